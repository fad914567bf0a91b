"""The sheet of paper in the viewport: margins, and a column no wider than one reads with ease."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.ui.article.typesetting import Typesetting

_NARROW = 520  # pixels; below this the margins shrink to almost nothing


@dataclass(frozen=True, slots=True)
class Frame:
    """Horizontal measures of the page, in pixels, for a viewport of ``width``.

    Worked out once: each place on the page is counted from them.
    """

    width: int
    setting: Typesetting

    margin: int = field(init=False)
    """Between viewport and sheet."""

    padding: int = field(init=False)
    """Between sheet and column."""

    column_width: int = field(init=False)
    """The width of the column of text."""

    column_left: int = field(init=False)
    """The x of the column's left edge in the viewport."""

    header_top: int = field(init=False)
    """From the top of the content."""

    def __post_init__(self) -> None:
        margin = 20 if self.width > _NARROW else 6
        padding = max(12, min(round(self.setting.size * 2.2), self.width // 12))
        column = max(40, min(self.setting.measure, self.width - 2 * (margin + padding)))
        for name, pixels in (
            ("margin", margin),
            ("padding", padding),
            ("column_width", column),
            ("column_left", (self.width - column) // 2),
            ("header_top", margin + round(padding * 0.75)),
        ):
            object.__setattr__(self, name, pixels)
