"""Write a person's medications or doses as the documented CSV."""

import argparse
import asyncio
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.exporting import doses_of, medications_of
from custom_components.healthstead.care.imports import SENTENCES, plain_csv
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.care.refusal import Refusal

from .household import House, open_household
from .somebody import actor_of, now, somebody

EVER = datetime(1900, 1, 1, tzinfo=UTC)
"""Before any dose that an import may hold."""


def options(parser: argparse.ArgumentParser) -> None:
    """Take which of both files, and whose."""
    parser.add_argument("what", choices=["medications", "doses"])
    parser.add_argument("--home", type=Path, required=True, help="the folder")
    parser.add_argument("--person", help="whose, in a house of several")
    parser.add_argument("--semicolons", action="store_true", help="instead of commas")


def run(chosen: argparse.Namespace) -> int:
    """Print the file; what it cannot hold is told on standard error."""
    try:
        return asyncio.run(_run(chosen))
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2


async def _run(chosen: argparse.Namespace) -> int:
    separator = ";" if chosen.semicolons else ","
    async with open_household(chosen.home, now) as house:
        record = somebody(house.desk.household, chosen.person)
        if chosen.what == "medications":
            text, problems = _medications(record, separator)
        else:
            text, problems = await _doses(house, record, separator)
    sys.stdout.write(text)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 0


def _medications(record: PersonRecord, separator: str) -> tuple[str, list[str]]:
    written = plain_csv.write_medications(medications_of(record), separator)
    problems = [f"{one.text}: {SENTENCES[one.reason]}" for one in written.problems]
    return written.text, problems


async def _doses(
    house: House, record: PersonRecord, separator: str
) -> tuple[str, list[str]]:
    query = q.DoseHistory(
        person=record.person.id, start=EVER, end=now() + timedelta(days=1)
    )
    doses = await house.desk.ask(query, actor_of(record))
    if isinstance(doses, Refusal):
        raise OSError(doses.reason)
    exported = doses_of(record, doses)
    zone = ZoneInfo(record.person.profile.zone)
    text = plain_csv.write_doses(exported.doses, zone, separator)
    left = exported.left_out
    told = f"{left} doses that nobody answered, or that were missed, are left out."
    return text, [told] if left else []
