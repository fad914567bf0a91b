"""Sets that people are given or lose, and sets that come with work in them, as pieces.

What people did on a set meanwhile is theirs: it is neither taken from them nor written over.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from annotator.core.annotation import SetState
from annotator.core.message import say
from annotator.store.file import stored_json
from annotator.store.file.damage import Why, unreadable
from annotator.store.file.stored_json import ANYTHING, StoredJsonError
from annotator.store.staging.staging import MOST_ROWS, Piece
from annotator.store.tables import first_words, log, records, stand_ins
from annotator.store.tables.begun import UNTOUCHED
from annotator.store.tables.compiled import StoredRow

_GIVE = (
    "INSERT OR IGNORE INTO main.annotation_set (person, article) SELECT ?, value FROM json_each(?)"
)
_TAKE = (
    f"DELETE FROM main.annotation_set AS s WHERE s.person = ? AND {UNTOUCHED}"
    " AND s.article IN (SELECT value FROM json_each(?))"
)

SHARE, SET = "share", "set"

_SHAPES = {
    SHARE: {"person": int, "given": [int], "taken": [int]},
    SET: {
        "set": [ANYTHING],
        "annotations": [[ANYTHING]],
        "regions": [[ANYTHING]],
        "words": {str: int},
    },
}


@dataclass(frozen=True, slots=True)
class WorkedSet:
    """This is a set with work in it, as rows of all that is stored.

    ``words`` counts what its spans begin with, as the index pass would have counted them.
    """

    status: StoredRow
    annotations: Sequence[StoredRow]
    regions: Sequence[StoredRow]
    words: Mapping[str, int]

    @property
    def piece(self) -> Piece:
        """The piece by which it comes in."""
        worked = {
            "set": self.status,
            "annotations": self.annotations,
            "regions": self.regions,
            "words": self.words,
        }
        return Piece(SET, stored_json.dump(worked))


def shares(person: int, given: Iterable[int], taken: Iterable[int] = ()) -> Iterator[Piece]:
    """The pieces by which ``person`` gets and loses sets that are to do, by articles."""
    for name, articles in (("given", given), ("taken", taken)):
        numbers = iter(articles)
        while some := list(islice(numbers, MOST_ROWS // 2)):
            share = {"person": person, "given": [], "taken": [], name: some}
            yield Piece(SHARE, stored_json.dump(share))


def read(kind: str, content: str) -> dict[str, Any]:
    """What a piece of ``kind`` holds; :class:`UnreadableRow` if that cannot be read."""
    try:
        piece: dict[str, Any] = stored_json.read(content, "content", _SHAPES[kind])
    except StoredJsonError as error:
        raise unreadable("staged", [("kind", kind)], say(Why.UNFIT)) from error
    return piece


def is_open(connection: sqlite3.Connection, person: int, article: int) -> bool:
    """Whether ``person`` has done nothing yet on ``article``, so that a set may come in."""
    row = connection.execute(
        "SELECT state FROM main.annotation_set WHERE person = ? AND article = ?", (person, article)
    ).fetchone()
    if row is None:
        return True
    # Somebody who began and took it all back may still redo it.
    return row[0] == SetState.TODO and not log.has_gestures(connection, person, article)


def write_share(connection: sqlite3.Connection, piece: dict[str, Any]) -> int:
    """Give and take sets; returns how many."""
    person = piece["person"]
    if person < 0:
        stand_ins.add_stand_in(connection, person)
    taken = connection.execute(_TAKE, (person, json.dumps(piece["taken"]))).rowcount
    given = connection.execute(_GIVE, (person, json.dumps(piece["given"]))).rowcount
    return max(0, taken) + max(0, given)


def write_set(connection: sqlite3.Connection, piece: dict[str, Any]) -> int:
    """Write a set with work in it, unless its person began meanwhile; returns how many rows."""
    row = tuple(piece["set"])
    article, person = _of(row)
    if not is_open(connection, person, article):
        return 0
    connection.execute(f"{records.status.insert} {records.status.over}", row)
    connection.executemany(records.annotation.insert, piece["annotations"])
    connection.executemany(records.region.insert, piece["regions"])
    (indexed,) = connection.execute("SELECT up_to FROM indexing").fetchone()
    if article <= indexed:  # the index pass counts the others
        first_words.add(connection, person, piece["words"])
    return 1 + len(piece["annotations"]) + len(piece["regions"])


def _of(row: StoredRow) -> tuple[int, int]:
    return row[records.status.place("article")], row[records.status.place("person")]
