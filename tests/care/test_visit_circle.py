"""Who hears of a visit besides the person, each once."""

from dataclasses import replace
from typing import Any

from custom_components.healthstead.care.visit_circle import Part, circle
from custom_components.healthstead.domain.ids import ContactId
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.domain.visiting import Driver, Visiting

from ..builders import a_person
from .test_visit_ladder import visit

DAN, CLEO, EVA = (
    Contact(id=ContactId(name.lower()), name=name) for name in ("Dan", "Cleo", "Eva")
)


def who(changed: bool = False, **told: Any) -> list[tuple[str, Part]]:
    visiting = Visiting(
        drivers=(
            Driver(name="Dan", contact=DAN.id),
            Driver(name="Taxi"),
            Driver(name="Gone", contact=ContactId("gone")),
        ),
        copies=(CLEO.id, ContactId("gone")),
    )
    record = replace(a_person(), contacts=(DAN, CLEO, EVA), visiting=visiting)
    return [
        (one.name, part) for one, part in circle(record, visit(**told), changed=changed)
    ]


def test_who_drives_hears_of_it_and_who_is_told_too() -> None:
    assert who(driver="Dan") == [("Dan", Part.DRIVER), ("Cleo", Part.COPY)]


def test_a_driver_who_is_no_contact_is_not_told() -> None:
    assert who(driver="Taxi") == [("Cleo", Part.COPY)]
    assert who(driver="Gone") == [("Cleo", Part.COPY)]


def test_who_comes_along_hears_only_of_changes() -> None:
    along = ("eva ", "Somebody")

    assert who(attendees=along) == [("Cleo", Part.COPY)]
    assert who(True, attendees=along) == [("Cleo", Part.COPY), ("Eva", Part.ATTENDEE)]


def test_nobody_hears_of_it_twice() -> None:
    told = who(True, driver="Dan", attendees=("Dan", "Cleo"))

    assert told == [("Dan", Part.DRIVER), ("Cleo", Part.COPY)]
