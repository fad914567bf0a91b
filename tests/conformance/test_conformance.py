"""A sample of Unicode's own tests; ``make conformance`` runs all of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.ui.looks.fonts import READING_FAMILIES
from tests.conformance.breaking import Comparison, compare_graphemes, compare_words
from tests.conformance.painting import misplaced
from tests.conformance.unicode_data import (
    SAMPLE,
    BidiCase,
    BreakCase,
    bidi_characters,
    bidi_classes,
    breaks,
)

CHARACTERS = list(bidi_characters(SAMPLE / "BidiCharacterTest.txt"))
CLASSES = list(bidi_classes(SAMPLE / "BidiTest.txt"))


@pytest.mark.parametrize("wrapped", [False, True], ids=["one line", "wrapped"])
@pytest.mark.parametrize("family", READING_FAMILIES)
@pytest.mark.parametrize("cases", [CHARACTERS, CLASSES], ids=["characters", "classes"])
def test_right_to_left_paragraphs_are_painted_in_unicodes_order(qapp, cases, family, wrapped):
    assert len(cases) > 150
    found = [misplaced(case, family, wrapped=wrapped) for case in cases]
    assert [fault for fault in found if fault is not None] == []


def test_a_case_with_other_levels_is_painted_otherwise(qapp):
    case = BidiCase("ابج 12", (1, 1, 1, 1, 2, 2))
    assert misplaced(case, READING_FAMILIES[0], wrapped=False) is None
    without_number = replace(case, levels=(1, 1, 1, 1, 1, 1))
    assert misplaced(without_number, READING_FAMILIES[0], wrapped=False) is not None


def reasons(comparison: Comparison) -> dict[str, int]:
    return {reason: len(cases) for reason, cases in comparison.otherwise.items()}


def test_the_caret_stops_where_unicode_parts_graphemes():
    comparison = compare_graphemes(breaks(SAMPLE / "GraphemeBreakTest.txt"))
    assert comparison.cases > 80
    assert comparison.faults == []


def test_where_a_double_click_takes_another_word_than_unicode_there_is_a_reason():
    comparison = compare_words(breaks(SAMPLE / "WordBreakTest.txt"))
    assert comparison.cases > 200
    assert comparison.faults == []
    assert sum(reasons(comparison).values()) < comparison.cases / 5


def test_a_word_that_is_cut_for_no_reason_is_a_fault():
    comparison = compare_words([BreakCase("ابج دهو", (0, 2, 3, 4, 7))])
    assert comparison.faults == ["0627 0628 062C 0020 062F 0647 0648"]
