"""What the window itself says: of its settings, of other versions of a project, of packages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from annotator.ui.settings import Settings

_MOST_TOLD = 6


def unwritable(settings: Path) -> str:
    """Nothing of how the window is left can be kept."""
    return QCoreApplication.translate(
        "MainWindow",
        "{file} cannot be written, so the window will not remember its language, its looks"
        " and your projects. All work on articles is saved as ever.",
    ).format(file=f"\u2068{settings}\u2069")


def own_keys(file: Path) -> str:
    """Which of the keys that somebody chose in ``file`` cannot be; empty if all can."""
    from annotator.ui.actions.own_keys import complaints

    translate, told = QCoreApplication.translate, []
    for text, parts in complaints()[:_MOST_TOLD]:
        values = {name: _isolated(value) for name, value in parts.items()}
        told.append(translate("OwnKeys", text).format(**values))
    if not told:
        return ""
    first = translate("MainWindow", "Not all keys in {file} can be as they are written there:")
    return "\n".join((first.format(file=_isolated(str(file))), *told))


def of_settings(settings: Settings) -> Iterator[str]:
    """What is to be said once, when the window is there: what of the settings cannot be."""
    if not settings.writable:
        yield unwritable(settings.path)
    if os.path.exists(settings.own_keys) and (told := own_keys(settings.own_keys)):
        yield told


def put_aside(changes: Path) -> str:
    """Changes of another version of the project lay beside it."""
    return QCoreApplication.translate(
        "MainWindow",
        "Beside the project lay changes that belong to another version of it, which another"
        " program has replaced. They were not taken in; they lie in {name}, in the same folder.",
    ).format(name=f"\u2068{changes.name}\u2069")


def package() -> str:
    """Why something cannot be done in a package."""
    return QCoreApplication.translate(
        "MainWindow",
        "This is a package: it holds only your articles. What concerns others too is done"
        " in the project that it was made from.",
    )


def _isolated(value: str) -> str:
    return f"\u2068{value}\u2069"
