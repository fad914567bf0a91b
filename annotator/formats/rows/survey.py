"""Reads all rows of a file once, to find what only all of them together tell.

One row does not tell whether its offsets count UTF-16 units, or whether ``3/4`` is in April. And a
label that the project does not have is one question, however often it comes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from annotator.core.checking import checked
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.formats.conventions import DateOrder, OffsetUnit
from annotator.formats.errors import FormatError, shortened
from annotator.formats.labels.label_questions import LabelQuestions
from annotator.formats.notices import Notice, NoticeForm
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.rows import fields, people_fields, span_lists
from annotator.formats.rows.date_fields import OrderTally
from annotator.formats.rows.given_spans import GivenSpans
from annotator.formats.rows.rows import GivenWork, ReadRows, Row
from annotator.formats.spans.unit_names import UnitNotice, unit_name
from annotator.formats.spans.unit_tally import UnitTally
from annotator.formats.tags import is_tag

# From how many rows on a file is taken for a list of words, of words with tags, or of spans.
_ENOUGH_WORDS = 20
_ENOUGH_TAGS = 3
_ENOUGH_SPANS = 2
_NEARLY_ALL = 0.9
_PATIENCE = 50  # spans, by which a unit falls behind before it is tried no more
_MOST_NUMBERS = 8  # in a row, of which two may be offsets


class SurveyFault(Form):
    """Why the rows of a file are not taken as they are."""

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

    SPANS_UNREAD = (
        "The entries of {name} were read as no spans in %n text(s), and are kept beside the"
        " articles: each needs a start, an end and a label."
    )
    FIELDS_KEPT = "Kept beside the articles as they are: {names}."


@dataclass(slots=True)
class _Occurrences:
    """How often something comes in the file, and where it comes first."""

    place: Place
    count: int = 0


class Survey:
    """Looks at all rows of ``file``, and then says in which unit, order and labels to read them.

    ``has_spans``: whether a row has a list of spans.
    """

    def __init__(self, file: str, options: ReadOptions, units: UnitTally) -> None:
        self.file = file
        self._options = options
        self._units = units
        self._order = OrderTally()
        self._labels = LabelQuestions(options)
        self._nobodys: Place | None = None  # of the first span of which nobody is said to be
        self._unread: dict[str, _Occurrences] = {}  # lists that are no spans, by field
        self._rows = self._words = self._tags = self._spans = 0
        self._fields: dict[str, None] = {}
        self.has_spans = False

    @classmethod
    def of(
        cls,
        rows: ReadRows,
        file: str,
        options: ReadOptions,
        usual: OffsetUnit = OffsetUnit.CODEPOINT,
    ) -> Survey:
        """The survey of all ``rows``, as far as they can be read.

        ``usual`` is what offsets count in such files.
        """
        survey = cls(file, options, UnitTally(usual, _PATIENCE))
        survey._take_all(rows)
        if survey._units.may_err:
            survey = cls(file, options, UnitTally(usual))
            survey._take_all(rows)
        return survey

    @property
    def unit(self) -> OffsetUnit:
        """What the offsets count: as a person said, else what is usual in such files.

        If another unit fits better, :attr:`obstacle` keeps the file from being read.
        """
        return self._options.unit or self._units.usual

    @property
    def order(self) -> DateOrder | None:
        """Which number of a date is the day: as a person said, else as the dates tell."""
        return self._options.date_order or self._order.order

    @property
    def obstacle(self) -> FormatError | None:
        """Why no row of the file is taken before somebody has said something."""
        if not self._options.as_told:
            if self._spans >= _ENOUGH_SPANS and self._spans > _NEARLY_ALL * self._rows:
                return FormatError(Place(self.file), SurveyFault.SPAN_A_ROW)
            nearly_all = _NEARLY_ALL * self._rows
            are_words = self._rows >= _ENOUGH_WORDS and self._words > nearly_all
            if are_words or (self._rows >= _ENOUGH_TAGS and self._tags > nearly_all):
                return FormatError(
                    Place(self.file),
                    SurveyFault.WORD_A_ROW,
                    words=f"{self._words:,}",
                    rows=f"{self._rows:,}",
                )
        return self._units.doubt(self.file) if self._options.unit is None else None

    def items(self) -> Iterator[Item]:
        """The faults and notices that are about many rows at once, each once."""
        if self._nobodys is not None:
            yield FormatError(self._nobodys, SurveyFault.NOBODYS_SPANS, hint="--person NAME")
        yield from self._labels.items()
        for name, occurrences in self._unread.items():
            yield Notice(
                SurveyNotice.SPANS_UNREAD,
                occurrences.place,
                occurrences.count,
                {"name": shortened(name)},
            )
        yield from self._unit_notices()

    def fields_kept(self, used: set[str]) -> Notice | None:
        """The notice which fields come in as they are; ``None`` if all of them were ``used``."""
        unused = [shortened(name) for name in self._fields if name not in used]
        if not unused:
            return None
        names = (*unused[:12], *(("…",) if len(unused) > 12 else ()))
        return Notice(
            SurveyNotice.FIELDS_KEPT, Place(self.file), values={"names": names}, warns=False
        )

    # -- one row ----------------------------------------------------------------------------------

    def _take_all(self, rows: ReadRows) -> None:
        try:
            for row in checked(rows(), self._options.check):
                if isinstance(row, Row):
                    self._take(row)
        except FormatError:
            pass  # the same error comes, and is told, when the rows are taken

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
        self._spans += row.works is None and is_span_of_its_own(row, text)
        if len(text.split(None, 1)) < 2:
            self._words += 1
            self._tags += any(is_tag(v) for v in row.fields.values() if v is not text)
        if "published" in names:
            self._order.take(row.fields[names["published"]])
        if row.works is not None:
            self.has_spans = True
            self._take_works(row.works, row, text)
            return
        list_name = span_lists.list_in(row.fields, self._options.columns)
        if list_name is not None:
            self.has_spans = True
            self._take_spans(row, list_name, text)
            return
        unread = span_lists.unread_list_in(row.fields)
        if unread is not None and unread not in names.values():
            self._unread.setdefault(unread, _Occurrences(row.at(unread))).count += 1

    def _take_spans(self, row: Row, list_name: str, text: str) -> None:
        options = self._options
        person = people_fields.person_in(row.fields, options.columns.get(fields.PERSON))
        try:
            spans = span_lists.given_spans(
                row.fields[list_name], row.at(list_name), options.columns, options
            )
        except FormatError:
            return
        self._take_works([GivenWork(spans, person)], row, text)

    def _take_works(self, works: Sequence[GivenWork], row: Row, text: str) -> None:
        for work in works:
            otherwise = work.person or self._options.person
            self._units.take(text, work.spans)
            self._take_labels(work.spans)
            if otherwise is None and self._nobodys is None and not all(work.spans.persons):
                self._nobodys = row.place

    def _take_labels(self, spans: GivenSpans) -> None:
        for label, count in Counter(chain.from_iterable(spans.labels)).items():
            if not self._labels.count_again(label, count):
                first = next(n for n, labels in enumerate(spans.labels) if label in labels)
                self._labels.take(label, spans.place(first), spans.label_hints[first], count)

    # -- all of them ------------------------------------------------------------------------------

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
    """Whether ``row`` is not an article but a span, with its offsets and its label in fields.

    Either the fields have names of offsets and labels; or, whatever they are called, two of its
    numbers are as far from each other as ``text`` is long.
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
