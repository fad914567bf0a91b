"""Letters that no face of the machine has, such as emoji where there is no face for them.

Qt leaves a gap where they stand, or draws a box, as the face will have it. A gap cannot be judged:
whether a span has the letter in it is not seen. So a frame is drawn in each of them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from annotator.ui.article.typesetting import DEFAULT, Typesetting
from annotator.ui.looks.fonts import reading_font

_INKED = frozenset("LNPS")  # general categories of what is seen; also Co, which is anything
_BUNDLED = re.compile("[ -~\u00a0-\u00ff\u060c-\u06ff\u200b-\u2069«»…]")  # both faces have these
_HEIGHT = 0.66  # of the text size, above the baseline
_APART = 1.0  # pixels between a frame and its neighbour


def missing(display: str, setting: Typesetting) -> list[int]:
    """The places in ``display`` of letters that should be seen, and would be a gap."""
    unusual = set(_BUNDLED.sub("", display))
    lost = {letter for letter in unusual if not _is_seen(letter, setting.family)}
    return [place for place, letter in enumerate(display) if letter in lost] if lost else []


@lru_cache(maxsize=20_000)
def _is_seen(letter: str, family: str) -> bool:
    kind = category(letter)
    if kind[0] not in _INKED and kind != "Co":
        return True  # white space, marks and controls: nothing of their own is seen
    return not QFontMetrics(reading_font(family, DEFAULT)).tightBoundingRect(letter).isEmpty()


def draw_frame(
    painter: QPainter, left: float, right: float, baseline: float, setting: Typesetting
) -> None:
    """A frame from ``left`` to ``right`` on ``baseline``, in the pen that is set."""
    height = setting.size * _HEIGHT
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(
        QRectF(left + _APART, baseline - height, max(2.0, right - left - 2 * _APART), height)
    )
