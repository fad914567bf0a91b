"""The file of one's own keys, opened for whoever wants to choose some."""

from __future__ import annotations

import os

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from annotator.ui.actions.own_keys import template
from annotator.ui.actions.table import USUAL
from annotator.ui.window.workplace import Workplace


def open_own_keys(workplace: Workplace) -> None:
    """Open the file, in which every action stands that could have other keys; made if missing."""
    file, translate = workplace.settings.own_keys, QCoreApplication.translate
    if not os.path.exists(file):
        about = translate(
            "OwnKeys",
            "Give actions other keys: take the # away and write the keys behind =. They hold from"
            " the next start on.",
        )
        lines = (f"# {about}", *template(USUAL))
        try:
            file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        except OSError:
            told = translate("OwnKeys", "{file} cannot be written.")
            workplace.complain(told.format(file=f"\u2068{file}\u2069"))
            return
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
