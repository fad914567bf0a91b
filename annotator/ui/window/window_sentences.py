"""What the window itself says: of its settings, of other versions of a project, of packages."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication


def unwritable(settings: Path) -> str:
    """Nothing of how the window is left can be kept."""
    return QCoreApplication.translate(
        "MainWindow",
        "{file} cannot be written, so the window will not remember its language, its looks"
        " and your projects. All work on articles is saved as ever.",
    ).format(file=f"\u2068{settings}\u2069")


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
