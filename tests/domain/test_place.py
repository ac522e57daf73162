"""How closely a place is known."""

from typing import Any

import pytest

from custom_components.healthstead.domain.emergency_numbers import numbers_for
from custom_components.healthstead.domain.place import NOWHERE, Place, Whereabouts

from ..builders import MONDAY


@pytest.mark.parametrize(
    ("known", "kind"),
    [
        ({"home": True, "point": "1, 2"}, Whereabouts.HOME),
        ({"zone": "Work"}, Whereabouts.ZONE),
        ({"zone": "Work", "point": "1, 2"}, Whereabouts.ZONE_POINT),
        ({"point": "1, 2"}, Whereabouts.POINT),
        ({}, Whereabouts.AWAY),
    ],
)
def test_a_place_is_called_by_what_is_known_of_it(
    known: dict[str, Any], kind: Whereabouts
) -> None:
    place = Place(seen=MONDAY, **known)

    assert place.kind is kind


def test_without_a_time_no_place_is_known() -> None:
    assert NOWHERE.kind is Whereabouts.UNKNOWN


def test_a_number_for_what_is_no_emergency_is_not_made_up() -> None:
    assert numbers_for("uk").non_emergency == "111"
    assert numbers_for("PT").non_emergency == ""
