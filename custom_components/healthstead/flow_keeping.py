"""Keeping what was chosen of a prescription or a file, and asking about the rest.

What was read and what was chosen of it is ``flow_drafts``'s.
"""

from asyncio import Task
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from homeassistant.config_entries import SubentryFlowResult
from homeassistant.util import dt as dt_util

from .care import queries as q
from .care.actor import ActorKind
from .care.bringing import DosesKept, bring, bring_doses, doubts_of
from .care.importing_doses import past_doses, reach_of
from .care.refusal import Refusal
from .draft_pages import DraftPages, Drafts
from .draft_table import choices

MANY: Final = 30
"""From so many lines on the page shows that they are being kept."""
TOLD_EVERY: Final = 20
DAY: Final = timedelta(days=1)


class KeepingSteps(DraftPages):
    """The pages from what was chosen to what was kept of it."""

    def __init__(self) -> None:
        """Start with nothing chosen."""
        super().__init__()
        self.drafts = Drafts()
        self._asked: dict[int, tuple[Refusal, ...]] = {}
        """By place: the doubts that are shown."""
        self.task: Task[None] | None = None

    async def keep_chosen(self) -> SubentryFlowResult:
        """Keep what nothing speaks against, in sight of the page if it is much."""
        self.task = self.hass.async_create_task(self._keep())
        if len(self.drafts.groups) >= MANY:
            return await self.async_step_keeping()
        await self.task
        return await self.async_step_kept()

    async def async_step_keeping(
        self, _user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Show that many lines are being kept."""
        return self.waiting("keeping", "kept")

    async def async_step_kept(
        self, _user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Go on with what is to be asked, with the doses, or to the end."""
        if self._asked:
            return await self.async_step_doubts()
        if self.drafts.with_doses:
            self.task = self.hass.async_create_task(self._bring_doses())
            return await self.async_step_doses()
        return await self.async_step_brought()

    async def async_step_doubts(
        self, user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Ask about each line that something speaks against; a yes is for one line."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        drafts = self.drafts
        if user_input is None:
            rows = [drafts.row_of(place) for place in self._asked]
            told = await self.doubted(drafts, self._asked)
            schema = choices(rows, doses=False)
            return self.page("doubts", schema, None, None, doubts=told)
        yes = {int(place) for place in user_input.get("lines", ())}
        for place, doubts in self._asked.items():
            shown = frozenset(doubt.reason for doubt in doubts)
            if place in yes:
                known = drafts.accepted.get(place, frozenset())
                drafts.accepted[place] = known | shown
            else:
                drafts.declined.add(place)
        return await self.keep_chosen()

    async def async_step_doses(
        self, _user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Show how many doses of the past are kept so far."""
        return self.waiting("doses", "brought")

    async def async_step_brought(
        self, _user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Say what was kept and what was not, and why."""
        if (reason := await self.shut()) is not None:
            return self.async_abort(reason=reason)
        summary = await self.summary(self.drafts)
        return self.async_abort(reason="brought", description_placeholders=summary)

    async def _keep(self) -> None:
        """Keep what can be kept, and find what is to be asked about the rest."""
        desk, actor = await self.at_the_desk()
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

    async def _bring_doses(self) -> None:
        """Keep the doses of the past that are not known yet, one after the other."""
        desk, actor = await self.at_the_desk()
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

    def now(self) -> datetime:
        """Return this moment."""
        return dt_util.utcnow()

    def waiting(self, step: str, then: str) -> SubentryFlowResult:
        """Show that something goes on, and go on when it is done."""
        assert self.task is not None  # noqa: S101 - started before the page
        if not self.task.done():
            return self.async_show_progress(
                step_id=step, progress_action=step, progress_task=self.task
            )
        self.task.result()
        return self.async_show_progress_done(next_step_id=then)
