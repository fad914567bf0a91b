"""Everything one can do, in one table: it makes the menus, tooltips, the help page and the README."""

# PySide's stubs give QT_TRANSLATE_NOOP the type object; it returns the text.
# mypy: disable-error-code="arg-type"

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP


class Section(StrEnum):
    """The menu and the part of the help page that an action stands in."""

    PROJECT = "project"
    EDIT = "edit"
    SPAN = "span"
    ARTICLE = "article"
    VIEW = "view"
    HELP = "help"


SECTION_TITLES: dict[Section, object] = {
    Section.PROJECT: QT_TRANSLATE_NOOP("actions", "&Project"),
    Section.EDIT: QT_TRANSLATE_NOOP("actions", "&Edit"),
    Section.SPAN: QT_TRANSLATE_NOOP("actions", "&Span"),
    Section.ARTICLE: QT_TRANSLATE_NOOP("actions", "&Article"),
    Section.VIEW: QT_TRANSLATE_NOOP("actions", "&View"),
    Section.HELP: QT_TRANSLATE_NOOP("actions", "&Help"),
}


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: its name in the code, its text, its keys, and a sentence for the help page.

    ``project`` says that it needs an open project, ``article`` an open article, and ``span`` a
    selected span. ``icon`` is the name of a file in ``resources/icons``.
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
    separate: bool = False  # a line above it in the menu
    checkable: bool = False


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "new_project",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "&New project…"),
        ("Ctrl+N",),
        QT_TRANSLATE_NOOP("actions", "Make an empty project file"),
        "file-new",
        project=False,
    ),
    ActionSpec(
        "open_project",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "&Open project…"),
        ("Ctrl+O",),
        QT_TRANSLATE_NOOP("actions", "Open a project file"),
        "folder-open",
        project=False,
    ),
    ActionSpec(
        "sample_project",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "Open the &sample project"),
        (),
        QT_TRANSLATE_NOOP("actions", "Open a project with sample articles to try everything on"),
        project=False,
    ),
    ActionSpec(
        "import_articles",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "&Import articles…"),
        ("Ctrl+I",),
        QT_TRANSLATE_NOOP("actions", "Bring in articles from files, with a preview"),
        "import",
        separate=True,
    ),
    ActionSpec(
        "export_articles",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "&Export…"),
        ("Ctrl+E",),
        QT_TRANSLATE_NOOP("actions", "Write labelled articles as JSONL"),
        "export",
    ),
    ActionSpec(
        "change_person",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "Change &person…"),
        (),
        QT_TRANSLATE_NOOP("actions", "Work as somebody else, or add a person"),
        "people",
        separate=True,
    ),
    ActionSpec(
        "close_project",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "&Close project"),
        ("Ctrl+W",),
        QT_TRANSLATE_NOOP("actions", "Back to the welcome page; everything is saved already"),
    ),
    ActionSpec(
        "quit",
        Section.PROJECT,
        QT_TRANSLATE_NOOP("actions", "&Quit"),
        ("Ctrl+Q",),
        QT_TRANSLATE_NOOP("actions", "Leave; everything is saved already"),
        project=False,
        separate=True,
    ),
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
    ),
    ActionSpec(
        "find_next",
        Section.EDIT,
        QT_TRANSLATE_NOOP("actions", "Find &next"),
        ("F3",),
        QT_TRANSLATE_NOOP("actions", "Go to the next place found"),
        article=True,
    ),
    ActionSpec(
        "find_previous",
        Section.EDIT,
        QT_TRANSLATE_NOOP("actions", "Find &previous"),
        ("Shift+F3",),
        QT_TRANSLATE_NOOP("actions", "Go to the previous place found"),
        article=True,
    ),
    ActionSpec(
        "search",
        Section.EDIT,
        QT_TRANSLATE_NOOP("actions", "&Search articles"),
        ("Ctrl+K",),
        QT_TRANSLATE_NOOP("actions", "Search the titles and texts of all articles"),
        "search",
    ),
    ActionSpec(
        "apply_label",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "Apply the &last label"),
        ("Return", "Enter"),
        QT_TRANSLATE_NOOP("actions", "Put the armed label, or the one used last, on the selection"),
        "label",
        article=True,
    ),
    ActionSpec(
        "clear",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "&Clear selection"),
        ("Esc",),
        QT_TRANSLATE_NOOP("actions", "Let go of the selection, the span and the armed label"),
        article=True,
    ),
    ActionSpec(
        "next_clitic",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "Next pre&fix variant"),
        ("C",),
        QT_TRANSLATE_NOOP("actions", "Leave one more prefix letter outside, or take all in again"),
        span=True,
        separate=True,
    ),
    ActionSpec(
        "start_left",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "Right edge to the left"),
        ("Q", "Alt+Shift+Left"),
        QT_TRANSLATE_NOOP("actions", "Move the beginning of the span one letter to the left"),
        span=True,
    ),
    ActionSpec(
        "start_right",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "Right edge to the right"),
        ("W", "Alt+Shift+Right"),
        QT_TRANSLATE_NOOP("actions", "Move the beginning of the span one letter to the right"),
        span=True,
    ),
    ActionSpec(
        "end_left",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "Left edge to the left"),
        ("A", "Alt+Left"),
        QT_TRANSLATE_NOOP("actions", "Move the end of the span one letter to the left"),
        span=True,
    ),
    ActionSpec(
        "end_right",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "Left edge to the right"),
        ("S", "Alt+Right"),
        QT_TRANSLATE_NOOP("actions", "Move the end of the span one letter to the right"),
        span=True,
    ),
    ActionSpec(
        "start_word_left",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "Right edge one word to the left"),
        ("Shift+Q",),
        QT_TRANSLATE_NOOP("actions", "Move the beginning of the span one word to the left"),
        span=True,
    ),
    ActionSpec(
        "start_word_right",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "Right edge one word to the right"),
        ("Shift+W",),
        QT_TRANSLATE_NOOP("actions", "Move the beginning of the span one word to the right"),
        span=True,
    ),
    ActionSpec(
        "end_word_left",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "Left edge one word to the left"),
        ("Shift+A",),
        QT_TRANSLATE_NOOP("actions", "Move the end of the span one word to the left"),
        span=True,
    ),
    ActionSpec(
        "end_word_right",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "Left edge one word to the right"),
        ("Shift+S",),
        QT_TRANSLATE_NOOP("actions", "Move the end of the span one word to the right"),
        span=True,
    ),
    ActionSpec(
        "next_span",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "&Next span"),
        ("J",),
        QT_TRANSLATE_NOOP("actions", "Select the next span in the text"),
        "next",
        article=True,
        separate=True,
    ),
    ActionSpec(
        "previous_span",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "&Previous span"),
        ("K",),
        QT_TRANSLATE_NOOP("actions", "Select the previous span in the text"),
        "previous",
        article=True,
    ),
    ActionSpec(
        "outer_span",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "Span &around"),
        ("O",),
        QT_TRANSLATE_NOOP("actions", "Select the span around the selected one"),
        span=True,
    ),
    ActionSpec(
        "note",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "N&ote…"),
        ("N",),
        QT_TRANSLATE_NOOP("actions", "Write a note on the selected span"),
        "note",
        span=True,
        separate=True,
    ),
    ActionSpec(
        "unsure",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "&Unsure"),
        ("U",),
        QT_TRANSLATE_NOOP("actions", "Say that you are not sure of the span, or sure again"),
        span=True,
    ),
    ActionSpec(
        "tag_elsewhere",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "Tag the same &elsewhere…"),
        ("G",),
        QT_TRANSLATE_NOOP(
            "actions", "Tag the same string elsewhere in this article, after a preview"
        ),
        span=True,
    ),
    ActionSpec(
        "split",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "Spl&it at the caret"),
        ("P",),
        QT_TRANSLATE_NOOP("actions", "Make two spans of one, at the caret"),
        span=True,
    ),
    ActionSpec(
        "merge",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "&Merge with the next"),
        ("M",),
        QT_TRANSLATE_NOOP("actions", "Make one span of this and the next with its label"),
        span=True,
    ),
    ActionSpec(
        "delete",
        Section.SPAN,
        QT_TRANSLATE_NOOP("actions", "&Delete"),
        ("Del", "Backspace"),
        QT_TRANSLATE_NOOP("actions", "Remove the selected span"),
        span=True,
    ),
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
    ),
    ActionSpec(
        "next_article",
        Section.ARTICLE,
        QT_TRANSLATE_NOOP("actions", "&Next article"),
        ("Ctrl+PgDown",),
        QT_TRANSLATE_NOOP("actions", "Go to the next article in the list"),
    ),
    ActionSpec(
        "previous_article",
        Section.ARTICLE,
        QT_TRANSLATE_NOOP("actions", "&Previous article"),
        ("Ctrl+PgUp",),
        QT_TRANSLATE_NOOP("actions", "Go to the previous article in the list"),
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
    ),
    ActionSpec(
        "larger",
        Section.VIEW,
        QT_TRANSLATE_NOOP("actions", "&Larger text"),
        ("Ctrl++", "Ctrl+="),
        QT_TRANSLATE_NOOP("actions", "Show the article larger"),
        "text-larger",
        project=False,
    ),
    ActionSpec(
        "smaller",
        Section.VIEW,
        QT_TRANSLATE_NOOP("actions", "&Smaller text"),
        ("Ctrl+-",),
        QT_TRANSLATE_NOOP("actions", "Show the article smaller"),
        "text-smaller",
        project=False,
    ),
    ActionSpec(
        "usual_size",
        Section.VIEW,
        QT_TRANSLATE_NOOP("actions", "&Usual size"),
        ("Ctrl+0",),
        QT_TRANSLATE_NOOP("actions", "Show the article in its usual size"),
        project=False,
    ),
    ActionSpec(
        "more_spacing",
        Section.VIEW,
        QT_TRANSLATE_NOOP("actions", "&More line spacing"),
        ("Ctrl+Shift+Up",),
        QT_TRANSLATE_NOOP("actions", "Set the lines further apart"),
        project=False,
        separate=True,
    ),
    ActionSpec(
        "less_spacing",
        Section.VIEW,
        QT_TRANSLATE_NOOP("actions", "L&ess line spacing"),
        ("Ctrl+Shift+Down",),
        QT_TRANSLATE_NOOP("actions", "Set the lines closer together"),
        project=False,
    ),
    ActionSpec(
        "face",
        Section.VIEW,
        QT_TRANSLATE_NOOP("actions", "Other &reading face"),
        ("Ctrl+Shift+F",),
        QT_TRANSLATE_NOOP("actions", "Show the article in the other typeface"),
        project=False,
    ),
    ActionSpec(
        "articles_panel",
        Section.VIEW,
        QT_TRANSLATE_NOOP("actions", "&Articles"),
        ("Ctrl+1",),
        QT_TRANSLATE_NOOP("actions", "Show or hide the list of articles"),
        project=False,
        separate=True,
        checkable=True,
    ),
    ActionSpec(
        "spans_panel",
        Section.VIEW,
        QT_TRANSLATE_NOOP("actions", "La&bels and spans"),
        ("Ctrl+2",),
        QT_TRANSLATE_NOOP("actions", "Show or hide the labels and spans"),
        project=False,
        checkable=True,
    ),
    ActionSpec(
        "guidelines",
        Section.VIEW,
        QT_TRANSLATE_NOOP("actions", "&Guidelines"),
        ("Ctrl+G",),
        QT_TRANSLATE_NOOP("actions", "Show or hide the guidelines"),
        "guidelines",
        checkable=True,
    ),
    ActionSpec(
        "dark",
        Section.VIEW,
        QT_TRANSLATE_NOOP("actions", "&Dark"),
        ("Ctrl+Shift+D",),
        QT_TRANSLATE_NOOP("actions", "Change between light and dark"),
        "moon",
        project=False,
        separate=True,
        checkable=True,
    ),
    ActionSpec(
        "language",
        Section.VIEW,
        QT_TRANSLATE_NOOP("actions", "العربية"),
        ("Ctrl+Shift+L",),
        QT_TRANSLATE_NOOP("actions", "Change the language of the window"),
        project=False,
    ),
    ActionSpec(
        "full_screen",
        Section.VIEW,
        QT_TRANSLATE_NOOP("actions", "&Full screen"),
        ("F11",),
        QT_TRANSLATE_NOOP("actions", "Use the whole screen, or the window again"),
        project=False,
        checkable=True,
    ),
    ActionSpec(
        "help",
        Section.HELP,
        QT_TRANSLATE_NOOP("actions", "&Keys and help"),
        ("F1",),
        QT_TRANSLATE_NOOP("actions", "Every key, on one page"),
        "help",
        project=False,
    ),
    ActionSpec(
        "about",
        Section.HELP,
        QT_TRANSLATE_NOOP("actions", "&About"),
        (),
        QT_TRANSLATE_NOOP("actions", "Version, licences, and where your files are"),
        "info",
        project=False,
    ),
)
