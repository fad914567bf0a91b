"""What tables and other people's JSON have in common: rows with named fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from annotator.core.place import Place
from annotator.formats.errors import FormatError
from annotator.formats.notices import Notice
from annotator.formats.rows.given_spans import GivenSpans
from annotator.formats.spans.span_checks import part


class GivenWork(Struct, frozen=True):
    """The spans of one person on a text; ``person`` is ``None`` if nobody is named.

    ``not_article`` are starts and ends of what does not belong to the article, in the unit of the
    spans.
    """

    spans: GivenSpans
    person: str | None = None
    not_article: Sequence[tuple[int, int]] = ()


class Row(Struct, frozen=True):
    """One object of JSON, or one line of a table, whose fields are then all strings.

    A format that knows where its spans are gives ``works``; else they are looked for in the fields.
    ``id`` is that of the article, where a format has one; ``notices`` say what it leaves out.
    """

    fields: Mapping[str, Any]
    place: Place
    in_table: bool = False
    works: Sequence[GivenWork] | None = None
    id: str | None = None
    notices: Sequence[Notice] = ()

    def at(self, name: str) -> Place:
        """The place of the field ``name``."""
        if self.in_table:
            return Place(self.place.file, self.place.line, f"column {name}")
        return part(self.place, f".{name}")


Rows = Iterator[Row | FormatError]
ReadRows = Callable[[], Rows]
"""Begins to read a file from its beginning: its rows, and in their place what is wrong with one.
:class:`FormatError` is raised when nothing more can be read.
"""
