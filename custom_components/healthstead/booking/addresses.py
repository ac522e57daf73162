"""Which addresses outside may be asked: https, or something in one's own four walls.

A token must not travel in the clear, and a list of a stranger must not make this house
knock at doors behind its own router.
"""

import re
from ipaddress import ip_address
from typing import Final
from urllib.parse import SplitResult, quote, urlsplit

LONGEST: Final = 500
_AT_HOME: Final = (".local", ".home.arpa", ".internal", ".lan", ".localhost")
_ID: Final = re.compile(r"(?!\.+$)[A-Za-z0-9._-]{1,128}")
_REFERENCE: Final = re.compile(r"[A-Z][A-Za-z]{1,40}/(?!\.+$)[A-Za-z0-9._-]{1,128}")


def parts_of(address: str) -> SplitResult | None:
    """Return the parts of a web address; None for what is none, or holds a password."""
    try:
        parts = urlsplit(address)
        named = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    if len(address) > LONGEST or not named or "@" in parts.netloc:
        return None
    return parts if parts.scheme in {"http", "https"} else None


def safe(address: str) -> bool:
    """Say whether an address may be asked: encrypted, or within the house."""
    parts = parts_of(address)
    if parts is None:
        return False
    return parts.scheme == "https" or at_home(parts.hostname or "")


def at_home(host: str) -> bool:
    """Say whether a host is in the house's own network, as far as its name tells."""
    try:
        number = ip_address(host)
    except ValueError:
        return host == "localhost" or "." not in host or host.endswith(_AT_HOME)
    return number.is_private or number.is_loopback or number.is_link_local


def beside(address: str, listed_at: str) -> bool:
    """Say whether an address that a list names may be asked.

    Beside the list itself, or anywhere encrypted outside the house.
    """
    parts, other = parts_of(address), parts_of(listed_at)
    if parts is None or other is None:
        return False
    if (parts.scheme, parts.netloc) == (other.scheme, other.netloc):
        return True
    return parts.scheme == "https" and not at_home(parts.hostname or "")


def is_id(text: object) -> bool:
    """Say whether something can be the id of a resource: no way out of its folder."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


def is_reference(text: str) -> bool:
    """Say whether something names a resource of the same server: ``Patient/12``."""
    return _REFERENCE.fullmatch(text) is not None


def quoted(text: str) -> str:
    """Return an id as one step of an address."""
    return quote(text, safe="")
