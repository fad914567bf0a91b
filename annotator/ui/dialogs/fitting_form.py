"""What is to become of spans that a format cannot carry as they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.formats.conventions import OffsetUnit
from annotator.formats.fitting.fitting import INNERMOST, OUTERMOST, FittingChoices, InsideWord
from annotator.formats.registry import Format
from annotator.formats.spans.unit_names import unit_name
from annotator.formats.writing import TagScheme
from annotator.ui.dialogs.form_fields import field
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.widgets.still_combo import StillCombo
from annotator.ui.words import faults


class FittingForm(QWidget):
    """Asks only what a format leaves open; ``labels`` are those of the project."""

    changed = Signal()

    def __init__(self, labels: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inside_word = _choice(
            (
                (self.tr("Widen it to the word"), InsideWord.WIDEN),
                (self.tr("Cut the word there"), InsideWord.SPLIT),
                (self.tr("Leave the span out"), InsideWord.DROP),
            )
        )
        self._warning = wrapped(
            self.tr(
                "Words would be cut only where names are, which tells a model where they are. Not"
                " for training."
            ),
            "muted",
        )
        first = self.tr("First those of {label}")
        self.nested = _choice(
            (
                (self.tr("The outermost stays"), OUTERMOST),
                (self.tr("The innermost stays"), INNERMOST),
                *((first.format(label=label), label) for label in labels),
            )
        )
        self.schemes = _choice((scheme.value.upper(), scheme) for scheme in TagScheme)
        self.units = StillCombo()
        self._lay_out()
        for choice in (self.inside_word, self.nested, self.schemes, self.units):
            choice.currentIndexChanged.connect(lambda _row: self._choose())
        self._choose()

    def show_for(self, form: Format) -> None:
        """Ask what the format ``form`` leaves open, and nothing if it carries all."""
        carried = form.capabilities
        self._offer_units(form)
        asked = (carried.in_tokens, not carried.nested, form.has_tags, bool(form.units))
        for part, is_asked in zip(self._parts, asked, strict=True):
            part.setVisible(is_asked)
        self.setVisible(any(asked))

    def choices(self) -> FittingChoices:
        """What is chosen now."""
        inside_word = InsideWord(self.inside_word.currentData())  # Qt keeps a plain string
        return FittingChoices(inside_word, self.nested.currentData())

    @property
    def scheme(self) -> TagScheme:
        """How tags are to be written."""
        return TagScheme(self.schemes.currentData())

    @property
    def unit(self) -> OffsetUnit | None:
        """What offsets are to count, where that can be chosen."""
        chosen = self.units.currentData()
        return OffsetUnit(chosen) if chosen else None

    def _offer_units(self, form: Format) -> None:
        """Offer what offsets can count in ``form``, what is usual there first."""
        self.units.clear()
        for unit in form.units:
            self.units.addItem(faults.rendered(unit_name(unit)), unit)

    def _lay_out(self) -> None:
        counts = self.tr(
            "Python counts code points; JavaScript and Java count UTF-16 units; Go and Rust count"
            " bytes."
        )
        self._parts = [
            _part(
                self.tr("A span that b&egins or ends inside a word"),
                self.inside_word,
                self._warning,
            ),
            _part(self.tr("Of spans that share &letters"), self.nested),
            _part(self.tr("&Tags"), self.schemes),
            _part(self.tr("Offsets cou&nt"), self.units, wrapped(counts, "muted")),
        ]
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._parts[1], 3)
        row.addWidget(self._parts[2], 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._parts[0])
        column.addLayout(row)
        column.addWidget(self._parts[3])

    def _choose(self) -> None:
        self._warning.setVisible(self.inside_word.currentData() == InsideWord.SPLIT)
        self.changed.emit()


def _choice(choices: Iterable[tuple[str, object]]) -> QComboBox:
    """A choice of what each title stands for."""
    box = StillCombo()
    for title, value in choices:
        box.addItem(title, value)
    return box


def _part(title: str, choice: QComboBox, hint: QLabel | None = None) -> QWidget:
    """A choice under its title, which is shown and hidden with what is said of it."""
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.addLayout(field(title, choice))
    if hint is not None:
        column.addWidget(hint)
    return part
