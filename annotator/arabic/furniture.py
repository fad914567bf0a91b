"""Site furniture: what a scraped page holds besides its article. Hints, for a person to confirm or clear.

If it is not marked, the actors of other articles' teasers become training data. Only short lines are
looked at: a paragraph is the article's.
"""

from __future__ import annotations

from dataclasses import dataclass

import regex

from annotator.arabic.dates import find_dates
from annotator.arabic.fold import fold
from annotator.arabic.words import lines
from annotator.core.span import Span

_SHORT = 200  # code points; a longer line is a paragraph
_TEASER = 130
_TOP = 12  # lines in which a title and a source are looked for
_TITLE_WORDS = 4

# Lines that are nothing else, without the marks around them.
_ALONE = """
    search|close this search box|share|print|menu|skip to content|facebook|twitter|whatsapp|telegram|tweet
    بحث|شارك|شاركها|مشاركة|شارك المقال|شارك هذا الموضوع|مشاركة عبر|طباعة|طباعة المقال|الرئيسية|القائمة
    أرسل إلى صديق|نسخ الرابط|حفظ|تغريدة|فيسبوك|تويتر|واتساب|تلغرام|تيليغرام|إعلان|إعلانات|المزيد|اقرأ المزيد
    الصورة من الأرشيف|صورة من الأرشيف|صورة أرشيفية|الصورة أرشيفية|أرشيف|إرسال التعليق|التعليقات|الاسم
    البريد الإلكتروني|الموقع الإلكتروني|التعليق|السابق|التالي
"""
# After these come teasers of other articles.
_RELATED = """
    أخبار ذات صلة|مواضيع ذات صلة|مقالات ذات صلة|مواد ذات صلة|ذات صلة|شاهد أيضا|شاهد أيضاً|اقرأ أيضا|اقرأ أيضاً
    قد يعجبك أيضا|قد يهمك أيضا|مقالات مشابهة|أخبار مشابهة|الأكثر قراءة|آخر الأخبار|related posts
"""
# After these come a form and what readers wrote.
_COMMENTS = "اترك تعليقا|اترك تعليقك|اترك ردا|أضف تعليقا|أضف تعليق|اكتب تعليقا|leave a reply"
_BEGINNINGS = """
    لن يتم نشر عنوان بريدك|الحقول الإلزامية|جميع الحقوق محفوظة|حقوق النشر|تابعونا على|تابعنا على
    اشترك في|احفظ اسمي|مصدر الصورة|تصوير:|الصورة:|copyright|©
"""


def _phrases(table: str) -> frozenset[str]:
    return frozenset(
        fold(phrase).strip()
        for row in table.split("\n")
        for phrase in row.split("|")
        if phrase.strip()
    )


_ALONE_PHRASES = _phrases(_ALONE)
_HEADINGS = _phrases(_RELATED) | _phrases(_COMMENTS)
_BEGINNING_PHRASES = tuple(sorted(_phrases(_BEGINNINGS)))

