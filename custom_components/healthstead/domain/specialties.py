"""Kinds of clinician and the words people use for them.

The list of kinds follows common specialty names; the spoken words are an
editorial choice. Choosing a specialty from symptoms is another matter.
"""

from collections.abc import Mapping
from typing import Final

from .naming import match_name, words_of

# Key: the code used in records; values: spoken words, the first is shown.
SPECIALTIES: Final[Mapping[str, tuple[str, ...]]] = {
    "general_practice": (
        "GP",
        "general practitioner",
        "family doctor",
        "doctor",
        "physician",
        "family physician",
        "primary care",
        "practice",
    ),
    "dentistry": ("dentist", "dental", "dentistry", "teeth cleaning", "hygienist"),
    "cardiology": ("cardiologist", "heart doctor", "heart specialist", "cardiology"),
    "pulmonology": ("lung doctor", "pulmonologist", "lung specialist", "pulmonology"),
    "gastroenterology": ("gastroenterologist", "stomach doctor", "gastroenterology"),
    "neurology": ("neurologist", "nerve doctor", "neurology"),
    "orthopaedics": ("orthopaedist", "orthopedist", "bone doctor", "orthopaedics"),
    "rheumatology": ("rheumatologist", "joint doctor", "rheumatology"),
    "physiotherapy": ("physiotherapist", "physio", "physical therapist"),
    "dermatology": ("dermatologist", "skin doctor", "skin specialist", "dermatology"),
    "ent": ("ENT doctor", "ear nose and throat", "throat doctor", "ear doctor"),
    "audiology": ("audiologist", "hearing test", "hearing specialist"),
    "ophthalmology": ("eye doctor", "ophthalmologist", "eye specialist"),
    "optometry": ("optician", "optometrist", "eye test"),
    "gynaecology": ("gynaecologist", "gynecologist", "women's doctor", "gyno"),
    "obstetrics": ("obstetrician",),
    "urology": ("urologist", "urology"),
    "nephrology": ("kidney doctor", "nephrologist", "nephrology"),
    "endocrinology": ("endocrinologist", "diabetes doctor", "hormone doctor"),
    "dietetics": ("dietician", "dietitian", "nutritionist", "diet advice"),
    "haematology": ("haematologist", "hematologist", "blood doctor"),
    "oncology": ("oncologist", "cancer doctor"),
    "allergy_immunology": ("allergist", "allergy doctor", "allergy clinic"),
    "psychology": (
        "psychologist",
        "therapist",
        "counsellor",
        "counselor",
        "family therapist",
        "family counsellor",
        "family counselor",
    ),
    "psychiatry": ("psychiatrist", "psychiatry"),
    "paediatrics": ("paediatrician", "pediatrician", "children's doctor"),
    "geriatrics": ("geriatrician", "geriatrics"),
    "podiatry": ("podiatrist", "foot doctor", "chiropodist"),
    "general_surgery": ("surgeon", "general surgeon"),
    "pain_medicine": ("pain specialist", "pain clinic"),
    "sleep_medicine": ("sleep clinic", "sleep doctor"),
    "vascular_surgery": ("vascular surgeon", "vein specialist"),
    "pharmacy": ("pharmacist", "pharmacy"),
    "neurosurgery": ("neurosurgeon", "brain surgeon", "spine surgeon"),
    "oral_maxillofacial_surgery": ("jaw surgeon", "oral surgeon", "mouth surgeon"),
    "midwifery": ("midwife", "midwifery"),
    "breast_clinic": ("breast clinic", "breast surgeon"),
    "sexual_health": ("sexual health clinic", "family planning"),
    "infectious_disease": ("infection specialist", "tropical medicine"),
    "addiction_medicine": ("addiction clinic", "addiction specialist"),
    "occupational_therapy": ("occupational therapist",),
    "speech_therapy": ("speech therapist", "speech and language therapist"),
}


def specialty_of(words: str) -> str | None:
    """Return the code of the specialty that was named, the longest word first."""
    if words in SPECIALTIES:
        return words
    named = sorted(
        ((word, code) for code, known in SPECIALTIES.items() for word in known),
        key=lambda pair: -len(pair[0]),
    )
    heard = f" {' '.join(words_of(words))} "
    for word, code in named:
        if f" {' '.join(words_of(word))} " in heard:
            return code
    found = match_name(words, named).found
    return found[0] if len(found) == 1 else None


def same_specialty(one: str, other: str) -> bool:
    """Say whether two words or codes name one specialty."""
    return one == other or (
        (code := specialty_of(one)) is not None and code == specialty_of(other)
    )


def shown(specialty: str) -> str:
    """Return the word for a specialty that people would use."""
    known = SPECIALTIES.get(specialty)
    return known[0] if known else specialty.replace("_", " ")
