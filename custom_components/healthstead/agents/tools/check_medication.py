"""Say what is on the lists about a medication beside the others."""

from dataclasses import dataclass
from typing import Annotated, Final

from ...care.checking import candidate
from ...care.refusal import Refusal
from ...domain.checks.findings import Candidate, FindingKind
from .checking import finding_rows, findings, present
from .plan import strength_in
from .spec import Asking, Effect, Fact, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """Which medication; it need not be one of the person's."""

    name: Annotated[str, Said(sort=Sort.TEXT, meaning="name of the medication")]


async def run(asking: Asking, args: Args) -> Outcome | Refusal:
    """Look a medication up beside the others: doubles, allergies, known pairs."""
    taken = await present(asking)
    if isinstance(taken, Refusal):
        return taken
    new = Candidate(name=args.name, strength=strength_in(args.name))
    others = [candidate(one) for one in taken]
    found = findings(asking, new, others)
    rows = finding_rows(found, asking, taken)
    facts: dict[str, Fact] = {"medication": args.name}
    data = {
        "findings": [
            {
                "kind": each.kind.value,
                "about": each.subject,
                "with": each.other,
                "source": each.source,
                "grave": each.grave,
            }
            for each in found
        ]
        if not asking.neutral
        else []
    }
    unknown = {FindingKind.NOT_KNOWN}
    key = "checked" if {each.kind for each in found} - unknown else "not_in_my_list"
    return Outcome(key=key, facts=facts, rows=rows, data=data)


TOOL: Final = Tool(name="check_medication", args=Args, effect=Effect.READ, run=run)
