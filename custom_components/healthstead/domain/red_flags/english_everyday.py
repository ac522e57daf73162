r"""English: what makes a complaint one for a visit, not for the emergency number.

A data table. Each frame names its source, what it explains, and the words that say
it is more than that: mostly the common ones, which are new, worse, now, at rest,
spreading, or with sweat or faintness. A frame explains only the categories it names.
"""

from typing import Final

from .flag import Category
from .language import Everyday, rows

LEADS: Final = frozenset(
    """
    it is has is been have had i he she they s this that these all going on now for about
    just only started began happens happening comes goes came and off a the well over
    there since been like same maybe nearly almost some mum dad . ? , crept up come
    coming slowly gradually occasionally lasts mostly usually in of one two three four
    five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty
    very long time at least doctor hello so to be honest say would yes ago
    """.split()
)
"""Words beside which a duration is said of everything: "it has been months now"."""

FOLLOWS: Final = frozenset(
    "it that this settles stops eases goes gone been started no doctor tests mostly then "
    "they these those only happens".split()
)
"""Words that begin a sentence about what was said before it."""


def _line(text: str) -> str:
    return " ".join(text.split())


_WORSE: Final = _line("""
    (^ now|!months,years,month,year,weeks,decades,times,until,till,are,ok,okay,fine,is now)|
    today|tonight|this (morning|afternoon|evening)|last night|right now|just (started|
    happened|had|went|began|woke|come on|came on)|<sudden>|all at once|out of (nowhere|
    the blue)|yesterday|worst|(getting|got|gets|much|lot|is|so|far|even|any|and) worse|
    worse (today|tonight|now|and worse|than)|since (breakfast|lunch|dinner|supper|tea|
    midnight|midday|noon|dawn)|(hours|hour|minutes|minute) ago|for (hours|.. hours|..
    minutes)|(will|does|do|did) not .. (stop|go away|ease|settle|let up|go|shift)|(never|
    not) .. (like this|this bad|so bad)|this (one|time)|different|unlike|at rest|even (resting|sitting|lying)|doing nothing|
    spread*|chok*|unconscious|unresponsive|confus*|quick|quickly|hurry|immediately
""")
_BODY: Final = _line("""
    sweat*|clammy|faint*|<fainted>|pass* out|gray|pale|(left|both|my|right|the) (arm|
    arms|jaw)|<vomit>|not .. (speak|talk)|blood*|calf|<preg>
""")
_HEART: Final = f"{_WORSE}|{_BODY}"
_EFFORT: Final = _line("""
    (climb*|stairs|steps|walk|walks|walking|uphill|hill|hills|mow*|push*|cycl*|jog*|run|
    running|runs|treadmill|gym|exercis*|exert*|exertion|carry*|shopping|hoover*|garden*|dig*|
    swim*|lane|steep|length|bus stop|flights|floor|flat|effort|rush*|hurry*|dance|dancing|sex|mile|
    shops|slope|ramp|bins|snow|bike|tennis|football)
""")
_WHEN: Final = _line("""
    (i was|childhood|my (teens|twenties|thirties)|school|easter|christmas|new year|(last |
    early |late |the |this )?(january|february|march|april|may|june|july|august|september|
    october|november|december|spring|summer|autumn|winter|year|month|menopause|change|lockdown|war|
    christmas|easter)|/(19|20)\\d\\d/|then)
""")
_TIMES: Final = _line("""
    (once|twice|/\\d+/ times|/\\d+/ rd time|two times|three times|four times|five times|several times|few times|
    couple of times|second time|third time|fourth time|fifth time)
""")
_ALL_BUT: Final = frozenset(Category) - {
    Category.SELF_HARM,
    Category.OVERDOSE,
    Category.DANGER,
    Category.HELP_REQUEST,
    Category.CHOKING,
    Category.DIABETES,
    Category.ENVIRONMENT,
    Category.ANAPHYLAXIS,
    Category.PREGNANCY,
    Category.CHILD,
}


def _of(*categories: Category) -> frozenset[Category]:
    return frozenset(categories)


