"""People and what they do in a project."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a person does in a project; it decides which pages and actions they have."""

    ANNOTATOR = "annotator"
    REVIEWER = "reviewer"
    LEAD = "lead"


class Person(NamedTuple):
    """Somebody who works in a project.

    ``number`` counts within this project file, from 1; ``name`` is unique and what files carry.
    """

    number: int
    name: str
    role: Role
