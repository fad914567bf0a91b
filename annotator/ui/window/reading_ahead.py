"""Modules of pages that may be shown next are read while nobody waits for anything."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from annotator.ui.page_names import FEEDBACK, OVERVIEW, PROJECT, REVIEW

_PACKAGES = {
    REVIEW: "annotator.ui.review",
    OVERVIEW: "annotator.ui.overview",
    FEEDBACK: "annotator.ui.feedback",
    PROJECT: "annotator.ui.project",
}
_PAUSE_MILLISECONDS = 30  # between two modules, for whatever else happens


class ReadingAhead(QObject):
    """Imports the modules of ``pages``, one at a time: a page is half made when it is asked for.

    All at once would hold up a key that is pressed meanwhile.
    """

    def __init__(self, pages: Iterable[str], parent: QObject) -> None:
        super().__init__(parent)
        self._modules = _modules_of(pages)
        self._next = QTimer(self, interval=_PAUSE_MILLISECONDS)
        self._next.timeout.connect(self._read)
        self._next.start()

    def _read(self) -> None:
        module = next(self._modules, None)
        if module is not None:
            import_module(module)
        else:
            self._next.stop()
            self.deleteLater()


def _modules_of(pages: Iterable[str]) -> Iterator[str]:
    for page in pages:
        if page in _PACKAGES:
            package = import_module(_PACKAGES[page])
            for module in pkgutil.iter_modules(package.__path__):
                yield f"{package.__name__}.{module.name}"
