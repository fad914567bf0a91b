"""Proposed lines are judged one by one without the mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt

from annotator.core.annotation import Verdict
from annotator.core.span import Span
from annotator.store.project import Project
from tests.ui.window_support import PERSON, Hands, make_project

TEXT = "الرئيسية / أخبار\nقال الوزير في دمشق إن الطريق سيفتح.\nشارك\nوأضاف أن المدينة بخير."


def test_a_key_selects_one_proposed_line_after_the_other_and_x_judges_it(window, tmp_path):
    path = make_project(tmp_path / "lines.annotator", TEXT)
    last = Span(TEXT.index("شارك"), TEXT.index("\nوأضاف"))
    window.open_project(path)
    hands = Hands(window, path)
    lines = [region.span for region in hands.session.current.not_article]
    assert lines == [Span(0, 16)]
    hands.view.set_selection(last.start, last.end)
    hands.key(Qt.Key.Key_X)
    hands.key(Qt.Key.Key_T)
    assert hands.view.selection() == lines[0]
    hands.key(Qt.Key.Key_T)
    assert hands.view.selection() == lines[0], "the last one is followed by the first"
    hands.key(Qt.Key.Key_X)
    with Project.open(path) as project:
        number = project.people.named(PERSON).number
        judged = project.articles.annotation_set(1, number).not_article
    verdicts = {region.span: region.verdict for region in judged}
    assert verdicts[last] is Verdict.NOT_ARTICLE
    assert verdicts.get(lines[0]) is not Verdict.PROPOSED
    hands.key(Qt.Key.Key_T)
    assert "No line is proposed" in window.page.toast.text
