"""The tokens of a text, for all formats that have some: words, and each other sign by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain

import regex

from annotator.arabic.words import words
from annotator.formats.capabilities import TokenRule
from annotator.formats.fitted import Token

# A sign with its marks; emoji that are joined, and flags, are one. Blank is what Python's ``strip``
# takes for it, so that no reader parts a token: ``\s`` alone leaves the separators of ASCII out.
_SIGN = regex.compile(
    r"(?V1)\p{RI}{2}|[^\s\x1c-\x1f](?:[\p{M}\p{Emoji_Modifier}]|\u200d\p{Extended_Pictographic})*+"
)


# Models are trained with the splitter that they are used with. This is GLiNER's, of Python's own
# ``re``, in which marks are no letters.
_OF_GLINER = re.compile(r"\w+(?:[-_]\w+)*|\S")


def tokens(text: str, rule: TokenRule = TokenRule.WORDS) -> list[Token]:
    """The tokens of ``text`` in order: every letter that is not white space is in exactly one."""
    if rule is TokenRule.GLINER:
        return [Token(*match.span()) for match in _OF_GLINER.finditer(text)]
    made: list[Token] = []
    at = 0
    for word in words(text):
        if at < word.start:
            made += (Token(*match.span()) for match in _SIGN.finditer(text, at, word.start))
        made.append(Token(word.start, word.end))
        at = word.end
    made += (Token(*match.span()) for match in _SIGN.finditer(text, at))
    return made


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
