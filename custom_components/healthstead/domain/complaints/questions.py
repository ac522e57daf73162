"""What is asked to narrow a complaint down, and when to stop: a table (editorial).

A question is worth asking only while one of its answers would lead elsewhere or
sooner. The answers stand in the words that ``choose`` reads; a yes to something
dangerous is a red flag and leads to no booking. Longer than a screen because it is
one table.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from .choosing import Choice, choose

MOST: Final = 5


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """One question, with answers that may change where the person goes."""

    key: str
    words: str
    answers: tuple[str, ...]


def _ask(key: str, words: str, *answers: str) -> tuple[str, Question]:
    return key, Question(key=key, words=words, answers=answers)


QUESTIONS: Final[Mapping[str, Question]] = dict(
    (
        _ask(
            "how_long", "How long have you had it?", "for six weeks", "since two days"
        ),
        _ask(
            "sudden",
            "Did it come suddenly?",
            "it came suddenly overnight",
            "it came slowly",
        ),
        _ask(
            "fever",
            "Do you have a fever?",
            "and I have a fever",
            "fever after a trip abroad",
        ),
        _ask(
            "weight",
            "Have you lost weight without trying?",
            "I have lost weight without trying",
        ),
        _ask(
            "blood",
            "Have you seen any blood?",
            "there is blood",
            "blood in my stool",
            "blood in my urine",
        ),
        _ask(
            "effort",
            "Does it come with effort, and go when you rest?",
            "chest tightness on effort that goes away with rest",
            "when I climb stairs",
        ),
        _ask(
            "faint",
            "Have you fainted with it?",
            "I fainted twice",
            "I nearly faint when I stand up",
        ),
        _ask(
            "breath",
            "Are you short of breath?",
            "I am short of breath on the stairs",
            "wheezing",
        ),
        _ask(
            "swelling",
            "Is anything swollen?",
            "both ankles are swollen",
            "my knuckles are swollen in the morning",
        ),
        _ask(
            "night",
            "Is it worse at night?",
            "it wakes me at night",
            "worse at night with numb fingers",
        ),
        _ask(
            "morning",
            "Are you stiff in the morning, for how long?",
            "stiff in the morning for more than an hour in many joints",
        ),
        _ask("injury", "Did it start with an injury?", "I twisted it", "after a fall"),
        _ask(
            "where",
            "Where exactly is it?",
            "in my back",
            "in my chest",
            "on my skin",
            "in my stomach",
        ),
        _ask(
            "spread",
            "Does the pain run down an arm or a leg?",
            "it shoots down my leg",
            "numb down my arm",
        ),
        _ask(
            "weakness",
            "Is any part of you weak or numb?",
            "my feet are numb and tingle",
            "my hand drops things",
        ),
        _ask(
            "meals",
            "Has it to do with meals?",
            "after fatty meals under the right ribs",
            "burning after eating",
            "after milk or bread",
        ),
        _ask(
            "swallow",
            "Does food stick when you swallow?",
            "food gets stuck when I swallow",
        ),
        _ask(
            "smoke",
            "Do you smoke, and do you cough?",
            "cough for three weeks",
            "I cough up blood",
        ),
        _ask(
            "hearing",
            "Has your hearing changed?",
            "hearing loss in one ear",
            "ringing in my ears",
            "suddenly deaf on one ear this morning",
        ),
        _ask(
            "position",
            "Does it come when you turn or stand up?",
            "the room spins when I turn in bed",
            "dizzy when I stand up",
        ),
        _ask(
            "vision",
            "Has your sight changed?",
            "new floaters and flashes",
            "straight lines look wavy",
            "blurry to read",
        ),
        _ask(
            "one_eye",
            "Is it one eye?",
            "one red eye with discharge",
            "glare from lights at night",
        ),
        _ask(
            "rash",
            "Is there a rash?",
            "an itchy rash",
            "dry scaly patches",
            "rash after a new medicine",
        ),
        _ask(
            "change",
            "Has it changed its size or colour?",
            "the mole changed colour and grew",
            "a sore that does not heal",
        ),
        _ask(
            "lump",
            "Can you feel a lump?",
            "a lump in my neck",
            "a lump in my breast",
            "a bulge in my groin",
        ),
        _ask(
            "joints",
            "Are other joints sore as well?",
            "several joints are swollen and stiff in the morning",
            "all joints ache",
        ),
        _ask(
            "urine",
            "Has passing water changed?",
            "it burns when I pee",
            "weak stream at night",
            "I leak when I sneeze",
        ),
        _ask(
            "stool",
            "Has your bowel changed?",
            "my bowel habit changed for weeks",
            "blood in my stool",
            "diarrhoea for six weeks",
        ),
        _ask(
            "pregnant",
            "Could you be pregnant?",
            "I am pregnant",
            "trying for a baby for a year",
        ),
        _ask(
            "periods",
            "Has it to do with your periods?",
            "heavy periods",
            "bleeding after the menopause",
        ),
        _ask(
            "thirst",
            "Are you very thirsty?",
            "very thirsty and losing weight",
            "my sugar is high",
        ),
        _ask(
            "thyroid",
            "Are you always cold or always hot?",
            "always cold and tired and my hair falls out",
            "sweating with a fast pulse",
        ),
        _ask(
            "diabetes",
            "Do you have diabetes?",
            "I have diabetes and a sore on my foot",
            "my sugar readings are high",
        ),
        _ask(
            "medicines",
            "Which medicines do you take?",
            "I take many tablets and need a review",
            "is it a side effect of my tablets",
        ),
        _ask(
            "triggers",
            "What brings it on?",
            "pollen in spring",
            "cats make me sneeze",
            "certain foods",
        ),
        _ask(
            "travel",
            "Have you been abroad, or bitten by a tick?",
            "fever after a trip to Kenya",
            "a ring rash after a tick bite",
        ),
        _ask("sweats", "Do you sweat at night?", "night sweats and swollen glands"),
        _ask(
            "bruise", "Do you bruise or bleed easily?", "I bruise easily for no reason"
        ),
        _ask(
            "mood",
            "How is your mood?",
            "I feel low and hopeless for weeks",
            "I panic",
            "I cannot stop washing my hands",
        ),
        _ask(
            "sleep",
            "How do you sleep?",
            "I cannot sleep",
            "I snore and fall asleep in the day",
        ),
        _ask("self_harm", "Do you think of harming yourself?", "I want to kill myself"),
        _ask(
            "alcohol",
            "Do you drink more than you want to?",
            "I cannot stop drinking alcohol",
        ),
        _ask(
            "memory",
            "Do you forget more than you used to?",
            "I forget names and appointments",
        ),
        _ask("falls", "Have you fallen lately?", "I keep falling"),
        _ask(
            "age",
            "How old is the person?",
            "he is 5 years old",
            "my mother is 85 and frail",
        ),
        _ask(
            "teeth",
            "Is it a tooth or the jaw?",
            "my tooth hurts",
            "my jaw clicks when I chew",
        ),
        _ask(
            "diet",
            "Is it advice about food that you want?",
            "I want a diet plan",
            "I am underweight",
        ),
        _ask(
            "home",
            "Is it help with daily tasks that you need?",
            "I cannot do buttons and need rails in the bath",
        ),
    )
)
"""By key, in the order in which they are asked when nothing else decides."""


def next_question(said: Sequence[str], asked: Sequence[str]) -> Question | None:
    """Return what to ask next; None when no answer would change anything.

    ``said``: the complaint and the answers so far; ``asked``: keys that were asked.
    """
    if len(asked) >= MOST:
        return None
    whole = ". ".join(said)
    now = choose(whole)
    if not now.may_be_booked:
        return None
    left = (one for one in _in_order(now) if one.key not in asked)
    return next((one for one in left if _matters(one, whole, now)), None)


def _in_order(choice: Choice) -> Iterator[Question]:
    """Yield the questions of what was found first, then all others."""
    keys = dict.fromkeys(
        key for complaint in choice.complaints[:3] for key in complaint.asks
    )
    yield from (QUESTIONS[key] for key in keys if key in QUESTIONS)
    if not keys:
        yield from (QUESTIONS[key] for key in ("how_long", "where", "fever", "mood"))


def _matters(question: Question, whole: str, now: Choice) -> bool:
    """Say whether an answer would lead elsewhere or sooner."""
    then = (choose(f"{whole}. {answer}") for answer in question.answers)
    return any(
        (one.specialties[0], one.urgency) != (now.specialties[0], now.urgency)
        for one in then
    )
