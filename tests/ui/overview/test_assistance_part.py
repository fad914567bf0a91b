"""What the overview says of suggestions: how they ended, pull and fill, and a warning in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.agreement.assistance import (
    Acceptance,
    Assistance,
    BiasFigure,
    LabelAssistance,
)
from annotator.core.suggestion import Fate
from annotator.jobs.measures.counting import overview
from annotator.ui.looks.theme import LIGHT
from annotator.ui.overview.assistance_part import AssistancePart
from annotator.ui.overview.section_context import SectionContext
from annotator.ui.overview.sections import Dash
from tests.jobs.reviews import with_people
from tests.ui.overview.test_overview_page import said

SHOWN = Acceptance({Fate.ACCEPTED: 30, Fate.MOVED: 4, Fate.RELABELLED: 3, Fate.DISMISSED: 8})
PULLED = LabelAssistance(
    "actor", SHOWN, {}, BiasFigure(0.11, 0.04, 0.19), BiasFigure(1.5, -0.5, 3.5), True
)
UNKNOWN = LabelAssistance("location", SHOWN, {}, BiasFigure(), BiasFigure(2.0))
NOT_SURE = LabelAssistance("date", SHOWN, {}, BiasFigure(0.05, -0.02, 0.1), BiasFigure())


TOGETHER = BiasFigure(0.07, 0.03, 0.11)


@pytest.fixture
def shown(project, qtbot):
    """Makes the part of a project in which suggestions had these outcomes."""
    return lambda *labels: made(project, qtbot, Assistance(labels, TOGETHER, is_pulled=True))


@pytest.fixture
def part(shown):
    return shown(PULLED, UNKNOWN, NOT_SURE)


def made(project, qtbot, assistance):
    with_people(project)
    counts = replace(overview(project), assistance=assistance, helped_sets=(3, 5))
    setting = SectionContext(project.label_set, "en", LIGHT, {}, lambda _: None)
    made = AssistancePart(counts, setting)
    qtbot.addWidget(made)
    return made


def test_pull_and_fill_stand_beside_what_became_of_suggestions(part):
    told = said(part)
    assert "+0.11 (+0.04…+0.19)" in told
    assert "+1.5 (-0.5…+3.5)" in told
    assert "Finished sets made with suggestions: 3 of 5." in told
    assert {"45", "30", "7", "8"} <= set(told.split("\n"))


def test_only_a_pull_beyond_chance_is_warned_of(part):
    told = said(part)
    assert "Actor: of 100 suggestions, people keep 11 that they would not have" in told
    assert told.count("of 100 suggestions") == 1


def test_what_all_labels_show_together_is_warned_of_where_none_shows_it_alone(shown):
    told = said(shown(UNKNOWN, NOT_SURE))
    assert (
        "All labels: of 100 suggestions, people keep 7 that they would not have"
        in told.translate(dict.fromkeys(map(ord, "\u2066\u2068\u2069")))
    )
    assert "+0.07 (+0.03…+0.11)" in told


def test_what_cannot_be_compared_yet_is_a_dash_that_says_why(part):
    dashes = part.findChildren(Dash)
    assert len(dashes) == 2
    assert all("kept back" in dash.aloud for dash in dashes)
