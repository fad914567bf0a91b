"""Articles from rows of one span each: the rows of one article and person stand together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from annotator.core.annotation import Certainty
from annotator.core.checking import checked
from annotator.core.draft import ArticleDraft, SetDraft
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.conventions import OffsetUnit
from annotator.formats.errors import FormatError, shortened
from annotator.formats.labels.label_questions import LabelQuestions
from annotator.formats.reading import Frozen, Item, ReadOptions, refuse_unstorable
from annotator.formats.rows import span_lists
from annotator.formats.spans import span_checks
from annotator.formats.spans.drafted_span import DraftedSpan, Drafts, ordered
from annotator.formats.spans.positions import Positions
from annotator.formats.spans.repeated import Repeated
from annotator.formats.spans.unit_names import UnitFault, unit_name
from annotator.formats.spans.unit_tally import TriedSpans, UnitTally
from annotator.formats.table.span_columns import RowOfSpan

_NUMBERS = re.compile(r"[0-9]{1,9}(?: [0-9]{1,9})*")

ReadSpanRows = Callable[[], Iterator[RowOfSpan | FormatError]]


class SpanTableFault(Form):
    """Why rows of spans cannot be taken."""

    NO_ID = "the row does not say of which article it is."
    NO_TEXT = (
        "the text of the article {id} is neither in the file (article_text) nor in the project:"
        " import the articles first."
    )
    APART = "the rows of the article {id} do not stand together: sort the table by article."
    NO_OFFSET = "the {name} must be a whole number, not {given}."
    NO_LABEL = "there is no label."
    NOBODYS_SPANS = "there are spans, but not whose: say so."
    NO_CERTAINTY = "the certainty must be sure or unsure, not {given}."


_SpanOfRow = tuple[int | None, int | None, str | None, RowOfSpan]
"""The offsets of a row, where they are whole numbers, its text, if it has one, and the row."""


@dataclass(slots=True)
class _Group:
    """The rows of one article and person; ``text`` is the article's as the file has it."""

    place: Place
    id: str
    person: str | None
    text: str
    in_file: bool
    rows: list[RowOfSpan] = field(default_factory=list)


def items_of(
    read: ReadSpanRows, file: str, encoding: str, options: ReadOptions
) -> Generator[Item, None, None]:
    """The articles in a table; first, what all its rows say together."""
    questions, all_fit = LabelQuestions(options), True
    nobodys: Place | None = None
    try:
        for group in _groups(read(), options):
            if isinstance(group, FormatError):
                continue
            if nobodys is None and group.rows and group.person is None:
                nobodys = group.place
            labels = Counter(_column(group, "label"))
            for label, count in labels.items():
                if not questions.count_again(label, count):
                    first = next(r for r in group.rows if r.cells.get("label", "") == label)
                    questions.take(label, first.at("label"), count=count)
            all_fit = all_fit and _fit(group)
    except FormatError:
        pass  # the same error comes, and is told, when the articles are taken
    doubt = None if all_fit or options.unit else _doubt(_groups(read(), options), file)
    if doubt is not None:
        yield doubt
        return
    asked = list(questions.items())
    if nobodys is not None:
        asked.insert(0, FormatError(nobodys, SpanTableFault.NOBODYS_SPANS, hint="--person NAME"))
    yield from asked
    may_be_taken = not any(isinstance(item, FormatError) for item in asked)
    for group in _groups(read(), options):
        if isinstance(group, FormatError):
            yield group
        elif may_be_taken:
            try:
                yield from _items(group, encoding, options)
            except FormatError as error:
                yield error


def _groups(
    rows: Iterator[RowOfSpan | FormatError], options: ReadOptions
) -> Iterator[_Group | FormatError]:
    """The rows, article by article and person by person."""
    group: _Group | None = None
    text, ids, key_before = "", set[str](), None
    for row in checked(rows, options.check):
        if isinstance(row, FormatError):
            yield row
            continue
        key = row.cells.get("article_id"), row.cells.get("person")
        if group is not None and key == key_before:  # as most rows, it is of the same group
            _put(row, group)
            continue
        id = row.cells.get("article_id", "").strip()
        if not id:
            yield FormatError(row.place, SpanTableFault.NO_ID)
            continue
        person = options.whose(" ".join(row.cells.get("person", "").split()))
        if group is None or (group.id, group.person) != (id, person):
            if group is not None:
                yield group
            if group is None or group.id != id:
                if id in ids:
                    raise FormatError(row.place, SpanTableFault.APART, id=shortened(id))
                ids.add(id)
                text = ""
            in_file = row.cells.get("article_text", "")
            text = in_file or text
            known = text or options.text_of(id)
            if known is None:
                yield FormatError(row.place, SpanTableFault.NO_TEXT, id=shortened(id))
                group = None
                ids.discard(id)
                continue
            group = _Group(row.place, id, person, known, bool(text))
        key_before = key
        _put(row, group)
    if group is not None:
        yield group


def _put(row: RowOfSpan, group: _Group) -> None:
    """Put ``row`` into its group, unless there is nothing of a span on it."""
    if row.cells.get("start") or row.cells.get("end") or row.cells.get("label"):
        group.rows.append(row)


def _column(group: _Group, name: str) -> list[str]:
    """What the rows have in a column."""
    return [row.cells.get(name, "") for row in group.rows]


