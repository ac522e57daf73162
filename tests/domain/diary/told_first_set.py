"""Sentences of made-up people for a diary, and what each says: a table.

Written before the parser (one row was put right after: "again" is kept as it is in
another row), and longer than a screen because it is one table. ``NOW`` is a
Thursday afternoon in London. A day stands for any instant of it; an instant for itself.
"""

from dataclasses import dataclass
from typing import Final

NOW: Final = "2026-11-26T15:00"
ZONE: Final = "Europe/London"


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """One entry as a reader of the diary would write it down."""

    text: str
    site: str = ""
    severity: int | None = None
    onset: str = ""
    triggers: tuple[str, ...] = ()
    ended: str = ""
    who: str = ""


def _e(
    text: str,
    site: str = "",
    severity: int | None = None,
    onset: str = "",
    triggers: tuple[str, ...] = (),
    ended: str = "",
    who: str = "",
) -> Wanted:
    return Wanted(
        text=text,
        site=site,
        severity=severity,
        onset=onset,
        triggers=triggers,
        ended=ended,
        who=who,
    )


type Rows = tuple[tuple[str, tuple[Wanted, ...]], ...]

WHOLE: Final[Rows] = (
    (
        "I've had a stabbing pain in my left knee since Tuesday, about 6 out of 10, worse on the stairs and when it rains, better since yesterday",
        (
            _e(
                "stabbing pain",
                "left knee",
                6,
                "2026-11-24",
                ("the stairs", "when it rains"),
            ),
        ),
    ),
    ("I have a headache", (_e("headache"),)),
    ("headache", (_e("headache"),)),
    ("dizzy", (_e("dizzy"),)),
    ("knee 6/10", (_e("knee", "knee", 6),)),
    (
        "Left knee again, 7/10, stairs",
        (_e("Left knee again", "Left knee", 7, "", ("stairs",)),),
    ),
    ("sore throat since monday", (_e("sore throat", "throat", None, "2026-11-23"),)),
    ("My back hurts.", (_e("back hurts", "back"),)),
    (
        "I feel dizzy when I stand up",
        (_e("dizzy", "", None, "", ("when I stand up",)),),
    ),
    ("I'm feeling a bit sick today", (_e("a bit sick", "", None, "2026-11-26"),)),
    (
        "I've been having chills since last night",
        (_e("chills", "", None, "2026-11-25"),),
    ),
    (
        "My right shoulder has been aching for three days",
        (_e("right shoulder has been aching", "right shoulder", None, "2026-11-23"),),
    ),
    ("there is a dull ache in my lower back", (_e("dull ache", "lower back"),)),
    (
        "I've got this burning feeling in both feet at night",
        (_e("burning feeling", "both feet", None, "", ("at night",)),),
    ),
    (
        "my stomach is upset after eating cheese",
        (_e("stomach is upset", "stomach", None, "", ("after eating cheese",)),),
    ),
    (
        "I get heartburn whenever I lie down",
        (_e("heartburn", "", None, "", ("whenever I lie down",)),),
    ),
    (
        "It's a throbbing pain behind my right eye, I'd say an 8",
        (_e("throbbing pain", "behind my right eye", 8),),
    ),
    ("pain in the left hip, severity 4", (_e("pain", "left hip", 4),)),
    (
        "The pain in my neck is about a five today",
        (_e("pain", "neck", 5, "2026-11-26"),),
    ),
    ("My toothache is a seven out of ten", (_e("toothache", "", 7),)),
    ("six of ten headache since this morning", (_e("headache", "", 6, "2026-11-26"),)),
    ("I woke up with a stiff neck", (_e("stiff neck", "neck"),)),
    (
        "I woke up this morning with a stiff neck",
        (_e("stiff neck", "neck", None, "2026-11-26"),),
    ),
    ("I have been coughing since Sunday", (_e("coughing", "", None, "2026-11-22"),)),
    ("I can't sleep", (_e("can't sleep"),)),
    ("I couldn't sleep last night", (_e("couldn't sleep", "", None, "2026-11-25"),)),
    ("I have no appetite", (_e("no appetite"),)),
    ("I am not feeling well", (_e("not feeling well"),)),
    ("my ankle is red and swollen", (_e("ankle is red and swollen", "ankle"),)),
    (
        "terrible migraine since 8 this morning",
        (_e("terrible migraine", "", None, "2026-11-26T08:00"),),
    ),
    ("bad cramps in my left calf", (_e("bad cramps", "left calf"),)),
    ("mild pain in my elbow", (_e("mild pain", "elbow"),)),
    ("I have pain and stiffness in my hands", (_e("pain and stiffness", "hands"),)),
    (
        "itchy rash on my forearm since the day before yesterday",
        (_e("itchy rash", "forearm", None, "2026-11-24"),),
    ),
    ("My eyes are itchy and watering", (_e("eyes are itchy and watering", "eyes"),)),
    ("I have had a cough for two weeks", (_e("cough", "", None, "2026-11-12"),)),
    (
        "I've had tummy ache on and off since Saturday",
        (_e("tummy ache on and off", "tummy", None, "2026-11-21"),),
    ),
    ("a headache since noon", (_e("headache", "", None, "2026-11-26T12:00"),)),
    (
        "my feet are swollen in the evening",
        (_e("feet are swollen", "feet", None, "", ("in the evening",)),),
    ),
    (
        "my fingers go numb in the cold",
        (_e("fingers go numb", "fingers", None, "", ("in the cold",)),),
    ),
)
"""One complaint, told whole."""

