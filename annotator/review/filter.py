"""Which cases of the book are in the queue, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from annotator.core.case import CaseKind
from annotator.core.reviewed import Standing
from annotator.review.case_book import CaseBook
from annotator.review.entry import Entry, Evidence


class Show(StrEnum):
    """The standing that is asked for."""

    ALL = "all"
    LEFT = "left"
    DEFERRED = "deferred"
    STALE = "stale"
    SETTLED = "settled"
    BY_RULE = "by_rule"


# A case that is to be checked blindly counts as left, like any other.
_STANDINGS: dict[Show, Callable[[Entry], bool]] = {
    Show.LEFT: lambda entry: entry.left,
    Show.DEFERRED: lambda entry: entry.standing is Standing.DEFERRED,
    Show.STALE: lambda entry: entry.standing is Standing.STALE,
    Show.SETTLED: lambda entry: not entry.left and not entry.by_rule,
    Show.BY_RULE: lambda entry: entry.by_rule,
}


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """What is asked for; ``None`` is everything. ``pair`` are two people who say different things.

    ``by`` is the number of whoever made the decision that holds. ``articles`` are those behind a
    number, which ``title`` names; so are ``cases``, each by its article and what it is about.
    ``about`` are the people whom that number is about: of cases that tell no names it would tell
    who is who, so they are left out (:meth:`unnamed`).
    """

    show: Show = Show.ALL
    kind: CaseKind | None = None
    label: str | None = None
    pair: tuple[int, int] | None = None
    article: int | None = None
    by_impact: bool = False
    by: int | None = None
    title: str = ""
    articles: frozenset[int] | None = None
    cases: frozenset[tuple[int, Evidence]] | None = None
    about: frozenset[int] = frozenset()

    @property
    def behind(self) -> QueueFilter:
        """The cases behind the number that the queue was opened at; all, if it was not."""
        return QueueFilter(by=self.by, title=self.title, cases=self.cases, about=self.about)

    @property
    def is_wide(self) -> bool:
        """Whether nothing is asked for but how cases stand."""
        return replace(self, show=Show.ALL, by_impact=False) == QueueFilter()

    def counts(self, book: CaseBook) -> dict[Show, int]:
        """How many cases of ``book`` stand in each way.

        Of those behind the number alone, if there is one.
        """
        if self.behind == QueueFilter():
            return {
                Show.ALL: len(book),
                Show.LEFT: book.left,
                Show.DEFERRED: book.deferred,
                Show.STALE: book.stale,
                Show.SETTLED: len(book) - book.left - book.by_rule,
                Show.BY_RULE: book.by_rule,
            }
        entries = self.behind.of(book)
        standings = {show: sum(map(stands, entries)) for show, stands in _STANDINGS.items()}
        return {Show.ALL: len(entries), **standings}

    def of(self, book: CaseBook) -> list[Entry]:
        """The entries of ``book`` that are asked for and may be shown, in order."""
        entries = self._wanted(book)
        if not self._people:
            return entries
        return [entry for entry in entries if book.may_be_picked(entry, self._people)]

    def unnamed(self, book: CaseBook) -> list[Entry]:
        """The entries that are asked for by people, and would tell who is who."""
        if not self._people:
            return []
        return [e for e in self._wanted(book) if not book.may_be_picked(e, self._people)]

    @property
    def _people(self) -> frozenset[int]:
        return self.about | frozenset(self.pair or ())

    def _wanted(self, book: CaseBook) -> list[Entry]:
        """The entries of ``book`` that are asked for, in order."""
        entries = book.by_impact if self.by_impact else book.in_text
        if self.cases is not None:
            cases = self.cases
            entries = [entry for entry in entries if (entry.article, entry.case.evidence) in cases]
        if self.articles is not None:
            articles = self.articles
            entries = [entry for entry in entries if entry.article in articles]
        if self.article is not None:
            number = self.article
            entries = [entry for entry in entries if entry.article == number]
        if self.show is not Show.ALL:
            stands = _STANDINGS[self.show]
            entries = [entry for entry in entries if stands(entry)]
        if self.kind is not None:
            kind = self.kind
            entries = [entry for entry in entries if entry.kind is kind]
        if self.label is not None:
            label = self.label
            entries = [entry for entry in entries if label in entry.labels]
        if self.pair is not None:
            pair = self.pair
            entries = [entry for entry in entries if pair in entry.pairs]
        if self.by is not None:
            by = self.by
            entries = [entry for entry in entries if entry.decided_by == by]
        return entries
