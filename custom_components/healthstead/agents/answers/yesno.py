"""Whether an answer is a yes, a no, or neither."""

import re
from enum import StrEnum
from typing import Final


class Answer(StrEnum):
    """What was answered to a question that needs a yes."""

    YES = "yes"
    NO = "no"
    NEITHER = "neither"


_GOOD: Final = r"(lovely|nice|kind|good|great|fine|perfect|wonderful|ideal|brilliant)"
_VERY: Final = r"(?:very |quite |absolutely |really |perfectly |completely |totally )*"
_COURTESY: Final = (
    rf"that (would|will) be (very |just |so )?{_GOOD}( of you)?"
    rf"|that (would|will) (do|suit me|work)( ((very )?well|{_GOOD}|nicely))?( for me)?"
    rf"|(that )?(works|suits me|sounds {_GOOD})( for me| to me)?|{_GOOD}"
    r"|(?:book|confirm) (that|this|them|it)( one)?( for me)?|by all means|very much|so much|indeed"
    r"|(thank you|thanks|ta|cheers|bless you) for (taking the trouble|your (help|trouble|patience|time)"
    r"|helping|asking|everything|all that|sorting it( out)?)"
    r"|i('?d| would) (like|love) (that|it|to)|if you (would|could|can|like)|go on"
    r"|thank you (very|so) much|thanks a lot|many thanks"
)
"""What people add to a yes: it asks for nothing and changes nothing."""
_SURE: Final = (
    rf"(?:i'?m|i am|we'?re|we are) {_VERY}(?:sure|certain|positive)(?: of it| about (?:it|that))?"
    rf"|that(?:'?s| is| was) {_VERY}(?:right|correct|true)"
)
"""That it is so, said outright: a yes by itself."""
_FIRMLY: Final = (
    rf"{_VERY}(?:sure|certain|positive|right|true|so)|absolutely|definitely|of course"
    r"|certainly|exactly|precisely|naturally|please do|go ahead|al(?:l )?right"
    r"|(?:i|we) (?:do|am|are|did)|it (?:is|does|was)|you (?:may|can|should|do)|(?:as )?i said(?: so)?"
    r"|that(?:'?s| is| was) (?:exactly |just )?"
    r"(?:it|so|what i (?:want|wanted|would like|meant|mean|said|say|asked for))"
)
"""What makes a yes firmer, after it."""
# Whole utterances only: "yes but at four" changes the draft and is no yes.
_YES: Final = re.compile(
    r"(oh )?((?:i (?:just )?(?:said|told you|say) )?yes|yeah|yep|yup|ya|aye|haan(?: ji)?|ji haan|sure|ok|okay|please|please do|correct|right"
    r"|that'?s right|exactly|confirm(ed)?|i confirm|go ahead|do it|do that|book it"
    r"|sounds good|perfect|fine|that'?s fine|of course|absolutely|definitely|by all means"
    rf"|al(?:l )?right|go on|certainly|precisely|{_SURE})"
    r"(,? (?:and )?(please|thanks|thank you|do|do it|do that|book it|go ahead|that'?s right"
    r"|that'?s fine|sure|confirm|correct|yes|ma'?am|sir|mate|love|dear|darling|pet|hen|boss|nurse|cheers|ta|quite|i mean it"
    rf"|{_COURTESY}|{_SURE}|{_FIRMLY}))*"
)
_ITS: Final = r"(?: it| that| this)?"
_DONT: Final = (
    r"(?:don'?t|do not)(?: (?:do (?:it|that)|book it|bother|(?:call|ring|send|phone)(?: for)?"
    r"(?: (?:it|them|help|anybody|anyone|somebody|someone))?))?"
)
_NONE_OF_IT: Final = (
    rf"{_DONT}|cancel{_ITS}|stop{_ITS}|(?:leave|drop|forget|skip|scrap) (?:it|that|this)"
    rf"|never ?mind{_ITS}|not now|not yet|wrong|that(?:'?s| is) (?:all )?wrong"
    r"|not (?:at all|really|one bit|a bit|in the least|necessary|needed|required|that|this)"
    r"|(?:that(?:'?s| is)|it(?:'?s| is)) not (?:necessary|needed|required|it|so|true|right"
    r"|what i (?:want|wanted|meant|said|asked for))|nothing (?:of the (?:kind|sort)|like (?:it|that))"
    r"|no help (?:needed|required|wanted|necessary)"
)
_FIRMLY_NOT: Final = r"(?:definitely|certainly|absolutely|of course|surely|really) not"
"""A no by itself, where "not really" is a polite one."""
_NO: Final = re.compile(
    r"(?!.*\b(?:don'?t|do not|never|not)(?: please)? (?:stop|cancel|leave|drop|forget|skip|scrap|never))"
    rf"(?:oh )?(?:no|nope|nah|{_NONE_OF_IT}|rather not|i'?d rather not|no way|better not"
    rf"|i changed my mind|{_FIRMLY_NOT}|no need(?: to| for (?:it|that|this))?"
    rf"|please (?:no|{_DONT})|i (?:just )?(?:said|told you|say) no)"
    rf"(?:,? (?:thanks|thank you|thanks a lot|please|sorry|no|nope|no thanks|{_NONE_OF_IT}"
    rf"|{_FIRMLY_NOT}|no need|i said no|(?:it|that|this)(?:'?s| is) not"
    r"|(?:it|that|this) (?:isn'?t|is not|wasn'?t)|i (?:don'?t|do not|didn'?t|did not)"
    r"(?: (?:want|need|mean|like)(?: it| that| to)?)?|nothing|never|leave me be|i'?m not|i am not"
    r"|that(?:'?s| is) not (?:it|so|true|right|what i (?:want|wanted|meant|said|asked for))))*"
)


