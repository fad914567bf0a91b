"""What one person may know of released articles: where gold is not what they said, and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from annotator.core.case import LabelledSpan
from annotator.core.decision import Reason
from annotator.core.reviewed import Source
from annotator.core.span import Span


class SpanFate(StrEnum):
    """What became of a span in gold."""

    EDGES = "edges"  # gold begins or ends elsewhere
    LABEL = "label"  # gold is something else, of the same letters
    BOTH = "both"  # gold has other edges and another label
    NOT_GOLD = "not_gold"  # there is nothing in gold for it
    MISSED = "missed"  # gold has a span that one did not mark


@dataclass(frozen=True, slots=True)
class Correction:
    """One place where gold is not what the person said: their span, and gold's.

    One of the two may be missing. ``surface`` are the letters of both, and ``place`` where that is.
    ``reason`` and ``note`` are the reviewer's, ``likely`` is what follows from the two spans where
    the reviewer gave no reason. ``source`` says whether a reviewer decided, a rule, or whether all
    agreed.
    """

    article: int
    own: LabelledSpan | None
    gold: LabelledSpan | None
    place: Span
    surface: str
    source: Source
    reason: Reason | None = None
    note: str | None = None
    likely: Reason | None = None

    @property
    def label(self) -> str:
        """The label whose guideline speaks of it: gold's, or one's own where gold has nothing."""
        named = self.gold or self.own
        assert named is not None
        return named.label

    @property
    def fate(self) -> SpanFate:
        """What became of the person's own span."""
        if self.own is None:
            return SpanFate.MISSED
        if self.gold is None:
            return SpanFate.NOT_GOLD
        if self.own.span == self.gold.span:
            return SpanFate.LABEL
        return SpanFate.EDGES if self.own.label == self.gold.label else SpanFate.BOTH


@dataclass(frozen=True, slots=True)
class ArticleFeedback:
    """A released article: how many spans the person marked, how many are gold, and what is not.

    ``gold`` is all of its gold, in reading order, so far as it is decided.
    """

    article: int
    title: str
    spans: tuple[LabelledSpan, ...]
    gold: tuple[LabelledSpan, ...]
    corrections: tuple[Correction, ...]

    @property
    def confirmed(self) -> int:
        """How many of the person's spans are gold, with the same edges and the same label."""
        return len(set(self.spans) & set(self.gold))


@dataclass(frozen=True, slots=True)
class Feedback:
    """All that one person may learn, article by article."""

    articles: tuple[ArticleFeedback, ...]

    @property
    def corrections(self) -> list[Correction]:
        """The corrections of all articles, in the order of the list."""
        return [correction for article in self.articles for correction in article.corrections]

    @property
    def reasons(self) -> Counter[Reason | None]:
        """How many corrections have each reason; ``None`` for those without one."""
        return Counter(correction.reason for correction in self.corrections)
