"""The help page: every key by section, searchable, with a drawing of the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.arabic.fold import fold
from annotator.core.contrast import readable
from annotator.core.labels import LabelSet
from annotator.ui.actions.keys import both_letters, shown
from annotator.ui.actions.keys_table import KeyGroup, KeyRow, KeySection, groups
from annotator.ui.actions.spec import PAGES_SHOWN
from annotator.ui.dialogs.form_fields import plain_button
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.guide.keyboard import KeyboardDrawing
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import worn
from annotator.ui.widgets.plain import PlainLabel, set_tip
from annotator.ui.words import translation

_ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
_KEYBOARD = 440  # pixels below which its letters could not be read
_MOST_OF_SCREEN = 0.9
_TWO_COLUMNS = 820  # pixels from which on there is room for them


class HelpPage(QWidget):
    """Shows the keys of ``pages`` and of ``labels``, in the language of the window.

    The keys of the first page come first. ``change`` opens the file in which others are chosen.
    """

    def __init__(
        self,
        labels: LabelSet | None = None,
        parent: QWidget | None = None,
        pages: Sequence[str] = PAGES_SHOWN,
        change: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._change = change
        self._labels = labels
        self._pages = tuple(pages)
        self._groups: list[_Group] = []
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.seek)
        self._title = PlainLabel()
        self._title.setProperty("role", "title")
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.search, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 8, 0)
        column.setSpacing(12)
        head.setContentsMargins(0, 0, 12, 0)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        # Children may not be replaced while Qt tells them of a new language or palette.
        self._rebuild = QTimer(self)
        self._rebuild.setSingleShot(True)
        self._rebuild.setInterval(0)
        self._rebuild.timeout.connect(self._build)
        self._build()

    @property
    def cards(self) -> list[_SectionCard]:
        """All sections, in order."""
        return [card for group in self._groups for card in group.cards]

    def seek(self, text: str) -> None:
        """Show only what has every word of ``text`` in its name, keys or sentence."""
        words = fold(text).split()
        for group in self._groups:
            group.seek(words)
        matching = frozenset(key for group in self._groups for key in group.shown_keys())
        self._keyboard.seek(matching if words else None)
        self._nothing.setVisible(not any(group.isVisibleTo(self._page) for group in self._groups))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.PaletteChange):
            self._rebuild.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        self._title.setText(self.tr("Keys"))
        self.search.setPlaceholderText(self.tr("Search the keys"))
        self.search.setAccessibleName(self.tr("Search the keys"))
        listed = groups(self._labels, translation.current(), self._pages)
        colours = self._label_colours()
        self._groups = [_Group(group, colours) for group in listed]
        self._page = QWidget()
        rows = [row for group in listed for section in group.sections for row in section.rows]
        meanings: dict[str, str] = {}
        for row in rows:  # where a key means several things, the first page's counts
            for key in row.keys:
                meanings.setdefault(key, row.text)
        self._keyboard = KeyboardDrawing(
            meanings, {row.keys[0]: colours[row.label] for row in rows if row.label}
        )
        self._nothing = wrapped(self.tr("No key does that. Try another word."), "subtitle")
        self._nothing.hide()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 2, 12, 18)
        column.setSpacing(14)
        self._add_introduction(column)
        column.addWidget(self._keyboard)
        column.addWidget(self._nothing)
        for group in self._groups:
            column.addWidget(group)
        column.addStretch(1)
        self._arrange()
        self._area.setWidget(self._page)  # deletes the page before
        self.seek(self.search.text())

    def _add_introduction(self, column: QVBoxLayout) -> None:
        """How keys go by their place, and where others are chosen."""
        latin, arabic = both_letters("C")
        column.addWidget(
            wrapped(
                self.tr(
                    "Shortcuts follow the physical key, so they work in the Arabic layout too:"
                    " {latin} and {arabic} are one key. Arabic-Indic digits work as well."
                ).format(latin=latin, arabic=arabic),
                "muted",
            )
        )
        if self._change is not None:
            own = plain_button(self.tr("Choose other keys…"), self._change)
            own.setProperty("link", True)
            set_tip(own, self.tr("Open the file of your own keys, which hold from the next start"))
            column.addWidget(own, 0, Qt.AlignmentFlag.AlignLeading)

    def _arrange(self) -> None:
        """In one column or two, with the drawing where there is room for it."""
        self._keyboard.setVisible(self.width() >= px(_KEYBOARD))
        for group in self._groups:
            group.arrange(2 if self.width() >= px(_TWO_COLUMNS) else 1)

    def _label_colours(self) -> dict[str, str]:
        theme = worn()
        return {
            label.name: readable(theme.label_colour(label), theme.page, theme.text)
            for label in (self._labels or ())
        }


class HelpWindow(QDialog):
    """The help page in a window of its own, beside the work; Escape closes it."""

    def __init__(
        self,
        labels: LabelSet | None = None,
        parent: QWidget | None = None,
        pages: Sequence[str] = PAGES_SHOWN,
        change: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys and help"))
        self.page = HelpPage(labels, None, pages, change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.setMinimumSize(360, 320)
        self.resize(
            QSize(px(980), px(760)).boundedTo(self.screen().availableSize() * _MOST_OF_SCREEN)
        )
        self.page.search.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.setWindowTitle(self.tr("Keys and help"))


class _Group(QWidget):
    """The keys of one page of the window: its name, and the sections in one column or two."""

    def __init__(self, group: KeyGroup, colours: dict[str, str]) -> None:
        super().__init__()
        self.cards = [_SectionCard(section, colours) for section in group.sections]
        title = PlainLabel(group.title)
        title.setProperty("role", "section")
        self._across = 0
        self._columns = [_column(), _column()]
        self._row = QHBoxLayout()
        for side in self._columns:
            self._row.addLayout(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(10)
        column.addWidget(title)
        column.addLayout(self._row)

    def arrange(self, across: int) -> None:
        """Deal the sections out, each to the shorter column."""
        if across == self._across:
            return
        self._across = across
        self._row.setStretch(0, 1)
        self._row.setStretch(1, across - 1)
        self._row.setSpacing(14 * (across - 1))
        heights = [0.0] * across
        for card in self.cards:
            place = heights.index(min(heights))
            self._columns[place].insertWidget(self._columns[place].count() - 1, card)
            heights[place] += 1.5 + len(card.rows)

    def seek(self, words: list[str]) -> None:
        for card in self.cards:
            card.seek(words)
        self.setVisible(any(card.has(words) for card in self.cards))

    def shown_keys(self) -> list[str]:
        return [key for card in self.cards for key in card.shown_keys()]


class _SectionCard(QFrame):
    """One section: its title, and a line for each thing to do."""

    def __init__(self, section: KeySection, colours: dict[str, str]) -> None:
        super().__init__()
        self.setProperty("card", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(9)
        title = PlainLabel(section.title)
        title.setProperty("role", "heading")
        column.addWidget(title)
        self.rows = [_RowLine(row, colours.get(row.label, "")) for row in section.rows]
        for line in self.rows:
            column.addWidget(line)

    def seek(self, words: list[str]) -> None:
        for line in self.rows:
            line.setVisible(line.has(words))
        self.setVisible(self.has(words))

    def has(self, words: list[str]) -> bool:
        return any(line.has(words) for line in self.rows)

    def shown_keys(self) -> list[str]:
        return [key for line in self.rows if line.isVisibleTo(self) for key in line.row.keys]


class _RowLine(QWidget):
    """What a key does, its sentence below, and the keys at the end of the line."""

    def __init__(self, row: KeyRow, colour: str) -> None:
        super().__init__()
        self.row = row
        self._sought = fold(" ".join((row.text, row.help, *(_cap(key) for key in row.keys))))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(wrapped(row.text, "strong" if row.help else ""))
        if row.help:
            words.addWidget(wrapped(row.help, "muted"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addLayout(words, 1)
        for key in row.keys:
            cap = PlainLabel(_cap(key))
            cap.setProperty("role", "key")
            if colour:
                cap.setStyleSheet(f"color: {colour}; border-color: {colour};")
            line.addWidget(cap, 0, Qt.AlignmentFlag.AlignTop)

    def has(self, words: list[str]) -> bool:
        return all(word in self._sought for word in words)


def _cap(key: str) -> str:
    """What stands on the key: a letter in both layouts, a combination as people write it."""
    latin, other = both_letters(key)
    if len(key) == 1 and key.isalpha() and other:
        return f"\u2066{latin} \u2067{other}\u2069\u2069"
    before, plus, last = key.rpartition("+")
    written = f"{before}{plus}{_ARROWS[last]}" if last in _ARROWS else shown(key) or key
    return f"\u2066{written}\u2069"


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(14)
    column.addStretch(1)
    return column
