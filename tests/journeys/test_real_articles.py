"""Three scraped articles, as the site gave them, are labelled by mouse and keys and handed over."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from annotator.core.span import Span
from tests.journeys.test_five_minutes import (
    check_lines,
    export,
    import_folder,
    make_project,
    open_article,
)

ARTICLES = Path(__file__).parents[2] / ".." / "shared" / "articles"

pytestmark = pytest.mark.skipif(not ARTICLES.is_dir(), reason="the articles are not here")

ACTOR, LOCATION, DATE, CLAIM = "1234"
NAMES = {ACTOR: "actor", LOCATION: "location", DATE: "date", CLAIM: "claim"}

# Words in the title, and what is marked: a label's key and a pattern of the exact string (its first
# group, if it has one: the rest says which place is meant).
STORIES = {
    "صحراء حمص": (
        (DATE, r"11/4/2020"),
        (DATE, r"9\s+نيسان"),
        (LOCATION, r"محافظة حمص"),
        (LOCATION, r"وادي الوعر"),
        (LOCATION, r"M4"),
        (ACTOR, r"وزارة الخارجية الأمريكية"),
        (ACTOR, r"وزير الخارجية (مايك بومبيو)"),
        (ACTOR, r"لدائمة ل(روسيا)"),
        (DATE, r"آذار 2017"),
        (CLAIM, r"شن 29 هجوم[^ ]+ على [^.]*الأسبوع الماضي"),
        (DATE, r"29 هجوم[^.]*(الأسبوع الماضي)"),
        (CLAIM, r"“مضلل[^”]*”"),
        (CLAIM, r"66 مقاتل[^،]*أصيبوا"),
    ),
    "التحالف الدولي": (
        (DATE, r"29 من مارس 2018م"),
        (DATE, r"28 و27 و26 و24 و23 مارس الماضي"),
        (DATE, r"28 مارس(?= مقطع)"),
        (DATE, r"23مارس"),
        (DATE, r"الـ (27 من مارس)"),
        (ACTOR, r"وزارة الدفاع الأمريكية"),
        (ACTOR, r"\((فرات بوست)\)"),
        (ACTOR, r'"(الدفاع الوطني)"'),
        (LOCATION, r"نهر الفرات"),
        (LOCATION, r"و(القورية)"),
        (CLAIM, r"آخر الضربات[^.]*2018م"),
        (CLAIM, r"مقتل 5 عناصر وإصابة نحو 15 آخرين"),
    ),
    "بالقرب من تدمر": (
        (LOCATION, r"و(حماة)"),
        (LOCATION, r"مدينة تدمر"),
        (LOCATION, r"محافظة حمص"),
        (ACTOR, r"لـ”(صدى الشام)”"),
        (ACTOR, r"“(حزب الله)”"),
        (ACTOR, r"“(محمد الحمصي)”"),
        (ACTOR, r"دونالد ترامب"),
        (DATE, r"الليلة الماضية"),
        (CLAIM, r"شن هجوم[^ ]+ في تشرين الأول الماضي"),
        (DATE, r"تشرين الأول الماضي"),
    ),
}


def mark(desk, key, pattern):
    """Drag over the string and press the key; the clitic key helps where the rule is wrong."""
    found = re.search(pattern, desk.text)
    assert found, pattern
    span = Span(*found.span(found.re.groups))
    surface = span.of(desk.text)
    desk.drag_over(span)
    desk.press(key)
    for _ in range(3):
        selected = desk.page.selected
        assert selected is not None, (surface, desk.toast)
        if selected.span == span:
            break
        desk.press("C")
    assert (NAMES[key], surface) in desk.in_file(), (surface, desk.in_file(), desk.toast)
    return (NAMES[key], surface)


def test_three_scraped_articles_go_from_the_site_to_the_trainer(sit_down, qtbot, tmp_path):
    folder = tmp_path / "articles"
    shutil.copytree(ARTICLES, folder)
    desk = sit_down()
    make_project(desk, qtbot, "مقالات", "ليلى")
    titles = import_folder(desk, qtbot, folder)
    assert len(titles) == len(STORIES) == 3
    wanted = {}
    for words, story in STORIES.items():
        open_article(desk, words)
        if desk.page.proposals.isVisible():
            desk.press("V")
            assert not desk.page.proposals.isVisible()
        marked = [mark(desk, *one) for one in story]
        assert sorted(desk.in_file()) == sorted(marked)
        assert {label for label, _ in marked} == set(NAMES.values())
        assert desk.shows_what_the_file_says()
        desk.press("Esc")  # the selected span's chip lies over its neighbours
        for annotation in desk.session.current.ordered:
            assert desk.paints(annotation.span)
        wanted[desk.session.article.id] = sorted(marked)
        assert any(
            outer.label == "claim" and inner.label == "date" and outer.span.contains(inner.span)
            for outer in desk.session.current.ordered
            for inner in desk.session.current.ordered
        ), "a date is nested in a claim"
        desk.press("F9")
    states = [desk.state(number) for number in (1, 2, 3)]
    assert states == ["done"] * 3
    furniture = [len(desk.set_in_file(number).not_article) for number in (1, 2, 3)]
    assert all(furniture[1:]), "the site's furniture was confirmed"

    lines = export(desk, qtbot, tmp_path / "out.jsonl")
    check_lines(lines)
    assert {
        line["id"]: sorted((s["label"], s["text"]) for s in line["spans"]) for line in lines
    } == wanted
    whole = {line["text"] for line in lines}
    for path in sorted(ARTICLES.iterdir()):
        raw = path.read_bytes().decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
        assert raw in whole, f"{path.name} came in to the letter"
    inside = [s for line in lines for s in line["spans"] if s["word_start"] < s["start"]]
    assert "حماة" in [span["text"] for span in inside]
    export(desk, qtbot, tmp_path / "again.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "again.jsonl").read_bytes()
