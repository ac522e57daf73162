"""A yes that names what was asked: "yes, end it", "yes, send them", "yes, delete it".

What counts follows from the call that was shown: its own verb is part of a yes to it,
and of no yes to anything else. Words that add a doubt or a wish make it no yes.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from .yesno import plain_answer

_IT: Final = (
    r"(?: (?:it|that|this|them|everything|that one|this one|the whole (?:thing|lot)))?"
)
_HELP: Final = (
    r"the (?:alarm|call(?: for help)?|sos|help|emergency(?: call)?|alert|siren)"
)
_OFF: Final = (
    rf"(?:(?:call|switch|turn|shut) (?:(?:it|that|this|them|every(?:body|one)|{_HELP}) off"
    rf"|off (?:it|that|this|them|every(?:body|one)|{_HELP}))"
    rf"|(?:end|finish) (?:it|that|this|{_HELP})|stand (?:it |them |everybody |everyone )?down"
    rf"|(?:stop|cancel|abort) {_HELP})"
)
"""Ends the help and nothing else: no yes is needed before it."""
_OVER: Final = (
    rf"{_OFF}|(?:end|stop|cancel|abort)(?: it| that| this| everything| the whole (?:thing|lot))?"
    r"|stop calling(?: them| for help| anybody| anyone)?|i (?:want|would like|'?d like) (?:it|that) (?:ended|stopped|cancelled|off)"
    r"|no(?:body|[ -]one) (?:needs|has) to come|(?:the |all )?danger is (?:over|past)"
    r"|(?:i'?m|i am) (?:quite |perfectly |really |all |just )*(?:fine|ok|okay|safe|well|al(?:l )?right)(?: (?:now|again))?"
    r"|i (?:pressed|hit|touched|knocked|pushed|set|triggered)(?: (?:it|that|the button|the alarm))?(?: off)? by (?:mistake|accident)"
    r"|(?:it'?s |it is |that'?s )?(?:all )?over(?: and done with)?|(?:it'?s |it is )?all clear"
    r"|(?:let them know )?(?:that )?(?:(?:it|that) (?:was|is|'s) )?(?:only |just )*(?:a|an|my) (?:false alarm|mistake|accident"
    r"|misunderstanding|slip|drill|test|exercise)|false alarm"
    r"|(?:(?:it|that) (?:was|happened) )?by (?:mistake|accident)"
    r"|no help (?:is )?(?:needed|wanted|required|necessary)|no need(?: for (?:it|help|anybody|anyone))?|nothing(?:'s| is)? (?:wrong|happened|the matter)(?: (?:with me|at all|here))?"
    r"|(?:i|we) (?:don'?t|do not|no longer) (?:really )?(?:need|want) (?:any |the )?(?:help|it|them|one|anybody|anyone"
    r"|(?:an |the )?ambulance)(?: (?:any ?more|any longer|after all))?"
    r"|(?:the )?help (?:is not|isn'?t|is no longer) (?:needed|wanted|necessary)"
    r"|tell (?:them|everybody|everyone|him|her)(?: all)? (?:not to come|to (?:stay (?:at home|away|put)|go (?:home|away|back)|stand down"
    r"|turn (?:back|round|around))|(?:that )?(?:i'?m|i am) (?:fine|ok|okay|al(?:l )?right|safe|well)|(?:that )?it(?:'s| is| was) (?:over"
    r"|nothing|a (?:false alarm|mistake)))|they (?:needn'?t|need not|should(?:n'?t| not)|don'?t (?:need|have) to|do not (?:need|have) to) come|nobody need come"
)
_VERBS: Final[Mapping[str, str]] = {
    "add_medication": rf"add{_IT}",
    "add_stock": rf"(?:add|note){_IT}",
    "cancel_appointment": rf"(?:(?:cancel|drop|scrap){_IT}|call (?:it|that) off)",
    "change_medication": rf"(?:change|update){_IT}",
    "confirm_appointment": rf"(?:book|take|reserve|arrange|confirm|fix|schedule|note|ask){_IT}",
    "correct_dose": rf"(?:correct|change|fix){_IT}",
    "end_sos": _OVER,
    "forget": rf"(?:delete|forget|erase|remove|wipe){_IT}",
    "pause_medication": rf"pause{_IT}",
    "reschedule_appointment": rf"(?:move|change|reschedule|shift|postpone){_IT}",
    "resume_medication": rf"(?:resume|restart|start){_IT}",
    "send_message": rf"(?:send|keep){_IT}",
    "stop_medication": rf"stop{_IT}",
    "undo_dose": rf"(?:undo|remove|delete){_IT}|take (?:it|that|this) back",
}
"""What each question asks about, in the words of those who take it up."""
_FIRM: Final = (
    r"(?:oh )?(?:yes|yeah|yep|yup|ya|aye|sure|correct|exactly|of course|absolutely|definitely"
    r"|certainly|(?:i'?m|i am) (?:quite )?(?:sure|certain))"
)
_SOFT: Final = r"(?:ok|okay|fine|right|al(?:l )?right)"
"""Enough before a verb that is the question's own, but not to end help."""
_AROUND: Final = (
    r"please|thanks|thank you|now|then|just|do|at once|right away|right now|straight away"
    r"|immediately|you can|you may|go ahead|go ahead and|i'?d like you to|for me"
    r"|i want you to|(?:i'?m |i am )?(?:quite |absolutely |very )?(?:sure|certain)|absolutely|definitely"
    r"|of course|yes|yeah|sorry|that'?s (?:right|it|correct)|indeed|exactly|correct"
)
_CALL: Final = r"(?:do )?(?:call|ring|phone|send|get|fetch|alert|summon)"
_WHOM: Final = (
    r"(?:for )?(?:them|help|somebody|someone|anybody|anyone|(?:an|the) ambulance"
    r"|(?:an|the) emergency doctor|(?:the )?(?:paramedics|emergency services))"
)
_SOON: Final = (
    r"(?:hurry(?: up)?|be quick|quick(?:ly)?|fast|now|right now|at once|right away"
    r"|straight away|immediately|without delay|this (?:minute|instant|second)|as (?:soon|fast|quickly) as (?:you can|possible))"
)
_CRY: Final = (
    rf"(?:{_CALL} {_WHOM}(?: (?:out|in|here))?|(?:do |please |just )?call|{_SOON})"
)
"""Calls for help by itself, once it was asked about."""
_NEED: Final = (
    rf"{_CALL}(?: (?:it|him|her|me help|my (?:son|daughter|wife|husband|mother|father|sister"
    rf"|brother|neighbour|friend|doctor)))?|(?:please )?help(?: me)?|(?:please )?come"
    r"|i (?:really |badly |do |urgently )*(?:need|want) (?:it|help|them|somebody|someone"
    r"|an ambulance|a doctor)|(?:i'?m|i am) (?:very |so |badly )?(?:hurt|bleeding|scared"
    r"|afraid|frightened|all alone|stuck|in pain|on the floor)|it hurts|i(?:'?ve| have)? (?:fell|fallen)"
    r"|i can(?:'?t|not) (?:get up|move|stand)|it(?:'?s| is) (?:very |really )?(?:urgent|bad"
    r"|serious|an emergency)|i (?:do|am)|of course|sure"
    r"|i(?:'?m afraid| think| suppose| guess)? so|what are you waiting for|do it|go ahead"
)
_GOES_WITH: Final = r"please|yes|yeah|thanks|thank you|and|for (?:god|heaven|pity|goodness)(?:'?s)? sake"
_HELP_ME: Final = re.compile(
    rf"(?:(?:oh|for (?:god|heaven|pity|goodness)(?:'?s)? sake) )?"
    rf"(?:yes|yeah|yep|yup|aye|of course|please|do it|go ahead)(?: (?:{_CRY}|{_NEED}|{_GOES_WITH}))+"
    rf"|for (?:god|heaven|pity|goodness)(?:'?s)? sake (?:yes|do it)"
    rf"|(?:please )?{_CRY}(?: (?:{_CRY}|{_GOES_WITH}))*"
)


