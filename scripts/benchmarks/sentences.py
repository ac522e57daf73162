"""How long a sentence takes to be recognised, or not, in a large household.

Eight people with ten medications each. Half of what is said are the templates'
own sentences with this household's names, the other half what people say to any
assistant, which no template knows: the dearer case.
"""

import random
import re
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from hassil.sample import sample_sentence

from custom_components.healthstead.agents.router import Names
from custom_components.healthstead.agents.sentences import EnglishSentences

from .figures import Row

ROOT: Final = Path(__file__).resolve().parents[2]
PHRASES: Final = ROOT / "training/routes"
EACH: Final = 1500
"""Utterances of each half."""
SEED: Final = 3
FIRST: Final = (
    "Zelu",
    "Mora",
    "Tavi",
    "Rindo",
    "Calo",
    "Feni",
    "Brasi",
    "Oxa",
    "Pelo",
    "Duri",
)
LAST: Final = ("rin", "vatin", "pril", "sartan", "olol", "mide", "zepam", "statin")
PEOPLE: Final = ("Ada", "Bo", "Cleo", "Dag", "Elin", "Femi", "Gus", "Hana")
WORDS: Final = {
    "at": "at 8 am",
    "start": "friday at 3 pm",
    "to_at": "at 9",
    "amount": "2 tablets",
    "pack": "30 tablets",
    "value": "120 over 80",
    "symptoms": "dizzy",
    "ailment": "a headache",
    "bodily": "knee hurts",
    "direction": "one tablet twice a day",
    "directed": "amoxicillin 500 mg one capsule three times a day",
    "new": "amoxicillin 500 mg one capsule three times a day",
    "minutes": "20 minutes",
    "until": "friday",
    "reason": "i feel sick",
    "about": "call the pharmacy",
}
NAMES: Final = Names(
    medications=tuple(f"{one}{LAST[0]}" for one in FIRST),
    clinicians=("Dr Birch", "Dr Reed", "Dr Okoro", "Dr Sato"),
    people=tuple(f"{name} Sample" for name in PEOPLE),
    others=tuple(f"{one}{end}" for end in LAST[1:] for one in FIRST),
    former=("Codelin", "Aspelin"),
)


def known(sentences: EnglishSentences, source: random.Random) -> Iterator[str]:
    """Yield sentences of the templates, their slots filled from this household."""
    intents = sentences.intents
    templates = [
        each
        for intent in intents.intents.values()
        for data in intent.data
        for each in data.sentences
    ]
    while True:
        lucky = bool(source.getrandbits(1))
        texts = sample_sentence(
            source.choice(templates),
            intents.slot_lists,
            intents.expansion_rules,
            expand_lists=False,
            skip_optionals=lucky,
        )
        skip = source.randrange(40)
        text = ""
        for number, text in enumerate(texts):  # noqa: B007 - the last one is wanted
            if number == skip:
                break
        yield re.sub(r"\{(\w+)(?::\w+)?\}", lambda m: _word(m[1], source), text)


def _word(slot: str, source: random.Random) -> str:
    match slot:
        case "medication" | "former":
            return source.choice(NAMES.medications)
        case "others":
            return source.choice(NAMES.others)
        case "person" | "kin" | "relation":
            return source.choice(PEOPLE)
        case "named_clinician":
            return source.choice(NAMES.clinicians)
        case _:
            return WORDS.get(slot, "dentist")


def unknown(source: random.Random) -> Iterator[str]:
    """Yield what people say to any assistant."""
    lines = [
        line
        for path in sorted(PHRASES.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    while True:
        text = source.choice(lines)
        while (found := re.search(r"\[([^\[\]]*)\]", text)) is not None:
            pick = source.choice(found[1].split("|"))
            text = text[: found.start()] + pick + text[found.end() :]
        yield " ".join(re.sub(r"\{\w+\}", "friday", text).split())


def rows() -> Iterable[Row]:
    """Measure both halves; the templates are read before."""
    sentences = EnglishSentences()
    began = time.perf_counter()
    sentences.warm()
    yield Row(
        name="reading the templates",
        value=(time.perf_counter() - began) * 1e3,
        unit="ms",
    )
    source = random.Random(SEED)  # noqa: S311 - nothing secret is drawn
    for name, texts in (
        ("a template's own sentence", known(sentences, source)),
        ("anything else", unknown(source)),
    ):
        sentences.match("good morning", NAMES)
        spent, worked, matched = [], [], 0
        for _ in range(EACH):
            text = next(texts)
            began, at_work = time.perf_counter(), time.process_time()
            matched += sentences.match(text, NAMES) is not None
            spent.append((time.perf_counter() - began) * 1e3)
            worked.append((time.process_time() - at_work) * 1e3)
        for times, what in ((spent, ""), (worked, ", processor")):
            times.sort()
            for share, label in ((0.5, "p50"), (0.99, "p99"), (1, "the slowest")):
                value = times[min(int(EACH * share), EACH - 1)]
                yield Row(name=f"{name}{what}: {label}", value=value, unit="ms")
        yield Row(name=f"{name}: recognised", value=matched / EACH * 100, unit="%")
