"""English word classes that the rules are written with.

A data table, in the little language of ``pattern.py``. Long because it is the
vocabulary of all categories; each class is one idea.
"""

from typing import Final

CLASSES: Final[dict[str, str]] = {
    # Where a clause may begin and end without a comma (``pattern.py``)
    "opening": "and|but|now|then|so|yes|no|oh|please|well|basically|um|uh|er|okay|ok|god|"
    "because|dinner|quick|quickly|hey|hi|hello|alexa|house|listen",
    "closing": "and|but|because|while|since|so|please|then|now|or|as|thanks",
    "swollen": """
        swell*|swoll*|puff*|huge|massive|enormous|balloon*|doubled|double .. size|twice ..
          size|fat|blown up|blowing up|blow* up|bigger|big|inflat*|tight*|clos*|thick|
          tingl*|itch*|numb
    """,
    "kin": """
        mum|mother|dad|father|husband|wife|partner|boyfriend|girlfriend|son|daughter|
          brother|sister|grandma|grandmother|grandad|grandfather|grandson|granddaughter|
          uncle|aunt|auntie|cousin|nephew|niece|baby|child|kid|toddler|newborn|infant|
          twin|friend|neighbour|neighbor|roommate|flatmate|housemate|guest|patient|lady|
          man|woman|boy|girl|guy|colleague|carer|parent|parents|kids|children|daughters|
          sons|family|boss|coworker|workmate|mate|classmate|teacher|student|pupil|client|
          customer|driver|passenger|stranger|fiance|fiancee|spouse|mother in law|father in
          law|brother in law|sister in law|stepson|stepdaughter|stepmum|stepdad|stepfather|
          stepmother|grandchild|grandkid|grandparent|nanny|lodger|landlord|tenant|worker|
          nurse|helper|resident|teenager|teen|lad|lass|bloke|chap|girlfriends|hubbie|missus|
          other half|relative|granddaughters|grandsons|youngest|eldest|oldest
    """,
    "he": """
        he|she|they|him|her|them|his|their|who|<kin>|someone|somebody|a person|person
    """,
    "be": """
        is|are|am|was|were|s|been|being|be
    """,
    "child": """
        baby|newborn|infant|toddler|child|kid|grandson|granddaughter|grandchild|son|
          daughter|nephew|niece|twin|twins|little one|little boy|little girl|year old|
          years old|month old|months old|week old|weeks old|kids|children|youngest|bub|(is|s) (one|two|three|four|five|six|seven|eight|nine|ten|eleven|
          /[1-9]/|1[0-8]) (weeks|months)|(is|s) (two|three|four|five|/[2-9]/) and|boy|girl|grandkid|preschooler
    """,
    "infant": """
        baby|newborn|infant|(days|day|weeks|week) old|(month|months) old|little one|bub|
          toddler|twin
    """,
    "tiny": """
        (month|week|day|weeks|days) old (baby|infant|son|daughter|twin|boy|girl|grandson|granddaughter)|newborn|(days|day|weeks|week) old|(one|two|1|2|a) (month|months) old|neonate|
          preemie|(only|just) .. (days|weeks|week)|premature baby
    """,
    "sudden": """
        sudden*|all of a sudden|out of nowhere|out of the blue|in seconds|instantly|from
          one minute to the next|just came on|came on (fast|quickly)|in an instant
    """,
    "bad": """
        severe*|terrible|horrible|awful|agon*|ghastly|dreadful|fierce|blinding|searing|crushing|wicked|savage|desperate|hellish|
          off the scale|through the roof|indescribable|excruciating|unbearable|intense*|worst|
          really bad|very bad|so bad|extreme*|crippling|screaming|crying|writhing|
          unbelievable|violent*|killing me|can not (stand|bear|cope|take)|10 out of 10|
          ten out of ten|9 out of 10|nine out of ten|insane|doubled (over|up)|curled up|
          rolling (around|on)|tearing|ripping|brutal|really (hurts|hurting|painful)|
          hurts (so|really|badly)|massive|incredible|stabbing|bent over|horrendous|
          hideous|vicious|worse and worse|sharp|incredibl* painful|really really|
          terribl*|so much|unreal|killer|agoni*|so painful|very painful|extremely
          painful
    """,
    "hurt": """
        pain*|hurt*|ache|aches|aching|agony|sore|cramp*|tender|throbbing|smart*|twinge*
    """,
    "many": r"""
        /([4-9]|[1-9]\d+)/|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|
          fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|hundred|
          dozen|dozens|handful|handfuls|lots of|whole|entire|bottle|packet|pack|box|
          strip|loads|full
    """,
    "wet": """
        soaked|drenched|dripping|pouring|wringing|covered|bathed|wet|wet through|
          wringing wet|swimming
    """,
    "body": """
        head|face|neck|throat|chest|breast|back|spine|belly|side|groin|hip|hips|pelvis|bottom|
          buttock*|arm|arms|forearm*|armpit|elbow*|wrist|wrists|hand|hands|palm|palms|finger|
          fingers|thumb|leg|legs|thigh|thighs|knee|knees|shin|calf|ankle|ankles|foot|feet|heel|
          toe|toes|eye|eyes|eyeball|ear|ears|nose|mouth|lip|lips|tongue|jaw|cheek|cheeks|chin|
          forehead|temple|scalp|skull|shoulder|shoulders|rib|ribs|skin|body|genitals|lap|waist|
          collarbone|torso
    """,
    "acute": """
        <sudden>|today|tonight|this (morning|afternoon|evening)|just (now|started|happened|
          woke|noticed|went)|minutes|minute|mins|half an hour|an hour|hours|hour ago|woke|
          wake|waking|came on|out of nowhere|since (breakfast|lunch|dinner|tea|this|last night|an|about|
          i got up|he got up|she got up|i woke|he woke|she woke|getting up|waking|noon|midday)|got
          up|came on at|all at once|moments ago|ten minutes|over (breakfast|lunch|dinner)
    """,
    "lostuse": """
        (lost|losing|loses|loss of|no|hardly any|barely any|zero) .. (feeling|sensation|power|
          strength|use|movement|control|grip)
    """,
    "half": """
        (left|right|one|whole left|whole right) (side|arm|leg|hand|foot|half|cheek)|one side|
          half (of )?(my|his|her|the|their) (body|face)|half .. body|left half|right half
    """,
    "lasting": """
        (for|over|many|several|past|last|few|of|these|couple of) .. (years|months|weeks)|
          (years|months|weeks) (ago|now|and|of|back)|every (day|night|week|month|year)|since
          (<longago>|childhood|birth)
    """,
    "still": """
        still|keeps|keep|kept|continues|not stopping
    """,
    "longago": """
        (years|year|months|month|weeks|decades|ages|long) ago|(years|months) back
    """,
    "chest": """
        chest|breastbone|sternum|ribcage|rib cage|heart|between .. breasts|left breast|
          breast bone|solar plexus|heart area
    """,
    "chestfeel": """
        pain*|hurt*|tight*|pressure|heav*|squeez*|squash*|crush*|burn*|band|vice|vise|
          weight|elephant|ache|aches|aching|discomfort|grip*|clench*|constrict*|stab*|
          sharp|pressing|brick|bricks|sitting on|clamp*|strangling|agony|cramp*|
          concrete|boulder|strap*|belt|anvil|compress*|fist|throb*|exploding|bursting|
          tearing|ripping|caving|stone|uncomfortable|kill*|awful|terrible|horrible
    """,
    "side": """
        one side|left side|right side|half .. (body|face)|one half|(left|right|one)
          (arm|leg|hand|foot)|one arm|whole (left|right) ..
    """,
    "limb": """
        arm|arms|leg|legs|hand|hands|foot|feet|limb|limbs|fingers
    """,
    "racing": """
        rac*|pound*|flutter*|hammer*|thump*|gallop*|banging|bouncing|somersault*|flip*|
          irregular*|erratic*|all over|haywire|berserk|bonkers|bananas|skipp*|jump*|thud*|
          nineteen to the dozen|ten to the dozen|like (the clappers|a train|a drum|a hammer|mad|
          crazy|a rabbit|a jackhammer|a steam engine|hell|anything|a machine gun)|flat out|out
          of (control|my chest|his chest|her chest)|so fast|too fast|really fast|very fast|going
          mad|going crazy|doing (strange|weird|funny) things|missing beats
    """,
    "notmine": """
        not (mine|his|hers|there|attached|part of|my own|listening|obeying|doing what)|
          belong* to (someone|somebody)|flop*|hanging|hangs|dangl*|fell down|drop*|someone else s|somebody else s|foreign|(switched|turned|cut|shut) off|unplugged|disconnected|
          not working|gone to sleep|like (lead|wood|
          jelly|rubber|a log|a dead weight|cotton wool)|dead weight|useless
    """,
    "vehicle": """
        car|van|bus|lorry|truck|bike|motorbike|motorcycle|tram|taxi|cyclist|train|scooter|
          tractor|coach|bicycle|moped|forklift|driver
    """,
    "stiffneck": """
        (stiff*|rigid|locked|solid|hurt*|pain*|sore|agony|seized) .. neck|neck .. (is |s |has |
          feels |gone |so |really )?.. (stiff*|rigid|locked|solid|like a board|hurt*|pain*|
          sore|agony|seized)|(can not|could not|will not) .. (bend|move|turn|tuck|put|touch) ..
          (neck|head|chin)
    """,
    "faint": """
        (slid|slumped|sank|slide|crumpled|buckled) .. (down|to|onto|against)|gone .. faint|come over .. (faint|dizzy|funny)|came over .. (faint|dizzy|funny|queer)|
          near* pass* out|
        faint*|pass* out|black* out|collaps*|light headed|lightheaded|losing
          consciousness|lost consciousness|swoon*|keel* over|dizzy|woozy|unsteady|
          falling over|topple*|pass* out|go* down
    """,
    "fainted": """
        fainted|passed out|blacked out|collapsed|keeled over|lost consciousness|conked
          out|fallen unconscious|slumped|dropped to the (floor|ground)|(dropped|fell|
          gone|went|crumpled|crashed) (down )?(to|on|onto) the (floor|ground)|hit the
          (floor|deck|ground)|went down like
    """,
    "breathless": """
        short of breath|shortness of breath|breathless*|no puff|puffed out|cannot get my breath|fighting to breathe|
          gasps|heaving for breath|huffing and puffing|air hunger|out of breath|winded|puffed|
          short on breath|no breath left|hard to breathe|difficult to breathe|struggl*
          to breathe|trouble breathing|difficulty breathing|panting|gasping|difficulty
          in breathing|problems breathing|breathing .. not right|breathing (is|s|has gone|went|seems|feels|sounds) .. (not right|off|wrong)|breathing (problems|difficulty|difficulties|
          trouble)|(can not|can hardly|can barely|not able to|unable to) .. (breathe|
          breath|get air|get enough air|catch .. breath)|breathing (is|s|seems|gets|
          feels|has|became|getting) .. (hard|difficult|bad|worse|funny|weird|heavy|
          labored|laboured|fast|shallow)|struggling (for|with) .. (breath|breathing|
          air)|wheez*
    """,
    "sick": """
        nausea*|sick|vomit*|throwing up|threw up|throw up|puking|queasy|retching
    """,
    "vomit": """
        vomit*|throwing up|throws up|threw up|throw up|thrown up|puk*|being sick|been
          sick|was sick|sick (twice|three|again|several)|spew*|retching|can not keep ..
          down|keeps being sick|bringing up|be* sick|throwing up|(keep|keeps|kept|
          started) (being|throwing|puking)
    """,
    "sleepy": """
        drows*|sleepy|hard to wake|hard to rouse|dead to the world|just moans|only moans|only groans|
          just groans|will not come round|difficult to wake|not wake|not waking|dozy|can not
          stay awake|falling asleep|dopey|letharg*|very tired and confused|out of it|
          keeps (dozing|drifting|nodding) off|drifting off|groggy|sluggish|can not keep
          (his|her|my|their) eyes open|barely awake|not all there
    """,
    "confused": """
        (talking|talks|talk) .. (out of|off) (my|his|her) head|out of (my|his|her) mind|forget* what .. (said|doing)|
          keep* forgetting|confus*|disorient*|delirious|delirium|not making (any )?sense|makes no sense|
          muddled|befuddled|bewildered|delusional|not lucid|lost the plot|away with the fairies|
          raving|talking (gibberish|nonsense|rubbish)|incoherent|hallucinat*|does not
          know (where|who|what day|me|us|her own|his own)|does not recogni*|not know
          where|rambling|spaced out|not (himself|herself)|acting (strange|weird|odd|
          funny)|seeing things|babbling
    """,
    "fever": r"""
        (hot|warm|burning)? .. like a (radiator|furnace|oven|stove|hot water bottle|heater|kettle)|roasting|scorching|
          rigors|chills|shivering|shivery|shivers|fever*|temperature|burning up|high temp|very hot|boiling hot|/(38|39|4[01])([.,]\d+)?/|/(10[0-6])([.,]\d+)?/|thirty (eight|nine)|forty degrees|
          hundred and (one|two|three|four|five)
    """,
    "slurred": """
        slur*|garbled|gibberish|(can not|not able to|unable to|struggling to|trouble) ..
          (speak|talk|speaking|talking|find .. words|say .. words|get .. words out|form
          .. words)|words .. (wrong|jumbled|mixed up|muddled|mushy|not come|will not
          come)|speech .. (gone|funny|strange|weird|wrong|thick|mumbled|jumbled|
          affected|off|unclear|slow)|talking (funny|strangely|weird)|sounds drunk|
          jumbled|can not (string|put|get) .. (words|sentence|sentences)|none of ..
          words .. sense|words make no sense|not making .. sense|slurry|can not get
          (the|his|her|my|any) words
    """,
    "blue": """
        lilac|lavender|slate|mauve|violet|plum colored|(color|colour) of (slate|ash|putty|a plum)|(terrible|funny|awful|horrible|nasty|strange|bad|odd|
          dreadful) color|blue|bluish|purple|gray|dusky|ashen|navy|greyish|grayish
    """,
    "badvision": """
        (vision|sight|eyesight) ... (blur*|gone|going|lost|black|dim|double|flash*|
          strange|funny|disappear*|affected)|blurr* (vision|sight)|two of everything|two of (me|you|him|her)|seeing (spots|stars|
          flashes|double|flashing|lights|sparkles)|flashing lights|double vision|spots
          (before|in front)|can not see|zigzags|blurry|lost .. (vision|sight)|everything
          .. (blurry|double)
    """,
    "allergen": """
        nut|nuts|peanut*|cashew*|almond*|walnut*|hazelnut*|pistachio*|shrimp*|prawn*|
          shellfish|crab|lobster|fish|egg|eggs|milk|sesame|kiwi|strawberr*|satay|soy|
          mango|wasp|bee|hornet|sting|stung|antibiotic*|penicillin|amoxicillin|
          ibuprofen|aspirin|(new|first|another) .. (tablet*|medicine|pill|pills|drug)|
          vaccine|injection|jab|shot|meal|ate|eating|eaten|eat|dinner|lunch|curry|
          restaurant|bite|bitten|contrast dye|latex|allerg*|cake|cookie|biscuit|snack|
          dose|naproxen|mussels|oysters|scallops|squid
    """,
    "stings": """
        sting|stings|stung|wasp|wasps|bee|bees|hornet|hornets|jellyfish
    """,
    "bleeding": """
        bleed*|blood|bled|hemorrhag*
    """,
    "nonstop": """
        (will|does|would|is|has|did|do) not stop*|not stopping|not slow*|nonstop|non
          stop|keeps (coming|bleeding|pouring|flowing|running|going|on)|everywhere|
          spurt*|squirt*|gush*|pour*|pump*|spray*|jetting|torrent|puddle*|cascad*|pool*|soak*|heav*|profuse*|lots of|a lot|
          lots|so much|buckets|streaming|running down|all over|jet|jets|badly|can not
          stop (it|the|this|that|bleed*|blood|him|her|from|&)|can not be stopped|fountain|through .. (towel*|bandage*|cloth*|dressing*|
          pad|pads|shirt)|out of control|flooding|filled|cupful*|pints|litres|dripping
          fast|drenched|and on|will not (clot|quit)|not clotting
    """,
    "pills": """
        pills|tablets|capsules|paracetamol|ibuprofen|aspirin|painkillers|painkiller|
          sleeping|antidepressant*|medicine|insulin|codeine|tramadol|morphine|opioid*|
          oxycodone|diazepam|valium|xanax|zopiclone|ambien|warfarin|metformin|digoxin|
          iron|vitamins|beta blocker*|amlodipine|lithium|antihistamine*|sertraline|
          methadone|gabapentin|pregabalin|amitriptyline|propranolol|bisoprolol|statin*|
          metoprolol|lorazepam|quetiapine|drugs|heart (pills|medicine|tablets)|water
          tablets|contraceptive*|gummies|levothyroxine|thyroxine|ramipril|lisinopril|
          atenolol|gliclazide|melatonin|nurofen|panadol|advil|benadryl|cough syrup|
          calpol|co codamol|cocodamol|codamol|dihydrocodeine|diclofenac|citalopram|fluoxetine|mirtazapine|venlafaxine|olanzapine|risperidone|haloperidol|temazepam|clonazepam|alprazolam|baclofen|carbamazepine|valproate|lamotrigine|keppra|phenytoin|furosemide|verapamil|diltiazem|nifedipine|candesartan|losartan|doxazosin|apixaban|rivaroxaban|colchicine|methotrexate|theophylline|glipizide|glimepiride|tylenol|aleve|nytol|piriton|fentanyl|buprenorphine|zolpidem|patches|doses|dose|prescription|pill|tablet
    """,
    "toxic": """
        bleach|detergent|dishwasher|laundry|cleaner|cleaning|drain|antifreeze|battery|
          batteries|magnet|magnets|berries|mushroom*|toadstool*|perfume|alcohol|vodka|
          whisky|whiskey|gin|nicotine|vape|cigarette|cigarettes|paint thinner|turps|
          turpentine|white spirit|weed killer|weedkiller|rat poison|pesticide*|
          insecticide|slug pellets|edibles|edible|lamp oil|lighter fluid|petrol|
          gasoline|kerosene|paraffin|diesel|ammonia|acid|caustic|descaler|polish|hand
          sanitiser|hand sanitizer|sanitizer|mouthwash|essential oil|chlorine|
          fertiliser|fertilizer|poison|mothball*|nail varnish|disinfectant|dettol|
          windscreen|washer fluid|screenwash|oven cleaner|tide pod|pod|pods|capsule|
          laundry capsule|bug spray|glue|paint|cannabis|weed|hash|coke|cocaine|heroin|
          fentanyl|oleander|foxglove|plant|tablet from the|methanol|toilet cleaner|
          something under the sink|chemical*|ant killer|mouse bait|bait
    """,
    "ingest": """
        been (at|in|into|eating|drinking|chewing|sucking|on)|drank|drunk|drinking|swallow*|ate|eaten|eating|ingest*|got into|gotten into|got
          hold of|got at|chew*|licked|sucked|took|taken|gulped|downed|munched|bit into|
          sipped|had some|had a (sip|gulp|mouthful)|put .. in (his|her|their) mouth|
          empt*|helped (himself|herself)|necked
    """,
    "preg": r"""
        (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|/[1-9]/) month (of|gone|now|pregnan*|&)|
          in .. (second|third|fourth|fifth|sixth|seventh|eighth|ninth|last) month|
          (five|six|seven|eight|nine|/[4-9]/) (month|months) gone|pregnan*|(twenty|thirty|forty) (one|two|three|four|five|six|seven|eight|nine)? weeks|
          weeks (along|gone)|trimester|waters|contractions|contraction|in labour|
          in labor|gave birth|giving birth|given birth|had (a|my|the|our) baby|had (a|
          my) (c section|caesarean|cesarean|section)|postpartum|after (birth|delivery|
          giving birth|having|the birth)|since (the|giving) birth|/(2|3)\d/ weeks|
          antenatal|expecting|positive (pregnancy )?test|baby bump|bump|unborn|due (in|next) .. (weeks|month|week)|
          miscarr*|delivered|after .. (baby|delivery|section)|newly delivered|
          preeclampsia|pre eclampsia|weeks pregnant|my due date|period .. late|late
          period|missed .. period|(i am|am|at|now|nearly|about|only|just|she is|wife is)
          /([4-9]|[12]\d|3\d|4[0-2])/ (weeks|wks)|/([4-9]|[12]\d|3\d|4[0-2])/ (weeks|
          wks) (pregnant|gone|along|baby|today|and)|(five|six|seven|eight|nine) months
          (pregnant|gone|along)
    """,
    "bump_still": """
        (hardly|barely|scarcely|not|less|stopped|rarely|no longer) .. (kick*|wriggl*|squirm*)|
          (kicks|kicking|movements) .. (almost|nearly|have|has)? .. (stopped|less|fewer|weaker|slow*|
          reduced|hardly|gone|fading|tailed off)|(so|too|very|really|completely|been) still|not budged|not mov*|not kick*|stopped moving|stopped kicking|moving less|kicking less|no
          movement*|no kicks|less movement|fewer (movements|kicks)|reduced movement*|not
          felt .. (move|kick|movement*|any)|has not (moved|kicked)|hardly (moving|moves|
          moved)|barely (moving|moves|moved)|gone quiet|very quiet|(can not|not|have
          not) .. feel .. (move|moving|kick|kicking)|movements .. (less|reduced|stopped|
          slowed)|did not move|not moved|not kicked|(not|have not|has not|can not) ..
          (felt|feel|feeling) .. (baby|him|her|bub|bump|anything|kicks|movement)
    """,
    "head_knock": """
        (hit|hits|hitting|bang*|bash*|bump*|knock*|crack*|smack*|smash*|whack*|injur*|split|struck|hurt|
          landed on|fell on|thump*|clout*|walloped|clonked) .. (head|skull|forehead|temple|back of
          .. head|crown)|(fell|came down|dropped|landed|toppled|crashed) .. (on|onto) .. head|head (injury|knock|wound|trauma|
          bump)|(blow|knock|bang|bump|hit|kick|kicked) (to|on|in) .. head|concuss*|fell
          .. (on|onto) .. head|head first
    """,
    "fall": """
        fell|fallen|falls|fall|tumbled|slipped|dropped|toppled|came off|thrown off|
          thrown from|tripped
    """,
    "height": """
        stairs|steps|ladder|roof|window|tree|height|scaffold*|balcony|horse|floors|
          storey|metres|meters|feet|bunk|changing table|bike|loft|attic|wall|cliff|
          staircase|bed|worktop|counter|highchair|high chair|motorbike|shed|climbing
          frame|trampoline
    """,
    "help_now": """
        now|right now|right away|quick|quickly|fast|immediately|urgently|hurry|at once|
          straight away|please hurry|this minute|this instant
    """,
    "medic": """
        ambulance|ambulances|paramedic|paramedics|emergency services|911|999|112|000|
          108|111|119|120|the emergency number|emergency number|the police|fire brigade|medic|first aider|fire department|fire service|medics|emt
    """,
    "means": """
        pills|tablets|rope|noose|gun|knife|blade|razor|razors|belt|bleach|poison|
          bullets|insulin|medicine|paracetamol|shotgun|pistol
    """,
    "selfend": """
        kill (myself|himself|herself|themselves|themself|me)|killing (myself|himself|
          herself|themselves)|end (it|my life|it all|everything|things|his life|her
          life|their life|this life)|ending (it|my life|it all|everything|things|his
          life|her life|their life)|take (my|his|her|their) (own )?life|taking (my|his|
          her|their) (own )?life|hang (myself|himself|herself)|hanging (myself|himself|
          herself)|shoot (myself|himself|herself)|drown (myself|himself|herself)|
          overdose|suicid*|jump (off|from|in front|out)|jumping (off|from|in front|out)|
          do away with (myself|himself|herself)|off myself|unalive (myself|himself|
          herself)|top (myself|himself|herself)|slit (my|his|her)|commit suicide|crash
          (my|the) car on purpose|do something stupid to myself
    """,
    "selfhurt": """
        (hurt|harm|cut|hurting|harming|cutting|injuring|injure|burn|burning) (myself|
          himself|herself|themselves|themself)|self harm*|self injur*
    """,
    # What cannot be a patient, and what people only say they die of
    "thing": """
        alexa|siri|cortana|google home|robot dog|robot|teddy|doll|dolly|action figure|phone|mobile|laptop|computer|pc|server|router|wifi|internet|printer|tablet
          computer|ipad|app|website|browser|hub|car|engine|bike|battery|batteries|plant|
          plants|flower|flowers|tomatoes|lawn|garden|tree|tv|television|radio|watch|
          clock|thermostat|radiator|hob|oven|extractor|alarm panel|bulb|light|lights|fridge|freezer|dishwasher|toaster|kettle|
          vacuum|hoover|robot|drone|camera|speaker|doorbell|sensor|boiler|heating|
          washing machine|dryer|software|system|windows|connection|network|signal|
          economy|market|business|company|project|deal|website|hard drive|console|
          playstation|xbox|controller|keyboard|screen|script|automation|zigbee|
          bluetooth|charger|remote|budget|wallet|team|roof|pipe|tap|sink|drain|pump|pot|
          pan lid|orchid|fern|basil|cactus|houseplant|sourdough|starter|engine|dog|cat|
          puppy|kitten|hamster|goldfish|fish|rabbit|parrot|horse|chicken|tortoise|guinea
          pig|budgie
    """,
    "feeling": """
        laugh*|embarrass*|boredom|bored|shame|hunger|hungry|curiosity|shock|fright|heat|
          cold|excitement|happiness|joy|jealousy|cringe|cuteness|thirst|envy|
          anticipation
    """,
}
