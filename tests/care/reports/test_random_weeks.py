"""Weeks lived by chance: every number of every report is in its facts, and true."""

import csv
import io
from collections import Counter
from dataclasses import replace

import pytest

from custom_components.healthstead.care.reports.checking import violations
from custom_components.healthstead.care.reports.csv_text import csv_text
from custom_components.healthstead.care.reports.facts import ReportFacts
from custom_components.healthstead.care.reports.facts_json import from_json, to_json
from custom_components.healthstead.care.reports.known import known
from custom_components.healthstead.care.reports.words import notice, text
from custom_components.healthstead.domain.reporting import Period

from ...recount import recounted
from ...weeks import Weeks

WEEKS = 12
STEPS = 60


def numbers_of_rows(facts: ReportFacts) -> list[str]:
    """Return the numbers in the CSV that no fact holds."""
    told = {value for value, _ in known(facts).numbers}
    rows = csv.DictReader(io.StringIO(csv_text(facts), newline=""))
    values = [row["value"].lstrip("'") for row in rows if row["value"]]
    return [value for value in values if value.lstrip("-") not in told]


async def looked_at(seed: int) -> Counter[str]:
    """Live some weeks, make every report of them, and hold it against all there is."""
    weeks, seen = Weeks(seed), Counter[str]()
    await weeks.live(STEPS)
    for period in Period:
        facts = await weeks.facts(period)
        assert from_json(to_json(facts)) == facts
        for names in (True, False):
            said = text(facts, names=names)
            assert violations(facts, said) == (), (seed, period, said)
            assert said == text(facts, names=names)
            seen["figures"] += sum(sign.isdigit() for sign in said)
        assert violations(facts, notice(facts, names=True)) == ()
        assert numbers_of_rows(facts) == [], (seed, period)
        wrong = recounted(facts, weeks.house.log.entries_kept, weeks.now)
        assert wrong == (), (seed, period, wrong)
        seen["reports"] += 1
    return seen


@pytest.mark.parametrize("seed", range(WEEKS))
async def test_every_number_of_a_random_week_is_in_the_facts_and_in_the_log(
    seed: int,
) -> None:
    seen = await looked_at(seed)

    assert seen["reports"] == len(Period)
    assert seen["figures"] > 20


async def test_the_second_count_finds_a_count_that_is_wrong() -> None:
    weeks = Weeks(3)
    await weeks.live(STEPS)
    facts = await weeks.facts(Period.VISIT)
    assert facts.doses is not None
    more = replace(facts.doses.together, taken=facts.doses.together.taken + 1)
    doses = replace(facts.doses, together=more)
    entered = [replace(one, entered=one.entered + 1) for one in facts.vitals]

    log = weeks.house.log.entries_kept
    of_doses = recounted(replace(facts, doses=doses), log, weeks.now)
    of_vitals = recounted(replace(facts, vitals=tuple(entered)), log, weeks.now)

    assert any("together taken" in one for one in of_doses)
    assert len([one for one in of_vitals if "entered" in one]) == len(entered) > 0
