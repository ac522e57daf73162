"""Each tool as an action reaches it: words in, what was kept and said out."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from custom_components.healthstead.agents.carrying import Carried, Rehearsal, carry
from custom_components.healthstead.agents.policy import (
    YES_LIST,
    Proposal,
    Proposer,
    Verdict,
    judge,
)
from custom_components.healthstead.agents.reaching import asking_for, by_action
from custom_components.healthstead.agents.tools import CATALOGUE
from custom_components.healthstead.agents.tools.spec import (
    Call,
    Effect,
    Missing,
    Outcome,
    Tool,
    _arguments,
)
from custom_components.healthstead.agents.trace import Turn, event_json, merged
from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care import prescribing
from custom_components.healthstead.care.actor import Actor, ActorKind
from custom_components.healthstead.care.desk import Done
from custom_components.healthstead.care.refusal import Refusal
from custom_components.healthstead.domain.ids import MedicationId
from custom_components.healthstead.domain.sos import SosLevel
from custom_components.healthstead.domain.timing import Unclear

from ..builders import ANN, BEN, MONDAY, House, a_family, a_house, a_user, at

ANN_HERSELF = a_user()


async def reached(
    house: House, tool: str, actor: Actor = ANN_HERSELF, /, **words: str
) -> Carried:
    """Carry a call out as a person's own action would."""
    arguments = {name.rstrip("_"): said for name, said in words.items()}
    call = Call(tool=tool, arguments=arguments)
    asking = asking_for(house.desk, actor, ANN, house.clock.now)
    return await carry(call, asking, Proposer.PERSON)


async def outcome(house: House, tool: str, **words: str) -> Outcome:
    result = (await reached(house, tool, ANN_HERSELF, **words)).result
    assert isinstance(result, Outcome), result
    return result


async def missing(house: House, tool: str, **words: str) -> tuple[str, str]:
    result = (await reached(house, tool, ANN_HERSELF, **words)).result
    assert isinstance(result, Missing), result
    return result.argument, result.key


# Policy: who must say yes to what, the whole table


def test_the_yes_list_is_the_whole_yes_list() -> None:
    assert {
        "add_medication",
        "read_prescription",
        "change_medication",
        "pause_medication",
        "resume_medication",
        "stop_medication",
        "confirm_appointment",
        "reschedule_appointment",
        "cancel_appointment",
        "send_message",
        "forget",
        "end_sos",
    } == YES_LIST


SHOWN_FIRST_BY_A_MODEL = {
    "record_doses",
    "snooze_dose",
    "miss_dose",
    "undo_dose",
    "correct_dose",
    "count_stock",
    "add_stock",
    "open_pack",
    "waste_stock",
    "correct_symptom",
    "end_symptom",
    "save_appointment_history",
    "follow_up_visit",
    "describe_appointment",
    "remember",
    "answer_appointment",
    "check_in",
    "start_sos",
}
"""A person says these without being asked again; what a model makes of words is shown."""


@pytest.mark.parametrize("confirmed", [False, True])
@pytest.mark.parametrize("proposer", Proposer)
@pytest.mark.parametrize("tool", CATALOGUE, ids=lambda tool: tool.name)
def test_the_verdict_on_every_tool_by_everybody(
    tool: Tool, proposer: Proposer, *, confirmed: bool
) -> None:
    sure = confirmed or proposer is Proposer.PERSON
    model = proposer is Proposer.MODEL and tool.name in SHOWN_FIRST_BY_A_MODEL
    asks = not sure and (tool.name in YES_LIST or model)

    verdict = judge(Proposal(tool=tool, proposer=proposer, confirmed=confirmed))

    assert verdict is (Verdict.CONFIRM if asks else Verdict.ALLOW)


def test_emergencies_are_only_about_help() -> None:
    emergencies = {t.name for t in CATALOGUE if t.effect is Effect.EMERGENCY}

    assert emergencies == {"start_sos", "end_sos"}


def test_an_argument_says_how_it_is_understood() -> None:
    class Args:
        """Wrong on purpose."""

    with pytest.raises(TypeError):
        _arguments(Args)


# Doses


async def test_a_stretch_names_the_slot_that_fell_due_in_it() -> None:
    house = await a_house()

    done = await outcome(
        house, "record_dose", medication="metformin", at="this morning"
    )

    assert done.facts["due"] == at("2026-10-05 08:00")
    assert done.facts["at"] == at("2026-10-05 08:00")


