"""What one can do with suggestions: rows of the action table."""

# PySide's stubs give QT_TRANSLATE_NOOP the type object; it returns the text.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from annotator.ui.actions.spec import ActionSpec, Section

SUGGESTION_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "next_suggestion",
        Section.SUGGESTION,
        QT_TRANSLATE_NOOP("actions", "&Next suggestion"),
        ("F",),
        QT_TRANSLATE_NOOP("actions", "Go to the next suggestion in the text"),
        article=True,
    ),
    ActionSpec(
        "previous_suggestion",
        Section.SUGGESTION,
        QT_TRANSLATE_NOOP("actions", "&Previous suggestion"),
        ("Shift+F",),
        QT_TRANSLATE_NOOP("actions", "Go to the previous suggestion in the text"),
        article=True,
    ),
    ActionSpec(
        "accept_suggestion",
        Section.SUGGESTION,
        QT_TRANSLATE_NOOP("actions", "&Accept"),
        ("E",),
        QT_TRANSLATE_NOOP("actions", "Make a span of the suggestion, and go to the next one"),
        article=True,
        separate=True,
    ),
    ActionSpec(
        "accept_seen",
        Section.SUGGESTION,
        QT_TRANSLATE_NOOP("actions", "Accept all that are p&robable"),
        ("Shift+E",),
        QT_TRANSLATE_NOOP(
            "actions", "Accept what is at least 80 % probable and was on the screen, in one step"
        ),
        article=True,
    ),
    ActionSpec(
        "dismiss_suggestion",
        Section.SUGGESTION,
        QT_TRANSLATE_NOOP("actions", "&Dismiss"),
        ("D",),
        QT_TRANSLATE_NOOP(
            "actions", "Take the suggestion away, also where the same string stands further on"
        ),
        article=True,
    ),
    ActionSpec(
        "more_suggestions",
        Section.SUGGESTION,
        QT_TRANSLATE_NOOP("actions", "&More, none, or as before"),
        ("H",),
        QT_TRANSLATE_NOOP(
            "actions", "Show the less probable suggestions, too; then none; then as before"
        ),
        article=True,
        separate=True,
    ),
    ActionSpec(
        "next_claim",
        Section.SUGGESTION,
        QT_TRANSLATE_NOOP("actions", "Next &claim"),
        ("Y",),
        QT_TRANSLATE_NOOP("actions", "Propose the next stretch that somebody is said to say"),
        article=True,
    ),
    ActionSpec(
        "suggestion_options",
        Section.SUGGESTION,
        QT_TRANSLATE_NOOP("actions", "&Settings…"),
        (),
        QT_TRANSLATE_NOOP("actions", "Choose how many suggestions you get, and where"),
        separate=True,
    ),
)
