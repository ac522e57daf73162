"""What went wrong in a collection, for whoever is to mend it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

type Row = Mapping[str, Any]


def misses(rows: Sequence[Row]) -> str:
    """Return each case that failed with what was said, and how often why."""
    wrong = [row for row in rows if "error" in row or row.get("right") is False]
    why = Counter(str(row.get("why_wrong") or row.get("error") or "") for row in wrong)
    lines = [line for row in wrong for line in _told(row)]
    lines += [line for row in rows for line in _prompts(row)]
    lines += [f"{count} × {reason}" for reason, count in why.most_common() if reason]
    return "\n".join(lines)


def _told(row: Row) -> Iterator[str]:
    """Say what became of one case."""
    yield f"\n## {row['id']}: {row.get('why_wrong') or row.get('error') or ''}"
    for name in ("calls", "reply", "found"):
        if row.get(name):
            yield f"{name}: {row[name]}"
    yield from row.get("transcript", ())


def _prompts(row: Row) -> Iterator[str]:
    """Say where a model wrote something else than belongs there."""
    for each in row.get("rows", ()):
        if each["gold"] and each["wrote"].strip() != each["gold"].strip():
            said = each["prompt"].partition("user\n")[2].partition("<|im_end|>")[0]
            yield f"\n{row['id']} {each['role']}: {said}"
            yield f"  gold  {each['gold']!r}\n  wrote {each['wrote']!r}"
