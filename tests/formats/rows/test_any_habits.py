"""Files with any roles, units and defects: spans come in at the right letters, or it is said."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass

import regex
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.draft import ArticleDraft
from annotator.core.span import Span
from annotator.formats import registry
from annotator.formats.conventions import DateOrder, OffsetUnit
from annotator.formats.errors import FormatError
from annotator.formats.notices import Notice
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.rows.span_lists import END, LABEL, LISTS, START, SURFACE
from annotator.formats.spans.unit_names import UnitNotice

LABELS = ("actor", "location")
WORDS = ("بيروت", "تونس", "الوفد", "وصل", "إلى", "👍🏽", "🇵🇸", "عمّان", "قالَ", "Ω", "é", "،")
NAMES = st.sampled_from(["بيروت", "تونس", "عمّان", "الوفد"])
DATES = ("24/11/2024", "٢٤ نوفمبر ٢٠٢٤", "2024-11-24", "1732420800", "أمس", "3/4/2024", "")
TEXT_FIELDS = ("text", "content", "النص", "title", "متن")
PERSON_FIELDS = (None, "_annotator_id", "annotator", "completed_by", "who")


@dataclass(frozen=True)
class Habits:
    """How somebody writes a file, for all of its rows."""

    format: str
    unit: OffsetUnit
    text: str
    spans: str
    start: str
    end: str
    label: str
    surface: str | None
    person: str | None
    as_triples: bool
    numbers_as: str
    label_as_list: bool
    line_end: str
    mark: str


HABITS = st.builds(
    Habits,
    format=st.sampled_from(["json", "json-lines", "csv", "tsv"]),
    unit=st.sampled_from(OffsetUnit),
    text=st.sampled_from(TEXT_FIELDS),
    spans=st.sampled_from([*LISTS, "marks"]),
    start=st.sampled_from(START),
    end=st.sampled_from(END),
    label=st.sampled_from([*LABEL, "technique"]),
    surface=st.sampled_from([None, *SURFACE]),
    person=st.sampled_from(PERSON_FIELDS),
    as_triples=st.booleans(),
    numbers_as=st.sampled_from(["number", "string", "fraction"]),
    label_as_list=st.booleans(),
    line_end=st.sampled_from([" ", "\n", "\r\n"]),
    mark=st.sampled_from(["", "\ufeff"]),
)


@st.composite
def texts_with_names(draw: st.DrawFn) -> tuple[list[str], list[int]]:
    """Words, and which of them are names that somebody labelled."""
    before = draw(st.lists(st.sampled_from(WORDS), max_size=6))
    name = draw(NAMES)
    after = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6))
    words = [*before, name, *after]
    return words, [len(before)]


def offsets(text: str, span: Span, unit: OffsetUnit) -> tuple[int, int]:
    """The offsets of ``span`` in ``unit``, counted here."""

    def count(end: int) -> int:
        part = text[:end]
        match unit.counts:
            case OffsetUnit.UTF16:
                return len(part.encode("utf-16-le")) // 2
            case OffsetUnit.UTF8:
                return len(part.encode())
            case OffsetUnit.GRAPHEME:
                return len(regex.findall(r"\X", part))
        return end

    return count(span.start), count(span.end) - unit.is_inclusive


def written(number: int, how: str) -> object:
    return {"number": number, "string": str(number), "fraction": float(number)}[how]


def rows_of(habits: Habits, articles: list[tuple[list[str], list[int]]], dates: list[str]):
    rows, meant = [], []
    for (words, named), date in zip(articles, dates, strict=False):
        text, spans, names = habits.mark, [], []
        for place, word in enumerate(words):
            text += habits.line_end if text.removeprefix("\ufeff") else ""
            if place in named:
                spans.append(Span(len(text), len(text) + len(word)))
                names.append(word)
            text += word
        entries = []
        for span in spans:
            numbers = offsets(text, span, habits.unit)
            start, end = (written(number, habits.numbers_as) for number in numbers)
            if habits.as_triples:
                entries.append([start, end, "location"])
                continue
            label = ["location"] if habits.label_as_list else "location"
            entry = {habits.start: start, habits.end: end, habits.label: label}
            if habits.surface is not None and habits.surface != habits.label:
                entry[habits.surface] = span.of(text)
            entries.append(entry)
        row = {habits.text: text, habits.spans: entries, "date": date}
        if habits.person is not None:
            row[habits.person] = "سمير"
        rows.append(row)
        meant.append(names)
    return rows, meant


def file_of(habits: Habits, rows: list[dict]) -> bytes:
    if habits.format == "json":
        return json.dumps(rows).encode()
    if habits.format == "json-lines":
        return "".join(json.dumps(row) + "\n" for row in rows).encode()
    made = io.StringIO()
    writer = csv.writer(made, delimiter="," if habits.format == "csv" else "\t")
    writer.writerow(rows[0])
    for row in rows:
        cells = (
            json.dumps(v, ensure_ascii=False) if isinstance(v, list) else v for v in row.values()
        )
        writer.writerow(cells)
    return made.getvalue().encode()


def read(habits: Habits, data: bytes, **options: object) -> list[Item]:
    given = ReadOptions(labels=LABELS, person="ليلى", **options)
    form = registry.named(habits.format)
    items: list[Item] = []
    try:
        items.extend(form.read()(io.BytesIO(data), "f", given))
    except FormatError as error:
        items.append(error)
    return items


def found_in(items: list[Item]) -> list[list[str]]:
    """The labelled words of each article, all of which must have the label that was written."""
    found = []
    for draft in items:
        if isinstance(draft, ArticleDraft):
            annotations = [a for part in draft.sets for a in part.annotations]
            assert {a.label for a in annotations} <= {"location"}
            found.append([draft.text[a.start : a.end] for a in annotations])
    return found


def is_told(habits: Habits, items: list[Item]) -> bool:
    """Whether something was refused, or it is said that offsets are doubtful, or spans not read."""
    return any(
        isinstance(item, FormatError)
        or (isinstance(item, Notice) and isinstance(item.form, UnitNotice))
        or (isinstance(item, Notice) and habits.spans in str(item.values.get("names")))
        for item in items
    )


@given(HABITS, st.lists(texts_with_names(), min_size=1, max_size=4), st.data())
def test_spans_come_in_at_the_right_letters_or_it_is_said(habits, articles, data):
    dates = data.draw(st.lists(st.sampled_from(DATES), min_size=4, max_size=4))
    rows, meant = rows_of(habits, articles, dates)
    items = read(habits, file_of(habits, rows))
    assert found_in(items) == meant or is_told(habits, items)


@given(HABITS, st.lists(texts_with_names(), min_size=1, max_size=4), st.data())
def test_when_everything_is_said_everything_comes_in_right(habits, articles, data):
    dates = data.draw(st.lists(st.sampled_from(DATES), min_size=4, max_size=4))
    rows, meant = rows_of(habits, articles, dates)
    columns = {"text": habits.text, "spans": habits.spans}
    if habits.label == "technique":
        columns["label"] = "technique"
    if habits.person == "who":
        columns["person"] = "who"
    items = read(
        habits,
        file_of(habits, rows),
        columns=columns,
        unit=habits.unit,
        date_order=DateOrder.DAY_MONTH,
    )
    assert [str(item) for item in items if isinstance(item, FormatError)] == []
    assert found_in(items) == meant
    people = {part.person for item in items if isinstance(item, ArticleDraft) for part in item.sets}
    assert people == {"سمير" if habits.person else "ليلى"}
    for item, date in zip((i for i in items if isinstance(i, ArticleDraft)), dates, strict=False):
        readable = {"أمس": "", "": "", "3/4/2024": "2024-04-03"}
        assert item.published == readable.get(date, "2024-11-24")
