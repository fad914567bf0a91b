"""A reviewer at work in one project: the one place where a decision becomes a committed change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from annotator import arabic
from annotator.agreement.standing import missed
from annotator.core.errors import WorldError
from annotator.core.gesture import Change, GestureKind
from annotator.core.people import Person, Role
from annotator.core.review import (
    Case,
    Decision,
    Example,
    LabelledSpan,
    Reason,
    ReviewedCase,
    Ruling,
)
from annotator.core.span import Span, reading_order
from annotator.jobs import releasing
from annotator.store.ids import new_id
from annotator.store.moments import now
from annotator.store.project import Project
from annotator.ui import sentences, world
from annotator.ui.review.entries import Entry, Outcome, said_at, told
from annotator.ui.session_review_article import ReviewedArticle
from annotator.ui.session_review_work import ReviewWork
from annotator.ui.worker import Progress, Worker


class ReviewSession(ReviewWork):
    """The verbs of a reviewer on the cases of the open article.

    Every verb commits before it returns; what the world or the rules refuse is said through ``told``
    and leaves everything as it was. Spans are in code points.
    """

    # -- deciding -------------------------------------------------------------------------------

    def settle(
        self, case: Case, spans: Sequence[LabelledSpan], reason: Reason | None, note: str
    ) -> bool:
        """Say what is gold of ``case``: ``spans``, or nothing. ``False`` if it could not be said."""
        return self._decide(case, _ordered(spans), Ruling.SETTLED, reason, note)

    def defer(self, case: Case, reason: Reason | None, note: str) -> bool:
        """Leave ``case`` for later, or until the guidelines say what to do (the reason)."""
        return self._decide(case, (), Ruling.DEFERRED, reason, note)

    def settle_missed(self, span: Span, label: str, hand: tuple[bool, bool]) -> bool:
        """Make ``span`` gold, which nobody marked, with ``label``; ``hand`` as for snapping.

        ``False`` if it could not be said.
        """
        here = self.open_article
        if here is None:
            return False
        text = here.article.text
        lexicon = self.project.lexicon(self.person.number)
        snapped = arabic.snapping.snap(text, span, self.labels[label], hand, lexicon)
        if snapped is None:
            self.told.emit(self.tr("There is nothing to mark here."), "refusal")
            return False
        said = LabelledSpan(snapped.start, snapped.end, label)
        if any(said in spans for spans in here.finished.spans.values()):
            surface = sentences.isolated(said.of(text))
            self.told.emit(
                self.tr("“{surface}” was marked; click it to see its case.").format(
                    surface=surface
                ),
                "refusal",
            )
            return False
        case = missed(here.finished, snapped)
        there = here.find(case.evidence)
        spans = [said, *((there.outcome or ()) if there is not None else ())]
        if not self.settle(case, spans, Reason.MISSED, ""):
            return False
        self.told.emit(
            self.tr("Marked: {surface}").format(surface=sentences.isolated(said.of(text))), "done"
        )
        return True

    def restate(self, one: ReviewedCase, reason: Reason | None, note: str) -> bool:
        """Give another reason or note for the decision on a case; what it says stays the same."""
        decision = one.decision
        assert decision is not None
        return self._decide(one.case, decision.spans, decision.ruling, reason, note)

    def settle_alike(
        self,
        case: Case,
        spans: Sequence[LabelledSpan],
        others: Iterable[Entry],
        reason: Reason | None,
        note: str,
    ) -> bool:
        """Make the same decision on ``case`` and on ``others``, as one gesture."""
        here = self._still_there(case)
        if here is None:
            return False
        decisions = [self._decision(case, _ordered(spans), Ruling.SETTLED, reason, note)]
        what = told(here.article.text, case.place, _ordered(spans))
        for other in others:
            text = self.text_of(other.article)
            outcome = said_at(text, other.case.place, what)
            if outcome is not None and self.may_settle(other.article):
                decisions.append(self._decision(other.case, outcome, Ruling.SETTLED, reason, note))
        if self._apply(GestureKind.DECIDE_ALIKE, [Change(None, one) for one in decisions]) is None:
            return False
        self.told.emit(self.tr("%n case(s) settled.", "", len(decisions)), "done")
        return True

    def text_of(self, article: int) -> str:
        """The text of any article."""
        here = self.article
        if here is not None and here.number == article:
            return here.text
        return self.project.articles.read(article).text

    def may_settle(self, article: int) -> bool:
        """Whether the reviewer has no work of their own on an article, or said that they know."""
        return article in self._confirmed or not self.project.review.annotated(
            article, self.person.number
        )

    def before(self, one: ReviewedCase) -> dict[Outcome, int]:
        """How often the same letters were settled in which way elsewhere, told in spans of this case."""
        assert self.article is not None
        return self.book.before(one.case, self.article.text, one.decision)

    def _decide(
        self, case: Case, spans: Outcome, ruling: Ruling, reason: Reason | None, note: str
    ) -> bool:
        here = self._still_there(case)
        if here is None:
            return False
        decision = self._decision(case, spans, ruling, reason, note)
        held = here.find(case.evidence)
        if held is not None and held.decision is not None:
            same = replace(held.decision, id=decision.id, at=decision.at)
            if same == decision:
                return True  # just this is decided already
        kind = GestureKind.DECIDE if ruling is Ruling.SETTLED else GestureKind.DEFER
        return self._apply(kind, [Change(None, decision)]) is not None

    def _decision(
        self, case: Case, spans: Outcome, ruling: Ruling, reason: Reason | None, note: str
    ) -> Decision:
        override = self.project.review.annotated(case.article, self.person.number)
        return Decision(
            new_id(),
            case.article,
            self.person.number,
            now(),
            case.place,
            case.variants,
            spans,
            ruling,
            override=override,
            reason=reason,
            note=note.strip() or None,
        )

    def is_confirmed(self) -> bool:
        """Whether the open article may be settled by this reviewer; says what to do if not."""
        if self.must_confirm:
            self.told.emit(
                self.tr(
                    "You annotated this article. Press Y first if you are to settle it anyway."
                ),
                "refusal",
            )
        return not self.must_confirm

    def _still_there(self, case: Case) -> ReviewedArticle | None:
        """The open article, if ``case`` may be decided in it; says why it may not."""
        self.look()  # so that a decision is on what people say, not on what they said
        here = self.open_article
        if here is None or here.article.number != case.article:
            return None
        if not self.is_confirmed():
            return None
        if here.find(case.evidence) is None and case != missed(here.finished, case.place):
            self.told.emit(
                self.tr("People changed what they say here. Look at the case again."), "refusal"
            )
            return None
        return here

    def what_is_missing(self) -> str:
        """Why there are no cases: a sentence for a page without any."""
        annotators = [one for one in self.project.people.all() if one.role is Role.ANNOTATOR]
        if len(annotators) < 2:
            return self.tr(
                "Cases come of articles that two people have finished, and the project has"
                " %n annotator(s). Add more with Project → Change person.",
                "",
                len(annotators),
            )
        return self.tr(
            "Cases come of articles that two people have finished, each on their own. No article has"
            " been finished by two yet; F9 finishes one."
        )

    # -- what comes of it -----------------------------------------------------------------------

    def release(self) -> None:
        """Let those who annotated the open article see what was decided."""
        here = self.article
        if here is None:
            return
        try:
            releasing.release(self.project, self.person.name, here.id)
        except WorldError as error:
            self.told.emit(world.told(error), "refusal")
            return
        self.told.emit(self.tr("Released: the annotators see the decisions now."), "done")
        self._refile({here.number})
        self.saved.emit(self.project.last_saved(self.person.number))

    def release_all(self) -> None:
        """The same for every article that is settled; beside the window, since they may be many."""
        path, name = self.project.path, self.person.name

        def work(progress: Progress, cancelled: Callable[[], bool]) -> int:
            with Project.open(path) as project:
                report = releasing.release(project, name, None, progress, cancelled)
                return len(report.released)

        worker = Worker(work)
        worker.succeeded.connect(self._after_release)
        worker.failed.connect(lambda fault: self.told.emit(world.told(fault), "refusal"))
        worker.begin()

    def _after_release(self, count: object) -> None:
        if self.ended:
            return
        assert isinstance(count, int)
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
        if here is None or one.outcome is None:
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


def review_session(path: Path, person: Person, parent: QObject) -> ReviewSession:
    """The work of ``person`` on the project at ``path``, with a connection of its own.

    ``WorldError`` if it cannot be opened.
    """
    return ReviewSession(Project.open(path), person, parent=parent)


def _ordered(spans: Sequence[LabelledSpan]) -> Outcome:
    """Each span once, in reading order."""
    return tuple(sorted(set(spans), key=lambda one: (*reading_order(one.span), one.label)))
