"""Spans on their way out have one order, whoever wrote them."""

from __future__ import annotations

from annotator.core.outgoing import OutgoingSpan


def span(start: int, end: int, label: str = "actor", id: str = "a") -> OutgoingSpan:
    return OutgoingSpan(start, end, label, id, "", None, None, "manual")


def test_spans_sort_by_start_then_longest_first_then_label_then_id():
    right = [
        span(0, 9),
        span(0, 4, "actor", "a"),
        span(0, 4, "actor", "b"),
        span(0, 4, "date"),
        span(2, 3),
    ]
    mixed = [right[place] for place in (3, 0, 4, 2, 1)]
    assert sorted(mixed, key=OutgoingSpan.order) == right
