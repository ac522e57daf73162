"""Names become records; two that are close become a question, never a pick."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import time
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from custom_components.healthstead.agents.resolver_names import called, clinician
from custom_components.healthstead.agents.resolver_visits import appointment
from custom_components.healthstead.agents.subject import person_named
from custom_components.healthstead.agents.tools.options import (
    OPTIONS,
    option_meant,
    to_choose,
)
from custom_components.healthstead.agents.tools.spec import (
    Argument,
    Asking,
    Missing,
    Said,
    Sort,
)
from custom_components.healthstead.care import queries as q
from custom_components.healthstead.care.record import Household
from custom_components.healthstead.domain.appointment import Clinician, TimeRange
from custom_components.healthstead.domain.ids import ClinicianId, PersonId
from custom_components.healthstead.domain.naming import RIVAL, match_name
from custom_components.healthstead.domain.sounding import sound_alike

from ..builders import ANN, BEN, TOM, House, a_house, a_person, a_user, at
from .test_visits import act

WHO = Argument(
    name="clinician", said=Said(sort=Sort.CLINICIAN, meaning=""), required=True
)
WEEK = {str(day): (TimeRange(start=time(9), end=time(12)),) for day in range(1, 6)}


def a_clinician(name: str, specialty: str = "dentistry", place: str = "") -> Clinician:
    return Clinician(
        place=place,
        id=ClinicianId(f"{name}-{specialty}"),
        name=name,
        specialty=specialty,
        hours=WEEK,
    )


@dataclass
class Directory:
    """A desk that knows clinicians and nothing else."""

    known: tuple[Clinician, ...]
    asked: list[Any] = field(default_factory=list)

    async def ask(self, query: q.Query[Any], _actor: object) -> Any:
        self.asked.append(query)
        return self.known


def found(words: str, known: Sequence[Clinician], **carried: str) -> Any:
    asking = Asking(
        desk=Directory(tuple(known)),  # type: ignore[arg-type]
        actor=a_user(),
        person=ANN,
        profile=None,  # type: ignore[arg-type]
        now=at("2026-10-07 12:00"),
        carried=carried,
    )
    return asyncio.run(clinician(words, WHO, asking))


MEYER, MAIER = a_clinician("Dr Eva Meyer"), a_clinician("Dr Otto Maier", "cardiology")
BIRCH = a_clinician("Dr Nina Birch")
ALDER = a_clinician("Dr Nina Alder", "ophthalmology")
HOUSE = (MEYER, MAIER, BIRCH, ALDER)


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Dr Birch", (BIRCH,)),
        ("doctor birch", (BIRCH,)),
        ("Nina Alder", (ALDER,)),
        ("Dr Bircch", (BIRCH,)),
        ("Dr Eva Meyer", (MEYER,)),
        ("Otto", (MAIER,)),
        ("Dr Nina, the eye doctor", (ALDER,)),
        ("the dentist", (MEYER, BIRCH)),
        ("Dr Maier the cardiologist", (MAIER,)),
        ("Dr Nina Birch, Dr Otto Maier", (MAIER, BIRCH)),
    ],
)
def test_one_who_fits_is_the_answer_and_a_kind_is_all_of_it(
    words: str, who: tuple[Clinician, ...]
) -> None:
    assert found(words, HOUSE) == who


@pytest.mark.parametrize(
    ("words", "options"),
    [
        ("Dr Meyer", ("Dr Eva Meyer", "Dr Otto Maier")),
        ("Dr Mayer", ("Dr Eva Meyer", "Dr Otto Maier")),
        ("Dr Maier", ("Dr Eva Meyer", "Dr Otto Maier")),
        ("Nina", ("Dr Nina Birch", "Dr Nina Alder")),
    ],
)
def test_two_alike_are_a_question(words: str, options: tuple[str, ...]) -> None:
    asked = found(words, HOUSE)

    assert isinstance(asked, Missing)
    assert (asked.key, asked.options) == ("which_clinician", options)


def test_two_of_one_name_are_told_apart_by_what_they_do() -> None:
    known = (a_clinician("Dr Ash"), a_clinician("Dr Ash", "cardiology"))

    asked = found("Dr Ash", known)

    assert isinstance(asked, Missing)
    assert asked.options == ("Dr Ash, dentist", "Dr Ash, cardiologist")
    assert found("Dr Ash, cardiologist", known) == (known[1],)


def test_a_whole_name_goes_before_one_that_is_a_part_of_it() -> None:
    known = (a_clinician("Dr Molar"), a_clinician("Dr Una Molar"))

    assert found("Una Molar", known) == (known[1],)
    assert isinstance(found("Molar", known), Missing)


def test_a_name_that_answers_the_question_is_taken_as_it_is_spelt() -> None:
    known = (a_clinician("Dr Meyer"), a_clinician("Dr Maier"))
    asked = found("Dr Meyer", known)

    assert found("Dr Maier", known, **asked.carried) == (known[1],)


# Whoever is in a town


WOLD = a_clinician("Dr Ash", place="3 Mill Road, Little Wold")
HARROW = a_clinician("Dr Elm", place="1 Hill Road, Harrow")


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("dentist in Wold", (WOLD,)),
        ("a dentist near little wold", (WOLD,)),
        ("Dr Elm in Harrow", (HARROW,)),
        ("dentist", (WOLD, HARROW)),
    ],
)
def test_a_town_leaves_those_who_are_there(
    words: str, who: tuple[Clinician, ...]
) -> None:
    assert found(words, (WOLD, HARROW)) == who


@pytest.mark.parametrize("words", ["dentist in Ebble", "cardiologist in Wold"])
def test_nobody_in_a_town_is_said_and_nobody_else_is_taken(words: str) -> None:
    asked = found(words, (WOLD, HARROW))

    assert isinstance(asked, Missing)
    assert (asked.key, asked.facts) == ("unknown_clinician", {"said": words})


async def test_free_times_in_a_town_are_of_those_who_are_there() -> None:
    house = await a_house()
    await house.add_clinicians(WOLD, HARROW)

    offered = await house.say("find me a dentist in Little Wold")
    nobody = await house.say("book a dentist in Ebble on thursday at 10 am")

    assert "Dr Ash" in offered.reply
    assert "Dr Elm" not in offered.reply
    assert nobody.reply.startswith("I don't find dentist in Ebble in your directory")


# Whatever two names: where they are close, there is a question

_START = st.sampled_from(["M", "B", "K", "Sch", "Ph", "T", "R", "L", "St", "Br"])
_MIDDLE = st.sampled_from(["ey", "ai", "a", "e", "i", "o", "ee", "ie", "u", "oo"])
_CODA = st.sampled_from(["r", "n", "nn", "ck", "k", "ff", "ph", "dt", "t", "tz", "s"])
_SYLLABLE = st.tuples(_START, _MIDDLE, _CODA).map("".join)
_SAME = (
    ("ey", "ai"),
    ("ai", "ei"),
    ("ph", "f"),
    ("ff", "f"),
    ("ck", "k"),
    ("dt", "t"),
    ("tz", "z"),
    ("nn", "n"),
    ("K", "C"),
    ("i", "y"),
    ("Sch", "Sh"),
)


@given(_SYLLABLE, st.sampled_from(["", "er", "man", "ow", "ing"]), st.data())
def test_names_that_sound_alike_are_always_asked_about(
    first: str, ending: str, data: st.DataObject
) -> None:
    one = first + ending
    ways = [one.replace(spelt, way) for spelt, way in _SAME if spelt in one]
    ways = [other for other in ways if sound_alike(one, other)]
    assume(ways)
    other = data.draw(st.sampled_from(ways))
    known = (a_clinician(f"Dr {one}"), a_clinician(f"Dr {other}"))

    for said in (one, other):
        asked = found(f"Dr {said}", known)

        assert isinstance(asked, Missing)
        assert asked.key == "which_clinician"
        assert len(match_name(said, [(one, 1), (other, 2)]).found) == 2


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(st.lists(_SYLLABLE, min_size=2, max_size=4, unique=True), st.data())
def test_a_slip_that_is_near_to_two_names_is_never_one_of_them(
    names: list[str], data: st.DataObject
) -> None:
    target = data.draw(st.sampled_from(names)).lower()
    place = data.draw(st.integers(0, len(target) - 1))
    said = target[:place] + data.draw(st.sampled_from("aeioum")) + target[place + 1 :]
    near = [n for n in names if fuzz.ratio(said, n.lower()) >= RIVAL]
    assume(len(near) > 1 and said not in {n.lower() for n in names})

    fits = called(said, names)

    assert len(fits) != 1


# An answer by its place, or by what only one of them is called


@pytest.mark.parametrize(
    ("answer", "meant"),
    [
        ("the first one", "Dr Eva Meyer"),
        ("first", "Dr Eva Meyer"),
        ("the second", "Dr Otto Maier"),
        ("the other one please", "Dr Otto Maier"),
        ("the latter", "Dr Otto Maier"),
        ("the last one", "Dr Otto Maier"),
        ("Otto", "Dr Otto Maier"),
        ("I mean Eva", "Dr Eva Meyer"),
        ("Meyer", "Dr Eva Meyer"),
        ("the third one", ""),
        ("doctor", ""),
        ("Eva or Otto", ""),
        ("tomorrow", ""),
    ],
)
def test_an_answer_names_one_of_the_options(answer: str, meant: str) -> None:
    asked = to_choose("clinician", "k", "", ("Dr Eva Meyer", "Dr Otto Maier"))

    assert option_meant(asked.carried, "clinician", answer) == meant


def test_the_other_one_of_three_is_none() -> None:
    asked = to_choose("clinician", "k", "", ("Ann", "Ben", "Cleo"))

    assert option_meant(asked.carried, "clinician", "the other one") == ""
    assert option_meant(asked.carried, "clinician", "the third") == "Cleo"


def test_options_of_another_question_are_not_chosen_from() -> None:
    asked = to_choose("clinician", "k", "", ("Ann", "Ben"))

    assert option_meant(asked.carried, "start", "the first") == ""
    assert option_meant({}, "start", "the first") == ""
    assert OPTIONS in asked.carried


# Through the whole house


async def two_of_one_sound() -> House:
    house = await a_house()
    await house.add_clinicians(MEYER, a_clinician("Dr Otto Maier", "cardiology"))
    return house


async def test_the_second_one_is_booked_and_not_the_first_who_is_free() -> None:
    house = await two_of_one_sound()

    asked = await house.say("book Dr Mayer on thursday at 10 am")
    shown = await house.say("the second one")
    done = await house.say("yes")

    assert asked.reply == "Which one: Dr Eva Meyer or Dr Otto Maier?"
    assert "Dr Otto Maier" in shown.reply
    assert shown.question
    assert "Dr Otto Maier" in done.reply
    (visit,) = house.record().appointments.values()
    assert visit.clinician_name == "Dr Otto Maier"


async def test_a_visit_that_was_chosen_from_two_is_the_one_cancelled() -> None:
    house = await two_of_one_sound()
    for when in ("thursday at 10 am", "friday at 11 am"):
        await act(house, "confirm_appointment", clinician="Eva Meyer", start=when)

    asked = await house.say("cancel my appointment with Dr Eva Meyer")
    shown = await house.say("the second one")
    await house.say("yes")

    assert asked.reply.startswith("Which one: Dr Eva Meyer, Thursday 8 October 10:00")
    assert "Friday 9 October" in shown.reply
    standing = [v for v in house.record().appointments.values() if v.status.stands]
    assert [v.start for v in standing] == [at("2026-10-08 10:00")]


async def test_a_visit_with_one_of_two_who_sound_alike_is_asked_about() -> None:
    house = await two_of_one_sound()
    for who in ("Eva Meyer", "Otto Maier"):
        when = "thursday at 10 am" if who[0] == "E" else "friday at 10 am"
        await act(house, "confirm_appointment", clinician=who, start=when)
    asking = Asking(
        desk=house.desk,
        actor=a_user(),
        person=ANN,
        profile=house.record().person.profile,
        now=house.clock.now,
    )

    result = await appointment("Dr Meyer", WHO, asking)

    assert isinstance(result, Missing)
    assert len(result.options) == 2


async def test_a_medication_in_pieces_is_found_and_two_alike_are_asked_about() -> None:
    house = await a_house()
    for drug in ("Metformin", "Metoprolol"):
        await act(
            house, "add_medication", name=drug, direction="one tablet every morning"
        )

    pieces = await act(house, "stock_left", medication="met four min")
    between = await act(house, "stock_left", medication="metoformol")
    said = await house.say("how much met four min do I have left")

    assert "Metformin" in str(pieces.trace.arguments.get("medication"))
    assert "Metformin" in said.reply
    assert isinstance(between.result, Missing)


# People of the household


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Ann Birch", None),
        ("Tom Birch", TOM),
        ("Tom", TOM),
        ("Ann", None),
        ("Anne", None),
        ("Birch", None),
        ("Jon", None),
    ],
)
def test_two_people_who_may_be_meant_are_nobody(
    words: str, who: PersonId | None
) -> None:
    home = Household(
        people={
            ANN: a_person(ANN, name="Ann Birch"),
            BEN: a_person(BEN, name="Ann Birch"),
            TOM: a_person(TOM, name="Tom Birch"),
            PersonId("john"): a_person(PersonId("john"), name="John"),
            PersonId("jon"): a_person(PersonId("jon"), name="Jon"),
        }
    )

    assert person_named(words, home, ()) == who
