"""Who of one person's annotations goes with which of another's: one to one, as well as possible.

A greedy choice would depend on the order in which it looks; this one has the greatest sum of
intersection over union there is. What both say to the letter goes together first: no better sum can
come of parting it.
"""

from __future__ import annotations

from collections.abc import Sequence

from annotator.agreement.linking import linked
from annotator.core.case import Case, LabelledSpan

Pair = tuple[LabelledSpan | None, LabelledSpan | None]
"""What goes together; ``None`` beside what only one of the two people has."""

_SCALE = (
    1 << 40
)  # intersection over union in whole numbers, finer than any two can differ in a text


def pairs(
    case: Case, first: int, second: int, text: str, passage_labels: frozenset[str]
) -> list[Pair]:
    """The matching between two people inside ``case``, in reading order."""
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
    left = [span for span in spans if span not in same]
    right = [span for span in counterparts if span not in same]
    weights = [
        [
            _weight(a, b, i, j) if linked(text, a, b, passage_labels) else 0
            for j, b in enumerate(right)
        ]
        for i, a in enumerate(left)
    ]
    chosen = assignment(weights) if left and right else {}
    matching += [(span, right[chosen[i]] if i in chosen else None) for i, span in enumerate(left)]
    taken = set(chosen.values())
    matching += [(None, span) for j, span in enumerate(right) if j not in taken]
    return sorted(matching, key=_place)


def _weight(first: LabelledSpan, second: LabelledSpan, i: int, j: int) -> int:
    """How well two spans go together; the same whichever of the two people comes first.

    Intersection over union; then whether the labels are the same; then how early, and how much in
    step, the two are.
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
    """The columns of the rows, such that the sum of weights is greatest; weight 0 is never chosen.

    The Hungarian method with potentials (Kuhn 1955, Munkres 1957), in whole numbers: O(n³).
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
    u, v = [0] * (size + 1), [0] * (size + 1)
    row_of = [0] * (size + 1)  # rows and columns count from 1; 0 is none
    for row in range(1, size + 1):
        row_of[0] = row
        column = 0
        least = [infinite] * (size + 1)
        came_from = [0] * (size + 1)
        used = [False] * (size + 1)
        while row_of[column]:
            used[column] = True
            here, step, following = row_of[column], infinite, 0
            for j in range(1, size + 1):
                if used[j]:
                    continue
                reduced = cost[here - 1][j - 1] - u[here] - v[j]
                if reduced < least[j]:
                    least[j], came_from[j] = reduced, column
                if least[j] < step:
                    step, following = least[j], j
            for j in range(size + 1):
                if used[j]:
                    u[row_of[j]] += step
                    v[j] -= step
                else:
                    least[j] -= step
            column = following
        while column:
            row_of[column] = row_of[came_from[column]]
            column = came_from[column]
    return [row - 1 for row in row_of[1:]]
