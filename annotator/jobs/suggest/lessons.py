"""What one person's suggestions are learnt from: their own finished articles, and released gold.

Nothing else: anything more would show them other people's unsettled work.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from annotator.core.annotation import SetStatus
from annotator.core.case import LabelledSpan
from annotator.core.decision import Release
from annotator.core.suggestion import Suggestion
from annotator.jobs.suggest import crf, options
from annotator.jobs.suggest.options import withholding
from annotator.store.project import Project
from annotator.suggest.candidates import name_labels
from annotator.suggest.learnt import Lesson


class LessonPlace(NamedTuple):
    """Where a lesson stands among all: by the ``line`` of the log, whose ``id`` that is.

    ``released`` is when its gold was released; empty for own work.
    """

    line: int
    article: int
    id: str = ""
    released: str = ""


class Premises(NamedTuple):
    """What all lessons rest on besides their own articles: on others they say other things.

    ``labels`` are those that are suggested; after ``label_changes`` spans of finished articles may
    have others. ``with_model`` says whether models can be trained here: what they find is judged,
    and that is learnt. The rest decides which suggestions their person has seen.
    """

    labels: frozenset[str]
    label_changes: int
    with_model: bool
    threshold: float
    strings: int
    articles: int


def premises(project: Project, person: int) -> Premises:
    """What the lessons for ``person`` rest on now."""
    kept_back = options.of_project(project)
    return Premises(
        name_labels(project.label_set),
        len(project.live_labels.changes()),
        crf.is_there(),
        options.of_person(project, person).threshold,
        kept_back.strings,
        kept_back.articles,
    )


def lesson_places(project: Project, person: int) -> list[LessonPlace]:
    """The lessons for ``person`` in their order; each article is one at most.

    Gold takes the place of what they said themselves. Gold of articles that they have yet to
    finish is left out, and so is that which an older version released, without saying on what.
    """
    finished = {place.article: place for place in project.articles.finished_in_order(person)}
    unfinished = project.articles.unfinished(person)
    released = {
        article: release.at
        for article, release in project.review.released().items()
        if release.basis is not None and article not in unfinished
    }
    places = []
    for article in {*finished, *released}:
        line, _, id = finished.get(article, (0, article, ""))
        places.append(LessonPlace(line, article, id, released.get(article, "")))
    return sorted(places)


def lesson(project: Project, person: int, place: LessonPlace) -> Lesson:
    """The lesson at ``place``."""
    own = project.articles.annotation_set(place.article, person)
    text = project.articles.read(place.article).text
    release = project.review.release(place.article) if place.released else None
    marked = (
        [LabelledSpan(a.span.start, a.span.end, a.label) for a in own.ordered]
        if release is None
        else _gold(project, release)
    )
    dimmed = [region.span for region in own.not_article]
    was_seen = _seen_by(project, person, text, own.status)
    return Lesson(text, marked, dimmed, was_seen, place.article)


def _seen_by(
    project: Project, person: int, text: str, status: SetStatus
) -> Callable[[Suggestion], bool]:
    """Whether ``person`` had a suggestion on the screen while they worked on the article."""
    if not status.assisted:
        return lambda _: False
    kept_back = withholding(project, person, project.articles.read(status.article).id)
    threshold = options.of_person(project, person).threshold
    return lambda suggestion: (
        suggestion.probability >= threshold and not kept_back.withholds_one(suggestion, text)
    )


def _gold(project: Project, release: Release) -> list[LabelledSpan]:
    # Most people have no released gold to learn from, and need nothing of review.
    from annotator.jobs.review.released import as_released
    from annotator.review.gold import gold

    _, cases = as_released(project, release)
    return [agreed.labelled for agreed in gold(cases)]
