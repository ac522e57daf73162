"""What may be asked to narrow a complaint down: a table (editorial).

The words of an answer are words that ``choose`` and the red flags read; a yes to
something dangerous is a red flag and leads to no booking. Which question belongs to
which complaint stands with the complaint. Longer than a screen because it is one
table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """One question, and what its answers mean.

    ``yes`` and ``no``: what a bare yes or no says; an open question has neither.
    ``answers``: what people may answer to an open question.
    ``known``: words after which it need not be asked, as ``patterns`` reads them.
    """

    key: str
    words: str
    known: str
    yes: str = ""
    no: str = ""
    answers: tuple[str, ...] = ()

    @property
    def possible(self) -> tuple[str, ...]:
        """Return the answers that could change something."""
        return (self.yes,) if self.yes else self.answers


def _is(key: str, words: str, yes: str, no: str, known: str) -> Question:
    """Return a question for a yes or a no."""
    return Question(key=key, words=words, yes=yes, no=no, known=known)


def _danger(key: str, words: str, yes: str, known: str) -> Question:
    """Return a question whose yes is a red flag; its no does not name the danger."""
    return Question(key=key, words=words, yes=yes, no="no", known=known)


def _open(key: str, words: str, known: str, *answers: str) -> Question:
    """Return a question that a yes or a no does not answer."""
    return Question(key=key, words=words, known=known, answers=answers)


SELF_HARM: Final = _is(
    "self_harm",
    "Some people who feel like this think of harming themselves, or of not living any "
    "more. Is that so here?",
    "I have thoughts of harming myself",
    "no thoughts of harming myself",
    "suicid~|harm~ myself|harm~ himself|harm~ herself|hurt~ myself|kill~ myself|"
    "want to die|end my life|end it all|ending it|take my life|not live",
)
"""Asked about every complaint of the mind, whatever else is asked."""

_DANGER: Final = (
    _danger(
        "chest_now",
        "Is there pain or tightness in your chest right now, while you rest?",
        "chest pain right now at rest",
        "chest pain~|right now|at rest|chest hurts",
    ),
    _danger(
        "worst_headache",
        "Is it the worst headache you have ever had, or did it come like a blow?",
        "it is the worst headache of my life",
        "worst|like a blow|thunderclap",
    ),
    _danger(
        "stiff_neck",
        "Is your neck stiff, and does light hurt your eyes?",
        "a fever with a stiff neck and light hurts my eyes",
        "stiff neck|neck + stiff~",
    ),
    _danger(
        "seat",
        "Is the skin where you sit numb, or can you no longer hold or pass water?",
        "the skin where I sit is numb",
        "where i sit|saddle|can't hold|can't pass|wet myself",
    ),
    _danger(
        "calf",
        "Is one calf swollen and painful, and the other not?",
        "one calf is swollen and painful",
        "calf|calves|both legs|both ankles",
    ),
    _danger(
        "faint",
        "Have you fainted with it?",
        "I fainted with it",
        "faint~|black~ out|pass~ out|collaps~|lost consciousness",
    ),
    _danger(
        "black_stool",
        "Is what you pass black like tar?",
        "my stool is black like tar",
        "black|tar|tarry",
    ),
    _danger(
        "vomit_blood",
        "Have you vomited blood, or something like coffee grounds?",
        "I vomited blood",
        "vomit~ blood|coffee grounds|sick + blood",
    ),
    _danger(
        "sight_lost",
        "Has the sight of one eye gone, all at once?",
        "I suddenly lost the sight in one eye",
        "sight|vision|blind~",
    ),
    _danger(
        "glass",
        "Do the spots stay when you press a glass on them?",
        "the spots stay when I press a glass on them",
        "glass|tumbler",
    ),
    _danger(
        "tongue",
        "Are your lips, your tongue or your throat swelling now?",
        "my tongue and throat are swelling",
        "lip~|tongue|throat + {swell}",
    ),
    _danger(
        "retention",
        "Are you unable to pass any water at all?",
        "I cannot pass water at all",
        "can't pee|can't wee|can't pass|unable to pass|at all",
    ),
    _danger(
        "torsion",
        "Did it begin with sudden strong pain, hours ago?",
        "sudden severe pain in my testicle",
        "sudden~|painless|no pain|not hurting|doesn't hurt",
    ),
    _danger(
        "one_sided_pregnant",
        "Could you be pregnant and have strong pain on one side?",
        "I am pregnant with severe pain on one side",
        "{preg}|menopause|hysterectomy",
    ),
    _danger(
        "baby_moves",
        "Does your baby move less than it did?",
        "I am pregnant and the baby is moving less than usual",
        "mov~ less|movements|kick~|no longer moves",
    ),
    _danger(
        "hard_to_wake",
        "Is your child hard to wake, floppy, or not drinking?",
        "my child is floppy and hard to wake",
        "floppy|hard to wake|alert|lively|wakes up well",
    ),
    _danger(
        "sugar_drowsy",
        "Are you vomiting, or very drowsy, with high sugar?",
        "my sugar is very high and I am vomiting and drowsy",
        "vomit~|drows~|ketone~",
    ),
    _danger(
        "voices_command",
        "Do the voices tell you to hurt yourself or somebody else?",
        "the voices tell me to hurt somebody",
        "tell me to|command~|order me",
    ),
)

_HEART_LUNG: Final = (
    _is(
        "effort_chest",
        "Does your chest feel tight when you climb stairs, and better when you rest?",
        "chest tightness on effort that goes away with rest",
        "no",
        "tight~|pressure + chest|effort|uphill|exert~",
    ),
    _is(
        "effort_leg",
        "Do your calves cramp when you walk, so that you have to stop?",
        "my calves cramp when I walk and I have to stop",
        "no cramps when I walk",
        "calf|calves|when i walk",
    ),
    _is(
        "breath",
        "Does it leave you short of breath on stairs?",
        "I am short of breath on the stairs",
        "no",
        "{breath}|breath|breathing|wheez~",
    ),
    _is(
        "ankles",
        "Are both your ankles swollen?",
        "both ankles are swollen",
        "no swollen ankles",
        "{swell}",
    ),
    _is(
        "cough_long",
        "Have you had a cough for more than three weeks?",
        "a cough for more than three weeks",
        "no cough",
        "cough~|hacking|coughing",
    ),
    _is(
        "blood_cough",
        "Have you seen streaks of blood in what you cough up?",
        "streaks of blood in my phlegm",
        "no blood in my phlegm",
        "{blood}|pink|rusty",
    ),
    _is(
        "snore",
        "Do you snore, and fall asleep during the day?",
        "I snore and fall asleep during the day",
        "no snoring",
        "snor~|apnoea|apnea|stop~ breathing",
    ),
)

_GUT: Final = (
    _is(
        "swallow",
        "Does food get stuck when you swallow?",
        "food gets stuck when I swallow",
        "no trouble swallowing",
        "swallow~|stuck|gets caught",
    ),
    _is(
        "burning",
        "Does it burn behind the breastbone after you eat?",
        "heartburn after eating",
        "no heartburn",
        "heartburn|burn~|acid|reflux",
    ),
    _is(
        "fatty_meals",
        "Does it come after fatty meals, under the right ribs?",
        "pain under the right ribs after fatty meals",
        "not after fatty meals",
        "fatty|fried|greasy|ribs|right side|gallstone~|gallbladder",
    ),
    _is(
        "milk_bread",
        "Does it come after milk or bread?",
        "bloating after milk or bread",
        "not after milk or bread",
        "milk|bread|dairy|gluten|lactose|wheat",
    ),
    _is(
        "weight",
        "Have you lost weight without trying?",
        "I have lost weight without trying",
        "no weight loss",
        "{loss}|weight|kilos|kg|pounds|lbs",
    ),
    _is(
        "blood_stool",
        "Is there blood when you go to the toilet?",
        "there is blood in my stool",
        "no blood in my stool",
        "{blood}",
    ),
    _is(
        "bowel_weeks",
        "Has your bowel habit changed for some weeks?",
        "my bowel habit has changed for weeks",
        "no change in my bowel habit",
        "bowel~|diarrhoea|constipat~|runs|loose|{stool}",
    ),
)

_NERVES_BONES: Final = (
    _is(
        "feet_numb",
        "Are your feet numb, or do they tingle?",
        "my feet are numb and tingle",
        "no numb feet",
        "{numb}",
    ),
    _is(
        "arm_down",
        "Does it run down an arm, with numb fingers?",
        "numb fingers, it runs down my arm",
        "no numb fingers",
        "{numb}|arm|arms",
    ),
    _is(
        "leg_down",
        "Does the pain run down a leg?",
        "the pain shoots down my leg",
        "no pain down my leg",
        "leg|legs|sciatica",
    ),
    _is(
        "joint_hot",
        "Is the joint red, hot and swollen since a day or two?",
        "the joint is red, hot and swollen since yesterday",
        "no hot red joint",
        "hot|red|swollen|swelled",
    ),
    _is(
        "morning",
        "Are several joints swollen, and stiff in the morning for more than half an hour?",
        "several joints are swollen and stiff in the morning for more than an hour",
        "no stiff joints in the morning",
        "stiff~",
    ),
    _is(
        "injury",
        "Did it start with an injury?",
        "I twisted it in an accident",
        "no injury",
        "injur~|fall|fell|twist~|accident|lifting|hit|sprain~|since i|after",
    ),
    _is(
        "spins",
        "Does the room spin when you turn over in bed?",
        "the room spins when I turn over in bed",
        "no spinning when I turn in bed",
        "spin~|turn~|roll~|whirl~",
    ),
    _is(
        "standing_up",
        "Have you nearly passed out when you stand up?",
        "I nearly faint when I stand up",
        "not when I stand up",
        "stand~|get up|getting up|got up|get out",
    ),
    _is(
        "falls",
        "Have you fallen more than once lately?",
        "I keep falling",
        "no falls",
        "fall|falls|fallen|fell|tumbl~|falling",
    ),
    _is(
        "memory",
        "Do you forget more than you used to?",
        "I forget names and appointments more and more",
        "no",
        "memory|forget~|forgot~|remember|recall|confus~",
    ),
    _is(
        "home",
        "Is it help with daily tasks that you need?",
        "I need help with daily tasks, buttons and the bath",
        "no help with daily tasks",
        "daily tasks|buttons|bath|rail~|dress~|cook~",
    ),
)

_SKIN_HEAD: Final = (
    _is(
        "rash",
        "Is there a rash?",
        "an itchy rash",
        "no rash",
        "{rash}",
    ),
    _is(
        "new_medicine",
        "Did it begin after a new medicine?",
        "it began after a new medicine, is it a side effect",
        "no new medicine",
        "medic~|tablet~|pill~|drug~|antibiotic~|capsule~|statin~",
    ),
    _is(
        "mole",
        "Has a mole or a spot changed its size, shape or colour?",
        "a mole changed its colour",
        "no mole that changed",
        "chang~|grew|growing|grown|darker|bigger",
    ),
    _is(
        "not_healing",
        "Is there a sore that has not healed for weeks?",
        "a sore that does not heal for weeks",
        "no sore",
        "heal~|sore that|weeks",
    ),
    _is(
        "deaf",
        "Did you lose the hearing of one ear in the last days, all at once?",
        "I suddenly went deaf in one ear",
        "no sudden deafness",
        "sudden~|deaf~|both ears|gradual~|slowly",
    ),
    _is(
        "hearing",
        "Do you hear less than you used to?",
        "I hear less than I used to, hearing loss",
        "no deafness",
        "hear|hearing|deaf~",
    ),
    _is(
        "flashes",
        "Do you see new flashes of light or floating specks?",
        "new flashes and floaters",
        "no flashes",
        "flash~|floater~|specks|sparks",
    ),
    _is(
        "wavy",
        "Do straight lines look wavy or bent?",
        "straight lines look wavy",
        "no wavy lines",
        "wavy|bent|crooked|distort~",
    ),
    _is(
        "teeth",
        "Does a tooth hurt?",
        "my tooth hurts",
        "no toothache",
        "tooth~|teeth|gum|gums|denture~",
    ),
    _is(
        "ear",
        "Does an ear hurt, or is something coming out of it?",
        "my ear hurts and there is discharge",
        "no earache",
        "ear|ears|earache",
    ),
    _is(
        "hoarse",
        "Have you been hoarse for more than three weeks?",
        "I have been hoarse for more than three weeks",
        "not hoarse",
        "hoarse~|voice|croak~",
    ),
    _is(
        "neck_lump",
        "Can you feel a lump in your neck?",
        "a lump in my neck for weeks",
        "no lump in my neck",
        "{lump}|gland~|node~",
    ),
)

_BELOW: Final = (
    _is(
        "pregnant",
        "Are you pregnant, or could you be?",
        "I am pregnant",
        "no",
        "{preg}|menopause|hysterectomy|the change|coil|trying for",
    ),
    _is(
        "after_menopause",
        "Did the bleeding come after your periods had ended for good?",
        "bleeding after the menopause",
        "not after the menopause",
        "menopaus~|the change|cycle|every month|period~",
    ),
    _is(
        "breast_lump",
        "Can you feel a lump in your breast?",
        "a lump in my breast",
        "no lump in my breast",
        "{lump}",
    ),
    _is(
        "partner",
        "Have you had a new partner, and are you worried about an infection?",
        "I want a test for a sexual infection",
        "no new partner",
        "partner|sti|std|sexual~|slept with|chlamydia",
    ),
    _is(
        "urine_burns",
        "Does it burn when you pass water?",
        "it burns when I pee",
        "no burning when I pee",
        "burn~|sting~",
    ),
    _is(
        "blood_urine",
        "Have you seen blood in your urine?",
        "blood in my urine",
        "no blood in my urine",
        "{blood}|pink|red",
    ),
    _is(
        "leak",
        "Do you leak when you cough or sneeze?",
        "I leak urine when I cough or sneeze",
        "no leaking",
        "leak~|incontinen~|pad|pads|wet",
    ),
    _is(
        "flank",
        "Does it hurt in your side, below the ribs?",
        "pain in my side and flank",
        "no pain in my side",
        "side|flank|kidney|loin",
    ),
    _is(
        "groin_lump",
        "Is there a bulge in your groin?",
        "a bulge in my groin",
        "no bulge in my groin",
        "groin|hernia|{lump}",
    ),
)

_WHOLE: Final = (
    _open(
        "how_long",
        "How long have you had it?",
        "day|days|week|weeks|month|months|year|years|fortnight|since|yesterday|today|"
        "this morning|last night|ages|always|long time|chronic~|recent~|lately|"
        "tonight|hour|hours|minutes|decade~|ever|until|just now|every night|"
        "these days|all my life|for long|monthly|nights|mornings|evenings|now and then|"
        "again and again|keep~|winter|summer|spring|autumn|last|weekly|daily",
        "for six weeks",
        "since two days",
    ),
    _open(
        "where",
        "Where exactly is it?",
        "head~|face|eye~|ear|ears|nose|mouth|tooth~|teeth|jaw|throat|neck|shoulder~|arm|"
        "arms|elbow~|wrist~|hand~|finger~|thumb~|chest|heart|breast~|lung~|back|spine|"
        "{tummy}|groin|hip~|leg|legs|knee~|calf|calves|ankle~|foot|feet|toe~|heel~|"
        "skin|scalp|bottom|testic~|penis|vagina~|joint~|joints|all over|everywhere|"
        "cough~|sleep~|mood|weight|pee|urine|period~|vaccin~|prescription",
        "in my chest",
        "in my stomach",
        "in my back",
        "on my skin",
    ),
    _is(
        "fever",
        "Do you have a fever?",
        "I have a fever",
        "no fever",
        "fever~|temperature|feverish|burning up|shiver~|chills",
    ),
    _is(
        "thirst",
        "Are you very thirsty, and do you pass a lot of water?",
        "very thirsty and peeing a lot",
        "no great thirst",
        "thirst~|drink~|dry mouth",
    ),
    _is(
        "cold_tired",
        "Are you always cold and tired, and has your hair become thin?",
        "always cold and tired and my hair falls out, thyroid",
        "no",
        "cold|thyroid|freez~|frozen",
    ),
    _is(
        "diabetes",
        "Do you have diabetes?",
        "I have diabetes",
        "no diabetes",
        "diabet~|sugar|hba1c|insulin",
    ),
    _is(
        "many_tablets",
        "Do you take many tablets, and would you like them looked through?",
        "I take many tablets and need a review",
        "not many tablets",
        "tablet~|medic~|pill~|inhaler~|statin~|drug~",
    ),
    _is(
        "pollen",
        "Does it come with pollen, dust or animals?",
        "pollen and cats make me sneeze",
        "no pollen",
        "pollen|cat|cats|dog|dogs|dust|hay fever|hayfever|animal~",
    ),
    _is(
        "foods",
        "Does it come after certain foods?",
        "an allergic reaction after certain foods",
        "not after certain foods",
        "food~|eat|eating|nuts|peanut~|meal~",
    ),
    _is(
        "travel",
        "Have you been in the tropics in the last weeks?",
        "I came back from a trip to the tropics and have a fever",
        "not in the tropics",
        "tropic~|abroad|trip|travel~|holiday~|africa|asia|india",
    ),
    _is(
        "tick",
        "Were you bitten by a tick?",
        "a ring rash after a tick bite",
        "no tick bite",
        "tick|ticks|bite|bitten|insect",
    ),
    _is(
        "sweats",
        "Are your nightclothes wet with sweat, and are your glands swollen?",
        "night sweats and swollen glands",
        "no night sweats",
        "sweat~|night sweats|gland~",
    ),
    _is(
        "bruises",
        "Do you bruise or bleed more easily than you used to?",
        "I bruise easily for no reason",
        "no bruises",
        "bruis~|{blood}",
    ),
    _is(
        "mood",
        "Do you feel low or hopeless on most days?",
        "I feel low and hopeless on most days",
        "no low mood",
        "mood|low|depress~|sad|hopeless|down|anxi~|panic~|worr~|stress~|cry~|grief|fear",
    ),
    _is(
        "sleep",
        "Do you sleep badly?",
        "I cannot sleep",
        "no trouble sleeping",
        "sleep~|insomnia|awake|wake~",
    ),
    _is(
        "alcohol",
        "Do you drink more alcohol than you want to?",
        "I drink too much alcohol",
        "no alcohol",
        "alcohol|drink~|wine|beer|booze|sober",
    ),
    _is(
        "diet",
        "Is it advice about food that you want?",
        "I want a diet plan",
        "no advice about food",
        "diet|food~|eat|eating|nutrition~|meal~",
    ),
    SELF_HARM,
)

QUESTIONS: Final[Mapping[str, Question]] = {
    one.key: one
    for one in (
        *_DANGER,
        *_HEART_LUNG,
        *_GUT,
        *_NERVES_BONES,
        *_SKIN_HEAD,
        *_BELOW,
        *_WHOLE,
    )
}
"""By key."""
