"""What to know of a point on which the project and a copy differ, before choosing."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.core.article import ArticleDetails
from annotator.core.decision import Decision, Example, Release, Ruling
from annotator.core.review_events import History
from annotator.core.review_merging import PointFacts, PointKey, PointKind, ReviewCollision
from annotator.core.span import Span
from annotator.core.two_reviews import Point
from annotator.core.versions import Choices
from annotator.store.file.connection import Connection
from annotator.store.packages.comparing import title_of
from annotator.store.tables import people

_DETAILS = {"title": PointKind.TITLE, "source": PointKind.SOURCE, "published": PointKind.DATE}


def key_of_point(point: Point) -> PointKey:
    """What the point is chosen by."""
    event, last = point.copy.events[-1], point.copy.last
    article = event.change.record.article
    if event.detail:
        return article, _DETAILS[event.detail], ""
    if isinstance(last, Decision):
        seen = any(variant.spans for variant in last.variants) or last.spans
        return article, PointKind.CASE if seen else PointKind.ARTICLE, last.id
    if isinstance(event.change.record, Example):
        return article, PointKind.EXAMPLE, event.change.record.id
    return article, PointKind.RELEASE, ""


class DifferingPoints:
    """Tells the points on which ``project`` and a copy of it differ."""

    def __init__(self, project: Connection) -> None:
        self._project = project
        self._names = people.names(project)
        self._texts: dict[int, str] = {}
        self._ids: dict[int, str] = {}

    def told(self, points: Iterable[Point], choices: Choices) -> tuple[ReviewCollision, ...]:
        """Each of ``points``, which collide: by article, and then by place in its text."""
        ordered = sorted(points, key=_place)
        return tuple(self._collision(point, choices) for point in ordered)

    def _collision(self, point: Point, choices: Choices) -> ReviewCollision:
        key = key_of_point(point)
        article, kind, _ = key
        text, id = self._read(article)
        place = point.copy.last.place if kind is PointKind.CASE else None
        return ReviewCollision(
            key,
            id,
            title_of(self._project, article),
            _surface(text, place) if place else "",
            self._facts(point.project, text),
            self._facts(point.copy, text),
            choices.of_point(key),
            place,
        )

    def _facts(self, history: History, text: str) -> PointFacts:
        last, event = history.last, history.events[-1]
        if isinstance(last, Decision):
            spans = tuple((_surface(text, span.span), span.label) for span in last.spans)
            put_off = last.ruling is Ruling.DEFERRED
            return PointFacts(self._names[last.person], last.at, spans, put_off=put_off)
        if isinstance(last, Release):
            return PointFacts(self._names[last.person], last.at)
        name, at = self._names[event.gesture.person], event.gesture.at
        if isinstance(last, Example):
            return PointFacts(name, at, ((_surface(text, last.span), last.label),))
        record = event.change.after
        assert isinstance(record, ArticleDetails)
        return PointFacts(name, at, value=str(getattr(record, event.detail)))

    def _read(self, article: int) -> tuple[str, str]:
        if article not in self._texts:
            query = "SELECT text, id FROM main.article WHERE number = ?"
            self._texts[article], self._ids[article] = self._project.execute(
                query, (article,)
            ).fetchone()
        return self._texts[article], self._ids[article]


def _place(point: Point) -> tuple[int, int]:
    last = point.copy.last
    return point.record.article, last.place.start if isinstance(last, Decision) else -1


def _surface(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())
