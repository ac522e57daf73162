"""Every happening has the key of a sentence, and no key names an illness."""

from custom_components.healthstead.domain.watching.daily import summarised
from custom_components.healthstead.domain.watching.happenings import (
    WORDING_KEYS,
    AlertContinues,
    AlertEnded,
    AlertRaised,
    ClockMoved,
    DataAgain,
    DayEnded,
    Happening,
    NoData,
    PutAside,
    RepeatAsked,
    SourceChanged,
    wording,
)
from custom_components.healthstead.domain.watching.shapes import Alert, Because, Level
from custom_components.healthstead.domain.watching.units import Why

from .making import HEART, T0, evidence, limit, sample


def alert(level: Level, because: Because = Because.PERSISTENCE) -> Alert:
    return Alert(
        kind=HEART,
        limit=limit(),
        level=level,
        because=because,
        evidence=(),
        started=T0,
    )


def one_of_each() -> list[Happening]:
    reading = evidence(70, T0)
    day = summarised(T0.date(), [reading.measured])
    assert day is not None
    return [
        *(AlertRaised(alert=alert(level)) for level in Level),
        AlertRaised(alert=alert(Level.HARD, Because.SYMPTOM)),
        *(AlertContinues(alert=alert(level), evidence=()) for level in Level),
        AlertEnded(alert=alert(Level.SOFT)),
        AlertEnded(alert=alert(Level.SOFT), limit_gone=True),
        AlertEnded(alert=alert(Level.SOFT), by_person=True),
        RepeatAsked(kind=HEART, limits=(limit(),), evidence=reading),
        NoData(kind=HEART, since=None),
        DataAgain(kind=HEART, at=T0, source="x"),
        *(PutAside(sample=sample(70, T0), why=why, count=1) for why in Why),
        SourceChanged(kind=HEART, before="a", after="b", at=T0),
        ClockMoved(kind=HEART, before=T0, after=T0),
        DayEnded(summary=day),
    ]


def test_every_happening_has_its_own_key() -> None:
    assert tuple(wording(one) for one in one_of_each()) == WORDING_KEYS


def test_no_key_says_what_somebody_has() -> None:
    words = {word for key in WORDING_KEYS for word in key.split("_")}

    assert not words & {"hypoxia", "fever", "tachycardia", "bradycardia", "disease"}
