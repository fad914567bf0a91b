"""Which spans of one person may overlap, as the boxes on the page *Project* have it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from annotator.core.labels import Overlap, Permission
from annotator.ui.dialogs.form_fields import field
from annotator.ui.widgets.still_combo import StillCombo

_AS_SHORT = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_LEAST_LETTERS = 10  # three of them stand beside each other, also where text is twice as large


class OverlapPart(QWidget):
    """A box for each way in which two spans overlap."""

    edited = Signal(object)  # Overlap: as it is wanted now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = Overlap()
        titles = {
            "nesting": self.tr("One inside another"),
            "same_span": self.tr("Two labels on one span"),
            "crossing": self.tr("Neither inside the other"),
        }
        permissions = (
            (self.tr("Permitted"), Permission.ALLOW),
            (self.tr("Permitted with a warning"), Permission.WARN),
            (self.tr("Refused"), Permission.REFUSE),
        )
        self.boxes = {way: StillCombo() for way in titles}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        for column, (way, box) in enumerate(self.boxes.items()):
            for text, permission in permissions:
                box.addItem(text, permission)
            box.setSizeAdjustPolicy(_AS_SHORT)
            box.setMinimumContentsLength(_LEAST_LETTERS)
            box.activated.connect(lambda _row: self.edited.emit(self._wanted()))
            grid.addLayout(field(titles[way], box), 0, column)

    def show_overlap(self, overlap: Overlap) -> None:
        """Show what is permitted."""
        self._shown = overlap
        for way, box in self.boxes.items():
            box.setCurrentIndex(box.findData(getattr(overlap, way)))

    def _wanted(self) -> Overlap:
        nesting, same_span, crossing = (
            Permission(box.currentData()) for box in self.boxes.values()
        )
        return Overlap(nesting, same_span, crossing, self._shown.apart)
