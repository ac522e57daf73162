"""More sentences of made-up people for a diary, and what each says: a table.

Written when the parser had seen the first set only (two rows were put right after:
an hour that can be read in two ways is none, and words belong to one field); longer than a screen because it is
one table. Same instant and same zone.
"""

from typing import Final

from .told_first_set import NOW, ZONE, Rows, _e

__all__ = ["ALL", "NOW", "ZONE"]

TOLD: Final[Rows] = (
    (
        "My left wrist has been sore since Friday, it's about a 4",
        (_e("left wrist has been sore", "left wrist", 4, "2026-11-20"),),
    ),
    ("I've got terrible toothache", (_e("terrible toothache"),)),
    (
        "bit of a sore throat this morning",
        (_e("bit of a sore throat", "throat", None, "2026-11-26"),),
    ),
    (
        "Woke at 4 with cramp in my right calf",
        (_e("cramp", "right calf", None, "2026-11-26T04:00"),),
    ),
    (
        "I have a stomach ache after every meal",
        (_e("stomach ache", "stomach", None, "", ("after every meal",)),),
    ),
    (
        "My nose has been running since yesterday",
        (_e("nose has been running", "nose", None, "2026-11-25"),),
    ),
    ("headache again", (_e("headache again"),)),
    ("pain level 7 in my hip", (_e("pain", "hip", 7),)),
    ("I'd give my back pain a 6 today", (_e("back pain", "back", 6, "2026-11-26"),)),
    ("My eczema itches at night", (_e("eczema itches", "", None, "", ("at night",)),)),
    ("I get dizzy if I look up", (_e("dizzy", "", None, "", ("if I look up",)),)),
    ("dizzy spells since Wednesday", (_e("dizzy spells", "", None, "2026-11-25"),)),
    (
        "I have been throwing up since midnight",
        (_e("throwing up", "", None, "2026-11-26T00:00"),),
    ),
    ("the back of my neck hurts", (_e("back of my neck hurts", "back of my neck"),)),
    ("My ears are ringing, maybe a three", (_e("ears are ringing", "ears", 3),)),
    ("I feel awful", (_e("awful"),)),
    ("I feel shaky and sweaty", (_e("shaky"), _e("sweaty"))),
    (
        "Cough, sore throat and a temperature since Sunday",
        (
            _e("Cough", "", None, "2026-11-22"),
            _e("sore throat", "throat", None, "2026-11-22"),
            _e("temperature", "", None, "2026-11-22"),
        ),
    ),
    (
        "My hands shake when I hold a cup",
        (_e("hands shake", "hands", None, "", ("when I hold a cup",)),),
    ),
    ("I've had hiccups for an hour", (_e("hiccups", "", None, "2026-11-26T14:00"),)),
    (
        "I've had a blocked nose for ten days",
        (_e("blocked nose", "nose", None, "2026-11-16"),),
    ),
    ("I had a bad night", (_e("bad night"),)),
    ("my period pain is 8 out of 10", (_e("period pain", "", 8),)),
    ("burning when I pee", (_e("burning", "", None, "", ("when I pee",)),)),
    ("I've been feeling down for a month", (_e("down", "", None, "2026-10-26"),)),
    (
        "my lower back is stiff in the mornings, worse after sitting",
        (
            _e(
                "lower back is stiff",
                "lower back",
                None,
                "",
                ("in the mornings", "after sitting"),
            ),
        ),
    ),
    ("rash on both arms since I changed the soap", (_e("rash", "both arms"),)),
    (
        "My gums bleed when I brush my teeth",
        (_e("gums bleed", "gums", None, "", ("when I brush my teeth",)),),
    ),
    ("I had a nosebleed on Monday", (_e("nosebleed", "", None, "2026-11-23"),)),
    ("My right eye is twitching", (_e("right eye is twitching", "right eye"),)),
    ("There's a ringing in my left ear", (_e("ringing", "left ear"),)),
    (
        "My asthma is bad today because of the pollen",
        (_e("asthma is bad", "", None, "2026-11-26", ("the pollen",)),),
    ),
    ("Couldn't get to sleep till 3", (_e("Couldn't get to sleep till 3"),)),
    (
        "my heels hurt first thing in the morning",
        (_e("heels hurt", "heels", None, "", ("first thing in the morning",)),),
    ),
    ("I am bloated and gassy", (_e("bloated"), _e("gassy"))),
    ("I haven't slept for two nights", (_e("haven't slept", "", None, "2026-11-24"),)),
    ("sore knee", (_e("sore knee", "knee"),)),
    (
        "my right knee is swollen and hot",
        (_e("right knee is swollen and hot", "right knee"),),
    ),
    ("I hurt my thumb yesterday", (_e("hurt my thumb", "thumb", None, "2026-11-25"),)),
    (
        "I twisted my ankle on Saturday",
        (_e("twisted my ankle", "ankle", None, "2026-11-21"),),
    ),
    ("the itching is a 9", (_e("itching", "", 9),)),
    ("chills but no cough", (_e("chills"),)),
    ("not sleeping well since the move", (_e("not sleeping well"),)),
    ("I feel like I'm getting a cold", (_e("cold"),)),
    (
        "My jaw clicks when I chew",
        (_e("jaw clicks", "jaw", None, "", ("when I chew",)),),
    ),
    (
        "tingling in my toes, comes on with the cold",
        (_e("tingling", "toes", None, "", ("the cold",)),),
    ),
    (
        "My hip is sore 5 out of 10 when I lie on it",
        (_e("hip is sore", "hip", 5, "", ("when I lie on it",)),),
    ),
    (
        "I had stomach pain last night but it has passed",
        (_e("stomach pain", "stomach", None, "2026-11-25", (), "2026-11-26"),),
    ),
    (
        "I had a migraine on Sunday which went away on Monday",
        (_e("migraine", "", None, "2026-11-22", (), "2026-11-23"),),
    ),
    ("My grandson has a rash on his tummy", (_e("rash", "tummy", who="My grandson"),)),
    ("he has been coughing all night", (_e("coughing", who="he"),)),
    ("my father's knee is swollen", (_e("knee is swollen", "knee", who="my father"),)),
    (
        "my chest feels tight when its cold",
        (_e("chest feels tight", "chest", None, "", ("when its cold",)),),
    ),
    ("my elbo hurts", (_e("elbo hurts"),)),
    ("hedache since tuesday", (_e("hedache", "", None, "2026-11-24"),)),
    ("im so tierd", (_e("so tierd"),)),
    ("note dizzy 3", (_e("dizzy", "", 3),)),
    (
        "record that my foot is numb since 11",
        (_e("foot is numb", "foot", None, "2026-11-26T11:00"),),
    ),
    (
        "I wanted to tell you I've had a funny turn in the kitchen at about 2",
        (_e("funny turn in the kitchen"),),
    ),
    ("Feeling queasy since lunch", (_e("queasy", "", None, "2026-11-26"),)),
    ("between 6 and 7 out of 10 pain in my knee", (_e("pain", "knee"),)),
    (
        "my stools are loose since yesterday evening",
        (_e("stools are loose", "", None, "2026-11-25"),),
    ),
)
NOTHING: Final[Rows] = tuple(
    (text, ())
    for text in (
        "I don't feel sick any more",
        "no headache",
        "I'm good",
        "I feel much better today",
        "my mother is visiting on Sunday",
        "the kitchen is cold",
        "how is my back pain developing?",
        "I took a paracetamol for my headache",
        "please remind me to take my drops when my eyes hurt",
        "I need a doctor",
        "I weigh 72 kilos",
        "my pulse is 70",
        "it's cold outside",
        "I'm going to bed",
        "I missed my pill",
        "thank you",
        "the pain is gone",
        "I'm hungry",
        "play something calm",
        "I have an appointment with the knee doctor",
        "never had a migraine",
        "my brother broke his arm as a child",
    )
)
ALL: Final[Rows] = (*TOLD, *NOTHING)
