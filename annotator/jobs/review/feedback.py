"""Works out what an annotator learns of released articles: where gold is not what they said."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from annotator.agreement.linking import passages
from annotator.agreement.matching import matched, spans_of
from annotator.core.blindness import is_gold_shown
from annotator.core.case import FinishedSets, LabelledSpan
from annotator.core.feedback import ArticleFeedback, Correction, Feedback
from annotator.core.labels import LabelSet
from annotator.core.people import Person
from annotator.core.reviewed import Reviewed, ReviewedCase
from annotator.core.span import Span
from annotator.jobs.review.released import all_released
from annotator.jobs.work import Progress
from annotator.review.likely_reason import likely_reason
from annotator.store.project import Project


def feedback(
    project: Project,
    person: Person,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Feedback:
    """What ``person`` may know of the released articles that they finished, by article.

    Nothing of an article that is not released, or that they are to do again, and nothing that
    anybody else said: only their own spans, gold, and what the reviewer wrote to it. An article
    stays as it was released, whatever people or reviewers do afterwards, until somebody releases it
    anew. In a package it is what came with it, or was taken into it since.
    """
    if project.package is not None:
        return project.packing.feedback.all()
    labels = project.label_set
    again = project.repeats.pending(person.number)
    articles = [
        _of_article(project, person.number, article, labels)
        for article in all_released(project, progress, cancelled)
        if is_gold_shown(
            finished=person.number in article[0].spans and article[0].article not in again,
            released=True,
        )
    ]
    return Feedback(tuple(articles))


def _of_article(
    project: Project, person: int, article: Reviewed, labels: LabelSet
) -> ArticleFeedback:
    finished, cases = article
    own = tuple(sorted(finished.spans[person], key=_reading_order))
    gold = tuple(sorted({s for c in cases for s in c.outcome or ()}, key=_reading_order))
    told = tuple(corrections(finished, cases, person, labels))
    title = project.articles.read(finished.article).title or finished.text.strip()[:120]
    return ArticleFeedback(finished.article, title, own, gold, told)


def corrections(
    finished: FinishedSets, cases: list[ReviewedCase], person: int, labels: LabelSet
) -> Iterator[Correction]:
    """One for each span of the person that is not gold, and for each that they missed.

    Cases may come to the same gold. It is missed only if no case has it beside a span of theirs.
    """
    each = [*_case_by_case(finished, cases, person, labels)]
    told = {correction.gold for correction in each if correction.own is not None}
    for correction in each:
        if correction.own is None and correction.gold in told:
            continue
        told.add(correction.gold)
        yield correction


def _case_by_case(
    finished: FinishedSets, cases: list[ReviewedCase], person: int, labels: LabelSet
) -> Iterator[Correction]:
    text = finished.text
    passage_labels = passages(labels)
    marked = set(finished.spans[person])
    gold_spans = {span for case in cases for span in case.outcome or ()}
    for case in cases:
        if case.outcome is None:  # people changed their sets since; it has to be decided again
            continue
        if person not in case.case.people:  # what they say there is still to be decided
            continue
        own_spans = [span for span in spans_of(case.case, person) if span not in gold_spans]
        not_theirs = [span for span in case.outcome if span not in marked]
        for own, gold in matched(own_spans, not_theirs, text, passage_labels):
            yield _correction(case, own, gold, text, labels)


def _correction(
    case: ReviewedCase,
    own: LabelledSpan | None,
    gold: LabelledSpan | None,
    text: str,
    labels: LabelSet,
) -> Correction:
    assert case.source is not None
    spans = [span for span in (own, gold) if span is not None]
    place = Span(min(s.start for s in spans), max(s.end for s in spans))
    decision = case.decision
    reason = decision.reason if decision is not None else None
    return Correction(
        case.case.article,
        own,
        gold,
        place,
        place.of(text),
        case.source,
        reason,
        decision.note if decision is not None else None,
        likely_reason(own, gold, text, labels) if reason is None else None,
    )


def _reading_order(span: LabelledSpan) -> tuple[int, int, str]:
    return (span.start, -span.end, span.label)
