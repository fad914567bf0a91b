"""The language of a text is seen by its letters, or left open."""

from __future__ import annotations

import pytest

from annotator import assets
from annotator.arabic.language import language_of


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_shipped_guidelines_are_in_their_language(language):
    file = assets.resources() / "guidelines" / f"news.{language}.md"
    assert language_of(file.read_text(encoding="utf-8")) == language


@pytest.mark.parametrize("text", ["", "1. 2. 3.", "Мир", "هذا مكان وهناك place"])
def test_what_the_letters_do_not_say_is_left_open(text):
    assert language_of(text) is None
