"""Writing JSONL, version 1: the same work gives the same bytes,
and no span that is not in its text.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from annotator import __version__
from annotator.arabic.words import word_at
from annotator.core.errors import WorldError
from annotator.formats.jsonl_line import Line, SpanLine

GENERATOR = f"annotator {__version__}"

_encode_into = msgspec.json.Encoder().encode_into
_SURELY_BETWEEN_WORDS = frozenset(" \n\u00a0،؛؟!«»“”()")


class WrongSurface(WorldError):
    """A span does not match its text. Nothing is exported that a trainer could not trust."""


def encode(line: Line) -> bytes:
    """One line of the file, its line feed included.

    :class:`WrongSurface` if a span's ``text`` is not ``line.text[start:end]``.
    """
    text, length = line.text, len(line.text)
    for span in line.spans:
        if text[span.start : span.end] != span.text or not span.start < span.end <= length:
            raise WrongSurface(
                f"The article {line.id} has an annotation ({span.id}, of {line.set}) whose text is"
                f" not at {span.start} to {span.end}. Nothing was exported; `annotator check`"
                " shows what is broken."
            )
    buffer = bytearray()
    _encode_into(line, buffer)
    buffer += b"\n"
    return bytes(buffer)


def in_order(spans: Iterable[SpanLine]) -> list[SpanLine]:
    """By start, then longest first, then label, then id."""
    return sorted(spans, key=lambda span: (span.start, -span.end, span.label, span.id))


def word_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """``[start, end)`` widened to whole words. Most spans begin and end at spaces;
    those are quick.
    """
    if start and text[start - 1] not in _SURELY_BETWEEN_WORDS:
        word = word_at(text, start)
        start = word.start if word else start
    if end < len(text) and text[end] not in _SURELY_BETWEEN_WORDS:
        word = word_at(text, end - 1)
        end = word.end if word else end
    return start, end
