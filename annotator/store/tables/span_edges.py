"""No span is written that begins or ends in white space, or inside a letter as people see one.

What came in before that was refused stays as it is, and so does what is taken back or made again;
``jobs.mending`` lists and mends it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator

from annotator.core.annotation import Annotation
from annotator.core.decision import Decision
from annotator.core.gesture import Change
from annotator.core.message import Form
from annotator.core.span import Span
from annotator.store.file.errors import ProjectError
from annotator.store.tables import labels


class EdgeForm(Form):
    """Why a span is not written."""

    BLANK = "A span of nothing but white space was not written. Nothing was changed."
    WHITE_SPACE = (
        "“{surface}” begins or ends in white space. Nothing was changed; leave that outside."
    )
    GRAPHEME = (
        "“{surface}” begins or ends inside a letter, between it and its marks. Nothing was"
        " changed; take the whole letter."
    )


class EdgeRefused(ProjectError):
    """A span would begin or end where none may."""


def refuse(
    connection: sqlite3.Connection, text_of: Callable[[int], str], changes: Iterable[Change]
) -> None:
    """:class:`EdgeRefused` if ``changes`` write a new span that begins or ends where none may.

    ``text_of`` gives the text of an article, by number.
    """
    from annotator.arabic import edges  # here: opening a project needs none of its patterns

    cuts: bool | None = None
    for article, span in _new_spans(changes):
        text = text_of(article)
        if span.end > len(text):
            continue  # the file itself refuses this
        fault = edges.fault(text, span)
        if fault is edges.EdgeFault.GRAPHEME:
            cuts = labels.read(connection).cuts_graphemes if cuts is None else cuts
            fault = None if cuts else fault
        if fault is not None:
            raise EdgeRefused(EdgeForm[fault.name], surface=span.of(text))


def _new_spans(changes: Iterable[Change]) -> Iterator[tuple[int, Span]]:
    """Article and span of what was not there before: moved, made, or a reviewer's own."""
    for change in changes:
        before, after = change.before, change.after
        if isinstance(after, Annotation):
            if not (isinstance(before, Annotation) and before.span == after.span):
                yield after.article, after.span
        elif isinstance(after, Decision):
            marked = {labelled for variant in after.variants for labelled in variant.spans}
            for labelled in after.spans:
                if labelled not in marked:
                    yield after.article, labelled.span
