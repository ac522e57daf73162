"""Examples for a base without adapters: tables of what is asked and what to answer.

Written for this purpose; none of them is a case of any set.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, kw_only=True, slots=True)
class Example:
    """What is asked, and what is to be answered."""

    asked: str
    answer: str


def _all(*rows: tuple[str, str]) -> tuple[Example, ...]:
    return tuple(Example(asked=asked, answer=answer) for asked, answer in rows)


PLANS: Final = _all(
    ("said: one Lorvadin went down with breakfast", "took Lorvadin > record_dose"),
    ("said: 128 over 76 on the cuff", "tells blood pressure > record_vital"),
    (
        "said: my elbow burns when I lift things, who could look at it",
        "looks for somebody for the elbow > get_available_specialists",
    ),
    ("said: throbbing behind my eyes all week", "complains > store_symptoms"),
    ("said: call off the eye clinic", "cancels the eye clinic > cancel_appointment"),
    ("said: turn the heating up a bit", "smart home > home"),
    ("said: what rhymes with orange", "not about health > decline"),
    ("said: cheers, that was all", "nothing to do > finish"),
)
CALLS: Final = _all(
    (
        (
            "tool: record_dose\nstep: took Lorvadin\n"
            "said: one Lorvadin went down with breakfast"
        ),
        '{"medication":"Lorvadin","at":"with breakfast","amount":"one"}',
    ),
    (
        "tool: record_vital\nstep: tells blood pressure\nsaid: 128 over 76 on the cuff",
        '{"kind":"blood_pressure","value":"128 over 76"}',
    ),
    (
        (
            "tool: get_available_specialists\nstep: looks for somebody for the elbow\n"
            "said: my elbow burns when I lift things, who could look at it"
        ),
        '{"symptoms":"elbow burns when I lift things"}',
    ),
    ("tool: list_due\nstep: asks what is open\nsaid: anything left for me?", "{}"),
)
WHOLES: Final = _all(
    *(
        (
            plan.asked,
            f"{plan.answer.rpartition(' > ')[2]} {answer}",
        )
        for plan, answer in zip(
            PLANS,
            (
                CALLS[0].answer,
                CALLS[1].answer,
                CALLS[2].answer,
                '{"symptoms":"throbbing behind my eyes"}',
                '{"appointment":"eye clinic"}',
                "{}",
                "{}",
                "{}",
            ),
            strict=True,
        )
    )
)
