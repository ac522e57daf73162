"""English: allergy, breathing, choking, bleeding, sepsis, burns, bites.

A data table. Sources: WAO anaphylaxis guidance 2020; NHS "When to call 999",
asthma, choking, burns, meningitis and sepsis pages; NICE NG240, NG253-255;
UK Sepsis Trust.
"""

from typing import Final

from .flag import Category
from .language import Rule, rows

_ALLERGY: Final = Category.ANAPHYLAXIS
_BREATH: Final = Category.BREATHING
_CHOKE: Final = Category.CHOKING
_BLOOD: Final = Category.BLEEDING
_SEPSIS: Final = Category.SEPSIS
_BURNS: Final = Category.BURNS
_BITE: Final = Category.BITE

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        id="anaphylaxis.throat",
        category=_ALLERGY,
        phrases=rows(
            """
            (throat|tongue|airway|windpipe) ~ (swell*|swoll*|puff*|clos*|tight*|
              balloon*|blow* up|blown up|thick|narrow*|bigger|huge|enlarg*|constrict*|
              seizing up|block*|double .. size)
            (face|lips|lip|eyes|mouth|cheeks) ~ (swell*|swoll*|puff* up|balloon*|blow*
              up|blown up|puffy|twice .. size) + (fast|quickly|rapidly|<allergen>|
              <breathless>|hives|rash|dizzy|faint*|vomit*|sudden*|minutes|itch*|throat|
              tongue|voice|swallow|hoarse)
            (voice) .. (hoarse|funny|croaky|going) + (<allergen>|swell*|hives)
            (lump|tightness) .. throat + (hives|rash|<allergen>|swell*|itch*)
            (lips|lip|tongue|face|throat|eyes|mouth) ~ <swollen> + <allergen> +
              (swallow*|breath*|voice|hives|rash|dizzy|vomit*|sick|itch*|huge|massive|
              fast|after|minutes|just|since|now)
            """
        ),
        unless="""
        (sore throat|tonsil*|glands|tooth|dentist|wisdom|abscess|gum|filler*|botox|
          crying|hay fever|pollen|stye|woke up puffy|mumps|bit my tongue|twist*|throat
          lozenge|since yesterday|ulcer|conjunctivitis)
        """,
    ),
    Rule(
        id="anaphylaxis.hives",
        category=_ALLERGY,
        phrases=rows(
            """
            (hives|rash|itch*|welts|flush*|nettle rash|wheals|red blotches|blotches|red
              all over) + (<breathless>|<fainted>|faint*|dizzy|light headed|throat ..
              (tight*|clos*|swell*|itch*|swoll*|funny)|tongue .. (swell*|swoll*|thick|
              tingl*)|lips .. (swell*|swoll*|tingl*)|going to pass out|collaps*|(face|
              eyes) .. (swell*|swoll*|puff*)) + (<allergen>|all over|fast|sudden*|
              spreading|minutes|<he>|i|just|swell*|everywhere)
            <allergen> + (<breathless>|throat|tongue|lips) + (swell*|swoll*|clos*|
              tight*|wheez*|hives|itch* all over|gasp*|tingl*)
            (<stings>|<allergen>) + (<fainted>|collaps*|going to pass out|passing out) +
              (hives|rash|swell*|swoll*|breath*|wheez*|vomit*|stung|sting|allerg*)
            (allergic|allergy) ... (peanut*|nut|nuts|bee|bees|wasp*|shellfish|prawns|
              penicillin|egg|milk|sesame|fish) + (just|has|have|accidentally|by mistake)
              .. (ate|eaten|stung|had|swallowed|took|taken|given|bitten|drank|drunk)
            (hives|welts|nettle rash) + (<vomit>|<breathless>|<faint>|swell*|swoll*|
              cramp*|diarrhea|throat|tongue|voice|lips|cough*|<allergen>)
            """
        ),
        unless="""
        (eczema|chicken pox|chickenpox|nappy rash|heat rash|allergy test)
        """,
    ),
    Rule(
        id="anaphylaxis.named",
        category=_ALLERGY,
        phrases=rows(
            """
            (having|is having|has|in|into|going into|gone into|have|think*|another|could
              be|it is|looks like|feels like|this is) .. (anaphyla*)
            (anaphylactic shock|anaphylaxis) .. (now|help|please|&) + (he|she|i|my|help)
            (severe|bad|serious|massive|major|terrible|huge|violent) .. allergic ..
              (reaction|attack) .. (to|now|&|and|after|from)
            (having|having an|is having|starting|getting) .. (allergic reaction|allergy
              attack)
            allergic reaction + (swell*|swoll*|throat|<breathless>|tongue|faint*|lips)
            """
        ),
        unless="""
        (past|<longago>|years|in case|last (year|summer|month)|history|risk of|prone to)
        """,
    ),
    Rule(
        id="anaphylaxis.pen_used",
        category=_ALLERGY,
        lasting=True,
        phrases=rows(
            """
            (used|gave|given|injected|using|needed|had to use|jabbed|administered|did|
              fired|take|taken|took|had|stuck) .. (epipen|adrenaline|auto injector|
              autoinjector|autoinjector|jext|emerade|epinephrine|auvi)
            (epipen|adrenaline (pen|injector)|auto injector|epinephrine|adrenaline) ..
              (used|given|gone in|wearing off|worn off|has not|did not|is not|not)
            second (epipen|adrenaline|pen|dose of adrenaline)
            (jabbed|stuck|stabbed|injected|hit|treated|gave|given|used|needed|with) ..
              (him|her|me|the|his|my|an|an|myself|himself|herself) .. (epipen|
              adrenaline|auto injector|jext|emerade|epinephrine)
            """
        ),
        unless="""
        (expire*|expiry|trainer|training|practice|out of date|renew*|order*|prescri*|how
          (to|do)|trial|buy|bought|reminder|needed .. (a|new|repeat)|have not used|
          never (used|had|needed)|adrenaline (rush|junkie|sport)|last (year|summer|month)|given (a|an|two|
          my) (new )?(epipen|adrenaline))
        """,
    ),
    Rule(
        id="breathing.cannot",
        category=_BREATH,
        phrases=rows(
            r"""
            (can not|can hardly|can barely|could not|could hardly|cannot|not able to|
              unable to|hardly able to|barely|hardly|struggl*|fighting|fight|battling)
              .. (breathe|breath|get .. air|get any air|get (enough )?air|get .. breath|
              catch (my|his|her|their) breath|breathing|for air|for breath)
            (hard|difficult|impossible|harder|getting hard) .. (to breathe|breathing|
              catch (my|his|her|their) breath)
            (trouble|difficulty|difficulties|problems|problem|struggling) .. (breathing|
              breathe|getting (air|breath)|with (my|his|her) breathing)
            breathing (trouble|difficulty|difficulties|problems)
            (gasp*) .. (for|air|breath|&|and|like)
            (suffocating|suffocate|suffocated|suffocates|air hunger|stridor|smothering|asphyxiat*)
            (can not|not|never) .. (get|getting|enough) .. (enough )?(air|oxygen) ..
              (in|into|&)?
            no air (is )?(going|getting|coming|moving)
            (breath*) ... (getting worse|worse and worse|very (hard|fast|shallow|bad)|
              really (hard|fast|bad|shallow)|so (fast|hard|shallow|bad)|rapid*|
              laboured|labored|shallow|rattl*|gurgl*|crackl*|noisy|high
              pitched|like a fish|so tight|grunting|fast and|heavy and|super fast|(40|
              45|50|55|60|35|36|38) (times|breaths|a minute))
            (fast|rapid|shallow|labored|laboured|noisy|agonal|rattling|heavy)
              (breathing|breaths) + (<he>|i)
            (ribs|rib|chest|belly|skin|neck) ~ (suck*|sinking|pulling|drawing|caving) ..
              (in|under|between|with every|when)
            (breathless*|short of breath|shortness of breath|out of breath) ... (rest|
              sitting|lying|talk|speak|sudden*|very|really|worse|worsening|even|now|
              extremely|so|badly|lips|chest|terribly|doing nothing|bed|more and more|
              walk across|getting|standing still|severely|woke)
            (sudden*|very|really|so|extremely|severely|terribly|increasingly|badly|more
              and more|getting|too|awfully) .. (breathless*|short of breath|out of
              breath|shortness of breath)
            (breathless|short of breath|shortness of breath|out of breath) + (leg|calf|
              chest|cough* blood|swollen|<fainted>|faint*|blue|dizzy|pale|sweat*|jaw|
              arm|nausea*|sick|confus*|flight|surgery|operation|fever|heart|back)
            (breath*|respirat*) ~ /([4-9]\d)/ ~ (times|breaths|a minute|per minute|
              minute)
            (nostrils|nose) ~ flar*
            """
        ),
        unless="""
        through (my|his|her|the) (nose|nostril*)|blocked nose|stuffy|congested|in this
          (dress|corset|shirt|heat|suit|room)|(laugh*|so funny|giggl*)|breathing
          exercise*|breathing (is|s) (fine|normal|ok|good|easy)|not .. breathing
          normally .. asleep|(a (bit|little)|slightly|mildly|bit) (more )?(short of
          breath|out of breath|breathless|puffed) .. (on|when|after|going|climbing|with|
          walking|from) .. (stairs|hill*|exercis*|run*|walk*|the|jog*|gym|climb*|steps|
          carrying)|(short of breath|out of breath|breathless) .. (on|when|after|going|
          climbing|with|walking|from|if) ... (stairs|hill|hills|exercise|exercising|run|
          running|walk|jog|jogging|gym|climb*|floors|flights|steps|uphill|shopping|dancing|workout|race)|(stairs|hill|jog|run|gym|workout|race) .. (leave*|left|make*|made|get*|
          got) me .. (breathless|out of breath|short of breath)|yoga|meditat*|breathe ..
          (deeply|in and out)|breath test|gasp* .. (at|when) .. (the|i (saw|heard)) ..
          (price|bill|news|view|twist)|suffocating (job|relationship|atmosphere)|hold*
          .. breath .. (for|until)|(room to breathe|breathing room|breathing space|
          breather)
        """,
    ),
    Rule(
        id="breathing.words",
        category=_BREATH,
        phrases=rows(
            """
            (only|just|can only|can barely|managing) .. (get|say|speak|manage|talk) ..
              (words|word|sentences) .. (at a time|between|before|without|out|at once|
              a time|then|&)
            (only|just|can only|can barely|managing) .. (one|two|three|few|couple) ..
              (words|word|sentences) .. (at a time|between|before|without|out|at once|
              a time|then)
            (i|he|she|mum|dad|<kin>) .. (can only|can barely|can just|only|manages)
              (one|two|three|a few|few|a couple of) (words|word) &
            (can not|not able to|too) .. (finish|complete|speak|say|talk) .. (full|
              whole|a|one)? .. (sentence*|words) + (breath*|asthma|air|inhaler|wheez*|
              he|she|i|chest|gasping)
            too .. (breathless|short of breath|out of breath|wheezy|puffed)
            (one|two|three|couple of|few) words .. (before|then|and|until|without) ..
              (have|need|must|stop*|gasp*) .. (breath*|gasp*|air|stop*)
            (only|just) .. whisper + (wheez*|breath*|asthma|throat|gasp*|air)
            """
        ),
        unless="""
        (shy|learning|language|spanish|french|parrot|tired to|crying|words in (german|
          french|spanish)|crossword)
        """,
    ),
    Rule(
        id="breathing.blue",
        category=_BREATH,
        phrases=rows(
            """
            (lips|lip|face|tongue|fingertips|mouth|skin|gums|nail beds) ~ (<blue>|white
              as)
            (he|she|they|baby|child|son|daughter|mum|dad|husband|wife|who|kid|
              toddler|newborn) (is |s |has |was |just )?(turned|turning|gone|going|went|
              goes|looks|looking|turns|is|s) .. (blue|gray|purple|dusky|ashen)
            (blue|gray|purple|dusky) (lips|face|tongue|skin|fingertips)
            """
        ),
        unless="""
        (lipstick|nail polish|varnish|hair|feeling blue|feels blue|face paint*|eyes
          (are|is)|painted|dye*|balloon|light|lamp|led|ink|blueberr*|popsicle|lolly|
          lollipop|sweets|slush*|bruise*|dress|shirt|outfit|candy|bedroom|walls)
        """,
    ),
    Rule(
        id="breathing.asthma",
        category=_BREATH,
        phrases=rows(
            """
            (inhaler|reliever|puffer|nebuliser|nebulizer|ventolin|salbutamol|albuterol|
              blue pump|puffs) ~ ((not|has not|did not|does not|is not|no|nothing|
              hardly|stopped|barely) .. (help*|work*|touch*|eas*|do|doing|effect|
              difference|better|shift*|relief|enough|last*|holding)|does nothing|did
              nothing|makes no|no effect|no difference|no good|useless)
            (asthma|wheez*) ... (worse|bad|severe|not (getting )?(better|eas*|settl*|
              stop*)|attack|terrible|out of control|can not|life threatening|
              (turn*|going|gone|went|looks|is|are) blue|blue (lips|face|fingers|and|round)|no
              inhaler|lost .. inhaler|exhaust*|silent)
            (having|bad|severe|terrible|an|massive|worst|in the middle of) .. (an
              )?asthma attack
            (used|taken|had) .. (<many>) .. puffs + (still|not|no|worse)
            (not|no) .. inhaler + (can not breathe|wheez*|attack|tight)
            wheez* + (can not|chest .. tight*|blue|speak|talk|gasp*|tired|exhaust*|so
              bad|worse)
            (peak flow) ... (half|33|40|50|dropped|red) + (wheez*|breath*|worse|inhaler)
            (asthma attack|asthma) + (no inhaler|inhaler .. (empty|run out|finished|
              lost|gone|out)|out of inhaler)
            asthma (spray|pump|puffer|medicine) ~ (nothing|not|no|empty|useless|stopped)
            wheez* ~ (badly|bad|terribl*|loud*|a lot|really|awful|severe*)
            """
        ),
        unless="""
        (a bit worse|slightly worse|slowly .. worse|nozzle|counter|order|refill|prescription for|dog|cat wheez*|(had|since)
          .. asthma (attack )?(as|when|since)|asthma (review|clinic|plan|nurse|diary)|
          accordion|spacer broken|last (year|month|week|winter)|<longago>)
        """,
    ),
    Rule(
        id="breathing.oxygen",
        category=_BREATH,
        phrases=rows(
            r"""
            oxygen ... /([5-7]\d|8\d)%?/
            (pulse ox|oximeter|oxygen level|saturation|saturations) ... /([5-7]\d|8\d)/
            oxygen ... /9[0-2]/ + (<breathless>|blue|confus*|chest pain|drows*|dropping|
              falling|gasping)
            oxygen .. (keeps )?(dropping|falling|dropped|crashing|plummet*)
            oxygen ... (eighty|seventy|eighty (one|two|three|four|five|six|seven|eight|
              nine))
            (oxygen (concentrator|machine|tank|cylinder|supply)|ventilator|tracheostomy|
              trach|trachy) .. (has |is )?(stopped|failed|run out|ran out|empty|blocked|
              came out|broken|alarming|fell out|off) + (breath*|he|she|mum|dad|i|can
              not|blue|struggl*|help)
            """
        ),
        unless=r"""
        (aquarium|fish|pond|altitude|saved as|target (is|of)|(88|8\d) (pulse|heart|bpm)|
          heart rate)
        """,
    ),
    Rule(
        id="breathing.clot",
        category=_BREATH,
        phrases=rows(
            """
            (calf|leg|thigh) + (swell*|swoll*|red|hot|pain*|clot) + (<breathless>|chest
              .. (pain|hurt*|tight*)|cough* .. blood)
            (pulmonary embolism|blood clot in .. lung*) .. (now|think|help|&) + (i
              think|he|she|having|might)
            (cough* up|coughing) blood + (<breathless>|chest|leg|calf|dizzy|faint)
            """
        ),
    ),
    Rule(
        id="choking.any",
        category=_CHOKE,
        phrases=rows(
            """
            (is|am|are|was|s|he|she|mum|dad|baby|child|someone|somebody|just|son|
              daughter|started|husband|wife|toddler|grandad|grandma|kid) (is |s |are |
              been |started |still )?(choking|choked)
            @ choking
            choking .. (on|help|now|please|&)
            (something|food|meat|bone|coin|grape|toy|sweet|candy|pill|tablet|steak|nut|
              carrot|bead|lego|marble|chicken|bread|apple|sausage|hot dog|it|popcorn|
              piece|battery|crisp|lump|bolus) ... (stuck|lodged|caught|jammed|wedged|
              blocking) ... (throat|windpipe|airway|gullet|neck|food pipe|oesophagus|
              esophagus|pipe|chest)
            (went|gone|go) down .. wrong (way|pipe|hole|tube) + (can not|not|blue|
              breath*|speak|still|gasp*|cough*)
            (grab*|clutch*|holding|clasp*) .. (throat|neck) + (can not|not|blue|breath*|
              food|eat*|speak|coughing|dinner|panick*)
            can not (swallow|get down) .. (saliva|spit|anything|water|own) .. (and|
              drool*|since|food|meat|stuck|&)
            (drool*|dribbl*) + (can not swallow|throat|breath*|fever|leaning forward)
            (inhaled|breathed in|aspirat*) .. (bead|peanut|nut|coin|toy|food|button|
              battery|lego|popcorn|vomit|grape|seed|crumb|piece)
            (heimlich|back blows|abdominal thrusts) + (not|still|can not|now|he|she|did|
              doing)
            (can not|not able to) (cough|dislodge|get) .. (it )?(up|out) .. + (throat|
              windpipe|stuck|airway|chok*|breath*)
            (suffocating|strangled|tangled) .. (in|by|with|on) .. (cord|blind|bag|
              pillow|blanket|string|rope|plastic)
            (gagging|retching|spluttering) + (swallow*|food|toy|coin|marble|bead|stuck|
              eating|piece|dinner|grape|sweet|air)
            """
        ),
        unless="""
        (choked up|choking up|choke up|on (the|his|her|my) words|choke hold|the price|
          the bill|when i saw|nearly choked (when|at|reading)|with (laughter|emotion|
          tears)|choking hazard|in the (final|match|game)|penalty|choke point|traffic|
          weeds|ivy|stuck in traffic|frog in)
        """,
    ),
    Rule(
        id="bleeding.heavy",
        category=_BLOOD,
        phrases=rows(
            """
            <bleeding> ... <nonstop>
            (spurt*|squirt*|gush*|pour*|pump*|pooling|pool|puddle|soak*|streaming|
              fountain|covered|losing|lots|lost|so much|drenched|jet*|dripping|heavy|
              heavily|severe|uncontroll*|profuse*|massive|a lot|trail) .. (of|with|in|
              out|the|too much|amount|internal|arterial|his|her|my|through|all over)? ..
              (blood|bleed*)
            (soak*|bleed*|bled|going|gone|runs|running|seep*|came|coming) .. (through|
              thru) .. (towel*|bandage*|dressing*|cloth*|pad|pads|gauze|shirt|sheets|t
              shirt|tea towel*|plaster*)
            (bandage*|towel*|dressings|plasters|gauze|dressing
              (!gown,gowns,table,room,up|,)) ... (still|soaked|runs|running|red|keeps|not stop*|will not|blood|
              drenched)
            dressing (still|soaked|runs|running|red|keeps|not stop*|will not|drenched)
            (bleeding|bleed|bleeds) (out|to death|internally)
            (hemorrhag*|severed .. artery|cut .. artery|artery .. (cut|bleed*|severed))
            (can not|not|unable to|will not) .. (stop|stopping|control|stem|staunch) ..
              (bleed*|blood)
            (nose bleed|nose .. bleed*|bleed* .. nose) ... (hour|hours|half an hour|
              minutes|not stop*|will not|pour*|gush*|throat|blood thinner*|warfarin|
              apixaban|clots|faint|heav*)
            (deep|huge|big|gaping|massive|nasty) .. (cut|wound|gash|slash|slice|stab) ..
              + (blood|bleed*|bone|see|artery|gap*|open|pour*|fat|tendon|white)
            (cut|sliced|chopped|sever*|slash*|saw|sawed|sawn|lopped|ripped|torn|bit|
              took|lost) .. (off|through) .. (finger|fingers|thumb|hand|toe|toes|arm|
              leg|fingertip|tip|ear|foot|wrist|artery)
            (cut|sliced|chopped|slashed|gashed|saw) ... (wrist|arm|leg|neck|thigh|hand|
              throat|finger|head|foot) ... (blood|bleed*|spurt*|pour*|gush*|deep)
            (amput*|severed) .. (finger|thumb|hand|toe|arm|leg|foot|limb|his|her|my)
            (blood|bleed*) .. (from|out of) .. (ears|eyes|ear|everywhere|the wound|neck|
              mouth)
            (varicose vein|fistula|dialysis (line|fistula|site)|stitches|wound|graft
              site|tonsil*|tooth socket|socket|surgery site|incision) .. (burst|
              ruptured|opened|burst open|split|bleed*|came|come|popped) + (blood|bleed*|
              not stop*|everywhere|pour*|spurt*)
            (can not|could not|unable to|not) (get|make) ... (bleeding|blood) ... (stop|
              slow|under control)
            (nose|wound|cut|gash|finger|hand|arm|leg|wrist|thigh|neck|scalp|head|it|ear)
              ~ (spurt*|squirt*|gush*|pumping|gushing)
            nose ~ (will not|not) stop ~ (gush*|pour*|bleed*|run* red|blood)
            (cut|cuts|slipped|sliced|gashed|gash|wound|down|through|right) .. to the
              bone
            """
        ),
        unless="""
        (blood test|blood (orange|pressure|moon|sugar|donor|donation|drive)|shaving|
          paper cut|every month|my period|period is|menstru*|heavy periods|pin prick|
          finger prick|small cut|little cut|tiny|bleeding edge|bleed* (the )?radiator*|
          sauce|ketchup|nose bleed last|gums bleed|gums are|when i (brush|floss)|cover
          the|paint|red wine|swimming pool|pool table|a drop of)
        """,
    ),
    Rule(
        id="bleeding.inside",
        category=_BLOOD,
        phrases=rows(
            """
            (vomit*|throw* up|threw up|thrown up|puk*|being sick|sick|bringing up|
              brought up|spew*|spitting up|retch*) ... (blood|coffee (grounds|ground)|
              bright red|bloody|dark red)
            (coffee grounds|coffee ground) + (vomit*|sick|threw|throw*|puk*|brought)
            (cough*|spit*|hawk*) .. (up )?.. (blood|bright red|clots)
            (black|tarry|tar|jet black) .. (poo|pooing|poos|bowel movement*|and sticky|
              and tarry|like tar|tar|motion*|toilet)
            (poo|bowel movement*|toilet|motion*|went to the loo|it comes out) ...
              (black|tarry|tar) .. (and|sticky|like|tar|tarry|smelly|&)
            (blood|bleed*|clots) ... (poo|toilet|bottom|rectum|back passage|bowel*|
              toilet bowl|anus|rectal*|behind) + (lots|heavy|heavily|clots|pour*|faint*|
              dizzy|full|so much|a lot|gush*|filled|will not stop|not stop*|weak|pale|
              large|pints|everywhere|bright red .. everywhere|sweat*|collaps*)
            bloody vomit
            (mouthful*|cupful*|bowlful*|pint*|bucket*) of .. blood
            (lost|losing) .. (lot of|so much|too much|lots of|pints of) blood
            """
        ),
        unless="""
        (streak*|speck*|tiny|flecks|tinged|pinkish|a (little|bit|spot|drop) of|iron
          (tablets|pills|supplement*)|liquorice|when i (brush|floss)|coughed up .. blood
          .. (<longago>|last)|beetroot|haemorrhoid*|hemorrhoid*|toothpaste|gums)
        """,
    ),
    Rule(
        id="bleeding.thinner",
        category=_BLOOD,
        lasting=True,
        phrases=rows(
            """
            (blood thinner*|warfarin|apixaban|eliquis|xarelto|rivaroxaban|clopidogrel|
              anticoagulant*|edoxaban|dabigatran|heparin|coumadin|pradaxa|plavix) +
              (<head_knock>|fell|fallen|fall)
            """
        ),
        unless="""
        (fell asleep|<longago>|fall asleep|fallen asleep|last (month|year))
        """,
    ),
    Rule(
        id="sepsis.glass",
        category=_SEPSIS,
        phrases=rows(
            """
            (rash|spots|spot|bruis*|blotch*|marks|dots|patches|purple) ... ((not|will
              not|does not|do not|never|is not|are not|did not) .. (fade*|fading|
              disappear*|vanish*|blanch*|go|change|lighten*)|stay*|still (there|visible|
              see|red|purple)|remain*|non blanching) + (glass|press*|tumbler|pushed|
              push|touch|non blanching|blanch*|fade*|fading|rolled|roll|squeeze)
            (glass|tumbler|pressed|press|pressing) ... (rash|spots|dots|marks) ... (not|
              stay*|still|see|remain*|there)
            (rash|spots) .. (does|will|is|do|are|not) .. (blanch*|fade|fading|not fade)
              .. (when|under|&|with|if)
            (purple|dark red|blood|pinprick|bruise like|bruising) .. (rash|spots|dots|
              blotches) + (<fever>|<sleepy>|<vomit>|ill|unwell|stiff|confus*|headache|
              cold hands|floppy|limp|light|spreading|fast|chills|shiver*|spread*)
            (rash|spots) + (stiff neck|neck .. stiff|light hurts)
            rash + <fever> + (<sleepy>|floppy|stiff|neck|light|cold hands|purple|limp|
              confus*|vomit*)
            """
        ),
    ),
    Rule(
        id="sepsis.skin",
        category=_SEPSIS,
        phrases=rows(
            """
            (skin|legs|arms|hands|face|he|she|body|baby|feet|complexion) ~ (mottled|
              ashen|marbled|mottling)
            (skin|legs|arms|hands|face|he|she|looks|pale|gone) ~ (blotchy|patchy|clammy|
              waxy|pale|gray|cold) + (infection|<confused>|<sleepy>|<slurred>|
              <breathless>|breath*|fever|septic|sepsis|surgery|operation|uti|pneumonia|
              not (peed|passed)|wound|shiver*|temperature)
            """
        ),
        unless="""
        (new cream|sunburn*|moistur*|tan|foundation|eczema|chilblain*|hay fever|paint*|
          sofa|pale ale)
        """,
    ),
    Rule(
        id="sepsis.signs",
        category=_SEPSIS,
        phrases=rows(
            """
            (infection|infected|uti|pneumonia|wound|surgery|operation|cellulitis|flu|
              catheter|abscess|chest infection|sick|ill|poorly|<fever>|temperature) +
              (<confused>|<slurred>|(shiver*|shak*|trembl*) .. (violent*|uncontroll*|can
              not stop|badly|so (hard|much)|and can not)|rigors|(can not|too weak to) ..
              (stand|get up)|(breath*|heart) .. (very |really |so )?(fast|rapid*|
              racing)|freezing and confus*|hallucinat*|delirious|cold and clammy|not
              (peed|passed urine|pee)|never felt (this|so) (ill|bad|sick)|(sickest|
              worst|illest) .. (ever|felt|life)|red (line|lines|streak|streaks)|hard to
              wake|mottled|(very|so|really|increasingly|getting) (drows*|sleepy|
              letharg*)|blue|collapse*|floppy|limp)
            <confused> + (infection|<fever>|uti|shiver*|temperature)
            (not|has not|have not|no) .. (peed|pee|passed urine|passed (any )?water|
              urine|wet) ... (all day|since|hours|24|18|12|16|today|yesterday|two days)
              + (ill|sick|vomit*|fever|infection|confus*|<sleepy>|breath*|dry|weak|cold|
              he|she|shiver*|diarrhea|unwell|poorly)
            (think*|could be|might be|looks like|gone|going|turned|has|it is|signs of|
              symptoms of|turning) .. (sepsis|septic|blood poisoning|meningitis) + (i|
              he|she|my|mum|dad|his|her|they|baby|son|daughter)
            (chemo*|neutropenic|transplant|no spleen|spleen removed|immunosuppress*|
              immune system|leukemia|leukaemia|methotrexate infusion|cancer treatment) +
              (<fever>|shiver*|chills|rigors|feverish|hot and cold|shak*|unwell)
            (feel like|feels like|think) .. (i am|am) (going to die|dying)
            (feel|feels) .. (like )?.. going to die
            (flesh eating|necroti*)
            (skin|leg|wound|redness) .. (spreading|turning black|black) + (fever|fast|
              agony|severe|shiver*|ill|confus*|quickly|hour*)
            (suspected|suspect|possible|probable) (meningitis|sepsis)
            (meningitis|sepsis) (symptoms|signs) + (now|my|he|she|i|baby)
            (think|sure|suspect|afraid|it is|could be|must be) .. (it is |its )?(sepsis|
              septic|meningitis|blood poisoning) .. &
            (no|weak|weakened|compromised|suppressed|low) immune (system|defences) +
              (<fever>|shiver*|chills|unwell)
            neutrop* + (<fever>|shiver*|chills|unwell)
            (septic|sepsis|meningitis) + (i think|maybe|probably|suspect|looks|shak*|
              mottled|confus*) + (he|she|i|my|mum|dad|baby|they)
            """
        ),
        unless="""
        (dying (of|from|to|for) (hunger|boredom|laughter|laughing|heat|cold|shame|
          embarrassment|thirst|curiosity)|<longago>|last (year|month|winter)|going to
          die (of|from|if|laughing|when)|home sick|sick of|in (19|20)|sepsis (awareness|
          training|course)|flu (jab|shot|vaccine)|years|seasick|car sick|carsick|
          temperature in|room temperature|thermostat|water temperature|temperature (is|
          to) (18|19|20|21|22|23|24|25)|(no|mild|slight|low grade) (fever|temperature))
        """,
    ),
    Rule(
        id="burns.any",
        category=_BURNS,
        phrases=rows(
            """
            (burn*|scald*) ~ (face|genitals|large|all over|whole|badly|severe*|blister*
              all|black|charred|chest|deep|third degree|full thickness|skin (peel*|come|
              came|coming|hanging|off|white)|baby|toddler|child|serious*|terribl*|
              airway|arms and|legs|entire|down (his|her|my)|big|leathery|neck|peeling|
              half)
            (boiling|scalding|hot|steaming|kettle|pan of) .. (water|oil|fat|tea|coffee|
              soup|milk|chip pan|kettle|pan|grease|noodles) ... (face|all over|chest|
              arms|legs|lap|head|body|baby|toddler|child|herself|himself|(his|her)
              (hand|arm|leg|foot|feet|back|neck)|over (him|her|me|the baby))
            (pulled|tipped|knocked|spilled|spilt|poured) .. (kettle|boiling|pan|hot
              (water|oil|tea|coffee|drink|soup)|cup of tea) ... (over|on|onto|down) ..
              (him|her|me|them|my|his|herself|himself|myself|the baby)
            (acid|chemical|caustic|drain cleaner|bleach|lye|battery acid|alkali|cement)
              .. (burn*|splash*|spill*|all over|on|over) .. (skin|face|arm*|hand*|leg*|
              him|her|me|my|his|body)
            (clothes|clothing|hair|shirt|sleeve|jumper|dress|dressing gown|he|she|
              trousers|pyjamas|apron|nightdress|coat) .. (is |are |was |has |s )?(on
              fire|caught fire|in flames|alight|burning)
            (burn*|scald*) .. (my|his|her|the|their) .. (face|arm|arms|legs|leg|hands|
              back|chest|neck|body|feet|belly|whole)
            (flash|electrical|steam|acid|chemical) burn* .. (to|on|from) .. (face|eyes|
              hands|arm*|chest|neck|his|her|my)
            scald* + (<child>|bath|shower|face|chest|arm|arms|leg|legs|back|belly|badly|
              whole|big)
            (burned|burnt) + <child> + (hot|boiling|badly|stove|oven|iron|bbq|barbecue|
              tea|coffee|water|oil|hair straightener*)
            (fryer|boiling|scalding|sizzling|molten|hot) .. (oil|fat|grease|water|tar|
              wax|glue|metal|sugar|caramel|soup|coals|ash) ~ (on|over|onto|splash*|
              spill*|splatter*|down) .. (leg|legs|arm|arms|face|chest|back|belly|neck|
              body|feet|thigh*|lap)
            """
        ),
        unless="""
        (sunburn*|sun burn*|heartburn|burn* calories|small burn|little burn|minor burn|
          tiny|burn* feeling|burn* sensation|fat burn*|slight|burn* (my|the) (tongue|
          toast|dinner|mouth|bridges|cake)|razor burn|burner|legs (burn|are burning|were
          burning) (after|from)|wind burn|nettle|old burn|itch*|scar|coffee all over (my|the) (shirt|desk|
          laptop|keyboard|car)|rope burn|candle|incense|cold tea|iced)|(my|the|his|her)
          (finger|thumb|tongue|fingertip|toast|mouth) (slightly|a bit|a little|on)
        """,
    ),
    Rule(
        id="bite.venom",
        category=_BITE,
        phrases=rows(
            r"""
            (snake|adder|viper|cobra|rattlesnake|krait|black widow|redback|scorpion|
              copperhead|mamba|python|funnel web|brown recluse|box jellyfish|stonefish|
              blue ringed octopus|lionfish|stingray|weever fish|man o war|snakebite) ...
              (bit|bite|bites|bitten|sting|stings|stung|fangs|struck|fang|got)
            (bit|bitten|bite|stung) .. (by|from) .. (a |an |some )?(snake|adder|viper|
              cobra|scorpion|black widow|venomous|poisonous|rattlesnake|stingray|
              redback|stonefish)
            snake bite|snakebite
            snakebite .. (on|swell*|now|help)
            <stings> + (<breathless>|wheez*|(face|throat|tongue|lips|mouth) .. (swell*|
              swoll*|puff*)|dizzy|faint*|hives|collaps*|<fainted>|vomit*|chest|pass out|
              swelling everywhere|rash all over|all over)
            (stung|sting) ... (in|inside|on) .. (mouth|throat|tongue|eye|neck)
            (stung|stings) ... (forty|fifty|sixty|ten times|all over)
            stung ... (dozens|lots|hundreds|swarm|many|/([2-9]\d|1\d)/|twenty|thirty|
              fifteen|multiple)
            (swarm) ... (stung|stinging|attacked|bees|wasps)
            (dog|bitten|bit|bite|cat|monkey|horse|human|pit bull|animal) ... (face|neck|
              throat|deep|bone|blood (everywhere|pouring)|bleed*|tore|torn|ripped|flesh|
              chunk|mauled|will not stop|artery) + (bit|bitten|bite|mauled|attacked)
            (mauled|savaged|attacked) by .. (dog|dogs|animal|bear|bull|pit bull|cow|pig)
            (bat|stray|rabid|foaming|wild|fox|monkey|raccoon|street) .. (dog|animal|
              cat)? .. (bit|bitten|scratched) .. (me|him|her|my|us|by)
            (bit|bitten|scratched) by .. (bat|stray|rabid|wild|fox|monkey|raccoon|street
              dog|strange dog)
            (tick|spider|bite|bitten) + (can not (move|walk|breathe)|paraly*|spreading
              black|turning black|<breathless>|face .. swell*|muscle cramps|sweat* and)
            """
        ),
        unless="""
        (a bit|cricket bat|snake plant|snake game|python (code|script|course|program*)|as a
          (child|kid)|when i was|<longago>|last (year|summer)|bite to eat|sound bite|
          fish (are )?bit*|frost bite|frostbite|bug bite cream)
        """,
    ),
)
