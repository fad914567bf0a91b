"""What an undo or a redo touched, brought back into sight."""

from __future__ import annotations

from annotator.core.annotation import Annotation
from annotator.core.gesture import Gesture, GestureKind, Operation
from annotator.core.span import Span
from annotator.core.suggestion import SuggestionOutcome
from annotator.ui.annotate.suggestions import Suggestions
from annotator.ui.article.view import ArticleView

_ANSWERS = frozenset({GestureKind.ACCEPT, GestureKind.DISMISS})


def show_again(gesture: Gesture | None, view: ArticleView, suggestions: Suggestions) -> None:
    """Go to the suggestion that was answered, if that was taken back.

    Else select the span that came back, or scroll to where one was.
    """
    if gesture is None or gesture.operation is Operation.DO:
        return
    answered = _answered(gesture)
    if answered is not None and suggestions.choose_again(answered):
        return
    for change in gesture.changes:
        if isinstance(change.record, Annotation):
            if change.after is not None:
                view.select_annotation(change.record.id)
            elif not suggestions.choose_at(change.record.span):
                view.scroll_to(change.record.span)
            return


def _answered(gesture: Gesture) -> Span | None:
    """Where a suggestion was that is to be answered again; ``None`` if there is none."""
    if gesture.kind not in _ANSWERS:
        return None
    records = (change.record for change in gesture.changes)
    return next((each.span for each in records if isinstance(each, SuggestionOutcome)), None)
