"""What an action is: its row in the action table, and the pages on which it is there."""

# PySide's stubs give QT_TRANSLATE_NOOP the type object; it returns the text.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from annotator.core.blindness import Right
from annotator.ui.page_names import ANNOTATE, EDITING, FEEDBACK, OVERVIEW, PROJECT, REVIEW

PAGES_SHOWN = (ANNOTATE, REVIEW, OVERVIEW, FEEDBACK, PROJECT)
"""The pages that one can turn to, in the order of their keys and of the help page."""
PAGES = frozenset({*PAGES_SHOWN, EDITING})
"""All pages; ``editing`` is the review page while the reviewer makes spans of their own.

A key may mean one thing on one page and another on another: an action that is not there is
disabled, and a disabled action leaves its keys alone.
"""
TEXTS = frozenset({ANNOTATE, REVIEW, EDITING})
"""The pages on which there is a text to work in."""
READING = TEXTS | {FEEDBACK}
"""The pages on which there is a text to read."""


class Section(StrEnum):
    """The menu and the part of the help page that an action stands in."""

    PROJECT = "project"
    EDIT = "edit"
    SPAN = "span"
    SUGGESTION = "suggestion"
    ARTICLE = "article"
    REVIEW = "review"
    REASON = "reason"
    FEEDBACK = "feedback"
    VIEW = "view"
    HELP = "help"


SECTION_TITLES: dict[Section, object] = {
    Section.PROJECT: QT_TRANSLATE_NOOP("actions", "&Project"),
    Section.EDIT: QT_TRANSLATE_NOOP("actions", "&Edit"),
    Section.SPAN: QT_TRANSLATE_NOOP("actions", "&Span"),
    Section.SUGGESTION: QT_TRANSLATE_NOOP("actions", "S&uggestion"),
    Section.ARTICLE: QT_TRANSLATE_NOOP("actions", "&Article"),
    Section.REVIEW: QT_TRANSLATE_NOOP("actions", "&Review"),
    Section.REASON: QT_TRANSLATE_NOOP("actions", "Reas&on"),
    Section.FEEDBACK: QT_TRANSLATE_NOOP("actions", "&Feedback"),
    Section.VIEW: QT_TRANSLATE_NOOP("actions", "&View"),
    Section.HELP: QT_TRANSLATE_NOOP("actions", "&Help"),
}

_USUAL_PAGES: dict[Section, frozenset[str]] = {
    Section.PROJECT: PAGES,
    Section.EDIT: TEXTS,
    Section.SPAN: frozenset({ANNOTATE}),
    Section.SUGGESTION: frozenset({ANNOTATE}),
    Section.ARTICLE: frozenset({ANNOTATE}),
    Section.REVIEW: frozenset({REVIEW}),
    Section.REASON: frozenset({REVIEW}),
    Section.FEEDBACK: frozenset({FEEDBACK}),
    Section.VIEW: PAGES,
    Section.HELP: PAGES,
}


class Hands(Enum):
    """Where the hands (the focus) must be for the key of an action to work.

    Menus and buttons always work: they say what they do. A key says nothing, so one that writes
    works only where the eye expects it.
    """

    AT_WORK = "at work"  # on the text, or on the card of the case
    ELSEWHERE = "elsewhere"  # on a list, a panel or a button
    ANYWHERE = "anywhere"
    AS_USUAL = "as usual"  # in a row of the table: what is usual in its section

    def fits(self, *, at_work: bool) -> bool:
        """Whether the key works now."""
        return self is Hands.ANYWHERE or (self is Hands.AT_WORK) is at_work


_USUAL_HANDS: dict[Section, Hands] = {
    Section.PROJECT: Hands.ANYWHERE,
    Section.EDIT: Hands.AT_WORK,
    Section.SPAN: Hands.AT_WORK,
    Section.SUGGESTION: Hands.AT_WORK,
    Section.ARTICLE: Hands.AT_WORK,
    Section.REVIEW: Hands.AT_WORK,
    Section.REASON: Hands.AT_WORK,
    Section.FEEDBACK: Hands.ANYWHERE,
    Section.VIEW: Hands.ANYWHERE,
    Section.HELP: Hands.ANYWHERE,
}


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: its name in the code, its text, its keys, and a sentence for the help page.

    ``project`` says that it needs an open project, ``article`` an open article, and ``span`` a
    selected span; with ``suggestion`` it works on the current suggestion, too, which is accepted
    thereby. ``icon`` is the name of a file in ``resources/icons``. ``pages`` are those of the
    window on which it is there, if none are named the usual ones of its section. ``right`` is
    what the people who may do it have, and ``package`` says that it can be done in a package, too.
    ``hands`` says where the hands must be for its keys to work.
    """

    name: str
    section: Section
    text: str
    keys: tuple[str, ...] = ()
    help: str = ""
    icon: str = ""
    project: bool = True
    article: bool = False
    span: bool = False
    suggestion: bool = False
    separate: bool = False  # a line above it in the menu
    checkable: bool = False
    pages: frozenset[str] = frozenset()
    right: Right = Right.OWN_WORK
    package: bool = True
    hands: Hands = Hands.AS_USUAL

    def __post_init__(self) -> None:
        if self.hands is Hands.AS_USUAL:
            object.__setattr__(self, "hands", _USUAL_HANDS[self.section])
        if not self.pages:
            object.__setattr__(self, "pages", _USUAL_PAGES[self.section])
