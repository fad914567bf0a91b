"""The guidelines of the project, beside the article."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from annotator.ui.looks.scale import px
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.words import translation

_OPENED = {"http", "https", "mailto"}


class _Browser(QTextBrowser):
    """A browser that loads nothing by itself; a click opens an address of the web, nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._open)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None

    def _open(self, link: QUrl) -> None:
        if link.scheme().lower() in _OPENED:
            QDesktopServices.openUrl(link)
        elif link.isRelative() and link.hasFragment() and not link.path():
            self.scrollToAnchor(link.fragment())


class GuidelinesPanel(QWidget):
    """Shows Markdown, laid out from the side on which its language begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markdown = ""
        self._language = "en"
        self._label = ""
        self._is_due = False
        self._shown: QTextDocument | None = None  # what is shown; none: Qt's own, an empty one
        heading = PlainLabel(self.tr("Guidelines"))
        heading.setProperty("role", "heading")
        self._heading = heading
        self.text = _Browser()
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(self.tr("Guidelines"))
        self.text.setMinimumHeight(px(80))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()  # a label under a style sheet loses margins of its own
        top.setContentsMargins(14, 10, 14, 4)
        top.addWidget(heading)
        column.addLayout(top)
        column.addWidget(self.text, 1)
        # While Qt hands a new palette round, the document may not be replaced.
        self._arrive = QTimer(self, singleShot=True, interval=0)
        self._arrive.timeout.connect(lambda: self.show_label(self._label))
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(0)
        self._redraw.timeout.connect(self._show)

    def set_markdown(self, text: str, language: str) -> None:
        """Show ``text``; an empty one says how a project gets guidelines."""
        if text and (text, language) == (self._markdown, self._language):
            return  # who reads on stays where they are
        self._markdown, self._language = text, language
        self._show()
        self.text.verticalScrollBar().setValue(0)

    def show_label(self, name: str) -> None:
        """Go to the section about the label: the heading that begins with its name.

        Where that is is known once the panel is seen, and as wide as it will be.
        """
        self._label = name
        self._is_due = not self.isVisible()
        if self._is_due:
            return
        from annotator.ui.guide import markdown

        top = markdown.section_top(self.text.document(), name)
        if top is not None:
            self.text.verticalScrollBar().setValue(int(top) - 4)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_due:
            self._arrive.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._heading.setText(self.tr("Guidelines"))
            self.text.setAccessibleName(self.tr("Guidelines"))
        changed = event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange)
        if changed and self._shown is not None:
            self._redraw.start()

    def _show(self) -> None:
        from annotator.ui.guide import markdown  # not on the way to a painted article

        place = self.text.verticalScrollBar().value()
        direction = translation.direction(self._language)
        text = self._markdown or self.tr("This project has no guidelines.")
        before, self._shown = self._shown, markdown.laid_out_later(text, direction, self.text)
        self.text.setDocument(self._shown)
        if before is not None:
            before.deleteLater()
        self.text.setLayoutDirection(direction)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)  # Qt scrolls to it, from the end
        self.text.verticalScrollBar().setValue(place)
