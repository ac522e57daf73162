"""English: the sentences in which people tell what a clinician decided.

Longer than it reads because it is a table of patterns. ``@MED`` stands for a medicine
that is taken, ``@ANY`` for one of several, ``@DIR`` for words that must read as a whole
direction (``@AMOUNT`` and ``@REST`` where the name stands within it), ``@NAME`` for the
name of a new one. A pattern holds only if nothing of the sentence is left over.
"""

import re
from typing import Final

_HE: Final = (
    r"(?:(?:she|he|they|we|i|it|(?:the|my) (?:doctor|gp|nurse|specialist|consultant|"
    r"dietician|[a-z]+ologist)|(?:dr|doctor|prof|professor)\.? [\w'-]+|somebody) )?"
)
_HAS: Final = (
    r"(?:has |have |had |'ve |is going to |will |wants to |agreed to |decided to |also |"
    r"just |now )*"
)
_SAID: Final = (
    r"(?:(?:she|he|they|the doctor|dr\.? [\w'-]+)(?:'s| has)? "
    r"(?:said|says|told me|tells me|thinks|wants me|asked me|advised|advised me)"
    r"(?: that)?(?: to)? |i was told (?:to )?)?"
)
_SHALL: Final = (
    r"(?:(?:i|i'm|i am|i've|we|we are|we're|you|me) )?(?:am |are )?(?:also |now )?"
    r"(?:can |should |must |shall |need to |have to |has to |got to |have got to |to |"
    r"may now |will )?"
    r"(?:now |please |just |also )?"
)
_MY: Final = r"(?:my |the |his |her |your |our )?"
_DOSE: Final = r"(?:(?:my |the )?dos(?:e|age) of )?"
_UP: Final = (
    r"(?:rais(?:e|ed|es)|increas(?:e|ed|es)|up(?:ped|s)|put up|turned up|lower(?:ed|s)?|"
    r"reduc(?:e|ed|es)|decreas(?:e|ed|es)|cut(?: down)?|dropp?(?:ed|s)?|"
    r"chang(?:e|ed|es)|adjust(?:ed|s)?|set|doubl(?:e|ed|es)|halv(?:e|ed|es)|"
    r"(?:is |are )(?:raising|increasing|lowering|reducing|changing|cutting)|"
    r"put|moved|brought)"
)
_UPPED: Final = (
    r"(?:raised|increased|upped|put up|lowered|reduced|decreased|cut|dropped|changed|"
    r"adjusted|set|doubled|halved|put up|put down|moved)"
)
_TO: Final = r"(?: ?(?:up|down|back))?(?: to|:|,| is now| now)"
_WHY: Final = r"(?:,? (?P<why>(?:because|as|since|due to|on account of)\b.+))?"
_NOW: Final = r"(?:,? (?:now|from now on|from today(?: on)?))?"
_MEDS: Final = r"(?P<meds>@ANY(?:(?:, | and |, and )(?:my |the )?@ANY)*)"
_AGAIN: Final = r"(?:any ?more|any ?longer|again|at all)"

