"""The sheet of paper in the viewport: margins, and a column no wider than one reads with ease."""

from __future__ import annotations

from typing import NamedTuple

from annotator.ui.article.typesetting import Typesetting

_NARROW = 520  # pixels; below this the margins shrink to almost nothing


class Frame(NamedTuple):
    """Horizontal measures of the page, in pixels, for a viewport of ``width``."""

    width: int
    setting: Typesetting

    margin: int
    """Between viewport and sheet."""

    padding: int
    """Between sheet and column."""

    column_width: int
    """The width of the column of text."""

    column_left: int
    """The x of the column's left edge in the viewport."""

    header_top: int
    """From the top of the content."""


def frame(width: int, setting: Typesetting) -> Frame:
    """The measures of a page that is set in ``setting``, in a viewport of ``width`` pixels."""
    margin = 20 if width > _NARROW else 6
    padding = max(12, min(round(setting.size * 2.2), width // 12))
    column = max(40, min(setting.measure, width - 2 * (margin + padding)))
    left, top = (width - column) // 2, margin + round(padding * 0.75)
    return Frame(width, setting, margin, padding, column, left, top)
