"""Tables with a span on each row, and the whole text of its article beside it, again and again.

Rows with the same text, one behind the other, become one row with their spans. Where a table says
only what a span reads, and not where it is, it is where that stands in the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from annotator.core.message import Form
from annotator.formats.errors import FormatError, shortened
from annotator.formats.notices import Notice, NoticeForm
from annotator.formats.reading import ReadOptions
from annotator.formats.rows import fields, people_fields, span_lists
from annotator.formats.rows.given_spans import GivenSpan, GivenSpans
from annotator.formats.rows.rows import GivenWork, ReadRows, Row, Rows
from annotator.formats.spans.clean_spans import is_clean
from annotator.formats.table.span_articles import SpanTableFault

_WHOLE = ("article_text", "document_text", "full_text", "document", "context", "sentence")
_SURFACES = (*span_lists.SURFACE, "span", "span_text", "entity_text", "entity", "phrase")
_NEARLY_ALL = 0.9


class WholeTextFault(Form):
    """Why a row is no span of its text."""

    NOT_THERE = "{surface} is not in the text of this row, or not so often."


class WholeTextNotice(NoticeForm):
    """What to know about such a table."""

    ONE_ARTICLE = "Rows with the same text were taken for one article with their spans: %n row(s)."
    FIRST_PLACE = (
        "The table does not say where these spans are, and they stand in their text several times;"
        " the first places were taken: %n span(s), first {example}."
    )


class _SpanColumns(NamedTuple):
    """Which column of a table has what; ``start`` and ``end`` are empty if there are no offsets."""

    text: str
    label: str
    start: str
    end: str
    surface: str

    def says_a_span(self, row: Row) -> bool:
        """Whether there is a span on ``row``, which may have only its article."""
        columns = (self.label, self.start, self.end, self.surface)
        return any(row.fields.get(name) for name in columns if name)

    def is_in_its_text(self, row: Row) -> bool:
        """Whether the span of ``row`` can be in its text, and is not all of it."""
        text, surface = row.fields[self.text], row.fields.get(self.surface, "")
        if not self.start:
            return surface in text and surface != text
        start, end = (span_lists.whole(row.fields.get(name)) for name in (self.start, self.end))
        if start is None or end is None:
            return False
        return end <= len(text.encode("utf-8", "surrogatepass")) and end - start != len(text)


def with_spans_joined(read: ReadRows, options: ReadOptions) -> ReadRows:
    """``read``, or if its rows are spans beside their whole texts, these joined text by text."""
    columns = _columns_if_spans(read, options)
    return read if columns is None else lambda: _joined(read(), columns, options)


def _columns_if_spans(read: ReadRows, options: ReadOptions) -> _SpanColumns | None:
    columns: _SpanColumns | None = None
    spans = fitting = 0
    try:
        for row in read():
            if isinstance(row, FormatError):
                continue
            columns = columns or _columns_in(row, options)
            if columns is None:
                return None
            if columns.says_a_span(row):
                spans += 1
                fitting += columns.is_in_its_text(row)
    except FormatError:
        pass  # the same error comes, and is told, when the rows are taken
    return columns if spans and fitting >= _NEARLY_ALL * spans else None


def _columns_in(row: Row, options: ReadOptions) -> _SpanColumns | None:
    """The columns, by their names; ``None`` if they are not those of such a table."""
    if fields.SPANS in options.columns or not all(isinstance(v, str) for v in row.fields.values()):
        return None
    by_lower = {name.strip().lower(): name for name in reversed(tuple(row.fields))}

    def column(names: Iterable[str], others: Collection[str] = ()) -> str:
        known = (by_lower.get(name.lower(), "") for name in names)
        return next((name for name in known if name and name not in others), "")

    text = "" if fields.TEXT in options.columns else column(_WHOLE)
    try:
        text = text or fields.chosen(row.fields, options.columns, row.place)[fields.TEXT]
    except FormatError:
        return None
    label = options.columns.get(fields.LABEL) or column(span_lists.LABEL, (text,))
    start, end = column(span_lists.START, (text,)), column(span_lists.END, (text,))
    surface = column(_SURFACES, (text, label))
    if not label or not (surface or (start and end)):
        return None
    return _SpanColumns(text, label, *((start, end) if start and end else ("", "")), surface)


def _joined(rows: Rows, columns: _SpanColumns, options: ReadOptions) -> Rows:
    """A row for each run of rows with the same text, and before it what is wrong with one."""
    for text, run in groupby(rows, lambda row: _text_of(row, columns)):
        good = []
        for row in run:
            if isinstance(row, FormatError):
                yield row
            else:
                good.append(row)
        if text is not None:
            yield from _article(text, good, columns, options)


def _text_of(row: Row | FormatError, columns: _SpanColumns) -> str | None:
    return None if isinstance(row, FormatError) else row.fields[columns.text]


def _article(
    text: str, rows: Sequence[Row], columns: _SpanColumns, options: ReadOptions
) -> Iterator[Row | FormatError]:
    """The row of one article, with the spans of all ``rows``."""
    works: dict[str | None, list[GivenSpan]] = {}
    finder = _Finder(text)
    for row in rows:
        person = people_fields.person_in(row.fields, options.columns.get(fields.PERSON))
        spans = works.setdefault(person, [])
        if columns.says_a_span(row):
            try:
                spans.append(_span(row, columns, finder, person))
            except FormatError as error:
                yield error
    first, own = rows[0], {columns.label, columns.start, columns.end, columns.surface}
    kept = {name: value for name, value in first.fields.items() if name not in own}
    if fields.TEXT not in options.columns and columns.text.strip().lower() in _WHOLE:
        kept[fields.TEXT] = kept.pop(columns.text)
    given = [
        GivenWork(GivenSpans.of(spans) if spans else GivenSpans(), person)
        for person, spans in works.items()
    ]
    told = Notice(WholeTextNotice.ONE_ARTICLE, first.place, len(rows), warns=False)
    notices = [told] if len(rows) > 1 else []
    if finder.guessed:
        example = shortened(finder.guessed[0])
        notices.append(
            Notice(WholeTextNotice.FIRST_PLACE, first.place, len(finder.guessed), example=example)
        )
    yield Row(kept, first.place, in_table=True, works=given, notices=notices)


def _span(row: Row, columns: _SpanColumns, finder: _Finder, person: str | None) -> GivenSpan:
    """The span on ``row``; :class:`FormatError` if it is none."""
    surface = row.fields.get(columns.surface) or None
    if columns.start:
        start, end = (_offset(row, name) for name in (columns.start, columns.end))
    else:
        place = finder.next_place(surface or "", person)
        if place is None:
            given = shortened(surface or "")
            raise FormatError(row.at(columns.surface), WholeTextFault.NOT_THERE, surface=given)
        start, end = place
    labels = (row.fields.get(columns.label, "").strip(),)
    return GivenSpan(start, end, labels, surface, None, row.at(columns.label))


def _offset(row: Row, name: str) -> int:
    given = row.fields.get(name)
    offset = span_lists.whole(given)
    if offset is None:
        fault = SpanTableFault.NO_OFFSET
        raise FormatError(row.at(name), fault, name=name, given=shortened(str(given)))
    return offset


class _Finder:
    """Finds where in ``text`` the spans are of which only the letters are known.

    ``guessed`` are those that stand in it more often than they were looked for.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._places: dict[str, list[tuple[int, int]]] = {}
        self._taken: Counter[tuple[str, str | None]] = Counter()

    def next_place(self, surface: str, person: str | None) -> tuple[int, int] | None:
        """The first place that this ``person`` has not had; ``None`` if there is none left."""
        places = self._places.setdefault(surface, self._places_of(surface))
        number = self._taken[surface, person]
        if number >= len(places):
            return None
        self._taken[surface, person] += 1
        return places[number]

    @property
    def guessed(self) -> list[str]:
        """The letters of each span that may be elsewhere as well."""
        return [
            surface
            for (surface, _), count in self._taken.items()
            if count < len(self._places[surface])
            for _ in range(count)
        ]

    def _places_of(self, surface: str) -> list[tuple[int, int]]:
        """Where ``surface`` stands: as words of its own, or if it never does, within others."""
        places, at = [], self._text.find(surface) if surface.strip() else -1
        while at >= 0:
            places.append((at, at + len(surface)))
            at = self._text.find(surface, at + len(surface))
        return [place for place in places if is_clean(self._text, *place)] or places
