"""What an utterance is about, weighed before any planner is asked.

Knows topics, the domains they are counted by, and how sure is sure enough to send
words elsewhere. Files and encoders are ``runtime.routes_table``'s; which tool does
the work is the planner's.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Protocol


class Topic(StrEnum):
    """What words can be about; finer than a domain where the answer differs."""

    APPOINTMENT = "appointment"
    MEDICATION = "medication"
    VITALS = "vitals"
    SYMPTOM = "symptom"
    SOS = "sos"
    REPORT = "report"
    REMINDER = "reminder"
    MESSAGE = "message"
    MEMORY = "memory"
    OTHER_HOME = "other_home"
    OUT_OF_SCOPE = "out_of_scope"
    CLOSING = "closing"
    """Thanks, greetings, goodbyes: answered kindly, never declined."""
    ANSWER = "answer"
    """Means something only after what was said before."""


class Domain(StrEnum):
    """What requests are counted by."""

    APPOINTMENT = "appointment"
    MEDICATION = "medication"
    VITALS = "vitals"
    SYMPTOM = "symptom"
    SOS = "sos"
    REPORT = "report"
    REMINDER = "reminder"
    OTHER_HOME = "other_home"
    OUT_OF_SCOPE = "out_of_scope"


_A, _M, _V, _S = Topic.APPOINTMENT, Topic.MEDICATION, Topic.VITALS, Topic.SYMPTOM
TOPIC_OF: Final[Mapping[str, Topic]] = {
    **dict.fromkeys(
        (
            "record_dose record_doses skip_dose snooze_dose miss_dose undo_dose "
            "correct_dose list_due next_allowed dose_history adherence add_medication "
            "read_prescription preview_medication check_medication change_medication "
            "pause_medication resume_medication stop_medication stock_left "
            "count_stock add_stock open_pack waste_stock"
        ).split(),
        _M,
    ),
    **dict.fromkeys(
        (
            "record_vital record_readings read_vital vital_trend early_warning_score"
        ).split(),
        _V,
    ),
    **dict.fromkeys(
        (
            "store_symptoms end_symptom correct_symptom list_symptoms check_in "
            "retrieve_past_complaints follow_up_with_user"
        ).split(),
        _S,
    ),
    **dict.fromkeys(
        (
            "get_available_specialists confirm_appointment list_appointments "
            "get_appointment_history follow_up_visit save_appointment_history "
            "reschedule_appointment cancel_appointment describe_appointment "
            "answer_appointment"
        ).split(),
        _A,
    ),
    **dict.fromkeys(
        ("start_sos", "end_sos", "get_location", "search_ambulance"), Topic.SOS
    ),
    **dict.fromkeys(("recall", "remember", "forget"), Topic.MEMORY),
    **dict.fromkeys(("set_reminder", "notify_user"), Topic.REMINDER),
    "send_message": Topic.MESSAGE,
    "make_report": Topic.REPORT,
    "home": Topic.OTHER_HOME,
    "decline": Topic.OUT_OF_SCOPE,
    "finish": Topic.CLOSING,
}
"""The topic of each action; "ask" and ``get_input_from_user`` have none of their own."""

DOMAIN_OF: Final[Mapping[Topic, Domain]] = {
    **{Topic(domain.value): domain for domain in Domain},
    Topic.MESSAGE: Domain.OTHER_HOME,
    Topic.MEMORY: Domain.REMINDER,
    Topic.CLOSING: Domain.OUT_OF_SCOPE,
    Topic.ANSWER: Domain.OUT_OF_SCOPE,
}
"""Words to others are a skill of any assistant; to remember is near to be reminded."""

ELSEWHERE: Final = (Topic.OTHER_HOME, Topic.OUT_OF_SCOPE, Topic.CLOSING)

# Chosen on the held-out phrases of training.routes, see models/routes-en.md
# [product choice].
OURS: Final = 0.75
"""From here on what is wanted counts as ours."""
SURE: Final = 0.85
"""From here on words are sent elsewhere without asking a planner."""
TALKED: Final = 0.5
"""From here on something is what was talked about."""
ASKED: Final = 2.0
"""How much likelier an answer is after a question."""
BACKED: Final = 0.1
"""From here on a plan's own topic is believed."""
FAINT: Final = 0.05
"""A complaint less likely than this, and with no word of anything that ails, is shown
before it is kept: six of ten remarks of small talk are, and one complaint of seven."""
UNLIKELY: Final = 0.02
"""A change of a topic less likely than this is shown before it is made."""


