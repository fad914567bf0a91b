"""How files are to be read: format, encoding, whose the annotations are, columns, labels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.message import say
from annotator.formats.conventions import DateOrder, OffsetUnit
from annotator.formats.reading import LEFT_OUT, map_key
from annotator.formats.registry import READ
from annotator.formats.spans.unit_names import unit_name
from annotator.jobs.exchange.importing import ImportOptions
from annotator.ui.dialogs.form_fields import field
from annotator.ui.widgets.still_combo import StillCombo
from annotator.ui.words import faults

_ENCODINGS = (
    ("utf-8", "UTF-8"),
    ("cp1256", "Windows-1256"),
    ("iso8859-6", "ISO-8859-6"),
    ("utf-16", "UTF-16"),
)
_COLUMNS = (
    ("text", QT_TRANSLATE_NOOP("ImportOptionsForm", "Text from")),
    ("title", QT_TRANSLATE_NOOP("ImportOptionsForm", "Title from")),
    ("source", QT_TRANSLATE_NOOP("ImportOptionsForm", "Source from")),
    ("published", QT_TRANSLATE_NOOP("ImportOptionsForm", "Date from")),
    ("spans", QT_TRANSLATE_NOOP("ImportOptionsForm", "Spans from")),
    ("label", QT_TRANSLATE_NOOP("ImportOptionsForm", "Label of a span from")),
    ("person", QT_TRANSLATE_NOOP("ImportOptionsForm", "Person from")),
)
_IN_A_ROW = 4


class ImportOptionsForm(QWidget):
    """Makes ``ImportOptions``; everything may be left as it is found.

    ``labels`` are the names of the project's labels, ``people`` those who work in it.
    """

    changed = Signal()

    def __init__(
        self,
        labels: Sequence[str],
        people: Sequence[str],
        parent: QWidget | None = None,
        *,
        may_add_labels: bool = True,
    ) -> None:
        super().__init__(parent)
        self.format = self._combo([(form.name, faults.rendered(say(form.title))) for form in READ])
        self.encoding = self._combo(_ENCODINGS)
        self.person = self._combo([(name, name) for name in people], editable=True)
        self.label_map = QLineEdit()
        self.label_map.setPlaceholderText(f"PER={labels[0]}, *={labels[-1]}" if labels else "")
        self.label_map.editingFinished.connect(self.changed)
        self.new_labels = QLineEdit()
        self.new_labels.setEnabled(may_add_labels)
        self.new_labels.editingFinished.connect(self.changed)
        self.unit = self._combo([(unit, faults.rendered(unit_name(unit))) for unit in OffsetUnit])
        self.date_order = self._combo(
            (
                (DateOrder.DAY_MONTH, self.tr("Day, then month")),
                (DateOrder.MONTH_DAY, self.tr("Month, then day")),
            )
        )
        self.repairs: tuple[str, ...] = ()
        self.columns = {name: self._combo((), editable=True) for name, _ in _COLUMNS}
        self.furniture = QCheckBox(self.tr("Propose lines that look like site furni&ture"))
        self.furniture.setChecked(True)
        self.furniture.toggled.connect(self.changed)
        self._column_box = QWidget()
        self._options_box = QWidget()
        self.more = QPushButton(self.tr("Rea&ding options"))
        self.more.setProperty("link", True)
        self.more.setAutoDefault(False)
        self.more.setCheckable(True)
        self.more.toggled.connect(self._options_box.setVisible)
        self._options_box.hide()
        self._lay_out()
        self.offer_columns(())

    def options(self, *, keep_going: bool = False) -> ImportOptions:
        """What is chosen now."""
        unit, order = self.unit.currentData(), self.date_order.currentData()
        return ImportOptions(
            format=self.format.currentData(),
            encoding=self.encoding.currentData(),
            person=self.person.currentText().strip() or None,
            columns={
                name: combo.currentText().strip()
                for name, combo in self.columns.items()
                if combo.currentText().strip() and self._column_box.isVisibleTo(self._options_box)
            },
            label_map=self._labels_meant(),
            new_labels=_names_in(self.new_labels.text()),
            unit=OffsetUnit(unit) if unit else None,
            date_order=DateOrder(order) if order else None,
            repairs=self.repairs,
            keep_going=keep_going,
            propose_furniture=self.furniture.isChecked(),
        )

    def take(self, option: str, values: Sequence[str]) -> None:
        """Choose what a refusal recommends to type: ``option`` with ``values``."""
        if option == "--label-map":
            pairs = [self.label_map.text().strip(), *values]
            self.label_map.setText(", ".join(filter(None, pairs)))
        elif option == "--add-label":
            names = [*_names_in(self.new_labels.text()), *values]
            self.new_labels.setText(", ".join(dict.fromkeys(names)))
            left_out = {f"{map_key(name)}={LEFT_OUT}" for name in values}
            pairs = [pair for pair in _names_in(self.label_map.text()) if pair not in left_out]
            self.label_map.setText(", ".join(pairs))
        elif option == "--column":
            for value in values:
                role, _, name = value.partition("=")
                self.columns[role].setCurrentText(name)
            self._column_box.show()
        elif option == "--person":
            self.more.setChecked(True)
            self.person.setFocus()
            return
        else:
            combo = {
                "--offset-unit": self.unit,
                "--format": self.format,
                "--encoding": self.encoding,
            }[option]
            combo.setCurrentIndex(max(0, combo.findData(values[0])))
        self.changed.emit()

    def want_repairs(self, names: tuple[str, ...]) -> None:
        """Have the texts mended so."""
        self.repairs = names
        self.changed.emit()

    def offer_columns(self, names: Sequence[str]) -> None:
        """Let columns be chosen from ``names``; without any, and none chosen, that is hidden."""
        for combo in self.columns.values():
            chosen = combo.currentText()
            combo.blockSignals(True)
            combo.clear()
            combo.addItems(["", *names])
            combo.setCurrentText(chosen)
            combo.blockSignals(False)
        is_chosen = any(combo.currentText() for combo in self.columns.values())
        self._column_box.setVisible(bool(names) or is_chosen)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        for place, layout in enumerate(
            (
                field(self.tr("&Format"), self.format),
                field(self.tr("&Encoding"), self.encoding),
                field(self.tr("The spans are b&y"), self.person),
                field(self.tr("&Labels in the files"), self.label_map),
                field(self.tr("Offsets cou&nt"), self.unit),
                field(self.tr("Order in date&s"), self.date_order),
                field(self.tr("Add as la&bels"), self.new_labels),
            )
        ):
            grid.addLayout(layout, *divmod(place, _IN_A_ROW))
            grid.setColumnStretch(place % _IN_A_ROW, 1)
        grid.addWidget(self.furniture, 2, 0, 1, _IN_A_ROW)
        columns = QGridLayout(self._column_box)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setHorizontalSpacing(12)
        columns.setVerticalSpacing(10)
        for place, (name, title) in enumerate(_COLUMNS):
            layout = field(self.tr(str(title)), self.columns[name])
            columns.addLayout(layout, *divmod(place, _IN_A_ROW))
            columns.setColumnStretch(place % _IN_A_ROW, 1)
        inner = QVBoxLayout(self._options_box)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        inner.addLayout(grid)
        inner.addWidget(self._column_box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._options_box)

    def _combo(self, choices: Sequence[tuple[str, str]], *, editable: bool = False) -> QComboBox:
        combo = StillCombo()
        combo.setEditable(editable)
        combo.setMinimumContentsLength(6)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.addItem("" if editable else self.tr("As found"), None)
        for value, title in choices:
            combo.addItem(title, value)
        line = combo.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("As found"))
            line.editingFinished.connect(self.changed)
            combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            combo.activated.connect(self.changed)
        else:
            combo.currentIndexChanged.connect(self.changed)
        return combo

    def _labels_meant(self) -> dict[str, str]:
        """``PER=actor, LOC=location`` as a mapping; what has no ``=`` is passed over."""
        pairs = (part.rpartition("=") for part in _names_in(self.label_map.text()))
        return {
            given.strip(): label.strip()
            for given, _, label in pairs
            if given.strip() and label.strip()
        }


def _names_in(text: str) -> tuple[str, ...]:
    """What stands between the commas of ``text``; Arabic ones do as well."""
    return tuple(filter(None, (part.strip() for part in text.replace("،", ",").split(","))))
