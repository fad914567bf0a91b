"""The ready reasons for leaving an article out."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

# Kept in English in the project whatever the window's language is, so that one reason stays one
# reason; `reason_shown` translates them.
READY_REASONS = tuple(
    str(reason)
    for reason in (
        QT_TRANSLATE_NOOP("reasons", "Not a news article"),
        QT_TRANSLATE_NOOP("reasons", "Duplicate of another article"),
        QT_TRANSLATE_NOOP("reasons", "Broken or incomplete text"),
        QT_TRANSLATE_NOOP("reasons", "Not in Arabic"),
        QT_TRANSLATE_NOOP("reasons", "Nothing to label"),
    )
)


def reason_shown(reason: str) -> str:
    """A stored reason as the window shows it: a ready one translated, any other as it is."""
    return QCoreApplication.translate("reasons", reason) if reason in READY_REASONS else reason
