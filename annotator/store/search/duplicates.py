"""Which articles share their wording: sketches, candidates, and the groups of near duplicates.

Articles that share enough of their sketches are compared, all of them: which are in one group
depends on what is in the project, never on the order in which it came. Texts of one site share its
furniture, so candidates may be thousands; outlines rule nearly all of them out, and never a near
duplicate.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator import arabic
from annotator.store.file.hidden import with_aside
from annotator.store.tables.article_words import words_of

if TYPE_CHECKING:
    from annotator.arabic.near import Outline

# An import is only told which of its articles seem to be there already, so its preview looks at
# few.
_MOST_PER_SHINGLE = 50
_MOST_COMPARED = 8
_NO_LIMIT = -1
_LAST = (1 << 63) - 1  # the greatest number that an article can have
_FREQUENT = 50  # articles


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """Two articles (numbers) that share at least half of their wording.

    ``similarity`` is up to 1.0.
    """

    article: int
    other: int
    similarity: float


@dataclass(frozen=True, slots=True)
class Wording:
    """An article by number, its shingles, and the few of them that are indexed."""

    article: int
    shingles: Set[int]
    sketch: tuple[int, ...]


class Comparing:
    """Finds the near duplicates of article after article; remembers the outlines of what it met."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._outlines: dict[int, Outline] = {}
        # The articles that have each of the frequent shingles: reading them anew for each article
        # would take most of the time. They are right as long as nobody else adds any.
        self._holders: dict[int, array[int]] = {}
        self._asked: Sequence[Wording] = ()

    def near(self, up_to: int, wordings: Sequence[Wording]) -> list[NearDuplicate]:
        """The near duplicates among ``wordings``, the articles that come after ``up_to``.

        Each is given with what it is like; nothing is changed. Every article that shares
        enough of a sketch is compared, so that the groups that the pairs make are the same in
        whatever order articles come. Of those that are in a group already, one is enough.
        """
        self._follow(up_to)
        self._asked = wordings
        pairs: list[NearDuplicate] = []
        for place, wording in enumerate(wordings):
            beside = {earlier.article: earlier for earlier in wordings[:place]}
            shared = self._shared(up_to, wording.sketch)
            for earlier in beside.values():
                shared[earlier.article] = len({*earlier.sketch} & {*wording.sketch})
            pairs += self._near_to(wording, shared, beside)
        return pairs

    def _follow(self, up_to: int) -> None:
        """Keep what is known of frequent shingles, if only what was asked about was added."""
        if not self._asked or self._asked[-1].article != up_to:
            self._holders.clear()
            return
        for wording in self._asked:
            for shingle in wording.sketch:
                if shingle in self._holders:
                    self._holders[shingle].append(wording.article)

    def _shared(self, up_to: int, sketch: tuple[int, ...]) -> Counter[int]:
        """How many numbers of ``sketch`` each article up to ``up_to`` shares."""
        shared: Counter[int] = Counter()
        for shingle in sketch:
            holders = self._holders.get(shingle)
            if holders is None:
                holders = array("q", _holders(self._connection, shingle, up_to))
                if len(holders) >= _FREQUENT:
                    self._holders[shingle] = holders
            shared.update(holders)
        return shared

    def _near_to(
        self, wording: Wording, shared: Mapping[int, int], beside: Mapping[int, Wording]
    ) -> Iterator[NearDuplicate]:
        outlines, may_be_near = self._outlines, arabic.near.may_be_near
        outline = self._outline(wording.article, wording.shingles)
        enough = arabic.near.shared_at_least(wording.sketch)
        candidates = [
            (-count, other)
            for other, count in shared.items()
            if count >= enough and (other not in outlines or may_be_near(outline, outlines[other]))
        ]
        joined: set[str | int] = set()
        for _, other in sorted(candidates):
            _, _, text, group = words_of(self._connection, other)
            if group in joined:
                continue
            shingles = beside[other].shingles if other in beside else arabic.near.shingles(text)
            if may_be_near(outline, self._outline(other, shingles)):
                how_near = arabic.near.similarity(wording.shingles, shingles)
                if how_near >= arabic.near.THRESHOLD:
                    joined.add(group if group is not None else other)
                    yield NearDuplicate(wording.article, other, how_near)

    def _outline(self, article: int, shingles: Set[int]) -> Outline:
        known = self._outlines.get(article)
        if known is None:
            known = self._outlines[article] = arabic.near.outline(shingles)
        return known


def add(
    connection: sqlite3.Connection, wordings: Sequence[Wording], near: Iterable[NearDuplicate]
) -> None:
    """Index the sketches of ``wordings``, and put ``near`` duplicates into one group.

    Within the caller's transaction. The group's name is the id of the first article in it.
    """
    connection.executemany(
        "INSERT INTO sketch VALUES (?, ?)",
        [(shingle, wording.article) for wording in wordings for shingle in wording.sketch],
    )
    for pair in near:
        _join(connection, pair.other, pair.article)


def nearest(connection: sqlite3.Connection, shingles: Set[int]) -> int | None:
    """The number of an article that is near a text with these ``shingles``; changes nothing."""
    sketch = arabic.near.sketch_of(shingles)
    enough = arabic.near.shared_at_least(sketch)
    shared: Counter[int] = Counter()
    for shingle in sketch:
        shared.update(_holders(connection, shingle, _LAST, _MOST_PER_SHINGLE))
    for other, count in shared.most_common(_MOST_COMPARED):
        if count < enough:
            break
        _, _, text, _ = words_of(connection, other)
        if arabic.near.similarity(shingles, arabic.near.shingles(text)) >= arabic.near.THRESHOLD:
            return other
    return None


def smallest_ids(connection: sqlite3.Connection) -> dict[str, str]:
    """The smallest id of the articles in each group, by the group's name."""
    return dict(
        connection.execute(
            f"SELECT duplicate_group, min(id) FROM {with_aside('article')}"
            " WHERE duplicate_group IS NOT NULL GROUP BY duplicate_group"
        )
    )


def _holders(
    connection: sqlite3.Connection, shingle: int, up_to: int, limit: int = _NO_LIMIT
) -> list[int]:
    """The articles up to ``up_to`` with ``shingle`` in their sketches, the last first."""
    return [
        article
        for (article,) in connection.execute(
            "SELECT article FROM sketch WHERE shingle = ? AND article <= ?"
            " ORDER BY article DESC LIMIT ?",
            (shingle, up_to, limit),
        )
    ]


def _join(connection: sqlite3.Connection, earlier: int, later: int) -> None:
    """Join the groups of two articles, under the first article of both."""
    names = {_first_of_group(connection, number) for number in (earlier, later)}
    (_, name), *others = sorted(names)
    connection.execute(
        "UPDATE main.article SET duplicate_group = ?"
        " WHERE number IN (?, ?) AND duplicate_group IS NOT ?",
        (name, earlier, later, name),
    )
    for _, other in others:
        connection.execute(
            "UPDATE main.article SET duplicate_group = ? WHERE duplicate_group = ?", (name, other)
        )


def _first_of_group(connection: sqlite3.Connection, number: int) -> tuple[int, str]:
    """The first article of the group that an article is in, and the name of the group it makes."""
    id, _, _, group = words_of(connection, number)
    if group is None:
        return number, id
    (first,) = connection.execute(
        f"SELECT min(number) FROM {with_aside('article')} WHERE duplicate_group = ?", (group,)
    ).fetchone()
    return first, group
