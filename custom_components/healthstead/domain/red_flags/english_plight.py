"""English: plights told slantwise, by those who lie, sit or stand in them.

A data table: who cannot rise, who is wedged or under something, who has gone the
colour of putty, what is stuck in a child, what comes in under the door, and the same
in broken English. Sources: those of the categories (``sources.py``).
"""

from typing import Final

from .flag import Category
from .language import Rule, rows

_SEAT: Final = (
    "(bed|settee|sofa|couch|chair|armchair|recliner|wheelchair|commode|toilet|loo|stool|bench|seat|"
    "bunk|bath|step|steps|stairs)"
)
_FLOOR: Final = (
    "(floor|ground|lino|carpet|rug|tiles|boards|mat|lawn|grass|patio|pavement|landing|hall|hallway|"
    "kitchen|bathroom|scullery|shed|path|yard|passage|pantry|cellar|greenhouse|garage)"
)
_HELPLESS: Final = (
    "(can not|unable|not able|have not the|has not the|no (getting|rising|standing)|stuck|wedged|"
    "helpless|help|somebody|someone|cold|hurt*|pain*|underneath|under it|lying|come)"
)
_WHO: Final = (
    "(i am|he is|she is|he s|she s|i have|he has|she has|<kin> is|<kin> has|<kin> s)"
)
_MORSEL: Final = (
    "(grape|grapes|sweet|sweetie|boiled sweet|humbug|marble|marbles|coin|penny|bead|fish bone|fishbone|"
    "chicken bone|bone|peanut|peanuts|cherry|plum|olive|tomato|sausage|hot dog|popcorn|toffee|gum ball|"
    "crust|apple|carrot|meat|steak|chicken|gristle|bread|toast|dumpling|potato|lego|brick|balloon|"
    "bottle top|lid|battery|button|sprout)"
)
_ASHEN: Final = (
    "(putty|ash|ashes|chalk|wax|candle wax|clay|cement|lead|slate|parchment|tallow|dishwater|old "
    "dishwater|dish water|death|marble|dough|porridge|skimmed milk|a (sheet|plum|ghost|corpse))"
)

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        id="plight.rise",
        category=Category.TRAUMA,
        unclear=True,
        phrases=rows(
            """
            @ i (just |still )?can not (seem to |manage to |now )?(get|stand|sit|rise|pull myself|push myself|
              haul myself|get myself) (back )?up (again|at all|any more|anymore|by myself|on my own|from here|from the
              floor|off the floor|from where i am|no matter what|however i try|now|please)? $
            ^ (help |please |oh dear |oh )?can not (seem to |manage to |now )?(get|stand|sit|rise|pull myself|push myself|
              haul myself|get myself) (back )?up (again|at all|any more|anymore|by myself|on my own|from here|from the
              floor|off the floor|from where i am|no matter what|however i try|now|please)? $
            ^ (he|she|mum|dad|grandma|grandad|(my|our) <kin>) can not (get|stand) (back )?up (again|at all|from
              the floor|off the floor|now)? $
            @ (i |he |she |mum |dad )?(just |still )?can not (seem to |manage to )?(get|climb) (back )?out of (this|the|my|her|his) (bath|
              bathtub|tub|shower|chair|armchair|recliner)
              (again|at all|any more|now|please|by myself|on my own)? $
            @ (i |oh )?can not rise (at all|again|any more|now)? $
            """
        ),
        errand="""
        (bed|morning|mornings|early|alarm clock|school|for work|to work|teenager|lazy|tired|sleepy|cosy|comfy|
          duvet|hangover|late night|before|until|ladder|hill|mountain|bus|appointment|book|booking|see a|
          for (weeks|months|years)|weeks|months|years|sofa is|wifi|dog|cat|puppy|speed|tree|loft|attic|
          website|page|app|screen|the nerve|usually|often|sometimes|without|unless)
        """,
    ),
    Rule(
        id="plight.off",
        category=Category.TRAUMA,
        unclear=True,
        phrases=rows(
            """
            @ (i |he |she |mum |dad )?(just |still )?can not (seem to |manage to )?(get|lift|push|pull|haul|drag) (myself|himself|herself)
              (back )?(off|out of|up from|up off|down from|out from under) (it|them|these|this|that|here|there) &
            """
        ),
        # Off what nobody lies on
        errand="""
        (cigarette*|fags|vape|vaping|smok*|sugar|biscuits|sweets|chocolate*|crisps|tablet|tablets|pills|
          painkillers|drink|drinking|drug|drugs|phone|screens|games|internet|habit|list|mailing|newsletter|
          emails|meeting|committee|contract|debt|loan|(weeks|months|years))
        """,
    ),
    Rule(
        id="plight.down",
        category=Category.TRAUMA,
        phrases=rows(
            f"""
            (no|there is no|not a hope of|no hope of|no chance of) (getting|rising|standing|sitting) (back )?up (again )?
              (for (me|him|her)|&)
            (fall*|fell|rolled|roll|floor|carpet|ground|slid*|slip*|slither*|tipped|tumbled|collaps*|sunk|sank|went
              down|gone down|lying) ~ (no|not a hope of|no chance of) (getting|rising|standing) (back )?up
            (have|has) not (got )?(the|any|enough) (arms|strength|legs|puff|power|energy) .. (to|for) .. (push|pull|get|lift|haul|
              hoist|raise) (myself |himself |herself |me |him |her )?(back )?(up|off|out)
            (slithered|slid|slipped|slumped|rolled|tipped|tumbled|pitched|toppled|flopped|fell|fallen|come|came|gone) ..
              (off|out of|from|between) (the|my|our|his|her|a)? {_SEAT} + {_HELPLESS}
            on the flat of (my|me|his|her) back (in|on|by|at|here|and|&)
            (i am|he is|she is|<kin> is|i have been|lying|laid|stuck) .. flat on (my|me|his|her) back ~ (can not|help*|
              fell|fallen|hurt*|stuck)
            (two|three|four|five|six|several|many|a few|some|/\\d+/) hours .. (i have|i ve|have i|she has|he has)? .. been
              (lying|stuck|sitting|sat|laid) .. (here )?(on|in) .. {_FLOOR}
            (been )?(lying|stuck|laid|sat) (here )?on the .. {_FLOOR} .. (for )?(two|three|four|five|six|several|/\\d+/) hours
            {_WHO} (been |got |now |firmly |completely |all )?(wedged|jammed|pinned|stuck fast|stuck tight) (in|between|behind|
              under|underneath|against|and|&|here|fast)
            {_WHO} (stuck |trapped |caught |pinned |lying )?(underneath|under|beneath) (it|the (wardrobe|bookcase|
              dresser|table|frame|walker|wheelchair|fridge|freezer|ladder|shelf|shelves|bike|scooter|car|tractor|door|
              mower))
            (mat|rug|frame|walker|walking frame|zimmer|stool|chair|ladder|steps|stick|legs|feet|knees) .. (went|gave|slid|slipped|
              shot|flew|skidded|tipped|folded|buckled) .. (from under|out from under|over|under|way) + {_HELPLESS}
            (gone|went|going|fell|fallen|come|came) (right |clean )?(arse over (tit|tits|elbow|kettle|head)|ass over (teakettle|
              tit|elbow)|base over apex|backside over|head over heels) + (can not|hurt*|shift|stuck|floor|help|somebody|
              someone|lying|down|round)
            (tried|trying) (and tried )?.. (to )?(get|stand|push|pull) (myself |me )?up + (can not|could not|nothing|no use|no
              good|fail*|stuck|floor|arms|legs) + (floor|carpet|ground|lino|tiles|fell|fall*|down here|stuck|slid*|slip*)
            """
        ),
        unless="""
        (yoga|pilates|exercis*|stretch*|laugh*|in love|asleep|last (year|month|week|summer|winter|time)|years ago|weeks ago|
          months ago|as a (child|kid)|drawer|jar|printer|traffic|queue|meeting|car (bonnet|is)|to (look|see|find|read|
          fix|clean|mend|check)|snug*|cosy|comfy|duvet|blanket|umbrella|tree|parasol|puzzle|play*|puppy|cat|dog|
          sun|heel|when i was|often|sometimes|used to|weather|impression)
        """,
    ),
    Rule(
        id="plight.ashen",
        category=Category.CONSCIOUSNESS,
        phrases=rows(
            f"""
            (taken|took|had|having|came over|come over|has) (a|another|one of (his|her)) (bad |nasty |horrible |right |queer |
              sudden |terrible |awful )?(funny )?turn + (<blue>|pale|white|gray|yellow|green|sweat*|clammy|slump*|not
              (talk*|speak*|answer*|respond*|know)|can not (talk|speak|stand|answer)|{_ASHEN}|limp|glassy|cold)
            (he|she|mum|dad|grandma|grandad|my <kin>|our <kin>) .. (is|s|has|gone|went|looks|turned|looking) .. (the )?(color|colour) of
              {_ASHEN} (and|but|&|$|all)
            (his|her|mum s|dad s|<kin> s) (face|skin|lips) .. (is|has|s|gone|went|looks|turned) .. (the )?(color|colour) of {_ASHEN} (and|but|&|$|all)
            (he|she|mum|dad|<kin>) (is|has|s) (carked|sparko|out (for the count|stone cold)|spark out|spark|laid out|flat out)
              .. (it|out|on) .. {_FLOOR}
            """
        ),
        unless="""
        (paint*|wall|walls|hall|carpet|curtain*|cardigan|jumper|dress|coat|hair|sofa|photo*|plot|weather|garden|
          park|last (year|month|week)|years ago|card|cards|game|wheel|sleep|asleep|snor*|sunbath*|tan)
        """,
    ),
    Rule(
        id="plight.turn",
        category=Category.CONSCIOUSNESS,
        unclear=True,
        phrases=rows(
            """
            (he|she|mum|dad|grandma|grandad|my <kin>) (has |is |s |have )?(just |suddenly )?(taken|took|had) (a|another)
              (bad |nasty |horrible |right |queer |sudden |terrible |awful )?(funny )?turn (for the worse )?(just now|again
              )?$
            (he|she|mum|dad|grandma|grandad|my <kin>) .. (gone|turned|went) .. (a|an) (very |really )?(terrible|funny|awful|horrible|nasty|
              strange|bad|odd|dreadful|queer|peculiar|shocking|ghastly) (color|colour) &
            """
        ),
        errand="(last|ago|weather|often|sometimes|used to|yesterday|once|park|book|booking|appointment|wheel|card|cards|game|weeks|months|now and then)",
    ),
    Rule(
        id="plight.heart",
        category=Category.CARDIAC,
        phrases=rows(
            """
            (reckon|guess|swear|bet|know|certain|convinced) .. (this|it) is (my|his|her) (heart|ticker)
            chest + like .. (is |was |were |are )?(stood|standing|sat|sitting|kneeling|parked|stamping|treading|lying)
              (on|upon) (it|me|my|there)
            it is (my|his|her) (chest|heart|ticker) ,? (again )?,? (just )?(like|same as|the same as|as) (last time|before|the last)
            """
        ),
        unless="(cough*|(a|the|my) cold|rash|itch*|broken heart|heart s desire|cat|dog|baby sat|grandson sat|years ago|photo|book an|appointment)",
    ),
    Rule(
        id="plight.stuck",
        category=Category.CHOKING,
        phrases=rows(
            f"""
            (he|she|baby|toddler|child|kid|grandson|granddaughter|mum|dad|<kin>) .. (s|is|has|have|got|gets) (got |gone and got )?
              (a|an|some|his|her|the)? (whole |big |little |small |bit of |piece of |lump of |chunk of |bit of the )?{_MORSEL} (has )?
              (stuck|lodged|wedged|jammed|caught) (&|down|halfway|and|fast|in (his|her|the) (throat|gullet|windpipe|neck|craw|gob))
            {_MORSEL} (has |is |s |got |gone and )?(got )?(stuck|lodged|wedged|jammed|caught) (down|in|halfway down|half way down) .. (throat|gullet|
              windpipe|craw)
            """
        ),
        unless="""
        (years ago|last (year|month|week)|tooth|teeth|braces|blender|hoover|vacuum|toy box|drain|sink|slot|machine|
          cough* it (up|out)|came (up|out)|shoe|hair|jar|zip|film|dog|cat|puppy)
        """,
    ),
    Rule(
        id="plight.smoke",
        category=Category.DANGER,
        phrases=rows(
            """
            smoke .. (is |s )?(coming |seeping |creeping |curling |billowing |pouring |rolling |drifting |getting |leaking )?(in )?(under|underneath|
              beneath|through|round) (the|my|our) (door|doors|floor|floorboards|ceiling|vent|vents|letterbox|letter box|walls|
              socket|sockets)
            smell* .. (burning|fire) + smoke
            (there is|there s|thick|black|i see|i can see|full of) .. smoke (in|all over|filling|on) (the|my|our) (kitchen|
              hall|hallway|stairs|landing|bedroom|house|flat|lounge|living room|corridor|stairwell|loft)
            water ~ (coming|pouring|rushing|flooding|rising|getting|streaming|filling) .. (in|up|into|through) + (can not .. (get|climb|
              walk|move|swim|go|reach|leave)|wheelchair|trapped|up to my (knees|waist|chest|neck))
            """
        ),
        unless="""
        (barbecue|bbq|barbeque|bonfire|chimney|incense|cigar*|pipe|candle*|smoke (alarm|detector|signal*|machine)|stage|toast|
          smoked|smoker|smokes|film|book|game|last (year|month|week)|years ago|ceiling rose|tap|plumber|dripping|drip)
        """,
    ),
    Rule(
        id="plight.broken",
        category=Category.BREATHING,
        phrases=rows(
            """
            (i|me|he|she|mum|dad|baby|husband|wife|mother|father) (is )?no (can |more )?(breath|breathe|breathing|get air)
            (i|me|he|she|mum|dad|baby|husband|wife|mother|father)? no can (breath|breathe|get air|get breath)
            """
        ),
        unless="(through (my|the) nose|(a|the) cold|problem|problems|<longago>|trouble)",
    ),
    Rule(
        id="plight.broken_call",
        category=Category.HELP_REQUEST,
        help=True,
        phrases=rows(
            """
            (i|me|he|she|mum|dad|baby|husband|wife|mother|father) (is )?no can (get up|stand up|stand|move|wake|talk|speak|feel)
            (i|me|he|she) (is |am )?(very |much |so |too )?(sick|ill|bad|hurt) ,? (much |very |so )?(sick|ill|bad|hurt)? ,? (please |you |doctor )?(come|help)
              (somebody|someone|quick*|now|please|&)
            """
        ),
        errand="(appointment|book|tomorrow|next|monday|tuesday|wednesday|thursday|friday|can not come|not come|home|of it|of this|of the|how come)",
    ),
)
