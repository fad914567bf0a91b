"""Title, source and date at the head of the page, and whose lanes lie below the lines.

They are not part of the article's text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption

from annotator.core.article import Article
from annotator.ui.article.paragraphs import is_from_the_right
from annotator.ui.article.people_lanes import Lanes
from annotator.ui.article.typesetting import Typesetting
from annotator.ui.looks.article_colours import PageColours

if TYPE_CHECKING:
    from annotator.ui.article.lanes_legend import LanesLegend

_LONGEST = 500  # code points of a title or source; longer ones are another text gone astray
_ISOLATE, _POP = "\u2068", "\u2069"


class Header:
    """The head of one page, laid out for one width. Pixels are relative to its own top."""

    def __init__(self, article: Article, setting: Typesetting, width: int, lanes: Lanes) -> None:
        source = " · ".join(
            f"{_ISOLATE}{_cut(part)}{_POP}" for part in (article.source, article.published) if part
        )
        self._title = _lay_out(_cut(article.title), setting.title_font, setting, width)
        self._source = _lay_out(source, setting.source_font, setting, width)
        small = setting.size // 3
        self._source_top = _height(self._title) + (small if article.title else 0)
        self.height = self._source_top + _height(self._source)
        self._legend: LanesLegend | None = None
        if lanes.lanes:
            from annotator.ui.article.lanes_legend import LanesLegend  # here: at first are none

            self._legend = LanesLegend(lanes, setting, width)
            self._legend_top = self.height + (small if self.height else 0)
            self.height = self._legend_top + self._legend.height
        if self.height:
            self.height += setting.size

    def draw(self, painter: QPainter, origin: QPointF, colours: PageColours) -> None:
        """Draw title, source and legend, the upper left corner at ``origin``."""
        painter.setPen(QColor(colours.ink))
        self._title.draw(painter, origin)
        painter.setPen(QColor(colours.faint_ink))
        self._source.draw(painter, origin + QPointF(0, self._source_top))
        if self._legend is not None:
            self._legend.draw(painter, origin + QPointF(0, self._legend_top), colours)


def _cut(text: str) -> str:
    return f"{text[:_LONGEST]}…" if len(text) > _LONGEST else text


def _lay_out(text: str, font: QFont, setting: Typesetting, width: int) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", " "), font)
    option = QTextOption()
    rtl = is_from_the_right(text, page=setting.rtl)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    option.setAlignment(Qt.AlignmentFlag.AlignRight if setting.rtl else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if not text:
        return layout
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def _height(layout: QTextLayout) -> int:
    return round(layout.boundingRect().height()) if layout.lineCount() else 0
