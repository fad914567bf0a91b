"""Rows of tables, whatever file they stand in: names of columns, and what their cells hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.errors import FormatError, first_repeated, shortened
from annotator.formats.rows import fields
from annotator.formats.rows.rows import Row
from annotator.formats.rows.survey import SurveyFault, is_span_of_its_own
from annotator.formats.rows.written_lists import with_lists


class CellFault(Form):
    """Why a row, or the header, cannot be taken."""

    OTHER_LENGTH = (
        "the row has {values} values and the header {columns}: a quote is missing, or one too many."
    )
    SAME_COLUMN = "two columns are called {name}: rename one of them."
    NO_ROWS = "there are only the names of columns, and no rows below them."
    TITLE_ROW = (
        "a row stands above the names of the columns, {given}: take it out, so that the names come"
        " first."
    )


class TableColumns:
    """The columns of a table, by its ``header``, which stands at ``place``.

    Columns without a name are numbered, and are there only where they hold something.
    :class:`FormatError` if two have the same name, or one that was chosen is not there.
    """

    def __init__(self, header: Sequence[str], chosen: Mapping[str, str], place: Place) -> None:
        names = names_in(header)
        self._unnamed = {f"column {number}" for number, name in enumerate(names, 1) if not name}
        self._names = [name or f"column {number}" for number, name in enumerate(names, 1)]
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
        if len(row) == 1 and fields.names_texts(first):
            raise FormatError(place, CellFault.TITLE_ROW, given=shortened(next(iter(row))))
        row |= {name: cell for name, cell in zip(self._names, first, strict=False) if name in row}
        try:
            fields.chosen(row, self._chosen, place)
        except FormatError:
            if fields.TEXT not in self._chosen and is_span_of_its_own(Row(row, place)):
                raise FormatError(place, SurveyFault.SPAN_A_ROW) from None
            raise

    def refuse_no_rows(self, place: Place) -> None:
        """:class:`FormatError`, because there is nothing but the header."""
        self.refuse_no_text([], place)
        raise FormatError(place, CellFault.NO_ROWS)

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
        return with_lists(Row(values, place, in_table=True), self._chosen)


def names_in(header: Sequence[str]) -> list[str]:
    """The names of the columns, empty ones too, without a byte order mark before the first."""
    return [name.removeprefix("\ufeff").strip() for name in header]
