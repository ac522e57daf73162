"""From a complaint in a person's own words to who is asked about it, and how soon.

Tables of complaints by area, and plain matching; no model. There is no public
standard that maps lay complaints to specialties: the list follows topic pages of the
NHS and MedlinePlus and the scope statements of specialties (editorial). Family
medicine is the default and always acceptable; red flags are asked before anything
here, and nothing that is one is ever given a specialty to book.

A conversation asks ``choose``, then ``next_question`` for as long as it returns one;
what ``answered`` makes of each answer is added to what was said. ``why`` says in plain
words what led to a choice.
"""

from .answering import answered
from .asking import next_question
from .choosing import Choice, choose
from .questions import Question
from .reasons import Why, why
from .shapes import Complaint, Urgency

__all__ = [
    "Choice",
    "Complaint",
    "Question",
    "Urgency",
    "Why",
    "answered",
    "choose",
    "next_question",
    "why",
]
