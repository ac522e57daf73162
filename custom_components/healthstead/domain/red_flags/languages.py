"""The languages that are listened for."""

from typing import Final

from .english_body import RULES as BODY
from .english_breath_blood import RULES as BREATH_BLOOD
from .english_brief import RULES as BRIEF
from .english_calls import RULES as CALLS
from .english_context import ENGLISH
from .english_core import RULES as CORE
from .english_everyday import EVERYDAY, FOLLOWS, LEADS
from .english_falls import RULES as FALLS
from .english_further import RULES as FURTHER
from .english_heart_brain import RULES as HEART_BRAIN
from .english_mind_help import RULES as MIND_HELP
from .english_plight import RULES as PLIGHT
from .english_signs import MILDER, SIGNS
from .english_wider import RULES as WIDER
from .english_words import CLASSES
from .language import Language
from .other_languages import OTHERS

LANGUAGES: Final[tuple[Language, ...]] = (
    Language(
        code="en",
        classes=CLASSES,
        rules=(
            *HEART_BRAIN,
            *BREATH_BLOOD,
            *BODY,
            *MIND_HELP,
            *WIDER,
            *CORE,
            *FURTHER,
            *FALLS,
            *BRIEF,
            *CALLS,
            *PLIGHT,
        ),
        contexts=ENGLISH,
        signs=SIGNS,
        milder=MILDER,
        everyday=EVERYDAY,
        leads=LEADS,
        follows=FOLLOWS,
    ),
    *OTHERS,
)
