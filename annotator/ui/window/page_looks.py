"""How the pages look: text size, spacing, face, columns; remembered from one day to the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.ui.article.view import ArticleView
from annotator.ui.looks.fonts import READING_FAMILIES
from annotator.ui.settings import LINE_SPACINGS, TEXT_SIZES, USUAL_TEXT_SIZE, Settings

if TYPE_CHECKING:
    from annotator.ui.annotate.page import AnnotatePage


class PageLooks:
    """Between the settings, which remember, and the article that is shown, which ``view`` gives."""

    def __init__(self, settings: Settings, view: Callable[[], ArticleView | None]) -> None:
        self._settings = settings
        self._view = view

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions about looks do, by their names."""
        return {
            "larger": lambda: self._zoom(1),
            "smaller": lambda: self._zoom(-1),
            "usual_size": lambda: self._zoom(0),
            "more_spacing": lambda: self._space(1),
            "less_spacing": lambda: self._space(-1),
            "face": self._change_face,
        }

    def restore_view(self, view: ArticleView) -> None:
        """Give a new view the looks of the last one."""
        view.family = self._settings.family
        view.text_size = self._settings.text_size
        view.line_spacing = self._settings.line_spacing

    def restore(self, page: AnnotatePage) -> None:
        """Give a new page the columns and panels of the last one."""
        settings = self._settings
        page.columns.restoreState(settings.shape("columns"))
        page.right.restoreState(settings.shape("right"))
        page.columns.show_panels(
            articles=settings.shown("articles"),
            work=settings.shown("spans"),
            guidelines=settings.shown("guidelines"),
        )

    def remember(self, page: AnnotatePage) -> None:
        """Remember how wide the columns are."""
        if not page.columns.is_narrow:
            self._settings.set_shape("columns", page.columns.saveState())
        self._settings.set_shape("right", page.right.saveState())

    def remember_size(self) -> None:
        """The text has another size, by whatever way."""
        view = self._view()
        if view is not None:
            self._settings.text_size = view.text_size

    def _zoom(self, step: int) -> None:
        """One size larger (1) or smaller (-1), or the usual one (0)."""
        view = self._view()
        if view is not None:
            size = view.text_size + 2 * step if step else USUAL_TEXT_SIZE
            view.text_size = max(TEXT_SIZES[0], min(TEXT_SIZES[-1], size))
            self.remember_size()

    def _space(self, step: int) -> None:
        """Lines further apart (1) or closer together (-1)."""
        view = self._view()
        if view is not None:
            place = LINE_SPACINGS.index(self._settings.line_spacing) + step
            self._settings.line_spacing = LINE_SPACINGS[max(0, min(len(LINE_SPACINGS) - 1, place))]
            view.line_spacing = self._settings.line_spacing

    def _change_face(self) -> None:
        """The other reading face."""
        view = self._view()
        if view is not None:
            place = READING_FAMILIES.index(self._settings.family) + 1
            self._settings.family = READING_FAMILIES[place % len(READING_FAMILIES)]
            view.family = self._settings.family
