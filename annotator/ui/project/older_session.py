"""What stands under older guidelines, counted beside the window, for whoever leads."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.core.errors import WorldError
from annotator.jobs.child.calling import in_child
from annotator.jobs.on_project import on_project
from annotator.jobs.running.older_guidelines import OlderWork, older_work
from annotator.ui.annotate.session import Session
from annotator.ui.words import faults
from annotator.ui.worker import Worker


class OlderSession(QObject):
    """``work`` is what stood under older guidelines when it was last counted; ``None``: not yet."""

    counted = Signal()  # ``work`` is another
    casesAsked = Signal(object)  # those that are to be looked at again: article and Evidence

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = session.work
        self._worker: Worker | None = None
        self._is_asked_again = False
        self._counted_at: object = None
        self.work: OlderWork | None = None

    def look(self) -> None:
        """Count anew if anything was done since: in a large project it takes seconds.

        Guidelines that were never changed have nothing behind them.
        """
        project = self._work.project
        version = project.live_guidelines.version
        now = version, project.basis(frozenset()).number, len(project.articles)
        if not version or now == self._counted_at:
            return
        if self._worker is not None:
            self._is_asked_again = True
            return
        self._is_asked_again, self._counted_at = False, now
        self._worker = Worker(in_child(on_project, self._work.path, older_work))
        self._worker.succeeded.connect(self._take)
        self._worker.failed.connect(self._fail)
        self._worker.begin()

    def ask_cases(self) -> None:
        """Have the cases shown that were settled under older guidelines."""
        if self.work is not None:
            self.casesAsked.emit({(each.article, each.case) for each in self.work.decisions})

    def end(self) -> None:
        """Count no more."""
        if self._worker is not None:
            self._worker.abandon()

    def _take(self, work: OlderWork) -> None:
        self.work = work
        self.counted.emit()
        self._end()

    def _fail(self, error: WorldError) -> None:
        self._counted_at = None
        self._worker = None
        self._work.refuse(faults.told(error))

    def _end(self) -> None:
        self._worker = None
        if self._is_asked_again:
            self.look()
