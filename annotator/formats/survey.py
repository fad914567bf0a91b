"""What all rows of a file say together, found before the first of them is taken.

One row does not tell whether its offsets count UTF-16 units, or whether ``3/4`` is in April. And a
label that the project does not have is one question, however often it comes.
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import combinations

from annotator.core.checking import checked
from annotator.core.message import Form, Message, say
from annotator.core.place import Place
from annotator.formats import fields, people_fields, span_lists
from annotator.formats.conventions import DateOrder, OffsetUnit
from annotator.formats.date_fields import OrderTally
from annotator.formats.errors import FormatError, shortened
from annotator.formats.label_proposals import proposed
from annotator.formats.notices import Notice, NoticeForm
from annotator.formats.offset_units import TriedSpan, UnitNotice, UnitTally, unit_name
from annotator.formats.reading import ANY_LABEL, Item, ReadOptions
from annotator.formats.rows import ReadRows, Row
from annotator.formats.span_lists import GivenSpan
from annotator.formats.tags import is_tag

_ENOUGH_ROWS = 20  # of one word each, to say so
_ENOUGH_TAGS = 3  # rows of a word and its tag
_ENOUGH_SPANS = 2
_NEARLY_ALL = 0.9
_MOST_NUMBERS = 8  # in a row, of which two may be offsets


class SurveyFault(Form):
    """Why the rows of a file are not taken as they are."""

    NO_LABEL = (
        "the project has no label {label}, only {labels}: say which of them it is (%n span(s))."
    )
    NOBODYS_SPANS = "there are spans, but not whose: say so."
    WORD_A_ROW = (
        "this looks like words, not articles: of its texts so many are one word long: {words} of"
        " {rows}. It is taken only when its format is named."
    )
    SPAN_A_ROW = (
        "this looks like a list of spans, one a row, which cannot be read yet; it is taken as"
        " articles only when its format is named."
    )


class SurveyNotice(NoticeForm):
    """What to know about the rows of a file."""

    LABEL_MAPPED = "Label {given} comes in as {label}: %n span(s)."
    SPANS_UNREAD = (
        "The entries of {name} were read as no spans in %n text(s), and are kept beside the"
        " articles: each needs a start, an end and a label."
    )
    FIELDS_KEPT = "Kept beside the articles as they are: {names}."


@dataclass(slots=True)
class _LabelCount:
    """How often a label of the file comes, and where it comes first."""

    place: Place
    hint: str
    count: int = 0


class Survey:
    """Sees all rows of ``file``; then it says what is to be known before they are taken."""

    def __init__(self, file: str, options: ReadOptions) -> None:
        self.file = file
        self._options = options
        self._units = UnitTally()
        self._order = OrderTally()
        self._labels: dict[str, _LabelCount] = {}
        self._nobodys: Place | None = None
        self._unread: dict[str, _LabelCount] = {}
        self._rows = self._words = self._tags = self._spans = 0
        self._fields: dict[str, None] = {}
        self.has_spans = False

    @classmethod
    def of(cls, rows: ReadRows, file: str, options: ReadOptions) -> Survey:
        """The survey of all ``rows``, as far as they can be read."""
        survey = cls(file, options)
        try:
            for row in checked(rows(), options.check):
                if isinstance(row, Row):
                    survey._take(row)
        except FormatError:
            pass  # it is told when the rows are taken
        return survey

    @property
    def unit(self) -> OffsetUnit:
        """What the offsets count, as a person said, or as nothing speaks against."""
        return self._options.unit or OffsetUnit.CODEPOINT

    @property
    def order(self) -> DateOrder | None:
        """Which number of a date is the day, as a person said, or as the dates tell."""
        return self._options.date_order or self._order.order

    @property
    def obstacle(self) -> FormatError | None:
        """Why no row of the file is taken before somebody has said something."""
        if not self._options.as_told:
            if self._spans >= _ENOUGH_SPANS and self._spans > _NEARLY_ALL * self._rows:
                return FormatError(Place(self.file), SurveyFault.SPAN_A_ROW)
            nearly_all = _NEARLY_ALL * self._rows
            are_words = self._rows >= _ENOUGH_ROWS and self._words > nearly_all
            if are_words or (self._rows >= _ENOUGH_TAGS and self._tags > nearly_all):
                return FormatError(
                    Place(self.file),
                    SurveyFault.WORD_A_ROW,
                    words=f"{self._words:,}",
                    rows=f"{self._rows:,}",
                )
        return self._units.doubt(self.file) if self._options.unit is None else None

    def items(self) -> Iterator[Item]:
        """What is wrong with many rows at once, and what is to be known of all."""
        if self._nobodys is not None:
            yield FormatError(self._nobodys, SurveyFault.NOBODYS_SPANS, hint="--person NAME")
        for given, counted in self._labels.items():
            label = self._options.known_label(given)
            if label is None:
                yield self._unknown_label(given, counted)
            elif label != given:
                yield Notice(
                    SurveyNotice.LABEL_MAPPED,
                    counted.place,
                    counted.count,
                    {"given": shortened(given), "label": label},
                    warns=False,
                )
        for name, counted in self._unread.items():
            yield Notice(
                SurveyNotice.SPANS_UNREAD,
                counted.place,
                counted.count,
                {"name": shortened(name)},
            )
        yield from self._unit_notices()

    def fields_kept(self, used: set[str]) -> Notice | None:
        """Which fields there are beside those that were ``used``."""
        kept = [shortened(name) for name in self._fields if name not in used]
        if not kept:
            return None
        names = (*kept[:12], *(("…",) if len(kept) > 12 else ()))
        return Notice(
            SurveyNotice.FIELDS_KEPT, Place(self.file), values={"names": names}, warns=False
        )

    # -- one row ----------------------------------------------------------------------------------

    def _take(self, row: Row) -> None:
        self._rows += 1
        self._fields.update(dict.fromkeys(row.fields))
        try:
            names = fields.chosen(row.fields, self._options.columns, row.place)
        except FormatError:
            self._spans += is_span_of_its_own(row)
            return
        text = row.fields[names[fields.TEXT]]
        if not isinstance(text, str) or people_fields.answer_against(row.fields):
            return
        self._spans += is_span_of_its_own(row, text)
        if len(text.split(None, 1)) < 2:
            self._words += 1
            self._tags += any(is_tag(v) for v in row.fields.values() if v is not text)
        if "published" in names:
            self._order.take(row.fields[names["published"]])
        list_name = span_lists.list_in(row.fields, self._options.columns)
        if list_name is not None:
            self.has_spans = True
            self._take_spans(row, list_name, text)
            return
        unread = span_lists.unread_list_in(row.fields)
        if unread is not None and unread not in names.values():
            self._unread.setdefault(unread, _LabelCount(row.at(unread), "")).count += 1

    def _take_spans(self, row: Row, list_name: str, text: str) -> None:
        options = self._options
        person = people_fields.person_in(row.fields, options.columns.get(fields.PERSON))
        try:
            spans = span_lists.given_spans(
                row.fields[list_name], row.at(list_name), options.columns, options
            )
        except FormatError:
            return
        for span in spans:
            self._units.take(TriedSpan(text, span.start, span.end, span.surface, span.place))
            for label in span.labels:
                self._count_label(label, span)
            if (span.person or person or options.person) is None and self._nobodys is None:
                self._nobodys = row.place

    def _count_label(self, label: str, span: GivenSpan) -> None:
        counted = self._labels.setdefault(label, _LabelCount(span.place, span.label_hint))
        counted.count += 1

    # -- all of them ------------------------------------------------------------------------------

    def _unknown_label(self, given: str, counted: _LabelCount) -> FormatError:
        labels = self._options.labels
        near = get_close_matches(given.lower(), labels, n=1)
        ours = next((label for label in (proposed(given), *near) if label in labels), labels[0])
        hint = f"--label-map {shlex.quote(f'{given or ANY_LABEL}={ours}')}"
        return FormatError(
            counted.place,
            _label_fault(given, counted.count, labels),
            hint=counted.hint or hint,
        )

    def _unit_notices(self) -> Iterator[Notice]:
        if self._options.unit is None:
            notice = self._units.notice(self.file)
            if notice is not None:
                yield notice
        elif self.has_spans and self.unit is not OffsetUnit.CODEPOINT:
            yield Notice(
                UnitNotice.READ_AS,
                Place(self.file),
                values={"unit": unit_name(self.unit)},
                warns=False,
            )


def is_span_of_its_own(row: Row, text: str = "") -> bool:
    """Whether ``row`` is not an article but a span: its offsets and its label are fields.

    Under whatever names, if two of the numbers are as far from each other as ``text`` is long.
    """
    names = row.fields
    if (
        any(span_lists.whole(names.get(name)) is not None for name in span_lists.START)
        and any(span_lists.whole(names.get(name)) is not None for name in span_lists.END)
        and any(isinstance(names.get(name), str) for name in span_lists.LABEL)
    ):
        return True
    numbers = [n for n in map(span_lists.whole, names.values()) if n is not None][:_MOST_NUMBERS]
    return bool(text) and any(b - a == len(text) for a, b in combinations(numbers, 2))


def _label_fault(given: str, count: int, labels: tuple[str, ...]) -> Message:
    return say(SurveyFault.NO_LABEL, n=count, label=shortened(given), labels=labels)
