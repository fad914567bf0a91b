"""What would have the files taken: a button for each thing that a refusal recommends."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from annotator.core.message import say
from annotator.formats.conventions import OffsetUnit
from annotator.formats.reading import LEFT_OUT, label_of, map_key
from annotator.formats.registry import named
from annotator.formats.spans.unit_names import unit_name
from annotator.ui.dialogs.form_fields import plain_button
from annotator.ui.widgets.flow_layout import FlowLayout
from annotator.ui.widgets.plain import unkeyed
from annotator.ui.words import faults

_MOST_OFFERED = 6


def _format(name: str) -> str:
    form = named(name)
    return faults.rendered(say(form.title)) if form is not None else name


def _unit(name: str) -> str:
    return faults.rendered(unit_name(OffsetUnit(name)))


def _label(value: str) -> str:
    given, _, label = value.rpartition("=")
    given = label_of(given) or QCoreApplication.translate("Remedies", "spans without a label")
    if label == LEFT_OUT:
        return QCoreApplication.translate("Remedies", "leave out {label}").format(label=given)
    return f"{given}={label}"


# What a button says, and how the value of the option is called to people.
_OFFERS: dict[str, tuple[object, Callable[[str], str]]] = {
    "--offset-unit": (QT_TRANSLATE_NOOP("Remedies", "The offsets count {value}"), _unit),
    "--label-map": (QT_TRANSLATE_NOOP("Remedies", "Take the labels so: {value}"), _label),
    "--add-label": (QT_TRANSLATE_NOOP("Remedies", "Add them as labels: {value}"), str),
    "--column": (QT_TRANSLATE_NOOP("Remedies", "Take it from the field so: {value}"), str),
    "--format": (QT_TRANSLATE_NOOP("Remedies", "Read as: {value}"), _format),
    "--encoding": (QT_TRANSLATE_NOOP("Remedies", "Read as: {value}"), str),
    "--person": (QT_TRANSLATE_NOOP("Remedies", "Say whose work it is…"), str),
}
_WITHOUT_LABEL = f"{map_key('')}={LEFT_OUT}"
_LEAVE_UNLABELLED = QT_TRANSLATE_NOOP("Remedies", "Leave spans without a label out")
_TAKEN_TOGETHER = ("--label-map", "--column")
_NO_LABEL_YET = f"={LEFT_OUT}"


class Remedies(QWidget):
    """Buttons for what can be done; ``chosen`` carries the option and its values."""

    chosen = Signal(str, object)  # tuple[str, ...]

    def __init__(self, parent: QWidget | None = None, *, may_add_labels: bool = True) -> None:
        super().__init__(parent)
        self._may_add_labels = may_add_labels
        self._row = FlowLayout(self, spacing=8)
        self.hide()

    def offer(self, hints: Iterable[str]) -> None:
        """Offer what ``hints`` recommend to type, each thing once."""
        while (item := self._row.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.hide()
                button.deleteLater()
        offered = options_in(hints, may_add_labels=self._may_add_labels)[:_MOST_OFFERED]
        for option, values in offered:
            self._row.addWidget(self._button(option, values))
        self.setVisible(bool(offered))

    def _button(self, option: str, values: tuple[str, ...]) -> QWidget:
        form, shown = _OFFERS[option]
        if values == (_WITHOUT_LABEL,):
            form = _LEAVE_UNLABELLED
        value = f"\u2068{' · '.join(map(shown, values))}\u2069"
        text = QCoreApplication.translate("Remedies", str(form)).format(value=value)
        return plain_button(unkeyed(text), lambda: self.chosen.emit(option, values))


def options_in(
    hints: Iterable[str], *, may_add_labels: bool = False
) -> list[tuple[str, tuple[str, ...]]]:
    """The options that ``hints`` recommend, with their values; those of labels as one.

    Labels of which the project has none may be added instead of left out.
    """
    together: dict[str, list[str]] = {}
    alone: dict[tuple[str, str], None] = {}
    for hint in hints:
        words = shlex.split(hint)
        if len(words) != 2 or words[0] not in _OFFERS:
            continue
        option, value = words
        if option in _TAKEN_TOGETHER:
            values = together.setdefault(option, [])
            if value not in values:
                values.append(value)
        else:
            alone[option, value] = None
    foreign = [
        label_of(value.removesuffix(_NO_LABEL_YET))
        for value in together.get("--label-map", ())
        if value.endswith(_NO_LABEL_YET) and value != _WITHOUT_LABEL
    ]
    if foreign and may_add_labels:
        together["--add-label"] = foreign
    return [
        *((option, (value,)) for option, value in alone),
        *((option, tuple(values)) for option, values in together.items()),
    ]
