"""The labels with their keys and how often each is used; one of them may be armed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from annotator.core.labels import Label, LabelSet
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme
from annotator.ui.widgets.grounded import grounded
from annotator.ui.widgets.plain import set_tip
from annotator.ui.words import aloud


class LabelPanel(QWidget):
    """A button for each label. Pressing one is the same as its key."""

    pressed = Signal(str)  # the label's name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(1)
        self._buttons: dict[str, LabelButton] = {}

    def set_labels(self, labels: LabelSet, language: str, theme: Theme) -> None:
        """Show the labels of ``labels`` that are offered."""
        for button in self._buttons.values():
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for label in labels.offered:
            button = LabelButton(label, language, theme, self)
            button.clicked.connect(lambda _=False, name=label.name: self.pressed.emit(name))
            self._layout.addWidget(button)
            self._buttons[label.name] = button

    def come_after(self, stop: QWidget) -> None:
        """Be the next Tab stops behind ``stop``."""
        for button in self._buttons.values():
            QWidget.setTabOrder(stop, button)
            stop = button

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many annotations of the article have each label."""
        for name, button in self._buttons.items():
            button.set_count(counts.get(name, 0))

    def show_armed(self, name: str | None) -> None:
        """Show which label the next selection gets."""
        for each, button in self._buttons.items():
            button.setChecked(each == name)


class LabelButton(QAbstractButton):
    """A colour, the names in both languages, a count and the key."""

    def __init__(self, label: Label, language: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._label, self._theme, self._count = label, theme, 0
        grounded(self)
        other = "en" if language == "ar" else "ar"
        names = [label.title(language)]
        if label.titles.get(other):
            names.append(label.titles[other])
        self._own_name = f"\u2068{names[0]}\u2069"
        self._text = " · ".join(f"\u2068{name}\u2069" for name in names)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_tip(self, f"{label.definition(language)}  ({label.key})")
        self._title = label.title(language)
        self._name()

    def nextCheckState(self) -> None:
        """The window says which label is armed, not the button."""

    def set_count(self, count: int) -> None:
        """Show on how many spans of the article the label is."""
        if count != self._count:
            self._count = count
            self._name()
            self.update()

    def _name(self) -> None:
        spans = self.tr("%n span(s)", "", self._count)
        self.setAccessibleName(aloud.listed((self._title, self._label.key, spans)))

    def sizeHint(self) -> QSize:
        return QSize(180, px(33))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft" if self.isChecked() else "hover"))
            painter.drawRoundedRect(area, 6, 6)
        if self.hasFocus() or self.isChecked():
            painter.setPen(theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 6, 6)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._paint_parts(painter, area.adjusted(10, 0, -8, 0), mirrored=mirrored)
        painter.end()

    def _that_fits(self, painter: QPainter, room: float) -> str:
        """Both names, or only that of the window's language, shortened if need be."""
        metrics = painter.fontMetrics()
        if metrics.horizontalAdvance(self._text) <= room:
            return self._text
        return metrics.elidedText(self._own_name, Qt.TextElideMode.ElideRight, int(room))

    def _paint_parts(self, painter: QPainter, area: QRectF, *, mirrored: bool) -> None:
        theme = self._theme
        colour = QColor(theme.label_colour(self._label))

        def place(offset: float, width: float) -> QRectF:
            """``offset`` from the beginning of the line, whichever side that is."""
            left = area.right() - offset - width if mirrored else area.left() + offset
            return QRectF(left, area.top(), width, area.height())

        side = px(13)
        swatch = place(0, side)
        swatch.setHeight(side)
        swatch.moveTop(area.center().y() - side / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(swatch, 3.5, 3.5)

        start = Qt.AlignmentFlag.AlignLeading  # Qt mirrors it with the window
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(theme.colour("ink" if self.isEnabled() else "faint"))
        room = area.width() - px(24) - px(60)
        painter.drawText(place(px(24), room), start | middle, self._that_fits(painter, room))
        painter.setPen(theme.colour("muted"))
        count = str(self._count) if self._count else "–"
        painter.drawText(place(area.width() - px(58), px(26)), Qt.AlignmentFlag.AlignCenter, count)
        key = place(area.width() - px(22), px(20))
        key.setHeight(px(19))
        key.moveTop(area.center().y() - px(19) / 2)
        painter.setPen(theme.colour("line"))
        painter.setBrush(theme.colour("page"))
        painter.drawRoundedRect(key, 4, 4)
        painter.setPen(theme.colour("muted"))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, self._label.key)
