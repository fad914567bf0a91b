"""The list of articles: pages, filters, counts, search."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics

from annotator.core.annotation import SetState
from annotator.core.listing import ArticleFilter, ArticleRow
from annotator.ui.annotate.article_delegate import source_and_date
from annotator.ui.annotate.article_model import ArticleModel, RowSource


def _source(count: int, asked: list[int]) -> RowSource:
    """A source of ``count`` articles that notes how many lines were asked for."""

    def row(number: int) -> ArticleRow | None:
        if not 1 <= number <= count:
            return None
        return ArticleRow(number, f"مقالة {number}", "", "", SetState.TODO, False, 0)

    def page(shown, after, limit):
        asked.append(limit)
        return [row(n) for n in range(after + 1, min(count, after + limit) + 1)]

    def before(shown, before, limit):
        asked.append(limit)
        return [row(n) for n in range(max(1, before - limit), before)]

    return RowSource(page, before, row)


def _numbers(model: ArticleModel) -> list[int]:
    return [model.index(n).data(ArticleModel.ROW).number for n in range(model.rowCount())]


@pytest.mark.parametrize("count", [0, 1, 59, 60, 61, 500])
def test_all_lines_come_by_and_by_in_order(count, qapp):
    model = ArticleModel()
    model.show(_source(count, []))
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert _numbers(model) == list(range(1, count + 1))


def test_a_huge_list_asks_for_a_page_only(qapp):
    asked: list[int] = []
    model = ArticleModel()
    model.show(_source(1_000_000, asked))
    assert sum(asked) < 100
    model.show_around(700_000)
    assert sum(asked) < 300
    assert model.place_of(700_000) is not None
    before = _numbers(model)[0]
    assert model.fetch_before() > 0
    assert _numbers(model) == list(range(_numbers(model)[0], _numbers(model)[-1] + 1))
    assert _numbers(model)[0] < before


def test_filters_show_their_articles(hands):
    hands.key(Qt.Key.Key_F9)
    hands.page.articles.set_filter(ArticleFilter.DONE)
    assert _numbers(hands.page.articles.model) == [1]
    hands.page.articles.set_filter(ArticleFilter.TODO)
    assert _numbers(hands.page.articles.model) == [2]


def test_counts_follow_the_work_and_its_undo(hands):
    pills = hands.page.articles._pills
    assert "2" in pills[ArticleFilter.TODO].text()
    hands.key(Qt.Key.Key_F9)
    assert "1" in pills[ArticleFilter.DONE].text()
    hands.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "2" in pills[ArticleFilter.TODO].text()


def test_search_finds_by_folded_text_and_enter_opens_it(hands, qtbot):
    hands.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    field = hands.page.articles.search
    qtbot.waitUntil(field.hasFocus)
    hands.type("المرفا", field)
    hands.key(Qt.Key.Key_Return, widget=field)
    assert _numbers(hands.page.articles.model) == [2]
    assert hands.session.article.number == 2


def test_nothing_found_says_so(hands, qtbot):
    hands.page.articles.search.setText("زرافة")
    qtbot.waitUntil(lambda: not hands.page.articles.empty.isHidden())
    assert "Nothing found" in hands.page.articles.empty.text()


def test_a_line_in_the_list_opens_its_article(hands, qtbot):
    view = hands.page.articles.view
    rect = view.visualRect(hands.page.articles.model.index(1))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert hands.session.article.number == 2


def test_a_long_source_is_cut_at_its_end_and_the_date_stays(qapp):
    row = ArticleRow(1, "خبر", "وكالة الضفة للأنباء", "2019-04-09", SetState.TODO, False, 0)
    metrics = QFontMetrics(QFont())
    whole = source_and_date(row, metrics, 4000)
    assert whole == "\u2068وكالة الضفة للأنباء\u2069 · \u20682019-04-09\u2069"
    room = metrics.horizontalAdvance(whole) - 20
    shown = source_and_date(row, metrics, room)
    assert shown.startswith("\u2068وكالة") and shown.endswith("…\u2069 · \u20682019-04-09\u2069")
    assert metrics.horizontalAdvance(shown) <= room
