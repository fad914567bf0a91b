"""One article as a reviewer sees it: its cases, what is gold of it, and who said what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from annotator.core.annotation import Annotation, Certainty, Region, Verdict
from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article
from annotator.core.blindness import beside_shown, cases_shown
from annotator.core.case import FinishedSets, LabelledSpan
from annotator.core.decision import Example, Release
from annotator.core.reviewed import GoldSpan, ReviewedCase, Standing, basis_of
from annotator.review.anonymous import letters
from annotator.review.entry import Evidence
from annotator.review.gold import gold


@dataclass(frozen=True)
class ReviewedArticle:
    """An article that two or more people finished, as it is at one moment.

    ``names`` and ``sets`` are by person's number. ``annotated`` says that the reviewer has work of
    their own on it, ``asked`` that they asked who is who. ``release`` is that by which its
    annotators see gold and decisions, and ``released_gold`` the spans that they see; a released
    article may have cases left again.
    """

    article: Article
    finished: FinishedSets
    cases: tuple[ReviewedCase, ...]
    names: Mapping[int, str]
    sets: Mapping[int, AnnotationSet]
    annotated: bool
    asked: bool
    release: Release | None
    released_gold: frozenset[LabelledSpan]
    examples: tuple[Example, ...]

    @cached_property
    def letters(self) -> dict[int, str]:
        """The letters that stand for people as long as they may not be known."""
        return letters(self.article.id, self.finished.spans, self.names)

    @property
    def is_released(self) -> bool:
        """Whether its annotators see gold and decisions."""
        return self.release is not None

    @property
    def was_changed(self) -> bool:
        """Whether people or reviewers changed something since it was released."""
        return self.release is not None and self.release.basis not in (
            None,
            basis_of((self.finished, list(self.cases))),
        )

    @property
    def differing(self) -> int:
        """In how many spans the gold of now and what was released differ."""
        return len({span.labelled for span in self.gold} ^ self.released_gold)

    @property
    def decided_before(self) -> int:
        """How many cases are left at whose place something was decided before."""
        return sum(
            case.standing is Standing.STALE or (case.left and bool(beside_shown(case)))
            for case in self.cases
        )

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to decide; what waits for the blind check is left."""
        return not any(case.left for case in self.cases)

    @cached_property
    def gold(self) -> list[GoldSpan]:
        """What is gold, as a reviewer may know it.

        Nothing of a rule that they are to check blindly.
        """
        return gold(cases_shown(self.cases))

    @cached_property
    def not_article(self) -> list[Region]:
        """What everybody took out of the article."""
        each = [
            {r.span: r for r in annotation_set.not_article if r.verdict is Verdict.NOT_ARTICLE}
            for annotation_set in self.sets.values()
        ]
        return [
            region for span, region in each[0].items() if all(span in other for other in each[1:])
        ]

    @cached_property
    def _annotations(self) -> dict[tuple[int, LabelledSpan], Annotation]:
        return {
            (
                person,
                LabelledSpan(annotation.span.start, annotation.span.end, annotation.label),
            ): annotation
            for person, annotation_set in self.sets.items()
            for annotation in annotation_set.annotations.values()
        }

    def annotation(self, person: int, span: LabelledSpan) -> Annotation | None:
        """The annotation by which ``person`` said it, with its note and certainty."""
        return self._annotations.get((person, span))

    def is_unsure(self, person: int, span: LabelledSpan) -> bool:
        """Whether ``person`` said that they are not sure."""
        annotation = self.annotation(person, span)
        return annotation is not None and annotation.certainty is Certainty.UNSURE

    def find(self, evidence: Evidence) -> ReviewedCase | None:
        """The case that is about just this, if there is one."""
        return next((case for case in self.cases if case.case.evidence == evidence), None)

    def example_of(self, span: LabelledSpan) -> Example | None:
        """The example that the guidelines have of a span, if they have one."""
        return next(
            (
                example
                for example in self.examples
                if (*_ends(example), example.label) == tuple(span)
            ),
            None,
        )


def _ends(example: Example) -> tuple[int, int]:
    return example.span.start, example.span.end
