"""Whether a life was told what it should have been, and nothing else."""

from bisect import bisect_left
from datetime import UTC, datetime, timedelta

from custom_components.healthstead.care.rounds import CallKind
from custom_components.healthstead.domain.ids import ContactId, MedicationId
from custom_components.healthstead.domain.ledger import Dose, DoseStatus, instant
from custom_components.healthstead.domain.medication import Medication
from custom_components.healthstead.domain.reminding import Importance, QuietHours
from custom_components.healthstead.domain.schedule import (
    Interval,
    IntervalMode,
    Linked,
)

from .life import MIRA, Life, Told
from .oracle import after_quiet, expected, in_course, instant_of

type Answers = dict[datetime, list[tuple[datetime, Dose]]]

DAY = timedelta(days=1)
TICK = timedelta(microseconds=1)
CLOSED = {DoseStatus.TAKEN, DoseStatus.SKIPPED}


def _between(moments: list[datetime], first: datetime, end: datetime) -> list[datetime]:
    """Return those of a sorted list in [first, end)."""
    return moments[bisect_left(moments, first) : bisect_left(moments, end)]


class Verdict:
    """Compares one medication of a life with what the oracle says."""

    def __init__(self, life: Life, key: MedicationId) -> None:
        self.life = life
        self.held = life.household.people[MIRA].medications[key]
        self.medication: Medication = self.held.medication
        self.answers: Answers = life.answers(key)
        self.told: dict[datetime, list[Told]] = {}
        for one in life.told:
            if one.medication == key:
                self.told.setdefault(one.due, []).append(one)
        self.gap = self.medication.handling.minimum_gap
        self.seen = life.acknowledged
        self.taken = sorted(
            instant(dose.at)
            for some in self.answers.values()
            for _, dose in some
            if dose.status is DoseStatus.TAKEN
        )
        self.all_dues = sorted(self.dues())

    def dues(self) -> set[datetime]:
        """Return the instants at which something must have fallen due."""
        plan, zone, end = self.medication.schedule, self.life.zone, self.life.end
        match plan:
            case Linked():
                found = set(self._linked(plan))
            case Interval(mode=IntervalMode.FROM_TAKEN):
                found = set(self._chain(plan))
            case _:
                found = set(expected(plan, zone, end))
        return {d for d in found if self.life.begin <= d < end and not self._paused(d)}

    def _paused(self, moment: datetime) -> bool:
        return any(
            pause.start <= moment and (pause.end is None or moment < pause.end)
            for pause in self.medication.pauses
        )

    def _linked(self, plan: Linked) -> list[datetime]:
        others = self.life.answers(plan.to).values()
        taken = [
            d.at for some in others for _, d in some if d.status is DoseStatus.TAKEN
        ]
        dues = [instant(moment) + plan.after for moment in taken]
        return [d for d in dues if in_course(plan.course, d, self.life.zone)]

    def _chain(self, plan: Interval) -> list[datetime]:
        """Go from each answer to the next dose, as the log tells them."""
        base, found = instant_of(plan.course.start, self.life.zone), []
        ends = None if plan.lasting is None else base + plan.lasting
        due, passed, answered = base, 0, 0
        while due < self.life.end and (ends is None or due < ends):
            # As planned, until somebody answers; then as many as are left.
            if plan.course.count in range((answered or passed) + 1):
                break
            answer = self.answers.get(due, [])
            following = due + plan.every
            if in_course(plan.course, due, self.life.zone) and (
                answer or not self._paused(due)
            ):
                found.append(due)
                final = answer[-1][1] if answer else None
                moments = [
                    instant(d.at) for _, d in answer if d.status is DoseStatus.SNOOZED
                ]
                if final is not None and final.status is DoseStatus.TAKEN:
                    following = instant(final.at) + plan.every
                elif moments:
                    following = moments[-1] + plan.every
            passed, answered = passed + 1, answered + bool(answer)
            due = following
        return found

    def judge(self) -> None:
        """Raise where a dose vanished, came twice, came late or came uncalled."""
        dues = set(self.all_dues)
        uncalled = sorted(self.told.keys() - dues)
        assert not uncalled, ("never planned", uncalled[:3])
        for due in self.all_dues:
            self._ends(due)
            if not self.life.off:
                self._is_asked(due)
            if self.gap is None and not self.life.off:
                self._is_repeated(due)
                self._is_escalated(due)
        for due, some in self.answers.items():
            closing = [dose for _, dose in some if dose.status in CLOSED]
            assert len(closing) <= 1, ("answered twice", due)
            early = some[0][0] < due  # ahead of its time, and paused since
            assert due in dues or early, ("answered, but never due", due)

    def _ends(self, due: datetime) -> None:
        """Every dose is answered, or noted as unconfirmed when its window ended."""
        some = self.answers.get(due, [])
        if any(dose.status in CLOSED for _, dose in some):
            return
        put_off = (until for _, until in self._snoozes(due))
        last = max([due, *(t.at for t in self._asks(due)), *put_off])
        over = self._window_end(due, last)
        if over + 2 * (self.gap or timedelta(0)) >= self.life.end:
            return
        if self.life.off and due <= min(self.answers, default=due):
            return  # before its first answer nobody knows since when it is in the house
        noted = [at for at, dose in some if dose.status is DoseStatus.UNCONFIRMED]
        assert len(noted) == 1, ("vanished", due, some)
        if self.life.off:
            return
        wanted = {over} if self.gap is None else self._gives_way(due) | {over}
        assert noted[0] in wanted, ("closed at the wrong moment", due, noted, over)

    def _gives_way(self, due: datetime) -> set[datetime]:
        """Return when a dose in a told gap may have given way to another."""
        end = due + self.medication.handling.reminding.window
        following = _between(
            self.all_dues, due + TICK, datetime.max.replace(tzinfo=UTC)
        )
        taken = _between(self.taken, end, end + 3 * (self.gap or DAY))
        return {end, max(end, *following[:1], end), *taken}

    def _window_end(self, due: datetime, asked: datetime) -> datetime:
        reminding = self.medication.handling.reminding
        end = due + reminding.window
        return end if asked <= due else max(end, asked + reminding.late_after)

    def _asks(self, due: datetime) -> list[Told]:
        return [t for t in self.told.get(due, []) if t.kind is CallKind.ASK]

    def _closing(self, due: datetime) -> datetime:
        """Return when a person closed it, or the end of the life."""
        some = self.answers.get(due, [])
        moments = [at for at, dose in some if dose.status in CLOSED]
        return min(moments, default=self.life.end)

    def _snoozes(self, due: datetime) -> list[tuple[datetime, datetime]]:
        """Return when it was put off, and until when."""
        some = self.answers.get(due, [])
        return [(at, instant(d.at)) for at, d in some if d.status is DoseStatus.SNOOZED]

    def _is_asked(self, due: datetime) -> None:
        """Asked once at its instant, and once where it was put off to."""
        asks, closing = [told.at for told in self._asks(due)], self._closing(due)
        put_off = [until for _, until in self._snoozes(due) if until < closing]
        if self.gap is None:
            wanted = [m for m in (due, *put_off) if m < min(closing, self.life.end)]
            assert asks == sorted(wanted), ("asked at the wrong moments", due, asks)
            return
        for moment in asks:
            near = _between(self.taken, moment - self.gap + TICK, moment + TICK)
            assert not near, ("asked too soon after a dose", due, moment, near)
            called = {due, *put_off}
            kept = _between(self.taken, moment - self.gap, moment - self.gap + TICK)
            assert moment in called or kept, ("uncalled", due, moment)
        assert len(asks) == len(set(asks)), ("asked twice", due, asks)
        before = _between(self.taken, due - self.gap + TICK, due + TICK)
        free = max([due, *(moment + self.gap for moment in before)])
        others = [
            *_between(self.all_dues, due + TICK, free + TICK),
            *_between(self.taken, due + TICK, free + TICK),
        ]
        if free < min(closing, self.life.end) and not others:
            assert asks, ("never asked", due)

    def _rounds(self, due: datetime) -> list[tuple[datetime, datetime]]:
        """Return each instant of asking, and until when that round goes on."""
        snoozed = [at for at, _ in self._snoozes(due)]
        stops = [*snoozed, self._closing(due), self._seen(due), self.life.end]
        return [
            (told.at, min(stop for stop in stops if stop >= told.at))
            for told in self._asks(due)
        ]

    def _seen(self, due: datetime) -> datetime:
        """Return when somebody said that they see to it, or the end."""
        return self.seen.get((self.medication.id, due), self.life.end)

    def _quiet(self, quiet: QuietHours | None) -> QuietHours | None:
        critical = self.medication.handling.reminding.importance is Importance.CRITICAL
        return None if critical else quiet

    def _is_repeated(self, due: datetime) -> None:
        """Asked again as often as wanted, in waking hours, until it is over."""
        reminding, wanted = self.medication.handling.reminding, []
        every = reminding.repeat_every or timedelta(0)
        quiet = self._quiet(self.life.reach.quiet)
        for base, until in self._rounds(due):
            last, seen = base, self._seen(due) <= base
            for number in range(reminding.repeats if every and not seen else 0):
                moment = after_quiet(base + every * (number + 1), quiet, self.life.zone)
                if last < moment < min(until, self._window_end(due, base)):
                    wanted.append(moment)
                    last = moment
        again = [t.at for t in self.told.get(due, []) if t.kind is CallKind.AGAIN]
        assert again == wanted, ("repeated at the wrong moments", due, again, wanted)

    def _is_escalated(self, due: datetime) -> None:
        """Each contact hears once, in the first round that lasts long enough."""
        heard = {
            t.contact: t.at for t in self.told.get(due, []) if t.kind is CallKind.CARER
        }
        told = [t for t in self.told.get(due, []) if t.kind is CallKind.CARER]
        assert len(told) == len(heard), ("told twice", due, told)
        wanted: dict[ContactId | None, datetime] = {}
        for rung in self.life.reach.ladder:
            for base, until in self._rounds(due):
                moment = after_quiet(
                    base + rung.after, self._quiet(rung.quiet), self.life.zone
                )
                if moment < until and self._seen(due) > base:
                    wanted.setdefault(rung.contact, moment)
        assert heard == wanted, ("told at the wrong moments", due, heard, wanted)


def judge(life: Life) -> int:
    """Judge every medication of a life; return how many doses fell due in it."""
    verdicts = [Verdict(life, plan.name) for plan in life.plans]
    for verdict in verdicts:
        verdict.judge()
    return sum(len(verdict.all_dues) for verdict in verdicts)
