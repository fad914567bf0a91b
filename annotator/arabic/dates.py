"""Dates as Arabic news writes them: a regular grammar over the folded line.

Folding (``fold``) unifies the spellings of hamza, ta marbuta, digits, dashes and white space
first, so the grammar names each word once. A proclitic stays outside the date. Not every date is
a day: ``9 نيسان``, ``آذار 2017`` and ``أواخر العام الماضي`` are dates too; only what fixes a day,
month or year has an ISO form.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import islice

import regex

from annotator.arabic.fold import fold, fold_with_offsets
from annotator.arabic.words import lines, words, written_lines
from annotator.core.pieces import in_pieces
from annotator.core.span import Span

# January first; ``/`` between spellings that folding does not unify.
_LEVANTINE = (
    "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول"
)
_EGYPTIAN = "يناير|فبراير|مارس|أبريل|مايو|يونيو/يونيه|يوليو/يوليه|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"
_MAGHREBI = (
    "جانفي/ينّاير|فيفري|مارس|أفريل|ماي|جوان|جويلية/يوليوز|أوت/غشت|سبتمبر/شتنبر|أكتوبر|نوفمبر/نونبر"
    "|ديسمبر/دجنبر"
)
_HIJRI = (
    "محرم|صفر|ربيع الأول|ربيع الثاني/ربيع الآخر|جمادى الأولى/جمادى الأول|جمادى الآخرة/جمادى الثانية"
    "|رجب|شعبان|رمضان|شوال|ذو القعدة/ذي القعدة|ذو الحجة/ذي الحجة"
)


def _numbered(*families: str) -> dict[str, int]:
    return {
        fold(spelling): number
        for family in families
        for number, name in enumerate(family.split("|"), start=1)
        for spelling in name.split("/")
    }


def _any(names: str) -> str:
    """A pattern for any of ``names`` (between ``|``), in folded spelling, the longest first."""
    return "(?:" + "|".join(sorted(map(fold, names.split("|")), key=len, reverse=True)) + ")"


_MONTHS = _numbered(_LEVANTINE, _EGYPTIAN, _MAGHREBI)
_MONTH = _any("|".join(_MONTHS))
_HIJRI_MONTHS = _numbered(_HIJRI)
_HIJRI_MONTH = _any("|".join(_HIJRI_MONTHS))
_LETTER = "[ء-ي]"
_END = f"(?!{_LETTER})"
_DAY = r"(?<!\d)[0-3]?\d(?!\d)"
_ERA = f"(?: ?(?:م|(?<hijri>ه|هجري|هجريه)|ميلادي|ميلاديه){_END})?"
_YEAR = rf"(?<year>(?:1[0-9]|20)\d\d)(?!\d){_ERA}"
_THEN_YEAR = f"(?: ?[,/] ?| )?(?:{_any('من|عام|سنة|لعام|للعام')} )*{_YEAR}"
# As many days as a month has, and all of them or none: no list is tried in more than one way.
_DAYS = rf"{_DAY}(?: ?(?:[,/-]|و|{_any('إلى|حتى')}) ?{_DAY}){{1,31}}+"
_WHICH = _any(
    "الماضي|الماضية|الماضيين|المنصرم|المنصرمة|الفائت|الفائتة|السابق|السابقة|الجاري|الجارية|الحالي"
    "|الحالية|المقبل|المقبلة|القادم|القادمة|الآتي|الأخير|الأخيرة|الراهن|القريب"
)
_PERIOD = _any(
    "اليوم|الأيام|الأسبوع|الأسبوعين|الأسابيع|الشهر|الشهرين|الأشهر|الشهور|العام|العامين|الأعوام"
    "|السنة|السنتين|السنوات|السنين|الليلة|الساعات|العقد|العقدين|العقود|القرن|الفترة|الآونة|الوقت"
    "|المستقبل|المرحلة"
)
_SOME = _any(
    "يوم|يومين|أيام|أسبوع|أسبوعين|أسابيع|شهر|شهرين|أشهر|عام|عامين|أعوام|سنة|سنتين|سنوات|ساعات"
)
_PART = f"(?:{_any('مطلع|أوائل|أواخر|منتصف|نهاية|بداية|أواسط')} )?"
_WEEKDAY = _any("أحد|اثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت")
_ON = f"(?:{_any('يوم|مساء|صباح|ليلة|فجر|ظهر')} )?"
_WEEKDAY_FIRST = f"(?:{_ON}(?:ال)?{_WEEKDAY}{_END} ?[,-]? ?(?:الموافق )?)?"
_TIME = rf"(?: ?[-,]? ?\d\d?:\d\d(?::\d\d(?!\d))?(?: ?{_any('ص|م|صباحا|مساء')}{_END})?)?"
_NAMED = rf"(?:(?<name>{_MONTH})(?: ?[/(] ?{_MONTH}\)?)?|(?<islamic>{_HIJRI_MONTH})){_END}"
_TENS = _any("عشرين|ثلاثين|أربعين|خمسين|ستين|سبعين|ثمانين|تسعين")

# Tried in this order at each place; the first that fits wins.
_GRAMMAR = {
    "day, month, year": rf"{_WEEKDAY_FIRST}(?<day>\d\d?)(?<sep> ?[/.-] ?)(?<month>\d\d?)"
    rf"(?P=sep)(?<year>\d{{4}})(?!\d){_ERA}{_TIME}",
    "short year": rf"{_WEEKDAY_FIRST}(?<day>\d\d?)/(?<month>\d\d?)/(?<short>\d\d)(?!\d){_TIME}",
    "year, month, day": rf"(?<year>\d{{4}})(?<sep> ?[/.-] ?)(?<month>\d\d?)(?P=sep)"
    rf"(?<day>\d\d?)(?!\d){_ERA}{_TIME}",
    "name between": rf"{_WEEKDAY_FIRST}(?<day>{_DAY}) ?[/-] ?{_NAMED} ?[/-] ?{_YEAR}{_TIME}",
    "day and name": rf"{_WEEKDAY_FIRST}(?:{_DAYS}|(?<day>{_DAY})) ?(?:من )?(?:شهر )?{_NAMED}"
    rf"(?:{_THEN_YEAR}| {_WHICH}{_END})?{_TIME}",
    "day of the month": rf"{_DAY} من (?:هذا )?(?:الشهر|الجاري){_END}(?: {_WHICH}{_END})?",
    "month": rf"{_PART}(?:شهر )?{_NAMED}(?:{_THEN_YEAR}| {_WHICH}{_END})",
    "year": rf"{_PART}(?:ال)?{_any('عام|سنة|عامي|أعوام')} "
    rf"(?:\( ?{_YEAR} ?\)|{_YEAR}(?<more> ?[و-] ?(?:1[0-9]|20)\d\d)?)",
    "years": rf"(?:1[5-9]|20)\d\d ?(?:[-/]|{_any('إلى|حتى')}) ?(?:1[5-9]|20)\d\d(?![\d/])",
    "bare": rf"(?<bare>(?:1[5-9]|20)\d\d)(?: ?م{_END})?(?![0-9/%.,:]*[0-9%])",
    "decade": f"{_PART}(?:ال)?{_TENS}(?:ي?ات){_END}(?: القرن {_any('الماضي|العشرين')})?",
    "century": f"{_PART}القرن(?:ين)? ال{_LETTER}+(?: عشر| والعشرين)?{_END}",
    "which period": f"{_PART}{_PERIOD} {_WHICH}{_END}(?: و{_WHICH}{_END})?",
    "weekday": f"{_ON}ال{_WEEKDAY}{_END}(?: {_WHICH}{_END})?",
    "this": f"(?:هذا {_any('اليوم|الأسبوع|الشهر|العام')}|هذه {_any('الليلة|السنة')}){_END}",
    "ago": rf"{_any('منذ|قبل|خلال')} (?:(?:{_any('عدة|بضعة|نحو')}|\d+) )?{_SOME}{_END}"
    rf"(?! \(? ?{_YEAR})",  # but ``منذ عام 2011`` has a year
    "deictic": _any("أمس|الأمس|الآن|اليوم|غدا|البارحة|مؤخرا|حاليا") + _END,
}
# A date begins a word, or follows its proclitics; a number also follows ``ال``.
_BEGIN = rf"(?<!\d|\d[/.,:-])(?<=(?<!{_LETTER})[وف]?[بلك]?|(?<!{_LETTER})[وف]?[بلك]?ال(?=\d))"
_KINDS = {f"kind{place}": kind for place, kind in enumerate(_GRAMMAR)}  # by names of groups
_RULES = (f"(?<{group}>{_GRAMMAR[kind]})" for group, kind in _KINDS.items())
_DATE = regex.compile(_BEGIN + "(?:" + "|".join(_RULES) + ")")

_FIRST_LINES = 12
_WORDS_BESIDE = 6
_SHORT_LINE = 90  # code points
_YEAR_DIGITS = regex.compile(r"\d{4}")
# A clock that somebody's program wrote: seconds, a time zone, or a word that says so.
_CLOCK = regex.compile(
    r"(?i)\d:\d\d:\d\d|\dT\d|scraped|crawled|fetched|retrieved|accessed|downloaded"
    r"|(?:تاريخ|وقت|تم) (?:السحب|الجلب|الزحف|الاستخراج|التحميل|الوصول|الحفظ|الاطلاع)"
)
_TIME_OF_DAY = regex.compile(r"\d:\d\d")
_NAMED_YEAR = regex.compile(r"(?<!\d)(?:19|20|[١۱][٩۹]|[٢۲][٠۰])\d\d(?!\d)")
_SEARCHED = 50_000  # code points of an article in which years are looked for


@dataclass(frozen=True, slots=True)
class DateHit:
    """A date in a text.

    ``iso`` is the day, month or year it fixes in the Gregorian calendar (``2018-04-03``,
    ``2017-03``, ``2020``), or ``None``. ``confident`` is false where it may be something else: a
    bare number, a short year. ``hijri`` is the day, month or year that it names in that calendar,
    written alike (``1446-05-22``), or ``None``: which day of the other calendar it is, depends on
    the country. ``kind`` is which rule of the grammar found it, such as ``day and name``.
    """

    span: Span
    iso: str | None
    confident: bool
    hijri: str | None = None
    kind: str = ""

    @property
    def is_sure_day(self) -> bool:
        """Whether it fixes one day and can be nothing else."""
        return self.confident and self.iso is not None and len(self.iso) == len("YYYY-MM-DD")


def find_dates(text: str) -> list[DateHit]:
    """The dates of ``text`` in order, none overlapping another; none runs over a line's end."""
    hits: list[DateHit] = []
    for line in in_pieces(lines(text), 1):
        stored = line.of(text)
        folded = fold_with_offsets(stored)
        for match in _DATE.finditer(folded.text):
            span = folded.source(match.start(), match.end(), stored)
            tatweel = stored.startswith("ـ", span.end)  # ``1441هـ``
            groups = match.groupdict()
            hits.append(
                DateHit(
                    Span(line.start + span.start, line.start + span.end + tatweel),
                    _iso(groups),
                    not (groups["bare"] or groups["short"]),
                    _hijri(groups),
                    next(kind for group, kind in _KINDS.items() if groups[group] is not None),
                )
            )
    return hits


