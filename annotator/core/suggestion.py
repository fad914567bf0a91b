"""Suggestions: spans that the program thinks a person will mark, and has not been told to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from annotator.core.span import Span


class SuggestionSource(StrEnum):
    """Where a suggestion comes from."""

    MEMORY = "memory"  # the string was labelled before, or is in the list of places
    DATE = "date"  # the grammar of dates
    NAMES = "names"  # the grammar of names
    MODEL = "model"  # what the model has learnt
    LIVE = "live"  # the string was just labelled in this very article
    SPEECH = "speech"  # the rules of reported speech; on demand only


class Suggestion(NamedTuple):
    """A span that the program suggests; it is in no file, list or count until somebody accepts it.

    ``span`` counts code points. ``probability``, from 0 to 1, is how often such suggestions turned
    out right so far. ``sources`` are in the order of :class:`SuggestionSource`. ``model`` names the
    model that was asked; empty if none was.
    """

    span: Span
    label: str
    probability: float
    sources: tuple[SuggestionSource, ...]
    model: str = ""

    @property
    def is_live(self) -> bool:
        """Whether it comes from what was just labelled in the same article."""
        return SuggestionSource.LIVE in self.sources

    @property
    def place(self) -> tuple[Span, str]:
        """The span and the label: what an annotation has if it is just this suggestion."""
        return self.span, self.label

    @property
    def named_sources(self) -> str:
        """The sources as they are stored: ``memory+date``."""
        return "+".join(self.sources)

    @property
    def rounded(self) -> float:
        """The probability as it is stored, with three digits."""
        return round(self.probability, 3)


class Fate(StrEnum):
    """What became of a suggestion."""

    ACCEPTED = "accepted"  # as it was
    RELABELLED = "relabelled"
    MOVED = "moved"  # accepted with another edge
    DISMISSED = "dismissed"
    IGNORED = "ignored"  # it was shown, and the article finished without a word about it
    WITHHELD = "withheld"  # it was never shown, to see what showing does
    BLIND = "blind"  # nothing was shown in the whole article

    @property
    def is_made(self) -> bool:
        """Whether an annotation was made of it."""
        return self in {Fate.ACCEPTED, Fate.RELABELLED, Fate.MOVED}

    @property
    def is_left(self) -> bool:
        """Whether nobody said anything about it: it was written when the article was finished."""
        return self in {Fate.IGNORED, Fate.WITHHELD, Fate.BLIND}


@dataclass(frozen=True, slots=True)
class SuggestionOutcome:
    """What became of a suggestion, written in the gesture that decided it.

    ``sources``, ``p`` and ``model`` are those of the suggestion. ``annotation`` is the id of the
    annotation that was made of it, or of the same one that was made without it, where nothing was
    said of it. ``bulk`` says that it was accepted with all others at once, ``waited`` how many
    milliseconds after it was shown, if that is known.
    """

    id: str
    article: int
    person: int
    span: Span
    label: str
    sources: str
    p: float
    model: str
    fate: Fate
    annotation: str | None = None
    bulk: bool = False
    waited: int | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """What the record is known by in the log: article, person, id."""
        return (self.article, self.person, self.id)

    @property
    def place(self) -> tuple[Span, str]:
        """The span and the label that were suggested."""
        return self.span, self.label


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

    def without(self, spans: Collection[Span]) -> Offer:
        """What is left of it where ``spans`` were just settled."""

        left = []
        for some in (self.likely, self.unlikely):
            for settled in spans:  # compared here: a call for each of hundreds costs a gesture
                start, end = settled.start, settled.end
                some = [s for s in some if s.span.end <= start or end <= s.span.start]
            left.append(tuple(some))
        return self._replace(likely=left[0], unlikely=left[1])


NO_OFFER = Offer()
"""Where nothing is suggested: in review, in calibration, or because somebody switched it off."""

# -- what may be chosen ----------------------------------------------------------------------------

MANY, USUAL, FEW = 0.3, 0.4, 0.7
"""From which probability on a suggestion is shown at once; a person may choose."""

STRINGS, ARTICLES = 10, 5
"""How many of a hundred are kept back, unless the project says otherwise."""

MOST_KEPT_BACK = 50
"""Of a hundred strings or articles."""
