from typing import Final
from .language import Language

OTHERS: Final[tuple[Language, ...]] = ()
