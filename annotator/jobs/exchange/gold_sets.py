"""The gold of a project as outgoing sets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from annotator.core.article import Article
from annotator.core.case import FinishedSets
from annotator.core.outgoing import GOLD, Attribution, OutgoingSet, OutgoingSpan
from annotator.core.reviewed import GoldSpan, Reviewed, Source
from annotator.core.span import Span
from annotator.jobs.review.cases import gold_of
from annotator.review.gold import gold_id


def is_settled(reviewed: Reviewed) -> bool:
    """Whether two or more people finished the article, and no case of it is left to a reviewer."""
    finished, cases = reviewed
    return len(finished.spans) > 1 and not any(case.left for case in cases)


def undecided(reviewed: Reviewed) -> int:
    """How many cases of the article are not in gold, because nobody decided them."""
    return sum(case.outcome is None for case in reviewed[1])


def gold_set(
    article: Article,
    reviewed: Reviewed,
    names: Mapping[int, str],
    dimmed: list[tuple[int, Span]],
    *,
    assisted: bool,
) -> OutgoingSet:
    """The gold of ``article``.

    ``names`` are those of people by number, ``dimmed`` says who dimmed what, ``assisted`` whether
    one of those who finished was shown suggestions.
    """
    spans = [(span, _span(article, span)) for span in gold_of(reviewed)]
    return OutgoingSet(
        article,
        GOLD,
        "settled" if is_settled(reviewed) else "done",
        sorted((outgoing for _, outgoing in spans), key=OutgoingSpan.order),
        most_dimmed(reviewed[0], dimmed),
        assisted=assisted,
        attributions={outgoing.id: _attribution(span, names) for span, outgoing in spans},
    )


def most_dimmed(finished: FinishedSets, dimmed: list[tuple[int, Span]]) -> list[Span]:
    """What more than half of those who finished say does not belong to the article, by place."""
    counts = Counter(span for person, span in dimmed if person in finished.spans)
    return sorted(span for span, count in counts.items() if 2 * count > len(finished.spans))


def _span(article: Article, span: GoldSpan) -> OutgoingSpan:
    start, end, label = span.labelled
    note = span.decision.note if span.decision is not None and _was_decided(span) else None
    surface = span.labelled.of(article.text)
    return OutgoingSpan(
        start, end, label, gold_id(article.id, span.labelled), surface, note, None, "manual"
    )


def _attribution(span: GoldSpan, names: Mapping[int, str]) -> Attribution:
    decision = span.decision if _was_decided(span) else None
    return Attribution(
        span.source.value,
        tuple(sorted(names[person] for person in span.people)),
        names[decision.person] if decision else None,
        decision.reason.value if decision and decision.reason else None,
        decision.guidelines if decision else None,
    )


def _was_decided(span: GoldSpan) -> bool:
    """Whether somebody decided, or a rule, that the span is gold.

    What all agree on is gold without anybody's decision, even where a decision lets it be checked.
    """
    return span.source is not Source.UNANIMOUS
