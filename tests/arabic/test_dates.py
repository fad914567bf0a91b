"""Dates as the news writes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.dates import find_dates, published_guess

ARTICLES = Path(__file__).parents[2] / "../shared/articles"


def found(text: str) -> list[tuple[str, str | None]]:
    return [(hit.span.of(text), hit.iso) for hit in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("11/4/2020", "2020-04-11"),
        ("١١/٤/٢٠٢٠", "2020-04-11"),
        ("11.4.2020", "2020-04-11"),
        ("2020-04-11", "2020-04-11"),
        ("4/25/2018", "2018-04-25"),
        ("9\u00a0 نيسان", None),
        ("آذار 2017", "2017-03"),
        ("تشرين الأول الماضي", None),
        ("03/أبريل/2018 - 12:11 م", "2018-04-03"),
        ("الثلاثاء 03/أبريل/2018 - 12:11 م", "2018-04-03"),
        ("29 من مارس 2018م", "2018-03-29"),
        ("24 نوفمبر، 2024", "2024-11-24"),
        ("28 و27 و26 و24 و23 مارس الماضي", None),
        ("23 من الشهر", None),
        ("الخميس – 23مارس", None),
        ("الشهر الجاري والفائت", None),
        ("أواخر العام الماضي", None),
        ("20 نيسان/أبريل 2019", "2019-04-20"),
        ("كانون الثاني (يناير) 2019", "2019-01"),
        ("7 جويلية 2019", "2019-07-07"),
        ("15 غشت 2019", "2019-08-15"),
        ("5 محرم 1441هـ", None),
        ("عام 1441 هـ", None),
        ("عام 2011", "2011"),
        ("عام (2012)", "2012"),
        ("عامي 2011 و2012", None),
        ("أعوام 2011 و2012", None),
        ("2010-2015", None),
        ("30 شباط 2018", None),
        ("13/25/2018", None),
        ("11/4/2020م", "2020-04-11"),
        ("2020/4/11 م", "2020-04-11"),
        ("11/4/1441هـ", None),
        ("28/29 مارس", None),
        ("تسعينيات القرن الماضي", None),
        ("مطلع القرن الحادي والعشرين", None),
        ("منذ 3 أيام", None),
        ("هذا الأسبوع", None),
        ("اليوم", None),
    ],
)
def test_a_date_is_found_whole(text, iso):
    assert found(text) == [(text, iso)]
    assert found(f"وقع ذلك، {text}، في حمص") == [(text, iso)]
    assert all(hit.confident for hit in find_dates(text))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("في الـ 27 من مارس ، استهدفت", "27 من مارس"),
        ("في الـ27 من مارس", "27 من مارس"),
        ("ولأيار 2020", "أيار 2020"),
        ("و23 مارس", "23 مارس"),
        ("بعام 2020", "عام 2020"),
        ("منذ عام 2011", "عام 2011"),
        ("قبل سنة (2012)", "سنة (2012)"),
    ],
)
def test_clitics_before_a_date_stay_outside(text, date):
    assert [surface for surface, _ in found(text)] == [date]


@pytest.mark.parametrize(
    "text",
    [
        "3.7 في المئة",
        "أب لثلاثة",
        "صفر",
        "يمارس عمله",
        "12:30",
        "2018%",
        "1,2018",
        "9\nنيسان",
        "M4",
    ],
)
def test_what_is_no_date(text):
    assert found(text) == []


@pytest.mark.parametrize(("text", "iso"), [("2018", "2018"), ("12/3/20", "2020-03-12")])
def test_what_may_be_something_else_is_not_confident(text, iso):
    (hit,) = find_dates(f"نحو {text} متر")
    assert (hit.iso, hit.confident) == (iso, False)


def test_the_date_of_publication_is_the_first_whole_day_in_the_short_lines_at_the_top():
    body = "وقال في 5 أيار 2019 كلاما طويلا " * 5
    assert (
        published_guess(f"عنوان\nأيار 2020\n\u00a0\n11/4/2020 | 12/4/2020\n{body}") == "2020-04-11"
    )
    assert published_guess(f"عنوان عن عام 2011\n{body}") is None
    assert published_guess("ويبدأ العمل بهذا القرار في المدينة كلها في 1/5/2019.") is None
    assert published_guess("سطر\n" * 12 + "11/4/2020") is None


@pytest.mark.parametrize(
    "clock",
    [
        "2024-11-24 13:45:22",
        "2024-11-24T13:45:22Z",
        "Scraped at: 2024-11-24 13:45",
        "تاريخ السحب: 24/11/2024",
        "تم الاطلاع في 24/11/2024",
    ],
)
def test_the_clock_of_whoever_fetched_a_page_is_not_its_date(clock):
    assert published_guess(f"{clock}\nعنوان المقال\nوقال الوزير") is None
    assert published_guess(f"{clock}\nعنوان المقال\nنشر في 3/4/2023\nوقال") == "2023-04-03"


def test_a_date_years_after_all_that_the_article_names_is_a_clock():
    article = "عنوان المقال\nقال الوزير في مؤتمر صحفي يوم 12 أيار 2018 إن الطريق سيفتح"
    assert published_guess(f"24 نوفمبر، 2024 10:15 ص\n{article}") is None
    assert published_guess(f"24 نوفمبر، 2024 10:15 ص\nصحيفة الغد 14/5/2018\n{article}") == (
        "2018-05-14"
    )
    assert published_guess(f"الثلاثاء 15/أيار/2018 - 12:11 م\n{article}") == "2018-05-15"
    assert published_guess("24 نوفمبر، 2024 10:15 ص\nعنوان\nقال الوزير") == "2024-11-24"


@given(st.text(st.sampled_from("و ال2019/.-:م\nنيساآبر،هـ\u00a0"), max_size=40))
def test_dates_never_overlap_nor_leave_their_line(text):
    end = 0
    for hit in find_dates(text):
        assert hit.span.start >= end
        end = hit.span.end
        assert "\n" not in hit.span.of(text)
        assert hit.span.of(text) == hit.span.of(text).strip()


@pytest.mark.skipif(not ARTICLES.exists(), reason="the real articles are not here")
@pytest.mark.parametrize(
    ("number", "published"), [("000", "2020-04-11"), ("002", "2018-04-03"), ("003", None)]
)
def test_when_the_real_articles_were_published(number, published):
    (path,) = ARTICLES.glob(f"{number}_*.txt")
    assert published_guess(path.read_text(encoding="utf-8")) == published
