"""Actions a span: five articles labelled on the real window, with suggestions and without.

Three of them are finished already; a robot does the fourth and the fifth. It presses what a skilled
person would who knows what is to be marked: first it answers what is suggested, then it marks what
is left, from above. A key (or a chord) is one action, and so is a drag. Only names are marked:
claims are never suggested at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from annotator import arabic
from annotator.core.annotation import SetState
from annotator.core.case import LabelledSpan
from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.people import Role
from annotator.core.place import Place
from annotator.core.span import Span
from annotator.core.suggestion import Suggestion
from annotator.jobs.projects import new_project
from annotator.jobs.suggest.options import ProjectOptions, set_of_project
from annotator.ui.annotate.page import AnnotatePage
from annotator.ui.window.main_window import MainWindow
from benchmarks import corpus, window
from benchmarks.effort_articles import (
    MarkedArticle,
    labelled_span,
    news_articles,
    sample_articles,
)
from benchmarks.scale import Scale
from benchmarks.table import Row

MOST_OF_TODAY = 0.5
"""Of the actions that the same work takes without suggestions, by keys alone."""

_ARTICLES = 5
_FINISHED = 3
_EDGE_KEYS: tuple[tuple[arabic.edges.Edge, str, str], ...] = (
    ("start", "Q", "W"),
    ("end", "A", "S"),
)
_MOST_KEYS = 12  # that an edge is moved by; one that is further away is marked anew

_MOVES = (
    "Ctrl+Down",
    "Ctrl+Up",
    "Down",
    "Up",
    "Home",
    "End",
    "Ctrl+Left",
    "Ctrl+Right",
    "Left",
    "Right",
)

Wanted = Sequence[LabelledSpan]


def measure(scale: Scale) -> Iterator[Row]:
    """Actions a span, by keys alone and with the mouse, beside those without suggestions."""
    window.ready()
    path = corpus.WORK / "effort.annotator"
    own, news = sample_articles(), news_articles() if scale.news else []
    courses = {"samples": own[:_ARTICLES]}
    if news:
        courses["samples, then news"] = [*own, *news[:1]][-_FINISHED:] + news[1:]
    for name, whole in courses.items():
        articles = [MarkedArticle(text, names[: scale.names]) for text, names in whole]
        for hands, is_goal in (("keys alone", True), ("mouse and keys", False)):
            with_mouse = not is_goal
            without, _ = _labelled(path, articles, with_mouse=with_mouse, suggested=False)
            actions, spans = _labelled(path, articles, with_mouse=with_mouse, suggested=True)
            yield Row(
                f"{spans} spans of two articles ({name}), {hands}",
                actions / spans,
                "actions a span",
                without / spans,
                "the same without suggestions",
                limit=MOST_OF_TODAY if is_goal else 1.0,
            )


def _labelled(
    path: Path, articles: Sequence[MarkedArticle], *, with_mouse: bool, suggested: bool
) -> tuple[int, int]:
    """The actions that the last articles took, and how many spans they have now."""
    corpus.forget(path)
    _build(path, articles)
    shown = window.open_window(path)
    robot = Robot(shown, with_mouse=with_mouse, suggested=suggested)
    for article in articles[_FINISHED:]:
        robot.label(article.names)
        robot.press("F9", counted=False)
    window.close(shown)
    return robot.actions, sum(len(article.names) for article in articles[_FINISHED:])


def _build(path: Path, articles: Sequence[MarkedArticle]) -> None:
    """A project of these articles, the first of them finished."""
    with new_project(path) as project:
        project.people.add(corpus.PERSON, Role.ANNOTATOR)
        set_of_project(project, ProjectOptions(strings=0, articles=0))  # chance draws what is kept
        with project.intake() as intake:
            for number, (text, names) in enumerate(articles):
                drafts = tuple(AnnotationDraft(each.label, each.span) for each in names)
                done = (SetDraft(corpus.PERSON, SetState.DONE, drafts),)
                sets = done if number < _FINISHED else ()
                place = Place(f"{number}")
                intake.add(ArticleDraft(text, id=f"e{number}", place=place, sets=sets))


class Robot:
    """A skilled pair of hands on the window; counts what they do."""

    def __init__(self, shown: MainWindow, *, with_mouse: bool, suggested: bool) -> None:
        assert isinstance(shown.pages.page, AnnotatePage)
        self._window, self._page = shown, shown.pages.page
        self._with_mouse, self._suggested = with_mouse, suggested
        self._keys = {label.name: label.key for label in self._page.session.labels}
        self.actions = 0

    def label(self, wanted: Wanted) -> None:
        """Mark ``wanted`` in the open article, from above."""
        self._wait()
        if not self._suggested:
            self.press("H", counted=False)
            self.press("H", counted=False)
        while (suggestion := self._next(missing := self._missing(wanted))) is not None:
            self._meet(suggestion, missing)
        if self._suggested:
            self.press("Ctrl+Home")
        while missing := self._missing(wanted):
            suggestion = self._next(missing)
            if suggestion is not None and suggestion.span.overlaps(missing[0].span):
                self._meet(suggestion, missing)
            else:
                self._mark(missing[0])

    def _meet(self, suggestion: Suggestion, missing: Wanted) -> None:
        """Go to a suggestion, and answer it once keys are about it."""
        if self._page.suggestions.current != suggestion:
            self.press("F")
        else:
            self._answer(suggestion, missing)

    def _missing(self, wanted: Wanted) -> list[LabelledSpan]:
        now = self._page.session.current.ordered
        marked = {labelled_span(annotation) for annotation in now}
        return [each for each in wanted if each not in marked]

    def _next(self, missing: Wanted) -> Suggestion | None:
        """The suggestion that keys are about, or will be about, if there is any use in it."""
        suggestions = self._page.suggestions
        if suggestions.current is not None:
            return suggestions.current
        suggestions.seen(0.0)  # what follows from the last answer is looked up
        behind = [each for each in suggestions.shown if each.span.start >= suggestions.here]
        some = any(_serves(each, missing) for each in behind)
        return behind[0] if some else None

    def _answer(self, suggestion: Suggestion, missing: Wanted) -> None:
        """Accept the current suggestion, with another label or edge if need be, or dismiss it."""
        place = next((each for each in missing if each.span.overlaps(suggestion.span)), None)
        if place is None:
            self.press("D")
        elif place.span == suggestion.span:
            same = place.label == suggestion.label
            self.press("E" if same else self._keys[place.label])
        elif (keys := self._edges(suggestion.span, place.span)) is not None:
            for key in keys:
                self.press(key)
            if suggestion.label != place.label:
                self.press(self._keys[place.label])
        else:
            self.press("D")

    def _mark(self, wanted: LabelledSpan) -> None:
        """Select a span by the fewest keys, or with the mouse, and press its label's key."""
        if self._with_mouse:
            self._drag(wanted.span)
        else:
            self._go_to(wanted.start)
            while (self._page.view.selection() or Span(0, 1)).end < wanted.end:
                self.press("Ctrl+Shift+Left")
        self.press(self._keys[wanted.label])
        selected = self._page.selected
        assert selected is not None
        for key in self._edges(selected.span, wanted.span) or ():
            self.press(key)
        if self._page.selected is None or self._page.selected.span != wanted.span:
            raise RuntimeError(f"the keys did not mark {wanted}")

    # -- by keys ----------------------------------------------------------------------------------

    def _go_to(self, place: int) -> None:
        """Put the caret at the word of ``place``, each time by the key that comes nearest to it."""
        view, article = self._page.view, self._page.session.article
        assert article is not None
        word = arabic.words.word_at(article.text, place)
        goal = word.start if word is not None else place
        while (caret := view.caret()) != goal:
            away = {key: abs(self._caret_after(key) - goal) for key in _MOVES}
            key = min(_MOVES, key=lambda move: away[move])
            if away[key] >= abs(caret - goal):
                raise RuntimeError(f"no key leads from {caret} to {goal}")
            self.press(key)

    def _caret_after(self, key: str) -> int:
        """Where ``key`` would lead."""
        view = self._page.view
        caret = view.caret()
        self.press(key, counted=False)
        led_to = view.caret()
        view.put_caret(caret)
        return led_to

    def _edges(self, span: Span, wanted: Span) -> list[str] | None:
        """The keys that move the edges from ``span`` to ``wanted``: prefixes, words, letters.

        ``None`` if that takes too many.
        """
        article = self._page.session.article
        assert article is not None
        if span != wanted and arabic.clitics.next_variant(article.text, span) == wanted:
            return ["C"]
        keys: list[str] = []
        for edge, forward, back in _EDGE_KEYS:
            while (at := getattr(span, edge)) != (goal := getattr(wanted, edge)):
                ahead = goal > at
                for word in (True, False):
                    by = arabic.edges.moved(article.text, span, edge, forward=ahead, word=word)
                    place = getattr(by, edge, goal)
                    if place == goal or (place < goal) is ahead:
                        break
                if by is None or len(keys) >= _MOST_KEYS:
                    return None
                span = by
                keys.append(f"{'Shift+' if word else ''}{forward if ahead else back}")
        return keys

    def _drag(self, span: Span) -> None:
        view = self._page.view
        view.scroll_to(span)
        begin, end = view.point_of(span.start), view.point_of(span.end)
        port, left = view.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(port, left, pos=begin)
        for part in (0.3, 0.7, 1.0):
            QTest.mouseMove(port, begin + (end - begin) * part)
        QTest.mouseRelease(port, left, pos=end)
        self.actions += 1

    def press(self, key: str, *, counted: bool = True) -> None:
        """Press ``key``, where the hands are on the text."""
        chord = QKeySequence(key)[0]
        QTest.keyClick(self._page.view, chord.key(), chord.keyboardModifiers())
        self.actions += counted

    def _wait(self) -> None:
        """Until everything is painted, learnt and looked up."""
        learning = self._page.session.suggesting
        window.wait_while(lambda: self._page.suggestions.is_waiting or learning.is_learning)


def _serves(suggestion: Suggestion, missing: Wanted) -> bool:
    return any(each.span.overlaps(suggestion.span) for each in missing)
