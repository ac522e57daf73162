"""Read a pasted prescription line by line; what cannot be read is not added."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, Final

from ...care import commands as c
from ...care.checking import ALL_SHOWN, candidate
from ...care.events import Entry
from ...care.prescription import PrescriptionLine
from ...care.prescription import read_prescription as lines_of
from ...care.refusal import Refusal
from ...domain.checks.findings import Candidate
from ...domain.medication import Medication
from ...domain.schedule import Schedule
from ...domain.timing import describe
from .checking import finding_rows, findings, is_asked, present
from .plan import label_of
from .spec import Asking, Effect, Fact, Missing, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """The whole text, as it was written."""

    text: Annotated[str, Said(sort=Sort.PHRASE, meaning="the text of the prescription")]


@dataclass(kw_only=True, slots=True)
class _Sheet:
    """What becomes of the lines, one after another."""

    asking: Asking
    taken: tuple[Medication, ...]
    known: list[Candidate]
    rows: list[Mapping[str, Fact]] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    added: list[str] = field(default_factory=list)


async def run(asking: Asking, args: Args) -> Outcome | Missing | Refusal:
    """Add what a prescription says, line by line; a person confirms it first."""
    taken = await present(asking)
    if isinstance(taken, Refusal):
        return taken
    known = [candidate(one) for one in taken]
    sheet = _Sheet(asking=asking, taken=taken, known=known)
    start = asking.local_now.replace(tzinfo=None)
    for line in lines_of(args.text, start, asking.profile.day):
        if (no := await _take(sheet, line)) is not None:
            return no
    if not sheet.added:
        return Missing(
            argument="text", key="unclear_prescription", rows=tuple(sheet.rows)
        )
    return Outcome(
        key="prescription_added",
        facts={"count": len(sheet.added)},
        rows=tuple(sheet.rows),
        entries=tuple(sheet.entries),
        data=_data(sheet.rows),
    )


async def _take(sheet: _Sheet, line: PrescriptionLine) -> Refusal | None:
    """Add one line, or show why not; a refusal ends it all."""
    if line.schedule is None:
        sheet.rows.append(_not_added(line, ", ".join(line.reasons)))
        return None
    if line.name.casefold() in sheet.added:
        sheet.rows.append(_not_added(line, "named_twice"))
        return None
    done = await _add(sheet.asking, line, line.schedule)
    if isinstance(done, Refusal):
        if not done.question:
            return done
        sheet.rows.append(_not_added(line, done.reason))
        return None
    sheet.added.append(line.name.casefold())
    sheet.entries += done
    sheet.rows.append(_shown(line, line.schedule))
    new = Candidate(name=line.name, strength=line.strength)
    asked = [f for f in findings(sheet.asking, new, sheet.known) if is_asked(f)]
    sheet.rows += finding_rows(asked, sheet.asking, sheet.taken)
    sheet.known.append(new)
    return None


async def _add(
    asking: Asking, line: PrescriptionLine, schedule: Schedule
) -> tuple[Entry, ...] | Refusal:
    """Add one line; what it may not be without a look of its own stays a doubt."""
    command = c.AddMedication(
        person=asking.person,
        name=line.name,
        direction=line.direction,
        schedule=schedule,
        start=asking.local_now,
        strength=line.strength,
        handling=label_of(line.direction, line.name),
        accepted=frozenset({ALL_SHOWN}),
    )
    done = await asking.desk.do(command, asking.actor)
    return done if isinstance(done, Refusal) else done.entries


def _shown(line: PrescriptionLine, schedule: Schedule) -> dict[str, Fact]:
    name = f"{line.name} {line.strength}".strip()
    return {"said": line.source, "medication": name, "schedule": describe(schedule)}


def _not_added(line: PrescriptionLine, reasons: str) -> dict[str, Fact]:
    return {"said": line.source, "reasons": reasons, "form": "not_added"}


def _data(rows: Sequence[Mapping[str, Fact]]) -> dict[str, Any]:
    lines = (row for row in rows if "said" in row)
    return {"lines": [{k: v for k, v in row.items() if k != "form"} for row in lines]}


TOOL: Final = Tool(
    name="read_prescription",
    args=Args,
    effect=Effect.WRITE,
    run=run,
    needs_yes=True,
    shown_first=True,
)
