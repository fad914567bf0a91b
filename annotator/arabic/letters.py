"""Pieces of patterns: letters in all their forms, and what is written between them unseen.

For character classes of the module ``regex`` (its version 1). Nothing of Unicode is left to memory:
the presentation forms are those that it decomposes.
"""

from __future__ import annotations

import unicodedata

INVISIBLE = (
    r"\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
)
"""For a class: soft hyphen, joiners, spaces of no width, marks and isolates of direction."""

LETTER = r"[\p{L}--ـ]"
"""A letter; a tatweel only stretches one."""

GLUE = rf"[\p{{M}}ـ{INVISIBLE}]*"
"""What may follow a letter and is none."""

MARKS = r"\p{M}*"
"""The marks of a letter, its vowels and the like."""

_PRESENTED = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB50, 0xFEFD)}


def forms(letters: str) -> str:
    """A class of ``letters``, each also as the presentation forms that PDF files have."""
    presented = (form for form, letter in _PRESENTED.items() if letter in set(letters))
    return f"[{letters}{''.join(presented)}]"
