"""Site furniture is proposed, the article's own lines are not."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic import furniture
from annotator.arabic.fold import fold
from annotator.arabic.furniture import proposals, source_guess, title_guess
from annotator.arabic.words import lines

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "../shared/articles"

PARAGRAPH = "أعلنت البلدية أن أعمال الترميم في السوق القديم ستبدأ مطلع الشهر المقبل، وقال رئيسها. "
TITLE = "السوق القديم يستعد لموسم الترميم"
PAGE = f"""Search
Close this search box.
الرئيسية / محليات / {TITLE}
الثلاثاء 03/أبريل/2018 - 12:11 م
طباعة{TITLE[:20]}
{TITLE}
\u00a0
الصورة من الأرشيف
صدى المدينة/
{TITLE}
{PARAGRAPH * 3}
بدأ العمل يوم الخميس 12 أيار 2018.
{PARAGRAPH[:40]}…
شارك
أخبار ذات صلة
مباراة الأحد تنتهي بلا أهداف
قال مدرب الفريق إن اللاعبين …
اترك تعليقاً
لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *"""


def proposed(text: str) -> list[str]:
    return [span.of(text) for span in proposals(text)]


def test_the_furniture_of_a_whole_page_is_proposed():
    rows = PAGE.split("\n")
    own = {5, 6, 8, 10, 11}  # title, blank, source, the two paragraphs
    assert proposed(PAGE) == [row for number, row in enumerate(rows) if number not in own]


def test_title_source_and_date_of_a_whole_page_are_guessed():
    assert title_guess(PAGE) == TITLE
    assert source_guess(PAGE) == "صدى المدينة"


@pytest.mark.parametrize(
    "line",
    [
        "نشر في: 11/4/2020",
        "آخر تحديث 24 نوفمبر، 2024 الساعة 10:15",
        "طباعة",
        "شارك:",
        "شـارِك",
        "Home > News",
        "الرئيسية » محليات",
        "(صورة أرشيفية)",
        "اقرأ أيضاً:",
        "جميع الحقوق محفوظة © 2020",
        "تابعونا على فيسبوك",
        "فيسبوك\tتويتر\tواتساب",
        "❤️ 214   🔁 57",
        "📷 الصورة: أرشيف النادي",
        "0 تعليق",
        "© شبكة الأفق 2018",
        "2024-11-24 13:45:22",
        "2024-11-24T13:45:22.104Z",
        "Scraped at: 2024-11-24 13:45",
        "الأقسام",
        "من نحن",
        "تخطى إلى المحتوى",
    ],
)
def test_lines_that_a_site_writes_are_proposed(line):
    assert proposed(f"{TITLE}\n{line}\n{PARAGRAPH}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "شارك وزير الخارجية في الاجتماع.",
        "الرئيسية في هذا الملف هي المياه.",
        "وقع الاتفاق في 11/4/2020",
        "وقال …",
        "وقال إنهم لن يعودوا …",
        "\u00a0",
        "***",
        "2018 متر",
    ],
)
def test_lines_that_belong_to_an_article_are_not_proposed(line):
    assert proposed(f"{TITLE}\nوقال الوزير\n{line}\n{PARAGRAPH}") == []


def test_what_follows_a_way_to_other_pages_is_theirs_but_only_below_the_article():
    assert proposed(f"التالي\n{TITLE}\n{PARAGRAPH * 3}\nالسابق\nمباراة الأحد…") == [
        "التالي",
        "السابق",
        "مباراة الأحد…",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        *("أخبار متعلقة", "الأخبار المتعلقة:", "مواضيع مرتبطة", "مقالات ذات صلة", "قد يهمك"),
        *("أقسام", "التصنيفات", "من الانترنت", "من الإنترنت", "حول الويب", "اخترنا لكم"),
        *("الأكثر مشاهدة", "أحدث المقالات", "إقرأ المزيد", "شاهد أيضاً", "تقارير قد تهمك"),
        *("Related Articles", "Most Read", "تعليقات القراء"),
    ],
)
def test_what_follows_such_a_heading_is_of_other_articles(heading):
    other = "مباراة الأحد تنتهي بلا أهداف"
    page = f"{TITLE}\n{PARAGRAPH * 3}\n{heading}\n{other}\n{other} أيضا"
    assert proposed(page) == [heading, other, f"{other} أيضا"]


@pytest.mark.parametrize("heading", ["أقسام", "القائمة الرئيسية", "خدمات", "اقرأ المزيد"])
def test_a_menu_above_the_article_does_not_take_its_title_along(heading):
    assert proposed(f"{heading}\n{TITLE}\n{PARAGRAPH * 3}") == [heading]


def test_a_paragraph_ends_the_teasers():
    text = f"شاهد أيضاً\nمباراة الأحد\nقال المدرب.\nمباراة الاثنين\n{PARAGRAPH * 3}"
    assert proposed(text) == ["شاهد أيضاً", "مباراة الأحد"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "دراساتصحيفة الغد\n\nلماذا ظهر “القمر” مجدداً في النهار؟\nترجمة: علي",
            "لماذا ظهر “القمر” مجدداً في النهار؟",
        ),
        (PARAGRAPH * 3 + "\n" + TITLE, ""),
        ("المصدر: وكالة الأنباء المحلية الرسمية\n" + TITLE, TITLE),
        ("كلمة\nكلمتان هنا", ""),
        ("بدأ العمل يوم الخميس في السوق.\n" + TITLE, ""),
        (f"\ufeffثقافة وفنون | {TITLE}\n", TITLE),
        ("", ""),
    ],
)
def test_the_title_of_an_article_is_guessed_from_its_lines(text, title):
    assert title_guess(text) == title


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("المصدر: وكالة الغد", "وكالة الغد"),
        ("عن موقع صدى الغد 11/4/2020", "صدى الغد"),
        ("نقلاً عن صحيفة الأفق", "الأفق"),
        ("صدى المدينة/", "صدى المدينة"),
        ("محلياتصحيفة الغد", "صحيفة الغد"),
        ("عن موقع “صدى الغد” 11/4/2020", "صدى الغد"),
        ("حلب / 24 نوفمبر، 2018 / وكالة الغد", "وكالة الغد"),
        ("© شبكة الغد الإخبارية 2018", "شبكة الغد الإخبارية"),
        ("وقال ذلك لصحيفة الغد", ""),
        ("قال مصدر محلي إن العمل بدأ", ""),
    ],
)
def test_the_source_of_an_article_is_guessed_from_its_lines(line, source):
    assert source_guess(f"{line}\n{PARAGRAPH * 3}") == source


@given(st.lists(st.sampled_from([*PAGE.split("\n"), "", "…", "11/4/2020"]), max_size=12))
def test_proposals_are_whole_lines_in_order(rows):
    text = "\n".join(rows)
    found = proposals(text)
    assert found == sorted(set(found))
    assert set(found) <= set(lines(text))
    title = title_guess(text)
    assert not title or title in rows


def says_another(rows: list[str], place: int) -> bool:
    """Whether a line only says what another does, found by looking at every other line."""
    others = [fold(row).strip() for row in rows]
    cut = re.sub(r"(?:…|\.{3}|\[…\])\W*\Z", "", others[place]).strip()
    if len(cut.split()) < 4:
        return False
    if cut == others[place]:
        return cut in others[:place]
    return any(other.startswith(cut) for n, other in enumerate(others) if n != place)


@given(st.lists(st.sampled_from([TITLE, f"{TITLE[:24]}…", f"{TITLE} [...]", f"{TITLE}…", "وقال"])))
def test_repeats_are_found_as_if_every_line_were_held_against_every_other(rows):
    repeated = [place for place in range(len(rows)) if says_another(rows, place)]
    found = {span.start for span in proposals("\n".join(rows))}
    starts = [sum(len(row) + 1 for row in rows[:place]) for place in range(len(rows))]
    assert [place for place, start in enumerate(starts) if start in found] == repeated


def test_a_list_of_more_lines_than_any_page_has_none(monkeypatch):
    monkeypatch.setattr(furniture, "_MOST_LINES", 5)
    assert proposed("شارك\n" * 5) == ["شارك"] * 5
    assert proposed("شارك\n" * 6) == []
    assert title_guess(f"{TITLE}\n" * 6) == TITLE


def test_guesses_look_at_both_ends_of_a_page_of_any_length():
    page = "سطر\n" * 30_000
    assert source_guess(f"المصدر: وكالة الغد\n{page}") == "وكالة الغد"
    assert source_guess(f"{page}المصدر: وكالة الغد\n \n") == "وكالة الغد"


def sample_articles() -> list[dict]:
    """The sample articles that somebody has finished, with the regions that they marked."""
    samples = ROOT / "resources" / "samples" / "sample.jsonl"
    rows = [json.loads(row) for row in samples.read_text(encoding="utf-8").strip().split("\n")]
    return [row for row in rows if row["state"] == "done"]


def test_what_people_marked_in_the_samples_is_what_is_proposed():
    rows = sample_articles()
    assert len(rows) > 10
    for row in rows:
        marked = [(region["start"], region["end"]) for region in row["not_article"]]
        assert [(s.start, s.end) for s in proposals(row["text"])] == marked, row["title"]


# By the number of the line in the file.
FURNITURE = {"000": set(), "002": {2, 3, 18}, "003": {0, 1, *range(20, 33, 2)}}


@pytest.mark.skipif(not ARTICLES.exists(), reason="the real articles are not here")
@pytest.mark.parametrize("number", FURNITURE)
def test_the_furniture_of_the_real_articles_is_proposed(number):
    (path,) = ARTICLES.glob(f"{number}_*.txt")
    text = path.read_text(encoding="utf-8")
    found = {text.count("\n", 0, span.start) for span in proposals(text)}
    assert found == FURNITURE[number]
