"""Text that was read in another encoding than it is in, and what it should read.

Each character that was torn into several is found for itself, so broken lines in a sound text are
found too, and offsets can be moved along.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from annotator.formats.encoding.encodings import likeness

LOST = "\ufffd"


class Edit(NamedTuple):
    """``text[start:end]`` becomes ``whole``."""

    start: int
    end: int
    whole: str


@dataclass(frozen=True, slots=True)
class Mojibake:
    """How a text was misread: its bytes are in ``written``, and were read as ``read_as``."""

    written: str
    read_as: str
    edits: tuple[Edit, ...]


_LEADS = ((range(0xC2, 0xE0), 1), (range(0xE0, 0xF0), 2), (range(0xF0, 0xF5), 3))
_WESTERN_LETTERS = re.compile("[À-ÖØ-öø-ÿ]")
_LETTERS = re.compile(r"[^\W\d_]")
_WESTERN = re.compile("[\u00c0-\u00ff]")
# How UTF-8 is misread, how many torn characters in a row are no chance, and what each text has that
# was misread so: a glance at it spares sound ones.
_READINGS = (
    ("cp1252", 2, _WESTERN),
    ("cp1256", 3, re.compile(r"[\u0637\u0638][^\s\u0621-\u064a]")),
    ("mac_roman", 3, re.compile(r"[\u00ff\u0178]")),
    ("cp437", 3, re.compile(r"[\u256a\u2518]")),
)
_FEWEST = 10  # letters, to tell the encoding by them


def found_in(text: str) -> Mojibake | None:
    """What was misread in ``text``; ``None`` if nothing seems to be."""
    for read_as, fewest, sign in _READINGS:
        edits = tuple(_torn(text, read_as, fewest)) if sign.search(text) else ()
        if edits:
            return Mojibake("utf-8", _exactly(text, read_as), edits)
    return _other_page(text) if _WESTERN.search(text) else None


def _torn(text: str, read_as: str, fewest: int) -> Iterator[Edit]:
    """The characters of UTF-8 that stand in ``text`` as two to four of ``read_as``.

    Only where at least ``fewest`` of them follow each other, or one was torn into three.
    """
    letters, runs = _patterns(read_as)
    for run in runs.finditer(text):
        edits = [
            Edit(match.start(), match.end(), _decoded(match[0], read_as))
            for match in letters.finditer(text, run.start(), run.end())
        ]
        wide = any(edit.end - edit.start > 2 for edit in edits)
        if len(edits) >= fewest or (wide and read_as == "cp1252"):
            yield from edits


def _exactly(text: str, read_as: str) -> str:
    """``latin-1`` rather than ``cp1252`` where control characters show it."""
    if read_as == "cp1252" and re.search("[\x80-\x9f]", text):
        return "latin-1"
    return read_as


@cache
def _bytes_of(encoding: str) -> dict[str, int]:
    """Which byte each character from 0x80 on was.

    Bytes that the encoding does not have are taken for control characters, as readers do.
    """
    table = {}
    for byte in range(0x80, 0x100):
        table[chr(byte) if byte < 0xA0 else ""] = byte
        try:
            table[bytes([byte]).decode(encoding)] = byte
        except UnicodeDecodeError:
            continue
    table.pop("", None)
    return table


@cache
def _patterns(encoding: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """One torn character, and several of them with ASCII between them."""
    table = _bytes_of(encoding)

    def any_of(codes: range) -> str:
        return "[" + re.escape("".join(c for c, byte in table.items() if byte in codes)) + "]"

    rest = any_of(range(0x80, 0xC0))
    wholes = [f"{any_of(leads)}{rest}{{{more}}}" for leads, more in _LEADS]
    lost = f"{any_of(range(0xD8, 0xDC))}{LOST}"  # the second byte is none of the encoding
    letter = f"(?:{'|'.join([*wholes, lost])})"
    return re.compile(letter), re.compile(rf"{letter}+(?:[\s!-/:-@]*{letter}+)*")


def _decoded(torn: str, read_as: str) -> str:
    if LOST in torn:
        return LOST
    table = _bytes_of(read_as)
    try:
        return bytes(table[c] for c in torn).decode("utf-8")
    except UnicodeDecodeError:
        return torn


def _other_page(text: str) -> Mojibake | None:
    """Windows-1256 that was read as Windows-1252: ``ÇáÓÚæÏíÉ``."""
    western = len(_WESTERN_LETTERS.findall(text))
    if western < _FEWEST or western < 0.6 * len(_LETTERS.findall(text)):
        return None
    table = _bytes_of("cp1252")
    edits = tuple(
        Edit(at, at + 1, bytes([table[c]]).decode("cp1256"))
        for at, c in enumerate(text)
        if c in table
    )
    whole = "".join(edit.whole for edit in edits)
    return Mojibake("cp1256", "cp1252", edits) if likeness(whole) > len(whole) / 4 else None
