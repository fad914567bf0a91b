"""Which articles share their wording: sketches, candidates, and the groups of near duplicates."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Set
from dataclasses import dataclass

from annotator import arabic

# Site furniture puts one shingle into thousands of sketches. These bounds keep an article's cost the
# same in a project of any size; a copy shares most of its sketch and comes among the first all the same.
_MOST_PER_SHINGLE = 50
_MOST_COMPARED = 8


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """Two articles (numbers) that share at least half of their wording; ``similarity`` up to 1.0."""

    article: int
    other: int
    similarity: float


def add(connection: sqlite3.Connection, article: int, found: Set[int]) -> list[NearDuplicate]:
    """Compare ``article``, whose shingles are ``found``, with those before it, and join their group.

    Within the caller's transaction. The group's name is the id of the first article in it.
    """
    sketch = arabic.near.sketch_of(found)
    candidates = _candidates(connection, article, sketch)
    connection.executemany(
        "INSERT INTO sketch VALUES (?, ?)", [(shingle, article) for shingle in sketch]
    )
    near = []
    for other in candidates:
        (text,) = connection.execute(
            "SELECT text FROM article WHERE number = ?", (other,)
        ).fetchone()
        how_near = arabic.near.similarity(found, arabic.near.shingles(text))
        if how_near >= arabic.near.THRESHOLD:
            near.append(NearDuplicate(article, other, how_near))
            _join(connection, other, article)
    return near


def nearest(connection: sqlite3.Connection, found: Set[int]) -> int | None:
    """The number of an article that is near a text with the shingles ``found``; changes nothing."""
    (beyond,) = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM article").fetchone()
    for other in _candidates(connection, beyond, arabic.near.sketch_of(found)):
        (text,) = connection.execute(
            "SELECT text FROM article WHERE number = ?", (other,)
        ).fetchone()
        if arabic.near.similarity(found, arabic.near.shingles(text)) >= arabic.near.THRESHOLD:
            return other
    return None


def smallest_ids(connection: sqlite3.Connection) -> dict[str, str]:
    """The smallest id of the articles in each group, by the group's name."""
    return dict(
        connection.execute(
            "SELECT duplicate_group, min(id) FROM article"
            " WHERE duplicate_group IS NOT NULL GROUP BY duplicate_group"
        )
    )


def _candidates(connection: sqlite3.Connection, article: int, sketch: tuple[int, ...]) -> list[int]:
    shared: Counter[int] = Counter()
    for shingle in sketch:
        shared.update(
            row[0]
            for row in connection.execute(
                "SELECT article FROM sketch WHERE shingle = ? AND article < ?"
                " ORDER BY article DESC LIMIT ?",
                (shingle, article, _MOST_PER_SHINGLE),
            )
        )
    enough = arabic.near.shared_at_least(sketch)
    return [other for other, count in shared.most_common(_MOST_COMPARED) if count >= enough]


def _join(connection: sqlite3.Connection, earlier: int, later: int) -> None:
    """Put two articles, and all that are in a group with either, into the group with the first of them."""
    names = {_first_of_group(connection, number) for number in (earlier, later)}
    (_, name), *others = sorted(names)
    connection.execute(
        "UPDATE article SET duplicate_group = ?"
        " WHERE number IN (?, ?) AND duplicate_group IS NOT ?",
        (name, earlier, later, name),
    )
    for _, other in others:
        connection.execute(
            "UPDATE article SET duplicate_group = ? WHERE duplicate_group = ?", (name, other)
        )


def _first_of_group(connection: sqlite3.Connection, number: int) -> tuple[int, str]:
    """The first article of the group that an article is in, and the name of the group it makes."""
    id, group = connection.execute(
        "SELECT id, duplicate_group FROM article WHERE number = ?", (number,)
    ).fetchone()
    if group is None:
        return number, id
    (first,) = connection.execute(
        "SELECT min(number) FROM article WHERE duplicate_group = ?", (group,)
    ).fetchone()
    return first, group
