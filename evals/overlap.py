"""How alike two texts are: BLEU and Rouge of what a model itself wrote.

BLEU is of all texts together (sacrebleu, its own tokeniser 13a). Rouge is the mean
F-measure (rouge-score, no stemming). Both say little: one wrong digit in a dose leaves
them nearly whole. They stand beside exact figures, never instead of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from .intervals import RESAMPLES, Figure, mean

KINDS: Final = ("rouge1", "rouge2", "rougeL")
NEEDED: Final = {"rouge1": 1, "rouge2": 2, "rougeL": 1}
"""Words a text needs for this kind; the libraries give shorter ones nought."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """What should have been written, and what was."""

    gold: str
    wrote: str


@cache
def _scorer() -> Any:  # noqa: ANN401 - the library has no types
    from rouge_score.rouge_scorer import RougeScorer  # noqa: PLC0415 - takes a second

    return RougeScorer(list(KINDS), use_stemmer=False)


@cache
def _words(text: str) -> int:
    from rouge_score.tokenize import tokenize  # noqa: PLC0415 - as above

    return len(tokenize(text, None))


def rouge(pair: Pair) -> dict[str, float]:
    """Return the F-measures of one pair.

    Where both are too short to have a pair of words (or a word, as "{}"), it is whether
    they are the same.
    """
    found = _scorer().score(pair.gold, pair.wrote)
    told = {}
    for kind in KINDS:
        shorter = max(_words(pair.gold), _words(pair.wrote))
        if shorter < NEEDED[kind]:
            told[kind] = float(pair.gold.strip() == pair.wrote.strip())
        else:
            told[kind] = float(found[kind].fmeasure)
    return told


def bleu(pairs: Sequence[Pair], *, resamples: int = RESAMPLES) -> Figure | None:
    """Return corpus BLEU, 0 to 100, with its bootstrap interval; None of no pairs."""
    if not pairs:
        return None
    from sacrebleu.metrics.bleu import BLEU  # noqa: PLC0415 - as above

    wrote, gold = [pair.wrote for pair in pairs], [[pair.gold for pair in pairs]]
    value = min(100.0, float(BLEU().corpus_score(wrote, gold).score))
    low = high = value
    if len(pairs) > 1:
        drawn = BLEU().corpus_score(wrote, gold, n_bootstrap=resamples)
        middle, spread = float(drawn._mean), float(drawn._ci)  # noqa: SLF001 - only there
        low, high = max(0.0, middle - spread), min(100.0, middle + spread)
    return Figure(value=value, low=low, high=high, count=len(pairs))


def overlap(pairs: Sequence[Pair]) -> dict[str, Figure]:
    """Return BLEU and the mean of each Rouge; nothing of no pairs."""
    whole = bleu(pairs)
    if whole is None:
        return {}
    each = [rouge(pair) for pair in pairs]
    found = {"bleu": whole}
    for kind in KINDS:
        figure = mean([one[kind] for one in each])
        assert figure is not None  # noqa: S101 - there are pairs
        found[kind] = figure
    return found
