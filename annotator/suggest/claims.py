"""Reported speech by rule: what is claimed, and who claims it. On demand only, and never learnt.

A reporting verb, who reports, and what follows ``أن`` or a colon; or ``بحسب`` somebody, and what
follows the comma. A rule looks at one line at a time; only who spoke last is known from the line
before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from annotator.arabic.words import lines
from annotator.core.span import Span

_LETTER = r"[\p{Arabic}&&[\p{L}\p{M}]]"
_WORD_BEGINS, _WORD_ENDS = rf"(?<!{_LETTER})", rf"(?!{_LETTER})"
_BLANK = r"[^\S\n]"
_OPENING, _CLOSING = "\"“«”„'‘", "\"”»“'’"

# Stems in the forms that news has: he, she, they (or two of the three).
_PAST = """
قال قالت قالوا أكد أكدت أكدوا أعلن أعلنت أعلنوا أوضح أوضحت أضاف أضافت صرح صرحت زعم زعمت ادعى
ادعت ذكر ذكرت أفاد أفادت كشف كشفت لفت لفتت أشار أشارت شدد شددت اعتبر اعتبرت رأى رأت حذر حذرت
توقع توقعت نفى نفت أنكر أنكرت اتهم اتهمت نوه نوهت روى روت نقل نقلت بث بثت تابع تابعت بيّن أردف
أردفت جزم رجح رجحت طالب طالبت
"""
_PRESENT = """
يقول تقول يقولون يؤكد تؤكد يعلن تعلن يوضح توضح يضيف تضيف يزعم تزعم يدعي تدعي يذكر تذكر يفيد تفيد
يكشف تكشف يشير تشير يعتبر تعتبر يرى ترى يحذر تحذر يتوقع تتوقع ينفي تنفي يتهم تتهم
"""
_PARTICIPLES = """
قائلا قائلة مؤكدا مؤكدة مشيرا مشيرة مشيرين لافتا لافتة منوها منوهة موضحا موضحة مضيفا مضيفة
معتبرا معتبرة محذرا محذرة زاعما زاعمة متهما معلنا مدعيا مبينا
"""


def _any_of(words: str) -> str:
    """A pattern for any of ``words``; hamza may be left off, marks may stand after each letter."""
    spelled = ("".join(f"{_loose(letter)}\\p{{M}}*" for letter in word) for word in words.split())
    return f"(?:{'|'.join(sorted(spelled, key=len, reverse=True))})"


def _loose(letter: str) -> str:
    return "[اأإآ]" if letter in "اأإآ" else letter


def _compiled(pattern: str) -> regex.Pattern[str]:
    return regex.compile(f"(?V1){pattern}")


_PARTICIPLE = _any_of(_PARTICIPLES)
_VERB = _compiled(
    rf"{_WORD_BEGINS}[وف]?(?:كما )?"
    rf"(?:(?P<participle>{_PARTICIPLE})|{_any_of(_PAST + _PRESENT)}){_WORD_ENDS}"
)
_THAT = _compiled(
    rf"{_WORD_BEGINS}(?:ب|على )?[أإا]ن\p{{M}}*(?:ه|ها|هم|هما|هن|نا|ني|ي|ك)?{_WORD_ENDS}{_BLANK}*"
)
_COLON = _compiled(rf"{_BLANK}*[:：]{_BLANK}*")
_SENTENCE_END = _compiled(r"[.!؟…]+[\"”»]?(?=\s|\Z)")
_GOES_ON = _compiled(
    rf"(?:[،؛]|{_BLANK}){_BLANK}*(?=(?:[وف]?{_PARTICIPLE}|بينما|ولكن|لكن|في حين"
    rf"|كما (?:قال|أكد|أعلن|أفاد|اتهم)|حيث (?:قال|أكد|أشار)){_WORD_ENDS})"
)
_BEHIND_HOLDER = _compiled(
    rf"[،:؛]|{_WORD_BEGINS}(?:في|على|إلى|الى|خلال|أيضا|أيضاً|عن|أمس|اليوم|بعد|قبل|يوم|مؤخرا|مؤخراً"
    rf"|{_PARTICIPLE}){_WORD_ENDS}|{_WORD_BEGINS}ل(?:صحيفة|وكالة|قناة|ـ)|{_WORD_BEGINS}للصحيفة"
)
_BEFORE_VERB = _compiled(rf"(?:^|[.،؛]{_BLANK}*)(?P<holder>[^.،؛]{{3,70}}?){_BLANK}*\Z")
_ACCORDING = _compiled(rf"{_WORD_BEGINS}و?(?:وفقاً?|طبقاً?|بحسب|حسب|نقلاً? عن){_WORD_ENDS}{_BLANK}+")
_THEN_CLAIM = _compiled(
    rf"(?:،{_BLANK}*)?{_WORD_BEGINS}فإن(?:ه|ها|هم)?{_WORD_ENDS}{_BLANK}*|،{_BLANK}*"
)
_OF_ACCUSING = _compiled(r"ته\p{M}*م")
_ACCUSED = _compiled(rf"(?<={_BLANK}){_LETTER}+(?:ه|ها|هم|هن){_WORD_ENDS}")

_FARTHEST_THAT, _FARTHEST_COLON, _FARTHEST_FROM_PARTICIPLE = 110, 90, 25  # letters from the verb
_LEAST_CLAIM, _LEAST_HOLDER = 12, 3  # letters
_LEAST_BEFORE_MORE = 8
_LEAST_QUOTED = 4  # blanks, which tell a sentence from a word in quotes
_EDGE = "،؛,:.!؟"


@dataclass(frozen=True, slots=True)
class ReportedClaim:
    """A stretch that somebody is reported to say; ``holder`` is who, if the text says it."""

    claim: Span
    holder: Span | None


def reported_claims(text: str) -> list[ReportedClaim]:
    """The claims that ``text`` reports, by place; none lies mostly within another."""
    claims: list[ReportedClaim] = []
    holder: Span | None = None
    for line in lines(text):
        for claim in _of_line(text, line, holder):
            holder = claim.holder or holder
            claims.append(claim)
    claims.sort(key=lambda each: (each.claim.start, -each.claim.end))
    apart: list[ReportedClaim] = []
    reaching: list[Span] = []  # earlier claims that end behind the start of this one
    for each in claims:
        reaching = [other for other in reaching if other.end > each.claim.start]
        if not any(_is_mostly_in(each.claim, other) for other in reaching):
            apart.append(each)
            reaching.append(each.claim)
    return apart


def _of_line(text: str, line: Span, last: Span | None) -> Iterator[ReportedClaim]:
    for verb in _VERB.finditer(text, line.start, line.end):
        claim = _of_verb(text, line, verb, last)
        if claim is not None:
            last = claim.holder or last
            yield claim
    for phrase in _ACCORDING.finditer(text, line.start, line.end):
        claim = _of_phrase(text, line, phrase)
        if claim is not None:
            yield claim


def _of_verb(
    text: str, line: Span, verb: regex.Match[str], last: Span | None
) -> ReportedClaim | None:
    end = _sentence_end(text, verb.end(), line.end)
    opening = _opening(text, verb, end)
    if opening is None:
        return None
    start = opening.end()
    claim = _trimmed(text, start, _claim_end(text, start, line.end))
    if claim is None or len(claim) < _LEAST_CLAIM:
        return None
    holder = None
    if not verb["participle"]:
        end = opening.start()
        if _OF_ACCUSING.search(verb.group()):  # whoever is accused stands behind who accuses
            first = end - len(text[verb.end() : end].lstrip())
            accused = _ACCUSED.search(text, first, end)
            end = accused.start() if accused is not None else end
        holder = _holder(text, verb.end(), end) or _before(text, line, verb, last)
    return ReportedClaim(claim, holder or last)


def _opening(text: str, verb: regex.Match[str], end: int) -> regex.Match[str] | None:
    """The ``أن`` or the colon behind which the claim of ``verb`` begins."""
    joint, colon = _THAT.search(text, verb.end(), end), _COLON.search(text, verb.end(), end)
    farthest = _FARTHEST_FROM_PARTICIPLE if verb["participle"] else _FARTHEST_THAT
    if joint is not None and joint.start() - verb.end() > farthest:
        joint = None
    if colon is not None and colon.start() - verb.end() > _FARTHEST_COLON:
        colon = None
    following = _VERB.search(text, verb.end(), end)
    if (
        joint is not None
        and following is not None
        and following.start() < joint.start()
        and not following["participle"]
    ):
        joint = None
    if colon is None or (joint is not None and joint.start() < colon.start()):
        return joint
    return _THAT.match(text, colon.end(), end) or colon


def _claim_end(text: str, start: int, line_end: int) -> int:
    """Where a claim ends: with its quote, if it is one, else with its sentence, or before more."""
    if start < line_end and text[start] in _OPENING:
        closing = next(
            (
                place
                for place in range(start + 1, line_end)
                if text[place] in _CLOSING and not text[place + 1 : place + 2].isalnum()
            ),
            None,
        )
        if closing is not None and text.count(" ", start, closing) >= _LEAST_QUOTED:
            return closing + 1
    end = _sentence_end(text, start, line_end)
    more = _GOES_ON.search(text, min(start + _LEAST_BEFORE_MORE, end), end)
    return more.start() if more is not None else end


def _sentence_end(text: str, start: int, line_end: int) -> int:
    end = _SENTENCE_END.search(text, start, line_end)
    return end.start() if end is not None else line_end


def _holder(text: str, start: int, end: int) -> Span | None:
    """Who stands between the verb and what is said, without what is said about when and where."""
    behind = _BEHIND_HOLDER.search(text, start, end)
    holder = _trimmed(text, start, behind.start() if behind is not None else end)
    return holder if holder is not None and len(holder) >= _LEAST_HOLDER else None


def _before(text: str, line: Span, verb: regex.Match[str], last: Span | None) -> Span | None:
    """Who stands before the verb, where nobody was named so far."""
    before = _BEFORE_VERB.search(text[line.start : verb.start()]) if last is None else None
    if before is None:
        return last
    start, end = before.span("holder")
    return _trimmed(text, line.start + start, line.start + end)


def _of_phrase(text: str, line: Span, phrase: regex.Match[str]) -> ReportedClaim | None:
    end = _sentence_end(text, phrase.end(), line.end)
    behind = _THEN_CLAIM.search(text, phrase.end(), end)
    if behind is None:
        return None
    claim = _trimmed(text, behind.end(), _claim_end(text, behind.end(), line.end))
    if claim is None or len(claim) < _LEAST_CLAIM:
        return None
    return ReportedClaim(claim, _trimmed(text, phrase.end(), behind.start()))


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space, signs and lone quotes at its edges."""
    while start < end and (text[start].isspace() or text[start] in _EDGE):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in _EDGE):
        end -= 1
    if start >= end:
        return None
    opens, closes = text[start] in _OPENING, text[end - 1] in _CLOSING
    inner = text[start + opens : end - closes]
    if opens and (closes or not _has(inner, _CLOSING)) and not _has(inner, _OPENING + _CLOSING):
        start += 1
        end -= closes
    elif closes and not opens and not _has(inner, _OPENING):
        end -= 1
    return Span(start, end) if start < end else None


def _has(letters: str, signs: Iterable[str]) -> bool:
    return any(sign in letters for sign in signs)


def _is_mostly_in(claim: Span, other: Span) -> bool:
    shared = min(claim.end, other.end) - max(claim.start, other.start)
    return shared > 0.8 * len(claim)
