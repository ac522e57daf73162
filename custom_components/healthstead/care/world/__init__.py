"""A household described as one JSON document, for demos, tests and scripts.

``reading`` turns a description into commands, each with the moment at which it
is to be carried out; ``writing`` describes a household in the same shape.
"""

from .fields import WorldError
from .reading import read_world
from .step import WorldStep
from .writing import write_world

__all__ = ["WorldError", "WorldStep", "read_world", "write_world"]
