"""Where the rules of each category come from: a data table.

Every group of rows belongs to a category, in whatever language; these are the
publications that its signs are taken from (clinical reference, section 3.4). Frames that
make a complaint an everyday one name their own source beside them.
"""

from collections.abc import Mapping
from typing import Final

from .flag import Category

_CALL: Final = 'NHS, "When to call 999"'

SOURCES: Final[Mapping[Category, tuple[str, ...]]] = {
    Category.CARDIAC: (
        _CALL,
        "NHS, heart attack",
        "AHA, warning signs of a heart attack",
    ),
    Category.STROKE: (_CALL, "AHA, BE-FAST", "NHS, transient ischaemic attack"),
    Category.ANAPHYLAXIS: ("WAO anaphylaxis guidance 2020", "NHS, anaphylaxis"),
    Category.BREATHING: (_CALL, "NHS, asthma attack", "NHS, shortness of breath"),
    Category.CHOKING: (_CALL, "NHS, first aid for choking"),
    Category.BLEEDING: (_CALL, "NHS, vomiting blood", "NICE NG232, head injury"),
    Category.CONSCIOUSNESS: (_CALL, "NHS, first aid"),
    Category.SEIZURE: (_CALL, "NHS, what to do if someone has a seizure"),
    Category.SEPSIS: ("UK Sepsis Trust", "NICE NG253-NG255", "NICE NG240, meningitis"),
    Category.HEADACHE: ("SNNOOP10 (Do 2019)", "NHS, subarachnoid haemorrhage"),
    Category.SELF_HARM: (
        "988 Suicide and Crisis Lifeline",
        "Samaritans, warning signs",
    ),
    Category.OVERDOSE: (
        "Poison-centre advice",
        "NHS, poisoning",
        "NHS, carbon monoxide",
    ),
    Category.PREGNANCY: (
        "RCOG patient leaflets",
        "NHS, pre-eclampsia and ectopic pages",
    ),
    Category.ABDOMEN: (_CALL, "NHS, appendicitis, hernia, testicle pain, priapism"),
    Category.NEURO: ("NHS, cauda equina syndrome",),
    Category.LIMB: ("NHS, DVT", "NHS, peripheral arterial disease"),
    Category.EYE: ("NHS, eye injuries", "NHS, retinal detachment and sight loss"),
    Category.DIABETES: ("ADA Standards of Care, section 6", "NHS, ketoacidosis"),
    Category.CHILD: ("NICE NG143, fever in under fives", "NHS, is your child ill"),
    Category.TRAUMA: (_CALL, "NICE NG232, head injury"),
    Category.BURNS: ("NHS, burns and scalds",),
    Category.BITE: ("NHS, snake bites", "NHS, animal and human bites"),
    Category.ENVIRONMENT: (
        _CALL,
        "NHS, heatstroke, electric shock, hypothermia, drowning",
    ),
    Category.OTHER: ("The emergency plans of the conditions named",),
    Category.DANGER: (_CALL, "988 Suicide and Crisis Lifeline, danger to others"),
    Category.HELP_REQUEST: (
        "A call for help needs no source: it is taken at its word",
    ),
}
