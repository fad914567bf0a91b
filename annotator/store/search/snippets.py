"""What to show of an article that was found: an excerpt, and where the words stand in it."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from annotator import arabic
from annotator.core.hits import Hit, MatchRank
from annotator.core.span import Span
from annotator.store.search.query import joined, occurrences, tokens
from annotator.store.tables.article_words import words_of

_TOKEN = re.compile(r"[^\W_]+")
_MOST_LINES = 2_000  # with a word in them that are weighed against each other
_PART = 20_000  # code points of a line that are looked through at once
_OVERLAP = 1_000  # with the next, so that no phrase is cut
_AROUND = 60  # code points before and after the first match


@dataclass(frozen=True, slots=True)
class _Shown:
    matches: tuple[Span, ...]
    excerpt: Span


def hit(
    connection: sqlite3.Connection,
    number: int,
    phrases: list[str],
    rank: MatchRank,
    *,
    in_title: bool,
) -> Hit:
    """What to show of the article with ``number``, which answers ``phrases`` with ``rank``."""
    id, title, text, _ = words_of(connection, number)
    rank_shown = max(rank, MatchRank.CLITIC)
    shown = _shown(text, phrases, rank_shown)
    return Hit(
        number,
        id,
        title,
        rank,
        in_title,
        tuple(matches(title, phrases, rank_shown)),
        shown.excerpt,
        shown.excerpt.of(text),
        shown.matches,
    )


def matches(text: str, phrases: list[str], at_worst: MatchRank) -> list[Span]:
    """Where ``phrases`` stand in ``text``, in reading order and never overlapping.

    None is a worse match than ``at_worst``.
    """
    folded = arabic.fold.fold_with_offsets(text)
    words = [match.span() for match in _TOKEN.finditer(folded.text)]
    line = joined([folded.text[start:end] for start, end in words])
    places = [0]  # the folded place of each character of ``line``
    for start, end in words:
        places += [*range(start, end), end]
    spans = sorted(
        Span(folded.positions[places[start]], _after(text, folded.positions[places[end - 1]]))
        for phrase in phrases
        for rank, start, end in occurrences(line, phrase)
        if rank <= at_worst
    )
    apart: list[Span] = []
    for span in spans:
        if not apart or apart[-1].end <= span.start:
            apart.append(span)
    return apart


def _after(text: str, letter: int) -> int:
    """The place behind the character at ``letter`` and the marks it carries."""
    end = letter + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _shown(text: str, phrases: list[str], rank: MatchRank) -> _Shown:
    """The first line with the most of ``phrases``, cut to what is around the first of them."""
    line = _best_line(text, phrases, rank)
    if line is None:
        whole = Span(0, len(text))
        across = _first_matches(text, whole, phrases, rank)  # from one line to the next
        line = whole if across else Span(0, max(1, len(text.partition("\n")[0])))
    spans = _first_matches(text, line, phrases, rank)
    first = spans[0] if spans else Span(line.start, line.start + 1)
    excerpt = _cut(text, line, first)
    return _Shown(tuple(span for span in spans if excerpt.contains(span)), excerpt)


def _first_matches(text: str, within: Span, phrases: list[str], rank: MatchRank) -> list[Span]:
    """The matches in ``within``; in a very long one those in the first part that has any."""
    for start in range(within.start, within.end, _PART):
        part = Span(start, min(within.end, start + _PART + _OVERLAP))
        spans = matches(part.of(text), phrases, rank)
        if spans:
            return [Span(span.start + start, span.end + start) for span in spans]
    return []


def _best_line(text: str, phrases: list[str], rank: MatchRank) -> Span | None:
    best, best_count = None, 0
    heads = [phrase.partition(" ")[0].removeprefix("ال") for phrase in phrases]
    for line in islice(_lines_with(text, heads), _MOST_LINES):
        count = _count(line.of(text), phrases, rank)
        if count > best_count:
            best, best_count = line, count
        if best_count == len(phrases):
            break
    return best


def _lines_with(text: str, heads: list[str]) -> Iterator[Span]:
    """The lines of ``text`` whose folded letters have any of ``heads`` in them."""
    start = 0
    for line in text.split("\n"):
        folded = arabic.fold.fold(line)
        if any(head in folded for head in heads):
            yield Span(start, start + len(line))
        start += len(line) + 1


def _count(line: str, phrases: list[str], rank: MatchRank) -> int:
    words = joined(tokens(line))
    return sum(any(spans[0] <= rank for spans in occurrences(words, p)) for p in phrases)


def _cut(text: str, line: Span, first: Span) -> Span:
    """``line`` cut to words around ``first``."""
    start, end = max(line.start, first.start - _AROUND), min(line.end, first.end + _AROUND)
    if start > line.start:
        space = text.find(" ", start, first.start)
        start = space + 1 if space >= 0 else start
    if end < line.end:
        space = text.rfind(" ", first.end, end)
        end = space if space >= 0 else end
    return Span(start, end)
