"""The guidelines of the project, beside the article."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QFont,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QLabel, QTextBrowser, QVBoxLayout, QWidget

from annotator.ui import translation

_HEADING_PIXELS = {1: 17, 2: 15, 3: 13}
_LINE_HEIGHT = 115.0  # per cent
_CELL_PADDING = 5
_INDENT = 20


class GuidelinesPanel(QWidget):
    """Shows Markdown, laid out from the side on which its language begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markdown = ""
        self._language = "en"
        self._label = ""
        heading = QLabel(self.tr("Guidelines"))
        heading.setProperty("role", "heading")
        self._heading = heading
        self.text = QTextBrowser()
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenExternalLinks(True)
        self.text.setAccessibleName(self.tr("Guidelines"))
        self.text.setMinimumHeight(80)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()  # a label under a style sheet loses margins of its own
        top.setContentsMargins(14, 10, 14, 4)
        top.addWidget(heading)
        column.addLayout(top)
        column.addWidget(self.text, 1)
        # While Qt hands a new palette round, the document may not be replaced.
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(0)
        self._redraw.timeout.connect(self._show)

    def set_markdown(self, text: str, language: str) -> None:
        """Show ``text``; an empty one says how a project gets guidelines."""
        self._markdown, self._language = text, language
        self._show()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def show_label(self, name: str) -> None:
        """Go to the section about the label: the heading that begins with its name."""
        self._label = name
        block = self._section(name)
        if block is None:
            return
        layout = self.text.document().documentLayout()
        top = layout.blockBoundingRect(block).top()
        self.text.verticalScrollBar().setValue(int(top) - 4)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._heading.setText(self.tr("Guidelines"))
            self.text.setAccessibleName(self.tr("Guidelines"))
        changed = event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange)
        if changed and not self.text.document().isEmpty():
            self._redraw.start()

    def _show(self) -> None:
        place = self.text.verticalScrollBar().value()
        right_to_left = translation.direction(self._language)
        markdown = self._markdown or self.tr("This project has no guidelines.")
        document = self.text.document()
        document.setMarkdown(markdown)
        document.setDocumentMargin(14)
        document.setIndentWidth(_INDENT)
        option = document.defaultTextOption()
        option.setTextDirection(right_to_left)
        document.setDefaultTextOption(option)
        self._set_blocks(right_to_left)
        self._set_tables()
        self.text.setLayoutDirection(right_to_left)
        self.text.verticalScrollBar().setValue(place)

    def _section(self, name: str) -> QTextBlock | None:
        block = self.text.document().begin()
        while block.isValid():
            words = block.text().split()
            if block.blockFormat().headingLevel() and words and words[0] == name:
                return block
            block = block.next()
        return None

    def _set_blocks(self, direction: Qt.LayoutDirection) -> None:
        """Qt takes no style sheet for Markdown: sizes and distances are set block by block."""
        cursor = QTextCursor(self.text.document())
        block = self.text.document().begin()
        while block.isValid():
            level = block.blockFormat().headingLevel()
            form = QTextBlockFormat()
            form.setLayoutDirection(direction)
            form.setLineHeight(
                _LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
            )
            form.setTopMargin(16 if level and block.position() > 0 else 0)
            form.setBottomMargin(2 if block.textList() else 6)
            cursor.setPosition(block.position())
            cursor.mergeBlockFormat(form)
            if block.textList() is not None:
                _set_bullets(block.textList())
            if level:
                cursor.movePosition(
                    QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
                )
                cursor.setCharFormat(_heading_form(level))  # merging would keep Qt's own size
            block = block.next()

    def _set_tables(self) -> None:
        line = self.palette().color(QPalette.ColorRole.Mid)
        for frame in self.text.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _set_table(frame, line)


def _heading_form(level: int) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    form.setProperty(QTextCharFormat.Property.FontPixelSize, _HEADING_PIXELS.get(level, 13))
    return form


def _set_bullets(listed: QTextList) -> None:
    form = listed.format()
    if form.style() is QTextListFormat.Style.ListCircle:  # what Qt makes of an asterisk
        form.setStyle(QTextListFormat.Style.ListDisc)
        listed.setFormat(form)


def _set_table(table: QTextTable, line: QColor) -> None:
    form = table.format()
    form.setBorder(1)
    form.setBorderBrush(line)
    form.setBorderStyle(form.BorderStyle.BorderStyle_Solid)
    form.setBorderCollapse(True)
    form.setCellPadding(_CELL_PADDING)
    form.setCellSpacing(0)
    form.setTopMargin(6)
    form.setBottomMargin(8)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    form.clearColumnWidthConstraints()
    table.setFormat(form)
