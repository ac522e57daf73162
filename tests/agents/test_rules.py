"""What rules answer before any model: advice is never given, denials never record."""

import pytest

from custom_components.healthstead.agents.rules import by_rule

OURS = ("Zelurin", "Morvatin")


@pytest.mark.parametrize(
    "text",
    [
        "should I take two zelurin now",
        "can I take morvatin with beer",
        "is it safe to double the dose",
        "May I stop the tablets?",
        "what should I do, I missed a dose",
        "how many pills can I take in a day",
        "Is it OK if I skip Morvatin tonight?",
        "should I have it now",
        "should I have my boil seen and take two tablets",
    ],
)
def test_advice_about_a_dose_is_not_given(text: str) -> None:
    ruled = by_rule(text, OURS)

    assert ruled is not None
    assert (ruled.reply, ruled.calls) == ("advice", ())


@pytest.mark.parametrize(
    "text",
    [
        "I haven't taken my zelurin",
        "i have not had my pills yet",
        "I didn't take the morvatin this morning",
        "I forgot my zelurin",
        "I forgot to take my tablets",
        "zelurin not taken yet",
    ],
)
def test_a_dose_that_was_not_taken_is_answered_with_what_is_open(text: str) -> None:
    ruled = by_rule(text, OURS)

    assert ruled is not None
    assert [call.tool for call in ruled.calls] == ["list_due"]


@pytest.mark.parametrize(
    "text",
    [
        "I took my zelurin",
        "which tablets should I take today",
        "when can I take my next pill",
        "should I see a dentist",
        "have I not taken my zelurin?",
        "I haven't slept well",
        "remind me that I must take zelurin at nine",
        "I'd rather not have the zelurin tonight",
        "should I have my boil seen, or let it lie",
        "should I have it looked at",
    ],
)
def test_rules_leave_other_words_alone(text: str) -> None:
    assert by_rule(text, OURS) is None


@pytest.mark.parametrize(
    "text",
    [
        "book me a taxi for eight",
        "I reserved a table for two, is it still on",
        "can you get me a haircut on Friday",
        "Not the doctor. I want the flight that I booked.",
        "find me a plumber",
    ],
)
def test_a_booking_of_another_trade_is_not_ours(text: str) -> None:
    ruled = by_rule(text, OURS)

    assert ruled is not None
    assert (ruled.reply, ruled.calls) == ("decline", ())


@pytest.mark.parametrize(
    "text",
    [
        "book me a taxi to the dentist",
        "I need a ride to my check-up",
        "my neck hurts since the haircut, find somebody",
        "the plumber was here today",
        "get me an appointment",
        "remind me to order a parcel",
        "I need to stop eating in restaurants",
        "I was sick on the ferry, get me a doctor",
    ],
)
def test_whatever_has_to_do_with_health_goes_on(text: str) -> None:
    assert by_rule(text, OURS) is None
