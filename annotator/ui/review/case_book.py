"""All cases that review is about, in both orders, with what is alike and what was decided before.

What everybody says is only counted: there is nothing to decide about it, and there is much of it. Pure:
the session reads and writes, the book only knows.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from annotator.core.review import (
    Case,
    CaseKind,
    Decision,
    FinishedSets,
    LabelledSpan,
    Means,
    ReviewedCase,
    Ruling,
    Standing,
    Variant,
)
from annotator.core.span import Span

Outcome = tuple[LabelledSpan, ...]
Evidence = tuple[Span, tuple[Variant, ...]]
Told = tuple[tuple[int, int, str, str], ...]
"""An outcome by itself: start and end from the beginning of its place, label, surface."""
Likeness = tuple[str, tuple[Told, ...]]
"""What cases have in common that are identical: the text of the place, and the variants."""

_MOST_SHOWN = 90  # letters of a long place that a line of the queue could show


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A case in the queue. ``surface`` is its text, on one line and not longer than a line can show.

    ``apart`` says how far apart the variants are: from 0.0 to 1.0, which is another label or nothing.
    ``pairs`` are the pairs of people who say different things.
    """

    reviewed: ReviewedCase
    surface: str
    likeness: Likeness
    apart: float
    labels: frozenset[str]
    pairs: frozenset[tuple[int, int]]

    @property
    def case(self) -> Case:
        return self.reviewed.case

    @property
    def article(self) -> int:
        return self.reviewed.case.article

    @property
    def left(self) -> bool:
        return self.reviewed.left

    @property
    def deferred(self) -> bool:
        return self.reviewed.standing is Standing.DEFERRED

    @property
    def by_rule(self) -> bool:
        """Whether a rule settled it, and nobody shall look at it again."""
        decision = self.reviewed.decision
        return decision is not None and not self.left and decision.means is not Means.REVIEWER


@dataclass(frozen=True, slots=True)
class Filed:
    """The cases of one article: those of the queue by place, and how many say what everybody says.

    ``settled`` is how each place was settled by a reviewer, by its text and its own evidence.
    """

    article: int
    entries: tuple[Entry, ...] = ()
    unanimous: int = 0
    settled: tuple[tuple[str, Told], ...] = ()


def filed(finished: FinishedSets, reviewed: Iterable[ReviewedCase]) -> Filed:
    """The cases of one article as the book holds them."""
    entries: list[Entry] = []
    settled: list[tuple[str, Told]] = []
    unanimous = 0
    for one in reviewed:
        if is_unanimous(one):
            unanimous += 1
            continue
        entries.append(_entry(one, finished.text))
        if one.decision is not None and is_reviewers(one.decision):
            text = one.case.place.of(finished.text)
            settled.append((text, told(finished.text, one.case.place, one.decision.spans)))
    return Filed(finished.article, tuple(entries), unanimous, tuple(settled))


def is_unanimous(one: ReviewedCase) -> bool:
    """Whether everybody says the same and no reviewer has anything to do with it."""
    return (
        one.case.kind is CaseKind.AGREED
        and one.standing is Standing.SETTLED
        and (one.decision is None or one.decision.means is not Means.REVIEWER)
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


def _entry(one: ReviewedCase, text: str) -> Entry:
    case = one.case
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
    return Entry(one, shown, (surface, variants), _apart(case), case.labels, pairs)


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
        (one.intersection_over_union(other) for one, other in combinations(extents, 2)),
        default=1.0,
    )


def _text_order(entry: Entry) -> tuple[int, int, int]:
    place = entry.case.place
    return (entry.article, place.start, -place.end)


