"""What measures are called, what they mean, and why one has no value.

For the window, for commands and for reports alike.
"""

from __future__ import annotations

from annotator.agreement.figures import Measure, Undefined
from annotator.core.message import Form, Message, say


class MeasureName(Form):
    """The name of each :class:`Measure`, as short as the head of a column."""

    STRICT = "strict F1"
    BOUNDARY = "boundary F1"
    CLITIC = "clitic-tolerant F1"
    OVERLAP = "overlap F1"
    KAPPA = "kappa of labels"
    ALPHA = "alpha per letter"
    GAP = "gap"


class MeasureMeaning(Form):
    """What each :class:`Measure` says."""

    STRICT = "the same span with the same label"
    BOUNDARY = "the same span, whatever the label"
    CLITIC = "the same label, and the same span but for a prefix or a pronoun ending"
    OVERLAP = "the same label, and at least half of the letters in common"
    KAPPA = "Cohen's: how far the labels of spans that go together agree beyond chance"
    ALPHA = "Krippendorff's, over every letter of the texts: blind to differences of one letter"
    GAP = "by how much F1 grows when prefixes do not matter"


class WhyUndefined(Form):
    """Why there is no value, for each :class:`Undefined`."""

    FEW_PEOPLE = "no article was finished by two people"
    NOTHING_MARKED = "nobody marked anything"
    NOTHING_MATCHED = "no span of one person goes with one of another"
    ONE_LABEL = "only one label was used, so there is nothing to confuse"
    ONE_VALUE = "every letter has the same labels"


def measure_name(measure: Measure) -> Message:
    """The name of a measure."""
    return say(MeasureName[measure.name])


def measure_meaning(measure: Measure) -> Message:
    """What a measure says, in a sentence without a full stop."""
    return say(MeasureMeaning[measure.name])


def why_undefined(why: Undefined) -> Message:
    """Why a figure has no value, as the end of a sentence."""
    return say(WhyUndefined[why.name])
