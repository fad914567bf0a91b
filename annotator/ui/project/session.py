"""Changing what all in a project work by: its labels as they are wanted, saved, and changed back.

What grows with the project (relabelling spans in many sets) is done beside the window.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from annotator.core.errors import WorldError
from annotator.core.label_advice import advice
from annotator.core.label_changes import Relabelled, differences
from annotator.core.label_news import told
from annotator.core.labels import LabelSet
from annotator.core.message import Message
from annotator.core.wanted_labels import WantedLabels, as_they_are, carried_over
from annotator.jobs.child.calling import in_child
from annotator.jobs.on_project import on_project
from annotator.jobs.running.labels import count_merge, merge_labels, undo_labels
from annotator.jobs.work import Cancelled
from annotator.reports.archive_files import write_archive
from annotator.ui.annotate.session import Session
from annotator.ui.project.articles_session import ArticlesSession
from annotator.ui.project.guideline_session import GuidelineSession
from annotator.ui.project.label_draft import LabelDraft
from annotator.ui.project.older_session import OlderSession
from annotator.ui.words import faults
from annotator.ui.worker import Worker


class RunningSession(QObject):
    """What the lead of a project does on the page *Project*. ``draft`` is not saved yet."""

    changed = Signal()  # the draft, all of it, or whether something is under way
    relabelled = Signal(object)  # Relabelled: what a merge did to sets
    takenBack = Signal(object)  # Relabelled: what taking a change of labels back did to them
    archived = Signal(object)  # ArchiveReport: what was written to the ZIP that was asked for
    labelsChanged = Signal(object)  # LabelSet: what the project has now

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._person = session.work, session.person
        self.language = session.language
        self._worker: Worker | None = None
        self._now = self._work.project.label_set
        kept = self._work.project.live_labels.draft(self._person.number)
        self.draft = LabelDraft(kept or as_they_are(self._now))
        self.guidelines = GuidelineSession(session, self)
        self.older = OlderSession(session, self)
        self.guidelines.versionChanged.connect(self.older.look)
        self.articles = ArticlesSession(session, self._run, self)

    @property
    def archive_path(self) -> Path:
        """Where an archive lies unless somebody wants it elsewhere."""
        return self._work.path.with_suffix(".zip")

    @property
    def is_busy(self) -> bool:
        """Whether sets are being relabelled, or counted."""
        return self._worker is not None

    @property
    def can_undo(self) -> bool:
        """Whether a change of the labels is left to be taken back."""
        return self._work.project.live_labels.last_in_effect() is not None

    @property
    def is_unsaved(self) -> bool:
        """Whether labels or guidelines are wanted otherwise than the project has them."""
        return self.draft.unsaved is not None or self.guidelines.is_unsaved

    def news(self) -> Sequence[Message]:
        """What saving would change, and what of it may not be meant, in sentences."""
        draft = self.draft
        labels = draft.wanted or draft.seen
        sentences = [told(item, labels, self.language) for item in draft.news]
        if sentences:
            sentences += advice(draft.seen, labels, self.language)
        return sentences

    def changed_elsewhere(self) -> Sequence[Message]:
        """What others changed of the labels since what is wanted here was begun."""
        changed = differences(self.draft.seen, self._now)
        return [told(item, self._now, self.language) for item in changed]

    def look(self) -> None:
        """Take over what others changed, unless something is wanted here: then it is told."""
        now = self._work.project.label_set
        if now != self.draft.seen and self.draft.unsaved is None:
            self._begin_anew(as_they_are(now))
        elif now != self._now:
            self._now = now
            self.changed.emit()

    def carry_over(self) -> None:
        """Want here what was wanted, of the labels as others have changed them meanwhile."""
        wanted = self.draft.unsaved
        now = self._work.project.label_set
        self._begin_anew(carried_over(wanted, now) if wanted else as_they_are(now))

    def keep(self) -> None:
        """Keep what is wanted, unless the file cannot be written just now: then the next time."""
        if self._work.ended:
            return
        draft, live, person = self.draft.unsaved, self._work.project.live_labels, self._person
        with suppress(WorldError), self._work.project.impatient():
            if draft != live.draft(person.number):
                live.keep_draft(person.number, draft)

    def discard(self) -> None:
        """Want nothing else than the project has."""
        self._begin_anew(as_they_are(self._work.project.label_set))

    def save(self) -> bool:
        """Give the project the labels as they are wanted."""
        draft, person = self.draft, self._person.number
        wanted = draft.wanted
        if wanted is None or draft.problem is not None:
            return False
        saved = self._work.attempt(
            lambda project: project.live_labels.change(wanted, person, seen=draft.seen)
        )
        if saved is None:
            self.look()
            return False
        self._take(saved)
        return True

    def count_merge(
        self,
        name: str,
        into: str,
        then: Callable[[Relabelled], object],
        refuse: Callable[[str], object],
    ) -> None:
        """Count what merging would relabel; ``then`` gets it, or ``refuse`` why it cannot be."""
        self._run(then, count_merge, name, into, refuse=refuse)

    def merge(self, name: str, into: str) -> None:
        """Retire the label ``name`` and give its spans the label ``into``."""
        self._run(self._merged, merge_labels, name, into, self._person.number)

    def undo(self) -> None:
        """Take back the last change of the labels, and what it did to sets."""
        self._run(self._taken_back, undo_labels, self._person.number)

    def archive(self, out: Path) -> None:
        """Write all of the project to the ZIP ``out``."""
        self._run(self.archived.emit, write_archive, out)

    def end(self) -> None:
        """The session is of no use any more."""
        if self._worker is not None:
            self._worker.abandon()
        self.articles.end()
        self.older.end()
        self.keep()
        self.guidelines.keep()
        self.deleteLater()

    def _run(
        self,
        then: Callable[[Any], object],
        job: Callable[..., object],
        *given: object,
        refuse: Callable[[str], object] | None = None,
    ) -> None:
        """Do ``job`` beside the window; ``then`` gets its result, ``refuse`` why there is none."""
        refuse = refuse or self._work.refuse
        if self._worker is not None:
            refuse(self.tr("Something else is being done just now. Try again in a moment."))
            return
        worker = self._worker = Worker(in_child(on_project, self._work.path, job, *given))

        def done(result: object) -> None:
            self._worker = None
            then(result)
            self.changed.emit()

        def fail(error: WorldError) -> None:
            self._worker = None
            self.changed.emit()
            if not isinstance(error, Cancelled):
                refuse(faults.told(error))

        worker.succeeded.connect(done)
        worker.failed.connect(fail)
        self.changed.emit()
        worker.begin()

    def _merged(self, done: Relabelled) -> None:
        self._take(self._work.project.label_set)
        self.relabelled.emit(done)

    def _taken_back(self, done: Relabelled) -> None:
        self._take(self._work.project.label_set)
        self.takenBack.emit(done)

    def _take(self, labels: LabelSet) -> None:
        self._begin_anew(as_they_are(labels))
        self.labelsChanged.emit(labels)

    def _begin_anew(self, wanted: WantedLabels) -> None:
        self._now, self.draft = wanted.seen, LabelDraft(wanted)
        self.keep()
        self.changed.emit()
