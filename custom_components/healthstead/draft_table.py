"""What was read from a prescription or a file, as a table and what is asked about it.

Words of strangers stand in it: nothing in them may become markup or another cell.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import voluptuous as vol
from homeassistant.components.file_upload import process_uploaded_file
from homeassistant.core import HomeAssistant
from homeassistant.helpers.selector import (
    BooleanSelector,
    DateSelector,
    FileSelector,
    FileSelectorConfig,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
)
from homeassistant.helpers.typing import VolDictType

from .domain.schedule import AsNeeded, Linked, Schedule, slots_between

_LONG: Final = TextSelector(TextSelectorConfig(multiline=True))
PRESCRIPTION: Final = vol.Schema(
    {vol.Required("text"): _LONG, vol.Optional("start"): DateSelector()}
)
FILE: Final = vol.Schema(
    {
        vol.Optional("file"): FileSelector(
            FileSelectorConfig(accept=".json,.csv,.txt")
        ),
        vol.Optional("text"): _LONG,
    }
)
_MARKUP: Final = re.compile(r"([\\`*_\[\]<>()#|~!&])")
LONGEST_SOURCE: Final = 400
"""Characters of a source that are shown."""
AHEAD: Final = timedelta(days=400)
MOST_PROBLEMS: Final = 20


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One line: as it was written, as it was read, and what to know about it."""

    number: int
    source: str
    name: str = ""
    read: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    place: int | None = None
    """Where it stands among what can be chosen; None: it cannot be chosen."""


def table_of(rows: Iterable[Row]) -> str:
    """Return the lines of the table, below its headings."""
    return "\n".join(
        "| {} | {} | {} | {} |".format(
            row.number,
            cell(row.source),
            "; ".join(cell(one) for one in row.read) or "—",
            " ".join(cell(one) for one in row.missing) or "—",
        )
        for row in rows
    )


def cell(text: str) -> str:
    """Return words that mean nothing to Markdown, in one line."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    whole = " / ".join(line for line in lines if line)
    short = whole[:LONGEST_SOURCE] + ("…" if len(whole) > LONGEST_SOURCE else "")
    return _MARKUP.sub(r"\\\1", short)


def bullets(sentences: Sequence[str], most: int = MOST_PROBLEMS) -> str:
    """Return sentences as a list; of very many the first, and how many more."""
    shown = [f"- {cell(sentence)}" for sentence in sentences[:most]]
    more = len(sentences) - most
    return "\n".join([*shown, f"- … +{more}"] if more > 0 else shown)


def next_dose(schedule: Schedule, zone: ZoneInfo, start: datetime) -> str:
    """Return when a schedule falls due first, on the person's clock, if it ever does."""
    if isinstance(schedule, Linked | AsNeeded):
        return ""
    slot = next(iter(slots_between(schedule, zone, start, start + AHEAD)), None)
    return "" if slot is None else f"{slot.due.astimezone(zone):%Y-%m-%d %H:%M}"


def choices(rows: Iterable[Row], *, doses: bool) -> vol.Schema:
    """Return what is asked about the lines: nothing is chosen beforehand."""
    fields: VolDictType = {}
    options = [
        SelectOptionDict(value=str(row.place), label=f"{row.number}. {row.name}")
        for row in rows
        if row.place is not None
    ]
    if options:
        fields[vol.Optional("lines")] = SelectSelector(
            SelectSelectorConfig(
                options=options, multiple=True, mode=SelectSelectorMode.LIST
            )
        )
    if doses:
        fields[vol.Required("doses", default=False)] = BooleanSelector()
    return vol.Schema(fields)


def text_of_upload(hass: HomeAssistant, file: str) -> str:
    """Return an uploaded file as text; what is no text is told by the readers.

    Runs beside the loop. Raises ``ValueError`` where the file is not there any more.
    """
    with process_uploaded_file(hass, file) as path:
        return path.read_bytes().decode("utf-8", "replace")
