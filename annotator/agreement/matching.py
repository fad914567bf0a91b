"""Matches one person's annotations with another's: one to one, as well as possible.

A greedy choice would depend on the order in which it looks; this one has the greatest sum of
intersection over union there is. What both marked to the letter is matched first: no greater sum
can come of matching it otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotator.agreement.linking import linked
from annotator.core.case import Case, LabelledSpan

Pair = tuple[LabelledSpan | None, LabelledSpan | None]
"""What goes together; ``None`` beside what only one of the two people has."""

# Intersection over union is computed in whole numbers, since sums of floats depend on their order;
# two values that differ in any text differ at this scale.
_SCALE = 1 << 40


def pairs(
    case: Case, first: int, second: int, text: str, passage_labels: frozenset[str]
) -> list[Pair]:
    """The matching between two people inside ``case``, in reading order.

    ``KeyError`` if one of them has not finished the article.
    """
    spans, counterparts = spans_of(case, first), spans_of(case, second)
    return matched(spans, counterparts, text, passage_labels)


def spans_of(case: Case, person: int) -> tuple[LabelledSpan, ...]:
    """What ``person`` says in ``case``. ``KeyError`` if they have not finished the article."""
    for variant in case.variants:
        if person in variant.people:
            return variant.spans
    raise KeyError(person)


def matched(
    spans: Sequence[LabelledSpan],
    counterparts: Sequence[LabelledSpan],
    text: str,
    passage_labels: frozenset[str],
) -> list[Pair]:
    """The one-to-one matching of two lists of annotations; all in reading order."""
    if not spans or not counterparts:
        return [(span, None) for span in spans] + [(None, span) for span in counterparts]
    if len(spans) == len(counterparts) == 1 and linked(
        text, spans[0], counterparts[0], passage_labels
    ):
        return [(spans[0], counterparts[0])]
    same = set(spans).intersection(counterparts)
    matching: list[Pair] = [(span, span) for span in same]
    firsts = [span for span in spans if span not in same]
    seconds = [span for span in counterparts if span not in same]
    weights = [
        [
            _weight(a, b, i, j) if linked(text, a, b, passage_labels) else 0
            for j, b in enumerate(seconds)
        ]
        for i, a in enumerate(firsts)
    ]
    chosen = assignment(weights) if firsts and seconds else {}
    for i, span in enumerate(firsts):
        matching.append((span, seconds[chosen[i]] if i in chosen else None))
    matched_seconds = set(chosen.values())
    matching += [(None, span) for j, span in enumerate(seconds) if j not in matched_seconds]
    return sorted(matching, key=_place)


def _weight(first: LabelledSpan, second: LabelledSpan, i: int, j: int) -> int:
    """How well two spans go together; the same whichever of the two people comes first.

    First counts intersection over union; among equals, whether the labels are the same; then how
    early in the text they are, and last how near their places ``i`` and ``j`` in the two lists.
    Each has its own bits of one whole number, so that no sum of lesser reasons outweighs a greater
    one.
    """
    shared = min(first.end, second.end) - max(first.start, second.start)
    union = (first.end - first.start) + (second.end - second.start) - shared
    weight = (_SCALE * shared // union) << 1 | (first.label == second.label)
    late = first.start + second.start
    return (weight << 64) - (late << 16) - abs(i - j)


def _place(pair: Pair) -> tuple[int, int, str]:
    span = pair[0] or pair[1]
    assert span is not None
    return (span.start, -span.end, span.label)


def assignment(weights: Sequence[Sequence[int]]) -> dict[int, int]:
    """The column of each row, such that the sum of weights is greatest.

    Weight 0 is never chosen: a row or a column may stay alone. The Hungarian method with potentials
    (Kuhn 1955, Munkres 1957), in whole numbers: O(n³).
    """
    rows, columns = len(weights), len(weights[0])
    if rows == 1 or columns == 1:
        best = max((weights[i][j], -i, -j) for i in range(rows) for j in range(columns))
        return {-best[1]: -best[2]} if best[0] > 0 else {}
    size = max(rows, columns)
    highest = max(max(row) for row in weights)
    cost = [
        [highest - (weights[i][j] if i < rows and j < columns else 0) for j in range(size)]
        for i in range(size)
    ]
    row_of = _cheapest(cost)
    return {i: j for j, i in enumerate(row_of) if i < rows and j < columns and weights[i][j] > 0}


def _cheapest(cost: Sequence[Sequence[int]]) -> list[int]:
    """The row for each column of a square matrix, such that the sum of costs is smallest."""
    size = len(cost)
    infinite = sum(map(max, cost)) + 1
    row_potential, column_potential = [0] * (size + 1), [0] * (size + 1)
    row_of = [0] * (size + 1)  # rows and columns count from 1; 0 is none
    for row in range(1, size + 1):
        row_of[0] = row
        column = 0
        least = [infinite] * (size + 1)
        came_from = [0] * (size + 1)
        used = [False] * (size + 1)
        while row_of[column]:
            used[column] = True
            matched_row, step, following = row_of[column], infinite, 0
            for j in range(1, size + 1):
                if used[j]:
                    continue
                reduced = (
                    cost[matched_row - 1][j - 1] - row_potential[matched_row] - column_potential[j]
                )
                if reduced < least[j]:
                    least[j], came_from[j] = reduced, column
                if least[j] < step:
                    step, following = least[j], j
            for j in range(size + 1):
                if used[j]:
                    row_potential[row_of[j]] += step
                    column_potential[j] -= step
                else:
                    least[j] -= step
            column = following
        while column:
            row_of[column] = row_of[came_from[column]]
            column = came_from[column]
    return [row - 1 for row in row_of[1:]]
