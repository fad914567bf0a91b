"""A quiet button that shows its key: everything on the review page can be pressed either way."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme

_HEIGHT = 26
_CAP = 18  # pixels, height and least width of a key's cap
_PAD = 5
_GAP = 6


class KeyButton(QAbstractButton):
    """A key in its cap and what it does. Checked, it is a choice that is made.

    ``outlined`` draws a pill around it, as around choices.
    """

    def __init__(
        self, key: str, text: str, *, outlined: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key, self._outlined = key, outlined
        self._answers = True
        self._theme: Theme | None = None
        self.setText(text)
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        font = self.font()
        font.setPixelSize(px(12))
        self.setFont(font)

    def set_theme(self, theme: Theme) -> None:
        """Draw the cap in other colours."""
        self._theme = theme
        self.update()

    @property
    def key(self) -> str:
        """What stands in the cap."""
        return self._key

    def show_key(self, *, answers: bool) -> None:
        """Show the key, or hide it where it does something else now. The button keeps its size."""
        if answers != self._answers:
            self._answers = answers
            self.update()

    def say(self, text: str) -> None:
        """Show another ``text``; the button takes the room that it needs."""
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(text)
            self.updateGeometry()

    def nextCheckState(self) -> None:
        """The page says what is chosen, not the button."""

    def _cap_width(self) -> int:
        return max(px(_CAP), QFontMetrics(self.font()).horizontalAdvance(self._key) + 10)

    def sizeHint(self) -> QSize:
        text = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(_PAD + self._cap_width() + _GAP + text + _PAD + 3, px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        try:  # a painter that outlives its event through an exception crashes
            self._draw(painter, self._theme)
        finally:
            painter.end()

    def _draw(self, painter: QPainter, theme: Theme) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = "accent_soft" if self.isChecked() else "hover" if self.underMouse() else "page"
        if self._outlined or ground != "page":
            edge = "accent" if self.isChecked() else "line"
            painter.setPen(theme.colour(edge) if self._outlined else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(ground))
            painter.drawRoundedRect(area, area.height() / 2 if self._outlined else 6, 13)
        if self.hasFocus():
            painter.setPen(theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 6, 6)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        cap_width = self._cap_width()
        left = self.width() - _PAD - cap_width if mirrored else _PAD
        side = Qt.AlignmentFlag.AlignHCenter
        if self._answers:
            side = Qt.AlignmentFlag.AlignLeading
            self._draw_cap(painter, theme, left, cap_width)
        text = QRectF(self.rect()).adjusted(_PAD + cap_width + _GAP, 0, -_PAD, 0)
        if not self._answers:
            text = QRectF(self.rect())
        elif mirrored:
            text = QRectF(self.rect()).adjusted(_PAD, 0, -_PAD - cap_width - _GAP, 0)
        colour = "accent" if self.isChecked() else "ink" if self.isEnabled() else "faint"
        painter.setPen(theme.colour(colour))
        painter.drawText(text, side | Qt.AlignmentFlag.AlignVCenter, self.text())

    def _draw_cap(self, painter: QPainter, theme: Theme, left: float, cap_width: int) -> None:
        high = px(_CAP)
        cap = QRectF(left, (self.height() - high) / 2, cap_width, high)
        painter.setPen(theme.colour("line"))
        painter.setBrush(theme.colour("panel" if self._outlined else "page"))
        painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        faint = theme.colour("faint")
        painter.setPen(theme.colour("muted") if self.isEnabled() else faint)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
