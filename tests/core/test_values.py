"""The plain values: nothing but what they hold, and they cannot be changed."""

from __future__ import annotations

import copy

import pytest

from annotator.core.annotation import Annotation, Region, SetState, SetStatus, Verdict
from annotator.core.draft import ArticleDraft, SetDraft
from annotator.core.errors import WorldError
from annotator.core.hits import Hit, MatchRank
from annotator.core.listing import ArticleFilter, ArticleRow
from annotator.core.people import Person, Role
from annotator.core.span import Span
from tests.core.strategies import ARTICLE, LABELS

VALUES = [
    Span(0, 1),
    ARTICLE,
    LABELS[0],
    Person(1, "أحمد", Role.REVIEWER),
    Annotation("a", 1, 1, "actor", Span(0, 1)),
    Region("r", 1, None, Span(0, 1), Verdict.PROPOSED),
    SetStatus(1, 1),
    ArticleRow(1, "عنوان", "", "", SetState.TODO, flagged=False, spans=0),
    Hit(1, "a", "", MatchRank.WHOLE, False, (), Span(0, 1), "ق", (Span(0, 1),)),
    SetDraft("أحمد"),
    ArticleDraft("نص"),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_a_value_cannot_be_changed_and_equals_its_copy(value):
    field = value.__match_args__[0]
    with pytest.raises(AttributeError):
        setattr(value, field, getattr(value, field))
    assert copy.deepcopy(value) == value


def test_ranks_sort_the_best_first():
    assert sorted(MatchRank) == [MatchRank.WHOLE, MatchRank.CLITIC, MatchRank.INSIDE]


def test_every_state_has_its_filter():
    assert {state.value for state in SetState} < {one.value for one in ArticleFilter}


def test_the_faults_of_the_world_are_told_apart_from_bugs():
    assert not issubclass(WorldError, OSError | ValueError)
    assert not issubclass(ValueError, WorldError)
