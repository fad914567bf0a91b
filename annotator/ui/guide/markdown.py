"""Markdown as Qt lays it out: from the side on which its language begins.

Examples are laid out from the side of their own language.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTable,
)
from PySide6.QtWidgets import QWidget

from annotator.ui.looks.scale import USUAL, px
from annotator.ui.words import translation

# Tables and the like; but HTML in guidelines, and in what they quote, is shown as it is written.
_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_HEADING_PIXELS = {1: 17, 2: 15}  # beside usual text
_LINE_HEIGHT = 115.0  # per cent
_CELL_PADDING = 5
_SIDES = {
    Qt.LayoutDirection.LeftToRight: Qt.AlignmentFlag.AlignLeft,
    Qt.LayoutDirection.RightToLeft: Qt.AlignmentFlag.AlignRight,
}
_INDENT = 20
_MOST_PARTS = 6_000  # lines and edges of cells: Qt takes the square of their number


def laid_out_later(text: str, direction: Qt.LayoutDirection, shown_in: QWidget) -> QTextDocument:
    """A document with ``text``, in the face and the colours of the widget that is to show it.

    Nothing shows it yet: one that is shown is laid out again at each step, which takes four times
    as long. A text of very many lines or cells is shown as it is written: to lay it out takes a
    minute.
    """
    document = QTextDocument(shown_in)
    document.setDefaultFont(shown_in.font())
    document.setDocumentMargin(14)
    document.setIndentWidth(_INDENT)
    option = document.defaultTextOption()
    option.setTextDirection(direction)
    document.setDefaultTextOption(option)
    if text.count("\n") + text.count("|") > _MOST_PARTS:
        document.setPlainText(text)
        return document
    document.setMarkdown(text, _FEATURES)
    with _one_layout(document) as cursor:
        _set_blocks(document, direction, cursor)
        _set_tables(document, shown_in.palette().color(QPalette.ColorRole.Mid))
    return document


def section_top(document: QTextDocument, name: str) -> float | None:
    """Where the section begins whose heading has ``name`` for its first word, in pixels.

    ``None`` if there is none.
    """
    block = _section(document, name)
    return None if block is None else document.documentLayout().blockBoundingRect(block).top()


def _section(document: QTextDocument, name: str) -> QTextBlock | None:
    block = document.begin()
    while block.isValid():
        words = block.text().split()
        if block.blockFormat().headingLevel() and words and words[0] == name:
            return block
        block = block.next()
    return None


@contextmanager
def _one_layout(document: QTextDocument) -> Iterator[QTextCursor]:
    """Within this context the document is laid out once, at the end.

    Block by block takes half a second.
    """
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    try:
        yield cursor
    finally:
        cursor.endEditBlock()


def _set_blocks(
    document: QTextDocument, direction: Qt.LayoutDirection, cursor: QTextCursor
) -> None:
    """Qt takes no style sheet for Markdown: sizes, distances and sides are set block by block.

    An Arabic example in English guidelines is read from the right: from the left, a number or a
    Latin word in it would change places. In a table it stands at the side of the others all the
    same.
    """
    block = document.begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        form = QTextBlockFormat()
        cursor.setPosition(block.position())
        form.setLayoutDirection(
            direction if level else translation.direction_of_most_words(block.text(), direction)
        )
        if cursor.currentTable() is not None:
            form.setAlignment(Qt.AlignmentFlag.AlignAbsolute | _SIDES[direction])
        form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setTopMargin(16 if level and block.position() > 0 else 0)
        form.setBottomMargin(2 if block.textList() else 6)
        cursor.mergeBlockFormat(form)
        if block.textList() is not None:
            _set_bullets(block.textList())
        if level:
            end = block.position() + block.length() - 1
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)  # moving would lay out
            cursor.setCharFormat(_heading_form(level))  # merging would keep Qt's own size
        block = block.next()


def _set_tables(document: QTextDocument, line: QColor) -> None:
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _set_table(frame, line)


def _heading_form(level: int) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    form.setProperty(QTextCharFormat.Property.FontPixelSize, px(_HEADING_PIXELS.get(level, USUAL)))
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
