"""Drafts field by field."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.draft import AnnotationDraft, Columns
from annotator.core.span import Span

TEXT = "قال وزير النقل في بيروت"
DRAFTS = [
    AnnotationDraft("actor", Span(4, 14), id="a"),
    AnnotationDraft("location", Span(18, 23)),
]


def test_columns_hold_every_annotation_and_cut_its_surface_from_the_text() -> None:
    columns = Columns(TEXT, DRAFTS)
    assert columns.annotations is DRAFTS
    assert columns.ids == ["a", None]
    assert columns.labels == ["actor", "location"]
    assert list(zip(columns.starts, columns.ends, strict=True)) == [(4, 14), (18, 23)]
    assert columns.surfaces == ["وزير النقل", "بيروت"]


def test_columns_are_only_of_the_text_and_the_annotations_they_were_made_of() -> None:
    columns = Columns(TEXT, DRAFTS)
    assert columns.are_of(TEXT, DRAFTS)
    assert not columns.are_of(TEXT + " ", DRAFTS)
    assert not columns.are_of(TEXT, list(DRAFTS))


@pytest.mark.parametrize(
    ("drafts", "right"),
    [
        ([], True),
        (DRAFTS, True),
        ([AnnotationDraft("actor", Span(4, 15))], False),  # a blank at its end
        ([AnnotationDraft("actor", Span(18, 99))], False),  # behind the text
        ([AnnotationDraft("claim", Span(4, 14))], False),  # no such label
        ([DRAFTS[1], DRAFTS[1]], False),
        ([DRAFTS[0], replace(DRAFTS[1], id="a")], False),
    ],
)
def test_columns_are_plainly_right_if_each_is_a_span_of_its_own(drafts, right) -> None:
    assert Columns(TEXT, drafts).are_plainly_right(frozenset({"actor", "location"})) is right


def test_what_was_found_right_is_right_with_more_labels_and_asked_again_with_fewer() -> None:
    columns = Columns(TEXT, DRAFTS)
    assert columns.are_plainly_right(frozenset({"actor", "location"}))
    assert columns.are_plainly_right(frozenset({"actor", "location", "date"}))
    assert not columns.are_plainly_right(frozenset({"actor"}))
