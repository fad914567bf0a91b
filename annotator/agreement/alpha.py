"""Krippendorff's alpha per code point, for any number of people.

What a person says of a code point is the set of labels that cover it there; most often none. Texts
are swept from boundary to boundary, so that it costs what the spans cost and not what the letters
do. (Krippendorff, Content Analysis, 2004, chapter 11: nominal data, no missing judgement.)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from operator import mul

from annotator.agreement.drawn_columns import DrawnCount, Values, total
from annotator.core.case import LabelledSpan

_Stated = tuple[int, int, int]
"""Start and end of a span, and by what it raises the state of the sweep."""

_END: _Stated = (1 << 62, 1 << 62, 0)
"""Comes behind every span."""

_DEPTH = 16
"""Bits of a field of the state, unless there are more spans than they can count."""

Masks = tuple[int, ...]
"""What each person says of a code point: bit ``i`` is label ``i``."""


@dataclass(frozen=True, slots=True)
class Judgements:
    """What ``people`` say of the code points of one article.

    ``values``: how many judgements say just this set of labels (as a mask). ``apart``: how many
    ordered pairs of judgements on one code point differ; first in anything, then in each label.
    """

    people: int
    values: Mapping[int, int]
    apart: Sequence[int]


def stretches(
    statements: Sequence[tuple[Collection[LabelledSpan], Sequence[int]]],
    people: Sequence[int],
    length: int,
    order: Mapping[str, int],
) -> dict[Masks, int]:
    """Of how many code points ``people`` say the same combination of labels.

    The keys hold each person's labels, in the order of ``people``. ``statements``: spans, and the
    people who marked just them. ``length`` is the text's, in code points; ``order`` numbers the
    labels.
    """
    marked = sum([len(spans) for spans, _ in statements])
    depth, labels = max(_DEPTH, marked.bit_length()), tuple(order)
    stated: list[_Stated] = []
    for spans, marked_by in statements:
        if spans:
            raised = _raised(depth, tuple(people), labels, tuple(marked_by))
            stated += [(start, end, raised[label]) for start, end, label in spans]
    stated.sort()
    lengths = _lengths(stated)
    lengths[0] += length - sum(lengths.values())
    by_masks: dict[Masks, int] = {}
    for state, stretch in lengths.items():
        masks = _masks(state, depth, len(people), len(labels))
        by_masks[masks] = by_masks.get(masks, 0) + stretch
    return by_masks


@lru_cache(maxsize=1 << 10)
def _raised(
    depth: int, people: Sequence[int], labels: Sequence[str], marked_by: Sequence[int]
) -> Mapping[str, int]:
    """By what a span that some people marked raises the state of the sweep, by label.

    The state is one whole number, in which each label of each person has a field of ``depth`` bits
    that counts the spans that are open: adding numbers is far faster than sets.
    """
    fields = [depth * len(labels) * people.index(person) for person in marked_by]
    return {
        label: sum(1 << field + depth * place for field in fields)
        for place, label in enumerate(labels)
    }


def _lengths(stated: Sequence[_Stated]) -> defaultdict[int, int]:
    """Of how many code points each state holds, where anything is stated; sorted by start."""
    lengths: defaultdict[int, int] = defaultdict(int)
    overlapping: list[_Stated] = []  # with ``before`` as the last, if there are several
    before: _Stated = (0, 0, 0)
    reach = 0
    for each in [*stated, _END]:
        start, end, _ = each
        if start >= reach:  # most spans have nothing on them but themselves
            if not overlapping:
                lengths[before[2]] += before[1] - before[0]
            else:
                if len(overlapping) == 2:
                    _sweep_two(overlapping[0], before, lengths)
                else:
                    _sweep(overlapping, lengths)
                overlapping = []
            reach = end
        else:
            if not overlapping:
                overlapping.append(before)
            overlapping.append(each)
            if end > reach:
                reach = end
        before = each
    return lengths


def _sweep_two(first: _Stated, second: _Stated, lengths: defaultdict[int, int]) -> None:
    """As :func:`_sweep`, for what overlaps most often: two spans, the first of which is first."""
    start, end, step = first
    other_start, other_end, other_step = second
    lengths[step] += other_start - start
    lengths[step + other_step] += min(end, other_end) - other_start
    if end > other_end:
        lengths[step] += end - other_end
    else:
        lengths[other_step] += other_end - end


def _sweep(overlapping: Sequence[_Stated], lengths: defaultdict[int, int]) -> None:
    """Add to the ``lengths`` what holds from boundary to boundary."""
    steps: defaultdict[int, int] = defaultdict(int)
    for start, end, step in overlapping:
        steps[start] += step
        steps[end] -= step
    position = state = 0
    for boundary in sorted(steps):
        if state:
            lengths[state] += boundary - position
        position = boundary
        state += steps[boundary]


def judgements(lengths: Mapping[Masks, int], people: int, labels: int) -> Judgements:
    """What the ``people`` of ``lengths`` say, counted."""
    values: dict[int, int] = {}
    apart = [0] * (1 + labels)
    for masks, stretch in lengths.items():
        for mask in masks:
            values[mask] = values.get(mask, 0) + stretch
        for field, pairs in _differences(masks):
            apart[field] += pairs * stretch
    return Judgements(people, values, apart)


def of_two(lengths: Mapping[Masks, int], first: int, second: int) -> dict[Masks, int]:
    """The ``lengths`` of two of the people alone, given their places in the keys."""
    lengths_of_two: dict[Masks, int] = {}
    for masks, stretch in lengths.items():
        two = masks[first], masks[second]
        lengths_of_two[two] = lengths_of_two.get(two, 0) + stretch
    return lengths_of_two


def alpha(values: Mapping[int, DrawnCount], apart: Sequence[float]) -> Values:
    """1 − observed / expected disagreement; ``None`` if all judgements are the same.

    ``apart`` is the sum over all code points of ordered pairs that differ, each divided by one less
    than the number of people there. In each drawing (:mod:`drawn_columns`).
    """
    came_to: Values = []
    for numbers, differing in zip(zip(*values.values(), strict=True), apart, strict=True):
        judged = sum(numbers)
        expected = judged * judged - sum(map(mul, numbers, numbers))
        came_to.append(1 - (judged - 1) * differing / expected if expected else None)
    return came_to


def of_label(values: Mapping[int, DrawnCount], label: int) -> dict[int, DrawnCount]:
    """The ``values`` when only one label counts.

    How many judgements are with it (1), and without (0).
    """
    by_use: dict[int, list[DrawnCount]] = {0: [], 1: []}
    for mask, numbers in values.items():
        by_use[mask >> label & 1].append(numbers)
    return {use: total(columns) for use, columns in by_use.items() if columns}


@lru_cache(maxsize=1 << 14)
def _masks(state: int, depth: int, people: int, labels: int) -> Masks:
    """The labels that each person has open in a ``state`` of the sweep."""
    field = (1 << depth) - 1
    return tuple(
        [
            sum(
                1 << label
                for label in range(labels)
                if state >> depth * (person * labels + label) & field
            )
            for person in range(people)
        ]
    )


@lru_cache(maxsize=1 << 14)
def _differences(masks: Masks) -> tuple[tuple[int, int], ...]:
    """The fields of ``apart`` that grow on such a code point, and by how many ordered pairs."""
    counts: dict[int, int] = {}
    for first, second in combinations(masks, 2):
        differing = first ^ second
        if differing:
            counts[0] = counts.get(0, 0) + 2
        while differing:
            field = differing.bit_length()  # of label ``i`` it is ``i + 1``
            counts[field] = counts.get(field, 0) + 2
            differing ^= 1 << field - 1
    return tuple(counts.items())
