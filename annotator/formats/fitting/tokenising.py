"""The tokens of a text, for all formats that have some: words, and each other sign by itself."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from itertools import chain

import regex

from annotator.arabic.words import word_bounds
from annotator.formats.capabilities import TokenRule
from annotator.formats.fitted import Token

# A sign with its marks; emoji that are joined, and flags, are one. Blank is what Python's ``strip``
# takes for it, so that no reader parts a token: ``\s`` alone leaves the separators of ASCII out.
_SIGN = regex.compile(
    r"(?V1)\p{RI}{2}|[^\s\x1c-\x1f](?:[\p{M}\p{Emoji_Modifier}]|\u200d\p{Extended_Pictographic})*+"
)


# Nearly all words are nothing but letters before white space, or before a sign that joins no
# letters: these are found without the pattern of words. All else between white space is a piece.
_PIECE = re.compile(r"([ء-غف-يa-zA-Z]++)(?![^\s\x1c-\x1f،؛؟!:.«»\"()])|[^\s\x1c-\x1f]+")
_KEPT = 1 << 15  # pieces whose tokens are known; those of a language come again and again

# A token from its bounds, without a step through Python: there are hundreds in an article.
_token: Callable[[tuple[int, int]], Token] = partial(tuple.__new__, Token)

# Models are trained with the splitter that they are used with. This is GLiNER's, of Python's own
# ``re``, in which marks are no letters.
_OF_GLINER = re.compile(r"\w+(?:[-_]\w+)*|\S")


def tokens(text: str, rule: TokenRule = TokenRule.WORDS) -> list[Token]:
    """The tokens of ``text`` in order: every letter that is not white space is in exactly one."""
    if rule is TokenRule.GLINER:
        return [_token(match.span()) for match in _OF_GLINER.finditer(text)]
    made: list[Token] = []
    for match in _PIECE.finditer(text):
        if match.lastindex:
            made.append(_token(match.span()))
        else:
            at = match.start()
            made += [Token(at + start, at + end) for start, end in _tokens_of_piece(match[0])]
    return made


@lru_cache(_KEPT)
def _tokens_of_piece(piece: str) -> tuple[tuple[int, int], ...]:
    """Where the tokens are in what has no white space: its words, and the signs between them."""
    made: list[tuple[int, int]] = []
    at = 0
    for start, end in word_bounds(piece):
        made += (match.span() for match in _SIGN.finditer(piece, at, start))
        made.append((start, end))
        at = end
    made += (match.span() for match in _SIGN.finditer(piece, at))
    return tuple(made)


class Tokenised:
    """The tokens of a text, among which spans are looked for."""

    def __init__(self, text: str, made: list[Token]) -> None:
        self.text = text
        self.tokens = made
        self._starts = [start for start, _ in made]
        self._ends = [end for _, end in made]

    def touched(self, start: int, end: int) -> tuple[int, int]:
        """The first token that has a letter of ``start`` to ``end``, and the one behind the last.

        If there is none, the second is not behind the first.
        """
        return bisect_right(self._ends, start), bisect_left(self._starts, end)

    def are_whole(self, start: int, end: int) -> bool:
        """Whether a token begins at ``start``, and one ends at ``end``."""
        first, last = bisect_left(self._starts, start), bisect_left(self._ends, end)
        count = len(self.tokens)
        return (
            first < count
            and last < count
            and self._starts[first] == start
            and self._ends[last] == end
        )


def cut(given: list[Token], edges: Iterable[int]) -> list[Token]:
    """``given`` with each token parted where an edge is inside it."""
    inside = sorted(set(edges))
    made: list[Token] = []
    at = 0
    for token in given:
        while at < len(inside) and inside[at] <= token.start:
            at += 1
        first = at
        while at < len(inside) and inside[at] < token.end:
            at += 1
        bounds = [*chain([token.start], inside[first:at], [token.end])]
        made += map(Token, bounds, bounds[1:])
    return made
