"""Where a name may begin inside a written word: after ``و ف``, then after ``ب ك ل``.

Proclitics are written onto the next word, so about one name in ten starts inside one. Whether a
first letter is a clitic cannot be seen (``ووادي`` loses one ``و``, ``واشنطن`` none): this module
says what is possible, ``beginnings`` what is likely. Never ``س`` (a verb's), never a pronoun
ending.
"""

from __future__ import annotations

import regex

from annotator.arabic.letters import GLUE, INVISIBLE, LETTER, MARKS, forms
from annotator.arabic.words import is_tag, tag_parts, word_at
from annotator.core.span import Span

_CONJUNCTION = rf"{forms('وف')}{GLUE}"
_PREPOSITION = rf"{forms('بكل')}{GLUE}"

# Some letters must be left, unless the script changes: ``و27`` and ``بM16`` leave no doubt.
_FOREIGN = r"[\p{N}\p{Latin}]"
# The article is a proclitic only before a digit or a Latin letter (``ال27``); elsewhere it is the
# name's.
_ALEF, _LAM = forms("ا"), forms("ل")
_ARTICLE = rf"{_ALEF}{GLUE}{_LAM}{GLUE}(?={_FOREIGN})"
# By hand only, and last: an article that lost its alef, ``للتنظيم``.
_SWALLOWED_ARTICLE = rf"(?<={_LAM}{GLUE}){_LAM}{GLUE}"


def _steps(least: int, *steps: str) -> tuple[regex.Pattern[str], ...]:
    """The ``steps`` that may be taken, in turn, if ``least`` letters are left."""
    rest = rf"(?:(?:{LETTER}{GLUE}){{{least}}}|{_FOREIGN}|{_ARTICLE})"
    return tuple(regex.compile(rf"(?V1){step}(?={rest})") for step in steps)


_UNASKED = (_CONJUNCTION, _PREPOSITION, _ARTICLE)
_STEPS = {least: _steps(least, *_UNASKED) for least in (2, 3)}
# ``وتل العسل``: too doubtful to be stripped unasked, but one may ask.
_STEPS_BY_HAND = (*_STEPS[2], *_steps(2, _SWALLOWED_ARTICLE))

# Clitics that stand apart, held by a tatweel: ``لـ”صدى``, ``الـ 27``, ``وبالـ "``, ``بـ#غزة``.
# Or right before the sign of a hashtag or a mention: ``و#حماس``.
_BEFORE_A_NAME = (
    rf"(?:{_CONJUNCTION})?(?:{forms('بك')}{GLUE})?"
    rf"(?:{_LAM}{MARKS}|{_ALEF}{MARKS}{_LAM}{MARKS}|{_LAM}{MARKS}{_LAM}{MARKS})?"
    rf"(?<={forms('وفبكل')}{MARKS})"
)
_HELD = rf"ـ+{MARKS}(?!\p{{L}})[^\S\n]?[\"'“”„«‘’(\[{INVISIBLE}]*"
_APART_AT = regex.compile(
    rf"(?V1){_BEFORE_A_NAME}{_HELD}(?={LETTER}|[\p{{N}}#@])"
    rf"|(?={forms('وفباكل')}){_BEFORE_A_NAME}(?=[#@])"
)
# A word begins at its first letter, also behind a mark or a tatweel that belongs to none.
_APART_BEFORE = regex.compile(
    rf"(?V1)(?<!{LETTER}{GLUE}|\p{{N}}{MARKS}){_BEFORE_A_NAME}(?:{_HELD})?\Z"
)
_LONGEST_APART = 24
_FARTHEST_APART = 500  # with all its marks and quotes
_CONJUNCTION_APART = regex.compile(rf"{forms('وف')}{MARKS}(?={forms('ابكل')})")

_FIRST_LETTER = regex.compile(rf"(?V1){LETTER}|[\p{{N}}#@]")


def variants(text: str, span: Span) -> list[Span]:
    """The ways ``span`` may begin, from the whole written word on; they all end where it ends.

    The first word is the one ``span`` begins in, or the first after that. ``وبالسعودية`` gives
    itself, ``بالسعودية`` and ``السعودية``. Two letters may be left, one fewer than where the
    program strips unasked. A span without a word has one variant: itself. Within a hashtag or a
    mention the variants are all of it, what is behind its sign, and each of its parts.
    """
    first = _FIRST_LETTER.search(text, span.start, span.end)
    if first is None:
        return [span]
    places = _starts(text, first.start(), _STEPS_BY_HAND)
    word = word_at(text, places[-1])
    if word is not None and is_tag(text, word) and word.start < span.end:
        return _tag_variants(text, word, span, [place for place in places if place < word.start])
    return [Span(start, span.end) for start in places if start < span.end]


def _tag_variants(text: str, word: Span, span: Span, before: list[int]) -> list[Span]:
    """As :func:`variants`; ``before`` are the clitics that stand apart before the tag."""
    parts = tag_parts(text, word)
    if span.end > word.end:
        starts = [*before, word.start, *(part.start for part in parts)]
        return [Span(start, span.end) for start in dict.fromkeys(starts)]
    with_clitics = [Span(start, word.end) for start in before]
    behind_its_sign = Span(parts[0].start, word.end)
    return list(dict.fromkeys([*with_clitics, word, behind_its_sign, *parts]))


def next_variant(text: str, span: Span, *, backwards: bool = False) -> Span:
    """The variant after ``span`` (before it, if ``backwards``), round and round.

    A span that begins somewhere else in the word goes to the nearest variant in that direction.
    """
    places = variants(text, span)
    if span in places:
        return places[(places.index(span) + (-1 if backwards else 1)) % len(places)]
    if backwards:
        return max((v for v in places if v.start < span.start), default=places[-1])
    return min((v for v in places if v.start > span.start), default=places[0])


def starts(text: str, position: int, *, least: int = 3) -> list[int]:
    """Where a name may begin whose first word holds ``position``: the whole word, then inside it.

    ``least`` letters (2 or 3) are left of it.
    """
    return _starts(text, position, _STEPS[least])


def _starts(text: str, position: int, steps: tuple[regex.Pattern[str], ...]) -> list[int]:
    word = word_at(text, position)
    if word is None:
        return [position]
    opening = word_behind_clitic(text, word.start)
    # Of two that stand apart, the nearer one counts.
    if opening is not None and word_behind_clitic(text, opening.start) is None:
        conjunction = _CONJUNCTION_APART.match(text, word.start)
        between = [conjunction.end()] if conjunction else []
        return [word.start, *between, *_cuts(text, opening, steps)]
    before = _APART_BEFORE.search(text, max(0, word.start - _LONGEST_APART), word.start)
    if before is not None:
        return _starts(text, before.start(), steps)
    return _cuts(text, word, steps)


def word_behind_clitic(text: str, position: int) -> Span | None:
    """The word behind a clitic that stands apart at ``position``; ``None`` if none stands there.

    Apart are ``لـ”صدى``, ``الـ 27`` and ``و#حماس``.
    """
    # With an end: otherwise the tatweel that it must have is first looked for in the whole text.
    match = _APART_AT.match(text, position, position + _FARTHEST_APART)
    return word_at(text, match.end()) if match else None


def _cuts(text: str, word: Span, steps: tuple[regex.Pattern[str], ...]) -> list[int]:
    """The word's start, and its starts after each proclitic that may be stripped in turn."""
    places = [word.start]
    for step in steps:
        match = step.match(text, places[-1], word.end)
        if match:
            places.append(match.end())
    return places
