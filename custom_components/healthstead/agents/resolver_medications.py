"""The name of a medication that was said, as the one record that is meant.

One that fits is the answer; several, none, and one that is easily mixed up are a
question.
"""

from typing import Final

from rapidfuzz import fuzz

from ..care import queries as q
from ..care.refusal import Refusal
from ..domain.checks.ingredients import ALIKE, ingredients_of, looks_like
from ..domain.medication import Medication
from ..domain.naming import words_of
from .resolver_names import Found
from .tools.options import to_choose, was_chosen
from .tools.spec import Argument, Asking, Missing

THE_OPEN_ONE: Final = frozenset(
    [
        "it",
        "my",
        "the",
        "a",
        "one",
        "that",
        "this",
        "pill",
        "pills",
        "tablet",
        "tablets",
        "medicine",
        "medicines",
        "dose",
        "medication",
        "medications",
        "meds",
        "med",
        "capsule",
        "capsules",
    ]
)
"""Words that name no medication: the one that is open now is meant, if it is one."""


async def medication(words: str, argument: Argument, asking: Asking) -> Found:
    """Return the one medication that was named, or that is open now."""
    return await _medication(words, argument, asking, stopped=False)


async def any_medication(words: str, argument: Argument, asking: Asking) -> Found:
    """Return the one medication that was named, be it stopped, or that is open now."""
    return await _medication(words, argument, asking, stopped=True)


async def _medication(
    words: str, argument: Argument, asking: Asking, *, stopped: bool
) -> Found:
    if set(words_of(words)) <= THE_OPEN_ONE:
        return await _open_medication(argument, asking)
    query = q.NamedMedications(
        person=asking.person,
        words=words,
        stopped=stopped,
        chosen=was_chosen(asking.carried, argument.name, words),
    )
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    if not found:
        return Missing(
            argument=argument.name, key="unknown_medication", facts={"said": words}
        )
    if (doubt := _look_alike(words, found, argument, asking)) is not None:
        return doubt
    return _only(argument, _in_use(found), asking)


def _in_use(found: tuple[q.MedicationState, ...]) -> tuple[q.MedicationState, ...]:
    """Leave out stopped ones where one of the same name is taken now."""
    names = {s.medication.name.casefold() for s in found}
    used = tuple(s for s in found if s.medication.stopped is None)
    return used if used and len(names) == 1 else found


def _look_alike(
    words: str,
    found: tuple[q.MedicationState, ...],
    argument: Argument,
    asking: Asking,
) -> Missing | None:
    """Ask where what was said is only near to a name, and might be another's own.

    Prednisone is not a slip of the tongue for prednisolone, nor is "medicine 12"
    one for "Medicine 1".
    """
    if any(_is_said(words, state.medication) for state in found):
        return None
    if not any(_mixed_up(words, state.medication) for state in found):
        return None
    names = [s.medication.shown(names=not asking.neutral) for s in found]
    return Missing(
        argument=argument.name,
        key="look_alike",
        facts={"said": words, "options": " or ".join(names)},
        options=tuple(names),
    )


def _is_said(words: str, known: Medication) -> bool:
    heard = set(words_of(words))
    own = (set(words_of(known.name)), set(words_of(known.shared_label)))
    return any(each <= heard or heard <= each for each in own)


def _mixed_up(words: str, known: Medication) -> bool:
    """Say whether words are a number or a medicine other than the one they fit."""
    inside = ingredients_of(known.name)
    others = looks_like(known.name)
    own = {*words_of(known.name), *words_of(known.shared_label)}
    return any(
        (word.isdigit() and word not in own)
        or ingredients_of(word) not in {(), inside}
        or any(fuzz.ratio(word, other) >= ALIKE for other in others)
        for word in words_of(words)
    )


def _only(
    argument: Argument, found: tuple[q.MedicationState, ...], asking: Asking
) -> Found:
    if len(found) == 1:
        return found[0]
    names = [s.medication.shown(names=not asking.neutral) for s in found]
    return to_choose(argument.name, "which_medication", "", tuple(names))


async def _open_medication(argument: Argument, asking: Asking) -> Found:
    """Take "my pill" for the one medication that is open now, if it is one."""
    query = q.OpenDoses(person=asking.person)
    found = await asking.desk.ask(query, asking.actor)
    if isinstance(found, Refusal):
        return found
    if not found:
        return Missing(argument=argument.name, key="ask_medication")
    distinct = {dose.medication.id: dose.medication for dose in found}
    if len(distinct) == 1:
        return await _with_stock(next(iter(distinct.values())), asking)
    states = tuple(
        q.MedicationState(medication=medication, stock=None)
        for medication in distinct.values()
    )
    return _only(argument, states, asking)


async def _with_stock(known: Medication, asking: Asking) -> Found:
    query = q.NamedMedications(person=asking.person, words=known.name)
    named = await asking.desk.ask(query, asking.actor)
    if isinstance(named, Refusal):
        return named
    return next(state for state in named if state.medication.id == known.id)
