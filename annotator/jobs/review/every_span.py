"""Everybody's spans, found by label, person and string.

Only finished work is searched: what somebody has not finished is nobody's but theirs. Names are
told as review tells them (:mod:`annotator.core.blindness`): letters until an article is settled.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain

from annotator.arabic import fold
from annotator.core.blindness import Right, are_names_shown, may_be_picked, outcome_shown
from annotator.core.case import FinishedSets, LabelledSpan
from annotator.core.context import AROUND, SpanInContext, in_context
from annotator.core.decision import Decision
from annotator.core.errors import WorldError
from annotator.core.message import Form
from annotator.core.reviewed import ReviewedCase, Standing, basis_of
from annotator.core.span import Span
from annotator.jobs.review.cases import gold_of, refuse_unknown_labels, reviewed
from annotator.jobs.review.released import as_released, with_basis
from annotator.jobs.work import Progress
from annotator.review.anonymous import letters
from annotator.review.found_spans import FoundSpan, FoundSpans, SpanStanding
from annotator.review.matters import seen
from annotator.store.project import Project

_ENOUGH = AROUND + 1  # code points on each side, so that it is known whether more would follow


class SpansFault(Form):
    """Why spans cannot be searched or changed like that."""

    NOTHING_ASKED = "Say which spans are meant: with which label, of whom, or with which string."
    NOTHING_FOUND = "No settled span is like that. Nothing was changed."
    NOTHING_LEFT = "No change of gold in bulk is left to take back."
    DECIDED_SINCE = "You decided something since: take that back first, on the page Review."


@dataclass(frozen=True, slots=True)
class AskedSpans:
    """Which spans are meant: those of which everything that is said here is true.

    ``person`` is a number. ``string`` is within the span, however either is spelt; ``whole``: it is
    all of it. ``gold``: those alone that are gold of a settled case, as it is decided now.
    """

    label: str = ""
    person: int | None = None
    string: str = ""
    whole: bool = False
    gold: bool = False

    @property
    def is_anything(self) -> bool:
        """Whether anything is said but that they are gold."""
        return bool(self.label or self.person is not None or self.string.strip())


def find_spans(
    project: Project,
    asked: AskedSpans,
    reader: int,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> FoundSpans:
    """The spans that are ``asked`` for, by article and place, as far as ``reader`` may know them.

    ``WorldError`` if they may not see everybody's work, or nothing is asked.
    """
    refuse(project, asked, reader)
    looking = LookingForSpans(project, asked, reader)
    return FoundSpans(
        span
        for finished, cases in reviewed(
            project, None, progress, cancelled, wanted=looking.is_worth_a_look
        )
        for spans in looking.of_cases(finished, cases)
        for span in spans
    )


def lines_of(project: Project, spans: Iterable[FoundSpan]) -> Iterator[SpanInContext]:
    """The letters of ``spans`` and around them, read one by one."""
    for article, (start, end, _), *_ in spans:
        first = max(0, start - _ENOUGH)
        letters_read = project.live_articles.excerpt(article, first, end + _ENOUGH)
        yield in_context(letters_read, Span(start - first, end - first))


def refuse(project: Project, asked: AskedSpans, reader: int) -> None:
    """``WorldError`` if nothing is ``asked``, or ``reader`` may not see everybody's work."""
    if not asked.is_anything:
        raise WorldError(SpansFault.NOTHING_ASKED)
    project.people.refuse_unless(reader, Right.CASES)
    if asked.label:
        refuse_unknown_labels(project, [asked.label])


