"""The check of the policy on prefixes."""

from __future__ import annotations

from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.span import Span
from annotator.jobs.projects import new_project
from annotator.jobs.review.clitic_breaks import clitic_breaks

TEXT = "اجتماع في دمشق والسعودية والعراق"


def _findings(tmp_path, *surfaces: str):
    with new_project(tmp_path / "p.annotator") as project:
        spans = [Span(TEXT.index(s), TEXT.index(s) + len(s)) for s in surfaces]
        drafts = tuple(AnnotationDraft("location", span) for span in spans)
        with project.intake() as intake:
            intake.add(ArticleDraft(TEXT, sets=(SetDraft("سامر", annotations=drafts),)))
        return [(f.person, f.surface, f.wanted) for f in clitic_breaks(project)]


def test_a_name_with_its_prefix_inside_breaks_the_policy(tmp_path):
    assert _findings(tmp_path, "دمشق", "والسعودية", "العراق") == [("سامر", "والسعودية", "السعودية")]


def test_names_without_prefix_keep_it(tmp_path):
    assert _findings(tmp_path, "دمشق", "السعودية") == []
