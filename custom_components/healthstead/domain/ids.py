"""Names of things, so that a person cannot be passed where a drug is meant.

Every id is a UUIDv7 in text, made at the door (``IdMaker``): pure code draws
no random numbers.
"""

from collections.abc import Callable
from typing import Final, NewType

PersonId = NewType("PersonId", str)
MedicationId = NewType("MedicationId", str)
ReadingId = NewType("ReadingId", str)
SymptomId = NewType("SymptomId", str)
ClinicianId = NewType("ClinicianId", str)
AppointmentId = NewType("AppointmentId", str)
ReminderId = NewType("ReminderId", str)
ContactId = NewType("ContactId", str)
MessageId = NewType("MessageId", str)
SosId = NewType("SosId", str)
AlertId = NewType("AlertId", str)
ReportId = NewType("ReportId", str)
FactId = NewType("FactId", str)

NO_CALL: Final = SosId("")
"""Whichever call runs."""

type IdMaker = Callable[[], str]

HOUSEHOLD: Final = PersonId("household")
"""Owner of what belongs to nobody in particular, such as the list of clinicians."""
