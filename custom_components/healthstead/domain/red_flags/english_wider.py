"""English: findings in wider words, for wordings that the other tables do not hold.

A data table. Where the others list what people usually say, this one joins a
part of the body or a thing to what is wrong with it, by classes of words.
Sources: those of the tables beside it (NHS "When to call 999" and condition
pages; AHA; WAO 2020; NICE NG143, NG232, NG240, NG253-255; RCOG; 988 and
Samaritans; poison-centre advice).
"""

from typing import Final

from .flag import Category, Pathway
from .language import Rule, rows

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        id="wider.heart",
        category=Category.CARDIAC,
        phrases=rows(
            """
            (gone|going|goes|went|moved|moving|spread*|shoot*|run*|travel*|creep*|
              radiat*|reach*) .. (into|down|up|to|through|across|along) .. (arm|arms|jaw|
              neck|teeth|shoulder|shoulders|chin) + (sweat*|clammy|cold|sick|
              <breathless>|indigestion|heartburn|chest|pale|faint|dizzy|gray|vomit*|
              weak|ribs|breastbone)
            (upper belly|pit of .. belly|top of .. belly|under .. breastbone|middle of ..
              back|between .. shoulder blades|upper back|collarbone*) ~ (<hurt>|pressure|
              tight*|heav*|burning) + (jaw|arm|arms|sweat*|<breathless>|clammy|faint*|
              pale|gray)
            (ribs|rib cage|breastbone|sternum|bra line|torso|upper body) ~ (squeez*|
              crush*|pressure|tight*|weight|vice|band|heav*) + (arm|arms|jaw|sweat*|
              <breathless>|sick|clammy|faint*|dizzy|pale|hour|minutes)
            (heart|pulse) ~ (mad|stop* and start*|missing beats|skipping beats|paus*|all
              over|out of my chest|irregular*|bouncing|fluttering|banging|flapping) +
              (<faint>|<breathless>|chest|sweat*|clammy|pale|gray)
            (fist|brick|bricks|elephant|horse|somebody|someone|car|anvil|concrete|weight|
              hand|rock|boulder|belt|rope|strap) .. (on|sitting on|standing on|pressing
              on|round|around|squeezing|parked on|tighten*) .. (<chest>|ribs|me)
            (dull|heavy|strange|weird|crushing|gripping|awful) .. (ache|pain|feeling|
              pressure|sensation) ~ (chest|breastbone|left arm|jaw)
            (pain|ache|aching) .. (both|left) (arm|arms) + (chest|sick|sweat*|jaw|cold|
              <breathless>)
            """
        ),
        unless="""
        (gym|workout|work out|press ups|pulled|when i (walk|climb|run|exercise|hurry|cycle) ...
          (goes|go|eases|settles|gone|rest|stop)|muscle|tooth|dentist|physio|massage|vaccine|jab|
          flu shot|carrying|lifting|cough*|sunburn*|tattoo|bra)
        """,
    ),
    Rule(
        id="wider.stroke",
        category=Category.STROKE,
        lasting=True,
        phrases=rows(
            """
            <lostuse> .. (in|of|on|down|all down|to|from|over) .. (<half>|one (arm|leg|hand|
              foot)|left|right|side|half)
            <lostuse> ~ <half>
            <half> ~ ((numb|numbness|numbing|numbed|numbs)|weak*|limp|dead|useless|clumsy|floppy|heavy as lead|like lead|
              like wood|like jelly|(will|does|is|can) not .. (work*|mov*|lift*|obey*|
              respond*|do|listen*|grip*|behave|close|open|grasp|squeeze|hold|make)|gave (way|out)|(gone|went|going) .. (numb|
              dead|weak|heavy|funny|strange|floppy|limp|useless|to sleep|tingly)|stopped
              (working|moving)|lost feeling|paraly*|tingl*) + <acute>
            (arm|leg|hand|foot|fingers) ~ (useless|clumsy|like lead|like wood|not obey*|not
              listen*|foreign|does not belong|(gone|went) .. (dead|numb|weak|limp|heavy|
              floppy)) + (sudden*|out of nowhere|all of a sudden|speech|words|talk*|face|
              mouth|vision|balance|slur*|drop*|since (breakfast|lunch|dinner|tea)|woke|
              confus*|dizzy|smile|drool*|half an hour|minutes)
            (talk*|speak*|speech|words|sentence*|sentences) ~ (slur*|drunk|muddled|
              jumbl*|garbl*|gibberish|nonsense|rubbish|backwards|mixed up|mush*|mumbl*|
              strange*|weird*|wrong|thick|(not|wont) come out|no sense|not .. sense|
              incoherent*|tangled|scrambled|funny) + (<he>|i|my)
            (nothing|not|none) .. (he|she|they|mum|dad|i|grandma|grandad|of it) ..
              (says|say|said|saying) .. (makes|make|made|making) .. sense
            (can not|could not|struggl*|trouble|unable) .. (find|get|think of|say|form|
              remember) .. (word|words|names) + <acute>
            (lean*|tilt*|veer*|list*|drift*|pull*|swerv*|tipping|sliding|walk* into|bump*
              into|bang* into) .. (to|on|towards|toward|into|over) .. (one side|left|right|
              the left|the right|doors|door frames|walls|everything) + (<acute>|walk*|
              <he>)
            (can not|will not|does not|could not) .. (smile|raise .. (eyebrow|eyebrows)|frown)
            (speech|voice|talk*|words) ~ (not|no longer) .. (clear|right|normal|making|good|come)
            (can not|could not|does not|not able) understand (what|me|us|anything|words|her|him|a
              word|simple) .. .. (i|we|say*|said|telling|any more|anymore|&)
            (can not|could not) see .. .. (to|on) (the|my|his|her) (left|right|side)
            (he|she|i|they|mum|dad|<kin>) .. (gone|went|going|is|looks|sitting|leaning|all|am) ..
              (lopsided|to one side|sideways|lop sided|wonky) + (can not|chair|slur*|talk*|arm|
              leg|face|speech|sudden*|walk*|stand|drool*|confus*|words|just|since)
            (left|right) (side )?of everything .. (gone|missing|blank|dark|black)
            (tried|trying|tries) .. (speak|talk|say) .. .. (only|just|no|nothing|sounds|noises|
              gibberish|mush)
            (swallow|voice|speech|talk) ~ (sudden*|all at once|out of nowhere)
            (tia|mini stroke|small stroke|ministroke) .. (this morning|today|earlier|just|
              symptoms|tonight|hour|hours|yesterday|last night|again)
            (leg|knee|ankle) .. (gave way|buckl*|drag*) + (hand|arm|face|speech|words|grip) ..
              (clumsy|weak*|(numb|numbness|numbing|numbed|numbs)|funny|useless|droop*|slur*|heavy|tingl*|dead|gone|feels)
            (arm|arms|hand) .. (drift*|sank|sinks|drops|dropped|fell|falls|floats) .. (down|away)
            (has|have|having|showing|shows|getting|displaying|all the) .. (signs|symptoms) of ..
              (stroke|tia)
            (can not|could not) .. (read|write|spell|count|dial) + (letters|words|sense|sudden*|
              all of a sudden|just now|this morning|numbers)
            (funny|odd|strange|weird) (turn|spell|episode|do) + (arm|speech|words|face|leg|hand|
              vision|sight|(numb|numbness|numbing|numbed|numbs)|mouth|talk*|speak*|side)
            (pupil|pupils) ~ (bigger|different|uneven|blown|larger|unequal|huge|odd|not the
              same|pinpoint|pinprick)
            (drop*|spill*|fumbl*|knock*) .. (things|everything|cup|cups|mug|fork|spoon|
              plates|glass|stuff) + (one|left|right|hand|words|speech|face|slur*|weak*|
              confus*|drag*|mouth) + <acute>
            (eye|eyes) ~ (gone|going|went) (black|dark|blank|blind|gray) + <acute>
            """
        ),
        unless="""
        (slept on|sleeping on|lying on|laid on|lay on|sat on|sitting on|carpal|frozen
          shoulder|physio|in plaster|trapped nerve|since (my|the|his|her) (stroke|
          accident|operation|surgery|birth)|crossed|gym|workout|dentist|prosthe*|
          <lasting>|vaccin*|jab|keyboard|mouse|every (morning|time)|typing|speech
          (therapy|therapist)|foreign|spanish|french|german|stutter|microphone|accent|
          speech recognition|lyrics|song|crossword|fell asleep|gaming|playing|bike|
          rucksack|phone line|deaf|hearing aid*|rucksack|bag|cold (weather|outside)|snow|anaesthetic|politician*|teacher|drops
          you|price|election|vote|politic*|hedge|garden|driving|steering|picture|painting|
          frame)
        """,
    ),
    Rule(
        id="wider.allergy",
        category=Category.ANAPHYLAXIS,
        phrases=rows(
            """
            (<allergen>|ant|ants|celery|mustard|lupin|bun|dessert|ice cream|chocolate|
              takeaway|meal|tablet|medicine|antibiotic|contrast|dye|latex) + (throat|tongue|
              lips|face|mouth|eyes|neck) ~ (swell*|swoll*|tight*|clos*|puff*|itch*|tingl*|
              burn*|lump|thick|funny|numb|huge|big*) + (just|minutes|after|since|now|
              suddenly|ago|straight away|<breathless>|hives|rash|swallow*|voice|dizzy|
              vomit*|fast)
            (his|her|my|the|whole) (face|lips|tongue|throat|mouth) (is|are|has|keeps|started|s) ..
              (swell*|swoll*|puffing|ballooning|blowing up)
            (stung|bitten|(just|has|wasp|bee|one) .. (got|caught) (him|her|me|my ..)) + allergic
            (ate|eaten|eating|had|swallowed|licked|drank|touched|given) ~ <allergen> + (allergic|
              allergy) + (by mistake|accident*|just|without (knowing|realis*|realiz*)|turned out|
              contained|had nuts|did not know|now|forgot|minutes|thinking)
            (epipen|auto injector|autoinjector|jext|emerade|adrenaline pen) ~ (help*|work*|again|
              coming back|come back|wore off|return*|fine|second)
            (has|have|having|showing|shows|getting|displaying|all the) .. (signs|symptoms) of ..
              (anaphyla*|allergic)
            (neck|jaw|tongue|under .. chin|floor of .. mouth) ~ (swell*|swoll*) + (can not .. (open|
              swallow|breathe|speak|close)|breath*|drool*|fever|jaw)
            (hives|rash|itch*|blotch*|welts|lumps|red patches|bumps) ~ (all over|everywhere|
              head to toe|whole body|from head|spreading (fast|quick*)) + (<breathless>|
              <faint>|<vomit>|swell*|swoll*|throat|tongue|lips|voice|floppy|pale|cough*|
              confus*|limp)
            (allergic|allergy) ~ (<allergen>|it|them) + (ate|eaten|eating|had|stung|swallowed|
              took|given|bitten|drank|touched|licked) + (swell*|swoll*|hives|rash|itch*|
              <breathless>|throat|tongue|lips|vomit*|faint*|dizzy|cough*|wheez*|blotch*)
            """
        ),
        unless="""
        (tooth|dentist|filler*|botox|hay fever|hayfever|pollen|ulcer*|spicy|chilli*|curry was
          hot|hot sauce|burnt my (mouth|tongue)|since (last|yesterday)|<longago>|kissing|cold
          sore|eczema|chickenpox)
        """,
    ),
    Rule(
        id="wider.breath",
        category=Category.BREATHING,
        phrases=rows(
            """
            (using|use|uses) ... muscles .. .. (breathe|breath)
            (belly|neck|ribs|rib|chest|shoulders|nostrils|tummy|skin) ~ (heav*|pump*|in and
              out|pulling|sucking|suck*|caving|hollow*|flar*|working) + breath*
            (bolt upright|leaning forward|leaning forwards|tripod|hunched|propped up|three
              pillows|head out of the window) + (breath*|air|gasp*|wheez*)
            (lungs|chest) ~ (full of (fluid|water)|filling|bubbl*|gurgl*|rattl*|crackl*) +
              (<breathless>|breath*|blue|drown*|gasp*|sit*|cough*)
            (drowning|suffocating) .. (in|on|inside) .. (own|fluid|mucus|here|my)
            (nails|fingernails|nail beds|fingertips|lips|ears|nose|tongue|mouth|face|toes) ~
              (bluish|blue|purple|dusky) + (<he>|breath*|i|my)
            (can not|hardly|barely|could not|too .. to) .. (talk|speak|walk|move|eat|drink|
              lie down|lie flat|sleep|stand) ~ (<breathless>|breath|breathing|air|gasp*|
              wheez*|puffed|asthma|copd)
            (lungs|lung|airways) ~ ((will|do|does|can) not .. (fill|work|open|expand|get)|
              collapsed|punctured|burning|on fire|full)
            (inhaler|inhalers|reliever|puffer|nebuli*|ventolin|salbutamol|blue pump) + (no good|
              no help|no use|not (help*|work*|touch*|last*|enough|doing)|useless|every (few|
              ten|five|two|fifteen) minutes|wearing off|barely (help*|work*)|no (relief|effect|
              difference))
            (inhaler|inhalers|puffer|nebuli*) + (empty|run out|ran out|lost|can not find|broken|
              finished|expired|left .. at home|no more) + (attack|wheez*|breath*|tight*|gasp*|
              struggl*|air)
            croup + (noise|noises|breathes in|breathing in|at rest|calm|blue|ribs|worse|
              struggl*|drool*)
            (not|no|never) .. (enough|getting|getting any|get any|any) .. (air|oxygen)
            (gulp*|snatch*|pant*|fight*|battl*|heav*|rasp*|struggl*|labour*|labor*) ~ (air|
              breath|breaths|breathing|breathe)
            (chest|lungs|airway|airways|throat|windpipe) ~ (closing|closed|seized|seizing|
              locked|shut*|squeezed|blocked) + (<breathless>|breath*|air|inhaler|asthma|
              swallow*|speak|talk|<allergen>|panic*|help)
            (crow*|whistl*|high pitched|squeak*|barking|snor*|grat*|hoarse|rasping|
              rattling) .. (sound|noise|noises|breathing|breath) ~ (breath*|breathes|inhales|
              in|child|baby|throat)
            (copd|emphysema|heart failure|cystic fibrosis|pneumonia|bronchiolitis) +
              (<breathless>|can not .. (breathe|speak|talk)|blue|drows*|confus*|gasp*|worse than (ever|usual)|inhaler .. (not|no|empty))
            """
        ),
        unless="""
        (gym|run|running|jog|stairs|hill|exercise|swim*|laugh*|order|refill|nozzle|counter|
          prescription|expire*|expiry|yoga|meditat*|cold is|hay
          fever|blocked nose|nose is|stuffy|car|engine|kettle|boiler|hoover|vacuum|dog|cat|
          pug|nail polish|varnish|lipstick|bruise*|paint*|ink|dye*|just snoring|usual|fan|
          fresh air|air (fryer|con|conditioning|filter|quality|bed|miles|time))
        """,
    ),
    Rule(
        id="wider.choking",
        category=Category.CHOKING,
        phrases=rows(
            """
            (stuck|lodged|wedged|jammed|caught|blocking|blocked) + (can not|could not|
              unable|not able|barely|no) .. (sound|noise|make a (sound|noise)|speak|talk|cough|
              breathe|breath|swallow|spit|cry) + (ate|eating|eat|food|meat|throat|dinner|
              swallow*|piece|bone|bit of|lump|chunk|lunch|tea|toast|bread|sweet|grape|pill|
              tablet|steak|chicken|sausage|apple|nut|carrot|fish|crisp|toy|bead|coin|gum|
              burger|egg|sandwich|rice|potato|cheese|mouthful|chest|neck)
            wrong (way|hole|pipe|tube|side) + (<blue>|can not|gasp*|turning|panick*|still|
              breath*|speak|red in the face|cough*)
            (food|meat|piece|lump|tablet|pill|chunk|bite|mouthful|sweet|bone) ~ (will not|can
              not|does not|not) (go|come|move|shift|budge|pass) .. (down|up|out|through|&) +
              (throat|swallow*|chok*|cough*|breath*|gullet|neck|chest|drool*|spit*|blue)
            (cough*|gag*|retch*|splutter*) + (something|it|piece|food|toy|bead|coin|grape|
              sweet) ~ (mouth|throat|down|swallow*) + (can not|blue|red|panic*|not breath*|
              drool*|gone quiet|quiet|silent)
            <he> .. (is|s|was)? .. (clutch*|grab*|clasp*|claw*) .. (throat|neck)
            (something|food|object|piece|toy|coin|bead) .. (in|down|blocking|inside) (his|her|my|the|their) ..
              (airway|windpipe|airways)
            (hands|hand|holding|clutching|grabbing|pointing) .. (throat|neck) + (eat*|food|
              dinner|lunch|meal|sweet|meat|table|breath*|cough*|speak|blue|red)
            """
        ),
        unless="(drain|sink|pipe is|toilet|traffic|lift|drawer|printer|zip|frog in)",
    ),
    Rule(
        id="wider.blood",
        category=Category.BLEEDING,
        phrases=rows(
            """
            (pressed|pressing|pushing|holding|held|applied|applying|putting|put|squeezing|
              tied|wrapped) .. (on|pressure|it|hard|down|cloth|towel|tissue|tea towel|
              belt|tourniquet) + (still|keeps|kept|will not stop|does not stop|not
              stop*) .. (coming|pour*|run*|bleed*|flow*|drip*|ooz*|gush*|spurt*|soak*|
              through|out|going)
            (<many>|two|three|several|another|every|all) .. (towel|towels|dressings|pads|
              bandages|cloths|sheets|tissues|tea towels|shirts|flannels|rolls) ~ (soak*|red|
              through|full|blood*|drenched|dripping|used up)
            (floor|bath|sink|bed|bowl|shirt|sheets|carpet|toilet|basin|kitchen|bathroom|
              stairs|sofa|pillow|bucket|walls) .. (is|was|are)? .. (full of|covered in|red
              with|soaked (in|with)|swimming in|dripping with) blood
            (vomit|sick|threw up|throwing up|brought up|bringing up|puke*) ~ (red|dark|black|
              coffee|brown and grainy|clots|bloody|blood*)
            (cut*|slice*|gash*|slash*|slip*|stab*|glass|knife|chisel|saw|blade|tin|mandoline|
              scissors|window) + (deep|tendon|bone|artery|fat|muscle|to the bone|wide open|
              gaping|flap|hanging) + (blood|bleed*|finger|hand|arm|leg|wrist|palm|thigh|foot|
              thumb|knee|face|neck|forearm)
            (bleeding|blood) ~ (like a tap|like a pig|like mad|like crazy|like anything|a
              puddle|puddle|pools|jets|waves|pulses|pulsing|pumps|bowlful|cup|mug|glassful|
              for (an hour|hours|ages|half an hour|forty)|handfuls|running off|down (my|his|
              her) (leg|legs|arm|face|neck|throat|back|chin))
            (tooth|teeth|gum|socket|extraction|tonsil*|stitches|wound|operation|biopsy|
              piercing) ~ bleed* + (hours|will not|still|blood thinner*|warfarin|apixaban|
              pour*|mouthful*|clots|again|swallow*|not stop*)
            (cough*|hack*|brought up|bringing up|spit*|spat) ~ (fresh|bright|red|lots of|pure|
              mouthful*|cupful*|dark|fresh|clots of|a lot of) ~ (blood|stuff|clots)
            (pad|pads|tampon|tampons|towel|towels|knickers) ~ soak* ~ (hour|hours|minutes|every|
              each)
            (lost|losing) ~ blood + (faint*|dizzy|pale|weak|cold|a lot|lots|pint|pints|litre)
            (bleeding|blood|hemorrhag*) + (<fainted>|light headed|lightheaded|going gray|gone
              gray|pass out|passing out|gone (white|pale)|deathly)
            """
        ),
        unless="""
        (blood (test|tests|orange|pressure|moon|sugar|donor|donation|drive|type|count|thinner)|
          shaving|paper cut|my period|pin prick|finger prick|small cut|tiny|sauce|ketchup|wine|
          paint|film|cheese|grater is|grazed|graze|<longago>)
        """,
    ),
    Rule(
        id="wider.awake",
        category=Category.CONSCIOUSNESS,
        phrases=rows(
            """
            (can not|could not|not|no|not getting) .. (get|getting)? .. (response|reaction|
              answer|word|sense|sound|reply|peep|sign of life) .. (out of|from) (him|her|
              them|my ..|mum|dad|grandma|grandad|the ..)
            <he> .. (will|does|did|is|has|do) not .. (flinch*|react*|blink*|budg*|stir*|come
              round|come to|rous*|opened .. eyes|move a muscle|woken)
            (slid|slumped|crumpled|folded|toppled|flopped|keeled|sank|dropped|tumbled|slumps|
              slid off|fell) .. (off|over|to|onto|on|down|in|from|out of|forward|sideways) ..
              (chair|floor|seat|sofa|bed|table|wheel|toilet|ground|shower|wall|pavement|
              dinner|plate|wheelchair|armchair) + (not|will not|unresponsive|limp|pale|gray|
              white|eyes|slur*|breath*|<he>) + (not|will not|unresponsive|limp|pale|gray|
              white as|eyes|slur*|breath*|sudden*|just|mid sentence|talking|blue|sweat*|
              clammy)
            (went|gone|go|going|goes) (down|over) like a (stone|sack|tree|ton|felled|log|
              skittle)
            (eyes) ~ (glaz*|glassy|half open|fixed|stary|rolling|rolled|wide open|blank|
              vacant|unfocused|not focus*) + (not|will not|unresponsive|breath*|talk*|
              floppy|limp|confus*|shak*|drows*|twitch*|respond*)
            (everything|vision|world|room|it all|sight) .. (is|s|keeps|just|was)? (going|
              goes|went|turning|fading) .. (dark|black|white|dim|fuzzy|gray|blank) + (i|
              <he>|my|feel*|faint*|weak|chest|heart|sweat*)
            (lifeless|like a rag doll|limp as|floppy as|dead weight|a dead weight|out for the
              count|gone limp|gone floppy|all floppy|completely limp) + <he>
            (losing|lost|lose) .. (time|minutes) + (floor|wak*|came|fall*|again|keep*)
            (wak*|woke|came round|came to|coming round|come round) .. on the (floor|ground|
              pavement|stairs|bathroom floor|kitchen floor)
            (lies|lying|laid|lay|sits|sitting|slumped) there .. (not|with|and|limp|cold|
              staring|eyes|unresponsive|motionless|gurgling|moaning)
            (motionless|lifeless|unrouseable|unrousable|insensible|stone cold|cold and stiff|
              comatose|passed out cold)
            (fading|slipping|drifting|going) .. (away|in and out|under|fast|on me) + (<he>) +
              (breath*|conscious*|awake|eyes|pulse|talk*|hold*|respond*|help|pale|limp|
              drows*)
            (keep*|kept|have|has|been) (blacking|fainting|collapsing) .. (out|down|&|again|all
              day|today)
            (keep*|kept|have|has|been) (passing|dropping) (right |clean |straight )?(out|down|
              off|over|away|in and out|blood|&|again|all day|today)
            (drunk|drinking|vodka|alcohol|booze|whisky) + (will not wake|can not wake|
              unconscious|not respond*|cold and clammy|breathing slow*|gurgl*|chok*|blue|
              limp|snor* strange*|(can|will) not (rouse|be woken|stand or talk))
            """
        ),
        unless="""
        (sofa bed|screen|tv|phone|app|lights|lamp|outside|evening|sunset|curtains|fast asleep|
          after a long|after work|asleep on|teenager at|for (the bus|school)|alarm clock|film|
          bank|email|messages|council|company|customer service|helpline|website|dog|cat|plant|
          balloon|lettuce|handshake|doll)
        """,
    ),
    Rule(
        id="wider.fit",
        category=Category.SEIZURE,
        phrases=rows(
            """
            (shak*|jerk*|twitch*|stiff*|rigid|thrash*|convuls*|spasm*|trembl*) + (eyes ..
              (rolled|rolling|back|up|white|fixed|staring)|foam*|froth*|(will|does|did|is)
              not .. (respond*|answer*|hear*|talk*|look*)|unresponsive|blue|wet (himself|
              herself)|bit (his|her) tongue|bitten (his|her) tongue|drool*|out of it|
              vacant|blank|(gone|went) stiff) + (<he>)
            (had|having) a (fit|seizure) (in|on|at|by) (the|a) .. (bath|pool|shower|stairs|kitchen|
              car|floor|bus|road|street|water|garden|toilet|bathroom|shop|bed)
            (bit|bitten|bitting|chewed) .. (his|her|their) tongue + (shak*|jerk*|stiff*|
              fit|unconscious|wet|confus*|floor|blood|woke|drows*)
            (gone|went|going|goes|suddenly|all) (stiff|rigid) .. (as a board|and|all over|
              then|like) + (<he>) + (shak*|jerk*|eyes|not|blue|unresponsive|floor|twitch*|
              fell|breath*|can not)
            """
        ),
        unless="""
        (cold (outside|weather)|with (cold|excitement|fear|laughter|nerves)|washing machine|
          dryer|dance|dancing|after (the )?(gym|run|workout)|stiff (neck|back|knee*|joints|
          drink)|parkinson*)
        """,
    ),
    Rule(
        id="wider.sepsis",
        category=Category.SEPSIS,
        phrases=rows(
            """
            (infection|infected|uti|pneumonia|wound|surgery|operation|cellulitis|flu|catheter|
              abscess|<fever>|miscarriage|birth|section|bite|sore throat|chickenpox|ulcer|
              drip|line|pressure sore|bed sore|burn|post op|postop|after .. op|scar|stitches|
              incision|drain) + (rigors|(freezing|cold|hot) .. (shak*|shiver*)|shak* .. (and|with|all)|shivering|(feel|feels|feeling) .. (awful|terrible|dreadful|so ill|very ill|really ill)|teeth chattering|shaking like a
              leaf|can not stop (shaking|shivering)|(hands|feet|legs|skin) .. (ice cold|
              freezing|mottled|blotchy|cold and|marbled|gray|blue)|muddled|(talk*) ..
              (nonsense|rubbish|gibberish)|heart .. (pound*|racing|hammer*|going)|
              (breath*) .. (fast|quick*|rapid*|shallow)|not (peed|been to the (toilet|
              loo))|no pee|no urine|hardly (peed|any (pee|urine))|barely (peed|conscious|
              awake)|slump*|collaps*|not (making sense|with it|himself|herself)|out of it|
              delirious|seeing things|rapidly worse|going downhill|gone downhill|
              deteriorat*|like death|(at )?death s door|so ill i|dying)
            (infection|infected|uti|pneumonia|wound|surgery|operation|cellulitis|flu|catheter|
              abscess|fever*|temperature|miscarriage|birth|section|bite|ulcer|drip|line|
              pressure sore|bed sore|burn|post op|postop|after .. op|stitches|incision|drain) + chills
            (meningitis|septic|sepsis) rash
            (rash|spots|bruis*|blotch*|marks|patches|blobs) ~ (spread*|purple|dark|blood|bruise
              like|like bruis*|appearing|more and more) + (<fever>|<sleepy>|<vomit>|ill|
              unwell|stiff|headache|cold hands|shiver*|floppy|poorly|limp)
            (on|having|had|after|finished|receiving|started) .. (chemo*|immunotherapy|
              radiotherapy|cancer (treatment|drugs)|stem cell|bone marrow|biologic*|
              immunosuppress*|anti rejection|dialysis) + (<fever>|shiver*|chills|rigors|
              shak*|unwell|hot|burning|38*)
            (neck stiffness|stiffness .. neck) + (<fever>|light|rash|headache*|vomit*|confus*|drows*)
            headache* + <fever> + (spots|rash|blotch*|light|confus*|neck|drows*)
            neck ~ (hurt*|pain*|sore|stiff*) + <fever> + (bend*|move*|light|headache*|rash|vomit*|
              drows*|chin)
            (no|without|lost|removed) .. spleen + (<fever>|shiver*|unwell|ill|rash|shak*)
            (<confused>|<sleepy>) + (<fever>|infection|uti|catheter|shiver*|burning up)
            (can not|will not|could not) .. (bend|move|turn|lift|put|touch) .. (neck|chin|head) +
              (<fever>|light|rash|vomit*|headache*)
            (light|lights|daylight|bright) ~ (hurt*|kill*|can not (bear|stand|look)|sensitive|
              burn*) + (<fever>|stiff|neck|rash|headache|vomit*|spots)
            """
        ),
        unless="""
        (flu (jab|shot|vaccine)|<longago>|mild|slight|low grade|no fever|room temperature|
          usual|dog|cat|migraine|years|line manager|on line|burn the|drip coffee|phone line|
          hangover)
        """,
    ),
    Rule(
        id="wider.head",
        category=Category.HEADACHE,
        phrases=rows(
            """
            (head|headache|headaches|skull|migraine|brain) ~ (lightning|explod*|thunder*|
              snapp*|crack* open|split* open|hammer|axe|brick|shot|bomb|out of nowhere|
              zero to|like never before|like nothing|rip* apart) + (pain*|hurt*|headache*|
              bad|worst|awful|vomit*|neck|sudden*|came on|hit|never (had|felt|known|like)|terrible|during|sex|
              toilet|lifting|gym|minutes)
            (headache|head) .. (like|as) (nothing|none|never|no other)
            (headache*|head (hurts|ache|pain|pounding)) + (fall|fell|fallen|hit|bang*|knock*|crash|
              accident|concuss*) + (<vomit>|<sleepy>|<confused>|<badvision>|worse|dizzy|slur*|
              (numb|numbness|numbing|numbed|numbs)|weak*)
            headache* + (blurr*|double|lost vision|can not see|vision (is )?(gone|going|strange|
              loss)|loss of vision)
            (blinding|thumping|crashing|sickening|indescribable|unimaginable|unreal) ..
              (headache|head pain|pain in .. head) + (sudden*|vomit*|neck|vision|see*|(numb|numbness|numbing|numbed|numbs)|
              weak*|confus*|fever|light|out of nowhere|minutes|ever|faint*|speech|slur*)
            """
        ),
        unless="(hangover|homework|paperwork|meeting|spreadsheet*|ideas|usual migraine|as usual|noise)",
    ),
    Rule(
        id="wider.means",
        category=Category.SELF_HARM,
        phrases=rows(
            """
            (pills|tablets|rope|noose|gun|razor|blade|blades|paracetamol|sleeping tablets) ~
              (lined up|in front of me|in my lap|laid out|counted out|emptied|tipped out|on
              the bed) + (i am|looking|staring|i have|sitting|tonight|just|want|going|nobody|
              alone)
            (on|up) (on )?(the|a) .. (bridge|roof|ledge|cliff|edge|crane|pylon|railing|railings) + ((will|
              does|is) not .. come (down|off|back|in)|threaten*|says (he|she) will|jump*|let go)
            (gone|left|went|drove|driven|walked|disappeared|missing|run|stormed) .. (out|off|away|
              missing|upstairs|to the woods|woods|shed|garage)? .. with .. <means> + (not|will
              not|can not|pick up|answer*|upset|crying|note|goodbye|phone|worried)
            (locked|shut|barricaded) (himself|herself|themselves|myself) .. (in|inside) +
              (<means>|cutting|harm*|die|suicid*|blood|(will|is|does) not .. (answer*|open|
              respond*|come out)|hurt)
            (found|left|leaving|wrote) .. note + (took|taken|swallow*|gone|overdos*) ~ (<pills>)
            (tied|tying|put|putting|wrapped|wrapping) .. (rope|belt|cord|noose|scarf|sheet|
              cable|bag|ligature) .. (round|around|over|to|on) .. (neck|head|beam|rafter|
              banister|tree|throat|ceiling|door)
            (gun|shotgun|rifle|pistol|revolver) ~ (lap|hand|hands|mouth|loaded|loading|head|temple|out)
            (turned|turning|left|leaving) .. gas on + (die|myself|end|himself|herself|on
              purpose|kill)
            (run|running|ran|driving|drove|jumped|threw|throwing) .. (into|in front of|under)
              .. (traffic|train|bus|lorry|car|river) + (on purpose|deliberate*|die|kill|
              suicid*|end|myself)
            """
        ),
        unless="""
        ((toy|nerf|water|nail|glue|heat|massage|bb|paintball|speed|staple) gun|for the week|pill organiser|pill organizer|dosette|breakfast|as prescribed|by mistake|
          game|film|accident*|fancy dress|swing|boat|tent)
        """,
    ),
    Rule(
        id="wider.ledge",
        category=Category.SELF_HARM,
        unclear=True,
        phrases=rows(
            """
            (standing|sitting|stood|sat|climbed) .. (on|at|near|by|over|onto) (the|a|my) ..
              (bridge|ledge|roof|edge|train tracks|tracks|railing|railings|parapet|
              windowsill|window ledge|cliff|cliff edge|platform edge|car park roof|rooftop)
            """
        ),
        unless="""
        (photo*|picture*|view|fishing|paint*|repair*|fix*|traffic|bus|waiting|sunset|selfie|
          scaffold*|builder*|roofer*|gutter|solar|aerial|bird*|seagull|pigeon|cat|dog|ladder|
          plant|flower*|vase|book|seat|bed|pool|table)
        """,
    ),
    Rule(
        id="wider.thought",
        category=Category.SELF_HARM,
        pathway=Pathway.CRISIS_LINE,
        thought=True,
        phrases=rows(
            """
            (want*|feel like|feels like|urge|urges|think*|thought*|going|tempt*|might|could|
              keep|imagin*|picture|plan*|wish) ... (step*|walk*|throw* (myself|himself|
              herself)|jump*|run*|driv*|crash*|swerv*|lie down|lying) .. (in front of|into|
              under|off|on) .. (train|bus|lorry|truck|traffic|oncoming|tree|wall|bridge|
              river|sea|tube|road|tracks|building|balcony|cliff|lake|canal)
            (what is|no|any|see the|is there a|not see the|see any) .. point .. (of|in|to|any
              more|&) .. (living|life|it all|being here|being alive|me|anything|going on|
              carrying on|anymore|any more|staying)
            (had enough|tired|sick|done|finished|through|exhausted) .. (of|with) .. (life|
              living|being alive|it all|this life|existing|this world|being here)
            (will not|not going to|not) be (here|around|alive) .. (tomorrow|much longer|by
              (morning|then|christmas)|next week|in the morning|long|for long)
            (said|say|saying) .. (goodbyes|last goodbye*|my goodbye)
            (can not|could not) .. (do|face|take|get through|live) .. (another|one more) (day|
              night|week|minute|hour|morning)
            (pictur*|imagin*|see|seeing|thinking of|visualis*) (myself|himself|herself) .. (under|
              dead|hanging|jumping|falling|drown*|in front of|gone|coffin|bleeding)
            how (much|many) ... (finish|kill|end|lethal|fatal|do it|enough to) ... (me|myself|off|
              die|life)
            (finish|kill|end|do|see) (me|myself) off
            (finish|kill|end|do) (me|myself) in
            (last|final) (words|message|goodbye|letter) + (alive|on earth|ever|
              goodbye|sorry|forgive|love you|die|end)
            (my last|the last|final) (night|day) + (alive|on earth|ever|goodbye|sorry|
              forgive|love you|die|end)
            if i (drove|jumped|stepped|walked|crashed|swallowed|cut|took|disappeared|died|ended|
              went) ... .. .. (stop|end|over|matter|better|easier|care|miss|notice|relieved)
            (can not|not) .. keep (myself|himself|herself) safe
            (not|never) .. have to (worry|put up with|look after|deal with) .. me .. (any
              more|anymore|much longer|again)
            (made|at) .. peace with .. (dying|death|going|it|ending)
            (burden|waste of space|dead weight|in the way|worthless|hopeless) + (die|dead|gone|
              end|not be here|better off|disappear|without me|live|no point|kill|alive)
            (how many|which|what|enough) .. (pills|tablets|paracetamol|insulin|sleeping
              tablets) .. (would|will|does|it takes|needed|to|do i need) .. .. (kill|die|end|
              not wake|finish)
            (easier|better|simpler|nicer) .. (if|to) .. (not here|dead|gone|never wake|not
              wake|die|disappear*|ended|not exist)
            (do not|does not|did not|not) .. (want|wish|care) .. .. (wake|waking) up .. (any
              more|anymore|again|tomorrow|ever|in the morning|&)
            (fall|falling|go|went) (asleep|to sleep) .. (and )?.. (never|not) wake .. .. up?
            (wish|hope|pray|want) .. (something|cancer|it|a car|god|death) .. (would|will)? ..
              (kill|take|end) (me|it)
            (life|everything|it all|nothing) .. (is|feels|seems) .. (not worth|pointless|
              meaningless|hopeless|worthless) .. (living|any more|anymore|&) + (die|dead|end|
              over|alive|live|living|gone|be here|goodbye|kill|wake)
            (nobody|no one|no body|who) .. (would|will) .. (miss|care|notice|mourn|cry) .. (me|if i|
              when i|&)
            (wish|wished|want|hope) .. (not|never) .. (alive|born|around|exist*|here any more|here
              anymore|living)
            (want|wish|need|going|like) .. (to )?(sleep forever|disappear*|vanish|not exist|cease|
              fade away|never (wake|come back|exist))
            (hurt|hurting|harmed|harming|injur*|cut|burn*) (myself|himself|herself) .. (on purpose|
              deliberately|intentionally|again)
            (end|finish|stop) (it|things|everything|this) .. (tonight|once and for all|for
              good|forever|myself|permanently)
            (cut|cuts|cutting|scratch*|burn*) .. (own|his own|her own|my own)? .. (arms|legs|
              wrists|thighs|skin|himself|herself|myself) .. (with|again|on purpose|to cope|to
              feel|every|razor|blade|scissors|knife|deliberate*|when)
            (self harming|self harmed|self harms|self harm again|started self harm*)
            (says|said|say|saying|tells|told|texted|messaged|threaten*|screaming|posted|
              wrote|announc*|keeps) ... (want* to die|wants to be dead|kill (himself|herself|
              themselves)|end it|hates (his|her) life|better off dead|not want to (live|be
              here)|no reason to live|goodbye forever|be dead)
            """
        ),
        unless="""
        (laugh*|embarrass*|boredom|diet|my hair|suicide (squad|prevention|rate*|awareness)|film|
          novel|song|lyrics|game|book|character|shaving|cooking|chopping|accident*|by mistake|
          years ago|teenager i was|when i was (a|young|younger|in)|alarm|early|for (work|school)|
          cut my (hair|nails|grass)|long sleeves|pool|lane|park and|shop*|holiday|see the sea|
          jump* on|running|parade|parkrun|marathon|meeting|this conversation|the call|the
          contract|subscription|membership|relationship|with (him|her)|sunburn*|roses|
          brambles|cat)
        """,
    ),
    Rule(
        id="wider.swallowed",
        category=Category.OVERDOSE,
        pathway=Pathway.POISON_LINE,
        lasting=True,
        phrases=rows(
            """
            (took|taken|had|swallow*|ate|eaten|given|gave|giving|fed|used|drank|chew*|got
              into|injected) ~ (dog s|dogs|cat s|pet s|horse s|mum s|mums|dad s|dads|husband
              s|husbands|wife s|wifes|someone else s|neighbour s|neighbor s|grandma s|
              grandmas|grandad s|grandads|brother s|sister s|his wife s|her husband s|
              flatmate s|other person s|other patient s|another resident s) .. (<pills>|
              wormer|flea (drops|treatment|spot on)|dose|heart pills|medicine|drops) .. (by
              mistake|by accident|accident*|instead|in error|not (mine|hers|his)|thinking|&)
            (took|taken|had|swallow*|given|gave|injected|drank|used) ~ (hers|his|theirs|yours|
              dads|mums|wifes|husbands|someone else s|his wife s|her husband s|my (mum|dad|
              wife|husband|son|daughter|brother|sister|partner) s|mums|dads) + (instead|by
              mistake|mixed up|wrong|accident*|muddled|thinking|thought) + (<pills>)
            (gave|given|giving|had|taken|took) ~ adult .. (<pills>|dose|strength|medicine|
              calpol) + (<child>|he|she|him|her)
            (pill|tablet|dose|pills|tablets|doses|puffs) too many
            (<many>|ten times|double|twice|extra|whole|two|three) .. (dose|doses|<pills>|ml|
              spoonfuls|teaspoons|puffs|patches|units) + (by mistake|by accident|accident*|
              instead of|in error|meant|should have|misread|mixed up|too many|too much|
              decimal|not realis*|not realiz*|wrong) + (took|taken|gave|given|had|
              injected|swallow*|drank|put|used)
            (battery|batteries|magnet*|coin|pin|screw|needle|marble|bead|earring|ring|lego|
              toy|button|water bead*|nail|stone|key|hair clip|denture*|crown|filling|tooth|
              cap|lid|piece of glass) ~ (missing|gone|disappeared|vanished|not there|can not
              find) + (swallow*|ate|eaten|mouth|choke*|gulped)
            (swallow*|ate|eaten|gulped) (it|them|one|something|both|some) + (battery|
              batteries|magnet*|coin|pin|screw|needle|marble|bead|earring|ring|lego|toy|
              button|nail|stone|glass|capsule|tablet|tablets|pills|bleach|cleaner|berries|
              mushroom*|plant)
            <child> + (<pills>|methadone|buprenorphine|patch|vape|nicotine) + ((round|around|in|on|all
              over) (his|her|their) (mouth|lips)|top off|lid off|chew*|some gone|some missing|half
              empty|suck*)
            (<toxic>|powder|foam|berries|berry|blue stuff|seeds|leaves|gel|pill|tablet) ..
              (round|around|on|all over|in|stains on|smeared) (his|her|their|the (baby|
              toddler|child) s) (mouth|lips|face|tongue|hands)
            (accident*|mistake|thinking it was|thought it was|mistook|instead of (water|
              squash|juice|milk|medicine)|dare|by mistake) + (drank|drunk|swallow*|sipped|
              gulp*|ate|eaten|mouthful|glug|took a swig|swigged) + (<toxic>|bottle|glass|
              liquid|cleaner|fluid|contents|oil|spirit|liquid|lotion|cream|remover|brush|
              jar|descal*|urn)
            (drank|swallow*|sip*|gulp*|ate|eaten|lick*|taste*|chew*|bit*|suck*) ~ (hand gel|
              weedkiller|slug pellets|paint stripper|plant food|lamp oil|reed diffuser|
              nail varnish*|hair dye|mouthwash|e cigarette|vape (juice|liquid|fluid)|liquid
              nicotine|lily|laburnum|yew|deadly nightshade|foxglove|daffodil|firework*|
              glow stick|ice pack|silica|rat bait|flea treatment|white spirit|barbecue
              lighter|firelighter*|brake fluid|screen wash|engine oil|toilet (block|duck)|
              dishwasher (tablet|salt)|washing (tablet|capsule|pod|up liquid)|limescale
              remover|washing liquid|fabric softener|conkers|acorns)
            (taken|took|had|swallow*|dropped|smoked|sniff*|snort*|inject*|vaped) ~ (something|
              gear|weed|edible*|gummy|gummies|brownie|brownies|acid|k|ket|mandy|
              spice|nitrous|balloons|legal high*|poppers|glue|aerosol|lighter gas|party
              drug*) + (hallucinat*|not breath*|(will|does|is) not .. (respond*|wake*)|
              chest|panick*|overheat*|boiling|hot|grind*|vomit*|twitch*|seizure|collaps*|
              unconscious|blue|confus*|shaking|heart|scream*|passed out|paranoid|limp|
              staring|can not (stand|talk|move))
            (he|she|they|<child>|<kin>) .. (swallowed|swallowing|gulped|eaten|ate) (pills|tablets|
              some|several|loads of|lots of|a load of|unknown|a bottle of|a pill|a tablet) ..
              (<pills>|&)
            (patch|patches) ~ (two|both|on top|extra|old one|second|still on|three|forgot) +
              (drows*|sleepy|confus*|breath*|slur*|pinpoint|vomit*|wake|dizzy|fentanyl|
              morphine|opioid*)
            """
        ),
        unless="""
        (remind|how many|can i|should i take|twice (a|per|each|every|daily)|times (a|per|each|
          every|daily)|battery (low|level|is low|replacement)|remote (is|has|needs|control (is|has|needs))|order|buy|shopping|recipe|
          <longago>|food poisoning|paint brush|eye patch|nicotine patch reminder|patch
          test|vegetable patch|cabbage patch|software patch|for the (dog|cat)|vet|stole|
          temperature|(it|them) (all|up)? (at|with) (breakfast|dinner|lunch)|his own|her own|
          delicious|yummy|dinner|salad|nut roast)
        """,
    ),
    Rule(
        id="wider.belly",
        category=Category.ABDOMEN,
        pathway=Pathway.EMERGENCY_CARE,
        phrases=rows(
            """
            (lump|bulge|swelling|bump) ~ (groin|belly button|navel|scrotum|old scar|hernia) +
              ((will|does|can) not (go|push*|be pushed|pop|slip) .. (back|in)|hard|stuck|
              solid|purple|black|agony|<vomit>|red and|excruciat*|can not push)
            (start*|began|was|round|around|near) .. (belly button|navel|middle of .. belly) +
              (moved|shifted|now|gone|settled|spread) ... (right|lower|down|low) + (pain*|
              hurt*|ache*|sore|tender|can not|walk*|cough*|<fever>|<vomit>)
            (pain*|hurt*|agony|tender) ~ (let go|letting go|release*|bumps|speed bumps|jump*|
              hop|cough*) + (belly|right side|tummy)
            (belly|side|back|groin|flank|ribs) ~ (agony|torture|screaming|white hot|like a
              knife|knives|knifed|stabbed|ripped|torn|unbearabl*|worst pain|like labour|like
              labor|like childbirth) + (<vomit>|sudden*|faint*|sweat*|can not|hour|hours|
              pacing|rolling|curled|crying|writh*|move|gray|blood|on the floor|since)
            (vomit*|throwing up|bringing up|being sick) ~ (faeces|feces|poo|poop|stool|faecal|like
              sewage) + (belly|swollen|swell*|bloat*|pain*|wind|days|hard)
            belly + (pain*|hurt*|agony|ache*) + (rigid|board|like wood|rock hard|hard as|solid as|like
              concrete|thunderbolt)
            belly ~ (drum|balloon|football|tight as|bloated and) + (<vomit>|pain*|hurt*|hard|green|wind|
              poo|sick)
            (bringing up|vomit*|throwing up|sick*|threw up) ~ (green|bile|brown|black) + (pain*|
              belly|hard|swollen|bloat*|days|wind|hernia|baby|week old|hurt*|weak)
            (worst|most (terrible|awful|horrible|severe|intense)) .. pain .. (of|in|i|ever|
              life|have|had)
            (balls|ball|testicle|testicles|nut|nuts|bollock|bollocks|scrotum|privates|down
              below) ~ (agony|excruciat*|sudden*|twist*|swollen|unbearable|kill*|woke|really
              hurt*|hurt* (so|really)|severe|screaming|throb*) + (he|i|my|his|him|son|boy) +
              (pain*|hurt*|agony|twist*|swoll*|excruciat*|sore|ache*|kill*|throb*)
            (penis|willy|foreskin|erection|hard on) ~ (stuck|trapped|caught|swollen|will not
              go (down|back)|hours|purple|black|agony)
            (not|no|can not|unable|could not|nothing) .. (pee|peed|urine|go to the (loo|
              toilet)|water|a drop|dribble|come out) ~ (bladder|burst*|full|agony|pain*|
              swollen|hours|since|all day|all night|desperate*)
            (vomit*|being sick|throwing up|sick) ~ (non stop|nonstop|everything|constant*|all
              day|every (few|ten|five) minutes|poo|green|faecal|brown) + (pain*|hard|swollen|
              belly|bloat*|faint*|weak|dizzy|dry|pee|blood|confus*|collaps*|bowel*|wind)
            (something|stick|bottle|toy|object|vibrator) .. (stuck|lost) .. (inside|up) ..
              (me|him|her|bottom|rectum|bum|vagina) + (pain*|bleed*|can not|blood|agony|stuck)
            """
        ),
        unless="""
        (period (pain|cramps)|every month|ibs|as usual|mild|slight|a bit|gym|sit ups|hiccup*|
          laugh*|butterflies|tennis|football|golf|bouncy|ball pit|snooker|meat balls|mixed nuts|
          vet|dog|cat|pool|bath|leg day|neck of|pain in the (neck|butt|arse|ass))
        """,
    ),
    Rule(
        id="wider.nerve",
        category=Category.NEURO,
        pathway=Pathway.EMERGENCY_CARE,
        phrases=rows(
            """
            (tingl*|(numb|numbness|numbing|numbed|numbs)|weak*|pins and needles|paraly*|dead feeling|<lostuse>) + (moving up|climb*|crept|creep*|
              spread*|moved|moving|risen|rising|reached|worked|travel*|gone) .. (up|to|past|
              above) .. (waist|knees|knee|thigh*|chest|arms|hips|face|hands|body|legs|belly)
            (tingl*|(numb|numbness|numbing|numbed|numbs)|weak*|pins and needles|<lostuse>) + (moving|creeping|spreading|going|climbing)
              (up|higher|upwards)
            (can not|could not|unable|not|no longer) .. (feel|tell|know) .. (wip*|toilet|pee*|
              poo*|need to go|going to the (toilet|bathroom|lavatory|ladies|gents)|when i go|bottom|seat|sat|sitting|where i sit|down
              below|down there|underneath)
            (lost|losing|no) .. (control|feeling) .. (of|in|over) .. (bladder|bowel|bowels|
              bottom|legs|below|waist|down below|down there|privates) + (back|leg|legs|
              (numb|numbness|numbing|numbed|numbs)|weak*|sudden*|today|sciatica|disc|this morning|spine|walk*|fell|fall|
              lift*|feet)
            (legs|leg) ~ (buckl*|gave way|giving way|jelly|collaps*|dead|paraly*|not hold*|
              useless|wood*|gone|lead) + (back|(numb|numbness|numbing|numbed|numbs)|bladder|bowel*|wet|pee*|both|sudden*|
              bottom|groin|tingl*|can not feel) + (now|since|sudden*|today|can not|just|this
              morning|overnight|weak*|(numb|numbness|numbing|numbed|numbs)|pee*|wet)
            (sudden*|just|overnight|all at once) .. (paralys*|paralyz*)
            (from|below) the (waist|neck|chest) down + ((numb|numbness|numbing|numbed|numbs)|feel|move|paraly*|weak*|dead|
              tingl*|nothing)
            """
        ),
        unless="""
        (crossed|sat (too long|on)|since (my|his|her) (accident|stroke|operation|spinal)|
          epidural|<lasting>|leg day|gym|marathon|run|squats|workout|long (walk|hike|flight)|
          fell asleep|restless|baby wet|toddler|bed wet*|multiple sclerosis|parkinson*|dancing|
          cycling|nervous|excited|nerves|need to go to (the )?(shop|work|bed))
        """,
    ),
    Rule(
        id="wider.limb",
        category=Category.LIMB,
        pathway=Pathway.EMERGENCY_CARE,
        phrases=rows(
            """
            (toe|toes|foot|finger|fingers|leg|hand|heel) ~ (black|blackened|turned black|
              gangren*|dusky|rotting|smells dead) + (diabet*|<fever>|pain*|smell*|spread*|
              cold|(numb|numbness|numbing|numbed|numbs)|ulcer|swollen|agony|ill|unwell|hot)
            (plaster|cast|splint|plaster cast|boot) + ((numb|numbness|numbing|numbed|numbs)|blue|cold|white|swollen|
              swelling|agony|tingl*|tight*|throb*) + (toes|fingers|foot|hand|leg|arm|
              ankle|wrist)
            (leg|foot|arm|hand|toes|fingers) ~ (stone cold|ice cold|like ice|freezing|icy|
              frozen|no pulse|marble|white as|colourless|waxy) + (pain*|agony|(numb|numbness|numbing|numbed|numbs)|hurt*|
              white|blue|pale|move|feel|sudden*|gray|mottled|purple)
            (one|left|right|my|his|her|whole|back of) .. (calf|leg|thigh) ~ (swell*|swoll*|
              ballooned|twice|bigger|fatter|tight) + (hot|red|warm|pain*|tender|hurt*|
              throb*|sore|purple|flight|<breathless>|chest|pill|plaster|operation|surgery|
              long haul|bed)
            """
        ),
        unless="""
        (raynaud*|cold weather|snow|gloves|winter|ice pack|both ankles|ankles|end of the day|
          varnish|polish|ink|paint*|toenail|bruis*|stubbed|dropped a|black cat|boots|
          wall|ceiling|leg day|gym|cream|football|sprain*|usual|insect|mosquito)
        """,
    ),
    Rule(
        id="wider.eye",
        category=Category.EYE,
        pathway=Pathway.EMERGENCY_CARE,
        lasting=True,
        phrases=rows(
            """
            (metal|glass|wood|splinter|shard|nail|hook|branch|stick|pen|pencil|dart|thorn|
              fragment|screw|wire|swarf|filing*|knife|needle|scissors|firework|stone|staple|
              bungee|bullet|pellet|arrow|chisel|drill bit) .. (is|has|have)? .. (in|into|
              through|stuck|gone|hit|flew|went|embedded|pok*|stab*|caught|struck|pierc*) ..
              (eye|eyes|eyeball|eyelid)
            (superglue|glue|bleach|cleaner|cement|lime|plaster|acid|drain*|ammonia|petrol|
              solvent|paint|varnish|chlorine|detergent|capsule|liquitab|pod|chilli|pepper
              spray|battery|disinfectant|spray|polish|oven|descal*|toilet|resin|fertili*|
              pesticide|alcohol gel|hand gel|sanitiser|sanitizer|nail) ~ (eye|eyes|face) +
              (eye|eyes|sight|see|burn*|sting*|blind) + (burn*|sting*|see|open|red|splash*|
              got|went|spray*|in|into|squirt*|flick*|drip*|pour*)
            (sudden*|just|abrupt*|instant*|total) .. (blindness|(vision|sight) loss|loss of (vision|
              sight)|visual loss)
            (eye|eyes) ~ (burst|hanging|popped|bulging|cut|split|stabbed|gouged|leaking|
              jelly|cloudy|full of blood) + (see|pain*|hurt*|blood*|vision|sight|agony|hit|
              sudden*|blur*)
            (sight|vision|see|eye) ~ (sudden*|all at once|in seconds|this morning|just now|
              overnight) ~ (lost|gone|black|blank|dark|blind|blur*|missing|curtain|shadow|
              floaters|flashes|nothing|half|grey|gray|mist*)
            """
        ),
        unless="""
        ((red|sore|sting*|itchy|pink) (from|after) .. (chlorine|swimming|pool)|eye (test|appointment|infection|cream|make up|makeup|shadow)|shampoo|soap|
          conjunctivitis|hay fever|eyelash|keep an eye|caught my eye|eye contact|sun cream|
          mascara|stye|eye of|private eye|bullseye|black eye peas|film|glasses|screen|
          nail (polish|appointment)|face mask|face cream|eye catching|potatoes|needle s eye)
        """,
    ),
    Rule(
        id="wider.child",
        category=Category.CHILD,
        phrases=rows(
            r"""
            (<tiny>|/([1-9]|1[0-2])/ (week|weeks|wk|wks|day|days) old|/[12]/ (month|months)
              old|(one|two|three|four|five|six|seven|eight|nine|ten|eleven) (week|weeks|day|
              days) old|(one|two) month old|newborn|new baby|premature) + (<fever>|/38(\.\d)?/|/39(\.\d)?/|hot|burning|boiling|shiver*)
            <infant> + (one|two|a|/[12]/) (month|months) + (<fever>|hot|burning|boiling)
            (cry|cries|crying|scream) ~ (high pitched|shrill|weak|odd|moaning|like a cat|
              strange|unusual) + (settle*|feed*|baby|floppy|she|he|fever|hot|consol*|hold)
            (baby|newborn|infant|bub|week old|month old|little one|twin) ~ (floppy|limp|
              grunt*|blue|gray|mottled|pale|lifeless|rag doll|glassy|not breath*|stopped
              breathing|unresponsive|jerk*|stiff|arching|yellow and|cold to|stone cold|unconscious|fit*)
            (no|without|not .. any|not had a|not .. a) .. wet (nappy|nappies)
            nappy .. (is |s |been |still )?(bone )?dry + (drunk|drink*|feed*|hours|day|all|since|
              sleepy|sunken|vomit*|fever)
            <child> + not .. (drunk|drunk anything|fed|drank|eaten|drinking|feeding|taken) .. .. (day|
              hours|since|yesterday|night|bottle) + (dry|floppy|sleepy|limp|hot|fever|nappy|sick|
              vomit*|pale|breath*|weak|letharg*|poorly|ill)
            <child> + (ribs|tummy|belly|chest|neck|throat) ~ (suck*|pulling|sinking|drawn|
              drawing|caving|in and out|hollow) + (breath*|breathes|each|every|time|when)
            <child> + (not|no|has not|nothing|dry|hardly) .. (wet|nappy|nappies|pee|peed|urine|
              drink*|drunk|fluids|milk|feed*) ~ (hours|all day|since|today|yesterday|all
              night|12|16|24|eight|ten|twelve) + (<sleepy>|floppy|vomit*|diarrhea|dry|sunken|
              fever|hot|cold|crying|tears|breath*|limp|letharg*|poorly|unwell|ill|listless|
              will not|refus*|pale|nappy|nappies|wet)
            <child> + (will not|can not|does not|not) .. (stop|settle|be consoled|be settled)
              .. (scream*|cry*|vomit*|&) + (fever|neck|rash|stiff|legs|pale|floppy|blood|head|
              fell|temperature|light|belly|green|/(39|4[01])(\.\d)?/|high pitched|hours)
            <child> + (staring|glazed|glassy|vacant|blank|zoned) + (not respond*|limp|twitch*|
              stiff|floppy|will not|fever|hot|fell|hit|unresponsive|drool*|eyes)
            <child> + (pale|white|gray|blue|mottled|blotchy) ~ (very|so|really|gone|went|
              turned|lips|skin|as a sheet|cold|clammy) + (limp|floppy|breath*|sleepy|drows*|
              fever|hot|vomit*|fell|unwell|ill|will not|collapse*|faint*|cold|rash)
            (fontanelle|soft spot|head) ~ (bulg*|tense|sunken|swollen) + (baby|cry*|fever|
              vomit*|sleepy|she|he|hot|feed*|newborn)
            """
        ),
        unless="""
        (pet|puppy|kitten|dog|cat|hamster|rabbit|doll|floppy (hat|disk|ears)|fell asleep|<longago>|
          last (year|month|week|summer)|when (he|she|i) was|hot chocolate|not hot|teeth*|baby
          (blue|pink)|fast asleep|monitor|shower|bath water|weather)
        """,
    ),
    Rule(
        id="wider.injury",
        category=Category.TRAUMA,
        phrases=rows(
            """
            (ribs|chest|rib cage|sternum) ~ (stove in|caved in|crushed|crash|steering wheel|smashed|kicked in) + (breath*|hurt*|pain*|agony|kills|crash|in)
            (trapped|pinned|crushed|squashed|wedged|buried|stuck) .. (underneath|under|
              beneath|by|in|between|inside|below) .. (it|him|her|tractor|car|tree|wardrobe|
              rubble|machine*|digger|gate|wall|wreck*|vehicle|lorry|van|beam|bale|boulder|
              fridge|piano|&|there|doors|escalator|press|roller|belt) + (<he>|leg|legs|arm|
              hand|i|my|chest)
            (got|had|took|taken|getting|given|gave|felt) .. (electric |big |bad |massive |
              nasty |huge |terrible )?(shock|jolt|zap|belt) .. (off|from|by|when|touching) ..
              .. (cooker|kettle|oven|lamp|light|socket|plug|wire|wires|cable|iron|toaster|
              switch|fence|machine|shower|heater|appliance|mains|fuse|pylon|drill|mower|
              charger|extension|fuse box|fridge|washing machine|touched)
            (bone|bones|skull|jaw|hip|pelvis|spine|neck|knee|elbow|shoulder|ankle|wrist|leg|
              arm|collarbone|ribs|finger|thigh|foot|nose) ~ (snap*|crack* (in|through|and)|
              shatter*|sticking|poking|dislocat*|out of (its )?(socket|place|joint)|wrong way|
              wrong angle|funny angle|bent|deformed|mangled|crushed|shorter|twisted round|
              facing|in two (!weeks,days,months,hours,minutes,years,nights,minds|&)|flattened|hanging (!up,around,about,back|&))
            (fell|fallen|fall|falls|tumbl*|slipp*|tripp*|went over|came down|went down|knocked
              over|dropped|came off) + (can not|could not|unable|not able|will not) .. (move|
              stand|get up|walk|feel|put .. weight|bear|bend|lift|straighten|turn) + (hip|leg|
              legs|back|neck|knee|ankle|pelvis|foot|pain*|hurt*|agony|floor|ground|up|she|he|
              mum|dad|grandma|grandad|arm|shoulder|ribs|stairs|ice|bathroom|garden)
            (fell|fallen|fall|hit|bang*|bump*|knock*|crash*|smack*|landed|kick*|punch*|headbutt*)
              ~ (head|skull|temple|forehead|face first) + (<vomit>|<sleepy>|<confused>|
              <badvision>|fluid|dizzy|out cold|(was|were|been|went) out (for|cold|about)|seizure|same (thing|question*)|not
              (remember*|right|himself|herself|with it)|(numb|numbness|numbing|numbed|numbs)|weak*|dent|egg|headache|
              unsteady|wobbl*|staggering|slur*|blood thinner*|warfarin|apixaban|clopidogrel|
              asleep and|keeps (falling|nodding|dropping)|odd|strange*|blank|staring|
              bleed*|blood)
            (cyclist|pedestrian|motorcyclist|biker|child|someone|somebody|man|woman|boy|girl|he|she|mum|
              dad|<kin>) .. been (hit|knocked down|run over|mown down|struck)
            (crash*|collid*|accident|flipped|rolled|overturn*|smash*|knocked off|thrown off|
              came off|hit by|run over|hit a) + (bike|motorbike|car|quad|horse|scooter|van|
              lorry|tractor|tree|wall|bus|truck|moped|cyclist|pedestrian|ditch) + (hurt*|
              pain*|trapped|bleed*|blood|can not|unconscious|not moving|neck|back|chest|legs|
              (numb|numbness|numbing|numbed|numbs)|broken|head|screaming|smoke|fire|stuck|upside|injured|breath*)
            (fell|fallen|jumped|dropped|plunged|tumbled|slipped|pushed) .. (off|from|out of|
              through|down|over) .. (ladder|roof|balcony|window|tree|loft|scaffold*|wall|
              cliff|bridge|horse|stairs|flight|steps|banister|lorry|trailer|skylight|
              ceiling|garage roof|hayloft|manhole|well|quarry)
            (knife|screwdriver|nail|rod|glass|spike|pole|branch|fence|scissors|fork|needle|
              arrow|stake|wire|metal|blade|bullet|chisel|drill|skewer) ~ (stuck|through|
              sticking|went|gone|stabbed|impaled|embedded|lodged|pierced|buried|deep) ~ (in|
              into|out of|through|right through) .. (<body>|him|her|me)
            (crush*|mangl*|caught|trapped|sucked|pulled|drawn) ~ (hand|arm|fingers|foot|leg|
              hair|sleeve) ~ (machine*|mincer|roller*|belt|auger|press|mixer|lathe|door|gate|
              escalator|conveyor|blender|grinder|wheel|chain|shredder)
            (punched|kicked|beaten|beat|stamped|attacked|battered|hit|kneed|struck) + (belly|
              chest|ribs|throat|neck|kidney*|back|head|face|stomach|groin|eye|jaw|bottle|
              bat|hammer|bar) + (can not|blood|bleed*|unconscious|vomit*|breath*|dizzy|
              faint*|swell*|agony|broken|black|knocked|see|(numb|numbness|numbing|numbed|numbs)|passed)
            (dog|dogs|animal|bull|cow|pit bull|monkey|fox|pig|horse|cat) .. (attack*|maul*|savag*|
              went for|set on|turned on) .. (me|him|her|us|my ..|the ..|child|son|daughter|baby)
            chunk .. out of .. (arm|leg|hand|face|finger|cheek|ear|thigh|calf|my|his|her)
            (amputat*|chopped|sliced|cut|sawn|ripped|torn|bitten|taken) .. (off|clean off|
              right off) ~ (finger|fingers|thumb|toe|toes|hand|ear|nose|arm|leg|foot|tip|
              fingertip|lip|tongue)
            """
        ),
        unless="""
        (<longago>|(bit|little|slightly|only|just) (bruised|sore|red|tender|swollen|stiff)|last (year|month|summer|winter)|as a (child|kid)|when i was|fell asleep|fall
          asleep|fallen asleep|fallen out with|in love|broke down|photo|film|game|hair (cut|
          cutting)|nails|nail (polish|varnish|appointment)|leg of|<lasting>|prices|election|
          head (office|hunter|start|of)|(on|in) the list|phone|laptop|vase|plate|cup|watch|
          sandwich|pizza|ham|chicken|bread|meat|carrot*|wood|branch* off|hedge|static|bill|news|
          price|stuck in traffic|train|photo*|fence panel|picture|exam|test|the nail on|grazed
          knee|just a graze|fine|tiny|traffic jam|market|computer|system|server|app|website|
          software|toy|lego|doll)
        """,
    ),
    Rule(
        id="wider.burn",
        category=Category.BURNS,
        phrases=rows(
            """
            (burn*|scald*|blister*|singed|charred) ~ (arm|arms|leg|legs|chest|face|back|neck|
              hand|hands|feet|foot|body|thigh*|lap|genitals|head|scalp|shoulder) + (water|oil|fat|tea|coffee|
              soup|fire|flames|petrol|bbq|barbecue|chemical*|acid|steam|kettle|pan|explod*|explosion|firework*|bleach|
              blister*|peel*|white|black|whole|entire|both|all|bad|badly|huge|large|iron|oven|
              radiator|bath|shower|radiator|gas|electrical|bonfire|stove|caustic|hot)
            (burnt|burned|burn|scald*|blister*|singed|charred|burns (on|to|all over|across)) ~ (belly|mouth|throat|stomach) +
              (water|oil|fat|tea|coffee|soup|fire|flames|petrol|bbq|barbecue|chemical*|acid|steam|kettle|pan|explod*|
              explosion|firework*|bleach|blister*|peel*|white|black|whole|entire|both|all|bad|badly|huge|large|iron|oven|
              radiator|bath|shower|radiator|gas|electrical|bonfire|stove|caustic|hot)
            (burning|burns) ~ (belly|mouth|throat|stomach) + (petrol|kettle|pan|steam|explod*|explosion|firework*|bleach|caustic|chemical*|
              drain cleaner|boiling|peel*|flames|battery)
            (stove|oven|hob|iron|grill|barbecue|bbq|bonfire|heater|radiator|exhaust|engine|kettle|
              straighteners|fire|log burner|griddle) + <body> ~ (burn*|blister*|white|charred|
              peel*|raw|black)
            (hot|boiling|scalding|steaming|freshly boiled) .. (tea|coffee|water|oil|fat|soup|
              porridge|milk|gravy|jam|sugar|wax|custard|noodles|chocolate|tar|glue|drink|bath|
              ash|coals|embers) ~ (over|on|onto|down|all over|in) ~ (baby|toddler|child|
              himself|herself|myself|him|her|me|chest|face|legs|arm|arms|leg|lap|neck|head|
              back|hand|foot|belly|feet|hands|tummy|shoulder)
            (he|she|they|i am|someone|somebody|<kin>) (is|s|are|caught|am)? .. (on fire|alight) &
            (flames|fire|alight|ablaze|caught fire|on fire|went up) + (clothes|hair|sleeve|
              jumper|dress|shirt|trousers|nightie|dressing gown|apron|coat|him|her|himself|
              herself|man|woman|skirt) + (burn*|fire|flames|alight|ablaze|blister*)
            (pulled|tipped|knocked|spilled|spilt|poured|upset) ~ (slow cooker|saucepan|pan|pot|
              stew|teapot|urn|fryer|kettle|cup of (tea|coffee)|mug of (tea|coffee)|hot (tea|
              coffee|water|soup)|porridge|gravy|boiling|wok|casserole) ~ (himself|herself|
              myself|him|her|me|baby|toddler|child|son|daughter|legs|chest|arm|face|lap)
            (breathed|breathing|inhaled|coughing|swallowed|full) .. (smoke|soot|fumes|hot air|
              flames|steam) + (burn*|hoarse|cough*|breath*|throat|chest|wheez*|dizzy|fire|
              black|voice|sick|headache)
            """
        ),
        unless="""
        (sunburn*|sun burn*|heartburn|calories|small|little|minor|tiny|slight*|tongue|toast|
          dinner|cake|bridges|razor|burner|after (the|a|my) (gym|run|workout|walk|ride)|wind
          burn|nettle|shirt|desk|laptop|keyboard|candle|incense|cold tea|iced|finger|thumb|
          fingertip|<longago>|since|scar|old|quick|new shoes|walking|hiking|shoes|boots|
          sandals|garden* gloves|digging)
        """,
    ),
    Rule(
        id="wider.danger",
        category=Category.DANGER,
        phrases=rows(
            """
            (scared|afraid|frightened|terrified|worried|think|know) ... (he|she|they|husband|
              boyfriend|partner|ex|wife|dad|son|girlfriend|brother) .. (will|is going to|
              going to|might|would|wants to|could) .. (kill|hurt|hit|stab|attack|beat|shoot|
              strangle) (me|us|her|him|the kids|them|my)
            (broke|broken|breaking|break|breaks|got|forced|forcing) .. (in|into) .. (my|our|the|his|
              her) .. (house|home|flat|apartment|bedroom|room)
            (there is|there s|theres|we have|got) (a )?(fire|blaze) &
            (hands|hand|arm) .. (round|around) (my|her|his) (neck|throat) + (squeez*|could not
              breathe|strangl*|chok*|pass*|he|husband|partner|boyfriend|ex)
            (someone|somebody|man|men|stranger|people|they|he) .. (trying|tries) to (get|break|force) in
            (someone|somebody|man|men|stranger|intruder|burglar|he|they|prowler|person|people)
              .. (is|are|has|have|trying|just)? .. (in|inside|outside|downstairs|upstairs|at|
              broken|breaking|climb*|smash*|kick*|bang*|forc*) .. (house|home|garden|kitchen|
              bedroom|window|door|back door|front door|shed|flat|hall|loft|conservatory) +
              (scared|hiding|knife|gun|weapon|help|police|alone|breaking|broken|smash*|forc*|
              mask|do not know|no idea who|strange*|crowbar|kick*|stranger|intruder|burglar|
              torch|hammer)
            (want|urge|urges|scared|thought*|thinking|feel like|going|about) ... (hurt*|kill*|
              harm*|stab*|strangl*|smother*|drop*|shak*|drown*|attack*) (my|the|her|his|him|
              someone|somebody|people|everyone|them) .. (baby|child|children|kids|son|
              daughter|wife|husband|mum|dad|mother|father|partner|family|neighbour*|
              neighbor*|&|people|boss|brother|sister)
            (voices|voice|angel|devil|god|demon*|spirits|tv|radio|phone) ~ (tell*|telling|told|
              order*|command*|say*|want*|shout*|scream*|whisper*|instruct*) + (hurt|kill|
              harm|jump|stab|attack|burn|die|cut|end|knife|do it|punish*|dangerous)
            (kitchen|house|flat|bedroom|room|garage|building|home|shed|loft|oven|curtains|
              bed|sofa|bin|pan|chip pan|tumble dryer|caravan|car|roof|wall|stairs|hall|
              barn|tree|garden fence|charger|scooter|battery) ~ (fire|flames|alight|ablaze|
              smoke|smoking|burning) + (help|spread*|trapped|can not|everywhere|out of
              control|out|big|upstairs|kids|whole|catch*|caught|now|flames|thick|stuck|is on
              fire|on fire|full of|filling|coming|pouring|hurry|quick*)
            """
        ),
        unless="""
        (fireplace|firework*|camp fire|campfire|fire (tv|stick|alarm|extinguisher|drill|pit|
          station|place|engine|door|safety|sale|wood)|on fire (today|tonight|lately|this)|team|
          game|film|movie|series|match|show|bath bomb|candle|wood burn*|woodburn*|barbecue|log
          (burner|fire)|joke|joking|for (forgetting|this|that)|if i (forget|am late)|when he
          finds out|surprise*|delivery|postman|plumber|cleaner|electrician|guest|visitor|cat|dog|
          dentist|needle|injection|smoke (detector|alarm|free)|stop smoking|smoking (area|ban)|
          feelings|pride|satnav|google|alexa|gps|price*|fox|squirrel|hedgehog|birds|kids
          playing|neighbour*|quit|incense|burning (smell of|calories))
        """,
    ),
    Rule(
        id="wider.air",
        category=Category.OVERDOSE,
        phrases=rows(
            """
            (smell*|reek*|stink*|whiff) .. (of|like)? .. gas + (house|kitchen|home|flat|dizzy|
              sick|headache|hiss*|strong|leak*|hob|cooker|boiler|faint*|sleepy|everyone|all)
            (co|gas|carbon|fumes|exhaust|boiler|generator|bbq|barbecue|heater|stove|chimney|
              paraffin) + (headache*|dizzy|sick|drows*|sleepy|confus*|faint*|vomit*|passed
              out|collapsed|cherry|unconscious|light headed) + (alarm|detector|leak*|house|
              tent|caravan|garage|indoors|inside|room|flat|all of us|everyone|both|we|whole
              family|us|kitchen)
            """
        ),
        unless="""
        (gas (bill|meter|station|prices|mileage|engineer|man)|test|replace|battery|order|buy|last
          (year|week|month)|<longago>|trapped gas|passing gas|wind|car sick|travel sick|petrol
          station|stove top|recipe|party|sauce)
        """,
    ),
    Rule(
        id="wider.weather",
        category=Category.ENVIRONMENT,
        phrases=rows(
            """
            (sun|heat|hot|sauna|marathon|greenhouse|car|beach|field|race|hot tub|loft) +
              (stopped sweating|not sweating|no sweat|(not|no) .. (making )?sense|rambl*|
              stagger*|delirious|(skin) .. (hot|dry|red)|40*|41*|burning up|collaps*|fit|
              seizure|babbl*|muddled|confus*|unconscious|passed out) + (sun|heat|hot|sauna|
              marathon|outside|garden|race|work|roof|field|beach|day|hours|temperature|skin)
            (cold|freezing|snow|ice|water|rain|mountain|hill|outside all night|garden all
              night|frost|river|lake|sea) + (stopped shivering|not shivering|no longer
              shivering|not shiver*|slur*|confus*|drows*|mumbl*|stumbl*|unconscious|stiff|
              can not wake|barely conscious|gray|blue|slow breath*) + (cold|freezing|snow|
              water|outside|night|hours|found|river|lake|sea|ice|mountain|hill|pulled)
            (pool|pond|bath|river|sea|lake|canal|hot tub|paddling pool|well|water butt|ditch)
              + (pulled|dragged|fished|found|went under|under (the )?(water|surface)|face down|
              floating|sank|fell in|swallowed (water|a lot)|inhaled|stopped moving|
              struggling) + (cough*|breath*|blue|limp|sleepy|unconscious|vomit*|not|pale|
              he|she|child|son|daughter|toddler|boy|girl)
            """
        ),
        unless="""
        (sun ?burn*|shower|bath (time|mat|temperature|water is)|pool (table|party|club)|swimming
          lesson|tap|heat wave|heating|hot chocolate|freezer|frozen (food|peas)|car (wash|park|
          insurance|service)|<longago>|last (year|summer|winter))
        """,
    ),
)
