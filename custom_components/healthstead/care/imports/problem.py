"""What an import could not read: where it stood, why, and what was there.

A reason is a key, so that every face can say it in its own language; the plain
English of each stands in a table here. No reader raises: what is wrong with a
line is a value.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

MOST_PROBLEMS: Final = 1000
"""More than anybody reads; the last one then says how many were left out."""
LONGEST_TEXT: Final = 120


class Reason(StrEnum):
    """Why something was not read, or not exactly."""

    # About the whole file.
    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"
    NOT_JSON = "not_json"
    TOO_DEEP = "too_deep"
    NOT_CSV = "not_csv"
    NOT_MEDTIMER = "not_medtimer"
    OLD_EXPORT = "old_export"
    HEADER = "header"
    NEWER = "newer"
    WEEKEND = "weekend"
    TOO_MANY = "too_many"
    MORE = "more"
    # About one field.
    MISSING = "missing"
    WRONG_TYPE = "wrong_type"
    WRONG_VALUE = "wrong_value"
    COLUMNS = "columns"
    TOO_LONG = "too_long"
    UNREADABLE = "unreadable"
    CONTROL = "control"
    MARKUP = "markup"
    AMOUNT = "amount"
    UNIT = "unit"
    MOMENT = "moment"
    OFFSET = "offset"
    FAR_AWAY = "far_away"
    IN_FUTURE = "in_future"
    STATUS = "status"
    DUPLICATE = "duplicate"
    # About a schedule.
    NO_SCHEDULE = "no_schedule"
    DIRECTION = "direction"
    OTHER_NAME = "other_name"
    REGIMEN = "regimen"
    SAME_TIME = "same_time"
    NO_DAYS = "no_days"
    VARIABLE = "variable"
    COMBINATION = "combination"
    NIGHT = "night"
    LINK = "link"
    UNKNOWN_FIELD = "unknown_field"
    WORDS_ONLY = "words_only"
    # Worth knowing; nothing is missing from the schedule.
    INACTIVE = "inactive"
    ENDED = "ended"
    BY_ITSELF = "by_itself"
    AFTER_SKIPPED = "after_skipped"
    LEFT_OUT = "left_out"
    NOT_ANSWERED = "not_answered"
    NOT_TAKEN = "not_taken"
    NOT_WRITTEN = "not_written"


SENTENCES: Final[Mapping[Reason, str]] = {
    Reason.TOO_LARGE: "The file is larger than an import may be.",
    Reason.NOT_TEXT: "The file is not text in UTF-8.",
    Reason.NOT_JSON: "The file is not complete JSON.",
    Reason.TOO_DEEP: "The file is nested more deeply than a backup is.",
    Reason.NOT_CSV: "The quotation marks of this line do not match.",
    Reason.NOT_MEDTIMER: "This is not a file of MedTimer.",
    Reason.OLD_EXPORT: "This export has no unambiguous dates.",
    Reason.HEADER: "The columns are not those of the documented CSV.",
    Reason.NEWER: "The backup is from a later version of MedTimer.",
    Reason.WEEKEND: "MedTimer moved reminders on some days; that is not imported.",
    Reason.TOO_MANY: "There are more lines than one import may hold.",
    Reason.MORE: "There are more problems than are shown.",
    Reason.MISSING: "This is missing.",
    Reason.WRONG_TYPE: "This is not the kind of value that belongs here.",
    Reason.WRONG_VALUE: "This value cannot be.",
    Reason.COLUMNS: "The line does not have as many columns as the first line.",
    Reason.TOO_LONG: "This is too long.",
    Reason.UNREADABLE: "Some characters were lost; the file is not UTF-8.",
    Reason.CONTROL: "This holds characters that cannot be seen.",
    Reason.MARKUP: "This holds markup.",
    Reason.AMOUNT: "This is not one clear amount.",
    Reason.UNIT: "This unit is not known.",
    Reason.MOMENT: "This is not a date and time in ISO 8601.",
    Reason.OFFSET: "The offset from UTC is missing.",
    Reason.FAR_AWAY: "This date is too far away.",
    Reason.IN_FUTURE: "This has not happened yet.",
    Reason.STATUS: "This is neither taken nor skipped.",
    Reason.DUPLICATE: "This name stands in the file more than once.",
    Reason.NO_SCHEDULE: "Nothing says when it is taken.",
    Reason.DIRECTION: "The direction cannot be read completely.",
    Reason.OTHER_NAME: "The direction names another medicine.",
    Reason.REGIMEN: "The regimen cannot be read.",
    Reason.SAME_TIME: "One moment is asked for twice.",
    Reason.NO_DAYS: "No day is chosen.",
    Reason.VARIABLE: "The amount is asked for each time.",
    Reason.COMBINATION: "These rules together have no equal here.",
    Reason.NIGHT: "This interval runs into the night.",
    Reason.LINK: "It is not clear which dose this one follows.",
    Reason.UNKNOWN_FIELD: "This is set and not known here.",
    Reason.WORDS_ONLY: "This export holds words, not times.",
    Reason.INACTIVE: "This reminder was switched off and is left out.",
    Reason.ENDED: "This reminder is over and is left out.",
    Reason.BY_ITSELF: "MedTimer noted this dose as taken by itself; here it is asked.",
    Reason.AFTER_SKIPPED: "Here it follows only a dose that was taken.",
    Reason.LEFT_OUT: "This has no place in an import and is left out.",
    Reason.NOT_ANSWERED: "Nobody answered this dose; it is left out.",
    Reason.NOT_TAKEN: "The export does not say whether this dose was skipped.",
    Reason.NOT_WRITTEN: "This schedule cannot be written into the file.",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """One thing that was not read: the line, the field, why, and what stood there."""

    line: int
    field: str
    reason: Reason
    text: str = ""


class FieldError(Exception):
    """What is wrong with one field; never leaves the readers."""

    def __init__(self, name: str, reason: Reason, text: object = "") -> None:
        """Keep the field, the reason and what stood there."""
        super().__init__(name, reason)
        self.field = name
        self.reason = reason
        self.text = shown(text)


class FileError(FieldError):
    """What is wrong with a whole file, and on which line."""

    def __init__(self, line: int, reason: Reason, text: object = "") -> None:
        """Keep the line beside the reason."""
        super().__init__("file", reason, text)
        self.line = line


@dataclass(slots=True)
class Findings:
    """The problems of one import as they are found, in order."""

    found: list[Problem] = field(default_factory=list)
    over: int = 0

    def add(self, line: int, name: str, reason: Reason, text: object = "") -> None:
        """Note a problem."""
        if len(self.found) >= MOST_PROBLEMS:
            self.over += 1
            return
        text = shown(text)
        self.found.append(Problem(line=line, field=name, reason=reason, text=text))

    def note(self, line: int, error: FieldError, where: str = "") -> None:
        """Note what was wrong with a field, ``where`` before its name."""
        self.add(line, where + error.field, error.reason, error.text)

    def all(self) -> tuple[Problem, ...]:
        """Return what was found, and how much more there was."""
        if not self.over:
            return tuple(self.found)
        more = Problem(
            line=self.found[-1].line,
            field="file",
            reason=Reason.MORE,
            text=str(self.over),
        )
        return (*self.found, more)


def shown(value: object) -> str:
    """Return what stood there, short and in characters that can be seen."""
    text = value if isinstance(value, str) else _written(value)
    short = text[:LONGEST_TEXT] + ("…" if len(text) > LONGEST_TEXT else "")
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in short)


def _written(value: object) -> str:
    """Return a value as text; what is not plain only by its kind."""
    match value:
        case None:
            return "nothing"
        case list():
            return "a list"
        case dict():
            return "an object"
        case int() if abs(value) >= 10**LONGEST_TEXT:
            return "a number too long to show"
        case _:
            return str(value)
