"""The article that somebody goes on with, seen before all else of the window is made."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.annotation import Verdict
from annotator.core.people import Role
from annotator.store.glimpse import Glimpse, glimpse
from annotator.ui.article.view import ArticleView
from annotator.ui.looks.theme import THEMES, page_colours
from annotator.ui.page_names import ANNOTATE
from annotator.ui.settings import Settings, real
from annotator.ui.window.first_page import first_page
from annotator.ui.window.page_looks import PageLooks

_PATIENCE_MILLISECONDS = 250  # for a painting; a window that nobody sees gets none


def first_sight(path: Path, settings: Settings, window: QWidget) -> FirstSight | None:
    """What can be seen at once of the project at ``path``; ``None`` where something else comes.

    Such as another page, a question, or a bar above the article.
    """
    person = settings.person_in(real(path))
    last_page = settings.page(real(path), person)
    if not person or last_page not in ("", ANNOTATE):
        return None
    around_article = settings.around_article(window.width())
    seen = glimpse(path, person) if around_article is not None else None
    if seen is None or around_article is None:
        return None
    if (last_page or first_page(Role(seen.role))) != ANNOTATE:
        return None
    proposed = any(each.verdict is Verdict.PROPOSED for each in seen.current.not_article)
    if proposed or seen.is_out:  # something is said of it above it
        return None
    return FirstSight(seen, settings, around_article, window)


class FirstSight(QWidget):
    """The article where its page will have it, and nothing around it. It takes no hands.

    ``painted`` comes once it was seen, or nobody looks.
    """

    painted = Signal()

    def __init__(
        self, seen: Glimpse, settings: Settings, around_article: QMargins, window: QWidget
    ) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view = self.view = ArticleView(self)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.set_colours(page_colours(THEMES[settings.theme]))
        view.set_labels(seen.labels, settings.language)
        PageLooks(settings, lambda: view).restore_view(view)
        view.show_article(seen.article)
        view.set_annotations(seen.current.annotations.values())
        view.set_regions(seen.current.not_article)
        place = QVBoxLayout(self)
        place.setContentsMargins(around_article)
        place.addWidget(view)
        self._soon = QTimer(self, singleShot=True, interval=_PATIENCE_MILLISECONDS)
        self._soon.timeout.connect(self.painted)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._soon.start(0)
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()


def around(view: QWidget) -> QMargins:
    """How far ``view`` is from the edges of its window, in pixels."""
    window = view.window()
    place = view.mapTo(window, QPoint(0, 0))
    right = window.width() - place.x() - view.width()
    bottom = window.height() - place.y() - view.height()
    return QMargins(place.x(), place.y(), right, bottom)