# Each says that a medicine that is taken is to be taken otherwise.
CHANGES: Final = (
    rf"{_HE}{_HAS}{_UP} {_DOSE}{_MY}@MED(?: dose)?{_TO} @DIR{_NOW}",
    (
        rf"{_DOSE}{_MY}@MED(?: dose)? (?:was|is|has been|will be|gets|got|is to be|is being) "
        rf"{_UPPED}{_TO} @DIR{_NOW}"
    ),
    (
        rf"{_DOSE}{_MY}@MED(?: dose)?(?: (?:is going|is|goes|went|comes|gets))?(?: now)? (?:up|down) "
        rf"to @DIR{_NOW}"
    ),
    rf"{_DOSE}{_MY}@MED(?: dose)?(?: is now| now|:| is from now on| to|, take) ?@DIR",
    rf"{_SAID}{_SHALL}(?:take|taking|use|using|inject) {_MY}@MED,? @DIR{_NOW}",
    rf"{_SAID}{_SHALL}(?:take|taking|use|using|inject) @AMOUNT of {_MY}@MED @REST{_NOW}",
    rf"{_HE}{_HAS}put me on @AMOUNT of {_MY}@MED @REST",
    rf"{_HE}{_HAS}put me on {_MY}@MED @DIR",
)
# Each says that a medicine that is taken is to be taken no longer.
STOPS: Final = (
    (
        rf"{_SAID}{_SHALL}(?:stop|quit|discontinue|drop|come off|coming off|leave out|"
        rf"finish with|stopping)(?: taking| using| with)? {_MY}{_MEDS}"
        rf"(?: altogether| completely| now| for good)?{_WHY}"
    ),
    (
        rf"{_HE}{_HAS}(?:stopped|discontinued|cancelled|withdrew|ended)(?: taking)? "
        rf"{_MY}{_MEDS}(?: altogether| completely| now| for good)?{_WHY}"
    ),
    rf"{_HE}{_HAS}(?:took|taken|take|taking|wants|want) me off {_MY}{_MEDS}{_WHY}",
    (
        rf"{_MY}{_MEDS} (?:was|were|is|are|has been|is to be) (?:now )?(?:stopped|"
        rf"discontinued|cancelled|over|off the list|no longer needed){_WHY}"
    ),
    rf"(?:no|not any) more {_MY}{_MEDS}{_WHY}",
    rf"{_MY}{_MEDS} (?:can|should|has to|have to) (?:go|be stopped){_WHY}",
    (
        rf"{_SAID}(?:i|you) (?:do not|don't|no longer) (?:need|have to take|take) "
        rf"{_MY}{_MEDS}(?: {_AGAIN})?{_WHY}"
    ),
    (
        rf"{_SAID}(?:i|you)(?: am|'m|)? ?(?:must not|mustn't|should not|shouldn't|not to|"
        rf"can't|cannot|may not) take {_MY}{_MEDS} {_AGAIN}{_WHY}"
    ),
)
NEEDS_AGAIN: Final = re.compile(rf"\b(?:{_AGAIN}|no longer)\b", re.IGNORECASE)
NEEDED: Final = re.compile(r"\b(?:do not|don't)\b", re.IGNORECASE)
"""Beside "not" it must be said that it is over: "I don't take it" may be a slip."""

_NEW: Final = (
    r"(?:(?:a |the |one )?(?:new (?:medicine|medication|tablet|drug|one)|prescription)"
    r"(?: for|,|:)?)"
)
# Each names a medicine that is not on the list.
STARTS: Final = (
    (
        rf"{_HE}{_HAS}(?:prescrib(?:ed|es)|add(?:ed|s)|ordered)(?: me| for me)? "
        rf"@NAME,? @DIR{_NOW}"
    ),
    rf"{_HE}{_HAS}(?:start(?:ed|s)|put|puts) me on @NAME,? @DIR{_NOW}",
    (
        rf"{_HE}{_HAS}(?:gave|gives|given|got|get|gets|have)(?: me)? {_NEW} "
        rf"@NAME,? @DIR{_NOW}"
    ),
    rf"{_HE}{_HAS}(?:gave|gives|given) me @NAME,? @DIR{_NOW}",
    rf"{_HE}{_HAS}(?:wrote|put) me (?:up|down) for @NAME,? @DIR{_NOW}",
    rf"{_NEW} @NAME,? @DIR",
    r"(?:new(?: is)?|new medicine|also new)(?::|,)? @NAME,? @DIR",
    rf"{_SAID}{_SHALL}(?:take|start taking|start on|start|begin|use) @NAME,? @DIR{_NOW}",
)
# One goes and another comes: "instead of" behind what starts, or "from ... to".
INSTEAD: Final = rf"(?P<start>.+?),? (?:instead of|in place of) {_MY}@MED"
SWITCHES: Final = (
    rf"{_HE}{_HAS}(?:switched|changed|moved)(?: me)? from {_MY}@MED to @NAME,? @DIR",
    rf"{_HE}{_HAS}(?:replaced|swapped) {_MY}@MED (?:with|by|for) @NAME,? @DIR",
)

