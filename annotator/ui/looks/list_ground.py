"""The ground of a row, the same in every list of the window."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.ui.looks.theme import Theme

_BAR = 3  # pixels, on the side from which the window is read


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, theme: Theme, still: str = ""
) -> None:
    """Paint the ground of a row that is chosen, under the mouse, or *still*; and a line below it.

    ``still`` is the name of the theme's colour for a row that is neither.
    """
    area: QRect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(area, theme.colour("accent_soft"))
        bar = QRect(area.left(), area.top(), _BAR, area.height())
        if option.direction == Qt.LayoutDirection.RightToLeft:
            bar.moveRight(area.right())
        painter.fillRect(bar, theme.colour("accent"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(area, theme.colour("hover"))
    elif still:
        painter.fillRect(area, theme.colour(still))
    painter.setPen(theme.colour("line"))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
