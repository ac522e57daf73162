"""MedTimer's JSON backup: ``medicines`` and ``events``, each with a ``list``.

Older backups hold one such list at the top. Nothing is taken over that has no
exact equal here; what MedTimer keeps beside doses (colours, icons, settings)
is not looked at, but for the setting that moves reminders.
"""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from . import entry_fields as fields
from .entry_fields import Fields
from .imported import Imported, ImportedDose, note_doubles
from .json_text import Place, placed, places, values
from .limits import MOST_DOSES, MOST_MEDICATIONS, check_file
from .medtimer_days import IDS
from .medtimer_event import read_event
from .medtimer_links import linked
from .medtimer_medicine import MedicineDraft, read_medicine
from .medtimer_reminder import Moment
from .problem import FieldError, FileError, Findings, Reason

KNOWN_VERSION: Final = 30
"""The latest version of MedTimer's database that this was checked against."""

type Entries = list[tuple[object, Place]]


def read(text: str, zone: ZoneInfo, now: datetime) -> Imported:
    """Return the drafts, the doses and the problems of a backup."""
    findings = Findings()
    try:
        check_file(text)
        there = places(text)
        backup = fields.mapping(values(text), "file")
    except FileError as wrong:
        findings.note(wrong.line, wrong)
        return Imported(problems=findings.all())
    except FieldError as wrong:
        findings.add(1, "file", Reason.NOT_MEDTIMER, wrong.text)
        return Imported(problems=findings.all())
    _note_settings(backup, findings)
    sections = _sections(backup, there, findings)
    local = now.astimezone(zone).replace(tzinfo=None, second=0, microsecond=0)
    at = Moment(now=local, zone=zone)
    drafts = _drafts(sections["medicines"], text, at, findings)
    medications = linked(drafts, findings)
    note_doubles(medications, findings)
    doses = _doses(sections["events"], drafts, now, findings)
    return Imported(medications=medications, doses=doses, problems=findings.all())


def _sections(
    backup: Fields, there: dict[str, list[Place]], findings: Findings
) -> dict[str, Entries]:
    """Return the entries of both lists, from a backup of either form."""
    found: dict[str, Entries] = {"medicines": [], "events": []}
    if "list" in backup:
        entries = _entries(backup, there.get("", []), "", findings)
        first = entries[0][0] if entries else {}
        events = isinstance(first, dict) and "medicineName" in first
        found["events" if events else "medicines"] = entries
        return found
    given = [name for name in found if name in backup]
    if not given:
        findings.add(1, "file", Reason.NOT_MEDTIMER)
    for name in given:
        try:
            section = fields.mapping(backup[name], name)
        except FieldError as wrong:
            findings.note(1, wrong)
            continue
        found[name] = _entries(section, there.get(name, []), f"{name}.", findings)
    return found


def _entries(
    section: Fields, there: list[Place], where: str, findings: Findings
) -> Entries:
    try:
        if fields.whole(section, "version", IDS, default=0) > KNOWN_VERSION:
            findings.add(1, f"{where}version", Reason.NEWER, section["version"])
        return list(placed(fields.items(section, "list"), there))
    except FieldError as wrong:
        findings.note(1, wrong, where)
        return []


def _note_settings(backup: Fields, findings: Findings) -> None:
    settings = backup.get("settings")
    if isinstance(settings, dict) and settings.get("weekendMode") is True:
        findings.add(1, "settings.weekendMode", Reason.WEEKEND)


def _drafts(
    entries: Entries, text: str, at: Moment, findings: Findings
) -> list[MedicineDraft]:
    drafts = []
    for entry, place in _at_most(entries, MOST_MEDICATIONS, "medicines", findings):
        draft = read_medicine(entry, place, place.cut(text), at, findings)
        if draft is not None:
            drafts.append(draft)
    return drafts


def _doses(
    entries: Entries,
    drafts: list[MedicineDraft],
    now: datetime,
    findings: Findings,
) -> tuple[ImportedDose, ...]:
    units: dict[str, str] = {}
    for draft in drafts:
        same = units.setdefault(draft.name, draft.unit) == draft.unit
        units[draft.name] = draft.unit if same else ""
    read = (
        read_event(entry, place.line, now, units, findings)
        for entry, place in _at_most(entries, MOST_DOSES, "events", findings)
    )
    return tuple(dose for dose in read if dose is not None)


def _at_most(entries: Entries, most: int, name: str, findings: Findings) -> Entries:
    if len(entries) > most:
        findings.add(entries[most][1].line, name, Reason.TOO_MANY, len(entries))
    return entries[:most]
