"""Lanes and captions: nothing that is drawn below a line ever touches something else."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotation import Annotation
from annotator.core.span import Span
from annotator.ui.article.captions import LabelTexts, Mark, place
from annotator.ui.article.lanes import lanes

SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda pair: (pair[0], sum(pair))),
    max_size=20,
)


@given(SPANS)
def test_overlapping_spans_never_share_a_lane(spans: list[tuple[int, int]]) -> None:
    found = lanes(spans)
    for (one, lane), (other, other_lane) in combinations(zip(spans, found, strict=True), 2):
        if one[0] < other[1] and other[0] < one[1]:
            assert lane != other_lane
            if one[1] - one[0] < other[1] - other[0]:
                assert lane < other_lane  # what is inside is nearer to the text


@given(SPANS)
def test_nested_spans_take_no_more_lanes_than_they_are_deep(spans: list[tuple[int, int]]) -> None:
    nested: list[tuple[int, int]] = []
    for span in spans:
        one = Span(*span)
        if not any(one.crosses(Span(*other)) for other in nested):
            nested.append(span)
    for (start, end), lane in zip(nested, lanes(nested), strict=True):
        deepest = max(sum(first <= at < last for first, last in nested) for at in range(start, end))
        assert lane < deepest


def test_three_labels_on_one_span_lie_in_three_lanes_in_their_order() -> None:
    assert lanes([(3, 9), (3, 9), (3, 9)]) == [0, 1, 2]


# a span's place on its line in pixels, and its lane
PLACES = st.lists(
    st.tuples(st.integers(0, 600), st.integers(2, 200), st.integers(0, 3), st.booleans()),
    max_size=15,
)
WIDE, NARROW = LabelTexts("Statement", 52.0, "4", 6.0), LabelTexts("Date", 22.0, "3", 6.0)


def marks_at(places: list[tuple[int, int, int, bool]]) -> list[Mark]:
    return [
        Mark(
            Annotation(str(number), 1, 1, "claim" if wide else "date", Span(number, number + 1)),
            lane,
            [(0, float(left), float(left + width))],
        )
        for number, (left, width, lane, wide) in enumerate(places)
    ]


def words(label: str) -> LabelTexts:
    return WIDE if label == "claim" else NARROW


@given(PLACES, st.booleans())
def test_no_caption_touches_another(places: list[tuple[int, int, int, bool]], rtl: bool) -> None:
    marks = marks_at(places)
    captions = place(marks, marks, words, rtl=rtl)
    spaces = sorted((caption.left, caption.left + width(caption.text)) for caption in captions)
    for one, following in pairwise(spaces):
        assert one[1] < following[0]


@given(PLACES, st.booleans())
def test_a_caption_lies_below_every_line_that_it_meets(
    places: list[tuple[int, int, int, bool]], rtl: bool
) -> None:
    marks = marks_at(places)
    for caption in place(marks, marks, words, rtl=rtl):
        for mark in marks:
            (_, left, right) = mark.pieces[0]
            if left < caption.left + width(caption.text) and caption.left < right:
                assert caption.lane >= mark.lane


def width(text: str) -> float:
    return {
        each: room
        for one in (WIDE, NARROW)
        for each, room in ((one.title, one.title_width), (one.key, one.key_width))
    }[text]


def test_a_caption_shrinks_to_the_key_where_there_is_no_room() -> None:
    marks = marks_at([(100, 20, 0, True), (70, 25, 0, True)])
    captions = place(marks, marks, words, rtl=True)
    assert [caption.text for caption in captions] == ["4", "Statement"]


def test_the_caption_of_the_outer_span_slides_past_that_of_the_inner() -> None:
    marks = marks_at([(100, 60, 0, False), (0, 160, 1, True)])
    captions = place(marks, marks, words, rtl=True)
    assert [caption.text for caption in captions] == ["Date", "Statement"]
    assert captions[1].left + 52.0 < captions[0].left
