"""One label, to be changed: its titles and definitions, key, colours and rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QColorDialog,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.colour_judgement import ColourFinding, ColourFlaw, judged
from annotator.core.labels import CliticPolicy, Extent, Label
from annotator.ui.dialogs.form_fields import field
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.widgets.still_combo import StillCombo
from annotator.ui.words import translation

_FIELD = 1  # the place of the field below its title, see `form_fields.field`
_COLUMNS = 2  # of fields; a field that stands alone has both
_LANGUAGES = ("en", "ar")


class LabelEditor(QWidget):
    """Shows a label, and tells what it becomes with every letter that is typed."""

    edited = Signal(object)  # Label

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label: Label | None = None
        self._others: tuple[Label, ...] = ()
        self._showing = False
        self._choosers: list[QPushButton] = []
        self.name = QLineEdit()
        self.titles = {language: QLineEdit() for language in _LANGUAGES}
        self.definitions = {language: QLineEdit() for language in _LANGUAGES}
        self.key = StillCombo()
        self.extent, self.clitic = StillCombo(), StillCombo()
        self.light, self.dark = QLineEdit(), QLineEdit()
        self.judgement = wrapped("", "warning")
        for edit in (self.titles["ar"], self.definitions["ar"]):
            edit.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        for edit in (self.name, self.light, self.dark, self.titles["en"], self.definitions["en"]):
            edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for digit in "123456789":
            self.key.addItem(digit, digit)
        self.extent.addItem(self.tr("A name or expression"), Extent.NAME)
        self.extent.addItem(self.tr("A statement"), Extent.PASSAGE)
        self.clitic.addItem(self.tr("Left outside"), CliticPolicy.OUTSIDE)
        self.clitic.addItem(self.tr("Taken inside"), CliticPolicy.INSIDE)
        self._lay_out()
        self._connect()

    def show_label(self, label: Label | None, others: Iterable[Label], *, is_new: bool) -> None:
        """Show ``label`` beside the ``others`` that are offered; the name of a new one is free."""
        self._showing = True
        self._label = label
        # Not by its name later on: that of a new label changes while it is typed.
        self._others = tuple(each for each in others if label is None or each.name != label.name)
        self.setEnabled(label is not None)
        if label is not None:
            self._fill(label)
            self.name.setReadOnly(not is_new)
            for widget in (self.key, self.light, self.dark, *self._choosers):
                widget.setEnabled(not label.retired)
        self._showing = False
        self._judge()

    def show_name(self, name: str) -> None:
        """Show that the label is called ``name`` in files: it follows the title of a new one."""
        if self._label is not None and name != self._label.name:
            self._showing = True
            self._label = replace(self._label, name=name)
            self.name.setText(name)
            self._showing = False

    def _fill(self, label: Label) -> None:
        texts = [(self.name, label.name), (self.light, label.light), (self.dark, label.dark)]
        texts += [(self.titles[each], label.titles.get(each, "")) for each in _LANGUAGES]
        texts += [(self.definitions[each], label.definitions.get(each, "")) for each in _LANGUAGES]
        for edit, text in texts:
            if edit.text() != text:  # or the cursor would jump behind each letter
                edit.setText(text)
                edit.setCursorPosition(0)  # a long one is read from its beginning
        for box, value in ((self.key, label.key), (self.extent, label.extent)):
            box.setCurrentIndex(box.findData(value))
        self.clitic.setCurrentIndex(self.clitic.findData(label.clitic))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        for row, beside in enumerate(self._fields()):
            for place, titled in enumerate(beside):
                titled.setStretch(_FIELD, 0)  # where one has a hint, both fields stand at the top
                titled.addStretch(1)
                grid.addLayout(titled, row, place, 1, _COLUMNS - len(beside) + 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addWidget(self.judgement)

    def _fields(self) -> tuple[tuple[QVBoxLayout, ...], ...]:
        """Everything that is edited, each under its title, in rows of one or two."""
        light = self._colour_button(self.light)
        dark = self._colour_button(self.dark)
        return (
            (
                field(self.tr("Title in English"), self.titles["en"]),
                field(self.tr("Title in Arabic"), self.titles["ar"]),
            ),
            (field(self.tr("Definition in English"), self.definitions["en"]),),
            (field(self.tr("Definition in Arabic"), self.definitions["ar"]),),
            (
                field(
                    self.tr("Name in files"),
                    self.name,
                    self.tr("The label is known by it for ever; it cannot be changed later."),
                ),
                field(self.tr("Key"), self.key),
            ),
            (
                field(self.tr("It marks"), self.extent),
                field(self.tr("Clitics at its beginning are"), self.clitic),
            ),
            (
                field(self.tr("Colour on a light page"), self.light, button=light),
                field(self.tr("Colour on a dark page"), self.dark, button=dark),
            ),
        )

    def _colour_button(self, edit: QLineEdit) -> QPushButton:
        button = QPushButton(self.tr("Choose…"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: self._choose(edit))
        self._choosers.append(button)
        return button

    def _choose(self, edit: QLineEdit) -> None:
        dialog = QColorDialog(QColor(edit.text()), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda colour: edit.setText(colour.name()))
        dialog.open()

    def _connect(self) -> None:
        edits = (self.name, self.light, self.dark)
        for edit in (*edits, *self.titles.values(), *self.definitions.values()):
            edit.textChanged.connect(lambda _text: self._tell())
        for box in (self.key, self.extent, self.clitic):
            box.currentIndexChanged.connect(lambda _row: self._tell())

    def _tell(self) -> None:
        if self._showing or self._label is None:
            return
        label = self._label
        self._label = replace(
            label,
            name=self.name.text().strip() or label.name,
            titles=_changed(label.titles, self.titles),
            definitions=_changed(label.definitions, self.definitions),
            key=label.key if label.retired else str(self.key.currentData() or ""),
            light=self.light.text(),
            dark=self.dark.text(),
            extent=Extent(self.extent.currentData()),
            clitic=CliticPolicy(self.clitic.currentData()),
        )
        self._judge()
        self.edited.emit(self._label)

    def _judge(self) -> None:
        label = self._label
        findings = judged(label, self._others) if label and not label.retired else []
        self.judgement.setText("\n".join(map(self._sentence, findings)))
        self.judgement.setVisible(bool(findings))

    def _sentence(self, finding: ColourFinding) -> str:
        on_dark = finding.theme == "dark"
        if finding.flaw is ColourFlaw.NO_COLOUR:
            return self.tr("A colour is written as #1A2B3C.")
        if finding.flaw is ColourFlaw.FAINT:
            if on_dark:
                return self.tr("On a dark page the colour is hardly seen.")
            return self.tr("On a light page the colour is hardly seen.")
        close = next(other for other in self._others if other.name == finding.other)
        sentence = (
            self.tr("On a dark page not everybody can tell it from {label}.")
            if on_dark
            else self.tr("On a light page not everybody can tell it from {label}.")
        )
        return sentence.format(label=close.title(translation.current()))


def _changed(before: Mapping[str, str], edits: Mapping[str, QLineEdit]) -> dict[str, str]:
    """Texts by language: those of the edits, and what there is in other languages."""
    others = {key: text for key, text in before.items() if key not in edits}
    typed = {language: edit.text() for language, edit in edits.items()}
    return {**{key: text for key, text in typed.items() if text}, **others}
