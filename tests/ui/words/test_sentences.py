"""Strings of an article inside a sentence of the window."""

from __future__ import annotations

import pytest

from annotator.ui.words.sentences import isolated


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("حماة", "حماة"),
        ("منظمة حظر\nالأسلحة", "منظمة حظر الأسلحة"),
        ("لمنظمة حظر الأسلحة الكيميائية", "لمنظمة حظر الأسلحة…"),
        ("أفاستسقيناكموهاوأفاستسقيناكموها", "أفاستسقيناكموهاوأفاستسق…"),
    ],
)
def test_a_long_string_is_shortened_between_words(text, shown):
    assert isolated(text, 24) == f"\u2068{shown}\u2069"
