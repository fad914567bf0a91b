"""Moves the edges of imported spans out of white space and out of letters, and tells of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.arabic import edges
from annotator.core.annotation import Certainty, Origin
from annotator.core.draft import AnnotationDraft, ArticleDraft, Columns, Drafted, SetDraft
from annotator.core.message import Form, say
from annotator.core.span import Span
from annotator.formats.errors import shortened
from annotator.formats.notices import Notice, NoticeForm
from annotator.formats.spans.repeated import Repeated


class EdgeNotice(NoticeForm):
    """What was done to spans of a file."""

    WHITE_SPACE = "White space at the ends of %n span(s) was left outside: {example}."
    GRAPHEME = "%n span(s) that cut a letter in two got the whole letter: {example}."


class EdgeExample(Form):
    """What one of the spans was, and is."""

    BECAME = "{given} became {fitted}"


def fitted(
    draft: ArticleDraft, *, cuts_graphemes: bool = False
) -> tuple[ArticleDraft, list[Notice]]:
    """``draft`` with every span's edges where they may be (``arabic.edges``), and notices of it.

    A span of nothing but white space, or beyond the text, stays as it is: it is refused later.
    ``cuts_graphemes``: whether the project allows spans to begin and end within graphemes.
    """
    notices: list[Notice] = []
    sets = tuple(
        _fitted_set(draft, part, notices, cuts_graphemes=cuts_graphemes) for part in draft.sets
    )
    return (replace(draft, sets=sets) if notices else draft), notices


def _fitted_set(
    draft: ArticleDraft, part: SetDraft, notices: list[Notice], *, cuts_graphemes: bool
) -> SetDraft:
    """One person's set with its spans fitted; what was done is added to ``notices``."""
    columns = part.columns
    if columns is None or not columns.are_of(draft.text, part.annotations):
        columns = Columns(draft.text, part.annotations)
    if edges.are_plain(draft.text, columns.starts, columns.ends):  # nearly every set
        return part
    new_spans = [
        _moved_span(draft.text, a, cuts_graphemes=cuts_graphemes) for a in part.annotations
    ]
    if not any(new_spans):
        return part
    notices += _notices(draft, part.annotations, new_spans)
    annotations = tuple(_moved(draft, part.annotations, new_spans, notices))
    return replace(part, annotations=annotations, columns=None)


def _moved_span(text: str, annotation: Drafted, *, cuts_graphemes: bool) -> Span | None:
    """Where ``annotation`` is to be moved; ``None`` if it stays where it is."""
    if not 0 <= annotation.start < annotation.end <= len(text):
        return None
    span = Span(annotation.start, annotation.end)
    fitted_span = edges.fitted(text, span, cuts_graphemes=cuts_graphemes)
    return fitted_span if fitted_span != span else None


def _moved(
    draft: ArticleDraft,
    annotations: Sequence[Drafted],
    new_spans: Sequence[Span | None],
    notices: list[Notice],
) -> Iterator[Drafted]:
    """The annotations at their new places; of those that come to be the same, only the first.

    One that stays where it is goes before all that are moved there.
    """
    occupied = {
        (annotation.start, annotation.end, annotation.label): annotation
        for annotation, span in zip(annotations, new_spans, strict=True)
        if span is None
    }
    repeated = Repeated()
    for annotation, span in zip(annotations, new_spans, strict=True):
        if span is None:
            yield annotation
            continue
        moved = _on_span(annotation, span)
        kept = occupied.setdefault((span.start, span.end, annotation.label), moved)
        if kept is moved:
            yield moved
        else:
            repeated.take(kept, moved.note, moved.certainty, draft.text)
    notices += repeated.notices(draft.place)


def _on_span(annotation: Drafted, span: Span) -> AnnotationDraft:
    certainty = annotation.certainty
    return AnnotationDraft(
        annotation.label,
        span,
        annotation.id,
        annotation.note,
        Certainty(certainty) if certainty else None,
        Origin(annotation.origin),
    )


def _notices(
    draft: ArticleDraft, annotations: Sequence[Drafted], new_spans: Sequence[Span | None]
) -> Iterator[Notice]:
    """What was done to the spans of one set: each kind once, counted, with its first example."""
    by_kind: dict[EdgeNotice, list[Notice]] = {}
    for annotation, span in zip(annotations, new_spans, strict=True):
        if span is None:
            continue
        before = Span(annotation.start, annotation.end)
        fault = edges.fault(draft.text, before)
        form = EdgeNotice.GRAPHEME if fault is edges.EdgeFault.GRAPHEME else EdgeNotice.WHITE_SPACE
        example = say(
            EdgeExample.BECAME,
            given=shortened(before.of(draft.text)),
            fitted=shortened(span.of(draft.text)),
        )
        by_kind.setdefault(form, []).append(Notice(form, draft.place, example=example, warns=False))
    for notices in by_kind.values():
        yield replace(notices[0], count=len(notices))
