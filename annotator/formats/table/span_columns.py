"""Tables with a span on each row: what their columns are called, and what a row says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from annotator.core.place import Place
from annotator.formats.rows import span_lists
from annotator.formats.rows.people_fields import PERSON_FIELDS

COLUMNS = (
    *("article_id", "person", "start", "end", "label", "text", "note", "certainty"),
    "article_text",
)
"""As they are written. The text of an article stands in the first of its rows of a person."""

_NAMES: dict[str, tuple[str, ...]] = {
    "article_id": ("article_id", "article", "doc_id", "document_id", "docid", "text_id", "id"),
    "person": ("person", *PERSON_FIELDS),
    "start": span_lists.START,
    "end": span_lists.END,
    "label": span_lists.LABEL,
    "text": span_lists.SURFACE,
    "note": ("note", "comment"),
    "certainty": ("certainty",),
    "article_text": ("article_text", "document_text", "full_text", "document", "context"),
}


_UNKNOWN = ""


class RowOfSpan(Struct, frozen=True):
    """One row: strings as they stand there, empty where the table has no such column."""

    file: str
    line: int
    cells: Mapping[str, str]

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(self.file, self.line)

    def at(self, name: str) -> Place:
        """The place of a cell."""
        return Place(self.file, self.line, f"column {name}")


def columns_in(header: Sequence[str]) -> list[str]:
    """The name by which we know each column; empty for one that we do not know."""
    by_name: dict[str, int] = {}
    for at, name in enumerate(header):
        by_name.setdefault(name.removeprefix("\ufeff").strip(), at)
    columns = [_UNKNOWN] * len(header)
    for column, names in _NAMES.items():
        place = next((by_name[name] for name in names if name in by_name), None)
        if place is not None and not columns[place]:
            columns[place] = column
    return columns


def are_spans(header: Sequence[str]) -> bool:
    """Whether a table with this header has a span on each row, and says of which article."""
    return {"article_id", "start", "end", "label"} <= set(columns_in(header))


def span_row(cells: Sequence[str], columns: Sequence[str], file: str, line: int) -> RowOfSpan:
    """A row of a table with ``columns``; it may be shorter than the row with their names."""
    return RowOfSpan(file, line, dict(zip(columns, cells, strict=False)))


def is_blank(cells: Iterable[str]) -> bool:
    """Whether nothing stands in a row."""
    return not any(cells)
