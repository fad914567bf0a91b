"""A span amid the words of its line, for lists in which somebody chooses among places."""

from __future__ import annotations

from typing import NamedTuple

from annotator.core.span import Span

AROUND = 48
"""How many code points are shown on each side, at most."""

CUT = "…"
"""Stands where the line goes on."""

_MOST = 160  # code points of a long span


class SpanInContext(NamedTuple):
    """The letters of a span in its line: what stands ``before`` and ``after`` it, cut at words.

    :data:`CUT` stands where something is left out.
    """

    before: str
    surface: str
    after: str

    @property
    def line(self) -> str:
        """All of it, in one string."""
        return self.before + self.surface + self.after


def in_context(text: str, span: Span) -> SpanInContext:
    """``span`` of ``text`` in its line.

    ``text`` may be a part of an article, if it has more than :data:`AROUND` code points on either
    side of the span, or all that there are.
    """
    surface = span.of(text).replace("\n", " ")
    if len(surface) > _MOST:
        surface = surface[:_MOST].rstrip() + CUT
    before = text[max(0, span.start - AROUND - 1) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + AROUND + 1].partition("\n")[0]
    return SpanInContext(
        without_first_word(before) if len(before) > AROUND else before,
        surface,
        without_last_word(after) if len(after) > AROUND else after,
    )


def without_first_word(words: str) -> str:
    """``words`` with :data:`CUT` in place of the first, which may be a part of one."""
    _, space, others = words.removeprefix(CUT + " ").partition(" ")
    return CUT + space + others


def without_last_word(words: str) -> str:
    """``words`` with :data:`CUT` in place of the last, which may be a part of one."""
    others, space, _ = words.removesuffix(" " + CUT).rpartition(" ")
    return others + space + CUT
