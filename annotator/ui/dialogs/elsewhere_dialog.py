"""The preview of "tag the same string elsewhere": every place in its context, with a check box."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from annotator.core.span import Span
from annotator.ui.actions.key_names import with_keys
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.dialogs.place_lines import VALUE, PlaceDelegate, place_item
from annotator.ui.looks.scale import px


class ElsewhereDialog(DialogFrame):
    """Offers ``spans`` of ``text`` for the label ``title`` in ``colour`` (``#rrggbb``).

    ``looked`` tells the place on the current line, so that the article can show it; ``applied`` the
    places that are ticked.
    """

    looked = Signal(object)  # Span
    applied = Signal(object)  # list[Span]

    def __init__(
        self,
        text: str,
        spans: Sequence[Span],
        title: str,
        colour: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name_it(
            self.tr("The same string elsewhere"),
            with_keys(
                self.tr(
                    "{key_tick} ticks a place or clears it, {key_accept} tags all that are ticked."
                )
            ),
            "",
        )
        self._title = title
        self.list = QListWidget()
        self.list.setProperty("card", True)
        self.list.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # that of the text
        self.list.setItemDelegate(PlaceDelegate(QColor(colour), self.list))
        self.list.setAccessibleName(self.tr("Places"))
        for span in spans:
            self.list.addItem(place_item(text, span, span))
        self.body.addWidget(self.list, 1)
        self.every = QPushButton()
        self.every.setProperty("link", True)
        self.every.setAutoDefault(False)
        self.every.clicked.connect(self._tick_every)
        self.buttons.insertWidget(0, self.every)
        self.list.itemChanged.connect(lambda _item: self._count())
        self.list.currentRowChanged.connect(self._look)
        self._count()
        self.list.setFocus()
        self.resize(px(620), px(400))

    def ticked(self) -> list[Span]:
        """The places to be tagged, in reading order."""
        return [
            item.data(VALUE) for item in self._items() if item.checkState() is Qt.CheckState.Checked
        ]

    def apply(self) -> None:
        """Say which places are ticked, and close; nothing happens while none is."""
        if spans := self.ticked():
            self.applied.emit(spans)
            self.accept()

    def open(self) -> None:
        """Open with the first place as the current one."""
        super().open()
        self.list.setCurrentRow(0)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _count(self) -> None:
        count = len(self.ticked())
        self.accept_button.setEnabled(count > 0)
        self.accept_button.setText(
            self.tr("Tag %n as {label}", "", count).format(label=self._title)
        )
        self.every.setText(
            self.tr("Clear all") if count == self.list.count() else self.tr("Tick all")
        )

    def _tick_every(self) -> None:
        every = len(self.ticked()) < self.list.count()
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked if every else Qt.CheckState.Unchecked)

    def _look(self, row: int) -> None:
        if row >= 0:
            self.looked.emit(self.list.item(row).data(VALUE))
