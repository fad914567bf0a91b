"""What each column of a row may hold, so that a row of any file is judged before a record is made
of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import EnumType
from itertools import product
from typing import Any, Generic, TypeVar

from annotator.core.message import Message, say
from annotator.store.file import moments
from annotator.store.file.damage import UnreadableRow, Why, place_of, shown, unreadable
from annotator.store.file.stored_json import StoredJsonError

R = TypeVar("R")
_LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it is selected, the types of its values, and what else is known of them.

    ``of`` is the enum of its values; ``is_time`` says that they are moments.
    """

    sql: str
    types: tuple[type, ...]
    of: EnumType | None = None
    is_time: bool = False

    @property
    def name(self) -> str:
        """What the column is called in sentences, and in the log."""
        return self.sql.strip('"')

    def holds(self, values: Iterable[object]) -> bool:
        """Whether all of ``values`` can stand here; of moments, only whether they are text."""
        if not frozenset(self.types).issuperset(map(type, values)):
            return False
        if self.of is None:
            return True
        return frozenset(self.of._value2member_map_).union((None,)).issuperset(values)

    def wrong(self, value: object) -> Message | None:
        """Why ``value`` cannot stand here, if it cannot."""
        if type(value) not in self.types or (type(value) is int and abs(value) > _LARGEST):
            return say(Why.TYPE, column=self.name)
        if value is None:
            return None
        if self.of is not None and value not in self.of._value2member_map_:
            return say(Why.UNKNOWN, column=self.name, value=shown(value))
        if self.is_time and not moments.is_moment(str(value)):
            return say(Why.NO_TIME, column=self.name, value=shown(value))
        return None


def text(sql: str, *, none: bool = False, of: EnumType | None = None) -> Column:
    """A column of text; it may be NULL if ``none``."""
    return Column(sql, (str, type(None)) if none else (str,), of)


def number(sql: str, *, none: bool = False) -> Column:
    """A column of whole numbers."""
    return Column(sql, (int, type(None)) if none else (int,))


def data(sql: str) -> Column:
    """A column of bytes."""
    return Column(sql, (bytes,))


def moment(sql: str) -> Column:
    """A column of moments (see :mod:`annotator.store.file.moments`)."""
    return Column(sql, (str,), is_time=True)


class Rows(Generic[R]):
    """How rows of a table become records. Called with a row, it gives the record, or raises
    :class:`UnreadableRow`.

    ``make`` gets the values of the columns, which are of their types, and raises ``ValueError`` for
    any that no
    record can have.
    """

    def __init__(self, table: str, columns: Sequence[Column], make: Callable[..., R]) -> None:
        self.table = table
        self.columns = tuple(columns)
        self.sql = ", ".join(column.sql for column in columns)
        self._make = make
        self._shapes = frozenset(product(*(column.types for column in columns)))
        self._times = [place for place, column in enumerate(columns) if column.is_time]

    def __call__(self, row: Sequence[Any]) -> R:
        if tuple(map(type, row)) not in self._shapes:
            raise self.unreadable(row)
        if self._times and not all(moments.is_moment(row[place]) for place in self._times):
            raise self.unreadable(row)
        try:
            return self._make(*row)
        except UnreadableRow as error:  # of something that this row holds
            raise self.unreadable(row, error.why) from error
        except StoredJsonError as error:
            raise self.unreadable(row, error.message) from error
        except ValueError as error:
            raise self.unreadable(row) from error

    def judged(self, rows: Sequence[Any]) -> Sequence[Any]:
        """``rows`` as they are, once it is seen that each holds what it may: column by column,
        which for many rows takes a fifth of the time. :class:`UnreadableRow` for the first that
        does not.
        """
        for column, values in zip(self.columns, zip(*rows, strict=True), strict=False):
            if not column.holds(values):
                raise next(
                    self.unreadable(row, why) for row in rows if (why := self._first_wrong(row))
                )
        return rows

    def of(self, table: str) -> str:
        """The columns as they are selected from ``table``, where another has columns of these names
        too.
        """
        return ", ".join(f"{table}.{column.sql}" for column in self.columns)

    def from_fields(self, fields: Mapping[str, Any]) -> R:
        """The record from a mapping of column names, as the log keeps it; true and false are 1 and
        0.
        """
        values = map(fields.get, (column.name for column in self.columns))
        row = [int(value) if type(value) is bool else value for value in values]
        if any(type(value) is int and abs(value) > _LARGEST for value in row):
            raise self.unreadable(row)
        return self(row)

    def unreadable(self, row: Sequence[object], why: Message | None = None) -> UnreadableRow:
        """The error for ``row``; without ``why``, the first column that is wrong is."""
        names = [column.name for column in self.columns]
        return unreadable(self.table, place_of(names, row), why or self._why(row))

    def _first_wrong(self, row: Sequence[object]) -> Message | None:
        wrongs = (column.wrong(value) for column, value in zip(self.columns, row, strict=False))
        return next((wrong for wrong in wrongs if wrong is not None), None)

    def _why(self, row: Sequence[object]) -> Message:
        wrong = self._first_wrong(row)
        if wrong is not None:
            return wrong
        values = {column.name: value for column, value in zip(self.columns, row, strict=False)}
        start, end = values.get("start"), values.get("end")
        if isinstance(start, int) and isinstance(end, int) and not 0 <= start < end:
            return say(Why.NO_SPAN, start=start, end=end)
        return say(Why.UNFIT)


def whole_number(table: str, column: str, value: object) -> int:
    """``value``, which is of ``column``; :class:`UnreadableRow` if it is no whole number."""
    wrong = number(column).wrong(value)
    if wrong is not None:
        raise unreadable(table, [(column, value)], wrong)
    assert isinstance(value, int)
    return value