async def test_a_stretch_without_one_open_slot_is_its_end() -> None:
    house = await a_house()
    await outcome(house, "record_dose", medication="ibuprofen", at="yesterday evening")

    (dose,) = house.record().medications[MedicationId("ibuprofen")].extras

    assert dose.at.date() == at("2026-10-04 12:00").date()


async def test_a_guest_who_may_not_read_still_records_a_stretch() -> None:
    house = await a_house()
    claimed = a_user(claimed=True)

    done = await reached(
        house, "record_dose", claimed, medication="metformin", at="this morning"
    )

    assert done.trace.verdict is Verdict.ALLOW


async def test_a_dose_is_left_out_tonight_with_its_reason() -> None:
    house = await a_house()

    done = await outcome(
        house, "skip_dose", medication="metformin", at="tonight", reason="nausea"
    )

    assert done.facts["due"] == at("2026-10-05 20:00")
    assert (
        await reached(house, "skip_dose", medication="ibuprofen")
    ).trace.outcome == "nothing_open"


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ({}, 3),
        ({"from_": "tomorrow"}, 3),
        ({"until": "tomorrow"}, 6),
        ({"from_": "today", "until": "tomorrow"}, 6),
    ],
)
async def test_what_is_due_is_listed_for_a_stretch(
    words: Mapping[str, str], count: int
) -> None:
    house = await a_house()

    listed = await outcome(house, "list_due", **words)

    assert len(listed.rows) == len(listed.data["doses"]) == count


async def test_nothing_may_be_due() -> None:
    house = House()
    await house.add_person()

    assert (await outcome(house, "list_due")).key == "nothing_due"
    assert (await outcome(house, "dose_history")).key == "no_history"


async def test_history_tells_slots_and_extra_doses() -> None:
    house = await a_house()
    await outcome(house, "record_dose", medication="metformin")
    await outcome(house, "record_dose", medication="ibuprofen")

    everything = await outcome(house, "dose_history")
    one = await outcome(house, "dose_history", medication="ibuprofen")
    long = await outcome(house, "dose_history", from_="last week", until="today")

    assert {"medication": "Ibuprofen", "at": MONDAY, "status": "taken"} in (
        everything.rows
    )
    assert one.facts == {"medication": "Ibuprofen"}
    assert [row["status"] for row in one.rows] == ["taken"]
    assert len(long.rows) > len(everything.rows)


# Medications


async def test_a_medication_is_added_from_its_directions() -> None:
    house = await a_house()

    added = await outcome(
        house,
        "add_medication",
        name="Examplol 5 mg",
        direction="1 tablet twice a day",
        start="tomorrow",
    )

    assert added.facts["medication"] == "Examplol 5 mg"
    assert any(m.medication.name == "Examplol 5 mg" for m in medications(house))


def medications(house: House) -> list[Any]:
    return list(house.record().medications.values())


async def test_directions_that_cannot_be_read_keep_nothing() -> None:
    house = await a_house()
    before = len(medications(house))

    found = await reached(
        house, "add_medication", name="Examplol", direction="as you like"
    )

    assert found.trace.outcome == "direction_unclear"
    assert len(medications(house)) == before


async def test_directions_without_times_keep_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    unclear = Unclear(reasons=("no_times",))
    monkeypatch.setattr(prescribing, "schedule_from", lambda *_: unclear)
    house = await a_house()

    found = await reached(
        house, "add_medication", name="Examplol", direction="1 tablet daily"
    )

    assert found.trace.outcome == "direction_unclear"


async def test_a_medication_that_is_taken_already_is_doubted() -> None:
    house = await a_house()

    found = await reached(
        house, "add_medication", name="Metformin", direction="1 tablet twice a day"
    )

    assert (found.trace.verdict, found.trace.outcome) == (
        Verdict.CONFIRM,
        "already_taking",
    )


# Readings and complaints


@pytest.mark.parametrize(
    ("words", "outcome_"),
    [
        ({"kind": "glucose", "value": "110", "unit": "mg/dl"}, "reading_recorded"),
        ({"kind": "glucose", "value": "110"}, "unit_missing"),
        ({"kind": "temperature", "value": "55", "unit": "celsius"}, "not_plausible"),
        ({"kind": "temperature", "value": "very warm"}, "value_unclear"),
        ({"kind": "soul", "value": "110"}, "ask_kind"),
        ({"kind": "heart_rate", "value": "70", "at": "soonish"}, "unclear_time"),
        ({"kind": "heart_rate"}, "ask_value"),
    ],
)
async def test_a_reading_is_kept_or_asked_about(
    words: dict[str, str], outcome_: str
) -> None:
    house = await a_house()

    assert (
        await reached(house, "record_vital", ANN_HERSELF, **words)
    ).trace.outcome == outcome_


