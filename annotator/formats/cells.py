"""Rows of tables, whatever file they stand in: names of columns, and what their cells hold."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from typing import Any

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats import fields, json_text, span_lists
from annotator.formats.errors import FormatError, first_repeated, shortened
from annotator.formats.rows import Row

_LONGEST_LITERAL = 1024 * 1024  # code points of a list that Python wrote


class CellFault(Form):
    """Why a row, or the header, cannot be taken."""

    OTHER_LENGTH = (
        "the row has {values} values and the header {columns}: a quote is missing, or one too many."
    )
    SAME_COLUMN = "two columns are called {name}: rename one of them."
    NO_LIST = "this is no list of spans: {shown}."


class TableColumns:
    """The columns of a table by its ``header``, which stands at ``place``.

    TableColumns without a name are numbered, and are there only where they hold something.
    :class:`FormatError` if two have the same name, or one that was chosen is not there.
    """

    def __init__(self, header: Sequence[str], chosen: Mapping[str, str], place: Place) -> None:
        given = names_in(header)
        self._unnamed = {f"column {at}" for at, name in enumerate(given, 1) if not name}
        self._names = [name or f"column {at}" for at, name in enumerate(given, 1)]
        self._chosen = chosen
        repeated = first_repeated(self._names)
        if repeated is not None:
            raise FormatError(place, CellFault.SAME_COLUMN, name=shortened(repeated))
        fields.refuse_missing(self._names, chosen, place)

    def refuse_no_text(self, first: Sequence[str], place: Place) -> None:
        """:class:`FormatError` if no column holds texts.

        ``first`` are the values of a row, which show which column may.
        """
        row = {name: "" for name in self._names if name not in self._unnamed}
        row |= {name: cell for name, cell in zip(self._names, first, strict=False) if name in row}
        fields.chosen(row, self._chosen, place)

    def row(self, cells: Sequence[str], place: Place) -> Row:
        """The row with ``cells``; those that are missing at its end are empty."""
        if any(cells[len(self._names) :]):
            raise FormatError(
                place, CellFault.OTHER_LENGTH, values=len(cells), columns=len(self._names)
            )
        padded = [*cells, *[""] * (len(self._names) - len(cells))]
        values: dict[str, Any] = {
            name: cell
            for name, cell in zip(self._names, padded, strict=False)
            if cell or name not in self._unnamed
        }
        self._read_lists(values, place)
        return Row(values, place, in_table=True)

    def _read_lists(self, values: dict[str, Any], place: Place) -> None:
        """Put lists of spans in place of the cells that they are written in."""
        chosen = self._chosen.get(fields.SPANS)
        for name in (chosen,) if chosen is not None else span_lists.LISTS:
            cell = values.get(name, "").strip()
            if cell.startswith("["):
                entries = _list_in(cell, Place(place.file, place.line, f"column {name}"))
                if entries is not None:
                    values[name] = entries
            elif name == chosen and not cell:
                values[name] = None


def names_in(header: Sequence[str]) -> list[str]:
    """The names of the columns, empty ones too."""
    return [name.removeprefix("\ufeff").strip() for name in header]


def _list_in(cell: str, place: Place) -> list[Any] | None:
    """The list in ``cell``, as JSON or Python writes it; ``None`` if it is no list of spans."""
    try:
        value = json_text.value(cell.encode("utf-8", "surrogatepass"), place)
    except FormatError:
        value = _literal(cell)
        if value is None and cell[1:].lstrip()[:1] in ("{", "["):
            raise FormatError(place, CellFault.NO_LIST, shown=shortened(cell)) from None
    return value if value == [] or span_lists.looks_like_spans(value) else None


def _literal(cell: str) -> Any:
    """What Python wrote: ``[{'start': 0}]``, ``[(0, 4, 'date')]``."""
    if len(cell) > _LONGEST_LITERAL:
        return None
    try:
        value = ast.literal_eval(cell)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None
    if isinstance(value, list):
        return [list(entry) if isinstance(entry, tuple) else entry for entry in value]
    return None
