"""What a report holds: numbers, names and instants, and nothing that is worded.

Every figure that a report shows is a field here, also those that follow from others
(a share, a length in minutes), so that whatever is written can be held against it.
Decimals are exact, instants aware and on the person's clock; a section that was left
out is empty. Longer than a screen because it is one table of shapes.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from ...domain.appointment import VisitStatus
from ...domain.ids import AlertId, MedicationId, SosId
from ...domain.ledger import DoseStatus, Punctuality
from ...domain.quantity import Quantity
from ...domain.reporting import ReportHead
from ...domain.sos import SosAnswer, SosCause, SosLevel
from ...domain.vitals import Beyond, VitalKind
from ...domain.watching.shapes import Because, Context, Half, Level, SetBy

# Doses


@dataclass(frozen=True, kw_only=True, slots=True)
class Named:
    """A medication by both of its names: which one is shown is asked elsewhere."""

    id: MedicationId
    name: str
    label: str
    """For shared screens and other people's eyes."""
    strength: str = ""

    def shown(self, *, names: bool) -> str:
        """Return the drug's name where names are allowed, else the shared label."""
        return self.name if names else self.label


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    """What became of planned doses; ``due`` are those that are over.

    Unconfirmed is not missed: nobody answered. Shares are in percent to 0.01 and None
    where nothing was due.
    """

    due: int = 0
    taken: int = 0
    on_time: int = 0
    early: int = 0
    late: int = 0
    """Taken, but later than the tolerance allows; not "not taken yet"."""
    part: int = 0
    """Of those taken: how many were less than was planned."""
    skipped: int = 0
    unconfirmed: int = 0
    missed: int = 0
    taken_percent: Decimal | None = None
    on_time_percent: Decimal | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DoseFact:
    """One planned dose of the period, also one that is still open or to come."""

    due: datetime
    status: DoseStatus
    planned: Quantity | None = None
    """None: the plan it was answered under no longer says."""
    at: datetime | None = None
    """When it was taken or left out; None where nobody answered."""
    amount: Quantity | None = None
    punctuality: Punctuality | None = None
    minutes_away: int | None = None
    """Taken so much after its time; negative: before."""
    part: bool = False
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ReasonFact:
    """Why doses went otherwise than planned, in the words said, and how often."""

    text: str
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ExtraFact:
    """A dose that answers no planned one: as needed, or one more."""

    at: datetime
    amount: Quantity | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class MedicationFacts:
    """One medication in the period."""

    medication: Named
    direction: str
    """The original words that counted last."""
    as_needed: bool
    started: datetime
    stopped: datetime | None = None
    stop_reason: str = ""
    changed: tuple[datetime, ...] = ()
    """When a new direction began, within the period."""
    direction_before: str = ""
    """The direction that the first of these replaced."""
    paused: bool = False
    """At the end of the period."""
    counts: Counts = field(default_factory=Counts)
    before: Counts | None = None
    """The same number of days before the period."""
    still_open: int = 0
    """Due, not answered, and not yet unconfirmed."""
    to_come: int = 0
    """In the period, but after the report was made."""
    doses: tuple[DoseFact, ...] = ()
    reasons: tuple[ReasonFact, ...] = ()
    """Why doses went otherwise than planned, the commonest first."""
    extra_count: int = 0
    extra_before: int | None = None
    extras: tuple[ExtraFact, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class DosesFacts:
    """All medications that had anything to do with the period."""

    tolerance_minutes: int
    """So far from its time a dose counts as on time; stated with every share."""
    together: Counts = field(default_factory=Counts)
    before: Counts | None = None
    still_open: int = 0
    to_come: int = 0
    extra_count: int = 0
    medications: tuple[MedicationFacts, ...] = ()


# Vital signs


@dataclass(frozen=True, kw_only=True, slots=True)
class Point:
    """One value with its time; ``second`` is the diastolic half."""

    at: datetime
    value: Decimal
    second: Decimal | None = None
    source: str = ""
    """``manual``, or the thing that measured."""
    beyond: Beyond | None = None
    """A meter showed this and no number: ``value`` is the end of its range."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Spread:
    """One number over a stretch; mean to 0.01."""

    count: int
    low: Decimal
    high: Decimal
    mean: Decimal
    median: Decimal
    median_of_days: bool = False
    """The median is that of the medians of the days, not of every value."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DayFact:
    """One day of one kind."""

    date: date
    every: Spread
    second: Spread | None = None
    from_sensors: bool = False
    """Counted while it came in; not only from values that somebody entered."""
    partial: bool = False
    """Nobody watched for a part of that day."""


@dataclass(frozen=True, kw_only=True, slots=True)
class RangeFact:
    """A limit that holds now, and who set it."""

    level: Level
    set_by: SetBy
    low: Decimal | None = None
    high: Decimal | None = None
    half: Half | None = None
    edge_is_out: bool = False
    contexts: tuple[Context, ...] = ()
    """What the person does while it holds; empty: whatever that is."""
    set_by_name: str = ""
    set_at: datetime | None = None
    source: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class BaselineFact:
    """What was usual in the days before the last day of the period."""

    days: int
    """7 or 30: so far back it looks."""
    used: int
    """How many days had a figure."""
    median: Decimal
    spread: Decimal
    slope_per_day: Decimal
    half: Half | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TrendFact:
    """A rule about a change over days that held, with the two days it compared."""

    rule: str
    days: int
    threshold: Decimal
    change: Decimal
    earlier_day: date
    earlier: Decimal
    later_day: date
    later: Decimal
    half: Half | None = None


class CategoryOf(StrEnum):
    """What was put into a category."""

    LAST = "last"
    MEAN = "mean"
    """Of the period: of sittings, for blood pressure."""


@dataclass(frozen=True, kw_only=True, slots=True)
class CategoryFact:
    """What a named guideline calls a value; no diagnosis."""

    of: CategoryOf
    guideline: str
    """Key: acc_aha, esc_home, ada, nhs_cdc."""
    name: str
    """Key, as in ``domain.vital_categories``."""
    value: Decimal
    second: Decimal | None = None
    readings: int = 1
    """So many sittings or readings it was made of."""


@dataclass(frozen=True, kw_only=True, slots=True)
class AlertFact:
    """A limit that was left: one abnormal stretch, with the values that led to it."""

    id: AlertId
    level: Level
    because: Because
    started: datetime
    values: tuple[Point, ...]
    ended: datetime | None = None
    """None: it goes on."""
    minutes: int | None = None
    by_person: bool = False
    limit_gone: bool = False
    low: Decimal | None = None
    high: Decimal | None = None
    half: Half | None = None
    set_by: SetBy = SetBy.DEFAULT
    set_by_name: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class VitalFacts:
    """One kind of vital sign in the period, all in one unit."""

    kind: VitalKind
    unit: str
    """UCUM."""
    count: int = 0
    entered: int = 0
    """Of these: values that were entered and are events of their own."""
    every: Spread | None = None
    second: Spread | None = None
    before: Spread | None = None
    """The same number of days before the period."""
    before_second: Spread | None = None
    first: Point | None = None
    """The first and the last value of which the time is known."""
    last: Point | None = None
    ranges: tuple[RangeFact, ...] = ()
    baselines: tuple[BaselineFact, ...] = ()
    trends: tuple[TrendFact, ...] = ()
    categories: tuple[CategoryFact, ...] = ()
    alerts: tuple[AlertFact, ...] = ()
    days: tuple[DayFact, ...] = ()
    points: tuple[Point, ...] = ()
    """For a chart: entered values and those of alerts, oldest first."""
    points_left_out: int = 0
    days_without: tuple[date, ...] = ()
    off_the_meter: int = 0
    """Entered values of which a meter showed LO or HI and no number."""
    put_aside: int = 0
    """Values of sensors that could not be used."""
    unconfirmed: tuple[Point, ...] = ()
    """Unusual values that were entered and that nobody has confirmed; not counted."""
    missing_since: datetime | None = None
    """No data comes now; when the last one came, if any did."""
    missing: bool = False


# Symptoms, help, supplies, what comes


@dataclass(frozen=True, kw_only=True, slots=True)
class SymptomFact:
    """A complaint in the person's own words, as it stands when the report is made."""

    text: str
    at: datetime
    onset: datetime | None = None
    severity: int | None = None
    site: str = ""
    """Where on the body, where the words do not name it."""
    triggers: tuple[str, ...] = ()
    ended: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class EpisodeFact:
    """One stretch of one complaint, as ``care.episodes`` draws it together."""

    name: str
    """The shortest of the person's own words for it."""
    times: int
    """So often it was told in the period."""
    began: datetime
    last: datetime
    """When it was last felt or told."""
    worst: int | None = None
    """The highest severity that was told, 0-10."""
    ended: datetime | None = None
    going_on: bool = False
    """Not said to be over, and told of lately."""
    sites: tuple[str, ...] = ()
    triggers: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class NextVisit:
    """The visit that a sheet is for."""

    clinician: str
    specialty: str
    start: datetime
    status: VisitStatus
    place: str = ""
    about: str = ""
    """What it is about, in the person's own words."""
    prepare: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class LastVisit:
    """The visit before it, to the same clinician or one of the same kind."""

    clinician: str
    specialty: str
    start: datetime
    outcome: str = ""
    """What was said of it afterwards."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SheetFacts:
    """What a report for a visit has beside the others."""

    visit: NextVisit | None = None
    """None: no visit is planned."""
    last: LastVisit | None = None
    """None: there was none, or it is longer ago than is looked back."""
    further: int = 0
    """So many more visits stand."""
    episodes: tuple[EpisodeFact, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class ToldFact:
    """Somebody who was to be told of a call."""

    name: str
    relation: str = ""
    at: datetime | None = None
    delivered: bool = False
    """A channel took it; whether anybody read it, only an answer shows."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ActedFact:
    """Somebody who said that they act."""

    name: str
    action: str
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerFact:
    """What the person answered to a soft call."""

    at: datetime
    answer: SosAnswer


@dataclass(frozen=True, kw_only=True, slots=True)
class CallFact:
    """One call for help, at its most urgent."""

    id: SosId
    level: SosLevel
    cause: SosCause
    """What started it."""
    reason: str
    category: str
    started: datetime
    told: tuple[ToldFact, ...] = ()
    acted: tuple[ActedFact, ...] = ()
    declined: tuple[str, ...] = ()
    answers: tuple[AnswerFact, ...] = ()
    ended: datetime | None = None
    """None: it goes on."""
    ended_by: str = ""
    ended_reason: str = ""
    minutes: int | None = None
    false_alarm: bool = False
    """Ended before anybody was told, or the person answered that all is well."""


@dataclass(frozen=True, kw_only=True, slots=True)
class DrillFact:
    """A drill: a test, not a call."""

    started: datetime
    ended: datetime | None = None
    passed: bool | None = None
    reached: tuple[str, ...] = ()
    unreached: tuple[str, ...] = ()
    answered_by: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class SilenceFact:
    """Hours in which nothing moved where something should have."""

    noted: datetime
    since: datetime
    window: str
    radio: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class HelpFacts:
    """Calls, drills, check-ins and silences of the period."""

    calls: tuple[CallFact, ...] = ()
    drills: tuple[DrillFact, ...] = ()
    check_ins: int = 0
    check_ins_missed: tuple[datetime, ...] = ()
    silences: tuple[SilenceFact, ...] = ()
    last_passed_drill: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class RefillFact:
    """What is in the house of one medication when the report is made."""

    medication: Named
    stock: Quantity | None = None
    """None: nobody ever said."""
    run_out: date | None = None
    """The day on which too little is left for a dose, as far as is known."""
    days_left: int | None = None
    """Until then, from the day of the report."""
    ask_on: date | None = None
    low: bool = False
    out: bool = False
    problems: tuple[str, ...] = ()
    """Keys, as in ``care.supplies``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ComingDose:
    """One dose of the next day."""

    medication: Named
    due: datetime
    amount: Quantity


@dataclass(frozen=True, kw_only=True, slots=True)
class ComingVisit:
    """A visit that stands."""

    clinician: str
    specialty: str
    start: datetime
    status: VisitStatus


@dataclass(frozen=True, kw_only=True, slots=True)
class ComingReminder:
    """Something to be said."""

    text: str
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class ComingEnd:
    """A course whose last day is near."""

    medication: Named
    last_day: date
    days_left: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ComingFacts:
    """What comes after the report was made."""

    day: date
    """The next day: whose doses these are."""
    until: date
    """The last day of which visits, reminders and ends are looked at."""
    days: int
    doses: tuple[ComingDose, ...] = ()
    visits: tuple[ComingVisit, ...] = ()
    reminders: tuple[ComingReminder, ...] = ()
    ends: tuple[ComingEnd, ...] = ()


class GapKind(StrEnum):
    """What a report does not know, and says so."""

    NOT_OVER = "not_over"
    """The period went on when the report was made: ``since``."""
    NO_READINGS = "no_readings"
    """On ``count`` of ``of`` days there was no reading of ``vital``."""
    PARTLY_WATCHED = "partly_watched"
    """On ``count`` of ``of`` days ``vital`` was watched for a part of the day only."""
    NO_DATA = "no_data"
    """No readings of ``vital`` came from ``since`` until ``until``."""
    PUT_ASIDE = "put_aside"
    """``count`` values of ``vital`` could not be used."""
    UNCONFIRMED_VALUE = "unconfirmed_value"
    """``count`` unusual values of ``vital`` wait for somebody's yes."""
    NOT_WATCHED = "not_watched"
    """The house did not run from ``since`` until ``until``."""
    STOCK_UNKNOWN = "stock_unknown"
    """Nobody said how much of ``medication`` is in the house."""
    BEGAN_LATER = "began_later"
    """The record begins at ``since``, after the period (or the one before) did."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Gap:
    """One thing that is not known."""

    kind: GapKind
    vital: VitalKind | None = None
    medication: Named | None = None
    count: int | None = None
    of: int | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportFacts:
    """Everything that one report holds."""

    head: ReportHead
    name: str
    zone: str
    start: datetime
    end: datetime
    """The first instant that is not in it any more."""
    days: int
    age: int | None = None
    """In the calendar year of the report; birthdays are not known."""
    country: str | None = None
    emergency_number: str = ""
    """Of that country; empty where it is not known."""
    allergies: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    doses: DosesFacts | None = None
    vitals: tuple[VitalFacts, ...] = ()
    symptoms: tuple[SymptomFact, ...] = ()
    help: HelpFacts | None = None
    refills: tuple[RefillFact, ...] = ()
    coming: ComingFacts | None = None
    sheet: SheetFacts | None = None
    gaps: tuple[Gap, ...] = ()
