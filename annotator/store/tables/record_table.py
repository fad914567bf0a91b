"""A record and its row: what is done with it follows from one list of columns.

Whoever adds a column to a list in ``records`` or ``review_records`` has it read, written, logged,
packed, merged and checked; the statements are made once, when the module is imported.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence, Sized
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, TypeVar

from annotator.store.file.columns import LARGEST, Column, Convert, RowReader
from annotator.store.tables.compiled import attributes_of, constructor, logged_of, values_of

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Derived:
    """A column that no record has: ``sql`` computes it of the others when a record is written.

    In ``sql``, ``{start}`` is the value of the column called so.
    """

    column: Column
    sql: str


class Table(RowReader[R]):
    """How records of one class are kept in a table.

    ``columns`` are those of the record, one for each of its fields, or two side by side for a span;
    ``derived`` are the others that are stored with them. ``kind`` is what the log calls such a
    record.
    """

    def __init__(
        self,
        table: str,
        record: Callable[..., R],
        columns: Sequence[Column],
        *,
        derived: Sequence[Derived] = (),
        kind: str = "",
    ) -> None:
        super().__init__(table, columns, constructor(record, columns))
        self.kind = kind or table
        self.stored = (*columns, *(each.column for each in derived))
        """All columns, those of the record first."""
        self.logged = tuple(column.log_name for column in columns)
        """What the log calls the columns of the record."""
        self._from_log = [(c.log_name, c.missing, c.codec.from_log) for c in columns]
        self._derived = [each.sql for each in derived]
        self.values = values_of(columns)
        """The values of the columns of a record."""
        self.fields = logged_of(columns)
        """A record as the log keeps it: ready for JSON, by the names of the columns there."""
        self._names = [column.name for column in columns]
        self._keys = [place for place, column in enumerate(columns) if column.is_key]
        self.key_values = attributes_of([columns[place] for place in self._keys])
        """The key of a record, as :attr:`delete` takes it."""
        self.key_of = itemgetter(*self._keys)
        """The key of a row, as :attr:`delete` takes it; one value alone if the key is one."""
        self.into = f"INSERT INTO main.{table} ({self.stored_sql()})"
        """What rows of all that is stored are put behind."""
        self.over = self._over()
        """What stands behind these rows if they may be there already."""
        self.insert = f"{self.into} VALUES ({marks(self.stored)})"
        """Adds a row of all that is stored."""
        self.upsert = self._upsert()
        """Writes the values of a record, also where it is there already."""
        self.select = f"SELECT {self.sql} FROM main.{table} WHERE {self._is_it()}"
        self.delete = f"DELETE FROM main.{table} WHERE {self._is_it()}"

    # -- one record in the file ---------------------------------------------------------------

    def read(self, connection: sqlite3.Connection, wanted: R) -> R | None:
        """The record with the key of ``wanted`` as it is in the file; ``None`` if it is not."""
        row = connection.execute(self.select, self.key_values(wanted)).fetchone()
        return self(row) if row else None

    def holds(self, connection: sqlite3.Connection, wanted: R, expected: R | None) -> bool:
        """Whether the record with the key of ``wanted`` is just as ``expected``; ``None``: gone."""
        row = connection.execute(self.select, self.key_values(wanted)).fetchone()
        if row is None or expected is None:
            return row is None and expected is None
        return bool(row == self.values(expected) or self(row) == expected)

    def write(self, connection: sqlite3.Connection, record: R) -> None:
        """Write ``record``, also over one with its key."""
        connection.execute(self.upsert, self._named(self.values(record)))

    def write_rows(self, connection: sqlite3.Connection, rows: Iterable[Sequence[Any]]) -> None:
        """Write many records, each given by its values, also over ones with their keys."""
        connection.executemany(self.upsert, map(self._named, rows))

    def _named(self, values: Sequence[Any]) -> dict[str, Any]:
        return dict(zip(self._names, values, strict=True))

    def remove(self, connection: sqlite3.Connection, record: R) -> None:
        """Remove the record with the key of ``record``."""
        connection.execute(self.delete, self.key_values(record))

    # -- the log ------------------------------------------------------------------------------

    def from_fields(self, logged: Mapping[str, Any]) -> R:
        """The record from what the log keeps; :class:`UnreadableRow` if there is none such."""
        row = [
            _stored(logged[name], from_log) if name in logged else missing
            for name, missing, from_log in self._from_log
        ]
        if any(type(value) is int and abs(value) > LARGEST for value in row):
            raise self.unreadable(row)
        return self(row)

    # -- pieces of statements -----------------------------------------------------------------

    def stored_sql(self, table: str = "") -> str:
        """All that is stored, as it is selected (from ``table``), and as it is inserted."""
        before = f"{table}." if table else ""
        return ", ".join(before + column.sql for column in self.stored)

    def place(self, name: str) -> int:
        """Where in a row of all that is stored the column with this ``name`` is."""
        return [column.name for column in self.stored].index(name)

    def stored_part(self, names: Iterable[str], make: Callable[..., Any]) -> RowReader[Any]:
        """As :meth:`part`, of all that is stored."""
        return RowReader(self.table, self.stored, make).part(names, make)

    def _is_it(self) -> str:
        return " AND ".join(f"{self.columns[place].sql} = ?" for place in self._keys)

    def _upsert(self) -> str:
        places = {column.name: f":{column.name}" for column in self.columns}
        values = [*places.values(), *(sql.format(**places) for sql in self._derived)]
        return f"{self.into} VALUES ({', '.join(values)}) {self.over}"

    def _over(self) -> str:
        # An upsert, not REPLACE: the triggers must see an update as an update.
        keys = ", ".join(self.columns[place].sql for place in self._keys)
        return f"ON CONFLICT ({keys}) DO UPDATE SET {self._changed()}"

    def _changed(self) -> str:
        changed = [column.sql for column in self.stored if not column.is_key]
        return ", ".join(f"{sql} = excluded.{sql}" for sql in changed)


class WithdrawnTable(Table[R]):
    """This is a table whose rows are never removed, nor changed.

    They are ``withdrawn`` instead, and are then as if they had never been made. One that is made
    again stands in its old place.
    """

    def __init__(self, table: str, record: Callable[..., R], columns: Sequence[Column]) -> None:
        super().__init__(table, record, columns)
        self.select += " AND withdrawn = 0"
        self.delete = f"UPDATE main.{table} SET withdrawn = 1 WHERE {self._is_it()}"

    def _changed(self) -> str:
        return "withdrawn = 0"


class PartTable(Table[R]):
    """A table of whose rows a record has a part, which changes while the rest stays."""

    def _upsert(self) -> str:
        marks = [(column, f":{column.name}") for column in self.columns]
        changed = ", ".join(f"{column.sql} = {mark}" for column, mark in marks if not column.is_key)
        same = " AND ".join(f"{column.sql} = {mark}" for column, mark in marks if column.is_key)
        return f"UPDATE main.{self.table} SET {changed} WHERE {same}"

    def remove(self, connection: sqlite3.Connection, record: R) -> None:
        """``ValueError``: a part of a row is never removed."""
        raise ValueError(f"{self.kind} are a part of a row, which stays")


def marks(values: Sized) -> str:
    """A question mark for each of the ``values``."""
    return ", ".join("?" * len(values))


def _stored(logged: Any, from_log: Convert | None) -> Any:
    """The value of a row that the log keeps as ``logged``."""
    if type(logged) is bool:
        return int(logged)
    return logged if from_log is None or logged is None else from_log(logged)
