"""How far somebody is with an article, and when, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QDateTime, Qt

from annotator.core.annotation import SetState

_STATES = {
    SetState.TODO: QT_TRANSLATE_NOOP("states", "to do"),
    SetState.IN_PROGRESS: QT_TRANSLATE_NOOP("states", "in progress"),
    SetState.DONE: QT_TRANSLATE_NOOP("states", "done"),
    SetState.SKIPPED: QT_TRANSLATE_NOOP("states", "skipped"),
}


def state_shown(state: SetState) -> str:
    """The state as the window names it."""
    return QCoreApplication.translate("states", str(_STATES[state]))


def when_shown(at: str) -> str:
    """A time (ISO 8601, UTC): today's by the clock, others by their date."""
    moment = QDateTime.fromString(at, Qt.DateFormat.ISODateWithMs)
    if not moment.isValid():
        return ""
    local = moment.toLocalTime()
    today = local.date() == QDate.currentDate()
    return local.toString("HH:mm" if today else "yyyy-MM-dd")
