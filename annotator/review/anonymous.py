"""Letters instead of names, so that a reviewer judges the case and not the person."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from annotator.core.reviewed import ReviewedCase


def letters(article_id: str, people: Iterable[int], names: Mapping[int, str]) -> dict[int, str]:
    """A letter for each person, from ``A`` on.

    They are shuffled anew for each article, and always the same for it.
    """

    def shuffled(person: int) -> str:
        return hashlib.sha256(f"{article_id}\n{names[person]}".encode()).hexdigest()

    ordered = sorted(people, key=shuffled)
    return {person: _letter(place) for place, person in enumerate(ordered)}


def letters_of_all(
    article_id: str,
    finished: Iterable[int],
    cases: Iterable[ReviewedCase],
    names: Mapping[int, str],
) -> dict[int, str]:
    """A letter for everybody who ``finished`` an article, and whom its ``cases`` speak of.

    Whoever finished it has the same as by :func:`letters`; behind them come those of whom only
    earlier decisions know.
    """
    now, before = set(finished), set[int]()
    for reviewed in cases:
        for made in (reviewed.decision, *reviewed.earlier):
            for variant in made.variants if made is not None else ():
                before.update(variant.people)
    given = letters(article_id, now, names)
    gone = letters(f"{article_id}\nbefore", before - now, names)
    ordered = sorted(gone, key=gone.__getitem__)
    return given | {person: _letter(place) for place, person in enumerate(ordered, len(given))}


def _letter(place: int) -> str:
    """``A`` … ``Z``, then ``AA``."""
    more, place = divmod(place, 26)
    return (_letter(more - 1) if more else "") + chr(ord("A") + place)
