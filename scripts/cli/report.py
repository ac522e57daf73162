"""Print a report of a household in a folder: as text, as CSV, or its facts as JSON.

Nothing is kept. What sensors told today is not in it: only a running house knows that.
"""

import argparse
import asyncio
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.care.reports.asked import ALL, Asked, usual
from custom_components.healthstead.care.reports.csv_text import csv_text
from custom_components.healthstead.care.reports.facts import ReportFacts
from custom_components.healthstead.care.reports.facts_json import to_json
from custom_components.healthstead.care.reports.words import text
from custom_components.healthstead.domain.reporting import Period, Section
from custom_components.healthstead.domain.schedule_civil import wall_day

from .household import open_household
from .somebody import actor_of, now, somebody

FORMS: Final[Mapping[str, Callable[[ReportFacts], str]]] = {
    "text": lambda facts: f"{text(facts)}\n",
    "csv": csv_text,
    "json": lambda facts: f"{to_json(facts)}\n",
}


def options(parser: argparse.ArgumentParser) -> None:
    """Take of what, whose and in which form."""
    parser.add_argument("period", type=Period, choices=list(Period), metavar="PERIOD")
    parser.add_argument("--home", type=Path, required=True, help="the folder")
    parser.add_argument("--person", help="whose, in a house of several")
    parser.add_argument("--form", choices=list(FORMS), default="text")
    parser.add_argument("--first", type=date.fromisoformat, help="the first day")
    parser.add_argument("--last", type=date.fromisoformat, help="the last day")
    parser.add_argument(
        "--section",
        type=Section,
        action="append",
        choices=list(Section),
        help="only these parts; may be given again",
        metavar="SECTION",
    )


def run(chosen: argparse.Namespace) -> int:
    """Print the report."""
    try:
        return asyncio.run(_run(chosen))
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2


async def _run(chosen: argparse.Namespace) -> int:
    async with open_household(chosen.home, now) as house:
        record = somebody(house.desk.household, chosen.person)
        plain = usual(chosen.period, chosen.last or wall_day(now(), record.zone))
        asked = Asked(
            period=chosen.period,
            first=chosen.first or plain.first,
            last=plain.last,
            sections=frozenset(chosen.section) if chosen.section else ALL,
            since_last=plain.since_last and chosen.first is None,
        )
        if asked.first > asked.last:
            raise ValueError("--first: a day before the last one is needed")
        query = q.ReportNow(person=record.person.id, asked=asked)
        facts = await house.desk.ask(query, actor_of(record))
    if isinstance(facts, Refusal):
        raise OSError(facts.reason)
    sys.stdout.write(FORMS[chosen.form](facts))
    return 0
