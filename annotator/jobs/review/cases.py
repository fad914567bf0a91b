"""The cases of a project, with what was decided about them, and who may settle them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from itertools import groupby

from annotator.agreement.cases import cases
from annotator.agreement.linking import passages
from annotator.core.blindness import Right, may, reviewers
from annotator.core.case import FinishedSets
from annotator.core.decision import Decision
from annotator.core.errors import WorldError
from annotator.core.label_changes import LabelFault
from annotator.core.labels import LabelSet
from annotator.core.message import Form, Message, say
from annotator.core.people import Person
from annotator.core.reviewed import GoldSpan, Reviewed, ReviewedCase
from annotator.core.set_aside import is_aside_fault
from annotator.formats.errors import shortened
from annotator.jobs.faults import NotThere, Stopped, with_those_present
from annotator.jobs.work import Progress, Watch
from annotator.review.gold import gold, gold_of_one
from annotator.review.standing import review
from annotator.store.project import Project

Wanted = Callable[[FinishedSets, Sequence[Decision]], bool]
"""Whether an article is wanted, by what people finished of it and what was decided on it."""


class ReviewerFault(Form):
    """Why somebody cannot settle cases."""

    ANNOTATOR = "{name} is an annotator; reviewers and leads settle cases."
    NO_REVIEWER_YET = "{what} There is no reviewer yet."


def reviewed(
    project: Project,
    articles: Iterable[int] | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    wanted: Wanted | None = None,
) -> Iterator[Reviewed]:
    """The cases of ``articles`` (numbers), or of all, that two or more people finished.

    They come by article. ``progress`` counts articles. Nothing is remembered: what comes is as the
    project is now. No cases are made of an article that is not ``wanted``, and it does not come.
    """
    for finished, case_list in all_finished(project, articles, progress, cancelled, wanted=wanted):
        if len(finished.spans) > 1:
            yield finished, case_list


def all_finished(
    project: Project,
    articles: Iterable[int] | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    wanted: Wanted | None = None,
) -> Iterator[Reviewed]:
    """As :func:`reviewed`, with the articles that one person alone finished, without cases."""
    watch = Watch(progress, cancelled, Stopped.REVIEWING)
    labels = project.label_set
    if articles is None:
        total = len(project.articles)
        sets, decisions = project.finished.all(), _by_article(project.review.decisions())
    else:
        numbers = [each for each in sorted(set(articles)) if not project.articles.is_aside(each)]
        total = len(numbers)
        sets = filter(lambda article: article.spans, map(project.finished.of, numbers))
        decisions = None
    for done, finished in enumerate(sets):
        number = finished.article
        # In a package numbers have gaps, and may be above the number of articles.
        watch.look(done if decisions is None else min(number - 1, total), total)
        made = project.review.decisions(number) if decisions is None else decisions.get(number, ())
        if wanted is None or wanted(finished, made):
            yield finished, reviewed_cases(finished, made, labels)
    watch.finish(total)


def reviewed_cases(
    finished: FinishedSets, decisions: Sequence[Decision], labels: LabelSet
) -> list[ReviewedCase]:
    """The cases of one article, by place, with the decisions on it that stand."""
    return review(finished, cases(finished, labels), decisions, passages(labels))


def gold_of(article: Reviewed) -> list[GoldSpan]:
    """The gold of an article: what is settled of its cases, or all that one person alone says."""
    finished, cases = article
    return gold(cases) if len(finished.spans) > 1 else gold_of_one(finished)


def was_taken_up(article: Reviewed, decided: Set[int]) -> bool:
    """Whether reviewers decided on the article, and one person alone has it finished now.

    ``decided`` are the articles with decisions. What that person says is no gold then: it was
    weighed already, and comes back when the others finish again.
    """
    finished, _ = article
    return len(finished.spans) == 1 and finished.article in decided


def reviewer_named(project: Project, name: str) -> Person:
    """The reviewer or lead called ``name``.

    ``WorldError`` if there is none, or they are an annotator.
    """
    person = project.people.named(name)
    if person is not None and may(person.role, Right.CASES):
        return person
    everybody = project.people.all()
    if person is None:
        message = _with_reviewers(say(NotThere.PERSON, name=name), everybody)
        raise WorldError(message, hint="annotator people add PROJECT NAME --role reviewer")
    message = _with_reviewers(say(ReviewerFault.ANNOTATOR, name=person.name), everybody)
    raise WorldError(message, hint="annotator people role PROJECT NAME --role reviewer")


def _with_reviewers(not_there: Message, everybody: Sequence[Person]) -> Message:
    """The message ``not_there``, and then which reviewers there are."""
    present = [person.name for person in reviewers(everybody)]
    if present:
        return with_those_present(not_there, present)
    return say(ReviewerFault.NO_REVIEWER_YET, what=not_there)


def article_numbered(project: Project, id: str) -> int:
    """The number of the article with the stable ``id``.

    ``WorldError`` if there is none, or it is set aside.
    """
    number = project.articles.number_of(id)
    if number is not None:
        return number
    if project.live_articles.number_of(id) is not None:
        raise is_aside_fault(id)
    raise WorldError(NotThere.ARTICLE, id=shortened(id))


def refuse_unknown_labels(project: Project, names: Iterable[str]) -> None:
    """``WorldError`` if one of ``names`` is no label of the project."""
    labels = project.label_set
    for name in names:
        if name not in labels:
            known = tuple(label.name for label in labels)
            raise WorldError(NotThere.LABEL, name=shortened(name), labels=known)


def refuse_retired_label(project: Project, name: str) -> None:
    """``WorldError`` if no span can be given ``name``: no label is called so, or it is retired."""
    refuse_unknown_labels(project, [name])
    if project.label_set[name].retired:
        raise WorldError(LabelFault.RETIRED, label=name)


def _by_article(decisions: Iterable[Decision]) -> dict[int, list[Decision]]:
    return {
        article: list(made)
        for article, made in groupby(decisions, lambda decision: decision.article)
    }
