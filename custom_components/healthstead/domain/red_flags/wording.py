"""The first words for a red flag: calm, short, with the number to call.

A data table and one function. The sentences follow the clinical reference,
section 3.4 (NHS, AHA, WAO, UK Sepsis Trust, RCOG, 988 and Samaritans): what to
do now, never a diagnosis, never reassurance.
"""

from collections.abc import Mapping
from typing import Final

from ..emergency_numbers import EmergencyNumbers
from .flag import Category, Pathway, RedFlag
from .wording_others import OTHERS, Wording

_FIRST: Final[Mapping[Category, str]] = {
    Category.CARDIAC: "Call {num} now. Sit down and rest. Do not drive.",
    Category.STROKE: (
        "Call {num} now, even if it has gone again. Note the time it began."
    ),
    Category.ANAPHYLAXIS: (
        "Call {num} now. Use the adrenaline pen if one is prescribed, and lie down "
        "with the legs raised; sit up if breathing is hard."
    ),
    Category.BREATHING: (
        "Call {num} now. Sit upright. Use the reliever inhaler if one is prescribed."
    ),
    Category.CHOKING: (
        "Call {num} now. Keep coughing if possible; if not, five back blows, then five "
        "abdominal thrusts. For a baby: back blows and chest thrusts."
    ),
    Category.BLEEDING: "Press hard on any wound and do not let go. Call {num} now.",
    Category.CONSCIOUSNESS: (
        "Call {num} now. Is the person breathing? If not, start chest compressions: "
        "{num} will guide you."
    ),
    Category.SEIZURE: (
        "Call {num} now. Move hard things away, put nothing in the mouth, note the "
        "time. Roll the person on their side when the shaking stops."
    ),
    Category.SEPSIS: "Call {num} now. Say exactly what you told me.",
    Category.HEADACHE: "Call {num} now. Lie still and do not drive.",
    Category.OVERDOSE: (
        "Call {poison} now, or {num} if anyone is drowsy, sick or has trouble "
        "breathing. Keep the pack. Do not make anyone vomit."
    ),
    Category.PREGNANCY: "Call {num} or the maternity unit now.",
    Category.ABDOMEN: (
        "Go to emergency care now; do not wait for an appointment. Call {num} if it "
        "gets worse."
    ),
    Category.NEURO: (
        "Go to emergency care now; do not wait for an appointment. Call {num} if "
        "walking is not possible."
    ),
    Category.LIMB: (
        "Go to emergency care now; do not wait for an appointment. Call {num} if "
        "breathing is hard or the chest hurts."
    ),
    Category.EYE: (
        "If something splashed in, rinse the eye with clean water for 20 minutes first. "
        "Then go to emergency care, or call {num}; do not wait for an appointment."
    ),
    Category.DIABETES: (
        "Call {num} now. Fast sugar only if fully awake; nothing by mouth if drowsy."
    ),
    Category.CHILD: "Call {num} now. Stay with the child.",
    Category.TRAUMA: (
        "Call {num} now. Keep still, do not move the neck. Press on any bleeding."
    ),
    Category.BURNS: (
        "Call {num} now. Cool the burn under running water for 20 minutes; take off "
        "rings and loose clothing, not what sticks."
    ),
    Category.BITE: "Call {num} now. Keep still and keep the limb down.",
    Category.ENVIRONMENT: (
        "Call {num} now. Get away from the danger first, without touching a live wire."
    ),
    Category.OTHER: "Call {num} now. Name the condition and follow its emergency plan.",
    Category.DANGER: "Get to safety first, then call {num}.",
    Category.HELP_REQUEST: "Call {num} now if you can. Stay where you are if it is safe.",
}

# By rule, where the category's sentence would be wrong.
_FIRST_OF_RULE: Final[Mapping[str, str]] = {
    "overdose.fumes": (
        "Leave the building now, everyone, and call {num} from outside. Touch no "
        "switches."
    ),
    "signs.together": "Call {num} now and say exactly what you told me.",
    "stroke.sight": "Call {num} now. Do not drive. Note the time it began.",
}

_ATTEMPT: Final = (
    "Call {num} now. Please stay with someone, or call someone to be with you, and put "
    "anything dangerous out of reach. {crisis}"
)
_THOUGHT: Final = (
    "I am glad you said that. You do not have to carry this alone. {crisis} If you "
    "might act on it now, or are not safe, call {num}."
)


def first_words(flag: RedFlag, numbers: EmergencyNumbers, language: str = "en") -> str:
    """Return what to say at once; what is unclear is asked after it (``agents.alarm``).

    A language that is not here is answered in English.
    """
    if (words := OTHERS.get(language)) is not None:
        return _other_words(flag, numbers, words)
    said = _template(flag).format(
        num=numbers.emergency_text, crisis=_crisis(numbers), poison=_poison(numbers)
    )
    return said[:1].upper() + said[1:]


def _other_words(flag: RedFlag, numbers: EmergencyNumbers, words: Wording) -> str:
    """Return the same in the words of another language."""
    template = words.of_rule.get(flag.rule, "") or words.first.get(flag.category, "")
    if flag.category is Category.SELF_HARM:
        thought = flag.pathway is Pathway.CRISIS_LINE
        template = words.thought if thought else words.attempt
    crisis, poison = numbers.crisis_line, numbers.poison_line
    said = template.format(
        num=numbers.emergency[0] if numbers.emergency else words.number_unknown,
        crisis=words.crisis.format(line=crisis) if crisis else words.crisis_unknown,
        poison=words.poison.format(line=poison) if poison else words.poison_unknown,
    )
    return said[:1].upper() + said[1:]


def _template(flag: RedFlag) -> str:
    if flag.category is Category.SELF_HARM:
        return _THOUGHT if flag.pathway is Pathway.CRISIS_LINE else _ATTEMPT
    return _FIRST_OF_RULE.get(flag.rule, "") or _FIRST[flag.category]


def _crisis(numbers: EmergencyNumbers) -> str:
    if numbers.crisis_line:
        return f"You can talk to someone right now: call {numbers.crisis_line}."
    return "You can talk to someone right now: call a crisis line near you."


def _poison(numbers: EmergencyNumbers) -> str:
    if numbers.poison_line:
        return f"the poison line, {numbers.poison_line},"
    return "your poison centre"
