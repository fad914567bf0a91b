"""Choosing files and folders, without a look into any of them."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import (
    QDir,
    QFileInfo,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QFileIconProvider,
    QLineEdit,
    QToolButton,
    QTreeView,
    QWidget,
)

from annotator.ui.looks import icons

_SIZE, _KIND = 1, 2  # columns
_JOURNALS = ("-wal", "-shm", "-journal")
_ICONS = {
    "backButton": "previous",
    "forwardButton": "next",
    "toParentButton": "chevron-up",
    "newFolderButton": "file-new",
}
"""The buttons above the files that are shown, and their icons."""


class FileChooser(QFileDialog):
    """A file dialog at ``folder`` that opens no file to find out what it is.

    The usual ones do, within this process, for an icon: on a project that is open they would end
    its hold on what it saved (see ``connect_as_it_lies`` in the store). That holds of the system's
    own dialogs too, wherever locks belong to the process (POSIX).
    """

    def __init__(self, parent: QWidget, title: str, folder: Path) -> None:
        # It shows a folder before it can be told how: one in which no project is.
        super().__init__(parent, title, QDir.rootPath())
        if os.name == "posix":
            self.setOption(QFileDialog.Option.DontUseNativeDialog)
            self.setProxyModel(_WithoutJournals(self))
            self._dress()
        self._icons = _PlainIcons()  # Qt does not keep it
        self.setIconProvider(self._icons)
        self.setDirectory(str(folder))

    def _dress(self) -> None:
        """Make Qt's own dialog the window's: in its language, with icons seen on any ground."""
        self.setOption(
            QFileDialog.Option.HideNameFilterDetails
        )  # a pattern is in disorder in Arabic
        self.setViewMode(QFileDialog.ViewMode.Detail)
        # Qt's Arabic lacks these two.
        self.setLabelText(QFileDialog.DialogLabel.LookIn, self.tr("Look in:"))
        self.setLabelText(QFileDialog.DialogLabel.FileType, self.tr("Files of type:"))
        ink = self.palette().color(QPalette.ColorRole.ButtonText).name()
        for button in self.findChildren(QToolButton):
            name = _ICONS.get(button.objectName())
            if name is None:
                button.hide()
            else:
                button.setIconSize(QSize(18, 18))
                button.setIcon(icons.icon(icons.for_side(name, self.layoutDirection()), ink))
        for choice in self.findChildren(QDialogButtonBox)[0].buttons():
            choice.setIcon(QIcon())
        for path in self.findChildren(QLineEdit):
            path.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        for files in self.findChildren(QTreeView):
            files.hideColumn(_KIND)  # the name ends in it
            files.header().resizeSection(_SIZE, 90)


class _PlainIcons(QFileIconProvider):
    """An icon for folders and one for files; the kind is what the name ends in."""

    def icon(self, what: QFileIconProvider.IconType | QFileInfo) -> QIcon:
        if isinstance(what, QFileInfo):
            kinds = QFileIconProvider.IconType
            what = kinds.Folder if what.isDir() else kinds.File
        return super().icon(what)

    def type(self, info: QFileInfo) -> str:
        return info.suffix()


class _WithoutJournals(QSortFilterProxyModel):
    """All files but those that SQLite keeps beside an open project: nobody can choose them."""

    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        name = self.sourceModel().index(source_row, 0, source_parent).data()
        return not (isinstance(name, str) and name.endswith(_JOURNALS))
