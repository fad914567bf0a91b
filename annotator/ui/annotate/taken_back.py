"""What an undo or a redo touched, brought back into sight."""

from __future__ import annotations

from annotator.core.annotation import Annotation
from annotator.core.gesture import Gesture, GestureKind, Operation
from annotator.core.suggestion import SuggestionOutcome
from annotator.ui.annotate.suggestions import Suggestions
from annotator.ui.article.view import ArticleView


def show_again(gesture: Gesture | None, view: ArticleView, suggestions: Suggestions) -> None:
    """Select the span that came back, or the suggestion, or scroll to where a span was."""
    if gesture is None or gesture.operation is Operation.DO:
        return
    for change in gesture.changes:
        if isinstance(change.record, Annotation):
            if change.after is not None:
                view.select_annotation(change.record.id)
            elif not suggestions.choose_at(change.record.span):
                view.scroll_to(change.record.span)
            return
        is_dismissed = gesture.kind is GestureKind.DISMISS
        if is_dismissed and isinstance(change.record, SuggestionOutcome):
            suggestions.choose_at(change.record.span)
            return
