"""What is wrong with a span of a file, in a sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Protocol

from annotator.core.message import Form, Message, say
from annotator.core.offsets import Utf16Map
from annotator.core.place import Place
from annotator.core.span import Span
from annotator.formats.errors import FormatError, shortened

MOST_COVERED = 20_000_000
"""How many code points the spans of one set may cover in all, each counted for itself."""

_WRITTEN = re.compile(r"\S")


class SpanFault(Form):
    """Why a span of a file is none."""

    BEFORE_TEXT = "the start {start} is before the first letter, which is 0."
    NO_LENGTH = "the end {end} does not come after the start {start}."
    BEYOND_TEXT = "the end {end} is beyond the text, which ends at {length}."
    OTHER_SURFACE = "{start} to {end} is {surface} in the text, not {given}."
    OTHER_UNIT = (
        "{start} to {end} is {surface} in the text, not {given}. The offsets fit as UTF-16 units;"
        " they must count Unicode code points."
    )
    BLANK = "{start} to {end} is nothing but white space."
    TWICE = "this is the same span with the same label as [{first}]: keep one of them."
    OVERMUCH = (
        "the spans together cover too much ({count} cover {covered} characters, more than {most}):"
        " leave out what is no span."
    )


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
        raise FormatError(place, SpanFault.BEFORE_TEXT, start=start)
    if end <= start:
        raise FormatError(place, SpanFault.NO_LENGTH, start=start, end=end)
    if end > len(text):
        raise FormatError(place, SpanFault.BEYOND_TEXT, end=end, length=len(text))
    return Span(start, end)


def refuse_wrong_surface(span: Span, surface: str | None, text: str, place: Place) -> None:
    """:class:`FormatError` if ``span`` covers white space only, or not what the file says."""
    if surface is not None and not _is_at(span, surface, text):
        raise FormatError(place, _other_surface(span, surface, text))
    if not _WRITTEN.search(text, span.start, span.end):
        raise FormatError(place, SpanFault.BLANK, start=span.start, end=span.end)


def refuse_twice(spans: Sequence[_Labelled], place: Place) -> None:
    """:class:`FormatError` if two of ``spans`` say the same of the same stretch."""
    seen: dict[tuple[int, int, str], int] = {}
    for number, labelled in enumerate(spans):
        first = seen.setdefault((labelled.start, labelled.end, labelled.label), number)
        if first != number:
            raise FormatError(part(place, f"[{number}]"), SpanFault.TWICE, first=first)


def refuse_overmuch(count: int, text: str, covered: Callable[[], int], place: Place) -> None:
    """Refuse spans that cover the text again and again, beyond any use.

    Each is stored with its surface, so that long spans on a long text come to more than any disk
    has. ``covered`` counts the code points of all ``count`` spans on ``text``; it is called only
    where the limit may be passed.
    """
    # The product is the most that they can cover; where it is small nothing has to be counted.
    if count * len(text) > MOST_COVERED and (many := covered()) > MOST_COVERED:
        raise FormatError(
            place,
            SpanFault.OVERMUCH,
            count=f"{count:,}",
            covered=f"{many:,}",
            most=f"{MOST_COVERED:,}",
        )


def _is_at(span: Span, surface: str, text: str) -> bool:
    """Whether ``span`` covers just ``surface``; nothing is copied to find that."""
    return len(surface) == len(span) and text.startswith(surface, span.start)


def _other_surface(span: Span, given: str, text: str) -> Message:
    return say(
        SpanFault.OTHER_UNIT if _fits_utf16(span, given, text) else SpanFault.OTHER_SURFACE,
        start=span.start,
        end=span.end,
        surface=shortened(span.of(text)),
        given=shortened(given),
    )


def _fits_utf16(span: Span, surface: str, text: str) -> bool:
    """Whether the offsets fit when they are taken to count UTF-16 units."""
    units = Utf16Map(text)
    start, end = units.from_utf16(span.start), units.from_utf16(span.end)
    return (start, end) != (span.start, span.end) and text[start:end] == surface
