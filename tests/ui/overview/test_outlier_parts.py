"""What is far from the usual: a row for each person, and numbers lead to what is behind them."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QLabel

from annotator.agreement.outliers import FastSet, Outliers, SparseSet
from annotator.jobs.measures.measuring import measure
from annotator.jobs.projects import new_project
from annotator.ui.looks.theme import THEMES
from annotator.ui.overview.number_target import NumberTarget
from annotator.ui.overview.outlier_parts import OutliersPart
from annotator.ui.overview.section_context import SectionContext
from annotator.ui.overview.sections import Number
from tests.jobs.reviews import AMAL, TEXT, taken, with_people


def test_each_person_is_named_with_how_many_sets_and_the_figures_without_them(qtbot, tmp_path):
    with new_project(tmp_path / "p.annotator") as project:
        with_people(project)
        taken(project, "a", TEXT, Amal=AMAL, Badr=AMAL)
        taken(project, "b", f"{TEXT} أيضا", Amal=[*AMAL, ("ودمشق", "location")], Badr=[])
        report, labels = measure(project, bootstrap=False), project.label_set
    opened: list[NumberTarget] = []
    setting = SectionContext(labels, "en", THEMES["light"], report.names, opened.append)
    shown = OutliersPart(report, setting)
    qtbot.addWidget(shown)
    texts = [
        re.sub("[\u2066-\u2069\u200e\u200f]", "", w.text()) for w in shown.findChildren(QLabel)
    ]
    assert "Badr" in texts and "Amal" not in texts
    (sentence,) = [text for text in texts if text.startswith("Without them")]
    assert "Strict F1 1.00 instead of 0.62" in sentence
    (number,) = shown.findChildren(Number)
    number.click()
    assert opened[0].asked.articles == {2} and opened[0].asked.about == {2}


def test_sets_are_counted_by_person_once_whatever_is_odd_about_them():
    far = Outliers((SparseSet(1, 1, 0, 9), SparseSet(2, 1, 1, 9)), (FastSet(1, 1, 3.0, 60.0),))
    assert far.sets() == {1: {1}, 2: {1}} and far and not Outliers()
