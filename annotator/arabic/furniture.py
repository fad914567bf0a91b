"""Site furniture: what a scraped page holds besides its article.

Hints, for a person to confirm or clear. If it is not marked, the actors of other articles' teasers
become training data. Only short lines are looked at: a paragraph is the article's.
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
_FOOT = 6
_TITLE_WORDS = 4

# Lines that are nothing else, without the marks around them.
_ALONE = """
    search|close this search box|share|print|menu|skip to content|facebook|twitter|whatsapp
    telegram|tweet|بحث|شارك|شاركها|مشاركة|شارك المقال|شارك هذا الموضوع|مشاركة عبر|طباعة
    طباعة المقال|الرئيسية|القائمة|أرسل إلى صديق|نسخ الرابط|حفظ|تغريدة|فيسبوك|تويتر|واتساب
    تلغرام|تيليغرام|إعلان|إعلانات|المزيد|اقرأ المزيد|السابق|التالي|تعليق|تعليقات|التعليق
    التعليقات|إرسال التعليق|الاسم|البريد الإلكتروني|الموقع الإلكتروني|الصورة من الأرشيف
    صورة من الأرشيف|صورة أرشيفية|الصورة أرشيفية|أرشيف
"""
_BEGINNINGS = """
    لن يتم نشر عنوان بريدك|لن ينشر بريدك|لن يظهر بريدك|الحقول الإلزامية|احفظ اسمي|شارك على|شارك عبر
    اقرأ أيضا:|شاهد أيضا:|شاهد بالصور|شاهد بالفيديو|مصدر الصورة|تصوير:|الصورة:|صورة:|الوسوم:|وسوم:
    كلمات مفتاحية|حجم الخط|جميع الحقوق محفوظة|حقوق النشر|تابعونا على|تابعنا على|للاشتراك في|اشترك في
    copyright|©
"""
# After these come teasers of other articles, or a form and what readers wrote.
_HEADINGS_OF_OTHERS = """
    أخبار ذات صلة|مواضيع ذات صلة|مقالات ذات صلة|مواد ذات صلة|ذات صلة|شاهد أيضا|اقرأ أيضا
    قد يعجبك أيضا|قد يهمك أيضا|مقالات مشابهة|أخبار مشابهة|الأكثر قراءة|آخر الأخبار
    related posts|اترك تعليقا|اترك تعليقك|اترك ردا|أضف تعليقا|أضف تعليق|اكتب تعليقا
    leave a reply
