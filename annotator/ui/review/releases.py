"""What comes of a reviewer's decisions: articles are released,
and cases become examples of the guidelines.
"""

from __future__ import annotations

from annotator import arabic
from annotator.core.blindness import is_outcome_shown
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
from annotator.ui.review.case_watch import ReviewWork
from annotator.ui.words import faults
from annotator.ui.worker import Worker


class ReviewResults(ReviewWork):
    """Each verb commits before it returns, but for ``release_all``, which tells when it is done."""

    def release(self) -> None:
        """Let those who annotated the open article see what was decided."""
        here = self.article
        if here is None:
            return
        name, id = self.person.name, here.id
        if self.work.attempt(lambda project: releasing.release(project, name, id)) is None:
            return
        self.told.emit(self.tr("Released: the annotators see the decisions now."), "done")
        self._refile({here.number})
        self.saved.emit(self.project.last_saved(self.person.number))

    def release_all(self) -> None:
        """The same for every article that is settled; beside the window, since they may be many."""
        work = in_child(on_project, self.project.path, releasing.release, self.person.name, None)
        worker = Worker(work)
        worker.succeeded.connect(self._after_release)
        worker.failed.connect(lambda fault: self.told.emit(faults.told(fault), "refusal"))
        worker.begin()

    def _after_release(self, report: object) -> None:
        if self.ended:
            return
        assert isinstance(report, releasing.ReleaseReport)
        count = len(report.released)
        self.look()
        self.told.emit(
            self.tr("%n article(s) released.", "", count)
            if count
            else self.tr("No article is ready to be released."),
            "done",
        )

    def toggle_example(self, one: ReviewedCase) -> None:
        """Add a settled case to the guidelines, or take it out again."""
        here = self.open_article
        if here is None or one.outcome is None or not is_outcome_shown(one):
            return
        what = one.outcome or next((v.spans for v in one.case.variants if v.spans), ())
        there = [found for said in what if (found := here.example_of(said)) is not None]
        changes = [Change(old, None) for old in there] or [
            Change(None, self._example(here, said, one)) for said in what
        ]
        if changes and self._apply(GestureKind.EXAMPLE, changes) is not None:
            self.told.emit(
                self.tr("Taken out of the guidelines.")
                if there
                else self.tr("Added to the guidelines as an example."),
                "done",
            )

    def _example(self, here: ReviewedArticle, said: LabelledSpan, one: ReviewedCase) -> Example:
        text = here.article.text
        first = arabic.words.sentence_at(text, said.start) or said.span
        last = arabic.words.sentence_at(text, said.end - 1) or said.span
        sentence = Span(min(first.start, said.start), max(last.end, said.end))
        decision = one.decision
        return Example(
            new_id(),
            here.article.number,
            self.person.number,
            said.label,
            said.span,
            sentence,
            bool(one.outcome),
            decision.reason if decision is not None else None,
            decision.note if decision is not None else None,
        )