async def test_the_last_reading_of_a_time_is_told() -> None:
    house = await a_house()
    await outcome(house, "record_vital", kind="heart_rate", value="70", at="at 7 am")
    await outcome(house, "record_vital", kind="heart_rate", value="80")

    last = await outcome(house, "read_vital", kind="heart_rate")
    none = await outcome(house, "read_vital", kind="heart_rate", at="yesterday")

    assert last.facts["value"] == "80 /min"
    assert last.data["source"]
    assert none.key == "no_reading"


async def test_complaints_are_kept_and_recalled() -> None:
    house = await a_house()
    for text in ("sore knee", "itchy elbow", "tired", "dizzy", "cold feet", "hiccups"):
        await outcome(house, "store_symptoms", symptoms=text, onset="yesterday")

    lately = await outcome(house, "retrieve_past_complaints")
    knee = await outcome(house, "retrieve_past_complaints", symptoms="knee")
    before = await outcome(
        house, "retrieve_past_complaints", from_="last week", until="yesterday"
    )

    assert [row["text"] for row in lately.rows] == [
        "itchy elbow",
        "tired",
        "dizzy",
        "cold feet",
        "hiccups",
    ]
    assert [row["text"] for row in knee.rows] == ["sore knee"]
    assert before.key == "no_complaints"
    assert house.record().symptoms[0].onset == at("2026-10-04 00:00")


@pytest.mark.parametrize(
    ("said", "kept"), [("7", 7), ("7 out of 10", 7), ("7/10", 7), ("seven", 7)]
)
async def test_how_bad_it_is_is_a_number(said: str, kept: int) -> None:
    house = await a_house()

    await outcome(house, "store_symptoms", symptoms="sore knee", severity=said)

    assert house.record().symptoms[0].severity == kept


@pytest.mark.parametrize("said", ["bad", "11", "2.5"])
async def test_how_bad_it_is_is_asked_where_it_is_no_number(said: str) -> None:
    house = await a_house()

    asked = await missing(house, "store_symptoms", symptoms="sore knee", severity=said)

    assert asked == ("severity", "ask_severity")


# Visits


FRIDAY = "friday at 3 pm"


async def test_clinicians_are_offered_by_kind_and_time() -> None:
    house = await a_house()

    anybody = await outcome(house, "get_available_specialists")
    heart = await outcome(
        house, "get_available_specialists", specialty="heart doctor", symptoms="pulse"
    )
    day = await outcome(house, "get_available_specialists", from_="friday")
    until = await outcome(
        house, "get_available_specialists", from_="friday", until="saturday"
    )
    none = await outcome(house, "get_available_specialists", from_="saturday")
    hour = await outcome(house, "get_available_specialists", from_=FRIDAY)

    assert anybody.key == "offers"
    assert {row["clinician"] for row in heart.rows} == {"Dr Valve"}
    assert day.data["offers"][0]["start"] == "2026-10-09T09:00+01:00"
    assert until.rows
    assert none.key == "no_offers"
    assert hour.rows[0]["start"] == at("2026-10-09 15:00")
    assert await missing(house, "get_available_specialists", specialty="wizard") == (
        "specialty",
        "unknown_specialty",
    )


async def test_a_visit_is_booked_listed_and_called_off() -> None:
    house = await a_house()

    booked = await outcome(
        house, "confirm_appointment", clinician="molar", start=FRIDAY
    )
    listed = await outcome(house, "list_appointments")
    later = await outcome(house, "list_appointments", from_="next week")
    off = await outcome(
        house, "cancel_appointment", appointment="the dentist", reason="ill"
    )
    none = await outcome(house, "list_appointments", until="friday")

    assert booked.facts["specialty"] == "dentist"
    assert listed.data["appointments"][0]["status"] == "booked"
    assert later.key == none.key == "no_visits"
    assert off.facts["clinician"] == "Dr Molar"


async def a_house_with_two_dentists() -> House:
    house = await a_house()
    first = next(iter(house.household.clinicians.values()))
    second = type(first)(
        id=type(first.id)("second"),
        name="Dr Canine",
        specialty="dentistry",
        hours={"5": first.hours["5"]},
    )
    await house.add_clinicians(second)
    return house


