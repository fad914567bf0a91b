"""Every way of writing a date that the news uses, written out of a calendar and found again."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.dates import find_dates


def several(words: str) -> tuple[str, ...]:
    return tuple(words.split())


LEVANTINE = (
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
)
EGYPTIAN = several("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")
MAGHREBI = several("جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر")
MOROCCAN = several("يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر")
HIJRI = (
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر",
    "جمادى الأولى",
    "جمادى الآخرة",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة",
    "ذي الحجة",
)
WEEKDAYS = several(
    "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"
)  # as date.weekday() counts

ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
DIGITS = st.sampled_from([{}, ARABIC_DIGITS, PERSIAN_DIGITS])

BEFORE = st.sampled_from(["", "قال ", "وصل السفير في ", "سطر\n", "(", "«", "، ", "و", "ب", "ول"])
AFTER = st.sampled_from(["", " ثم عاد", ".", "، وغادر", ")", "»", "\nسطر", ": قال"])
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
NAMES = st.sampled_from([LEVANTINE, EGYPTIAN, MAGHREBI, MOROCCAN])


def in_numbers(day: date) -> list[str]:
    d, m, y = day.day, day.month, day.year
    ways = [f"{d}{sign}{m}{sign}{y}" for sign in ("/", "-", ".", " / ", " - ")]
    ways += [f"{d:02}{sign}{m:02}{sign}{y}" for sign in "/-."]
    ways += [f"{y}{sign}{m:02}{sign}{d:02}" for sign in "/-."]
    if d > 12:
        ways.append(f"{m}/{d}/{y}")  # as Americans write
    return ways


def with_a_name(day: date, name: str) -> list[str]:
    d, y = day.day, day.year
    return [
        f"{d} {name} {y}",
        f"{d:02} {name} {y}",
        f"{d}{name} {y}",
        f"{d} من {name} {y}",
        f"{d} شهر {name} {y}",
        f"{d} {name}، {y}",
        f"{d} {name} من عام {y}",
        f"{d} {name} عام {y}",
        f"{d} {name} {y}م",
        f"{d} {name} {y} م",
        f"{d}/{name}/{y}",
        f"{d} - {name} - {y}",
    ]


def begun(day: date) -> list[str]:
    """What may stand before a day."""
    name = WEEKDAYS[day.weekday()]
    return ["", f"{name} ", f"{name}، ", f"يوم {name} ", f"{name} - ", f"{name} الموافق "]


@st.composite
def whole_days(draw: st.DrawFn) -> tuple[str, str]:
    """A day as it may be written, and as ISO 8601 has it."""
    day = draw(DAYS)
    names = draw(NAMES)
    way = draw(st.sampled_from(in_numbers(day) + with_a_name(day, names[day.month - 1])))
    clock = draw(st.sampled_from(["", " 12:11", " - 9:30 م", ", 09:30 صباحا"]))
    first = "" if way[:4] == str(day.year) else draw(st.sampled_from(begun(day)))
    return (first + way + clock).translate(draw(DIGITS)), day.isoformat()


@given(BEFORE, whole_days(), AFTER)
def test_a_day_is_found_whole_and_with_its_date_however_it_is_written(before, written, after):
    text, iso = written
    (hit,) = find_dates(before + text + after)
    assert hit.span.of(before + text + after) == text
    assert (hit.iso, hit.confident, hit.is_sure_day) == (iso, True, True)


@given(BEFORE, NAMES, st.integers(1, 12), st.integers(1900, 2099), DIGITS, AFTER)
def test_a_month_of_a_year_is_found_as_that_month(before, names, month, year, digits, after):
    for way in ("{} {}", "شهر {} {}", "{} من عام {}", "{}، {}", "مطلع {} {}", "أواخر شهر {} {}"):
        text = way.format(names[month - 1], year).translate(digits)
        (hit,) = find_dates(before + text + after)
        assert hit.span.of(before + text + after) == text
        assert (hit.iso, hit.is_sure_day) == (f"{year}-{month:02}", False)


@given(BEFORE, st.integers(1900, 2099), DIGITS, AFTER)
def test_a_year_that_is_called_one_is_sure_and_a_bare_number_is_not(before, year, digits, after):
    for way, sure in (("عام {}", True), ("سنة {}م", True), ("نهاية عام {}", True), ("{}", False)):
        text = way.format(year).translate(digits)
        (hit,) = find_dates(before + text + after)
        assert hit.span.of(before + text + after) == text
        assert (hit.iso, hit.confident) == (str(year), sure)


@given(st.sampled_from(HIJRI), st.integers(1, 29), st.integers(1300, 1460))
def test_a_hijri_date_is_found_and_is_no_day_of_the_gregorian_calendar(month, day, year):
    for way in (f"{day} {month} {year}هـ", f"{day} من {month}", f"عام {year} هجري"):
        text = f"كان {way} عيدا"
        assert [(hit.span.of(text), hit.iso) for hit in find_dates(text)] == [(way, None)]


@given(st.integers(13, 31), st.integers(13, 99), st.integers(1900, 2099))
def test_a_date_that_is_in_no_calendar_is_found_but_fixes_no_day(day, month, year):
    for text in (f"{day}/{month}/{year}", f"30/2/{year}", f"31 نيسان {year}"):
        (hit,) = find_dates(text)
        assert (hit.span.of(text), hit.iso) == (text, None)


WHICH = several(
    "الماضي الماضية الماضيين المنصرم المنصرمة الفائت الفائتة السابق السابقة الجاري الجارية الحالي"
    " الحالية المقبل المقبلة القادم القادمة الآتي الأخير الأخيرة الراهن القريب"
)
PERIODS = several(
    "اليوم الأيام الأسبوع الأسبوعين الأسابيع الشهر الشهرين الأشهر الشهور العام العامين الأعوام"
    " السنة السنتين السنوات السنين الليلة الساعات العقد العقدين العقود القرن الفترة الآونة الوقت"
    " المستقبل المرحلة"
)
SPANS_OF_TIME = several(
    "يوم يومين أيام أسبوع أسبوعين أسابيع شهر شهرين أشهر عام عامين أعوام سنة سنتين سنوات ساعات"
)
TENS = several("عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين")
PARTS = several("مطلع أوائل أواخر منتصف نهاية بداية أواسط")

WITHOUT_A_NUMBER = {
    "a period, and which": [f"{period} {which}" for period, which in product(PERIODS, WHICH)],
    "a month, and which": [f"{name} {which}" for name, which in product(EGYPTIAN, WHICH)],
    "how long ago": [
        f"{ago} {many}{some}"
        for ago, many, some in product(
            ["منذ", "قبل", "خلال"], ["", "عدة ", "بضعة ", "نحو ", "12 "], SPANS_OF_TIME
        )
    ],
    "a decade": [
        f"{part}{ten}{of}"
        for part, ten, of in product(
            ["", *(f"{part} " for part in PARTS)],
            [f"{the}{ten}يات" for the in ("", "ال") for ten in TENS],
            ["", " القرن الماضي", " القرن العشرين"],
        )
    ],
    "a weekday": [
        f"{on}{day}"
        for on, day in product(["", "يوم ", "مساء ", "صباح ", "ليلة ", "فجر ", "ظهر "], WEEKDAYS)
    ],
    "this": ["هذا اليوم", "هذا الأسبوع", "هذا الشهر", "هذا العام", "هذه الليلة", "هذه السنة"],
    "today and around it": several("أمس الأمس الآن اليوم غدا البارحة مؤخرا حاليا"),
}


@pytest.mark.parametrize("kind", WITHOUT_A_NUMBER)
def test_a_time_that_is_told_in_words_is_found_whole_and_fixes_no_day(kind):
    for told in WITHOUT_A_NUMBER[kind]:
        text = f"وصل الوفد {told} إلى المدينة"
        assert [(hit.span.of(text), hit.iso) for hit in find_dates(text)] == [(told, None)]


@given(st.lists(st.tuples(BEFORE, whole_days(), AFTER), max_size=5))
def test_each_line_has_the_dates_that_it_has_alone(written):
    lines = [before + text + after for before, (text, _), after in written]
    alone = [(hit.span.of(line), hit.iso) for line in lines for hit in find_dates(line)]
    text = "\n".join(lines)
    assert [(hit.span.of(text), hit.iso) for hit in find_dates(text)] == alone
