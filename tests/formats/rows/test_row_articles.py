"""What several works in one row make of its article."""

from __future__ import annotations

from annotator.core.draft import ArticleDraft
from annotator.core.place import Place
from annotator.core.span import Span
from annotator.formats.reading import ReadOptions
from annotator.formats.rows.given_spans import GivenSpans
from annotator.formats.rows.row_articles import items_of
from annotator.formats.rows.rows import GivenWork, Row

TEXT = "وصل الوفد إلى بيروت. اقرأ أيضًا. تابعونا"


def test_what_one_person_says_is_not_article_is_joined():
    works = [
        GivenWork(GivenSpans(), "Amal", [(21, 32)]),
        GivenWork(GivenSpans(), "Badr", [(0, 3)]),
        GivenWork(GivenSpans(), "Amal", [(33, 40), (21, 32)]),
    ]
    row = Row({"text": TEXT}, Place("file", 1), works=works)
    items = items_of(lambda: iter([row]), "file", "utf-8", ReadOptions(labels=("actor",)))
    [draft] = [item for item in items if isinstance(item, ArticleDraft)]
    assert {work.person: work.not_article for work in draft.sets} == {
        "Amal": (Span(21, 32), Span(33, 40)),
        "Badr": (Span(0, 3),),
    }
