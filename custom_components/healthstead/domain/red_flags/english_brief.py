"""English: short and oblique sayings that the other tables do not hold.

A data table, grown from sentences written before any rule had seen them. Sources:
those of the categories (``sources.py``).
"""

from typing import Final

from .flag import Category, Pathway
from .language import Rule, rows

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        id="brief.heart",
        category=Category.CARDIAC,
        phrases=rows(
            """
            (bypass|angina|stent|heart) (pain|pains) .. (back|again|returned)
            (heart|pulse) ~ (nineteen to the dozen|like (mad|crazy|the clappers|a train|a drum)|haywire|
              berserk) + (see black|seeing black|stars|faint*|weak|dizzy|cold|sweat*|gray|black)
            (think|sure|fear|scared|afraid|worried) .. (this|it) is (my|his|her) heart
            """
        ),
        unless="(watch|app|strap|broken heart|panic|test|scan)",
    ),
    Rule(
        id="brief.stroke",
        category=Category.STROKE,
        lasting=True,
        phrases=rows(
            """
            could not (speak|talk|see|find .. words|move (my|his|her) .. (arm|leg|hand|side)|lift (my|his|her) .. (arm|leg|hand)) ..
              for .. .. (minute|minutes|moment|while|seconds|bit) + (today|after|this (morning|afternoon|evening)|
              tonight|now|last night|yesterday|earlier|just|gone)
            """
        ),
        unless="(laugh*|cry*|shock|surprise*|dentist|anaesthetic|anesthetic|<longago>|emotion*|sun|bright|fog)",
    ),
    Rule(
        id="brief.allergy",
        category=Category.ANAPHYLAXIS,
        phrases=rows(
            """
            <stings> + (pale|floppy|limp|gray|collaps*|faint*|wheez*|gasp*)
            (autoinjector|auto injector|jext|emerade|epi pen|epipen|adrenaline pen) + (used|given|gave|jabbed|injected|fired)
            pen ~ (allergy|allergic|anaphyla*|sting|nuts) + (used|gave|given|injected|jabbed)
            (lip|lips|tongue|throat) .. (getting|going|gone|got|growing) .. (big|bigger|fat|fatter|huge|thick|thicker|enormous)
            (lip|lips|tongue|face|eye|eyes|throat) ~ (sausage|sausages|balloon*|tennis ball|golf ball|football|boxer) + <allergen>
            """
        ),
        unless="(years ago|as a child|last (year|summer)|how|training|out of date|expired|trainer|never|skin|chapped|filler*)",
    ),
    Rule(
        id="brief.breath",
        category=Category.BREATHING,
        phrases=rows(
            """
            (breath|breathing|breaths) .. (shorter|shallower|quicker|faster|slower) and
            air (will|does|is|can) not .. (go|going|come|coming|get|getting) .. (in|through)
            (inhaler|puffer|ventolin|salbutamol|reliever) ~ (ten|eleven|twelve|fifteen|twenty|/1\\d/|/2\\d/) (times|puffs)
            """
        ),
        unless="(bike|tyre|tire|pump|window|room|yoga|meditat*)",
    ),
    Rule(
        id="brief.blood",
        category=Category.BLEEDING,
        phrases=rows(
            """
            nose ~ (poured|pouring|gushing|gushed|streaming blood) ~ (hour|hours|minutes)
            (nose|nosebleed|gum|gums|tooth|socket|wound|cut) ~ (bled|bleeding|bleeds) + (thinners|blood thinner*|
              warfarin|apixaban|rivaroxaban|edoxaban|since (breakfast|lunch|this morning|midnight|noon|last night)|for hours)
            (bleed*|blood) ~ (tonsils out|tonsillectomy|tonsil operation|tonsils (were )?(taken|removed))
            (vomit*|threw up|throwing up|brought up|spewing) ~ black (grounds|bits|stuff|liquid|sludge|grains)
            miscarr* + (soak*|towel*|heavy|heavily|pour*|faint*|dizzy|pads|bleed*)
            """
        ),
        unless="(years ago|last year|now and then|a bit|a little|sometimes|when i brush|stopped|snot|clear|hay fever|runny)",
    ),
    Rule(
        id="brief.neck",
        category=Category.SEPSIS,
        phrases=rows("neck ~ (stiff|rigid) + (light|lights|brightness|bright)"),
        unless="(years|months|computer|slept|draught|bulb|exercise*|pillow|light (weights|touch|exercise))",
    ),
    Rule(
        id="brief.confusion",
        category=Category.SEPSIS,
        phrases=rows(
            """
            (has|have|is|been|got|gone|became|becoming|seems|acting|talking) .. <confused> .. (since|from)
              (yesterday|this (morning|afternoon|evening)|last night|today|lunch|breakfast|dinner|noon|waking|she woke|he woke)
            (suddenly|all of a sudden|overnight|newly) .. <confused>
            """
        ),
        unless="(dementia|alzheimer*|(for|since) (months|years)|confused (about|by|with) (the|which|his|her|my) (tablet|tablets|pill|pills|bill|bills|letter|form|app|time|date|dose))",
    ),
    Rule(
        id="brief.spine",
        category=Category.NEURO,
        pathway=Pathway.EMERGENCY_CARE,
        phrases=rows(
            """
            back ~ (pain*|hurt*|ache*) + can not .. (tell|feel|know) .. (when|if|that) .. (need|needs|pee|wee|peeing|weeing|bladder|go|going)
            """
        ),
        unless="(years ago|diabetic bladder)",
    ),
    Rule(
        id="brief.water",
        category=Category.ABDOMEN,
        pathway=Pathway.EMERGENCY_CARE,
        phrases=rows(
            """
            (not|never) .. (passed (any |his |her |a drop of )?(water|urine)|peed|weed|urinated|had a (pee|wee)) .. (for|in|since)
              .. (yesterday|last night|hours|day|days)
            """
        ),
        unless="(dog|cat|puppy|kitten|rabbit|horse|potty)",
    ),
    Rule(
        id="brief.tar",
        category=Category.BLEEDING,
        phrases=rows(
            """
            (stool*|poo|poos|motion|motions|bowels) ~ (black|tar|tarry|like tar|pitch) + (faint*|dizzy|weak|pale|collaps*|
              passed out|lightheaded|light headed|sweat*|clammy|out of breath)
            """
        ),
        unless="(iron tablet*|taking iron|on iron|liquorice|bismuth|charcoal|blueberr*)",
    ),
    Rule(
        id="brief.torsion",
        category=Category.ABDOMEN,
        pathway=Pathway.EMERGENCY_CARE,
        phrases=rows(
            """
            (testic*|scrotum|bollock*) ~ (hurt*|pain*|ache*|aching|sore) + (terribl*|horribl*|badly|sudden*|awfully|unbearabl*|
              so much|since (this (morning|afternoon|evening)|last night|today|an hour|lunch)|for (an|two|three) (hour|hours))
            """
        ),
        unless="(mild*|dull|slight*|a bit|for (weeks|months)|on and off|vasectomy|now and then)",
    ),
    Rule(
        id="brief.despair",
        category=Category.SELF_HARM,
        pathway=Pathway.CRISIS_LINE,
        thought=True,
        phrases=rows(
            """
            (plan*|think*|research*|looking up|wonder*|dream*) .. (how|ways|way|where|when) .. (to )?(die|end it|end my life|kill myself)
            ^ (please |just |oh )?let me die
            (enough|saved up|hoard*|stockpil*|collected) .. <pills> + (taking|take) .. (them|it) .. (tonight|all|now|today)
            """
        ),
        unless="(film|book|game|novel|essay|character)",
    ),
    Rule(
        id="brief.poison",
        category=Category.OVERDOSE,
        pathway=Pathway.POISON_LINE,
        phrases=rows(
            """
            (eaten|swallowed|drunk|chewed|licked|sucked|taken) by .. (my|the|our|his|her)? .. (toddler|baby|child|son|daughter|kid|
              grandson|granddaughter|infant|little one)
            (patch|patches) ~ (child|toddler|baby|kid|son|daughter) + (stuck|put|wearing|fentanyl|morphine|nicotine|pain patch)
            (swallow*|drank|ingest*) .. (mercury|arsenic|cyanide|thermometer)
            """
        ),
        unless="(years ago|homework|sandwich|cake|ice cream|soup|eye patch|vegetable patch|iron on)",
    ),
    Rule(
        id="brief.pregnant",
        category=Category.PREGNANCY,
        phrases=rows(
            """
            (bleeding|bleed|blood) ~ (i am|am|she is) (four|five|six|seven|eight|nine|ten|eleven|twelve|/\\d+/) (weeks|months)
            baby ~ (half out|halfway out|coming out|head is out|crowning|stuck in the birth canal)
            baby .. (quiet|still) since (yesterday|this morning|last night)
            (baby|bump) .. (moves|moving|kicks|kicking|moved|kicked) .. (less|not as much|not much|hardly|fewer|slower)
            (baby|bump) .. (hardly|barely|stopped) .. (moves|moving|kicks|kicking|moved|kicked)
            (less|fewer|reduced|hardly any|no|not many) .. (movements|kicks|kicking) + (baby|bump|<preg>|weeks)
            reduced (fetal |foetal )?movements
            (days|weeks|week) late + (pain*|stabbing|cramp*|hurts) ~ (side|left|right|shoulder)
            <preg> + (fell|fallen|slipped|tumbled|crash|kicked|punched) + (stairs|downstairs|bump|belly|hard|car|stomach)
            """
        ),
        unless="(lovely|peaceful|slept|sleeping|finally|happy|bus|train|post|parcel|rent|blood (test|pressure|group|sugar)|gums|nose|last (year|pregnancy)|old)",
    ),
    Rule(
        id="brief.limb",
        category=Category.LIMB,
        pathway=Pathway.EMERGENCY_CARE,
        phrases=rows(
            """
            (leg|arm|hand|foot) .. (went|gone|turned) .. (cold|white|pale|dead) + (<sudden>|pain*|numb|today|just now|no feeling|no pulse)
            """
        ),
        unless="(slept|sleeping|shake|leaned|lying on|raynaud*|in the cold|every winter|sat on|crossed)",
    ),
    Rule(
        id="brief.eye",
        category=Category.EYE,
        pathway=Pathway.EMERGENCY_CARE,
        phrases=rows(
            """
            (eye|eyes|eyeball) ~ (pierced|punctured|impaled|stabbed|popped out)
            (eye|eyes|eyeball) ~ (firework|fireworks|airbag|champagne cork|cork|paintball|fish hook|dart|pellet|bb gun|squash ball)
            """
        ),
        unless="(watch*|saw|see|beautiful|lovely|display|years ago)",
    ),
    Rule(
        id="brief.hurt",
        category=Category.TRAUMA,
        phrases=rows(
            """
            ^ (a |there is a |there was a |bad |big |terrible )?(motorway|car|road|train|bus|motorbike|bike|lorry|multi car) (crash|accident|pile up|smash|collision) $
            (knife|stab|gunshot|bullet) (wound|wounds)
            (metal|glass|rod|wooden stick|wood|arrow|pole|spike|railing) .. (in|through) (his|her|my) (neck|chest|stomach|throat|belly|back|side|skull)
            (touched|touching|grabbed|hit|struck) .. (overhead|power|high voltage|live|electric|electricity) .. (cable|cables|line|lines|wire|wires|pylon)
            (please|somebody|someone) .. come + (i|we) .. (fell|fallen|on the floor|can not get up)
            (head injury|head wound|<head_knock>|fell|fall|crash) + (clear|watery) .. (stuff|fluid|liquid|water) ~ (ear|ears|nose)
            """
        ),
        unless="(healed|old|years ago|scar|dressing|stick (insect|in the mud)|stitches out)",
    ),
    Rule(
        id="brief.fit",
        category=Category.SEIZURE,
        phrases=rows(
            "(staring|stares|stared|stiff|stiffened|rigid) ~ (shaking|jerking|twitching|shook|jerked) + (then|and|he|she|i|my|baby|child)"
        ),
        unless="(shivering with cold|neck|shoulder|knee|back|joint*|parkinson*|fingers|hands|shaking hands|boss)",
    ),
    Rule(
        id="brief.temple",
        category=Category.HEADACHE,
        pathway=Pathway.EMERGENCY_CARE,
        phrases=rows(
            "(temple|temples|scalp|jaw) ~ (pain|pains|tender|sore|ache|aches|throbs) + (sight|vision|blind*|see) ~ (going|gone|lost|loss|dim*|double|black*|blur*|less|can not|not)"
        ),
        unless="(migraine|<longago>|no .. (sight|vision))",
    ),
    Rule(
        id="brief.child",
        category=Category.CHILD,
        phrases=rows(
            """
            (baby|infant|newborn|toddler|bub) ~ (floppy|limp) ~ (rag|as|like|all|completely|so)
            """
        ),
        unless="(asleep|sleeping|toy|teddy|hat|ears|doll s)",
    ),
    Rule(
        id="brief.danger",
        category=Category.DANGER,
        phrases=rows(
            """
            (someone|somebody|man|he|she|they|ex|husband) .. (stabbing|shooting|attacking) .. (people|everyone|everybody|us|me|him|her)
            (ex|man|someone|somebody|husband|boyfriend|stranger|neighbour|guy) .. (at|outside|in) .. (door|house|garden|home|flat) +
              (knife|gun|axe|machete|weapon|hammer)
            """
        ),
        unless="(photo*|video|film|knife (drawer|block|sharpener)|kitchen knife set|sell*|borrow*|repair*|parcel)",
    ),
    Rule(
        id="brief.stroke_named",
        category=Category.STROKE,
        phrases=rows(
            """
            (mix*|muddl*|jumbl*|scrambl*) ~ words + (now|<sudden>|was fine|since|today|this morning)
            stroke ~ (face|mouth|speech|arm|side|leg) .. (gone|dropped|went|weak|drooping|funny)
            (sudden*|today|now) ~ (vision|sight) loss
            """
        ),
        unless="(had a stroke|(after|since) (a|his|her|my|the) stroke|<longago>|breast|golf|back stroke|signs of)",
    ),
    Rule(
        id="brief.thinner",
        category=Category.BLEEDING,
        phrases=rows(
            "(hit|hits|bang*|bump*|knock*|crack*|fell on) .. head + (thinners|thinner|anticoagulant*|warfarin|apixaban|rivaroxaban|edoxaban|dabigatran|clopidogrel)"
        ),
        unless="(years ago|months ago|paint thinner*|nail)",
    ),
    Rule(
        id="brief.fit_now",
        category=Category.SEIZURE,
        phrases=rows(
            "(fit|seizure|convulsion) (in progress|happening|ongoing|right now|now)\\n(eclampsia|eclamptic|eclamptic fit) + (fit|now|think|having|has|seizure)"
        ),
        unless="(history of|risk of|what is|had|pre)",
    ),
    Rule(
        id="brief.septic",
        category=Category.SEPSIS,
        phrases=rows(
            "(septic|sepsis|septicaemia|septicemia) + (shak*|confus*|shiver*|rigors|think|looks|gray|mottled|cold|drowsy)"
        ),
        unless="(had sepsis|survived|tank|arthritis|signs of|symptoms|what|leaflet|<longago>|septic toe|course)",
    ),
    Rule(
        id="brief.attempt",
        category=Category.SELF_HARM,
        phrases=rows(
            """
            (ending|finishing|taking) (my|his|her) (own )?life (tonight|today|now|soon|tomorrow)
            (slit|slits|slitting|slashed|slashing|cut|cutting) (my |his |her |their )?(wrist|wrists) (&|and|again|now|just|deep|open)
            (slit|slashed|slitting) (my |his |her |their )?(wrist|wrists|throat)
            """
        ),
        unless="(film|book|game|episode|years ago|used to)",
    ),
    Rule(
        id="brief.poisoned",
        category=Category.OVERDOSE,
        pathway=Pathway.POISON_LINE,
        phrases=rows(
            "(took|taken|drank|swallowed|drunk|ate|eaten|licked) (some |the |rat |ant )?poison"
        ),
        unless="(mouse|rats|film|book|game|story|dog|cat|plot|the rat|years ago)",
    ),
    Rule(
        id="brief.movements",
        category=Category.PREGNANCY,
        phrases=rows("no (baby|fetal|foetal|more baby) (movement|movements|kicks)"),
        unless="(normal before|when should|too early)",
    ),
    Rule(
        id="brief.scald",
        category=Category.BURNS,
        phrases=rows(
            "(scald|scalds|burn|burns|scalded|burned|burnt) .. (on|to) (the |my |our |a |his |her )?(baby|toddler|child|face|infant|baby s .. )"
        ),
        unless="(sun|sunburn|wind burn|healed|old|scar|nappy|razor|rash|candle|cd|film|months ago|years ago|last (month|year|week)|small)",
    ),
    Rule(
        id="brief.blast",
        category=Category.ENVIRONMENT,
        phrases=rows(
            """
            (gas|boiler|chemical|factory|oven|battery|propane) (explosion|blast|exploded|blew up)
            ^ (a )?lightning strike $
            (been|was) (in|under) .. (water|pool|sea|bath|lake) .. too long
            """
        ),
        unless="(film|game|book|news|phone battery|wrinkl*|prune*|video|years ago)",
    ),
    Rule(
        id="brief.still",
        category=Category.NEURO,
        phrases=rows("^ (i|he|she|mum|dad) can not move (at all|any more|anything)? $"),
        unless="(house|money|furniture|mouse|file)",
    ),
)
