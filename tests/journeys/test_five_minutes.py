"""The first five minutes: from an empty screen to a file that a training script can trust."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from annotator.core.article import text_sha256
from annotator.store.project import Project

RAW = Path(__file__).parents[2] / "resources" / "samples" / "raw"


@pytest.fixture
def welcome(sit_down):
    return sit_down()


def make_project(desk, qtbot, title, person):
    """By the button of the welcome page."""
    welcome = desk.window.pages.stack.currentWidget()
    desk.push(welcome.new_button)
    dialog = desk.dialog
    qtbot.waitUntil(dialog.isVisible)
    desk.write(title)
    dialog.person.setFocus()
    desk.press("Ctrl+A")
    desk.write(person)
    desk.press("Return")
    qtbot.waitUntil(lambda: desk.window.session is not None)


def choose(path, qtbot):
    """Type ``path`` into the file dialog that is open, and accept."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
    chooser = QApplication.activeModalWidget()
    chooser.findChild(QLineEdit, "fileNameEdit").setText(str(path))
    qtbot.keyClick(chooser.findChild(QLineEdit, "fileNameEdit"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not chooser.isVisible())
    over = chooser.parentWidget()
    over.activateWindow()
    qtbot.waitUntil(over.isActiveWindow)


def import_folder(desk, qtbot, folder):
    """Through the dialog: choose a folder, look at the preview, take it in.
    Returns titles in the preview.
    """
    desk.press("Ctrl+I")
    dialog = desk.dialog
    qtbot.waitUntil(dialog.isVisible)
    desk.push(dialog.drop_area.folder_button)
    choose(folder, qtbot)
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    model = dialog.preview.model
    titles = [row.title for row in model.rows]
    assert dialog.preview.summary.text()
    desk.push(dialog.accept_button)
    qtbot.waitUntil(lambda: dialog.stack.currentWidget() is dialog.report)
    desk.press("Return")
    qtbot.waitUntil(lambda: desk.dialog_is_gone(dialog))
    return titles


def export(desk, qtbot, path):
    """Through the dialog."""
    desk.press("Ctrl+E")
    dialog = desk.dialog
    qtbot.waitUntil(dialog.isVisible)
    dialog.path.setText(str(path))
    desk.push(dialog.accept_button)
    qtbot.waitUntil(dialog.folder_button.isVisible)
    desk.push(dialog.accept_button)
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def open_article(desk, words):
    """Click on the line in the list of articles whose title has ``words``."""
    view, model = desk.page.articles.view, desk.page.articles.model
    for row in range(model.rowCount()):
        index = model.index(row)
        if words in index.data(model.ROW).title:
            view.scrollTo(index)
            desk.click_at(view.viewport(), view.visualRect(index).center())
            assert words in desk.session.article.title
            return
    raise AssertionError(f"no article is called {words}")


def test_five_minutes_lead_from_an_empty_screen_to_a_file_to_trust(welcome, qtbot, tmp_path):
    desk = welcome
    make_project(desk, qtbot, "تجربة أولى", "ليلى حداد")
    assert desk.path.is_file() and desk.path.parent == tmp_path
    assert "Ctrl+I" in desk.page.articles.empty.text(), "an empty project says what to do next"

    assert desk.page.empty.focusProxy().hasFocus(), "and Enter does it"
    titles = import_folder(desk, qtbot, RAW)
    assert desk.window.focusWidget() is desk.view, "the hands can go to work at once"
    assert len(titles) == len(desk.session.project.articles) >= 8
    assert desk.session.article is not None, "the first article is open"

    open_article(desk, "مكتبة الميناء القديم")
    furniture = desk.page.proposals
    qtbot.waitUntil(furniture.isVisible)
    desk.push(furniture.accept)
    assert desk.set_in_file().not_article
    assert not furniture.isVisible()

    # selection first
    desk.drag("بلدية المرفأ الشمالي", 0)
    desk.press("1")
    assert ("actor", "بلدية المرفأ الشمالي") in desk.in_file()
    # a label first: what is selected now becomes a location, until Esc
    desk.press("Esc", "2")
    desk.drag("شارع البحارة")
    qtbot.waitUntil(lambda: ("location", "شارع البحارة") in desk.in_file())
    desk.drag("المتحف الوطني")
    qtbot.waitUntil(lambda: len(desk.in_file()) == 3)
    desk.press("Esc")
    # a double click on a word, whose clitic is left out by one key
    desk.double_click("وزير الثقافة"[:4])
    desk.press("Ctrl+Shift+Left", "1")
    desk.drag("ووزير الثقافة النهراني حليم الزين")
    desk.press("1")
    taken = desk.page.selected.span.of(desk.text)
    desk.press("C")
    turned = desk.page.selected.span.of(desk.text)
    assert {taken, turned} == {
        "ووزير الثقافة النهراني حليم الزين",
        "وزير الثقافة النهراني حليم الزين",
    }
    # a claim, and a date nested in it
    desk.tag("14 آذار", "3")
    desk.tag("وُعدنا في أيلول 2017 بأنها ستعود، ولم نرَ منها ورقة", "4")
    desk.tag("أيلول 2017", "3")
    assert desk.paints(desk.place("أيلول 2017"))
    # the same string elsewhere, after a preview
    desk.tag("المكتبة", "2")
    desk.press("G")
    qtbot.waitUntil(desk.dialog.isVisible)
    desk.press("Return")
    tagged = desk.in_file()
    assert tagged.count(("location", "المكتبة")) >= 2
    # undo takes all of them back at once, redo makes them again
    desk.press("Ctrl+Z")
    assert desk.in_file().count(("location", "المكتبة")) == 1
    desk.press("Ctrl+Shift+Z")
    assert desk.in_file() == tagged
    # a line that is not article
    desk.click("لكن جمعية")
    regions = len(desk.set_in_file().not_article)
    desk.press("Esc", "X")
    assert len(desk.set_in_file().not_article) == regions + 1
    desk.press("Ctrl+Z")
    assert desk.shows_what_the_file_says()

    library = desk.number
    desk.press("F9")
    assert desk.state(library) == "done"
    assert desk.number != library, "the next article to do is open"

    # another is skipped with a reason, a third flagged with a note
    skipped = desk.number
    desk.press("F8")
    qtbot.waitUntil(desk.dialog.isVisible)
    desk.press("1")
    assert desk.state(skipped) == "skipped"
    assert desk.set_in_file(skipped).status.skip_reason
    flagged = desk.number
    assert flagged not in (library, skipped)
    desk.press("F7")
    qtbot.waitUntil(desk.dialog.isVisible)
    desk.write("هل هذا خبر؟")
    desk.press("Return")
    assert desk.set_in_file(flagged).status.flag_note == "هل هذا خبر؟"

    lines = export(desk, qtbot, tmp_path / "first.jsonl")
    assert [line["state"] for line in lines] == ["done"]
    check_lines(lines)
    assert sorted((s["label"], s["text"]) for s in lines[0]["spans"]) == sorted(
        desk.in_file(library)
    )
    assert lines[0]["set"] == "ليلى حداد"
    assert lines[0]["not_article"]
    export(desk, qtbot, tmp_path / "second.jsonl")
    assert (tmp_path / "first.jsonl").read_bytes() == (tmp_path / "second.jsonl").read_bytes()

    path = desk.path
    desk.press("Ctrl+W")
    done = subprocess.run(
        [sys.executable, "-m", "annotator", "check", str(path)], capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


def check_lines(lines):
    """What a training script relies on, for every line and span."""
    assert lines
    for line in lines:
        text = line["text"]
        assert line["offset_unit"] == "codepoint"
        assert line["text_sha256"] == text_sha256(text)
        assert line["spans"] == sorted(
            line["spans"], key=lambda s: (s["start"], -s["end"], s["label"], s["id"])
        )
        for span in line["spans"]:
            assert text[span["start"] : span["end"]] == span["text"] != ""
            assert span["word_start"] <= span["start"] < span["end"] <= span["word_end"]
        for region in line["not_article"]:
            assert text[region["start"] : region["end"]].strip()


def test_the_welcome_page_remembers_the_project(welcome, qtbot, tmp_path):
    make_project(welcome, qtbot, "Coast news", "Layla")
    with Project.open(welcome.path) as project:
        assert [person.name for person in project.people.all()] == ["Layla"]
    welcome.press("Ctrl+W")
    page = welcome.window.pages.stack.currentWidget()
    assert ["Coast news" in button.title.text() for button in page.recent_buttons] == [True]
    welcome.push(page.recent_buttons[0])
    assert welcome.session.person.name == "Layla", "who worked last goes on without being asked"
