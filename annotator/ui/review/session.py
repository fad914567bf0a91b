"""A reviewer at work in one project: the one place where a decision becomes a committed change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from annotator import arabic
from annotator.arabic.beginnings import WordCounts
from annotator.core.blindness import annotators, decision_shown, may_settle
from annotator.core.case import Case, LabelledSpan
from annotator.core.decision import Decision, Reason, Ruling
from annotator.core.gesture import REVIEWING, Change, GestureKind
from annotator.core.people import Person
from annotator.core.reviewed import ReviewedCase
from annotator.core.rules import Advice, Objection, Refusal
from annotator.core.span import Span
from annotator.jobs.review.cases import reviewed
from annotator.review import outcome
from annotator.review.entry import Entry, Outcome, told
from annotator.review.reviewed_article import ReviewedArticle
from annotator.review.standing import missed
from annotator.review.together import TogetherDecided
from annotator.store.file.ids import new_id
from annotator.store.file.moments import now
from annotator.store.project import Project
from annotator.ui.actions.key_names import with_keys
from annotator.ui.review.releases import ReviewResults
from annotator.ui.words import sentences


class ReviewSession(ReviewResults):
    """The verbs of a reviewer on the cases of the open article.

    Every verb commits before it returns; what the world or the rules refuse is said through
    ``told`` and leaves everything as it was. Spans are in code points.
    """

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
        here = self.open_article
        if here is None:
            return False
        text = here.article.text
        lexicon = self.project.lexicon(self.person.number)
        snapped = arabic.snapping.snap(text, span, self.labels[label], hand, lexicon)
        if snapped is None:
            self.work.refuse(self.tr("There is nothing to mark here."))
            return False
        said = LabelledSpan(snapped.start, snapped.end, label)
        case = missed(here.finished, snapped)
        there = here.find(case.evidence)
        already = (there.outcome or ()) if there is not None else ()
        if said in already:
            twice = Refusal(Objection.TWICE, {"surface": said.of(text), "label": label})
            self.work.tell_refusal(twice)
            return False
        done = self.tr("Marked: {surface}").format(surface=sentences.isolated(said.of(text)))
        return self._decide(case, [said, *already], Ruling.SETTLED, Reason.MISSED, "", done)

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
        basis = self.project.basis(REVIEWING)
        here = self._still_there(case)
        if here is None:
            return False
        first = outcome.trimmed(here.article.text, case, spans)
        advised = self._permitted(here, case, first)
        if advised is None:
            return False
        decisions = [self._decision(case, first, Ruling.SETTLED, reason, note)]
        mine = [other for other in others if self.may_settle(other.article)]
        articles = {case.article, *(other.article for other in mine)}
        together = TogetherDecided(reviewed(self.project, articles), self.labels)
        together.decide(decisions[0])
        what = told(here.article.text, case.place, first)
        for other in mine:
            said = together.outcome(other.reviewed, what)
            if said is not None:
                made = self._decision(other.case, said, Ruling.SETTLED, reason, note)
                decisions.append(made)
                together.decide(made)
        changes = [Change(None, one) for one in decisions]
        if self._apply(GestureKind.DECIDE_ALIKE, changes, basis) is None:
            return False
        self._tell_settled(len(decisions), len(mine) + 1 - len(decisions))
        return True

    def _tell_settled(self, count: int, passed_over: int) -> None:
        done = self.tr("%n case(s) settled.", "", count)
        if not passed_over:
            self.told.emit(done, "done")
            return
        rest = self.tr(
            "%n could not be: changed meanwhile, or the rules of the labels forbid it.",
            "",
            passed_over,
        )
        self.told.emit(f"{done} {rest}", "advice")

    @property
    def article_count(self) -> int:
        """How many articles the project has."""
        return len(self.project.articles)

    def text_of(self, article: int) -> str:
        """The text of any article."""
        here = self.article
        if here is not None and here.number == article:
            return here.text
        return self.project.articles.read(article).text

    def may_settle(self, article: int) -> bool:
        """Whether the reviewer has no work of their own on an article, or said that they know."""
        return may_settle(
            annotated=self.project.review.annotated(article, self.person.number),
            allowed=article in self._confirmed,
        )

    @property
    def words(self) -> WordCounts:
        """How often words are written, in the project's articles and in general."""
        return self.project.lexicon(self.person.number)

    def before(self, one: ReviewedCase) -> dict[Outcome, int]:
        """How often the same letters were settled in which way elsewhere,
        told in spans of this case.
        """
        assert self.article is not None
        return self.book.before(one.case, self.article.text, one.decision)

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
        basis = self.project.basis(REVIEWING)
        here = self._still_there(case)
        if here is None:
            return False
        said = outcome.trimmed(here.article.text, case, spans)
        advised = self._permitted(here, case, said)
        if advised is None:
            return False
        decision = self._decision(case, said, ruling, reason, note)
        held = here.find(case.evidence)
        if held is not None and held.decision is not None:
            same = replace(held.decision, id=decision.id, at=decision.at)
            if same == decision:
                return True  # just this is decided already
        kind = GestureKind.DECIDE if ruling is Ruling.SETTLED else GestureKind.DEFER
        if self._apply(kind, [Change(None, decision)], basis) is None:
            return False
        self.work.advise(advised)
        if done and not advised:
            self.told.emit(done, "done")
        return True

    def _permitted(self, here: ReviewedArticle, case: Case, said: Outcome) -> list[Advice] | None:
        """What to know if ``said`` becomes gold of ``case``; ``None`` if it may not,
        which is told.
        """
        refusal, advised = outcome.judge(here.finished, here.cases, case, said, self.labels)
        if refusal is None:
            return advised
        self.work.tell_refusal(refusal)
        return None

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
                with_keys(
                    self.tr(
                        "You annotated this article. Press {key_confirm_own} first if you are to"
                        " settle it anyway."
                    )
                ),
                "refusal",
            )
        return not self.must_confirm

    def _still_there(self, case: Case) -> ReviewedArticle | None:
        """The open article, if ``case`` may be decided in it; says why it may not."""
        seen = self._decision_shown(case)
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
        held = self._decision_shown(case)
        if held != seen:
            self.tell_decided_meanwhile(held)
            return None
        return here

    def _decision_shown(self, case: Case) -> Decision | None:
        """The decision on a case, as the reviewer sees it now."""
        here = self.open_article
        if here is None or here.article.number != case.article:
            return None
        found = here.find(case.evidence)
        return decision_shown(found) if found is not None else None

    def tell_decided_meanwhile(self, held: Decision | None) -> None:
        """Say that somebody decided a case otherwise:
        nobody supersedes a decision that they have not seen.
        """
        if held is None:
            said = self.tr("The decision on this case was taken back meanwhile. Look at it again.")
        elif held.ruling is Ruling.DEFERRED:
            said = self.tr("{name} put this case off meanwhile. Look at it again.")
        else:
            said = self.tr("{name} decided this case meanwhile. Look at it again.")
        name = self.names.get(held.person, "") if held is not None else ""
        self.told.emit(said.format(name=sentences.isolated(name)), "refusal")

    def what_is_missing(self) -> str:
        """Why there are no cases: a sentence for a page without any."""
        people = annotators(self.work.people())
        if len(people) < 2:
            return self.tr(
                "Cases come of articles that two people have finished, and the project has"
                " %n annotator(s). Add more with Project → Change person.",
                "",
                len(people),
            )
        return with_keys(
            self.tr(
                "Cases come of articles that two people have finished, each on their own. No"
                " article has been finished by two yet; {key_finish} finishes one."
            )
        )


def review_session(path: Path, person: Person, parent: QObject) -> ReviewSession:
    """The work of ``person`` on the project at ``path``, with a connection of its own.

    ``WorldError`` if it cannot be opened.
    """
    return ReviewSession(Project.open(path), person, parent=parent)
