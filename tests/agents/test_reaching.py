"""Calls that come through another door than conversation."""

from collections.abc import Mapping
from typing import Any

import pytest

from custom_components.healthstead.agents.policy import Verdict
from custom_components.healthstead.agents.reaching import (
    Desktop,
    Reached,
    by_action,
    by_assistant,
    whose,
)
from custom_components.healthstead.agents.tools.spec import Call
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.drafts import owner_of
from custom_components.healthstead.care.refusal import Refusal, doubt
from custom_components.healthstead.domain.ids import ContactId, PersonId
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.domain.sos import SosLevel
from custom_components.healthstead.domain.vitals import VitalKind
from tests.builders import ANN, BEN, KITCHEN, TOM, House, a_family, a_house, a_user

AUTOMATION = Actor(kind=ActorKind.AUTOMATION, id="evening")
STRANGER = a_user(None)


async def act(
    house: House,
    tool: str,
    actor: Actor | None = None,
    *,
    sure: bool = False,
    **words: str,
) -> Reached | Refusal:
    """Call an action, as Ann unless said."""
    call = Call(tool=tool, arguments=words)
    return await by_action(
        house.desk, actor or a_user(), call, house.clock(), sure=sure
    )


async def assist(
    house: House, tool: str, actor: Actor | None = None, **words: str
) -> Reached | Refusal:
    """Let another assistant call a tool, for Ann unless said."""
    top = Desktop(
        desk=house.desk, drafts=house.drafts, new_id=house.new_id, run=house.agent.run
    )
    call = Call(tool=tool, arguments=words)
    return await by_assistant(top, actor or a_user(), call, house.clock())


def reason(came: Reached | Refusal) -> str:
    assert isinstance(came, Refusal), came
    return came.reason


def words(came: Reached | Refusal) -> str:
    assert isinstance(came, Reached), came
    return came.words


@pytest.mark.parametrize(
    ("said", "actor", "meant"),
    [
        ("", a_user(), ANN),
        ("me", a_user(BEN), BEN),
        ("Ben", a_user(), BEN),
        ("ben", STRANGER, BEN),
        ("my brother", a_user(), BEN),
        ("my brother", STRANGER, None),
        ("Zed", a_user(), None),
        ("", STRANGER, None),
        ("me", STRANGER, None),
    ],
)
async def test_whose_record_is_meant(said: str, actor: Actor, meant: str) -> None:
    house = await a_family()
    contacts = (Contact(id=ContactId("c1"), name="Ben", relation="brother"),)
    await tell_contacts(house, contacts)

    assert whose(house.desk, actor, said) == meant


async def tell_contacts(house: House, contacts: tuple[Contact, ...]) -> None:
    await house.do(c.SetContacts(person=ANN, contacts=contacts))


async def test_in_a_house_of_one_there_is_nobody_else() -> None:
    house = await a_house()

    assert whose(house.desk, STRANGER, "") == ANN
    assert whose(house.desk, a_user(BEN), "") == ANN


async def test_an_action_is_carried_out_at_once() -> None:
    house = await a_house()

    came = await act(house, "stop_medication", medication="Ramipril")

    assert isinstance(came, Reached)
    assert came.done
    assert came.words == "Ramipril is stopped. I no longer remind you of it."


async def test_an_action_may_ask_for_what_is_missing() -> None:
    house = await a_house()

    came = await act(house, "record_dose", medication="Zzz")

    assert isinstance(came, Reached)
    assert not came.done
    assert came.carried.missing == "medication"
    assert came.words == "I don't know Zzz. Which medication do you mean?"


async def test_a_screen_of_ones_own_shows_names_and_others_show_labels() -> None:
    house = await a_house()
    named = await act(house, "record_dose", medication="Metformin")
    by_label = await act(
        house, "skip_dose", AUTOMATION, medication="Medicine 2", person="Ann"
    )

    assert "Metformin" in words(named)
    assert "Medicine 2" in words(by_label)


async def test_whoever_allowed_names_on_shared_screens_is_called_by_them() -> None:
    house = House()
    await house.add_person(names_on_shared_screens=True)
    await house.add_medication("Metformin")

    came = await act(house, "record_dose", AUTOMATION, medication="Metformin")

    assert "Metformin" in words(came)


@pytest.mark.parametrize("sure", [False, True])
async def test_a_doubt_needs_somebody_who_is_sure(*, sure: bool) -> None:
    house = await a_house()
    await act(house, "record_dose", medication="Metformin")
    before = len(house.log.entries_kept)

    came = await act(
        house, "record_dose", sure=sure, medication="Metformin", amount="5 tablets"
    )

    if sure:
        assert isinstance(came, Reached)
    else:
        assert isinstance(came, Refusal)
        assert came.question
    assert len(house.log.entries_kept) == before + sure


async def test_being_sure_does_not_settle_a_plain_refusal() -> None:
    house = await a_house()

    came = await act(house, "record_vital", sure=True, kind="heart_rate", value="9000")

    assert reason(came) == "not_plausible"