_UNIT: Final = r"(?:day|week|month|year)s?"
_COUNT: Final = (
    r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half a|"
    r"a couple of|about \w+)"
)
_MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december)"
)
_WEEKDAY: Final = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_CLOCK: Final = (
    r"(?: at (?:half past |quarter past |quarter to )?[\w:]+(?: ?(?:am|pm|o'clock))?)?"
)
WHEN: Final = (
    rf"(?P<when>(?:in|within|after) {_COUNT} {_UNIT}|in {_MONTH}|"
    rf"next (?:week|month|year|{_WEEKDAY}){_CLOCK}|tomorrow{_CLOCK}|"
    rf"(?:on )?{_WEEKDAY}{_CLOCK}|"
    rf"on (?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?: \d{{4}})?{_CLOCK}|"
    rf"on {_MONTH} \d{{1,2}}(?:st|nd|rd|th)?{_CLOCK})"
)
WHOM: Final = r"(?:the |a |an |my )?(?P<whom>[a-z][a-z' -]+?|dr\.? [\w'-]+)"
_WITH: Final = r"(?: (?:with|for|and) [^,;.]+)?"
# Each says that there shall be another visit; with whom may stand in it.
VISITS: Final = (
    (
        rf"{_SAID}{_SHALL}(?:come|be|go|am|return)(?: back)?(?: there| to (?:her|him|them))? "
        rf"{WHEN}{_WITH}"
    ),
    rf"{_SAID}{_SHALL}(?:come|be|go|am) (?:back|again)(?: there| again)? {WHEN}{_WITH}",
    rf"(?:we|we'll|we will|i)(?: will)? (?:meet|see (?:him|her|them))(?: again)? {WHEN}{_WITH}",
    rf"{_HE}(?:and )?{_HAS}wants? (?:to see )?me (?:back|again){_WITH} {WHEN}{_WITH}",
    rf"(?:and )?see (?:you|me) (?:back |again )?{WHEN}{_WITH}",
    (
        rf"(?:the |my )?(?:next|follow-?up|following) ?(?:check|check-?up|appointment|visit|"
        rf"one)?(?: (?:is|will be))? ?{WHEN}{_WITH}"
    ),
    rf"{_SAID}{_SHALL}(?:go to|see|book) {WHOM} {WHEN}{_WITH}",
    (
        rf"{_HE}{_HAS}(?:is )?(?:referred|referring|refers|sent|sends|sending) me to {WHOM}"
        rf"(?: {WHEN})?"
    ),
)

CONDITION: Final = r"(?P<condition>[a-z0-9][a-z0-9' -]{2,60})"
# Each names a condition as found.
CONDITIONS: Final = (
    rf"i (?:was|have been|am|'m) (?:now )?diagnosed (?:with|as having) {CONDITION}",
    rf"{_HE}{_HAS}diagnosed (?:me with )?{CONDITION}",
    rf"(?:the|my)(?: new)? diagnosis (?:is|was) {CONDITION}",
    (
        rf"{_HE}(?:says|said|told me|found|found out|confirmed)(?: that)? i have(?: got)? "
        rf"{CONDITION}"
    ),
    rf"it (?:turned out|turns out) to be {CONDITION}",
)
NO_CONDITION: Final = re.compile(
    r"\b(?:to|been|had|lost|gained|no|none|nothing|not|good|better|fine|well|normal|"
    r"improved|questions?|time|it|this|that|more|less|a lot)\b",
    re.IGNORECASE,
)
"""Words that show that it is no name of a condition."""

HEDGES: Final = re.compile(
    r"\b(?:if|unless|whether|might|maybe|perhaps|could|would|possibly|probably|"
    r"thinking|thinks about|considering|consider|wonders?|asked|asks?|until|used to|"
    r"last (?:year|month|week)|years ago|next time|before i|instead i|in case|when|"
    r"old doctor|leaflet|ruled out|"
    r"(?:my|her|his) (?:sister|brother|mother|father|mum|mom|dad|wife|husband|son|"
    r"daughter|friend|neighbour|neighbor|partner|aunt|uncle|cat|dog))\b|"
    r"(?<!in )\bmay\b(?! now)|[?\"\u201c\u201d\u00ab\u00bb]|(?<!\w)'|'(?!\w)",
)
"""What makes a sentence a possibility, a question, or about somebody else. Looked for
in small letters except the month, which people write large or behind "in"."""
HARMLESS: Final = re.compile(
    r"\b(?:as|if|when|where) (?:needed|required|necessary)\b|\basked me to\b|"
    r"\b(?:[Mm]ay) \d+|\b(?:of|until|by) may\b",
)
NOT: Final = re.compile(
    r"\b(?:not|never|no|none|nothing|without|neither|nor|cannot)\b|n't\b", re.IGNORECASE
)
"""A sentence with one of these is a note, but for those that say that it is over."""

NO_NAME: Final = frozenset(
    """
    a an the my his her your our it this that them these those one two three half
    nothing something anything everything more less tablet tablets pill pills capsule
    capsules medicine medicines medication medications drug drugs dose doses new old same
    again water sleeping iron pain blood only really all any some none as before
    twice once daily day week morning evening night lot break care up down back off out
    for from to of with at in on and or
    """.split()
)
"""Words of which no name of a medicine consists."""
AND: Final = re.compile(r",\s+(?:and\s+|then\s+|but\s+)?|\s+(?:and|then|but)\s+")
"""Where one statement may end and the next begin."""
SENTENCE: Final = re.compile(r"(?<!\bDr)(?<!\bdr)(?<!\bProf)[.!?;\n]+(?=\s|$)")
FILLERS: Final = re.compile(
    r"^(?:(?:and|then|so|also|but|well|ok|okay|please|from now on|that|today|"
    r"in the end)[, ]+)+",
    re.IGNORECASE,
)
