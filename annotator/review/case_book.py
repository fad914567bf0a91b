"""All cases that review is about, in both orders, with what is alike and what was decided before.

What everybody says is only counted: there is nothing to decide about it, and there is much of it.
Pure: the session reads and writes, the book only knows.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Collection, Iterable

from annotator.core.blindness import are_names_shown, may_be_picked
from annotator.core.case import Case, CaseKind, Outcome
from annotator.core.decision import Decision
from annotator.core.reviewed import ReviewedCase, Standing
from annotator.review.entry import (
    Entry,
    Evidence,
    Filed,
    Likeness,
    Told,
    is_reviewers,
    said_at,
    text_order,
    told,
)
from annotator.review.known_strings import KnownStrings, made_beside, own_marks
from annotator.review.policy import KnownElsewhere


class CaseBook:
    """The entries of all articles, kept in order while articles are filed anew.

    ``in_text`` is the order of the articles and their text; ``by_impact`` has first what decides
    most others. ``kinds``, ``labels`` and ``pairs`` count the entries that have each. ``made`` is
    what reviewers made of strings, ``marked`` how people mark them.
    ``names_asked`` are the articles whose reader asked who is who in them.
    """

    def __init__(
        self, articles: Iterable[Filed] = (), names_asked: frozenset[int] = frozenset()
    ) -> None:
        self.names_asked = names_asked
        self._filed: dict[int, Filed] = {}
        self._alike: dict[Likeness, dict[int, Entry]] = {}
        self._settled: dict[str, Counter[Told]] = {}
        self.made, self.marked = KnownStrings(), KnownStrings()
        self._impact: dict[int, tuple[int, float, int, int, int]] = {}
        self.in_text: list[Entry] = []
        self.by_impact: list[Entry] = []
        self.kinds: Counter[CaseKind] = Counter()
        self.labels: Counter[str] = Counter()
        self.pairs: Counter[tuple[int, int]] = Counter()
        self.left = self.deferred = self.stale = self.unanimous = self.by_rule = 0
        for filed in articles:
            self._count(filed, 1)
        self.in_text = [entry for filed in self._filed.values() for entry in filed.entries]
        self.in_text.sort(key=text_order)
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

    def file(self, filed: Filed) -> bool:
        """Put the cases of an article in place of those that it had; whether they are others."""
        old = self._filed.get(filed.article)
        if old is not None and old.same_as(filed):
            return False
        self.remove(filed.article)
        self._count(filed, 1)
        place = bisect_left(self.in_text, filed.article, key=_article)
        self.in_text[place:place] = filed.entries
        for entry in filed.entries:
            self._impact[id(entry)] = self._impact_of(entry)
            insort(self.by_impact, entry, key=self._by_impact)
        return True

    def remove(self, article: int) -> bool:
        """Forget an article; whether it was there."""
        old = self._filed.pop(article, None)
        if old is None:
            return False
        self._count(old, -1)
        first = bisect_left(self.in_text, article, key=_article)
        del self.in_text[first : bisect_right(self.in_text, article, key=_article)]
        for entry in old.entries:
            row = bisect_left(self.by_impact, self._impact[id(entry)], key=self._by_impact)
            while self.by_impact[row] is not entry:  # equal in all that is sorted by
                row += 1
            del self.by_impact[row]
        for entry in old.entries:
            del self._impact[id(entry)]
        return True

    def _count(self, filed: Filed, sign: int) -> None:
        if sign > 0:
            self._filed[filed.article] = filed
        self.unanimous += sign * filed.unanimous
        for entry in filed.entries:
            self.left += sign * entry.left
            self.deferred += sign * entry.deferred
            self.stale += sign * (entry.standing is Standing.STALE)
            self.by_rule += sign * entry.by_rule
            self.kinds[entry.kind] += sign
            for label in entry.labels:
                self.labels[label] += sign
            for pair in entry.pairs:
                self.pairs[pair] += sign
            alike = self._alike.setdefault(entry.likeness, {})
            if sign > 0:
                alike[id(entry)] = entry
            else:
                del alike[id(entry)]
        for text, outcome in filed.settled:
            self._settled.setdefault(text, Counter())[outcome] += sign
        self.made.count(filed.made, sign)
        self.marked.count(filed.marked, sign)

    def _impact_of(self, entry: Entry) -> tuple[int, float, int, int, int]:
        alike = len(self._alike[entry.likeness])
        return (-alike, -entry.apart, *text_order(entry))

    def _by_impact(self, entry: Entry) -> tuple[int, float, int, int, int]:
        return self._impact[id(entry)]

    # -- asking -----------------------------------------------------------------------------------

    def entries(self, article: int) -> tuple[Entry, ...]:
        """The entries of an article, by place."""
        filed = self._filed.get(article)
        return filed.entries if filed else ()

    def find(self, article: int, evidence: Evidence) -> Entry | None:
        """The entry that is about just this, if there is one."""
        return next(
            (entry for entry in self.entries(article) if entry.case.evidence == evidence), None
        )

    def now(self, cases: Iterable[Case]) -> frozenset[tuple[int, Evidence]]:
        """``cases`` as they are now.

        Themselves, or what stands in their place if people changed their sets.
        """
        keys: set[tuple[int, Evidence]] = set()
        for case in cases:
            if self.find(case.article, case.evidence) is not None:
                keys.add((case.article, case.evidence))
                continue
            for entry in self.entries(case.article):
                if entry.case.place.overlaps(case.place):
                    keys.add(_key(entry))
        return frozenset(keys)

    def is_settled(self, article: int) -> bool:
        """Whether nothing is left to decide in an article."""
        return not any(entry.left for entry in self.entries(article))

    def may_be_picked(self, entry: Entry, people: Collection[int]) -> bool:
        """Whether a filter for the cases of ``people`` may show ``entry`` to the reader."""
        filed, asked = self._filed[entry.article], entry.article in self.names_asked
        named = are_names_shown((each.reviewed for each in filed.entries), asked=asked)
        return may_be_picked(people, filed.people, named=named)

    def alike(self, entry: Entry) -> list[Entry]:
        """The other cases that are left and identical with this one, in the order of the text."""
        candidates = self._alike.get(entry.likeness, {}).values()
        others = [
            other
            for other in candidates
            if other.left and (other.article, other.case.evidence) != _key(entry)
        ]
        return sorted(others, key=text_order)

    def count_alike(self, entry: Entry) -> int:
        """How many :meth:`alike` would give."""
        candidates = self._alike.get(entry.likeness, {})
        return sum(other.left for other in candidates.values()) - (
            entry.left and id(entry) in candidates
        )

    def known(self, reviewed: ReviewedCase, text: str) -> KnownElsewhere:
        """What is known from elsewhere, told of a case of an article with ``text``."""
        case = reviewed.case
        spans = {span for variant in case.variants for span in variant.spans}
        surfaces = {span.of(text) for span in spans}
        beside = [made for made in reviewed.beside if is_reviewers(made)]
        at_place = [made for made in beside if made.place == case.place]
        return KnownElsewhere(
            self.before(case, text, (reviewed.decision, *at_place)),
            {
                surface: self.made.of(surface, made_beside(text, beside, surface))
                for surface in surfaces
            },
            {
                surface: self.marked.of(surface, own_marks(text, reviewed, surface))
                for surface in surfaces
            },
        )

    def before(self, case: Case, text: str, own: Iterable[Decision | None]) -> dict[Outcome, int]:
        """How often the same letters were settled elsewhere in which way, told of this case.

        ``own`` are the decisions on the case itself and at its place, which are not counted.
        """
        counts = Counter(self._settled.get(case.place.of(text), {}))
        for made in own:
            if made is not None and is_reviewers(made):
                counts[told(text, case.place, made.spans)] -= 1
        return {
            outcome: count
            for what, count in counts.items()
            if count > 0 and (outcome := said_at(text, case.place, what)) is not None
        }


def _article(entry: Entry) -> int:
    return entry.article


def _key(entry: Entry) -> tuple[int, Evidence]:
    return entry.article, entry.case.evidence