SEVERAL: Final[Rows] = (
    ("I have a headache and my knee hurts", (_e("headache"), _e("knee hurts", "knee"))),
    (
        "headache and nausea since Monday",
        (_e("headache", "", None, "2026-11-23"), _e("nausea", "", None, "2026-11-23")),
    ),
    ("I feel dizzy and tired", (_e("dizzy"), _e("tired"))),
    (
        "I've got a cough, a runny nose and a sore throat",
        (_e("cough"), _e("runny nose", "nose"), _e("sore throat", "throat")),
    ),
    (
        "I have had a headache since Monday and my knee hurts",
        (_e("headache", "", None, "2026-11-23"), _e("knee hurts", "knee")),
    ),
    (
        "My head hurts and I feel sick since yesterday",
        (_e("head hurts", "head"), _e("sick", "", None, "2026-11-25")),
    ),
    (
        "my back hurts, 5/10, and my left foot tingles",
        (_e("back hurts", "back", 5), _e("left foot tingles", "left foot")),
    ),
    ("headache 4/10, backache 6/10", (_e("headache", "", 4), _e("backache", "", 6))),
    ("I have a cough. Also my ears hurt.", (_e("cough"), _e("ears hurt", "ears"))),
    (
        "stomach cramps after lunch and then a bit of a headache",
        (
            _e("stomach cramps", "stomach", None, "", ("after lunch",)),
            _e("a bit of a headache"),
        ),
    ),
    (
        "my hip hurts when I walk and my hands are stiff in the morning",
        (
            _e("hip hurts", "hip", None, "", ("when I walk",)),
            _e("hands are stiff", "hands", None, "", ("in the morning",)),
        ),
    ),
    ("tired, achy, no energy", (_e("tired"), _e("achy"), _e("no energy"))),
    ("I have a headache but no fever", (_e("headache"),)),
    ("sore throat, no fever, no cough", (_e("sore throat", "throat"),)),
    (
        "I've been sick twice since breakfast and I have diarrhoea",
        (_e("sick twice", "", None, "2026-11-26"), _e("diarrhoea")),
    ),
    ("My knees and ankles ache", (_e("knees and ankles ache", "knees and ankles"),)),
    ("pain in my shoulder and neck", (_e("pain", "shoulder and neck"),)),
    (
        "I have heartburn and bloating after every meal",
        (
            _e("heartburn", "", None, "", ("after every meal",)),
            _e("bloating", "", None, "", ("after every meal",)),
        ),
    ),
    (
        "my nose is blocked and I keep sneezing",
        (_e("nose is blocked", "nose"), _e("sneezing")),
    ),
    (
        "I feel weak plus my legs are shaking",
        (_e("weak"), _e("legs are shaking", "legs")),
    ),
)
"""More than one."""

