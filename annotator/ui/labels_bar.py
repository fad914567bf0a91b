"""The bar that tells that others changed the labels, where people work with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.core.labels import LabelSet
from annotator.core.message import Message
from annotator.ui.actions.key_names import with_keys
from annotator.ui.project_session import ProjectSession
from annotator.ui.widgets.notice_bars import NoticeBar
from annotator.ui.words import faults


class LabelsBar(NoticeBar):
    """Leaves what each key means as it is, until whoever works wants the labels of now."""

    wanted = Signal(object)  # LabelSet: what the project has by now is to be worked with

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work: ProjectSession | None = None
        self.accepted.connect(self.take)

    def watch(self, work: ProjectSession) -> None:
        """Tell from now on what others change in the project of ``work``."""
        self._work = work
        work.touched.connect(self._look)

    def tell(self, news: Sequence[Message]) -> None:
        """Say what was changed before somebody came, if anything was."""
        if news:
            sentence = self.tr("Since you last worked, labels were changed. {changes}")
            changes = " ".join(map(faults.rendered, news))
            understood = with_keys(self.tr("Understood  {key_changed_labels}"))
            self.offer(sentence.format(changes=changes), understood)

    def take(self) -> None:
        """What was told is known; newer labels are taken over."""
        newer = self._newer()
        if newer is None and self.isHidden() and self._work is not None:
            self._work.told.emit(self.tr("Nobody changed the labels since."), "done")
        self.hide()
        if newer is not None:
            self.wanted.emit(newer)

    def _look(self) -> None:
        if self._newer() is not None:
            self.offer(
                self.tr("The labels were changed while you work. Here they are as before."),
                with_keys(self.tr("Show the labels of now  {key_changed_labels}")),
            )

    def _newer(self) -> LabelSet | None:
        return self._work.newer_labels() if self._work is not None else None