_BEGINS: Final = re.compile(
    r"(?:oh )?(?:yes|yeah|yep|yup|aye|haan(?: ji)?|ji haan|sure|ok|okay|fine|please do|go ahead|do it|al(?:l )?right"
    r"|certainly|exactly|perfect|of course|right you are|go on)\b"
)
MILD: Final = frozenset(
    """a absolutely ahead all alright and be better convenient do exactly excellent feel
    fine for glad go good grand grateful great guess happy i'd i'll i'm i is it it's just
    kind kindly like lovely me much my nice nicely of oh ok okay on perfect perfectly
    please pleased precisely quite really relief right so sounds splendid suits suppose
    sure thank thanks that that's then think this very well will with wonderful works
    would yes you book course dear""".split()
)
"""Words after a yes that add nothing to it: no time, no number, no "but", nobody else."""
_THE_ONE: Final = re.compile(
    r"\b(?:(?:that|this|it)(?:'?s| is) the (?:very )?one|that one)\b"
)
_PLEASED: Final = (
    r"(?:great|lovely|brilliant|wonderful|splendid|grand|perfect|excellent|ideal|super|marvellous"
    r"|marvelous|fantastic|smashing|champion|terrific|magic|fab|fabulous|superb|cool|nice|good|fine|convenient)"
)
_MILDLY: Final = re.compile(
    rf"(?:(?:oh|well|ah|right|then) )*(?:{_VERY}(?:just |so )?{_PLEASED}(?: indeed| stuff| choice)?"
    r"|very well|right you are|go on|exactly what i wanted|that(?:'?s| is) (?:settled|exactly what i wanted|agreed)|agreed|(?:it'?s )?a deal|deal|accepted|i accept|go for it|why not|(?:it )?couldn'?t be better|nothing better"
    r"|(?:i|we) (?:suppose|guess|think) so|if you would|lock it in|put (?:me|us) down(?: for (?:that|it))?"
    r"|let'?s (?:do|take|have|go (?:with|for)|say) (?:that|it|this)(?: one)?"
    r"|(?:(?:i'?m|i am|we'?re|we are) )?(?:very |quite |perfectly )?(?:happy|pleased|content|fine|ok|okay) with (?:that|it|this)(?: one)?"
    rf"|(?:that|this|it|that one|this one)(?:'?s| is| would be| will be|'?ll be| sounds| looks|'?d be)"
    rf" {_VERY}(?:just |so )?(?:{_PLEASED}|right|the one|what i wanted)"
    rf"|sounds {_VERY}{_PLEASED}"
    r"|(?:that|this|it|that one|this one)(?: (?:would|will)|'?ll|'?d)? (?:really |just )?"
    r"(?:do|suits?|works?|fits?)(?: (?:me|us))?(?: (?:very|quite|just))?"
    r"(?: (?:well|fine|nicely|perfectly))?"
    r"|suits (?:me|us)(?: (?:very|quite|just))?(?: (?:well|fine|nicely|perfectly))?|works (?:for|with) (?:me|us)(?: (?:very|quite|just))?"
    r"(?: (?:well|fine|nicely|perfectly))?"
    r"|(?:i|we)(?:'?d| would|'?ll| will) (?:be (?:happy|glad|pleased) with|take|like|love|have) (?:that|this|it)(?: one)?)"
    rf"(?: (?:for me|for us|to me|by me|with me|then|please|thanks|thank you|ta|cheers|dear|love|indeed|{_COURTESY}))*"
)
"""Being content with what is shown, without a yes: enough for a visit, and only there."""


def agrees(text: str) -> bool:
    """Say whether words are content with a visit: a yes with friendly words, or these.

    "Yes, I suppose so", "lovely". Of a medicine that one will take, or thinks one has
    taken, it is no yes, nor of help that is to end (``read_answer``).
    """
    said = plain_answer(text)
    if _MILDLY.fullmatch(said):
        return True
    found = _BEGINS.match(said)
    if found is None:
        return False
    rest = said[found.end() :].strip()
    mildly = _MILDLY.fullmatch(rest) is not None
    return mildly or set(_THE_ONE.sub("", rest).split()) <= MILD


_FILLERS: Final = re.compile(
    r"(?<!\w)(?:u+m+|u+h+|e+rm*|hm+|you know)\b[,.]*\s*", re.IGNORECASE
)


_SCOTS: Final = re.compile(r"\bdinna(?:e|h)?\b")


def without_fillers(text: str) -> str:
    """Return a text without the sounds that people make while they think."""
    return _FILLERS.sub("", text).strip(" ,") or text


def plain_answer(text: str) -> str:
    """Return the words of an answer without hesitation, signs and capitals."""
    said = without_fillers(text).lower().replace("\u2019", "'")
    said = _SCOTS.sub("don't", re.sub(r"[.!?]+$", "", said))
    return re.sub(r"\s*,\s*|\s+", " ", said).strip()


def read_answer(text: str) -> Answer:
    """Read an answer; anything that is more than a yes or a no is neither."""
    said = plain_answer(text)
    if _YES.fullmatch(said):
        return Answer.YES
    if _NO.fullmatch(said):
        return Answer.NO
    return Answer.NEITHER


_CANCEL: Final = re.compile(r"\W*(cancel|stop)\b", re.IGNORECASE)


def cancels(text: str) -> bool:
    """Say whether words begin with "cancel" or "stop"."""
    return _CANCEL.match(text) is not None
