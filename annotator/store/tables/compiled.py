"""Functions that are made of columns, once, as ``dataclass`` makes ``__init__``: as text.

Records are read, written and logged by the hundred thousand. A loop over the columns of each would
take more than twice the time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from itertools import groupby
from typing import Any

from annotator.store.file.columns import Codec, Column, Convert

StoredRow = tuple[Any, ...]


def constructor(record: Any, columns: Sequence[Column]) -> Callable[..., Any]:
    """Return a function that makes a ``record`` of the values of a row.

    It is as ``lambda id, start, end: Annotation(id=id, span=Span(start, end))``.

    ``TypeError`` unless ``columns`` are just its fields.
    """
    names: dict[str, object] = {"record": record}
    arguments = []
    for attribute, group in groupby(columns, lambda column: column.path.partition(".")[0]):
        together = list(group)
        values = [_converted(each.name, each, each.codec.load, names) for each in together]
        part = together[0].part
        if part is not None:
            names[part.__name__] = part
        value = f"{part.__name__}({', '.join(values)})" if part is not None else values[0]
        arguments.append((attribute, value))
    if sorted(attribute for attribute, _ in arguments) != sorted(_fields_of(record)):
        declared = ", ".join(attribute for attribute, _ in arguments)
        raise TypeError(f"the fields of {record.__name__} are not {declared}")
    parameters = ", ".join(column.name for column in columns)
    made = ", ".join(f"{attribute}={value}" for attribute, value in arguments)
    return _function(parameters, f"record({made})", names)


def _fields_of(record: Any) -> Sequence[str]:
    named: Sequence[str] | None = getattr(record, "_fields", None)  # of a NamedTuple
    return named if named is not None else [field.name for field in fields(record)]


def values_of(columns: Sequence[Column]) -> Callable[[Any], StoredRow]:
    """Return a function that gives the values of ``columns`` as a row has them.

    It takes them from a record, or from whatever has its attributes: ``lambda record: (record.id,
    record.span.start, record.span.end)``.
    """
    return _row(columns, lambda codec: codec.dump)


def attributes_of(columns: Sequence[Column]) -> Callable[[Any], StoredRow]:
    """As :func:`values_of`, just as the record has them."""
    return _row(columns, lambda codec: None)


def logged_of(columns: Sequence[Column]) -> Callable[[Any], dict[str, Any]]:
    """What gives a record as the log keeps it: ``lambda record: {"id": record.id}``."""
    names: dict[str, object] = {}
    entries = [
        f"{column.log_name!r}: {_of_record(column, column.codec.to_log, names)}"
        for column in columns
    ]
    return _function("record", f"{{{', '.join(entries)}}}", names)


def _row(
    columns: Sequence[Column], which: Callable[[Codec], Convert | None]
) -> Callable[[Any], StoredRow]:
    names: dict[str, object] = {}
    values = [_of_record(column, which(column.codec), names) for column in columns]
    return _function("record", f"({', '.join(values)},)", names)


def _of_record(column: Column, convert: Convert | None, names: dict[str, object]) -> str:
    return _converted(f"record.{column.path}", column, convert, names)


def _converted(
    value: str, column: Column, convert: Convert | None, names: dict[str, object]
) -> str:
    """The text that converts ``value``; NULL stays NULL."""
    if convert is None:
        return value
    name = f"convert_{column.name}"
    names[name] = convert
    call = f"{name}({value})"
    return f"None if {value} is None else {call}" if type(None) in column.types else call


def _function(parameters: str, result: str, names: dict[str, object]) -> Callable[..., Any]:
    """Of nothing but the names of our own columns; ``names`` are what they are converted by."""
    function: Callable[..., Any] = eval(f"lambda {parameters}: {result}", names)
    return function
