"""What comes of a reviewer's decisions.

Articles are released, and cases become examples of the guidelines.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator import arabic
from annotator.core.blindness import outcome_shown
from annotator.core.case import LabelledSpan
from annotator.core.decision import Example
from annotator.core.gesture import Change, GestureKind
from annotator.core.reviewed import ReviewedCase
from annotator.core.span import Span
from annotator.jobs.child.calling import in_child
from annotator.jobs.on_project import on_project
from annotator.jobs.review import releasing
from annotator.review.reviewed_article import ReviewedArticle
from annotator.store.file.ids import new_id
from annotator.ui.review.session import ReviewSession
from annotator.ui.words import faults
from annotator.ui.worker import Worker


class Releases(QObject):
    """Each verb commits before it returns, but for ``release_all``, which tells when it is done."""

    def __init__(self, session: ReviewSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def release(self) -> None:
        """Let those who annotated the open article see what was decided."""
        session, article = self._session, self._session.article
        if article is None:
            return
        name, id = session.person.name, article.id
        if session.work.attempt(lambda project: releasing.release(project, name, id)) is None:
            return
        session.told.emit(self.tr("Released: the annotators see the decisions now."), "done")
        session.refile({article.number})
        session.saved.emit(session.project.last_saved(session.person.number))

    def release_all(self) -> None:
        """The same for every article that is settled; beside the window, since they may be many."""
        path, name = self._session.project.path, self._session.person.name
        work = in_child(on_project, path, releasing.release, name, None)
        worker = Worker(work)
        worker.succeeded.connect(self._after_release)
        worker.failed.connect(lambda fault: self._session.work.refuse(faults.told(fault)))
        worker.begin()

    def _after_release(self, report: object) -> None:
        if self._session.ended:
            return
        assert isinstance(report, releasing.ReleaseReport)
        count = len(report.released)
        self._session.look()
        self._session.told.emit(
            self.tr("%n article(s) released.", "", count)
            if count
            else self.tr("No article is ready to be released."),
            "done",
        )

    def toggle_example(self, reviewed: ReviewedCase) -> None:
        """Add a settled case to the guidelines, or take it out again."""
        article, outcome = self._session.open_article, outcome_shown(reviewed)
        if article is None or outcome is None:
            return
        variants = reviewed.case.variants
        spans = outcome or next((variant.spans for variant in variants if variant.spans), ())
        known = [example for span in spans if (example := article.example_of(span)) is not None]
        changes = [Change(example, None) for example in known] or [
            Change(None, self._example(article, span, reviewed)) for span in spans
        ]
        if changes and self._session.apply(GestureKind.EXAMPLE, changes) is not None:
            self._session.told.emit(
                self.tr("Taken out of the guidelines.")
                if known
                else self.tr("Added to the guidelines as an example."),
                "done",
            )

    def _example(
        self, article: ReviewedArticle, span: LabelledSpan, reviewed: ReviewedCase
    ) -> Example:
        text, decision = article.article.text, reviewed.decision
        first = arabic.words.sentence_at(text, span.start) or span.span
        last = arabic.words.sentence_at(text, span.end - 1) or span.span
        sentence = Span(min(first.start, span.start), max(last.end, span.end))
        return Example(
            new_id(),
            article.article.number,
            self._session.person.number,
            span.label,
            span.span,
            sentence,
            bool(reviewed.outcome),
            decision.reason if decision is not None else None,
            decision.note if decision is not None else None,
        )