ENDED: Final[Rows] = (
    (
        "I had a headache yesterday but it's gone now",
        (_e("headache", "", None, "2026-11-25", (), "2026-11-26T15:00"),),
    ),
    (
        "My stomach hurt last night, it stopped this morning",
        (_e("stomach hurt", "stomach", None, "2026-11-25", (), "2026-11-26"),),
    ),
    (
        "I had a cramp in my calf, gone since noon",
        (_e("cramp", "calf", None, "", (), "2026-11-26T12:00"),),
    ),
    (
        "I was dizzy this morning, it went away after an hour",
        (_e("dizzy", "", None, "2026-11-26", (), "2026-11-26"),),
    ),
    (
        "the hiccups from this morning are over",
        (_e("hiccups", "", None, "2026-11-26", (), "2026-11-26T15:00"),),
    ),
    (
        "I had a fever from Saturday to Monday",
        (_e("fever", "", None, "2026-11-21", (), "2026-11-23"),),
    ),
    (
        "I had a nosebleed at 10 but it has stopped",
        (_e("nosebleed", "", None, "2026-11-26T10:00", (), "2026-11-26T15:00"),),
    ),
    (
        "nausea since Monday, gone yesterday",
        (_e("nausea", "", None, "2026-11-23", (), "2026-11-25"),),
    ),
    (
        "my back pain started on Sunday and ended yesterday evening",
        (_e("back pain", "back", None, "2026-11-22", (), "2026-11-25"),),
    ),
    (
        "had a rash on my arm last week, cleared up on Sunday",
        (_e("rash", "arm", None, "2026-11-16", (), "2026-11-22"),),
    ),
)
"""Over already when told."""

OTHERS: Final[Rows] = (
    (
        "My mother has a cough since Monday",
        (_e("cough", "", None, "2026-11-23", (), "", "My mother"),),
    ),
    ("my son has a tummy ache", (_e("tummy ache", "tummy", who="my son"),)),
    ("My husband's back hurts", (_e("back hurts", "back", who="My husband"),)),
    (
        "I have a headache and my daughter has a cold",
        (_e("headache"), _e("cold", who="my daughter")),
    ),
    ("Dad is dizzy today", (_e("dizzy", "", None, "2026-11-26", who="Dad"),)),
    ("my wife feels sick", (_e("sick", who="my wife"),)),
    ("she has a fever", (_e("fever", who="she"),)),
    (
        "my granny says her hip hurts, 7 out of 10",
        (_e("hip hurts", "hip", 7, who="my granny"),),
    ),
)
"""Of somebody else."""

