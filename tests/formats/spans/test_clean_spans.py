"""A span that a person marked is told from one that wrong offsets mark."""

from __future__ import annotations

import pytest

from annotator.formats.spans.clean_spans import is_clean


@pytest.mark.parametrize("start", [0, 1, 2])
def test_a_name_behind_its_proclitics_is_clean(start):
    assert is_clean("وبالسعودية", start, 10)


@pytest.mark.parametrize("span", [(4, 9), (0, 2), (7, 10), (0, 3), (5, 11)])
def test_letters_of_a_word_are_not(span):
    assert not is_clean("زارَ بيروت ثم", *span)
