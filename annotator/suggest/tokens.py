"""A text as suggestions see it: words, numbers and signs, each as it is and as it is compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from annotator.arabic.clitics import starts
from annotator.arabic.dates import DateHit, find_dates
from annotator.arabic.fold import fold
from annotator.arabic.letters import GLUE, INVISIBLE, LETTER, MARKS
from annotator.core.pieces import in_pieces
from annotator.core.span import Span

StringKey = tuple[str, ...]
"""A string as memory knows it: its words, folded."""

# A hashtag or mention is one token: the place in it is no place. As in a word that one clicks on,
# what is invisible, or only stretches a letter, stands between letters and never behind the last.
_IN_TAG = r"[\p{L}\p{M}\p{N}_]"
_TOKEN = regex.compile(
    rf"""(?V1x)
      [\#@] (?: {_IN_TAG} [{INVISIBLE}]* (?= {_IN_TAG} ) )*+ {_IN_TAG}
    | (?: {LETTER} {GLUE} (?= {LETTER} ) )*+ {LETTER} {MARKS}
    | \p{{N}}++ (?: [.,/٫٬] \p{{N}}++ )*
    | [^\w\s{INVISIBLE}]
    | _
    """
)
# ``#بيروت``: some people mark what stands behind the sign, if that is one word.
_TAGGED_WORD = regex.compile(rf"(?V1)\#{LETTER}(?:{GLUE}{LETTER})*+{MARKS}")
# A first letter that is no proclitic, nor the alef of an article; most tokens need no closer look.
_PLAIN_START = regex.compile(r"[ء-ي--اوفبكل]", regex.VERSION1)
_ENDS_A_SENTENCE = frozenset(".!؟")
_LONGEST_SENTENCE = 120  # tokens
_REMEMBERED = 1 << 17


@lru_cache(_REMEMBERED)
def folded(surface: str) -> str:
    """A token as it is compared; one of which folding leaves nothing stays as it is."""
    return fold(surface).strip() or surface


def is_tagged_word(surface: str) -> bool:
    """Whether a token is a hashtag of one word."""
    return surface.startswith("#") and _TAGGED_WORD.fullmatch(surface) is not None


@lru_cache(_REMEMBERED)
def cuts(surface: str) -> tuple[int, ...]:
    """Where a name may begin in a token: 0, then after each proclitic that may be stripped.

    In a hashtag of one word it is behind its sign.
    """
    if is_tagged_word(surface):
        return (0, 1)
    return (0,) if _PLAIN_START.match(surface) else tuple(starts(surface, 0))


@lru_cache(_REMEMBERED)
def key_of(surface: str) -> StringKey:
    """What memory knows ``surface`` by; empty if there is no token in it."""
    return tuple(folded(token.group()) for token in _TOKEN.finditer(surface))


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """The tokens of a text that belong to the article, and the dates in it.

    ``spans``, ``words`` (folded) and ``lines`` (the number of the line, from 0) go together. Each
    is equal to itself alone, so what follows from it can be remembered.
    """

    text: str
    spans: Sequence[Span]
    words: Sequence[str]
    lines: Sequence[int]
    dates: Sequence[DateHit]

    @classmethod
    def of(cls, text: str, outside: Iterable[Span] = ()) -> Tokens:
        """The tokens of ``text`` but for the stretches ``outside`` of the article."""
        dimmed = list(outside)
        spans: list[Span] = []
        lines: list[int] = []
        at = 0
        for number, line in enumerate(text.split("\n")):
            for token in in_pieces(_TOKEN.finditer(text, at, at + len(line))):
                span = Span(*token.span())
                if not any(span.overlaps(stretch) for stretch in dimmed):
                    spans.append(span)
                    lines.append(number)
            at += len(line) + 1
        words = [folded(span.of(text)) for span in in_pieces(spans)]
        dates = [
            hit
            for hit in find_dates(text)
            if not any(hit.span.overlaps(stretch) for stretch in dimmed)
        ]
        return cls(text, spans, words, lines, dates)

    def sentences(self) -> Iterator[range]:
        """The sentences, as ranges of tokens: a line ends one, and so does ``.``, ``!``, ``؟``."""
        begin = 0
        for last, line in enumerate(self.lines):
            following = last + 1
            if (
                following == len(self.lines)
                or self.lines[following] != line
                or self.spans[last].of(self.text) in _ENDS_A_SENTENCE
                or following - begin >= _LONGEST_SENTENCE
            ):
                yield range(begin, following)
                begin = following
