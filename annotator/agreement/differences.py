"""How two spans that mean the same differ at their edges: by a clitic, by quotes, or by more.

Two people who both saw a name often differ by a letter that the eye hardly sees (``وحماة`` against
``حماة``). That is a question for the guidelines, not for each case anew, so it is told apart.
"""

from __future__ import annotations

from enum import IntEnum

import regex

from annotator.arabic.letters import GLUE, INVISIBLE, forms
from annotator.core.case import LabelledSpan


class Difference(IntEnum):
    """How far apart two edges are; the larger is the graver."""

    SAME = 0
    CLITIC = 1
    EDGE = 2
    BOUNDARY = 3


_LONGEST = 40  # letters that an edge can differ by without being another boundary

_LOOSE = r"[\s\p{P}\p{Cf}\p{Cc}ـ]"
_ONLY_LOOSE = regex.compile(rf"(?V1){_LOOSE}+")
_AROUND = regex.compile(rf"(?V1)\A{_LOOSE}+|{_LOOSE}+\Z")

# What may be written onto the front of a name; the article only where the script changes or a
# tatweel holds it apart: elsewhere it is the name's own.
_CONJUNCTION = rf"{forms('وف')}{GLUE}"
_LAM = rf"{forms('ل')}{GLUE}"
_ARTICLE = rf"(?:{forms('ا')}{GLUE})?{_LAM}"
_PREPOSITION = rf"(?:{_LAM}{_LAM}|{forms('بكل')}{GLUE})"  # ``لل`` has an article in it
_PROCLITIC = regex.compile(
    rf"(?V1)(?={forms('وفبكل')})(?:{_CONJUNCTION})?{_PREPOSITION}?(?:(?<=ـ){_LOOSE}*)?"
    rf"|(?:{_CONJUNCTION})?(?:{forms('بك')}{GLUE})?{_ARTICLE}(?:(?<=ـ){_LOOSE}*|(?=[\p{{N}}\p{{Latin}}]))"
)
_ENDING = regex.compile(rf"(?V1)(?:ه(?:ما|م|ن|ا)?|ك(?:ما|م|ن)?|نا|ني|ي){GLUE}")
_ENDS_IN_TWO_LETTERS = regex.compile(rf"(?V1r)(?:\p{{L}}{GLUE}){{2}}\Z")
_CONJUNCTION_BEFORE = regex.compile(rf"(?V1r){_CONJUNCTION}\Z")
_IN_WORD = regex.compile(rf"(?V1)[\p{{L}}\p{{M}}\p{{N}}ـ{INVISIBLE}]")

TITLES = frozenset(
    [
        "السيد",
        "السيدة",
        "سيد",
        "الأستاذ",
        "الأستاذة",
        "أستاذ",
        "الدكتور",
        "الدكتورة",
        "دكتور",
        "د",
        "أ",
        "م",
        "المهندس",
        "المهندسة",
        "الشيخ",
        "الشيخة",
        "الرئيس",
        "الرئيسة",
        "الوزير",
        "الوزيرة",
        "النائب",
        "النائبة",
        "السفير",
        "السفيرة",
        "القاضي",
        "القاضية",
        "الأمير",
        "الأميرة",
        "الملك",
        "الملكة",
        "السلطان",
        "الإمام",
        "البابا",
        "الأب",
        "المطران",
        "البطريرك",
        "الحاج",
        "الحاجة",
        "الجنرال",
        "المشير",
        "الفريق",
        "اللواء",
        "العميد",
        "العقيد",
        "المقدم",
        "الرائد",
        "النقيب",
        "الملازم",
        "المحامي",
        "المحامية",
        "البروفسور",
        "البروفيسور",
    ]
)
"""Words before a name that some take into its span and some do not."""


def at_start(text: str, first: int, second: int) -> Difference:
    """How two starts differ; the order of the two does not matter."""
    low, high = min(first, second), max(first, second)
    if low == high:
        return Difference.SAME
    gap = text[low:high]
    if len(gap) > _LONGEST:
        return Difference.BOUNDARY
    if (
        _may_begin_clitic(text, low)
        and _PROCLITIC.fullmatch(text, low, high)
        and _goes_on(text, high)
    ):
        return Difference.CLITIC
    if _ONLY_LOOSE.fullmatch(gap):
        return Difference.EDGE
    inner = _AROUND.sub("", gap)
    place = low + gap.index(inner)
    if place > low and _PROCLITIC.fullmatch(text, place, high) and _goes_on(text, high):
        return Difference.EDGE
    return Difference.EDGE if inner in TITLES and inner != gap else Difference.BOUNDARY


def at_end(text: str, first: int, second: int) -> Difference:
    """How two ends differ; the order of the two does not matter."""
    low, high = min(first, second), max(first, second)
    if low == high:
        return Difference.SAME
    gap = text[low:high]
    if len(gap) > _LONGEST:
        return Difference.BOUNDARY
    if _ONLY_LOOSE.fullmatch(gap):
        return Difference.EDGE
    ending = _ENDING.match(gap)
    if ending is None or not _ENDS_IN_TWO_LETTERS.search(text, max(0, low - 8), low):
        return Difference.BOUNDARY
    rest = gap[ending.end() :]
    if not rest:
        return Difference.BOUNDARY if _goes_on(text, high) else Difference.CLITIC
    return Difference.EDGE if _ONLY_LOOSE.fullmatch(rest) else Difference.BOUNDARY


def between(text: str, first: LabelledSpan, second: LabelledSpan) -> Difference:
    """How two spans differ: the graver of their two edges. Labels do not matter."""
    return max(at_start(text, first.start, second.start), at_end(text, first.end, second.end))


def letters(text: str, first: LabelledSpan, second: LabelledSpan) -> tuple[str, str]:
    """What one of the two has at the start, and at the end, beyond the other; empty for none."""
    return (
        text[min(first.start, second.start) : max(first.start, second.start)],
        text[min(first.end, second.end) : max(first.end, second.end)],
    )


def _may_begin_clitic(text: str, position: int) -> bool:
    """Whether nothing of the word is before ``position``, or only ``و`` or ``ف``."""
    before = _CONJUNCTION_BEFORE.search(text, 0, position)
    start = before.start() if before else position
    return start == 0 or _IN_WORD.match(text, start - 1) is None


def _goes_on(text: str, position: int) -> bool:
    """Whether a letter or digit follows."""
    return _IN_WORD.match(text, position) is not None
