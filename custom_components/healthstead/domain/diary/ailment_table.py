"""Words by which people say that something ails: a table (editorial).

``AILING`` are beginnings of words, or whole ones with a blank after them. ``SPELT`` are
the words that are known when one letter or two of them are wrong.
"""

from typing import Final

AILING: Final[tuple[str, ...]] = tuple(
    (
        # Pain
        "pain(?!t)|ache|aching|achy|hurt|sore|soar |tender|throb|sting|stab|burning|"
        "burns |cramp|spasm|stiff|colic|killing me|murder(?! (?:a|an|some)\\b)|agony|twinge|niggle|"
        "niggling|smart|shooting|pounding|splitting|griping|gripes|sciatica|"
        "migraine|headache|toothache|backache|earache|bellyache|stomachache|"
        "cricked|crick |pulled |sprain|strain|twisted|bruis|fracture|playing up|"
        "acting up|giving me trouble|bothering me|gives me gyp|giving me gyp|"
        "discomfort|uncomfortable|seized up|locked|clicking|creak|gave way|"
        "gives way|giving way|knot|"
        # Head, balance, senses
        "dizz|giddy|giddiness|faint|light-?headed|light headed|woozy|vertigo|"
        "unsteady|wobbl|spinning|spins |blackout|blacked out|passed out|fuzzy|"
        "foggy|brain fog|blurr|double vision|floaters|flashing lights|ringing|"
        "tinnitus|buzzing|deaf|can't hear|muffled|lost my sense|sense of smell|"
        "can't smell|can't taste|no taste|confused|muddled|forgetful|seizure|fit |"
        # Stomach and bowels
        "nause|sick(?! (?:and tired )?of\\b)|vomit|threw up|throwing up|thrown up|retch|queasy|diarrh|"
        "the runs|loose stool|loose motion|constipat|bloat|wind |gas |gassy|windy|loose |flatulen|"
        "heartburn|reflux|indigest|acid|belch|burp|hiccup|hiccough|upset|appetite|"
        "not hungry|can't eat|can't swallow|trouble swallowing|thirst|piles|"
        "haemorrhoid|hemorrhoid|food poisoning|stomach bug|tummy bug|bug |"
        # Breath, cold, fever
        "cough|^cold$|^cold (?:since|again|with|and)|(?:bad|head|heavy|nasty|chest|streaming|awful|stinking) cold |flu |influenza|covid|fever|feverish|temperature|chill|shiver|"
        "sweat|flush|hot and cold|runny|blocked|bunged up|stuffy|stuffed up|"
        "congest|sneez|sniffl|snuffl|phlegm|mucus|catarrh|hoarse|lost my voice|"
        "scratchy|tickly|wheez|short of breath|shortness of breath|breathless|"
        "out of breath|puffed|asthma|hay ?fever|allerg|snor|tonsillitis|sinusitis|"
        "bronchitis|"
        # Skin
        "itch|rash|hives|spots|blister|eczema|psoriasis|dry |peeling|flak|weal|"
        "welt|sunburn|bite |bitten|wart|boil|abscess|ulcer|cold ?sore|lump|swell|"
        "swollen|puffy|puffiness|fluid|redness|red |inflam|flaring up|flare|bleed|"
        "bled |blood|nosebleed|wound|cut |scab|pus |discharge|infection|infected|"
        "jaundice|yellow|hair loss|losing my hair|athlete's foot|ingrown|"
        # Nerves and strength
        "numb(?!er)|tingl|pins and needles|prickl|weak|shak|trembl|tremor|twitch|jerk|"
        "restless legs|gone to sleep|goes to sleep|no feeling|clumsy|can't grip|"
        "can't move|can't walk|can't bend|limp|"
        # Tired, mood, sleep
        "tired(?! of\\b)|fatigue|exhaust|worn out|knackered|shattered|drained|no energy|"
        "lethargic|sleepy|drowsy|insomnia|can't sleep|couldn't sleep|couldn't get to sleep|"
        "can't get to sleep|not sleeping|didn't sleep|did not sleep|haven't slept|"
        "hardly slept|slept badly|sleepless|lying awake|l(?:ie|ies|ay) awake|awake all night|bad night|"
        "nightmare|anxi|panic|stress|low |depress|tearful|crying|sad |"
        "miserable|irritable|on edge|nervous|worried|overwhelmed|"
        # "Down" is a complaint where it is felt, and a direction elsewhere
        "(?:feel|feels|feeling|felt|mood is|mood's|spirits are)(?: so| very| really| quite| rather"
        "| pretty| a bit| a little| terribly)* down|down in the (?:dumps|mouth)|"
        "keep(?: anything| food| it| water| nothing| much| my food)? down|"
        # Water, women, heart
        "cystitis|uti |trouble peeing|can't pee|peeing|weeing|incontinen|leaking|"
        "up (?:(?:in|at|during|all|every|each|the|a|night|once|twice|three|four|five|six|several|many|times|often|again|always) )*(?:for (?:the (?:loo|toilet|bathroom|lavatory)|a (?:wee|pee))|to (?:wee|pee|urinate|pass water))\\b|"
        "thick(?:er|ened)? (?:ankles?|legs?|feet|foot|fingers?|calf|calves|knees?|wrists?|joints?|lips?|tongue|throat|head)\\b|"
        "hot flush|hot flash|period |periods|thrush|palpitation|flutter|racing|"
        "skipping beats|skips |tight|"
        # Whole
        "unwell|poorly|under the weather|run down|rough |lousy|awful|rotten|"
        "off colour|off color|out of sorts|not feeling well|not well|don't feel|"
        "do not feel|didn't feel|not feeling|not right|not myself|ill |funny turn|"
        "symptom|reaction|hangover|jet ?lag|sense of taste|watering|watery|gritty|"
        "crusty|pink eye|stye|conjunctivitis|gout|arthritis|rheumat|angina|"
        "gallstone|hernia|shingles|chickenpox|measles|mumps|lumbago|tendon|"
        "bursitis|trouble|difficulty|problem"
    ).split("|")
)
SPELT: Final[tuple[str, ...]] = tuple(
    (
        "ache|aching|headache|toothache|backache|earache|migraine|dizzy|dizziness|"
        "faint|nausea|nauseous|vomiting|diarrhoea|diarrhea|constipated|"
        "constipation|bloated|heartburn|indigestion|cough|coughing|fever|"
        "temperature|shivering|sweating|sneezing|wheezing|breathless|itching|itchy|"
        "swollen|swelling|bleeding|bruise|bruised|blister|numbness|tingling|"
        "trembling|weakness|tired|tiredness|fatigue|exhausted|insomnia|anxious|"
        "palpitations|cramps|spasm|stiffness|eczema|psoriasis|sciatica|arthritis|"
        "tinnitus|vertigo|hiccups|hoarse|allergy|infection|throbbing"
    ).split("|")
)
OTHER_WORDS: Final[frozenset[str]] = frozenset(
    "horse tried tires timed tiled fewer fiver couch faith feint camps clamps clamp spelling "
    "smelling seating swearing squeezing arching tinkling bluster itched seizing spilling "
    "throwing shivered boated hearse fatigues cramped brushed bruises numbers".split()
)
"""Words of their own that are one letter from those."""
GOOD: Final[tuple[str, ...]] = tuple(
    (
        "great|fine|good|well|better|ok|okay|alright|all right|happy|lovely|normal|"
        "excellent|wonderful|brilliant|fantastic|super|rested|safe|ready|free|"
        "comfortable|healthy|strong|relaxed|calm|sure|like|myself|that|confident|"
        "proud|lucky|grateful|relieved|cheerful|improved|recovered|perfect|amazing|"
        "nothing|hungry|full"
    ).split("|")
)
"""What somebody feels who has nothing to note."""
TRIGGERS: Final[tuple[str, ...]] = tuple(
    (
        "stairs?|steps|hills?|exercise|exertion|effort|stress|cold|heat|damp|rain|"
        "wet weather|weather|wind|sun|sunlight|bright lights?|noise|screens?|"
        "walking|standing|sitting|running|lifting|bending|kneeling|coughing|"
        "sneezing|laughing|movement|moving|breathing|swallowing|chewing|eating|"
        "drinking|coffee|alcohol|wine|milk|dairy|cheese|chocolate|spicy food|"
        "fatty food|dust|pollen|grass|smoke|perfume|touch|pressure|driving|reading|"
        "typing|writing|gardening|housework|work|bed|hot drinks|cold drinks|"
        "deep breaths|worry|air conditioning"
    ).split("|")
)
"""What brings things on, where nothing but "on", "with" or "in" says so."""
