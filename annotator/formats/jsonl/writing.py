"""Writing JSONL: version 1, or 2 where there is something that only that has.

The same work gives the same bytes, and no span is written that is not in its text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, BinaryIO

import msgspec
from msgspec import UNSET, UnsetType

from annotator import __version__
from annotator.arabic.words import word_at
from annotator.core.outgoing import Attribution, OutgoingSet, OutgoingSpan
from annotator.core.span import Span
from annotator.formats.fitted import Fitted
from annotator.formats.jsonl.line import (
    FACTS,
    ORIGINS_OF_SUGGESTIONS,
    VERSION,
    WITH_SUGGESTIONS,
    JsonlLine,
    LineVersion,
    RegionLine,
    SpanLine,
    SuggestionLine,
)
from annotator.formats.writing import WriteOptions

GENERATOR = f"annotator {__version__}"

_encode_into = msgspec.json.Encoder().encode_into
_SURELY_BETWEEN_WORDS = frozenset(" \n\u00a0،؛؟!«»“”()")


class JsonlWriter:
    """A line for each set."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        self._stream = stream

    def write(self, fitted: Fitted) -> None:
        """Write the set as one line."""
        self._stream.write(encoded(line_of(fitted.outgoing)))

    def finish(self) -> None:
        """Do nothing: there is nothing behind the last line."""


def encoded(line: JsonlLine) -> bytes:
    """One line of the file, its line feed included."""
    buffer = bytearray()
    _encode_into(line, buffer)
    buffer += b"\n"
    return bytes(buffer)


def line_of(outgoing: OutgoingSet) -> JsonlLine:
    """A set as its line."""
    article = outgoing.article
    return JsonlLine(
        schema=_version(outgoing),
        id=article.id,
        text=article.text,
        text_sha256=article.sha256,
        offset_unit="codepoint",
        guessed=sorted(article.guessed) or UNSET,  # type: ignore[arg-type]
        set=outgoing.whose,
        state=outgoing.state,
        skip_reason=outgoing.skip_reason or UNSET,
        flagged=outgoing.flagged or UNSET,
        flag_note=outgoing.flag_note or UNSET,
        assisted=outgoing.assisted or UNSET,
        guidelines=UNSET if outgoing.guidelines is None else outgoing.guidelines,
        spans=_span_lines(outgoing),
        not_article=_region_lines(outgoing.not_article),
        proposed=_unless_none(outgoing.proposed),
        cleared=_unless_none(outgoing.cleared),
        generator=GENERATOR,
        **{name: getattr(article, name) for name in FACTS},
    )


def _version(outgoing: OutgoingSet) -> LineVersion:
    """The oldest version that can hold the set, so that older programs can read what they know."""
    is_of_suggestions = outgoing.assisted or any(
        span.sources is not None or span.origin in ORIGINS_OF_SUGGESTIONS for span in outgoing.spans
    )
    return WITH_SUGGESTIONS if is_of_suggestions else VERSION


def word_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """``[start, end)`` widened to whole words.

    Most spans begin and end at spaces, which needs no look at the words.
    """
    if start and text[start - 1] not in _SURELY_BETWEEN_WORDS:
        word = word_at(text, start)
        start = word.start if word else start
    if end < len(text) and text[end] not in _SURELY_BETWEEN_WORDS:
        word = word_at(text, end - 1)
        end = word.end if word else end
    return start, end


def _span_lines(outgoing: OutgoingSet) -> list[SpanLine]:
    text = outgoing.article.text
    lines = [_span_line(span, text) for span in outgoing.spans]
    if outgoing.attributions:
        for line in lines:
            _attribute(line, outgoing.attributions[line.id])
    return lines


def _span_line(span: OutgoingSpan, text: str) -> SpanLine:
    attributes: list[Any]
    start, end, label, id, surface, *attributes, sources, p, bulk = span
    # Both have the attributes last, in one order; by position, as there are so many spans.
    line = SpanLine(id, start, end, label, surface, *word_bounds(text, start, end), *attributes)
    if sources is not None:
        line.suggestion = SuggestionLine(sources.split("+"), p or 0.0, bool(bulk))  # type: ignore[arg-type]
    return line


def _attribute(line: SpanLine, attribution: Attribution) -> None:
    line.source = attribution.source  # type: ignore[assignment]
    line.people = list(attribution.people)
    line.decided_by = attribution.decided_by
    line.reason = attribution.reason
    if attribution.guidelines is not None:
        line.guidelines = attribution.guidelines


def _region_lines(spans: Iterable[Span]) -> list[RegionLine]:
    return [RegionLine(span.start, span.end) for span in spans]


def _unless_none(spans: list[Span]) -> list[RegionLine] | UnsetType:
    return _region_lines(spans) or UNSET
