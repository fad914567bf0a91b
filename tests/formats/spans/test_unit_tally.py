"""What offsets count is told by all spans of a file, and asked where it is not code points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.draft import ArticleDraft
from annotator.core.place import Place
from annotator.core.span import Span
from annotator.formats.conventions import OffsetUnit
from annotator.formats.errors import FormatError
from annotator.formats.spans.positions import Positions
from annotator.formats.spans.unit_tally import TriedSpans, UnitTally

TEXT = "🙂 زارَ الوفدُ بيروت 👍🏽 ثم عاد إلى تونس مساء أمس"
NAMES = ("بيروت", "تونس")


def counted(text: str, span: Span, unit: OffsetUnit) -> tuple[int, int]:
    """The offsets of ``span`` in ``unit``, found by trying all."""
    positions = Positions(text)
    size = len(text.encode()) + 1
    return next(
        (start, end)
        for start in range(size)
        for end in range(start, size)
        if positions.span(unit, start, end) == span
    )


def rows(unit: OffsetUnit, *, surfaces: bool) -> dict:
    spans = []
    for name in NAMES:
        at = TEXT.index(name)
        start, end = counted(TEXT, Span(at, at + len(name)), unit)
        surface = {"text": name} if surfaces else {}
        spans.append({"start": start, "end": end, "label": "location", **surface})
    return {"text": TEXT, "spans": spans}


OTHERS = [unit for unit in OffsetUnit if unit is not OffsetUnit.CODEPOINT]


@pytest.mark.parametrize("surfaces", [True, False])
@pytest.mark.parametrize("unit", OTHERS)
def test_another_unit_is_named_and_read_when_that_is_confirmed(read, error, unit, surfaces):
    row = rows(unit, surfaces=surfaces)
    doubt = error("json-lines", row)
    assert doubt.hint == f"--offset-unit {unit}"
    assert "of 2 fit as code points, but 2 as" in str(doubt.reason)

    (draft,) = read("json-lines", row, unit=unit)
    (part,) = draft.sets
    assert tuple(TEXT[a.start : a.end] for a in part.annotations) == NAMES


@pytest.mark.parametrize("surfaces", [True, False])
def test_code_points_are_read_without_a_word(article, notices, surfaces):
    row = rows(OffsetUnit.CODEPOINT, surfaces=surfaces)
    (part,) = article("json-lines", row).sets
    assert tuple(TEXT[a.start : a.end] for a in part.annotations) == NAMES
    assert notices("json-lines", row) == []


def test_the_doubt_is_of_the_whole_file(read):
    right = '{"text": "بيروت", "spans": [[0, 5, "location"]]}\n'
    text = "🙂🙂 بيروت"
    wrong = f'{{"text": "{text}", "spans": [[5, 10, "location"]]}}\n'
    items = read("json-lines", 3 * right + wrong)
    assert [type(item) for item in items] == [FormatError]
    assert items[0].place.line == 4


def test_a_span_that_fits_in_no_unit_is_refused_alone(read):
    rows = '{"text": "بيروت", "spans": [[0, 5, "location"]]}\n' * 2
    items = read("json-lines", rows + '{"text": "بيروت", "spans": [[3, 9, "location"]]}\n')
    assert [type(item) for item in items] == [ArticleDraft, ArticleDraft, FormatError]
    assert "beyond the text" in str(items[2].reason)


def test_a_confirmed_unit_that_does_not_fit_is_said(error):
    row = {"text": "🙂 بيروت", "spans": [{"start": 1, "end": 3, "label": "location"}]}
    assert "no UTF-16 units" in str(error("json-lines", row, unit=OffsetUnit.UTF16).reason)


def test_spans_inside_words_are_told_though_nothing_fits_better(notices):
    row = {"text": "عاصمة سوريا دمشق", "spans": [{"start": 8, "end": 10, "label": "location"}]}
    (notice,) = notices("json-lines", row)
    assert notice.warns and notice.form.name == "INSIDE_WORDS"


@given(st.lists(st.tuples(st.integers(0, 45), st.integers(1, 9)), max_size=60))
def test_a_unit_that_is_given_up_would_not_have_won(places):
    text = TEXT * 2
    exact, hasty = UnitTally(), UnitTally(patience=2)
    for start, length in places:
        for tally in (exact, hasty):
            tally.take(text, TriedSpans([start], [start + length], [None], [Place("x")]))
    assert hasty.may_err or hasty.best is exact.best


@pytest.mark.parametrize(
    ("by_letters", "by_units"), [(30, 1), (30, 40), (5, 60), (60, 60), (0, 9), (9, 0)]
)
def test_a_unit_that_fell_behind_is_the_best_when_more_spans_fit_it(by_letters, by_units):
    text, name = "\U0001f600 في بيروت أمس", "بيروت"
    start, place = text.index(name), Place("file")
    right = TriedSpans([start], [start + len(name)], [name], [place])
    wide = TriedSpans([start + 1], [start + 1 + len(name)], [name], [place])

    def counted(patience):
        tally = UnitTally(patience=patience)
        for span in [right] * by_letters + [wide] * by_units:
            tally.take(text, span)
        return tally

    tally = counted(2)
    best = counted(None).best if tally.may_err else tally.best
    assert (best is OffsetUnit.UTF16) == (by_units > by_letters)
