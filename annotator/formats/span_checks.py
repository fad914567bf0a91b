"""What is wrong with a span of a file, in a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Protocol

from annotator.core.offsets import Utf16Map
from annotator.core.span import Span
from annotator.formats.errors import FormatError, Place, shortened

MOST_COVERED = 20_000_000
"""How many code points the spans of one set may cover in all, each counted for itself."""

_WRITTEN = re.compile(r"\S")


class _Offsets(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class _Labelled(_Offsets, Protocol):
    @property
    def label(self) -> str: ...


def part(place: Place, path: str) -> Place:
    """``place`` with ``path`` behind its own."""
    return Place(place.file, place.line, f"{place.part or '$'}{path}")


def span(start: int, end: int, text: str, place: Place) -> Span:
    """The span ``[start, end)``; :class:`FormatError` if it is none, or is not in ``text``."""
    if start < 0:
        raise FormatError(place, f"the start {start} is before the first letter, which is 0.")
    if end <= start:
        raise FormatError(place, f"the end {end} does not come after the start {start}.")
    if end > len(text):
        raise FormatError(
            place, f"the end {end} is beyond the text, which has {len(text)} characters."
        )
    return Span(start, end)


def refuse_wrong_surface(found: Span, surface: str | None, text: str, place: Place) -> None:
    """:class:`FormatError` if ``found`` covers white space only, or not what the file says."""
    if surface is not None and not _is_at(found, surface, text):
        raise FormatError(
            place,
            f"{found.start} to {found.end} is {shortened(found.of(text))} in the text, not"
            f" {shortened(surface)}.{_other_unit(found, surface, text)}",
        )
    if not _WRITTEN.search(text, found.start, found.end):
        raise FormatError(place, f"{found.start} to {found.end} is nothing but white space.")


def refuse_twice(spans: Sequence[_Labelled], place: Place) -> None:
    """:class:`FormatError` if two of ``spans`` say the same of the same stretch."""
    seen: dict[tuple[int, int, str], int] = {}
    for number, one in enumerate(spans):
        first = seen.setdefault((one.start, one.end, one.label), number)
        if first != number:
            raise FormatError(
                part(place, f"[{number}]"),
                f"this is the same span with the same label as [{first}]: keep one of them.",
            )


def refuse_overmuch(count: int, text: str, covered: Callable[[], int], place: Place) -> None:
    """:class:`FormatError` if ``count`` spans cover ``text`` again and again, beyond all use.

    Each is stored with what it covers, so long spans on long texts come to more than any disk has.
    ``covered`` counts the code points of all of them; it is asked only where that may be.
    """
    if count * len(text) > MOST_COVERED and (many := covered()) > MOST_COVERED:
        raise FormatError(
            place,
            f"the {count:,} spans together cover {many:,} characters, more than {MOST_COVERED:,}:"
            " leave out those that are no annotations.",
        )


def _is_at(span: Span, surface: str, text: str) -> bool:
    """Whether ``span`` covers just ``surface``; nothing is copied to find that."""
    return len(surface) == len(span) and text.startswith(surface, span.start)


def _other_unit(found: Span, surface: str, text: str) -> str:
    """A hint if the offsets fit when they are taken to count UTF-16 units."""
    units = Utf16Map(text)
    start, end = units.from_utf16(found.start), units.from_utf16(found.end)
    if (start, end) != (found.start, found.end) and text[start:end] == surface:
        return " The offsets fit as UTF-16 units; they must count Unicode code points."
    return ""
