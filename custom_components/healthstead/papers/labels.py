"""The words that stand on paper for the keys of the facts, where ``care.reports`` has none.

Tables of words: a key without a row here is a missing row, and a test finds it.
"""

from collections.abc import Mapping
from typing import Final

from ..care.reports import words_en as en
from ..care.reports.facts import CategoryOf
from ..domain.reporting import Period
from ..domain.sos import SosAnswer, SosCause, SosLevel
from ..domain.vitals import VitalKind
from ..domain.watching.shapes import Because, Context, Half, Level, SetBy

TITLES: Final[Mapping[Period, str]] = {
    Period.DAY: "Report of the day",
    Period.WEEK: "Report of the week",
    Period.VISIT: "Report for a visit",
}

VITALS: Final[Mapping[VitalKind, str]] = {
    kind: en.KINDS[kind.value] for kind in VitalKind
}

HALVES: Final[Mapping[Half | None, str]] = {
    None: "",
    Half.SYSTOLIC: "systolic",
    Half.DIASTOLIC: "diastolic",
}

CONTEXTS: Final[Mapping[Context, str]] = {
    Context.RESTING: "at rest",
    Context.ACTIVE: "active",
    Context.ASLEEP: "asleep",
    Context.UNKNOWN: "not known",
}

LEVELS: Final[Mapping[Level, str]] = {
    Level.SOFT: "asks the person",
    Level.HARD: "calls for help",
}

SET_BY: Final[Mapping[SetBy, str]] = {
    SetBy.DEFAULT: "usual limit of this program",
    SetBy.PERSON: "set by the person",
    SetBy.CARER: "set by a carer",
    SetBy.CLINICIAN: "set by a clinician",
}

BECAUSE: Final[Mapping[Because, str]] = {
    Because.PERSISTENCE: "stayed outside",
    Because.REPEATED: "measured again, still outside",
    Because.SYMPTOM: "outside, with a symptom",
}

CATEGORY_OF: Final[Mapping[CategoryOf, str]] = {
    CategoryOf.LAST: "Last value",
    CategoryOf.MEAN: "Mean of the period",
}

GUIDELINES: Final[Mapping[str, str]] = {
    "acc_aha": "ACC/AHA 2017, kept by AHA/ACC 2025 (blood pressure in the office)",
    "esc_home": "ESC 2024 (blood pressure at home)",
    "ada": "ADA Standards of Care, section 6 (blood sugar)",
    "nhs_cdc": "NHS and CDC (fever)",
}

CATEGORIES: Final[Mapping[str, str]] = {
    "normal": "normal",
    "elevated": "elevated",
    "non_elevated": "not elevated",
    "stage_1": "stage 1",
    "stage_2": "stage 2",
    "severe": "severe",
    "hypertension": "hypertension",
    "in_range": "in range",
    "level_1_hypoglycaemia": "level 1 low",
    "level_2_hypoglycaemia": "level 2 low",
    "level_1_hyperglycaemia": "level 1 high",
    "level_2_hyperglycaemia": "level 2 high",
    "fever": "fever",
    "no_fever": "no fever",
}

CAUSES: Final[Mapping[SosCause, str]] = {
    SosCause.CALL: "somebody called for help",
    SosCause.RED_FLAG: "words that mean danger",
    SosCause.SENSOR: "a sensor in the house",
    SosCause.VITAL: "a vital sign",
    SosCause.SILENCE: "no sign of life",
    SosCause.UNANSWERED: "a question that nobody answered",
}

SOS_LEVELS: Final[Mapping[SosLevel, str]] = {
    SosLevel.NONE: "none",
    SosLevel.SOFT: "asked the person",
    SosLevel.HARD: "called for help",
}

ANSWERS: Final[Mapping[SosAnswer, str]] = {
    SosAnswer.OK: "I'm OK",
    SosAnswer.HELP: "I need help",
    SosAnswer.RECHECK: "I will measure again",
}

SUPPLY: Final[Mapping[str, str]] = {
    "stock_low": "running low",
    "stock_out": "none left",
    "stock_negative": "the count cannot be right",
    "pack_expired": "a pack is past its date",
    "pack_expires_soon": "a pack soon passes its date",
}
