"""The strings of variants, with the letters in brackets that others have not."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.core.case import Case, LabelledSpan
from annotator.core.span import Span
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme
from annotator.ui.widgets.plain import escaped
from annotator.ui.words import translation

_MOST = 150  # letters of what all have in common; the middle of a long claim is left out
_MOST_APART = 70  # letters in brackets
_JOINER = "\u200d"  # keeps a letter in the form that it has within the word
_FROM_THE_RIGHT, _FROM_THE_LEFT = "\u200f", "\u200e"


def core(case: Case) -> Span | None:
    """What all variants that say something have in common.

    ``None`` unless each is one span and they meet.
    """
    marked = [variant.spans for variant in case.variants if variant.spans]
    if not marked or any(len(spans) > 1 for spans in marked):
        return None
    start = max(spans[0].start for spans in marked)
    end = min(spans[0].end for spans in marked)
    return Span(start, end) if start < end else None


def parts(text: str, span: LabelledSpan, common: Span | None) -> tuple[str, str, str]:
    """What ``span`` has before the letters that all have, those, and what it has behind them."""
    if common is None or not span.span.contains(common):
        return "", span.of(text), ""
    return text[span.start : common.start], common.of(text), text[common.end : span.end]


def plain(text: str, span: LabelledSpan, common: Span | None) -> str:
    """The string with brackets, for a screen reader and for tests."""
    before, middle, after = parts(text, span, common)
    return f"{_bracketed(before)}{middle}{_bracketed(after)}"


def html(text: str, span: LabelledSpan, common: Span | None, theme: Theme, size: int = 18) -> str:
    """The string as rich text at the right; what is in brackets is bold and coloured.

    It is read from the right if any letter of it is. A space between what is in brackets and the
    rest is outside them.
    """
    from_the_right = translation.is_read_from_the_right(span.of(text))
    side, mark = ("rtl", _FROM_THE_RIGHT) if from_the_right else ("ltr", _FROM_THE_LEFT)
    before, middle, after = parts(text, span, common)
    middle = _shown(_shortened(middle, _MOST))
    if before:
        joined = _joins(before[-1]) and _joins(middle[:1])
        middle = (_JOINER if joined else "") + middle
        before = _marked(before + (_JOINER if joined else ""), mark, theme)
    if after:
        joined = _joins(middle[-1:]) and _joins(after[0])
        middle += _JOINER if joined else ""
        after = _marked((_JOINER if joined else "") + after, mark, theme)
    style = f"font-size:{px(size)}px"
    return f'<div dir="{side}" align="right" style="{style}">{before}{middle}{after}</div>'


def one_line(text: str, most: int = 60) -> str:
    """``text`` on one line, without its middle if it is long.

    It is isolated from what is around it.
    """
    return translation.set_apart(_shortened(" ".join(text.split()), most))


def outcome_line(text: str, spans: Sequence[LabelledSpan]) -> str:
    """Spans as one line: each string in its turn."""
    return " + ".join(one_line(span.of(text)) for span in spans)


def _marked(letters: str, mark: str, theme: Theme) -> str:
    """``mark`` keeps the brackets on the side that the string is read from."""
    begin, letters, end = spaces_apart(letters)
    shown = _shown(_shortened(letters, _MOST_APART), spaces="␣")
    html = f'<b><span style="color:{theme.accent}">{mark}[{shown}{mark}]{mark}</span></b>'
    return f"{_shown(begin)}{html}{_shown(end)}"


def _bracketed(letters: str) -> str:
    begin, letters, end = spaces_apart(letters)
    return f"{begin}[{letters}]{end}" if letters else ""


def spaces_apart(letters: str) -> tuple[str, str, str]:
    """``letters`` without the spaces at their ends, and those; nothing is taken off mere spaces."""
    bare = letters.strip()
    if not bare:
        return "", letters, ""
    start = letters.index(bare)
    return letters[:start], bare, letters[start + len(bare) :]


def _joins(letter: str) -> bool:
    return letter.isalnum()


def _shortened(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    return f"{text[: most * 2 // 3].rstrip()} … {text[-most // 3 :].lstrip()}"


def _shown(text: str, spaces: str = "") -> str:
    """Escaped; breaks are seen, and so are spaces where nothing else is."""
    if spaces and not text.strip(" \u00a0\u200d"):
        text = text.replace(" ", spaces).replace("\u00a0", spaces)
    return escaped(text)
