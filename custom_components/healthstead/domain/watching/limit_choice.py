"""Which limits hold for a person: the defaults of their age, and their own.

What a clinician has set replaces every default for the same number and side. What
somebody else has set replaces the defaults of its own level only, so that a wider
soft limit does not take a hard one away. Below sixteen there are no defaults.
"""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Final

from ..news2 import ADULT_YEARS
from .limit_presets import PREGNANCY_LIMITS
from .limit_table import ADULT_LIMITS
from .shapes import Limit, SetBy
from .units import WATCHED_UNIT, Why, code_of, converted

_REPLACED_IN_PREGNANCY: Final = frozenset(limit.id for limit in PREGNANCY_LIMITS)


def default_limits(age_years: int | None, *, pregnant: bool) -> tuple[Limit, ...]:
    """Return the defaults; of somebody of unknown age those of adults."""
    if age_years is not None and age_years < ADULT_YEARS:
        return ()
    if not pregnant:
        return ADULT_LIMITS
    others = (row for row in ADULT_LIMITS if row.id not in _REPLACED_IN_PREGNANCY)
    return (*others, *PREGNANCY_LIMITS)


def chosen_limits(
    own: Iterable[Limit], age_years: int | None = None, *, pregnant: bool = False
) -> tuple[Limit, ...]:
    """Return the limits that hold, in the watched units; the person's own first."""
    personal = tuple(_judged(limit) for limit in own if _may(limit, age_years))
    left = list(default_limits(age_years, pregnant=pregnant))
    for limit in personal:
        left = [rest for row in left if (rest := _left_of(row, limit)) is not None]
    taken = {limit.id for limit in personal}
    return (*personal, *(row for row in left if row.id not in taken))


def _judged(limit: Limit) -> Limit:
    """Return a stored limit; whoever stores one has asked for its unit."""
    in_unit = in_watched_unit_of(limit)
    if isinstance(in_unit, Why):
        raise ValueError(f"{limit.id} has no usable unit: {in_unit}")  # noqa: TRY004
    return in_unit


def _may(limit: Limit, age_years: int | None) -> bool:
    """Say whether whoever set it may: for a child only a clinician."""
    child = age_years is not None and age_years < ADULT_YEARS
    return not child or limit.set_by is SetBy.CLINICIAN


def _left_of(row: Limit, own: Limit) -> Limit | None:
    """Return what is left of a default beside a person's own limit."""
    if not _replaces(own, row):
        return row
    contexts = tuple(one for one in row.contexts if one not in own.contexts)
    return replace(row, contexts=contexts) if contexts else None


def _replaces(own: Limit, row: Limit) -> bool:
    if (own.kind, own.half) != (row.kind, row.half):
        return False
    one_side = (own.low is not None and row.low is not None) or (
        own.high is not None and row.high is not None
    )
    return one_side and (own.set_by is SetBy.CLINICIAN or own.level is row.level)


def in_watched_unit_of(limit: Limit) -> Limit | Why:
    """Return a limit in the unit that is judged, or why it cannot be."""
    code = code_of(limit.kind, limit.unit)
    if isinstance(code, Why):
        return code
    return replace(
        limit,
        unit=WATCHED_UNIT[limit.kind],
        low=None if limit.low is None else converted(limit.low, code),
        high=None if limit.high is None else converted(limit.high, code),
        margin=_as_difference(limit.margin, code),
    )


def _as_difference(margin: Decimal, code: str) -> Decimal:
    """Return a difference in the watched unit: degrees have another zero."""
    return converted(margin, code) - converted(Decimal(0), code)
