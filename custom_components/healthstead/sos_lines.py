"""Single lines of what is told in a call for help: facts put into words.

Each returns one line or nothing. Which of them stand in a message and in what order is
``sos_words``'s. A value is told with its unit, its time and where it comes from; nothing
is called normal, and nothing names a disease.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from .care.emergency import age_range, last_vitals, medicines, told, trigger
from .care.vital_facts import usual
from .domain.advice import GENERAL, advice_for
from .domain.quantity import plain
from .domain.sos import SosCause
from .domain.watching.baselines import WEEK
from .domain.watching.shapes import Alert, Limit, SetBy
from .sos_speech import Speech, unit, value
from .sos_where import place_of

OF_VITALS: Final = (SosCause.VITAL, SosCause.UNANSWERED)
"""Causes behind which an alert about a vital sign may stand."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Lines(Speech):
    """Lines about one call of one person, as things stand now."""

    # What started it

    @property
    def alert(self) -> Alert | None:
        """Return the vital sign that the call is about, if it is about one."""
        return trigger(self.record) if self.sos.cause in OF_VITALS else None

    def cause(self) -> str:
        """Return what started the call, and when."""
        started = self.sos.started or self.coordinator.now()
        return self.say(f"sos_cause_{self.sos.cause}", time=self.clock(started))

    def reason(self) -> str:
        """Return the reason in the words that it came in; a value says itself."""
        measured = self.sos.cause is SosCause.VITAL and self.alert is not None
        if measured or not self.sos.reason:
            return ""
        return self.say("sos_reason", reason=self.sos.reason)

    def seen(self) -> str:
        """Return the reading that led to the call, with time and device."""
        if (alert := self.alert) is None:
            return ""
        last = alert.evidence[-1]
        return self.say(
            "sos_seen",
            vital=self.plain_words(alert.kind),
            value=value(last.given),
            time=self.clock(last.at),
            device=self._device(last.source),
        )

    def _device(self, source: str) -> str:
        state = self.coordinator.hass.states.get(source) if "." in source else None
        return self.plain_words("sos_by_hand") if state is None else state.name

    def normal(self) -> str:
        """Return what is usual for this person and which limit was left."""
        if (alert := self.alert) is None:
            return ""
        limit = alert.limit
        today = self.coordinator.now().astimezone(self.record.zone).date()
        week = usual(self.record, limit.kind, today, limit.half).week
        line = self.say("sos_usual_unknown")
        if week is not None:
            middle = f"{plain(week.median.normalize())} {unit(week.unit)}"
            line = self.say("sos_usual", usual=middle, days=str(WEEK))
        return f"{line} {self._limit(limit)}"

    def _limit(self, limit: Limit) -> str:
        low, high = limit.low, limit.high
        side = "both"
        if low is None or high is None:
            side = "high" if low is None else "low"
        return self.say(
            f"sos_limit_{side}",
            low="" if low is None else plain(low),
            high="" if high is None else plain(high),
            unit=unit(limit.unit),
            who=self._set_by(limit),
        )

    def _set_by(self, limit: Limit) -> str:
        if limit.set_by is SetBy.DEFAULT:
            return self.say("sos_limit_default", source=limit.source)
        if not limit.set_by_name or limit.set_at is None:
            return self.say("sos_limit_own")
        day = f"{limit.set_at.astimezone(self.record.zone):%Y-%m-%d}"
        return self.say("sos_limit_set", who=limit.set_by_name, day=day)

    def advice(self) -> str:
        """Return what to do now."""
        advice, alert = GENERAL, self.alert
        if alert is not None:
            number = alert.limit.number(alert.evidence[-1].measured)
            advice = advice_for(alert.limit, number)
        return self.say(f"sos_advice_{advice.key}")

    # Who and where

    def where(self) -> str:
        """Return where the person is, with the age of that; honest where unknown."""
        place = place_of(self.coordinator.hass, self.record)
        if place.seen is None:
            return self.say("sos_where_unknown")
        accuracy = "?" if place.accuracy_m is None else str(place.accuracy_m)
        return self.say(
            f"sos_where_{place.kind}",
            zone=place.zone,
            point=place.point,
            accuracy=accuracy,
            age=self.age(place.seen),
        )

    def callback(self) -> str:
        """Return the number on which the person can be called back."""
        return self._listed("sos_callback", (self.record.card.callback_phone,))

    def card(self) -> tuple[str, ...]:
        """Return what helpers may know only by consent, the most urgent first."""
        card, profile = self.record.card, self.record.person.profile
        return (
            self._listed("sos_access", (card.access,)),
            self._years(),
            self._listed("sos_conditions", profile.conditions),
            self._listed("sos_medicines", self._medicines()),
            self._listed("sos_allergies", profile.allergies),
            self._listed("sos_implants", (card.implants,)),
            self._listed("sos_language", (card.language,)),
            self._listed("sos_vitals", self._vitals()),
            self._listed("sos_wishes", (card.wishes,)),
            self._listed("sos_notes", (card.notes,)),
        )

    def told(self) -> str:
        """Return who has been told already."""
        return self._listed("sos_told", told(self.record, self.sos))

    def taken_on(self) -> tuple[str, ...]:
        """Return who acts, what they do and since when."""
        return tuple(
            self.say(
                "sos_taken_on", by=one.by, action=one.action, time=self.clock(one.at)
            )
            for one in self.sos.taken_on
        )

    def _years(self) -> str:
        ages = age_range(self.record, self.coordinator.now())
        if ages is None:
            return ""
        return self.say("sos_years", low=str(ages[0]), high=str(ages[1]))

    def _medicines(self) -> tuple[str, ...]:
        return tuple(
            self.say(f"sos_mark_{one.mark}", medicine=one.name)
            if one.mark
            else one.name
            for one in medicines(self.record)
        )

    def _vitals(self) -> tuple[str, ...]:
        return tuple(
            self.say(
                "sos_vital_line",
                vital=self.plain_words(one.measured.kind),
                value=value(one.given or one.measured),
                time=self.clock(one.at),
            )
            for one in last_vitals(self.record)
        )

    def _listed(self, words: str, parts: Iterable[str]) -> str:
        text = "; ".join(part for part in parts if part)
        return self.say(words, text=text) if text else ""
