"""Finds articles by folded words: whole words first, then after a clitic, then inside words.

Words are looked up in the full-text index. A part that is in very many words is looked for in the
articles themselves.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import islice

from annotator.core.hits import Hit, MatchRank
from annotator.store.file.hidden import not_aside, with_aside
from annotator.store.search import snippets
from annotator.store.search.index import up_to
from annotator.store.search.query import joined, lam_forms, parse, rank, tokens, with_clitics
from annotator.store.search.vocabulary import Vocabulary
from annotator.store.tables.article_words import words_of

_MOST_WORDS = 1_000  # a part of more words than that is looked for in the articles themselves
_MOST_READ = 1_000  # articles that are then read through
_ALL = 2**31  # more articles than a project has
_MOST_UNINDEXED = 300  # articles that are read through since they are not indexed yet: about 50 ms

_Ranks = dict[int, tuple[MatchRank, bool]]
"""By article: how well it matches, and whether it does so in the title."""


class Search:
    """Search over the titles and texts of a project."""

    def __init__(self, connection: sqlite3.Connection, *, aside: bool = False) -> None:
        """``aside`` searches those articles that are set aside, instead of the others."""
        self._connection = connection
        self._vocabulary = Vocabulary(connection)
        self._is_meant = f"{'NOT ' if aside else ''}({not_aside('{}')})"

    def find(self, query: str, person: int | None = None, limit: int = 20) -> list[Hit]:
        """The first ``limit`` articles with all of ``query``; of ``person``'s, if given.

        Words may stand anywhere in title and text, a quoted phrase stands as it is. First come
        whole words, then words after a clitic, then letters inside words; in each, titles first,
        then by number. Of articles that are not indexed yet the next 300 are looked through.
        """
        phrases = parse(query)
        if not phrases or limit <= 0:
            return []
        ranks = self._indexed(phrases, person, limit) | self._unindexed(phrases, person)
        order = sorted(ranks, key=lambda number: (ranks[number][0], not ranks[number][1], number))
        return [
            snippets.hit(self._connection, number, phrases, rank, in_title=in_title)
            for number in order[:limit]
            for rank, in_title in (ranks[number],)
        ]

    def numbers(self, query: str) -> list[int]:
        """The numbers of all articles with all of ``query``, in order; as :meth:`find`."""
        phrases = parse(query)
        if not phrases:
            return []
        return sorted(self._indexed(phrases, None, _ALL) | self._unindexed(phrases, None))

    def _indexed(self, phrases: list[str], person: int | None, limit: int) -> _Ranks:
        ranks: _Ranks = {}
        forms = [[phrase] for phrase in phrases]
        for level in (MatchRank.WHOLE, MatchRank.CLITIC):
            if level is MatchRank.CLITIC:
                forms = [[phrase, *with_clitics(phrase)] for phrase in phrases]
            for match, in_title in _title_first(_one_of_each(forms)):
                for number in self._match(match, person, limit + len(ranks)):
                    ranks.setdefault(number, (level, in_title))
                if len(ranks) >= limit:
                    return ranks
        return self._inside(phrases, person, limit, ranks)

    def _inside(self, phrases: list[str], person: int | None, limit: int, ranks: _Ranks) -> _Ranks:
        """Add to ``ranks`` the articles in which some phrase is only a part of words."""
        narrow: list[list[str]] = []  # for each phrase, the few phrases of whole words it is in
        wide: list[str] = []  # phrases that are in too many
        for phrase in phrases:
            forms = list(islice(self._forms(phrase), _MOST_WORDS + 1))
            if not forms:
                return ranks
            if len(forms) > _MOST_WORDS:
                wide.append(phrase)
            else:
                narrow.append(forms)
        if not wide:
            for match, in_title in _title_first(_one_of_each(narrow)):
                for number in self._match(match, person, limit + len(ranks)):
                    ranks.setdefault(number, (MatchRank.INSIDE, in_title))
            return ranks
        candidates = (
            self._match(_one_of_each(narrow), person, -1) if narrow else self._every(person)
        )
        for number in islice(candidates, _MOST_READ):
            if len(ranks) >= limit:
                break
            if number not in ranks:
                judged = self._judge(number, phrases)
                if judged is not None:
                    ranks[number] = judged
        return ranks

    def _forms(self, phrase: str) -> Iterator[str]:
        """The phrases of whole words in which ``phrase`` is a part, as the vocabulary has them."""
        # ``للسعودية`` does not have the letters of ``السعودية`` in it.
        yield from (form for form in lam_forms(phrase) if self._occurs(form))
        words = phrase.split()
        if len(words) == 1:
            yield from self._vocabulary.words_with(phrase)
            return
        first, *middle, last = words
        tails = list(
            islice(
                (word for word in self._vocabulary.words_with(last) if word.startswith(last)),
                _MOST_WORDS + 1,
            )
        )
        heads = (word for word in self._vocabulary.words_with(first) if word.endswith(first))
        for head in heads:
            for tail in tails:
                yield " ".join((head, *middle, tail))

    def _occurs(self, phrase: str) -> bool:
        return next(self._match(_one_of_each([[phrase]]), None, 1), None) is not None

    def _match(self, match: str, person: int | None, limit: int) -> Iterator[int]:
        """The articles, of ``person``'s if given, that a full-text query matches; -1: no limit."""
        of_person = (
            ""
            if person is None
            else " AND EXISTS (SELECT 1 FROM annotation_set"
            " WHERE person = :person AND article = search.rowid)"
        )
        for (number,) in self._connection.execute(
            f"SELECT rowid FROM search WHERE search MATCH :match{of_person}"
            f" AND {self._is_meant.format('search.rowid')} LIMIT :limit",
            {"match": match, "person": person, "limit": limit},
        ):
            yield int(number)

    def _every(self, person: int | None, *, after: int = 0) -> Iterator[int]:
        """The numbers of all articles behind ``after``, of ``person``'s if given, in order."""
        query = (
            f"SELECT number FROM {with_aside('article')} WHERE number > :after"
            f" AND {self._is_meant.format('number')} ORDER BY number"
            if person is None
            else "SELECT article FROM annotation_set WHERE person = :person AND article > :after"
            " ORDER BY article"
        )
        for (number,) in self._connection.execute(query, {"person": person, "after": after}):
            yield int(number)

    def _unindexed(self, phrases: list[str], person: int | None) -> _Ranks:
        unread = self._every(person, after=up_to(self._connection))
        judged = {n: self._judge(n, phrases) for n in islice(unread, _MOST_UNINDEXED)}
        return {number: judgement for number, judgement in judged.items() if judgement is not None}

    def _judge(self, number: int, phrases: list[str]) -> tuple[MatchRank, bool] | None:
        """How well one article matches, found by reading it; ``None`` if it does not."""
        _, title, text, _ = words_of(self._connection, number)
        in_title = rank(joined(tokens(title)), phrases)
        # A space more than between words, so that no phrase goes on from the title into the text.
        whole = rank(f"{joined(tokens(title))} {joined(tokens(text))}", phrases)
        if whole is None:
            return None
        return (whole, in_title == whole)


def _title_first(match: str) -> tuple[tuple[str, bool], tuple[str, bool]]:
    """The full-text query on titles alone, then on all; and whether it is on titles."""
    return (f"title : ({match})", True), (match, False)


def _one_of_each(forms: list[list[str]]) -> str:
    """The full-text query for articles that hold at least one form of each list.

    Forms hold letters and digits only, so putting them in quotes is enough.
    """
    return " AND ".join(
        "(" + " OR ".join(f'"{form}"' for form in alternatives) + ")" for alternatives in forms
    )
