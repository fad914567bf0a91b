"""Markup in names, titles, notes, labels and files is shown letter by letter, everywhere."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QTextDocument
from PySide6.QtGui import Qt as QtGuiNamespace
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QMessageBox,
    QTextEdit,
    QWidget,
)

from annotator import assets
from annotator.core.annotation import SetState
from annotator.core.decision import Example
from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.gesture import Change, Gesture, GestureKind
from annotator.core.people import Role
from annotator.core.span import Span
from annotator.formats.labels import label_set
from annotator.store.file.ids import new_id
from annotator.store.project import Project
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.widgets import plain

X = "<b>x</b><img src=x> R&D"
FILE = "<b>x<b><img src=x> R&D"  # no slash
ROOT = Path(__file__).parents[2] / "annotator" / "ui"
TEXT = f"قال {X} في دمشق وحماة. {X} سيعود. " * 3


# -- what the code may do -------------------------------------------------------------------------

MADE_IN_ONE_PLACE = {"QLabel", "QMessageBox", "QErrorMessage", "QInputDialog"}
DONE_IN_ONE_PLACE = {
    *("setToolTip", "setWhatsThis", "setInformativeText", "setTextFormat"),
    *("setHtml", "insertHtml", "setMarkdown"),
}
# Painted by hand, and the guidelines, which are Markdown.
ALLOWED = {("article/legend.py", "setTextFormat"), ("guide/markdown.py", "setMarkdown")}


def breaches(path: Path, tree: ast.Module) -> Iterator[str]:
    """What makes a label, a tip or a box by itself."""
    file = path.relative_to(ROOT).as_posix()
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        if isinstance(called, ast.Name) and called.id in MADE_IN_ONE_PLACE:
            yield f"{file}:{node.lineno} makes a {called.id}"
        if isinstance(called, ast.Attribute):
            name = called.attr
            if name in DONE_IN_ONE_PLACE and (file, name) not in ALLOWED:
                yield f"{file}:{node.lineno} calls {name}"
            if ast.unparse(called) == "QToolTip.showText" and "tip(" not in ast.unparse(node):
                yield f"{file}:{node.lineno} shows a tip that is not escaped"
    source = ast.unparse(tree)
    if "ToolTipRole" in source and "tip(" not in source:
        yield f"{file} gives tips that are not escaped"


def test_labels_tips_and_boxes_are_made_in_one_place():
    found = [
        breach
        for path in sorted(ROOT.rglob("*.py"))
        if path.name != "plain.py"
        for breach in breaches(path, ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    ["QLabel('x')", "a.setToolTip(b)", "QMessageBox(a)", "QToolTip.showText(a, b)", "a.setHtml(b)"],
)
def test_the_rule_is_broken_once_to_see_it_fail(line):
    assert list(breaches(ROOT / "some.py", ast.parse(line)))


# -- the helpers ----------------------------------------------------------------------------------


def test_a_tip_shows_its_letters():
    assert plain.tip("plain, with 2 > 1 & more") == "plain, with 2 > 1 & more"
    shown = plain.tip(f"{X}\nsecond")
    assert QtGuiNamespace.mightBeRichText(shown) and "<img" not in shown and "<br>second" in shown


# -- what the window does -------------------------------------------------------------------------


def labels_called_so():
    """A label set whose every title is marked up."""
    source = assets.resources() / "labels" / "news.json"
    value = json.loads(source.read_bytes())
    for label in value["labels"]:
        label["titles"] = dict.fromkeys(label["titles"], X)
        label["definitions"] = dict.fromkeys(label.get("definitions", {"en": ""}), X)
    return label_set.read(json.dumps(value).encode(), "x")


@pytest.fixture
def path(tmp_path):
    """Two annotators and a reviewer, all called so, who differ on an article called so."""
    folder = tmp_path / FILE
    folder.mkdir()
    path = folder / f"{FILE}.annotator"
    place = Span(TEXT.index(X), TEXT.index(X) + len(X))
    damascus = Span(TEXT.index("دمشق"), TEXT.index("دمشق") + 4)
    one = (AnnotationDraft("actor", place, note=X), AnnotationDraft("location", damascus, note=X))
    other = (AnnotationDraft("location", place, note=X),)
    with Project.create(path, labels_called_so(), title=X) as project:
        project.set_setting("guidelines_en", f"# Actor\n\n{X} ![](x.png) [go](file:///etc)\n")
        with project.intake() as intake:
            for number in (1, 2):
                sets = (
                    SetDraft(f"{X} 1", SetState.DONE, one),
                    SetDraft(f"{X} 2", SetState.DONE, other),
                )
                title = f"{X} {number}"
                draft = ArticleDraft(f"{TEXT}{number}", title=title, source=X, sets=sets)
                intake.add(draft)
        reviewer = project.people.add(f"{X} 3", Role.REVIEWER)
        project.people.add(f"{X} 4", Role.LEAD)
        example = Example(new_id(), 1, reviewer.number, "actor", place, place, note=X)
        gesture = Gesture(
            new_id(), reviewer.number, 1, GestureKind.EXAMPLE, (Change(None, example),)
        )
        project.apply(gesture)
    return path


def shown() -> list[QWidget]:
    return QApplication.allWidgets()


def rendered(widgets: list[QWidget]) -> list[str]:
    """Where data is taken for markup, or for an access key."""
    return [f"{type(one).__name__}: {fault}" for one in widgets for fault in _faults(one)]


def _faults(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        form, text = widget.textFormat(), widget.text()
        if form is Qt.TextFormat.AutoText and not _is_qts_own(widget):
            yield f"takes its text for what it looks like: {text}"
        if form is Qt.TextFormat.RichText and ("<img" in text or "<b>x" in text):
            yield f"shows markup: {text}"
    if isinstance(widget, QMessageBox) and widget.textFormat() is not Qt.TextFormat.PlainText:
        yield "is a box that takes its text for what it looks like"
    if isinstance(widget, QAbstractButton) and re.search("(?<!&)R&D", widget.text()):
        yield f"has an access key from data: {widget.text()}"
    if isinstance(widget, QTextEdit) and any(_images(widget)):
        yield "shows an image"
    for tip in (widget.toolTip(), *(_tips(widget))):
        if "<img" in tip and QtGuiNamespace.mightBeRichText(tip):
            yield f"has a tip with markup: {tip}"
    for action in widget.actions():
        if isinstance(action, QAction) and "R&D" in action.text().replace("&&", "\0"):
            yield f"has an action with an access key from data: {action.text()}"


def _is_qts_own(label: QLabel) -> bool:
    """Labels inside Qt's own dialogs and boxes, and the one that shows tips."""
    window = label.window()
    own = type(window).__name__ in ("FileChooser", "QMessageBox", "QFileDialog")
    return own or label.inherits("QTipLabel") or (type(label) is QLabel and not label.text())


