"""Spans of files that begin or end in white space, or inside a letter: fitted, and counted."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from annotator.arabic import edges
from annotator.core.annotation import Certainty, Origin
from annotator.core.draft import AnnotationDraft, ArticleDraft, Columns, Drafted, SetDraft
from annotator.core.message import Form, say
from annotator.core.span import Span
from annotator.formats.errors import shortened
from annotator.formats.notices import Notice, NoticeForm


class EdgeNotice(NoticeForm):
    """What was done to spans of a file."""

    WHITE_SPACE = "White space at the ends of %n span(s) was left outside: {example}."
    GRAPHEME = "%n span(s) that cut a letter in two got the whole letter: {example}."
    TWICE = "%n span(s) became the same as another by that, and came in once: {example}."


class EdgeExample(Form):
    """What one of the spans was, and is."""

    BECAME = "{given} became {fitted}"


def fitted(
    draft: ArticleDraft, *, cuts_graphemes: bool = False
) -> tuple[ArticleDraft, list[Notice]]:
    """``draft`` with every span's edges where they may be (``arabic.edges``), and what was done.

    A span of nothing but white space, or beyond the text, stays as it is: it is refused later.
    ``cuts_graphemes``: whether the project allows spans to begin and end within graphemes.
    """
    told: list[Notice] = []
    sets = tuple(
        _fitted_set(draft, part, told, cuts_graphemes=cuts_graphemes) for part in draft.sets
    )
    return (replace(draft, sets=sets) if told else draft), told


def _fitted_set(
    draft: ArticleDraft, part: SetDraft, told: list[Notice], *, cuts_graphemes: bool
) -> SetDraft:
    columns = part.columns
    if columns is None or not columns.are_of(draft.text, part.annotations):
        columns = Columns(draft.text, part.annotations)
    if edges.are_plain(draft.text, columns.starts, columns.ends):
        return part
    spans = [_fit(draft.text, a, cuts_graphemes=cuts_graphemes) for a in part.annotations]
    if not any(spans):
        return part
    as_given = {
        (a.start, a.end, a.label)
        for a, span in zip(part.annotations, spans, strict=True)
        if not span
    }
    told += _notices(draft, part.annotations, spans)
    kept = list(_kept(draft, part.annotations, spans, as_given, told))
    return replace(part, annotations=tuple(kept), columns=None)


def _fit(text: str, annotation: Drafted, *, cuts_graphemes: bool) -> Span | None:
    """Where ``annotation`` should be, if that is somewhere else."""
    if not 0 <= annotation.start < annotation.end <= len(text):
        return None
    given = Span(annotation.start, annotation.end)
    span = edges.fitted(text, given, cuts_graphemes=cuts_graphemes)
    return span if span != given else None


def _kept(
    draft: ArticleDraft,
    annotations: Sequence[Drafted],
    spans: Sequence[Span | None],
    taken: Collection[tuple[int, int, str]],
    told: list[Notice],
) -> Iterator[Drafted]:
    """The annotations at their places; of those that come to say the same, the first."""
    seen = set(taken)
    for annotation, span in zip(annotations, spans, strict=True):
        if span is None:
            yield annotation
            continue
        labelled = (span.start, span.end, annotation.label)
        if labelled in seen:
            surface = shortened(span.of(draft.text))
            told.append(Notice(EdgeNotice.TWICE, draft.place, example=surface, warns=False))
            continue
        seen.add(labelled)
        yield _moved(annotation, span)


def _moved(annotation: Drafted, span: Span) -> AnnotationDraft:
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
    draft: ArticleDraft, annotations: Sequence[Drafted], spans: Sequence[Span | None]
) -> Iterator[Notice]:
    """What was done to the spans of one set: each kind once, counted, with its first example."""
    examples: dict[EdgeNotice, list[Notice]] = {}
    for annotation, span in zip(annotations, spans, strict=True):
        if span is None:
            continue
        given = Span(annotation.start, annotation.end)
        fault = edges.fault(draft.text, given)
        form = EdgeNotice.GRAPHEME if fault is edges.EdgeFault.GRAPHEME else EdgeNotice.WHITE_SPACE
        example = say(
            EdgeExample.BECAME,
            given=shortened(given.of(draft.text)),
            fitted=shortened(span.of(draft.text)),
        )
        examples.setdefault(form, []).append(
            Notice(form, draft.place, example=example, warns=False)
        )
    for alike in examples.values():
        yield replace(alike[0], count=len(alike))
