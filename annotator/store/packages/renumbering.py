"""A copy in which people have the numbers that they have in the project.

A name is one person's in both files; a number is what each file gave them. Where people were added
in both, the copy is read from another one, on its own in the system's folder for such files, in
which everything that is somebody's has the number that they have here.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from itertools import count
from typing import Any

from annotator.store.file import stored_json
from annotator.store.file.connection import Connection
from annotator.store.tables.people import People

_MEANWHILE = 2**40  # no two people have one number while they get others


@contextmanager
def renumbered(copy: Connection, project: Connection) -> Iterator[Connection]:
    """``copy``, or what has the project's numbers of those who are called the same."""
    numbers = _numbers(copy, project)
    if not numbers:
        yield copy
        return
    with closing(sqlite3.connect("", factory=Connection, isolation_level=None)) as own:
        copy.backup(own)
        own.path = copy.path
        _renumber(own, numbers)
        yield own


def _numbers(copy: Connection, project: Connection) -> dict[int, int]:
    """The number in the project by that in the copy, of everybody in it; empty if all are the same.

    Who is in the copy alone gets one that nobody has.
    """
    known = {person.name: person.number for person in People(project).all()}
    people = People(copy).all()
    if all(known.get(person.name, person.number) == person.number for person in people):
        return {}
    free = count(max(*known.values(), *(person.number for person in people)) + 1)
    numbers = {person.number: known.get(person.name) or next(free) for person in people}
    return numbers | {-old: -new for old, new in numbers.items()}  # those of stand-ins


def _renumber(own: Connection, numbers: Mapping[int, int]) -> None:
    own.create_function("renumbered", 1, lambda number: numbers.get(number, number))
    for (trigger,) in own.execute(_TRIGGERS).fetchall():
        own.execute(f"DROP TRIGGER {trigger}")
    for table, column in own.execute(_COLUMNS).fetchall():
        others = f"{_MEANWHILE} * sign({column}) + renumbered({column})"
        own.execute(f"UPDATE {table} SET {column} = {others} WHERE {column} IS NOT NULL")
        back = f"{column} - {_MEANWHILE} * sign({column})"
        own.execute(f"UPDATE {table} SET {column} = {back} WHERE {column} IS NOT NULL")
    lines = own.execute("SELECT number, changes FROM log").fetchall()
    changed = [(_of_others(changes, numbers), number) for number, changes in lines]
    own.executemany("UPDATE log SET changes = ? WHERE number = ?", changed)


_TRIGGERS = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
_COLUMNS = (
    "SELECT made.name, kept.name FROM sqlite_master AS made, pragma_table_info(made.name) AS kept"
    " WHERE made.type = 'table'"
    " AND (kept.name = 'person' OR (made.name = 'person' AND kept.name = 'number'))"
)


def _of_others(changes: str, numbers: Mapping[int, int]) -> str:
    """The ``changes`` of a line, as JSON, with other people in them; else just as they are."""
    before = json.loads(changes)
    after = _with_numbers(before, numbers)
    return changes if after == before else stored_json.dump(after)


def _with_numbers(value: Any, numbers: Mapping[int, int]) -> Any:
    if isinstance(value, list):
        return [_with_numbers(each, numbers) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        name: numbers.get(each, each)
        if name == "person"
        else [numbers.get(number, number) for number in each]
        if name == "people"
        else _with_numbers(each, numbers)
        for name, each in value.items()
    }
