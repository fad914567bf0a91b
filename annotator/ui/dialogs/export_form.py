"""What an export is to hold: whose work, in which state, in one file or in parts."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.message import say
from annotator.core.outgoing import GOLD
from annotator.formats.registry import WRITTEN, Format
from annotator.jobs.exchange.exporting import ALL, ANY, DONE, SETTLED, ExportOptions
from annotator.jobs.exchange.label_maps import LabelMaps, names_in
from annotator.jobs.exchange.splitting import parsed
from annotator.ui.dialogs.fitting_form import FittingForm
from annotator.ui.dialogs.form_fields import field, number_field
from annotator.ui.widgets.still_combo import StillCombo
from annotator.ui.words import faults

_USUAL_PARTS = "train=0.8, dev=0.1, test=0.1"


class ExportForm(QWidget):
    """Makes ``ExportOptions``.

    ``people`` are names; with ``everybody`` their work together, and gold. ``labels`` are those of
    the project: of spans that may not share letters, those of one of them may stay. ``label_maps``
    are what files that came in called them.
    """

    changed = Signal()

    def __init__(
        self,
        people: Sequence[str],
        labels: Sequence[str] = (),
        parent: QWidget | None = None,
        *,
        everybody: bool,
        label_maps: LabelMaps = MappingProxyType({}),
    ) -> None:
        super().__init__(parent)
        self._build_person(people, everybody=everybody)
        self.formats = StillCombo()
        for form in WRITTEN:
            self.formats.addItem(faults.rendered(say(form.title)), form)
        self._label_maps = label_maps
        self.as_they_were = QCheckBox()
        self.as_they_were.toggled.connect(self.changed)
        self.fitting = FittingForm(labels)
        self.fitting.changed.connect(self.changed)
        self.formats.currentIndexChanged.connect(lambda _row: self._show_fitting())
        self.in_parts = QCheckBox(self.tr("In &parts; near duplicates stay together"))
        self.in_parts.toggled.connect(self._show_parts)
        self._split = self._split_row()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addLayout(field(self.tr("&Whose work"), self.person))
        column.addLayout(self._state_choices())
        column.addLayout(field(self.tr("For&mat"), self.formats))
        column.addWidget(self.fitting)
        column.addWidget(self.as_they_were)
        column.addWidget(self.in_parts)
        column.addWidget(self._split)
        self._show_states()
        self._show_parts()
        self._show_fitting()

    def _build_person(self, people: Sequence[str], *, everybody: bool) -> None:
        self.person = StillCombo()
        if everybody:
            self.person.addItem(self.tr("Everybody, each for themselves"), ALL)
            self.person.addItem(self.tr("Gold: what all agree on, and what was decided"), GOLD)
        for name in people:
            self.person.addItem(name, name)
        self.person.currentIndexChanged.connect(lambda _row: self._show_states())

    def _state_choices(self) -> QVBoxLayout:
        """How far the work must be."""
        self.states = {DONE: QRadioButton(), SETTLED: QRadioButton(), ANY: QRadioButton()}
        self.states[DONE].setChecked(True)
        group = QButtonGroup(self)
        choices = QVBoxLayout()
        choices.setSpacing(2)
        for button in self.states.values():
            group.addButton(button)
            button.toggled.connect(lambda _on: self.changed.emit())
            choices.addWidget(button)
        return choices

    def _split_row(self) -> QWidget:
        """Into which parts the export is split."""
        self.parts = QLineEdit(_USUAL_PARTS)
        self.parts.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.parts.textChanged.connect(lambda _text: self.changed.emit())
        self.seed = number_field(0, 999_999, 0)
        self.seed.valueChanged.connect(lambda _value: self.changed.emit())
        row = QWidget()
        split = QHBoxLayout(row)
        split.setContentsMargins(26, 0, 0, 0)
        split.setSpacing(12)
        split.addLayout(field(self.tr("S&hares"), self.parts), 3)
        split.addLayout(field(self.tr("&Seed"), self.seed), 1)
        return row

    @property
    def format(self) -> Format:
        """What the file is to be."""
        chosen = self.formats.currentData()
        assert isinstance(chosen, Format)
        return chosen

    def options(self) -> ExportOptions:
        """What is chosen now. ``WorldError`` if the parts are none."""
        state = next(name for name, button in self.states.items() if button.isChecked())
        split = None
        if self.in_parts.isChecked():
            split = parsed(self.parts.text(), self.seed.value())
        return ExportOptions(
            self.format.name,
            self.person.currentData(),
            state,
            split,
            self.fitting.choices(),
            self.fitting.scheme,
            unit=self.fitting.unit,
            as_they_were=not self.as_they_were.isHidden() and self.as_they_were.isChecked(),
        )

    def _show_fitting(self) -> None:
        self.fitting.show_for(self.format)
        self._offer_names()
        self.changed.emit()

    def _offer_names(self) -> None:
        """Offer the names of the files that came in, if each label had one."""
        names = names_in(self._label_maps, self.format)
        pairs = [f"{label} = {several[0]}" for label, several in names.items()]
        text = self.tr("&Call labels as in the files that came in: {names}")
        self.as_they_were.setText(text.format(names=f"\u2066{' · '.join(pairs)}\u2069"))
        self.as_they_were.setVisible(bool(names) and all(len(each) == 1 for each in names.values()))

    def _show_states(self) -> None:
        gold = self.person.currentData() == GOLD
        self.states[SETTLED].setVisible(gold)
        if not gold and self.states[SETTLED].isChecked():
            self.states[DONE].setChecked(True)
        if gold:
            self.states[DONE].setText(self.tr("What is &decided in each article"))
            self.states[SETTLED].setText(self.tr("Only articles in which &all is decided"))
            self.states[ANY].setText(self.tr("Also articles that somebody has still to &finish"))
        else:
            self.states[DONE].setText(self.tr("What is &done"))
            self.states[ANY].setText(self.tr("Also what is &begun, skipped or flagged"))
        self.changed.emit()

    def _show_parts(self) -> None:
        self._split.setVisible(self.in_parts.isChecked())
        self.changed.emit()
