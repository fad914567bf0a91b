"""Modules that may be needed next are read while nobody waits for anything."""

from __future__ import annotations

import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator, Set
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.ui.making_way import milliseconds_of_hands
from annotator.ui.page_names import FEEDBACK, OVERVIEW, PROJECT, REVIEW

_PACKAGES = {
    REVIEW: "annotator.ui.review",
    OVERVIEW: "annotator.ui.overview",
    FEEDBACK: "annotator.ui.feedback",
    PROJECT: "annotator.ui.project",
}
_DIALOGS = "annotator.ui.window.dialogs"
_ROOT = Path(__file__).parents[3]
_PAUSE_MILLISECONDS = 5  # between two modules, for whatever else happens
_IMPORT = re.compile(r"^(?:from|import) (annotator[\w.]*)(?: import (\([^)]*\)|.*))?", re.MULTILINE)


class ReadingAhead(QObject):
    """Imports the modules of the dialogs and of ``pages``, which are half made then.

    One by one, each behind those that it needs itself: one with a hundred others would hold up
    a key that is pressed meanwhile. None is read while hands are at work.
    """

    done = Signal()

    def __init__(self, pages: Iterable[str], parent: QObject) -> None:
        super().__init__(parent)
        self._modules = needed_first([_DIALOGS, *_modules_of(pages)], {*sys.modules})
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._go_on)
        self._next.start(_PAUSE_MILLISECONDS)

    def _go_on(self) -> None:
        busy = milliseconds_of_hands()
        if not busy and not self._read():
            self.done.emit()
            self.deleteLater()
        else:
            self._next.start(max(busy, _PAUSE_MILLISECONDS))

    def _read(self) -> bool:
        module = next(self._modules, None)
        if module is not None:
            import_module(module)
        return module is not None


def _modules_of(pages: Iterable[str]) -> Iterator[str]:
    for page in pages:
        if page in _PACKAGES:
            package = import_module(_PACKAGES[page])
            for module in pkgutil.iter_modules(package.__path__):
                yield f"{package.__name__}.{module.name}"


def needed_first(modules: Iterable[str], known: Set[str]) -> Iterator[str]:
    """``modules`` of ours, but not the ``known`` ones, each behind those that it needs itself."""
    seen = {*known}

    def walk(name: str) -> Iterator[str]:
        if name not in seen:
            seen.add(name)
            for needed in _imports(name):
                yield from walk(needed)
            yield name

    for module in modules:
        yield from walk(module)


def _imports(name: str) -> Iterator[str]:
    """What the module imports of ours when it is imported; nothing, if its source is not here."""
    source = _source(name)
    if source is None:
        return
    for package, names in _IMPORT.findall(source.read_text(encoding="utf-8")):
        yield package
        for part in re.findall(r"\w+", names):
            if _source(within := f"{package}.{part}") is not None:
                yield within


def _source(name: str) -> Path | None:
    """The file of the module or the package called ``name``."""
    path = _ROOT.joinpath(*name.split("."))
    files = (path.with_suffix(".py"), path / "__init__.py")
    return next((file for file in files if file.is_file()), None)
