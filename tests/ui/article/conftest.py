"""A view with an article, and a hand that uses it as a person would."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.annotation import Annotation, Certainty
from annotator.core.article import Article, text_sha256
from annotator.core.labels import Label, LabelSet
from annotator.core.span import Span
from annotator.ui.article.suggested import SuggestedBetween, SuggestedSpan
from annotator.ui.article.view import ArticleView

LABELS = LabelSet(
    "news",
    (
        Label("actor", {"en": "Actor", "ar": "فاعل"}, "1", "#0072b2", "#56b4e9"),
        Label("location", {"en": "Location", "ar": "مكان"}, "2", "#009e73", "#3ecf9a"),
        Label("date", {"en": "Date", "ar": "تاريخ"}, "3", "#b9770e", "#e8b04a"),
        Label("claim", {"en": "Claim", "ar": "ادعاء"}, "4", "#a8327d", "#e07ab8"),
    ),
)


class Hand:
    """Mouse and keys on one view, and the annotations it shows."""

    def __init__(self, qtbot: QtBot, view: ArticleView) -> None:
        self.qtbot = qtbot
        self.view = view
        self._made = 0

    @property
    def text(self) -> str:
        return self.view.scene.text

    def span(self, surface: str, nth: int = 0) -> Span:
        """The ``nth`` occurrence of ``surface``."""
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(surface, start + 1)
        return Span(start, start + len(surface))

    def annotation(
        self, span: Span | str, label: str = "actor", certainty: Certainty | None = None
    ) -> Annotation:
        self._made += 1
        where = self.span(span) if isinstance(span, str) else span
        return Annotation(f"{self._made:032x}", 1, 1, label, where, certainty=certainty)

    def annotate(self, *wanted: tuple[Span | str, str]) -> list[Annotation]:
        """Show these spans with these labels, in place of all others."""
        annotations = [self.annotation(span, label) for span, label in wanted]
        self.view.set_annotations(annotations)
        return annotations

    def edges(self, span: Span) -> tuple[QPoint, QPoint]:
        """Where a careful hand would begin and end to mark ``span``:
        just inside its outer letters.
        """
        first, last = (
            self.view.scene.rects(Span(at, at + 1))[0] for at in (span.start, span.end - 1)
        )
        inside = 1 if first.width() > 3 else 0

        def leading(position: int) -> bool:
            return self.view.scene.caret(position)[1]

        start = QPointF(first.right() - inside, first.center().y())
        if not leading(span.start):
            start = QPointF(first.left() + inside, first.center().y())
        end = QPointF(last.left() + inside, last.center().y())
        if not leading(span.end - 1):
            end = QPointF(last.right() - inside, last.center().y())
        return start.toPoint(), end.toPoint()

    def press(self, at: QPoint, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
        self.qtbot.mousePress(self.view.viewport(), Qt.MouseButton.LeftButton, modifier, pos=at)

    def move(self, at: QPoint) -> None:
        self.qtbot.mouseMove(self.view.viewport(), at)

    def release(self, at: QPoint, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier):
        self.qtbot.mouseRelease(self.view.viewport(), Qt.MouseButton.LeftButton, modifier, pos=at)

    def drag(self, start: QPoint, end: QPoint) -> None:
        self.press(start)
        for part in (0.3, 0.7, 1.0):
            self.move(start + (end - start) * part)
        self.release(end)

    def mark(self, span: Span) -> None:
        """Drag over ``span``, edge to edge."""
        self.drag(*self.edges(span))

    def inside(self, span: Span) -> QPoint:
        """A point well inside the first letter of ``span``."""
        return self.view.span_rects(Span(span.start, span.start + 1))[0].center()

    def click(self, at: QPoint, times: int = 1) -> None:
        for _ in range(times):
            self.press(at)
            self.release(at)

    def key(self, *keys: Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
        for one in keys:
            key, modifier = one if isinstance(one, tuple) else (one, Qt.KeyboardModifier.NoModifier)
            self.qtbot.keyClick(self.view, key, modifier)

    def wheel(self, turn: int, modifier: Qt.KeyboardModifier) -> None:
        at = QPointF(self.view.viewport().rect().center())
        event = QWheelEvent(
            at,
            self.view.viewport().mapToGlobal(at),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            modifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.view.viewport(), event)

    @property
    def surface(self) -> str | None:
        """The selected text."""
        span = self.view.selection()
        return span.of(self.text) if span else None


Open = Callable[..., Hand]


@pytest.fixture
def opened(qtbot: QtBot) -> Open:
    """``opened(text, width, height)``: a shown, focused view on an article with this text."""

    def make(text: str, width: int = 860, height: int = 600, **about: str) -> Hand:
        view = ArticleView()
        qtbot.addWidget(view)
        view.set_labels(LABELS, "en")
        view.resize(width, height)
        with qtbot.waitExposed(view):
            view.show()
        view.show_article(article(text, **about))
        view.setFocus()
        return Hand(qtbot, view)

    return make


def article(text: str, **about: str) -> Article:
    return Article(1, "a1", text, text_sha256(text), **about)


@pytest.fixture
def labels() -> LabelSet:
    return LABELS


def suggested_by(suggestions: Sequence[SuggestedSpan]) -> SuggestedBetween:
    """Just these ``suggestions``, asked by place as a view asks for them."""
    return lambda start, end: [
        each for each in suggestions if each.span.start < end and start < each.span.end
    ]
