"""What annotators learn once an article is released: where gold is not what they said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from annotator.agreement.linking import passages
from annotator.agreement.matching import matched, spans_of
from annotator.core.blindness import is_gold_shown
from annotator.core.case import FinishedSets, LabelledSpan
from annotator.core.decision import Reason
from annotator.core.labels import LabelSet
from annotator.core.people import Person
from annotator.core.reviewed import Reviewed, ReviewedCase, Source
from annotator.core.span import Span
from annotator.jobs.review.released import all_released
from annotator.jobs.work import Progress
from annotator.review.likely_reason import likely_reason
from annotator.store.project import Project


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
    def kept(self) -> int:
        """How many of the person's spans are gold to the letter."""
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


def feedback(
    project: Project,
    person: Person,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Feedback:
    """What ``person`` may know of the released articles that they finished, by article.

    Nothing of an article that is not released, and nothing that anybody else said: only their own
    spans, gold, and what the reviewer wrote to it. An article stays as it was released, whatever
    people or reviewers do afterwards, until somebody releases it anew.
    """
    labels = project.label_set
    articles = [
        _of_article(project, person.number, article, labels)
        for article in all_released(project, progress, cancelled)
        if is_gold_shown(finished=person.number in article[0].spans, released=True)
    ]
    return Feedback(tuple(articles))


def _of_article(
    project: Project, person: int, article: Reviewed, labels: LabelSet
) -> ArticleFeedback:
    finished, cases = article
    own = tuple(sorted(finished.spans[person], key=_reading_order))
    gold = tuple(sorted({s for c in cases for s in c.outcome or ()}, key=_reading_order))
    corrections = tuple(_corrections(finished, cases, person, labels))
    title = project.articles.read(finished.article).title or finished.text.strip()[:120]
    return ArticleFeedback(finished.article, title, own, gold, corrections)


def _corrections(
    finished: FinishedSets, cases: list[ReviewedCase], person: int, labels: LabelSet
) -> Iterator[Correction]:
    text = finished.text
    passage_labels = passages(labels)
    for case in cases:
        if case.outcome is None:  # people changed their sets since; it is to be decided again
            continue
        assert case.source is not None
        own_spans = spans_of(case.case, person)
        for own, gold in matched(own_spans, case.outcome, text, passage_labels):
            if own == gold:
                continue
            spans = [span for span in (own, gold) if span is not None]
            place = Span(min(s.start for s in spans), max(s.end for s in spans))
            decision = case.decision
            reason = decision.reason if decision is not None else None
            likely = likely_reason(own, gold, text, labels) if reason is None else None
            yield Correction(
                finished.article,
                own,
                gold,
                place,
                place.of(text),
                case.source,
                reason,
                decision.note if decision is not None else None,
                likely,
            )


def _reading_order(span: LabelledSpan) -> tuple[int, int, str]:
    return (span.start, -span.end, span.label)
