"""Make a report of a day, a week, or for a visit, and keep it."""

from dataclasses import dataclass, replace
from typing import Annotated, Any, Final

from ...care import commands as c
from ...care import events as ev
from ...care import queries as q
from ...care.refusal import Refusal
from ...care.reports.asked import usual
from ...care.reports.facts import ReportFacts
from ...care.reports.facts_json import to_json
from ...care.reports.words import text
from ...domain.appointment import Appointment
from ...domain.reporting import Period
from .spec import Asking, Effect, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Of what it is."""

    period: Annotated[
        Period, Said(sort=Sort.REPORT_PERIOD, meaning="day, week or visit")
    ]
    appointment: Annotated[
        Appointment | None,
        Said(
            sort=Sort.APPOINTMENT, meaning="for which visit; the next one if not said"
        ),
    ] = None


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Make a report of the day, of the week, or for a visit, and keep it."""
    wanted = usual(args.period, asking.local_now.date())
    if args.appointment is not None and args.period is Period.VISIT:
        wanted = replace(wanted, visit=args.appointment.id)
    query = q.ReportNow(person=asking.person, asked=wanted)
    facts = await asking.desk.ask(query, asking.actor)
    if isinstance(facts, Refusal):
        return facts
    command = c.KeepReport(person=asking.person, head=facts.head, facts=to_json(facts))
    done = await asking.desk.do(command, asking.actor)
    if isinstance(done, Refusal):
        return done
    said = text(facts, names=not asking.neutral)
    made = (one.event for one in done.entries if isinstance(one.event, ev.ReportMade))
    data = {"report": next(made).head.id, "text": said, **_summary(facts)}
    return Outcome(
        key="report_made",
        facts={"report": said, "period": args.period.value},
        entries=done.entries,
        data=data,
    )


def _summary(facts: ReportFacts) -> dict[str, Any]:
    """Return the figures that automations ask about, as plain JSON."""
    found: dict[str, Any] = {
        "period": facts.head.period.value,
        "first": facts.head.first.isoformat(),
        "last": facts.head.last.isoformat(),
        "vitals_out_of_range": sum(len(one.alerts) for one in facts.vitals),
        "complaints": len(facts.symptoms),
        "gaps": len(facts.gaps),
    }
    if facts.doses is not None:
        counts = facts.doses.together
        names = ("due", "taken", "on_time", "skipped", "unconfirmed", "missed")
        found["doses"] = {name: getattr(counts, name) for name in names}
        found["doses"]["open"] = facts.doses.still_open
    if facts.sheet is not None and facts.sheet.visit is not None:
        found["visit"] = {
            "clinician": facts.sheet.visit.clinician,
            "start": facts.sheet.visit.start.isoformat(),
            "further": facts.sheet.further,
        }
    if facts.help is not None:
        found["calls_for_help"] = len(facts.help.calls)
    return found


TOOL: Final = Tool(name="make_report", args=Args, effect=Effect.WRITE, run=run)
