"""Names that were said, as clinicians of the directory.

One that fits is the answer; several or none are a question.
"""

from typing import Final

from ..care import queries as q
from ..care.refusal import Refusal
from ..domain.appointment import Clinician
from ..domain.naming import match_name, words_of
from ..domain.specialties import same_specialty, specialty_of
from .tools.spec import Argument, Asking, Missing
from .values import Value

type Found = Value | Missing | Refusal

TITLES: Final = frozenset(
    ["dr", "doctor", "mr", "mrs", "ms", "prof", "professor", "nurse"]
)


async def clinician(words: str, argument: Argument, asking: Asking) -> Found:
    """Return the clinician of that name, else all of that specialty."""
    known = await _directory(asking)
    if isinstance(known, Refusal):
        return known
    named = tuple(c for c in known if is_called(words, c.name))
    if len(named) == 1:
        return named
    code = specialty_of(words)
    of_kind = named or tuple(
        c for c in known if code and same_specialty(code, c.specialty)
    )
    if of_kind:
        return of_kind
    return Missing(
        argument=argument.name, key="unknown_clinician", facts={"said": words}
    )


async def clinician_kind(words: str, argument: Argument, asking: Asking) -> Found:
    """Return those of that name, else the code of the kind that was said."""
    known = await _directory(asking)
    if isinstance(known, Refusal):
        return known
    exact = tuple(c for c in known if _parts(c.name) & set(words_of(words)))
    if exact:
        return exact
    if (code := specialty_of(words)) is not None:
        return code
    if near := tuple(c for c in known if is_called(words, c.name)):
        return near
    return Missing(
        argument=argument.name, key="unknown_specialty", facts={"said": words}
    )


async def any_clinician(words: str, _argument: Argument, asking: Asking) -> Found:
    """Return the only one of the directory who is meant; else the words as they are."""
    known = await _directory(asking)
    if isinstance(known, Refusal):
        return known
    named = tuple(c for c in known if is_called(words, c.name))
    code = specialty_of(words)
    of_kind = tuple(c for c in known if code and same_specialty(code, c.specialty))
    for fits in (named, of_kind):
        if len(fits) == 1:
            return fits
    return words


async def _directory(asking: Asking) -> tuple[Clinician, ...] | Refusal:
    query = q.ListClinicians(person=asking.person)
    return await asking.desk.ask(query, asking.actor)


def _parts(name: str) -> set[str]:
    return set(words_of(name)) - TITLES


def is_called(words: str, name: str) -> bool:
    """Say whether one of the words that make up a name was said."""
    parts = [part for part in words_of(name) if part not in TITLES]
    return any(part in words_of(words) for part in parts) or bool(
        parts and match_name(" ".join(words_of(words)), [(" ".join(parts), 1)]).found
    )
