"""Other words for a reply: what is let through says the same, whatever a model writes."""

from dataclasses import dataclass, field
from typing import override

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.healthstead.agents.loaded_words import LOADED, NEGATIONS
from custom_components.healthstead.agents.policy import Verdict
from custom_components.healthstead.agents.rephrasing import (
    NAMES,
    Rephraser,
    may_be_reworded,
    names_of,
    survives,
)
from custom_components.healthstead.agents.runtime.protocol import (
    Failure,
    RuntimeFailed,
)
from custom_components.healthstead.agents.runtime.scripted import ScriptedRuntime
from custom_components.healthstead.agents.tongue import SPOKEN, plain_word
from custom_components.healthstead.agents.trace import CallTrace, Turn

from ..builders import House, a_house

REPLIES = {
    "en": (
        "Noted: Metformin, 1.5 tablets, today 09:00.",
        "Noted: blood pressure 142/91 mmHg, yesterday 20:00.",
        "Noted: Ramipril left out, Friday 9 October 15:00.",
        "Nothing is left to take in that time.",
    ),
    "de": (
        "Notiert: Metformin, 1,5 Tabletten, heute 09:00 Uhr.",
        "Notiert: Temperatur 38,5 °C, gestern 20:00 Uhr.",
        "In dieser Zeit ist nichts mehr einzunehmen.",
    ),
    "fr": (
        "C'est noté : Metformin, 2 comprimés, aujourd'hui à 8 h 05.",
        "Aucun rendez-vous n'est prévu pour ce moment.",
    ),
    "es": (
        "Anotado: Metformin, 2 comprimidos, hoy a las 8:05.",
        "No queda nada por tomar en ese tiempo.",
    ),
}
ROWS = [(code, reply) for code, replies in REPLIES.items() for reply in replies]
KNOWN = ("Metformin", "Ramipril", "Ann Farrow", "Dr Molar")
REPLY = st.sampled_from(ROWS)


@dataclass
class Writer(ScriptedRuntime):
    """Writes these answers, one after the other."""

    answers: list[str | RuntimeFailed | None] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)

    @override
    async def write(
        self, system: str, text: str, *, limit: int, deadline_s: float
    ) -> str | None:
        self.asked.append((system, text))
        answer = self.answers.pop(0)
        if isinstance(answer, RuntimeFailed):
            raise answer
        return answer


def writer(*answers: str | RuntimeFailed | None) -> Writer:
    return Writer(lines={}, answers=list(answers))


# The check


@pytest.mark.parametrize(
    ("reply", "other"),
    [
        (
            "Noted: Metformin, 1 tablet, today 09:00.",
            "All right, I have noted Metformin, 1 tablet, today 09:00. Thank you.",
        ),
        (
            "Noted: blood pressure 142/91 mmHg, today 09:00.",
            "Thank you, that is noted: your blood pressure 142/91 mmHg, today 09:00.",
        ),
    ],
)
def test_friendlier_words_that_keep_everything_are_let_through(
    reply: str, other: str
) -> None:
    assert survives(reply, other, "en", KNOWN)


@pytest.mark.parametrize(
    "other",
    [
        "",
        "Noted: Metformin, 2 tablets, today 09:00.",
        "Noted: Metformin, 1 tablet, today 9:00.",
        "Noted: Metformin, 1 capsule, today 09:00.",
        "Noted: Metformin, 1 tablet, tomorrow 09:00.",
        "Noted: Metformin, 1 tablet, today.",
        "Noted: Ramipril, 1 tablet, today 09:00.",
        "Noted: Metformin and Ramipril, 1 tablet, today 09:00.",
        "Not noted: Metformin, 1 tablet, today 09:00.",
        "I haven't noted: Metformin, 1 tablet, today 09:00.",
        "Noted: Metformin, 1 tablet, today 09:00. You should take another one.",
        "Noted: Metformin, 1 tablet, today 09:00, for Ann Farrow.",
        "Noted: Metformin, 1 tablet, today 09:00. How do you feel?",
        "Noted: Metformin, 1 tablet, today 09:00. That is safe.",
        "Skipped, and noted: Metformin, 1 tablet, today 09:00.",
        "**Noted**: Metformin, 1 tablet, today 09:00.",
        "See https://tablets.example: noted Metformin, 1 tablet, today 09:00.",
        "Noted: Metformin, 1 tablet, today 09:00. " + "So lovely to hear. " * 20,
        "Done: Metformin, 1 tablet, today 09:00.",
    ],
)
def test_words_that_change_lose_or_add_something_are_not(other: str) -> None:
    assert not survives("Noted: Metformin, 1 tablet, today 09:00.", other, "en", KNOWN)


@given(REPLY)
def test_a_reply_survives_itself(row: tuple[str, str]) -> None:
    code, reply = row

    assert survives(reply, reply, code, KNOWN)


@given(REPLY, st.data())
def test_no_digit_can_change(row: tuple[str, str], data: st.DataObject) -> None:
    code, reply = row
    places = [at for at, letter in enumerate(reply) if letter.isdigit()]
    at = data.draw(st.sampled_from(places or [0]))
    digit = data.draw(st.sampled_from("0123456789"))

    other = f"{reply[:at]}{digit}{reply[at + 1 :]}"

    assert survives(reply, other, code, KNOWN) is (other == reply)


