"""Spelling folded for search: what people write in several ways becomes one.

Marks, tatweel and invisible characters go; hamza carriers, ى, ة and Persian letters become the
plain letter; digits become ASCII; quotes become one; white space collapses; presentation forms
dissolve (NFKC for them only). ``fold`` is for indexing and comparing, ``fold_with_offsets`` for
finding the way back to the stored text. Both give exactly the same string.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.arabic.clitics import starts
from annotator.arabic.words import WordsOf
from annotator.core.span import Span

_LETTERS = {
    "ٱ": "ا",
    "ىیېۍےﯼ": "ي",
    "کڪګگ": "ك",
    "ةھہە": "ه",
    "ڤ": "ف",
    "پ": "ب",
    "چ": "ج",
    "ژ": "ز",
    "“”«»„‟": '"',
    "‘’‚": "'",
    "،٬": ",",
    "؛": ";",
    "؟": "?",
    "٪": "%",
    "٫": ".",
    "–—−": "-",
}
_PLAIN = {letter: plain for letters, plain in _LETTERS.items() for letter in letters}
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_SPACES = re.compile("  +")
# All else in Arabic news is folded already. Replacing only what a text really has, one character
# at a time, is four times as fast as translating every character.
_UNSETTLED = re.compile("[^ابتثجحخدذرزسشصضطظعغفقكلمنهويء0-9a-z .,:;\"'()?!/-]")
_OTHER_SPACES = "(?<= ) "  # after another
_STEPS = re.compile(f"{_UNSETTLED.pattern}|{_OTHER_SPACES}")
_INVISIBLE = frozenset({"Mn", "Me", "Cf"})


class _FoldedCharacters(dict[str, str]):
    """What each character becomes when it is folded; filled as characters are met."""

    def __missing__(self, character: str) -> str:
        self[character] = folded = _fold_character(character)
        return folded


def _fold_character(character: str) -> str:
    letters = unicodedata.normalize("NFKC", character)
    if _PRESENTATION.match(character) and letters != character:  # not ﴾, which is no letter
        # the isolated form of a mark brings a space of its own, which was never in the text
        return "".join(map(_fold_character, letters)).strip()
    if character.isspace():
        return " "
    base = "".join(
        part
        for part in unicodedata.normalize("NFD", character)
        if part != "ـ" and unicodedata.category(part) not in _INVISIBLE
    )
    return "".join(map(_plain, base))


def _plain(character: str) -> str:
    if character in _PLAIN:
        return _PLAIN[character]
    if unicodedata.category(character) == "Nd":
        return str(unicodedata.decimal(character))
    return character.lower()


_FOLDED = _FoldedCharacters()


class _Translation(dict[int, str]):
    """The same by code point, as ``str.translate`` asks for it."""

    def __missing__(self, character: int) -> str:
        self[character] = folded = _FOLDED[chr(character)]
        return folded


_TRANSLATION = _Translation()
# With more different characters, translating all of the text is faster than replacing each.
_MOST_REPLACED = 60
# Up to here what must be folded is found as a list: faster, but as large as ten times the text.
_SHORT = 50_000  # code points

MOST_FOUND = 10_000
"""How many places :func:`find_folded` finds."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded ``text`` and the way back.

    ``positions[i]`` is the code point of the stored text that folded character ``i`` comes from;
    one more at the end is the stored text's length.
    """

    text: str
    positions: Sequence[int]

    def source(self, start: int, end: int, stored: str) -> Span:
        """Where folded ``[start, end)`` is in the ``stored`` text, with its last letter's marks."""
        stop = self.positions[end - 1] + 1
        while stop < len(stored) and unicodedata.combining(stored[stop]):
            stop += 1
        return Span(self.positions[start], stop)


def fold(text: str) -> str:
    """``text`` folded for search. White space at its ends becomes one space, not nothing."""
    unsettled = _unsettled(text)
    if len(unsettled) > _MOST_REPLACED:
        text = text.translate(_TRANSLATION)
    else:
        for character in unsettled:
            text = text.replace(character, _FOLDED[character])
    return _SPACES.sub(" ", text)


def _unsettled(text: str) -> set[str]:
    """The characters of ``text`` that folding changes, or may change."""
    if len(text) <= _SHORT:
        return set(_UNSETTLED.findall(text))
    return {character for character in set(text) if _UNSETTLED.match(character)}


def fold_with_offsets(text: str) -> Folded:
    """What ``fold`` gives, with the place in ``text`` that each character comes from."""
    even = text  # as long as ``text``: only what takes more or less room is left to do
    unsettled = _unsettled(text)
    if len(unsettled) > _MOST_REPLACED:
        even = text.translate({ord(c): _FOLDED[c] for c in unsettled if len(_FOLDED[c]) == 1})
    else:
        for character in unsettled:
            if len(_FOLDED[character]) == 1:
                even = even.replace(character, _FOLDED[character])
    pieces: list[str] = []
    # A list of ten million numbers would take forty times the text.
    positions: list[int] | array[int] = [] if len(text) <= _SHORT else array("l")
    done = 0
    for match in _STEPS.finditer(even):
        place = match.start()
        _add(pieces, positions, even[done:place], range(done, place))
        folded = _FOLDED[even[place]]
        _add(pieces, positions, folded, [place] * len(folded))
        done = place + 1
    _add(pieces, positions, even[done:], range(done, len(even)))
    positions.append(len(text))
    return Folded("".join(pieces), positions)


def _add(
    pieces: list[str], positions: list[int] | array[int], piece: str, places: Sequence[int]
) -> None:
    """Add a piece that holds no two spaces in a row, and no space after a space."""
    if piece.startswith(" ") and pieces and pieces[-1].endswith(" "):
        piece, places = piece[1:], places[1:]
    if piece:
        pieces.append(piece)
        positions.extend(places)


def find_folded(text: str, query: str) -> list[Span]:
    """Where ``query`` stands in ``text`` under folding, the best places first.

    Whole words first, then after a clitic, then inside words; each kind in reading order. The
    ``_`` of a hashtag is as good as a space. A hit takes the marks of its last letter with it, and
    hits never overlap. White space around ``query`` does not count; an empty query is nowhere. Of
    more than 10,000 places the first are found.
    """
    sought = _without_underscores(fold(query)).strip()
    if not sought:
        return []
    folded = fold_with_offsets(text)
    folded = Folded(_without_underscores(folded.text), folded.positions)
    hits: list[Span] = []
    place = folded.text.find(sought)
    while place >= 0 and len(hits) < MOST_FOUND:
        after = place + len(sought)
        span = folded.source(place, after, text)
        if not hits or hits[-1].end <= span.start:
            hits.append(span)
        place = folded.text.find(sought, after)
    words = WordsOf(text)
    return sorted(hits, key=lambda span: (_rank(text, span, words), span))


def _without_underscores(folded: str) -> str:
    """``folded`` with a space for each ``_``; as long as before."""
    return folded.replace("_", " ")


def _rank(text: str, span: Span, words: WordsOf) -> int:
    """0: whole words; 1: whole words after a clitic; 2: inside a word."""
    last = words.at(span.end - 1)
    if last is not None and last.end > span.end:
        return 2
    first = words.at(span.start)
    if first is None or first.start == span.start:
        return 0
    return 1 if span.start in starts(text, span.start) else 2
