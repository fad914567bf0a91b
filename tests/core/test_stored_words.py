"""Words that project files, packages and exports hold: other versions read them too."""

from __future__ import annotations

from enum import StrEnum

import pytest

from annotator.core.annotation import Certainty, Origin, SetState, Verdict
from annotator.core.case import CaseKind
from annotator.core.decision import Means, Reason, Ruling
from annotator.core.gesture import GestureKind, Operation
from annotator.core.labels import CliticPolicy, Extent, Permission
from annotator.core.people import Role
from annotator.core.reviewed import Source

STORED: dict[type[StrEnum], str] = {
    Certainty: "sure unsure",
    Origin: "manual elsewhere imported",
    SetState: "todo in_progress done skipped",
    Verdict: "proposed not_article article",
    Role: "annotator reviewer lead",
    Extent: "name passage",
    CliticPolicy: "outside inside",
    Permission: "allow warn refuse",
    GestureKind: "tag relabel resize delete split merge note certainty tag_elsewhere not_article"
    " details finish reopen skip flag unflag"
    " decide defer decide_alike change_gold policy release example",
    Operation: "do undo redo",
    CaseKind: "agreed clitic edge boundary label missing split nesting",
    Reason: "slip clitic title quote actor_or_location date claim claim_extent missed ambiguous"
    " guideline_gap text_error",
    Ruling: "settled deferred",
    Means: "reviewer agreed clitic majority",
    Source: "unanimous policy decision",
}


@pytest.mark.parametrize("words", STORED, ids=lambda words: words.__name__)
def test_no_word_that_a_file_may_hold_is_renamed(words: type[StrEnum]) -> None:
    missing = set(STORED[words].split()) - {word.value for word in words}
    assert not missing, "files hold it: another word needs a migration, and readers of the old one"
