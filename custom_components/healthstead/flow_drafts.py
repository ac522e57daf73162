"""Pasted prescriptions and files of other programs in a person's settings.

What was read stands line by line beside the words it came from, and nothing of it is
chosen beforehand. What comes of a line is ``care.importing``'s, whether it may stand
the desk's; here it is shown, asked and sent.
"""

from asyncio import Task
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from homeassistant.components.file_upload import process_uploaded_file
from homeassistant.config_entries import SubentryFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from .care import queries as q
from .care.actor import Actor, ActorKind
from .care.bringing import DosesKept, bring, bring_doses, doubts_of
from .care.desk import Desk
from .care.importing import commands_for, read_any
from .care.importing_doses import past_doses, reach_of
from .care.prescription import read_prescription
from .care.refusal import Refusal
from .draft_pages import DraftPages, Drafts
from .draft_table import FILE, PRESCRIPTION, bullets, choices, table_of
from .home_desk import new_id

LARGE: Final = 100_000
"""From so many characters on the page shows that a file is being read."""
TOLD_EVERY: Final = 20
DAY: Final = timedelta(days=1)


class DraftSteps(DraftPages):
    """The pages from a text or a file to what was kept of it."""

    def __init__(self) -> None:
        """Start with nothing read."""
        super().__init__()
        self.drafts = Drafts()
        self._asked: dict[int, tuple[Refusal, ...]] = {}
        """By place: the doubts that are shown."""
        self._task: Task[None] | None = None

    async def async_step_prescription(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Take a prescription, a discharge letter or a list, as it was written."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        if user_input is None:
            return self.page("prescription", PRESCRIPTION)
        now = self.now().astimezone(self.zone()).replace(tzinfo=None)
        chosen = user_input.get("start")
        start = datetime.combine(date.fromisoformat(chosen), time()) if chosen else now
        lines = await self.hass.async_add_executor_job(
            read_prescription,
            user_input["text"],
            max(start, now),
            self.record().person.profile.day,
        )
        if not lines:
            errors = {"text": "nothing_to_read"}
            return self.page("prescription", PRESCRIPTION, user_input, errors)
        self.drafts = await self.of_prescription(lines)
        return await self.async_step_lines()

    async def async_step_import_file(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Take a file of another program, or what was copied from one."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        if user_input is None:
            return self.page("import_file", FILE)
        text = user_input.get("text", "")
        if file := user_input.get("file"):
            try:
                text = await self.hass.async_add_executor_job(_read, self.hass, file)
            except OSError, ValueError:
                return self.page("import_file", FILE, None, {"file": "file_gone"})
        if not text.strip():
            errors = {"base": "nothing_to_read"}
            return self.page("import_file", FILE, None, errors)
        self._task = self.hass.async_create_task(self._look_at(text))
        if len(text) < LARGE:
            await self._task
            return await self.async_step_lines()
        return await self.async_step_reading()

    async def async_step_reading(
        self, _user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Show that a large file is being read."""
        return self._waiting("reading", "lines")

    async def async_step_lines(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Show every line beside what was read, and ask which of them to keep."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        drafts = self.drafts
        schema = choices(drafts.rows, doses=bool(drafts.imported.doses))
        names = {
            "table": table_of(drafts.rows),
            "problems": bullets(drafts.problems),
            "count": str(len(drafts.imported.doses)),
        }
        if user_input is None:
            return self.page("lines", schema, None, None, **names)
        chosen = [int(place) for place in user_input.get("lines", ())]
        drafts.with_doses = user_input.get("doses", False)
        if not chosen and not drafts.with_doses:
            if not schema.schema:
                return self.async_abort(reason="nothing_kept")
            errors = {"base": "nothing_chosen"}
            return self.page("lines", schema, user_input, errors, **names)
        drafts.groups = commands_for(
            drafts.imported, chosen, self.record(), self.now(), new_id
        )
        return await self._bring()

    async def async_step_doubts(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask about each line that something speaks against; a yes is for one line."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        drafts = self.drafts
        if user_input is None:
            rows = [drafts.row_of(place) for place in self._asked]
            told = [
                f"{row.number}. {row.name}: {await self.all_said(doubts)}"
                for row, doubts in zip(rows, self._asked.values(), strict=True)
            ]
            schema = choices(rows, doses=False)
            return self.page("doubts", schema, None, None, doubts=bullets(told))
        yes = {int(place) for place in user_input.get("lines", ())}
        for place, doubts in self._asked.items():
            shown = frozenset(doubt.reason for doubt in doubts)
            if place in yes:
                known = drafts.accepted.get(place, frozenset())
                drafts.accepted[place] = known | shown
            else:
                drafts.declined.add(place)
        return await self._bring()

    async def async_step_doses(
        self, _user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Show how many doses of the past are kept so far."""
        return self._waiting("doses", "brought")

    async def async_step_brought(
        self, _user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Say what was kept and what was not, and why."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        summary = await self.summary(self.drafts)
        return self.async_abort(reason="brought", description_placeholders=summary)

    def now(self) -> datetime:
        """Return this moment."""
        return dt_util.utcnow()

    async def _look_at(self, text: str) -> None:
        """Read a file, and find what there is to say about each line of it."""
        imported = await self.hass.async_add_executor_job(
            read_any,
            text,
            self.zone(),
            self.now(),
            self.record().person.profile.day,
        )
        self.drafts = await self.of_import(imported)

    async def _bring(self) -> SubentryFlowResult:
        """Keep what nothing speaks against; ask about the rest, then go on."""
        desk, actor = await self._at_the_desk()
        drafts = self.drafts
        drafts.outcomes = await bring(
            desk, actor, drafts.groups, drafts.accepted, drafts.outcomes
        )
        self._asked = {}
        for group in drafts.groups:
            outcome = drafts.outcomes[group.place]
            if outcome.asks and group.place not in drafts.declined:
                doubts = await doubts_of(desk, actor, group, outcome.done)
                self._asked[group.place] = doubts
        if self._asked:
            return await self.async_step_doubts()
        if drafts.with_doses:
            self._task = self.hass.async_create_task(self._bring_doses())
            return await self.async_step_doses()
        return await self.async_step_brought()

    async def _bring_doses(self) -> None:
        """Keep the doses of the past that are not known yet, one after the other."""
        desk, actor = await self._at_the_desk()
        drafts, record = self.drafts, self.record()
        reach = reach_of(drafts.imported)
        assert reach is not None  # noqa: S101 - asked only where there are doses
        known = await desk.ask(
            q.DoseHistory(
                person=record.person.id, start=reach[0], end=self.now() + DAY
            ),
            actor,
        )
        if isinstance(known, Refusal):
            every = len(drafts.imported.doses)
            drafts.kept = DosesKept(refused={known.reason: every})
            return
        drafts.doses = await self.hass.async_add_executor_job(
            past_doses, drafts.imported, record, known
        )
        commands = drafts.doses.commands

        def tell(through: int) -> None:
            if through % TOLD_EVERY == 0:
                self.async_update_progress(through / len(commands))

        importing = replace(actor, kind=ActorKind.IMPORT)
        drafts.kept = await bring_doses(desk, importing, commands, tell)

    async def _at_the_desk(self) -> tuple[Desk, Actor]:
        coordinator = self.coordinator()
        assert coordinator is not None  # noqa: S101 - pages are shown only while open
        return coordinator.desk, await self.asker(coordinator)

    def _waiting(self, step: str, then: str) -> SubentryFlowResult:
        """Show that something goes on, and go on when it is done."""
        assert self._task is not None  # noqa: S101 - started before the page
        if not self._task.done():
            return self.async_show_progress(
                step_id=step, progress_action=step, progress_task=self._task
            )
        self._task.result()
        return self.async_show_progress_done(next_step_id=then)


def _read(hass: HomeAssistant, file: str) -> str:
    """Return an uploaded file as text; what is no text is told by the readers."""
    with process_uploaded_file(hass, file) as path:
        return path.read_bytes().decode("utf-8", "replace")
