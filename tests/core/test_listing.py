"""Lines of the list of articles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.annotation import SetState
from annotator.core.listing import ArticleRow


@pytest.mark.parametrize("state", SetState)
def test_an_article_is_open_until_it_is_finished_or_skipped_and_never_if_it_is_damaged(state):
    row = ArticleRow(1, "عنوان", "", "", state, False, 0)
    assert row.is_open == (state in (SetState.TODO, SetState.IN_PROGRESS))
    assert not replace(row, damaged=True).is_open
