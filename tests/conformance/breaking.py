"""What a click takes, held against where Unicode would cut; and why some of it is otherwise.

For words Annotator has an idea of its own, measured on Arabic news (``annotator/arabic/words.py``).
Each difference has one of the reasons below; one without a reason is a fault.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import regex

from annotator.arabic.graphemes import next_boundary
from annotator.ui.article.boundaries import Unit, stretch
from tests.conformance.unicode_data import BreakCase

Piece = tuple[int, int]

_WRITTEN = regex.compile(r"[\p{L}\p{N}]")
_LOOSE_ENDS = regex.compile(r"\A[\p{Cf}\p{M}_]+|[\p{Cf}\p{M}_]+\Z")
_KANA = regex.compile(r"[\p{Katakana}\u3031-\u3035]")
_CLOCK = regex.compile(r"\p{N}:\p{N}")
_SIGNS = regex.compile(r"[:.,;'\"’·]|\u200d\p{So}")


@dataclass
class Comparison:
    """How many cases there were, and which are otherwise, by reason; ``""``: for none."""

    cases: int = 0
    otherwise: dict[str, list[str]] = field(default_factory=dict)

    def add(self, case: BreakCase, reason: str | None) -> None:
        """Count ``case``; ``reason`` is why it is otherwise, ``None`` if it is not."""
        self.cases += 1
        if reason is not None:
            self.otherwise.setdefault(reason, []).append(str(case))

    @property
    def faults(self) -> list[str]:
        """What is otherwise for no reason."""
        return self.otherwise.get("", [])


def compare_graphemes(cases: Iterable[BreakCase]) -> Comparison:
    """Where the caret stops, against ``GraphemeBreakTest.txt``."""
    comparison = Comparison()
    for case in cases:
        stops = [0]
        while stops[-1] < len(case.text):
            stops.append(next_boundary(case.text, stops[-1]))
        as_asked = tuple(stops) == case.boundaries
        comparison.add(case, None if as_asked else _GRAPHEME_REASONS.get(str(case), ""))
    return comparison


def compare_words(cases: Iterable[BreakCase]) -> Comparison:
    """What a double click takes on each letter and digit, against ``WordBreakTest.txt``."""
    comparison = Comparison()
    for case in cases:
        asked = _written(case.text, zip(case.boundaries, case.boundaries[1:], strict=False))
        places = [place for place, sign in enumerate(case.text) if _WRITTEN.match(sign)]
        taken = sorted({stretch(case.text, place, Unit.WORD) for place in places})
        comparison.add(case, None if asked == taken else _reason(case.text, asked, taken))
    return comparison


def _written(text: str, pieces: Iterable[Piece]) -> list[Piece]:
    return [piece for piece in pieces if _WRITTEN.search(text, *piece)]


def _reason(text: str, asked: list[Piece], taken: list[Piece]) -> str:
    """The first of the reasons by which what was asked for becomes what was taken."""
    wanted = _tight(text, taken)
    for reason, change in _WORD_REASONS.items():
        if _tight(text, change(text, asked)) == wanted:
            return reason
    return ""


def _tight(text: str, pieces: Iterable[Piece]) -> list[str]:
    """``pieces`` without what is unseen at their ends."""
    return [_LOOSE_ENDS.sub("", text[start:end]) for start, end in pieces]


def _as_they_are(text: str, pieces: list[Piece]) -> list[Piece]:
    return pieces


def _cut_at_signs(text: str, pieces: list[Piece]) -> list[Piece]:
    parts: list[Piece] = []
    for start, end in pieces:
        for sign in _SIGNS.finditer(text, start, end):
            parts.append((start, sign.start()))
            start = sign.end()
        parts.append((start, end))
    return _written(text, parts)


def _beside_kana(text: str, pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with those in one that touch, where one of the two is kana."""
    found: list[Piece] = []
    for start, end in pieces:
        if found and found[-1][1] == start and _KANA.search(text, found[-1][0], end):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _over_colons(text: str, pieces: list[Piece]) -> list[Piece]:
    """``pieces`` with those in one that only a colon between two digits parts."""
    found: list[Piece] = []
    for start, end in pieces:
        if found and _CLOCK.match(text, found[-1][1] - 1, start + 1):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


_GRAPHEME_REASONS = {
    "2701 200D 2701": "the module regex does not count U+2701 among the pictures",
}
_WORD_REASONS: dict[str, Callable[[str, list[Piece]], list[Piece]]] = {
    "what is unseen, and the marks and _ beside it, is left out at an end": _as_they_are,
    "a sign ends a word, unless it stands between two digits": _cut_at_signs,
    "a colon between two digits is part of a time of day": _over_colons,
    "kana and the letters beside it are one word": _beside_kana,
}
