"""How large the interface is: as large as the system's own text, and never smaller than usual.

Who sees little makes the system's text larger, once for all programs. The article has a size of
its own.
"""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontInfo

USUAL = 13
"""Pixels of the interface's text; all other sizes were chosen beside it."""

_LARGEST = 2.0  # times as large; beyond that the window has no room

_times = 1.0


def follow(system: QFont) -> None:
    """Be as large as ``system``, the font that the system asks for, from now on."""
    global _times
    _times = min(_LARGEST, max(1.0, QFontInfo(system).pixelSize() / USUAL))


def px(pixels: int) -> int:
    """``pixels`` beside usual text, as they are beside the text that is shown."""
    return round(pixels * _times)
