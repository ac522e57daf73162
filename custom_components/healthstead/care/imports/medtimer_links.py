"""Which medicine a linked reminder follows, once all of them are read.

MedTimer links one reminder to another; we link a medicine to the doses of
another. The two are the same only where the other medicine has no further
reminder. Everything else, and every circle, is left to a person.
"""

from dataclasses import replace

from ...domain.schedule_words import amount_words, length_words
from .imported import ImportedLink, ImportedMedication
from .medtimer_medicine import MedicineDraft
from .medtimer_reminder import Follows
from .problem import Findings, Reason


def linked(
    drafts: list[MedicineDraft], findings: Findings
) -> tuple[ImportedMedication, ...]:
    """Return the finished drafts, each with its links or the reason why not."""
    targets = [[_target(each, drafts) for each in draft.follows] for draft in drafts]
    settled = _settled(drafts, targets)
    finished = []
    for place, draft in enumerate(drafts):
        if place not in settled and not draft.reasons:
            findings.add(draft.line, "reminders", Reason.LINK, draft.name)
            draft.reasons.append(Reason.LINK)
        finished.append(_finished(draft, targets[place], drafts, findings))
    return tuple(finished)


def _target(follows: Follows, drafts: list[MedicineDraft]) -> int:
    """Return the place of the medicine that has only this reminder, or -1."""
    found = [
        place
        for place, draft in enumerate(drafts)
        if follows.reminder in draft.reminders
    ]
    alone = len(found) == 1 and len(drafts[found[0]].reminders) == 1
    return found[0] if alone else -1


def _settled(drafts: list[MedicineDraft], targets: list[list[int]]) -> set[int]:
    """Return the drafts whose links lead, step by step, to a time of the clock."""
    settled: set[int] = set()
    while True:
        more = {
            place
            for place, draft in enumerate(drafts)
            if not draft.reasons and settled.issuperset(targets[place])
        } - settled
        if not more:
            return settled
        settled |= more


def _finished(
    draft: MedicineDraft,
    targets: list[int],
    drafts: list[MedicineDraft],
    findings: Findings,
) -> ImportedMedication:
    whole = draft.finished()
    if draft.reasons or not draft.follows:
        return whole
    links = []
    words = [whole.direction] if whole.direction else []
    for follows, target in zip(draft.follows, targets, strict=True):
        links.append(
            ImportedLink(
                to=target,
                after=follows.after,
                amount=follows.amount,
                course=follows.course,
            )
        )
        words.insert(len(links) - 1, _words(follows, drafts[target].name))
        findings.add(draft.line, "linkedReminderId", Reason.AFTER_SKIPPED)
    return replace(whole, links=tuple(links), direction=". ".join(words))


def _words(follows: Follows, name: str) -> str:
    """Return for example ``1 tablet 30 minutes after Levothyroxine``."""
    amount = amount_words(follows.amount)
    if not follows.after:
        return f"{amount} with {name}"
    length = length_words(follows.after)
    return f"{amount} {length if length[0].isdigit() else f'1 {length}'} after {name}"
