"""The tables that the product ships beside its model: evidence and meaning."""

from functools import cache

from custom_components.healthstead.agents.evidence import Evidence
from custom_components.healthstead.agents.meaning import Meaning
from custom_components.healthstead.agents.runtime.catalogue import models_folder
from custom_components.healthstead.agents.runtime.evidence_table import read_evidence
from custom_components.healthstead.agents.runtime.protocol import Runtime
from custom_components.healthstead.agents.runtime.routes_table import read_routes


@cache
def _evidence() -> Evidence | None:
    return read_evidence(models_folder())


def evidence(runtime: Runtime | None) -> Evidence | None:
    """Return what words say about a step; without a model nobody asks."""
    return None if runtime is None else _evidence()


@cache
def meaning() -> Meaning | None:
    """Return what words say about where they go; with a model and without."""
    return read_routes(models_folder())