RAMBLING: Final[Rows] = (
    (
        "well you know dear it's my knees again, they've been playing up since the weekend, worse when I go down the stairs",
        (
            _e(
                "knees again",
                "knees",
                None,
                "2026-11-21",
                ("when I go down the stairs",),
            ),
        ),
    ),
    (
        "Oh hello, I just wanted to say that I've had this awful pain in my hip since about Monday",
        (_e("awful pain", "hip", None, "2026-11-23"),),
    ),
    (
        "to be honest I don't feel too good, I have had a headache all day and it's probably a 6",
        (_e("don't feel too good"), _e("headache", "", 6, "2026-11-26")),
    ),
    (
        "I think I should mention that my left ear has been ringing since Sunday night",
        (_e("left ear has been ringing", "left ear", None, "2026-11-22"),),
    ),
    (
        "please write down that my legs ache in the evenings",
        (_e("legs ache", "legs", None, "", ("in the evenings",)),),
    ),
    ("note that I have a headache", (_e("headache"),)),
    (
        "for the diary: itchy scalp since Friday",
        (_e("itchy scalp", "scalp", None, "2026-11-20"),),
    ),
    (
        "Put in my diary that I felt faint after my bath",
        (_e("faint", "", None, "", ("after my bath",)),),
    ),
    (
        "you can add that the pain in my wrist is a 3 today",
        (_e("pain", "wrist", 3, "2026-11-26"),),
    ),
    (
        "I'm sorry to bother you but my chest is a bit wheezy since the weekend",
        (_e("chest is a bit wheezy", "chest", None, "2026-11-21"),),
    ),
    (
        "right, so, my big toe is sore, has been for a week",
        (_e("big toe is sore", "big toe", None, "2026-11-19"),),
    ),
    (
        "since Tuesday I have been very tired",
        (_e("very tired", "", None, "2026-11-24"),),
    ),
    (
        "this morning my hands were stiff",
        (_e("hands were stiff", "hands", None, "2026-11-26"),),
    ),
    (
        "yesterday I had a migraine triggered by red wine",
        (_e("migraine", "", None, "2026-11-25", ("red wine",)),),
    ),
    (
        "three days ago my gums started bleeding",
        (_e("gums started bleeding", "gums", None, "2026-11-23"),),
    ),
    (
        "It started on Tuesday: a sharp pain under my ribs",
        (_e("sharp pain", "under my ribs", None, "2026-11-24"),),
    ),
    (
        "I keep getting cramps in my feet at night, brought on by the cold",
        (_e("cramps", "feet", None, "", ("at night", "the cold")),),
    ),
    (
        "the eczema on my hands is flaring up, it's worse with stress",
        (_e("eczema is flaring up", "hands", None, "", ("stress",)),),
    ),
    ("my sciatica is back, it shoots down my left leg", (_e("sciatica is back"),)),
    (
        "I suffer from hay fever when I'm in the garden",
        (_e("hay fever", "", None, "", ("when I'm in the garden",)),),
    ),
    (
        "I'm so tired and my head is pounding since lunch",
        (_e("so tired"), _e("head is pounding", "head", None, "2026-11-26")),
    ),
    (
        "my throat has been scratchy for 2 days and it's worse in the morning",
        (
            _e(
                "throat has been scratchy",
                "throat",
                None,
                "2026-11-24",
                ("in the morning",),
            ),
        ),
    ),
    (
        "I've a touch of indigestion after that curry",
        (_e("a touch of indigestion", "", None, "", ("after that curry",)),),
    ),
    (
        "palpitations when I climb the stairs",
        (_e("palpitations", "", None, "", ("when I climb the stairs",)),),
    ),
    ("feeling low since my sister left", (_e("low"),)),
    (
        "my shoulder is killing me, 9 out of 10",
        (_e("shoulder is killing me", "shoulder", 9),),
    ),
    (
        "can you note a nosebleed at 9 this morning",
        (_e("nosebleed", "", None, "2026-11-26T09:00"),),
    ),
    ("log headache, 5", (_e("headache", "", 5),)),
    (
        "I've lost my sense of smell since Wednesday",
        (_e("lost my sense of smell", "", None, "2026-11-25"),),
    ),
    ("I have pins and needles in my fingers", (_e("pins and needles", "fingers"),)),
    (
        "I'm constipated, nothing since Sunday",
        (_e("constipated", "", None, "2026-11-22"),),
    ),
    (
        "my mouth is dry when I wake up",
        (_e("mouth is dry", "mouth", None, "", ("when I wake up",)),),
    ),
    ("I was sick at 3 in the night", (_e("sick", "", None, "2026-11-26T03:00"),)),
    (
        "I've been short of breath on the stairs since last week",
        (_e("short of breath", "", None, "2026-11-16", ("the stairs",)),),
    ),
    (
        "the headaches are back since Monday, mostly after screen work",
        (_e("headaches are back", "", None, "2026-11-23", ("after screen work",)),),
    ),
    (
        "swollen ankles by the evening",
        (_e("swollen ankles", "ankles", None, "", ("by the evening",)),),
    ),
    (
        "I got a blister on my heel from the new shoes",
        (_e("blister", "heel", None, "", ("the new shoes",)),),
    ),
    ("hot flushes all night", (_e("hot flushes"),)),
    ("I've a lump under my arm", (_e("lump", "under my arm"),)),
    (
        "pain on the inside of my right knee if I kneel",
        (_e("pain", "inside of my right knee", None, "", ("if I kneel",)),),
    ),
)
"""Old, curt, polite, round-about."""