def published_guess(text: str) -> str | None:
    """When the article seems to have been published.

    The first whole day at the top in a line of little else, as ``YYYY-MM-DD`` or ``None``. A
    guess, for a person to correct. Passed over is the clock of whoever fetched the page: a time
    with seconds; or any time, in a year later by two or more than all that the article names.
    """
    for line in islice(written_lines(text), _FIRST_LINES):
        if len(line) <= _SHORT_LINE and _YEAR_DIGITS.search(text, line.start, line.end):
            stored = line.of(text)
            for hit in find_dates(stored):
                beside = len(words(stored)) - len(words(hit.span.of(stored)))
                if hit.is_sure_day and beside <= _WORDS_BESIDE and not _is_clock(text, line, hit):
                    return hit.iso
    return None


def _is_clock(text: str, line: Span, hit: DateHit) -> bool:
    """Whether the date ``hit`` of ``line`` is when a page was fetched."""
    if _CLOCK.search(text, line.start, line.end):
        return True
    if not _TIME_OF_DAY.search(text, line.start, line.end):
        return False
    other_years = [
        int(year.group())
        for year in _NAMED_YEAR.finditer(text, 0, _SEARCHED)
        if not line.start <= year.start() < line.end
    ]
    return hit.iso is not None and int(hit.iso[:4]) > max(other_years, default=9999) + 1


def _iso(groups: dict[str, str | None]) -> str | None:
    year = int(groups["year"] or groups["bare"] or 0) or _long_year(groups["short"])
    month = int(groups["month"] or 0) or _MONTHS.get(groups["name"] or "", 0)
    day = int(groups["day"] or 0)
    named_otherwise = groups["islamic"] or groups["hijri"] or groups["more"]
    if not year or named_otherwise:
        return None
    if groups["month"] and month > 12:  # the month first, as Americans write
        day, month = month, day
    if not month:
        return f"{year:04}"
    if not day:
        return f"{year:04}-{month:02}"
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _hijri(groups: dict[str, str | None]) -> str | None:
    year, month = int(groups["year"] or 0), _HIJRI_MONTHS.get(groups["islamic"] or "", 0)
    if not year or not (month or groups["hijri"]):
        return None
    month = month or int(groups["month"] or 0)
    day = int(groups["day"] or 0)
    parts = (f"{year:04}", *((f"{month:02}",) if month else ()), *((f"{day:02}",) if day else ()))
    return "-".join(parts)


def _long_year(short: str | None) -> int:
    return 2000 + int(short) if short else 0
