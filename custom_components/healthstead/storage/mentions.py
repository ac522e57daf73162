"""Whether a text names somebody who is to be forgotten.

Whole words only: erasing Al must not take what was said about algebra.
"""

import json
import re
from collections.abc import Iterable
from re import Pattern


def mentions_of(words: Iterable[str]) -> Pattern[str]:
    """Return a pattern that finds any of the words, also as JSON writes them."""
    forms = {
        form
        for word in words
        if word.strip()
        for form in (
            word,
            *(json.dumps(word, ensure_ascii=a)[1:-1] for a in (False, True)),
        )
    }
    either = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)
