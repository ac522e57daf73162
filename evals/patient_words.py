"""What simulated patients say: tables of phrases, longer than a screen.

Written for them alone: no line stands in the training seeds or in the stock of the
dialogues, and a test says so. ``{..}`` is filled from the person.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True, slots=True)
class Complaint:
    """Something a person has, and who may see to it."""

    said: str
    """As it follows "I have"."""
    long: str
    """As a sentence of its own."""
    kinds: tuple[str, ...]
    """Kinds of clinician that a reasonable person would accept; a GP always is."""


COMPLAINTS: Final = (
    Complaint(
        said="a rash between my fingers",
        long="The skin between my fingers is red and flaking",
        kinds=("dermatology", "allergy_immunology"),
    ),
    Complaint(
        said="a sore shoulder that will not lift",
        long="My shoulder aches whenever I reach for the top shelf",
        kinds=("orthopaedics", "physiotherapy", "rheumatology"),
    ),
    Complaint(
        said="heartburn after most meals",
        long="After most meals my stomach burns and sour stuff comes up",
        kinds=("gastroenterology",),
    ),
    Complaint(
        said="ringing in both my ears",
        long="There is a whistling in my ears that never stops",
        kinds=("ent", "audiology"),
    ),
    Complaint(
        said="eyes that are dry and scratchy",
        long="My eyes feel gritty, as if I had been on a beach",
        kinds=("ophthalmology", "optometry"),
    ),
    Complaint(
        said="fingers that lock when I knit",
        long="My fingers lock and creak so that I drop my knitting",
        kinds=("rheumatology", "orthopaedics", "physiotherapy"),
    ),
    Complaint(
        said="lower back pain from gardening",
        long="My lower back has been killing me since I dug over the beds",
        kinds=("physiotherapy", "orthopaedics", "pain_medicine", "rheumatology"),
    ),
    Complaint(
        said="trouble sleeping through",
        long="I lie awake from three o'clock on, night after night",
        kinds=("sleep_medicine", "psychology"),
    ),
    Complaint(
        said="a toenail that grows in",
        long="One toenail is growing into the flesh and walking is no fun",
        kinds=("podiatry", "dermatology", "general_surgery"),
    ),
    Complaint(
        said="hay fever that my tablets do not touch",
        long="I sneeze all day long and my nose runs like a tap",
        kinds=("allergy_immunology", "ent"),
    ),
)

FOOD: Final = (
    Complaint(
        said="put on a stone since the spring",
        long="I have put on a stone since the spring and cannot shift it",
        kinds=("dietetics",),
    ),
    Complaint(
        said="no idea what to eat with my sugar",
        long="With my sugar I no longer know what I may eat",
        kinds=("dietetics", "endocrinology"),
    ),
    Complaint(
        said="clothes that hang off me although I eat",
        long="I keep losing weight whatever I put on my plate",
        kinds=("dietetics", "gastroenterology"),
    ),
    Complaint(
        said="high cholesterol and a bad diet",
        long="My cholesterol is up and I live on ready meals",
        kinds=("dietetics", "cardiology"),
    ),
    Complaint(
        said="bloating from something I eat",
        long="Something in my food blows me up like a balloon",
        kinds=("dietetics", "gastroenterology", "allergy_immunology"),
    ),
)

# How the talk begins, by mood.
OPENINGS: Final = {
    "curt": (
        "appointment please, I have {said}",
        "{long}. Who can see me?",
        "need somebody for this: {said}",
    ),
    "chatty": (
        (
            "Good morning! My neighbour says I ought to be seen, you know. {long}. Could you"
            " find me an appointment?"
        ),
        (
            "Well, where do I start. {long}, and my wife keeps on at me. I would like to be"
            " booked in somewhere."
        ),
    ),
    "worried": (
        "I am a bit anxious about this. {long}. Can you get me in with someone?",
        "{long} and I keep wondering whether it is something. Please find me a visit.",
    ),
    "hurried": (
        "on my way out, quickly: I have {said}, find me a time with somebody",
        "No time to talk. {long}. Get me an appointment.",
    ),
}
DIETICIAN_OPENINGS: Final = {
    "curt": ("dietitian please, {long}", "book me a nutritionist. {long}"),
    "chatty": (
        (
            "My doctor said a dietitian would be the one to ask. {long}. Could you arrange"
            " an appointment?"
        ),
    ),
    "worried": (
        (
            "I do worry about my food. {long}. I should like to talk to a dietitian, can"
            " you get me in?"
        ),
    ),
    "hurried": ("quick one: a slot with the dietitian please. {long}.",),
}
COUNTER_OPENINGS: Final = {
    "curt": ("{long}. Ask me what you need, then find someone.",),
    "chatty": (
        (
            "I am not sure who deals with this sort of thing. {long}. Perhaps you could go"
            " through some questions with me first?"
        ),
    ),
    "worried": (
        (
            "{long}. I do not know how serious it is. Please ask me about it and tell me"
            " who I should see."
        ),
    ),
    "hurried": ("{long}. Fire your questions at me, quick, and say who to see.",),
}
OPENINGS_OF: Final[Mapping[str, Mapping[str, tuple[str, ...]]]] = {
    "General": OPENINGS,
    "Negative": OPENINGS,
    "Counter": COUNTER_OPENINGS,
    "Dietician": DIETICIAN_OPENINGS,
}
WISHES: Final = (
    "I would like an appointment about it",
    "so who could have a look at that?",
    "please find me somebody who sees to that",
)
DIETICIAN_WISHES: Final = (
    "a dietitian is what I am after",
    "I would like an appointment with the dietitian",
)

PICKS: Final = {
    "first": ("the first one will do", "the earliest, please", "number one"),
    "last": ("the last of those", "I'll have the last one", "the last one please"),
    "second": ("the second one", "let's say the second", "number 2 please"),
    "time": ("{time} would be fine", "I'd take {time}", "at {time} please"),
}
HALVES: Final = {
    "morning": ("have you got anything in the morning?", "mornings suit me better"),
    "afternoon": (
        "have you got anything in the afternoon?",
        "it would have to be in the afternoon",
    ),
}
CHANGES: Final = (
    "no, rather at {time}",
    "sorry, make it {time} instead",
    "hm, no, {time} is better for me",
)
YES: Final = {
    "curt": ("yes", "ok", "do it", "fine, book it"),
    "chatty": (
        "yes, that would be lovely, thank you",
        "oh yes please, book that",
        "yes, I think that suits me nicely",
    ),
    "worried": (
        "yes please, I will feel better then",
        "yes, please do",
        "yes, I suppose so",
    ),
    "hurried": ("yep", "yes, go on", "yes yes, book it"),
}
NO: Final = {
    "curt": ("no", "no, leave it", "don't book it"),
    "chatty": (
        "oh no, I have changed my mind, thank you all the same",
        "no, on second thoughts I'd rather not",
    ),
    "worried": ("no, I'd rather wait and see", "no, please don't book anything"),
    "hurried": ("no, not now", "nope, forget it", "no, too much going on"),
}
NOT_THAT: Final = (
    "no, I just want an appointment",
    "no, that's not what I asked for, I need to be seen",
)
NOTHING_LIKE_IT: Final = ("no", "no, nothing like that", "not at all", "no, it isn't")
WHOM: Final = {
    False: ("whoever is right for it", "a GP will do"),
    True: ("the dietitian", "a dietitian, please"),
}
ONSETS: Final = ("for about ten days", "since last weekend", "for three weeks now")
SEVERITIES: Final = ("about a 4", "5 I'd say", "3 out of 10")
OTHERS: Final = (
    "it comes and goes",
    "mostly in the evening",
    "hard to say, on and off",
)
SITES: Final = ("both sides", "more on the left")
FIRST_NAMES: Final = (
    "Ada", "Bruno", "Celia", "Dov", "Elsie", "Farid", "Greta", "Hugo", "Ilse", "Jonah",
    "Kirsten", "Leopold", "Mabel", "Noor", "Ottilie", "Piet",
)  # fmt: skip
FAMILY_NAMES: Final = ("Fernsby", "Quill", "Larkin", "Oakes", "Tindall", "Wray")
CLINICIANS: Final = (
    "Dr Aldous", "Dr Benning", "Dr Corrigan", "Dr Dasgupta", "Dr Ekwueme", "Dr Fallows",
    "Dr Grantley", "Ms Holroyd", "Mr Inskip", "Dr Jessop", "Dr Kettle", "Dr Lomas",
)  # fmt: skip
HOURS: Final = (
    {"mon": ["09:00-12:00"], "wed": ["13:00-16:00"], "fri": ["09:00-11:30"]},
    {"tue": ["08:30-12:00", "14:00-16:00"], "thu": ["10:00-13:00"]},
    {"mon": ["14:00-17:00"], "thu": ["08:00-11:00"], "fri": ["13:00-16:30"]},
)
