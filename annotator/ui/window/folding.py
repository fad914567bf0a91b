"""Folds the journal into the file while the hands rest: a copy of the file has everything then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from annotator.ui.project_session import ProjectSession
from annotator.ui.worker import Worker

REST_MILLISECONDS = 3_000  # since the last change


class Folding(QObject):
    """Folds the journal of ``session``'s project in, in a thread.

    It does so after a rest, and when people turn to another program. ``rest`` runs
    while there is something to be folded in.
    """

    def __init__(self, session: ProjectSession) -> None:
        super().__init__(session)
        self._fold: Callable[[], bool] = session.folding()
        self._worker: Worker | None = None
        self._again = False
        self.rest = QTimer(self, singleShot=True, interval=REST_MILLISECONDS)
        self.rest.timeout.connect(self.begin)
        session.left.connect(self._leave)
        if session.is_journalled:
            session.saved.connect(self.rest.start)
            session.heard.connect(self.rest.start)
            self._watch_application()

    @property
    def busy(self) -> bool:
        """Whether the journal is being folded in just now."""
        return self._worker is not None

    def begin(self) -> None:
        """Fold in now; if that is being done already, once more afterwards."""
        self.rest.stop()
        if self.busy:
            self._again = True
            return
        fold = self._fold
        self._worker = Worker(lambda progress, stopped: fold())
        self._worker.succeeded.connect(self._end)
        # The next gesture or look tells what is wrong, with what can be done.
        self._worker.failed.connect(lambda _fault: self._end(True))
        self._worker.begin()

    def _leave(self) -> None:
        """The project is closed, which folds it in."""
        self.rest.stop()
        if self._worker is not None:
            self._worker.abandon()

    def _end(self, folded: object) -> None:
        self._worker = None
        if self._again or not folded:
            self._again = False
            self.rest.start()

    def _watch_application(self) -> None:
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._turn)

    def _turn(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive and self.rest.isActive():
            self.begin()
