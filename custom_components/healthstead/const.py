"""The domain's name and the keys of its options. No logic."""

from typing import Final

DOMAIN: Final = "healthstead"
