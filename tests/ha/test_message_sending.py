"""A message goes to whom it is for, once, and whoever left it hears if it does not."""

from pathlib import Path

import pytest
from homeassistant.components import conversation
from homeassistant.core import Context, HomeAssistant

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.domain.ids import ContactId
from custom_components.healthstead.domain.person import Contact, Role
from custom_components.healthstead.domain.reminding import Content, Reach
from custom_components.healthstead.storage.opening import NAME

from .houses import ANN, BEN, SETTINGS, House, notices
from .phones import Phone, a_phone, a_user
from .test_telling import issues

TEXT = "I am at the doctor"
HOSTILE = "clear_notification"
"""What the companion app takes for a command where it stands alone."""
CLEO_TOO = "notify.mobile_app_cleo_s_watch"


def a_contact(name: str, *notify: str, relation: str = "") -> Contact:
    key = ContactId(f"{name} {relation}")
    return Contact(id=key, name=name, relation=relation, notify=notify)


@pytest.fixture
def ann(hass: HomeAssistant) -> Phone:
    return a_phone(hass, "Ann", a_user(hass, "Ann"))


@pytest.fixture
def ben(hass: HomeAssistant) -> Phone:
    return a_phone(hass, "Ben", a_user(hass, "Ben"))


@pytest.fixture
def cleo(hass: HomeAssistant) -> Phone:
    return a_phone(hass, "Cleo")


@pytest.fixture
async def family(house: House, ann: Phone, ben: Phone, cleo: Phone) -> House:
    """Ann, whose daughter is Cleo Quill, and Ben, each with a phone."""
    await house.add_person(linked="person.ann")
    await house.add_person(BEN, "Ben", linked="person.ben")
    await contacts(house, a_contact("Cleo Quill", cleo.target, relation="daughter"))
    return house


async def contacts(house: House, *those: Contact) -> None:
    await house.do(c.SetContacts(person=ANN, contacts=those))


async def leave(
    house: House, to: str, text: str = TEXT, actor: Actor = SETTINGS
) -> None:
    await house.do(c.SendMessage(person=ANN, to=to, text=text), actor)


def told(phone: Phone) -> list[tuple[str, str]]:
    return [(note["title"], note["message"]) for note in phone.notes]


def listed(hass: HomeAssistant) -> list[str]:
    return [notice["message"] for notice in notices(hass).values()]


BY_ANN = Actor(kind=ActorKind.USER, id="ann", person=ANN)


@pytest.mark.parametrize(
    "to", ["Cleo Quill", "cleo quill", "CLEO", "my daughter", "Daughter"]
)
async def test_a_contact_gets_the_words_and_from_whom(
    hass: HomeAssistant, family: House, ann: Phone, ben: Phone, cleo: Phone, to: str
) -> None:
    await leave(family, to, actor=BY_ANN)

    assert told(cleo) == [("Message from Ann", f"“{TEXT}”")]
    assert (ann.notes, ben.notes, listed(hass)) == ([], [], [])


async def test_who_is_not_known_by_name_is_not_named_as_the_sender(
    family: House, cleo: Phone
) -> None:
    await leave(family, "Cleo")

    assert told(cleo) == [("A message for Cleo Quill", f"“{TEXT}”")]


async def test_a_way_that_fails_is_the_next_ones_turn(
    hass: HomeAssistant, family: House, cleo: Phone
) -> None:
    watch = a_phone(hass, "Cleo s watch")
    await contacts(family, a_contact("Cleo", cleo.target, watch.target))
    cleo.fails = True

    await leave(family, "Cleo")

    assert len(watch.notes) == 1
    assert issues(hass)["channel_failed"] == {"channel": cleo.target, "person": "Cleo"}
    assert listed(hass) == []


