"""Fixtures of the porch's tests."""

import pytest

# Imported first: the test plugin ships a folder of the same name, which wins
# otherwise, and the integration is then "not found".
import custom_components  # noqa: F401


@pytest.fixture(autouse=True)
def _custom_integrations(request: pytest.FixtureRequest) -> None:
    """Let Home Assistant load integrations from this repository."""
    # The recorder must start before `hass`, and the next fixture starts `hass`.
    if "recorder_mock" in request.fixturenames:
        request.getfixturevalue("recorder_mock")
    request.getfixturevalue("enable_custom_integrations")
