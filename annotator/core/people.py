"""People and what they do in a project."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import NamedTuple

_UNSEEN = frozenset({"Mn", "Me", "Cf"})
_TATWEEL = "ـ"
JOINERS = "\u200c\u200d"
"""Characters that are not seen, but shape the letters beside them: some spellings have them."""


def seen_name(name: str) -> str:
    """What two names have in common that are one to whoever reads them: of people, or of labels.

    They have the same :func:`seen_letters`, or differ in capitals.
    """
    return seen_letters(name).casefold()


def seen_letters(name: str) -> str:
    """The letters of a name that are seen.

    Vowel marks, tatweel and characters that are not seen go, and it does not matter how a letter is
    composed. A hamza stays, and an accent on a Latin letter.
    """
    composed = unicodedata.normalize("NFKC", name)
    letters = (c for c in composed if c != _TATWEEL and unicodedata.category(c) not in _UNSEEN)
    return " ".join("".join(letters).split())


def plain_name(name: str) -> str:
    """``name`` without characters that are not seen, and with one blank between its words."""
    seen = (c for c in name if c in JOINERS or unicodedata.category(c) != "Cf")
    words = (word.strip(JOINERS) for word in "".join(seen).split())
    return " ".join(filter(None, words))


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
