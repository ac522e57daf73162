"""The catalogue: every tool, once. A file beside this one per tool."""

from collections.abc import Mapping
from typing import Final

from . import (
    add_medication,
    cancel_appointment,
    confirm_appointment,
    dose_history,
    end_sos,
    get_available_specialists,
    get_input_from_user,
    list_appointments,
    list_due,
    notify_user,
    read_vital,
    record_dose,
    record_vital,
    retrieve_past_complaints,
    set_reminder,
    skip_dose,
    start_sos,
    stop_medication,
    store_symptoms,
)
from .spec import Tool

CATALOGUE: Final[tuple[Tool, ...]] = (
    record_dose.TOOL,
    skip_dose.TOOL,
    list_due.TOOL,
    dose_history.TOOL,
    add_medication.TOOL,
    stop_medication.TOOL,
    record_vital.TOOL,
    read_vital.TOOL,
    store_symptoms.TOOL,
    retrieve_past_complaints.TOOL,
    get_available_specialists.TOOL,
    confirm_appointment.TOOL,
    list_appointments.TOOL,
    cancel_appointment.TOOL,
    set_reminder.TOOL,
    notify_user.TOOL,
    get_input_from_user.TOOL,
    start_sos.TOOL,
    end_sos.TOOL,
)

BY_NAME: Final[Mapping[str, Tool]] = {tool.name: tool for tool in CATALOGUE}
