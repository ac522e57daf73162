"""A house in which help is called: Ann, and people who can be told."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant

from custom_components.healthstead.care import commands as c
from custom_components.healthstead.care.record import PersonRecord
from custom_components.healthstead.domain.ids import ContactId
from custom_components.healthstead.domain.person import Contact
from custom_components.healthstead.domain.sos import SosLevel

from .houses import ANN, House, move_to
from .phones import Phone, a_phone, a_user

SECOND: Final = timedelta(seconds=1)
MINUTE: Final = timedelta(minutes=1)


@dataclass(kw_only=True)
class Street:
    """Ann's house, her phone, and the phones of those who may be told."""

    hass: HomeAssistant
    house: House
    freezer: FrozenDateTimeFactory
    phones: dict[str, Phone] = field(default_factory=dict)

    @property
    def record(self) -> PersonRecord:
        return self.house.coordinator.desk.household.people[ANN]

    def is_at(self, level: SosLevel) -> bool:
        return self.record.sos.level is level

    def phone(self, name: str) -> Phone:
        return self.phones[name]

    async def name(self, *contacts: Contact) -> None:
        await self.house.do(c.SetContacts(person=ANN, contacts=contacts))

    async def call(self, **more: Any) -> None:
        await self.house.do(c.StartSos(person=ANN, **{"reason": "a fall", **more}))

    async def ask(self, **more: Any) -> None:
        await self.call(**{"level": SosLevel.SOFT, "hard_after_s": 1800, **more})

    async def wait(self, span: timedelta, step: timedelta | None = None) -> None:
        """Let time pass, in steps where several things fall due on the way."""
        now = self.house.coordinator.now()
        end = now + span
        while now < end:
            now = min(now + (step or span), end)
            await move_to(self.hass, self.freezer, now)

    def told(self, *names: str) -> dict[str, list[str]]:
        """What was shown on phones, by its titles."""
        return {
            name: [note["title"] for note in self.phones[name].notes]
            for name in names or self.phones
        }

    async def restart(self, off: timedelta = timedelta(0)) -> None:
        """Unload and load again, with nothing remembered of the run before."""
        entry = self.house.entry
        await self.hass.config_entries.async_unload(entry.entry_id)
        self.hass.data.pop("healthstead_run", None)
        self.freezer.tick(off)
        await self.house.set_up()


async def a_street(
    hass: HomeAssistant,
    house: House,
    freezer: FrozenDateTimeFactory,
    names: Iterable[str] = ("Ben", "Eva"),
    **profile: Any,
) -> Street:
    """Let Ann have a phone and contacts with one phone each."""
    street = Street(hass=hass, house=house, freezer=freezer)
    user = a_user(hass, "Ann")
    street.phones["Ann"] = a_phone(hass, "Anns phone", user, "Apple")
    await house.add_person(**{"linked": "person.ann", **profile})
    contacts = []
    for name in names:
        phone = a_phone(hass, f"{name}s phone", a_user(hass, name), "Apple")
        street.phones[name] = phone
        contacts.append(a_contact(name, phone.target))
    await street.name(*contacts)
    return street


def a_contact(name: str, *targets: str, **more: Any) -> Contact:
    key = ContactId(name.lower())
    return Contact(id=key, name=name, notify=targets, **more)
