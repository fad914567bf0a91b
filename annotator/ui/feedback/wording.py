"""What the feedback page says of a correction, in the language of the window."""

# PySide's stubs give QT_TRANSLATE_NOOP the type object; it returns the text.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.core.decision import Reason
from annotator.core.feedback import SpanFate
from annotator.core.reviewed import Source
from annotator.ui.actions.review import REVIEW_ACTIONS

_FATES = {
    SpanFate.EDGES: QT_TRANSLATE_NOOP("feedback", "Other edges"),
    SpanFate.LABEL: QT_TRANSLATE_NOOP("feedback", "Another label"),
    SpanFate.BOTH: QT_TRANSLATE_NOOP("feedback", "Other edges, another label"),
    SpanFate.NOT_GOLD: QT_TRANSLATE_NOOP("feedback", "Nothing here"),
    SpanFate.MISSED: QT_TRANSLATE_NOOP("feedback", "Not marked"),
}
_SOURCES = {
    Source.DECISION: QT_TRANSLATE_NOOP("feedback", "A reviewer decided this."),
    Source.POLICY: QT_TRANSLATE_NOOP("feedback", "The project's rule settled this."),
    Source.UNANIMOUS: QT_TRANSLATE_NOOP("feedback", "Everybody agrees on this now."),
}
_REASONS = {spec.name.removeprefix("reason_"): spec for spec in REVIEW_ACTIONS}


def fate_shown(fate: SpanFate) -> str:
    """What became of the span, in a word or two."""
    return _translated("feedback", _FATES[fate])


def source_shown(source: Source) -> str:
    """Who says so: by their part in the project, never by name."""
    return _translated("feedback", _SOURCES[source])


def reason_shown(reason: Reason | None) -> str:
    """The reason by the name that reviewers see."""
    if reason is None:
        return _translated("feedback", QT_TRANSLATE_NOOP("feedback", "No reason"))
    return _translated("actions", _REASONS[reason.value].text).replace("&", "").removesuffix("…")


def reason_explained(reason: Reason) -> str:
    """The reason in a sentence."""
    return _translated("actions", _REASONS[reason.value].help)


def _translated(context: str, text: object) -> str:
    return QCoreApplication.translate(context, str(text))
