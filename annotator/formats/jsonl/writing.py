"""Writing JSONL: version 1, or 2 where there is something that only that has.

The same work gives the same bytes, and no span is written that is not in its text.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import repeat
from operator import attrgetter
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
_origin = attrgetter("origin")
_SURELY_BETWEEN_WORDS = frozenset(" \n\u00a0،؛؟!«»“”()")
_SURELY_BEHIND_WORDS = frozenset((". ", ".\n"))  # only before a digit is a dot of a word


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
    is_of_suggestions = (
        outgoing.assisted
        or not ORIGINS_OF_SUGGESTIONS.isdisjoint(map(_origin, outgoing.spans))
        or any(span.sources is not None for span in outgoing.spans)
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
        word = word_at(text, end - 1) if text[end : end + 2] not in _SURELY_BEHIND_WORDS else None
        end = word.end if word else end
    return start, end


def _span_lines(outgoing: OutgoingSet) -> list[SpanLine]:
    if not outgoing.spans:
        return []
    attributes: list[Any]
    # By columns and position, as there are so many spans. Both have the attributes last, in one
    # order.
    columns = zip(*outgoing.spans, strict=True)
    starts, ends, labels, ids, surfaces, *attributes, sources, _, _ = columns
    bounds = map(word_bounds, repeat(outgoing.article.text), starts, ends)
    words = zip(*bounds, strict=True)
    lines = [*map(SpanLine, ids, starts, ends, labels, surfaces, *words, *attributes)]
    if any(sources):
        for line, span in zip(lines, outgoing.spans, strict=True):
            line.suggestion = _suggestion_line(span)
    if outgoing.attributions:
        for line in lines:
            _attribute(line, outgoing.attributions[line.id])
    return lines


def _suggestion_line(span: OutgoingSpan) -> SuggestionLine | UnsetType:
    if span.sources is None:
        return UNSET
    sources: list[Any] = span.sources.split("+")
    return SuggestionLine(sources, span.p or 0.0, bool(span.bulk))


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
