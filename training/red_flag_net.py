"""Make the table of the net beneath the red-flag rules.

    python -m training.red_flag_net          write the table
    python -m training.red_flag_net --measure   leave one set of phrases out at a time

Logistic regression on hashed pieces of words with AdaGrad, from a fixed seed and in
plain Python, so that the same phrases give the same table. The phrases are those of
``tests/domain/red_flag_phrases`` and, as what is no emergency, ``everyday`` and the
seeds of this folder; none comes from an evaluation set.
"""

import argparse
import random
import re
import sys
import zlib
from base64 import b85encode
from collections.abc import Sequence
from math import exp, sqrt
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "scripts"))
sys.path.insert(0, str(ROOT))

from open_rooms import open_rooms  # noqa: E402

open_rooms()

from custom_components.healthstead.domain.red_flags.net import (  # noqa: E402
    SCALE,
    SIZE,
    SMALL,
    places,
    words_of,
)

from .everyday import sentences  # noqa: E402

PHRASES = ROOT / "tests" / "domain" / "red_flag_phrases"
SEEDS = ROOT / "training" / "seeds"
TABLE = ROOT / "custom_components/healthstead/domain/red_flags/net_weights.py"
EPOCHS = 15
RATE = 0.3
BIAS_RATE = 0.02
DECAY = 1e-5
_SEED = re.compile(r'\s*-\s+"?([^"\[{<(|]{8,120})"?\s*$')

Example = tuple[tuple[int, ...], int]


def phrases(name: str) -> dict[str, list[tuple[str, str]]]:
    """Return (group, phrase) by table, of the tables whose name begins so."""
    found: dict[str, list[tuple[str, str]]] = {}
    for path in sorted(PHRASES.glob(f"{name}*.txt")):
        group, rows = "", []
        for line in path.read_text("utf-8").splitlines():
            if line.startswith("#"):
                group = line.strip("# ").lower()
            elif line.strip():
                rows.append((group, line.strip()))
        found[path.stem] = rows
    return found


def everyday() -> list[str]:
    """Return what people say to the product that is no emergency."""
    lines = [
        line
        for path in sorted(SEEDS.glob("*.yaml"))
        if path.stem != "help"
        for line in path.read_text("utf-8").splitlines()
    ]
    rows = (row[1] for line in lines if (row := _SEED.match(line)))
    return [*(row for row in rows if " " in row), *sentences()]


def learned(
    yes: Sequence[str], no: Sequence[str], size: int
) -> tuple[list[float], float]:
    """Return weights and bias that tell the one from the other."""
    examples: list[Example] = [
        (tuple(sorted(places(words_of(text), size))), label)
        for label, texts in ((1, yes), (0, no))
        for text in texts
        if words_of(text)
    ]
    dice = random.Random(20261126)
    weights, seen, bias = [0.0] * size, [1e-8] * size, 0.0
    for _ in range(EPOCHS):
        dice.shuffle(examples)
        for found, label in examples:
            share = 1 / sqrt(len(found))
            total = bias + share * sum(weights[place] for place in found)
            error = 1 / (1 + exp(-max(-30.0, min(30.0, total)))) - label
            for place in found:
                step = error * share + DECAY * weights[place]
                seen[place] += step * step
                weights[place] -= RATE * step / sqrt(seen[place])
            bias -= BIAS_RATE * error
    return weights, bias


def packed(weights: Sequence[float]) -> str:
    """Return weights as sixteenths in signed bytes, compressed, as text."""
    whole = (max(-127, min(127, round(weight * SCALE))) for weight in weights)
    raw = bytes(value % 256 for value in whole)
    return b85encode(zlib.compress(raw, 9)).decode()


def written(yes: list[tuple[str, str]], no: list[str]) -> str:
    """Return the module with both tables."""
    weights, bias = learned([text for _, text in yes], no, SIZE)
    harm = [text for group, text in yes if group.startswith("self")]
    other = [text for group, text in yes if not group.startswith("self")]
    harm_weights, harm_bias = learned(harm, other, SMALL)
    return f'''"""A table: weights of the net beneath the rules, packed.

Written by ``training/red_flag_net.py``; not to be edited by hand.
"""

from typing import Final

BIAS: Final = {bias:.4f}
SELF_HARM_BIAS: Final = {harm_bias:.4f}
WEIGHTS: Final = (
{_lines(packed(weights))}
)
SELF_HARM_WEIGHTS: Final = (
{_lines(packed(harm_weights))}
)
'''


def _lines(text: str) -> str:
    width = 76
    rows = [text[start : start + width] for start in range(0, len(text), width)]
    return "\n".join(f'    "{row}"' for row in rows)


def measure() -> None:
    """Print what a table finds in the sets that it was not made from."""
    emergencies, others = phrases("emergencies"), phrases("look_alikes")
    calm = [text for _, text in phrases("everyday")["everyday"]] + everyday()
    for name in (key for key in emergencies if key.endswith("_set")):
        twin = name.replace("emergencies", "look_alikes")
        yes = [t for key, rows in emergencies.items() if key != name for _, t in rows]
        no = [t for key, rows in others.items() if key != twin for _, t in rows] + calm
        weights, bias = learned(yes, no, SIZE)
        shares = []
        for rows in (emergencies[name], others.get(twin, [])):
            totals = [_total(text, weights, bias) for _, text in rows]
            shares.append(
                [sum(t > limit for t in totals) / len(totals) for limit in (0, 1, 2, 3)]
                if totals
                else []
            )
        print(name, *([f"{share:.3f}" for share in row] for row in shares))


def _total(text: str, weights: Sequence[float], bias: float) -> float:
    found = places(words_of(text), SIZE)
    return bias + sum(weights[place] for place in found) / sqrt(len(found))


def main() -> None:
    """Write the table, or measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", action="store_true")
    if parser.parse_args().measure:
        measure()
        return
    yes = [row for rows in phrases("emergencies").values() for row in rows]
    no = [text for rows in phrases("look_alikes").values() for _, text in rows]
    no += [text for _, text in phrases("everyday")["everyday"]] + everyday()
    TABLE.write_text(written(yes, no), encoding="utf-8")


if __name__ == "__main__":
    main()
