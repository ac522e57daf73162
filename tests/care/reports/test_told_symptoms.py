"""A report shows complaints as they stand: put right, and over where they are."""

from datetime import timedelta

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.reports.csv_text import csv_text
from custom_components.healthstead.care.reports.words import text
from custom_components.healthstead.domain.reporting import Period

from ...builders import ANN, a_house
from .test_gathering import made

HOUR = timedelta(hours=1)


async def test_a_complaint_that_is_over_and_one_put_right_are_told_as_they_stand() -> (
    None
):
    house = await a_house()
    now = house.clock.now
    for told in (
        c.StoreSymptom(
            person=ANN,
            text="stabbing pain",
            at=now,
            onset=now - 30 * HOUR,
            severity=6,
            site="left knee",
            triggers=("the stairs",),
        ),
        c.StoreSymptom(person=ANN, text="cough", at=now),
    ):
        await house.do(told)
    pain, cough = house.record().symptoms
    await house.do(c.CorrectSymptom(person=ANN, symptom=pain.id, site="right knee"))
    await house.do(c.EndSymptom(person=ANN, symptom=cough.id, at=now - HOUR))

    facts = await made(house, Period.DAY)
    told_in_words, table = text(facts), csv_text(facts)

    assert [(one.text, one.site) for one in facts.symptoms] == [
        ("stabbing pain", "right knee"),
        ("cough", ""),
    ]
    assert (
        '09:00: "stabbing pain", right knee, since 4 October 03:00, severity 6 out of 10, '
        "brought on or made worse: the stairs."
    ) in told_in_words
    assert '09:00: "cough", over since 08:00.' in told_in_words
    assert "symptoms,symptom,right knee" in table
    assert "stabbing pain; the stairs" in table
    assert "symptoms,symptom over" in table
