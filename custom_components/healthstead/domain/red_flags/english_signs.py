"""English: single signs that alarm only together.

A data table, for wordings that no rule foresaw. A sign weighs 2 where it is
serious by itself, 3 where little more is needed and 1 where it is common; four
in all, with at least one serious, is a red flag [product choice, on the
categories of the clinical reference, 3.4]. Words such as "a bit" raise the bar.
"""

from typing import Final

from .flag import Category
from .language import Sign, rows

SIGNS: Final[tuple[Sign, ...]] = (
    Sign(
        id="chest",
        weight=2,
        category=Category.CARDIAC,
        phrases=rows("""
            <chest> ~ <chestfeel>
            (crushing|squeezing|tightness|pressure|gripping|crushed|squeezed) ~ (chest|jaw|
              arm|throat|ribs|front|middle|back|body|across)
            (rub*|clutch*|hold*|grab*|press*|thump*|pat*) .. (chest|breastbone|ribs)
            (jaw|teeth|left arm|both arms|shoulder blades|arms) ~ (<hurt>|heav*|lead|
              pressure|tight*|pull*)
        """),
    ),
    Sign(
        id="heart_history",
        weight=1,
        category=Category.CARDIAC,
        phrases=rows("""
            (stent*|bypass|angina|heart (attack|failure|trouble|problem*|condition|patient)|
              pacemaker|defibrillator|valve|arrhythmia|cardiomyopathy)
        """),
    ),
    Sign(
        id="like_before",
        weight=3,
        category=Category.CARDIAC,
        phrases=rows("""
            (same|exact*|identical) .. (pain|feeling|symptoms|tightness|pressure) ~ (back|
              again|heart|before|stent*|bypass|attack|stroke|clot)
        """),
    ),
    Sign(
        id="breath",
        weight=2,
        category=Category.BREATHING,
        phrases=rows("""
            <breathless>
            (gasp*|stridor|rattling|gurgling|pant*|puffing|heaving for|wheez*|rasping)
            (not|can not|barely|hardly) .. (breathe|breathing|speak|talk)
            (breath*|breaths) ~ (short|shallow*|fast|faster|quick*|rapid*|labour*|labor*|
              stop*|noise|noises|noisy|hard|harder|funny|strange|odd|weird|heavy|struggl*|
              wrong|worse|slow|slower|irregular*|crackl*|bubbl*|whistl*|hurt*)
            (lungs|airways|windpipe) ~ (not|will not|can not|burn*|fill*|tight*|clos*|full|
              bubbl*|crackl*|hurt*)
        """),
    ),
    Sign(
        id="colour",
        weight=2,
        category=Category.BREATHING,
        phrases=rows("""
            (he|she|lips|face|skin|hands|looks|gone|turned|i am|feel|nails|mouth|cheeks) ..
              (<blue>|clammy|deathly pale|white as|mottled|waxy|ghostly|yellow and|gray)
            (color|colour) of (putty|ash|ashes|chalk|wax|death|cement|paper|milk|a sheet|
              flour|concrete|slate|clay|plaster|beetroot|plum)
            (white|pale|gray) (as|like) (a|an|the)? .. (sheet|ghost|chalk|paper|death|wall|
              ash|milk|flour)
            (skin|face|looks|he|she|gone) .. like .. (cement|putty|wax|paper|chalk|ash|death|clay|
              dough|marble|concrete|milk)
            (no|lost|drained of) .. (color|colour) .. (in|from|face|cheeks)?
        """),
    ),
    Sign(
        id="sweat",
        weight=2,
        category=Category.CARDIAC,
        phrases=rows("""
            (cold|sudden*|drench*|soak*|profuse*|pouring|dripping|wringing|bucket*|like a
              pig|so much|heavy|heavily|beads of) ~ (sweat*|wet)
            (wringing wet|wet through|drenched|clammy)
        """),
    ),
    Sign(
        id="faint",
        weight=2,
        category=Category.CONSCIOUSNESS,
        phrases=rows("""
            <fainted>
            (going to|about to|keep|keeps|nearly|almost|might) .. (faint*|pass* out|black*
              out|collaps*|keel over)
            (feel|feels|feeling|very|so) .. faint
            (room|everything|vision|world|it all|things) .. (keeps|is|goes|going|went|start*)
              .. (gray|graying|black|dark|dim|fading|white|spinning|swimming|tilt*|hazy)
            (shaking|shaky|trembling|shivery) and (cold|clammy|sweaty|weak|pale)
            cold and (shaking|shaky|trembling|clammy|shivery)
            (light headed|lightheaded|pass out|passing out|legs gave way|weak at the knees|
              swimmy|swooning|greying out|graying out)
        """),
    ),
    Sign(
        id="dizzy",
        weight=1,
        category=Category.STROKE,
        phrases=rows("""
            (dizzy|dizziness|woozy|vertigo|spinning|unsteady|wobbly|shaky)
        """),
    ),
    Sign(
        id="mind",
        weight=2,
        category=Category.SEPSIS,
        phrases=rows("""
            <confused>
            <slurred>
            <sleepy>
            (nobody|no one|lights on but nobody) .. home
            (acting|behaving|talking|walking|sounds|looks|seems) .. (drunk|strange|strangely|
              oddly|weird|confused|stupid|vacant)
            (gone|went|goes|going|looks) (blank|vacant|quiet and|glassy|strange|funny)
            (not|never) .. (with it|with us|all there|himself|herself|making sense|focusing|
              following)
            (can not|could not|not) .. (name|recogni*|remember|place) .. (me|us|her|him|own|
              name|dog|son|daughter|wife|husband|the|where|what|who)
            (she|he|they|mum|dad|i|keeps|keep) (is |are |am |keeps |s )?(drifting|fading|slipping|
              nodding off|going under)
            (mumbl*|babbl*|rambl*|gibberish|garbled|slurr*|nonsense|dopey|dozy|spaced out|
              glazed|glassy)
        """),
    ),
    Sign(
        id="side",
        weight=2,
        category=Category.STROKE,
        phrases=rows("""
            ((numb|numbness|numbing|numbed|numbs)|weak*|tingl*|limp|heavy|dead|paraly*|rubber*|useless|lead|lifeless|
              floppy|clumsy|pins and needles) ~ (arm|leg|hand|face|side|foot|lip|mouth|
              tongue|body|fingers|arms|legs|hands|feet|cheek)
            (face|mouth|smile|eyelid|cheek|lip|eye) ~ (droop*|crooked|wrong|lopsided|uneven|
              drop*|slip*|sag*|slid*|twisted|will not move|does not move|hang*)
            (hand|arm|leg|foot|fingers) ~ ((will|would|does|did|can|could) not .. (obey*|
              move|grip|work|do|lift|hold|listen|respond|cooperate))
        """),
    ),
    Sign(
        id="episode",
        weight=2,
        category=Category.STROKE,
        phrases=rows("""
            (stare|stares|stared|staring|gaz*|leaning|slumping|slumped|listing) .. (to )?(one side|the left|the right|left|
              right|over)
            (funny|strange|weird|odd|dizzy) (turn|spell|episode|do)
            (came|gone|went|happened|lasted) .. (for |about )?(a few|five|ten|two|three|
              couple of|several|fifteen|twenty) minutes
            (dropp*|drops|spill*|pour*|miss*|fumbl*) .. (everything|things|tea|cup|onto the
              table|the table|mug|fork|spoon|mouth)
        """),
    ),
    Sign(
        id="balance",
        weight=2,
        category=Category.STROKE,
        phrases=rows("""
            (veer*|stagger*|toppl*|lurch*|stumbl*|keeps falling|falling over|lost .. balance|
              no balance|can not walk|walks into|walking into)
            can not stand (!the,that,this,these,those,him,her,them,it,his,their,your,our,my,people,when,how,being,to,your,another,any|&)
            legs .. (go|going|went|gone) .. sideways
            (floor|ground|room|walls|world) .. (is|s|are)? .. (moving|tilting|spinning|
              swaying|rolling)
        """),
    ),
    Sign(
        id="sight",
        weight=2,
        category=Category.STROKE,
        phrases=rows("""
            <badvision>
            pupil*
            (sight|vision|eyesight) ~ (half|side|missing|patch|hole|tunnel|dark|shimmer*)
        """),
    ),
    Sign(
        id="headache",
        weight=1,
        category=Category.HEADACHE,
        phrases=rows("""
            (headache*|migraine|sore head)
        """),
    ),
    Sign(
        id="head_bad",
        weight=2,
        category=Category.HEADACHE,
        phrases=rows("""
            (head|skull|headache*) ~ (splitting|split*|pounding|explod*|agony|killing|
              blinding|unbearable|bursting|crack*|shot|struck|hammer*|vice|terrible|awful|
              worst|horrendous|severe|excruciat*)
        """),
    ),
    Sign(
        id="swelling",
        weight=2,
        category=Category.ANAPHYLAXIS,
        phrases=rows("""
            (face|lips|lip|tongue|throat|eyes|mouth|neck|gums) ~ (swell*|swoll*|puff*|tingl*|
              tight*|clos*|itch*|hoarse|prickl*|balloon*|sausages|huge|fat|numb|thick|
              blow* up|blown up|enormous)
            (face|lips|lip|tongue|throat|mouth|neck|gums) ~ burning
        """),
    ),
    Sign(
        id="limb_swelling",
        weight=2,
        category=Category.LIMB,
        phrases=rows("""
            (calf|leg|thigh|arm|hand|foot|ankle|knee|finger|wrist|shin) ~ (swell*|swoll*|
              balloon*|huge|blow* up|blown up|twice|double|enormous|massive|hard and|hot and
              red|blew up|tight and)
        """),
    ),
    Sign(
        id="hives",
        weight=1,
        category=Category.ANAPHYLAXIS,
        phrases=rows("""
            (hives|welts|wheals|rash|itch* all over|itching all over|blotches|spots|blotchy|
              red all over|covered in)
        """),
    ),
    Sign(
        id="exposure",
        weight=1,
        category=Category.ANAPHYLAXIS,
        phrases=rows("""
            (after|ate|eaten|eating|stung|sting|allergic|took|taken|injection|jab|since|new|
              had|first|started) ~ <allergen>
        """),
    ),
    Sign(
        id="allergy",
        weight=1,
        category=Category.ANAPHYLAXIS,
        phrases=rows("""
            (allergic|allergy|anaphyla*)
        """),
    ),
    Sign(
        id="blood",
        weight=2,
        category=Category.BLEEDING,
        phrases=rows("""
            (bleeding|hemorrhag*|bleeds|bled|bleed|bloody|oozing|clots|clot)
            blood &
            blood !thinner,thinners,pressure,sugar,sugars,test,tests,type,group,count,counts,work,bank,orange,oranges,donor,donation,results,result,relative,is,moon,thinning
            blood is .. (coming|pour*|drip*|everywhere|all|gush*|running|in|on)
            (floor|towel|shirt|sheets|water|bowl|sink|pillow|carpet|bed) .. (is|was|all|gone|
              turned)? .. (red|crimson|scarlet)
        """),
    ),
    Sign(
        id="not_stopping",
        weight=2,
        category=Category.BLEEDING,
        phrases=rows("""
            (will|does|can|has|did|would) not (stop|stopping|stopped|slow|ease|settle|quit|
              clot|calm|budge|shift|let up|go away|improve)
            (keeps|keep) (coming|filling|going|running|happening|getting|dropping !things,everything,stuff,cups,stitches,pens|falling)
        """),
    ),
    Sign(
        id="wound",
        weight=2,
        category=Category.TRAUMA,
        phrases=rows("""
            (gash*|slash*|stabbed|ripped|torn|tore|chunk|artery|impal*|skewer*|severed|mangled|
              crushed|shattered|snapped|fang*|mauled|gouged|sliced|deep cut|flap of)
            (put|went|gone|stuck|pushed|fell) .. (hand|arm|foot|head|fist|leg|finger|thumb|it)?
              .. (through|into) (a|the|my|his|her) .. (window|glass|door|hand|thumb|foot|leg|
              arm|finger|chest|eye|cheek|saw|blade|machine|mixer|fan)
            (bit|bitten|bite) .. (me|him|her|my|his|by|face|hand|arm|leg|neck|while|on)
        """),
    ),
    Sign(
        id="agony",
        weight=2,
        category=Category.ABDOMEN,
        phrases=rows("""
            <bad> ~ <hurt>
            (agony|excruciat*|screaming|writhing|unbearabl*|howling|shrieking|dropped to ..
              knees|brought .. to .. knees|doubled (up|over)|curled up|in tears with|can not
              bear (it|to be touched)|like anything|like hell|like mad)
        """),
    ),
    Sign(
        id="pain",
        weight=1,
        category=Category.ABDOMEN,
        phrases=rows("""
            (pain|pains|painful|hurts|hurting|aching|cramps)
        """),
    ),
    Sign(
        id="sudden_pain",
        weight=2,
        category=Category.ABDOMEN,
        phrases=rows("""
            (pain|ache|cramp|spasm|hurts|hurt) ~ (<sudden>|shot|gripping|ripping|tearing|
              through to the back|constant|crippling|spread*)
        """),
    ),
    Sign(
        id="belly",
        weight=2,
        category=Category.ABDOMEN,
        phrases=rows("""
            (belly|hernia|bladder|groin|bump|womb|stoma|scrotum|testicle*) ~ (drum|hard|rigid|
              solid|board|swell*|swoll*|tense|black|purple|stuck|touch*|burst*|agony|
              distended|rock|rupture*)
            (bringing up|vomit*|throwing up|sick) ~ (green|brown|black|dark)
            (bile|coffee grounds|faecal|feculent)
        """),
    ),
    Sign(
        id="no_urine",
        weight=2,
        category=Category.SEPSIS,
        phrases=rows("""
            (not|no|hardly|barely|can not|without) .. (pee|peed|urine|wet nappy|wet nappies|
              passed water|pass water|pass urine|passed urine|peeing|dry nappy)
        """),
    ),
    Sign(
        id="pregnant",
        weight=2,
        category=Category.PREGNANCY,
        phrases=rows("""
            <preg>
            (/(1[4-9]|2\\d|3\\d)/|twenty|thirty|fourteen|sixteen|eighteen) weeks
            (after|since|days|weeks|had|have) .. (section|caesarean|c section|delivery|birth)
            (afterbirth|waters|amniotic|labour pains|labor pains|crowning)
        """),
    ),
    Sign(
        id="leaking",
        weight=2,
        category=Category.PREGNANCY,
        phrases=rows("""
            (leak*|gush*) .. (water|fluid|green|liquid|clear|waters)
            (something|foot|head|cord|bag) .. (coming|come|hanging|poking) out
        """),
    ),
    Sign(
        id="infant",
        weight=1,
        category=Category.CHILD,
        phrases=rows("""
            (infant|baby|newborn|neonate|toddler|/[1-9]/ (weeks|days|months) old|week old|
              month old|bub)
        """),
    ),
    Sign(
        id="child_ill",
        weight=2,
        category=Category.CHILD,
        phrases=rows("""
            (not|never) .. (drunk|fed|drank|eaten|drinking) .. .. (day|hours|since|yesterday)
            nappy .. dry
            (floppy|limp|listless|lifeless|grunting|not feeding|refusing feeds|will not feed|
              inconsolable|dry nappies|dry nappy|sunken|rag doll|croup)
        """),
    ),
    Sign(
        id="injury",
        weight=2,
        category=Category.TRAUMA,
        phrases=rows("""
            <head_knock>
            <fall> ~ <height>
            (crash|accident|hit by|crushed|trapped|kicked by|stabbed|thrown|run over|knocked
              down|handlebars|electrocut*|went over the|live cable|live wire)
            (fell|fallen|tripped|slipped|tumbled|went down|went over|landed|knocked) .. (on|
              off|over|from|down|out|in|into|onto|awkward*|hard|badly|flat|backwards)
        """),
    ),
    Sign(
        id="broken",
        weight=2,
        category=Category.TRAUMA,
        phrases=rows("""
            (leg|arm|hip|ankle|wrist|knee|foot|shoulder|neck|back|elbow|finger|jaw|ribs) ~
              (turned (out|in|outwards|inwards|round|sideways)|shorter|bent|wrong|broken|
              snapped|crack*|deformed|sticking|angle|out of place|dislocat*|twisted round)
        """),
    ),
    Sign(
        id="heart",
        weight=2,
        category=Category.CARDIAC,
        phrases=rows("""
            (heart|pulse|heartbeat) ~ (rac*|pound*|flutter*|irregular*|hammer*|thump*|
              weird|crazy|mad|jump*|slow|fast|somersault*|flip*|bang*|thud*|skipp*|galop*|
              gallop*|/(1[3-9]\\d|2\\d\\d)/|two hundred|hundred and|all over|stop*|miss*|
              dancing|churn*)
            palpitations
        """),
    ),
    Sign(
        id="poisoned",
        weight=2,
        category=Category.OVERDOSE,
        phrases=rows("""
            (took|taken|swallow*|drank|ate|eaten|given|gave|inhal*|breath* in|sniff*|smok*|
              suck*|chew*|lick*) ~ (<toxic>|wrong .. <pills>|extra .. <pills>|too many|too
              much|unknown|something|picked|loads of|a load of|handful)
        """),
    ),
    Sign(
        id="air",
        weight=2,
        category=Category.OVERDOSE,
        phrases=rows("""
            (everyone|everybody|(all|both) (of us|three|four|two)|whole family|we all|we both|all
              feel|family|three of us|four of us) ~ (headache*|head|heads|sick|dizzy|drowsy|sleepy|ill|vomit*)
            (smoke|fumes|gas) ~ (boiler|heater|smell*|everywhere|thick|room|house|filling|breath*)
        """),
    ),
    Sign(
        id="heating",
        weight=2,
        category=Category.OVERDOSE,
        phrases=rows("""
            (heating|boiler|stove|heater|barbecue|bbq|fire|generator|engine|flue|chimney) ..
              (is |was |s )?(on|running|inside|indoors|lit|going|blocked)
        """),
    ),
    Sign(
        id="sugar",
        weight=1,
        category=Category.DIABETES,
        phrases=rows("""
            (diabet*|sugar|insulin|hypo|ketone*|type (one|1)|glucometer|meter)
        """),
    ),
    Sign(
        id="sugar_bad",
        weight=2,
        category=Category.DIABETES,
        phrases=rows("""
            (reads|says|reading|shows|showing|read) (lo|low|hi|high)
            (no|not had|not taken|without|missed|run out of|ran out of|out of|skipped) ..
              insulin
            sugar ~ /[0-3]\\.\\d/
        """),
    ),
    Sign(
        id="fever",
        weight=1,
        category=Category.SEPSIS,
        phrases=rows("""
            <fever>
            (shiver*|chills|rigors)
        """),
    ),
    Sign(
        id="rigors",
        weight=2,
        category=Category.SEPSIS,
        phrases=rows("""
            (shak*|shiver*) .. (so (hard|much|badly)|uncontroll*|violent*|bed|teeth|can not
              stop|all over|like a leaf)
            (teeth chattering|rigors|burning up)
        """),
    ),
    Sign(
        id="red_line",
        weight=2,
        category=Category.SEPSIS,
        phrases=rows("""
            red (streak|line|lines|streaks|track)
        """),
    ),
    Sign(
        id="dreadful",
        weight=2,
        category=Category.SEPSIS,
        phrases=rows("""
            (feel|feeling|feels|felt|look|looks) .. (dreadful|terrible|awful|rotten|like
              death|horrendous|wretched|really ill|so ill|very ill|deathly)
        """),
    ),
    Sign(
        id="infection",
        weight=1,
        category=Category.SEPSIS,
        phrases=rows("""
            (wound|scar|stitches|incision) ~ (stink*|smell*|ooz*|weep*|pus|red|hot|burst|open*)
            (infection|infected|uti|pneumonia|sepsis|cellulitis|abscess|wound|chest bug|
              catheter|flu|pus)
        """),
    ),
    Sign(
        id="spots",
        weight=2,
        category=Category.SEPSIS,
        phrases=rows("""
            (purple|pinprick|pin prick|blood|dark red|black|bruise like|bruised) .. (spots|
              dots|rash|blotches|patches|marks|freckles|pinpricks)
        """),
    ),
    Sign(
        id="vomit",
        weight=1,
        category=Category.ABDOMEN,
        phrases=rows("""
            <vomit>
        """),
    ),
    Sign(
        id="vomit_much",
        weight=1,
        category=Category.ABDOMEN,
        phrases=rows("""
            (can not stop|keep|keeps|kept|non stop|for hours|all (day|night)|everything|
              constant*|every few minutes|again and again) ~ <vomit>
        """),
    ),
    Sign(
        id="neck",
        weight=2,
        category=Category.SEPSIS,
        phrases=rows("""
            stiff .. neck
            neck .. stiff
            light .. (hurts|hurting) .. eyes
            (can not|will not) .. (bend|move|turn|lift) .. (neck|head)
            chin .. (on|to) .. chest
        """),
    ),
    Sign(
        id="throat",
        weight=2,
        category=Category.CHOKING,
        phrases=rows("""
            (throat|gullet|windpipe|food pipe) ~ (stuck|wedged|lodged|block*|caught|bone|
              clos*|jammed)
            (gagging|gags|drool*|dribbl*|splutter*|retching)
            (can not|could not|unable) .. swallow
            (went|gone|going|go) down .. wrong
            (red|purple|blue) .. (in the face|faced|and silent)
        """),
    ),
    Sign(
        id="silent",
        weight=2,
        category=Category.CHOKING,
        phrases=rows("""
            (silent|can not (talk|speak|cough|cry)|no (sound|noise)|gone quiet|not making a
              sound)
        """),
    ),
    Sign(
        id="fit",
        weight=3,
        category=Category.SEIZURE,
        phrases=rows("""
            (fitting|convuls*|seizing|seizure|epileptic fit|having a fit|jerking)
            (another|second|third|one after) .. (one|fit|seizure|another) .. (straight away|
              right after|again|already|immediately|since|now)
        """),
    ),
    Sign(
        id="came_round",
        weight=1,
        category=Category.SEIZURE,
        phrases=rows("""
            (came|come|coming) (round|around|to)
        """),
    ),
    Sign(
        id="down",
        weight=2,
        category=Category.CONSCIOUSNESS,
        phrases=rows("""
            (on|onto|lying|lies|laid|slumped|face down|stuck) .. (the|a) .. (floor|ground|
              carpet|pavement|landing|patio|bathroom floor|kitchen floor|road|tiles|wheel)
            (moaning|groaning|moans|groans|grunting) ..
            (slumped|motionless|not moving|face down|lifeless|sprawled|crumpled)
        """),
    ),
    Sign(
        id="no_answer",
        weight=2,
        category=Category.CONSCIOUSNESS,
        phrases=rows("""
            (will|does|is|did|can|has) not .. (answer*|respond*|reply*|replying|wake|waking|
              rouse|stir*|react*|open* (his|her) eyes|come round|talk to me)
            (unresponsive|nobody home|no response|no reply)
        """),
    ),
    Sign(
        id="burn",
        weight=2,
        category=Category.BURNS,
        phrases=rows("""
            (burn*|scald*|singed|blister*|charred) ~ (arm|arms|leg|legs|chest|face|back|neck|
              hand|hands|foot|feet|body|thigh*|skin|eyes|forearm|head|lap)
            (burnt|burned|burn|scald*|singed|blister*|charred|burns (on|to|all over|across)) ~ (belly|mouth|throat)
            (boiling|scalding|steaming|steam|hot (oil|fat|tea|coffee|soup|stew)|deep fat fryer|chip
              pan|slow cooker)
            (flar*|flames|caught fire|on fire|exploded|explosion|blew up|flash|went up) ~
              (face|me|him|her|hair|clothes|hands|petrol|gas|arm|sleeve|kitchen)
            skin .. (coming off|peeling|hanging|sloughing|white and|black|off)
        """),
    ),
    Sign(
        id="spilled",
        weight=2,
        category=Category.BURNS,
        phrases=rows("""
            (pulled|tipped|spilled|spilt|poured|knocked|splash*|spray*|squirt*|flicked) ..
              .. (over|onto|on|in|into|down) .. (himself|herself|myself|him|her|me|my|his|
              face|eye|eyes|arm|legs|chest)
            in (my|his|her) face
        """),
    ),
    Sign(
        id="cold_limb",
        weight=2,
        category=Category.LIMB,
        phrases=rows("""
            (foot|leg|hand|arm|toes|toe|finger|fingers|limb) ~ (ice cold|stone cold|cold and|
              icy|gray|white|blue|black|purple|dusky|no pulse)
        """),
    ),
    Sign(
        id="bladder",
        weight=2,
        category=Category.NEURO,
        phrases=rows("""
            (wet|soiled|messed|peed|pooed) (myself|himself|herself|the bed|my pants)
            (can not|could not|not) .. (feel|tell) .. (pee*|poo*|wip*|bottom|when i go|down
              there)
            (lost|no|losing) .. (control|feeling) .. (bladder|bowel*|bottom|legs|down below)
            (private*|genital*|between .. legs|saddle|groin|bottom) ~ ((numb|numbness|numbing|numbed|numbs)|tingl*|pins|
              no feeling)
        """),
    ),
    Sign(
        id="legs",
        weight=2,
        category=Category.NEURO,
        phrases=rows("""
            (legs|both legs) ~ (weak*|jelly|string|(numb|numbness|numbing|numbed|numbs)|(will|do|does) not (work|move|hold)|
              giv* way|collaps*|wood|paraly*|buckl*)
        """),
    ),
    Sign(
        id="too_weak",
        weight=2,
        category=Category.OTHER,
        phrases=rows("""
            too (weak|ill|dizzy|breathless|sick) .. (to )?(stand|walk|move|get up|sit|lift|
              speak)
            (can not|could not) .. (get up|sit up|keep .. down)
            (can not|could not) .. stand (!the,that,this,these,those,him,her,them,it,his,their,your,our,my,people,when,how,being,to,another,any|&|(the|this|that|my)
              (pain|agony|cramps|pressure|burning))
        """),
    ),
    Sign(
        id="worse",
        weight=1,
        category=Category.OTHER,
        phrases=rows("""
            (sudden*|getting worse|worse and worse|rapidly|very fast|spreading|out of
              nowhere|minutes ago|an hour ago|half an hour|just now|right now|help|keeps
              getting|came from nowhere|scared|frightened|tonight|this morning|all day|now
              he|now she|now i|now my|hours|for an hour)
        """),
    ),
    Sign(
        id="weakened",
        weight=1,
        category=Category.SEPSIS,
        phrases=rows("""
            (immunosuppress*|dialysis|steroids|operation|surgery|blood thinner*|warfarin|
              apixaban|rivaroxaban|edoxaban|clopidogrel|anticoagulant*|sickle|haemophil*|
              hemophil*|flight|plaster|section)
        """),
    ),
    Sign(
        id="defenceless",
        weight=2,
        category=Category.SEPSIS,
        phrases=rows("""
            (chemo*|transplant|bone marrow|stem cell|neutropenic|no spleen|addison*|adrenal)
        """),
    ),
    Sign(
        id="intruder",
        weight=2,
        category=Category.DANGER,
        phrases=rows("""
            (kick*|bang*|smash*|forc*|trying|break*|climb*|pounding|hammering) .. (the |my |our
              )?(door|doors|window|windows|lock|gate) ..
            (followed|following|stalk*|watching|hiding from|chasing) .. (me|us|her) ..
        """),
    ),
    Sign(
        id="attacker",
        weight=2,
        category=Category.DANGER,
        phrases=rows("""
            (my ex|ex husband|ex boyfriend|ex partner|a man|some man|strange man|stranger|
              intruder|someone outside|drunk man|men|burglar|masked)
        """),
    ),
    Sign(
        id="weapon",
        weight=2,
        category=Category.SELF_HARM,
        phrases=rows("""
            (shotgun|rifle|pistol|gun|noose|machete|rope|blade|razor blade|razor)
            (knife|pills|tablets) .. (in (his|her|my) hand|to (his|her|my)|out|hidden|ready)
        """),
    ),
    Sign(
        id="despair",
        weight=2,
        category=Category.SELF_HARM,
        phrases=rows("""
            (nothing left|no hope|hopeless|worthless|can not go on|give up on (life|
              everything)|can not cope|had enough|ready to go|can not carry on|no way out|
              everyone hates me|hate myself|all my fault|burden|alone in the world|crying|
              sobbing|in tears|in despair|desperate|broken inside|numb inside|empty inside)
            (last|final) (post|message|letter|note|goodbye|words)
            (my|our|the) (last|final) night
            (all|it|everything) .. stop
            (keep|feel|stay|am|not) .. (myself )?(safe|unsafe)
        """),
    ),
    Sign(
        id="farewell",
        weight=2,
        category=Category.SELF_HARM,
        phrases=rows("""
            (sorry (for everything|to everyone|everybody)|he is sorry|she is sorry|say
              goodbye|saying goodbye|goodbye forever|forgive me|look after (the|my) (kids|dog|
              children|cat)|drove off|drive off|off the road|ready to go|ready to die|take (me|it) now|hidden .. tablets|stopped eating|stockpil*)
        """),
    ),
    Sign(
        id="keep_safe",
        weight=3,
        category=Category.SELF_HARM,
        phrases=rows("""
            (can not|not) .. keep .. (myself|himself|herself) safe
            not .. safe (with|by|from|around) (myself|himself|herself)
            not (trust|safe) .. (myself|himself|herself) .. (tonight|alone|around|with|&)
        """),
    ),
    Sign(
        id="cry_for_help",
        weight=2,
        category=Category.HELP_REQUEST,
        phrases=rows("""
            (can|is|does|will) (anyone|anybody|someone|somebody) .. (hear|help|there|come)
            (something|somethings) .. (happening|wrong|not right) .. (to|with) (me|him|her|
              mum|dad|my ..)
            (need|needs) .. (rescu*|saving|someone now|somebody now|medical|urgent*)
            (alert|fetch) .. (my )?(family|someone|somebody|wife|husband|son|daughter|mum|dad|
              neighbour|neighbor)
            (please hurry|hurry|quick (&|!one,question,word,note,thing,chat,look,check)|quickly|urgent*|come now|as fast as)
        """),
    ),
)

MILDER: Final = """
(a bit|a little|slight*|mild*|minor|small|tiny|usual|always|sometimes|every (day|morning|
  night|month|winter|spring|year|time)|for (months|years|weeks)|on and off|now and then|
  occasional*|bit of|after (exercise|exercising|running|a run|gym|the gym|lunch|spin|sport|
  training|class|hiking|a hike|gardening|typing|standing|a walk)|when i (run|exercise|climb|
  type|kneel)|as normal|hay fever|like before|since (childhood|years)|chronic|hungover|
  hangover|flu jab|dentist|stubbed|scraped|grazed|sunburn*|splinter|healing|healed|for a second|from (typing|gardening|sitting|
  standing|sleeping)|yoga|pilates)
"""
