"""Sets of a project as lines of JSONL version 1."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import UNSET, UnsetType

from annotator.core.article import Article
from annotator.core.span import Span
from annotator.formats.jsonl_line import VERSION, Line, RegionLine, SpanLine, State
from annotator.formats.jsonl_writing import GENERATOR, encode, word_bounds
from annotator.store.outgoing import OutgoingSet


def encoded(one: OutgoingSet) -> bytes:
    """A set as its line of the file; ``WrongSurface`` if a span is not in its text."""
    status = one.status
    line = article_line(one.article, one.person, status.state.value)
    line.skip_reason = status.skip_reason or UNSET
    line.flagged = status.flagged or UNSET
    line.flag_note = status.flag_note or UNSET
    line.spans = _span_lines(one)
    line.not_article = region_lines(one.not_article)
    line.proposed = _some(one.proposed)
    line.cleared = _some(one.cleared)
    return encode(line)


def article_line(article: Article, whose: str, state: State) -> Line:
    """The line of a set on ``article``, with nothing in it yet."""
    return Line(
        schema=VERSION,
        id=article.id,
        text=article.text,
        text_sha256=article.sha256,
        offset_unit="codepoint",
        language=article.language,
        title=article.title,
        source=article.source,
        published=article.published,
        guessed=sorted(article.guessed) or UNSET,  # type: ignore[arg-type]
        meta=dict(article.meta),
        set=whose,
        state=state,
        spans=[],
        not_article=[],
        duplicate_group=article.duplicate_group,
        generator=GENERATOR,
    )


def region_lines(spans: Iterable[Span]) -> list[RegionLine]:
    return [RegionLine(span.start, span.end) for span in spans]


def _span_lines(one: OutgoingSet) -> list[SpanLine]:
    text = one.article.text
    lines = []
    for _, _, start, minus_end, label, id, surface, note, certainty, origin in one.rows:
        word_start, word_end = word_bounds(text, start, -minus_end)
        lines.append(
            SpanLine(
                id=id,
                start=start,
                end=-minus_end,
                label=label,
                text=surface,
                word_start=word_start,
                word_end=word_end,
                note=note,
                certainty=certainty,  # type: ignore[arg-type]
                origin=origin,  # type: ignore[arg-type]
            )
        )
    return lines


def _some(spans: list[Span]) -> list[RegionLine] | UnsetType:
    return region_lines(spans) or UNSET
