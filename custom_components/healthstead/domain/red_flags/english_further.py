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
            r"""
            (heart|pulse|heartbeat) ~ <racing> + (<faint>|<fainted>|<breathless>|chest|sweat*|
              clammy|pale|gray)
            (grip*|squeez*|crush*|tighten*|pain*|ache*) ~ (front|chest|middle) ~ (through to|into|
              up to|down to) .. (back|shoulder*|arm|jaw|neck|shoulder blades)
            (pulse|heart rate|heartbeat|heart) ~ (one eighty|one seventy|one sixty|two hundred|
              hundred and (fifty|sixty|seventy|eighty|ninety))
            (pulse|heart rate|heartbeat) ~ (thirty|thirty five|twenty eight|twenty five|thirty two)
              + (<faint>|woozy|tired|unwell|weak|ill|cold|gray|<sleepy>)
            (kick*|punch*|hit|thump*|slug*|stamp*|slam*|kicking) ~ chest + (sweat*|clammy|<breathless>|
              arm|jaw|pale|gray|sick|faint*|like)
            chest + (no color|drained|gray|pale|white as|clammy|sweat*|bucket*|soaked) + (he|she|
              i|my|his|her|me)
            (hold*|clutch*|grab*|rub*|grip*|press*|haud*) .. chest + (gray|pale|sweat*|clammy|sick|
              <breathless>|awful|ill|white)
            (jaw|teeth|left arm|both arms|throat) ~ <hurt> + (<breathless>|breathing|sweat*|clammy|
              sick|faint*|gray|pale) + (since|minutes|hour|now|woke|today|this|keeps|every)
            (<chestfeel>|hold*|clutch*|rub*|grab*) ~ jaw + (sweat*|clammy|<breathless>|sick|gray|pale|
              wind|indigestion|faint*)
            (heart|pulse) ~ (whoosh*|swoosh*|racing|pound*|thump*|bang*) + (gray* out|<faint>|black*|
              fading|<fainted>)
            (pain|it|that|feeling|tightness) .. (come|came|is|coming) back + (same|like) .. (as|when|
              before|last) + (stent*|heart|attack|bypass|angina|operation)
            (same|exactly|just like) .. (as|when|like)? .. (my|his|her) (heart attack|stents|bypass|
              stroke|clot|embolism)
            (chest|breastbone) ~ (pressur*|full|fullness|strange|odd|weird|funny|peculiar|uncomfortable|
              flutter*|thud*) + (jaw|arm|sweat*|<breathless>|breathing|sick|faint*|clammy|gray|pale|
              (not|no) .. eas*|spray|minutes|hour|dizzy)
            (<chest>|ribs) ~ (<chestfeel>|crushing|band|dead weight|knot|squeeze) + (sweat*|gray|ashen|pale|
              <breathless>|sick|arm|arms|neck|jaw|not (go|going) (off|away)|not (eas*|shift*|budg*)|faint*|
              clammy|catch)
            (heart|pulse|heartbeat|heart rate) .. (doing|at|of|up to|over|going at|hit|hitting) /(1[5-9]\d|2\d\d)/

            (tight*|pressure|crush*|squeez*|heavy|pressing|band|weight) ~ (here|middle|centre|center|front) + (sweat*|
              clammy|arm|jaw|<breathless>|faint*|gray|pale|sick)
            (it|something|everything|here|middle) .. (press*|squeez*|crush*|tight*|grip*|hurts) + (arm .. heavy|heavy ..
              arm|pour* .. sweat*|sweat* .. (buckets|pour*|drip*)|think .. my heart|chest)
            (complain*|moan*|going on|talk*|groan*) .. (of|about) .. .. (chest|heart|left arm|breathing)
            """
        ),
        unless="""
        (price|weather|cost|chest freezer|chest of drawers|bra|belt|trousers|waistband|shoes|collar|mattress|bike|treadmill|cycling|peloton|came down|zone|workout|hiit|spin class|kick boxing|kickboxing|karate|football|punch* (me|him|her) in|dog kicked|horse kicked|chest cold|cough*|nervous|excited|interview|exam|wedding|exercise|gym|run|running|stairs|in love|heart
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
            (fingers|hand|arm|leg|foot) ~ not .. (listen*|work*|obey*|do|move|behave|grip*|respond*)
              + (face|mouth|lip|lips|cheek|smile|speech|words|tongue|talk*) ~ (rubber*|(numb|numbness|numbing|numbed|numbs)|droop*|
              wonky|dead|heavy|funny|thick|slack|slur*|tingl*|jumbl*|strange|crooked)
            (side|half) .. (of )?(me|him|her|body|my body|face) ~ <notmine> + (woke|sudden*|now|
              today|since|minutes|just|like)
            (speech|talk*|words|sentence*|speaking) .. (is|are|has|have|s|all|just|suddenly|went|gone)? ..
              (gone|lost|not .. understood|unintelligible|disappeared|vanished|scrambled) + <acute>
            (can not|could not|unable|struggl*) .. (say|follow|understand|name|express|explain|repeat|
              count|make sense of) .. .. (he|she|i|mean*|says|say|said|anything|things|conversation|
              orders|instructions|words|me|us) + <acute>
            (mix* up|muddl* up|muddling|swapp*|jumbl*|confus*|wrong) .. (words|letters|names|sentences) +
              <acute>
            (noises|sounds|grunts|mumbles|mush) .. (instead of|rather than|not|in place of) .. (words|
              speech|talking|speaking)
            (see|sees|seeing|seen|has|have|got|with) .. (double|two of everything|tunnel vision|half
              vision) + <acute>
            (can )?only .. (see|sees|seeing) .. (half|part|one side|a bit|the top|the bottom) (of)?
            (pins and needles|tingl*|(numb|numbness|numbing|numbed|numbs)|weak*|heavy|dead|no feeling) .. (all )?(down|on|over|along) .. (the )?
              (one|left|right|whole) (side|half)
            (can not|could not|does not|not) .. (tell|know|say) .. (what|which) (day|year|month|house|room|
              planet) + <acute>
            (one|left|right) sided (weakness|numbness|paralysis)
            (arm|leg|hand|eyelid) .. (that|which)? .. (will|does|can|would) not .. (go up|lift|rise|raise|move|open|close|work)
              !on,in,properly
            (does|do|is|are|makes|making) (not|no) .. (make|making)? sense + <acute>
            (walk*|bump*|crash*|bang*) .. into .. (wall|walls|door|doors|furniture|things) + (talk* .. (odd*|funny|strange*|
              nonsense)|<slurred>|<confused>|droop*|(numb|numbness|numbing|numbed|numbs)|weak*)
            """
        ),
        unless="""
        (the plot|grammar|article|translation|explanation|gym|slept|slept|gym|slept on|lying on|sat on|frozen shoulder|carpal|plaster|speech (therapy|therapist|
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
            (<allergen>|ant|ants|bitten|bite|bites) + swoll* + <breathless>
            (after|since|had|eaten|ate|having|eating|tried|took|taken|given|stung|touched|drank) ~
              (<allergen>|strawberr*|kiwi|mustard|celery|<pills>|cream|contrast|ice cream|cracker*|
              crackers|sauce|chocolate) + (can not swallow|swallowing .. (hard|difficult)|breath* .. (difficult|hard|
              tight|bad|funny|noisy)|(vomit*|sick) .. (rash|hives|itch*|scratch*)|(rash|hives|itch*|
              scratch*|blotch*|welts) .. (all over|everywhere|vomit*|sick|faint*|dizzy|wheez*|floppy|
              swell*)|(swoll*|swell*|puff*) .. (shut|closed|lips|eyes|face|tongue|throat)|voice .. (hoarse|
              croak*|funny|gone|husky)|hoarse|croaky)
            (after|since|had|eaten|ate|having|eating|tried|took|taken) ~ <allergen> + (vomit*|sick) +
              (rash|hives|itch*|scratch*|blotch*|welts)
            (lips|lip|tongue|throat|face) .. (that|which)? .. (keep|keeps) .. swell*
            (allergic|allergy) + (ate|eaten|swallowed|had|eating|drank) .. (a|an|some|the) .. <allergen>
            (come|coming|came) (up|out) in .. (rash|hives|lumps|spots|welts|blotches) + (<vomit>|<breathless>|<faint>|swell*|
              throat|tongue|lips)
            (give|gave|given|giving|used|use|using|needed|had to) .. .. .. (auto injector|autoinjector|auto injectors|
              adrenaline|epinephrine)
            """
        ),
        unless="""
        (sore throat|a cold|tonsil*|medicine for (allerg*|hay fever)|thrush|hard to swallow tablets|too big to swallow|ankle*|gland*|insect repellent|tooth|dentist|<longago>|ulcer*|mumps|hay fever|pollen|weight|steroid* .. months|
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
            nose ~ (pouring|gushing|streaming with blood|dripping blood|running red) + (since|hours|
              hour|all day|minutes|stop*|warfarin|thinner*|faint*|clots)
            (pass*|passing|losing|lost) .. clots (like|the size of|as big as)
            (arm|leg|nose|head|hand|neck|mouth|foot|finger|thumb|wound|cut|face|ear|lip|gum|gums|scalp|wrist|
              toe|socket|stump|stoma) .. (keeps|keep|kept|still|will not stop|has not stopped) .. bleed*
              + (hour|hours|minutes|warfarin|thinner*|apixaban|faint*|dizzy|pressure|heav*|everywhere|
              lots|press*|stop*|deep|towel*|through|cut|fell|knock*)
            (pooing|peeing|passing|pass|passed|poo) .. (blood|clots|blood clots) + (weak|dizzy|faint*|pale|
              white|lots|pain*|lot|woozy|bad|clammy|sweat*|now|heavy)
            (glass|knife|tin|blade|gash|cut|nail) + deep + (bandage*|plaster*|towel*|tissue*|kitchen roll|
              dressing*|cloth*|through|bleed*|blood|gap*|open)
            (weeing|peeing|pissing|passing|pee*) .. (blood )?clots
            <body> .. (keeps|keep|kept) bleeding
            blood ~ (filling|fills|filled|coming|running|dripping|pooling) ~ (basin|bowl|bucket|sink|mouth|nose|ear|
              floor|bath|shoe|boot|bed|sheets)
            (cut|ripped|tore|torn|gashed|slashed|split|sliced|laid|slit) .. <body> .. open
            open .. (wrist|hand|leg|arm|head|foot|thigh|artery) + (pour*|blood|bleed*|gush*|cut|ripped)
            (black|tarry|tar) .. (diarrhea|poo|stool|motion|motions|bowel|tar|sticky|toilet) + (white|pale|weak|faint*|
              dizzy|gray|clammy|woozy|collapse*|light headed|cold|breathless|paper|sheet)
            (been|is|has been|keeps) bleeding .. (for|since) .. (hours|hour|minutes|ages|morning|breakfast|lunch|last night)
            (cut|sliced|gashed|slashed) .. (an|the|my|his|her|own)? .. (arm|leg|hand|wrist|foot|thigh|neck|head|face) .. (badly|
              deep|deeply|right down|wide|open|terribly)
            """
        ),
        unless="""
        (iron (tablets|pills)|liquorice|guinness|donor|blood test|nurse took|tiny|small|little|shaving|brush*|floss*|nosebleeds now and again|healed|last (week|month|year)|tap|pipe|sink|leak* (roof|pipe|tap)|washing|blood pressure|water pressure|tyre|nose is
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
            (had|has had|having|have had) .. (two|three|four|five|several|another|more|second|multiple) ..
              (fits|fit|seizures|seizure|convulsions)
            (jerk*|twitch*|convuls*|thrash*) .. all over
            <he> .. (jerking|twitching|shaking|convulsing|thrashing) all over
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
            (purple|purplish|blood|bruise like|dark red|pinprick|black) .. (spots|dots|rash|blotches|
              speckles|freckles) + (covered|all over|everywhere|spreading|appearing|more|tummy|
              body|legs|arms|chest|back|sudden*|coming)
            (spots|rash|dots|marks|blotches) ~ (do|does|will|did|would) not .. (go|fade|disappear|
              vanish|blanch|change|whiten|budge) + (<fever>|hot|sick|<sleepy>|ill|unwell|baby|
              child|floppy|press*|push*|squash*)
            (cut|wound|scratch|bite|blister|stitches|ulcer|sore|splinter|burn) ~ (gone bad|turned
              (bad|black|green)|infected|septic|stink*|smell*|festering|pus|black) + (<fever>|
              shak*|shiver*|<confused>|hot|sweat*|faint*|hurt* (way|far|much) more)
            (skin|flesh) ~ (turned black|gone black|going black|black|dying|purple blisters) + (wound|
              pain*|hurt*|fever|hot|burning|spread*|operation)
            (skin|legs|arms|body|belly) ~ (lacy|marbled|mottled|blotchy|patchy|net like) .. (pattern|
              skin|color|&)
            (glass|tumbler) test .. (positive|failed|does not fade|not fading)
            (rash|spots|marks|blotches) .. (like|look like|looks like) .. bruis*
            (not|no|hardly) .. (making|passing|passed|producing|made) .. (any )?(water|urine|pee) +
              (<confused>|<sleepy>|<fever>|shiver*|fast|clammy|cold|mottled)
            (steroid*|hydrocortisone|prednisolone|addison*|adrenal|cortisol) + (<vomit>|vomiting) +
              (weak|dizzy|faint*|floppy|drows*|collapse*|confus*|very ill)
            neck .. (bend*|arch*|bent|arching) .. back* + (cry*|scream*|stiff|fever|touch*|hot)
            (<fever>|shiver*|hot|infection|infected|rigors|chills) + (breath* .. (fast|quick*|rapid*|shallow)|
              <stiffneck>|(fast|rapid|quick) breath*)
            <fever> + (scream* .. (neck|touch*|mov*)|neck|(light|lights) .. (hurt*|hat*|bear|sore|bright)|(hat*|can
              not (stand|bear|take)) .. light|breath* .. like .. (engine|train|dog|bellows|marathon|run))
            fever + (head .. pound*|pound* .. head|headache) + (light|neck|rash|spots|confus*|drows*)
            (pneumonia|uti|water infection|urine infection|chest infection|infection|cellulitis|abscess|sepsis|flu|kidney
              infection) + (stopped making sense|not making sense|<confused>|<sleepy>|mottled|(gone|looks|turned) gray|blue|
              cold and clammy|breath* .. fast|collapse*|(not|stopped) (peeing|weeing)|shaking|rigors)
            (no|hardly any|little) (urine|pee|wee) + (ill|unwell|poorly|sick|weak|dying|<fever>)
            (glass proof|glass test|non blanching|nonblanching|unblanching) .. (rash|spots)?
            (treat*|therapy|drugs|infusion*|drip) .. (for|of) .. (cancer|leukaemia|leukemia|lymphoma|myeloma|tumour|tumor) +
              (<fever>|shiver*|hot|unwell)
            """
        ),
        unless="(sun light|light meal|light fever|exercise|run|gym|cough|cold and|acne|ink|paint|black (cat|dress)|measles (jab|vaccine)|teenage spots|nail|toenail|slept (badly|funny|wrong|awkward*)|pillow|tonsil*|mild|slight|<longago>)",
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
            (got|have|getting|with) .. (the )?<means> .. (out|ready|here|in my hand|in front) + (can not
              (do|go|take|carry|cope)|any longer|any more|anymore|end|tired)
            (tell|look after) .. (my )?(kids|children|wife|husband|mum|family|daughter|son|dog|cat) +
              (sorry|goodbye|love them|love her|love him|when i am gone|after i) + (i|me|tell)
            (written|wrote|writing|left|finished) .. (the|my|a|his|her) (note|letter|letters|will) + (lock*|
              pills|rope|door|goodbye|sorry|end|tonight|ready|bridge|bath|alone)
            (wrong|other|outer|far) side of .. (railing*|barrier|fence|bridge|parapet|balcony|rail)
            (do not|not|never) wake .. (that|it) (would|will|d) be (fine|ok|okay|good|great|a relief|
              lovely|perfect|all right|alright)
            (not (eaten|eating|drinking)|stopped eating|refus* (food|to eat)|gave up) + (wants|want) ..
              to (go|die) .. (with|join|&)
            (not (eaten|eating|drinking)|stopped eating|refus* (food|to eat)|gave up) + (wants|want) ..
              to be (with|gone|dead|done|left|over)
            (want|need|wish) (it|everything) .. (all )?to (stop|end|be over|go away) (for good|forever|
              now|permanently|&)
            (got|have|had) it all planned (out)? (for|tonight|&)
            (sent|left|texted|posted|voice note|voicemail|message) ~ goodbye + (not (pick*|answer*|
              respond*|reply*)|worried|phone|gone|will not)
            (no|see no|have no|not .. any|without) .. (reason|point|purpose|desire|will|wish) .. (to|in|for) ..
              (live|living|go on|going on|carry on|be here|exist)
            (not|never) .. (see|imagine|picture) .. (myself|me|himself|herself) .. (alive|being here|being
              around|living|here|making it) .. (next|tomorrow|by|much|for|any|after|past|&)
            (going|plans|planning|wants|threatening|intends|threatens|about|says .. will) .. to (swallow|take|
              neck|down) .. (all|every|whole|bottle|loads|the lot) .. (of)? .. (<pills>|them|it)
            (writing|written|wrote|posting|recording|leaving|left) .. (goodbye|suicide|farewell|final|last) .. (note*|
              letter*|message*|video*)
            (sent|left|texted|gave|wrote|posted|emailed) .. (me|us|him|her|a|his mum|everyone)? .. suicide (note|message|
              letter|text)
            (imagin*|pictur*|dream*|fantas*|think* about|thought* of) .. (being|me|myself) dead
            (bridge|train|tracks|cliff|roof|balcony|window|railway|motorway|river) ~ (want* to jump|wanting to jump|
              jump off|throw (myself|himself|herself)|step off)
            (never|not) .. see .. (him|her|us|me|them) again + (drove|driven|left|gone|walked out|phone|gun|pills|
              drunk|upset|crying|goodbye|note|car)
            (cut|cutting|slit|slashed|slashing) .. (his|her|their|my) .. wrists
            (scared|afraid|frightened|terrified|worried|do not know) .. (of|about|what) .. (what|i) .. (i )?(might|may|could|
              will|am going to|am capable of) .. (do|doing) .. (to (myself|me)|tonight|if i am (left )?alone)
            (scared|afraid|frightened|worried) .. (will|might|may|going to|could) .. (hurt|harm|kill|cut) (myself|himself|
              herself)
            (hate|hating|cannot bear|can not bear|can not stand|tired of|sick of) .. (being alive|living|life|existing|my life)
            (keep|keeps|been|started) (planning|plotting|picturing|rehearsing) .. (my|his|her) (death|suicide|funeral|end)
            (can|could) not .. (stay|keep|be|feel) safe .. (tonight|on my own|alone|at home|&)
            (pills|tablets|rope|blade|knife|gun|noose) .. (ready|waiting) .. (to (take|use|swallow|go|do)|for tonight|&)

            """
        ),
        unless="(on (mondays|tuesdays|wednesdays|thursdays|fridays|sundays)|mondays|grandad s funeral|pre paid|commute|homework|cooking|knife block|for the week|for breakfast|for bedtime|accident*|climb*|gym|lifting|ladder|ski|film|contacts|moving abroad|emigrat*|novel|ex girlfriend|song|course|antibiotic*|prescribed|as directed|with water|vitamins|holiday|this weekend|exam|final|party|wedding|holiday|trip|surprise|menu|dinner|itinerary|shopping list|letter to the|lost property|deployment|off to (uni|camp)|flight|charity|declutter*|moving (house|home|out|in)|car boot|jumble|ebay|new (house|flat|job))",
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
            (bitten|bit (a|an|the|into|open|through|on)|chewed|burst|nibbled|licked|sucked|squeezed) ~ (detergent|laundry|washing|
              dishwasher|pod|capsule|liquitab|battery|glow stick|thermometer|slug pellets|
              cigarette|vape)
            (breathed in|inhaled|breathing|sniffed|inhaling|breathe in) .. .. (fumes|gas|exhaust|
              chlorine|ammonia|solvent*|carbon|smoke|vapour|vapor|paint|chemical*|spray)
            (took|taken|swallowed|necked|downed|ate|eaten|had) .. (every|each) .. (pill|tablet|capsule) ..
              (in|from|of|i|she|he|left|there|&)
            (took|taken|swallowed|necked|downed|ate|eaten) all .. .. (pills|tablets|capsules) (in|from|
              left|there|out)
            (drank|drunk|swallowed|sipped|gulped|swigged|tasted|glugged) .. (wrong|from the|out of|
              some|thinking|thought) + (antifreeze|bleach|weed killer|weedkiller|white spirit|turps|
              petrol|acid|caustic|lye|drain cleaner|descaler|methylated|meths|cleaner|detergent|
              disinfectant|pesticide|paint thinner|screenwash|lamp oil)
            (<child>|he|she|they) .. been (at|in|into|eating|drinking|chewing|sucking|on|playing with)
              .. <pills>
            (give|gives|gave|given|giving|administered|handed) ~ (<pills>|injection) ~ (other|another|
              wrong|different|someone else s|somebody else s) .. (resident|patient|person|lady|man|
              child|one|<pills>|client)
            <ingest> ~ (tide pod|laundry pod|washing pod|dishwasher pod|detergent pod|liquitab)
            (clean*|cleaners|bleach|chemical*|limescale|ammonia|chlorine|oven spray) + (can not stop
              coughing|keep coughing|cough* and|chest|can not breathe|breathless|lungs|throat
              burn*|eyes (are )?(streaming|burning)) + (mix*|two|spray*|fumes|together|poured|
              cleaning|used|bathroom|kitchen|toilet)
            (<he>|i|we) (has|have|s|ve|had|took|taken|given|gave) .. .. (blood thinner*|thinners|<pills>|
              tablet|medicine|dose|injection) .. (two|three|four|five|twice|2|3|4) (times|lots) (today|
              tonight|this (morning|evening)|already|since)
            (two|both|three|double|extra) .. .. patch* (on|at once|together|&) + (<he>|i|morphine|fentanyl)
            (given|gave|took|taken|had|swallowed) .. .. (night|evening|bedtime|morning|tomorrow s) ..
              (tablets|pills|ones|medicine|dose) .. (and|with|as well as) .. (the )?(morning|night|
              evening|lunch|today s)? .. (ones|tablets|pills|dose)? .. (together|at once|as well|
              by mistake|&)
            (ate|eaten|eating|chew*|swallow*|lick*|suck*|munch*) .. .. (plant|leaf|leaves|flower|bulb|
              berries|seeds|mushroom*) + (foam*|drool*|vomit*|sick|swell*|mouth|burn*|garden|woods|sleepy|
              dizzy|blue|pupils)
            (overdosed|overdose) on
            (took|taken|had|swallow*|takes|injected) .. .. (too many|double|twice|wrong|handful|all the|
              packet|whole|three times|extra|lots|box|strip|dose of) .. .. (blood thinner*|thinners)
            (<child>|he|she|grandma|grandad|mum|dad) .. been .. (sucking|chewing|licking|drinking|eating|
              sniffing|swallowing|smoking) .. .. (<toxic>|<pills>)
            <child> + (<ingest>|suck*|chew*|lick*) ~ (cigarette*|nicotine|tobacco|vape|perfume|aftershave|
              alcohol|hand gel|sanitiser)
            <child> (has|have|s|just|might have|may have|must have|somehow)? (just|also|accidentally)?
              <ingest> ~ (<pills>|
              <toxic>|patch|pellet|pellets)
            (grandad|grandma|dementia|mum|dad|confused|resident|patient|<kin>) .. (has|have|s|just)? .. (drunk|drank|eaten|
              chewed|swallowed|gulped|ate) ... (cleaner|bleach|battery|slug|hand gel|sanitiser|sanitizer|patch|
              detergent|pod|poison|turpentine|turps|stripper|antifreeze|wash|pellets|pellet|liquid|perfume|
              aftershave|shampoo|soap|flowers|plant|berries|seeds|denture*|magnet*|someone)
            (sniff*|huff*|inhal*|snort*) ~ (gas|glue|aerosol*|solvent*|petrol|nitrous|butane|lighter|paint|poppers|
              coke|ketamine|powder|something) + (collaps*|unconscious|not|blue|passed out|vomit*|seizure|confus*|
              breath*|heart|chest|fit|hallucinat*)
            (drank|drunk|downed|swallowed|necked) .. (a|the|whole|entire|half a|my|his) .. (bottle|bottles) of .. (medicine|
              cough (mixture|syrup|medicine)|calpol|syrup|methadone|tonic|perfume|mouthwash|<pills>)
            <he> .. (is|was|s|been|got|has been) poisoned
            (unknown|wild|strange|foraged|random) .. (mushroom*|berries|plant|toadstool*|pill|tablet|powder) + <ingest>
            (ecstasy|mdma|e|speed|coke|ketamine|acid|spice|meth|pill) + (overheat*|boiling hot|burning up|grinding|convuls*|
              collaps*|twitch*|not making sense|heart .. (rac*|pound*))

            """
        ),
        unless="(serial|soap|king|queen|poisoned apple|mind|tea|wine tasting|soup|soapbox|chocolate|on cake|sweets|at christmas|pizza|second hand smoke|as prescribed|three times a day|nicotine patch|patchwork|every day|salad|sunflower seeds|pumpkin|vape juice flavour|stop smoking|smoking|incense|candle|how many|chew toy|dog|cat|puppy|a day|daily|every day|vitamin*|reminder|history|log)",
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
            (stop|stops|stopping|pause*|break|breaks|rest) ~ (every|each|between|after) .. (word|words|
              sentence|step|steps|few) ~ (breath*|air|puff*)
            (pain|hurts|hurt|stab*|knife|sharp|catch*) ~ (breathe|breath|breathing|inhale|breaths) +
              (leg|calf|thigh) ~ (sore|swell*|swoll*|pain*|tender|red|hot|hurt*|cramp*|hard)
            (pain|hurts|hurt|stab*|sharp) ~ (breathe|breath|breathing|inhale) + (flight|long haul|
              operation|surgery|plaster|bed rest|the pill|blood clot*|clot)
            breath* .. in .. (pants|gasps|gulps|bursts|snatches|short)
            (drowning|choking|suffocating) (in|on) .. (phlegm|mucus|fluid|saliva|vomit|spit|sick|blood|secretions)
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
            not (move|moving) + not .. (open*|answer*|respond*|wake*|breath*|react*|talk*|speak*|
              blink*)
            (shake|shook|shaken|shaking|slap*|pinch*|shouted|shout) .. (him|her|them) + (not|no|
              nothing) .. (move|wake*|open*|answer*|response|respond*|react*|reaction)
            (gone|turned|went) .. (limp|floppy|gray|blue|quiet|still) and (limp|floppy|gray|blue|quiet|
              still|cold|pale)
            (found|on|lying|been) .. (the )?(floor|ground) ~ (all night|hours|since (last night|
              yesterday)|next door|all day) + (she|he|mum|dad|<kin>|pensioner|old|there|been)
            <he> .. (is|s|has|was)? .. not .. (moving|move) (in|on|at|by|under|&) + (floor|kitchen|bed|bath*|
              garden|chair|road|stairs|fell|collapsed|cold|gray|blue|wake|help|please|breath*)
            lying .. (on|in) .. (floor|ground|road|bathroom|kitchen|garden|hall|stairs|bath) .. (not|and not)
              .. (mov*|answer*|respond*|talk*|breath*)
            (found|there is|there s|theres|come home to|came home to|came back to|discovered|found that|got here
              and) ... (not breathing|face down|limp|lifeless|unconscious|unresponsive|collapsed|slumped|out cold|
              cold and (stiff|gray|blue)|not moving|passed out)
            <he> .. (has|s|have|just)? .. stopped (responding|answering|moving|talking to me|reacting)
            eyes .. but .. (is|s|are) not there
            (opened|open) .. eyes .. (but|and) .. not (there|with|see*|respond*|look*|focus*)
            <he> .. (is|s|was) not conscious
            <he> .. (is|s|went|fell|gone|slipped) .. (in|into) .. (a )?coma
            (lies|lying|lay|sits|sitting) there .. (like dead|lifeless|not|staring|stiff|blue)
            (star*|stares|staring) and .. not .. (answer*|respond*|blink*|move|react*|speak*|talk*)
            (been|is|keeps) (shaking|jerking|twitching|trembling) .. (for|since)? .. (minutes|mins|an hour)
            (been|was|is|were|went|has been) out .. (for|cold) .. (minutes|mins|minute|a while|ages|seconds) + (faint*|fell|hit|
              knock*|bang*|fit|seizure|collapse*|fall|punch*)
            """
        ),
        unless="""
        (of the (house|room|office)|garden|diabetic coma leaflet|nerves|with cold|excitement|film|phone|laptop|cat|dog|fox|bird|hedgehog|plant|printer|app|screen|car|server|tent|shed|gazebo|cake|wifi|customer|seller|on the phone|cat|dog|sunbath*|statue|price*|stock*|market|temperature|asleep|bed|sofa|<longago>|christmas|visit|tea)
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
            r"""
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
            (baby|it) (is|s) .. (coming|on its way|nearly here) + (stuck|car|interstate|motorway|
              traffic|road|home|bathroom|toilet|alone|now|no time|taxi|hospital is|midwife|
              ambulance|help)
            having .. baby .. (in the|on the|at)? (kitchen|bathroom|car|taxi|toilet|floor|hall|bedroom|
              bed|lift|road|garden|living room|lounge|house|now|right now|here|home|stairs|bath)
            (positive (test|pregnancy)|two lines|late period|missed period|pregnan*|test) + (knife|
              stab*|sharp|tearing|agony|terrible|awful|bad) ~ (side|left|right|low|down|shoulder)
            (/([4-9]|[1-3]\d)/|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|sixteen|
              eighteen|twenty) weeks + pain* ~ (faint*|<bad>|severe|one side|bleed*|agony|collapse*)
            <preg> + (pressure|bp) .. (is|s|reads|of|at)? /(1[5-9]\d|2\d\d)/
            (no|not any|fewer|hardly any) (kicks|kicking|movements|movement|wriggles|flutters) ..
              (today|since|all day|for hours|yesterday|this morning|tonight|&)
            (mum|mother|wife|daughter|sister|friend|she) ~ baby ~ (devil|evil|possessed|demon|not hers|
              swapped|replaced|talking to her|cursed)
            (baby|birth|born|delivered|labour|labor|section) .. (days|weeks|week|day) (ago|old) + (chest|
              clots|bleed* .. heav*|fever|calf|<breathless>|headache|hurt the baby|harm the baby|voices|
              shiver*|leg .. swoll*)
            (gave birth|had .. baby|new mum|new mother|post natal|postnatal|postpartum) + (want*|urge*|think*|
              thought*|going|scared|afraid) .. (to )?.. (hurt|harm|drop|smother|shake|drown|kill) .. (baby|
              him|her|it)
            (passing|passed|losing) .. (huge|big|large|massive|enormous) .. clots
            (pregnan*|expecting|weeks) + contractions + (now|strong|close|minutes|painful|getting|/([1-3]\d)/ weeks)
            (baby|baby s|bump|unborn) .. (movements|kicks|movement|kicking) .. (has|have)? .. (dropped|tailed|slowed|fallen|
              reduced|stopped|less|fewer|fade*|gone|weaker|changed|died down)
            """
        ),
        unless="""
        (six months old|toddler|birthday|christening|baby shower|new job|diet|training|course|pain (free|gone)|plaster|physio|in (january|february|march|april|may|june|july|august|september|october|november|december)|next (week|month|year)|expected|class|home birth plan|plan|monitor|<longago>|last pregnancy|first pregnancy|when i was pregnant|dog|cat|cow|sheep|mare|film|conference)
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
            (rupture|hernia|bulge|lump .. (groin|navel|belly|tummy|belly button|scar|stomach)) ~ (nasty color|purple|black|blue|dark|red|(will|can|does) not ..
              (push|go|pop|slip|tuck)|stuck|hard)
            (hard|up|stiff|erect|boner|hard on|erection|stiffy|standing) ~ (hours|all night|since (last
              night|yesterday)) + (blue (tablet*|pill*)|viagra|cialis|sildenafil|tadalafil|erection|
              penis|willy|down there|member|boner|hard on)
            (not|no) .. (pee*|urine|wee|passed water|pass water) .. (for|since|all|in) + (bladder|belly|lower|swollen|
              football|drum|agony|pain*|burst*|melon)
            ^ (been |still )?(erect|hard|stiff) (since (last night|yesterday|this morning)|for (hours|.. hours)|all night)
            (roll*|writh*|crawl*) ~ (floor|agony|pain) + (pain*|colic*|belly|side|flank|kidney|stomach|loin|agony)
            (boy|lad|son|he|i|nephew|grandson) + (down below|down there|privates|private parts|between .. legs) ~ (swell*|swoll*|pain*|hurt*|ache*|agony) +
              (swell*|swoll*|red|sudden*|hour|hours|woke|vomit*|sick)
            (appendix|appendicitis) + (pain*|agony|fever|vomit*|burst|think)
            """
        ),
        unless="""
        ((had|out|removed|scar) .. (in|when|years)|(my|his|her) appendix (out|removed)|diamond hard|work hard|hard work|hard boiled|studied|study|dog|cat|puppy|kitten|smoothie|<longago>|in the film|spinach|hangover)
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
            (foot|feet|arm|hand|leg|lower leg|fingers|toes) .. (is|has|have|s|went|gone|feels) .. (cold|white|pale|blue|
              dead|gray) + (no feeling|can not feel|dead and pale|no pulse|(numb|numbness|numbing|numbed|numbs)|agony|sudden*|pain*|lost feeling|
              throb*|plaster|cast|dead)
            (cold|white|pale|blue|ice cold|freezing) (white|pale|blue|cold|numb|and (white|pale|numb|blue|cold|painful)) (leg|
              foot|arm|hand)
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
            (lye|caustic soda|quicklime|lime|drain cleaner|hydrochloric|sulphuric|acid|battery acid) ..
              (in|into|on) .. (eye|eyes|face)
            everything .. (in|through|with|out of)? .. eye ~ (black|dark|gray|blank|gone|white|fog*|
              blur*)
            eye .. (went|gone|turned|goes) .. (black|dark|blank|blind|gray)
            (fishhook|hook|fish hook|nail|pencil|wire|spike|twig|thorn|glass|splinter) .. (through|in|
              into|stuck in) .. (his|her|my|the) .. (eyelid|eye|eyeball)
            (vision|sight|eyesight) ~ (shadow|curtain|veil|blind|black|dark|cloud|fog|mist|grey|gray|tunnel|
              half|shutter|blank) + (coming|down|sudden*|now|across|since|gone|lost|over|got|today|all|just)
            (floaters|flashes|flashing lights|black spots|cobwebs|sparkles) + (new|sudden*|lots of|loads|shower|many|
              hundreds|since|today|now|swarm|more) + (eye|eyes|vision|sight|see|floaters|flashes)
            (eye|eyeball) (injury|wound|trauma)
            (injury|wound|puncture|cut) .. (to|in) .. (eye|eyeball)
            """
        ),
        unless="""
        (migraine aura as usual|for years|had floaters|cataract|glasses|eye test|film|room|night vision|lime (juice|cordial)|black eye|eye shadow|eyelash|dust|sand|film|keep an eye|caught my eye|contact lens)
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
            (meter|monitor|glucometer|libre|sensor|machine|reader) .. (is|s|keeps)? (flashing|blinking)
              (lo|low|hi|high)
            (diabet*|sugar|insulin|type one|type 1) + (<confused>|sweat*|can not swallow|fitting|fit|seizure|
              slurr*|shak*|ketone*|fruity|pear drops) + (confus*|sweat*|not|can not|fit*|vomit*|drows*|shak*|
              slur*|breath*|unconscious)
            (sugar|sugars|reading|level|glucose) .. (is|was|s|of|at|down|down to|dropped to|fell to|gone to|reads|says)
              .. (down )?(at |to )?/[0-2]/ (and|&)
            (sugar|reading|meter|glucose|level|monitor) .. (is|says|s|reads|over|above|shows|of|at)? .. (over |above )?
              (/(2[2-9]|3\d)(\.\d)?/|hi|lo|high|low) + (<sleepy>|<vomit>|<confused>|<slurred>|breath* .. (deep*|fast|
              funny|heav*|hard)|fit|fitting|unconscious|not drink|shak*|can not (wake|be woken|swallow|think|drink)|
              pass* out|collapse*)
            (hypo|low sugar|diabet*|insulin) + too .. (drowsy|sleepy|confused|weak|far gone|shaky|out of it|groggy) .. to
            ketones + <vomit>
            (smell*|stink*|breath) .. (of|like) .. (acetone|pear drops|nail (polish|varnish)|fruit|apples|rotten fruit) + (breath*|
              diabet*|sugar|vomit*|thirst*|drows*|sleepy)
            (can not|not|will not) .. (get|bring) .. (sugar|sugars|it|level|glucose) up + (fading|faint*|drows*|shak*|confus*|
              sweat*|pass*|weak|slur*)
            """
        ),
        unless="""
        (blood pressure|battery|volume|heart rate|pain level|oxygen level|sea level|spirits|water level|oil|leaflet|normal|in range|appointment|book|target|clinic|lo and behold|said hi|hi to|says hi (to|there|every)|battery|low battery|target|potassium|ketones)
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
            (i am|i m|he is|she is|mum is|dad is|badly|seriously) .. hurt + (call|ring|get|fetch|
              can not (move|reach|get up)|alone|floor|help)
            (chainsaw|saw|axe|mower|strimmer|grinder|machete|scythe|sickle|hatchet|knife|drill|nail gun|
              propeller|blade|chisel|bandsaw|hedge trimmer*|razor|cleaver|mandolin|shears|
              secateurs|billhook|stanley knife|box cutter) ~ (into|through|opened|open|caught|
              kicked back|went in|slipped|took|got|gashed|split|slashed|laid open|cut|straight
              in) ~ <body> + (my|his|her|their|the) .. <body>
            (saw|blade|knife|mower|machine|axe|grinder) ... (lost|off|gone|missing) ~ (finger|fingers|
              thumb|toe|toes|hand)
            (lost|losing) .. (a |my |two |three |four )?(finger|fingers|thumb|toe|toes|hand|fingertip|ear) (&|to|in|on|with|off|at|when|by|now)
            (wall|roof|ceiling|tree|crane|scaffold*|shelf|bookcase|wardrobe|garage door|branch|car|jack|
              beam|tractor|forklift) .. (fell|fallen|collapsed|came down|dropped|toppled|tipped) ..
              (on|onto|over|on top of) .. (the )?(<he>|me|us|kids|children|them)
            (dog|dogs|animal|alsatian|bull terrier|staffie|pit bull) ~ (by the (throat|neck|face|leg|arm))
            (can|could) see (the |my |his |her )?(bone|bones|tendon*|insides|intestine*|guts|skull|
              muscle|fat)
            (lost|losing) .. (pints|litres|so much) (of blood)? &
            (had|having|took|taken|got) .. a .. (bad |nasty |terrible |big |serious )(fall|tumble|
              accident|crash)
            (was|been|is|got|i am) shot (in|by|at|&|.. (leg|chest|arm|head|back|stomach|help|please))
            (landed|fell|came down|dropped|thrown|tackled|hit|dived) .. (on|onto) .. (my|his|her|the|their) (neck|spine|
              back|head)
            (has|had|have|just had) .. .. (tree|wall|branch|shed|beam|car|shelf|wardrobe|roof|brick*|scaffold*|gate|
              boulder) (fall|fell|fallen|land|drop|collapse|come down) on .. (<he>|me|us|head|leg|foot|chest|back)
            <he> .. (been|got|was|is|has) .. (burned|burnt|scalded) (by|with|from|in)
            (i|me) .. (been|got|am|was) .. (burned|burnt|scalded) (by|with|from|in) (boiling|hot|fire|acid|steam|oil|chemical*|
              flames|explosion|petrol)
            (fell|fallen|dropped) .. from .. (a )?(great |big |huge )?height
            (had|in|having|been in|just had) .. (a|an|the)? .. (bad|serious|terrible|horrible|nasty|awful|big) .. (car|bike|
              motorbike|road|motorway|bicycle|lorry|bus)? .. (crash|accident|smash|collision|wreck)
            (has|have|got|with|is) .. (a )?(knife|stab|gunshot|bullet|shotgun) (wound|wounds|injury)
            """
        ),
        unless="""
        (sun|bridges|toast|boss|ex|scam|tongue|little|slightly|hurts when i sit|sofa|laugh*|snow|clown|photo|film|camera|video|vaccin*|jab|flu|commercial|chicken|steak|joint of|x ray|weight|dog s bone|price|haircut|nails|hair|shav*|buy|sharpen*|drawer|recipe|plaster s on|small|little|tiny|nick|leg of|edge|peel*|<longago>|last (year|month|week|summer|winter|spring|autumn)|as a (child|kid)|when i was|film|game|news|feelings|toy|doll|stream|insurance|lightly|<lasting>|price*|tower|leaflet|in (january|february|march|april|june|july|august|september|october|november|december))
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
            (follow*|stalk*|chas*|hiding|hidden|hid) + (scared|afraid|attack*|knife|kill*|hurt|gun|cupboard|
              wardrobe|bathroom|under the bed|locked) + (someone|somebody|he|man|partner|husband|ex|me|
              boyfriend|they|stranger)
            (smell*|see|there is|theres|there are) .. (burning|smoke|flames) + (flames|kids|children|
              upstairs|trapped|stairs|can not get|spreading|thick|inside|asleep)
            (man|someone|somebody|stranger|intruder|ex|husband|boyfriend|partner|burglar|they|he|son|neighbour|
              neighbor) .. (is|s|are|has|have|got|s got)? .. (breaking in|broken in|got in|in the house|in my
              house|inside|at the door|a (knife|gun|machete|bat|hammer|weapon|crowbar)) + (hiding|help|
              scared|please|right now|attack*|threat*|kill|kids|me|us|now|alone|drunk|angry|shout*|bang*)
            (got|has|had|have|by|grabbed|holding|squeezing|hands) .. (me|her|him|us|my|mum) .. (by|round) .. (the )?(throat|
              neck)
            (will not|not|refus*) .. let .. (me|us|her) .. (leave|out|go|phone|call) + (gun|knife|hit*|beat*|scared|hurt|
              kill*|drunk|threat*|lock*|angry)
            (says|said|threaten*|shouting|screaming|swears|texted) .. .. (will|going to|ll|is going to|gonna|about to) ..
              (kill|murder|stab|shoot|burn|hurt|harm|smash|attack) .. (me|us|the (kids|children|baby|house|family)|my|
              her|him|mum|everyone|them|himself|herself)
            (going to|about to|threaten*|trying to|tried to) .. (set fire|burn down|burn|torch|blow up|set light) .. (to|
              down)? .. (the|our|my) .. (house|flat|home|place|shed|car)
            (smash*|kick*|break*|batter*|bash*|pound*) .. .. (door|window) .. (down|in|through)? .. (to get|at me|after me|
              come in|get in|get me|kill)
            (hearing|hears|has|hear) .. voices + (kill|hurt|stab|attack|harm|burn|jump|knife)
            (is|are|s|started|keeps) shooting (&|at|people|everyone|outside|now|us|in)
            (hold*|held|taken|taking|keeping|keeps) .. (us|me|her|him|them|someone) .. (hostage|prisoner|captive)
            (will not|does not|not) .. let (me|us|her) (go|out|leave) + (hurt*|hit*|beat*|grab*|scared|threat*)
            """
        ),
        unless="""
        (photos|film|a film|clay|pheasants|range|wedding|if i (forget|am late|lose|break)|spag bol|candles|film|joke|joking|dinner|lyrics|surprise party|wi fi|bread knife|steak knife|butter knife|kitchen knife set|gift|present|delivery|postman|plumber|smart lock|nerf|water gun|toy|glue gun|nail gun|cake knife|carving|at the door with (a parcel|flowers)|new knife|baseball bat|cricket bat|hide and seek|hiding place|twitter|instagram|bonfire|barbecue|toast|candle|bonfire night|fireworks|on the (news|telly)|sale|film|game|match|wood|logs|chopping|cricket|baseball (game|match)|novel|wall down|renovat*|diy|bottle bank)
        """,
    ),
    Rule(
        id="further.airway",
        category=Category.CHOKING,
        phrases=rows(
            """
            (swallow*|inhal*|mouth|ate|sucked|gulped) ~ (lego|toy|bead|coin|marble|button|stone|nut|
              peanut|grape|magnet|cap|lid|penny|sweet|screw|pebble|something|pen top|balloon|bone)
              + (noise|noises|sound|sounds|whistl*|squeak*|cough*|drool*|gag*|breath*|quiet|red|
              retch*|throat)
            (stuck|lodged|jammed|wedged|caught|trapped) ~ (throat|windpipe|gullet|airway) + (noise|noises|
              cough*|gag*|drool*|retch*|red|blue|speak|talk|breath*|swallow*|panic*|spit*|quiet)
            (breathed in|inhaled|breathe in|sucked in|sucked down) ~ (food|egg|grape|steak|meat|coin|bone|
              sweet|bread|toy|nut|peanut|bead|popcorn|crisp|tablet|pill|fishbone|fish bone|seed|water)
            """
        ),
        unless="""
        (cough sweet|cough drop|dog|cat|years ago|<longago>|noise of|no cough|fine)
        """,
    ),
    Rule(
        id="further.knock",
        category=Category.TRAUMA,
        phrases=rows(
            """
            (clobber*|wallop*|clout*|bash*|whack*|smack*|struck|hit|bang*|crack*|thump*|knock*|cosh*|
              brain*|conked|boshed) + head + (forget*|<confused>|<vomit>|<sleepy>|same
              question*|blank|blur*|double|staggering|unsteady|pounding and|passed out|blacked
              out|knocked out|not (right|himself|herself|remember))
            """
        ),
        unless="""
        (<longago>|bank|headline|on the head .. nail|bed|pillow|hangover|traffic|last (year|month)|door knock*|knocking on)
        """,
    ),
    Rule(
        id="further.search",
        category=Category.SELF_HARM,
        thought=True,
        pathway=Pathway.CRISIS_LINE,
        phrases=rows(
            """
            (google*|googling|search*|look* (up|into)|research*|reading (up|about)|asked (chatgpt|an
              ai)) ~ (painless*|how to die|ways to (die|end|do it|go)|method*|end (it|my life)|
              kill myself|lethal dose|hang myself|suicide)
            """
        ),
        unless="""
        (cat|dog|prevention|essay|coursework|novel|homework|article|research paper|hotline|training|project)
        """,
    ),
    Rule(
        id="further.numb",
        category=Category.NEURO,
        pathway=Pathway.EMERGENCY_CARE,
        phrases=rows(
            """
            (feel|feels|felt|feeling) .. nothing .. (between|below|down|under|from) .. (legs|there|waist|
              chest|neck|below|belly button|navel|knees)
            <lostuse> .. (from|below|under) .. (the |my |his |her )?(belly button|navel|waist|chest|neck|
              hips|knees|thighs|groin)
            (lost|losing|loses|no) .. (control|feeling|sensation) .. (of|in|over|for) .. (bladder|bowel|bowels|
              waterworks|down below|my bottom|saddle)
            (pins and needles|tingl*|(numb|numbness|numbing|numbed|numbs)|weak*) + (started|began|feet|toes|legs) + (up to|now .. (in|at|to|up|
              reached)|reached|gone up|as far as|spread*|moved) .. (my|his|her|the)? .. (knees|thighs|waist|
              chest|arms|hips|hands|face|belly)
            ((numb|numbness|numbing|numbed|numbs)|no feeling|tingl*|dead) ~ (back passage|bottom|anus|private*|genital*|crotch|undercarriage|seat|
              buttock*|saddle|between .. legs|groin|vagina|penis|testicles|perineum)
            (fell|fallen|fall|crash*|dived|dive|landed|tackle*|hit|accident) + (can not|no|lost|not) .. (feel|move|
              feeling in|use) .. (arms|legs|arm|leg|hands|feet|body|fingers|toes)
            """
        ),
        unless="""
        (sat too long|cycling|bike seat|long ride|dentist|injection|epidural|saddle sore*|cream|on the loo|on the toilet|(pelvic floor|physio|after .. birth years|incontinence pads|prolapse|stress incontinence)|epidural|injection|anaesthetic|spinal)
        """,
    ),
    Rule(
        id="further.young",
        category=Category.CHILD,
        phrases=rows(
            """
            (<child>|he|she|<infant>) + too (sleepy|tired|weak|drowsy|floppy|ill) .. (to )?(drink|eat|
              feed|wake|cry|suck|sit|hold|stand|lift) + (sick|vomit*|fever|hot|diarrhea|days|hours|
              now|temperature|nappy)
            <tiny> + <fever>
            (spots|rash) ~ (do|does|will) not .. (go|fade|disappear) + <child>
            (months|weeks|days|baby|newborn|infant|twin|twins|toddler) + (all floppy|floppy|gone stiff|went stiff|
              grunting|flaring|limp|jerked|gone limp|lifeless|blue) + (nostrils|jerk*|floppy|limp|grunt*|stiff|blue|
              gray|he|she|and)
            """
        ),
        unless="""
        (floppy disk|toy|doll|teddy|ears|hat|nap|bedtime|party|playing|swimming|long day|pool)
        """,
    ),
    Rule(
        id="further.grown",
        category=Category.HELP_REQUEST,
        help=True,
        phrases=rows(
            """
            (need|want|get|fetch|find) .. (a )?(grown up|grownup|adult|grown ups) + (hurt*|help|ill|
              sick|fell|not|blood*|scared|floor|wake)
            (<kin>|he|she) .. (is|s|got|are|been) .. (hurt|injured) .. (real|really|very|so)? (bad|
              badly)
            get (me|us|him|her) .. help (&|quick*|now|fast|please)
            (get|fetch|find|call|send|need) .. (a|the|my|any)? (doctor|nurse|medic) + (really|so|very|terribly|properly) (bad|
              ill|sick|poorly|unwell|scared|weak|hurt*)
            ^ (call|ring|phone|dial) (emergency|emergencies|for help|the emergency) .. &
            """
        ),
        unless="""
        (contact|contacts|plumber|electrician|vet|dentist|appointment|book|on (monday|tuesday|wednesday|thursday|friday)|next week|routine|not (very|really|so)|<longago>|feelings|homework|last (year|month|week)|film|game|with (the|my|his|her|this)|cinema|film|ticket*)
        """,
    ),
    Rule(
        id="further.colour",
        category=Category.BREATHING,
        phrases=rows(
            """
            (he|she|<kin>|i) .. (gone|turned|is|s|am|looks|going|went) .. (a|the)? .. <blue> + (not|can not|
              will not|hardly|barely) .. (speak*|talk*|answer*|breath*|respond*|move|stand)
            (lips|face|skin|nails|fingers|mouth|ears|tongue) .. (is|are|s|gone|turned|look|looks|have
              gone|has gone) .. (a|the)? .. <blue> + (he|she|his|her|my|baby)
            (chest|ribs|belly|neck|throat) .. (sink*|cav*|pump*|heav*|suck*|draw*|hollow*|pull*) ~ (breath*|
              breathes|breathing|time|each|wheez*)
            breath* .. (gone|went|is|s|sounds|getting|become) .. (all )?(bubbly|gurgly|rattly|crackly|noisy|
              raspy|whistly|wet|shallow|fast|strange|weird|funny|irregular)
            (pant*|panting) .. like .. (a )?(dog|puppy)
            (inhaler|puffer|pump|ventolin|nebuliser) + (chest|throat|airways|lungs) ~ (clos*|tight*|
              shut*|seiz*|squeez*)
            (cough*|splutter*|gag*|chok*) + (gone|went|going) .. (quiet|silent|still|limp|floppy)
            (he|she|<kin>|baby) .. (is|s|has|keeps)? .. (going|gone|turning|turned|went) .. .. (blue|purple|
              dusky|gray|navy) (&|in|round|around|again|all over|lips)
            (my|his|her|the|baby s|dad s|mum s|s) breathing (is|s|has|got|gets|sounds|seems|keeps|become|going)
              .. (become |gone |getting |so |very |really )?(awful|terrible|shallow*|whistl*|hard work|dreadful|
              noisy|fast|labored|laboured|bad|worse|rapid|rattl*|gurgl*|slow|wrong|ragged|rough|irregular|
              stopping|a struggle)
            breath* .. with (his|her|my|the) (shoulders|neck|belly|whole body|stomach|tummy)
            (can not|could not) .. (lie|lay) (back|flat|down) + (breath*|gasp*|air|wheez*|pant*|chok*|drown*)
            """
        ),
        unless="""
        (swim*|cold (sea|pool|water)|lolly|blueberr*|lipstick|nail (polish|varnish)|face paint*|bruise*|raynaud*|gym|run|running|dog|cat|hair|dye|ink|room|sky|team|jumper|with envy)
        """,
    ),
    Rule(
        id="further.spider",
        category=Category.BITE,
        phrases=rows(
            """
            (spider|scorpion|snake|adder|viper|jellyfish|weever|centipede|caterpillar|fire ant*) ~ (bit*|
              bite|sting|stung) + (cramp*|sweat*|vomit*|swell*|swoll*|dizzy|spread*|(numb|numbness|numbing|numbed|numbs)|breath*|
              faint*|purple|black|fever|twitch*|blur*)
            """
        ),
        unless="""
        (<longago>|film|last (year|summer)|itchy|as a (child|kid)|game)
        """,
    ),
    Rule(
        id="further.noone",
        category=Category.HELP_REQUEST,
        help=True,
        phrases=rows(
            """
            (will|would|could|can) (somebody|someone|anybody|anyone) .. (please )?(come|help)
            (pressed|pushed|pulled) .. (button|cord|alarm|pendant|buzzer) + (nobody|no one|not) .. (com*|
              answer*|here)
            (nobody|no one) .. (is |s )?(coming|answering|here) + (fall*|fell|hurt*|floor|stuck|help|
              scared|pain|bleed*|breath*)
            (i have|i ve|had|she has|he has|mum has|dad has|<kin> has) had (a|another) (bad |nasty |big )?
              (fall|tumble) (&|.. (floor|hurt|hip|leg|head|bathroom|kitchen|stairs|get up))
            ^ please hurry (up)? $
            (somebody|someone|anybody|anyone) (has|needs|must|got|ought) (to )?come ..
              (now &|this (minute|instant|second)|at once|immediately|quick*|straight away|right away)
            (need|want) (some |urgent )?(help|assistance|people|someone|somebody|anybody) .. (this (minute|instant|second)|
              straight away|right away|this very (minute|second|instant))
            (get|send|fetch|bring) (me )?(them|people|help|somebody|someone|anybody|anyone) (out )?here .. (now|this (minute|
              instant|second)|quick*|fast|at once)
            (fetch|get|send) (me )?help .. (fast|quick*|hurry)
            (hurry|please|come|quick*|help) ~ life and death
            will (nobody|no one) .. (come|help|help me) &
            (will|would) not (somebody|someone|anybody|anyone) .. (come|help|help me) &
            put me through to (the )?(emergency*|ambulance*|paramedic*)
            get the blue lights
            (paramedic*|111|nurse|doctor|hospital) ~ (ring|call|phone|dial) .. (back|again)? .. if .. (she|
              he|it|i) .. (got|gets|get|was|is) worse + (has|have|is|am|now|worse)
            """
        ),
        unless="""
        (come on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|come (and|to) (read|see|look at|fix|mow|clean|play|visit|
          cut|walk|feed|measure|collect|sing)|last (year|month|week)|<longago>|to (the|my) (party|meeting|wedding|door)|dinner|with (the|my|his|her) (homework|shopping|crossword)|fix|install|at christmas|doorbell|lift (button|cord)|test*|homework|for (tea|coffee|lunch)|over (on|for))
        """,
    ),
    Rule(
        id="further.pop",
        category=Category.HEADACHE,
        phrases=rows(
            """
            (pop|popped|snap|snapped|bang|burst|crack|click|explosion) ~ (head|eye|skull|neck|ear) + (pain|
              agony|vomit*|sick|headache|worst|(numb|numbness|numbing|numbed|numbs)|vision|confus*)
            (head|headache|skull) ~ (worse than (ever|anything|any)|worst|banging unbearably|unbearabl*|never
              (had|felt|known)|agony|excruciat*) + (second|seconds|sudden*|instant*|came on|sick|<vomit>|sight|vision|
              neck|fever|(numb|numbness|numbing|numbed|numbs)|arm|<sleepy>|fall|fell|hit|knock*|weak*|speech|confus*|worse)
            (head|headache) ~ (hurts|pain|hurt|ache|aches|aching) ~ (more than (ever|it ever|it has|anything|i have)|never
              (hurt|been|had|felt)|worse than (ever|anything|it has))
            (scream*|cry*|writh*|howl*|moan*) ~ (head pain|headache|pain in .. head|head)
            headache .. (within|in|over|inside) .. (a|one|few|couple of)? .. (second|seconds|moment|flash|instant|minute)
            """
        ),
        unless="""
        (head teacher|headphones|baby .. crying in the night|party|kids|ears popped|plane|flight|balloon|cracking my neck|chiropract*|knuckles)
        """,
    ),
    Rule(
        id="further.heat",
        category=Category.ENVIRONMENT,
        phrases=rows(
            """
            (has|having|got|have|with|is it|think|it is) .. (heat stroke|heatstroke|sunstroke|carbon monoxide
              poisoning|co poisoning|hypothermia|frostbite|decompression sickness|the bends|altitude
              sickness|smoke inhalation)
            """
        ),
        unless="""
        (<longago>|avoid*|prevent*|leaflet|what (is|are)|had .. once|last (year|summer)|how (do|to))
        """,
    ),
)