async def test_somebody_of_the_household_gets_it_on_their_own_phone(
    hass: HomeAssistant, family: House, ann: Phone, ben: Phone
) -> None:
    shared = a_phone(hass, "Kitchen")
    reach = Reach(channels=(shared.target, ben.target))
    await family.do(c.SetReach(person=BEN, reach=reach))

    await leave(family, "ben", actor=BY_ANN)

    assert told(ben) == [("Message from Ann", f"“{TEXT}”")]
    assert (shared.notes, ann.notes, listed(hass)) == ([], [], [])


async def test_where_others_may_read_along_only_that_there_is_one_is_said(
    hass: HomeAssistant, family: House, ann: Phone, ben: Phone
) -> None:
    shared = a_phone(hass, "Kitchen")
    await family.do(c.SetReach(person=BEN, reach=Reach(channels=(shared.target,))))

    await leave(family, "Ben", actor=BY_ANN)

    assert TEXT not in shared.notes[0]["message"]
    (said,) = told(ann)
    assert said[1].startswith("The message for “Ben” is kept. They were told that")
    assert listed(hass)[0].startswith("A message is kept. They were told that")


async def test_a_channel_for_which_names_were_allowed_carries_the_words(
    hass: HomeAssistant, family: House
) -> None:
    shared = a_phone(hass, "Kitchen")
    reach = Reach(channels=(shared.target,), content=Content.NAMES)
    await family.do(c.SetReach(person=BEN, reach=reach))

    await leave(family, "Ben", actor=BY_ANN)

    assert told(shared) == [("Message from Ann", f"“{TEXT}”")]


@pytest.mark.parametrize(
    ("to", "why"),
    [
        ("Dr Nobody", "nobody of that name"),
        ("Sam", "more than one person"),
        ("Eve", "no way to them worked"),
        ("Cleo", "no way to them worked"),
        ("…", "nobody of that name"),
    ],
)
async def test_what_could_not_be_passed_on_is_said_with_what_to_do(
    hass: HomeAssistant, family: House, ann: Phone, cleo: Phone, to: str, why: str
) -> None:
    cleo.fails = True
    sams = (a_contact("Sam Oak", cleo.target), a_contact("Sam Elm", cleo.target))
    await contacts(family, a_contact("Cleo", cleo.target), a_contact("Eve"), *sams)

    await leave(family, to)

    (said,) = told(ann)
    assert said[0] == "Ann: about a message"
    assert said[1].startswith(f"The message for “{to}” is kept and was not passed on:")
    assert why in said[1]
    assert "Tell them yourself" in said[1]
    assert TEXT not in said[1]
    (notice,) = listed(hass)
    assert notice.startswith("A message is kept and was not passed on:")
    assert cleo.notes == []


async def test_the_whole_name_tells_two_contacts_apart(
    family: House, cleo: Phone, hass: HomeAssistant
) -> None:
    other = a_phone(hass, "Other")
    await contacts(
        family, a_contact("Sam", cleo.target), a_contact("Sam Elm", other.target)
    )

    await leave(family, "Sam")

    assert (len(cleo.notes), len(other.notes)) == (1, 0)


async def test_a_contact_without_a_way_may_be_somebody_of_the_household(
    family: House, ben: Phone
) -> None:
    await contacts(family, a_contact("Ben"))

    await leave(family, "Ben")

    assert len(ben.notes) == 1


async def test_whoever_left_it_for_another_hears_that_it_was_not_passed_on(
    family: House, ann: Phone, ben: Phone
) -> None:
    await family.do(c.SetRole(person=ANN, holder=BEN, role=Role.CARER))
    by_ben = Actor(kind=ActorKind.USER, id="ben", person=BEN)

    await leave(family, "Dr Nobody", actor=by_ben)

    assert len(ben.notes) == 1
    assert ann.notes == []


# Notes to oneself


async def test_a_note_comes_to_the_persons_own_phone_and_waits_in_the_list(
    hass: HomeAssistant, family: House, ann: Phone
) -> None:
    await leave(family, "Ann", "soup is ready")

    assert told(ann) == [("A note for Ann", "“soup is ready”")]
    assert listed(hass) == ["A note was left. Ask Healthstead what it says."]


