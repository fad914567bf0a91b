"""What a reviewer decides: the one place where a decision becomes a committed change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from annotator import arabic
from annotator.core.blindness import decision_shown
from annotator.core.case import Case, LabelledSpan, Outcome
from annotator.core.decision import Decision, Reason, Ruling
from annotator.core.gesture import REVIEWING, Change, GestureKind
from annotator.core.reviewed import ReviewedCase, Standing
from annotator.core.rules import Advice, Objection, Refusal
from annotator.core.span import Span
from annotator.jobs.review.cases import reviewed
from annotator.review import outcome
from annotator.review.case_view import DecidedBefore, decided_before
from annotator.review.entry import Entry, Told, told
from annotator.review.matters import answered
from annotator.review.reviewed_article import ReviewedArticle
from annotator.review.standing import missed
from annotator.review.together import TogetherDecided
from annotator.store.file.ids import new_id
from annotator.store.file.moments import now
from annotator.store.project import Project
from annotator.ui.actions.key_names import with_keys
from annotator.ui.review.session import ReviewSession
from annotator.ui.words import sentences


class Decisions(QObject):
    """The verbs of a reviewer on the cases of the article that is open in ``session``.

    Every verb commits before it returns; what the world or the rules refuse is said through
    ``told`` and leaves everything as it was. Spans are in code points.
    """

    def __init__(self, session: ReviewSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def settle(
        self, case: Case, spans: Sequence[LabelledSpan], reason: Reason | None, note: str
    ) -> bool:
        """Say what is gold of ``case``: ``spans``, or nothing.

        ``False`` if it could not be said.
        """
        return self._decide(case, spans, Ruling.SETTLED, reason, note)

    def defer(self, case: Case, reason: Reason | None, note: str) -> bool:
        """Leave ``case`` for later, or until the guidelines say what to do (the reason)."""
        return self._decide(case, (), Ruling.DEFERRED, reason, note)

    def settle_missed(self, span: Span, label: str, hand: tuple[bool, bool]) -> bool:
        """Make ``span`` gold, which nobody marked, with ``label``; ``hand`` as for snapping.

        ``False`` if it could not be said.
        """
        session, article = self._session, self._session.open_article
        if article is None:
            return False
        text = article.article.text
        lexicon = session.project.lexicon(session.person.number)
        snapped = arabic.snapping.snap(text, span, session.labels[label], hand, lexicon)
        if snapped is None:
            session.work.refuse(self.tr("There is nothing to mark here."))
            return False
        wanted = LabelledSpan(snapped.start, snapped.end, label)
        case = missed(article.finished, snapped)
        known = article.find(case.evidence)
        already = (known.outcome or ()) if known is not None else ()
        if wanted in already:
            twice = Refusal(Objection.TWICE, {"surface": wanted.of(text), "label": label})
            session.work.tell_refusal(twice)
            return False
        done = self.tr("Marked: {surface}").format(surface=sentences.isolated(wanted.of(text)))
        return self._decide(case, [wanted, *already], Ruling.SETTLED, Reason.MISSED, "", done)

    def restate(self, reviewed: ReviewedCase, reason: Reason | None, note: str) -> bool:
        """Give another reason or note for the decision on a case; what it says stays the same."""
        decision = reviewed.decision
        assert decision is not None
        return self._decide(reviewed.case, decision.spans, decision.ruling, reason, note)

    def settle_alike(
        self,
        case: Case,
        spans: Sequence[LabelledSpan],
        others: Iterable[Entry],
        reason: Reason | None,
        note: str,
    ) -> bool:
        """Make the same decision on ``case`` and on ``others``, as one gesture."""
        basis = self._session.project.basis(REVIEWING)
        article = self._still_there(case)
        if article is None:
            return False
        text = article.article.text
        first = self._trimmed(text, case, spans)
        if self._permitted(article, case, first) is None:
            return False
        known = _as_known(article, case)
        own = self._decision(known, first, Ruling.SETTLED, reason, note)
        permitted = [other for other in others if self._session.may_settle(other.article)]
        decisions = [own, *self._same(own, told(text, case.place, first), permitted)]
        changes = [Change(None, decision) for decision in decisions]
        if self._session.apply(GestureKind.DECIDE_ALIKE, changes, basis) is None:
            return False
        self._tell_settled(len(decisions), len(permitted) + 1 - len(decisions))
        return True

    def confirm_stood(self) -> bool:
        """Decide what was decided before in the open article as it was, as one gesture."""
        basis = self._session.project.basis(REVIEWING)
        self._session.look()
        article = self._session.open_article
        if article is None or not self.is_confirmed():
            return False
        decided = [
            (reviewed_case, before)
            for reviewed_case in article.cases
            if (before := decided_before(reviewed_case)) is not None
        ]
        decisions = list(self._again(article, decided))
        if not decided:
            self._session.told.emit(self.tr("Nothing that was decided here has changed."), "done")
            return False
        changes = [Change(None, decision) for decision in decisions]
        if changes and self._session.apply(GestureKind.DECIDE_ALIKE, changes, basis) is None:
            return False
        self._tell_settled(len(decisions), len(decided) - len(decisions))
        return True

    def _again(
        self, article: ReviewedArticle, decided: Sequence[tuple[ReviewedCase, DecidedBefore]]
    ) -> Iterator[Decision]:
        """What was ``decided`` before on each case, if the labels still permit it."""
        together = TogetherDecided([(article.finished, list(article.cases))], self._session.labels)
        for reviewed_case, before in decided:
            case = reviewed_case.case
            what = told(article.article.text, case.place, before.spans)
            spans = together.outcome(reviewed_case, what)
            if spans is not None:
                reason, note = before.last.reason, before.last.note or ""
                decision = self._decision(reviewed_case, spans, Ruling.SETTLED, reason, note)
                together.decide(decision)
                yield decision

    def _same(self, own: Decision, what: Told, others: Sequence[Entry]) -> Iterator[Decision]:
        """The decision ``own``, which comes to ``what``, on those of ``others`` that permit it."""
        articles = {own.article, *(other.article for other in others)}
        together = TogetherDecided(reviewed(self._session.project, articles), self._session.labels)
        together.decide(own)
        for other in others:
            spans = together.outcome(other.reviewed, what)
            if spans is not None:
                reason, note = own.reason, own.note or ""
                decision = self._decision(other.reviewed, spans, Ruling.SETTLED, reason, note)
                together.decide(decision)
                yield decision

    def _tell_settled(self, count: int, passed_over: int) -> None:
        done = self.tr("%n case(s) settled.", "", count)
        if not passed_over:
            self._session.told.emit(done, "done")
            return
        rest = self.tr(
            "%n could not be: changed meanwhile, or the rules of the labels forbid it.",
            "",
            passed_over,
        )
        self._session.told.emit(f"{done} {rest}", "advice")

    def _decide(
        self,
        case: Case,
        spans: Sequence[LabelledSpan],
        ruling: Ruling,
        reason: Reason | None,
        note: str,
        done: str = "",
    ) -> bool:
        """Commit a decision; what to know about it is told, or else that it is ``done``."""
        session = self._session
        basis = session.project.basis(REVIEWING)
        article = self._still_there(case)
        if article is None:
            return False
        trimmed = self._trimmed(article.article.text, case, spans)
        advice = self._permitted(article, case, trimmed)
        if advice is None:
            return False
        known = _as_known(article, case)
        decision = self._decision(known, trimmed, ruling, reason, note)
        if _is_decided(known, decision, session.project):
            return True
        kind = GestureKind.DECIDE if ruling is Ruling.SETTLED else GestureKind.DEFER
        if session.apply(kind, [Change(None, decision)], basis) is None:
            return False
        session.work.advise(advice)
        if done and not advice:
            session.told.emit(done, "done")
        return True

    def _trimmed(self, text: str, case: Case, spans: Sequence[LabelledSpan]) -> Outcome:
        cuts_graphemes = self._session.labels.cuts_graphemes
        return outcome.trimmed(text, case, spans, cuts_graphemes=cuts_graphemes)

    def _permitted(
        self, article: ReviewedArticle, case: Case, spans: Outcome
    ) -> list[Advice] | None:
        """What to know if ``spans`` become gold of ``case``.

        ``None`` if it may not, which is told.
        """
        refusal, advice = outcome.judge(
            article.finished, article.cases, case, spans, self._session.labels
        )
        if refusal is None:
            return advice
        self._session.work.tell_refusal(refusal)
        return None

    def _decision(
        self,
        reviewed_case: ReviewedCase,
        spans: Outcome,
        ruling: Ruling,
        reason: Reason | None,
        note: str,
    ) -> Decision:
        case = reviewed_case.case
        project, person = self._session.project, self._session.person.number
        override = project.finished.annotated(case.article, person)
        return Decision(
            new_id(),
            case.article,
            person,
            now(),
            case.place,
            case.variants,
            spans,
            ruling,
            override=override,
            reason=reason,
            note=note.strip() or None,
            answers=answered(reviewed_case),
        )

    def is_confirmed(self) -> bool:
        """Whether the open article may be settled by this reviewer; says what to do if not."""
        if self._session.must_confirm:
            self._session.told.emit(
                with_keys(
                    self.tr(
                        "You annotated this article. Press {key_confirm_own} first if you are to"
                        " settle it anyway."
                    )
                ),
                "refusal",
            )
        return not self._session.must_confirm

    def _still_there(self, case: Case) -> ReviewedArticle | None:
        """The open article, if ``case`` may be decided in it; says why it may not."""
        seen = self._decision_shown(case)
        self._session.look()  # so that a decision is on what people say, not on what they said
        article = self._session.open_article
        if article is None or article.article.number != case.article:
            return None
        if not self.is_confirmed():
            return None
        is_missed = case == missed(article.finished, case.place)
        if article.find(case.evidence) is None and not is_missed:
            self._session.work.refuse(
                self.tr("People changed what they say here. Look at the case again.")
            )
            return None
        holds = self._decision_shown(case)
        if holds != seen:
            self.tell_decided_meanwhile(holds)
            return None
        return article

    def _decision_shown(self, case: Case) -> Decision | None:
        """The decision on a case, as the reviewer sees it now."""
        article = self._session.open_article
        if article is None or article.article.number != case.article:
            return None
        reviewed_case = article.find(case.evidence)
        return decision_shown(reviewed_case) if reviewed_case is not None else None

    def tell_decided_meanwhile(self, decision: Decision | None) -> None:
        """Say that somebody decided a case otherwise (``None``: took the decision back).

        Nobody supersedes a decision that they have not seen.
        """
        if decision is None:
            form = self.tr("The decision on this case was taken back meanwhile. Look at it again.")
        elif decision.ruling is Ruling.DEFERRED:
            form = self.tr("{name} put this case off meanwhile. Look at it again.")
        else:
            form = self.tr("{name} decided this case meanwhile. Look at it again.")
        name = self._session.names.get(decision.person, "") if decision is not None else ""
        self._session.work.refuse(form.format(name=sentences.isolated(name)))


def _as_known(article: ReviewedArticle, case: Case) -> ReviewedCase:
    """A case of the article with what was decided on it; what all missed may be none of them."""
    return article.find(case.evidence) or ReviewedCase(case, Standing.OPEN)


def _is_decided(known: ReviewedCase, decision: Decision, project: Project) -> bool:
    """Whether just this is decided already, under guidelines that say the same as today's.

    To say it again once they say something else is a look at it again.
    """
    if known.decision is None:
        return False
    version = known.decision.guidelines
    if replace(known.decision, id=decision.id, at=decision.at, guidelines=None) != decision:
        return False
    return version is None or version in project.live_guidelines.in_force
