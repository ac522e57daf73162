"""The words of a medicine's name, without what is not part of the name.

Packs and people add strengths, forms, release words and salts: "Metoprolol
succinate 47.5 mg prolonged-release tablets" is metoprolol. Nothing here knows
which names exist; ``ingredients`` tries each shorter reading in turn and takes
the first that is in a table, so that a longer known name always wins.
"""

import re
from collections.abc import Iterator
from typing import Final

_MASSES: Final = r"mg|mcg|µg|μg|ug|g|kg|milligrams?|micrograms?|grams?|ml|l|litres?|iu|i\.u|units?|u|mmol|meq|%|percent"
_STRENGTH: Final = re.compile(
    rf"\d[\d.,]*\s*(?:{_MASSES})(?![a-zµμ])"
    rf"(?:\s*(?:/|per)\s*(?:[\d.,]*\s*(?:{_MASSES}|h|hr|hours?|puff|dose|actuation|spray|tablet)"
    r"(?![a-zµμ])|[\d.,]+))*"
    r"|(?<![a-z\d])\d[\d.,]*(?:\s*[/+]\s*\d[\d.,]*)+\s*"
    rf"(?:(?:{_MASSES})(?![a-zµμ]))?",
)
_WORD: Final = re.compile(r"[^\W_]+")
_QUOTES: Final = re.compile(r"['’‘`®™]")
_NUMBER: Final = re.compile(r"\d+")
# Words of the form, the release and the label; never part of what is inside.
# Not among them: "plus", "extra", "pm", "night", "cold", "forte", "max", "d", "h",
# "hct": these say that something else is inside.
FORM_WORDS: Final = frozenset(
    """
    tablet tablets tab tabs capsule capsules cap caps caplet caplets pill pills softgel
    softgels gelcap gelcaps liquid syrup suspension solution elixir linctus drops drop
    eye eyes ear ears nasal spray inhaler inhalers inhalation evohaler accuhaler
    turbohaler turbuhaler autohaler respimat handihaler nexthaler spiromax diskus
    easyhaler breezhaler ellipta clickhaler hfa nebules nebule nebuliser nebulizer
    respules cream creme ointment gel lotion foam patch patches transdermal
    suppository suppositories pessary pessaries injection injections injectable pen
    pens prefilled pre filled kwikpen flexpen flextouch solostar penfill cartridge
    cartridges vial vials ampoule ampoules syringe sachet sachets powder granules
    lozenge lozenges chewable dispersible effervescent soluble sublingual buccal
    orodispersible oro melt odt oral orally topical vaginal rectal film coated enteric
    gastro resistant delayed release extended modified prolonged sustained slow
    controlled immediate er sr xr xl mr cr la dr ec ir retard generic bp usp ip ph eur
    dt md liqui gels liquigels geltabs shampoo mouthwash mousse ophthalmic otic
    dose strength infant infants children childrens adult adults
    my the a of his her some u u100 u200 u300 u500
    """.split()
)
# Endings that name the salt, ester or water of the same active ingredient.
SALT_WORDS: Final = frozenset(
    """
    hydrochloride dihydrochloride hcl hydrobromide hbr sodium disodium potassium calcium
    magnesium zinc succinate tartrate bitartrate maleate besilate besylate mesilate
    mesylate dimesylate sulfate sulphate bisulfate hydrogensulfate phosphate acetate
    citrate fumarate hemifumarate monohydrate dihydrate trihydrate hemihydrate anhydrous
    hydrate nitrate pamoate embonate tosylate tosilate camsylate oxalate gluconate
    lactate carbonate chloride valerate propionate dipropionate furoate bromide
    xinafoate palmitate decanoate medoxomil cilexetil etexilate erbumine arginine axetil
    proxetil pivoxil disoproxil mofetil trometamol tromethamine lysine meglumine
    ethylsuccinate stearate estolate undecanoate undecylate enantate enanthate cipionate
    cypionate teoclate saccharate aspartate hyclate hemihydrat base glycinate
    bisglycinate malate threonate butyrate acetonide hemisuccinate dihydrogen
    napadisilate hydrogen
    """.split()
)


def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case, strengths left out."""
    return tuple(_WORD.findall(without_strength(name)))


def without_strength(name: str) -> str:
    """Return the name in lower case with every strength blanked out."""
    return _STRENGTH.sub(" ", _QUOTES.sub("", name.casefold()))


def whole(name: str) -> str:
    """Return all words of a name in lower case, numbers and all."""
    return " ".join(_WORD.findall(_QUOTES.sub("", name.casefold())))


def bare(name: str) -> str:
    """Return the name without strength, form words and bare numbers."""
    return " ".join(word for word in words_of(name) if not _is_dressing(word))


def readings(name: str) -> Iterator[str]:
    """Yield what the name may be called, the longest reading first."""
    yield whole(name)
    words = words_of(name)
    yield " ".join(words)
    while words and _is_dressing(words[-1]):
        words = words[:-1]
        yield " ".join(words)
    yield " ".join(word for word in words if word not in FORM_WORDS)
    words = tuple(bare(name).split())
    yield " ".join(words)
    while len(words) > 1 and words[-1] in SALT_WORDS:
        words = words[:-1]
        yield " ".join(words)


def _is_dressing(word: str) -> bool:
    return word in FORM_WORDS or _NUMBER.fullmatch(word) is not None
