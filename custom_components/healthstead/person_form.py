"""The form about one person: its fields, and what the answers mean.

Pure translation between a form and the record; ``flow_person`` asks and sends.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import voluptuous as vol
from homeassistant.const import CONF_NAME
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import section
from homeassistant.helpers.selector import (
    BooleanSelector,
    DeviceSelector,
    DeviceSelectorConfig,
    EntitySelector,
    EntitySelectorConfig,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    ObjectSelector,
    ObjectSelectorConfig,
    ObjectSelectorField,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
)
from homeassistant.helpers.typing import VolDictType

from .care import commands as c
from .care.record import PersonRecord
from .const import CONF_LINKED
from .coordinator import HealthsteadCoordinator
from .domain.ids import ContactId, PersonId
from .domain.person import Contact, Person, Profile, Role
from .home_desk import new_id

BIRTH_YEAR: Final = "birth_year"
TIME_ZONE: Final = "time_zone"
SHARED: Final = "names_on_shared_screens"
SATELLITES: Final = "satellites"
CARERS: Final = "carers"
HELP: Final = "help"
CONTACTS: Final = "contacts"
GRACE: Final = "grace_s"
DEFAULT_GRACE_S: Final = Profile(name="", zone="UTC").grace_s
ENOUGH_GRACE_S: Final = 60

_CONTACT: Final = ObjectSelector(
    ObjectSelectorConfig(
        multiple=True,
        label_field="name",
        description_field="relation",
        translation_key="contact",
        fields={
            "name": ObjectSelectorField(selector=TextSelector(), required=True),
            "relation": ObjectSelectorField(selector=TextSelector()),
            "phone": ObjectSelectorField(selector=TextSelector()),
            "notify": ObjectSelectorField(selector=TextSelector()),
            "backup": ObjectSelectorField(selector=BooleanSelector()),
            "safety_plan": ObjectSelectorField(selector=BooleanSelector()),
        },
    )
)
"""``notify`` names notify actions or entities, with commas between them."""


def questions(zones: Sequence[str], others: Iterable[Person]) -> vol.Schema:
    """Return the fields, few first; ``others`` may be named as carers."""
    fields: VolDictType = {
        vol.Optional(CONF_LINKED): EntitySelector(
            EntitySelectorConfig(domain="person")
        ),
        vol.Optional(CONF_NAME): TextSelector(),
        vol.Optional(BIRTH_YEAR): NumberSelector(
            NumberSelectorConfig(min=1900, max=2100, mode=NumberSelectorMode.BOX)
        ),
        vol.Required(TIME_ZONE): SelectSelector(
            SelectSelectorConfig(
                options=list(zones), mode=SelectSelectorMode.DROPDOWN, sort=True
            )
        ),
        vol.Required(SHARED, default=False): BooleanSelector(),
        vol.Required(HELP): section(
            vol.Schema(
                {
                    vol.Optional(CONTACTS): _CONTACT,
                    vol.Required(GRACE, default=DEFAULT_GRACE_S): NumberSelector(
                        NumberSelectorConfig(
                            min=0, max=ENOUGH_GRACE_S, unit_of_measurement="s"
                        )
                    ),
                }
            )
        ),
        vol.Optional(SATELLITES): DeviceSelector(
            DeviceSelectorConfig(multiple=True, entity=[{"domain": "assist_satellite"}])
        ),
    }
    options = [SelectOptionDict(value=o.id, label=o.name) for o in others]
    if options:
        fields[vol.Optional(CARERS)] = SelectSelector(
            SelectSelectorConfig(options=options, multiple=True)
        )
    return vol.Schema(fields)


def answers_of(record: PersonRecord) -> dict[str, Any]:
    """Return the answers that would leave everything as it is."""
    profile = record.person.profile
    return {
        CONF_LINKED: profile.linked,
        CONF_NAME: profile.name,
        BIRTH_YEAR: profile.birth_year,
        TIME_ZONE: profile.zone,
        SHARED: profile.names_on_shared_screens,
        SATELLITES: list(profile.satellites),
        CARERS: [who for who, role in record.roles.items() if role is Role.CARER],
        HELP: {
            GRACE: profile.grace_s,
            CONTACTS: [
                {
                    "name": contact.name,
                    "relation": contact.relation,
                    "phone": contact.phone,
                    "notify": ", ".join(contact.notify),
                    "backup": contact.backup,
                    "safety_plan": contact.safety_plan,
                }
                for contact in record.contacts
            ],
        },
    }


class PersonForm:
    """A filled-in form about one person."""

    def __init__(
        self,
        hass: HomeAssistant,
        coordinator: HealthsteadCoordinator,
        record: PersonRecord,
        answers: Mapping[str, Any],
    ) -> None:
        """Read the answers beside what is known so far."""
        self.record = record
        self.answers = answers
        self._hass = hass
        self._coordinator = coordinator

    def errors(self) -> dict[str, str]:
        """Return what cannot be kept as it was filled in."""
        linked = self.answers.get(CONF_LINKED)
        people = self._coordinator.desk.household.present()
        others = [p.person for p in people if p.person.id != self.record.person.id]
        if linked and any(other.profile.linked == linked for other in others):
            return {CONF_LINKED: "already_linked"}
        if not self._name():
            return {CONF_NAME: "name_missing"}
        contacts = self._contacts()
        if not all(contact.name for contact in contacts):
            return {"base": "contact_name_missing"}
        if not all(self._reaches(t) for contact in contacts for t in contact.notify):
            return {"base": "unknown_notify"}
        return {}

    def profile(self) -> Profile:
        """Return the profile with the answers in it; all else stays."""
        born = self.answers.get(BIRTH_YEAR)
        return replace(
            self.record.person.profile,
            name=self._name(),
            linked=self.answers.get(CONF_LINKED),
            birth_year=None if born is None else int(born),
            zone=self.answers[TIME_ZONE],
            names_on_shared_screens=self.answers[SHARED],
            satellites=tuple(self.answers.get(SATELLITES, ())),
            grace_s=int(self.answers[HELP][GRACE]),
        )

    def about_others(self) -> Iterator[c.Command]:
        """Yield the commands about contacts and roles, where something changed."""
        person = replace(self.record.person, profile=self.profile())
        contacts = self._contacts()
        if contacts != self.record.contacts:
            yield c.SetContacts(person=person.id, contacts=contacts)
        yield from self._own_role(person)
        before = {w for w, role in self.record.roles.items() if role is Role.CARER}
        now = {PersonId(w) for w in self.answers.get(CARERS, before)}
        for holder in sorted(now ^ before):
            role = Role.CARER if holder in now else None
            yield c.SetRole(person=person.id, holder=holder, role=role)

    def _own_role(self, person: Person) -> Iterator[c.Command]:
        """Let a child record and read, and an adult decide."""
        child = person.is_child(self._coordinator.now())
        was = self.record.roles.get(person.id) is Role.CHILD
        if child != was:
            role = Role.CHILD if child else None
            yield c.SetRole(person=person.id, holder=person.id, role=role)

    def _name(self) -> str:
        """Return the name, or that of the linked person."""
        if name := str(self.answers.get(CONF_NAME) or "").strip():
            return name
        state = self._hass.states.get(self.answers.get(CONF_LINKED) or "person.")
        return "" if state is None else state.name

    def _contacts(self) -> tuple[Contact, ...]:
        """Return the contacts; one that was there keeps its id."""
        known: dict[str, ContactId | None] = {
            contact.name: contact.id for contact in self.record.contacts
        }
        return tuple(
            Contact(
                id=known.pop(row["name"].strip(), None) or ContactId(new_id()),
                name=row["name"].strip(),
                relation=row.get("relation", "").strip(),
                phone=row.get("phone", "").strip(),
                notify=_targets(row.get("notify", "")),
                backup=bool(row.get("backup")),
                safety_plan=bool(row.get("safety_plan")),
            )
            for row in self.answers[HELP].get(CONTACTS, ())
        )

    def _reaches(self, target: str) -> bool:
        """Say whether there is a notify action or entity of this name."""
        name = target.removeprefix("notify.")
        known = self._hass.services.has_service("notify", name)
        return known or self._hass.states.get(target) is not None


def _targets(text: str) -> tuple[str, ...]:
    """Return notify targets from text with commas between them."""
    names = (part.strip().removeprefix("notify.") for part in text.split(","))
    return tuple(f"notify.{name}" for name in names if name)
