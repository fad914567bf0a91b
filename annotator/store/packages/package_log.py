"""What is new in the log of a package, set by set.

A package may have hundreds of thousands of lines. They are read set by set, each column as one
string, which takes a third of the time of a tuple for each.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from annotator.core.gesture import OWN_WORK
from annotator.core.repeats import person_behind
from annotator.store.file.moments import is_moment
from annotator.store.packages.refusals import HistoryFault, history
from annotator.store.tables.merged_sets import MergedSets

_KINDS = ", ".join(f"'{kind}'" for kind in sorted(OWN_WORK))
_MOMENTS = re.compile(r"(?:\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z\n)*", re.ASCII)
_FIRST_OF_DAY = "T00:00:00.000Z"
_DAY = len("2026-11-25")
_IDS = re.compile(r"(?:[0-9A-Za-z_-]{1,64}\n)*")
BEHIND_ALL = 2**63 - 1
"""A line behind all that a log can have."""
_OPERATIONS = frozenset(
    {("do", 1), ("undo", 0), ("redo", 0)}
)  # and whether it is of no other gesture


@dataclass(frozen=True, slots=True)
class SetLog:
    """The lines of one set, oldest first: their ids, and what each is ``of``.

    ``of`` is empty if none is of any.     ``numbers`` has commas between them; ``changes`` has
    those of each line on a line.
    """

    ids: list[str]
    of: list[str]
    numbers: str
    changes: bytes

    def after(self, count: int) -> SetLog:
        """Without the first ``count`` lines."""
        if not count:
            return self
        return SetLog(
            self.ids[count:],
            self.of[count:],
            ",".join(self.numbers.split(",")[count:]),
            b"\n".join(self.changes.split(b"\n")[count:]),
        )

    def first(self, count: int) -> SetLog:
        """The first ``count`` lines."""
        return SetLog(
            self.ids[:count],
            self.of[:count],
            ",".join(self.numbers.split(",")[:count]),
            b"\n".join(self.changes.split(b"\n")[:count]),
        )


NO_LINES = SetLog([], [], "", b"")


def ids(
    connection: sqlite3.Connection, person: int, before: int = BEHIND_ALL
) -> dict[int, list[str]]:
    """The ids of the gestures that ``person`` made on their sets, by article, oldest first.

    Only those on lines of the log ``before`` the one with this number.
    """
    by_article: dict[int, list[str]] = {}
    for article, id in connection.execute(
        f"SELECT article, id FROM log WHERE person = ? AND number < ? AND kind IN ({_KINDS})"
        " ORDER BY number",
        (person, before),
    ):
        by_article.setdefault(article, []).append(id)
    return by_article


def go_on(known: dict[int, list[str]], merged: MergedSets) -> None:
    """Add to what is ``known`` by article the gestures that are ``merged``."""
    for id, _at, _person, article, *_ in merged.lines:
        known.setdefault(article, []).append(id)


def read(
    connection: sqlite3.Connection, person: int, articles: Collection[int]
) -> dict[int, SetLog]:
    """The log of a package, by article.

    :class:`Unfit` if it is not ``person``'s own work on ``articles``.
    """
    operations = _operations(connection, person)
    logs = _read(connection, f"WHERE person = {person}", has_of=len(operations) > 1)
    if not logs.keys() <= {*articles}:
        raise history(HistoryFault.FOREIGN_ARTICLE)
    return logs


def read_some(
    connection: sqlite3.Connection, person: int, articles: Collection[int]
) -> dict[int, SetLog]:
    """``person``'s own work on these ``articles``, in a file with more in it, by article."""
    numbers = ", ".join(map(str, articles))
    where = f"WHERE article IN ({numbers}) AND person = {person} AND kind IN ({_KINDS})"
    return _read(connection, where, has_of=True) if articles else {}


def _read(connection: sqlite3.Connection, where: str, *, has_of: bool) -> dict[int, SetLog]:
    of = "group_concat(coalesce(of, ''), char(10))" if has_of else "NULL"
    # By this index the lines of a set come in their order.
    rows = connection.execute(
        "SELECT article, count(*), group_concat(number), group_concat(id, char(10)),"
        f" {of}, group_concat(at, char(10)), CAST(group_concat(changes, char(10)) AS BLOB)"
        f" FROM log INDEXED BY log_by_set {where} GROUP BY article, person"
    ).fetchall()
    logs = {}
    for article, count, numbers, ids, of_others, moments, changes in rows:
        if not _are_moments(f"{moments}\n"):
            raise history(HistoryFault.MOMENT)
        if not _IDS.fullmatch(f"{ids}\n") or type(changes) is not bytes:
            raise history(HistoryFault.VALUE)
        log = SetLog(ids.split("\n"), of_others.split("\n") if has_of else [], numbers, changes)
        if not len(log.ids) == changes.count(b"\n") + 1 == count or len(log.of) not in (0, count):
            raise history(HistoryFault.VALUE)
        logs[article] = log
    return logs


def _are_moments(lines: str) -> bool:
    """Whether each line is a moment; the days among many are few, so each is looked at once."""
    if not _MOMENTS.fullmatch(lines):
        return False
    days = {line[:_DAY] for line in lines.splitlines()}
    return all(is_moment(f"{day}{_FIRST_OF_DAY}") for day in days)


def _operations(connection: sqlite3.Connection, person: int) -> set[tuple[str, int]]:
    """The operations in the log of a package.

    :class:`Unfit` if there is one that ``person`` cannot have made.
    """
    kinds = connection.execute(
        "SELECT DISTINCT person, kind, operation, of IS NULL FROM log"
    ).fetchall()
    if any(person_behind(whose) != person_behind(person) for whose, *_ in kinds):
        raise history(HistoryFault.SOMEBODY_ELSE)
    if not {kind for _, kind, *_ in kinds} <= OWN_WORK:
        raise history(HistoryFault.FORBIDDEN)
    operations = {(operation, is_none) for *_, operation, is_none in kinds}
    if not operations <= _OPERATIONS:
        raise history(HistoryFault.VALUE)
    return operations


def new(log: SetLog, known: Sequence[str], title: str) -> SetLog | None:
    """The lines of one set that come after those ``known``; none if it is older than those.

    ``None`` if the work went on in both. :class:`Unfit` if one is of a gesture that is not there.
    """
    common = min(len(log.ids), len(known))
    if log.ids[:common] != [*known[:common]]:
        return None
    came = log.after(common)
    if any(came.of):
        refuse_unknown(came.ids, came.of, known, title)
    return came


def refuse_unknown(
    ids: Sequence[str], of_others: Sequence[str | None], known: Sequence[str], title: str
) -> None:
    """:class:`Unfit` if an undo or a redo is not of a gesture on the same set, before it."""
    earlier = set(known)
    for id, of in zip(ids, of_others, strict=True):
        if of and of not in earlier:
            raise history(HistoryFault.UNKNOWN_GESTURE, title=title)
        earlier.add(id)
