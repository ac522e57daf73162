"""Who drives: one of the people whom somebody named as their drivers."""

from ...care import queries as q
from ...care.refusal import Refusal
from ...domain.naming import match_name
from .spec import Asking, Missing


async def driver_named(asking: Asking, words: str) -> str | Missing | Refusal:
    """Return the driver who was named; where none are known, the name as it was said."""
    if not words:
        return ""
    query = q.VisitingOf(person=asking.person)
    visiting = await asking.desk.ask(query, asking.actor)
    if isinstance(visiting, Refusal):
        return visiting
    names = tuple(driver.name for driver in visiting.drivers)
    if not names:
        return words
    found = match_name(words, [(name, name) for name in names]).found
    if len(found) == 1:
        return found[0]
    return Missing(
        argument="driver",
        key="which_driver",
        facts={"options": " or ".join(found or names)},
        options=found or names,
    )
