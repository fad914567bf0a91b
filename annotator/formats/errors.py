"""What can be wrong with an input: one clear sentence with its place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from annotator.core.errors import WorldError


class Place(NamedTuple):
    """Where in an input: the file, the line (from 1), and the field's JSON path or column."""

    file: str
    line: int | None = None
    part: str = ""

    def __str__(self) -> str:
        line = f"line {self.line}" if self.line is not None else ""
        return ", ".join(word for word in (self.file, line, self.part) if word)


class FormatError(WorldError):
    """An input that cannot be taken as it is. ``reason`` says what is wrong and what to do."""

    def __init__(self, place: Place, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


def first_repeated(names: Iterable[str]) -> str | None:
    """The first of ``names`` that was among those before it; ``None`` if all are different."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return None


def shortened(value: object, limit: int = 40) -> str:
    """``value`` in quotes for a sentence, on one line, cut after ``limit`` characters."""
    text = " ".join(str(value)[: limit + 1].split())
    return f"“{text[:limit]}…”" if len(text) > limit else f"“{text}”"