async def test_of_several_who_are_free_one_is_chosen_by_the_person() -> None:
    house = await a_house_with_two_dentists()
    await reached(
        house, "confirm_appointment", clinician="Dr Canine", start="friday at 9 am"
    )

    both = await missing(
        house, "confirm_appointment", clinician="dentist", start=FRIDAY
    )
    one = await outcome(
        house, "confirm_appointment", clinician="dentist", start="thursday at 3 pm"
    )
    await reached(house, "confirm_appointment", clinician="Dr Canine", start=FRIDAY)
    away = await missing(
        house, "confirm_appointment", clinician="dentist", start="friday at 1 pm"
    )

    assert both == ("clinician", "which_clinician")
    assert one.facts["clinician"] == "Dr Molar"
    assert away == ("start", "slot_taken_instead")


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (
            {"clinician": "Dr Nobody", "start": FRIDAY},
            ("clinician", "unknown_clinician"),
        ),
        ({"clinician": "dentist", "start": "friday"}, ("start", "choose_time")),
        (
            {"clinician": "dentist", "start": "saturday"},
            ("start", "outside_hours_instead"),
        ),
        (
            {"clinician": "dentist", "start": "saturday at 3 pm"},
            ("start", "outside_hours_instead"),
        ),
        (
            {"clinician": "dentist", "start": "yesterday at 3 pm"},
            ("start", "time_in_past"),
        ),
        ({"clinician": "dentist", "start": "whenever"}, ("start", "unclear_time")),
        ({"clinician": "dentist"}, ("start", "ask_start")),
    ],
)
async def test_a_visit_that_cannot_be_booked_is_asked_about(
    words: dict[str, str], asked: tuple[str, str]
) -> None:
    house = await a_house()

    assert await missing(house, "confirm_appointment", **words) == asked


async def test_one_of_several_visits_is_meant_by_name_or_day() -> None:
    house = await a_house()
    for start in (FRIDAY, "thursday at 10 am"):
        await outcome(house, "confirm_appointment", clinician="dentist", start=start)

    both = await reached(house, "cancel_appointment", appointment="dentist")
    none = await missing(house, "cancel_appointment", appointment="the vet")
    day = await outcome(house, "cancel_appointment", appointment="on thursday")
    left = await outcome(house, "cancel_appointment", appointment="my next appointment")

    assert isinstance(both.result, Missing)
    assert both.result.options == (
        "Dr Molar, Thursday 8 October 10:00",
        "Dr Molar, Friday 9 October 15:00",
    )
    assert none == ("appointment", "no_such_appointment")
    assert day.facts["start"] == at("2026-10-08 10:00")
    assert left.facts["start"] == at("2026-10-09 15:00")


async def test_a_visit_over_another_is_booked_after_a_yes() -> None:
    house = await a_house_with_two_dentists()
    await outcome(house, "confirm_appointment", clinician="Dr Molar", start=FRIDAY)

    doubted = await reached(
        house, "confirm_appointment", clinician="Dr Canine", start=FRIDAY
    )
    call = Call(
        tool="confirm_appointment", arguments={"clinician": "canine", "start": FRIDAY}
    )
    sure = await by_action(house.desk, a_user(), call, MONDAY, sure=True)

    assert doubted.trace.outcome == "overlaps"
    assert not isinstance(sure, Refusal)
    assert sure.done


# Reminders, notes, help


async def test_a_reminder_needs_a_moment_that_is_to_come() -> None:
    house = await a_house()

    done = await outcome(house, "set_reminder", text="tea", at="in 20 minutes")

    assert done.facts["at"] == MONDAY + timedelta(minutes=20)
    assert await missing(house, "set_reminder", text="tea", at="at 7 am today") == (
        "at",
        "time_in_past",
    )
    assert await missing(house, "set_reminder", at="tomorrow at 7 am") == (
        "text",
        "ask_text",
    )


async def test_a_note_a_question_and_help() -> None:
    house = await a_house()

    note = await outcome(house, "notify_user", message="soup is ready")
    question = await outcome(house, "get_input_from_user", question="which soup")
    helped = await outcome(house, "start_sos", reason="fell")
    ended = await outcome(house, "end_sos", reason="fine")

    assert (note.key, note.facts["text"]) == ("note_kept", "soup is ready")
    assert question.facts["question"] == "which soup"
    assert (helped.key, ended.key) == ("sos_started", "sos_ended")


@pytest.mark.parametrize(
    ("actor", "name"),
    [
        (ANN_HERSELF, "Ann"),
        (Actor(kind=ActorKind.IMPORT, id="file"), ""),
        (Actor(kind=ActorKind.IMPORT, id="file", person=ANN, claimed=True), ""),
    ],
)
async def test_who_ended_a_call_is_noted_where_it_is_known(
    actor: Actor, name: str
) -> None:
    house = await a_house()
    await outcome(house, "start_sos", reason="fell")

    await reached(house, "end_sos", actor, reason="found")

    sos = house.record().sos
    assert (sos.level, sos.ended_reason, sos.ended_by) == (
        SosLevel.NONE,
        "found",
        name,
    )