class CaseBook:
    """The entries of all articles, kept in order while articles are filed anew.

    ``in_text`` is the order of the articles and their text; ``by_impact`` has first what decides most
    others. ``kinds``, ``labels`` and ``pairs`` count the entries that have each.
    """

    def __init__(self, articles: Iterable[Filed] = ()) -> None:
        self._filed: dict[int, Filed] = {}
        self._alike: dict[Likeness, dict[int, Entry]] = {}
        self._settled: dict[str, Counter[Told]] = {}
        self._impact: dict[int, tuple[int, float, int, int, int]] = {}
        self.in_text: list[Entry] = []
        self.by_impact: list[Entry] = []
        self.kinds: Counter[CaseKind] = Counter()
        self.labels: Counter[str] = Counter()
        self.pairs: Counter[tuple[int, int]] = Counter()
        self.left = self.deferred = self.stale = self.unanimous = self.by_rule = 0
        for one in articles:
            self._count(one, 1)
        self.in_text = [entry for one in self._filed.values() for entry in one.entries]
        self.in_text.sort(key=_text_order)
        self._impact = {id(entry): self._impact_of(entry) for entry in self.in_text}
        self.by_impact = sorted(self.in_text, key=self._by_impact)

    def __len__(self) -> int:
        return len(self.in_text)

    @property
    def accepted(self) -> int:
        """How many cases nobody had to decide: all agree, or a rule said it."""
        return self.unanimous + self.by_rule

    @property
    def articles(self) -> int:
        """How many articles have been finished by two people or more."""
        return len(self._filed)

    # -- filing -----------------------------------------------------------------------------------

    def file(self, one: Filed) -> None:
        """Put the cases of an article in place of those that it had."""
        self.remove(one.article)
        self._count(one, 1)
        place = bisect_left(self.in_text, one.article, key=_article)
        self.in_text[place:place] = one.entries
        for entry in one.entries:
            self._impact[id(entry)] = self._impact_of(entry)
            insort(self.by_impact, entry, key=self._by_impact)

    def remove(self, article: int) -> None:
        """Forget the cases of an article, if it has any."""
        old = self._filed.pop(article, None)
        if old is None:
            return
        self._count(old, -1)
        first = bisect_left(self.in_text, article, key=_article)
        del self.in_text[first : bisect_right(self.in_text, article, key=_article)]
        if old.entries:
            self.by_impact = [entry for entry in self.by_impact if entry.article != article]
        for entry in old.entries:
            del self._impact[id(entry)]

    def _count(self, one: Filed, sign: int) -> None:
        if sign > 0:
            self._filed[one.article] = one
        self.unanimous += sign * one.unanimous
        for entry in one.entries:
            self.left += sign * entry.left
            self.deferred += sign * entry.deferred
            self.stale += sign * (entry.reviewed.standing is Standing.STALE)
            self.by_rule += sign * entry.by_rule
            self.kinds[entry.case.kind] += sign
            for label in entry.labels:
                self.labels[label] += sign
            for pair in entry.pairs:
                self.pairs[pair] += sign
            alike = self._alike.setdefault(entry.likeness, {})
            if sign > 0:
                alike[id(entry)] = entry
            else:
                del alike[id(entry)]
        for text, outcome in one.settled:
            self._settled.setdefault(text, Counter())[outcome] += sign

    def _impact_of(self, entry: Entry) -> tuple[int, float, int, int, int]:
        alike = len(self._alike[entry.likeness])
        return (-alike, -entry.apart, *_text_order(entry))

    def _by_impact(self, entry: Entry) -> tuple[int, float, int, int, int]:
        return self._impact[id(entry)]

    # -- asking -----------------------------------------------------------------------------------

    def entries(self, article: int) -> tuple[Entry, ...]:
        """The entries of an article, by place."""
        one = self._filed.get(article)
        return one.entries if one else ()

    def find(self, article: int, evidence: Evidence) -> Entry | None:
        """The entry that is about just this, if there is one."""
        return next(
            (entry for entry in self.entries(article) if entry.case.evidence == evidence), None
        )

    def is_settled(self, article: int) -> bool:
        """Whether nothing is left to decide in an article."""
        return not any(entry.left for entry in self.entries(article))

    def alike(self, entry: Entry) -> list[Entry]:
        """The other cases that are left and identical with this one, in the order of the text."""
        found = self._alike.get(entry.likeness, {}).values()
        others = [
            other
            for other in found
            if other.left and (other.article, other.case.evidence) != _key(entry)
        ]
        return sorted(others, key=_text_order)

    def before(self, case: Case, text: str, own: Decision | None) -> dict[Outcome, int]:
        """How often a place of the same letters was settled in which way elsewhere, told of this case.

        ``own`` is the decision on the case itself, which is not counted.
        """
        counts = Counter(self._settled.get(case.place.of(text), {}))
        if own is not None and is_reviewers(own):
            counts[told(text, case.place, own.spans)] -= 1
        return {
            outcome: count
            for what, count in counts.items()
            if count > 0 and (outcome := said_at(text, case.place, what)) is not None
        }


def _article(entry: Entry) -> int:
    return entry.article


def _key(entry: Entry) -> tuple[int, Evidence]:
    return entry.article, entry.case.evidence
