"""English: heart, stroke, headache, seizure, consciousness.

A data table. Sources: NHS "When to call 999", NHS heart attack, stroke and
subarachnoid pages; AHA heart-attack and BE-FAST pages; SNNOOP10 (Do 2019);
NICE NG232 (head injury) for drowsiness.
"""

from typing import Final

from .flag import Category
from .language import Rule, rows

_CARDIAC: Final = Category.CARDIAC
_STROKE: Final = Category.STROKE
_HEAD: Final = Category.HEADACHE
_SEIZURE: Final = Category.SEIZURE
_AWAKE: Final = Category.CONSCIOUSNESS

RULES: Final[tuple[Rule, ...]] = (
    Rule(
        id="cardiac.chest",
        category=_CARDIAC,
        phrases=rows(
            """
            <chest> ~ <chestfeel>
            (angina|angina attack) ~ (not|worse|still|again|rest|bad)
            (sitting|standing|weight|pressing|elephant|squeezing) ... my chest
            <chest> ~ (weird|funny|strange|odd|wrong|bad|awful|explode|burst) + (clammy|
              cold|sweat*|sick|faint*|dizzy|<breathless>|pale|arm|jaw|scared|left)
            heart ~ (explode|exploding|burst|bursting|give out|stop) + (feel*|think|
              like|going to)
            angina ~ (rest*|sitting|hurt*|pain*|bad|worse|attack)
            (used|use|using|took|taken|taking|had|need|needed|puff*|spray*) .. .. angina spray
            (squeez*|crush*|tight*|pressure) ~ (ribs|upper body|torso|shoulder) ~ (arm|
              jaw|neck|back)
            heart ... going to (explode|burst|stop|give out|pop)
            """
        ),
        unless="""
        (cough*|gym|workout|work out|press ups|push ups|pulled|muscle|bench press|
          exercise class|bra|chest of|treasure|chest freezer|chest press|chest x|chest
          day|chest hair|sunburn*|sunburnt|itch*|pimple|waxed|tattoo|heart rate|bruise|
          heart burn|heavy (lifting|box|boxes|suitcase|weights)) ... (chest|heart|sore|
          ache*|pain*|hurt*|weight)|(chest|heart) ... (from|after|since|when|if) ...
          (cough*|gym|workout|working out|press ups|push ups|bench|exercises|lifting|
          weights)|heart (rate|monitor|pressure pills|healthy)|twinge|chest infection
          tablets|(only|just) (hurts|sore|painful) when i (press|push|poke|touch|twist)|
          when i (walk|climb|run|exercise|hurry|cycle) ... (goes|go|eases|settles|gone)
          ... (rest|stop|sit)
        """,
    ),
    Rule(
        id="cardiac.attack",
        category=_CARDIAC,
        phrases=rows(
            """
            (having|has|had|have|suffering|suffered|getting) .. (a|another|an) (massive|
              mild|silent|big|bad|second|heart)? (heart attack|coronary|cardiac arrest)
              .. (now|just|help|please|right|call)
            (is|am|are|was|be|s|been|he|she|dad|mum|husband|wife) having .. heart attack
            (feels|feel|feeling|it is|is|just) .. (like|same as|the same as) .. .. .. .. (my|the|his|her) .. heart attack
            (think*|believe|feels like|feel like|could be|might be|may be|must be|like|
              looks like|sure|scared|afraid|worried|possible|is it|is this) ... (a|an|
              another|having) (heart attack|coronary)
            (think*|he|she|just|dad|mum|husband|wife|grandad|grandma) ... (had|has had|
              having|had just) a heart attack .. &
            @ heart attack (now|please|help|&)
            (in|into|gone into|having) cardiac arrest
            heart (has|just|is)? (stopped|stopping|stops) (beating|now|again|&)
            no (pulse|heartbeat|heart beat)
            can not (find|feel) .. pulse
            signs of a heart attack + (he|she|my|i) (has|have|is|am|husband|wife|dad|
              mum)
            (reckon|suspect|know|swear|certain|convinced|guess|bet|say|says) ... (this|
              it|he|she|i) .. (is|am|was|s|had|has|having) .. (a|having a) (heart
              attack|coronary)
            (this|it|that) (is|must be|s|could be) a heart attack
            (suspected|suspect|possible|probable) heart attack
            heart attack (symptoms|signs) + (my|his|her|now|i|he|she)
            (had|has had|having|just had) a cardiac arrest
            cardiac arrest (now|help|&)
            """
        ),
        unless="""
        (had|have had|has had|suffered) .. heart attack ... (<longago>|before|once|when
          (he|she|i) was|last|in (19|20)|years)|(had|has had|have had) (two|three|
          several|multiple) heart attacks|gave me|give me|giving me|nearly (had|gave)|
          almost (had|gave)|about had
        """,
    ),
    Rule(
        id="cardiac.arm_jaw",
        category=_CARDIAC,
        phrases=rows(
            """
            (left arm|both arms|jaw|shoulder blades|arm) ~ (<hurt>|heav*|tight*|tingl*|
              (numb|numbness|numbing|numbed|numbs)|pressure|lead|radiat*|spread*) + (<breathless>|sweat*|clammy|
              nausea*|vomit*|chest|pale|gray|ashen|<wet> .. sweat|faint|light headed|
              dizzy|lightheaded|sick|going to die|indigestion)
            (pain|pressure|ache|aching|tightness) ~ (going|goes|spreading|spreads|down|
              shooting|radiat*|into|running|moving) .. (left arm|both arms|jaw|arms)
            (left arm|arm) ~ (heav*|numb|tingl*|pain|ache*|hurt*) + jaw
            (jaw|arm|upper back|between .. shoulder*) ~ (pain*|ache|aching|hurt*) +
              (climbing|walking|exertion|rest) + sweat*
            """
        ),
        unless="""
        (tooth|dentist|wisdom|gum|filling|vaccine|jab|flu shot|physio) ...
        """,
    ),
    Rule(
        id="cardiac.sweat",
        category=_CARDIAC,
        phrases=rows(
            """
            (cold|clammy|<wet>|dripping|pouring) .. (sweat*|clammy) + (chest|heart|
              pain*|sick|nausea*|faint*|dizzy|pale|gray|ashen|white|jaw|arm|arms|
              <breathless>|indigestion|wind|heartburn|belly|burp*|going to die|dying|
              pass out|collaps*|weak|back|vomit*|gas|reflux|unwell|trapped wind|doom|
              pressure)
            (gray|ashen|white|pale) .. (and|,) .. (sweat*|clammy)
            (sweat*|clammy) .. (and|,) .. (gray|ashen|white as|pale)
            (clutching|grabbing|holding|grabbed|clutched|clutches) .. chest
            (heartburn|indigestion) + (sweat*|<breathless>|arm|jaw|pale|clammy|faint*)
            (impending doom|sense of doom|feeling of doom)
            """
        ),
        unless="""
        (menopaus*|hot flush*|gym|workout|after (my|a) (run|jog|ride)|sauna)
        """,
    ),
    Rule(
        id="cardiac.rhythm",
        category=_CARDIAC,
        phrases=rows(
            r"""
            (heart|pulse|heartbeat|heart beat) .. (is|s|rate|keeps|has|been)? .. (rac*|
              pound*|flutter*|flip*|hammer*|irregular*|skip*|thump*|all over the place|
              very fast|really fast|so fast|too fast|jump*|stopping|erratic|galloping|
              beating fast|out of control|very slow|really slow) + (<fainted>|faint*|
              pass* out|black* out|light headed|lightheaded|dizzy|<breathless>|chest|
              going gray|woozy|gray|pale|collapse*)
            palpitations + (<fainted>|faint*|pass* out|black* out|light headed|
              lightheaded|<breathless>|chest|dizzy|collapse*)
            (pulse|heart rate|heart|heartbeat) ... /(1[5-9]\d|2\d\d)/ + (rest|sitting|
              resting|lying|faint*|dizzy|<breathless>|chest|hour|hours|minutes|not exercis*|doing nothing|
              for no reason|light headed|will not (slow|come down|go down)|weak)
            (pulse|heart rate|heartbeat) ... /(2\d|3\d)/ + (<sleepy>|woozy|gray|cold|unwell|ill|tired|faint*|dizzy|weak|confus*|
              <breathless>|light headed|pass* out|pale|<fainted>)
            heart rate .. /(2\d\d)/
            (heart|pulse) .. (racing|pounding|hammering) + (not stop*|will not (slow|
              stop|settle|calm)|can not breathe|for (hours|an hour))
            (svt|afib|atrial fibrillation|arrhythmia|ventricular tachycardia) + (faint*|
              chest|<breathless>|dizzy|collapsed|pass* out|racing)
            (heart|pulse|heartbeat) ~ (mad|crazy|racing|pounding|fluttering|thumping|
              /(1[4-9]\d|2\d\d)/|weird|irregular|all over) + <faint>
            """
        ),
    ),
    Rule(
        id="cardiac.device",
        category=_CARDIAC,
        phrases=rows(
            """
            (pacemaker|defibrillator|icd|implant|heart device|loop device) ~ (shock*|
              fir*|zap*|going off|went off|gone off|goes off|jolt*|kick* me)
            (nitro*|gtn|angina spray|spray under|the spray) ~ ((not|has not|did not|does
              not|is not|no) .. (help*|work*|touch*|relief|eas*|do|doing|effect|
              difference|shift*)|did nothing|does nothing)
            (took|taken|used|had) .. (nitro*|gtn|sprays) + (still|chest|pain|no relief)
            (lvad|heart pump) ~ (alarm*|stopped|fail*|beep*)
            """
        ),
    ),
    Rule(
        id="cardiac.failure",
        category=_CARDIAC,
        phrases=rows(
            """
            (pink|frothy|foamy|bubbly) .. (sputum|phlegm|froth|foam|spit|mucus|stuff)
            can not lie (flat|down) + (<breathless>|breath*|drowning|swollen)
            (woke|wake|waking) .. up .. (gasping|can not breathe|fighting for)
            (drowning|suffocating) (when|if) .. (lie|lay)
            """
        ),
        unless="""
        nightmare
        """,
    ),
    Rule(
        id="stroke.face",
        category=_STROKE,
        lasting=True,
        phrases=rows(
            """
            (face|mouth|smile|cheek|eyelid|lip|lips|one side of .. face) ~ (droop*|
              crooked|lopsided|lop sided|sag*|slid|slipp*|sliding|fallen|dropping|drop|
              dropped|uneven|wonky|skew*|twisted|paraly*|pulled (to|down)|hanging|gone
              funny|not even|drag*|limp|slack|slump*|numb .. one side|lop|melted|
              melting|asymmetr*|gone flat)
            (face|mouth) .. (not|will not|does not) .. (move|moving|work|lift)
            (only|just) (half|one side) .. (face|smile|smiles|mouth)
            (half|one side|left side|right side|side) of .. (face|mouth|smile) ...
              ((numb|numbness|numbing|numbed|numbs)|droop*|not mov*|dead|frozen|weak|lower|dropped|limp|fallen|tingl*|
              will not move|paraly*|funny|hanging|sag*)
            (smile|smiles|smiling) .. (on )?(one side|half|lopsided|crooked|uneven)
            (drool*|dribbl*) .. (from|out of|on|down) .. (one side|corner|left|right)
            can not (smile|close (his|her|my) (left|right|one) eye|whistle) + (side|arm|
              sudden*|droop*|face)
            facial (droop|palsy|drooping|weakness)
            (smile|mouth|face) ~ (wrong|odd|different|weird|strange|funny|off) + (one
              side|corner|half|sudden*|hang*|droop*|side|arm|speech|talk*|slur*|numb|
              words|weak)
            (corner|one side|half|side) .. (mouth|smile|face|lip) ~ (hang*|down|lower|
              drop*|sag*|droop*|pull*|wrong|numb|not)
            (one|the|a) corner .. (hang*|droop*|sag*|down|drop*|lower)
            (eye|eyelid) ~ (droop*|sag*|hanging|clos*) + (weak*|arm|speech|face|mouth|
              slur*|side|sudden*|(numb|numbness|numbing|numbed|numbs))
            """
        ),
        unless="""
        (dentist|bell s palsy|botox|face mask|anaesthetic|filling|plastic|cream|wonky
          smile in the photo|clay|doll|painting|drawing|photo)
        """,
    ),
    Rule(
        id="stroke.side",
        category=_STROKE,
        lasting=True,
        phrases=rows(
            """
            (<side>|half (of )?(my|his|her|the) (body|face)|left half|right half|half ..
              body|side of (my|his|her|the) body) ~ ((numb|numbness|numbing|numbed|numbs)|weak*|paraly*|limp|dead|
              heavy|floppy|tingling|useless|(can not|will not|not) .. (move|lift|feel|
              work)|lost (feeling|power|strength|use)|no (feeling|strength|power)|gone|
              lifeless) + (sudden*|woke*|wake|waking|today|this morning|now|minutes|
              hour|speech|face|slurr*|talk*|speak*|confus*|drool*|droop*|just|half|body|
              whole|can not|will not|limp|paraly*|dead weight|useless|left side|right
              side|one side|vision|drops|dropping|cup|walk|walking|balance)
            (sudden*|woke up) ... ((numb|numbness|numbing|numbed|numbs)|weak|weakness|paraly*|can not (move|lift|feel|
              raise)) ... (arm|leg|hand|face|side|limb|body)
            (arm|leg|hand|side|arms) ... (limp|paraly*|dead weight|useless|floppy|
              hanging (down|loose)|will not (move|lift|do what|work|obey|listen)|not
              (moving|working|doing what)|stopped (working|moving)|gone dead|dropped to
              .. side|gave out sudden*|like jelly)
            (limp|paraly*|floppy|dead weight) .. (arm|leg|hand|side)
            can not (lift|raise|move|feel|control|hold up|use) .. (one|left|right|his|
              her|my) .. (arm|leg|hand|side|arms)
            (can not|will not|keeps|keep|not able to) .. (hold|grip|drop*|lift) .. (cup|
              fork|pen|spoon|glass|mug|phone|things|anything|it) + (face|sudden*|speech|
              slur*|numb|weak|talk*|hand|side|arm|droop*|crooked|mouth|words|confus*)
            (leg|foot) .. (dragging|dragged|drags|gave way|drag) + (sudden*|slur*|face|
              arm|speech|today|this morning|confus*|one side)
            (dragging|drags) .. (leg|foot)
            (arm|hand|leg|side) .. (went|gone|go|goes|going) .. (numb|limp|weak|dead|
              heavy|floppy) + (minutes|sudden*|came back|moment|hour|then|speech|speak*|
              face|fine now|back to normal|again|words|talk*)
            (one|left|right) (arm|side) .. (drift*|sink*|falls|fell|drop*) .. (down|
              when)
            (can not|unable to|could not) .. (raise|lift|hold) .. both arms
            (arm|arms|hand|leg|left one|right one) ~ (drop*|drift*|sink*|fall*|flop*) +
              (raise*|lift*|hold*|smile|one|can not|side) + (arm|arms|left|right|face|
              sudden*|both)
            (arm|leg|hand) (just |now |only )?(hangs|hanging|dangles|dangling|flops|
              drops) .. (there|down|loose|useless|&)
            (arm|leg|side|hand|fingers) .. (will not|does not|is not|can not|not) .. (grip|grasp|
              squeeze|lift|move|moving|work|working|respond*|do anything|obey*)
            (hand|hands|fingers|fist|arm) .. (will not|does not|is not|can not|not) .. close
            """
        ),
        unless="""
        (slept on|sleeping on|lying on it|sat on|carpal|frozen shoulder|shoulder
          (surgery|op|operation)|physio|cast|in plaster|trapped nerve|since (my|the|his|
          her) (stroke|accident|operation|surgery|birth)|above (my|his|her) (head|
          shoulder)|crossed|pins and needles from|gym|workout|the dentist|prosthe*|
          <lasting>|broken arm|vaccin*|jab|keyboard|mouse|at night|carrying|
          every morning|typing|robot|action figure|crane|chair arm)
        """,
    ),
    Rule(
        id="stroke.speech",
        category=_STROKE,
        lasting=True,
        phrases=rows(
            """
            <slurred> + (<he>|i|my|sudden*|speech|words|talking)
            speech ... (slur*|gone|funny|jumbled|garbled|wrong|strange|mumbl*|thick)
            words .. (coming|came|come|are|were|sound*) .. (out )?(wrong|jumbled|mixed|
              funny|scrambled|backwards|slurred|garbled)
            (sudden*|just now|this morning|since .. hour*) ... (can not|could not|
              unable) .. (speak|talk|understand|read|write|name|find .. word*)
            (can not|could not|does not|not) (understand) .. (what i say|what we say|me|
              us|anything|simple) + (sudden*|<he>)
            (talking|talks|speaking|spoke) .. (gibberish|nonsense|garbled|like .. drunk)
            (sounds|sounding|looks|acting|walking) .. (like .. )?drunk + (not (had|
              been)|has not|no alcohol|sober|sudden*|but|face|arm|does not drink)
            sudden* ~ (can not|could not|unable|not able) ~ (words|speak|talk|sentence*|
              name|understand|read|write)
            (words|speech) ~ (wrong|jumbled|no sense|nonsense|not make|slur*|gibberish|
              muddled)
            """
        ),
        unless="""
        (speech (therapy|therapist|app|to text)|text to speech|drunk all night|sore
          throat|lost my voice|laryngitis|hoarse|wisdom|dentist|since (his|her|my)
          stroke|foreign|spanish|french|german|english|stutter|microphone|accent|speech
          recognition|giving a speech|speaker|voice assistant|actor|singer|one sentence|
          two words|few words|no wine left|without notes)
        """,
    ),
    Rule(
        id="stroke.mind",
        category=_STROKE,
        lasting=True,
        phrases=rows(
            """
            (sudden*|since this morning|all at once|just started|for the first time|in
              the last hour) ... <confused>
            <confused> ... (sudden*|since this morning|all at once|this morning|today)
            (new|sudden*|acute) confusion
            (does not|can not|did not) (know|recogni*|remember) .. (where|who|what (day|
              year)|me|us|his own|her own|my name|his name|her name)
            (can not|could not) .. (say|remember|tell me) .. (my|his|her|own) name
            (put*|trying to|wearing) .. (on|wear) .. (backwards|head|feet) + (can not|
              confus*|name|strange|words)
            """
        ),
        unless="""
        (dementia|alzheimer*|film|movie|new phone|homework|instructions|the manual|menu|
          which|does not know me yet)
        """,
    ),
    Rule(
        id="stroke.sight",
        category=_STROKE,
        lasting=True,
        phrases=rows(
            """
            (sudden*|just|woke up) ... (lost|loss of|no|gone|blurr*|double|blind*|half)
              .. (sight|vision|eyesight|blind|seeing|see|one eye|eye)
            (curtain|shade|veil|shadow|blind) .. (came|come|coming|dropped|fell|over|
              down|across|moving) ... (eye|vision|sight|eyes|see|seeing|down)
            (vision|sight|eye|see*) ... (curtain|shade|veil|black shadow)
            (vision|sight|eyesight) .. (just|has|is|suddenly|went|completely|totally) ..
              (gone|went|disappeared|black|vanished)
            (gone|went|going|am|is|suddenly) .. blind (in|on|&)
            (can|could) not see .. (out of|from|with|in|through) .. (eye|left|right|one)
            (lost|losing) .. (sight|vision|eyesight) .. (in|of|on|from|&)
            (can not|could not) see .. (left|right|one) (side|half)
            half .. (vision|field of view|sight) .. (gone|missing|black|disappeared)
            (can|could) not see (anything|at all|a thing|suddenly|any more|&)
            seeing double + (sudden*|balance|slur*|dizzy|weak|numb|can not)
            (everything|vision|seeing|i see) ~ double + (walk|balance|straight|stand|
              dizzy|sudden*|minutes|headache|slur*|weak|numb|fall*|stagger*)
            (vision|sight|eyesight) ~ (vanish*|disappear*|gone|lost|went|black*|missing)
              + (eye|half|side|sudden*|one|left|right|just|minutes|now)
            """
        ),
        unless="""
        (blinds|night vision|dark|glasses|without my|screen|tv|camera|fog|calendar|steam|menu|
          app|page|power cut|lights|lens|list|appointments|contrast|picture|message|
          button|blind (in|on) the (kitchen|living|bed)|show me)
        """,
    ),
    Rule(
        id="stroke.balance",
        category=_STROKE,
        lasting=True,
        phrases=rows(
            """
            sudden* ... (balance|stagger*|vertigo|coordination|can not (walk|stand)|
              dizzy|spinning) + (can not|walk*|fall*|vomit*|slur*|vision|headache|
              double|(numb|numbness|numbing|numbed|numbs)|weak*|see*|speak*|lost|drift*)
            (lost|losing|loss of|no) .. balance ... (sudden*|today|can not|vision|slur*|
              (numb|numbness|numbing|numbed|numbs)|double)
            (room|everything|world) .. (spinning|tilting) + (slur*|can not walk|can not
              stand|double|(numb|numbness|numbing|numbed|numbs)|weak*|face|swallow)
            (veering|leaning|falling|drifting|staggering) .. (to )?(the |one )(left|
              right|side)
            can not .. (walk|stand) .. (straight|properly|steady|without (falling|
              holding)) + (sudden*|minutes|double|dizzy|spinning|slur*|head|numb|weak|
              face|arm|this morning|since)
            """
        ),
    ),
    Rule(
        id="stroke.named",
        category=_STROKE,
        lasting=True,
        phrases=rows(
            """
            (having|has|had|have|suffering|getting) .. (a|another) (mini|massive|
              possible|small|big|heat)? stroke .. (now|just|help|please|call|right)
            (is|am|are|was|be|s|been) having .. (stroke|tia)
            (think*|believe|could be|might be|may be|must be|like|looks like|scared|
              afraid|worried|sure|is it|is this|feels like|possible) ... (a|another|
              having|mini) (mini )?(stroke|tia)
            (just|has|he|she|dad|mum|husband|wife|grandma|grandad) (just |has )?(had) a
              (mini |small |massive )?(stroke|tia) .. &
            (stroke|tia) (symptoms|signs) .. (now|right now|&) + (i|he|she|my)
            had a .. (mini stroke|tia|small stroke) ... (this morning|today|hour*|
              minutes|tonight|last night|yesterday)
            fast (test )?(is )?positive
            (reckon|suspect|certain|convinced|guess|know) ... (is|having|had|has|s) ..
              stroke
            (this|it|that) (is|must be|s|could be) a (mini )?stroke
            (it is|it was|only|just|probably|maybe|think) .. (small|mini|little|minor|slight|tiny) stroke
            (suspected|suspect|possible|probable) (stroke|tia)
            stroke (symptoms|signs) + (my|his|her|now|i|he|she)
            """
        ),
        unless="""
        (stroke of|breast stroke|breaststroke|backstroke|back stroke|brush stroke|stroke
          the|heat stroke|heatstroke|stroke (play|order|rehab|unit|clinic|survivor|
          group|association)|<longago>|in (19|20)|last (year|month)|had (his|her|my)
          stroke|golf|swim*|years|when (he|she|i) was)
        """,
    ),
    Rule(
        id="headache.thunderclap",
        category=_HEAD,
        phrases=rows(
            """
            (worst|most (terrible|awful|horrible|painful|intense|severe)) .. (headache|
              head pain|migraine|pain in my head) ... (life|ever|had|felt|before|known)
            (worst|never had) ... headache .. (ever|life|before|like this)
            (never|not) .. (had|felt|experienced) .. (a )?(headache|head pain|pain in my
              head) (like|this bad)
            (thunderclap|thunder clap) ..
            (headache*|migraine*|head|skull|temples) ~ ((in|within) (a|one|two|half a|a split|a few|the space of a) (second|seconds|instant|flash|moment)|like (a|an) (gunshot|thunder*|bolt|explosion|bomb|bat|bullet|whip)|like thunder|like lightning)
            <sudden> ... (headache|head (pain|exploded|exploding|hurts|hurt)|pain in
              (my|his|her) head|pain .. (behind|back of) .. head)
            (headache|head|pain) ... <sudden> ... (head|headache|severe|blinding|worst|
              massive|terrible|exploding|awful)
            (headache|head|skull) ... (like|felt like|feels like|felt as) ... (bat|
              hammer|explosion|exploded|gunshot|shot|thunder*|lightning|bomb|kicked|axe|
              brick|hit|struck|burst|popped|pop|snapped|baseball)
            (like|something) ... (bat|hammer|hit me|hit him|kicked|exploded|burst|
              popped|snapped|struck) ... (head|skull)
            (headache|head) .. (hit|struck|came on|came|peaked|reached|exploded) .. (me
              )?(suddenly|instantly|in seconds|within|out of|in a|in one|at once|like)
            (headache|head) ... (zero to|in a (split )?second|within (a|one) minute|
              within seconds|in under a minute)
            worst headache (ever|now|&)
            @ (sudden|very bad) (severe|worst|terrible) headache
            """
        ),
    ),
    Rule(
        id="headache.sign",
        category=_HEAD,
        phrases=rows(
            r"""
            (headache|head (hurts|hurting|pain|is pounding|pounding|splitting|is
              splitting|aches|is killing|throbbing)|migraine) + (stiff .. neck|neck ..
              (stiff|rigid|will not bend|can not bend)|can not (touch|bend|move) ..
              (chin|neck)|<confused>|<slurred>|weak* .. (arm|leg|side|one)|(numb|numbness|numbing|numbed|numbs) ..
              (arm|leg|face|side|one)|(arm|leg|side|face) .. ((numb|numbness|numbing|numbed|numbs)|weak*|droop*)|
              seizure|(fit|fits)|<fainted>|rash|<sleepy>|can not see|lost .. (vision|
              sight)|vision .. (gone|going|lost|black)|blind|collapsed|unconscious|can
              not (walk|stand))
            (splitting|terrible|severe|awful|really bad|blinding|violent|worst|massive|
              horrendous) .. headache + (<fever>|<vomit>|<badvision>|light hurts|hurts
              .. eyes|since .. (fall|fell|hit)|double)
            (headache|head) + (jaw|scalp) + (<badvision>|chewing|chew|eye)
            <head_knock> + headache .. (worse|getting worse|severe|terrible|not stop*|
              bad|will not|splitting)
            stiff neck + (<fever>|light|rash|vomit*|drows*|confus*|headache)
            neck .. (is|so|really|too|very) .. (stiff|rigid) + (<fever>|light hurts|
              rash|vomit*|drows*|confus*|headache|chin)
            blood pressure ... /(1[89]\d|2\d\d)\S*/ + (headache|chest|<badvision>|
              <breathless>|(numb|numbness|numbing|numbed|numbs)|confus*|weak*|nose bleed|slur*|dizzy|vomit*)
            (headache|head (hurts|is pounding)) + (<preg>) + (fall|fell|hit|bang*|
              accident|bad|severe|vision|swell*|worst|not go*)
            """
        ),
        unless="""
        (usual migraine|same as usual|like always|hangover|as usual|my normal migraine)
        """,
    ),
    Rule(
        id="seizure.any",
        category=_SEIZURE,
        phrases=rows(
            """
            (having|has|having another|another|having a|in|going into|just had|had|gone
              into|starting|started) .. (a |an |another |first |big |third |second
              )?(seizure*|convulsion*|epileptic fit|grand mal|tonic clonic)
            (is|are|am|was|s|be|been) (seizing|convulsing|fitting|having (a |another
              )?(fit|fits|seizure|seizures|convulsion*))
            (seizure*|convulsion*|fit|fits) ... (not stop*|will not stop|minutes|mins|
              still|again|another|one after|back to back|going on|first|in a row|right
              now|will not end|does not stop)
            (still|keeps|started|starts|kept|been) (fitting|seizing|convulsing|jerking|
              having (seizures|fits))
            (convulsing|seizing) .. &
            (jerk*|shak*|twitch*|convuls*|thrash*|stiff*|rigid|spasm*|trembl*) ... (all
              over|uncontroll*|violently|arms and legs|whole body|both arms|both legs|on
              the floor|on the ground|eyes (rolled|rolling)|not respond*|foam*|will not
              (respond|answer|stop)|can not stop|and (unresponsive|staring)|limbs|all
              limbs|body)
            (foam*|froth*) .. (at|from|out of) .. mouth
            eyes .. (rolled|rolling|roll|rolled up|rolled back) .. (back|up|white|head|
              upwards|into)
            had a (fit|seizure|convulsion) + (never had (one|a fit|a seizure|them|anything)|not epileptic|never happened)
            (had a|having) .. (fit|seizure) ... (first|not epileptic|no
              history|now|just|minutes|confused|not woken)
            (threw|had|having|taking|took) a (fit|turn) + (not wak*|unresponsive|shak*|
              jerk*|stiff|eyes|foam*|unconscious|blue)
            (staring|stares|stare) .. (blankly|into space) + (not respond*|twitch*|
              jerk*|unresponsive|smacking|will not)
            status epilepticus
            (rescue|buccal) (midazolam|medicine) .. (not|did not|has not)
            having one (now|right now|again) + (seizure*|fit|fits|convulsion*)
            had a (fit|seizure) .. (with|from|during|because) .. fever
            never had (a seizure|one|a fit|fits|seizures) .. (before)? + (now|today|
              just|having|first|shaking|jerking)
            (second|third|fourth|fifth|another|two|three|four|several|more) (fit|fits|
              seizure|seizures|convulsions) ~ (hour|today|day|row|minutes|morning|
              tonight|since|now|already)
            @ (seizing|fitting|convulsing|seizure)
            owner .. having .. seizure
            """
        ),
        unless="""
        (fit of|fits of|throw a fit|keep fit|fitbit|laughing|laughter|fitting
          room|kitchen fitting|<longago>|as a child|last (year|month|week|summer)|
          seizure (medicine|tablets|diary|free)|washing machine|dryer|dishwasher|cold
          (outside|weather)|with (cold|excitement|fear)|eye(lid)? twitch*|shaking my
          head|shaking hands|dance|dancing)
        """,
    ),
    Rule(
        id="consciousness.breathing",
        category=_AWAKE,
        phrases=rows(
            """
            (stopped|stops|quit) .. (breath|breathing|breathe)
            no (breathing|breath|breaths)
            (is|are|was|s|has|does|do|still|and|,|been) not .. (breath|breathing|breathe)
            @ not breathing
            (is|was|s|are) not .. (breathing|moving or breathing)
            stopped breathing
            (no|without) (signs of life|breathing|breath)
            can not (tell|see) whether .. breathing
            not sure whether .. (breathing|alive)
            (i think|looks like|looks|seems|she is|he is|found) ... (dead|lifeless)
            (doing|started|starting|do) cpr
            (not|can not|do not) .. (tell|know|sure|see|say) whether ... (breathing|
              alive|conscious)
            (can|could) (barely|hardly) breathe + <he>
            """
        ),
        unless="""
        (not (been )?(having|had|any|have) .. breath*|no (breathlessness|breathing
          (problems|trouble|difficulty|issues))|breath (mint|test)|not (short|out) of
          breath|not breathless|through (my|the) nose|deep breaths|in this (dress|
          corset|shirt)|breathing exercise*|dead (battery|line|phone|tired|end|link|
          serious|on time|plant)|battery|phone|breathing is (fine|ok|normal|good)|cpr
          (course|class|training|certificate)|not breathe a word|stopped breathing
          (exercise|practice)|not trouble breathing)
        """,
    ),
    Rule(
        id="consciousness.wake",
        category=_AWAKE,
        phrases=rows(
            """
            unconscious*
            (unresponsive|non responsive|comatose|lifeless|out cold)
            (is|are|was|s|will|does|did|do|has|can|still|,|and) not .. (respond*|
              answering me|reacting|rousing|rousable)
            no (response|reaction) .. (from|when|to|&)
            (will|can|does|did|would|is|s|are|has|just|still) not .. (wake|waking|woken|
              be woken|come round|come around|coming round|come to|rouse|be roused|stir|
              stirring)
            (can not|could not|not able to|unable to|trying to) .. wake (him|her|them|
              up|my|the|dad|mum)
            (not|will not|can not) open (his|her|their|the) eyes
            <he> .. (is|has|s|just|suddenly|was|have)? .. (collapsed|passed out|blacked
              out|fainted|keeled over|slumped|lost consciousness)
            (collapsed|fainted|passed out|blacked out|keeled over|slumped) .. (in|on|at|
              and|again|now|just|this morning|twice|during|while|to the)
            (i|just) .. (fainted|collapsed|passed out|blacked out|lost consciousness)
            (going to|about to|gonna|feel like i will|might|keep|keeps|nearly|almost|
              starting to|on the verge of) .. (pass out|passing out|black out|blacking
              out|faint|fainting|collapse|collapsing|lose consciousness|losing
              consciousness|pass out again)
            (losing|lost|loses|lose|in and out of|drifting out of|slipping .. )
              consciousness
            (in and out|drifting in and out)
            (went|gone|going|has gone|is|all) (limp|floppy) + (<he>)
            (barely|hardly|only just|semi|half) (conscious|responsive|responding|
              breathing)
            (hard|difficult|impossible|struggling) to (wake|rouse) .. (him|her|up|my|
              the|them|dad|mum|&)
            (found|lying|laying) ... (floor|ground|bathroom|stairs) + (not|un*|blood|
              cold|limp|can not|will not|blue|still)
            (found|find) (him|her|my .. |mum|dad|grandma|grandad) .. (collapsed|on the
              (floor|ground)|face down)
            <he> ... not (moving|move|moved)
            (i think|looks like) (he|she|they) (is|has|might be|may be|died|are) ..
              (dead|died|dying|gone)
            (i|he|she|they|dad|mum|husband|wife|someone|somebody) (am|is|s|are|might be|
              think i am|feel like i am) .. dying (now|help|please|&)
            (think|feel like|feels like|sure) .. i am (dying|going to die)
            (very|so|really|extremely|unusually) (drows*|sleepy) + (can not|not|hit|
              fell|head|pills|tablets|sugar|confus*|slur*|will not|opioid*|morphine|
              patch)
            <he> ~ <fainted>
            (will|does|is|can|did) not .. (answer|answering|talk to|talking to|look at|
              open) .. (me|us|eyes|when)
            (can|could) (barely|hardly|scarcely|not) .. (wake|rouse|stir|get ..
              response)
            (just|has|s|suddenly) .. (dropped|gone|went|slumped|crumpled) .. (to|on|
              onto|over|in) .. (floor|ground|chair|wheel|table|bed|me)
            (nobody|no one) can .. (wake|rouse)
            (nothing|no amount) .. (wakes|wake|rouses) (him|her|them)
            @ not (waking|responding|conscious|moving|answering|rousing)
            """
        ),
        unless="""
        (asleep on the (sofa|couch)|wake (up|me|him|her|us|the kids) (at|before|until|
          for|early|by)|can not wake up (early|in the|for|on time|before|without)|on the
          (sofa|couch) (after|last|watching)|alarm|will not wake me|not wake me|
          unresponsive (app|screen|button|lock|website|page)|not moving (house|home|out|
          in|to|there)|moving house|not respond* to (my|the|your|our|messages|text*|
          email*|whatsapp)|not answering (the|my|his|her) (phone|calls|messages|door|
          texts)|dying (to|for|of (hunger|boredom|thirst|laughter|curiosity|heat|
          embarrassment|cancer)|from (boredom|cancer))|furniture|collapsed (in|into|on)
          .. (bed|sofa|couch|chair) .. (after|exhausted|tired)|collaps* (table|chair|
          tent|shelf|roof|business|pushchair|stroller|menu)|(table|tent|shelf|roof|
          bridge|tower|wall|marriage|economy|market|shed|building|gazebo|cake) .. (has |
          just )?collapsed|unconscious (bias|mind)|fainting couch|dead (battery|line))|
          baby (has|have) .. not (moved|kicked)|(in|over|during) the (last|past) ..
          (months|month|weeks|years|year)
        """,
    ),
)
