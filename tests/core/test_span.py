"""Spans are sets of code points: every relation is checked against real sets."""

from __future__ import annotations

import pytest
from hypothesis import given

from annotator.core.span import Span, reading_order
from tests.core.strategies import TEXT, spans


def points(span: Span) -> set[int]:
    return set(range(span.start, span.end))


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 2)])
def test_a_span_that_is_empty_or_begins_before_the_text_is_refused(start, end):
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(spans())
def test_a_span_is_the_set_of_its_code_points(span):
    assert len(span) == len(points(span))
    assert span.of(TEXT) == "".join(TEXT[i] for i in sorted(points(span)))
    assert {i for i in range(-2, len(TEXT) + 2) if span.holds(i)} == points(span)


@given(spans(), spans())
def test_relations_are_those_of_sets(one, other):
    a, b = points(one), points(other)
    assert one.overlaps(other) == bool(a & b)
    assert one.contains(other) == (a >= b)
    assert one.crosses(other) == bool(a & b and a - b and b - a)
    assert one.intersection_over_union(other) == len(a & b) / len(a | b)


@given(spans(), spans())
def test_in_reading_order_a_span_comes_before_what_it_contains(one, other):
    if one.contains(other) and one != other:
        assert reading_order(one) < reading_order(other)
    if one.end <= other.start:
        assert reading_order(one) < reading_order(other)
