"""Who says what in the appointment stories: tables of words, made up by hand.

Longer than a screen because it is the material of all four stories. ``{}`` in an
opening takes the complaint, or the kind of clinician.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True, slots=True)
class Matter:
    """A complaint, and who sees to it."""

    words: str
    specialty: str


MATTERS: Final = tuple(
    Matter(words=words, specialty=specialty)
    for words, specialty in (
        ("palpitations", "cardiology"),
        ("a mole that changed", "dermatology"),
        ("acne", "dermatology"),
        ("hair loss", "dermatology"),
        ("heartburn after meals", "gastroenterology"),
        ("bloating after foods", "gastroenterology"),
        ("a hoarse voice for a month", "ent"),
        ("ringing in my ears", "audiology"),
        ("a toothache", "dentistry"),
        ("loose dentures", "dentistry"),
        ("migraine", "neurology"),
        ("heavy periods", "gynaecology"),
        ("heel pain", "physiotherapy"),
        ("a sore knee", "physiotherapy"),
    )
)
NAMES: Final[dict[str, tuple[str, ...]]] = {
    "cardiology": ("Dr Valve", "Dr Ostinato", "Prof Septum"),
    "dermatology": ("Dr Hale", "Dr Fairskin", "Dr Umber"),
    "gastroenterology": ("Dr Pylor", "Dr Marchetti"),
    "ent": ("Dr Concha", "Dr Larkspur"),
    "audiology": ("Ms Tonely", "Mr Bellweather"),
    "dentistry": ("Dr Molar", "Dr Canine"),
    "neurology": ("Dr Axon", "Dr Sulcus"),
    "gynaecology": ("Dr Moonstone", "Dr Aster"),
    "physiotherapy": ("Mr Tendon", "Ms Limber"),
    "dietetics": ("Nora Beet", "Mr Lentil", "Ms Quince"),
    "general_practice": ("Dr Lindqvist", "Dr Homely"),
}
WANTS: Final = (
    "well, it is {}, could somebody have a look at that for me?",
    "I have been putting it off, but {} bothers me, whom would you send me to?",
    "so there's {} and I would like to be seen by the right person",
    "it's {}, and I think it is time that somebody sees me",
    "could you get me to the right doctor, it is {} this time",
    "my trouble is {}, I'd be glad of an appointment with whoever knows about that",
    "what I have is {}, please look for somebody who sees to it",
    "there is {} since a while, and I'd like it looked at",
    "I still have {}, and I want it seen to at last",
    "they tell me to have {} looked at, so please find the right one",
    "for {} I'd like to be seen, by whoever is the right one",
    "you know about {} that I complain of, find me someone for it",
)
"""Openings in which the complaint is told and somebody is wanted."""
ASKS: Final = (
    "I don't know which doctor to see about {}",
    "I'm not sure who to ask about {}",
    "help me find out which doctor to see about {}",
    "do I need a doctor for {}",
    "should I see somebody about {}",
    "ask me about my trouble, it is {} that I mean, and then say who could see me",
    "it is {}, ask me whatever you must and tell me who could help",
    "whom to see about {} is a riddle to me, so ask away",
)
"""Openings after which questions come first."""
REFERRED: Final = (
    "my doctor told me to see a {}, please find one for me and mind that I eat no meat",
    "I was referred to a {} after the blood results, could you see to that",
    "the hospital says I should talk to a {} about my meals, so please look",
    "they gave me a letter for a {}, who has time for me?",
    "on the letter it says {}, so look who could see me please",
    "my daughter thinks a {} would do me good, and my doctor agreed",
    "after the check-up I am to see a {}, whoever has time",
    "when can I see a {}",
    "find me a {}",
    "is there a {} free",
)
DIETICIAN: Final = ("dietician", "dietitian", "nutritionist")
FIRST: Final = (
    "the first one",
    "the first",
    "the earliest one please",
    "I'll take the first one",
    "number one",
    "ok, the earliest",
    "let's do the first",
    "the first one sounds good",
)
SECOND: Final = (
    "the second one",
    "the second please",
    "number two",
    "I'd prefer the second",
    "can I have the second one",
    "2",
)
THIRD: Final = ("the third one", "I'd take the third, please", "option three")
LAST: Final = ("the last one", "the latest one please", "the last of these")
YES: Final = (
    "yes",
    "yes please",
    "ok",
    "sure",
    "go ahead",
    "yes, book it",
    "please do",
    "that's right",
    "sounds good",
    "yes, thank you",
    "of course",
    "perfect",
)
NO_TO_OFFERS: Final = (
    "no",
    "no, none of these",
    "none of them, thanks",
    "I'd rather not see anybody",
    "I changed my mind",
    "no thank you, not now",
    "never mind",
    "not for me, thanks",
    "let me think about it",
    "maybe later",
)
NO_TO_DRAFT: Final = (
    "no",
    "nope",
    "no, don't",
    "no thanks",
    "no, I changed my mind",
    "better not",
    "don't book it",
    "no, I do not want that after all",
    "stop, I don't want to go there",
    "I'd rather wait a while",
)
NO_MORE_QUESTIONS: Final = (
    "stop",
    "never mind",
    "forget it",
    "I don't want to answer that",
    "I do not want to see a doctor",
    "leave it",
    "I changed my mind",
    "no more questions please",
)
AFTER: Final = (
    "thanks all the same",
    "it will pass by itself I hope",
    "good night then",
    "the weather is lovely, isn't it",
    "I am going for a walk now",
    "my sister rang, by the way",
    "ah well",
    "what a day",
)
"""What people say when they have said no."""
NOTHING_DANGEROUS: Final = (
    "no",
    "no, not that",
    "nope",
    "not at all",
    "no, nothing like that",
)
UNSURE: Final = ("I don't know", "not sure", "I can't say")
