"""Two strings beside each other, with the letters that only one of them has set off."""

from __future__ import annotations

from annotator.core.case import LabelledSpan
from annotator.core.span import Span
from annotator.ui.looks.scale import px
from annotator.ui.review.variant_strings import spaces_apart
from annotator.ui.widgets.plain import escaped
from annotator.ui.words import translation

_MOST = 260  # letters of a long claim


def difference_html(
    surface: str, place: Span, own: LabelledSpan, other: LabelledSpan | None, colour: str
) -> str:
    """``own`` as rich text at the right: what ``other`` has not is bold, coloured and in brackets.

    ``surface`` is the text at ``place``, which holds both. The brackets part letters that would
    join, so that the eye sees where one begins.
    """
    inner = own.span
    if other is not None:
        start, end = max(own.start, other.start), min(own.end, other.end)
        if start < end:
            inner = Span(start, end)
    parts = [
        _marked(surface[own.start - place.start : inner.start - place.start], colour),
        _escaped(_shortened(surface[inner.start - place.start : inner.end - place.start])),
        _marked(surface[inner.end - place.start : own.end - place.start], colour),
    ]
    text = surface[own.start - place.start : own.end - place.start]
    side = "rtl" if translation.is_read_from_the_right(text) else "ltr"
    return f'<div dir="{side}" align="right" style="font-size:{px(19)}px">{"".join(parts)}</div>'


def _marked(letters: str, colour: str) -> str:
    if not letters:
        return ""
    begin, letters, end = spaces_apart(letters)
    html = f'<b><span style="color:{colour}">[{_escaped(_shortened(letters))}]</span></b>'
    return f"{_escaped(begin)}{html}{_escaped(end)}"


def _shortened(text: str) -> str:
    if len(text) <= _MOST:
        return text
    return text[: _MOST * 2 // 3] + " … " + text[-_MOST // 3 :]


def _escaped(text: str) -> str:
    """Spaces at an edge, which HTML would swallow, are kept."""
    shown = escaped(text)
    if shown.startswith(" "):
        shown = "\u00a0" + shown[1:]
    return shown[:-1] + "\u00a0" if shown.endswith(" ") else shown