"""


def _phrases(table: str) -> frozenset[str]:
    return frozenset(
        fold(phrase).strip()
        for row in table.split("\n")
        for phrase in row.split("|")
        if phrase.strip()
    )


_ALONE_PHRASES = _phrases(_ALONE)
_NAVIGATION = _phrases("السابق|التالي|المقال السابق|المقال التالي|الخبر السابق|الخبر التالي")
# A row of buttons, perhaps with a count: ``0 تعليق``.
_BUTTONS = frozenset(phrase for phrase in _ALONE_PHRASES if " " not in phrase) | frozenset(
    "0123456789"
)
_HEADINGS = _phrases(_HEADINGS_OF_OTHERS)
_BEGINNING_PHRASES = tuple(sorted(_phrases(_BEGINNINGS)))

_AROUND = regex.compile(r"\A[^\p{L}\p{N}©]+|[^\p{L}\p{N}]+\Z")
_CUT = regex.compile(r"(?:…|\.{3}|\[…\])\W*\Z")
_CRUMBS = regex.compile(rf"(?:{fold('الرئيسية')}|home) ?[/>|\"\\›-]")
_BUTTON = regex.compile(rf"^(?:{fold('طباعة')}|شارك|print|share) ?(?=\w)")
# What a content management system writes around its date.
_DATE_WORDS = regex.compile(
    r"(?:تاريخ|نشر|النشر|نشرت|في|بتاريخ|اخر|تحديث|التحديث|الساعه|بتوقيت|يوم|pm|am"
    r"|\d{1,2}:\d{2}|[صم])(?!\w)"
)
_COUNTS = regex.compile(r"[\p{N}\p{S}\p{P}\s]*\p{So}[\p{N}\p{S}\p{P}\s]*")
_PUBLISHER = r"(?:صحيفة|جريدة|مجلة|وكالة|شبكة|موقع)"
_SOURCE = regex.compile(
    rf"""(?x)
      ^ \s* (?: المصدر | مصدر ) \s* : \s* (?P<name> .{{2,60}}? ) \s* $
    | ^ \s* (?: نقلا[ً]? \s+ )? عن \s+ {_PUBLISHER} \s+ (?P<name> \D{{2,60}}? ) [\s\d/.\-]* $
    | ^ \s* (?P<name> [^/:.،؟!\d]{{2,40}}? ) \s* / \s* $
    # glued to the section (``دراساتصحيفة الغد``), or after a stroke
    | (?: ^ \s* (?: \w{{3,20}} )? | [/|–-] \s* ) (?P<name> {_PUBLISHER} (?: \s+ \w+ ){{1,3}} ) \s* $
    | © \s* (?P<name> {_PUBLISHER} (?: \s+ [^\W\d]+ ){{1,3}} ) [\s\d]* $
    """
)
_LONGEST_SOURCE_LINE = 60
_UNPRINTED = regex.compile(r"[\p{Cc}\p{Cf}\p{Cn}]")
_LETTERS = regex.compile(r"\p{L}|\p{N}")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank. ``folded`` is empty for a paragraph, ``opening`` for none."""

    span: Span
    stored: str
    folded: str

    @property
    def bare(self) -> str:
        """The folded line without the marks around it."""
        return str(_AROUND.sub("", self.folded))

    @property
    def opening(self) -> str:
        return self.folded or fold(self.stored[:_SHORT]).strip()


def proposals(text: str) -> list[Span]:
    """The lines of ``text`` that look like site furniture, in order.

    Whole lines, without their line feeds. Blank lines are passed over.
    """
    found: list[Span] = []
    page = _lines(text)
    in_tail = False
    for place, line in enumerate(page):
        below_the_article = any(not earlier.folded for earlier in page[:place])
        heading = line.bare in _HEADINGS or (line.bare in _NAVIGATION and below_the_article)
        in_tail = heading or (in_tail and _may_be_teaser(line))
        if in_tail or _is_furniture(line) or _repeats(line, page, place):
            found.append(line.span)
    return found


def title_guess(text: str) -> str:
    """What seems to be the article's title.

    The first line of four words or more that is not furniture, without the section before it.
    Empty if the text begins with a paragraph or a whole sentence. A guess, for a person to
    correct.
    """
    furniture = set(proposals(text))
    top = [line for line in _lines(text) if line.span not in furniture]
    for line in top[:_TOP]:
        if not line.folded or line.folded.endswith("."):
            break
        if len(line.bare.split()) >= _TITLE_WORDS and not _source_in(line.stored):
            return str(_UNPRINTED.sub("", max(line.stored.split("|"), key=len))).strip()
    return ""


def source_guess(text: str) -> str:
    """Who seems to have published the article, from a short line that says so; else empty."""
    page = _lines(text)
    found = (_source_in(line.stored) for line in [*page[:_TOP], *page[-_FOOT:]])
    return next(filter(None, found), "")


def _source_in(stored: str) -> str:
    match = _SOURCE.search(stored) if len(stored) <= _LONGEST_SOURCE_LINE else None
    return match["name"].strip(" \u00a0\"'“”«»") if match else ""


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
        or all(word in _BUTTONS for word in bare.split())
        or bool(_CRUMBS.match(bare))
        or bool(_COUNTS.fullmatch(line.folded))
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
    """Below a heading of others: a cut line, or a short one that is no finished sentence."""
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
