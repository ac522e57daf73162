"""Whether somebody turns down what was offered, or wants to be asked no more."""

import re
from typing import Final

from .breaking_off import breaks_off
from .yesno import plain_answer

_REFUSES: Final = re.compile(
    r"^(?:(?:oh|well|hm+|um+|sorry|ok|okay|yes but|thanks|thank you)\W+)*"
    r"(?:no|nope|nah|don'?t|do not|never|stop|cancel)\b"
    r"|\bi(?:'d| would)? (?:really |just )?(?:do not|don'?t|won'?t|will not|wouldn'?t|would not|rather (?:not|wait|stay|leave)"
    r"|can'?t|cannot|never)\b"
    r"|\b(?:rather (?:not|wait|stay)|changed my mind|not interested|forget (?:it|about|that)|leave it|never ?mind"
    r"|no (?:need|appointments?|visits?|doctors?|thanks|thank you|more)|none of (?:them|these|those|that)"
    r"|not (?:now|today|yet|this time|for me|necessary|needed)|another (?:time|day)|some other time"
    r"|(?:maybe|perhaps|until|till) later|think about it|i'?ll wait|skip (?:it|that)|drop (?:it|that)"
    r"|let'?s not|too (?:soon|late|early|far|expensive|much)|without me|call it off"
    r"|(?:rather|prefer it if) you (?:did not|didn'?t|don'?t|wouldn'?t)|(?:rather|sooner|prefer to) do (?:without|nothing)|i(?:'d| would) prefer not(?: to)?|nothing for me)\b",
    re.IGNORECASE,
)
_RATHER: Final = re.compile(
    r"\bi(?:'d| would) (?:much |really |just )*(?:rather|sooner|prefer to) (?:"
    r"(?!(?:have|take|see(?! (?:how|what|if|whether)\b)|come|book|choose|pick|get|make|do|be|go|speak|talk|know|hear|find|check"
    r"|the|that|this|it|in|on|at|an?|one|some(?:one|body)?|any(?:one|body)?|number|option|with|dr"
    r"|doctor|prof(?:essor)?|mrs?|ms|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)[a-z]{2,}"
    r"|(?:have|get|take) (?:an?|some|my) (?!(?:[a-z]+ ){0,2}(?:slot|time|visit|appointment|date|one"
    r"|man|woman|lady|gentleman|doctor|specialist|chat|look|call)\b)"
    r"|go (?:home|to (?:bed|sleep)|without|out|on|back|[a-z]+ing)\b)",
    re.IGNORECASE,
)
"""What somebody would rather do than see anybody: any other verb, or any other thing."""
_TIME: Final = re.compile(
    r"\d|\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|\b(?:today|tomorrow|tonight|morning"
    r"|afternoon|evening|noon|next week|week|month|o'?clock|earlier|later|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
_CALLS_OFF: Final = re.compile(
    r"\b(?:stop(?: asking| it| that| this)?$|cancel|never ?mind|forget (?:it|about|that)|leave it"
    r"|changed my mind|(?:no|enough|without) (?:more )?questions|no (?:doctors?|appointments?|visits?)"
    r"|(?:do not|don'?t) (?:want|like|need|wish) (?:to (?:see|visit|go|have|answer|talk|continue"
    r"|tell|book|discuss)|(?:a|an|any|the) (?:doctor|appointment|visit|specialist|questions?)"
    r"|any ?(?:body|one)|this)\b"
    r"|(?:won'?t|will not|rather not) (?:see (?:a|any|the)|answer|talk|go on|continue|discuss|book)\b"
    r"|let'?s not|call it off|drop (?:it|that)|not interested|leave me alone|no need)",
    re.IGNORECASE,
)
_QUESTIONS: Final = r"(?:(?:any|all|your|these|those|the|such|so many|more|of) )*(?:questions?|asking|questioning|interrogation|quiz)"
_TELL: Final = (
    r"(?:answer|say|tell|talk|discuss|explain|go into|speak|share|reply|respond|be asked|continue"
    r"|go on|go any further|carry on|go through)"
)
_TELLING: Final = (
    r"(?:answering|saying|telling|talking|discussing|explaining|sharing|replying|being asked"
    r"|being questioned|going into|questions|the questions|questioning|interrogation)"
)
_ABOUT_IT: Final = (
    r"(?: (?:to )?(?:you|that|this|it|any|more|anything|further|about|with|all|of|your|these|those"
    r"|the|such|questions?|one|now|here|please|thanks|thank you|either|again|anymore|today))*"
)
_WILL_NOT: Final = (
    r"(?:i(?:'d| would) (?:really |much |just )*(?:(?:rather|sooner) not|prefer not to)|i prefer not to"
    r"|i (?:really |just )?(?:don'?t|do not) (?:care to|feel like|want to|wish to|like to|see why i should|have to|need to)"
    r"|i(?:'m| am) not (?:going to|gonna|about to|willing to|prepared to|ready to)|i (?:refuse|decline) to|i (?:won'?t|will not)"
    r"|i can(?:'?t|not) be bothered to|(?:do )?i have to)"
)
_WEARY: Final = (
    r"(?:(?:i(?:'m| am) (?:so |really |just |getting )*(?:tired|sick|weary|fed up|bored|done|finished|through)"
    r"(?: and tired)?(?: of| with)?|i(?:'ve| have)? (?:(?:had|got) )?(?:quite |more than )?enough of"
    r"|i(?:'ve| have)(?: got)? no (?:patience|time|energy|strength) for"
    r"|i can(?:'?t|not) be bothered with|i don'?t feel like|i(?:'m| am) not))"
)
_NO_MORE: Final = re.compile(
    r"(?:(?:oh|well|ok|okay|right|look|listen|sorry|please|no|now|thanks|thank you) )*(?:"
    r"(?:(?:that'?s|that is|it'?s|quite|more than) )*enough(?: (?:now|already|for (?:now|today)))?"
    r"(?: of (?:this|that|it|these|them|(?:your|the|these|all these) questions))?"
    r"|no more(?: of (?:this|that|it|these|them|your questions))?|(?:far |way )?too many questions"
    r"|(?:that|this|it)(?:'s| is) (?:getting |a )?(?:too |very |rather |really |quite |a bit )*(?:private|personal|confidential)"
    r"(?: matter)?|mind your own business|(?:(?:that|this|it)(?:'s| is) )?(?:none of your (?:business|concern|affair)"
    r"|(?:nobody'?s|no one'?s|my(?: own)?) business(?: but (?:mine|my own))?)"
    r"|i(?:'d| would) (?:rather|sooner|prefer to) (?:(?:stop|leave it)(?: (?:it|this|that))?"
    r"(?: (?:here|now|there|at that|at this))?|keep (?:that|it|this) (?:to myself|private))"
    r"|(?:can|could|shall|may) we (?:please )?stop(?: (?:it|this|that|here|now|there))?"
    r"|let'?s stop(?: (?:it|this|that|here|now|there|at that))?"
    rf"|(?:no further|skip|leave out|enough|too many|stop(?: with)?|i(?:'ve| have) had it with|that will do with"
    rf"|(?:i )?(?:don't|do not) (?:like|want|care for)) {_QUESTIONS}"
    r"|stop asking(?: (?:me|things|that|this|it|all|these|questions))*"
    r"|you ask (?:far |way )?(?:too much|too many questions|too many things|a lot)(?: of questions)?"
    r"|do you (?:really )?(?:have|need) to (?:ask|know)(?: (?:me|all|so|that|this|much|many|questions))*"
    r"|why do you (?:need|want|have) to (?:know|ask)(?: (?:that|this|all this))?|why do you ask(?: (?:me )?(?:that|this|all this))?"
    r"|(?:is|are) (?:this|that|it|all this|these questions) (?:really |all )?necessary"
    r"|(?:this|it) is taking (?:far |much )?too long|leave me (?:in peace|be)|not (?:telling|saying)(?: you)?"
    rf"|{_WILL_NOT} {_TELL}{_ABOUT_IT}"
    rf"|{_WEARY} (?:(?:all|your|these|those|any|more|such) )*{_TELLING}{_ABOUT_IT}"
    r"|i(?:'m| am) (?:so |really )*(?:tired|sick(?: and tired)?|fed up|done|finished|through)(?: of| with) (?:all )?(?:this|that)"
    r"|i(?:'ve| have)(?: got)? no (?:patience|time) for (?:all )?(?:this|that|it)"
    r"|i (?:don't|do not) have (?:the )?(?:patience|time) for (?:all )?(?:this|that|it)"
    r"|i can(?:'?t|not) be bothered with (?:all )?(?:this|that|it)"
    rf"|i refuse)(?: (?:please|thanks|thank you|now|sorry|then|any ?more))*",
    re.IGNORECASE,
)
"""No more of being asked: of a pain, of food or of life nothing is said."""


def declines(text: str) -> bool:
    """Say whether somebody turns an offer down in more words than a no."""
    return _REFUSES.search(text.strip().replace("\u2019", "'")) is not None


def rather_does_else(text: str) -> bool:
    """Say whether somebody would rather do something else than take what is offered."""
    return _RATHER.search(text.strip().replace("\u2019", "'")) is not None


def names_a_time(text: str) -> bool:
    """Say whether a time is named: "no, Wednesday" may be no refusal."""
    return _TIME.search(text) is not None


def calls_off(text: str) -> bool:
    """Say whether somebody wants no more of it, where a no is an answer."""
    said = text.strip().rstrip(".!").replace("\u2019", "'")
    return _CALLS_OFF.search(said) is not None


def wants_no_more_questions(text: str) -> bool:
    """Say whether somebody who is being asked would rather not answer any more."""
    return _NO_MORE.fullmatch(plain_answer(text)) is not None or breaks_off(text)
