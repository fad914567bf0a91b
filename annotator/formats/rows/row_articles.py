"""Articles from rows: a text under some name, spans under some name, the rest kept."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from functools import cached_property
from typing import Any

from annotator.arabic.words import trimmed
from annotator.core.draft import ArticleDraft, SetDraft
from annotator.core.message import Form
from annotator.core.place import Place
from annotator.core.span import Span
from annotator.formats.conventions import OffsetUnit
from annotator.formats.errors import FormatError, shortened
from annotator.formats.json import json_text
from annotator.formats.json.json_shapes import kind
from annotator.formats.notices import Notice, NoticeForm
from annotator.formats.reading import Frozen, Item, ReadOptions, refuse_unstorable
from annotator.formats.rows import date_fields, fields, people_fields, span_lists
from annotator.formats.rows.date_fields import DateNotice
from annotator.formats.rows.given_spans import GivenSpans
from annotator.formats.rows.rows import GivenWork, ReadRows, Row
from annotator.formats.rows.survey import Survey
from annotator.formats.spans import span_checks
from annotator.formats.spans.clean_spans import are_within, fitting, is_clean
from annotator.formats.spans.drafted_span import DraftedSpan, Drafts, ordered
from annotator.formats.spans.positions import Positions
from annotator.formats.spans.repeated import Repeated
from annotator.formats.spans.unit_names import UnitFault, UnitNotice, unit_name

_HIJRI = "published_hijri"
"""Under this name the date of the other calendar is kept beside an article."""

_FULL_CELL = 32_767  # UTF-16 units


class RowFault(Form):
    """Why a row is no article."""

    NO_STRING = "the text must be a string, not {kind}."
    OWN_SCHEMA = (
        "this is a line of the program's own JSONL ({schema}) among others: put such lines into a"
        " file of their own."
    )


class RowNotice(NoticeForm):
    """What was done with rows, or not."""

    FULL_CELL = (
        "Perhaps cut by Excel, because no cell can be longer: %n text(s) of 32,767 characters."
    )
    LEFT_OUT = "Left out, because somebody answered {answer}: %n text(s)."
    TRIMMED = "White space was left out at the ends of %n span(s)."


def items_of(
    rows: ReadRows,
    file: str,
    encoding: str,
    options: ReadOptions,
    usual: OffsetUnit = OffsetUnit.CODEPOINT,
) -> Generator[Item, None, None]:
    """The articles of all ``rows``, after what the rows say together.

    ``usual`` is what offsets count in such files; whoever reads one is asked if another unit fits
    better.
    """
    survey = Survey.of(rows, file, options, usual)
    obstacle = survey.obstacle
    if obstacle is not None:
        yield obstacle
        return
    yield from survey.items()
    reader = _RowReader(survey, encoding, options)
    for row in rows():
        if isinstance(row, FormatError):
            yield row
            continue
        try:
            yield from reader.items(row)
        except FormatError as error:
            yield error
    kept = survey.fields_kept(reader.used)
    if kept is not None and reader.used:
        yield kept


class _RowReader:
    """Makes articles of rows, by what the survey of all of them says."""

    def __init__(self, survey: Survey, encoding: str, options: ReadOptions) -> None:
        self._survey = survey
        self._encoding = encoding
        self._options = options
        self.used: set[str] = set()  # fields from which something was taken

    def items(self, row: Row) -> Iterator[Item]:
        """The article in ``row``, if it is to be taken, and what is to be known of it."""
        schema = row.fields.get("schema")
        if isinstance(schema, str) and schema.startswith("annotator/"):
            raise FormatError(row.at("schema"), RowFault.OWN_SCHEMA, schema=shortened(schema))
        answer = people_fields.answer_against(row.fields)
        if answer is not None:
            yield Notice(
                RowNotice.LEFT_OUT, row.place, values={"answer": shortened(answer)}, warns=False
            )
            return
        article = _RowArticle(row, self._survey, self._options)
        draft = article.draft(self._encoding)
        self.used |= article.used
        if draft is not None:
            yield draft
            yield from article.notices
            yield from row.notices


class _RowArticle:
    """One row on its way to an article; ``notices`` are what was met."""

    def __init__(self, row: Row, survey: Survey, options: ReadOptions) -> None:
        self._row = row
        self._survey = survey
        self._options = options
        self._names = fields.chosen(row.fields, options.columns, row.place)
        text_name = self._names[fields.TEXT]
        raw = row.fields[text_name]
        if not isinstance(raw, str):
            fields.refuse_deeper(raw, row.at(text_name))
            raise FormatError(row.at(text_name), RowFault.NO_STRING, kind=kind(raw))
        self._raw = raw
        self._frozen = Frozen(raw, row.at(text_name))
        self._positions = Positions(raw)
        self.used = {text_name}
        self._repeated = Repeated()
        self.notices: list[Notice] = []
        if row.in_table and len(raw.encode("utf-16-le", "surrogatepass")) // 2 == _FULL_CELL:
            self._tell(RowNotice.FULL_CELL, row.at(text_name))

    def draft(self, encoding: str) -> ArticleDraft | None:
        """The article; ``None`` if something is asked about its spans that the survey says."""
        title, source = self._taken("title"), self._taken("source")
        published, hijri = self._published()
        sets = self._sets()
        if sets is None:
            return None
        self.notices += self._repeated.notices(self._row.place)
        meta = {name: value for name, value in self._row.fields.items() if name not in self.used}
        if hijri:
            meta.setdefault(_HIJRI, hijri)
        if self._row.in_table:
            meta = {name: value for name, value in meta.items() if value}
            for name, value in meta.items():
                if isinstance(value, str):
                    refuse_unstorable(value, self._row.at(name))
        json_text.refuse_deep(meta, self._row.place)
        return ArticleDraft(
            text=self._frozen.text,
            title=title,
            source=source,
            published=published,
            encoding=encoding,
            meta=meta,
            id=self._row.id,
            sets=sets,
            place=self._row.place,
        )

    # -- details ----------------------------------------------------------------------------------

    def _taken(self, role: str) -> str:
        """The string in the field for ``role``."""
        name = self._names.get(role)
        value = self._row.fields[name] if name is not None else None
        if name is None or not isinstance(value, str):
            return ""
        refuse_unstorable(value, self._row.at(name))
        self.used.add(name)
        return value.strip()

    def _published(self) -> tuple[str, str]:
        """The date in the field for it, in both calendars.

        The field is used up unless it says more.
        """
        name = self._names.get("published")
        value = self._row.fields[name] if name is not None else None
        if name is None or value is None or value == "":
            return "", ""
        if isinstance(value, str):
            refuse_unstorable(value, self._row.at(name))
        date = date_fields.read(value, self._survey.order)
        if date.iso == value:
            self.used.add(name)
        notice = (
            DateNotice.UNDECIDED
            if date.undecided
            else DateNotice.HIJRI
            if date.hijri and not date.iso
            else DateNotice.UNREAD
        )
        if not date.iso:
            self._tell(notice, self._row.at(name), example=shortened(value))
        return date.iso, date.hijri

    # -- spans ------------------------------------------------------------------------------------

    def _sets(self) -> tuple[SetDraft, ...] | None:
        works, place = self._row.works, self._row.place
        if works is None:
            works, place = self._works_in_fields()
        by_person = self._by_person(works)
        if by_person is None:
            return None
        regions, text = self._not_article(works, place), self._frozen.text
        return tuple(
            SetDraft(
                name, annotations=ordered(drafts, text, place), not_article=regions.get(name, ())
            )
            for name, drafts in by_person.items()
        )

    def _not_article(
        self, works: Sequence[GivenWork], place: Place
    ) -> dict[str | None, tuple[Span, ...]]:
        """What each person says is not article, in all of their works; ``None`` for nobody."""
        regions: dict[str | None, dict[Span, None]] = {}
        for work in works:
            of_person = regions.setdefault(work.person or self._options.person, {})
            for start, end in work.not_article:
                of_person[self._in_frozen(start, end, place)] = None
        return {person: tuple(spans) for person, spans in regions.items()}

    def _works_in_fields(self) -> tuple[list[GivenWork], Place]:
        """The work that the fields have, at most one person's, and where its spans stand."""
        row, options = self._row.fields, self._options
        chosen_person = options.columns.get(fields.PERSON)
        person_name = people_fields.person_field(row, chosen_person)
        person = people_fields.person_in(row, chosen_person)
        list_name = span_lists.list_in(row, options.columns)
        if list_name is None:
            if person is None or person_name is None or not self._survey.has_spans:
                return [], self._row.place
            self.used |= {person_name, span_lists.empty_list_in(row) or person_name}
            return [GivenWork(GivenSpans(), person)], self._row.place
        self.used.add(list_name)
        if person_name is not None:
            self.used.add(person_name)
        place = self._row.at(list_name)
        spans = span_lists.given_spans(row[list_name], place, options.columns, options)
        return [GivenWork(spans, person)], place

    def _by_person(self, works: Sequence[GivenWork]) -> dict[str, Drafts] | None:
        by_person: dict[str, Drafts] = {}
        for work in works:
            spans, otherwise = work.spans, work.person or self._options.person
            if not spans and otherwise is not None:
                by_person.setdefault(otherwise, {})
            meant = {labels: self._labels(labels) for labels in set(spans.labels)}
            if None in meant.values() or (otherwise is None and not all(spans.persons)):
                return None
            remarks = zip(spans.notes, spans.certainties, strict=True)
            each = zip(spans.persons, spans.labels, self._bounds(spans), remarks, strict=True)
            for person, labels, (start, end), (note, certainty) in each:
                drafts = by_person.setdefault(person or otherwise or "", {})
                for label in meant[labels] or ():
                    draft = DraftedSpan(label, start, end, note, certainty)
                    if (kept := drafts.setdefault((start, end, label), draft)) is not draft:
                        self._repeated.take(kept, note, certainty, self._frozen.text)
        return by_person

    def _bounds(self, spans: GivenSpans) -> list[tuple[int, int]]:
        """Where ``spans`` are in the frozen text, without white space at their ends.

        :class:`FormatError` if one is not there.
        """
        if not spans:
            return []
        text, starts, ends = self._frozen.text, spans.starts, spans.ends
        if not (self._counts_code_points and are_within(text, starts, ends)):
            given = enumerate(zip(starts, ends, strict=True))
            whole = [self._in_frozen(*offsets, spans.place(number)) for number, offsets in given]
            starts, ends = [span.start for span in whole], [span.end for span in whole]
        bounds = [*zip(starts, ends, strict=True)]
        cut = 0
        for number, is_plain in enumerate(fitting(text, starts, ends, spans.surfaces)):
            start, end = bounds[number]
            if not is_plain or text[start].isspace() or text[end - 1].isspace():
                whole_span, place = Span(start, end), spans.place(number)
                bounds[number] = self._closely(whole_span, spans.surfaces[number], place)
                cut += bounds[number] != (start, end)
        if cut:
            self._tell(RowNotice.TRIMMED, self._row.place, cut)
        return bounds

    def _labels(self, given: Sequence[str]) -> list[str] | None:
        """The project's labels for those of a span that come in; ``None`` if one is not known."""
        taken = [label for label in given if not self._options.leaves_out(label)]
        known = [*filter(None, map(self._options.known_label, taken))]
        return known if len(known) == len(taken) else None

    @cached_property
    def _counts_code_points(self) -> bool:
        """Whether the file's offsets are those in the frozen text: they count the same in it."""
        are_same = len(self._raw) == len(self._frozen.text)
        return are_same and self._positions.are_code_points(self._survey.unit)

    def _closely(self, whole: Span, given: str | None, place: Place) -> tuple[int, int]:
        """Where a span that is at ``whole`` is without the white space at its ends.

        :class:`FormatError` if that is not what the file says it is: ``given``.
        """
        frozen = self._frozen
        span = trimmed(frozen.text, whole.start, whole.end) or whole
        surface = None if given is None else frozen.as_stored(given)
        if surface is not None and surface.strip() == span.of(frozen.text):
            surface = None
        span_checks.refuse_wrong_surface(whole, surface, frozen.text, place)
        if given is None and not is_clean(frozen.text, span.start, span.end):
            self._tell(UnitNotice.INSIDE_WORDS, place, example=shortened(span.of(frozen.text)))
        return span.start, span.end

    def _in_frozen(self, start: int, end: int, place: Place) -> Span:
        """What is from ``start`` to ``end`` in the file; :class:`FormatError` if it is no span."""
        unit = self._survey.unit
        in_raw = self._positions.span(unit, start, end)
        if in_raw is None and unit is not OffsetUnit.CODEPOINT:
            unit_in_words = unit_name(unit)
            raise FormatError(place, UnitFault.NO_PLACE, start=start, end=end, unit=unit_in_words)
        first, last = (in_raw.start, in_raw.end) if in_raw else (start, end)
        frozen = self._frozen
        return span_checks.span(frozen.position(first), frozen.position(last), frozen.text, place)

    def _tell(self, form: NoticeForm, place: Place, count: int = 1, **example: Any) -> None:
        self.notices.append(
            Notice(
                form,
                place,
                count,
                warns=form is not RowNotice.TRIMMED,
                example=example.get("example", ""),
            )
        )
