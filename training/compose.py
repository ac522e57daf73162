"""Seeds and world to turns: fill, join, roughen, and read the values back off.

Knows what an utterance means step by step; knows nothing of prompts, files or splits.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from training.forms import ENUMS, plain_reason
from training.noise import roughen
from training.seeds import SLOT, Seed, Segment, Step, choose, fill_reason, lucky
from training.world import World

POOLS = {
    "medication": "med", "name": "med", "at": "past", "amount": "amount",
    "from": "span", "until": "until", "start": "future", "direction": "direction",
    "reason": "why_not", "minutes": "minutes", "symptoms": "symptom", "onset": "onset",
    "severity": "severity", "specialty": "specialty", "clinician": "clinician",
    "appointment": "appointment", "to": "contact", "text": "task", "person": "person",
    "message": "notice", "question": "question", "period": "period", "kind": "kind",
}  # fmt: skip
WHY = {
    "stop_medication": "why_stop", "cancel_appointment": "why_cancel",
    "start_sos": "why_help", "end_sos": "why_end",
}  # fmt: skip
JOINERS = (
    " and ", " and also ", ", also ", ". also ", ", oh and ", ". oh and ", ". ", ", ",
    " then ", " and then ", ", plus ", ", and ", ". and ", " and by the way ", " also ",
)  # fmt: skip
# "move it to" wants "Friday at 3", not "on Friday at 3".
DANGLING = re.compile(r"\b(to|until|from|since|for|at|on) $")
LEADING = re.compile(r"^(on|at|for|since) ")
# The doses carry the most risk, the house has the most ways to be addressed, the
# readings and the turns with a past have the most small topics.
EMPHASIS = {
    "record_dose": 1.5, "skip_dose": 1.3, "list_due": 1.3, "dose_history": 1.3,
    "home": 1.5, "decline": 1.5, "ask": 1.2, "record_vital": 0.65,
}  # fmt: skip
WITH_PAST = 0.5
JOINED, THREE = 0.15, 0.2
# The planner sees the last reply, whatever it was; fewer words could be an answer to it.
GOES_ON, SHORTEST = 0.3, 4
LETTERS = ("", "b_", "c_", "d_")


@dataclass(frozen=True)
class Turn:
    """One utterance with the steps it means, values as said."""

    said: str
    steps: tuple[tuple[str, str, dict[str, str]], ...]
    seeds: tuple[str, ...]
    topic: str
    before: str = ""
    done: tuple[tuple[str, str, str], ...] = ()


def _pool(slot: str, given: str, step_kind: str, action: str) -> str:
    if given:
        return given
    if slot in ("value", "unit"):
        return f"{slot}_{step_kind}"
    if slot == "at" and action == "set_reminder":
        return "when"
    if slot == "reason" and action != "skip_dose":
        return WHY[action]
    return POOLS[slot]


def _word_and_enum(drawn: str) -> tuple[str, str]:
    """Split `sugar = glucose` into what is said and what it means."""
    said, _, meant = drawn.partition(" = ")
    return said, meant or said


def render(
    seed: Seed, world: World, source: random.Random
) -> tuple[list[Segment], list[dict[str, str]]]:
    """Fill one seed: its segments, and per step the enums that were meant."""
    text = choose(seed.say, source)
    enums: list[dict[str, str]] = [_meant(s) for s in seed.steps]
    drawn: dict[str, str] = {}
    for match in SLOT.finditer(text):
        step, slot = _which(match[1])
        if slot in ENUMS:
            pool = match[2] or POOLS[slot]
            drawn[match[1]], enums[step][slot] = _word_and_enum(
                world.draw(pool, source)
            )
    segments: list[Segment] = []
    last = 0
    for match in SLOT.finditer(text):
        if match.start() > last:
            segments.append(Segment(text[last : match.start()]))
        step, slot = _which(match[1])
        pool = match[3] or _pool(
            slot, match[2] or "", enums[step].get("kind", ""), seed.steps[step].action
        )
        value = match[3] or drawn.get(match[1]) or world.draw(pool, source)
        if not match[3] and DANGLING.search(text[last : match.start()]):
            value = LEADING.sub("", value)
        segments.append(Segment(value, slot, step))
        last = match.end()
    if last < len(text):
        segments.append(Segment(text[last:]))
    return segments, enums


def _which(name: str) -> tuple[int, str]:
    for index, letter in enumerate(LETTERS):
        if letter and name.startswith(letter):
            return index, name[len(letter) :]
    return 0, name


def compose(
    chosen: list[Seed],
    world: World,
    extras: dict[str, list[str]],
    source: random.Random,
) -> Turn:
    """Join seeds into one utterance, roughen it, and read the values back off it."""
    segments: list[Segment] = []
    enums: list[dict[str, str]] = []
    steps: list[Step] = []
    for number, seed in enumerate(chosen):
        mine, meant = render(seed, world, source)
        if number:
            segments.append(Segment(source.choice(JOINERS)))
        segments += [Segment(s.text, s.slot, s.step + len(steps)) for s in mine]
        enums += meant
        steps += seed.steps
    segments = roughen(_decorate(segments, chosen, extras, source), source)
    said = re.sub(r"\s+", " ", "".join(s.text for s in segments)).strip()
    rows: list[tuple[str, str, dict[str, str]]] = []
    for index, step in enumerate(steps):
        heard = {s.slot: s.text.strip() for s in segments if s.slot and s.step == index}
        heard |= _taken_over(step, rows)
        shown = {k: v.replace("_", " ") for k, v in _meant(step).items()} | heard
        reason = plain_reason(fill_reason(step.why, shown))
        values = {k: v for k, v in heard.items() if not k.startswith("_")}
        rows.append((step.action, reason, values | enums[index]))
    return Turn(
        said=said,
        steps=tuple(rows),
        seeds=tuple(s.say for s in chosen),
        topic="+".join(s.topic for s in chosen),
        before=_before(chosen[0], said, world, source),
        done=chosen[0].done,
    )


def _before(seed: Seed, said: str, world: World, source: random.Random) -> str:
    """Say what was answered last: people go on to something else, too."""
    if seed.before:
        return world.fill(seed.before, source)
    vague = seed.steps[0].action == "ask" or len(said.split()) < SHORTEST
    if seed.done or vague or not lucky(source, GOES_ON):
        return ""
    return world.draw("reply", source)


def _meant(step: Step) -> dict[str, str]:
    """List what a step holds without its being said."""
    return {k: v for k, v in step.fixed.items() if not v.startswith("=")}


def _taken_over(
    step: Step, earlier: list[tuple[str, str, dict[str, str]]]
) -> dict[str, str]:
    """Find the values that a step shares with one before it: `set: {slot: =slot}`."""
    wanted = {k: v[1:] for k, v in step.fixed.items() if v.startswith("=")}
    return {
        slot: values[name]
        for slot, name in wanted.items()
        for _, _, values in earlier
        if name in values
    }


def _decorate(
    segments: list[Segment],
    chosen: list[Seed],
    extras: dict[str, list[str]],
    source: random.Random,
) -> list[Segment]:
    """Put an opener, an aside or a courtesy around some utterances."""
    if chosen[0].before or lucky(source, 0.55):
        return segments
    out = list(segments)
    front = source.choices(("openers", "asides", ""), (50, 20, 30))[0]
    if front:
        out.insert(0, Segment(source.choice(extras[front]) + " "))
    if lucky(source, 0.4):
        out.append(Segment(" " + source.choice(extras["closers"])))
    return out


def _weight(topic: list[Seed]) -> float:
    """Say how often a topic is drawn: a root of its stock, times what it matters."""
    first = topic[0]
    past = WITH_PAST if first.before or first.done else 1.0
    share: float = len(topic) ** 0.6
    return share * past * EMPHASIS.get(first.steps[0].action, 1.0)


def sample(
    seeds: list[Seed],
    world: World,
    extras: dict[str, list[str]],
    count: int,
    source: random.Random,
) -> list[Turn]:
    """Draw turns: a topic, then a phrase of it."""
    topics: dict[str, list[Seed]] = {}
    for seed in seeds:
        topics.setdefault(seed.topic, []).append(seed)
    names = sorted(topics)
    weights = [_weight(topics[n]) for n in names]
    joinable = [n for n in names if any(not s.solo for s in topics[n])]
    decks: dict[str, list[Seed]] = {}

    def deal(name: str, *, joined: bool) -> Seed:
        """Deal a topic's phrases like cards, so that each is used about as often."""
        deck = decks.setdefault(name, [])
        if not any(not (joined and s.solo) for s in deck):
            fresh = list(topics[name])
            source.shuffle(fresh)
            deck.extend(fresh)
        pick = next(s for s in deck if not (joined and s.solo))
        deck.remove(pick)
        return pick

    turns: list[Turn] = []
    for _ in range(count):
        if lucky(source, JOINED):
            much = 3 if lucky(source, THREE) else 2
            parts = source.sample(joinable, much)
            chosen = [deal(n, joined=True) for n in parts]
            if len({s.steps[0].action for s in chosen}) < much:
                chosen = chosen[:1]
        else:
            chosen = [deal(source.choices(names, weights)[0], joined=False)]
        turns.append(compose(chosen, world, extras, source))
    return turns