EVERYDAY: Final[tuple[Everyday, ...]] = (
    Everyday(
        id="everyday.lasting",
        source="SNNOOP10 and NHS condition pages: onset and change make it urgent",
        of=_ALL_BUT,
        together=True,
        lasting=True,
        phrases=rows(
            f"""
            (for|over|past|last|about|almost|nearly|been) .. (months|years|decades|yrs|donkey s years)
            (months|years|yrs|decades) (now|on and off|of this)
            on and off (for|since|over|all) .. (month|months|year|years|winter|summer|spring|autumn|christmas|easter)
            (over|all|most of) (the|this|last) (past |last )?(year|winter|summer|spring|autumn|month|months|years)
            (ever )?since {_WHEN}
            (all my life|always (have|has|did|do|had|been)|as long as i can remember)
            {_TIMES} .. (a|this|every|per|each|last|in (a|the|one)) .. (month|year)
            {_TIMES} since .. {_WHEN}
            (since|after) .. .. .. .. in (january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)
            every (few )?(month|months|winter|summer|spring|autumn|year)
            (six|seven|eight|nine|ten|eleven|twelve|/[6-9]/|/1\\d/) weeks now
            for .. (six|seven|eight|nine|ten|eleven|twelve|/[6-9]/|/1\\d/) weeks
            """
        ),
        unless=f"{_WORSE}|<preg>|leak*",
    ),
    Everyday(
        id="everyday.effort",
        source="NICE CG95 and NHS: chest tightness that effort brings and rest ends is "
        "stable angina, seen soon; the clinical reference, section 4, row 2",
        of=_of(Category.CARDIAC, Category.BREATHING, Category.LIMB),
        phrases=rows(
            f"""
            (stops|settles|eases|passes|disappears|subsides|goes (off|away)|lets up|(is|am)
              (fine|ok|okay|better|gone|all right|alright)|(fine|ok|okay|all right) again|gone) .. (off )?(when|whenever|by the time|as soon as|once|after|within|
              if|with|on|the moment) .. .. (stop*|rest*|sit*|sat|stand*|slow*|pause*|minute*|breather|down) + {_EFFORT}
            """
        ),
        unless=_HEART,
    ),
    Everyday(
        id="everyday.puffed",
        source="NHS, shortness of breath: with effort and not at rest, see a doctor; "
        "the clinical reference, section 4, rows 3 and 9",
        of=_of(Category.BREATHING, Category.CONSCIOUSNESS),
        together=True,
        phrases=rows(
            f"""
            (breath|breathless*|puff*|gasp*|winded|pant|panting) ~ {_EFFORT}
            (breath|breathless*|puff*|gasp*|winded|pant|panting) ~ by the time i
            """
        ),
        unless=f"""{_HEART}|speak|talk|sentence*|words|blue|lying|bed|at night|resting|sitting|
            pain*|tight*|asthma|inhaler|(can not|unable to|not) .. (walk|move|reach|make|manage|climb)|(across|round|around) (the|a|my) .. (room|hall|kitchen)|
            (few|two|three|four|five) steps|toilet|bathroom|even|any more|anymore|barely|hardly|baby|
            child|(not|stop*) breath*|purple|chest|swallow*|fell|fallen|collaps*|sting|stung|smoke|fumes""",
    ),
    Everyday(
        id="everyday.palpitations",
        source="NHS, heart palpitations: short ones without other signs, see a doctor; "
        "the clinical reference, section 4, row 1",
        of=_of(Category.CARDIAC, Category.STROKE),
        phrases=rows(
            """
            (heart|pulse) .. .. (jump*|skip*|flutter*|flip*|thump*|race|races|pound*|miss*) +
              (when (i|he|she) (lie|lay|rest|go to bed|drink|have|lies|am in bed)|now and (then|again)|few
              seconds|couple of (seconds|minutes)|no pain|gone again|(coffee|wine|tea))
            """
        ),
        unless=f"""{_WORSE}|sweat*|clammy|faint*|<fainted>|gray|pale|<breathless>|dizz*|light headed|
            tight*|pressure|hurts|black*""",
    ),
    Everyday(
        id="everyday.heartburn",
        source="NHS, heartburn and acid reflux",
        of=_of(Category.CARDIAC, Category.BURNS),
        phrases=rows(
            """
            (heartburn|burn*|acid|indigestion|reflux) + (after (meals|eating|curry|spicy|dinner|food|tea|supper|
              a meal|big|fatty|.. (meal|meals|food|curry|coffee))|when (i|he|she) .. (bend|bends|eat|eats|lie|lies|stoop*)|
              sour|acid*|antacid*|gaviscon|rennie*|omeprazole|indigestion|heartburn|reflux|bending|spicy|belch*|burp*) + (chest|breastbone|belly|stomach|throat|heartburn|reflux|indigestion)
            """
        ),
        unless=f"""{_HEART}|<breathless>|tight*|pressure|crush*|squeez*|heavy|weight|shoulder|
            back|gripping|vice|(not|more than) (indigestion|heartburn)|neck|dizzy|doom|
            swallow* (bleach|acid|chemical)|skin|hand|splash*|spill*|cold and|ill|numb|
            (like|thought|probably|maybe|only|just|put it down to) .. (wind|indigestion|heartburn)|
            (no|not|nothing) .. (help|touch*)""",
    ),
    Everyday(
        id="everyday.old_stroke",
        source="The clinical reference, section 4, row 42: speech and swallowing after a "
        "stroke of months ago",
        of=_of(Category.STROKE),
        phrases=rows(
            """
            (since|after|from) (a|his|her|my|the|their) .. stroke + (last (year|month|spring|summer|autumn|winter)|
              (months|years|year) ago|in (january|february|march|april|may|june|july|august|september|
              october|november|december|spring|summer|autumn|winter|/(19|20)\\d\\d/)|(months|years) now)
            had .. stroke .. (last (year|month|spring|summer|autumn|winter|christmas)|(months|years|year) ago|in
              (january|february|march|april|may|june|july|august|september|october|november|december|
              spring|summer|autumn|winter|/(19|20)\\d\\d/))
            """
        ),
        unless=f"{_WORSE}|another|again|new|same",
    ),
    Everyday(
        id="everyday.panic",
        source="NHS, panic disorder; the clinical reference, section 4, row 80",
        of=_of(
            Category.CARDIAC,
            Category.BREATHING,
            Category.CONSCIOUSNESS,
            Category.SEPSIS,
        ),
        phrases=rows(
            """
            (panic|anxiety) + (doctor|doctors|gp|told|diagnosed|whenever|supermarket*|lifts|lift|
              crowds|buses|trains|in shops|for years|therapy|therapist|counsel*|every (day|week|time))
            (tests|test|ecg|bloods|scan|checks|heart trace) .. (was |were |came back |is |are |all )?(all )?(normal|clear|fine|
              negative|ok|good)
            """
        ),
        unless=f"{_WORSE}|(left|my|right|the) (arm|jaw)|arms|faint*|<fainted>|gray|blue|<vomit>|but",
    ),
    Everyday(
        id="everyday.apnoea",
        source="NHS, sleep apnoea; the clinical reference, section 4, row 11",
        of=_of(Category.BREATHING, Category.CONSCIOUSNESS),
        together=True,
        phrases=rows(
            """
            (stop|stops|stopping|pause*|hold*|gasp*|chok*) ~ (at night|in (my|his|her) sleep|asleep|sleep|
              sleeping|snor*|overnight) + (snor*|nod* off|tired|sleepy|husband|wife|partner|daytime|doze*|every night|exhausted|wake* up)
            """
        ),
        unless="""<infant>|baby|child|daughter|son|blue|right now|not wake|wake him|wake her|(is|am)
            (stopping|choking|gasping)|pills|tablets|drunk|(^ now|!and now)|tonight|not .. (wake|rouse)|hardly|
            slow|shallow|chest|frothy|lying flat|drown*|opioid*|methadone|morphine""",
    ),
    Everyday(
        id="everyday.face_pain",
        source="NHS, trigeminal neuralgia; the clinical reference, section 4, row 25",
        of=_of(
            Category.STROKE,
            Category.CARDIAC,
            Category.TRAUMA,
            Category.ABDOMEN,
            Category.HEADACHE,
            Category.OTHER,
        ),
        together=True,
        phrases=rows(
            """
            (face|cheek|jaw|gum|gums|eyebrow|lip) + (jolt*|zap*|stab*|electric*|shooting|shock|shocks|pain*|ache*) +
              (breeze|wind|draught|touch*|chew*|wash*|brush*|shav*|sets it off|triggered by|makeup)
            """
        ),
        unless="""chest|sweat*|droop*|speech|slur*|arm|arms|weak*|(numb|numbness|numbing|numbed|numbs)|vision|sight|fever|stab*
            (him|her|me)|breath*|hit|punch*|fell|broken|drop*|confus*|<vomit>""",
    ),
    Everyday(
        id="everyday.wheeze",
        source="NHS, asthma and hay fever; the clinical reference, section 4, row 8",
        of=_of(Category.BREATHING),
        together=True,
        phrases=rows(
            """
            (wheez*|whistl*|rattl*) + (pollen|cold (air|weather)|in the cold|the cold|cat|cats|dog|dust|
              dusty|damp|hay fever|exercise|mostly|sometimes|at night sometimes|when i (run|lie|hoover))
            """
        ),
        unless=f"""{_WORSE}|<breathless>|can not|struggl*|inhaler|speak|talk|words|blue|throat|
            swell*|swollen|hives|rash|tongue|lips|sting|stung|ate|eating|gasp*|fight*|baby|
            toddler|ribs|sucking|<fever>|lying|pain|tight*|froth*|drows*""".replace(
            "<breathless>",
            "breathless*|(short|out|shortness) of breath|trouble breathing|hard to breathe",
        ),
    ),
    Everyday(
        id="everyday.streak",
        source="NHS, coughing up blood; the clinical reference, section 4, row 10: "
        "a streak in the phlegm is seen soon",
        of=_of(Category.BLEEDING),
        phrases=rows(
            """
            (bit|bits|streak*|speck*|fleck*|tinge*|tinged|spot|spots|pink*|trace*|little) ~ (red|blood*|pink|brown) ~
              (phlegm|sputum|mucus|spit|hanky|snot|tissue|stuff i cough|handkerchief)
            """
        ),
        unless="""clot*|a lot|lots|cup*|mouthful*|spoon*|breath*|faint*|dizz*|chest|pour*|fill*|bowl|
            pint|bright red|weak|collaps*|not stop|warfarin|thinner*|apixaban|froth*|keep*|more and
            more|leg|fever|sweat*|vomit*|sick|threw""",
    ),
    Everyday(
        id="everyday.flashes",
        source="NHS, floaters and flashes; the clinical reference, section 4, row 57: "
        "seen the same day by eye care",
        of=_of(Category.EYE, Category.SEPSIS, Category.STROKE),
        together=True,
        phrases=rows(
            """
            (floaters|floater|flashes|flash|flashing|sparks|spark|sparkles|flicker*|flickers|specks|black dots|black spots|
              cobwebs) + (eye|eyes|vision|sight|floaters|see|seeing)
            """
        ),
        unless="""curtain|shadow|veil|loss|lost|losing|(can not|not|hardly|barely) .. (see|read)|blind|gone|
            dark|darkness|dim|black (out|patch|area)|missing|half|pain*|hurt*|headache|head|<preg>|
            weak*|(numb|numbness|numbing|numbed|numbs)|speech|slur*|arm|leg|weld*|grind*|metal|hot|rash|fever|fell|hit|bang*|double|faint*|
            sick|dizzy|blur*|pressure|belly|stomach|ribs|swollen|swell*|skin|glass|confus*|diabet*|sugar|
            splash*|flew|burn*""",
    ),
    Everyday(
        id="everyday.sprain",
        source="Ottawa ankle rules; NHS, sprains and strains",
        of=_of(Category.LIMB, Category.TRAUMA, Category.BLEEDING),
        together=True,
        phrases=rows(
            """
            (ankle|foot|knee|wrist|toe|toes|finger|hip|thumb|shin) + (can|could) .. (walk|put weight|bear weight|
              weight bear|stand on it|move it|bend it|hobble)
            """
        ),
        unless="""(can not|could not|unable|not) .. (walk|stand|weight|move|feel)|bone (stick*|out|show*)|deform*|numb|
            white|blue|cold|bleed*|blood|head|neck|back|hit by|car|bad angle|snap*|<fever>|unconscious|glass|dizzy""",
    ),
    Everyday(
        id="everyday.gout",
        source="NHS, gout; the clinical reference, section 4, row 36",
        of=_of(Category.LIMB),
        phrases=rows("(toe|toes|foot|ankle|knee|joint|finger) + (gout|gouty)"),
        unless="<fever>|shiver*|diabet*|wound|black|white|numb|unwell|spread*|vomit*|streak*",
    ),
    Everyday(
        id="everyday.periods",
        source="NHS, heavy periods; the clinical reference, section 4, row 58",
        of=_of(Category.PREGNANCY, Category.BLEEDING),
        together=True,
        phrases=rows(
            """
            (flood*|heavy|soak*|clots|pad|pads|tampon*|bleed*) + (every month|each month|monthly|(my|the) periods|periods) + (month|
              months|periods|years|exhausted|tired|anaemi*|anemi*|iron)
            """
        ),
        unless="""(an|every|each|half|per|the|1|2|two) (hour|hours)|faint*|dizz*|light headed|collaps*|pregnan*|late|missed|
            birth|today|tonight|now|sudden*|worst|baby|pale|breath*|will not stop|not stopping|
            gush*|shoulder|one side""",
    ),
    Everyday(
        id="everyday.known_fits",
        source="NICE NG217: a known epilepsy is followed up; the clinical reference, "
        "section 4, row 26",
        of=_of(Category.SEIZURE, Category.CHILD, Category.CONSCIOUSNESS),
        phrases=rows(
            """
            (epilep*) + (fit|fits|seizure*) + (follow up|review|neurolog*|last (month|year)|appointment|check
              up|months ago|medication review|clinic|referral)
            """
        ),
        unless=f"{_WORSE}|still|minutes|again|(is|s|am) (having|fitting)|another|not wake|blue|injur*|second|third",
    ),
    Everyday(
        id="everyday.lump",
        source="NHS, testicle lumps and hernia; the clinical reference, section 4, rows "
        "20 and 66",
        of=_of(Category.ABDOMEN, Category.LIMB),
        together=True,
        phrases=rows(
            """
            (lump*|swelling|swollen|bigger) ~ (testic*|ball|balls|scrotum) + (unpainful|(no|not|without) .. (pain*|hurt*|sore))
            (hernia|lump|swelling|bulge) ~ (groin|navel|belly button|top of .. leg|tummy button|scar) + (lift*|when i (cough*|stand*|strain*)|
              push .. (back|in)|goes back|pops (back|out))
            """
        ),
        unless=f"""{_WORSE}|<vomit>|hard|stuck|purple|red|black|agony|severe*|hot|<fever>|calf|
            (not|never) .. (go back|push|pop)|woke|terrible|unbearable""",
    ),
    Everyday(
        id="everyday.burning_feet",
        source="NHS, peripheral neuropathy; the clinical reference, section 4, row 23",
        of=_of(Category.BURNS, Category.NEURO),
        phrases=rows(
            """
            burning (soles|feet|toes|sensation|feeling|pain|tongue|mouth|eyes|legs|thigh)
            (soles|feet|toes|tongue|thigh) (burn|burns|are burning|is burning|burning) ~ (night|bed|evening|diabet*)
            (feel|feeling) .. .. (toes|soles|fingertips|finger tips)
            """
        ),
        unless=f"""{_WORSE}|water|oil|fire|flame*|steam|stove|sand|coals|blister*|iron|kettle|acid|bleach|
            chemical*|saddle|bottom|back|bladder|wee|pee|bowel*|weak*|walk|stand|move|fell|fall|fallen|
            cast|plaster|scald*|sunburn*|hot (tea|coffee|soup|fat)|poured|spilt|spilled|genital*|groin|
            eye|neck|throat|cold|white|days|legs .. (not|give)|accident|crash""",
    ),
    Everyday(
        id="everyday.itchy_mouth",
        source="BSACI, pollen food syndrome; the clinical reference, section 4, row 78",
        of=_of(Category.ANAPHYLAXIS),
        phrases=rows(
            """
            (tingl*|itch*|prickl*) ~ (mouth|lips|tongue|lip|throat) + ((no|not|without|never) .. swell*|a bit|slightly|
              tests|tested|mild*|always|settles|goes (away|off)|whenever)
            (hives|rash|reaction|allergic) + (years|year|months) (ago|back) + (know|tested|test|tests|check*|whether|allergic)
            """
        ),
        unless=f"""{_WORSE}|breath*|wheez*|hives all|swollen|swelling up|clos*|tight*|<vomit>|
            dizz*|faint*|cough*|voice|swallow*|bigger|huge|stung|sting""",
    ),
    Everyday(
        id="everyday.no_erection",
        source="NHS, erectile dysfunction; the clinical reference, section 4, row 65",
        of=_of(Category.ABDOMEN),
        phrases=rows(
            "(can not|not|hard to|trouble|problem*|difficult*|struggl*|lose|lost|losing) .. (keep|keeping|get|getting|have|hold|"
            "maintain*|sustain*)? .. (an |my |the )?erection*"
        ),
        unless="hours|hour|painful|pain|go down|going down|get rid|stuck|numb|back|legs|will not",
    ),
    Everyday(
        id="everyday.urine",
        source="NHS, protein in urine; the clinical reference, section 4, row 67",
        of=_of(Category.CARDIAC),
        phrases=rows("(froth*|foam*|bubbl*) ~ (urine|wee|pee|toilet|water)"),
        unless="cough*|breath*|phlegm|sputum|spit*|mouth|lungs|chest|drown*",
    ),
    Everyday(
        id="everyday.hearing",
        source="NHS, hearing loss; the clinical reference, section 4, row 53",
        of=_of(Category.STROKE, Category.BREATHING),
        together=True,
        phrases=rows(
            """
            (follow|hear|catch) .. (talk|talking|conversation*|people|words|what|speech) + (tv|telly|loud|noisy|restaurant*|pub|
              hearing|deaf|background|mumbl*|crowd*)
            """
        ),
        unless="<sudden>|face|arm|today|this morning|slur*|droop*|(numb|numbness|numbing|numbed|numbs)|weak*|now|headache|confus*|worst",
    ),
    Everyday(
        id="everyday.bruises",
        source="NHS, bruises; the clinical reference, section 4, row 74",
        of=_of(Category.SEPSIS),
        phrases=rows(
            "(bruis*) + (explain|no reason|without|easily|easy|slightest|thinner*|not remember|knock*|know where|know how)"
        ),
        unless=f"{_WORSE}|<fever>|hot|sick|ill|unwell|neck|<sleepy>|rash|headache|glass|baby|floppy|cold|pale|head",
    ),
    Everyday(
        id="everyday.journey",
        source="NaTHNaC: fever after the tropics is seen the same day; the clinical "
        "reference, section 4, row 77",
        of=_of(Category.SEPSIS),
        phrases=rows(
            "(<fever>|shiver*|hot|shaky) + (flight|home from|back from|returned from|holiday|trip|travel*|safari|came back from)"
        ),
        unless="""confus*|muddl*|mottl*|breath*|<sleepy>|rash|neck|headache|collaps*|chemo*|not .. (wee|
            pee)|gray|pale|blue|blotch*|stiff|rambl*|fit|bleed*|blood|yellow|faint*|worst|dizzy|slur*|baby|floppy|fast|racing|pains""",
    ),
    Everyday(
        id="everyday.insects",
        source="NHS, insect bites and stings",
        of=_of(Category.TRAUMA, Category.BITE, Category.BLEEDING, Category.LIMB),
        together=True,
        phrases=rows(
            """
            (midge*|mosquito*|gnat*|flea*|bedbug*|bed bugs|ants|horsefly|tick|ticks)
            """
        ),
        unless="""worse|swelling up|breath*|throat|face|lips|tongue|<fever>|red line*|streak*|faint*|dizz*|
            <vomit>|headache|neck|tropic*|hives|swallow*|unwell|pouring|sudden*|minutes|hot and""",
    ),
    Everyday(
        id="everyday.mole",
        source="NHS, melanoma; the clinical reference, section 4, rows 43 and 47",
        of=_of(Category.STROKE, Category.SEPSIS, Category.BLEEDING, Category.BITE),
        together=True,
        phrases=rows(
            """
            (mole|freckle|brown spot|dark spot|birthmark|wart|blemish|scab|crusty|sore) + (grown|grows|growing|bigger|darker|shape|
              color|colour|black|itch*|changed|changing|not heal*|bleeds|bleed* (on and off|now and)|crust*|keeps (coming|bleeding))
            """
        ),
        unless="""<fever>|glass|rash|will not stop|not stop*|pour*|spurt*|hot|weak*|numb|arm|face (is|has)|
            mouth|speech|diabet*|foot|feet|toe|toes|ill|smell*|hours|warfarin|thinner*""",
    ),
    Everyday(
        id="everyday.after_fright",
        source="NHS, PTSD, and grief: the clinical reference, section 4, rows 82 and 84",
        of=_of(),
        together=True,
        phrases=rows(
            """
            (flashback*|nightmare*)
            (died|passed away|lost (my|his|her)|death of|grief|griev*|bereav*|funeral) + (cope|coping|sad|miss|crying|lonely)
            """
        ),
        unless="""(end|ending) it|suicid*|kill*|want to die|better off|pointless|no point|with (him|her|them) again|
            join (him|her|them)|hurt|harm|bleed*|today|tonight|now|go on|carry on|pills|tablets|alone|
            last night|<head_knock>|headache|vomit*|pain*|breath*|chest|goodbye|live|living""",
    ),
    Everyday(
        id="everyday.old_break",
        source="NHS, osteoporosis; the clinical reference, section 4, row 37",
        of=_of(Category.TRAUMA),
        phrases=rows(
            "(broke|broken|fractur*) + (bone density|osteopor*|thin bones|dexa|brittle bones|healed|healing|cast off|physio*)"
        ),
        unless=f"{_WORSE}|can not|stick*|bleed*|head|neck",
    ),
    Everyday(
        id="everyday.iron",
        source="BNF, iron salts: black stools are expected; NHS, blood in poo",
        of=_of(Category.BLEEDING),
        phrases=rows(
            "(black|dark|red|green) + (iron|bismuth|liquorice|charcoal|beetroot|blueberries|ferrous|pepto)"
        ),
        unless="faint*|dizz*|light headed|weak|vomit*|threw|tarry|tar|breath*|pain*|collaps*|pale|sweat*|overdose|swallow*|bottle",
    ),
    Everyday(
        id="everyday.old_injury",
        source="NHS, broken bones: an old one that aches is for a visit",
        of=_of(Category.TRAUMA, Category.BURNS, Category.BLEEDING, Category.BITE),
        together=True,
        phrases=rows("old .. (break|fracture|injury|wound|scar|burn|operation|bite)"),
        unless=f"{_WORSE}|bleed*|open*|burst|pus|hot",
    ),
    Everyday(
        id="everyday.veins",
        source="NHS, varicose and thread veins",
        of=_of(Category.BREATHING, Category.LIMB, Category.SEPSIS),
        together=True,
        phrases=rows("(spider|thread|purple|blue|red|varicose|broken) .. veins"),
        unless=f"{_WORSE}|breath*|hot|<fever>|numb|cold|bleed*|burst|lips|chest|painful|calf|swollen|hard",
    ),
    Everyday(
        id="everyday.gland",
        source="NHS, salivary gland stones",
        of=_of(Category.ANAPHYLAXIS),
        phrases=rows(
            "(gland|glands|under (the|my|his|her) (jaw|chin)) + (swell*|swoll*) + (when i eat|when eating|meals|eating|mealtimes|chew*|suck*)"
        ),
        unless=f"{_WORSE}|tongue|throat|breath*|lips|hives|rash|voice|<fever>|swallow*|wheez*",
    ),
    Everyday(
        id="everyday.red_eye",
        source="NHS, red eye: a burst vessel with neither pain nor loss of sight",
        of=_of(Category.EYE, Category.BLEEDING),
        together=True,
        phrases=rows(
            "(blood vessel|bloodshot|white of .. eye|white of the eye) + (eye|eyes) + ((no|not|without) .. (pain*|hurt*|sore)|unpainful|(see|sight|vision) .. (fine|ok|okay|well|normal*|good))"
        ),
        unless="hit|punch*|blur*|thinner*|warfarin|headache|(can not|not) see|poked|metal|drill*|vomit*|halo*",
    ),
    Everyday(
        id="everyday.white_fingers",
        source="NHS, Raynaud's",
        of=_of(Category.LIMB, Category.STROKE),
        together=True,
        phrases=rows(
            "(fingers|toes) + (white|blue|numb|dead) + (cold|frost|winter|outside|freezer|snow) + (indoors|warm*|always|every|whenever|when|back to)"
        ),
        unless=f"{_WORSE}|black|foot|leg|arm|face|speech|blood*|sore*|ulcer*|swollen",
    ),
    Everyday(
        id="everyday.old_bump",
        source="NICE NG232: a bump of days ago without signs is for a visit",
        of=_of(Category.TRAUMA, Category.CHILD),
        together=True,
        phrases=rows(
            "(bump*|bang*|knock*|bash*) + (last week|days ago|weeks ago|last month) + (gone|down|fine|faded|playing|healed)"
        ),
        unless=f"{_WORSE}|<vomit>|<sleepy>|headache|dizz*|fluid|thinner*|warfarin|fit|blur*|odd|strange|still|not himself|not herself",
    ),
    Everyday(
        id="everyday.shy",
        source="NHS, social anxiety; the clinical reference, section 4, row 80",
        of=_of(Category.BREATHING, Category.STROKE),
        together=True,
        phrases=rows(
            "(shy|stage fright|in public|in meetings|presentations|front of people|interviews) + (speak|talk|breathe|words|voice)"
        ),
        unless=f"{_WORSE}|slur*|face|arm|swell*|chest|blue",
    ),
    Everyday(
        id="everyday.phlegm",
        source="NHS, cough and chest infection",
        of=_of(Category.ABDOMEN),
        together=True,
        phrases=rows(
            "(cough*|cold|phlegm|chesty|chest|lungs|hanky) + (bringing up|brought up|bring up) .. (green|yellow|brown|stuff|muck)"
        ),
        unless="belly|stomach|vomit*|swollen|blood|faeces|poo|breath*|confus*|pain*",
    ),
    Everyday(
        id="everyday.falls",
        source="NICE NG249, falls; the clinical reference, section 4, row 40",
        of=_of(Category.TRAUMA),
        together=True,
        phrases=rows(
            f"""
            (fell|fallen|falls|falling|trip*|stumbl*) + {_TIMES} + (not|never|no) .. (hurt|injur*|harm*)
            (fell|fallen|falls|falling|trip*|stumbl*) .. (a lot|often|more often|several times|{_TIMES} .. (this|last|since|a|in))
            """
        ),
        unless=f"""{_WORSE}|head|hip|pain*|can not|floor|lying|thinner*|warfarin|bleed*|blood|neck|back|
            get up|<faint>|<fainted>|numb|hurts|stairs|ladder""".replace(
            "<faint>", "faint*|dizz*"
        ),
    ),
)
