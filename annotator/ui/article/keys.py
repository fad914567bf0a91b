"""The view's own keys: the caret, copy, select all, zoom. Labelling keys belong to the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from annotator.ui.article.boundaries import Unit

_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier

MOVES: dict[tuple[Qt.Key, Qt.KeyboardModifier], tuple[Unit, str]] = {
    (Qt.Key.Key_Left, _NONE): (Unit.GRAPHEME, "left"),
    (Qt.Key.Key_Right, _NONE): (Unit.GRAPHEME, "right"),
    (Qt.Key.Key_Left, _CTRL): (Unit.WORD, "left"),
    (Qt.Key.Key_Right, _CTRL): (Unit.WORD, "right"),
    (Qt.Key.Key_Up, _NONE): (Unit.LINE, "up"),
    (Qt.Key.Key_Down, _NONE): (Unit.LINE, "down"),
    (Qt.Key.Key_Up, _CTRL): (Unit.PARAGRAPH, "back"),
    (Qt.Key.Key_Down, _CTRL): (Unit.PARAGRAPH, "forward"),
    (Qt.Key.Key_Home, _NONE): (Unit.LINE, "home"),
    (Qt.Key.Key_End, _NONE): (Unit.LINE, "end"),
    (Qt.Key.Key_Home, _CTRL): (Unit.ARTICLE, "home"),
    (Qt.Key.Key_End, _CTRL): (Unit.ARTICLE, "end"),
    (Qt.Key.Key_PageUp, _NONE): (Unit.PAGE, "up"),
    (Qt.Key.Key_PageDown, _NONE): (Unit.PAGE, "down"),
}


def move_of(event: QKeyEvent) -> tuple[Unit, str, bool] | None:
    """The caret movement that a key press asks for, and whether it extends the selection."""
    modifiers = event.modifiers() & ~_KEYPAD
    extend = bool(modifiers & _SHIFT)
    move = MOVES.get((Qt.Key(event.key()), modifiers & ~_SHIFT))
    return (*move, extend) if move else None
