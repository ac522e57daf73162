"""English: what happened to whom, where no complaint is named.

A data table. A mechanism and its victim ("the van hit my brother"), a failing that
is told by what it prevents, a remedy that does not help. Sources: those of the tables
beside it (NHS "When to call 999" and condition pages; AHA; WAO 2020; NICE NG143,
NG232, NG240, NG253-255; RCOG; 988 and Samaritans; poison-centre advice).
"""

from typing import Final

from .flag import Category, Pathway
from .language import Rule, rows

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        id="further.heart",
        category=Category.CARDIAC,
        phrases=rows(
            """
            (heart|pulse|heartbeat) ~ <racing> + (<faint>|<fainted>|<breathless>|chest|sweat*|
              clammy|pale|gray)
            (grip*|squeez*|crush*|tighten*|pain*|ache*) ~ (front|chest|middle) ~ (through to|into|
              up to|down to) .. (back|shoulder*|arm|jaw|neck|shoulder blades)
            (pulse|heart rate|heartbeat|heart) ~ (one eighty|one seventy|one sixty|two hundred|
              hundred and (fifty|sixty|seventy|eighty|ninety))
            (pulse|heart rate|heartbeat) ~ (thirty|thirty five|twenty eight|twenty five|thirty two)
              + (<faint>|woozy|tired|unwell|weak|ill|cold|gray|<sleepy>)
            """
        ),
        unless="""
        (nervous|excited|interview|exam|wedding|exercise|gym|run|running|stairs|in love|heart
          rate (monitor|strap|zone)|coffee|film|match|when (i|he|she) (saw|heard))
        """,
    ),
    Rule(
        id="further.stroke",
        category=Category.STROKE,
        lasting=True,
        phrases=rows(
            """
            (<half>|left arm|right arm|left leg|right leg|arm|hand|leg) ~ <notmine> + (sudden*|
              gave way|speech|talk*|face|words|<acute>|whole|half|can not)
            (lost|lose|losing|loses|lost the power of) .. (speech|power of speech|ability to
              (speak|talk|read|write|swallow))
            (leg|foot|arm) .. (is |s |keeps |started |are )?dragging + <acute>
            (half|part|side|bit) .. (of )?(what i see|everything i see|my (sight|vision|view)|the
              (page|screen|room|clock)) .. (is |has |s )?(missing|gone|black|blank|dark|disappeared)
            (<he>|i) .. (is|am|are|s|was|started|keeps|suddenly)? .. (talking|speaking|coming out
              with) .. (double dutch|gobbledegook|gobbledygook|backwards|in riddles|nonsense|
              gibberish|tongues|all wrong|another language)
            """
        ),
        unless="""
        (slept on|lying on|sat on|frozen shoulder|carpal|plaster|speech (therapy|therapist|
          notes|recognition)|best man|wedding speech|leg day|gym|<lasting>|in the (election|
          debate)|since (my|his|her|the) (stroke|accident|operation)|prosthe*)
        """,
    ),
    Rule(
        id="further.allergy",
        category=Category.ANAPHYLAXIS,
        phrases=rows(
            """
            (tongue|lip|lips|throat|face|mouth|eyes|neck) ~ (too big|thick|fat|huge|enormous|
              swell*|swoll*|puff*|balloon*|clos*) + (<pills>|statin*|blood pressure (tablets|
              pills|medicine)|(new|started|begun|first) .. (tablet*|pill*|medicine|injection*|
              cream|dose|drops))
            (face|lips|tongue|throat|mouth) .. (is |are |s )?.. (swelling|swollen|blowing|puffing)
              .. up?.. (like a (balloon|football|melon|sausage)|fast|quickly|in front of)
            (lips|tongue) like (sausages|balloons|a balloon|rubber|slugs)
            (anaphylactic|anaphylaxis) + (ate|eaten|eating|stung|sting|egg|nut*|milk|swallowed|had)
            (allergic|allergy) .. to .. <allergen> + (just|now|minutes|by mistake|accident*) +
              (ate|eaten|bit|bitten|stung|swallowed|had some|drank|tasted)
            """
        ),
        unless="""
        (tooth|dentist|<longago>|ulcer*|mumps|hay fever|pollen|weight|steroid* .. months|
          abscess)
        """,
    ),
    Rule(
        id="further.blood",
        category=Category.BLEEDING,
        phrases=rows(
            """
            (press*|pressure|towel*|bandage*|plaster*|kitchen roll|tissue*|dressing*|cloth*|
              tourniquet|gauze|wad*|tea towel*|compress*) + (still|keeps|keep) .. (coming|
              soaking|soaks|running|runs|dripping|seeping|oozing|going|pouring|flowing|filling)
              .. (through|out|&)
            (miscarr*|period|flow|discharge) ~ (flooding|pouring|gush*|soaking (through )?(pads|
              everything)|clots .. (size|big|huge))
            """
        ),
        unless="""
        (tap|pipe|sink|leak* (roof|pipe|tap)|washing|blood pressure|water pressure|tyre|nose is
          runn*|runny|boiler|radiator|dishwasher|rain|paint)
        """,
    ),
    Rule(
        id="further.fit",
        category=Category.SEIZURE,
        phrases=rows(
            """
            (shak*|jerk*|twitch*|going|rigid|fitting|stiff) ~ (minutes|mins|hour) + (epilep*|
              buccal|midazolam|diazepam|rescue med*|seizure*|fit)
            (buccal|midazolam|rescue (medicine|medication|med)|diazepam) ~ (not|no) .. (work*|
              help*|stop*|effect|touch*|good)
            ^ (having|has|having another) .. (fit|seizure|convulsion) $
            eyes .. (rolled|rolling|roll|gone) .. (back|up) .. (in|into|inside) .. (head|skull)
            (stiff|rigid) .. (as a|like a)? .. (board|plank|poker|ramrod) + (shak*|jerk*|twitch*|
              eyes|foam*|unconscious|blue|tremb*)
            """
        ),
        unless="(as a child|<longago>|sleep|anxiety|prescription|repeat|order|gym)",
    ),
    Rule(
        id="further.sepsis",
        category=Category.SEPSIS,
        phrases=rows(
            """
            <stiffneck> + <fever> + (<vomit>|light|lights|rash|spots|headache*|head|<confused>|
              <sleepy>|shiver*)
            ^ (suspected|possible|probable|looks like|it is|think it is|could be|symptoms of)? ..
              (sepsis|meningitis|septicaemia) .. (symptoms|signs|rash)? $
            """
        ),
        unless="(slept (badly|funny|wrong|awkward*)|pillow|tonsil*|mild|slight|<longago>)",
    ),
    Rule(
        id="further.farewell",
        category=Category.SELF_HARM,
        thought=True,
        pathway=Pathway.CRISIS_LINE,
        phrases=rows(
            """
            (giv*|gave) ~ (things|belongings|possessions|stuff|dog|cat|jewellery|clothes|
              treasures) ~ away + (made up my mind|decided|(not|shall not|will not) .. need*|
              where i am going|soon be (gone|over)|no use|goodbye|peace|ready|tired|point)
            (will not|shall not|not) .. need* (it|them|my|those|any of it) .. (where i am going|
              soon|much longer|any more|anymore|after tonight|after tomorrow) + (goodbye|tired|
              end|gone|mind|die|dead|over|pills|giv*|sorry)
            (wants|want|wanted|decided) .. to (go|be) .. (with|join) .. (him|her|my (wife|husband|
              mum|dad|son|daughter)|them) .. (in heaven|now|again|wherever)? + (dead|died|
              pills|tablets|end|alive|living|point|miss)
            """
        ),
        unless="(charity|declutter*|moving (house|home|out|in)|car boot|jumble|ebay|new (house|flat|job))",
    ),
    Rule(
        id="further.dose",
        category=Category.OVERDOSE,
        pathway=Pathway.POISON_LINE,
        lasting=True,
        phrases=rows(
            """
            (may|might|could|must|think|probably|possibly|perhaps|maybe) .. (taken|had|took|
              given|have taken|have had|swallowed) .. .. (twice|three times|four times|two
              lots|double|too many|too much|it again|again|more than) + (<pills>|medicine|
              tablet*|dose)
            (took|taken|had|swallowed|have had) .. (too many|too much|way too many|loads of|
              lots of) .. <pills>
            ^ (heroin|opioid|opiate|morphine|fentanyl|paracetamol|insulin|cocaine|drug|drugs|
              methadone|codeine|aspirin|ketamine|alcohol|tablet|pill|deliberate|accidental)
              (overdose|poisoning) &
            (is|has|been|with|from|having|it is|think) .. (heroin|opioid|opiate|morphine|fentanyl|
              paracetamol|insulin|cocaine|drug|drugs|methadone|codeine|aspirin|ketamine|alcohol|
              tablet|pill) (overdose|poisoning)
            (wrong|other|another|different|someone else s) .. (person|patient|resident|lady|man|
              child|twin) s? (medicine|tablet*|pills|dose|insulin|injection)
            (bitten|bit|chewed|burst|nibbled|licked|sucked|squeezed) ~ (detergent|laundry|washing|
              dishwasher|pod|capsule|liquitab|battery|glow stick|thermometer|slug pellets|
              cigarette|vape)
            (breathed in|inhaled|breathing|sniffed|inhaling|breathe in) .. .. (fumes|gas|exhaust|
              chlorine|ammonia|solvent*|carbon|smoke|vapour|vapor|paint|chemical*|spray)
            """
        ),
        unless="(vape juice flavour|stop smoking|smoking|incense|candle|how many|chew toy|dog|cat|puppy|a day|daily|every day|vitamin*|reminder|history|log)",
    ),
    Rule(
        id="further.eye",
        category=Category.EYE,
        pathway=Pathway.EMERGENCY_CARE,
        phrases=rows(
            """
            (eye|eyeball) ~ (pain*|agony|rock hard|hard|ache*|aching|red|sore|cloudy) + (halo*|
              rings|rainbow*|sick|vomit*|nausea*|steamy|misty) + (lights|light|sight|vision|see|
              pain*|agony|hard|<vomit>)
            """
        ),
        unless="(hay fever|conjunctivitis|eye test|screen|migraine as usual)",
    ),
    Rule(
        id="further.victim",
        category=Category.TRAUMA,
        phrases=rows(
            """
            <vehicle> .. (hit|struck|clipped|ran over|run over|went into|ploughed into|mowed|
              knocked|smashed into|crashed into|drove into|flattened|reversed (into|over)) ..
              (<he>|me|us|pedestrian|cyclist)
            (hit|struck|clipped|run over|knocked (over|down|off)|mown down|crushed) by (a|the|
              an|some) .. <vehicle>
            (lying|laid|lies) .. in the (road|street|middle of the road|gutter|ditch)
            """
        ),
        unless="""
        (<longago>|last (year|month|week|summer|winter)|toy|game|film|news|bill|price|scratch*|
          wing mirror|bumper|parked car|deer|fox|squirrel|cat|dog|as a (child|kid)|wall|
          bollard|nobody hurt|no one hurt|lawyer|insurance|leaves|litter|rubbish|snow|puddle)
        """,
    ),
    Rule(
        id="further.water",
        category=Category.ENVIRONMENT,
        phrases=rows(
            """
            (pulled|dug|dragged|fished|hauled|lifted|got|taken|rescued|came|saved|brought|
              found) .. (out of|from|in|under) .. (pool|pond|bath|river|sea|lake|canal|hot tub|
              water|paddling pool|well|ditch|swimming pool) + (cough*|breath*|blue|limp|sleepy|
              drows*|unconscious|vomit*|not|pale|cold|gray|froth*)
            """
        ),
        unless="(<longago>|fish|phone|ball|dog|cat|keys|holiday|swimming lesson|last (year|summer))",
    ),
    Rule(
        id="further.breath",
        category=Category.BREATHING,
        phrases=rows(
            r"""
            breath* .. (thirty|forty|fifty|sixty|/([3-7]\d)/) .. (times|breaths) .. (a|per)? ..
              (minute|min)
            (oxygen|saturation|saturations|sats|oximeter) ... (in the )?(seventies|sixties|low
              eighties|eighties|fifties)
            (breath*|air) ~ (run out of|running out of|starved of|short of|fighting for|clawing
              for|begging for|gulping|snatching)
            (can not|could not|struggl*|hard) .. (fill|inflate|expand) .. (lungs|lung|chest)
            """
        ),
        unless="""
        (gym|run|running|jog|stairs|hill|uphill|walk*|climb*|exercise|swim*|laugh*|fresh air|air con*|bnb|ticket*|inflatable|mattress|tyre|bed)
        """,
    ),
    Rule(
        id="further.awake",
        category=Category.CONSCIOUSNESS,
        phrases=rows(
            """
            (dropped|fell|gone down|went down|collapsed|crumpled|keeled over) .. like .. (a
              (stone|sack|tree|log|ton of bricks|felled)|lead|he (was )?shot|she (was )?shot)
            (not|never) .. (come|coming|came) .. (round|around|to) .. (yet|still|since|after|&)
              + (fell|faint*|collaps*|hit|passed out|knock*|blacked out|fit|seizure|minutes)
            """
        ),
        unless="""
        (price*|stock*|market|temperature|asleep|bed|sofa|<longago>|christmas|visit|tea)
        """,
    ),
    Rule(
        id="further.named",
        category=Category.OTHER,
        phrases=rows(
            """
            ^ (burst|ruptured|perforated|twisted) .. (appendix|bowel|ulcer|spleen|ovary|testicle|
              aneurysm|gut)
            (think|got|has|have|having|it is|sure|could be|might be|is|s|with) .. (burst|ruptured|
              perforated|twisted|strangulated|ectopic) .. (appendix|bowel|ulcer|spleen|ovary|
              testicle|aneurysm|gut|hernia|pregnancy|cyst)
            ^ (in )?(dka|ketoacidosis|diabetic coma|anaphylaxis|cardiac arrest|status epilepticus)
              (now|again|i think)? $
            (in|into|got|has|have|having|going into|gone into|think|think it is) .. (dka|
              ketoacidosis|diabetic coma|addisonian crisis|adrenal crisis|sickle cell crisis)
            """
        ),
        unless="""
        (<longago>|last (year|month)|my (mum|dad) had|history|leaflet|clinic|when i was|tyre|pipe|balloon|in (hospital )?(january|february|march|april|june|july|august|september|october|november|december)|appointment|avoid*|prevent*|research)
        """,
    ),
    Rule(
        id="further.locked",
        category=Category.SELF_HARM,
        phrases=rows(
            """
            (locked|shut|barricaded|alone|gone off|disappeared|run off|sitting|upstairs) ~ (with) ..
              (razor|blade|knife|pills|tablets|rope|scissors|belt|gun|bottle of pills|<means>)
            """
        ),
        unless="""
        (toddler|baby gate|kitchen|cooking|shaving|accident*|workshop|playing|chopping|game|film|peel*|craft*)
        """,
    ),
    Rule(
        id="further.gas",
        category=Category.OVERDOSE,
        phrases=rows(
            """
            (gas|fumes|exhaust) ~ (smell*|stink*|leak*|strong|hiss*|reek*) + (ill|sick|dizzy|
              headache*|faint*|sleepy|drows*|unwell|woozy|light headed|lightheaded|rough)
            """
        ),
        unless="""
        (bill|meter|man|engineer|last (week|month|year)|trapped gas|passing gas|petrol station|cooker advert|paint smell* nice)
        """,
    ),
    Rule(
        id="further.birth",
        category=Category.PREGNANCY,
        phrases=rows(
            """
            <preg> + (visual|vision|eyesight|sight) .. (disturbance*|problem*|loss|trouble|changes|
              symptoms)
            (labour|labor|birth) .. (s |is |has )?(started|starting|begun|happening|on its way|
              coming|kicked off) + (alone|nobody|no one|midwife|weeks|fast|now|home|car|early|not
              (here|answer*)|by myself|on my own)
            (hearing|hear|hears) .. (voices|things) + (birth|baby|newborn|postnatal|postpartum|
              delivery|section)
            (strange|weird|paranoid|not (slept|sleeping)|manic|suspicious|high as a kite) .. since
              .. (birth|baby|delivery) + (voices|hurt|harm|devil|confus*|evil|danger|scared|
              watching|plot*)
            """
        ),
        unless="""
        (monitor|<longago>|last pregnancy|first pregnancy|when i was pregnant|dog|cat|cow|sheep|mare|film|conference)
        """,
    ),
    Rule(
        id="further.belly",
        category=Category.ABDOMEN,
        pathway=Pathway.EMERGENCY_CARE,
        phrases=rows(
            """
            (vomit*|bringing up|throwing up|threw up|being sick|sick) .. (green|dark green|bright
              green|bile|faeces|poo|brown|black) (&|stuff|fluid|liquid|bile)
            """
        ),
        unless="""
        (dog|cat|puppy|kitten|smoothie|<longago>|in the film|spinach|hangover)
        """,
    ),
    Rule(
        id="further.toe",
        category=Category.LIMB,
        pathway=Pathway.EMERGENCY_CARE,
        phrases=rows(
            """
            (toe|toes|foot|finger|fingers|heel) .. (has|have|is|are|s|gone|turned|going|went) ..
              (gone |turned |going )?black
            """
        ),
        unless="""
        (bruis*|stubbed|dropped|nail|toenail|varnish|polish|ink|paint*|boots|dye|socks|shoes|mud|gardening|coal|pen|berries|football|marathon|run|soil|soot|trapped)
        """,
    ),
    Rule(
        id="further.sight",
        category=Category.EYE,
        pathway=Pathway.EMERGENCY_CARE,
        lasting=True,
        phrases=rows(
            """
            (something|bit|piece|splinter|shard|chip|sliver|fragment) .. (sharp|hot|metal|of metal|
              of glass|of wood|burning|molten)? .. (flew|flown|shot|went|gone|jumped|pinged|spat|
              hit|landed|stuck|lodged) .. (in|into|me in) .. eye
            """
        ),
        unless="""
        (eyelash|dust|sand|film|keep an eye|caught my eye|contact lens)
        """,
    ),
    Rule(
        id="further.sugar",
        category=Category.DIABETES,
        phrases=rows(
            r"""
            (sugar|sugars|glucose|level|reading) .. too low .. (to read|for the (meter|machine))
            (meter|monitor|glucometer|libre|sensor|machine|reader) .. (says|said|reads|reading|
              shows|showing|just says|is saying|only says|displays) .. (lo|hi) &
            sugar .. (is|was|s)? .. /[0-2]\.\d/
            """
        ),
        unless="""
        (lo and behold|said hi|hi to|says hi (to|there|every)|battery|low battery|target|potassium|ketones)
        """,
    ),
    Rule(
        id="further.hurt",
        category=Category.TRAUMA,
        phrases=rows(
            """
            (fell|fallen|tumbled|came|gone|went|plunged|pushed|slipped) .. .. (from|off) .. (the )?
              (top|first|second|third|upstairs|fourth|fifth) .. .. (stairs|floor|window|bunk|
              step|ladder|storey|landing|scaffold*)
            (dog|dogs|horse|bull|pig|monkey|bear|shark|fox|cow|pit bull|alsatian|rottweiler|animal)
              .. (tore|torn|ripped|bit|bitten|mauled|gored|trampled|kicked|savaged|taken) ~ (face|
              throat|head|neck|cheek|lip|nose|ear|chunk|arm|leg|hand|child|baby|chest|belly)
            (struck|hit|crushed|flattened|knocked out) by (a|the|some|an) .. (branch|tree|brick|
              beam|rock|boulder|stone|falling|plank|pole|ladder|wall|slate|tile|pallet|hammer|
              cricket ball|golf ball|wardrobe|tv|shelf)
            ^ (motorbike|motorcycle|car|bike|bus|train|coach|lorry|quad bike|scooter|plane|road|
              traffic|farm|tractor) (crash|accident|smash|collision|pile up|wreck) &
            (fallen|fell|gone|went) through .. (the )?(ice|roof|ceiling|floorboards|skylight)
            (blood|clear liquid|clear fluid|fluid|watery stuff|water) .. .. (from|out of) .. (nose|
              ear|ears) + (bang|knock|fall|fell|hit|crash|head|punch*|accident)
            (i am|i m|he is|she is|am|is|badly|seriously) .. hurt + (call|ring|phone|get|fetch|
              can not (move|reach|get up)|alone|floor|help)
            """
        ),
        unless="""
        (<longago>|last (year|month|week|summer|winter|spring|autumn)|as a (child|kid)|when i was|film|game|news|feelings|toy|doll|stream|insurance|lightly|<lasting>|price*|tower|leaflet|in (january|february|march|april|june|july|august|september|october|november|december))
        """,
    ),
    Rule(
        id="further.rage",
        category=Category.DANGER,
        phrases=rows(
            """
            (smash*|swing*|waving|wielding|attack*|chas*|breaking|threaten*|coming at|running
              around|wrecking|lunging) ~ (axe|knife|hammer|machete|bat|crowbar|gun|sword|poker|
              screwdriver|bottle|iron bar|golf club)
            """
        ),
        unless="""
        (film|game|match|wood|logs|chopping|cricket|baseball (game|match)|novel|wall down|renovat*|diy|bottle bank)
        """,
    ),
)
