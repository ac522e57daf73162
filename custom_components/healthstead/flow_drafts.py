"""Pasted prescriptions and files of other programs in a person's settings.

What was read stands line by line beside the words it came from, and nothing of it is
chosen beforehand. What becomes of what was chosen is ``flow_keeping``'s.
"""

from datetime import date, datetime, time
from typing import Any, Final

from homeassistant.config_entries import SubentryFlowResult

from .care.importing import commands_for, read_any
from .care.prescription import read_prescription
from .draft_table import (
    FILE,
    PRESCRIPTION,
    bullets,
    choices,
    table_of,
    text_of_upload,
)
from .flow_keeping import KeepingSteps
from .home_desk import new_id

LARGE: Final = 100_000
"""From so many characters on the page shows that a file is being read."""


class DraftSteps(KeepingSteps):
    """The pages from a text or a file to what is chosen of it."""

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
                text = await self.hass.async_add_executor_job(
                    text_of_upload, self.hass, file
                )
            except OSError, ValueError:
                return self.page("import_file", FILE, None, {"file": "file_gone"})
        if not text.strip():
            errors = {"base": "nothing_to_read"}
            return self.page("import_file", FILE, None, errors)
        self.task = self.hass.async_create_task(self._look_at(text))
        if len(text) < LARGE:
            await self.task
            return await self.async_step_lines()
        return await self.async_step_reading()

    async def async_step_reading(
        self, _user_input: dict[str, Any] | None = None
    ) -> SubentryFlowResult:
        """Show that a large file is being read."""
        return self.waiting("reading", "lines")

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
        return await self.keep_chosen()

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
