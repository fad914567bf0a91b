"""Undo, copy and find: rows of the action table."""

# PySide's stubs give QT_TRANSLATE_NOOP the type object; it returns the text.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from annotator.ui.actions.spec import ActionSpec, Hands, Section
from annotator.ui.page_names import ANNOTATE

EDIT_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "undo",
        Section.EDIT,
        QT_TRANSLATE_NOOP("actions", "&Undo"),
        ("Ctrl+Z",),
        QT_TRANSLATE_NOOP(
            "actions", "Take back your last change, without limit, also after a restart"
        ),
        "undo",
    ),
    ActionSpec(
        "redo",
        Section.EDIT,
        QT_TRANSLATE_NOOP("actions", "&Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        QT_TRANSLATE_NOOP("actions", "Make the change again"),
        "redo",
    ),
    ActionSpec(
        "copy",
        Section.EDIT,
        QT_TRANSLATE_NOOP("actions", "&Copy"),
        ("Ctrl+C",),
        QT_TRANSLATE_NOOP("actions", "Copy the selected text, exactly as it is in the article"),
        article=True,
        separate=True,
    ),
    ActionSpec(
        "select_all",
        Section.EDIT,
        QT_TRANSLATE_NOOP("actions", "Select &all"),
        ("Ctrl+A",),
        QT_TRANSLATE_NOOP("actions", "Select the whole article"),
        article=True,
    ),
    ActionSpec(
        "find",
        Section.EDIT,
        QT_TRANSLATE_NOOP("actions", "&Find in article…"),
        ("Ctrl+F",),
        QT_TRANSLATE_NOOP("actions", "Find text in this article, whatever its spelling"),
        "search",
        article=True,
        separate=True,
        hands=Hands.ANYWHERE,
    ),
    ActionSpec(
        "find_next",
        Section.EDIT,
        QT_TRANSLATE_NOOP("actions", "Find &next"),
        ("F3",),
        QT_TRANSLATE_NOOP("actions", "Go to the next place found"),
        article=True,
        hands=Hands.ANYWHERE,
    ),
    ActionSpec(
        "find_previous",
        Section.EDIT,
        QT_TRANSLATE_NOOP("actions", "Find &previous"),
        ("Shift+F3",),
        QT_TRANSLATE_NOOP("actions", "Go to the previous place found"),
        article=True,
        hands=Hands.ANYWHERE,
    ),
    ActionSpec(
        "search",
        Section.EDIT,
        QT_TRANSLATE_NOOP("actions", "&Search articles"),
        ("Ctrl+K",),
        QT_TRANSLATE_NOOP("actions", "Search the titles and texts of all articles"),
        "search",
        pages=frozenset({ANNOTATE}),
        hands=Hands.ANYWHERE,
    ),
)
