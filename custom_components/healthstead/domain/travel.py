"""How long the way to a visit takes, and when it is time to go.

What somebody said counts first; else a rough estimate of the distance as the crow
flies, which is always called an estimate. No map and no server is asked.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from math import asin, ceil, cos, radians, sin, sqrt
from typing import Final

from .appointment import Appointment, Clinician
from .ledger import instant
from .visiting import Visiting

# Mean radius of the earth, IUGG (Moritz, Geodetic Reference System 1980).
EARTH_KM: Final = 6371.0
# Roads are longer than the straight line [product choice].
DETOUR: Final = 1.3
# Kilometres of road up to which one goes so fast, in km/h: town, country, then the
# rest [product choice].
SPEEDS: Final = ((5.0, 20.0), (30.0, 45.0), (float("inf"), 75.0))
# To the car or the stop, and from there to the door, in minutes [product choice].
DOOR_MINUTES: Final = 10
# Nobody is told 37 minutes for what is a guess [product choice].
ROUNDED_TO: Final = 5
# Further away than this nobody drives there from home: no estimate [product choice].
FARTHEST_KM: Final = 500.0
POLE: Final = 90
DATE_LINE: Final = 180


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """A place on the map, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Way:
    """The way from home to a visit."""

    minutes: int | None = None
    """None: not known."""
    estimated: bool = False
    """Nobody said so: it was worked out from the distance."""


UNKNOWN: Final = Way()


def point_of(text: str) -> Point | None:
    """Return the place that "latitude, longitude" names; None for anything else."""
    try:
        latitude, longitude = (float(part) for part in text.split(","))
    except ValueError:
        return None
    if not (abs(latitude) <= POLE and abs(longitude) <= DATE_LINE):
        return None
    return Point(latitude=latitude, longitude=longitude)


def distance_km(here: Point, there: Point) -> float:
    """Return the distance as the crow flies (haversine formula)."""
    north = radians(there.latitude - here.latitude)
    east = radians(there.longitude - here.longitude)
    across = cos(radians(here.latitude)) * cos(radians(there.latitude))
    half = sin(north / 2) ** 2 + across * sin(east / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(min(half, 1.0)))


def away_km(clinician: Clinician, home: Point | None) -> float | None:
    """Return how far from home a clinician is, as the crow flies, if that is known."""
    there = point_of(clinician.point)
    return None if home is None or there is None else distance_km(home, there)


def estimated_minutes(straight_km: float) -> int | None:
    """Return about how long a way takes; None where it is too far to guess."""
    if straight_km > FARTHEST_KM:
        return None
    road = straight_km * DETOUR
    hours, done = 0.0, 0.0
    for up_to, speed in SPEEDS:
        part = min(road, up_to) - done
        hours += part / speed
        done += part
    return ceil((hours * 60 + DOOR_MINUTES) / ROUNDED_TO) * ROUNDED_TO


def minutes_said(
    of_visit: int | None, clinician: Clinician | None, visiting: Visiting
) -> int | None:
    """Return how long the way takes, as said of the visit, the clinician, the person."""
    of_clinician = None if clinician is None else clinician.travel_minutes
    told = (of_visit, of_clinician, visiting.travel_minutes)
    return next((said for said in told if said is not None), None)


def way_to(
    visit: Appointment,
    clinician: Clinician | None,
    visiting: Visiting,
    home: Point | None,
) -> Way:
    """Return the way to a visit: as said of it, of the clinician, of the person; else a guess."""
    said = minutes_said(visit.travel_minutes, clinician, visiting)
    if said is not None:
        return Way(minutes=said)
    km = None if clinician is None else away_km(clinician, home)
    minutes = None if km is None else estimated_minutes(km)
    return UNKNOWN if minutes is None else Way(minutes=minutes, estimated=True)


def leave_by(visit: Appointment, way: Way, margin_minutes: int) -> datetime | None:
    """Return when to set out, in UTC; None where the way is not known."""
    if way.minutes is None:
        return None
    return instant(visit.start) - timedelta(minutes=way.minutes + margin_minutes)
