"""What a search query asks for, and how well a text answers it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from annotator import arabic
from annotator.core.hits import MatchRank

_TOKEN = re.compile(r"[^\W_]+")
_MARK = "\0"  # is in no text, and folding leaves it
_PART = re.compile(r'"([^"]*)"?|([^\s"]+)')

_ARTICLE = "ال"
_LAM_ARTICLE = "لل"  # ل and ال, as they are written together
_CONJUNCTIONS = ("", "و", "ف")
CLITICS = frozenset(
    conjunction
    + (_LAM_ARTICLE if (preposition, article) == ("ل", _ARTICLE) else preposition + article)
    for conjunction, preposition, article in product(
        _CONJUNCTIONS, ("", "ب", "ك", "ل"), ("", _ARTICLE)
    )
) - {""}

_LONGEST_CLITIC = max(map(len, CLITICS))


def tokens(text: str) -> list[str]:
    """The folded words of ``text`` in order, as the search data has them."""
    return _TOKEN.findall(arabic.fold.fold(text))


def first_tokens(texts: Sequence[str]) -> list[str | None]:
    """The first of the :func:`tokens` of each of ``texts``; ``None`` for one without any.

    They are folded together, since folding looks at each letter alone: that takes a quarter of the
    time.
    """
    if not texts:
        return []
    folded = arabic.fold.fold(_MARK.join(texts)).split(_MARK)
    if len(folded) != len(texts):  # one of them is no text of a project
        folded = [*map(arabic.fold.fold, texts)]
    firsts = map(_TOKEN.search, folded)
    return [first[0] if first else None for first in firsts]


def joined(words: list[str]) -> str:
    """Words as one string in which each stands between two spaces."""
    return f" {' '.join(words)} "


def parse(query: str) -> list[str]:
    """The phrases that ``query`` asks for, folded: one for each word, one for each quoted stretch.

    Words within a phrase are parted by one space. A quote that is not closed goes on to the end.
    What has no letter or digit asks for nothing; no query is wrong.
    """
    phrases = [
        " ".join(_TOKEN.findall(quoted or plain))
        for quoted, plain in _PART.findall(arabic.fold.fold(query))
    ]
    return list(dict.fromkeys(phrase for phrase in phrases if phrase))


def with_clitics(phrase: str) -> list[str]:
    """The ways in which ``phrase`` is written with a clitic before its first word."""
    return sorted([clitic + phrase for clitic in CLITICS] + lam_forms(phrase))


def lam_forms(phrase: str) -> list[str]:
    """Those of :func:`with_clitics` that do not have the letters of ``phrase`` in them."""
    form = _lam_form(phrase)
    return [conjunction + form for conjunction in _CONJUNCTIONS] if form else []


def occurrences(words: str, phrase: str) -> Iterator[tuple[MatchRank, int, int]]:
    """Where ``phrase`` stands in ``words`` (see :func:`joined`), how well, and up to where."""
    for form, is_whole in ((phrase, True), (_lam_form(phrase), False)):
        place = words.find(form) if form else -1
        while place >= 0:
            end = place + len(form)
            rank = _rank(words, place, end, is_whole=is_whole)
            if rank is not None:
                yield rank, place, end
            place = words.find(form, place + 1)


def rank(words: str, phrases: list[str]) -> MatchRank | None:
    """How well ``words`` (see :func:`joined`) answer all of ``phrases``; ``None`` if not."""
    worst = MatchRank.WHOLE
    for phrase in phrases:
        best = min((places[0] for places in occurrences(words, phrase)), default=None)
        if best is None:
            return None
        worst = max(worst, best)
    return worst


def _rank(words: str, place: int, end: int, *, is_whole: bool) -> MatchRank | None:
    # No further back than a clitic reaches: a word may be as long as an article.
    near = max(0, place - _LONGEST_CLITIC - 1)
    before = words[max(near, words.rfind(" ", near, place) + 1) : place]
    closed = words[end] == " "
    if not is_whole:
        return MatchRank.CLITIC if closed and before in _CONJUNCTIONS else None
    if not closed:
        return MatchRank.INSIDE
    if not before:
        return MatchRank.WHOLE
    return MatchRank.CLITIC if before in CLITICS else MatchRank.INSIDE


def _lam_form(phrase: str) -> str:
    """``السعودية`` as it is written after ``ل``: ``للسعودية``; empty for what has no ``ال``."""
    return _LAM_ARTICLE + phrase[len(_ARTICLE) :] if phrase.startswith(_ARTICLE) else ""
