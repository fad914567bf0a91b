"""Dry runs while one chooses: the last one asked for is the one that counts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QDialog

from annotator.ui.worker import Work, Worker

_SETTLE_MILLISECONDS = 250  # after the last choice


class Looking(QObject):
    """Does what :meth:`ask` is given in a thread, once the hands rest.

    An older one is forgotten, and all of it when ``dialog`` is closed.
    """

    begun = Signal()
    answered = Signal(object)
    failed = Signal(object)  # WorldError

    def __init__(self, dialog: QDialog) -> None:
        super().__init__(dialog)
        dialog.finished.connect(self.stop)
        self._make: Callable[[], Work] | None = None
        self._worker: Worker | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MILLISECONDS)
        self._settle.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """Whether something is looked for, or will be in a moment."""
        return self._worker is not None or self._settle.isActive()

    def ask(self, make: Callable[[], Work], *, now: bool = False) -> None:
        """Look for what ``make`` says then.

        At once, or when nothing else was asked for a moment.
        """
        self.stop()
        self._make = make
        if now:
            self._begin()
        else:
            self._settle.start()

    def stop(self) -> None:
        """Look for nothing any more."""
        self._make = None  # it may belong to the dialog, which would keep itself alive
        self._settle.stop()
        if self._worker is not None:
            self._worker.abandon()
            self._worker = None

    def _begin(self) -> None:
        make = self._make
        assert make is not None
        self.stop()
        self._worker = Worker(make())
        self._worker.succeeded.connect(self._answer)
        self._worker.failed.connect(self._tell_failed)
        self.begun.emit()
        self._worker.begin()

    def _answer(self, result: object) -> None:
        self._worker = None
        self.answered.emit(result)

    def _tell_failed(self, error: object) -> None:
        self._worker = None
        self.failed.emit(error)
