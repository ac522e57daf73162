"""While a hard call can still be taken back, the person is told, once."""

from dataclasses import replace

from custom_components.healthstead.care.calls import COUNTDOWN
from custom_components.healthstead.domain.sos import Outcome, Word

from ..builders import MONDAY
from .test_calling import HARD, SECOND, SOFT, TOLD, acting, called, sent, tried


def test_the_person_is_told_everywhere_that_help_is_about_to_be_called() -> None:
    record = called(HARD)

    assert sent(record, MONDAY) == [
        ("ann.phone", Word.ASK, COUNTDOWN),
        ("ann.speaker", Word.ASK, COUNTDOWN),
    ]


def test_the_person_is_told_once_and_after_a_soft_call_again() -> None:
    told = tried(None, "ann.phone", word=Word.ASK, round_=COUNTDOWN, at=MONDAY)
    spoken = replace(told, target="ann.speaker", outcome=Outcome.FAILED)
    asked = replace(told, round=1)

    assert sent(called(replace(HARD, attempts=(told, spoken))), MONDAY + SECOND) == []
    assert len(sent(called(replace(HARD, attempts=(asked,))), MONDAY + SECOND)) == 2


def test_nothing_can_be_taken_back_after_the_grace_without_one_or_when_somebody_acts() -> (
    None
):
    late = [word for _, word, _ in sent(called(HARD), TOLD)]
    none = sent(called(replace(HARD, tell_at=None)), MONDAY)
    acted = sent(called(replace(HARD, taken_on=(acting(),))), MONDAY)

    assert Word.ASK not in late
    assert none == []
    assert Word.ASK not in [word for _, word, _ in acted]


def test_a_soft_call_is_asked_about_in_its_own_rounds() -> None:
    rounds = {round_ for _, _, round_ in sent(called(SOFT), MONDAY)}

    assert rounds == {0}
