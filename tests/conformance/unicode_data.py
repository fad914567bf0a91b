"""The Unicode Consortium's own test files, as Debian's package ``unicode-data`` has them.

Nothing of them is changed; a sample of each is kept beside this module (``sample``), under the
Unicode licence, which goes with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FILES = (
    "BidiCharacterTest.txt",
    "BidiTest.txt",
    "auxiliary/GraphemeBreakTest.txt",
    "auxiliary/WordBreakTest.txt",
)
"""The files, as they lie in the package's folder."""

SAMPLE = Path(__file__).with_name("sample")

# One character for each class of BidiTest.txt: what news has, where it has one.
REPRESENTATIVES = {
    "L": "a",
    "R": "\u05d0",
    "AL": "\u062f",  # joins nothing after it, so no two of them share a glyph
    "EN": "1",
    "ES": "+",
    "ET": "%",
    "AN": "\u0661",
    "CS": ",",
    "NSM": "\u064b",
    "BN": "\u200b",
    "S": "\t",
    "WS": " ",
    "ON": "!",
    "LRE": "\u202a",
    "RLE": "\u202b",
    "LRO": "\u202d",
    "RLO": "\u202e",
    "PDF": "\u202c",
    "LRI": "\u2066",
    "RLI": "\u2067",
    "FSI": "\u2068",
    "PDI": "\u2069",
}
_RIGHT_TO_LEFT = 4  # of the bits that say for which base directions a line of BidiTest.txt is


@dataclass(frozen=True, slots=True)
class BidiCase:
    """A right-to-left paragraph with its resolved levels, ``None`` for what rule X9 removes."""

    text: str
    levels: tuple[int | None, ...]

    def __str__(self) -> str:
        return " ".join(f"{ord(character):04X}" for character in self.text)


@dataclass(frozen=True, slots=True)
class BreakCase:
    """A text with the places at which it may be cut, 0 and its end among them."""

    text: str
    boundaries: tuple[int, ...]

    def __str__(self) -> str:
        return " ".join(f"{ord(character):04X}" for character in self.text)


def bidi_characters(path: Path) -> Iterator[BidiCase]:
    """The right-to-left cases of ``BidiCharacterTest.txt``."""
    for row in _rows(path):
        codes, direction, _, levels, _ = row.split(";")
        if direction == "1":
            text = "".join(chr(int(code, 16)) for code in codes.split())
            yield BidiCase(text, _levels(levels))


def bidi_classes(path: Path) -> Iterator[BidiCase]:
    """The right-to-left cases of ``BidiTest.txt``, each class as one character.

    Without those that have a paragraph separator in them: a paragraph of the view has none.
    """
    levels: tuple[int | None, ...] = ()
    for row in _rows(path):
        if row.startswith("@Levels:"):
            levels = _levels(row.removeprefix("@Levels:"))
        elif not row.startswith("@"):
            classes, directions = row.split(";")
            names = classes.split()
            if int(directions, 16) & _RIGHT_TO_LEFT and "B" not in names:
                yield BidiCase("".join(REPRESENTATIVES[name] for name in names), levels)


def breaks(path: Path) -> Iterator[BreakCase]:
    """The cases of ``GraphemeBreakTest.txt`` or ``WordBreakTest.txt``."""
    for row in _rows(path):
        text, boundaries = "", []
        for token in row.split():
            if token == "÷":
                boundaries.append(len(text))
            elif token != "×":
                text += chr(int(token, 16))
        yield BreakCase(text, tuple(boundaries))


def _rows(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = line.split("#")[0].strip()
        if row:
            yield row


def _levels(field: str) -> tuple[int | None, ...]:
    return tuple(None if level == "x" else int(level) for level in field.split())
