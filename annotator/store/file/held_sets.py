"""The sets that somebody has, each repeat in front of what it repeats: SQL, and nothing more.

A module of its own, because the first look at a project (:mod:`annotator.store.glimpse`) needs it
before anything is loaded that judges a project.
"""

from __future__ import annotations

import sqlite3

from annotator.store.file.hidden import not_aside

_HAS_REPEAT = (
    "s.state = 'done' AND EXISTS (SELECT 1 FROM main.annotation_set r"
    " WHERE r.person = -s.person AND r.article = s.article)"
)
_IN_FRONT = (
    "EXISTS (SELECT 1 FROM main.annotation_set f"
    " WHERE f.person = -s.person AND f.article = s.article AND f.state = 'done')"
)
_COLUMNS = "s.article, s.person"  # no more, so that an index by state has all


def has_any(connection: sqlite3.Connection, person: int) -> bool:
    """Whether anything ever came back to ``person``."""
    row = connection.execute(
        "SELECT 1 FROM main.annotation_set WHERE person = ? LIMIT 1", (-person,)
    ).fetchone()
    return row is not None


def held_by(connection: sqlite3.Connection, person: int, where: str) -> str:
    """As :func:`held`; simpler, and quicker, where nothing ever came back to ``person``."""
    if has_any(connection, person):
        return held(where)
    return f"SELECT {_COLUMNS} FROM annotation_set s WHERE s.person = :person {where} ORDER BY 1"


def held(where: str = "") -> str:
    """The sets of ``:person`` as their lists show them, by article: the one that is in front.

    ``where`` is asked of each: ``AND s.article > :bound``. A set is its article and its person.
    """
    return (
        f"SELECT {_COLUMNS} FROM annotation_set s"
        f" WHERE s.person = :person {where} AND NOT ({_HAS_REPEAT})"
        f" UNION ALL SELECT {_COLUMNS} FROM main.annotation_set s"
        f" WHERE s.person = -:person {where} AND {_IN_FRONT} AND {not_aside('s.article')}"
        " ORDER BY 1"
    )


def hand(connection: sqlite3.Connection, article: int, person: int) -> int:
    """Under which number ``person`` works on ``article``: their own, or their stand-in's.

    This is ``core.repeats.stand_in``: theirs below zero.
    """
    row = connection.execute(
        f"SELECT 1 FROM main.annotation_set s WHERE s.person = ? AND s.article = ? AND {_IN_FRONT}",
        (-person, article),
    ).fetchone()
    return person if row is None else -person
