"""What an undo or a redo touched, brought back into sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from annotator.core.annotation import Annotation
from annotator.core.gesture import Gesture, GestureKind, Operation
from annotator.core.span import Span
from annotator.core.suggestion import Suggestion, SuggestionOutcome
from annotator.ui.annotate.suggestions import Suggestions
from annotator.ui.article.view import ArticleView

_ANSWERS = frozenset({GestureKind.ACCEPT, GestureKind.DISMISS})


def show_again(
    gesture: Gesture | None,
    view: ArticleView,
    suggestions: Suggestions,
    claims: Callable[[], Sequence[Suggestion]],
) -> None:
    """Go to the suggestion that was answered, if that was taken back.

    Else select the span that came back, or scroll to where one was. ``claims`` gives those that can
    be answered.
    """
    if gesture is None or gesture.operation is Operation.DO:
        return
    answered = _answered(gesture)
    if answered is not None and _is_chosen(answered, suggestions, claims):
        return
    for change in gesture.changes:
        if isinstance(change.record, Annotation):
            if change.after is not None:
                view.select_annotation(change.record.id)
            elif not suggestions.choose_at(change.record.span):
                view.scroll_to(change.record.span)
            return


def _is_chosen(
    span: Span, suggestions: Suggestions, claims: Callable[[], Sequence[Suggestion]]
) -> bool:
    """Let keys be about the suggestion at ``span``, or the claim; ``False`` if there is none."""
    if suggestions.choose_at(span):
        return True
    claim = next((each for each in claims() if each.span == span), None)
    if claim is not None:
        suggestions.propose(claim)
    return claim is not None


def _answered(gesture: Gesture) -> Span | None:
    """Where a suggestion was that is to be answered again; ``None`` if there is none."""
    if gesture.kind not in _ANSWERS:
        return None
    records = (change.record for change in gesture.changes)
    return next((each.span for each in records if isinstance(each, SuggestionOutcome)), None)
