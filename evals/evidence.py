"""The table of evidence, as the product has it whenever a model answers."""

from functools import cache

from custom_components.healthstead.agents.evidence import Evidence
from custom_components.healthstead.agents.runtime.catalogue import models_folder
from custom_components.healthstead.agents.runtime.evidence_table import read_evidence
from custom_components.healthstead.agents.runtime.protocol import Runtime


@cache
def _table() -> Evidence | None:
    return read_evidence(models_folder())


def evidence(runtime: Runtime | None) -> Evidence | None:
    """Return the table; without a model there is none."""
    return None if runtime is None else _table()
