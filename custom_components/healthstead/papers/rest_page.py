"""Symptoms, calls for help, supplies, what comes, and what is not known."""

from collections.abc import Iterator
from typing import Final

from ..care.reports.facts import (
    CallFact,
    ComingFacts,
    DrillFact,
    HelpFacts,
    RefillFact,
    SymptomFact,
    ToldFact,
)
from . import writing as w
from .blocks import Block, Column, Items, Section, Table, Text
from .labels import ANSWERS, CAUSES, SOS_LEVELS, SUPPLY

_SYMPTOMS: Final = (
    Column(title="Told", share=16),
    Column(title="In their own words", share=36),
    Column(title="Since", share=15),
    Column(title="Over since", share=15),
    Column(title="How bad, 0 to 10", share=12, number=True),
)
_CALLS: Final = (
    Column(title="Began", share=15),
    Column(title="What", share=16),
    Column(title="Why", share=22),
    Column(title="Who was told", share=20),
    Column(title="Who acted", share=16),
    Column(title="Ended", share=20),
)
_SUPPLIES: Final = (
    Column(title="Medicine", share=24),
    Column(title="In the house", share=18),
    Column(title="Lasts until", share=18),
    Column(title="Ask for more", share=18),
    Column(title="To note", share=22),
)
_DOSES: Final = (
    Column(title="When", share=18),
    Column(title="Medicine", share=30),
    Column(title="How much", share=20),
)
_VISITS: Final = (
    Column(title="When", share=24),
    Column(title="With", share=30),
    Column(title="Specialty", share=20),
    Column(title="State", share=14),
)


def symptoms_section(symptoms: tuple[SymptomFact, ...]) -> Section:
    """Return complaints in the person's own words."""
    if not symptoms:
        nothing = Text(text="No complaint was told in this time.")
        return Section(title="Symptoms", blocks=(nothing,))
    table = Table(
        caption="Symptoms as they were told",
        columns=_SYMPTOMS,
        rows=tuple(
            (
                w.moment(one.at),
                _words(one),
                w.NOTHING if one.onset is None else w.moment(one.onset),
                w.NOTHING if one.ended is None else w.moment(one.ended),
                w.NOTHING if one.severity is None else str(one.severity),
            )
            for one in symptoms
        ),
    )
    return Section(title="Symptoms", blocks=(table,))


def _words(one: SymptomFact) -> str:
    """Return a complaint with its place, and what makes it worse."""
    causes = ", ".join(one.triggers)
    parts = (
        f"“{one.text}”",
        one.site,
        causes and f"brought on or made worse: {causes}",
    )
    return ", ".join(part for part in parts if part)


def help_section(told: HelpFacts) -> Section:
    """Return calls for help, drills, check-ins and silences."""
    return Section(title="Calls for help", blocks=tuple(_help(told)))


def _help(told: HelpFacts) -> Iterator[Block]:
    if told.calls:
        rows = tuple(_call(one) for one in told.calls)
        yield Table(caption="Calls for help", columns=_CALLS, rows=rows)
    else:
        yield Text(text="Help was not called in this time.")
    if items := (*_signs(told), *(_drill(one) for one in told.drills)):
        yield Items(items=items)


def _call(call: CallFact) -> tuple[str, ...]:
    ended = "it goes on"
    if call.ended is not None:
        by = f" by {call.ended_by}" if call.ended_by else ""
        ended = w.listed((f"{w.moment(call.ended)}{by}", call.ended_reason), ": ")
    if call.false_alarm:
        ended += " (false alarm)"
    why = w.listed((CAUSES[call.cause], call.reason), ": ")
    answers = (f"the person: “{ANSWERS[one.answer]}”" for one in call.answers)
    acted = (
        f"{one.name}: {one.action}" if one.action else one.name for one in call.acted
    )
    return (
        w.moment(call.started),
        SOS_LEVELS[call.level],
        why,
        w.listed(_told(one) for one in call.told),
        w.listed((*acted, *answers)),
        ended,
    )


def _told(one: ToldFact) -> str:
    name = f"{one.name} ({one.relation})" if one.relation else one.name
    return name if one.delivered else f"{name}: not reached"


def _signs(told: HelpFacts) -> Iterator[str]:
    """Yield check-ins and silences."""
    if told.check_ins:
        yield f"{w.count(told.check_ins, 'check-in', 'check-ins')}."
    for missed in told.check_ins_missed:
        yield f"No check-in at {w.moment(missed)}."
    for one in told.silences:
        radio = " (the sensors themselves were silent)" if one.radio else ""
        yield (
            f"Nothing moved from {w.moment(one.since)}; noted "
            f"{w.moment(one.noted)}{radio}."
        )


def _drill(one: DrillFact) -> str:
    passed = {True: "passed", False: "not passed", None: "not over"}[one.passed]
    unreached = f"; not reached: {', '.join(one.unreached)}" if one.unreached else ""
    return f"Drill (a test) on {w.moment(one.started)}: {passed}{unreached}."


def refills_section(refills: tuple[RefillFact, ...], *, names: bool) -> Section:
    """Return what is in the house and how long it lasts."""
    if not refills:
        nothing = Text(text="Nothing is known of what is in the house.")
        return Section(title="Supplies", blocks=(nothing,))
    table = Table(
        caption="Supplies when the report was made",
        columns=_SUPPLIES,
        rows=tuple(
            (
                one.medication.shown(names=names),
                "not known" if one.stock is None else w.amount(one.stock),
                _until(one),
                w.NOTHING if one.ask_on is None else w.short_day(one.ask_on),
                w.listed(SUPPLY.get(key, key) for key in one.problems),
            )
            for one in refills
        ),
    )
    return Section(title="Supplies", blocks=(table,))


def _until(one: RefillFact) -> str:
    if one.run_out is None:
        return w.NOTHING
    left = (
        "" if one.days_left is None else f" ({w.count(one.days_left, 'day', 'days')})"
    )
    return f"{w.short_day(one.run_out)}{left}"


def coming_section(coming: ComingFacts, *, names: bool) -> Section:
    """Return what comes after the report."""
    blocks = tuple(_coming(coming, names=names))
    nothing = Text(text=f"Nothing is planned until {w.day(coming.until)}.")
    return Section(title="What comes next", blocks=blocks or (nothing,))


def _coming(coming: ComingFacts, *, names: bool) -> Iterator[Block]:
    if coming.visits:
        yield Table(
            caption=f"Visits until {w.day(coming.until)}",
            columns=_VISITS,
            rows=tuple(
                (
                    w.dated(one.start),
                    one.clinician,
                    one.specialty or w.NOTHING,
                    one.status.value,
                )
                for one in coming.visits
            ),
        )
    if coming.doses:
        yield Table(
            caption=f"Doses on {w.day(coming.day)}",
            columns=_DOSES,
            rows=tuple(
                (
                    w.moment(one.due),
                    one.medication.shown(names=names),
                    w.amount(one.amount),
                )
                for one in coming.doses
            ),
        )
    notes = (
        *(f"Reminder, {w.moment(one.at)}: {one.text}" for one in coming.reminders),
        *(
            f"{one.medication.shown(names=names)} ends on {w.day(one.last_day)}."
            for one in coming.ends
        ),
    )
    if notes:
        yield Items(items=notes)
