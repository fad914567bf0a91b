"""The head of the page, whatever came in as title and source."""

from __future__ import annotations

from annotator.core.article import Article
from annotator.ui.article.header import Header
from annotator.ui.article.people_lanes import NO_LANES
from annotator.ui.article.typesetting import Typesetting
from annotator.ui.looks.fonts import READING_FAMILIES


def test_a_title_or_source_that_is_a_whole_text_does_not_push_the_article_away(qapp):
    def height(words: int) -> int:
        text = "كلمة " * words
        article = Article(1, "a", "نص", "0" * 64, title=text, source=text)
        return Header(article, Typesetting(READING_FAMILIES[0]), 700, NO_LANES).height

    assert height(10) < height(60) < height(10_000)
    assert height(10_000) == height(100_000)
