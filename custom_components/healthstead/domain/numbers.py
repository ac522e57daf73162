"""Numbers as people write and say them.

Here a span of words becomes one exact number, or nothing. What is vague
("a few", "a couple") is not a number, and nothing is rounded. Units belong to
``measures``, hours and dates to ``moments``.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from .number_reading import NumberReader, Read, Token, figures, tokens
from .number_words import ENGLISH_NUMBERS, NumberWords

# Written fractions with an exact decimal; a third has none.
_WRITTEN_FRACTIONS: Final = {
    "½": Decimal("0.5"),
    "1/2": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "1/4": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "3/4": Decimal("0.75"),
}


def parse_number(text: str, names: NumberWords = ENGLISH_NUMBERS) -> Decimal | None:
    """Return the number that a text is, or None when it is not exactly one."""
    words = [token.text for token in unhyphenated(tokens(text), names)]
    value, end = number_at(words, 0, names)
    return value if end == len(words) else None


def number_at(
    words: list[str], at: int, names: NumberWords = ENGLISH_NUMBERS
) -> tuple[Decimal | None, int]:
    """Return the number that starts at a word and the index after it."""
    reader = NumberReader(words, names)
    for read in (_fraction(reader, at), reader.number(at), reader.decimals_only(at)):
        if read is not None:
            return _with_written_fraction(words, read)
    return None, at


def _fraction(reader: NumberReader, at: int) -> Read | None:
    """Read "½", "half", "a quarter", "three quarters"."""
    words = reader.words[at : at + 1]
    if words and (written := _WRITTEN_FRACTIONS.get(words[0])):
        return Read(str(written), at + 1)
    article = bool(words) and words[0] in reader.names.articles | {reader.names.one}
    return (article and reader.fraction(at + 1)) or reader.fraction(at)


def _with_written_fraction(words: list[str], read: Read) -> tuple[Decimal, int]:
    """Add the half in "2½" and "2 1/2"."""
    value = Decimal(read.text)
    part = _WRITTEN_FRACTIONS.get("".join(words[read.end : read.end + 1]))
    if part is None or value != value.to_integral_value():
        return value, read.end
    return value + part, read.end + 1


def words_to_digits(text: str, names: NumberWords = ENGLISH_NUMBERS) -> str:
    """Return a sentence with its number words in figures, all else untouched."""
    out, done = "", 0
    for token in merged(unhyphenated(tokens(text), names), names):
        out += text[done : token.start] + (
            token.text if figures(token.text) else text[token.start : token.end]
        )
        done = token.end
    return out + text[done:]


def merged(
    found: list[Token], names: NumberWords = ENGLISH_NUMBERS, *, pairs: bool = False
) -> Iterator[Token]:
    """Yield tokens with each run of number words put into one figure."""
    words = [token.text for token in found]
    reader, at = NumberReader(words, names, pairs), 0
    while at < len(found):
        read = _in_sentence(reader, at)
        if read is None:
            yield found[at]
            at += 1
            continue
        yield Token(read.text, found[at].start, found[read.end - 1].end)
        at = read.end


def _in_sentence(reader: NumberReader, at: int) -> Read | None:
    """Read a number of a sentence, unless its words may mean something else."""
    read = reader.number(at)
    if read is None or (read.end == at + 1 and figures(reader.words[at])):
        return None
    if read.elided and is_strength(reader.words[read.end :], reader.names):
        return Read(str(reader.names.units[reader.words[at]]), at + 1)
    if read.end == at + 1 and reader.words[at] == reader.names.one:
        return None if _is_pronoun(reader, at) else read
    return read


def is_strength(after: Iterable[str], names: NumberWords = ENGLISH_NUMBERS) -> bool:
    """Say whether "milligram tablets" follows: "two fifty" is then 2 of 50, or 250."""
    unit, form = [*after, "", ""][:2]
    return unit in names.strengths and form in names.forms


def _is_pronoun(reader: NumberReader, at: int) -> bool:
    before = reader.words[at - 1] if at else ""
    after = reader.words[at + 1] if at + 1 < len(reader.words) else ""
    names = reader.names
    return before in names.before_pronoun or after in names.after_pronoun


def unhyphenated(
    found: list[Token], names: NumberWords = ENGLISH_NUMBERS
) -> list[Token]:
    """Drop the hyphen of "twenty-one", and no other."""
    return [
        token
        for at, token in enumerate(found)
        if not (
            token.text == "-"
            and 0 < at < len(found) - 1
            and found[at - 1].text in names.tens
            and found[at + 1].text in names.units
        )
    ]
