"""Making a project: its title, its file, its labels, and who works in it."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.core.errors import WorldError
from annotator.core.file_names import safe_name
from annotator.core.labels import LabelSet
from annotator.ui.dialogs.file_chooser import FileChooser
from annotator.ui.dialogs.form_fields import ContentLine, PathLine, field, plain_button
from annotator.ui.dialogs.frame import DialogFrame, wrapped
from annotator.ui.looks.scale import px
from annotator.ui.widgets.still_combo import StillCombo
from annotator.ui.words import faults


@dataclass(frozen=True, slots=True)
class NewProject:
    """What somebody asked for. ``person`` is the name of its first annotator."""

    path: Path
    title: str
    label_set: LabelSet
    person: str


class NewProjectDialog(DialogFrame):
    """Asks for a :class:`NewProject`.

    ``label_sets`` are those shipped; ``read_label_set`` reads another from a file, and raises
    :class:`WorldError` if it cannot. ``language`` says in which the labels are named. The project's
    file is proposed in ``folder``, with ``suffix``.
    """

    requested = Signal(object)

    def __init__(
        self,
        label_sets: Sequence[LabelSet],
        read_label_set: Callable[[Path], LabelSet],
        folder: Path,
        person: str = "",
        language: str = "en",
        suffix: str = ".annotator",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._read = read_label_set
        self._folder = folder
        self._language = language
        self._suffix = suffix
        self._path_is_proposed = True
        self.name_it(
            self.tr("New project"),
            self.tr("A project is one file: articles, labels and everybody's work."),
            self.tr("Create"),
        )
        self._build_file()
        self._build_labels(label_sets)
        self.person = ContentLine(person)
        self.person.setMaxLength(100)
        hint = self.tr("The name goes into exported files.")
        self.body.addLayout(field(self.tr("&Your name"), self.person, hint))
        self.body.addStretch(1)
        self._propose_path("")
        self._show_names()
        self.title.setFocus()
        self.resize(px(540), self.sizeHint().height())

    def _build_file(self) -> None:
        """The title, and the file that it proposes."""
        self.title = ContentLine()
        self.title.setPlaceholderText(self.tr("For example: Coast news, round 1"))
        self.title.textChanged.connect(self._propose_path)
        self.path = PathLine()
        self.path.textEdited.connect(self._path_was_edited)
        browse = plain_button(self.tr("&Browse…"), self._browse)
        self.body.addLayout(field(self.tr("&Title"), self.title))
        self.body.addLayout(field(self.tr("&File"), self.path, button=browse))

    def _build_labels(self, label_sets: Sequence[LabelSet]) -> None:
        """The label sets that are offered, and what is in the chosen one."""
        self.labels = StillCombo()
        for label_set in label_sets:
            self._offer(label_set)
        self.labels.currentIndexChanged.connect(self._show_names)
        own = plain_button(self.tr("From a f&ile…"), self._choose_label_set)
        self.names = wrapped("", "muted")
        self.body.addLayout(field(self.tr("&Labels"), self.labels, button=own))
        self.body.addWidget(self.names)

    def apply(self) -> None:
        """Say what is to be made, or complain of what is missing."""
        person = " ".join(self.person.text().split())
        path = self.path.path(self._suffix)
        wrong = self._wrong_with(path)
        if path is None or wrong:
            self.complain(wrong)
            self.path.setFocus()
        elif not person:
            self.complain(self.tr("Write your name: your work is kept under it."))
            self.person.setFocus()
        else:
            title = " ".join(self.title.text().split()) or path.stem
            self.requested.emit(NewProject(path, title, self._label_set(), person))
            self.accept()

    def _wrong_with(self, path: Path | None) -> str:
        if path is None:
            return self.tr("Choose where to save the file.")
        if not os.path.isdir(path.parent):
            return self.tr("There is no such folder.")
        if os.path.lexists(path):
            return self.tr("There is a file with this name already. Choose another name.")
        return ""

    def _label_set(self) -> LabelSet:
        chosen = self.labels.currentData()
        assert isinstance(chosen, LabelSet)
        return chosen

    def _offer(self, label_set: LabelSet) -> None:
        title = label_set.titles.get(self._language) or label_set.name
        self.labels.addItem(title, label_set)

    def _propose_path(self, title: str) -> None:
        self.complain("")
        if self._path_is_proposed:
            name = safe_name(title, self.tr("project"))
            self.path.setText(str(self._folder / f"{name}{self._suffix}"))

    def _path_was_edited(self) -> None:
        self._path_is_proposed = False
        self.complain("")

    def _show_names(self) -> None:
        names = [label.title(self._language) for label in self._label_set()]
        self.names.setText(" · ".join(names))

    def _browse(self) -> None:
        kind = self.tr("Projects ({suffixes})").format(suffixes=f"*{self._suffix}")
        self.path.browse(self.tr("Where to keep the project"), kind, self._suffix)

    def _choose_label_set(self) -> None:
        chooser = FileChooser(self, self.tr("Choose a label set"), self._folder)
        chooser.setNameFilter(self.tr("Label sets (*.json)"))
        chooser.fileSelected.connect(lambda path: self.take_label_set(Path(path)))
        chooser.open()

    def take_label_set(self, path: Path) -> None:
        """Read the label set in ``path`` and choose it; says so if it cannot be read."""
        try:
            label_set = self._read(path)
        except WorldError as error:
            self.complain(faults.told(error))
            return
        self.complain("")
        self._offer(label_set)
        self.labels.setCurrentIndex(self.labels.count() - 1)
