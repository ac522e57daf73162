"""What is surely not ours never reaches a planner; what is hardly ours is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest

from custom_components.healthstead.agents.meaning import SURE, Topic
from custom_components.healthstead.agents.router import Names, Route
from custom_components.healthstead.agents.routing import before_of, sense_of
from custom_components.healthstead.agents.runtime.scripted import ScriptedRuntime
from custom_components.healthstead.agents.trace import Turn

from ..builders import a_house

NOBODY = Names(medications=(), clinicians=(), people=())
LAMP = "it is rather gloomy in this corner"
JOKE = "tell the one about the parrot"


@dataclass
class Weighed:
    """Says the same of every text and remembers what it was shown."""

    weights: Mapping[Topic, float]
    seen: list[tuple[str, bytes | None]] = field(default_factory=list)

    def weigh(self, text: str, meaning: bytes | None) -> Mapping[Topic, float]:
        """Return what was set."""
        self.seen.append((text, meaning))
        return self.weights


def surely(topic: Topic) -> Weighed:
    return Weighed({topic: SURE + 0.05, Topic.SYMPTOM: 0.95 - SURE})


async def test_a_command_for_the_house_is_handed_back_without_a_planner() -> None:
    house = await a_house()
    runtime = house.script([])
    house.agent.meaning = surely(Topic.OTHER_HOME)

    turn = await house.say(LAMP)

    assert turn.home
    assert turn.route == Route.MEANING
    assert runtime.requests == []


@pytest.mark.parametrize(
    "words",
    [
        "as mother used to say, my elbows are sore, shall I ignore it",
        "I need a dietician to make me a plan",
    ],
)
async def test_what_ails_somebody_is_never_sent_away_unheard(words: str) -> None:
    house = await a_house()
    runtime = house.script("chats > finish", '{"specialty":"dietician"}')
    house.agent.meaning = surely(Topic.OUT_OF_SCOPE)

    turn = await house.say(words)

    assert turn.route != Route.MEANING
    assert len(runtime.requests) >= 1


async def test_what_is_nobodys_business_here_is_declined_without_a_planner() -> None:
    house = await a_house()
    runtime = house.script([])
    house.agent.meaning = surely(Topic.OUT_OF_SCOPE)

    turn = await house.say(JOKE)

    assert not turn.home
    assert turn.route == Route.MEANING
    assert turn.reply
    assert runtime.requests == []


async def test_meaning_needs_no_model_to_hand_a_command_back() -> None:
    house = await a_house()
    house.agent.meaning = surely(Topic.OTHER_HOME)

    turn = await house.say(LAMP)

    assert turn.home


async def test_without_a_model_what_may_be_ours_is_not_understood() -> None:
    house = await a_house()
    house.agent.meaning = Weighed({Topic.SYMPTOM: 1.0})

    turn = await house.say(LAMP)

    assert not turn.home
    assert turn.route == Route.NONE


async def test_red_flags_sentences_and_rules_come_before_meaning() -> None:
    house = await a_house()
    meaning = house.agent.meaning = surely(Topic.OUT_OF_SCOPE)

    pain = await house.say("I have crushing chest pain")
    await house.say("no, I am fine")
    taken = await house.say("I took my metformin")
    advice = await house.say("should I take two metformin?")

    routes = [turn.route for turn in (pain, taken, advice)]
    assert routes == [Route.RED_FLAG, Route.SENTENCE, Route.RULE]
    assert LAMP not in [text for text, _ in meaning.seen]


async def test_words_that_name_something_of_the_house_go_to_the_planner() -> None:
    house = await a_house()
    runtime = house.script("not clear > ask")
    house.agent.meaning = surely(Topic.OUT_OF_SCOPE)

    turn = await house.say("metformin sounds like a planet")

    assert len(runtime.requests) == 1
    assert turn.route == Route.MODEL


async def test_an_open_question_is_answered_before_meaning_is_asked() -> None:
    house = await a_house()
    house.agent.meaning = surely(Topic.OUT_OF_SCOPE)
    await house.say("book a dentist appointment for friday at 3 pm")

    turn = await house.say("yes")

    assert turn.route == Route.DRAFT
    assert [call.tool for call in turn.calls] == ["confirm_appointment"]


async def test_a_change_of_a_topic_without_support_is_shown_first() -> None:
    house = await a_house()
    house.script(
        "wants a reminder > set_reminder", '{"text": "the lamp", "at": "at 5 pm"}'
    )
    house.agent.meaning = Weighed({Topic.SYMPTOM: 1.0})

    turn = await house.say("the lamp by the window at 5 pm, you know")

    assert turn.question
    assert [call.verdict.value for call in turn.calls] == ["confirm"]


async def test_a_change_that_the_words_support_is_made() -> None:
    house = await a_house()
    house.script(
        "wants a reminder > set_reminder", '{"text": "the lamp", "at": "at 5 pm"}'
    )
    house.agent.meaning = Weighed({Topic.REMINDER: 1.0})

    turn = await house.say("the lamp by the window at 5 pm, you know")

    assert [call.verdict.value for call in turn.calls] == ["allow"]


async def test_names_are_hidden_from_the_words_and_not_from_the_meaning() -> None:
    runtime = ScriptedRuntime.of({})
    runtime.meanings = {"zelurin at noon": b"12345678abc"}
    names = Names(medications=("Zelurin",), clinicians=(), people=())
    meaning = Weighed({Topic.MEDICATION: 1.0})

    sense = await sense_of(meaning, runtime, "zelurin at noon", names, before_of(None))

    assert meaning.seen == [("xxmed at noon", b"12345678abc")]
    assert sense.named


@pytest.mark.parametrize("text", ["", "   "])
async def test_nothing_said_is_about_nothing(text: str) -> None:
    meaning = Weighed({Topic.MEDICATION: 1.0})

    sense = await sense_of(meaning, None, text, NOBODY, before_of(None))

    assert sense.weights == {}


def test_what_was_talked_about_is_what_the_words_of_a_turn_were() -> None:
    turn = Turn(question=True)
    turn.sense = type(turn.sense)(weights={Topic.VITALS: 1.0})

    before = before_of(turn)

    assert before.weights == {Topic.VITALS: 1.0}
    assert before.asked


async def test_what_was_talked_about_is_what_was_called_where_something_was() -> None:
    house = await a_house()

    turn = await house.say("I took my metformin")

    assert before_of(turn).weights == {Topic.MEDICATION: 1.0}
