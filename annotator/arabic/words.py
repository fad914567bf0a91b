"""Words, sentences and paragraphs of a text, as a reader sees them.

Positions are code points. Everything that takes a position looks only at the lines or the run of
letters around it, so that it costs the same in a long text as in a short one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import regex

from annotator.arabic.letters import INVISIBLE, LETTER, forms
from annotator.core.span import Span

# What the eye sees as one word is one. What that is was measured on real tokens (Qt's own idea is
# wrong for 8 % of them): letters, marks and digits, whatever invisible stands between them; tatweel
# only between two letters, so that the ``لـ`` before a quote or a digit ends at its letter; a
# separator only between two digits (``1,554``, ``11/4/2020``) or around a month (``3/أبريل/2018``).
# ``القســ.ـام`` is written so that no machine finds it.
_HIDDEN = rf"[{INVISIBLE}\p{{M}}]+"
_STRETCH = rf"ـ[ـ{INVISIBLE}\p{{M}}]*"
_DISGUISE = rf"{_STRETCH}[.·•*_\-]{{1,3}}[{INVISIBLE}]*{_STRETCH}"
# ``و#حماس``: what stands before the sign by itself is a clitic of the tag. Tags may touch.
_CLITIC = rf"(?<![\p{{L}}\p{{M}}\p{{N}}_])(?:{forms('وف')}\p{{M}}*)?{forms('وفبكل')}\p{{M}}*"
_TAG = r"\#[\p{L}\p{M}\p{N}_]{1,99}"
_WORD = regex.compile(
    rf"""(?V1x)
    (?: (?=[\#@]) (?: (?<! [\p{{L}}\p{{M}}\p{{N}}_--ـ] ) | (?<= {_CLITIC} ) | (?<= {_TAG} ) )
        [\#@] [{INVISIBLE}]* _* (?= {LETTER} | \p{{N}} ) )?
    (?: \p{{N}}{{1,4}} (?P<stroke> [/\-] ) {LETTER} [\p{{L}}\p{{M}}]* (?P=stroke) \p{{N}}{{2,4}}
      | {LETTER}++ \p{{M}}*+ (?: (?: _+ | {_HIDDEN} ) (?= {LETTER} | \p{{N}} )
                          | (?: [{INVISIBLE}]* {_STRETCH} | {_DISGUISE} ) (?= {LETTER} ) )?
      | \p{{N}}++ \p{{M}}*+ (?: (?: _+ | {_HIDDEN} ) (?= {LETTER} | \p{{N}} )
                          | [./:,٫٬] (?= \p{{N}} ) )?
    )+
    """
)
# What is in no word, so that looking for the words beside it may begin there.
_APART = rf"[^\p{{L}}\p{{M}}\p{{N}}{INVISIBLE}ـ./:,٫٬\-_#@·•*]"
_APART_BEFORE = regex.compile(rf"(?V1rs)(?:{_APART})(?=.)")  # before the last that is looked at
_APART_AFTER = regex.compile(rf"(?V1){_APART}")
_PARTS = regex.compile(r"(?V1)(?:(?!_)[^#@])+")
_FAR = 2_000  # code points that are looked at on either side; no word is longer
_NEARBY = 100_000  # code points; an article is shorter
_NOT_BLANK = re.compile(r"\S")  # of the standard library, to which blank is what it is to ``strip``

_CLOSERS = r"[\"'”“’»\)\]\}›]*"
_SENTENCE_END = regex.compile(
    rf"""(?V1x)
      [!؟…] [.!?؟…]* {_CLOSERS}
    | [.?] [.!?؟…]+  {_CLOSERS}
    | [.?] {_CLOSERS} (?= \s | \Z )
    # a forgotten space after a full stop: only between two Arabic letters, not in ``وأ.د.``
    | (?<= [\p{{Script=Arabic}}&&\p{{L}}] \p{{M}}* ) [.?] {_CLOSERS}
      (?= \p{{Script=Arabic}} ) (?! \p{{L}} \p{{M}}* \. )
    """
)
# ``د. محمد``, ``أ.د.``, ``J. Smith``: a dot after one lone letter; but ``2018 م.`` ends a sentence.
_INITIAL = regex.compile(r"(?V1)(?<![\p{L}\p{M}ـ])(?<!\d\s?)[\p{L}--ـ]\p{M}*\.\Z")


def words(text: str) -> list[Span]:
    """The words of ``text`` in order. They never touch each other and hold no white space."""
    return [Span(*bounds) for bounds in word_bounds(text)]


def word_bounds(text: str) -> Iterator[tuple[int, int]]:
    """Where each word of ``text`` begins and ends: as :func:`words`, at half the cost."""
    return (match.span() for match in _WORD.finditer(text))


def word_at(text: str, position: int) -> Span | None:
    """The word that holds the code point at ``position``; ``None`` between words and at the end.

    Where letters go on and on, it ends after some thousands.
    """
    if not 0 <= position < len(text):
        return None
    far = max(0, (position // _FAR - 1) * _FAR)
    before = _APART_BEFORE.search(text, far, position + 1)
    after = _APART_AFTER.search(text, position, far + 3 * _FAR)
    start = before.end() if before else far
    end = after.start() if after else min(len(text), far + 3 * _FAR)
    for match in _WORD.finditer(text, start, end):
        if match.end() > position:
            return Span(*match.span()) if match.start() <= position else None
    return None


def is_tag(text: str, word: Span) -> bool:
    """Whether ``word`` is a hashtag or a mention, or has the ``_`` of one."""
    return text[word.start] in "#@" or text.find("_", word.start, word.end) >= 0


def tag_parts(text: str, word: Span) -> list[Span]:
    """The words that a hashtag or mention is made of; of any other word, itself."""
    if not is_tag(text, word):
        return [word]
    return [Span(*match.span()) for match in _PARTS.finditer(text, word.start, word.end)]


class WordsOf:
    """The words of one ``text`` for many positions; the last that was found is remembered."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._last: Span | None = None

    def at(self, position: int) -> Span | None:
        """As :func:`word_at`."""
        if self._last is None or not self._last.holds(position):
            self._last = word_at(self._text, position)
        return self._last


def stands_as_word(text: str, word: str, *, near: int) -> bool:
    """Whether ``word`` stands in ``text`` by itself, at most 100,000 code points from ``near``."""
    end = near + _NEARBY
    place = text.find(word, max(0, near - _NEARBY), end)
    while place >= 0:
        goes_before = place > 0 and text[place - 1].isalpha()  # quick, and right mostly
        if not goes_before and word_at(text, place) == Span(place, place + len(word)):
            return True
        place = text.find(word, place + 1, end)
    return False


def sentences(text: str) -> list[Span]:
    """The sentences of ``text`` in order, without the white space around them.

    A sentence ends at a line's end, and after ``.``, ``!``, ``؟``, ``…`` and the quotes that
    close there, but not inside ``3.7`` or ``11.4.2020`` nor after an initial. Every character
    that is not white space is in exactly one.
    """
    spans: list[Span] = []
    start = 0
    for line in text.split("\n"):
        spans += _sentences_of_line(text, start, start + len(line))
        start += len(line) + 1
    return spans


def sentence_at(text: str, position: int) -> Span | None:
    """The sentence at ``position``; in the white space after a sentence, that sentence.

    ``None`` on a blank line.
    """
    start, end = _line_bounds(text, position)
    spans = _sentences_of_line(text, start, end)
    begun = [sentence for sentence in spans if sentence.start <= position]
    return begun[-1] if begun else next(iter(spans), None)


def paragraph_at(text: str, position: int) -> Span | None:
    """The line that ``position`` is on, without its line feed; ``None`` if the line is empty."""
    start, end = _line_bounds(text, position)
    return Span(start, end) if start < end else None


def lines(text: str) -> list[Span]:
    """The lines of ``text`` that are not empty, without their line feeds."""
    spans: list[Span] = []
    start = 0
    for line in text.split("\n"):
        if line:
            spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def written_lines(text: str) -> Iterator[Span]:
    """Those of the :func:`lines` that are not blank; what is blank is passed over in one leap."""
    written = _NOT_BLANK.search(text)
    while written:
        start, end = _line_bounds(text, written.start())
        yield Span(start, end)
        written = _NOT_BLANK.search(text, end)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """``[start, end)`` without the white space at its ends; ``None`` if nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _line_bounds(text: str, position: int) -> tuple[int, int]:
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    return start, end if end >= 0 else len(text)


def _sentences_of_line(text: str, start: int, end: int) -> list[Span]:
    ends = [
        match.end()
        for match in _SENTENCE_END.finditer(text, start, end)
        if not (match.group()[0] == "." and _is_initial(text, start, match.start() + 1, end))
    ]
    pieces = (trimmed(text, start, end) for start, end in pairwise([start, *ends, end]))
    return [piece for piece in pieces if piece is not None]


def _is_initial(text: str, start: int, after_dot: int, end: int) -> bool:
    """Whether the dot before ``after_dot`` follows an initial, and something follows the dot."""
    window = text[max(start, after_dot - 8) : after_dot]
    return bool(text[after_dot:end].strip()) and bool(_INITIAL.search(window))
