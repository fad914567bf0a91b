"""The grammar of names: a word that names begin with, or stand behind, and what goes with it.

``وزارة`` takes what follows up to the first definite noun, and its adjectives: ``وزارة الدفاع
النهرانية``. Nothing is known of names here; how often a head is right, the track record learns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from annotator.core.case import LabelledSpan
from annotator.core.pieces import in_pieces
from annotator.suggest.name_heads import (
    ACTOR,
    ADJECTIVES,
    COMPOUND,
    HEADS_BY_WORD,
    LEAST_OF_ORIGIN,
    OF_ORIGIN,
    SERIES,
    STOPS,
    NameHead,
    Reach,
)
from annotator.suggest.tokens import Tokens, cuts, folded


class NameHit(NamedTuple):
    """A stretch that has the form of a name; ``head`` is the word that says so, folded.

    Tokens are ``first`` to before ``last``.
    """

    place: LabelledSpan
    first: int
    last: int
    head: str
    confidence: float


_OPENING, _CLOSING = '“"«”', '”"»“'
_JOINS = ("و", "ل")  # before a word, they hardly ever begin somebody's second name
_LEAST_JOINED = 2  # letters
_LONGEST_QUOTE = 4  # words
_MOST_GOVERNED, _MOST_ADJECTIVES, _WORDS_OF_A_PERSON = 3, 2, 2
_QUOTED_CONFIDENCE = 0.35
_REMEMBERED = 2  # texts: that of the window, and one that is learnt


@lru_cache(_REMEMBERED)
def names_in(tokens: Tokens) -> Sequence[NameHit]:
    """The stretches of a text that have the form of a name, by their heads' places.

    They are candidates, and what a model is told of their words: so they are remembered.
    """
    return tuple(_names_in(tokens))


def _names_in(tokens: Tokens) -> Iterator[NameHit]:
    reading = _Reading(tokens)
    for place in in_pieces(range(len(tokens.spans))):
        for cut in reading.cuts(place):
            word = reading.word(place, cut)
            head = HEADS_BY_WORD.get(word)
            if head is not None:
                yield from reading.names(place, cut, word, head)
        yield from reading.quoted_name(place)


class _Reading:
    """A text, word by word: what follows what in the same line."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._surfaces = [span.of(tokens.text) for span in in_pieces(tokens.spans)]

    def cuts(self, place: int) -> Sequence[int]:
        """Where a name may begin in a word; a hashtag is one whole."""
        surface = self._surfaces[place]
        return cuts(surface) if surface[0] != "#" else (0,)

    def word(self, place: int, cut: int) -> str:
        """A word without its first letters, folded."""
        return folded(self._surfaces[place][cut:]) if cut else self._tokens.words[place]

    def names(self, place: int, cut: int, word: str, head: NameHead) -> Iterator[NameHit]:
        """The names that a head at ``place`` has, behind ``cut`` letters."""
        begin = self._tokens.spans[place].start + cut
        behind = place + 1
        if head.reach is Reach.PERSON:
            behind = self._adjectives(behind)
            first, last = self._quoted(behind) or (behind, self._person(behind))
            yield from self._hit(self._start(first), first, last, word, head)
        elif head.reach is Reach.BEHIND:
            last = self._one_name(behind)
            yield from self._hit(self._start(behind), behind, last, word, head)
            while word in SERIES and behind < last < len(self._surfaces) and self._is_joined(last):
                behind, last = last, max(last + 1, self._one_name(last))
                start = self._tokens.spans[behind].start + 1
                yield from self._hit(start, behind, last, word, head)
        else:
            last = self._end(behind, word, head)
            if last > behind or head.reach is Reach.SHORT or self._stands_alone(word, head):
                yield from self._hit(begin, place, last, word, head)

    def quoted_name(self, place: int) -> Iterator[NameHit]:
        """A short string in quotes may be what somebody is called."""
        quoted = self._quoted(place)
        if quoted is not None:
            head = NameHead(ACTOR, Reach.PERSON, _QUOTED_CONFIDENCE)
            yield from self._hit(self._start(quoted[0]), *quoted, "“", head)

    def _hit(
        self, start: int, first: int, last: int, word: str, head: NameHead
    ) -> Iterator[NameHit]:
        if first < last:
            end = self._tokens.spans[last - 1].end
            yield NameHit(LabelledSpan(start, end, head.label), first, last, word, head.confidence)

    def _start(self, place: int) -> int:
        return self._tokens.spans[min(place, len(self._surfaces) - 1)].start

    def _end(self, behind: int, word: str, head: NameHead) -> int:
        """The place behind the last word of a name whose head is before ``behind``."""
        if head.reach is Reach.KIND:
            return self._adjectives(self._one_name(behind))
        quoted = self._quoted(behind)
        if quoted is not None:
            return quoted[1] + 1
        last = behind if self._is_definite(word) else self._governed(behind)
        last = self._adjectives(last) if last > behind or self._is_definite(word) else last
        return self._person(last) if head.reach is Reach.TITLE else last

    def _stands_alone(self, word: str, head: NameHead) -> bool:
        return head.reach is Reach.TITLE and self._is_definite(word)

    def _governed(self, place: int) -> int:
        """What an indefinite noun governs: up to the first definite noun, or a name."""
        last = place
        while last - place < _MOST_GOVERNED and self._is_plain(last, is_first=last == place):
            last += 1
            if self._is_definite(self._surfaces[last - 1]):
                break
        return last

    def _one_name(self, place: int) -> int:
        """A name of one word, or of two where the first is not one by itself."""
        if not self._is_plain(place, is_first=True):
            return place
        words = {self._tokens.words[place], self.word(place, self.cuts(place)[-1])}
        if not words.isdisjoint(COMPOUND):
            return place + 1 + self._is_plain(place + 1, is_first=False)
        return place + words.isdisjoint(HEADS_BY_WORD)

    def _adjectives(self, place: int) -> int:
        last = place
        while (
            last - place < _MOST_ADJECTIVES
            and self._is_plain(last, is_first=False)
            and self._is_adjective(last)
        ):
            last += 1
        return last

    def _person(self, place: int) -> int:
        last = place
        while (
            last - place < _WORDS_OF_A_PERSON
            and self._is_plain(last, is_first=True)
            and not self._surfaces[last].startswith(_JOINS if last > place else "ال")
        ):
            last += 1
        return last

    def _quoted(self, place: int) -> tuple[int, int] | None:
        """The words between quotes that open at ``place``; ``None`` if these are no name."""
        if not self._is_there(place) or self._surfaces[place] not in _OPENING:
            return None
        for last in range(place + 1, place + 2 + _LONGEST_QUOTE):
            if not self._is_beside(place, last):
                return None
            if self._surfaces[last] in _CLOSING:
                return (place + 1, last) if self._is_called(place + 1, last) else None
            if not self._surfaces[last][0].isalpha():
                return None
        return None

    def _is_called(self, first: int, last: int) -> bool:
        """Whether somebody may be called what is quoted."""
        return (
            first < last
            and len(self._surfaces[first]) > 1
            and self._tokens.words[first] not in STOPS
        )

    def _is_there(self, place: int) -> bool:
        return place < len(self._surfaces)

    def _is_beside(self, place: int, other: int) -> bool:
        return self._is_there(other) and self._tokens.lines[place] == self._tokens.lines[other]

    def _is_plain(self, place: int, *, is_first: bool) -> bool:
        """Whether a word may be within a name, going by itself."""
        if place == 0 or not self._is_beside(place - 1, place):
            return False
        surface = self._surfaces[place]
        if not surface[0].isalpha() or self._tokens.words[place] in STOPS:
            return False
        return is_first or self._is_definite(surface) or len(cuts(surface)) == 1

    def _is_definite(self, surface: str) -> bool:
        return surface.startswith("ال")

    def _is_adjective(self, place: int) -> bool:
        word = self._tokens.words[place]
        is_of_origin = word.endswith(OF_ORIGIN) and len(word) > LEAST_OF_ORIGIN
        return self._is_definite(word) and (is_of_origin or word in ADJECTIVES)

    def _is_joined(self, place: int) -> bool:
        """Whether ``و`` is written onto a word that may be a name as well."""
        surface = self._surfaces[place]
        is_name = self.word(place, 1) not in STOPS and self._is_plain(place, is_first=True)
        return surface.startswith("و") and len(surface) > _LEAST_JOINED and is_name
