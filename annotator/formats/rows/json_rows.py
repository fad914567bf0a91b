"""Rows from a file of JSON, of which a format makes one of each value."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator
from typing import Any, BinaryIO

from annotator.core.place import Place
from annotator.formats.conventions import OffsetUnit
from annotator.formats.errors import FormatError
from annotator.formats.json.json_objects import JsonValues, encoding_of
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.rows.row_articles import items_of
from annotator.formats.rows.rows import Row, Rows

RowOf = Callable[[Any, Place], Row]
"""The row of a value of JSON; :class:`FormatError` if it is none."""


def items_in(
    stream: BinaryIO,
    file: str,
    options: ReadOptions,
    row_of: RowOf,
    usual: OffsetUnit = OffsetUnit.CODEPOINT,
    passed_over: Collection[str] = (),
) -> Generator[Item, None, None]:
    """The articles in ``stream``, whose offsets count ``usual`` unless another unit fits better.

    What is under keys that are ``passed_over`` stays as it is written.
    """
    encoding = encoding_of(stream, file, options)
    values = JsonValues(stream, file, options, passed_over)
    yield from items_of(lambda: rows_in(values, row_of), file, encoding, options, usual)


def rows_in(values: JsonValues, row_of: RowOf) -> Rows:
    """The rows in ``values`` from the beginning, and in their place what is wrong with a value."""
    for value in values:
        if isinstance(value, FormatError):
            yield value
            continue
        try:
            yield row_of(*value)
        except FormatError as error:
            yield error