_AROUND = " .,:;!?/|>*-()[]\"'"
_CUT = regex.compile(r"(?:…|\.{3}|\[…\])\W*\Z")
_CRUMBS = regex.compile(rf"(?:{fold('الرئيسية')}|home) ?[/>|\"\\›-]")
_BUTTON = regex.compile(rf"^(?:{fold('طباعة')}|شارك|print|share) ?(?=\w)")
# What a content management system writes around its date.
_DATE_WORDS = regex.compile(
    r"(?:تاريخ|نشر|النشر|نشرت|في|بتاريخ|اخر|تحديث|التحديث|الساعه|بتوقيت|يوم|pm|am|\d{1,2}:\d{2}|[صم])(?!\w)"
)
_SOURCE = regex.compile(
    r"""(?x)
      ^ \s* (?: المصدر | مصدر ) \s* : \s* (?P<name> .{2,60}? ) \s* $
    | ^ \s* (?: نقلا[ً]? \s+ )? عن \s+ (?: موقع | صحيفة | وكالة ) \s+ (?P<name> \D{2,60}? ) [\s\d/.\-]* $
    | ^ \s* (?P<name> [^/:.،؟!\d]{2,40}? ) \s* / \s* $
    | (?P<name> (?: صحيفة | جريدة | وكالة | شبكة ) \s+ \w+ (?: \s+ \w+ )? ) \s* $
    """
)
_LONGEST_SOURCE_LINE = 60
_LETTERS = regex.compile(r"\p{L}|\p{N}")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank. ``folded`` is empty for a paragraph, ``opening`` for none."""

    span: Span
    stored: str
    folded: str

    @property
    def bare(self) -> str:
        return self.folded.strip(_AROUND)

    @property
    def opening(self) -> str:
        return self.folded or fold(self.stored[:_SHORT]).strip()


def proposals(text: str) -> list[Span]:
    """The lines of ``text`` that look like site furniture, whole and without their line feeds, in order.

    Blank lines are passed over.
    """
    found: list[Span] = []
    page = _lines(text)
    in_tail = False
    for place, line in enumerate(page):
        in_tail = line.bare in _HEADINGS or (in_tail and _may_be_teaser(line))
        if in_tail or _is_furniture(line) or _repeats(line, page, place):
            found.append(line.span)
    return found


def title_guess(text: str) -> str:
    """What seems to be the article's title: the first line of four words or more that is not furniture.

    Empty if the text begins with a paragraph. A guess, for a person to correct.
    """
    furniture = set(proposals(text))
    top = [line for line in _lines(text) if line.span not in furniture]
    for line in top[:_TOP]:
        if not line.folded:
            break
        if len(line.bare.split()) >= _TITLE_WORDS and not _source_in(line.stored):
            return line.stored.strip()
    return ""


def source_guess(text: str) -> str:
    """Who seems to have published the article: from a line at the top that says so; else empty."""
    for line in _lines(text)[:_TOP]:
        source = _source_in(line.stored) if line.folded else ""
        if source:
            return source
    return ""


def _source_in(stored: str) -> str:
    match = _SOURCE.search(stored) if len(stored) <= _LONGEST_SOURCE_LINE else None
    return match["name"].strip() if match else ""


def _lines(text: str) -> list[_Line]:
    """The lines that are not blank."""
    return [
        _Line(span, stored, fold(stored).strip() if len(stored) <= _SHORT else "")
        for span in lines(text)
        if _LETTERS.search(stored := span.of(text))
    ]


def _is_furniture(line: _Line) -> bool:
    bare = line.bare
    return bool(bare) and (
        bare in _ALONE_PHRASES
        or bare.startswith(_BEGINNING_PHRASES)
        or bool(_CRUMBS.match(bare))
        or _is_date_line(line)
    )


def _is_date_line(line: _Line) -> bool:
    """Whether the line is a date, a time, and the few words that a site writes around them."""
    rest = list(line.stored)
    hits = find_dates(line.stored) if any(map(str.isdigit, line.stored)) else []
    for hit in hits:
        rest[hit.span.start : hit.span.end] = " " * len(hit.span)
    return bool(hits) and not _LETTERS.search(_DATE_WORDS.sub("", fold("".join(rest))))


def _may_be_teaser(line: _Line) -> bool:
    """Below a heading of other articles: a cut line, or a short one that is no finished sentence."""
    if _CUT.search(line.stored):
        return True
    return len(line.stored) <= _TEASER and not line.stored.rstrip().endswith(".")


def _repeats(line: _Line, page: list[_Line], place: int) -> bool:
    """Whether the line only says what another does: a second title, or a cut one, or a cut lead."""
    core = _BUTTON.sub("", _CUT.sub("", line.folded), count=1).strip()
    if len(core.split()) < _TITLE_WORDS:
        return False
    if core == line.folded:
        return any(core == earlier.folded for earlier in page[:place])
    return any(other.opening.startswith(core) for other in page if other is not line)
