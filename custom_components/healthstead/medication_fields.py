"""The fields of the forms about a medication: what is asked, and in which shape.

What the answers mean is ``medication_form``'s; ``flow_medication`` asks and sends.
"""

from collections.abc import Sequence
from typing import Any, Final

import voluptuous as vol
from homeassistant.helpers.selector import (
    BooleanSelector,
    DateSelector,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    ObjectSelector,
    ObjectSelectorConfig,
    ObjectSelectorField,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    TextSelector,
    TextSelectorConfig,
    TimeSelector,
)
from homeassistant.helpers.typing import VolDictType

from .domain.medication import ClockPolicy, Medication
from .domain.reminding import Importance
from .domain.schedule import Weekday

AMOUNT: Final = "amount"
NTH: Final = {"1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "last": -1}
HOWS: Final = ("words", "times", "interval", "monthly", "as_needed", "linked")
"""The ways to say when a medication is taken; each is a form of its own."""


def number(least: float, most: float, unit: str | None = None) -> NumberSelector:
    """Return a box for a number."""
    config = NumberSelectorConfig(min=least, max=most, mode=NumberSelectorMode.BOX)
    if unit is not None:
        config["unit_of_measurement"] = unit
    return NumberSelector(config)


def choice(options: Sequence[str], key: str, *, multiple: bool = False) -> Any:
    """Return a list of choices whose texts stand under ``selector.KEY``."""
    return SelectSelector(
        SelectSelectorConfig(
            options=list(options), translation_key=key, multiple=multiple
        )
    )


def one_of(medications: Sequence[Medication]) -> SelectSelector:
    """Return a list of medications."""
    options = [SelectOptionDict(value=m.id, label=m.name) for m in medications]
    return SelectSelector(SelectSelectorConfig(options=options))


WEEKDAYS: Final = choice(list(Weekday), "weekday", multiple=True)
ROWS: Final = ObjectSelector(
    ObjectSelectorConfig(
        multiple=True,
        label_field="time",
        description_field=AMOUNT,
        translation_key="dose_row",
        fields={
            "time": ObjectSelectorField(selector=TimeSelector(), required=True),
            AMOUNT: ObjectSelectorField(selector=TextSelector(), required=True),
            "weekdays": ObjectSelectorField(selector=WEEKDAYS),
        },
    )
)
_COURSE: Final[VolDictType] = {
    vol.Optional("start"): DateSelector(),
    vol.Optional("until"): DateSelector(),
    vol.Optional("count"): number(1, 10_000),
}
_AMOUNT: Final[VolDictType] = {vol.Required(AMOUNT): TextSelector()}


def fields_for(how: str, others: Sequence[Medication]) -> vol.Schema:
    """Return the fields of one way to say when a medication is taken."""
    fields: dict[str, VolDictType] = {
        "words": {
            vol.Required("direction"): TextSelector(TextSelectorConfig(multiline=True)),
            vol.Optional("start"): DateSelector(),
        },
        "times": {
            vol.Required("rows"): ROWS,
            vol.Optional("every_n_days", default=1): number(1, 365),
            vol.Optional("cycle_on"): number(1, 365),
            vol.Optional("cycle_off"): number(1, 365),
            **_COURSE,
        },
        "interval": {
            vol.Required("hours"): number(0.25, 24 * 60, "h"),
            **_AMOUNT,
            vol.Required("first"): TimeSelector(),
            vol.Required("from_taken", default=False): BooleanSelector(),
            **_COURSE,
        },
        "monthly": {
            vol.Optional("day"): number(1, 31),
            vol.Optional("nth"): choice(list(NTH), "nth"),
            vol.Optional("weekday"): choice(list(Weekday), "weekday"),
            vol.Required("time"): TimeSelector(),
            **_AMOUNT,
            vol.Optional("every_n_months", default=1): number(1, 24),
            **_COURSE,
        },
        "as_needed": {
            **_AMOUNT,
            vol.Optional("amount_max"): TextSelector(),
            vol.Optional("gap_hours"): number(0.25, 24 * 7, "h"),
            vol.Optional("most_in_24_hours"): TextSelector(),
            vol.Optional("most_a_day"): TextSelector(),
            vol.Optional("most_in_30_days"): TextSelector(),
            vol.Optional("most_of_ingredient"): TextSelector(),
            vol.Optional("reason"): TextSelector(),
        },
        "linked": {
            vol.Required("to"): one_of(others),
            vol.Required("minutes", default=0): number(0, 24 * 60, "min"),
            **_AMOUNT,
            **_COURSE,
        },
    }
    return vol.Schema(fields[how])


LONG: Final = TextSelector(TextSelectorConfig(multiline=True))


def first_questions(*, linkable: bool) -> vol.Schema:
    """Return what is asked about a new medication before when it is taken."""
    hows = [how for how in HOWS if linkable or how != "linked"]
    return vol.Schema(
        {
            vol.Required("name"): TextSelector(),
            vol.Optional("strength"): TextSelector(),
            vol.Optional("instructions"): LONG,
            vol.Required("how", default="words"): choice(hows, "how"),
        }
    )


DETAILS: Final = vol.Schema(
    {
        vol.Optional("label"): TextSelector(),
        vol.Optional("strength"): TextSelector(),
        vol.Optional("instructions"): LONG,
        vol.Optional("ingredients"): TextSelector(),
        vol.Optional("minimum_gap"): number(0.25, 24 * 7, "h"),
        vol.Required("late_after"): number(1, 12 * 60, "min"),
        vol.Required("window"): number(2, 24 * 60, "min"),
        vol.Optional("repeat_every"): number(1, 240, "min"),
        vol.Required("repeats"): number(0, 20),
        vol.Required("importance"): choice(list(Importance), "importance"),
        vol.Required("clock"): choice(list(ClockPolicy), "clock"),
        vol.Required("lead_days"): number(0, 90, "d"),
        vol.Optional("closed"): WEEKDAYS,
    }
)
"""How one medication is looked after, beside its schedule."""

PAUSE: Final = vol.Schema(
    {
        vol.Optional("until"): DateSelector(),
        vol.Optional("reason"): TextSelector(),
    }
)
STOP: Final = vol.Schema({vol.Optional("reason"): TextSelector()})
STOCK: Final = vol.Schema(
    {
        vol.Required("movement", default="pack"): choice(
            ["pack", "counted", "wasted"], "movement"
        ),
        vol.Required(AMOUNT): TextSelector(),
        vol.Optional("expires"): DateSelector(),
        vol.Optional("opened"): DateSelector(),
        vol.Optional("keeps_days"): number(1, 3650, "d"),
        vol.Optional("batch"): TextSelector(),
        vol.Optional("reason"): TextSelector(),
    }
)
SURE: Final = vol.Schema({vol.Required("sure", default=False): BooleanSelector()})
