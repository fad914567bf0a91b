"""The guidelines as whoever leads wants them: written, saved as a version, and changed back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from annotator.core.guideline_changes import ChangedLine, changed_lines
from annotator.jobs.guidelines import written_guidelines
from annotator.store.project import Project
from annotator.ui.annotate.session import Session


class GuidelineSession(QObject):
    """The guidelines in one language at a time. ``text`` is what is wanted, ``seen`` what is."""

    changed = Signal()  # another text is to be shown

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._person = session.work, session.person
        self.language = session.language
        self.seen = self.text = ""
        self.read()

    @property
    def can_undo(self) -> bool:
        """Whether the guidelines were ever changed."""
        return bool(self._work.project.live_guidelines.changes())

    def read(self) -> None:
        """Take what the project has; what was not saved is let go."""
        self.seen = self.text = written_guidelines(self._work.project, self.language)
        self.changed.emit()

    def choose(self, language: str) -> None:
        """Go on with the guidelines in another language."""
        if language != self.language:
            self.language = language
            self.read()

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
            self.read()

    def undo(self) -> None:
        """Take back the last change."""
        person = self._person.number
        taken_back = self._work.attempt(lambda project: project.live_guidelines.undo(person))
        if taken_back is not None:
            self.language = taken_back.language
            self.read()
