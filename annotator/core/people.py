"""People and what they do in a project."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import NamedTuple

_UNSEEN = frozenset({"Mn", "Me", "Cf"})
_TATWEEL = "ـ"


def seen_name(name: str) -> str:
    """What two names have in common that are one person's to whoever reads them.

    Vowel marks, tatweel and characters that are not seen go, and it does not matter how a letter is
    composed. A hamza stays, and an accent on a Latin letter.
    """
    composed = unicodedata.normalize("NFKC", name)
    letters = (c for c in composed if c != _TATWEEL and unicodedata.category(c) not in _UNSEEN)
    return " ".join("".join(letters).split())


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
