"""This module says what each column of a row may hold.

A row of any file is judged by it before a record is made of the row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import EnumType
from itertools import product
from typing import Any, Generic, TypeVar

from annotator.core.message import Message, say
from annotator.core.span import Span
from annotator.store.file import moments, stored_json
from annotator.store.file.damage import UnreadableRow, Why, place_of, shown, unreadable
from annotator.store.file.stored_json import StoredJsonError

R = TypeVar("R")
P = TypeVar("P")
LARGEST = 2**63 - 1  # a whole number that SQLite can hold

Convert = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Codec:
    """How a value that a record has is written elsewhere, where it is not written as it is.

    ``load`` makes the record's of the row's, ``dump`` the row's of the record's, ``to_log`` the
    log's of the record's (for JSON), and ``from_log`` the row's of the log's. NULL is passed by.
    """

    load: Convert | None = None
    dump: Convert | None = None
    to_log: Convert | None = None
    from_log: Convert | None = None


_AS_IT_IS = Codec()


@dataclass(frozen=True, slots=True)
class Column:
    """A column as it is selected, the types of its values, and what else is known of them.

    ``of`` is the enum of its values; ``is_time`` says that they are moments; ``least`` is the
    smallest number, or the smallest length of a text. The rest is for columns of a record (see
    ``tables.table.Table``): ``attribute`` is where the record has it, if not under its name, and
    ``part`` the class of what holds it there (``Span`` for ``span.start``); ``logged`` is its name
    in the log, if not its own, and ``missing`` what holds where the log of an older version lacks
    it.
    """

    sql: str
    types: tuple[type, ...]
    of: EnumType | None = None
    is_time: bool = False
    least: int | None = None
    attribute: str = ""
    part: type | None = None
    codec: Codec = _AS_IT_IS
    is_key: bool = False
    logged: str = ""
    missing: object = None

    @property
    def name(self) -> str:
        """What the column is called in sentences."""
        return self.sql.strip('"')

    @property
    def path(self) -> str:
        """Where a record has it, as ``attrgetter`` takes it."""
        return self.attribute or self.name

    @property
    def is_flag(self) -> bool:
        """Whether a record has false or true for its 0 or 1."""
        return self.codec.load is bool

    @property
    def may_be_missing(self) -> bool:
        """Whether a log may lack it."""
        return self.missing is not None or type(None) in self.types

    @property
    def log_name(self) -> str:
        """What the log calls it."""
        return self.logged or self.name

    def holds(self, values: Iterable[object]) -> bool:
        """Whether all of ``values`` can stand here; of moments, only whether they are text."""
        if not frozenset(self.types).issuperset(map(type, values)):
            return False
        if self.of is None:
            return True
        return frozenset(self.of._value2member_map_).union((None,)).issuperset(values)

    def wrong(self, value: object) -> Message | None:
        """Why ``value`` cannot stand here, if it cannot."""
        if type(value) not in self.types or (type(value) is int and abs(value) > LARGEST):
            return say(Why.TYPE, column=self.name)
        if value is None:
            return None
        if self.of is not None and value not in self.of._value2member_map_:
            return say(Why.UNKNOWN, column=self.name, value=shown(value))
        if self.is_time and not moments.is_moment(str(value)):
            return say(Why.NO_TIME, column=self.name, value=shown(value))
        return None


def text(
    sql: str, *, none: bool = False, of: EnumType | None = None, least: int | None = None
) -> Column:
    """A column of text; it may be NULL if ``none``."""
    codec = Codec(load=_Members(of).__getitem__) if of is not None else _AS_IT_IS
    return Column(sql, (str, type(None)) if none else (str,), of, least=least, codec=codec)


class _Members(dict[str, Any]):
    """The members of an enum by value: looked up, since a call for each of many rows takes long."""

    def __init__(self, of: EnumType) -> None:
        members: Iterable[Any] = of.__members__.values()
        super().__init__((member.value, member) for member in members)
        self._of: Callable[[str], Any] = of

    def __missing__(self, value: str) -> Any:
        return self._of(value)  # which raises what is raised of a value that none has


def number(
    sql: str, *, none: bool = False, least: int | None = None, attribute: str = "", logged: str = ""
) -> Column:
    """A column of whole numbers; it may be NULL if ``none``."""
    types = (int, type(None)) if none else (int,)
    return Column(sql, types, least=least, attribute=attribute, logged=logged)


def real(sql: str, *, none: bool = False) -> Column:
    """A column of numbers with a fraction; it may be NULL if ``none``."""
    return Column(sql, (float, type(None)) if none else (float,))


def data(sql: str) -> Column:
    """A column of bytes, which a record has as hexadecimal digits."""
    return Column(sql, (bytes,), codec=Codec(load=bytes.hex, dump=bytes.fromhex))


def moment(sql: str) -> Column:
    """A column of moments (see :mod:`annotator.store.file.moments`)."""
    return Column(sql, (str,), is_time=True)


def flag(sql: str) -> Column:
    """A column of 0 and 1, which a record has as false and true; false where the log lacks it."""
    return Column(sql, (int,), codec=Codec(load=bool), missing=0)


def words(sql: str) -> Column:
    """A column of single words with spaces between them, which a record has as a set."""
    codec = Codec(
        load=lambda stored: frozenset(stored.split()),
        dump=lambda value: " ".join(sorted(value)),
        to_log=sorted,
        from_log=_joined,
    )
    return Column(sql, (str,), codec=codec)


def json(
    sql: str,
    shape: Any,
    load: Convert = lambda value: value,
    to_json: Convert = lambda value: value,
    *,
    none: bool = False,
    missing: str = stored_json.NULL,
) -> Column:
    """Return a column of JSON of ``shape`` (see :mod:`annotator.store.file.stored_json`).

    It may be NULL if ``none``. ``load`` makes the record's value of what is read, ``to_json`` what
    is written of that; ``missing`` is the JSON that holds where an older log lacks it.
    """
    codec = Codec(
        load=lambda stored: load(stored_json.read(stored, sql, shape)),
        dump=lambda value: stored_json.dump(to_json(value)),
        to_log=to_json,
        from_log=stored_json.dump,
    )
    if none:
        return Column(sql, (str, type(None)), codec=codec)
    return Column(sql, (str,), codec=codec, missing=missing)


def span(attribute: str, start: str = "start", end: str = '"end"') -> tuple[Column, Column]:
    """Two columns, in code points, which a record has as one span."""
    begin, stop = number(start, least=0), number(end, least=0)
    return (
        replace(begin, attribute=f"{attribute}.start", part=Span),
        replace(stop, attribute=f"{attribute}.end", part=Span),
    )


def key(column: Column) -> Column:
    """``column`` as one of those that tell a row of the table from all others."""
    return replace(column, is_key=True)


def _joined(logged: Any) -> str:
    if not stored_json.fits(logged, [str]):
        raise StoredJsonError(Why.OTHER_JSON, "changes")
    return " ".join(logged)


class RowReader(Generic[R]):
    """A reader turns the rows of a table into records.

    Called with a row, it gives the record, or raises :class:`UnreadableRow`.

    ``make`` gets the values of the columns, which are of their types, and raises ``ValueError`` for
    any that no record can have.
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
        """Return ``rows`` as they are, once it is seen that each holds what it may.

        They are judged column by column, which for many rows takes a fifth of the time.
        :class:`UnreadableRow` is raised for the first row that does not hold what it may.
        """
        for column, values in zip(self.columns, zip(*rows, strict=True), strict=False):
            if not column.holds(values):
                raise next(
                    self.unreadable(row, why) for row in rows if (why := self._first_wrong(row))
                )
        return rows

    def of(self, table: str) -> str:
        """Return the columns as they are selected from ``table``.

        Each is named with its table, for a query where another table has columns of these names
        too.
        """
        return ", ".join(f"{table}.{column.sql}" for column in self.columns)

    def unreadable(self, row: Sequence[object], why: Message | None = None) -> UnreadableRow:
        """The error for ``row``; without ``why``, the first column that is wrong is."""
        names = [column.name for column in self.columns]
        return unreadable(self.table, place_of(names, row), why or self._why(row))

    def part(self, names: Iterable[str], make: Callable[..., P]) -> RowReader[P]:
        """Only the columns with these ``names``, in their order, for another kind of value."""
        by_name = {column.name: column for column in self.columns}
        return RowReader(self.table, [by_name[name] for name in names], make)

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