MISHEARD: Final[Rows] = (
    (
        "i have a head ache since tuesday its about six outta ten",
        (_e("head ache", "", 6, "2026-11-24"),),
    ),
    (
        "my stomack hurts since yesterday",
        (_e("stomack hurts", "", None, "2026-11-25"),),
    ),
    (
        "um my my left knee hurts uh since monday",
        (_e("left knee hurts", "left knee", None, "2026-11-23"),),
    ),
    ("ive had diarrhea since last night", (_e("diarrhea", "", None, "2026-11-25"),)),
    ("i feel dissy when i get up", (_e("dissy", "", None, "", ("when i get up",)),)),
    (
        "my sholder is soar since sunday",
        (_e("sholder is soar", "", None, "2026-11-22"),),
    ),
    ("i ve got a soar throat", (_e("soar throat", "throat"),)),
    ("my back hurts 6 out of ten", (_e("back hurts", "back", 6),)),
    (
        "head ache and temperature since this morning",
        (
            _e("head ache", "", None, "2026-11-26"),
            _e("temperature", "", None, "2026-11-26"),
        ),
    ),
    ("i have got a caugh since two days", (_e("caugh", "", None, "2026-11-24"),)),
    (
        "my right need hurts when i walk",
        (_e("right need hurts", "", None, "", ("when i walk",)),),
    ),
    (
        "nausea and vomitting since 6 am",
        (
            _e("nausea", "", None, "2026-11-26T06:00"),
            _e("vomitting", "", None, "2026-11-26T06:00"),
        ),
    ),
    (
        "pain in knee left 4 of 10 since sat",
        (_e("pain", "knee left", 4, "2026-11-21"),),
    ),
    ("tooth ache upper left 8/10", (_e("tooth ache upper left", "", 8),)),
    ("feel sick dizzy", (_e("sick dizzy"),)),
)
"""Through a microphone, or in haste."""

NOTHING: Final[Rows] = tuple(
    (text, ())
    for text in (
        "no fever",
        "I don't have a headache",
        "I'm not dizzy any more",
        "no pain today",
        "I feel great",
        "I am fine, thank you",
        "I'm feeling much better",
        "turn on the light in the kitchen",
        "I took my metformin at 8",
        "my blood pressure is 142/91",
        "what did I tell you this week?",
        "when did my headaches start?",
        "do I have a fever?",
        "remind me to call my sister about her knee",
        "I have a dentist appointment on Friday",
        "my sister is coming on Sunday",
        "I have a new car",
        "should I take ibuprofen for my headache?",
        "find me a doctor for my back pain",
        "Good morning",
        "it never hurts",
        "I haven't had a headache since Monday",
        "without any nausea",
        "cancel my appointment because I feel sick",
        "my headache is gone",
        "book a visit for my knee pain tomorrow",
        "",
        "yes",
    )
)
"""Nothing to note: denied, fine, a question, an errand, another matter."""

ALL: Final[Rows] = (
    *WHOLE,
    *SEVERAL,
    *ENDED,
    *OTHERS,
    *RAMBLING,
    *MISHEARD,
    *NOTHING,
)
