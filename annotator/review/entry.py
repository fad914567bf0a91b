"""A case as the queue holds it: how it reads, what it is like, who differs. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from annotator.core.case import Case, CaseKind, FinishedSets, LabelledSpan, Outcome, Variant
from annotator.core.decision import Decision, Means, Ruling
from annotator.core.reviewed import ReviewedCase, Standing
from annotator.core.span import Span
from annotator.review import known_strings

Evidence = tuple[Span, tuple[Variant, ...]]
Told = tuple[tuple[int, int, str, str], ...]
"""An outcome by itself: start and end from the beginning of its place, label, surface."""
Likeness = tuple[str, tuple[Told, ...]]
"""What cases have in common that are identical: the text of the place, and the variants."""

_MOST_SHOWN = 90  # letters of a long place that a line of the queue could show


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A case in the queue.

    ``surface`` is its text, on one line and not longer than a line can show.

    ``apart`` says how far apart the variants are: from 0.0 to 1.0, which is another label or
    nothing. ``pairs`` are the pairs of people who say different things. ``by_rule``: a rule settled
    it, and nobody shall look at it again. What filters ask for is kept, because they ask it of
    every case.
    """

    reviewed: ReviewedCase
    surface: str
    likeness: Likeness
    apart: float
    pairs: frozenset[tuple[int, int]]
    case: Case = field(init=False)
    article: int = field(init=False)
    kind: CaseKind = field(init=False)
    labels: frozenset[str] = field(init=False)
    standing: Standing = field(init=False)
    left: bool = field(init=False)
    by_rule: bool = field(init=False)

    def __post_init__(self) -> None:
        reviewed, keep = self.reviewed, object.__setattr__
        decision = reviewed.decision
        by_rule = (
            decision is not None and not reviewed.left and decision.means is not Means.REVIEWER
        )
        keep(self, "case", reviewed.case)
        keep(self, "article", reviewed.case.article)
        keep(self, "kind", reviewed.case.kind)
        keep(self, "labels", reviewed.case.labels)
        keep(self, "standing", reviewed.standing)
        keep(self, "left", reviewed.left)
        keep(self, "by_rule", by_rule)

    @property
    def decided_by(self) -> int | None:
        """The number of whoever made the decision that holds, if there is one."""
        decision = self.reviewed.decision
        return decision.person if decision is not None else None

    @property
    def deferred(self) -> bool:
        """Whether a reviewer left the case for later."""
        return self.standing is Standing.DEFERRED


@dataclass(frozen=True, slots=True)
class Filed:
    """The cases of one article: those of the queue by place, and how many say what everybody says.

    ``settled`` is how each place was settled by a reviewer, by its text and its own evidence.
    ``made`` is what reviewers made of strings, and ``marked`` how people mark them, as
    :class:`KnownStrings` takes both. ``people`` finished the article.
    """

    article: int
    entries: tuple[Entry, ...] = ()
    unanimous: int = 0
    settled: tuple[tuple[str, Told], ...] = ()
    made: str = ""
    marked: str = ""
    people: tuple[int, ...] = ()

    def same_as(self, other: Filed) -> bool:
        """Whether the other one says the same of the same cases."""
        return (self.unanimous, self.marked, [entry.reviewed for entry in self.entries]) == (
            other.unanimous,
            other.marked,
            [entry.reviewed for entry in other.entries],
        )


def filed(finished: FinishedSets, reviewed: Iterable[ReviewedCase]) -> Filed:
    """The cases of one article as the book holds them."""
    entries: list[Entry] = []
    settled: list[tuple[str, Told]] = []
    made: Counter[tuple[str, str]] = Counter()
    unanimous = 0
    cases = list(reviewed)
    for case in cases:
        if is_unanimous(case):
            unanimous += 1
            continue
        entries.append(_entry(case, finished.text))
        if case.decision is not None and is_reviewers(case.decision):
            text = case.case.place.of(finished.text)
            settled.append((text, told(finished.text, case.case.place, case.decision.spans)))
            made.update(known_strings.made(finished.text, case, case.decision.spans))
    return Filed(
        finished.article,
        tuple(entries),
        unanimous,
        tuple(settled),
        known_strings.packed(made),
        known_strings.packed(known_strings.marked(finished, cases)),
        tuple(sorted(finished.spans)),
    )


def is_unanimous(reviewed: ReviewedCase) -> bool:
    """Whether everybody says the same and no reviewer has anything to do with it."""
    return (
        reviewed.case.kind is CaseKind.AGREED
        and reviewed.standing is Standing.SETTLED
        and (reviewed.decision is None or reviewed.decision.means is not Means.REVIEWER)
    )


def is_reviewers(decision: Decision) -> bool:
    """Whether a reviewer said how a case is settled."""
    return decision.ruling is Ruling.SETTLED and decision.means is Means.REVIEWER


def told(text: str, place: Span, spans: Sequence[LabelledSpan]) -> Told:
    """``spans`` by themselves, so that they can be said of another place."""
    return tuple((s.start - place.start, s.end - place.start, s.label, s.of(text)) for s in spans)


def said_at(text: str, place: Span, what: Told) -> Outcome | None:
    """``what`` said of ``place``; ``None`` if the letters there are others."""
    spans = []
    for start, end, label, surface in what:
        first, last = place.start + start, place.start + end
        if first < 0 or text[first:last] != surface:
            return None
        spans.append(LabelledSpan(first, last, label))
    return tuple(spans)


def _entry(reviewed: ReviewedCase, text: str) -> Entry:
    case = reviewed.case
    surface = case.place.of(text)
    variants = tuple(sorted(told(text, case.place, variant.spans) for variant in case.variants))
    pairs = frozenset(
        (min(a, b), max(a, b))
        for first, second in combinations(case.variants, 2)
        for a in first.people
        for b in second.people
    )
    shown = " ".join(surface[: 4 * _MOST_SHOWN].split())
    if len(shown) > _MOST_SHOWN:
        shown = shown[:_MOST_SHOWN].rstrip() + "…"
    return Entry(reviewed, shown, (surface, variants), _apart(case), pairs)


def _apart(case: Case) -> float:
    if case.kind in (CaseKind.LABEL, CaseKind.MISSING):
        return 1.0
    extents = [
        Span(variant.spans[0].start, max(span.end for span in variant.spans))
        for variant in case.variants
        if variant.spans
    ]
    if len(extents) < len(case.variants):
        return 1.0
    return 1.0 - min(
        (extent.intersection_over_union(other) for extent, other in combinations(extents, 2)),
        default=1.0,
    )


def text_order(entry: Entry) -> tuple[int, int, int]:
    """Sort key: by article and place, the longest first."""
    place = entry.case.place
    return (entry.article, place.start, -place.end)