class LookingForSpans:
    """Finds the spans that are ``asked`` for in one case after the other."""

    def __init__(self, project: Project, asked: AskedSpans, reader: int) -> None:
        self._project, self._asked = project, asked
        self._releases = with_basis(project.review.released())
        self._string = fold.fold(asked.string.strip())
        self._is_within: dict[str, bool] = {}  # each surface is folded once
        self._names = project.people.names()
        self._named = project.people.names_asked(reader)
        self._ids = project.articles.names()
        self._lettered: tuple[int, Mapping[int, str]] = (0, {})

    def is_worth_a_look(self, finished: FinishedSets, decisions: Sequence[Decision]) -> bool:
        """Whether somebody says a span that is meant, or a decision does."""
        marked = chain.from_iterable(finished.spans.values())
        decided = chain.from_iterable(decision.spans for decision in decisions)
        return any(self._is_meant(span, finished.text) for span in chain(marked, decided))

    def of_cases(
        self, finished: FinishedSets, cases: Sequence[ReviewedCase]
    ) -> Iterator[list[FoundSpan]]:
        """The spans that are meant of each of the ``cases`` of an article, each once.

        One person's only if that tells nobody who is who.
        """
        named = are_names_shown(cases, asked=finished.article in self._named)
        called = self._names if named else self._letters(finished)
        about = () if self._asked.person is None else {self._asked.person}
        picked = may_be_picked(about, finished.spans, named=named)
        otherwise = self._released_otherwise(finished, cases)
        for case in cases:
            yield [*self._of_case(finished, case, called, otherwise)] if picked else []

    def _released_otherwise(
        self, finished: FinishedSets, cases: Sequence[ReviewedCase]
    ) -> Set[LabelledSpan]:
        """The spans that are gold of an article now and were not when it was released, and back."""
        release = self._releases.get(finished.article)
        now = finished, [*cases]
        if release is None or release.basis == basis_of(now):
            return frozenset()
        then = as_released(self._project, release)
        return {span.labelled for span in gold_of(now)} ^ {span.labelled for span in gold_of(then)}

    def _of_case(
        self,
        finished: FinishedSets,
        case: ReviewedCase,
        called: Mapping[int, str],
        otherwise: Set[LabelledSpan],
    ) -> Iterator[FoundSpan]:
        asked, person, text = self._asked, self._asked.person, finished.text
        settled = case.standing is Standing.SETTLED
        gold = (outcome_shown(case) or ()) if settled else ()
        marked = {span: set[int]() for span in gold if self._is_meant(span, text)}
        decided = {span for made in case.beside for span in (*seen(made), *made.spans)}
        for variant in () if asked.gold and not marked else case.case.variants:
            for span in variant.spans:
                if span in decided and case.left:
                    continue  # it is told by the case on which the decision holds
                if span in marked or (not asked.gold and self._is_meant(span, text)):
                    marked.setdefault(span, set()).update(variant.people)
        for span in sorted(marked, key=_text_order):
            people = marked[span]
            if person is None or person in people:
                standing = SpanStanding.GOLD if span in gold else _not_gold(settled=settled)
                who = _called(people, called)
                yield FoundSpan(finished.article, span, who, standing, span in otherwise)

    def _is_meant(self, span: LabelledSpan, text: str) -> bool:
        if self._asked.label and span.label != self._asked.label:
            return False
        if not self._string:
            return True
        surface = span.of(text)
        if surface not in self._is_within:
            folded = fold.fold(surface)
            same = folded == self._string
            self._is_within[surface] = same if self._asked.whole else self._string in folded
        return self._is_within[surface]

    def _letters(self, finished: FinishedSets) -> Mapping[int, str]:
        """The letters of an article, the same as on the page that settles it."""
        number = finished.article
        if self._lettered[0] != number:
            self._lettered = number, letters(self._ids[number][0], finished.spans, self._names)
        return self._lettered[1]


def _text_order(span: LabelledSpan) -> tuple[int, int, str]:
    return span.start, -span.end, span.label


def _called(people: Set[int], called: Mapping[int, str]) -> tuple[str, ...]:
    return tuple(sorted(called[person] for person in people))


def _not_gold(*, settled: bool) -> SpanStanding:
    return SpanStanding.REFUSED if settled else SpanStanding.OPEN