async def test_on_a_shared_channel_a_note_is_not_read_out(
    hass: HomeAssistant, family: House, ann: Phone
) -> None:
    shared = a_phone(hass, "Kitchen")
    await family.do(c.SetReach(person=ANN, reach=Reach(channels=(shared.target,))))

    await leave(family, "Ann", "soup is ready")

    assert told(shared) == [
        ("A note for Ann", "A note was left. Ask Healthstead what it says.")
    ]


async def test_a_person_without_any_way_finds_the_note_in_the_list(
    hass: HomeAssistant, house: House
) -> None:
    await house.add_person(names_on_shared_screens=True)

    await leave(house, "Ann", "soup is ready")

    assert listed(hass) == ["“soup is ready”"]


# Hostile words


async def test_what_was_said_is_never_a_command_or_a_link(
    hass: HomeAssistant, house: House, ann: Phone, cleo: Phone
) -> None:
    await house.add_person(linked="person.ann", names_on_shared_screens=True)
    await contacts(house, a_contact("Cleo", cleo.target))
    link = "![x](http://evil.example/{name}) <b>"

    await leave(house, "Cleo", HOSTILE)
    await leave(house, "Ann", link)
    await leave(house, link)

    assert [note["message"] for note in cleo.sent] == [f"“{HOSTILE}”"]
    assert ann.notes[0]["message"] == f"“{link}”"
    plain = r"\!\[x\]\(http\:\/\/evil\.example\/\{name\}\) \<b\>"  # nothing to draw
    assert listed(hass)[0] == f"“{plain}”"
    assert listed(hass)[1].startswith(f"The message for “{plain}” is kept")


async def test_a_long_text_is_cut_to_what_a_push_message_holds(
    family: House, cleo: Phone
) -> None:
    await leave(family, "Cleo", "very long " * 1000)

    assert len(cleo.notes[0]["message"].encode()) <= 2000


# Once


async def test_after_a_restart_nothing_is_sent_again(
    hass: HomeAssistant, family: House, cleo: Phone
) -> None:
    await leave(family, "Cleo")
    await hass.config_entries.async_unload(family.entry.entry_id)
    await hass.async_block_till_done()

    await family.set_up()
    await leave(family, "Cleo", "another")

    assert [text for _, text in told(cleo)] == [f"“{TEXT}”", "“another”"]


async def test_a_record_that_cannot_be_read_passes_nothing_on(
    hass: HomeAssistant, family: House
) -> None:
    await hass.config_entries.async_unload(family.entry.entry_id)
    file = Path(hass.config.path("healthstead")) / NAME
    await hass.async_add_executor_job(file.write_bytes, b"not a database" * 500)

    await family.set_up()

    assert not family.coordinator.desk.carries_messages


# What is said about it


async def talk(hass: HomeAssistant, phone: Phone, *texts: str) -> list[str]:
    """Say one thing after the other in one conversation."""
    answers: list[str] = []
    key: str | None = None
    for text in texts:
        said = await conversation.async_converse(
            hass,
            text,
            key,
            Context(user_id=phone.user),
            agent_id="conversation.healthstead",
        )
        await hass.async_block_till_done()
        key = said.conversation_id
        answers.append(said.response.speech["plain"]["speech"])
    return answers


async def test_in_the_house_a_message_is_passed_on_after_a_yes(
    hass: HomeAssistant, family: House, ann: Phone, cleo: Phone
) -> None:
    (asked,) = await talk(hass, ann, "tell my daughter that I am at the doctor")
    before = len(cleo.notes)
    _, said = await talk(hass, ann, "tell my daughter that I am at the doctor", "yes")

    assert asked == "Shall I send my daughter a message: I am at the doctor?"
    assert before == 0
    assert said.startswith("I pass it on to my daughter: I am at the doctor.")
    assert told(cleo) == [("Message from Ann", "“I am at the doctor”")]
