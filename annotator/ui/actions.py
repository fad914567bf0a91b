"""Everything one can do, in one table: it makes the menus, tooltips, the help page and the README."""

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


SECTION_TITLES = {
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


# Literal strings inside QT_TRANSLATE_NOOP, so that the catalogue tool finds them.
T = QT_TRANSLATE_NOOP

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new_project", Section.PROJECT, T("actions", "&New project…"), ("Ctrl+N",),
               T("actions", "Make an empty project file"), "new-file", project=False),
    ActionSpec("open_project", Section.PROJECT, T("actions", "&Open project…"), ("Ctrl+O",),
               T("actions", "Open a project file"), "open-folder", project=False),
    ActionSpec("sample_project", Section.PROJECT, T("actions", "Open the &sample project"), (),
               T("actions", "Open a project with sample articles to try everything on"),
               project=False),
    ActionSpec("import_articles", Section.PROJECT, T("actions", "&Import articles…"), ("Ctrl+I",),
               T("actions", "Bring in articles from files, with a preview"), "import",
               separate=True),
    ActionSpec("export_articles", Section.PROJECT, T("actions", "&Export…"), ("Ctrl+E",),
               T("actions", "Write labelled articles as JSONL"), "export"),
    ActionSpec("change_person", Section.PROJECT, T("actions", "Change &person…"), (),
               T("actions", "Work as somebody else, or add a person"), "people", separate=True),
    ActionSpec("close_project", Section.PROJECT, T("actions", "&Close project"), ("Ctrl+W",),
               T("actions", "Back to the welcome page; everything is saved already")),
    ActionSpec("quit", Section.PROJECT, T("actions", "&Quit"), ("Ctrl+Q",),
               T("actions", "Leave; everything is saved already"), project=False, separate=True),

    ActionSpec("undo", Section.EDIT, T("actions", "&Undo"), ("Ctrl+Z",),
               T("actions", "Take back your last change, without limit, also after a restart"),
               "undo"),
    ActionSpec("redo", Section.EDIT, T("actions", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"),
               T("actions", "Make the change again"), "redo"),
    ActionSpec("copy", Section.EDIT, T("actions", "&Copy"), ("Ctrl+C",),
               T("actions", "Copy the selected text, exactly as it is in the article"),
               article=True, separate=True),
    ActionSpec("select_all", Section.EDIT, T("actions", "Select &all"), ("Ctrl+A",),
               T("actions", "Select the whole article"), article=True),
    ActionSpec("find", Section.EDIT, T("actions", "&Find in article…"), ("Ctrl+F",),
               T("actions", "Find text in this article, whatever its spelling"), "search",
               article=True, separate=True),
    ActionSpec("find_next", Section.EDIT, T("actions", "Find &next"), ("F3",),
               T("actions", "Go to the next place found"), article=True),
    ActionSpec("find_previous", Section.EDIT, T("actions", "Find &previous"), ("Shift+F3",),
               T("actions", "Go to the previous place found"), article=True),
    ActionSpec("search", Section.EDIT, T("actions", "&Search articles"), ("Ctrl+K",),
               T("actions", "Search the titles and texts of all articles"), "search"),

    ActionSpec("apply_label", Section.SPAN, T("actions", "Apply the &last label"),
               ("Return", "Enter"),
               T("actions", "Put the armed label, or the one used last, on the selection"),
               "label", article=True),
    ActionSpec("clear", Section.SPAN, T("actions", "&Clear selection"), ("Esc",),
               T("actions", "Let go of the selection, the span and the armed label"),
               article=True),
    ActionSpec("next_clitic", Section.SPAN, T("actions", "Next pre&fix variant"), ("C",),
               T("actions", "Leave one more prefix letter outside, or take all in again"),
               span=True, separate=True),
    ActionSpec("start_left", Section.SPAN, T("actions", "Right edge to the left"),
               ("Q", "Alt+Shift+Left"),
               T("actions", "Move the beginning of the span one letter to the left"), span=True),
    ActionSpec("start_right", Section.SPAN, T("actions", "Right edge to the right"),
               ("W", "Alt+Shift+Right"),
               T("actions", "Move the beginning of the span one letter to the right"), span=True),
    ActionSpec("end_left", Section.SPAN, T("actions", "Left edge to the left"), ("A", "Alt+Left"),
               T("actions", "Move the end of the span one letter to the left"), span=True),
    ActionSpec("end_right", Section.SPAN, T("actions", "Left edge to the right"),
               ("S", "Alt+Right"),
               T("actions", "Move the end of the span one letter to the right"), span=True),
    ActionSpec("start_word_left", Section.SPAN, T("actions", "Right edge one word to the left"),
               ("Shift+Q",),
               T("actions", "Move the beginning of the span one word to the left"), span=True),
    ActionSpec("start_word_right", Section.SPAN, T("actions", "Right edge one word to the right"),
               ("Shift+W",),
               T("actions", "Move the beginning of the span one word to the right"), span=True),
    ActionSpec("end_word_left", Section.SPAN, T("actions", "Left edge one word to the left"),
               ("Shift+A",),
               T("actions", "Move the end of the span one word to the left"), span=True),
    ActionSpec("end_word_right", Section.SPAN, T("actions", "Left edge one word to the right"),
               ("Shift+S",),
               T("actions", "Move the end of the span one word to the right"), span=True),
    ActionSpec("next_span", Section.SPAN, T("actions", "&Next span"), ("J",),
               T("actions", "Select the next span in the text"), "next", article=True,
               separate=True),
    ActionSpec("previous_span", Section.SPAN, T("actions", "&Previous span"), ("K",),
               T("actions", "Select the previous span in the text"), "previous", article=True),
    ActionSpec("outer_span", Section.SPAN, T("actions", "Span &around"), ("O",),
               T("actions", "Select the span around the selected one"), span=True),
    ActionSpec("note", Section.SPAN, T("actions", "N&ote…"), ("N",),
               T("actions", "Write a note on the selected span"), "note", span=True,
               separate=True),
    ActionSpec("unsure", Section.SPAN, T("actions", "&Unsure"), ("U",),
               T("actions", "Say that you are not sure of the span, or sure again"), span=True),
    ActionSpec("tag_elsewhere", Section.SPAN, T("actions", "Tag the same &elsewhere…"), ("G",),
               T("actions", "Tag the same string elsewhere in this article, after a preview"),
               span=True),
    ActionSpec("split", Section.SPAN, T("actions", "S&plit at the caret"), ("P",),
               T("actions", "Make two spans of one, at the caret"), span=True),
    ActionSpec("merge", Section.SPAN, T("actions", "&Merge with the next"), ("M",),
               T("actions", "Make one span of this and the next with its label"), span=True),
    ActionSpec("delete", Section.SPAN, T("actions", "&Delete"), ("Del", "Backspace"),
               T("actions", "Remove the selected span"), span=True),

    ActionSpec("finish", Section.ARTICLE, T("actions", "&Finish"), ("F9", "Ctrl+Return"),
               T("actions", "The article is done: go to the next one to do"), "check",
               article=True),
    ActionSpec("skip", Section.ARTICLE, T("actions", "&Skip…"), ("F8",),
               T("actions", "Leave the article out, with a reason"), "skip", article=True),
    ActionSpec("flag", Section.ARTICLE, T("actions", "F&lag…"), ("F7",),
               T("actions", "Ask somebody to look at the article, or take the flag away"), "flag",
               article=True),
    ActionSpec("reopen", Section.ARTICLE, T("actions", "&Reopen"), ("F4",),
               T("actions", "Take a finished or skipped article up again"), article=True),
    ActionSpec("next_todo", Section.ARTICLE, T("actions", "Next to &do"), ("F6",),
               T("actions", "Go to the next article to do"), "next", separate=True),
    ActionSpec("next_article", Section.ARTICLE, T("actions", "&Next article"), ("Ctrl+PgDown",),
               T("actions", "Go to the next article in the list")),
    ActionSpec("previous_article", Section.ARTICLE, T("actions", "&Previous article"),
               ("Ctrl+PgUp",), T("actions", "Go to the previous article in the list")),
    ActionSpec("not_article", Section.ARTICLE, T("actions", "Not &article"), ("X",),
               T("actions", "Mark the selected lines as not part of the article, or as part of"
                            " it again"), "not-article", article=True, separate=True),
    ActionSpec("confirm_proposals", Section.ARTICLE, T("actions", "&Confirm proposals"), ("V",),
               T("actions", "Confirm all dimmed lines that were proposed as not article"),
               article=True),
    ActionSpec("clear_proposals", Section.ARTICLE, T("actions", "C&lear proposals"), ("B",),
               T("actions", "Clear all proposals: the dimmed lines belong to the article"),
               article=True),
    ActionSpec("details", Section.ARTICLE, T("actions", "&Title, source and date…"), ("Ctrl+D",),
               T("actions", "Correct the title, the source and the date of the article"),
               article=True, separate=True),

    ActionSpec("larger", Section.VIEW, T("actions", "&Larger text"), ("Ctrl++", "Ctrl+="),
               T("actions", "Show the article larger"), "text-larger", project=False),
    ActionSpec("smaller", Section.VIEW, T("actions", "&Smaller text"), ("Ctrl+-",),
               T("actions", "Show the article smaller"), "text-smaller", project=False),
    ActionSpec("usual_size", Section.VIEW, T("actions", "&Usual size"), ("Ctrl+0",),
               T("actions", "Show the article in its usual size"), project=False),
    ActionSpec("more_spacing", Section.VIEW, T("actions", "&More line spacing"), ("Ctrl+Shift+Up",),
               T("actions", "Set the lines further apart"), project=False, separate=True),
    ActionSpec("less_spacing", Section.VIEW, T("actions", "L&ess line spacing"),
               ("Ctrl+Shift+Down",),
               T("actions", "Set the lines closer together"), project=False),
    ActionSpec("articles_panel", Section.VIEW, T("actions", "&Articles"), ("Ctrl+1",),
               T("actions", "Show or hide the list of articles"), project=False, separate=True,
               checkable=True),
    ActionSpec("spans_panel", Section.VIEW, T("actions", "La&bels and spans"), ("Ctrl+2",),
               T("actions", "Show or hide the labels and spans"), project=False, checkable=True),
    ActionSpec("guidelines", Section.VIEW, T("actions", "&Guidelines"), ("Ctrl+G",),
               T("actions", "Show or hide the guidelines"), "guidelines", checkable=True),
    ActionSpec("dark", Section.VIEW, T("actions", "&Dark"), ("Ctrl+Shift+D",),
               T("actions", "Change between light and dark"), "moon", project=False,
               separate=True, checkable=True),
    ActionSpec("language", Section.VIEW, T("actions", "العربية"), ("Ctrl+Shift+L",),
               T("actions", "Change the language of the window"), project=False),
    ActionSpec("full_screen", Section.VIEW, T("actions", "&Full screen"), ("F11",),
               T("actions", "Use the whole screen, or the window again"), project=False,
               checkable=True),

    ActionSpec("help", Section.HELP, T("actions", "&Keys and help"), ("F1",),
               T("actions", "Every key, on one page"), "help", project=False),
    ActionSpec("about", Section.HELP, T("actions", "&About"), (),
               T("actions", "Version, licences, and where your files are"), "info",
               project=False),
)  # fmt: skip
