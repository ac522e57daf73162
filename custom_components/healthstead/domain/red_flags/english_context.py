"""English: idioms, denials, times and kinds of talk.

A data table. Everything here makes a statement harmless, so each entry is
written narrowly: a phrase that could be said in earnest does not belong here.
"""

from typing import Final

from .english_sayings import SAYINGS
from .language import Contexts, rows

MASKS: Final = rows(
    r"""
    (this|it|that) is (not|no) (a )?(drill|joke|test|exercise|rehearsal|prank|practice|false alarm)
    if (i|he|she|it|everything) (was|were) (fine|ok|okay|alright|all right|well|joking|kidding|pretending)
    (would|will|could) (never|not ever) .. (hurt|harm|kill|cut) (myself|himself|herself|themselves)
    would not (hurt|harm|kill) (myself|himself|herself|themselves)
    (look*|like i am|as if i am|as though i am) pregnant
    (nearly|almost|practically|about|just|could have|thought i would|thought i might)
      (died|choked|fainted|passed out|had a heart attack|had a stroke|collapsed|
      suffocated|wet myself|drowned|had a fit|had a seizure|die) .. (when (i|he|she|we|
      they) (saw|heard|read|found|opened|got|realised|realized|looked|watched|noticed)|
      at the|reading|seeing|watching|hearing|laughing|of (laughter|<feeling>)|from (<feeling>))
    laugh* ... (died|die|dead|cried|choked|breathe|breath|hurt|hurts|stroke|fainted|
      dying|collapsed|wet myself|pain|cramp|ache|aches)
    (could not|can not|hardly|barely) (breathe|breath) .. (laughing|from laugh*|for
      laughing)
    (die|dying|died|dead|dies) .. (of|from|with) (<feeling>|old age|waiting|cute*)
    (dying|died|die) (to|for) (see|go|know|try|meet|get|eat|hear|read|watch|have|be
      with|tell|find|a|an|some|that|this|my|your|the|visit|taste|play|ask|buy|use|hug|
      show|leave|start|do)
    to die for &
    (dying|dead) (for|to) ..
    (over my dead body|drop dead gorgeous|dead (tired|serious|easy|end|heat|line|boring|
      good|cheap|simple|slow|ringer|sea|poets|cute|funny|right|wrong|on time|keen|
      pleased|weight at|leg|zone|lift|lifts|pixel|spot))
    (would|could|will|d) .. (kill|murder) for
    (could|would|can) murder (a|an|some|that)
    (kill|killing|killed) (myself|himself|herself)? .. (laughing|time|two birds|the
      lights|the light|the music|the engine|the tv|the mood|the vibe|the process|weeds|a
      few hours|an hour)
    killing (me|him|us) (softly|with (kindness|laughter|this))
    (shoes|heels|suspense|commute|wait|waiting|deadline*|job|work|boss|feet|traffic|
      hayfever|homework|jokes|humidity|allergies|curiosity|diet|schedule) .. killing
    killing it
    (boss|wife|husband|mum|dad|teacher|sister|she|he|they|partner|coach) .. (will|going
      to|would|is going to) (kill|murder|strangle) me .. (if i (forget|forgot|am late|miss|
      break|spill|do not|buy|eat|lose|lost|wreck|ruin)|when .. (sees|finds out|hears)|for
      (forgetting|being|this|that|spoiling|losing|breaking|eating))
    going to (kill|murder|strangle|throttle) (him|her|them|my ..|the ..|whoever|you) .. (if
      (he|she|they|you|i) !comes,touches,tries,gets,enters,breaks,hits,does|when|for|again)
    (i|she|he) .. (will|could|would) (kill|murder|strangle) (him|her|
      them|my .. |the .. |whoever|you) .. (if|when|for|because|over|again .. (late|
      dishes))
    (gave|give|giving|gives|nearly gave|almost gave) (me|us|him|her|everyone|you) ..
      (a |an )?(heart attack|stroke|seizure|fit|coronary|panic attack|headache)
    (had|have|having|has) .. (a )?(heart attack|stroke|fit|coronary|meltdown|kittens)
      (when .. (saw|heard|read|opened|found|realised|realized|got|looked|told|noticed)|
      at the (price|bill|news|cost|sight|thought|idea|state|end|total|till)|over (the|a|
      my|his|her)|about|if|reading|seeing)
    hand on heart
    (bit by bit|little by little)
    with (a|another|one) (heavy|deep|big|long) sigh
    with a heavy heart
    heavy heart (ever )?since (i|we) (lost|buried) (my|our) (dog|cat|pet|job|home|house)
    (keep|keeps|always) running out of steam
    (go|goes|going|went|gone) blank (in|during|before) (an |the |my |every |all )?(exam|exams|
      test|tests|interview|interviews|meeting|meetings)
    (can|could|will|may|shall|need|do) not (be able to )?come to (the|my|your|our|a|an) (appointment|
      visit|clinic|surgery|practice|dentist|doctor|optician|hospital|party|meeting|phone|door|check
      up|class|wedding|funeral|dinner|lunch)
    (i|he|she) (do|does) not take (it|them|that|this|those) (any more|anymore|now)
    ^ stop (it|this|that) for good
    (pill|pills|tablet|tablets|capsule|capsules|dose|medicine|sachet|patch|drops) (has |have |just )?
      (fell|fallen|dropped|rolled|went) (out |off |down |right )?(on|onto|in|into|under|behind) (the|my)
      (floor|sink|drain|toilet|carpet|table|cooker|bed|basin|bin|sofa|rug|fridge|cupboard)
    (doctor|gp|consultant|specialist|cardiologist|clinic|surgery) (has |have |had |just )?doubled
      (my|the)
    (insulin|flu|covid|tetanus|b12|booster|allergy) (shot|shots)
    (gave|give|giving|given) (it|this|that) a (shot|stab)
    i (fell|have fallen|must have fallen) asleep (on|in) (the|my) (sofa|floor|chair|settee|couch|
      armchair|bus|train|carpet|rug)
    (am|are|is|s) (already |now |safely |all |both )?(back|up) on (my|his|her|our|their) feet
    (boiling|boils|cooking|cooling|growing|flying|drying|passing|passes|typing) (so |very |
      too |rather |quite )?quickly
    (label|tag|price tag|shirt|petticoat|hanky) (is |s |has been )?(still )?(sticking|
      hanging|poking|showing) (out|up|down)
    (my|the|his|her|a|your) (slipper|slippers|shoe|shoes|umbrella|handbag|parcel|letter|key|
      keys|trolley|ball|glasses|suitcase|shopping) (is|are|s|has|have|got) (got |been )?(stuck|
      trapped|caught|jammed|wedged)
    it is (the|that|his|her|their|this) !pain,agony,dizziness,ache,leg,knee,pressure,cramp,itch,itching,burning
      (that )?i can not (stand|bear|abide)
    (one thing|what|the thing|something|somebody|someone|the sort) (that )?i can not (stand|abide)
    (heart attack|stroke|coronary) (on a plate|in a bun|burger|grill|material)
    (scared|frightened|bored|worried|freeze*|freezing|starv*|starving|tickled|loved|
      talked|sick|worked|worked myself|stress*|stressed|annoy*|sweat*|frozen) .. to
      death
    starving (to death|$)
    stroke* (of (luck|genius|midnight|inspiration|fortune|brilliance|the (pen|clock)|a
      pen)|(the|my|our|her|his) (cat|dog|beard|ego|chin|hair|fur|puppy|rabbit|kitten))
    (breast|back|butterfly|brush|key|swim*|different|broad|two|four|golf|rowing|tennis)
      (stroke|strokes|stroking)
    (took|takes|take|taking|taken) (my|your|our|her|his) breath away
    (catch|caught|hold|holding|held|save|waste|wasting|out of|under) (my|your|his|her)
      breath .. (until|for (the|your|news|it)|on|over (the|a) coffee|after a busy|
      between meetings|about|explaining)
    breath of fresh air
    breathtaking
    (can|could) (finally )?breathe (again|easy|easier|a sigh)
    (breathe|breathing) .. (down my neck|life into|fire|a word)
    (my|his|her|the) (heart|hearts) (skip*|aches|ached|goes out|bleeds|sank|sinks|melt*|
      broke|breaks|is broken|was broken|bursts|burst|swells|swelled|is bursting|soared|
      leaps|leapt|races when|raced when|flutters when|aches for|stopped when) .. (a
      beat|for|to|when|with (pride|joy|love|happiness)|out|at|$)
    (like|look* like|feel* like) death (warmed|on)
    (drowning pool|river .. (is|s) drown*)
    chok* on .. .. (red tape|paperwork|words|emotion|tears|pride|laughter|dust from)
    gasping for (a|some|my|another) .. (cuppa|tea|coffee|drink|pint|beer|smoke|cigarette|cig|fag|
      brew|water|wine|break)
    (makes|make|made|making) (my|his|her|your) (ears|eyes) bleed
    (bills|bill|tie|collar|debt|debts|prices|rent|costs|taxes|mortgage|rules) .. (is|are) (choking|
      strangling|killing|drowning|suffocating|bleeding) (me|us)
    (a|the) (bad |slight |little |head |common |stinking |mild )?cold (and|with|for|since|but|or|
      this|last|so|,|.|$)
    drown* (my|his|her|our|your) sorrows
    (mg|ml|mcg) .. .. .. for .. (chest pain|pain|angina|seizures|fits|wheez*|breathlessness|
      bleeding|reactions|vomiting|headache*)
    (jelly|lead|wobbly|dead) after .. (class|gym|run|hike|squats|walk|ride|workout|leg day|
      stairs|dancing|session)
    (app|song|band|game|film|shop|horse|boat|show|album|brand|device|product|book|track|
      channel|podcast|dish|cocktail|drink) .. (is |was )?(called|named|titled) (the |a
      )?(sos|mayday|help|emergency|stroke|choke|overdose|bleed*|drown*|suicide|seizure|fire)
    <thing> (is|was) .. .. and not (responding|working|moving|breathing)
    (the|my|our) (vacuum cleaner|hoover|boiler|fridge|printer|dishwasher|kettle|laptop|
      computer|phone|tv|router|server|speaker|thermostat|radiator|mower|car) (has|is|was|
      keeps|lost|stopped) ... and (it )?(is|has|just|keeps|will not|does not)? .. (dying|
      dead|choking|gasping|wheezing|unresponsive|respond*|wake|bleeding|frozen|stopped)
    (phone|laptop|computer|pc|server|router|tablet|ipad|screen|app|tv|speaker|hub|watch) (is|
      has) (frozen|crashed|stuck|hung|slow|broken) and .. .. (respond*|wake|unresponsive|
      dead|moving|move)
    <thing> .. (is|s|keeps|started|was) .. (making|makes) .. .. (noise|noises|sound|sounds)
    heart (stopped|stops|skipped|sank|dropped|jumped|missed) .. when (i|he|she|we) (saw|
      heard|read|opened|realised|realized|got|found|looked|noticed)
    heart (broken|breaking|break|felt|warming|burn|to heart|of gold|of stone|throb)
    (from|off by|know by|learn by|learned by|eat your|change of|take|took|lose|losing|lost|
      cross my|set my|break my|broke my|follow my|young at|light|sweet) (my |his |her |the
      )?heart (out|on|of|$)
    with a heavy heart
    (get|got|getting|take|took|weight|load) .. off (my|his|her|your) (chest|shoulders|
      mind)
    (choked|choking|choke) (up|back)
    (choke|choked|choking) (on (my|his|her|the) (coffee|tea|words|drink|wine|bill) ..
      (when|at|laughing|reading|over)|when i (saw|heard|read)|at the (price|bill|news))
    (brain|head|mind) (is |s |feels |was )?(fried|mush|mashed|scrambled|fuzzy after|
      exploding with|spinning with|swimming with|all over the place|going to explode ..
      (with|from|if))
    (head|mind|brain) .. (explode*|exploding|blown|blow) .. (with ideas|from (all|the|
      this) (homework|spreadsheet*|meeting*|study*|news|maths|math|exam*)|reading|when i
      (saw|heard))
    (mind|mind s) blown
    (blood, sweat and tears|blood (boil*|boiling|thirsty|bath|hound|orange|oranges|
      sausage|pudding|stained|brothers|relative*|line|lines|red|type|group|bank|donor|
      donation|drive|test|tests|work|count|results|sample|moon|diamond|money|feud|sport|
      relatives|lust))
    (makes|made|making|make) my blood (boil|run|curdle)
    (bad|blue|flesh and|young|new|in cold|hot|own flesh and) blood
    fresh blood (in|on|for|to) (the|our) ..
    in (my|his|her|our|the) blood (to|that|as|we|they|since)
    bleed* (edge|heart|hearts|heart liberal|dry|me dry|money|cash|the brakes|the
      radiator*|them)
    (bleeding|bloody) (hell|obvious|brilliant|marvellous|good|mary|awful|cold outside|
      annoying|nuisance|idiot)
    (break a leg|broke the (bank|ice|record|internet|news|silence)|break the (bank|ice|
      news|record|habit)|heart breaking|ground breaking|groundbreaking|back breaking|
      backbreaking|neck and neck|pain in the (neck|butt|arse|ass|backside|bum|bottom)|
      breakneck|cost* .. (an )?arm and (a )?leg|twist* my arm|pull* my leg|up in arms|
      arms race|cold shoulder|cold feet|cold sweat just thinking|get the shakes)
    (under|up to|over) (my|our) (neck|eyes|ears|head) in
    (stab*) (in the dark|in the back|me in the back|at it)
    (take|have|had|taking|having|give it|gave it|worth|best|long|parting|cheap) .. (a |
      another )?(shot|stab) (at|in)
    (shoot me|shoot (the breeze|hoops|him an|her an|me an|an email|a message|for the|me
      a))
    (hanging|hang|hung) (out (with|at|together|there|the)|around|on (a|for|to|in|there|tight|&)|up (the|my|on)|
      the|my|loose|in there|tight)
    (drown*|suffocat*|buried|swamped|sinking|choking|burning) (in|under|by|through) ..
      (work|paperwork|emails|debt|laundry|bills|homework|meetings|sorrow*|noise|
      deadlines|dishes|red tape|choices|notifications|cash|money|dust)
    (in over my head|jump (off|in at) the deep end|jump* (ship|the gun|the queue|to
      conclusions|for joy|on the bandwagon|on a call|out of my skin|through hoops)|jump*
      out of bed)
    (on fire) (today|tonight|lately|this (week|season|morning)|with)
    (team|player|band|he|she|you|striker|we|singer) .. (are|is|was|were|s) on fire ..
      (today|tonight|lately|this|at|in the)
    (play|light|start|add fuel to|fight|under) .. (with )?(the |a )?fire .. (to|in
      the (hearth|grate|fireplace|stove)|with fire|pit|$)
    burning (question|desire|ambition|ears|issue|the (midnight oil|candle)|bridges|
      rubber|man|daylight|through (money|cash))
    (ears|money) .. burning
    (fit ((me|us|him|her|them|my ..) in|of (laugh*|giggles|rage|anger|pique|coughing)|as a|for purpose|me perfectly|me
      well|perfectly)|fits (perfectly|me|well|nicely)|keep fit|get fit|have a fit .. (if|
      when)|had a fit (when .. (saw|heard|found)|about|at the)|(throw*|threw) a (hissy )?(fit|
      hissy|wobbly)|(having|had) a (hissy )?(fit|wobbly) .. (because (i|he|she|we|the)|over|about))
    eye drops (that|which|are|were|run|ran|twice|daily)
    (sugar (rush|coma|daddy)|food coma|carb coma)
    (crashed|conked|flaked|zonked|i passed) out (on|in|by|after|before|watching) .. (the )?(sofa|couch|bed|chair|9|10|nine|ten|work|film|party|long)
    (collapse*|flop*|crash*) (on|into|onto|in) .. (the |my )?(sofa|couch|bed|armchair)
      .. (after|every|exhausted)
    (out cold|dead to the world|sleeping like the dead|sleep like the dead) .. (by|
      before|after)
    (sick (of|and tired)|sick day|sick leave|sick (beat|trick|track)|home sick|homesick|
      love sick|lovesick|sea sick|seasick)
    (overdos*|od|oding|ode) (on|of) (chocolate|netflix|cake|tv|turkey|sugar|christmas|
      cute*|carbs|coffee|pasta|pizza|cheese|mince|love|vitamin c .. joke|reality|
      television|football|screen|caffeine jokes|memes)
    (poison (ivy|oak|pen|dart|apple|chalice)|food poisoning|rat race|pick your poison|
      toxic (boss|relationship|friend|work*|masculinity)|name your poison)
    (killer (whale*|app|instinct|workout|heels|bees|recipe|outfit|view)|lady killer|
      ladykiller|weed killer aisle|pain killers aisle)
    (attack (of the (clones|killer)|on titan)|panic (at the disco|room|buying|button
      battery)|heart of (darkness|oak)|art attack|shark attack|snack attack|cyber
      attack)
    (dead pool|deadpool|death (star|note|valley|metal|stranding|row|cab|proof|by
      chocolate)|walking dead|grateful dead|day of the dead|red dead|evil dead|shaun of
      the dead|die hard|die cut|diecut|roll the die|no time to die|live and let die|
      stayin* alive)
    (emergency (contact*|exit|exits|fund|light*|kit|brake|savings|generator|services
      discount|plumber|supplies|plan|broadcast|stop|tax|card|number*|landing|meeting|
      chocolate|biscuit*|snack*|electrician|locksmith|vet|blanket|torch|food|water))
    ambulance (driver*|chas*|crew member|ringtone|siren|museum|toy|service job|book|
      sticker|costume|charity|station|bill|fee|cost*|cover|insurance|picture|sound*|
      emoji|game|show|documentary|trainee|course|job|interview)
    (toy|lego|sound of an|song about|picture of an|book about|hear an|heard an|saw an|
      passing|siren of an|behind an|past an|overtaken by an|cousin is an|works for .. |
      work for .. |volunteer with .. |job with .. ) ambulance ..
    (fire (extinguisher*|alarm test|drill|place|pit|works|fighter*|truck|engine|station|
      stick|tv|tablet|fly|flies|wood|side|wall|door|safety|exit|blanket|escape plan|man
      sam)|camp fire|bon fire|open fire restaurant)
    (burst|bursting|broke* its|bursts) (its|the) banks
    (burst* (into (tears|laughter|song)|out laughing)|bursting with (pride|joy|ideas|
      energy|flavour))
    (shell|culture|sticker|price|in|future) shock .. (at|about|over|from the (bill|
      price))?
    shock (absorber*|value|horror|jock|result|news|exit)
    (lightning (fast|deal|round|cable|mcqueen|strike tour))
    (needle in a haystack|bite (to eat|the bullet|me|size|sized|my tongue)|sound bite|
      byte|bitten by the (travel|bug|running|acting)|once bitten)
    (crush (on|it|candy)|crushing it|crushed it|crushed (garlic|ice|the (exam|
      interview))|candy crush|have a crush)
    (smash* (it|hit|the (exam|interview))|crash course|crash diet|market crash|system
      crash|crash landing game)
    (numb3rs|comfortably numb|mind numbing|mindnumbing|numb with boredom|bored (stiff|
      numb|rigid)|scared stiff|stiff (drink|competition|upper lip))
    (tunnel vision|double vision tour|vision board|night vision|blind (date|spot|spots|
      taste|test|faith|side|cleaner|copy)|(venetian|roller|the|kitchen|bedroom|window|
      close|open|lower|raise) blinds|love is blind|blind (in|on) the (kitchen|living|lounge|bedroom|bathroom|window|office|hall|study))
    (weak (signal|wifi|coffee|tea|password|spot|excuse)|soft spot for|(leg|arm) (room|
      day|rest|chair|press|warmers))
    (sos (by|band|brigade|from) (abba|rihanna)?|abba)
    sos (for|when|if|prn|as|only|basis|if needed|in case)
    (mg|ml|tablet|tablets|paracetamol|tab|dose|take|taken|medicine|drops|syrup|dolo|
      crocin) sos
    /\d+/ .. sos
    (what|which|list|about|the|learn|recogni*|are|early|warning|common|typical|know) ..
      (signs|symptoms) (of|for) .. (heart attack|stroke|sepsis|anaphyla*|meningitis|
      concussion|appendicitis|overdose|shock)
    (risk|causes|definition|meaning|history|treatment|types) (of|for) .. (heart attack|stroke|sepsis|anaphyla*|meningitis|seizure*|
      overdose|carbon monoxide|co|heat stroke|suicide|depression|appendicitis|
      concussion|choking|dvt|blood clot*|bleeding|shock|chest pain|headaches|epilepsy)
    <thing> (is|are|was|has|have|had|s|just|keeps|keep|will|does|did|went|got|seems|
      looks)? (not|just|totally|completely|almost|already|finally|also|been|having a|had
      a|a|always|gone)? (dying|dead|died|dies|stroke|heart attack|seizure|fit|collapsed|
      unresponsive|unconscious|not respond*|not responding|not breathing|passing out|not wake|not waking|choking|
      choked|bleeding|frozen|crashed|limp|blue|not moving|stopped (working|moving|
      breathing)|passed out|fainted|convulsing|wheezing|gasping|vomit*|vomiting|sick|
      fallen (over|down)|fell (over|down)|threw up|poisoned|swallowed|ate|eaten|overheating|overdosed|spasm*|blind|
      paralysed|paralyzed|hurt|hurting|in pain|racing|suicide|killed itself|shock*)
    <thing> .. (died|dead|dying|crashed|froze|frozen|stopped|conked out|packed up|gave up) and ..
      (will|would|does|did|can|is|could) not .. (wake|respond|move|start|turn|come|switch|
      breathe|breathing|answer) .. (up|on|round|back|to life)?
    (get|getting|got|gets) shot of
    heart stopping (finish|moment|match|game|action|scene|ending|goal|ride|drama|stuff|climax|final)
    drowned at sea
    (robot )?(mower|lawnmower|vacuum|hoover|drone|roomba) (is|s|got|has got|keeps getting|has been) stuck ..
    chok* (that|because|about|he (did|is)|she (did|is)|we (lost|missed)|they (lost|won))
    (like|is|s|was|felt like|real|total|such|a) .. (knife|dagger|kick|slap) in the (back|teeth|face) $
    (hit|hits|hitting) the nail on the head
    (suffocat*|drown*|chok*|dying|trapped|strangled) (in|by|under) (this|my|the|a|that) (relationship|
      marriage|job|office|routine|town|role|commitments|expectations|rules|meeting|class|lockdown)
    (crack* me up|so funny|hilarious|lol|lmao|haha|you are (too much|killing me)) .. ,? .. (i am )?(dying|
      dead|died|crying|in bits)
    (ticking|time|photo|bath|seed|stink|f|logic|glitter) .. bomb
    heart .. (monitor|rate monitor) .. (strap|belt|band|watch|app|sensor|battery|batteries|broken)
    (tablets|tablet|pills|pill|box|label|bottle|packet|medicine|prescription|card|button|light|sign|key)
      (say|says|said|read|reads|show|shows) sos
    (cat|dog|bitch|ewe|cow|mare|hamster|rabbit) .. (kittens|puppies|lambs|calf|foal|pups|babies|litter) ...
      (breathing|dead|died|dying|cold|limp|moving)
    (a |wee |little |slight |small |tiny )?bit of (a|an|the|my)
    (made|makes|make|making) (my|his|her|your) heart (jump|leap|race|skip|stop|pound|flutter|
      miss|do|beat|sing) .. (out of (my|his|her) chest|a beat|for joy)?
    (drown*|drowned) in !the,my,a,water,own,deep,her,his,bath,pool,fluid,blood,and,it,mud,this,our
    blind (as|like) a bat
    (blind|not see) .. without .. (specs|glasses|contacts|lenses|spectacles)
    (paralysed|paralyzed|frozen|crippled) (by|with) (choice|choices|fear|indecision|doubt|nerves|
      boredom|options|shyness|debt)
    (ring|call|phone|email|contact) .. ambulance service (about|to|for|on|tomorrow|regarding)
    (cold sore|fever blister) (on .. (lip|lips|mouth|chin|nose))?
    (faint*|collaps*|keel* over|pass* out|die|died|choke|choked) (at|when .. saw) .. (sight|
      price|cost|thought|size|total|state) (of .. .. (bill|price|cost|invoice|mess|total|
      quote|garden|room|kitchen)|&)
    (reboot|restart|fix|charge|replace|reset|kill|feed|water|update|ping) .. (the|my|
      our) <thing>
    (dead|dying|bleeding|choking) (battery|batteries|phone|line|plant|plants|pixel|
      laptop|code|link|links|leaves|engine|edge)
    (dog|cat|puppy|kitten|hamster|rabbit|fish|horse) s (eye|leg|paw|heart|mouth|breath|
      tongue|blood|belly)
    (called|titled|named|song|track|album|playlist|movie|episode|podcast|queue) , ... ,
    (chest (of drawers|freezer|press|day|hair|wax|x|infection clinic|plate)|(treasure|
      medicine|ice|tool|toy|wooden) chest)
    (reboot|restart|reset|fix|unplug|charge|update) ... (it|app|hub|that|this) (is|has|
      does|will) (not|unresponsive|stopped|frozen) (respond*|work*|wake|waking|moving|
      up)
    it (is|has|does|will) not (respond|responding|waking up|wake up) (to (voice|
      commands|me|the app)|on the app)
    (nobody|no one) (needs|need|called|wants|calls)
    (so|too|that) funny ... (breathe|breath|breathing)
    (dreamt|dreamed|dream|dreams|nightmare|nightmares) .. (that|about|where|of) ...
      (breathe|breath|die*|dying|dead|kill*|drown*|fall*|fell|chok*|bleed*|fire|chased|
      stabbed|heart|blood)
    choking the
    (so|too) (long|boring|bored|embarrass*|awkward|bad|cringe*|tired|dull) .. i (wanted
      to|could|could have|almost|nearly) (die|died)
    (burglar|intruder|car) (alarm|alert|detection|sensor)
    (silence|mute|test|disarm|arm|check|replace|install|disable|charge|rename) the ..
      (alarm|detector|button|siren|sensor)
    suffocating* (hot|heat|stuffy|boring|humid|in here)
    (like|as loud as|sound of|sounds of) an ambulance
    (to|like) ring .. ambulance
    sos (use|purposes|only|type|dose)
    (could|would) have (strangled|killed|murdered|throttled|punched) (him|her|them|
      someone|my ..|the ..)
    (traffic|noise|commute|heat|diet|job|pollen|suspense|boredom|smell|queue|weather|
      summer|winter|waiting|music) .. killing me
    (passing|passed|pass|passes) out of
    (says|said|spells|reads|shows|tapping|flashing|displays|marked|labelled|labeled|printed|
      written|stamped) .. sos
    (screen|app|display|touchscreen|page) .. (cracked|broken|frozen|blank) and
      unresponsive
    (my|the|this|our) tablet (will not|is not|does not|has not|can not) (wake|waking|
      turn|turning|respond*|charge|charging)
    (<pills>|cetirizine|levocetirizine|diclofenac|aceclofenac|ondansetron|pantoprazole|
      omeprazole|domperidone|loperamide|meftal|combiflam|crocin|dolo|avil|allegra|
      nimesulide|ranitidine|antacid|digene|gelusil|inhaler|ointment|nebuliser|buscopan|
      dicyclomine|mefenamic|tablets) sos
    """
)

