"""What a measure says: a value with its interval, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Measure(StrEnum):
    """How much people agree. There is no kappa over spans: nobody counts those that are nowhere."""

    STRICT = "strict"  # F1: the same span with the same label
    BOUNDARY = "boundary"  # F1: the same span, whatever the label
    CLITIC = "clitic"  # F1: the same label, and the same span but for clitics
    OVERLAP = "overlap"  # F1: the same label, and at least half of the letters
    KAPPA = "kappa"  # Cohen's, of the labels of spans that go together
    ALPHA = "alpha"  # Krippendorff's, of the labels on each code point
    GAP = "gap"  # by how much F1 grows when clitics do not matter


F1 = (Measure.STRICT, Measure.BOUNDARY, Measure.CLITIC, Measure.OVERLAP)
SHOWN = (*F1, Measure.KAPPA, Measure.ALPHA)
"""The measures of a table, in its order. The gap is shown as an alarm."""


class Undefined(StrEnum):
    """Why there is no value. Never 0, 1 or nan instead of it."""

    FEW_PEOPLE = "few_people"  # no article was finished by two people
    NOTHING_MARKED = "nothing_marked"  # all agree that there is nothing
    NOTHING_MATCHED = "nothing_matched"  # no span of one goes with one of another
    ONE_LABEL = "one_label"  # nothing to confuse: chance alone would agree
    ONE_VALUE = "one_value"  # every code point has the same labels


@dataclass(frozen=True, slots=True)
class Figure:
    """What a measure came to. Without ``value`` there is ``why``, and the reverse.

    ``low`` and ``high`` are the ends of the 95 % interval; ``None`` where there is none. The value
    rests on ``of`` spans (F1: both people's), pairs of spans (kappa) or judgements of a code point
    (alpha); ``hits`` of them are the same, which alpha does not count.
    """

    value: float | None
    why: Undefined | None = None
    hits: int | None = None
    of: int = 0
    low: float | None = None
    high: float | None = None


FigureKey = tuple[Measure, str | None]
"""A measure of one label, or of all (``None``)."""

Figures = dict[FigureKey, Figure]
