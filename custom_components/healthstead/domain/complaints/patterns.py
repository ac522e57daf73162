"""The little language of the table: groups of alternatives that must all be there.

``knee|hip + {pain}``: one of each group, anywhere and in any order. ``itch~``: any
ending. ``{pain}``: a class of words from the table below. A blank inside an
alternative lets one or two small words stand between. More groups and longer
alternatives say more, so they weigh more; words that are in different sentences
(which end with a full stop among the words) say less together.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

# Words that mean alike when people complain (editorial).
CLASSES: Final[Mapping[str, str]] = {
    "pain": (
        "pain~|ache~|aching|achy|hurt~|sore~|tender~|throb~|discomfort|killing me|"
        "agony|cramp~|stabbing|twinge~|playing up|giving me trouble|bothering me|"
        "acting up|uncomfortable|kills|killing|niggl~|smart~|shooting|gyp"
    ),
    "swell": "swell~|swoll~|puffy|puffed up|puffs up|puffiness|bulg~|bigger|enlarg~|fluid",
    "lump": (
        "lump~|bump~|mass|growth~|swelling|knot~|nodule~|cyst~|something hard|hard bit|"
        "hard spot"
    ),
    "blood": "blood~|bleed~|bled|red stain~",
    "rash": (
        "rash~|spot~|blotch~|hives|welts|patch~|scaly|flak~|redness|red and itchy|"
        "itch~|blister~|pimples|bumps"
    ),
    "weak": "weak~|no strength|gives way|giving way|floppy|drops things|dropping things",
    "numb": (
        "numb~|tingl~|pins and needles|no feeling|gone to sleep|goes to sleep|"
        "go to sleep|fall~ asleep|prickl~|can't feel"
    ),
    "worse": "worse|worsening|getting bad|progress~|deteriorat~|increasing~|growing",
    "child": (
        "my son|my daughter|my child|my kid|my baby|my toddler|my little one|my boy|"
        "my girl|our son|our daughter|our baby|grandson|granddaughter|grandchild|"
        "newborn|infant|toddler|the baby|schoolboy|schoolgirl|nursery|kindergarten|"
        "my teenager|my niece|my nephew|the children|the kids|my kids|my children|"
        "my lad|our lad|our girl|our boy|our child|our kids|our children|our toddler|"
        "my wee one|little girl|little boy|teenage son|teenage daughter|the little one|"
        "playgroup|playschool|kiddo|bairn"
    ),
    "old": (
        "elderly|grandmother|grandfather|grandma|grandpa|grandad|granddad|gran|granny|"
        "nan|nana|old age|pensioner|frail~"
    ),
    "breath": (
        "breathless~|short of breath|shortness of breath|out of breath|puffed|"
        "hard to breathe|trouble breathing|winded|catch my breath|difficulty breathing|"
        "breathing is hard|puffing|panting|gasping|puff and|no puff"
    ),
    "effort": (
        "stairs|uphill|hill|walk~|exercis~|effort|exert~|running|jog~|climb~|carrying|"
        "gym|cycling|active|steps|flight of|slope|housework|hoover~|shopping|garden~|"
        "playing|mow~|rush~|hurry~|carry~|lifting|treadmill|bike|bicycle|swimming|digging|"
        "dancing|marching|brisk~|pushing|shovel~|snow|chores"
    ),
    "long": (
        "weeks|months|years|always|for ages|long time|chronic~|keeps coming back|"
        "keep getting|keep having|again and again|recurr~|on and off|every day|ongoing|"
        "fortnight|since last|since christmas|since xmas|since easter|since spring|"
        "since summer|since autumn|since winter|for a month|for a while|since january|"
        "since february|since march|since april|since may|since june|since july|"
        "since august|since september|since october|since november|since december"
    ),
    "stool": (
        "stool~|poo|poos|poop|bowel movement~|toilet|motions|faeces|feces|back passage|"
        "number two~"
    ),
    "pee": (
        "pee|peeing|wee|weeing|urin~|pass water|passing water|waterworks|bladder|"
        "water works|pees|wees|passing urine"
    ),
    "joint": (
        "knee~|hip~|shoulder~|elbow~|wrist~|ankle~|joint~|thumb~|finger~|toe~|foot|"
        "feet|heel~"
    ),
    "tummy": "stomach|tummy|belly|abdom~|gut|guts|bowel~|insides",
    "preg": (
        "pregnan~|expecting|weeks along|antenatal|first trimester|second trimester|"
        "third trimester|due date"
    ),
    "loss": (
        "lost weight|losing weight|loses weight|weight loss|clothes are loose|"
        "clothes hang|weight dropping|weight falling|dropped weight|gone thin|"
        "gone skinny|wasting away|getting thin|thinner|belt holes|belt hole|trousers fall~|"
        "clothes too big|rings are loose|trousers are loose|notches on belt"
    ),
    "back": (
        "my back|his back|her back|mum's back|dad's back|lower back|upper back|"
        "middle back|low back|mid back|back pain~|back ache~|back stiff~|back's|"
        "bad back|back problem~|back trouble"
    ),
    "cant": "cannot|can't|cant|unable|trouble|difficult~|hard to|struggl~|hardly|barely",
}
APART: Final = 0.75
"""What words in different sentences say together, of what they say in one."""
FEW: Final = 6
"""So many alternatives say as much as one."""
LESS: Final = 0.02
"""How much less every further alternative makes a group say."""
LEAST: Final = 0.7
"""What a group says however many alternatives it has."""
_SMALL: Final = r"(?:\s+\w{1,6}){0,2}?\s+"


@dataclass(frozen=True, slots=True)
class Way:
    """One compiled pattern: all groups must be found."""

    groups: tuple[re.Pattern[str], ...]
    weight: float

    def found(self, text: str) -> float:
        """Return the weight if all groups are there, else 0; less if far apart."""
        if not self._in(text):
            return 0.0
        if "." not in text or any(map(self._in, text.split("."))):
            return self.weight
        return self.weight * APART

    def _in(self, text: str) -> bool:
        return all(one.search(text) for one in self.groups)


@cache
def way(pattern: str) -> Way:
    """Return a compiled pattern of the table."""
    parts = [part.strip() for part in pattern.split("+")]
    return Way(
        groups=tuple(re.compile(rf"\b(?:{_group(part)})\b") for part in parts),
        weight=sum(_weight(part) for part in parts),
    )


def _group(part: str) -> str:
    return "|".join(_alternative(one) for one in alternatives(part))


def alternatives(part: str) -> list[str]:
    """Return the alternatives of one group, classes opened."""
    return [one for words in part.split("|") for one in _opened(words.strip())]


def _opened(words: str) -> list[str]:
    """Return an alternative once for every word of the class that it names."""
    if (name := re.search(r"\{(\w+)\}", words)) is None:
        return [words]
    before, after = words[: name.start()], words[name.end() :]
    return [f"{before}{one}{after}" for one in CLASSES[name[1]].split("|")]


def _alternative(words: str) -> str:
    """Return one alternative; its last word may be more than one of its kind."""
    *rest, last = (
        re.escape(word[:-1]) + r"\w*" if word.endswith("~") else re.escape(word)
        for word in words.split()
    )
    return _SMALL.join((*rest, f"{last}(?:'?s)?"))


def _weight(part: str) -> float:
    """Return how much a group says: many alternatives and common words say less."""
    if part.startswith("{") and part.endswith("}") and part.count("{") == 1:
        return 0.8
    own = part.split("|")
    many = max(0, len(own) - FEW) * LESS
    return max(LEAST, 1.0 - many) + 0.15 * (min(len(one.split()) for one in own) - 1)
