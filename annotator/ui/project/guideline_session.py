"""The guidelines as whoever leads wants them: written, saved as a version, and changed back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from annotator.core.decision import Decision
from annotator.core.errors import WorldError
from annotator.core.guideline_changes import (
    AS_MADE,
    ChangedLine,
    GuidelineChange,
    changed_lines,
)
from annotator.jobs.guidelines import written_guidelines
from annotator.jobs.running.gaps import gap_cases
from annotator.store.project import Project
from annotator.ui.annotate.session import Session


class GuidelineSession(QObject):
    """The guidelines in one language at a time. ``text`` is what is wanted, ``seen`` what is.

    What is wanted and not saved is kept in the project, and is there again the next day.
    """

    changed = Signal()  # another text is to be shown
    versionChanged = Signal()  # another version is in force
    casesAsked = Signal(object)  # those that are to be taken up: article and Evidence of each

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._person = session.work, session.person
        self.language = session.language
        self.seen = self.text = ""
        self.read()

    @property
    def is_unsaved(self) -> bool:
        """Whether another text is wanted than the project has."""
        return self.text != self.seen

    @property
    def can_undo(self) -> bool:
        """Whether a change of the guidelines is left to be taken back."""
        return self._work.project.live_guidelines.last_in_effect() is not None

    @property
    def has_versions(self) -> bool:
        """Whether the guidelines were ever changed."""
        return self._work.project.live_guidelines.version != AS_MADE

    def read(self) -> None:
        """Take what the project has, or what was wanted when it was left."""
        project = self._work.project
        self.seen = self.text = written_guidelines(project, self.language)
        draft = project.live_guidelines.draft(self.language, self._person.number)
        if draft is not None:
            self.seen, self.text = draft
        self.changed.emit()

    def look(self) -> None:
        """Take over what others changed, unless something is wanted here."""
        if self.text == self.seen != written_guidelines(self._work.project, self.language):
            self.read()

    def keep(self) -> None:
        """Keep what is wanted, unless the file cannot be written just now: then the next time."""
        if self._work.ended:
            return
        draft = (self.seen, self.text) if self.text != self.seen else None
        live, person = self._work.project.live_guidelines, self._person.number
        if draft != live.draft(self.language, person):
            with suppress(WorldError), self._work.project.impatient():
                live.keep_draft(self.language, person, draft)

    def discard(self) -> None:
        """Want nothing else than the project has."""
        self.text = self.seen
        self.keep()
        self.read()

    def choose(self, language: str) -> None:
        """Go on with the guidelines in another language."""
        if language != self.language:
            self.keep()
            self.language = language
            self.read()

    def gaps(self) -> Sequence[tuple[Decision, str]]:
        """The cases that were put off since the guidelines do not tell, and what each is about."""
        return self._work.project.review.gaps()

    def take_up_gaps(self) -> None:
        """Have the cases shown that were put off as gaps, as they are by now."""
        self.casesAsked.emit(gap_cases(self._work.project))

    def versions(self) -> tuple[Sequence[GuidelineChange], Mapping[int, str]]:
        """How the guidelines were changed, oldest first, and what people are called."""
        project = self._work.project
        return project.live_guidelines.changes(), project.people.names()

    def lines(self) -> Sequence[ChangedLine]:
        """What saving would change."""
        return [*changed_lines(self.seen, self.text)]

    def save(self) -> None:
        """Let the project have the text as it is wanted."""
        language, text, seen, person = self.language, self.text, self.seen, self._person.number

        def write(project: Project) -> bool:
            project.live_guidelines.change(language, text, person, seen=seen)
            return True

        if self._work.attempt(write):
            self.seen = text
            self.keep()
            self.read()
            self.versionChanged.emit()

    def undo(self) -> None:
        """Take back the last change."""
        person = self._person.number
        taken_back = self._work.attempt(lambda project: project.live_guidelines.undo(person))
        if taken_back is not None:
            self.language = taken_back.language
            self.read()
            self.versionChanged.emit()