NEGATORS: Final = frozenset(
    "not no never without denies deny denied denying none neither nor nothing hardly "
    "zero negative".split()
)

TRANSPARENT: Final = frozenset(
    """
    one s said say says told saying
    any a an the have has having had got get getting is are am was were be been being
    feel feeling feels felt experience experienced experiencing really actually think
    thinks believe it i he she they we you that this much more do does did done signs
    sign of symptoms symptom trouble pain pains problem problems sort kind in for my his
    her their the me him yet longer currently new sudden severe bad significant recent
    chest arm left right neck jaw back head heart attack stroke pressure tightness
    shortness breath breathing breathlessness breathless dizziness dizzy fainting
    faintness faint fever fevers rash bleeding vomiting vomit nausea headache headaches
    numbness numb weakness weak swelling swollen difficulty difficulties confusion
    confused seizure seizures cough coughing blood wheeze wheezing palpitations
    sweating sweats chills thoughts thought suicidal suicide self harm hurting myself
    killing loss vision speech slurred slurring facial droop drooping stiff stiffness
    allergic reaction hives collapse unconscious unconsciousness injury injuries even
    needed need needing want wants wanted call called calling please to send ambulance
    emergency help sos complaining complain complains reported reporting reports
    reporting at all ever so there suffering suffer going
    """.split()
) - frozenset({"need"})