async def test_a_check_in_is_a_sign_of_life() -> None:
    house = await a_house()

    told = await outcome(house, "check_in")

    assert told.key == "checked_in"
    assert house.record().presence.checked_in == MONDAY


# Refusals go through every tool


@pytest.mark.parametrize(
    ("tool", "words"),
    [
        ("record_dose", {"medication": "metformin"}),
        ("record_dose", {"medication": "my pill"}),
        ("skip_dose", {"medication": "metformin"}),
        ("list_due", {}),
        ("dose_history", {}),
        ("add_medication", {"name": "Examplol", "direction": "1 tablet daily"}),
        ("stop_medication", {"medication": "metformin"}),
        ("record_vital", {"kind": "heart_rate", "value": "70"}),
        ("read_vital", {"kind": "heart_rate"}),
        ("store_symptoms", {"symptoms": "dizzy"}),
        ("retrieve_past_complaints", {}),
        ("get_available_specialists", {}),
        ("confirm_appointment", {"clinician": "dentist", "start": FRIDAY}),
        ("list_appointments", {}),
        ("cancel_appointment", {"appointment": "dentist"}),
        ("set_reminder", {"text": "tea", "at": "tomorrow at 7 am"}),
        ("notify_user", {"message": "tea"}),
        ("end_sos", {}),
        ("check_in", {}),
    ],
)
async def test_no_tool_does_anything_for_a_stranger(
    tool: str, words: dict[str, str]
) -> None:
    house = await a_family()
    before = house.household

    found = await reached(house, tool, a_user(BEN), **words)

    assert (found.trace.verdict, found.trace.outcome) == (Verdict.REFUSE, "not_allowed")
    assert house.household == before


async def test_which_medication_is_asked_where_several_or_none_fit() -> None:
    house = await a_house()

    several = await reached(house, "record_dose", medication="my pill")
    unknown = await missing(house, "record_dose", medication="aspirin")
    amount = await missing(house, "record_dose", medication="metformin", amount="a few")
    for name in ("metformin", "ramipril"):
        await outcome(house, "record_dose", medication=name)
    for due in ("2026-10-04 20:00", "2026-10-04 08:00"):
        await house.desk.do(
            c.SkipDose(
                person=ANN,
                medication=MedicationId("metformin"),
                at=MONDAY,
                due=at(due),
            ),
            a_user(),
        )
    none = await missing(house, "record_dose", medication="it")

    assert isinstance(several.result, Missing)
    assert several.missing == "medication"
    assert several.data == {}
    assert several.result.options == ("Metformin", "Ramipril")
    assert unknown == ("medication", "unknown_medication")
    assert amount == ("amount", "unclear_amount")
    assert none == ("medication", "ask_medication")


# Rehearsals and traces


async def test_a_rehearsal_keeps_nothing_whatever_it_is_asked() -> None:
    house = await a_house()
    stage = Rehearsal(house.desk)
    stop = c.StopMedication(person=ANN, medication=MedicationId("metformin"))
    before = house.household

    done = await stage.do(stop, a_user())
    weighed = await stage.weigh(stop, a_user())

    assert isinstance(done, Done)
    assert done == weighed
    assert house.household is before


async def test_what_was_carried_out_is_told_as_plain_json() -> None:
    house = await a_house()

    listed = await reached(house, "list_due")
    recorded = await reached(house, "record_dose", medication="metformin")

    assert listed.missing == ""
    assert listed.data["doses"][0]["medication"] == "Metformin"
    assert isinstance(recorded.result, Outcome)
    entry = recorded.result.entries[0]
    assert event_json(entry) == {"kind": "dose_taken", "sequence": entry.sequence}


def test_turns_of_one_utterance_can_be_told_as_one() -> None:
    first, second = Turn(reply="One."), Turn(reply="Two?", question=True)

    both = merged([first, second])

    assert (both.reply, both.question) == ("One. Two?", True)


async def test_the_words_for_a_person_stay_in_the_trace() -> None:
    house = await a_house()

    found = await reached(house, "list_due", person="me")

    assert found.trace.as_json() == {
        "tool": "list_due",
        "arguments": {"person": "me"},
        "verdict": "allow",
        "outcome": "due",
    }
