"""Suggestions: spans that the program thinks a person will mark, and has not been told to."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from annotator.core.span import Span


class SuggestionSource(StrEnum):
    """Where a suggestion comes from."""

    MEMORY = "memory"  # the string was labelled before, or is in the list of places
    DATE = "date"  # the grammar of dates
    MODEL = "model"  # what the model has learnt
    LIVE = "live"  # the string was just labelled in this very article


class Suggestion(NamedTuple):
    """A span that the program suggests; it is in no file, list or count until somebody accepts it.

    ``span`` counts code points. ``probability``, from 0 to 1, is how often such suggestions turned
    out right so far. ``sources`` are in the order of :class:`SuggestionSource`.
    """

    span: Span
    label: str
    probability: float
    sources: tuple[SuggestionSource, ...]

    @property
    def is_live(self) -> bool:
        """Whether it comes from what was just labelled in the same article."""
        return SuggestionSource.LIVE in self.sources


class Offer(NamedTuple):
    """What the program has to say about an article to the person who works on it.

    All in reading order, and none overlapping another. ``likely`` are shown at once, ``unlikely``
    on demand only. ``withheld`` are never shown: whether they are found without help says what
    showing does. Of a blind article (``is_blind``) all that would be likely is withheld.
    """

    likely: Sequence[Suggestion] = ()
    unlikely: Sequence[Suggestion] = ()
    withheld: Sequence[Suggestion] = ()
    is_blind: bool = False


NO_OFFER = Offer()
"""Where nothing is suggested: in review, in calibration, or because somebody switched it off."""
