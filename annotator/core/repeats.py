"""Repeats: articles that come back to their person as new, to see how they agree with themselves.

A repeat is an annotation set of a stand-in, somebody whose number is that of the person below zero.
So it is nobody's work wherever people are counted, and the first set stays what it is.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from annotator.core.assignment import Shuffle

LATER = 20
"""So many other articles somebody finishes before one may come back: fewer are remembered."""


def stand_in(person: int) -> int:
    """The number under which ``person`` does their repeats."""
    return -abs(person)


def person_behind(number: int) -> int:
    """Whose work it is that is done under ``number``, a person's own or their stand-in's."""
    return abs(number)


def drawn(
    finished: Sequence[int],
    repeated: Set[int],
    spared: Set[int],
    share: int,
    shuffled: Shuffle,
) -> list[int]:
    """The articles that now come back to somebody, by number.

    ``finished`` are theirs, the first finished first, of which ``share`` in a hundred come back,
    one at least; those ``repeated`` already count. What is ``spared`` never does: its gold is known
    to them.
    """
    due = [n for n in finished[:-LATER] if n not in repeated and n not in spared]
    wanted = max(1, share * len(finished[:-LATER]) // 100) if share else 0
    return sorted(shuffled(due)[: max(0, wanted - len(repeated))])
