"""Sentences of made-up people for a diary, held back until the parser was done: a table.

Two rows were put right after: "from 2 to 3" may be by day or by night, and "it hurts" has
no other words. Longer than a screen because it is one table. Same instant and same zone.
"""

from typing import Final

from .told_first_set import NOW, ZONE, Rows, _e

__all__ = ["ALL", "NOW", "ZONE"]

TOLD: Final[Rows] = (
    (
        "My right elbow has been sore for two days",
        (_e("right elbow has been sore", "right elbow", None, "2026-11-24"),),
    ),
    ("I have a rash on my left thigh, it itches", (_e("rash", "left thigh"),)),
    ("stiff hands this morning", (_e("stiff hands", "hands", None, "2026-11-26"),)),
    (
        "I've been dizzy since yesterday morning, maybe a 4",
        (_e("dizzy", "", 4, "2026-11-25"),),
    ),
    ("a dull headache, three out of ten", (_e("dull headache", "", 3),)),
    (
        "My ankles swell up when it is hot",
        (_e("ankles swell up", "ankles", None, "", ("when it is hot",)),),
    ),
    (
        "Tickly cough at night since Friday",
        (_e("Tickly cough", "", None, "2026-11-20", ("at night",)),),
    ),
    (
        "My stomach is bloated after bread",
        (_e("stomach is bloated", "stomach", None, "", ("after bread",)),),
    ),
    ("I got a cramp in my foot last night", (_e("cramp", "foot", None, "2026-11-25"),)),
    ("my eyes are dry", (_e("eyes are dry", "eyes"),)),
    ("Shoulder pain 5 of 10", (_e("Shoulder pain", "Shoulder", 5),)),
    (
        "I have been feeling nauseous since this morning",
        (_e("nauseous", "", None, "2026-11-26"),),
    ),
    ("toothache on the left side", (_e("toothache", "left side"),)),
    (
        "My neck is stiff because of the draught",
        (_e("neck is stiff", "neck", None, "", ("the draught",)),),
    ),
    (
        "I had hiccups from 2 to 3",
        (_e("hiccups from 2 to 3"),),
    ),
    ("I'm sneezing all the time", (_e("sneezing all the time"),)),
    (
        "backache and sore feet since Saturday",
        (
            _e("backache", "", None, "2026-11-21"),
            _e("sore feet", "feet", None, "2026-11-21"),
        ),
    ),
    (
        "my nose bleeds and my gums hurt",
        (_e("nose bleeds", "nose"), _e("gums hurt", "gums")),
    ),
    ("I feel tired, weak and shivery", (_e("tired"), _e("weak"), _e("shivery"))),
    ("I have a fever but no cough", (_e("fever"),)),
    (
        "itchy eyes and a runny nose in the garden",
        (
            _e("itchy eyes", "eyes", None, "", ("in the garden",)),
            _e("runny nose", "nose", None, "", ("in the garden",)),
        ),
    ),
    (
        "I was sick last night, it is over now",
        (_e("sick", "", None, "2026-11-25", (), "2026-11-26T15:00"),),
    ),
    (
        "I had a sore throat on Monday, gone on Tuesday",
        (_e("sore throat", "throat", None, "2026-11-23", (), "2026-11-24"),),
    ),
    (
        "my daughter is feverish since noon",
        (_e("feverish", "", None, "2026-11-26T12:00", who="my daughter"),),
    ),
    ("my wife's hip aches", (_e("hip aches", "hip", who="my wife"),)),
    ("please put in my diary: numb toes", (_e("numb toes", "toes"),)),
    ("Good evening, I wanted to report a migraine since four", (_e("migraine"),)),
    ("it hurts when I swallow", (_e("it hurts", "", None, "", ("when I swallow",)),)),
    (
        "can't keep anything down since yesterday",
        (_e("can't keep anything down", "", None, "2026-11-25"),),
    ),
    ("I keep waking up with a dry mouth", (_e("dry mouth", "mouth"),)),
    (
        "ive got an upset tummy since lunchtime",
        (_e("upset tummy", "tummy", None, "2026-11-26"),),
    ),
    ("my left sholder aches 6 out off 10", (_e("left sholder aches", "", 6),)),
    (
        "the pain in my lower back is worse today, 7 out of 10",
        (_e("pain", "lower back", 7),),
    ),
    ("burning feet in bed", (_e("burning feet", "feet", None, "", ("in bed",)),)),
    (
        "My thumb locks when I open jars, worse in the morning",
        (_e("thumb locks", "thumb", None, "", ("when I open jars", "in the morning")),),
    ),
    ("hot and cold all afternoon", (_e("hot and cold", "", None, "2026-11-26"),)),
)
NOTHING: Final[Rows] = tuple(
    (text, ())
    for text in (
        "no pain",
        "I have no headache today",
        "I feel fine again",
        "the heating is broken",
        "I have two tablets left",
        "my daughter is at school",
        "is my blood pressure too high?",
        "what helps against a cough?",
        "I saw the doctor about my back",
        "set a timer for ten minutes",
        "I'm on the sofa",
        "my cough is gone",
        "good night",
        "call me a taxi",
    )
)
ALL: Final[Rows] = (*TOLD, *NOTHING)
