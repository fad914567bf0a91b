"""What is new in the log of a package, set by set."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection, Sequence

from annotator.core.gesture import OWN_WORK
from annotator.store.merging_refusals import Unfit, history

Line = tuple[int, str, str, int, int, str, str, str | None, str]
"""``number, id, at, person, article, kind, operation, of, changes``."""

_KINDS = ", ".join(f"'{kind}'" for kind in sorted(OWN_WORK))
_MOMENTS = re.compile(r"(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\n)*", re.ASCII)


def ids(connection: sqlite3.Connection, person: int) -> dict[int, list[str]]:
    """The ids of the gestures that ``person`` made on their sets, by article, oldest first."""
    found: dict[int, list[str]] = {}
    for article, id in connection.execute(
        f"SELECT article, id FROM log WHERE person = ? AND kind IN ({_KINDS}) ORDER BY number",
        (person,),
    ):
        found.setdefault(article, []).append(id)
    return found


def lines(connection: sqlite3.Connection) -> list[Line]:
    """The whole log, oldest first."""
    found: list[Line] = connection.execute(
        "SELECT number, id, at, person, article, kind, operation, of, changes FROM log ORDER BY number"
    ).fetchall()
    return found


def by_article(
    found: Sequence[Line], person: int, articles: Collection[int]
) -> dict[int, list[Line]]:
    """The log of a package, set by set. :class:`Unfit` if it is not ``person``'s own work on ``articles``."""
    if any(line[3] != person for line in found):
        raise history("it holds a gesture of somebody else")
    if not {line[4] for line in found} <= set(articles):
        raise history("it holds a gesture on an article that is not in it")
    if not {line[5] for line in found} <= OWN_WORK:
        raise history("it holds a gesture that no package permits")
    if not _MOMENTS.fullmatch("".join([f"{line[2]}\n" for line in found])):
        raise history("the time of a gesture in it cannot be read")
    sorted_out: dict[int, list[Line]] = {}
    for line in found:
        sorted_out.setdefault(line[4], []).append(line)
    return sorted_out


def new(found: Sequence[Line], known: Sequence[str], title: str, name: str) -> Sequence[Line]:
    """The lines of one set that come after those ``known``; none if it is older than those.

    :class:`Unfit` if the work went on in both.
    """
    common = min(len(found), len(known))
    if [line[1] for line in found[:common]] != [*known[:common]]:
        raise Unfit(
            f"{name} worked on “{title}” in the project and in the package, each time from the same state."
            " Go on in the project: look at the package for what is missing there, and merge the other"
            " files without it."
        )
    came = found[common:]
    _refuse_unknown(came, known, title)
    return came


def _refuse_unknown(came: Sequence[Line], known: Sequence[str], title: str) -> None:
    """An undo or a redo is of a gesture on the same set, before it."""
    if all(line[7] is None for line in came):
        return
    there = set(known)
    for line in came:
        if line[7] is not None and line[7] not in there:
            raise history(f"a gesture on “{title}” is of another one that is not there")
        there.add(line[1])
