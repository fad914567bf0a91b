"""A drawing of the keyboard in both layouts, with the keys that do something by themselves."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from annotator.ui.actions.keys import both_letters
from annotator.ui.looks.scale import px
from annotator.ui.widgets.plain import tip

_ROWS = (
    (0.0, ("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12")),
    (0.0, tuple("1234567890")),
    (0.5, tuple("QWERTYUIOP")),
    (0.8, tuple("ASDFGHJKL")),
    (1.3, tuple("ZXCVBNM")),
)
_ACROSS = 12.0  # keys in the widest row
_MOST = 62  # pixels
_RATIO = 0.66  # height of a key by its width
_GAP = 5.0


class KeyboardDrawing(QWidget):
    """Shows what each key does: ``named`` has a name by key.

    ``colours`` tints single keys; all others that do something have the accent.
    """

    def __init__(
        self,
        named: Mapping[str, str],
        colours: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._named = named
        self._colours = colours
        self._sought: frozenset[str] | None = None
        self._boxes: dict[str, QRectF] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        # A keyboard is not mirrored, whatever language is typed on it.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(self.tr("Keyboard"))
        self.setAccessibleDescription(self.tr("All these keys are in the lists below."))

    def seek(self, keys: frozenset[str] | None) -> None:
        """Stress only ``keys``; ``None`` stresses every key that does something."""
        self._sought = keys
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(self._unit(width) * _RATIO * len(_ROWS) + 6)

    def sizeHint(self) -> QSize:
        width = int(px(_MOST) * _ACROSS)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(300))

    def event(self, event: QEvent) -> bool:
        """Tell in a tooltip what the key under the mouse does."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            key = next((k for k, box in self._boxes.items() if box.contains(event.pos())), "")
            QToolTip.showText(event.globalPos(), tip(self._named.get(key, "")), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self._unit(self.width())
        left = (self.width() - unit * _ACROSS) / 2
        for line, (indent, names) in enumerate(_ROWS):
            for place, name in enumerate(names):
                box = QRectF(
                    left + (indent + place) * unit,
                    line * unit * _RATIO,
                    unit - _GAP,
                    unit * _RATIO - _GAP,
                )
                self._boxes[name] = box
                self._paint_key(painter, name, box)

    def _unit(self, width: int) -> float:
        return min(px(_MOST), width / _ACROSS)

    def _paint_key(self, painter: QPainter, name: str, box: QRectF) -> None:
        ink = self.palette().color(QPalette.ColorRole.WindowText)
        line = self.palette().color(QPalette.ColorRole.Mid)
        used = name in self._named and (self._sought is None or name in self._sought)
        if used:
            colour = QColor(
                self._colours.get(name) or self.palette().color(QPalette.ColorRole.Link)
            )
            line = colour
            fill = QColor(colour)
            fill.setAlphaF(0.16)
        else:
            ink.setAlphaF(0.45)
            fill = self.palette().color(QPalette.ColorRole.Base)
        painter.setPen(QPen(line, 1.4 if used else 1.0))
        painter.setBrush(fill)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        painter.setPen(ink)
        self._write(painter, name, box)

    def _write(self, painter: QPainter, name: str, box: QRectF) -> None:
        """The Latin sign above on the left, the Arabic one below on the right."""
        font = self.font()
        font.setPixelSize(max(8, int(box.height() * (0.36 if len(name) > 1 else 0.4))))
        painter.setFont(font)
        inner = box.adjusted(6, 2, -6, -2)
        latin, other = both_letters(name)
        if not other:
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, latin)
            return
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, top | Qt.AlignmentFlag.AlignAbsolute, latin)
        painter.drawText(inner, bottom | Qt.AlignmentFlag.AlignAbsolute, other)
