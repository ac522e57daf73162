"""What the tools about new medications share: what to ask about before one is added."""

import json
from collections.abc import Mapping, Sequence

from ...care import queries as q
from ...care.checking import ALL_SHOWN, ASKED, candidate
from ...care.refusal import Refusal, doubt
from ...domain.checks.findings import Candidate, Finding, FindingKind, check
from ...domain.medication import Medication
from .spec import Asking, Fact


async def present(asking: Asking) -> tuple[Medication, ...] | Refusal:
    """Return what the person takes now."""
    known = await asking.desk.ask(q.ListMedications(person=asking.person), asking.actor)
    if isinstance(known, Refusal):
        return known
    return tuple(state.medication for state in known)


def findings(
    asking: Asking, new: Candidate, others: Sequence[Candidate]
) -> tuple[Finding, ...]:
    """Return what there is to ask about; the same name again is asked by the desk."""
    beside = [one for one in others if one.name.casefold() != new.name.casefold()]
    return check(new, beside, asking.profile.allergies)


def is_asked(finding: Finding) -> bool:
    """Say whether a finding needs a person's yes of its own."""
    if finding.kind is FindingKind.LOOKS_LIKE:
        return finding.facts.get("present") == "yes"
    return finding.kind in ASKED


def finding_rows(
    found: Sequence[Finding], asking: Asking, taken: Sequence[Medication]
) -> tuple[Mapping[str, Fact], ...]:
    """Return what a sentence says of findings; labels where others may listen."""
    labels = {one.name: one.shown(names=not asking.neutral) for one in taken}
    return tuple(
        {
            **{name: fact for name, fact in each.facts.items() if fact},
            "subject": labels.get(each.subject, each.subject),
            "other": labels.get(each.other, each.other),
            "source": each.source,
            "form": _form(each),
        }
        for each in found
    )


def _form(finding: Finding) -> str:
    match finding.kind:
        case FindingKind.HIGH_ALERT if finding.facts:
            return "not_daily"
        case FindingKind.LOOKS_LIKE if finding.facts.get("present") == "yes":
            return "looks_like_present"
        case FindingKind.NOT_KNOWN if finding.facts.get("suggestion"):
            return "not_known_but_like"
        case kind:
            return kind.value


async def doubted(asking: Asking, new: Candidate, schedule: str) -> Refusal | None:
    """Return the question about a new medication, unless it was answered or is none."""
    if ALL_SHOWN in asking.accepted:
        return None
    taken = await present(asking)
    if isinstance(taken, Refusal):
        return None  # who may not read decides without the record
    found = findings(asking, new, [candidate(one) for one in taken])
    asked = [each for each in found if is_asked(each)]
    if not asked:
        return None
    rows = finding_rows(asked, asking, taken)
    return doubt(
        "findings",
        medication=new.name,
        schedule=schedule,
        rows=json.dumps([dict(row) for row in rows], default=str),
    )
