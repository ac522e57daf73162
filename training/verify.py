"""Play turns of the seeds through the product with the right answers, and report seeds.

Each turn is said in a household that holds what it names. What is found: a sentence, a
rule or a red flag that hears something else than the seed means; arguments that do not
survive the grounding; calls that are refused as unreadable. Runs with the product.
"""

from __future__ import annotations

import argparse
import asyncio
import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time, timedelta
from typing import Final

import yaml

from custom_components.healthstead.agents.grounding import keep_grounded
from custom_components.healthstead.agents.tools import BY_NAME
from custom_components.healthstead.agents.trace import Turn as Played
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.drafts import owner_of
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.appointment import Clinician, TimeRange
from custom_components.healthstead.domain.ids import HOUSEHOLD, ClinicianId, PersonId
from custom_components.healthstead.domain.naming import words_of
from custom_components.healthstead.domain.person import Role
from custom_components.healthstead.domain.specialties import specialty_of
from tests.builders import ANN, House, a_user, at, daily
from training.compose import Turn, compose
from training.dialogues.teacher import GoldStep, Teacher
from training.forms import ARGUMENTS, ENUMS, PERSON, TURNS
from training.generate import SEEDS
from training.seeds import Seed, load
from training.world import SPLITS, World, load_world, split_of

