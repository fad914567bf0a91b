"""The roles of people, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.core.people import Role

_ROLES = {
    Role.ANNOTATOR: QT_TRANSLATE_NOOP("roles", "Annotator"),
    Role.REVIEWER: QT_TRANSLATE_NOOP("roles", "Reviewer"),
    Role.LEAD: QT_TRANSLATE_NOOP("roles", "Project lead"),
}


def role_shown(role: Role) -> str:
    """The role as the window shows it."""
    return QCoreApplication.translate("roles", str(_ROLES[role]))
