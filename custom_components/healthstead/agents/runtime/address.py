"""Where a server of a language model is, as far as its address tells.

What is said to a model goes there. Only this machine itself is "here"; a name of the
house's own network is another machine, and everything else is outside.
"""

from enum import StrEnum
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Final
from urllib.parse import SplitResult, urlsplit

LONGEST: Final = 500
_AT_HOME: Final = (".local", ".home.arpa", ".internal", ".lan")


class Where(StrEnum):
    """How far away a server is."""

    HERE = "here"
    HOME = "home"
    """Another machine, by its name or number in the house's own network."""
    OUTSIDE = "outside"


def parts_of(url: str) -> SplitResult | None:
    """Return the parts of a web address; None for what is none, or holds a password."""
    try:
        parts = urlsplit(url)
        named = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    fits = len(url) <= LONGEST and named and "@" not in parts.netloc
    plain = not parts.query and not parts.fragment and url.isprintable()
    web = parts.scheme in {"http", "https"}
    return parts if fits and plain and web else None


def where(url: str) -> Where | None:
    """Return where a server is; None for what is no address."""
    parts = parts_of(url)
    if parts is None:
        return None
    host = (parts.hostname or "").rstrip(".")
    try:
        return _where_number(ip_address(host))
    except ValueError:
        return _where_name(host)


def safe(url: str) -> bool:
    """Say whether words may travel there: encrypted, or not beyond the house."""
    parts = parts_of(url)
    if parts is None:
        return False
    return parts.scheme == "https" or where(url) is not Where.OUTSIDE


def _where_number(number: IPv4Address | IPv6Address) -> Where:
    if isinstance(number, IPv6Address) and number.ipv4_mapped is not None:
        number = number.ipv4_mapped
    if number.is_loopback:
        return Where.HERE
    inside = (number.is_private or number.is_link_local) and not number.is_unspecified
    return Where.HOME if inside else Where.OUTSIDE


def _where_name(host: str) -> Where:
    if host == "localhost" or host.endswith(".localhost"):
        return Where.HERE
    # "2130706433" and "0x7f.1" are numbers to some, and names to nobody.
    single = "." not in host and host[:1].isalpha()
    return Where.HOME if single or host.endswith(_AT_HOME) else Where.OUTSIDE