def _offsets(group: _Group, name: str) -> Iterable[int | None]:
    """The offsets in a column; ``None`` where there is none."""
    written = _column(group, name)
    joined = " ".join(written)
    # As nearly always; but a cell may have a blank in it.
    are_digits = _NUMBERS.fullmatch(joined) and joined.count(" ") == len(written) - 1
    return map(int if are_digits else span_lists.whole, written)


def _spans(group: _Group) -> Iterator[_SpanOfRow]:
    """What the rows say of their spans."""
    texts = [text or None for text in _column(group, "text")]
    return zip(_offsets(group, "start"), _offsets(group, "end"), texts, group.rows, strict=True)


def _tried(group: _Group) -> TriedSpans:
    whole = [
        (start, end, text, row.place)
        for start, end, text, row in _spans(group)
        if start is not None and end is not None
    ]
    columns: Iterable[Any] = zip(*whole, strict=True) if whole else [()] * 4
    return TriedSpans(*columns)


def _fit(group: _Group) -> bool:
    """Whether all spans cover their texts, in code points; one without a text tells nothing."""
    return all(
        start is None or end is None or group.text[start:end] == text
        for start, end, text, _ in _spans(group)
    )


def _doubt(groups: Iterator[_Group | FormatError], file: str) -> FormatError | None:
    """Why the table is not read in code points, if more of its spans fit in another unit."""
    units = UnitTally()
    try:
        for group in groups:
            if isinstance(group, _Group):
                units.take(group.text, _tried(group))
    except FormatError:
        pass  # as before
    return units.doubt(file)


def _items(group: _Group, encoding: str, options: ReadOptions) -> Iterator[Item]:
    """The article, and what is to be known of its spans."""
    frozen, positions = Frozen(group.text, group.place), Positions(group.text)
    refuse_unstorable(group.id, group.place)
    are_plain = options.unit in (None, OffsetUnit.CODEPOINT) and frozen.text == group.text
    drafts: Drafts = {}
    repeated = Repeated()
    labels = _column(group, "label")
    known = {given: options.known_label(given) for given in set(labels)}
    left_out = set(filter(options.leaves_out, known))
    for given, span in zip(labels, _spans(group), strict=True):
        if given in left_out:
            continue
        row = span[-1]
        label = known[given] or options.label(given, row.at("label"))
        bounds = _plain_bounds(span, frozen.text) if are_plain else None
        start, end = bounds or _bounds(row, frozen, positions, options)
        draft = DraftedSpan(label, start, end, _note(row), _certainty(row))
        if (kept := drafts.setdefault((start, end, label), draft)) is not draft:
            repeated.take(kept, draft.note, draft.certainty, frozen.text)
    annotations = ordered(drafts, frozen.text, group.place)
    sets = (SetDraft(group.person, annotations=annotations),) if group.person else ()
    yield ArticleDraft(
        frozen.text,
        id=group.id if group.in_file else None,
        encoding=encoding,
        sets=sets,
        place=group.place,
    )
    yield from repeated.notices(group.place)


def _plain_bounds(span: _SpanOfRow, text: str) -> tuple[int, int] | None:
    """Where the span is, if its text says just that; ``None`` if it has to be looked at."""
    start, end, surface, _ = span
    if start is None or end is None or surface is None or not 0 <= start < end:
        return None
    return (start, end) if text[start:end] == surface and not surface.isspace() else None


def _bounds(
    row: RowOfSpan, frozen: Frozen, positions: Positions, options: ReadOptions
) -> tuple[int, int]:
    """Where the span is in the frozen text; :class:`FormatError` if it is not there."""
    start, end = _offset(row, "start"), _offset(row, "end")
    unit = options.unit or OffsetUnit.CODEPOINT
    if unit is not OffsetUnit.CODEPOINT:
        in_raw = positions.span(unit, start, end)
        if in_raw is None:
            raise FormatError(
                row.place, UnitFault.NO_PLACE, start=start, end=end, unit=unit_name(unit)
            )
        start, end = in_raw.start, in_raw.end
    span = span_checks.span(frozen.position(start), frozen.position(end), frozen.text, row.place)
    surface = row.cells.get("text") or None
    given = None if surface is None else frozen.as_stored(surface)
    span_checks.refuse_wrong_surface(span, given, frozen.text, row.place)
    return span.start, span.end


def _whole(row: RowOfSpan, name: str) -> int | None:
    return span_lists.whole(row.cells.get(name, ""))


def _offset(row: RowOfSpan, name: str) -> int:
    offset = _whole(row, name)
    if offset is None:
        given = shortened(row.cells.get(name, ""))
        raise FormatError(row.at(name), SpanTableFault.NO_OFFSET, name=name, given=given)
    return offset


def _note(row: RowOfSpan) -> str | None:
    note = row.cells.get("note")
    if note:
        refuse_unstorable(note, row.at("note"))
    return note or None


def _certainty(row: RowOfSpan) -> Certainty | None:
    given = row.cells.get("certainty", "").strip()
    if not given:
        return None
    try:
        return Certainty(given)
    except ValueError as error:
        raise FormatError(
            row.at("certainty"), SpanTableFault.NO_CERTAINTY, given=shortened(given)
        ) from error
