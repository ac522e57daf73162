"""What a report says of complaints, calls for help, supplies, what comes, and gaps."""

from collections.abc import Iterator
from datetime import date

from ...domain.appointment import VisitStatus
from . import words_en as en
from .facts import CallFact, DrillFact, Gap, HelpFacts, RefillFact, ReportFacts
from .spoken import Calendar, amount, fill, values_word
from .words_visit import episodes


def symptoms(facts: ReportFacts, calendar: Calendar, names: bool) -> Iterator[str]:  # noqa: ARG001 - one shape for every section
    """Yield the complaints, in the person's own words."""
    if not facts.symptoms:
        yield fill("no_symptoms")
    if facts.sheet is not None:
        yield from episodes(facts.sheet, calendar)
        return
    for one in facts.symptoms:
        severity = None if one.severity is None else str(one.severity)
        yield fill(
            "symptom",
            at=calendar.moment(one.at),
            text=one.text,
            onset=None if one.onset is None else calendar.moment(one.onset),
            severity=severity,
            where=one.site or None,
            triggers=", ".join(one.triggers) or None,
            ended=None if one.ended is None else calendar.moment(one.ended),
        )


def sos(facts: ReportFacts, calendar: Calendar, names: bool) -> Iterator[str]:  # noqa: ARG001 - one shape for every section
    """Yield calls, drills, signs of life and silences."""
    told = facts.help
    if told is None:
        return
    if not told.calls:
        yield fill("no_calls")
    for call in told.calls:
        yield from _call(call, calendar)
    for drill in told.drills:
        yield from _drill(drill, calendar)
    yield from _presence(told, calendar)


def _call(call: CallFact, calendar: Calendar) -> Iterator[str]:
    yield fill(
        "call",
        at=calendar.moment(call.started),
        level=en.LEVELS[call.level.value],
        cause=en.CAUSES[call.cause.value],
        reason=call.reason,
    )
    unnamed = en.SENTENCES["someone"]
    if got := [one.name or unnamed for one in call.told if one.delivered]:
        yield fill("told", who=", ".join(got))
    if lost := [one.name or unnamed for one in call.told if not one.delivered]:
        yield fill("untold", who=", ".join(lost))
    for acted in call.acted:
        at = calendar.moment(acted.at)
        yield fill("acted", name=acted.name, at=at, action=acted.action)
    if call.declined:
        yield fill("declined", who=", ".join(call.declined))
    for said in call.answers:
        answer = en.ANSWERS[said.answer.value]
        yield fill("answered", answer=answer, at=calendar.moment(said.at))
    if call.ended is None:
        yield fill("call_runs")
    else:
        yield fill(
            "call_ended",
            at=calendar.moment(call.ended),
            who=call.ended_by,
            minutes=str(call.minutes),
            reason=call.ended_reason,
        )
    if call.false_alarm:
        yield fill("false_alarm")


def _drill(drill: DrillFact, calendar: Calendar) -> Iterator[str]:
    results = {None: "drill_runs", True: "drill_passed", False: "drill_failed"}
    at, result = calendar.moment(drill.started), en.SENTENCES[results[drill.passed]]
    yield fill("drill", at=at, result=result)
    unnamed = en.SENTENCES["someone"]
    for key, who in (("told", drill.reached), ("untold", drill.unreached)):
        if who:
            yield fill(key, who=", ".join(one or unnamed for one in who))


def _presence(told: HelpFacts, calendar: Calendar) -> Iterator[str]:
    if told.check_ins:
        yield fill("check_ins", count=told.check_ins)
    if told.check_ins_missed:
        when = ", ".join(calendar.moment(one) for one in told.check_ins_missed)
        yield fill("check_in_missed", when=when)
    for one in told.silences:
        yield fill(
            "silence_radio" if one.radio else "silence",
            window=one.window,
            since=calendar.moment(one.since),
            at=calendar.moment(one.noted),
        )


def refills(facts: ReportFacts, calendar: Calendar, names: bool) -> Iterator[str]:
    """Yield what is in the house, and until when it lasts."""
    known = [one for one in facts.refills if one.stock is not None]
    if not known:
        yield fill("no_supplies")
    for one in known:
        name = one.medication.shown(names=names)
        yield fill(
            "supply",
            name=name,
            stock=amount(one.stock),
            day=_day(one.run_out, calendar),
            days=None if one.days_left is None else str(one.days_left),
        )
        yield from _problems(one, name, calendar)


def _problems(one: RefillFact, name: str, calendar: Calendar) -> Iterator[str]:
    if one.low:
        yield fill("supply_low", name=name, day=_day(one.ask_on, calendar))
    if one.out:
        yield fill("supply_out", name=name)
    for key in ("stock_negative", "pack_expired", "pack_expires_soon"):
        if key in one.problems:
            yield fill(key, name=name)


def _day(day: date | None, calendar: Calendar) -> str:
    return "" if day is None else calendar.on(day)


def coming(facts: ReportFacts, calendar: Calendar, names: bool) -> Iterator[str]:
    """Yield the doses of the next day, and what else comes."""
    told = facts.coming
    if told is None:
        return
    what = "; ".join(
        fill(
            "coming_dose",
            at=f"{dose.due:%H:%M}",
            name=dose.medication.shown(names=names),
            amount=amount(dose.amount),
        )
        for dose in told.doses
    )
    day = calendar.on(told.day)
    yield (
        fill("tomorrow", day=day, what=what) if what else fill("tomorrow_none", day=day)
    )
    if not told.visits:
        yield fill("no_visits", day=calendar.on(told.until))
    for visit in told.visits:
        waits = visit.status is VisitStatus.REQUESTED
        yield fill(
            "visit_next",
            at=calendar.moment(visit.start),
            who=visit.clinician,
            specialty=visit.specialty,
            status=en.SENTENCES["requested"] if waits else None,
        )
    for one in told.reminders:
        yield fill("reminder", at=calendar.moment(one.at), text=one.text)
    for end in told.ends:
        yield fill(
            "ends",
            name=end.medication.shown(names=names),
            day=calendar.on(end.last_day),
            days=str(end.days_left),
        )


def gaps(facts: ReportFacts, calendar: Calendar, names: bool) -> Iterator[str]:
    """Yield what is not known."""
    for gap in facts.gaps:
        yield _gap(gap, calendar, names=names)


def _gap(gap: Gap, calendar: Calendar, *, names: bool) -> str:
    named = gap.medication
    return fill(
        gap.kind.value,
        kind=None if gap.vital is None else en.KINDS[gap.vital.value],
        name=None if named is None else named.shown(names=names),
        count=gap.count,
        values=None if gap.count is None else values_word(gap.count),
        of=gap.of,
        since=None if gap.since is None else calendar.moment(gap.since),
        until=None if gap.until is None else calendar.moment(gap.until),
    )
