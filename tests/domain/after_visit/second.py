"""More sentences after a visit, written after the first set was read, in other words."""

from typing import Final

from .blind import Part

SECOND: Final[tuple[tuple[str, tuple[Part, ...]], ...]] = (
    (
        "The cardiologist wants me to have 5 mg of amlodipine in the morning instead of 10",
        (("note", "", ""),),
    ),
    (
        "My metformin has been put up to 1 g twice daily",
        (("change", "Metformin", "1 g twice daily"),),
    ),
    (
        "We agreed to cut the atorvastatin to 10 mg at night",
        (("change", "Atorvastatin", "10 mg at night"),),
    ),
    (
        "Levothyroxine, take 50 micrograms every morning",
        (("change", "Levothyroxine", "50 micrograms every morning"),),
    ),
    (
        "I've got to take ramipril 5 mg twice a day",
        (("change", "Ramipril", "5 mg twice a day"),),
    ),
    (
        "She lowered ramipril to 2.5 mg in the morning and amlodipine to 5 mg in the evening",
        (
            ("change", "Ramipril", "2.5 mg in the morning"),
            ("change", "Amlodipine", "5 mg in the evening"),
        ),
    ),
    ("He wants me to come off the omeprazole slowly", (("note", "", ""),)),
    ("The vitamin D can go", (("stop", "Vitamin D", ""),)),
    (
        "She has stopped ibuprofen because of the ulcer and given me paracetamol 500 mg every 6 hours as needed",
        (
            ("stop", "Ibuprofen", "because of the ulcer"),
            ("start", "paracetamol", "500 mg every 6 hours as needed"),
        ),
    ),
    (
        "Ramipril was stopped due to the cough",
        (("stop", "Ramipril", "due to the cough"),),
    ),
    ("I don't have to take the atorvastatin any more", (("stop", "Atorvastatin", ""),)),
    ("He gave me antibiotics", (("note", "", ""),)),
    (
        "She put me on losartan 50 mg once a day in place of ramipril",
        (("start", "losartan", "50 mg once a day"), ("stop", "Ramipril", "")),
    ),
    (
        "A new tablet, edoxaban 60 mg once a day",
        (("start", "edoxaban", "60 mg once a day"),),
    ),
    (
        "He wrote me up for doxycycline 100 mg once a day for five days",
        (("start", "doxycycline", "100 mg once a day for five days"),),
    ),
    (
        "I start on gabapentin 100 mg at night",
        (("start", "gabapentin", "100 mg at night"),),
    ),
    ("I should come again in ten days", (("visit", "", "in ten days"),)),
    (
        "We meet again on the 4th of May at 11:15",
        (("visit", "", "on the 4th of May at 11:15"),),
    ),
    ("My next appointment is in eight weeks", (("visit", "", "in eight weeks"),)),
    ("They will call me about the next visit", (("note", "", ""),)),
    (
        "I need to see an eye doctor within two months",
        (("visit", "eye doctor", "within two months"),),
    ),
    ("She is sending me to a dermatologist", (("visit", "dermatologist", ""),)),
    ("He diagnosed me with sleep apnoea", (("condition", "", "sleep apnoea"),)),
    ("They think it is arthritis", (("note", "", ""),)),
    ("I have been diagnosed with COPD", (("condition", "", "COPD"),)),
    ("The x-ray was clear", (("note", "", ""),)),
    ("He does not want me to take ibuprofen", (("note", "", ""),)),
    ("I may stop the ibuprofen when the pain is gone", (("note", "", ""),)),
    ("I forgot to tell her that I stopped the omeprazole", (("note", "", ""),)),
    ("He said the metformin could be raised later", (("note", "", ""),)),
    ("She would like me to take more exercise", (("note", "", ""),)),
    ("Stop smoking", (("note", "", ""),)),
    ("Stop all of it", (("note", "", ""),)),
    ("She refused to raise my metformin to 1000 mg twice a day", (("note", "", ""),)),
    ("He joked that I should take ten tablets of ramipril a day", (("note", "", ""),)),
    (
        "I stopped ibuprofen myself and he was angry, I must take it again",
        (("note", "", ""),),
    ),
    ("I wanted him to stop the metformin", (("note", "", ""),)),
    (
        "In June she stopped the amlodipine and in July it came back",
        (("note", "", ""),),
    ),
    ("The computer says: stop metformin", (("note", "", ""),)),
    ("Two years ago they diagnosed me with asthma", (("note", "", ""),)),
)