async def test_a_doubt_that_stays_is_not_asked_forever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    house = await a_house()
    calls = []

    async def stubborn(*_: object, **__: object) -> Refusal:
        calls.append(1)
        return doubt("too_much", amount="5 tablets", medication="x", usual="1 tablet")

    monkeypatch.setattr(house.desk, "do", stubborn)

    came = await act(house, "record_dose", sure=True, medication="Metformin")

    assert reason(came) == "too_much"
    assert len(calls) == 2


@pytest.mark.parametrize(
    ("said", "why"), [({}, "person_missing"), ({"person": "Zed"}, "not_allowed")]
)
async def test_without_a_person_nothing_is_done(said: dict[str, Any], why: str) -> None:
    house = await a_family()

    came = await act(house, "record_dose", AUTOMATION, medication="Metformin", **said)

    assert reason(came) == why


async def test_a_record_without_a_role_is_refused_like_one_that_is_not_there() -> None:
    house = await a_family()

    there = await act(house, "list_due", a_user(BEN), person="Ann")
    nowhere = await act(house, "list_due", a_user(BEN), person="Zed")

    assert there == nowhere


@pytest.mark.parametrize("said", [{}, {"person": "Zed"}])
async def test_help_is_called_for_somebody_whoever_is_named(
    said: dict[str, Any],
) -> None:
    house = await a_family()

    came = await act(house, "start_sos", AUTOMATION, **said)

    assert isinstance(came, Reached)
    assert house.record(ANN).sos.level is SosLevel.HARD


async def test_help_for_nobody_at_all_cannot_be_called() -> None:
    assert reason(await act(House(), "start_sos", AUTOMATION)) == "person_missing"


async def test_another_assistant_reads_the_record_of_who_asks() -> None:
    house = await a_family()

    came = await assist(house, "list_due")

    assert isinstance(came, Reached)
    assert came.done
    assert [dose["medication"] for dose in came.carried.data["doses"]]
    assert house.drafts.kept == {}


@pytest.mark.parametrize(
    ("actor", "tool", "said"),
    [
        (STRANGER, "list_due", {}),
        (a_user(PersonId("gone")), "list_due", {}),
        (KITCHEN, "list_due", {}),
        (a_user(), "list_due", {"person": "Ann"}),
        (a_user(), "list_due", {"person": "Ben"}),
        (a_user(), "start_sos", {}),
        (a_user(), "end_sos", {}),
    ],
)
async def test_another_assistant_is_refused(
    actor: Actor, tool: str, said: Mapping[str, str]
) -> None:
    house = await a_family()

    came = await assist(house, tool, actor, **said)

    assert reason(came) == "not_allowed"
    assert house.drafts.kept == {}


async def test_another_assistant_only_prepares_what_would_be_kept() -> None:
    house = await a_house()
    before = len(house.log.entries_kept)

    came = await assist(house, "store_symptoms", symptoms="a dull headache")

    assert isinstance(came, Reached)
    assert not came.done
    assert came.carried.trace.verdict is Verdict.CONFIRM
    assert len(house.log.entries_kept) == before
    draft = house.drafts.kept[owner_of(a_user())]
    assert (draft.tool, draft.person) == ("store_symptoms", ANN)
    assert draft.shown == came.words == "Shall I keep in your diary: dull headache?"


async def test_a_draft_remembers_the_doubt_it_was_shown_with() -> None:
    house = await a_house()

    await assist(house, "record_vital", kind="heart_rate", value="190")
    first = await house.say("yes")
    done = await house.say("yes")

    assert first.question
    assert "190" in done.reply
    assert [r.measured.value for r in house.record().readings[VitalKind.HEART_RATE]]


async def test_a_draft_of_another_assistant_is_not_another_persons_to_confirm() -> None:
    house = await a_family()
    await assist(house, "store_symptoms", symptoms="a dull headache")

    turn = await house.say("yes", actor=a_user(BEN))

    assert not turn.question
    assert house.record(BEN).symptoms == house.record(ANN).symptoms


async def test_what_is_missing_is_said_and_not_drafted() -> None:
    house = await a_house()

    came = await assist(house, "record_dose", medication="Zzz")

    assert words(came) == "I don't know Zzz. Which medication do you mean?"
    assert house.drafts.kept == {}


async def test_what_no_yes_settles_is_refused_and_not_drafted() -> None:
    house = await a_house()

    came = await assist(house, "record_vital", kind="heart_rate", value="9000")

    assert reason(came) == "not_plausible"
    assert house.drafts.kept == {}


async def test_a_draft_that_cannot_be_kept_is_said_so() -> None:
    house = await a_house()
    house.drafts.broken = True

    came = await assist(house, "store_symptoms", symptoms="a dull headache")

    assert reason(came) == "storage_unavailable"


async def test_a_child_may_prepare_what_a_child_may_do() -> None:
    house = await a_family()

    kept = await assist(house, "store_symptoms", a_user(TOM), symptoms="a sore knee")
    not_theirs = await assist(
        house, "add_medication", a_user(TOM), name="X", direction="take 1 tablet daily"
    )

    assert isinstance(kept, Reached)
    assert reason(not_theirs) == "not_allowed"
