"""Where somebody was seen, and which number to call: facts, no comfort, no verdict."""

from datetime import timedelta
from typing import Any

import pytest

from custom_components.healthstead.agents.reaching import Reached, by_action
from custom_components.healthstead.agents.router import Route
from custom_components.healthstead.agents.tools.spec import Call
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import events as ev
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.live import Around
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.ids import ContactId
from custom_components.healthstead.domain.person import Contact, Role
from custom_components.healthstead.domain.place import Place

from ..builders import ANN, BEN, KITCHEN, MONDAY, House, a_family, a_house, a_user

POINT = "38.70000, -9.10000"


def seen(house: House, minutes: int = 0, **known: Any) -> None:
    """Let everybody have been seen somewhere."""
    place = Place(seen=MONDAY - timedelta(minutes=minutes), **known)
    house.desk.around = Around(place=lambda _person: place)


async def reached(
    house: House, tool: str, actor: Actor | None = None, /, **words: str
) -> Reached | Refusal:
    call = Call(tool=tool, arguments=words)
    who = a_user() if actor is None else actor
    return await by_action(house.desk, who, call, house.clock.now, sure=False)


# Where


@pytest.mark.parametrize(
    ("known", "minutes", "words"),
    [
        (
            {"home": True, "point": POINT},
            0,
            f"Ann was seen at home, today 09:00, just now. Coordinates: {POINT}.",
        ),
        ({"zone": "Work"}, 1, "Ann was seen at Work, today 08:59, a minute ago."),
        (
            {"zone": "Work", "point": POINT, "accuracy_m": 5},
            90,
            (
                "Ann was seen at Work, today 07:30, 90 minutes ago. "
                f"Coordinates: {POINT}. Within 5 m."
            ),
        ),
        (
            {"point": POINT, "accuracy_m": 20},
            180,
            (
                "Ann was seen away from home, today 06:00, 3 hours ago. "
                f"Coordinates: {POINT}. Within 20 m."
            ),
        ),
        (
            {},
            4320,
            (
                "Ann was not at home, Friday 2 October 09:00, 3 days ago. Where exactly "
                "is not known here."
            ),
        ),
    ],
)
async def test_where_one_is_is_said_with_its_age(
    known: dict[str, Any], minutes: int, words: str
) -> None:
    house = await a_house()
    seen(house, minutes, **known)

    turn = await house.say("where am I?")

    assert turn.reply == words


async def test_a_place_that_is_not_known_is_not_guessed() -> None:
    house = await a_house()

    turn = await house.say("where am I")

    assert turn.reply == (
        "Where Ann is, is not known here: Home Assistant does not say, or no person of "
        "Home Assistant is linked."
    )
    assert turn.data == [{"place": "unknown"}]


async def test_an_action_gets_the_place_as_data() -> None:
    house = await a_house()
    seen(house, 12, zone="Work", point=POINT, accuracy_m=5)

    came = await reached(house, "get_location")

    assert isinstance(came, Reached)
    assert came.carried.data == {
        "place": "zone_point",
        "seen": "2026-10-05T08:48+01:00",
        "age_minutes": 12,
        "zone": "Work",
        "point": POINT,
        "accuracy": 5,
    }


@pytest.mark.parametrize("words", ["where is mum", "where is my mother", "is Ben home"])
async def test_somebody_else_is_asked_about_by_name_or_relation(words: str) -> None:
    house = await a_family()
    mother = Contact(id=ContactId("c1"), name="Ben", relation="mother")
    await house.do(c.SetContacts(person=ANN, contacts=(mother,)))
    await house.do(c.SetRole(person=BEN, holder=ANN, role=Role.CARER))
    seen(house, home=True)

    turn = await house.say(words)

    assert turn.reply == "Ben was seen at home, today 09:00, just now."


async def test_where_somebody_is_is_not_for_those_who_may_not_read() -> None:
    house = await a_family()
    seen(house, home=True)

    turn = await house.say("where is Ann", a_user(BEN))
    automation = Actor(kind=ActorKind.AUTOMATION, id="evening")
    came = await reached(house, "get_location", automation, person="Ann")

    assert "home" not in turn.reply
    assert isinstance(came, Refusal)
    assert came.reason == "not_allowed"


# Whom to call


async def test_the_numbers_of_a_country_are_told_with_how_to_call() -> None:
    house = House()
    await house.add_person(country="US")

    turn = await house.say("what's the emergency number?")

    assert turn.reply.splitlines() == [
        "The number for an ambulance: 911.",
        (
            "- From a mobile phone also 112: in most countries it reaches an emergency "
            "service."
        ),
        "- Poison centre: 1-800-222-1222.",
        "- Crisis line: 988.",
        (
            "- Call it yourself. Say where you are, what has happened and to whom, and "
            "end the call only when you are told to."
        ),
        '- I don\'t dial. To have your contacts told, say "call for help".',
    ]
    assert turn.data == [
        {
            "country": "US",
            "emergency": ["911"],
            "mobile": "112",
            "non_emergency": None,
            "poison_line": "1-800-222-1222",
            "crisis_line": "988",
        }
    ]


async def test_further_numbers_are_told_where_they_are_known() -> None:
    house = House()
    await house.add_person(country="GB")

    turn = await house.say("emergency number please")

    assert "Also for emergencies: 112." in turn.reply
    assert "For what is urgent and no emergency: 111." in turn.reply
    assert "mobile" not in turn.reply


async def test_where_no_country_is_known_only_the_mobile_number_is_told() -> None:
    house = House()
    await house.add_person(country=None)

    turn = await house.say("emergency number")

    assert turn.reply.startswith("I don't know the emergency number here")
    assert {word for word in turn.reply.split() if any(map(str.isdigit, word))} == {
        "112:"
    }


async def test_a_person_without_a_country_gets_the_numbers_of_the_house() -> None:
    house = House()
    await house.add_person(country=None)
    house.desk.around = Around(country="NZ")

    turn = await house.say("what is the emergency number")

    assert turn.reply.startswith("The number for an ambulance: 111.")


async def test_asking_for_a_number_calls_nobody() -> None:
    house = await a_house()

    await house.say("what number do I call for an ambulance")
    await reached(house, "search_ambulance")

    assert not house.events(ev.SosStarted)


@pytest.mark.parametrize("words", ["call an ambulance", "get me an ambulance"])
async def test_to_want_an_ambulance_is_a_call_for_help(words: str) -> None:
    house = await a_house()

    turn = await house.say(words)

    assert turn.route is Route.RED_FLAG
    assert house.events(ev.SosStarted)


async def test_nobody_need_say_who_they_are_to_hear_the_number() -> None:
    house = await a_family()

    heard = await house.say("what's the emergency number", KITCHEN)
    other = await house.say("where am I", KITCHEN)

    assert heard.reply.startswith("The number for an ambulance: ")
    assert other.question


@pytest.mark.parametrize(
    "actor",
    [a_user(None), a_user(BEN), KITCHEN, Actor(kind=ActorKind.SENSOR, id="button")],
)
async def test_the_numbers_are_open_to_everybody(actor: Actor) -> None:
    house = await a_family()

    came = await reached(house, "search_ambulance", actor)

    assert isinstance(came, Reached)
    assert came.words.startswith("The number for an ambulance: ")
