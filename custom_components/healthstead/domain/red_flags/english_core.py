"""English: what is wrong with which part, in any order.

A data table of the broadest kind: a part of the body, or a thing, near what has
befallen it. The narrower tables beside it name the usual phrases; this one is
for the rest. Sources: those of the tables beside it (NHS "When to call 999" and
condition pages; AHA; WAO 2020; NICE NG143, NG232, NG240, NG253-255; RCOG; 988
and Samaritans; poison-centre advice).
"""

from typing import Final

from .flag import Category, Pathway
from .language import Rule, rows

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        id="core.heart",
        category=Category.CARDIAC,
        phrases=rows(
            """
            (chest|breastbone|heart|ribs|ribcage|lungs) ~ (belt|strap|rope|pull*|tighten*|
              twist*|knot|sitting|standing|leaning|burst*|explod*|fire|knife|knives|vice|
              iron|lead|wall|block|clutch*|grasp*|wring*|bruis* inside|hot poker|swell*
              inside|give out|giving out|packing up)
            (hurts|hurt|hurting|pain|ache|aches|aching|pressure|tight*|burning|heavy|heavi*|
              squeez*|crush*) ~ (chest|breastbone|heart)
            (heart|pulse|heartbeat) ~ (irregular*|erratic*|all over|jumping|missing) + (unwell|ill|awful|
              terrible|rough|weak|cold|scared|sick|tired|shaky)
            (heart|pulse|heartbeat) ~ (keeps|kept|keep) stopping
            (my|his|her) heart ~ (stopping|stopped|going to stop|giving out|failing|giving up)
            (pacemaker|defibrillator|icd) ~ (beep*|buzz*|alarm*|vibrat*|shock*|shocked|feel|
              faint*|dizzy|swollen|infected|moved)
            (heart|pulse) ~ (stop*|slow|slowing|weak|thready|faint|hardly|barely) + (he|she|
              i|him|her|feel|faint*|dizzy|pale|gray|cold|sweat*|breath*|conscious)
            (arm|arms|shoulder|jaw|neck|teeth|back) ~ (ache*|aching|pain*|hurt*|heav*|numb|
              tight*) + (chest|sweat*|clammy|<breathless>|sick and|nausea*|gray|faint*|
              pale|doom|cold and)
            """
        ),
        unless="""
        (gym|workout|work out|press ups|push ups|pulled (a|my)|when i (walk|climb|run|exercise|
          hurry|cycle) ... (goes|go|eases|settles|gone|rest|stop)|muscle|bra|chest of|chest freezer|
          sunburn*|itch*|tattoo|heart rate|bruise|lifting|weights|cough*|tooth|dentist|
          physio|massage|vaccine|jab|flu|twinge*|ribs hurt from|laugh*|bbq|barbecue|recipe|
          sauce|steak|lamb|pork|beef|heart of|hearts of|typing|gardening|golf|tennis|
          carrying|rucksack|pillow|slept|posture|(only|just) (hurts|sore) when i (press|push|
          poke|touch))
        """,
    ),
    Rule(
        id="core.stroke",
        category=Category.STROKE,
        lasting=True,
        phrases=rows(
            """
            (mouth|face|smile|lip|lips|cheek|eyelid|eye|eyebrow|forehead) ~ (one side|left
              side|right side|corner|half|left|right) ~ (hang*|droop*|drop*|sag*|(numb|numbness|numbing|numbed|numbs)|
              lower|down|slid*|slip*|dribbl*|drool*|slack|frozen|dead|limp|weak|not mov*|
              will not move|pull*|twist*|swollen and numb)
            (star*|gaz*|eyes|looking|head) ~ (one side|to the left|to the right) + (not|
              answer*|respond*|talk*|stuck|fixed|move*|turn*)
            <lostuse> ~ (arm|leg|hand|foot|face|fingers|side) + <acute>
            (half|side|left|right) ~ body ~ (stopped|not|will not|does not|gone|dead|(numb|numbness|numbing|numbed|numbs)|weak*|
              paraly*|limp|useless)
            (went|tried|try|tries|trying|wanted|wants|meant|opened .. mouth|started|goes) (to|and)
              .. (say|speak|talk|answer|call|reply|shout|tell) ... (only|just|nothing|none|all
              that) ... (noise|noises|sound|sounds|mush|gibberish|came out|grunts|rubbish|
              nonsense|air)
            tongue ~ (to (one|the) (side|left|right)|deviat*|crooked|thick and)
            (lean*|slump*|tipping|listing|sliding|topple*|flop*) + (can not|will not|not able)
              .. (sit|stand|walk|hold)
            (can not|could not|will not|not) .. (speak|talk|say|answer|get .. out|find ..
              words|string) ~ (properly|word|words|sentence|sense|sudden*|any more|anymore|
              clearly|straight)
            (dropp*|drops|spill*|fumbl*) ... (cup|fork|spoon|plate|glass|mug|phone|tea|coffee|things) +
              (can|could) not .. (say|speak|talk|find|tell|answer|lift|grip|smile|feel|stand)
            (talk*|speech|words|speak*|mumbl*|slur*) + (arm|leg|face|mouth|side|hand|smile)
              .. (weak|numb|droop*|limp|drop*|dead|heavy|dragging|crooked|useless|floppy|
              strange|funny|lopsided|tingl*)
            (sudden*|just|woke|came on|out of nowhere|all at once|minutes|hour) ~ ((numb|numbness|numbing|numbed|numbs)|
              weak*|limp|dead|tingl*|paraly*) ~ (arm|leg|face|hand|side|foot|body)
            (could|can) not ~ (pick|lift|hold|grip|raise|move|feel) + (hand|arm|leg|fork|cup|
              spoon|pen|phone|foot|fingers) + (drop*|sudden*|will not work|not work*|(numb|numbness|numbing|numbed|numbs)|
              weak*|words|slur*|side|limp|clumsy|useless)
            """
        ),
        unless="""
        (slept on|lying on|sat on|carpal|frozen shoulder|physio|plaster|trapped nerve|since
          (my|the|his|her) (stroke|accident|operation|surgery|birth)|dentist|anaesthetic|
          botox|bell s palsy|<lasting>|vaccin*|jab|typing|speech (therapy|therapist|app)|
          foreign|spanish|french|german|portuguese|italian|chinese|polish|stutter|accent|
          crossword|hoarse|lost my voice|sore throat|laryngitis|voice assistant|shy|
          microphone|tooth|keyboard|mouse|gaming|cold (outside|weather)|snow|bike|bag|heavy
          (box|boxes|lifting|weights|bag)|crossed|baby talk|toddler (can|does) not talk|parrot|
          gym|workout|leg day|(/\\d+/|a|one|two|three|few|the|these|those|put) (drop|drops) (in|into|for) ..
          (eye|eyes))
        """,
    ),
    Rule(
        id="core.allergy",
        category=Category.ANAPHYLAXIS,
        phrases=rows(
            """
            (tongue|lip|lips|throat|face) ~ (too big|thick|fat|huge|enormous|bulging|puffed) + (<allergen>|
              antibiotic|drip|injection|ate|eaten|just|minutes|swallow*|breath*|talk*)
            (whole body|all over|everywhere|head to toe|body|face|throat|tongue) ~ (swell*|
              swoll*|hives|welts|wheals|blotch*) + (sting|stung|bee|wasp|hornet|ant|bite|
              ate|eaten|eating|nut|nuts|peanut*|shellfish|prawn*|egg|milk|tablet|medicine|
              antibiotic*|injection|vaccine|jab|food|meal|allerg*)
            (jab*|stab*|inject*|stuck|fired|press*) ~ (leg|thigh|me|him|her|myself) ~ (pen|
              adrenaline|epipen|epinephrine)
            """
        ),
        unless="""
        (hay fever|pollen|mosquito|midge*|gnat|insulin pen|ink|ballpoint|weight loss|ozempic|
          wegovy|eczema|chickenpox|<longago>)
        """,
    ),
    Rule(
        id="core.breath",
        category=Category.BREATHING,
        phrases=rows(
            r"""
            (thirty|forty|fifty|sixty|/([3-7]\d)/) .. (breaths|respirations) .. (a|per)? ..
              (minute|min)
            (asthma|copd|croup|emphysema|bronchiolitis|pneumonia) + (fighting|struggl*|working hard|
              gasping|exhausted|(turn*|going|gone|went|looks|is|are) blue|blue (lips|face|fingers|and|round)|no better|not better|(can|could) not (speak|talk|breathe|lie|
              sleep|finish)|worse and worse|going downhill|panting|tired out|silent)
            (he|she|baby|<kin>) .. (is|s|keeps|was)? .. making .. .. (crow*|gasp*|chok*|gurgl*|rattl*|
              whistl*|high pitched|grunt*|rasp*|honk*|strangl*|squeak*) .. (noise|noises|sound|
              sounds)
            (making|makes|made) .. .. (noise|noises|sound|sounds) ~ (breath*|breathes)
            (breath*|inhal*) ~ nothing .. (going|goes|getting|gets|coming|comes) (in|through)
            (trachy|trach|tracheostomy|tracheotomy) ~ (out|block*|fell|fallen|stuck|clog*|
              bleed*|leak*|pull*)
            (breath*|breathes|breathing) ~ (pause*|pausing|stops|stopping|stopped|gaps|gurgl*|
              rattl*|rasp*|grunt*|gasp*|agon*|laboured|labored|chok*|very fast|really fast|
              too fast|so fast|harder|worse and worse|through (a )?straw)
            (not|never|hardly|barely|can not) ~ (enough|any|get|getting|draw*|suck*|catch*) ~
              (air|oxygen|breath)
            (lips|face|nails|fingertips|fingers|mouth|tongue|skin) ~ (blue|bluish|purple|
              dusky|gray) + (<he>|i|my|breath*|cold|cough*)
            """
        ),
        unless="""
        (not short of breath|apnoea|apnea|snor*|exercise|gym|run|running|stairs|hill|yoga|meditat*|swim*|laugh*|
          price|lipstick|polish|varnish|paint*|ink|dye*|fan|air (con*|fryer|filter|quality)|
          miles|time to|catch .. breath (after|before)|blueberr*|lolly|raynaud*|gloves|
          bruise*|cough*|dog|cat|sleep (study|clinic))
        """,
    ),
    Rule(
        id="core.blood",
        category=Category.BLEEDING,
        phrases=rows(
            """
            (cut|wound|gash|slash|incision|stitches|scar|laceration) ~ (deep|gap*|wide open|
              will not close|burst*|split*|opened up|come apart|came apart|to the bone|
              tendon|fat showing|pumping|pour*|gush*|spurt*|will not stop|flap)
            bleed* ~ (head|neck|eye|ear|ears|throat|mouth|face|scalp|skull) + (fall*|fell|
              hit|crash*|accident|bang*|knock*|punch*|attacked|bottle|kick*|landed|stairs|
              bike|car)
            (pee*|urine|peeing) ~ (pure blood|clots|dark red|solid blood|nothing but blood)
            something .. (burst|ruptur*|popped|torn|tore|ripped|exploded|given way|snapped) .. (in|inside)
              .. (belly|head|chest|back|eye|neck)
            (fistula|graft|varicose (vein|veins)|ulcer|aneurysm|artery|vein|stoma|catheter site|
              dialysis (line|site)|stitches) ~ (burst*|ruptur*|blown|split|bleed*|gush*|
              spurt*|pour*)
            so much blood
            (pass*|losing|lost) .. (huge|big|large|massive|golf ball|enormous|fist sized) .. clots
            bleed* + (bruis* .. (all over|everywhere)|covered in bruises)
"""
        ),
        unless="""
        (<longago>|last (year|month)|paper cut|shaving|tiny|small|little|healing|healed|price
          cut|power cut|hair cut|deep clean|pizza|fabric|dough|scar (cream|tissue)|itch*)
        """,
    ),
    Rule(
        id="core.awake",
        category=Category.CONSCIOUSNESS,
        phrases=rows(
            """
            eyes ~ open ~ (not there|nobody|no one|not with|not respond*|vacant|blank|not
              home|not see*|not look*|empty)
            (tried|trying|try) .. wake + (moan*|groan*|only|not|nothing|grunt*|mumbl*|no response|
              slur*)
            (can not|could not|unable|hard|difficult|impossible|struggling|trying) ~ (wake*|
              rouse*|keep .. awake|bring .. round|get .. response|stay awake|stay conscious)
            (found|find|discovered|came home to) ~ (floor|ground|bath|bathroom|hall|stairs|
              bed|garden|toilet|kitchen|chair) ~ (cold|blue|gray|limp|unconscious|not|
              unresponsive|slumped|collapsed|stiff|barely|still)
            (is|and|am|are|keeps|keep|starting) .. (passing out|fainting|blacking out|collapsing|losing
              consciousness)
            (hardly|barely|can not|struggling to) .. (stay|remain|keep) .. (conscious|awake)
            <he> .. (is|has|s|was|just|suddenly)? .. (collapsing|fainting|passing out|blacking
              out|going unconscious|losing consciousness|slipping away|going under)
            """
        ),
        unless="""
        (film|movie|teenager|alarm|school|for work|early|lecture|meeting|boring|dead tired|
          coffee|jet lag|shift|keep me awake|snoring|dog|cat|plant|phone|app|screen)
        """,
    ),
    Rule(
        id="core.head",
        category=Category.HEADACHE,
        phrases=rows(
            """
            (my|ma|his|her|the) head ~ (explod*|burst*|split open|cracked open|blown off|ripped
              apart)
            (instant*|sudden*|blinding|explosive) .. (agony|pain|headache) ~ head
            (headache*|head pain) ~ (droop*|eyelid|pupil*|confus*|slur*|((numb|numbness|numbing|numbed|numbs)|weak*) .. (arm|leg|face|
              side|one|hand)|(arm|leg|face|side|hand) .. ((numb|numbness|numbing|numbed|numbs)|weak*)|can not see|lost .. (vision|
              sight)|stiff .. neck|neck .. stiff|fit|seizure|worst|never had|explo*)
            """
        ),
        unless="""
        (ideas|homework|work|meeting*|paperwork|hangover|noise|music|kids|usual|always|
          every (day|week|month)|mild|slight|screen|never (get|had|have|suffer)|glasses|
          coffee|sinus)
        """,
    ),
    Rule(
        id="core.despair",
        category=Category.SELF_HARM,
        pathway=Pathway.CRISIS_LINE,
        thought=True,
        phrases=rows(
            """
            (decided|decision|made up my mind|tonight is|today is) ~ (die|dying|end|night i|day i|kill*|
              go for good)
            (time|ready|going|want*) .. (to )?die (tonight|now|today|&)
            (not|never) .. (try to )?stop me + (roof|bridge|ledge|edge|jump*|die|pills|end|knife|
              rope|gun|cliff|tracks|goodbye)
            (not|no|never|without) .. (see|any|other|only|there) .. way out
            (no|only) way out
            (do not|does not|can not) (want to )?(go|carry|keep) on with (this|my|his|her|the) life
            (want|wanted|need) out + (life|living|pointless|hopeless|anymore|world|pain|
              alive|hate)
            (i am|i m|just|going to|gonna|want to|about to|ready to|need to) .. (ending|end) it
              (&|all|tonight|now|today|soon|for good)
            (texted|messaged|sent|wrote|said|left|posted|voicemail) ~ (goodbye|farewell|sorry
              for everything) + (not answer*|will not (answer|pick up)|worried|gone|missing|
              not respond*|not reply*|phone off|scared)
            (i am|i m|so|just) .. (done|finished) .. (with (life|it all|everything|this
              world|living|trying|fighting)|fighting|trying|living)
            (give*|giving|gave|given) up on (life|living|myself|everything)
            (hate|hates) .. (my|his|her) life + (die|dead|end|not|anymore|alive|over|point)
            (been|started|keep|am|was) cutting &
            (do|doing|done) something .. (to myself|stupid|silly|bad to|to himself|to herself|drastic) .. &
            (said|say|says|saying|said his|said her) .. goodbye* + <means>
            (thinking|think|thoughts|thought|obsess*|fantasis*|fantasiz*|dream*) .. (about|of)
              .. (dying|death|being dead|my own death|not being here|not existing|killing|
              ending|suicide|overdos*|hanging|jumping|drowning myself|hurting|harming)
            (life|living|existence) .. (is|s|feels|seems|has) .. (pointless|meaningless|
              unbearable|hell|worthless|not worth|too much|no point|no meaning|over for me)
            (do not|does not|did not) .. want .. .. (be|live|exist|wake|go on|carry on|be
              alive|be here|stay alive) .. (any more|anymore|in this world|on this earth|any
              longer|tomorrow|&)
            """
        ),
        unless="""
        (film|novel|song|lyrics|game|book|character|diet|homework|alarm|early|for (work|
          school)|relationship|with (him|her|them|my)|subscription|membership|contract|the call|traffic|maze|car park|escape room|here (tonight|for christmas)|in (london|this (flat|
          house|town|city|job))|at (this|the) party|laugh*|joke|death (note|star|valley|metal|
          duty)|will|funeral|insurance|philosophy|essay|mum s|dad s|late (wife|husband)|fear|
          afraid|scared of|grief|lesson*|bungee|parachute|swimming)
        """,
    ),
    Rule(
        id="core.poison",
        category=Category.OVERDOSE,
        pathway=Pathway.POISON_LINE,
        lasting=True,
        phrases=rows(
            """
            (ate|eaten|eating|drank|drunk|swallow*|took|taken|lick*|chew*|inhaled) ~ (something|
              anything|stuff) .. (poisonous|toxic|poisoned|dangerous|bad for|she should not|he
              should not|they should not)
            (car|engine|generator|bbq|barbecue) ~ (running|on|lit) + (garage|indoors|inside|
              tent|closed|shut) + (sleepy|drows*|headache*|dizzy|sick|unconscious|confus*|
              collapsed|pink|he|she|dad|mum)
            (got into|got hold of|got at|helped (himself|herself) to|found|opened) ~ (medicine
              cabinet|medicine cupboard|pill box|tablets|pills|medicine|bleach|cleaning
              cupboard|chemicals|vitamins|alcohol|nicotine) + <child>
            """
        ),
        unless="""
        (<longago>|last (year|month|week)|film|game|buy|order|shopping|recipe|label|lock|proof|
          found (my|the) (medicine|pills|tablets)|reminder)
        """,
    ),
    Rule(
        id="core.sugar",
        category=Category.DIABETES,
        phrases=rows(
            r"""
            (sugar|sugars|reading|level|levels|hypo|libre|dexcom|meter) ~ /[012]\.\d/
            (sugar|sugars) .. (is|was|of|at|reads|says)? /(3\d|2[5-9])(\.\d)?/ !mg,mmol,for,percent
            diabet* + <sleepy> + (breath*|vomit*|thirst*|fruity|high|ketone*|cold|sweat*|pale|ill|
              unwell|sick)
            (diabet*|hypo|hypoglyc*|insulin|sugar) + (unconscious|(will|can) not .. (wake|
              swallow|drink|eat|respond)|can not be (woken|roused)|fitting|seizure|collapsed|
              passed out|slurr*|<confused>|sweat* and|staggering|aggressive and)
            """
        ),
        unless="""
        (cholesterol|target|hba1c|a1c|normal|in range|fine|ketones (are|is|were) (0|1)|
          creatinine|potassium|potassium is|range|log|book|appointment|leaflet|nurse)
        """,
    ),
    Rule(
        id="core.injury",
        category=Category.TRAUMA,
        phrases=rows(
            r"""
            (cut|chop*|slic*|sawn|sawed|rip*|tore|torn|sever*|bit|bitten|took|taken|lost|
              crush*) ~ (finger|fingers|fingertip|thumb|toe|toes|hand|ear|nose|foot|tip of) ~
              off
            (fell|fallen|falls|fall|slipped|tripped|knocked|hit|thrown|landed|crash*|tumbl*) ~
              (head|neck|back|hip|spine|ribs|pelvis|skull|face|stairs|steps) ~ (bleed*|blood|
              agony|can not|screaming|numb|broken|badly|crack*|unconscious|tingl*|vomit*|
              confus*|dizzy|severe|terrible|awful|hurt* badly|really hurt*)
            (attacked|assaulted|beaten|mugged|stabbed|shot|battered|punched unconscious|
              glassed|knifed)
            (cut|burnt|burned|stabbed|hurt|injured|sliced) (myself|himself|herself) .. (badly|bad|deep|
              deeply|seriously|severely)
            (fell|fallen|dropped|plunged|jumped|thrown) ... (two|three|four|five|six|seven|eight|ten|
              twelve|twenty|/\d+/|several) (metres|meters|feet|floors|storeys|stories|storey|m|ft)
            (been|am|are|just|is) .. in .. (car|bike|motorbike|road|traffic|bus|train|
              bad|serious|bicycle|scooter) (crash|accident|smash|collision|wreck)
            (leg|legs|arm|hand|foot|fingers|head|neck|i am|he is|she is|they are|mum is|dad is) (is |are
              |got |stuck )?(trapped|pinned|crushed)
            (put|went|gone|fell|pushed|smashed|punched|walked|ran|crashed|stuck) .. .. through .. (glass|
              window|pane|windscreen|patio door|shop front|conservatory)
            (people|someone|somebody|driver|passenger*|kids|everyone|we|he|she) .. (is|are|am)?
              .. (hurt|injured|trapped|bleeding|dead|dying) + (crash|accident|car|bus|train|
              explosion|fall|collapsed|fire|motorway|road)
            (broken|broke|break|fractur*|snapped|shattered|dislocat*) ~ (leg|arm|hip|ankle|
              wrist|neck|back|collarbone|jaw|pelvis|thigh|shoulder|elbow|kneecap|skull|foot|
              spine|ribs)
            """
        ),
        unless="""
        (<longago>|(bit|little|slightly|only|just) (bruised|sore|red|tender|swollen|stiff)|last (year|month|summer|winter|week)|as a (child|kid)|when i was|fell asleep|
          fallen asleep|<lasting>|in love|hair|nails|price*|phone|laptop|film|game|news|match|
          cast (off|removed)|healed|healing|mending|physio|rehab|weeks|years|shot (in|of|at|
          glass|put)|flu|vaccine|booster|great shot|long shot|screen|photo|heart broken|
          record|law|bank|promise|ice breaker|break a leg|leg of|chair|table|stool|statue|doll|
          toy|insurance|x ray|clinic|appointment|osteoporosis|could break|might break|scared|
          in (january|february|march|april|may|june|july|august|september|october|november|
          december)|skiing in|stabbed in the back)
        """,
    ),
    Rule(
        id="core.burn",
        category=Category.BURNS,
        phrases=rows(
            """
            (electric|electrical|chemical|acid|steam|deep|third degree|full thickness|large|
              huge|bad|severe|nasty|serious|terrible) burn*
            (boiling|scalding|hot|steaming) .. (water|oil|fat|tea|coffee|soup|milk|gravy|wax) ..
              (all|right|straight)? (over|down|on|onto|in|across|up) .. (his|her|my|their|him|
              me|them) ..
            (burn*|scald*|burnt|burned) ~ <body> ~ (bad*|badly|severe*|blister*|peel*|raw|
              white|black|huge|whole|all|boiling|oil|fire|acid|chemical|agony|deep)
            """
        ),
        unless="""
        (sunburn*|heartburn|calories|small|little|minor|tiny|slight*|tongue|toast|bridges|
          razor|gym|workout|run|wind burn|<longago>|old|scar|shoes|boots|legs (burn|are
          burning)|muscles|smell of|all my|rubber|cd|candle|incense)
        """,
    ),
    Rule(
        id="core.eye",
        category=Category.EYE,
        pathway=Pathway.EMERGENCY_CARE,
        lasting=True,
        phrases=rows(
            """
            (my|his|her|the|their|one|left|right) (eye|eyeball) .. (is|was|has|got|s|been)? ..
              (cut|slashed|stabbed|punctured|pierced|burst|gouged|split|bleeding|popped)
            (blind|blindness) ~ (sudden*|one eye|just|woke|left eye|right eye|both eyes|this
              morning|minutes|today)
            """
        ),
        unless="""
        (blind spot|eye of|blind date|blinds|cataract|eye test|registered blind|born blind|
          guide dog|blood vessel|bloodshot|stye|needle)
        """,
    ),
    Rule(
        id="core.help",
        category=Category.HELP_REQUEST,
        help=True,
        phrases=rows(
            """
            send (help|someone|somebody|a doctor|medics|paramedic*|an ambulance|ambulance|the
              police|the fire brigade)
            (need|want) (someone|somebody|anyone|a doctor|a nurse|paramedic*|medics|rescue)
              .. (now|here|quick*|urgent*|immediately|fast|at once|right away|straight away)
            @ (help|save) (my|him|her|us) .. (&|please|now|quick*|he|she|they)
            (i am|we are|he is|she is|mum is|dad is) (not|in) (ok|okay|trouble|danger|safe) +
              (help|now|please|quick*|someone|somebody|call|send|hurry)
            emergency (at|in) (home|my|the|our|house) .. (house|home|flat|&)
            """
        ),
        unless="""
        (here for (christmas|easter|company|tea|lunch|dinner)|help (file|files|page|pages|article|articles)|(someone|somebody) (a|an|some|my|the) .. (card|letter|message|text|present|gift|parcel|photo|photos|
          email|postcard|note|invitation|flowers|link|list)|test|testing|drill|by mistake|by accident|false alarm|cancel|joke|homework|with (the|
          my|his|her|their)|find|learn|(remember|choose|set|book|plan|sleep|relax|understand|
          stay|practise|practice) .. (&|the|a|his|her)|revision|essay|taxi|parcel|delivery|
          plumber|electrician|cleaner|if|when i say|fund|contact|kit|exit|light*|plan|department|
          save (him|her|my) (a|some|number|settings|contact|file|work|document|progress))
        """,
    ),
)
