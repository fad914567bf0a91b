"""How the page looks: text size, spacing, face, columns; remembered from one day to the next."""

from __future__ import annotations

from annotator.ui.annotate_page import AnnotatePage
from annotator.ui.fonts import READING_FAMILIES
from annotator.ui.settings import LINE_SPACINGS, TEXT_SIZES, USUAL_TEXT_SIZE, Settings


class PageLooks:
    """Between the settings, which remember, and whichever page is shown."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def restore(self, page: AnnotatePage) -> None:
        """Give a new page the looks of the last one."""
        settings = self._settings
        page.view.family = settings.family
        page.view.text_size = settings.text_size
        page.view.line_spacing = settings.line_spacing
        page.columns.restoreState(settings.shape("columns"))
        page.right.restoreState(settings.shape("right"))
        page.articles.setVisible(settings.shown("articles"))
        page.right.setVisible(settings.shown("spans"))
        page.guidelines.setVisible(settings.shown("guidelines"))

    def remember(self, page: AnnotatePage) -> None:
        """Remember how wide the columns are."""
        self._settings.set_shape("columns", page.columns.saveState())
        self._settings.set_shape("right", page.right.saveState())

    def remember_size(self, page: AnnotatePage) -> None:
        """The text has another size, by whatever way."""
        self._settings.text_size = page.view.text_size

    def zoom(self, page: AnnotatePage, step: int) -> None:
        """One size larger (1) or smaller (-1), or the usual one (0)."""
        size = page.view.text_size + 2 * step if step else USUAL_TEXT_SIZE
        page.view.text_size = max(TEXT_SIZES[0], min(TEXT_SIZES[-1], size))
        self.remember_size(page)

    def space(self, page: AnnotatePage, step: int) -> None:
        """Lines further apart (1) or closer together (-1)."""
        place = LINE_SPACINGS.index(self._settings.line_spacing) + step
        self._settings.line_spacing = LINE_SPACINGS[max(0, min(len(LINE_SPACINGS) - 1, place))]
        page.view.line_spacing = self._settings.line_spacing

    def change_face(self, page: AnnotatePage) -> None:
        """The other reading face."""
        place = READING_FAMILIES.index(self._settings.family) + 1
        self._settings.family = READING_FAMILIES[place % len(READING_FAMILIES)]
        page.view.family = self._settings.family