class Meaning(Protocol):
    """Weighs words and their meaning; implemented by ``runtime.routes_table``."""

    def weigh(self, text: str, meaning: bytes | None) -> Mapping[Topic, float]:
        """Return the probability of each topic; ``meaning`` None: words alone."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Sense:
    """How likely each topic is, once what was talked about is counted in."""

    weights: Mapping[Topic, float] = field(default_factory=dict)
    named: bool = False
    """The words name somebody or something that the household knows."""
    complains: float = 1.0
    """How likely the words tell a complaint, whatever was talked about."""

    @property
    def ours(self) -> float:
        """Return how likely it is that a tool of ours is meant."""
        away = (*ELSEWHERE, Topic.ANSWER)
        return sum(p for topic, p in self.weights.items() if topic not in away)

    def of(self, topic: Topic) -> float:
        """Return how likely a topic is; everything is, where nothing was weighed."""
        return self.weights.get(topic, 0.0) if self.weights else 1.0


def in_context(
    weights: Mapping[Topic, float], before: Mapping[Topic, float], *, asked: bool
) -> Mapping[Topic, float]:
    """Return the weights with what is only an answer put to what it answers.

    Where nothing was talked about there is nothing to answer. Complaints told when a
    visit is being talked about and something was ``asked`` are the visit's.
    """
    answer = weights.get(Topic.ANSWER, 0.0) * (ASKED if asked else 1.0)
    alone: dict[Topic, float] = dict(weights)
    alone.pop(Topic.ANSWER, None)
    if not before:
        return _whole(alone) if any(alone.values()) else weights
    found: dict[Topic, float] = {
        t: p + answer * before.get(t, 0.0) for t, p in alone.items()
    }
    if asked and before.get(Topic.APPOINTMENT, 0.0) >= TALKED:
        told = found.pop(Topic.SYMPTOM, 0.0)
        found[Topic.APPOINTMENT] = found.get(Topic.APPOINTMENT, 0.0) + told
    return _whole(found)


def _whole(weights: Mapping[Topic, float]) -> Mapping[Topic, float]:
    total = sum(weights.values()) or 1.0
    return {topic: p / total for topic, p in weights.items()}


def elsewhere(sense: Sense) -> Topic | None:
    """Return where words surely belong that are not ours, or None.

    What names somebody or something of the household never is surely elsewhere.
    """
    if sense.named:
        return None
    for topic in (Topic.OTHER_HOME, Topic.OUT_OF_SCOPE):
        if sense.weights and sense.of(topic) >= SURE:
            return topic
    return None


def unlikely(tool: str, sense: Sense) -> bool:
    """Say whether hardly anything speaks for a tool's topic."""
    topic = TOPIC_OF.get(tool)
    return topic is not None and sense.of(topic) + sense.of(Topic.ANSWER) < UNLIKELY


def hardly_a_complaint(sense: Sense) -> bool:
    """Say whether hardly anything in the words themselves speaks for a complaint."""
    return sense.complains < FAINT


def settled(planned: Topic | None, sense: Sense) -> Topic:
    """Return the topic of a plan, unless hardly a word speaks for it."""
    if planned is None or planned is Topic.ANSWER:
        return likeliest(sense)
    backed = sense.of(planned) + sense.of(Topic.ANSWER)
    return planned if backed >= BACKED else likeliest(sense)


def likeliest(sense: Sense) -> Topic:
    """Return the topic that counts; ours only if ours is likely enough together."""
    ours = sense.ours >= OURS
    among = [t for t in sense.weights if (t not in ELSEWHERE) is ours]
    kept = [t for t in among if t is not Topic.ANSWER] or [Topic.OUT_OF_SCOPE]
    return max(kept, key=lambda topic: sense.weights.get(topic, 0.0))
