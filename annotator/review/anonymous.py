"""Letters instead of names, so that a reviewer judges the case and not the person."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping


def letters(article_id: str, people: Iterable[int], names: Mapping[int, str]) -> dict[int, str]:
    """A letter for each person, from ``A`` on.

    They are shuffled anew for each article, and always the same for it.
    """

    def shuffled(person: int) -> str:
        return hashlib.sha256(f"{article_id}\n{names[person]}".encode()).hexdigest()

    ordered = sorted(people, key=shuffled)
    return {person: _letter(place) for place, person in enumerate(ordered)}


def _letter(place: int) -> str:
    """``A`` … ``Z``, then ``AA``."""
    more, place = divmod(place, 26)
    return (_letter(more - 1) if more else "") + chr(ord("A") + place)
