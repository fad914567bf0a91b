"""What a merge tells of review: how much came, and what the project and the file differ on."""

from __future__ import annotations

import pytest

from annotator.core.review_merging import (
    PointFacts,
    PointKind,
    ReviewCollision,
    ReviewNews,
    news_told,
)
from annotator.core.span import Span

FACTS = PointFacts("Amal", "")


def collision(kind: PointKind, text: str = "", place: Span | None = None) -> ReviewCollision:
    return ReviewCollision((4, kind, "d1"), "sana-7", "عنوان", text, FACTS, FACTS, place=place)


def test_what_came_is_told_in_one_order_and_what_did_not_is_left_out():
    news = {ReviewNews.CHECKS: 1, ReviewNews.DECISIONS: 1200, ReviewNews.RELEASES: 0}
    assert [*map(str, news_told(news, 3))] == ["1,200 decisions", "1 blind check"]
    assert news_told({}, 0) == []


def test_gestures_that_change_nothing_in_the_end_are_told_as_such():
    assert [*map(str, news_told({}, 2))] == ["2 gestures for the log alone"]


def test_a_case_is_chosen_by_its_place_and_anything_else_by_what_it_is():
    case = collision(PointKind.CASE, "سانا", Span(10, 14))
    assert (case.article, case.address) == (4, "sana-7:10-14")
    assert collision(PointKind.TITLE).address == "sana-7:title"


@pytest.mark.parametrize(
    ("text", "what"),
    [("سانا", "the case “سانا”"), ("س" * 61, f"the case “{'س' * 60}…”")],
)
def test_of_a_case_its_text_is_shown_and_of_a_long_one_the_beginning(text, what):
    assert str(collision(PointKind.CASE, text, Span(0, len(text))).what) == what


def test_a_reviewer_decides_cases_and_the_look_through_an_article_alone():
    decided = {kind for kind in PointKind if collision(kind).is_case}
    assert decided == {PointKind.CASE, PointKind.ARTICLE}


def test_what_somebody_typed_is_a_detail():
    details = {kind for kind in PointKind if kind.is_detail}
    assert details == {PointKind.TITLE, PointKind.SOURCE, PointKind.DATE}
