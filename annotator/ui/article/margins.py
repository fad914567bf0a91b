"""The sheet of paper in the viewport: margins, and a column no wider than one reads with ease."""

from __future__ import annotations

from typing import NamedTuple

from annotator.ui.article.typesetting import Typesetting

_NARROW = 520  # pixels; below this the margins shrink to almost nothing


class Frame(NamedTuple):
    """Horizontal measures of the page, in pixels, for a viewport of ``width``."""

    width: int
    setting: Typesetting

    @property
    def margin(self) -> int:
        """Between viewport and sheet."""
        return 20 if self.width > _NARROW else 6

    @property
    def padding(self) -> int:
        """Between sheet and column."""
        return max(12, min(round(self.setting.size * 2.2), self.width // 12))

    @property
    def column_width(self) -> int:
        """The width of the column of text, in pixels."""
        return max(40, min(self.setting.measure, self.width - 2 * (self.margin + self.padding)))

    @property
    def column_left(self) -> int:
        """The x of the column's left edge in the viewport."""
        return (self.width - self.column_width) // 2

    @property
    def header_top(self) -> int:
        """From the top of the content."""
        return self.margin + round(self.padding * 0.75)
