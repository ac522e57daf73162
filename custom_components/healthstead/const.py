"""The domain's name and the keys of what is configured. No logic."""

import logging
from typing import Final

from homeassistant.const import Platform

DOMAIN: Final = "healthstead"
LOGGER: Final = logging.getLogger(__package__)

FOLDER: Final = "healthstead"
"""Under Home Assistant's configuration folder: the database and what lies beside it."""

PLATFORMS: Final = (
    Platform.BINARY_SENSOR,
    Platform.BUTTON,
    Platform.CALENDAR,
    Platform.CONVERSATION,
    Platform.EVENT,
    Platform.SENSOR,
    Platform.TODO,
)

SUBENTRY_PERSON: Final = "person"
CONF_PERSON_ID: Final = "person_id"
CONF_LINKED: Final = "linked"

SUBENTRY_CLINICIAN: Final = "clinician"
CONF_CLINICIAN_ID: Final = "clinician_id"

CONF_COUNTRY: Final = "country"
CONF_MODEL: Final = "model"
CONF_BASE: Final = "base"
CONF_SERVER: Final = "server"
"""Where a server of a model is, and the key to it: shown nowhere, logged nowhere."""

MODEL_NONE: Final = "none"
MODEL_EMBEDDED: Final = "embedded"
MODEL_SERVER: Final = "server"
MODELS: Final = (MODEL_NONE, MODEL_EMBEDDED, MODEL_SERVER)

CONF_REPHRASE: Final = "rephrase"
"""A large model may say replies in friendlier words, where all of them survives."""

CONF_ASSISTANTS_READ: Final = "assistants_read"
"""Other assistants may read the record of whoever asks them."""
CONF_ASSISTANTS_DRAFT: Final = "assistants_draft"
"""Other assistants may prepare drafts, to be confirmed in Healthstead."""
