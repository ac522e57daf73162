"""Play the paper's four appointment stories, with new words each time.

``times`` variations of General, Counter, Negative and Dietician. In each the visits that
stand at the end must be exactly those that were wanted, no more may be asked than was
missing and the yes, and after a no nothing is kept, whatever a hostile model proposes.
"""

import asyncio
import secrets
import sys

from tests.agents.stories.the_four import STORIES, played

TIMES = 30


def prove(times: int) -> int:
    """Return 0 if every variation of every story ended as it should."""
    first = secrets.randbelow(10**6)
    wrong = 0
    for story in STORIES:
        counted = asyncio.run(played(story, times, first))
        asked = sum(one.questions for one in counted.played)
        missing = sum(one.missing for one in counted.played)
        wrong += (times - counted.right) + counted.too_many_questions + counted.after_no
        print(
            f"{story}: {counted.right} of {times} end right (first seed {first});"
            f" {asked} questions for {missing} missing pieces,"
            f" {counted.too_many_questions} times more than missing plus one;"
            f" {counted.after_no} kept after a no"
            f" ({counted.proposed} lines of a hostile model)"
        )
        for one in counted.played:
            if not one.right or one.after_no:
                print("\n".join(one.told), file=sys.stderr)
    return 1 if wrong else 0
