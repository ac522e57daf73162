"""Names that were said, as clinicians of the directory.

One that fits is the answer; several or none are a question.
"""

import re
from collections.abc import Sequence
from typing import Final

from ..care import queries as q
from ..care.refusal import Refusal
from ..domain.appointment import Clinician
from ..domain.naming import match_name, words_of
from ..domain.sounding import sound_alike
from ..domain.specialties import same_specialty, shown, specialty_of
from .tools.options import to_choose, was_chosen
from .tools.spec import Argument, Asking, Missing
from .values import Value

type Found = Value | Missing | Refusal

TITLES: Final = frozenset(
    ["dr", "doctor", "mr", "mrs", "ms", "prof", "professor", "nurse"]
)


async def clinician(words: str, argument: Argument, asking: Asking) -> Found:
    """Return the clinician of that name, else all of that specialty.

    Of several who may be called so, the person chooses, never the clock.
    """
    known = await _directory(asking)
    if isinstance(known, Refusal):
        return known
    listed = _listed(words, known)
    if listed:
        return listed
    who, town = in_town(words)
    if town:
        known, words = _of_town(town, known), who
    chosen = was_chosen(asking.carried, argument.name, words)
    named = _named(words, known, chosen=chosen)
    if len(named) > 1:
        options = _told_apart(named)
        return to_choose(argument.name, "which_clinician", words, options)
    code = specialty_of(words)
    of_kind = named or tuple(
        c for c in known if code and same_specialty(code, c.specialty)
    )
    if of_kind:
        return of_kind
    said = f"{words} in {town}" if town else words
    return Missing(
        argument=argument.name, key="unknown_clinician", facts={"said": said}
    )


_TOWN: Final = re.compile(
    r"(?P<who>.+?) (?:in|near|around|close to) (?:the )?(?P<town>[^\W\d_][\w' .-]*)",
    re.IGNORECASE,
)


def in_town(words: str) -> tuple[str, str]:
    """Part "a dentist in Wold" into whom and where; where nothing is said, nothing."""
    found = _TOWN.fullmatch(words.strip())
    return (words, "") if found is None else (found["who"], found["town"])


def _of_town(town: str, known: tuple[Clinician, ...]) -> tuple[Clinician, ...]:
    """Return those whose address has all words of a town."""
    said = set(words_of(town))
    return tuple(c for c in known if said <= set(words_of(c.place)))


def _kind_in_town(who: str, there: tuple[Clinician, ...]) -> tuple[Clinician, ...]:
    """Return those of a name, else of a kind, among those of a town."""
    code = specialty_of(who)
    return _named(who, there) or tuple(
        c for c in there if code and same_specialty(code, c.specialty)
    )


def _listed(words: str, known: tuple[Clinician, ...]) -> tuple[Clinician, ...]:
    """Return those of a list of whole names: those who were offered together."""
    names = words.split(", ")
    listed = tuple(c for c in known if c.name in names)
    return listed if {c.name for c in listed} == set(names) and len(names) > 1 else ()


def _named(
    words: str, known: tuple[Clinician, ...], *, chosen: bool = False
) -> tuple[Clinician, ...]:
    """Return all whose name may have been said; a kind that was said with it decides."""
    names = called(words, [c.name for c in known], chosen=chosen)
    named = tuple(c for c in known if c.name in names)
    if len(named) > 1 and (code := specialty_of(words)) is not None:
        return tuple(c for c in named if same_specialty(code, c.specialty)) or named
    return named


def _told_apart(named: tuple[Clinician, ...]) -> tuple[str, ...]:
    """Return the names, with the kind where two have the same."""
    names = [c.name for c in named]
    return tuple(
        c.name if names.count(c.name) == 1 else f"{c.name}, {shown(c.specialty)}"
        for c in named
    )


async def clinician_kind(words: str, argument: Argument, asking: Asking) -> Found:
    """Return those of that name, else the code of the kind that was said."""
    known = await _directory(asking)
    if isinstance(known, Refusal):
        return known
    who, town = in_town(words)
    if town:
        return _kind_in_town(who, _of_town(town, known)) or Missing(
            argument=argument.name, key="unknown_clinician", facts={"said": words}
        )
    exact = tuple(c for c in known if _parts(c.name) & set(words_of(words)))
    if exact:
        return _named(words, known)
    if (code := specialty_of(words)) is not None:
        return code
    if near := _named(words, known):
        return near
    return Missing(
        argument=argument.name, key="unknown_specialty", facts={"said": words}
    )


async def any_clinician(words: str, _argument: Argument, asking: Asking) -> Found:
    """Return the only one of the directory who is meant; else the words as they are."""
    known = await _directory(asking)
    if isinstance(known, Refusal):
        return known
    named = _named(words, known)
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


def called(
    words: str, names: Sequence[str], *, chosen: bool = False
) -> tuple[str, ...]:
    """Return the names that some words may mean: by a part of them, or by the sound.

    The whole name goes before a part of it. ``chosen``: they answer which one.
    """
    heard = set(words_of(words)) - TITLES
    exact = [name for name in names if _parts(name) & heard]
    exact = _fullest([name for name in exact if _parts(name) <= heard]) or exact
    if exact:
        said = {word for name in exact for word in _parts(name) & heard}
        alike = [] if chosen else [n for n in names if _sounds_like(said, n)]
        return tuple(name for name in names if name in exact or name in alike)
    own = [(tuple(w for w in words_of(n) if w not in TITLES), n) for n in names]
    whole = [(" ".join(parts), name) for parts, name in own]
    parts = [(part, name) for parts, name in own for part in parts]
    plain = " ".join(word for word in words_of(words) if word in heard)
    return match_name(plain, [*whole, *parts]).found


def _fullest(names: list[str]) -> list[str]:
    """Leave out names that are a part of another: Molar, where Una Molar was said."""
    return [n for n in names if not any(_parts(n) < _parts(other) for other in names)]


def _sounds_like(said: set[str], name: str) -> bool:
    """Say whether each word that was said is, to the ear, one of a name."""
    return all(any(sound_alike(word, part) for part in _parts(name)) for word in said)