UNREADABLE: Final = (
    "unclear_",
    "unknown_medication",
    "value_unclear",
    "direction_unclear",
)
"""What is not known because the household has no such dose or visit is no fault."""
MOST_SHOWN: Final = 400
FORMS: Final = frozenset(
    "pill pills tablet tablets medicine medicines meds medication medications "
    "capsule capsules drops dose injection".split()
)
OPEN: Final = {
    str(day): (TimeRange(start=time(8), end=time(18)),) for day in range(1, 8)
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """What is wrong with one turn, and where it came from."""

    kind: str
    seed: str
    said: str
    detail: str


def told(turn: Turn) -> tuple[GoldStep, ...]:
    """Return the right steps of a turn as the teacher gives them."""
    return tuple(
        GoldStep(
            reason=reason,
            action=action,
            arguments={
                name: value
                for name, value in values.items()
                if action not in TURNS and name in (*ARGUMENTS[action], PERSON)
            },
        )
        for action, reason, values in turn.steps
    )


async def household_for(steps: tuple[GoldStep, ...]) -> House:
    """Return a household in which everything that the steps name is known."""
    house = House()
    await house.add_person(ANN)
    values = [(name, v) for one in steps for name, v in one.arguments.items()]
    people = {v for name, v in values if name == PERSON and v[:1].isupper()}
    for number, name in enumerate(sorted(people)):
        person = PersonId(f"p{number}")
        await house.add_person(person, name=name.removesuffix("'s"))
        await house.grant(person, ANN, Role.CARER)
    for name in sorted({v for name, v in values if name == "medication"}):
        if not set(words_of(name)) <= FORMS:
            await _medication(house, name)
    await _medication(house, "Metformin")
    await _clinicians(house, values)
    return house


async def _medication(house: House, name: str) -> None:
    accepted = frozenset({"all_shown"})
    for _ in range(4):
        command = c.AddMedication(
            person=ANN,
            name=name,
            direction="as directed",
            schedule=daily("08:00", "20:00"),
            start=at("2026-01-01 00:00"),
            shared_label=name,
            accepted=accepted,
        )
        done = await house.desk.do(command, a_user())
        if not isinstance(done, Refusal) or not done.question:
            return
        accepted |= {done.reason}


async def _clinicians(house: House, values: list[tuple[str, str]]) -> None:
    """Add whoever is named, by name or by kind, a GP, and a visit with each."""
    named = [v for n, v in values if n in ("clinician", "specialty", "appointment")]
    kinds = {kind for v in named if (kind := specialty_of(v)) is not None}
    kinds.add("general_practice")
    people = [(f"Dr {kind.title().replace('_', '')}", kind) for kind in sorted(kinds)]
    people += [(v, "cardiology") for v in named if specialty_of(v) is None]
    now = house.clock()
    for number, (name, kind) in enumerate(people):
        clinician = Clinician(
            id=ClinicianId(f"c{number}"), name=name, specialty=kind, hours=OPEN
        )
        await house.do(c.SetClinician(person=HOUSEHOLD, clinician=clinician))
        start = (now + timedelta(days=number + 1)).replace(hour=10, minute=0)
        visit = c.BookAppointment(
            person=ANN, clinician=clinician.id, start=start, accepted=frozenset()
        )
        await house.desk.do(visit, a_user())


async def verify(turn: Turn) -> Finding | None:
    """Play one turn; None if everything came out as the seed means it."""
    steps = told(turn)
    house = await household_for(steps)
    teacher = Teacher()
    teacher.teach(steps, turn.said, turn.seeds[0])
    house.runtime = house.agent.runtime = teacher
    actor = a_user()
    dialogue = house.agent.memory.of("talk", owner_of(actor), house.clock())
    dialogue.last_reply = turn.before
    played = await house.say(turn.said, actor)
    for kind, detail in (*_elsewhere(played, steps), *_lost(played, steps, turn.said)):
        return Finding(kind=kind, seed=turn.seeds[0], said=turn.said, detail=detail)
    return None


def _elsewhere(
    played: Played, steps: tuple[GoldStep, ...]
) -> Iterable[tuple[str, str]]:
    """Yield what heard something else before the model was asked."""
    meant = {one.action for one in steps}
    heard = {call.tool for call in played.calls}
    if played.route == "model":
        return
    if played.route == "red_flag" and "start_sos" not in meant:
        yield "red flag", played.reply[:60]
    elif played.route == "sentence" and not heard <= meant:
        yield "sentence", ", ".join(sorted(heard))
    elif played.route == "none":
        yield "nobody", played.reply[:60]


def _lost(
    played: Played, steps: tuple[GoldStep, ...], said: str
) -> Iterable[tuple[str, str]]:
    """Yield arguments that are thrown away, and calls that cannot be read."""
    if played.route != "model":
        return
    for one in steps:
        given = {k: v for k, v in one.arguments.items() if k not in ENUMS}
        if one.action in TURNS or not given:
            continue
        kept = keep_grounded(BY_NAME[one.action], given, said)
        if gone := sorted(set(given) - set(kept)):
            yield "not grounded", f"{one.action}: {', '.join(gone)}"
    for call in played.calls:
        if call.outcome.startswith(UNREADABLE):
            yield "unreadable", f"{call.tool} {call.outcome} {dict(call.arguments)}"


def turns_of(split: str, most: int, source: random.Random) -> list[Turn]:
    """Return one turn of every seed of a split, or of so many of them."""
    world = load_world(SEEDS, split)
    manner = yaml.safe_load((SEEDS / "world_manner.yaml").read_text(encoding="utf-8"))
    own = {k: [v for v in manner[k] if split_of(v) == split] for k in manner}
    plain = {k: v or manner[k][:1] for k, v in own.items()}
    stock = [one for one in load(SEEDS) if not one.done]
    chosen = source.sample(stock, min(most, len(stock)))
    return [_turn(one, world, plain, source) for one in chosen]


def _turn(
    seed: Seed, world: World, manner: dict[str, list[str]], source: random.Random
) -> Turn:
    return compose([seed], world, manner, source)


async def verify_all(turns: Iterable[Turn]) -> list[Finding]:
    """Verify some turns, one after the other."""
    found = []
    for turn in turns:
        try:
            one = await verify(turn)
        except Exception as why:  # noqa: BLE001 - the product must never raise
            one = Finding(
                kind="raised", seed=turn.seeds[0], said=turn.said, detail=repr(why)
            )
        found += [one] if one is not None else []
    return found


def main() -> None:
    """Say which seeds are not heard as they are meant."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=3000, help="seeds to look at")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--split", choices=SPLITS, default="train")
    args = parser.parse_args()
    turns = turns_of(args.split, args.most, random.Random(args.seed))
    found = asyncio.run(verify_all(turns))
    kinds = Counter(one.kind for one in found)
    print(
        f"{len(turns)} turns, {len(turns) - len(found)} heard as meant; {dict(kinds)}"
    )
    for one in sorted(found, key=lambda each: (each.kind, each.detail))[:MOST_SHOWN]:
        print(f"{one.kind}: {one.said}\n    {one.detail}\n    seed: {one.seed}")


if __name__ == "__main__":
    main()