ENGLISH: Final = Contexts(
    masks=(*MASKS, *SAYINGS),
    negators=NEGATORS,
    transparent=TRANSPARENT,
    answers=frozenset({"no"}),
    denials=frozenset(
        """
        denied denies deny denying neither without
        """.split()
    ),
    unable=frozenset(
        """
        can could why will would
        """.split()
    ),
    either=frozenset(
        """
        nor or
        """.split()
    ),
    joins=frozenset(
        """
        and because plus so that then when while
        """.split()
    ),
    joined=frozenset(
        """
        have having feel feels are can dad has he her his i is it mum my now she still their
        then there grandad grandma baby someone somebody our mother father
        they this we wants passing bleeding coughing vomiting soaking losing filling
        shaking sweating getting
        """.split()
    ),
    turns=frozenset(
        """
        although but except however now though today tonight yet
        """.split()
    ),
    explaining=frozenset(
        """
        it this that just only because from after since like same as probably maybe
        when due i too nothing caused think normal usual did had been went was pulled
        slept while not on in goes settles eases then
        """.split()
    ),
    fillers=frozenset(
        """
        really very just quite actually literally basically totally completely
        absolutely properly massive huge big large bad terrible awful nasty horrible
        serious severe proper full whole um uh er oh please poor dear lovely
        little silly bloody damn right dreadful horrendous suddenly currently already
        definitely honestly simply like anyway apparently obviously seriously somehow
        """.split()
    ),
    asides=rows(
        """
        (sort|kind) of
        (^|um|uh|er) well
        @ (you know|you see)
        (you know|you see) &
        (i mean|i guess|i suppose|i reckon|if you like|to be honest|as i say|
          as it were|so to speak|mind you|bless (him|her|them)|god help (me|us|him|her)|what is it
          called|what do you call it|how do you say|let me see|let me think|in fact|of course|
          i must say|i have to say|i think|i believe|i am afraid|i would say|or something|or
          whatever|and that|and stuff|and everything)
        """
    ),
    unequalled=rows(
        """
        (never|not) ... ... (like (this|it|that)|this (bad|strong|much|severe)|so (bad|much|ill|
          sick|weak|breathless|dizzy|scared|badly|hard|confused)|as bad|anything like|such)
        (not|nothing) (only|just|merely|stopping|stops|helping|helps|working|works|eases|
          touches)
        """
    ),
    denied_after=rows(
        """
        (none|denied|absent|negative|not present|ruled out)
        (was|is|were|has been|s) (ruled out|excluded|absent|denied|negative|nothing)
        """
    ),
    past=rows(
        r"""
        before (i|he|she|we|they) (was|were) born
        in /(19|20)\d\d/
        back in (the (day|days|war|past|eighties|nineties|seventies|sixties|noughties)|/(19|20)\d\d/|
          (my|his|her|our) (day|days|youth|twenties|thirties|teens|school|student)|those|college|
          school|january|february|march|april|may|june|july|august|september|october|november|
          december|spring|summer|autumn|winter)
        back (then|when)
        (since|from) /(19[0-9]\d|200\d|201\d)/
        (summer|year|month|winter|christmas|spring|autumn|weekend) before last
        (old|previous|former|last) (flat|house|job|home|school|car)
        at (age )?(fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty)
          (one|two|three|four|five|six|seven|eight|nine)? (years )?$
        ^ in the (early |late |mid )?(fifties|sixties|seventies|eighties|nineties|noughties) (i|he|she|we|they|my|our|there)
        (had|was|were|been|lived|during|since|from|did|got|fell|broke|crashed) ... in the (early |late |mid )?(thirties|forties|fifties|sixties|seventies|eighties|nineties|noughties)
        in .. (my|his|her|our) .. (days|youth|teens|twenties|thirties|forties|fifties|sixties)
        (year|years|yrs|month|months|week|weeks|decade|decades|ages) (ago|back|earlier|
          before)
        long (ago|time ago)
        (last|the other|that|the previous) (year|month|week|summer|winter|spring|autumn|
          fall|christmas|easter|january|february|march|april|may|june|july|august|
          september|october|november|december|time|weekend|holiday|pregnancy|monday|
          tuesday|wednesday|thursday|friday|saturday|sunday)
        in (january|february|march|april|may|june|july|august|september|october|
          november|december|spring|summer|winter|autumn|childhood|the past|my (teens|
          twenties|thirties|forties|youth|childhood))
        as a (child|kid|baby|teenager|teen|boy|girl|student|toddler|young)
        when (i|he|she|we|they|my .. |mum|dad) (was|were) .. (young*|little|small|a (child|kid|
          boy|girl|baby|teen*|student|toddler|lad|lass)|(in|at) (school|college|university|
          primary|(my|his|her) (teens|twenties|thirties|forties|fifties))|pregnant|/\d+/|one|two|three|four|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|five|six|seven|eight|nine|born|carrying|living|on
          holiday|kids|children)
        at (the )?age (of )?
        (used to|once had|(previously|formerly|historically) (had|suffered)|in the old days|
          years since|(once|back|years) ... (at|in) (school|university|college)|in hospital (then|
          for)|during the war|at the time|in those days)
        (history of|past medical history|medical history)
        (had|have had|has had) .. (before $|once|twice before|in the past|previously)
        (died|passed away|passed) (of|from|with|in)
        (got|was|were) ... and (died|passed away)
        with (my|her) (first|second|third|last|eldest|oldest)
        (is|are|s) (grown up|at university|at uni|married|thirty|forty|twenty|in (his|her|their) (twenties|
          thirties|forties)) now
        (that|it|which|this) (is|was|s|were) (in |back in |about |all |over |some |only )?(/(19|20)\d\d/|.. (years|months) (ago|back))
        (was|were|been) (hospitalised|hospitalized|diagnosed|discharged|treated|
          operated)
        (survived|survivor|anniversary|recovered from|recovering from|got over|after
          surviving|(beat|beaten) (cancer|it|covid|sepsis|leukaemia)|overcame)
        (scar|scars) .. (from|of)
        (record|note|log|add) that i (had|have had|suffered)
        yesterday .. (but|and|now|,) .. (fine|ok|okay|better|well|gone|all good|normal)
        """
    ),
    lately=rows(
        """
        days ago
        the other day
        """
    ),
    over=rows(
        """
        (fine|ok|okay|better|well|good|normal|gone|settled|recovered|all clear|cleared|
          healed|over) now ($|and|but|so|thanks|thank|though|again|after|because)
        (is|feel|feels|am|are|s|feeling|doing|been) (all |completely |totally |
          much |absolutely |perfectly )?(fine|ok|okay|better|well|good|alright|all
          right|normal) (now|again|since|today|ever since|$)
        (went away|gone away|goes away|worn off|wore off|passed off|settled down|calmed down|
          cleared up) .. (by itself|quickly|completely|ages ago|days ago|after|on its own|$)
        (stopped|passed|settled) (by itself|on its own|quickly|after)
        (stopped|gone|resolved|cleared up|healed|settled) (bleeding|hurting|itching|
          completely|weeks|days|since)
        (it|that|which) (stopped|has stopped|resolved|cleared up|healed|settled|was
          nothing|turned out|passed)
        ^ (it )?(has |is )?stopped $
        all (good|clear|fine|sorted|healed) (now|since|today|after)
        (doctor|doctors|hospital|gp|er|cardiologist|a and e|paramedics) (said|say|says|
          checked|found|confirmed|cleared|told) .. (fine|ok|nothing|all clear|normal|
          clear|ruled|harmless|not serious|just)
        (not|no longer) .. (bleeding|hurting|painful|in pain|dizzy|vomiting|swollen|coughing|wheezing|sick|ill|numb|hurt|hurts|sore|confused) (any more|anymore|at all|now $)
        """
    ),
    recent=rows(
        """
        (today|tonight|this (morning|afternoon|evening)|just (now|had|got|started|woke|happened|went|came|been)|earlier|moments ago|
          (hour|hours|minute|minutes|mins) ago|last night|still|again|came back|coming back|
          comes and goes|keeps)
        """
    ),
    present=rows(
        """
        (now|is|are|am|still|again|keeps|keep|can not|will not|today|tonight|just|since|
          right now|this (morning|afternoon|evening)|has been|have been|have !had|has !had|feel|feels|getting|worse|
          came back|coming back|starting|started|does not|do not|and (soaking|losing|filling|passing|shaking|sweating|shivering))
        """
    ),
    hypothetical=rows(
        """
        (if|in case|what if|suppose|supposing|imagine (if|that|someone|somebody|a|you|i|he|she|my)|imagining|unless|should i ever|
          were i to|in the event|whenever|assuming|pretend|let us say|let s say|for example|hypothetically|theoretically|say someone|would happen|happens (if|
          when|with))
        (when|whenever|once|as soon as) (someone|somebody|a person|people|anyone|one|
          patients|your|you|a child|an adult|an elderly|the alarm|the button|the sensor|
          this happens|that happens)
        (would|do|does) (you|it|the (system|app|house|alarm|assistant)|healthstead|this|anyone|
          the speaker) .. (call|notice|detect|alert|notify|react|respond|recogni*|dial|ring)
        would (you|it|the (system|app|house|alarm|assistant)|healthstead|this|anyone) .. (know|
          tell|do|help|ask)
        (could|will|can|should) (you|it|the (system|app|house|alarm|assistant)|healthstead|
          this) .. (notice|detect|know|alert|notify|react|respond|recogni*)
        (afraid|scared|worried|worry|fear|terrified|anxious|nervous) (of|about) (having|getting|dying|choking|collapsing|a (stroke|fall|heart attack|seizure)|my (health|
          heart|future)|falling|strokes|heart)
        (afraid|scared|worried|worry|fear|terrified|anxious|nervous|dread) ... (one day|some
          day|someday|in the future|when i am (older|old)|as i get older)
        ^ should (i|he|she|the|we|anyone|mum|dad|my ..|someone) .. (start|ever|suddenly|have|
          collapse*|faint*|stop|choke|fall)
        ^ should (i|he|she|they|mum|dad) .. (get|feel|develop|need)
        ^ in an emergency
        (prevent*|avoid*|lower (the|my|your|his|her|blood|cholesterol)|reduce|reducing|protect*|insurance|prepare for|preparing
          for|guard against|risk of|chance of|chances of|vaccin* against|at risk|prone
          to|likely to|screen* for|tested for)
        (when|once) (i|he|she) (am|is|faint|fall|collapse|have) ... , (who|what|will|do|would|does)
        (alert*|notif*|warn*|tell me|let me know|message|text|ping|announce*|a reminder|
          automation|light*|siren) .. (when|if|whenever|once)
        ^ say (i|he|she|we|someone|somebody|mum|dad|my ..) (was|were|had|fell|took|collapsed|
          swallowed|choked|fainted|ate)
        ^ were (i|he|she|they|we|mum|dad) to
        (someday|one day (i|he|she|we|will|when|you|it|they|my)|in the future|when i am old|when i get old)
        (remind me|reminder|set up|create|configure|automation|automate|schedule (a|an|my|the)|
          (add|make) a (list|note|reminder|plan|routine|rule|appointment|task|entry)|(my|the|a|new|
          morning|evening|exercise) (routine|program))
        (practise|simulate|simulation|rehears*|role play|roleplay|exercise scenario|
          (fire|safety|emergency|sos|alarm|evacuation|test|weekly|monthly|a|the) drill|
          drill (now|today|tonight|mode|at)|for practice|just practice|practice (run|
          alarm|drill)|(first aid|cpr|resus*|safety|lifeguard|paramedic|medical) (course|
          training|class|lesson*|kit|manual|book|box|certificate|refresher)|training (
          course|video|session on|exercise|module|scenario)|course (on|in|about))
        (as|if|when|where) (needed|required|necessary)
        (at|on|upon) .. (onset|sign|signs) of
        ^ (dissolve|inhale|apply|insert|chew|place|take|give|use|spray|inject) .. (tablet|
          tablets|puff|puffs|spray|sprays|capsule|capsules|dose|doses|drops|mg|ml|patch|
          pill|pills) ... (for|when|if|under|as|at|onset)
        """
    ),
    general=rows(
        """
        ^ (explain|define|describe)
        (please|you) (explain|define|describe)
        (tell|show|teach|explain to) (me|us) how (a|an|the|to|do|does|you|one|people) ..
        (^ look up|(please|you) look up|tell (me|us) about|teach me|read (me )?(about|up)|what
          (does|do) .. mean|meaning of|definition of|difference between|wikipedia|search for|google|information (on|about)|facts about|learn about|article
          (on|about)|advice (on|about)|leaflet (on|about|says)|guide to|tips (on|for)|
          statistics|how common|how likely|how dangerous|how long do|how long does|what
          percentage|how many people)
        (at|from|above|below|over|under|beyond) (what|which) (temperature|level|age|point|
          number|reading|value|weight|dose|stage)
        (when|how (high|low|long|much|many|bad|fast)|what (temperature|level|reading|number))
          .. (should|do|would|must) (i|we|one|you|people|parents|someone) .. (worry|worried|
          concerned)
        what (is|are) (a|an|the|some)? .. (sign*|symptom*|cause*|risk*|treatment*|
          danger*|normal|difference|chance*|definition|number for|best way to (treat|
          prevent|help))
        (what|which) (causes|cause|triggers|are the|is the (difference|meaning))
        how (do|can|would|should|does) (i|you|we|one|people|someone|doctors|they|a) ..
          (know|tell|recogni*|spot|treat|prevent|avoid|perform|diagnose|test|check|
          identify|help someone|measure|do|detect|handle|deal with|give cpr|give|use)
        (is|are|can|does|do|could) .. (contagious|hereditary|genetic|inherited|
          infectious|common|curable|dangerous|preventable|run in|runs in)
        (runs|run) in (the|my|our|his|her) family
        family history
        (hereditary|inherit*|genetic*)
        (the leaflet|leaflet|label|packet|box|instructions|website|internet|article|side
          effects) .. (says|say|said|include*|list*|warn*|mention*|states|are|can)
        (what|which|know|list|explain|about|the|me|learn|recogni*|are|early|first|common|typical|
          any|warning|classic|main|usual) .. (signs|symptoms) (of|for)
        ^ (signs|symptoms) (of|for)
        ^ (is|are|was|can|could) .. (a|an|the|one) .. (symptom*|sign*|cause|side effect*|feature) of
        (can|may|could|might) be (a|an|the|one|among) .. (sign*|symptom*|warning*|side effect*)
        ^ always (call|ring|phone|dial|go|seek|get|tell|see)
        (tomorrow|next (week|lesson|time|session)|the (next|first|last)? (lesson|chapter|module|
          topic|session|talk)) (is|covers|was|will be|we do)
        (can|may|could) (cause|lead to|result in|damage|harm)
        (my|his|her|their|our) .. <kin> .. (has|had|have|died|suffers|suffered|takes|
          got|gets) .. (heart (attack|attacks|disease|problems|failure)|stroke|strokes|
          epilepsy|diabetes|asthma|angina|seizures|cancer|dementia|depression|allergies)
          .. (is it|am i|are we|do i|should i|will i|so i|at|in|when|$)
        (say|says|said|read|translate|spell|pronounce|write|repeat) (after me|the word*|
          the phrase|in (spanish|french|german))
        """
    ),
    asking=rows(
        """
        ^ (what|which|how|why|when|where)
        ^ who !has,is,was,had,takes,lives,s,suffers,just,can,will,have
        ^ (is|are|can|does|do|could|should|will|was|did|would) !not,barely,hardly,scarcely,only,feel,be,choking,bleeding,unconscious,unresponsive,having,breathing,still,very,really,so,lying,collapsed,going,vomiting,burning,turning,in,being,just,now,completely,confused,struggling,gasping,shaking,convulsing,swelling,pregnant,allergic,on,drowning,trapped,also,getting,slurring,extremely,suddenly
        (wonder* (how|why|what|whether)|curious (how|why|what|about))
        """
    ),
    persons=rows(
        """
        (i|i am|me|my|mine|he|she|his|him|her|we|our|us|they|them|their|myself|himself|
          herself|mum|dad|grandma|grandad|auntie)
        (my|our|the|this|his|her|their|your|poor|little|dear|both) .. <kin>
        """
    ),
    kin=rows(
        """
        (when|then|suddenly|now|but|and) (he|she|they|it|we|there)
        (i|my|me|mum|dad|mother|father|husband|wife|son|daughter|baby|grandma|grandad|
          help|partner|neighbour|neighbor)
        """
    ),
    fiction=rows(
        r"""
        (in|on|from|of|during) (the|a|an|this|that|my|our|some|last night s|tonight s|
          one|today s) .. (film|movie|show|episode|book|novel|story|video|soap|drama|comic|chapter|season|documentary|podcast|news|paper|newspaper|
          magazine|article|song|poem|level|anime|sitcom|thriller|opera|musical|cartoon|
          quest|headline*|video game|audiobook|trailer)
        in (the|a|my|this|that) .. (game|play|series)
        (radio|stage|tv|school|wireless|christmas) (play|drama|thriller|programme|soap|pantomime)
        (film|movie|show|series|episode|book|novel|story|game|video|drama|play|documentary|
          podcast|song|quiz|crossword|musical|article|news|album|poem|band|headline|headlines|
          thriller|movies|films|books|songs|playlist|audiobook) .. (about|where|called|titled|
          named|says|said|reports|reported)
        (film|movie|novel|documentary|podcast|song|quiz|crossword|musical|article|news|album|
          poem|headline|headlines|thriller|films|movies|books|songs|audiobook|episode|book) ..
          (with|on|by|is|was|has)
        (on|at|in|reach*|beat|finish*|complet*|lost|die|died) level (one|two|three|four|five|
          six|seven|eight|nine|ten|/\d+/)
        (chapter|episode|season|act|scene) (one|two|three|four|five|six|seven|eight|
          nine|ten|/\d+/)
        (final|last|end|raid|level|game|dungeon) boss
        boss (fight|battle|level)
        (the|that|a famous|this|famous|film|pop|football) (president|minister|footballer|
          politician|singer|striker|goalkeeper|pope|queen|king|prince|celebrity)
        ^ (my|the|his|her|our) .. (teddy|dolly|doll|robot|puppet|action figure|toy|lego man|
          snowman|dinosaur) (is|has|s|fell|got|needs|broke|had|was|lost|can)
        ((my|the|main|a|this|her|his|game|favourite) character|hero|heroine|villain|protagonist|npc|avatar|actor|
          actress|zombie|zombies|vampire|vampires|wizard|dragon|detective|the (plot|scene (in|where|with|from)|opening scene)|spoiler*|season finale|finale|lyrics|chorus|titled|(in|on|playing) (call of duty|fifa|
          gta|grand theft auto|halo|zelda|tomb raider|assassin s creed|mario kart|skyrim|
          roblox|valorant|counter strike|overwatch|doom|tetris)|sims|minecraft|fortnite|dungeon*|pokemon|netflix|youtube|(on|watch|watching|watched) (casualty|holby|
          emmerdale|corrie|eastenders|neighbours|hollyoaks|call the midwife|line of duty|24 hours in|999 what s your|
          silent witness|the bill|grey s|scrubs|bridgerton)|grey s
          anatomy|gray s anatomy|casualty episode|holby|eastenders|coronation street|the
          archers|shakespeare|romeo|juliet|hamlet|titanic|sherlock|batman|joker|marvel|
          star wars|harry potter|game of thrones|macbeth)
        (play|watch|watched|stream|listen to|listened to|read|reading|sing|queue|record|
          put on|reread) .. (the )?(film|movie|show|series|episode|book|novel|story|
          song|album|video|drama|documentary|podcast|track|chapter|playlist|thriller)
        (play|sing|queue|put on|stream) .. (my|the|heart attack|help|stroke|emergency|
          sos|bleeding|i|can not|staying|breathe|every|like|chok*|911)
        (on|in) the (news|telly|tv|radio|internet|paper|papers)
        (pause|stop|rewind|skip|resume|start|continue|finish) .. (movie|film|show|episode|
          video|game|series|podcast)
        (the|our|my favourite) (soap|soap opera|series|sitcom|drama) (had|has|is|was|ended)
        (writing|wrote|write) .. (a |my )?(novel|story|essay|book|scene|script|poem|
          blog|report on|article)
        (dreamed|dreamt|dream|nightmare)
        """
    ),
    staged=rows(
        """
        (this|it|that) (is|was|will be) (only |just |merely )?(a|an|another|our|the) (routine |
          planned |monthly |weekly |daily |sos |alarm |system |voice |first aid |practice |
          quick |little )?(test|drill|rehearsal|exercise|practice|demo|demonstration|
          simulation|run through|dress rehearsal)
        (only|just|merely|simply|am|are|was|were) (testing|practising|practicing|rehears*|
          pretend*|role playing)
        (only|just|merely|simply) (a|another|our|the)? (test|drill|demo|rehearsal|practice) &
        (let us|let s|can we|shall we|we will|i will|i want to|i would like to) .. (rehears*|
          practise|practice|pretend|role play)
        ^ (test|testing|drill|rehearsal) $
        (pretend|pretends|pretending|pretended) (to|that|i|he|she|we|there|mum|dad|a|my)
        (ignore|disregard) (this|that|it|me|the (message|alarm|alert|call)) (&|message|alarm|
          alert|call|please)
        (please|everyone|everybody|just) (ignore|disregard)
        ^ (sorry )?(it is |it was |that was |was )?(only |just )?(a )?false alarm
        (for|in|during) (a|the|our) (demo|demonstration|role play|rehearsal)
        """
    ),
    distant=rows(
        """
        (friend|neighbour|neighbor|colleague|cousin|uncle|aunt|someone|somebody|
          stranger|a man|a woman|on the phone|abroad|another town|hospital already|
          yesterday|the other day|days|last night|last week|a while)
        """
    ),
)
