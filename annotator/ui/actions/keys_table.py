"""Every key in one list, by section: for the help page and the README. Needs no widgets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.core.labels import LabelSet
from annotator.ui.actions.spec import PAGES_SHOWN
from annotator.ui.actions.table import ACTIONS, SECTION_TITLES, ActionSpec, Section
from annotator.ui.page_names import ANNOTATE, EDITING, REVIEW

_PAGE_TITLES = {
    page: spec.text for page in PAGES_SHOWN for spec in ACTIONS if spec.name == f"show_{page}"
}
_EVERYWHERE = QT_TRANSLATE_NOOP("help", "On several pages")

_SELECTING = QT_TRANSLATE_NOOP("help", "Moving and selecting")
_LISTS = QT_TRANSLATE_NOOP("help", "In lists and tables")
_MOUSE = QT_TRANSLATE_NOOP("help", "Mouse")
_LABELS = QT_TRANSLATE_NOOP("help", "Labels")

# The article's own keys (`ui/article/keys.py`, `mouse.py`), which are no actions of a menu.
_CARET = (
    (("Left", "Right"), QT_TRANSLATE_NOOP("help", "One letter, in the direction of the arrow")),
    (("Ctrl+Left", "Ctrl+Right"), QT_TRANSLATE_NOOP("help", "One word")),
    (("Up", "Down"), QT_TRANSLATE_NOOP("help", "One line")),
    (("Ctrl+Up", "Ctrl+Down"), QT_TRANSLATE_NOOP("help", "One paragraph")),
    (("Home", "End"), QT_TRANSLATE_NOOP("help", "Beginning or end of the line")),
    (("Ctrl+Home", "Ctrl+End"), QT_TRANSLATE_NOOP("help", "Beginning or end of the article")),
    (("Shift",), QT_TRANSLATE_NOOP("help", "Held down with any of these: select")),
)
# Those of every list and table (`ui/widgets/row_keys.py`, `cell_keys.py`).
_ROWS = (
    (("Up", "Down"), QT_TRANSLATE_NOOP("help", "One row")),
    (("Left", "Right"), QT_TRANSLATE_NOOP("help", "One figure, in a table of the overview")),
    (("Return", "Space"), QT_TRANSLATE_NOOP("help", "Open or choose what is reached")),
    (("Tab",), QT_TRANSLATE_NOOP("help", "On to the next list, table or button")),
)
_CLICKS = (
    (QT_TRANSLATE_NOOP("help", "Drag"), QT_TRANSLATE_NOOP("help", "Select text, to the letter")),
    (
        QT_TRANSLATE_NOOP("help", "Double click"),
        QT_TRANSLATE_NOOP("help", "Take a word, without its quotes and commas"),
    ),
    (QT_TRANSLATE_NOOP("help", "Triple click"), QT_TRANSLATE_NOOP("help", "Take a sentence")),
    (QT_TRANSLATE_NOOP("help", "Four clicks"), QT_TRANSLATE_NOOP("help", "Take a paragraph")),
    (
        QT_TRANSLATE_NOOP("help", "Click on a span"),
        QT_TRANSLATE_NOOP("help", "Select it; once more, the one around it"),
    ),
    (
        QT_TRANSLATE_NOOP("help", "Drag an edge"),
        QT_TRANSLATE_NOOP("help", "Move the edge of the selected span"),
    ),
    (QT_TRANSLATE_NOOP("help", "Ctrl+wheel"), QT_TRANSLATE_NOOP("help", "Larger or smaller text")),
)


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One thing to do: its ``keys`` as the action table writes them, a name, and a sentence.

    ``label`` is the name of the label that the key applies, if it does.
    """

    keys: tuple[str, ...]
    text: str
    help: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class KeySection:
    """The keys of one section of a page, in the order of the action table."""

    title: str
    rows: tuple[KeyRow, ...]


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one page of the window, section by section.

    ``page`` is empty for keys that several pages share.
    """

    page: str
    title: str
    sections: tuple[KeySection, ...]


def groups(
    labels: LabelSet | None, language: str, pages: Sequence[str] = PAGES_SHOWN
) -> list[KeyGroup]:
    """All keys of ``pages``, in the language that is installed.

    The keys of the first page come first, then those that several pages share.
    """
    by_page = {
        page: KeyGroup(
            page,
            _action(_PAGE_TITLES[page]) if page else _help(_EVERYWHERE),
            tuple(_sections(page)),
        )
        for page in ("", *pages)
    }
    if ANNOTATE in by_page:
        own = by_page[ANNOTATE]
        more = (*_label_keys(labels, language), _keys(_SELECTING, _CARET))
        by_page[ANNOTATE] = KeyGroup(ANNOTATE, own.title, (*more, *own.sections, _mouse()))
    shared = by_page[""]
    by_page[""] = KeyGroup("", shared.title, (*shared.sections, _keys(_LISTS, _ROWS)))
    order = dict.fromkeys((*pages[:1], "", *pages))
    return [by_page[page] for page in order]


def _sections(page: str) -> Iterator[KeySection]:
    for section in Section:
        rows = tuple(
            KeyRow(spec.keys, _action(spec.text), _action(spec.help))
            for spec in _actions_of(section, page)
            if spec.keys
        )
        if rows:
            yield KeySection(_action(SECTION_TITLES[section]), rows)


def _actions_of(section: Section, page: str) -> Iterator[ActionSpec]:
    """The actions of ``section`` that are on ``page`` alone; if it is empty, those on several."""
    for spec in ACTIONS:
        if spec.section is section and _page_of(spec) == page:
            yield spec


def _page_of(spec: ActionSpec) -> str:
    """The one page on which an action is there; empty if there are several.

    While a reviewer makes a span, the keys of labelling hold: they are told where one labels.
    """
    pages = spec.pages - {EDITING} or {REVIEW}
    return next(iter(pages)) if len(pages) == 1 else ""


def _label_keys(labels: LabelSet | None, language: str) -> Iterator[KeySection]:
    if labels is not None:
        rows = tuple(
            KeyRow((label.key,), label.title(language), label.definition(language), label.name)
            for label in labels.offered
        )
        yield KeySection(_help(_LABELS), rows)


def _keys(title: object, rows: Sequence[tuple[tuple[str, ...], object]]) -> KeySection:
    return KeySection(_help(title), tuple(KeyRow(keys, _help(text)) for keys, text in rows))


def _mouse() -> KeySection:
    return KeySection(
        _help(_MOUSE), tuple(KeyRow((), _help(what), _help(text)) for what, text in _CLICKS)
    )


def keys_table_markdown() -> str:
    """The keys of all actions as a table for the README: in English, whatever is installed."""
    return "\n".join(_markdown_lines()) + "\n"


_DIGITS = {
    ANNOTATE: ("| `1` … `9` | The labels | Put the label with this key on the selection |",),
    REVIEW: ("| `1` … `9` | The variants | Settle the case with the variant of this number |",),
}


def _markdown_lines() -> Iterator[str]:
    yield "| Keys | Action | What it does |"
    yield "|---|---|---|"
    for page in ("", *PAGES_SHOWN):
        if lines := [*_DIGITS.get(page, ()), *_lines_of(page)]:
            title = f"On the page {_bare(_PAGE_TITLES[page])}" if page else "On several pages"
            yield f"| **{title}** | | |"
            yield from lines


def _lines_of(page: str) -> Iterator[str]:
    for section in Section:
        specs = [spec for spec in _actions_of(section, page) if spec.keys]
        if specs:
            yield f"| *{_bare(SECTION_TITLES[section])}* | | |"
        for spec in specs:
            keys = " ".join(f"`{key}`" for key in spec.keys)
            yield f"| {keys} | {_bare(spec.text)} | {spec.help} |"


def _action(text: object) -> str:
    return _bare(QCoreApplication.translate("actions", str(text))) if text else ""


def _help(text: object) -> str:
    return QCoreApplication.translate("help", str(text))


def _bare(text: object) -> str:
    """A menu's text without the mark of its access key and the dots for a dialog."""
    return str(text).replace("&", "").removesuffix("…")
