"""What one can do on the feedback page: rows of the action table."""

# PySide's stubs give QT_TRANSLATE_NOOP the type object; it returns the text.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from annotator.core.blindness import Right
from annotator.ui.actions.spec import ActionSpec, Section

FEEDBACK_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "next_correction",
        Section.FEEDBACK,
        QT_TRANSLATE_NOOP("actions", "&Next correction"),
        ("J",),
        QT_TRANSLATE_NOOP("actions", "Go to the next span that was corrected"),
        "next",
        article=True,
        right=Right.FEEDBACK,
    ),
    ActionSpec(
        "previous_correction",
        Section.FEEDBACK,
        QT_TRANSLATE_NOOP("actions", "&Previous correction"),
        ("K",),
        QT_TRANSLATE_NOOP("actions", "Go to the previous span that was corrected"),
        "previous",
        article=True,
        right=Right.FEEDBACK,
    ),
    ActionSpec(
        "next_reason",
        Section.FEEDBACK,
        QT_TRANSLATE_NOOP("actions", "Ne&xt reason"),
        ("F",),
        QT_TRANSLATE_NOOP("actions", "Show only the corrections with the next reason, then all"),
        article=True,
        right=Right.FEEDBACK,
    ),
    ActionSpec(
        "open_guideline",
        Section.FEEDBACK,
        QT_TRANSLATE_NOOP("actions", "&Guideline of the label"),
        ("G",),
        QT_TRANSLATE_NOOP("actions", "Go to what the guidelines say of the label, and back"),
        "guidelines",
        article=True,
        right=Right.FEEDBACK,
    ),
    ActionSpec(
        "take_feedback",
        Section.FEEDBACK,
        QT_TRANSLATE_NOOP("actions", "&Take feedback in…"),
        (),
        QT_TRANSLATE_NOOP("actions", "Take a file with your feedback into the package"),
        "import",
        separate=True,
        right=Right.FEEDBACK,
    ),
)
