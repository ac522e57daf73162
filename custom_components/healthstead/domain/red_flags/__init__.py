"""Words that mean "get help now".

Rules only, before and independent of any model; nothing later may soften what
they find, and nothing can switch them off. What happens next (SOS, contacts)
is decided elsewhere.
"""

from ..emergency_numbers import EmergencyNumbers, numbers_for
from .find import RULES_VERSION, find_red_flag, prepare
from .flag import Category, Pathway, RedFlag
from .wording import first_words

__all__ = [
    "RULES_VERSION",
    "Category",
    "EmergencyNumbers",
    "Pathway",
    "RedFlag",
    "find_red_flag",
    "first_words",
    "numbers_for",
    "prepare",
]
