"""What one can do with an article: rows of the action table."""

# PySide's stubs give QT_TRANSLATE_NOOP the type object; it returns the text.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from annotator.ui.actions.spec import ActionSpec, Hands, Section
from annotator.ui.page_names import ANNOTATE, REVIEW

_ON_ARTICLES = frozenset({ANNOTATE, REVIEW})

ARTICLE_ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "finish",
        Section.ARTICLE,
        QT_TRANSLATE_NOOP("actions", "&Finish"),
        ("F9", "Ctrl+Return"),
        QT_TRANSLATE_NOOP("actions", "The article is done: go to the next one to do"),
        "finish",
        article=True,
    ),
    ActionSpec(
        "next_doubt",
        Section.ARTICLE,
        QT_TRANSLATE_NOOP("actions", "Second loo&k"),
        ("Shift+F9",),
        QT_TRANSLATE_NOOP("actions", "Show the next span that may deserve a second look"),
        article=True,
    ),
    ActionSpec(
        "skip",
        Section.ARTICLE,
        QT_TRANSLATE_NOOP("actions", "&Skip…"),
        ("F8",),
        QT_TRANSLATE_NOOP("actions", "Leave the article out, with a reason"),
        "skip",
        article=True,
    ),
    ActionSpec(
        "flag",
        Section.ARTICLE,
        QT_TRANSLATE_NOOP("actions", "F&lag…"),
        ("F7",),
        QT_TRANSLATE_NOOP("actions", "Ask somebody to look at the article, or take the flag away"),
        "flag",
        article=True,
    ),
    ActionSpec(
        "reopen",
        Section.ARTICLE,
        QT_TRANSLATE_NOOP("actions", "&Reopen"),
        ("F4",),
        QT_TRANSLATE_NOOP("actions", "Take a finished or skipped article up again"),
        article=True,
    ),
    ActionSpec(
        "next_todo",
        Section.ARTICLE,
        QT_TRANSLATE_NOOP("actions", "Next to &do"),
        ("F6",),
        QT_TRANSLATE_NOOP("actions", "Go to the next article to do"),
        "next",
        separate=True,
        hands=Hands.ANYWHERE,
    ),
    ActionSpec(
        "next_article",
        Section.ARTICLE,
        QT_TRANSLATE_NOOP("actions", "&Next article"),
        ("Ctrl+PgDown",),
        QT_TRANSLATE_NOOP("actions", "Go to the next article in the list"),
        pages=_ON_ARTICLES,
        hands=Hands.ANYWHERE,
    ),
    ActionSpec(
        "previous_article",
        Section.ARTICLE,
        QT_TRANSLATE_NOOP("actions", "&Previous article"),
        ("Ctrl+PgUp",),
        QT_TRANSLATE_NOOP("actions", "Go to the previous article in the list"),
        pages=_ON_ARTICLES,
        hands=Hands.ANYWHERE,
    ),
    ActionSpec(
        "not_article",
        Section.ARTICLE,
        QT_TRANSLATE_NOOP("actions", "Not &article"),
        ("X",),
        QT_TRANSLATE_NOOP(
            "actions", "Mark the selected lines as not part of the article, or take that back"
        ),
        "not-article",
        article=True,
        separate=True,
    ),
    ActionSpec(
        "next_proposal",
        Section.ARTICLE,
        QT_TRANSLATE_NOOP("actions", "Next pr&oposed line"),
        ("T",),
        QT_TRANSLATE_NOOP("actions", "Select the next line that was proposed as not article"),
        article=True,
    ),
    ActionSpec(
        "confirm_proposals",
        Section.ARTICLE,
        QT_TRANSLATE_NOOP("actions", "&Confirm proposals"),
        ("V",),
        QT_TRANSLATE_NOOP("actions", "Confirm all dimmed lines that were proposed as not article"),
        article=True,
    ),
    ActionSpec(
        "clear_proposals",
        Section.ARTICLE,
        QT_TRANSLATE_NOOP("actions", "Cl&ear proposals"),
        ("Z",),
        QT_TRANSLATE_NOOP("actions", "Clear all proposals: the dimmed lines belong to the article"),
        article=True,
    ),
    ActionSpec(
        "details",
        Section.ARTICLE,
        QT_TRANSLATE_NOOP("actions", "&Title, source and date…"),
        ("Ctrl+D",),
        QT_TRANSLATE_NOOP("actions", "Correct the title, the source and the date of the article"),
        article=True,
        separate=True,
        package=False,
    ),
)
