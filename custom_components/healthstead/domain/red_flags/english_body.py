"""English: pregnancy, abdomen, nerves, limbs, eyes, diabetes, children, injuries.

A data table. Sources: NHS "When to call 999", cauda equina, appendicitis,
testicle pain, DVT and hypo pages; RCOG patient leaflets; ADA Standards of Care
section 6; NICE NG143 (fever under five), NG232 (head injury).
"""

from typing import Final

from .flag import Category, Pathway
from .language import Rule, rows

_PREG: Final = Category.PREGNANCY
_BELLY: Final = Category.ABDOMEN
_NEURO: Final = Category.NEURO
_LIMB: Final = Category.LIMB
_EYE: Final = Category.EYE
_SUGAR: Final = Category.DIABETES
_CHILD: Final = Category.CHILD
_TRAUMA: Final = Category.TRAUMA
_OTHER: Final = Category.OTHER
_HEAT: Final = Category.ENVIRONMENT
_ER: Final = Pathway.EMERGENCY_CARE

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        id="pregnancy.signs",
        category=_PREG,
        phrases=rows(
            r"""
            (waters|water|fluid) ~ (gone|broke*|broken|leak*|burst) ~ (green|brown|meconium|bloody|smelly)
            <preg> + (bleed* .. (heav*|a lot|lots|not stop*|bad*|bright|clots|through|
              and)|(heavy|heavily|lots of|gush*|pouring|soak*|bright red|so much|
              sudden*) .. (bleed*|blood)|bleeding|clots|blood .. (clots|gush*|pour*|
              everywhere|running|legs))
            <preg> + <bad> ... (pain*|belly|cramp*|headache|hurt*|itch*|side|ache)
            <preg> + (pain|hurt*|cramp*|agony) ... (one side|shoulder|sudden*|severe|
              right side|left side|constant|ribs|under .. ribs|bleed*)
            <preg> + (<fainted>|faint|going to pass out|collapsed|seizure*|fit|fitting|
              convuls*|unconscious|passed out|faints|fainting|shoulder)
            <preg> + (headache|head .. (hurts|pounding|splitting|ache)) + (<badvision>|
              swell*|swoll*|bad|severe|terrible|pounding|not go* away|will not|ribs|
              blood pressure|vomit*|worst|awful|flashing|splitting)
            <preg> + <badvision>
            <preg> + (face|hands|feet) .. (swell*|swoll*|puff*) + (sudden*|headache|
              vision|ribs|fast|face)
            <preg> + <bump_still>
            (baby|bump|unborn|movements|womb) ... <bump_still> + (bump|womb|pregnan*|
              weeks|since|today|kick*|yesterday|all day|inside|movements|usual|hours|
              last night|this morning|belly|not felt)
            <preg> + (chest .. (pain|hurt*|tight*|pressure)|<breathless>|(leg|calf) ..
              (swell*|swoll*|red|pain*|hot))
            <preg> + (fell|fallen|hit|kicked|punched|car (accident|crash)|crash|
              accident|pushed) + (belly|bump|bleed*|pain|cramp*|stairs|hard|hurt*)
            (cord|umbilical) .. (is |has |came |come |hanging |coming )?(out|hanging|
              down|between|showing|visible|round|around|felt)
            (can|could|i) (see|feel) .. (cord|baby s head|the head|head|foot|feet|
              crowning|a foot|an arm) + (baby|pregnan*|push*|labor|labour|waters|birth|
              contraction*|coming|cord)
            (baby|it) .. (is )?(coming|crowning|coming out|being born|on its way) ..
              (now|fast|right now|quickly|out|early|&) + (baby|labor|labour|waters|
              contraction*|push*|pregnan*)
            (need|want|have|urge) to push + (baby|labor|labour|contraction*|waters|
              weeks|pregnan*)
            (waters|water) (broke|broken|have broken|have gone|has broken|gone|went|just
              broke) + ((twenty|thirty) (one|two|three|four|five|six|seven|eight|nine)? weeks|
              months early|weeks early|green|brown|blood*|bleed*|early|/(2\d|3[0-6])/ weeks|cord|
              premature|smell*|meconium|fever|months|breech|not mov*|black)
            contractions + (early|/(2\d|3[0-6])/ weeks|every (two|three|one|2|3|1)
              minutes|premature|bleed*|not stop*|months|minute apart|minutes apart ..
              (two|2))
            (gave birth|giving birth|given birth) .. (now|just|in the|at home|on the|
              car|bathroom|alone)
            (in labor|in labour|labor|labour) + (early|/(2\d|3[0-6])/ weeks|bleed*|now|
              coming|fast|alone|premature|stuck|months)
            (missed|late|skipped|no) .. period ... (pain|shoulder|faint*|dizzy|bleed*|
              cramp*|side)
            ectopic + (think|might|pain|bleed*|ruptured|could|shoulder)
            (one side|side|belly|pelvic|shoulder) .. pain + (positive pregnancy test|
              missed .. period|might be pregnant|late period|period .. late|weeks
              pregnant)
            (soak*|filling|fill|going through|changing|flooding|gone through) .. (pad|
              pads|tampon*|maternity pad) ... (hour|hours|minutes|every|each|quickly)
            <preg> + (soak*|flood*|gush*) .. (pad|pads|blood|through)
            (postpartum|since (giving )?birth|after .. birth|had .. baby|gave
              birth) + (fever|chills|foul|bleed*|harm|voices|confus*|hallucinat*|(hurt|
              harm) .. baby|smell*|not slept and)
            (placenta|abruption|pre eclampsia|preeclampsia|preeclampsia|eclampsia|hellp)
              + (think|headache|bleed*|vision|pain|now|ribs|not (come|delivered)|stuck)
            (belly|bump|womb) .. (rock )?(hard|rigid|board) + (<preg>)
            <preg> + blood pressure ... /(1[6-9]\d|2\d\d)\S*/
            (shoulder) (tip )?pain + (pregnan*|period|belly|faint*)
            period ~ (late|missed|overdue|skipped) + (pain*|cramp*|bleed*|faint*|dizzy|
              shoulder) + (one side|side|sharp|severe|shoulder|faint*|dizzy|bad|bleed*|
              heavy)
            cord ~ (hanging|out|showing|visible|coming|dangling|see)
            (labor|labour|contractions|waters) + (no time|too late|can not get|crowning|pushing|
              head|on its way|right now|coming now|coming out)
            (baby s|its|the) .. (head|feet|foot|bottom|shoulders) (is|are|s) .. (showing|out|
              visible|coming|there|crowning)
            contractions ~ (every minute|every (two|three|2|3|couple)|minute apart|minutes apart|alone|
              close together|non stop|constant|unbearable|pushing)
            <preg> + (pain*|ache*|hurt*|cramp*|stabbing) ~ side
            (baby|bump) .. (is|has|s|does|did) not .. (kick*|mov*|been moving|been kicking)
            waters (are|is|were|look|looked) .. (brown|green|bloody|red|smelly|dark)
            (pushing|bearing down) + (midwife|labor|labour|contraction*|baby is coming|wife|waters)
            birth .. (is )?(happening|starting|now|imminent)
            (labor|labour) .. (started|starting|happening) + (now|home|alone|early|
              weeks|fast|car)
            <preg> + (there is|there s|theres|some|seeing|passing|see|found|wiping|
              wiped|lot of|lots of|bright) .. blood
              !pressure,test,tests,sugar,count,results
            (not|have not|has not) .. (felt|feel|noticed) .. (baby|bub|little one|him|
              her) .. (kick*|mov*|today|all day|since)
            <preg> + (bad|strong|constant|regular|horrible|sharp) .. (belly|cramp*|pain|
              pains|contraction*)
            <preg> + blood &
            """
        ),
        unless="""
        (cat|dog|cow|mare|hamster|guinea pig|light spotting|spotted a|not pregnant|
          trying (to get|for)|my mum was pregnant with me|<longago>|when i was pregnant|
          last pregnancy|(fish|shrimp) (is )?pregnant|braxton|pregnancy (app|yoga|book|
          pillow)|mild (cramp*|heartburn)|extension|telephone cord|power cord|charging
          cord|door bell)
        """,
    ),
    Rule(
        id="abdomen.severe",
        category=_BELLY,
        pathway=_ER,
        phrases=rows(
            """
            (belly|side|flank|groin|pelvi*|kidney|kidneys|appendix|gallbladder|loin|
              right side|lower right) ~ (agony|excruciat*|unbearable|severe*|doubled
              (over|up)|rigid|rock hard|hard as|like a board|(worst|sudden*|violent|
              intense|terrible|horrific|awful|crippling|stabbing|tearing|ripping|
              screaming|horrendous|hideous|vicious|10 out of 10|ten out of ten|9 out of
              10|nine out of ten|knife|extreme|curled up|bent double|can not (stand|
              bear|straighten|move)|killing) .. (pain|hurt*|cramp*|spasm*|and|in|with|
              ache|&))
            (<sudden>|<bad>) ... (pain|hurt*|cramp*) ... (belly|flank|groin|pelvi*|
              kidney|(left|right|my) side|loin)
            (belly) .. (is |feels |has gone |gone )?(as )?(hard|rigid|solid|tense|
              distended|swollen) .. (as|like|and|rock|board) + (pain*|hurt*|touch|board|
              vomit*|tender|agony|sick|rock|no wind|poo)
            (belly) .. (pain|hurt*|ache) + (can not (stand|straighten|walk|move)|curled
              up|bent (over|double)|doubled|writhing|rolling around|screaming|passed
              out|sweat* and|faint*|shoulder|gray|pulsing|pulsating)
            (pain|hurt*|ache|tender) ... (right side|lower right|right lower|bottom
              right|right hand side|right (of )?belly|belly button) + (<fever>|<vomit>|
              worse|walk|moved|cough*|sick|straight|stand|press*|let go|jump|hop)
            (lower right|right side|right lower|bottom right) ... (pain|hurt*|agony|
              belly) + (<fever>|<vomit>|moved|worse .. (walk|move|cough|jump)|sick|
              straighten|let go|stand up straight)
            appendi* .. (burst|ruptured|think|might|could)
            (tearing|ripping) ... (back|chest|belly|pain|inside)
            (back|chest|belly) .. (pain )?.. (tearing|ripping|being torn)
            (aneurysm|aorta|aortic) + (pain|burst|rupture*|back|belly|dissect*|sudden*)
            (pulsing|pulsating|throbbing|beating) .. (lump|mass|in .. belly) + (pain|
              back|dizzy|sudden*|belly)
            (vomit*|throwing up|threw up|being sick|sick) ... (brown|green|fecal|faecal|
              feces|poo|bile|smells like) + (pain|wind|belly|poo|swollen|days|swell*|
              stuff|bowel*)
            (not|no|have not|has not|can not) .. (passed|pass|passing|farted|fart|poo*)
              .. (wind|gas|anything|poo|a motion|stool|fart) + (vomit*|swollen|bloat*|
              pain*|agony|hard|sick|throwing)
            (can not|could not) .. keep .. (water|fluids|anything|sips) down + (days|24|
              dizzy|faint*|not peed|no urine|confus*|diabet*|weak|hours|pain|belly)
            belly ... (stabbed|kicked|crushed|hit) .. (hard|by) + (pain|blood|hard|
              faint)
            """
        ),
        unless="""
        (period (pain|cramps)|every month|like every month|menstrual|ibs|as usual|
          constipat* (for|a bit)|mild|slight|a bit|gym|sit ups|crunches|hiccup*|laugh*|
          stitch|butterflies|side effect*|side project|on the side|side of the (road|
          house|bed)|side table|pain in the (neck|butt|arse|ass))
        """,
    ),
    Rule(
        id="abdomen.urology",
        category=_BELLY,
        pathway=_ER,
        phrases=rows(
            """
            (testic*|balls|ball|scrotum|nuts|bollock*|nads|goolies) ~ (sudden*|severe|
              agony|excruciat*|swoll*|swell*|twist*|unbearable|terrible|intense|awful|
              screaming|crying|killing|woke|throwing up|vomit*|hard|red|stabbing|really|
              so|very|extreme|worst|high|higher|hours|kicked|red hot|hurts|hurting) +
              (pain*|hurt*|agony|swoll*|swell*|twist*|ache*|excruciat*|killing|tender|
              sore)
            (torsion)
            hernia ~ (stuck|hard|solid|(will|does|can|has) not go|not go* back|purple|red|
              pain*|push* back|agony|vomit*|tender|black|trapped|strangulat*|bigger and|
              come out and|pop*)
            (erection|priapism|hard on|boner|penis) ~ (hours|(will|does|has) not go|
              since|four|not going (down|away)|painful|3 hours|4 hours|all day|all
              night|stuck|swollen and stuck|trapped|foreskin)
            (can not|not able to|unable to|have not been able to|could not|has not|have
              not|can hardly) .. (pee|peed|pass urine|pass water|pass any|urinate|go to
              the toilet|empty .. bladder|pass a drop|wee) ... (hours|all day|since|
              bladder|agony|pain*|bursting|at all|full|swollen|belly|anything|yesterday|
              day|24|a drop|morning|desperate*|last night|stuck)
            (bladder) ... (agony|bursting|going to burst|burst|excruciat*|unbearable) +
              (can not|not|nothing|no|pee|catheter|blocked|drain*)
            (catheter) .. (blocked|not draining|bypassing|came out|stopped|fell out) +
              (pain*|agony|belly|bursting|hours|blood|swollen|full|can not)
            (no urine|nothing comes out|not a drop) + (bladder|pee|hours|pain*|belly|
              full|bursting)
            (kidney stone*|stone) + (<fever>|shiver*|unbearable|agony|vomit*|excruciat*|
              can not pee|screaming|worst)
            (blood clots|clots) ... (urine|pee) + (can not|pain*|not|blocked)
            (can not|unable to|not able to) .. (pee|pass urine|pass water) (at all|any
              more|anymore|&)
            (testic*|scrotum|bollock*) (pain|agony|hurts) .. &
            (pain|agony) in (my|his|a|one|the) (left |right )?(testic*|scrotum|balls)
            (can not|could not) .. (pee|pass urine|pass water|empty .. bladder) +
              (pain*|agony|hurt*|bladder|swollen|hours|since|belly|burst*|desperate*)
            """
        ),
        unless="""
        ((the|my|our|his|her) (dog|cat|puppy|kitten|rabbit)|testicular lump|lump|bouncy ball*|ball (game|pit|bearing)|golf ball*|tennis
          ball*|dog s balls|<lasting>|mixed nuts|nuts and|mild|dull|slight|a bit|vet|
          brass|crystal ball|snow ball*|snowball*|eye ball*|eyeball*|meat balls|
          meatballs|kidney stone* (last|in|diet))
        """,
    ),
    Rule(
        id="neuro.spine",
        category=_NEURO,
        pathway=_ER,
        phrases=rows(
            """
            ((numb|numbness|numbing|numbed|numbs)|no feeling|lost .. feeling|can not feel|pins and needles|tingl*|dead|
              not feel) ... (saddle|groin|between (my|his|her|the) legs|bottom|buttock*|
              genital*|backside|crotch|inner thigh*|private parts|privates|down below|
              down there|where i sit|when i wipe|wipe|wiping|anus|perineum|vagina|penis|
              toilet paper|seat|undercarriage|bits|private area)
            (saddle|groin|bottom|backside|genital*|between .. legs|crotch|buttocks) ..
              (is |are |feels |has gone |went |gone |area )?((numb|numbness|numbing|numbed|numbs)|dead|tingl*)
            (saddle) (numbness|anaesthesia|anesthesia|area)
            (wet|wetting|wets|soil*|lost control|no control|can not control|incontinen*|
              leak*|can not hold|cannot feel|lost .. control|can not tell|messed|can not
              feel when|not feel* when|accidents) .. (myself|himself|herself|bladder|
              bowel*|pee|poo|it) + (back|leg|legs|(numb|numbness|numbing|numbed|numbs)|weak*|spine|sudden*|groin|
              bottom|sciatica|slipped disc|feet)
            (bladder|bowel|bowels) .. (control|leak*|incontinen*|stopped|failing|gone) +
              (back|leg|legs|(numb|numbness|numbing|numbed|numbs)|weak*|spine|lost|sudden*|sciatica)
            (back (pain|ache|hurts|injury|is)|sciatica|slipped disc|spine|disc) + (can
              not (pee|feel|poo|walk|move .. legs)|(numb|numbness|numbing|numbed|numbs) .. (groin|bottom|legs|between|
              both)|wet myself|incontinen*|both legs|bowel*|bladder)
            (both|my|his|her|the|lower) .. legs ... (weak*|(numb|numbness|numbing|numbed|numbs)|giving way|gave way|
              paraly*|(will|can|do|does) not (move|work|hold|carry)|stopped working|not
              work*|jelly|going weak|gone (weak|dead|numb)|useless|no strength|collaps*|
              no feeling|lost .. (feeling|use)) ... (sudden*|today|now|since|and|both|
              back|overnight|this morning|worse|arms|climbing|up|&)
            both legs .. (weak*|(numb|numbness|numbing|numbed|numbs)|giving|gave|heavy|dead|tingl*|gone|paraly*|
              useless|stopped|going)
            (can not|could not|unable to|not able to|not) .. (move|feel) .. (legs|arms
              and legs|neck|body|arms or legs|anything below|from the waist|hands and
              feet|toes|below)
            (weakness|numbness|tingling|paralysis|weak|numb) .. (spread*|moving|creep*|
              climbing|going|rising|working) .. (up|upwards) .. (legs|body|chest|arms|
              my)
            (paraly*) .. (from|waist|down|legs|can not|&)
            (spinal cord|cauda equina|metastatic) .. (compress*|think|syndrome)
            autonomic dysreflexia
            (tingl*|(numb|numbness|numbing|numbed|numbs)|weak*|pins and needles) ~ (moving|spread*|climb*|creep*|going|
              rising|travel*|worked) .. (up|upwards|higher)
            (tingl*|(numb|numbness|numbing|numbed|numbs)|weak*) + (moving|spread*|climb*|creep*|going|rising) .. (up|
              upwards) + (arms|legs|chest|face|breath*|hands|body)
            (peed|pooed|wet|soiled|messed|shat|pissed|wee*) (myself|himself|herself|my
              pants|the bed) + (leg|legs|(numb|numbness|numbing|numbed|numbs)|back|weak*|lifting|groin|can not feel|
              spine)
            (can not feel|(numb|numbness|numbing|numbed|numbs)|no feeling) ~ (part .. sit|sit on|sit down on|when i go
              to the toilet|when i wipe)
            ((numb|numbness|numbing|numbed|numbs)|weak*|can not feel) ~ (leg|legs|groin|feet) + (peed|wet|soiled|
              messed|pooed|shat) .. (myself|himself|herself|my pants|the bed)
            """
        ),
        unless="""
        (crossed|sat (too long|on)|sitting cross*|since (my|his|her) (accident|stroke|
          spinal|operation)|epidural|wheelchair|<lasting>|leg day|gym|marathon|run|
          squats|workout|after (a |the )?(long|walk|hike|flight)|fell asleep|(bike|
          bicycle|hard) (saddle|seat)|restless|baby wet|toddler wet|bed wet*|bedwet*|ms|
          multiple sclerosis|parkinson*|dancing|cycling)
        """,
    ),
    Rule(
        id="limb.blood",
        category=_LIMB,
        pathway=_ER,
        phrases=rows(
            """
            (leg|foot|arm|hand|toes|toe|finger|fingers|limb|calf) ... (cold|icy|
              freezing|stone cold) ... (white|pale|blue|(numb|numbness|numbing|numbed|numbs)|gray|marble|pulse|purple|
              pain*|mottled|hurt*|agony|black|can not (move|feel)|waxy) + (sudden*|one|
              left|right|no pulse|pain*|agony|can not|hurt*|(numb|numbness|numbing|numbed|numbs)|my|his|her)
            (leg|foot|arm|hand|limb) .. (no pulse|pulseless)
            (leg|foot|arm|hand|toes|toe|finger|fingers|limb) .. (has |have |is |are
              )?(gone |went |turned |turning |going )?(white|blue|black|purple|gray) +
              (cold|(numb|numbness|numbing|numbed|numbs)|pain*|sudden*|cast|plaster|hurt*|agony|tight|swollen|can not|
              ring|fast|spreading|smell*)
            (calf|leg|thigh|arm) ... (swell*|swoll*|bigger than|twice the size|balloon*|
              double the size) + (hot|red|warm|pain*|tender|hurt*|throb*|sore|flight|
              purple|sudden*|breath*|blue) + (one|left|right|calf|flight|surgery|
              operation|sudden*|other leg|thigh|pill|behind|my leg|breath*|chest|bed
              rest|hard)
            (hot|red|swollen|painful) .. (calf)
            (calf) .. (is |s |has gone )?(very |really |all |so )?(hot|red|swollen|hard)
            (deep vein|dvt|blood clot) + (think|leg|calf|might|could|swollen)
            (cast|plaster|splint|bandage) .. (too )?(tight) + ((numb|numbness|numbing|numbed|numbs)|blue|cold|pain*|
              white|can not feel|swell*|tingl*)
            ((numb|numbness|numbing|numbed|numbs)|blue|cold|white|can not feel|tingl*|pain*) ... (fingers|toes|foot|
              hand) ... (cast|plaster|splint)
            (compartment syndrome|gangren*)
            (joint|knee|hip|elbow|ankle|wrist) .. (hot|red|swollen) + (<fever>|shiver*|
              can not (bend|move|walk|bear)) + (sudden*|fever*|temperature|hot|agony|
              shiver*)
            (crush*) .. (injury|arm|leg|hand|foot|fingers) + ((numb|numbness|numbing|numbed|numbs)|cold|tight|swoll*|
              blue|pain*|bleed*)
            (leg|foot|toe) .. (black|gangrene|rotting) + (diabet*|smell*|spreading|
              fever|pain*|dead)
            (one leg|leg|calf|arm|left leg|right leg) ~ (twice|double|much bigger|way
              bigger|bigger than|fatter|huge) ~ (size|other) + (red|hot|pain*|swoll*|
              after|since|warm|sudden*|hurt*|tight|flight|operation)
            (leg|foot|arm|hand|toes|fingers|limb) ~ (cold|icy|freezing) ~ (white|pale|
              blue|gray|purple|mottled|numb) + (went|gone|turned|turning|fracture|cast|
              injury|accident|broken|since|after)
            """
        ),
        unless="""
        (raynaud*|cold weather|snow|gloves|winter|ice pack|both ankles|ankles swell*|end
          of the day|every (winter|evening)|nail polish|varnish|felt tip|ink|paint|hot
          water bottle|leg day|cramp in|arm chair|armchair|table leg|chair leg)
        """,
    ),
    Rule(
        id="eye.any",
        category=_EYE,
        pathway=_ER,
        lasting=True,
        phrases=rows(
            """
            (chemical*|bleach|acid|cleaner|cleaning|lime|cement|detergent|glue|
              superglue|caustic|ammonia|solvent|plaster dust|fertili*|oven cleaner|
              alkali|paint (thinner|stripper)|capsule|chlorine|disinfectant|drain|pepper
              spray|petrol|bug spray|dishwasher|laundry|toilet cleaner|descaler|spray)
              ... (eye|eyes)
            (eye|eyes|eyeball) ... (pierc*|punctur*|stabb*|poked|cut|scratch* deep|stuck
              in|metal|glass|shard|nail|bleeding|blood pour*|popped|burst|ruptured|
              leaking|splinter|hook|dart|firework|drill|grinding|grinder|thorn|fluid) +
              (see|pain*|blood*|bleed*|stuck|agony|in|vision|blur*|hurt*|can not)
            (eye) ... (severe|sudden*|agony|excruciat*|unbearable|terrible|intense|
              awful|extreme|worst) + (pain*|hurt*|agony|red) + (blur*|vision|see|halo*|
              vomit*|sick|headache|light|red|nausea|rainbow*)
            (red|painful|sore|hurt*) .. eye* + (halo*|rainbow*|vomit*|blurr*|hazy|can
              not see|vision (is|has|gone|loss|going|blur*))
            (flashes|floaters|flashing) + (curtain|shadow|shade|veil|shower of|sudden*
              (lots|loads|many|shower))
            (hit|punched|struck|ball|cork|elbow*) .. (in|on|to) .. eye + (see|blur*|
              blood*|double|vision|pain*|pupil)
            eye ~ (pain*|hurt*|agony) + (halo*|sick|vomit*|blurr*|can not see|rainbow*|
              nausea*)
            (spark|sparks|ember|hot ash|ash|welding|weld|arc eye|shrapnel|sawdust|wood
              chip|splinter|stone|branch|twig|thorn) ~ eye + (pain*|hurt*|see|blur*|
              agony|stuck|in|blood*)
            """
        ),
        unless="""
        ((red|sore|sting*|itchy|pink) (from|after) .. (chlorine|swimming|pool)|eye (test|appointment|drops|infection|cream|make up|makeup|shadow)|shampoo|
          soap|conjunctivitis|hay fever|hayfever|contact lens solution|eyelash|eye of|
          keep an eye|eye catching|eye contact|sunscreen|sun cream|mascara|pink eye|
          stye)
        """,
    ),
    Rule(
        id="diabetes.any",
        category=_SUGAR,
        phrases=rows(
            r"""
            (sugar|sugars|meter|reading|levels|glucometer|cgm|libre|dexcom) ... (hi|
              high|over .. (20|25|30|300|400|500)|off the scale|sky high|through the
              roof|/([2-5]\d(\.\d)?|[3-9]\d\d)/) + (<vomit>|<sleepy>|fruity|<confused>|
              breath*|ketone*|pear drops|belly .. (pain|hurt*|ache)|deep|collaps*|peeing
              (all|constant*)|nail varnish|nail polish|weak|unwell|can not keep|drift*|
              unconscious|nausea*|very thirsty|pass* out)
            (meter|monitor|reading|glucometer|sugar) .. (says|shows|reads|showing|
              reading|just says|is reading|on) .. hi
            ketone* ... (/([2-9]|1\d)(\.\d)?/|high|large|very|too high|purple|plus|
              moderate|dark|three|four|five|six|raised)
            (dka|ketoacidosis) + (think|in|going|signs|having|vomit*|might|could|now)
            (fruity|pear drop*|acetone|nail (polish|varnish)) .. (breath|smell*)
            (breath) ... (fruity|pear drops|acetone|nail (polish|varnish))
            (hypo|low sugar|sugar|sugars|diabet*|insulin|hypoglyc*) + (unconscious|not
              respond*|unresponsive|<confused>|can not swallow|will not wake|not wake|
              passed out|seizure*|fitting|collapsed|can not (be )?(wake|woken)|
              aggressive|slur*|going (in and )?out|pass* out|jerking|not .. coming (up|
              round)|shak* and sweat*|glucagon|incoherent|hard to wake|not making sense|
              fit)
            (hypo|sugar|glucose) ... (not coming up|will not come up|not (going|come)
              up|not rising|stays low|still low|keeps dropping|keeps falling|dropping
              fast|crashing|will not go up|not budging|not improving)
            sugar ... (/([01]|2)(\.\d)?/|/([1-3]\d|4\d)/|two point|one point|low|dropp*|
              crash*) + (sweat*|shak*|confus*|faint*|dizzy|drows*|pale|weak|slur*|
              insulin|can not|trembl*|passed|blurr*|not respond*|juice) + (/([01]|2)(\.\d)?/|/([1-3]\d|4\d)/|two point|one point|very low|can not|not
              respond*|confus*|slur*|drows*|pass* out|faint*|unconscious)
            sugar .. (is|was|s|reads|at|of|down to|dropped to) .. /([01]|2)\.\d/
            (gave|used|given|need|injected|had) .. glucagon
            (insulin pump|pump) .. (fail*|stopped|broke*|blocked|disconnect*) + (vomit*|
              ketone*|sick|high|drows*)
            (took|injected|gave|given|taken|had|double|twice|dosed) ... (too much|
              double|twice|wrong|extra|fast instead|instead of|two doses|ten times|
              whole|100 units|all my) ... (insulin|novorapid|lantus|humalog|units)
            (insulin|novorapid|lantus|humalog) ... (twice|too much|double|wrong|instead
              of|by mistake|overdos*|ten times|two times|again by)
            hypo + (will not|can not|not) .. (swallow|eat|drink|take|wake|respond|open)
            diabet* + (<vomit>) + (ketone*|drows*|breath*|weak|confus*|high|sleepy)
            ketone* ~ (high|large|very|sky|up)
            (have|has|having|in|think .. in|got|going into) (dka|ketoacidosis)
            sugar ~ /(2[5-9]|[3-5]\d|[4-9]\d\d)(\.\d)?/ + (sweat*|sick|vomit*|drows*|
              weak|thirsty|confus*|breath*|dizzy|faint*|belly|shak*|unwell)
            (ketone*|sugar|sugars) ~ (through the roof|off the (scale|chart|charts)|sky
              high|rising fast) + (<vomit>|<sleepy>|ill|unwell|breath*|confus*|weak|
              diabet*|ketone*|thirsty|belly)
            """
        ),
        unless="""
        (sugar (free|cube|cane|bowl|tax)|as usual|target (is|of)|twice (a|per|each|
          every) day|twice daily|high (blood )?sugar diet|hi (there|everyone|alexa)|say
          hi|brown sugar|vampire|pumpkin|bike pump|heat pump|breath mint*|sugar (after|
          before) .. (is|was) (4|5|6|7|8|9))
        """,
    ),
    Rule(
        id="child.ill",
        category=_CHILD,
        phrases=rows(
            r"""
            <child> + (floppy|limp|grunt*|like a rag doll|rag doll|listless|lifeless|
              unresponsive|bulging|fontanel*|(soft spot) .. (bulg*|sunken|swoll*|hard|
              up)|not breathing|pauses .. breath*|stops breathing|(will|does|can|is) not
              .. (wake|waking|respond*|rouse)|hard to wake|difficult to wake|hardly
              wakes|weak cry|(high pitched|strange|funny|weird|whimper*) .. (cry*|
              scream*)|whimpering|(not|no) .. wet .. nappy|nappy .. dry|dry nappy|no
              nappy|(turned|turning|gone|going|went) (blue|gray|purple|pale|white)|green
              .. (vomit*|sick|bile)|vomit* .. green|vomiting (blood|bile)|mottled|
              stopped breathing|sunken eyes|cold hands and feet|stridor|not (had|done|
              made) .. wet|will not stop screaming|bile|stiff neck|projectile and ..
              (weak|blood))
            <infant> + ((will|is|does|has|can) not (feed|feeding|fed|take|drink|eat|
              latch*|suck*|woken)|refus* .. (feed*|milk|bottle|breast)|not (feeding|
              drinking|taking|fed)) + (<sleepy>|fever|hot|floppy|<breathless>|all day|
              hours|dry|nappy|vomit*|gray|cold|breath*|pale|weak|since|days old|weeks
              old)
            <tiny> + (<fever>|hot|burning|shiver*|vomit* .. (green|everything|blood)|
              jaundice* and|yellow and (sleepy|not)|letharg*)
            <child> + (<sleepy>|letharg*|drows*) + (<fever>|rash|vomit*|hit|fell|hot|not
              drinking|will not (eat|drink|wake)|breath*|can not|dry|head|infection|
              pale|cold)
            <child> + (breathing|breaths) .. (very |really |so |super |too )?(fast|hard|
              funny|heavily|weird|quickly|noisy|rapid*|shallow|strange*)
            <child> + (struggl* to breathe|fighting for breath|can not breathe|working
              hard to breathe|sucking in|ribs|nostrils flar*|gasping|wheez*)
            <child> + (drown*|under (the )?water|face down|fell in .. (pool|pond|bath|
              river|lake)|pulled .. (pool|water|bath|pond))
            <child> + (fell|fallen|dropped|tumbled|hit|banged|bumped|roll*) + (<vomit>|
              <sleepy>|not (crying|moving|waking|right|acting)|unconscious|limp|floppy|
              (soft|boggy|big) .. (lump|swelling|bump|egg)|passed out|knocked out|
              seizure|confus*|pale|bleed* .. (ear|nose|lot)|out cold|will not wake|dent|
              staring|clear fluid)
            <child> + (fell|fallen|falls|dropped|tumbled|jumped) ... (window|balcony|
              second floor|first floor|roof|stairs and|upstairs|changing table|head
              first|on (his|her|their) head|onto concrete|from .. (height|wall)|down ..
              stairs)
            <child> + (barking cough|croup) + (noise|stridor|struggl*|can not|breath*|
              blue|worse|drool*|harsh)
            <child> + (locked in .. (car|hot)|in a hot car)
            <child> + (swallow*|ate|put|shoved|stuck|inhal*) .. (battery|batteries|
              magnet*|coin|pin|needle|nail|screw|marble|bead|stone|lego|button cell|
              sharp|glass|something|toy|water beads) ...
            <child> + <fever> + (fit|seizure|jerk*|convuls*|stiff neck|rash .. (purple|
              not)|/4[0-2](\.\d)?/ and|floppy|not drinking|dry nappy|will not (wake|
              drink|stop crying)|inconsolable|breath* .. (fast|hard)|blue|limp|mottled)
            (choking|blue|limp|floppy|convulsing|lifeless) .. (baby|newborn|infant|
              toddler|child)
            <child> + (shaken|shook .. baby|shaking the baby)
            (soft spot|fontanel*) ~ (bulg*|swoll*|swell*|sunken|up|hard|tense)
            <child> + (cry|crying) ~ (weak|high pitched|strange|shrill|odd|moan*)
            <child> + (had|having|has|another) .. (fit|fits|febrile (fit|seizure|
              convulsion))
            <child> + under .. (water|the water|bath water)
            <infant> + (/([1-9]|1[0-2])/|one|two|three|four|five|six|seven|eight|nine|
              ten|eleven|twelve) (week|weeks|wks) + <fever>
            <child> + (hot|parked|locked) .. car + (limp|floppy|not|unconscious|hot|red|
              sweat*|vomit*|trapped|stuck|inside)
            <infant> + too (sleepy|drowsy|weak|tired|floppy|breathless) .. (feed|drink|
              eat|suck|nurse|cry|wake|breastfeed)
            """
        ),
        unless="""
        (pet|puppy|kitten|dog|cat|hamster|rabbit|stuffed|doll|floppy (hat|disk|ears)|
          fell asleep|<longago>|last (year|month|week|summer)|food poisoning in|drinking
          (and|well)|hot chocolate|when (he|she|i) was|as a (child|kid|baby)|not hot|
          school report|formula|fast asleep|glass of (milk|water|juice)|something (nice|
          good|healthy)|sick day|teeth*)
        """,
    ),
    Rule(
        id="trauma.head",
        category=_TRAUMA,
        lasting=True,
        phrases=rows(
            """
            <head_knock> + (<vomit>|<sleepy>|<confused>|fluid|(blood|bleed*) .. (ear*|
              nose|lot|pour*|everywhere|not stop*)|<fainted>|unconscious|out cold|
              knocked out|seizure|fit|can not remember|memory|not remember*|<badvision>|
              <slurred>|dizzy|unsteady|sick|(numb|numbness|numbing|numbed|numbs)|weak*|one pupil|pupil*|repeating|same
              question*|can not (walk|stand|wake)|bruis* behind|black eyes|dent|skull|
              not (waking|making sense|right)|headache .. (worse|worst|not)|staring|
              blackout|amnesia|wobbly|stagger*|behaving)
            (clear|watery|straw) .. fluid ... (nose|ear|ears)
            (fluid|blood|liquid) .. (from|out of|leaking|dripping|coming|running|in) ..
              (nose|ear|ears) + (<head_knock>|fell|fall|hit|accident|head|crash)
            (fell|fallen|fall|hit|knock*|crash) + (pupil*|not remember*|can not
              remember|(was|been|got|is|are) knocked out|knocked unconscious|memory)
            (knocked (out|unconscious))
            (cracked|fractured|broken|broke|split) .. (skull|head open)
            head .. (is |was )?(split|cracked|cut|smashed) open
            """
        ),
        unless="""
        (in the (first|second|final) round|exam|tired|test|when i was|head (hunter|
          office)|knocked out of the|<longago>|banged on|the nail on|power knocked|last
          (year|month)|head shop|boxer|boxing match)
        """,
    ),
    Rule(
        id="trauma.crash",
        category=_TRAUMA,
        phrases=rows(
            """
            (hit|run over|ran over|knocked (down|over|off)|struck|mown down|clipped) ..
              (by|with)? .. (a|the)? .. (car|bus|truck|lorry|van|bike|motorbike|train|
              tram|taxi|vehicle|motorcycle|scooter|cyclist|tractor)
            (car|bike|motorbike|motorcycle|road|train|traffic|bad|serious|terrible|
              horrible) (crash|accident|wreck|collision) + (hurt*|trapped|bleed*|just|
              pain*|neck|can not|unconscious|injur*|people|blood|stuck|help|now|chest|
              back)
            (crashed|rolled|flipped|overturned) .. (car|bike|motorbike|the|my|quad|
              tractor|into) + (hurt*|trapped|bleed*|pain*|can not|injur*|blood|neck|
              stuck|chest|unconscious|just)
            (crushed|trapped|pinned|stuck|caught|buried) .. (under|in|by|beneath|
              between) .. (machine*|tractor|car|tree|wardrobe|rubble|wreck*|forklift|
              gate|truck|lift|auger|baler|press|digger|horse|bookcase|fridge|debris|
              wall|building)
            (stabbed|shot|impaled|knifed|gunshot|machete)
            (nail|knife|pole|spike|rod|stick|fence|glass|rebar|arrow|screwdriver|
              scissors|shard|pitchfork|nail gun) ... (stuck|through|in|into|sticking
              out) .. (chest|belly|neck|head|hand|foot|leg|arm|eye|thigh|back|side|
              skull|face)
            (bone|bones) .. (is |are )?(sticking|poking|coming|showing|visible|out|
              through|see|stick|exposed|protrud*)
            (can|i) see .. (the )?bone
            (open|compound) fracture
            (leg|arm|ankle|wrist|foot|knee|elbow|hip|finger|shoulder) .. (is |s |looks |
              looking |bent |pointing |at |all |the |hanging |twisted )?.. (wrong (way|
              angle|direction)|weird angle|funny angle|strange angle|odd angle|deformed|
              backwards|shorter|hanging off|mangled|dislocated|angle)
            (broken|broke|snapped|fractured|shattered|dislocated|broken his|break) ..
              (leg|hip|neck|back|thigh|femur|pelvis|spine|both|collarbone and|jaw|
              kneecap|arm|wrist|ankle|shoulder|ribs|elbow|knee)
            (fell|fallen|falls|tumbled|slipped|came off|thrown|jumped|fall|toppled) ...
              <height> + (hurt*|can not|not|pain*|bleed*|neck|back|head|leg|hip|arm|
              unconscious|agony|(numb|numbness|numbing|numbed|numbs)|tingl*|broken|move|blood|bad|badly|ribs|breath*|
              screaming|injur*|vomit*|dizzy|confus*|help|just)
            (fell|fallen|fall|slipped|tripped|had a fall|on the floor|down|collapsed)
              ... (can not|unable to|not able to|could not|will not|cannot|can barely)
              .. (get up|move|stand|stand up|walk|get back up|put weight|put any weight|
              get off|bear weight|lift|bend)
            (fell|fallen|had a fall|fall) + (hip|back|neck|leg|pelvis|ribs) .. (hurt* ..
              (bad*|so|really|terribly)|agony|broken|can not|shorter|twisted|numb|
              severe|excruciat*|turned|bent|snapped|screaming)
            (i have|have|ive|he has|she has|just|mum|dad|grandma|grandad|she|he) ..
              fallen .. (and|down|in|on|out|off|over|&) + (help|can not|hurt*|pain*|
              blood|not|stairs|hip|floor|head|get up|unconscious|bleed*|move|shower|
              bath)
            (neck|back|spine|spinal) .. (injur*|broken|snapped|crack*) + (fell|
              fall|crash|accident|div*|trampoline|rugby|horse|hit|can not (move|feel)|
              (numb|numbness|numbing|numbed|numbs)|tingl*)
            (neck|back|spine|spinal) .. hurt* + (fell|fall|crash|accident|div*|trampoline|
              rugby|horse|hit|can not (move|feel))
            (dived|dove|diving|jumped) .. (shallow|head first|into) + (neck|can not
              (move|feel)|(numb|numbness|numbing|numbed|numbs)|paraly*)
            (kicked|trampled|gored|stamped|crushed) by .. (horse|cow|bull|bulls|pony)
            (explosion|blast|explod*|blew up|blown up) + (hurt*|burn*|injur*|blood|deaf|
              hand|fingers|face|people|firework*)
            (lawn mower|lawnmower|chainsaw|chain saw|circular saw|saw|grinder|axe|
              blender|machine) ... (finger|fingers|hand|leg|foot|toe|toes|arm|thumb|
              wrist) + (blood|bleed*|off|bone|deep|cut|through|open|severed|hanging)
            (finger*|thumb|hand|toe*|arm|leg|foot|ear|nose) .. (is |has |been |got |
              was |come |came |just )?(been )?(cut|chopped|sliced|torn|ripped|bitten|
              severed|hanging|sheared|crushed) .. (off|by|thread|through)
            (punched|kicked|hit|stamped|elbowed|fell|landed) .. (chest|belly|ribs|
              throat|neck|kidney*|back) + (can not breathe|<breathless>|vomit*|blood|
              hard to breathe|faint*|swell*|pee* blood|agony|voice)
            (serious|bad|major|terrible|severe|horrific|nasty) .. (injury|injuries|
              accident) .. (to|and|help|now|just|here|on|at|&)
            (badly|seriously|severely) (injured|hurt|wounded)
            (horse|cow|bull|pony) ~ (kicked|trampled|stamped|threw|crushed|gored|fell
              on|sat on|rolled)
            (thrown|threw|flung|blown) ~ (across|off|over|out of|into|through) .. (room|
              bike|car|horse|handlebars|windscreen|window|road|air)
            (can not|unable to|could not|can barely) .. (get|stand|lift|push|pull) ..
              (up|off|out|myself) .. (the |my )?(floor|ground|bath|bathtub|shower|
              toilet|carpet|stairs)
            (stuck|lying|stranded|been) .. on the (floor|ground) .. (since|for|all
              night|hours|can not|help|and)
            (fell|fallen|fall|falls|jumped|pushed|thrown) .. (off|from|out of|through|
              down) .. (roof|balcony|scaffold*|window|tree|second floor|third floor|
              cliff|loft|attic|ladder|bridge|moving car|horse|full flight|flight of
              stairs)
            (leg|hip|arm|neck|back|thigh|pelvis|jaw|skull|wrist|ankle|shoulder|knee|
              collarbone) (is|s|are|looks|feels|must be|might be) (broken|snapped|
              shattered|dislocated|fractured|smashed|crushed)
            (<he>|i|we|they|cyclist|pedestrian) (has|have|was|were|is|just|been|got|getting|s)? (been |just |got )?(run over|mown down|knocked down)
            (went|gone|stuck|straight|right) (through|into) (my|his|her|the) (foot|hand|
              leg|arm|thigh|chest|neck|belly|head|cheek|eye)
            (tractor|car|tree|quad|wardrobe|bookcase|horse|machine*|wall|shelf|tv|
              fridge|bike|motorbike|branch|beam|ladder|fence|vehicle|truck|van|piano|
              cabinet|roof|ceiling) ~ (rolled|fell|fallen|landed|tipped|collapsed|
              dropped|toppled|crashed) ~ (on|onto|over|on top) .. (him|her|me|us|them|my
              ..|his ..|someone)
            """
        ),
        unless="""
        (<longago>|last (year|month|summer|winter)|as a (child|kid)|when i was|fell
          asleep|fall asleep|fallen asleep|fallen out with|fell in love|fall in love|
          heart broken|heartbroken|broke* (his|her|my) (diet|promise|record)|fallen
          behind|car sick|carsick|broke down|break my back|back breaking|backbreaking|
          long shot|flu shot|my shot|a shot of|booster shot|screenshot|shot (glass|put|
          in the arm|of (espresso|insulin|whisky|vodka))|got my .. shot|great shot|good
          shot|the shot|photo|was shot (on|in)|big shot|shot gun|moon shot|moonshot|hot
          shot|hotshot|shot (today|tomorrow|at the|yesterday)|(insulin|b12|covid|
          vaccine|allergy|weekly|second|first|steroid|my) shot|stabbed in the back|
          broken (chair|table|phone|wrist watch|wristwatch)|break a leg|leg (of|day)|hip
          replacement|<lasting>|(in|on|back in) (january|february|march|
          april|june|july|august|september|october|november|december)|burnt toast|bone broth|
          bone density|rate (has )?fallen|blood pressure (has )?fallen|hair (fell|falls|has|is)|clipped
          (the|my) nails|prices|temperature (fell|has fallen|dropped)|snow|night fall|
          stuck in (traffic|the lift))
        """,
    ),
    Rule(
        id="environment.any",
        category=_HEAT,
        phrases=rows(
            r"""
            (electric* shock|electrocut*|struck by lightning|hit by lightning|lightning
              (hit|struck)|high voltage)
            (shock|shocked|zapped|jolt) .. (from|by|off|touching) .. (socket|wire|plug|
              cable|mains|toaster|electric*|fence|outlet|appliance|power line|kettle|
              fuse)
            (stuck|can not let go) .. (live wire|cable|electric*)
            (heat stroke|heatstroke|heat stroke|heatstroke|sunstroke|sun stroke|heat
              exhaustion) + (think|having|has|confus*|collapse*|vomit*|not sweat*|hot|
              passed|might|getting|could|unconscious|fit|signs|help|now|looks)
            (heat|sun|hot|sauna|marathon|greenhouse|hot car|bath) + (stopped sweating|
              not sweating|<confused>|<fainted>|skin .. (hot|dry|red)|unconscious|
              seizure|collapse*|incoherent) + (hot|heat|sun|sauna|skin|car)
            (skin) .. (hot and dry|dry and hot|red hot) + (confus*|dizzy|collapse*|
              faint*|sun|heat|headache|not)
            (hypotherm*)
            (freezing|frozen|ice cold|cold water|snow|fell through .. ice|so cold|cold|
              out all night|outside all night) + (<confused>|stopped shivering|not
              shiver*|<slurred>|unconscious|can not wake|<sleepy>|will not wake|blue|
              stumbling|stiff)
            (frostbite|frost bite) + (black|white|numb|fingers|toes|hard)
            (drown*|nearly drowned|under water|underwater|pulled (him|her|them) out of
              the (pool|water|sea|river|lake|bath)|inhaled .. water|swallowed .. (sea|
              pool) water) + (breath*|cough*|unconscious|help|blue|not|drowning|now|he|
              she|child|vomit*|someone)
            (temperature|fever) ... (/4[1-3](\.\d)?/|/10[6-9](\.\d)?/)
            (diving|dived|scuba|ascended) + (joint pain|(numb|numbness|numbing|numbed|numbs)|dizzy|bends|chest|breath*|
              rash|paraly*|decompress*)
            (inhal*|breath* in|swallowed) .. (smoke|fumes|chlorine|gas|ammonia|
              chemical*) + (cough*|breath*|chest|dizzy|throat|burn*|wheez*|headache|
              soot|black|sick)
            (smoke inhalation)
            (altitude|mountain) + (confus*|breath* .. rest|cough* .. (pink|blood|
              froth*)|can not walk|stagger*|worst headache)
            (touch*|grabbed|hit|cut through|drilled (into|through)|stuck .. in|held) ..
              (live|electric*|power|mains|high voltage|bare) .. (wire*|cable*|line*|
              fence|rail)
            (pulled|dragged|fished|rescued|hauled) .. (out of|from) .. (river|lake|sea|
              pool|water|canal|pond|bath)
            (overheat*|too hot|heat) + (vomit*|confus*|collaps*|faint*|dizzy) + (he|she|
              i|my|race|run|marathon|sun|work|match) + (confus*|collaps*|not
              sweat*|faint*|stopped|unconscious|staggering)
            (nearly|almost) drowned
            @ (heatstroke|heat stroke|hypothermia|drowning|electrocuted) (now|help|&)
            """
        ),
        unless="""
        (drowning in (work|paperwork|emails|debt|sorrow|laundry|tears)|sticker shock|
          culture shock|shock absorber|in shock (at|about)|shock (news|result)|
          <longago>|freezer|(frozen|cold) (food|peas|pizza|screen|drink)|bath
          temperature|gas bill|cold blooded|heat wave warning|electric shock (collar|
          therapy))
        """,
    ),
    Rule(
        id="other.conditions",
        category=_OTHER,
        phrases=rows(
            r"""
            (addison*|adrenal|steroid (dependent|card|dependant)|hydrocortisone|
              cortisol|sick day rules) + (<vomit>|collaps*|faint*|weak*|drows*|confus*|
              diarrhea|low blood pressure|pass* out|crisis|can not stand|unconscious|
              limp|gray|shak*|dizzy|fever|emergency injection)
            (adrenal|thyroid|myasthenic|addisonian|sickle cell|hypertensive|porphyria)
              (crisis|storm)
            (emergency|hydrocortisone) (injection) + (gave|given|vomit*|need|now|crisis|
              collapse*)
            (sickle cell|sickle) + (crisis|severe|chest|<fever>|agony|unbearable|
              breath*|<bad>|stroke|erection)
            (haemophilia|hemophilia|haemophiliac|hemophiliac|low platelets|bleeding
              disorder) + (head|fell|bleed*|hit|swell*|bang*|knock*)
            (dialysis) + (missed|skipped) + (breath*|weak*|palpit*|swollen|chest|heart|
              confus*|can not)
            (potassium) .. (high|/[67](\.\d)?/) + (weak*|palpit*|chest|heart|dizzy)
            (transplant) + (fever|pain over|no urine|rejection)
            (feeding tube|peg|shunt|port|picc|central line) .. (came out|fell out|
              blocked|infected|bleeding|split) + (fever|headache|vomit*|bleed*|breath*|
              shiver*|drows*|chills|blood)
            (shunt) + (headache|vomit*|drows*|confus*)
            (myasthenia|guillain|motor neurone|muscular dystrophy|als) + (breath*|
              swallow*|chok*) + (can not|worse|struggl*|trouble|hard|difficult*)
            (stopped|quit|withdraw*|detox) .. (drinking|alcohol|benzos|diazepam|xanax)?
              + (seizure|hallucinat*|shak* .. (badly|uncontroll*|all over)|seeing
              things|fits|confus*|delirium) + (alcohol|drinking|drink|withdraw*|benzos|
              xanax)
            (hot and stiff|rigid and hot|serotonin syndrome|neuroleptic malignant)
            (wound|stitches|incision|scar) .. (opened|burst|split|come apart|came apart|
              gaping) + (insides|bowel|guts|organs|intestine|see|fat|bulging|coming out)
            (guts|bowel|intestine*|insides|prolapse*) .. (hanging|coming|sticking|
              fallen|falling) out
            (lips|mouth|eyes|skin) .. (peeling|blister*|coming off) + (new (medicine|
              tablet|drug|antibiotic)|started|lamotrigine|allopurinol|antibiotic*) +
              (fever|rash|blister*|peel*|eyes|mouth)
            """
        ),
        unless="""
        (<longago>|last (year|month)|awareness|support group|card (is|in))
        """,
    ),
)
