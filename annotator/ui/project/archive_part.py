"""Writing an archive of the whole project, from its page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui.dialogs.file_chooser import FileChooser
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.project.session import RunningSession


class ArchivePart(QWidget):
    """Says what an archive is, and asks where to write one."""

    def __init__(self, session: RunningSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.button = QPushButton(self.tr("Write an archive…"))
        self.button.setAutoDefault(True)
        self.button.clicked.connect(lambda _=False: self._choose())
        session.changed.connect(lambda: self.button.setEnabled(not session.is_busy))
        about = self.tr(
            "One ZIP with everything: the project, gold, labels and guidelines with their history,"
            " a report and checksums, to be read without this program."
        )
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(wrapped(about, "muted"))
        column.addLayout(row)

    def _choose(self) -> None:
        path = self._session.archive_path
        chooser = FileChooser(self, self.tr("Write an archive"), path.parent)
        chooser.setAcceptMode(FileChooser.AcceptMode.AcceptSave)
        chooser.setNameFilter(self.tr("Archives (*.zip)"))
        chooser.setDefaultSuffix("zip")
        chooser.selectFile(path.name)
        chooser.fileSelected.connect(lambda chosen: self._session.archive(Path(chosen)))
        chooser.open()
