"""The least that a gesture can cost: a commit, and the ink of what it touched painted."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QWidget

from annotator.ui.looks import fonts
from benchmarks import window

_SIZE = 21  # pixels of the letters
_LINE = 55  # pixels from line to line
_MARGIN = 66


class Commit:
    """Three rows in a file of their own, safe on the disk when they are acknowledged."""

    def __init__(self, folder: Path) -> None:
        self._file = sqlite3.connect(folder / "floor.sqlite", isolation_level=None)
        self._file.executescript(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
            "CREATE TABLE IF NOT EXISTS line (number INTEGER PRIMARY KEY, said TEXT);"
        )

    def write(self) -> None:
        """Commit once."""
        self._file.execute("BEGIN IMMEDIATE")
        for _ in range(3):
            self._file.execute("INSERT INTO line (said) VALUES (?)", ("x" * 200,))
        self._file.execute("COMMIT")

    def close(self) -> None:
        """Close the file."""
        self._file.close()


class BareText(QWidget):
    """Ink and nothing else, in a window of its own: the text is laid out before it is timed."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = QTextLayout()
        self._ink = QRect()
        self._host = QMainWindow()
        self._host.setCentralWidget(self)
        self._host.resize(*window.SIZE)
        self._host.show()
        QTest.qWaitForWindowExposed(self._host)
        self.painted = window.Painted(self)

    def lay_out(self, text: str, width: int) -> None:
        """Set ``text``, one line after the other, ``width`` pixels wide."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout = QTextLayout(text, fonts.reading_font(fonts.READING_FAMILIES[0], _SIZE))
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        lines = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, lines * _LINE))
            lines += 1
        self._layout.endLayout()
        self._ink = QRect(0, _MARGIN, self.width(), lines * _LINE)

    def renew(self) -> None:
        """Paint what there is of ink, and nothing else of the window."""
        self.update(self._ink)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().base())
        self._layout.draw(painter, QPointF(_MARGIN, _MARGIN))
        painter.end()

    def close_host(self) -> None:
        """Close the window."""
        self._host.close()
