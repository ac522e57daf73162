"""Places of the body in lay words: a table (editorial), as patterns of one word or two.

Longer than a screen because it is one table. Which side and which part of a place stands
in ``QUALIFIERS``. A word that means a place only beside other words is in ``DOUBTFUL``.
"""

from typing import Final

PLACES: Final[tuple[str, ...]] = tuple(
    (
        # Head and face
        "head|skull|scalp|crown|forehead|brow|temples?|hairline|face|cheeks?|"
        "cheek ?bones?|chin|jaws?|jaw ?line|eyes?|eye ?lids?|eye ?balls?|"
        "eye ?brows?|eye ?lashes|ears?|ear ?lobes?|ear ?drums?|ear canal|nose|"
        "nostrils?|nasal passages?|sinus(?:es)?|mouth|lips?|tongue|gums?|palate|"
        "roof of my mouth|tooth|teeth|molars?|wisdom tooth|wisdom teeth|"
        "front tooth|front teeth|tonsils?|gullet|"
        # Neck and throat
        "neck|nape|throat|voice ?box|windpipe|adam's apple|glands?|lymph nodes?|"
        "collar ?bones?|"
        # Trunk
        "chest|breasts?|nipples?|breast ?bone|sternum|ribs?|rib ?cage|lungs?|heart|"
        "shoulders?|shoulder ?blades?|armpits?|underarms?|back|spine|back ?bone|"
        "tail ?bone|coccyx|small of my back|flanks?|sides?|waist|loins?|stomach|"
        "tummy|belly|abdomen|gut|guts|belly ?button|navel|midriff|insides|bowels?|"
        "liver|kidneys?|bladder|groin|pelvis|womb|private parts|privates|genitals|"
        "vagina|vulva|penis|testicles?|balls|scrotum|prostate|back passage|bottom|"
        "backside|bum|behind|buttocks?|bottom cheek|rectum|anus|hips?|hip ?bones?|"
        "hip joint|"
        # Arms and hands
        "arms?|upper ?arms?|forearms?|elbows?|funny bone|wrists?|hands?|palms?|"
        "knuckles?|fingers?|finger ?tips?|finger ?nails?|thumbs?|index finger|"
        "forefinger|ring finger|pinky|pinkie|little finger|"
        # Legs and feet
        "legs?|thighs?|hamstrings?|knees?|knee ?caps?|shins?|calf|calves|ankles?|"
        "achilles(?: tendon)?|feet|foot|heels?|soles?|arches|insteps?|toes?|"
        "toe ?nails?|balls? of my foot|balls? of my feet|"
        # All over
        "skin|muscles?|joints?|bones?|limbs?|veins?|nerves|body"
    ).split("|")
)
DOUBTFUL: Final[frozenset[str]] = frozenset(
    "back behind side sides crown temple bottom sole heart balls arches body nerves".split()
)
"""Places only after "my", "the" or a side, or before a word for what ails."""
QUALIFIERS: Final[tuple[str, ...]] = tuple(
    (
        "left|right|upper|lower|both|inner|outer|big|little|middle|small|whole|"
        "entire|front|top|second|third|fourth|index|bad|good|other|artificial|new|"
        "operated|dominant|left hand|right hand|lefthand|righthand|left side of my|"
        "right side of my|all my|all ten|one|either"
    ).split("|")
)
BESIDE: Final[tuple[str, ...]] = tuple(
    (
        "behind|under|underneath|beneath|above|below|between|beside|next to|inside|"
        "(?:the )?inside of|(?:the )?outside of|(?:the )?back of|(?:the )?front of|"
        "(?:the )?top of|(?:the )?side of|(?:the )?left side of|(?:the )?right side of|"
        "(?:the )?bottom of|(?:the )?tip of|(?:the )?middle of|(?:the )?bridge of|"
        "(?:the )?corner of|(?:the )?end of|(?:the )?base of|(?:the )?ball of|"
        "(?:the )?sole of|(?:the )?palm of|(?:the )?roof of"
    ).split("|")
)
"""Words that belong to the place: "under my ribs" is not "ribs"."""
SPELT: Final[tuple[str, ...]] = tuple(
    (
        "shoulder|shoulders|stomach|ankle|ankles|finger|fingers|thumb|throat|tongue|elbow|"
        "elbows|wrist|wrists|thigh|chest|knuckles|kidney|bladder|eyelid|forehead|tummy|"
        "belly|muscle|muscles|joint|joints|breast|bottom|abdomen|nostril"
    ).split("|")
)
"""The words that are known when one letter of them is wrong."""