@given(REPLY, st.integers(0, 99999), st.data())
def test_no_number_can_be_added(
    row: tuple[str, str], number: int, data: st.DataObject
) -> None:
    code, reply = row
    words = reply.split()
    at = data.draw(st.integers(0, len(words)))

    other = " ".join([*words[:at], str(number), *words[at:]])

    assert not survives(reply, other, code, KNOWN)


@given(REPLY, st.sampled_from(KNOWN), st.data())
def test_no_name_can_be_added(
    row: tuple[str, str], name: str, data: st.DataObject
) -> None:
    code, reply = row
    words = reply.split()
    at = data.draw(st.integers(0, len(words)))

    other = " ".join([*words[:at], name, *words[at:]])

    assert not survives(reply, other, code, KNOWN)


@given(REPLY, st.data())
def test_no_word_of_weight_can_come_or_go(
    row: tuple[str, str], data: st.DataObject
) -> None:
    code, reply = row
    words = reply.split()
    weighty = data.draw(st.sampled_from(sorted(NEGATIONS[code] | LOADED[code])))
    at = data.draw(st.integers(0, len(words)))

    more = " ".join([*words[:at], weighty, *words[at:]])
    less = [w for w in words if plain_word(w.strip(".,:")) not in NEGATIONS[code]]

    assert not survives(reply, more, code, KNOWN)
    assert survives(reply, " ".join(less), code, KNOWN) is (len(less) == len(words))


@given(REPLY, st.text(max_size=60))
def test_whatever_a_model_writes_it_is_judged(row: tuple[str, str], other: str) -> None:
    code, reply = row

    assert survives(reply, other, code, KNOWN) in {True, False}


def test_every_language_has_its_words_of_weight() -> None:
    assert set(NAMES) == set(NEGATIONS) == set(LOADED) == set(SPOKEN)


# What is reworded at all


def a_turn(
    reply: str = "Noted: Metformin, 1 tablet, today 09:00.", **more: object
) -> Turn:
    call = CallTrace(
        tool=str(more.pop("tool", "record_dose")),
        arguments={},
        verdict=more.pop("verdict", Verdict.ALLOW),  # type: ignore[arg-type]
        outcome="x",
    )
    return Turn(**{"reply": reply, "calls": [call], "route": "sentence", **more})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("turn", "may"),
    [
        (a_turn(), True),
        (a_turn(question=True), False),
        (a_turn(route="red_flag"), False),
        (a_turn(home=True), False),
        (a_turn(verdict=Verdict.REFUSE), False),
        (a_turn(verdict=Verdict.CONFIRM), False),
        (a_turn(tool="start_sos"), False),
        (a_turn(reply=""), False),
        (a_turn(reply="Still to take:\n- Metformin"), False),
        (a_turn(reply="x" * 301), False),
        (a_turn(calls=[]), False),
    ],
)
def test_alarms_refusals_questions_and_lists_stay_as_they_are(
    turn: Turn, *, may: bool
) -> None:
    assert may_be_reworded(turn) is may


async def a_house_with(*answers: str | RuntimeFailed | None) -> tuple[House, Writer]:
    house = await a_house()
    runtime = writer(*answers)
    house.agent.rephrase = Rephraser(runtime)
    return house, runtime


async def test_a_reply_is_said_in_other_words_where_all_of_it_survives() -> None:
    friendly = "Thank you, I have noted Metformin, 1 tablet, today 09:00."
    house, runtime = await a_house_with(friendly)

    turn = await house.say("I took my metformin")

    assert turn.reply == friendly
    ((system, text),) = runtime.asked
    assert text == "Noted: Metformin, 1 tablet, today 09:00."
    assert "in English" in system


@pytest.mark.parametrize(
    "answer",
    ["Noted: Metformin, 2 tablets, today 09:00.", None, RuntimeFailed(Failure.TIMEOUT)],
)
async def test_what_does_not_survive_or_never_comes_changes_nothing(
    answer: str | RuntimeFailed | None,
) -> None:
    house, _ = await a_house_with(answer)

    turn = await house.say("I took my metformin")

    assert turn.reply == "Noted: Metformin, 1 tablet, today 09:00."


@pytest.mark.parametrize(
    "text", ["I have chest pain", "book a dentist appointment for friday at 3 pm", "no"]
)
async def test_nobody_is_asked_about_an_alarm_a_draft_or_a_refusal(text: str) -> None:
    house, runtime = await a_house_with()

    await house.say(text)

    assert runtime.asked == []


async def test_a_runtime_that_writes_no_prose_changes_nothing() -> None:
    house = await a_house()
    house.agent.rephrase = Rephraser(ScriptedRuntime.of({}))

    turn = await house.say("I took my metformin")

    assert turn.reply == "Noted: Metformin, 1 tablet, today 09:00."


async def test_every_name_of_the_house_is_known_to_the_check() -> None:
    house = await a_house()

    names = names_of(house.household)

    assert {"Ann", "Metformin", "Label of M", "Dr Molar"} <= set(names)