def _images(edit: QTextEdit) -> Iterator[bool]:
    block = edit.document().begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            yield fragments.fragment().charFormat().isImageFormat()
            fragments += 1
        block = block.next()


def _tips(widget: QWidget) -> Iterator[str]:
    for model in widget.findChildren(
        QAbstractItemModel, options=Qt.FindChildOption.FindDirectChildrenOnly
    ):
        for row in range(min(20, model.rowCount(QModelIndex()))):
            flat = isinstance(model, QAbstractListModel)
            for column in range(1 if flat else model.columnCount(QModelIndex())):
                tip = model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
                if isinstance(tip, str):
                    yield tip


def letters() -> str:
    """All that labels say; else nothing would be rendered because nothing is shown."""
    return "\n".join(one.text() for one in shown() if isinstance(one, QLabel))


@pytest.fixture
def at_work(window, path):
    def begin(person: int, language: str = "en"):
        if language != window.settings.language:
            window.run("language")
        window.settings.set_person(path.resolve(), f"{X} {person}")
        assert window.open_project(path)
        QApplication.processEvents()
        return window

    return begin


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("person", [1, 3, 4], ids=["annotator", "reviewer", "lead"])
def test_no_page_renders_what_people_wrote(at_work, qtbot, person, language):
    window = at_work(person, language)
    assert X in window.windowTitle()
    for page in window.pages.offered:
        window.run(f"show_{page}")
        session = window.session
        for number in session.project.articles.numbers():
            session.open(number)
            for annotation in session.current.ordered:
                if window.page is not None and window.page.isVisible():
                    window.page.view.select_annotation(annotation.id)
                QApplication.processEvents()
        QApplication.processEvents()
        assert rendered(shown()) == [], page
    # What is counted in a process of its own comes later.
    qtbot.waitUntil(lambda: "<img" in letters() or "&lt;img" in letters())
    assert rendered(shown()) == []


def test_the_guidelines_show_markup_and_follow_no_file(at_work, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window = at_work(1)
    browser = window.page.guidelines.text
    qtbot.waitUntil(lambda: bool(browser.toPlainText()))
    assert "<b>x</b><img src=x>" in browser.toPlainText()
    assert browser.loadResource(QTextDocument.ResourceType.ImageResource, QUrl("x.png")) is None
    for link in ("file:///etc", "javascript:x", "https://example.org/", "#Actor"):
        browser.anchorClicked.emit(QUrl(link))
    assert opened == [QUrl("https://example.org/")]


DIALOGS = [
    *("people_and_work", "pack_work", "merge_packages", "save_report", "settle_by_policy"),
    *("everybodys_spans", "import_articles", "export_articles", "details", "skip", "flag"),
    *("about", "new_project", "open_project"),
]


@pytest.mark.parametrize("name", DIALOGS)
def test_no_dialog_renders_what_people_wrote(at_work, qtbot, name, path):
    window = at_work(4)
    window.run("show_annotate")
    window.session.open(1)
    window.run(name)
    QApplication.processEvents()
    dialog = window.dialogs.opened
    assert isinstance(dialog, QDialog)
    if isinstance(dialog, ImportDialog):
        file = path.with_name(f"{FILE}.txt")
        file.write_text("نص", encoding="utf-8")
        dialog.add_paths([file, path.with_name(f"{FILE}.none")])
        qtbot.waitUntil(lambda: not dialog.busy)
    assert rendered(shown()) == []
    dialog.reject()


@pytest.mark.parametrize("what", ["complain", "notice"])
def test_no_message_renders_what_people_wrote(at_work, what):
    window = at_work(1)
    getattr(window.workplace, what)(f"{X} cannot be opened.")
    QApplication.processEvents()
    assert rendered(shown()) == []
    for box in window.findChildren(QMessageBox):
        box.close()


def test_a_fault_that_nobody_foresaw_is_shown_by_its_letters(at_work, path):
    window = at_work(1)
    assert not window.open_project(path.with_name(f"{FILE} is not there.annotator"))
    QApplication.processEvents()
    assert rendered(shown()) == []
    for box in window.findChildren(QMessageBox):
        box.close()


def test_the_welcome_page_shows_titles_and_paths_by_their_letters(at_work):
    window = at_work(1)
    window.close_project()
    QApplication.processEvents()
    assert "<img" in letters()
    assert rendered(shown()) == []
