"""Choosing files and folders, without a look into any of them."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QDir, QFileInfo
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget


class FileChooser(QFileDialog):
    """A file dialog at ``folder`` that opens no file to find out what it is.

    The usual ones do, within this process, for an icon: on a project that is open they would end its hold on what it
    saved (see ``connect_as_it_lies`` in the store). That holds of the system's own dialogs too, wherever locks
    belong to the process (POSIX).
    """

    def __init__(self, parent: QWidget, title: str, folder: Path) -> None:
        # It shows a folder before it can be told how: one in which no project is.
        super().__init__(parent, title, QDir.rootPath())
        if os.name == "posix":
            self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self._icons = _PlainIcons()  # Qt does not keep it
        self.setIconProvider(self._icons)
        self.setDirectory(str(folder))


class _PlainIcons(QFileIconProvider):
    """An icon for folders and one for files; the kind is what the name ends in."""

    def icon(self, what: QFileIconProvider.IconType | QFileInfo) -> QIcon:
        if isinstance(what, QFileInfo):
            kinds = QFileIconProvider.IconType
            what = kinds.Folder if what.isDir() else kinds.File
        return super().icon(what)

    def type(self, info: QFileInfo) -> str:
        return info.suffix()
