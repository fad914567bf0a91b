"""What a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from annotator.core.span import Span


class MatchRank(IntEnum):
    """How well an article answers a query, the best first."""

    WHOLE = 0  # whole words
    CLITIC = 1  # whole words with a clitic before them
    INSIDE = 2  # letters inside a word


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found.

    ``excerpt`` is the part of the article's text to show, cut at words, and ``text`` what stands
    there; ``matches`` are what was found in it, in code points of the whole article.
    ``title_matches`` count in the title. Either may be empty, not both: in a hit ``in_title`` the
    text may not have the words at all.
    """

    article: int
    id: str
    title: str
    rank: MatchRank
    in_title: bool
    title_matches: tuple[Span, ...]
    excerpt: Span
    text: str
    matches: tuple[Span, ...]
