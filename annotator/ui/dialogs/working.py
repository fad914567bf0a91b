"""A dialog that does long work when it is accepted.

It shows progress, is stopped by Escape, and ends with a report.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from annotator.core.errors import WorldError
from annotator.jobs.work import Cancelled
from annotator.ui.dialogs.frame import DialogFrame, wrapped
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.words import faults
from annotator.ui.words.translation import from_the_side
from annotator.ui.worker import Work, Worker


class WorkingDialog(DialogFrame):
    """A form that is filled in, then work that shows how far it is, then what came of it.

    Subclasses put their fields into ``asked``, call :meth:`work` from :meth:`begin`, and
    :meth:`finish` when it is done. While work runs the form is disabled, and Escape stops the work.
    After :meth:`finish` one button is left, which closes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running: Worker | None = None
        self._hands: QWidget | None = None  # what has them again when the work has ended
        self._finished = False
        self._stopped = ""
        self._then: Callable[[object], None] | None = None
        self.form = QWidget()
        self.asked = QVBoxLayout(self.form)
        self.asked.setContentsMargins(0, 0, 0, 0)
        self.asked.setSpacing(14)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.hide()
        self._doing = PlainLabel()
        self._doing.setProperty("role", "muted")
        self._doing.hide()
        self._end = QWidget()
        self._done = PlainLabel()
        self._done.setProperty("role", "good")
        self._facts = wrapped("", "strong")
        self._where = wrapped("", "muted")
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        end = QVBoxLayout(self._end)
        end.setContentsMargins(0, 0, 0, 0)
        end.setSpacing(8)
        for widget in (self._done, self._facts, self._where):
            end.addWidget(widget)
        end.addStretch(1)
        self._end.hide()
        for page in (self.form, self._end):
            self.body.addWidget(page, 1)
        for sign in (self._bar, self._doing):
            self.body.addWidget(sign)

    @property
    def running(self) -> bool:
        """Whether work is being done."""
        return self._running is not None

    @property
    def finished_with(self) -> str:
        """What came of the work, as it is shown; empty before that."""
        return self._facts.text() if self._finished else ""

    def work(self, job: Work, done: Callable[[object], None], stopped: str) -> None:
        """Do ``job`` in a thread, and call ``done`` with its result.

        If it fails, the dialog complains of its error; if it was stopped, it says ``stopped``.
        """
        self._stopped, self._then = stopped, done
        worker = Worker(job)
        worker.progressed.connect(self._show_progress)
        worker.succeeded.connect(self._succeed)
        worker.failed.connect(self._fail)
        self._running = worker
        self._set_busy(busy=True)
        worker.begin()

    @property
    def where(self) -> str:
        """The path of what was written, as it is shown; empty before that, or if nothing was."""
        return self._where.text()

    def finish(self, heading: str, facts: list[str], where: str = "") -> None:
        """Show ``heading``, ``facts`` and ``where`` (a path) in place of the form."""
        self._finished = True
        self.form.hide()
        self._done.setText(heading)
        self._facts.setText("\n".join(facts))
        self._where.setText(from_the_side(where) if where else "")
        self._where.setVisible(bool(where))
        self._end.show()
        self.cancel_button.hide()
        self.accept_button.setText(self.tr("Close"))
        self.accept_button.setEnabled(True)
        self.accept_button.setFocus()

    def apply(self) -> None:
        """Begin the work; close, once it is done."""
        if self._finished:
            self.accept()
        elif self._running is None and self.accept_button.isEnabled():
            self.begin()

    def begin(self) -> None:
        """Start the work for what is asked now."""
        raise NotImplementedError

    def reject(self) -> None:
        """Escape stops work that runs; otherwise it closes."""
        if self._running is not None:
            self._running.cancel()
        else:
            super().reject()

    def withdraw(self) -> None:
        """Close without an answer; work that runs is stopped, and not told."""
        if self._running is not None:
            self._running.abandon()
            self._running = None
        super().withdraw()

    def _show_progress(self, done: int, total: int | None, what: str) -> None:
        self._bar.setRange(0, 1000 if total else 0)
        if total:
            self._bar.setValue(done * 1000 // total)
        self._doing.setText(from_the_side(what) if what else "")

    def _succeed(self, result: object) -> None:
        self._set_busy(busy=False)
        assert self._then is not None
        self._then(result)

    def _fail(self, error: WorldError) -> None:
        self._set_busy(busy=False)
        self.complain(self._stopped if isinstance(error, Cancelled) else faults.told(error))

    def _set_busy(self, *, busy: bool) -> None:
        if not busy:
            self._running = None
        self.complain("")
        self._bar.setRange(0, 0 if busy else 1)  # a bar without a range is animated for ever
        self._bar.setVisible(busy)
        self._doing.setText("")
        self._doing.setVisible(busy)
        if (
            busy
        ):  # else they would go on to the button that stops, and a second Enter would press it
            self._hands = self.focusWidget()
            self.setFocus()
        self.form.setEnabled(not busy)
        self.accept_button.setEnabled(not busy)
        if not busy and self._hands is not None:
            self._hands.setFocus()
        self.cancel_button.setText(self.tr("Stop") if busy else self.tr("Cancel"))
