"""Drafts field by field."""

from __future__ import annotations

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