_YES_AT_ALL: Final = re.compile(
    r"(?:oh |ah |well |please |god |for (?:god|heaven|pity|goodness)(?:'?s)? sake )*"
    r"(?:yes|yeah|yep|yup|aye|haan|of course|ok|okay|please|do|go on)\b"
)
_WANTED: Final = re.compile(
    r"\b(?:call|ring|phone|send|fetch|help|hurry|quick(?:ly)?|(?:must|should|has to|have to) come|too late|i mean it"
    r"|go|urgent(?:ly)?|heart|pain|bleed(?:ing|s)?|hurts?|scared|frightened|dying|ambulance|them)\b"
)
_NO_HELP: Final = re.compile(
    r"\b(?:no|not|nothing|nobody|none|never|without|\w+n'?t|mistake|accident|fine|well|wrong|cancel|stop|wait|hold on"
    r"|later|off|unless|but|better|jok\w+|only|tomorrow|test\w*|drill|if|all right|alright|another time|safe|over"
    r"|for you|delete|forget|undo|remove|back|move|pause|book|keep|change)\b"
)
LONGEST_CRY: Final = 12
"""Words: who is asked whether to call for help says no more when it is meant."""


def _cries_yes(said: str) -> bool:
    """Say whether words begin with a yes, speak of help or need, and hold nothing against it.

    Here a yes in many words counts: a call too many is ended with a word.
    """
    begins = _YES_AT_ALL.match(said)
    if begins is None or len(said.split()) > LONGEST_CRY or _NO_HELP.search(said):
        return False
    return _WANTED.search(said, begins.end()) is not None


def names_what_was_asked(tool: str, text: str) -> bool:
    """Say whether words take up what a call asks about, so that they are a yes to it."""
    said = plain_answer(text)
    if tool == "start_sos":
        return _HELP_ME.fullmatch(said) is not None or _cries_yes(said)
    return tool in _VERBS and _taken_up(tool).fullmatch(said) is not None


@cache
def _taken_up(tool: str) -> re.Pattern[str]:
    """Return what is a yes to a call; ending help takes a firm one, or what only ends it."""
    around = rf"(?: (?:{_AROUND}))*"
    verbs = rf"{around} (?:{_VERBS[tool]})(?: (?:{_AROUND}|{_VERBS[tool]}))*"
    if tool == "end_sos":
        bare = rf"(?:(?:please|just|{_SOFT}) )*{_OFF}{around}|{_SOFT} (?:stop|end|cancel) (?:it|that|this){around}"
        return re.compile(rf"{_FIRM}{verbs}|{bare}")
    return re.compile(rf"(?:{_FIRM}|{_SOFT}){verbs}")
