"""The error of an input that cannot be taken, and helpers for its sentences."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.core.place import PlacedFault


class FormatError(PlacedFault):
    """An input that cannot be taken as it is."""


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
