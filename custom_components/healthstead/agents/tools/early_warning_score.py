"""Work out the early-warning score of what is known now, and say what is missing.

Information to discuss: what a total asks for at home stands in a table with its
source, and a red flag with a score of 0 is still an emergency.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final

from ...care import commands as c
from ...care import queries as q
from ...care.news2_now import EarlyWarning, Part
from ...care.refusal import Refusal
from ...domain.bedside import consciousness_of, oxygen_of
from ...domain.emergency_numbers import numbers_for
from ...domain.news2 import Band
from .spec import Asking, Effect, Fact, Missing, Outcome, Said, Sort, Tool


@dataclass(frozen=True, kw_only=True, slots=True)
class Args:
    """What only somebody beside the person can tell."""

    consciousness: Annotated[
        str, Said(sort=Sort.PHRASE, meaning="how awake the person is, as said")
    ] = ""
    oxygen: Annotated[
        str, Said(sort=Sort.PHRASE, meaning="on air or on oxygen, as said")
    ] = ""


async def run(asking: Asking, args: Args) -> Outcome | Missing | Refusal:
    """Work out the early-warning score of what is known now, and say what is missing."""
    found = await _ask(asking)
    if isinstance(found, Refusal):
        return found
    if found.score.band is Band.NOT_APPLICABLE:
        return Outcome(key=found.wording, data=_json(found))
    told = _answers(asking, args, found)
    if isinstance(told, Missing):
        return told
    noted = await asking.desk.do(told, asking.actor)
    if isinstance(noted, Refusal):
        return noted
    scored = await _ask(asking)
    if isinstance(scored, Refusal):
        return scored
    return _told(asking, scored, noted.entries)


async def _ask(asking: Asking) -> EarlyWarning | Refusal:
    return await asking.desk.ask(q.ScoreNow(person=asking.person), asking.actor)


def _answers(
    asking: Asking, args: Args, found: EarlyWarning
) -> c.NoteBedside | Missing:
    """Return what was told, or ask for what was not told within the hour."""
    awake = consciousness_of(args.consciousness) if args.consciousness else None
    if awake is None and (args.consciousness or _lacks(found, "consciousness")):
        return Missing(argument="consciousness", key="ask_consciousness")
    oxygen = oxygen_of(args.oxygen) if args.oxygen else None
    if oxygen is None and (args.oxygen or _lacks(found, "on_oxygen")):
        return Missing(argument="oxygen", key="ask_oxygen")
    return c.NoteBedside(person=asking.person, consciousness=awake, on_oxygen=oxygen)


def _lacks(found: EarlyWarning, name: str) -> bool:
    return name in found.score.missing


def _told(asking: Asking, found: EarlyWarning, entries: Any) -> Outcome:
    """Say the total, or what it is at least, with every part and what it means here."""
    score = found.score
    rows: list[Mapping[str, Fact]] = [_row(part) for part in found.parts]
    rows.append({"form": found.wording, "number": _number(asking)})
    rows.append({"form": "news2_information", "number": _number(asking)})
    facts: dict[str, Fact] = {"name": asking.profile.name}
    if score.total is not None:
        facts["total"] = score.total
        key = "early_warning"
    elif found.wearable_only or score.partial_total is None:
        key = "early_warning_none"
    else:
        facts["total"] = score.partial_total
        key = "early_warning_partial"
    if absent := (*score.missing, *score.invalid):
        facts["parts"] = ", ".join(absent)
    return Outcome(
        key=key, facts=facts, rows=tuple(rows), entries=entries, data=_json(found)
    )


def _row(part: Part) -> Mapping[str, Fact]:
    told: dict[str, Fact] = {
        "form": "news2_part",
        "parts": part.name,
        "value": part.value,
        "at": part.at,
    }
    if part.points is not None:
        told["count"] = part.points
    return told


def _number(asking: Asking) -> str:
    return numbers_for(asking.profile.country).emergency_text


def _json(found: EarlyWarning) -> dict[str, Any]:
    score = found.score
    label = not found.wearable_only
    return {
        "applicable": score.band is not Band.NOT_APPLICABLE,
        "total": score.total,
        "at_least": score.partial_total if label else None,
        "band": score.band.value if label else None,
        "missing": list(score.missing),
        "too_old": list(found.too_old),
        "scale": found.scale,
        "wording": found.wording,
        "parts": [
            {
                "part": part.name,
                "value": part.value,
                "points": part.points,
                "at": part.at.isoformat(timespec="minutes"),
                "source": part.source,
            }
            for part in found.parts
        ],
    }


TOOL: Final = Tool(name="early_warning_score", args=Args, effect=Effect.WRITE, run=run)
