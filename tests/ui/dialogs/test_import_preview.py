"""The preview of an import: what is asked, what to know, what is mended, the first article."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from annotator import assets
from annotator.core.place import Place
from annotator.formats.conventions import OffsetUnit
from annotator.formats.labels import label_set
from annotator.jobs.exchange.importing import import_paths
from annotator.jobs.exchange.previewing import preview
from annotator.store.project import Project
from annotator.ui.dialogs import import_model as columns
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.dialogs.import_model import cell
from annotator.ui.dialogs.import_remedies import options_in
from annotator.ui.dialogs.import_sample import SampleView
from annotator.ui.words import translation
from annotator.ui.worker import stop_all

TEXT = "🙂 وصل وفد من بيروت إلى تونس"
NAME = {"start": 13, "end": 18, "label": "location"}


@pytest.fixture
def project_path(tmp_path):
    source = assets.resources() / "labels" / "news.json"
    path = tmp_path / "coast.annotator"
    Project.create(path, label_set.read(source.read_bytes(), "news")).close()
    return path


@pytest.fixture
def dialog(show, project_path):
    def look(paths, options, progress, stopped):
        with Project.open(project_path) as project:
            return preview(project, paths, options, progress, stopped)

    def run(paths, options, progress, stopped):
        with Project.open(project_path) as project:
            return import_paths(project, paths, options, progress, stopped)

    with Project.open(project_path) as project:
        labels = project.label_set
    sample = SampleView(labels, "en")
    names = [label.name for label in labels]
    yield show(ImportDialog(look, run, names, ["Amal"], sample=sample))
    stop_all()


@pytest.fixture
def choose(qtbot, dialog, tmp_path):
    """Writes a file of rows or a text, adds it, and waits for the preview."""

    def chosen(name: str, content: list[dict] | str) -> Path:
        if isinstance(content, list):
            content = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in content)
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        dialog.add_paths([path])
        settled(qtbot, dialog)
        return path

    return chosen


def settled(qtbot, dialog) -> None:
    qtbot.waitUntil(lambda: not dialog.busy)


def states(dialog) -> list[str]:
    return [cell(row, columns.STATE) for row in dialog.preview.model.rows]


def buttons(dialog) -> list[QPushButton]:
    return [b for b in dialog.work.remedies.findChildren(QPushButton) if b.isVisible()]


def notes(dialog) -> list[str]:
    rows = dialog.work.notes.list
    marks = "\u200e\u200f\u2066\u2067\u2068\u2069"
    return [
        "".join(c for c in rows.item(row).text() if c not in marks) for row in range(rows.count())
    ]


def note(dialog, beginning: str):
    rows = dialog.work.notes.list
    return next(
        rows.item(row) for row, text in enumerate(notes(dialog)) if text.startswith(beginning)
    )


def press(qtbot, dialog, button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert dialog.busy
    settled(qtbot, dialog)


def taken_in(qtbot, dialog) -> None:
    with qtbot.waitSignal(dialog.imported):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)


def surfaces(project_path) -> list[str]:
    with Project.open(project_path) as project:
        text = project.articles.read(1).text
        (person,) = project.people.all()
        found = project.articles.annotation_set(1, person.number).annotations.values()
        return [annotation.span.of(text) for annotation in found]


def test_what_the_offsets_count_is_asked_and_answered_with_a_click(
    qtbot, dialog, choose, project_path
):
    spans = [{**NAME, "start": 14, "end": 19}]
    choose("a.jsonl", [{"text": TEXT, "spans": spans, "annotator": "Amal"}])
    assert states(dialog) == ["wrong"]
    (button,) = buttons(dialog)
    assert "UTF-16 units" in button.text()

    press(qtbot, dialog, button)
    assert states(dialog) == ["new"]
    assert dialog.form.unit.currentData() == OffsetUnit.UTF16
    assert buttons(dialog) == []
    taken_in(qtbot, dialog)
    assert surfaces(project_path) == ["بيروت"]


def test_labels_are_taken_as_proposed_with_one_click(qtbot, dialog, choose, project_path):
    spans = [{**NAME, "label": "LOC"}, {"start": 6, "end": 9, "label": "ORG"}]
    choose("a.jsonl", [{"text": TEXT, "spans": spans, "annotator": "Amal"}])
    (button,) = buttons(dialog)
    press(qtbot, dialog, button)
    assert dialog.form.label_map.text() == "LOC=location, ORG=actor"
    assert "Labels: actor 1 · location 1" in notes(dialog)


def test_a_label_of_which_there_is_none_is_added_with_one_click(
    qtbot, dialog, choose, project_path
):
    choose("a.jsonl", [{"text": TEXT, "spans": [{**NAME, "label": "EVENT"}], "annotator": "Amal"}])
    add = next(button for button in buttons(dialog) if "Add them as labels" in button.text())
    press(qtbot, dialog, add)
    assert dialog.form.new_labels.text() == "EVENT"
    dialog.form.take("--label-map", ("LOC=location", "EVENT=-"))
    dialog.form.take("--add-label", ("EVENT",))
    assert dialog.form.label_map.text() == "LOC=location", "what is added is not left out as well"
    settled(qtbot, dialog)
    assert "Labels: EVENT 1" in notes(dialog)
    with Project.open(project_path) as project:
        assert "EVENT" not in project.label_set, "a preview changes nothing"
    taken_in(qtbot, dialog)
    with Project.open(project_path) as project:
        assert project.label_set["EVENT"].key == "5"


def test_spans_without_a_label_are_left_out_with_one_click_that_says_so(qtbot, dialog, choose):
    spans = [{**NAME, "label": ""}]
    choose("a.jsonl", [{"text": TEXT, "spans": spans, "annotator": "Amal"}])
    (button,) = buttons(dialog)
    assert button.text() == "Leave spans without a label out"
    press(qtbot, dialog, button)
    assert states(dialog) == ["new"]

    dialog.work.remedies.offer(["--label-map '\\=-'", "--label-map LOC=location"])
    (button,) = buttons(dialog)
    shown = "Take the labels so: leave out spans without a label · LOC=location"
    assert "".join(c for c in button.text() if c not in "\u2068\u2069") == shown


def test_the_field_of_the_text_and_the_format_of_a_file_too(qtbot, dialog, choose):
    choose("a.csv", "title,topic\nوصل الوفد إلى بيروت,سياسة\n")
    (button,) = buttons(dialog)
    press(qtbot, dialog, button)
    assert states(dialog) == ["new"]

    dialog.clear_paths()
    choose("b.txt", "title\ttext\nخبر\tوصل الوفد\n")
    assert "a table with the columns" in dialog.complaint
    (button,) = buttons(dialog)
    press(qtbot, dialog, button)
    assert states(dialog) == ["new"]


def test_whose_work_it_is_is_asked_in_its_field(qtbot, dialog, choose):
    choose("a.jsonl", [{"text": TEXT, "spans": [NAME]}])
    (button,) = buttons(dialog)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.form.person.hasFocus)
    assert dialog.form.more.isChecked()


def test_what_to_know_is_listed_and_leads_to_its_place(qtbot, dialog, choose):
    rows = [
        {"text": TEXT, "date": "24/11/2024", "annotator": "Amal", "spans": [NAME]},
        {"text": "خبر بلا تاريخ", "date": "أمس"},
        {"text": "قال &quot;نعم&quot;", "date": "غدا"},
        {"text": "تُرك", "answer": "reject"},
    ]
    choose("a.jsonl", rows)
    told = notes(dialog)
    assert "a.jsonl: Other JSONL, an object with a text on each line · 3 articles" in told
    assert "Work by: Amal 1" in told and "Labels: location 1" in told
    assert "Dates: 1 read, 0 guessed, 2 missing" in told
    assert "Left out, because somebody answered “reject”: 1 text." in told

    unread = note(dialog, "⚠ Kept as they are, because they cannot be read")
    for line in (2, 3, 2):
        rect = dialog.work.notes.list.visualItemRect(unread)
        dialog.work.notes.list.scrollToItem(unread)
        rect = dialog.work.notes.list.visualItemRect(unread)
        qtbot.mouseClick(
            dialog.work.notes.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center()
        )
        row = dialog.preview.model.rows[dialog.preview.table.currentIndex().row()]
        assert row.place.line == line


def test_a_broken_text_is_mended_when_that_is_ticked(qtbot, dialog, choose, project_path):
    choose("a.txt", "قال &quot;نعم&quot; في المساء.")
    broken = note(dialog, "⚠ HTML character references")
    assert broken.checkState() is Qt.CheckState.Unchecked
    broken.setCheckState(Qt.CheckState.Checked)
    assert dialog.busy
    settled(qtbot, dialog)

    mended = note(dialog, "Mended (entities)")
    assert mended.checkState() is Qt.CheckState.Checked
    assert dialog.work.sample.view.scene.text == 'قال "نعم" في المساء.'
    taken_in(qtbot, dialog)
    with Project.open(project_path) as project:
        article = project.articles.read(1)
    assert article.text == 'قال "نعم" في المساء.'
    assert article.meta["untouched_text"] == "قال &quot;نعم&quot; في المساء."


def test_the_next_files_are_not_mended_because_the_last_were(dialog, choose):
    choose("a.txt", "قال &quot;نعم&quot; في المساء.")
    note(dialog, "⚠ HTML").setCheckState(Qt.CheckState.Checked)
    dialog.clear_paths()
    assert dialog.form.options().repairs == ()


def test_the_first_article_is_shown_as_it_will_look(dialog, choose):
    choose("a.jsonl", [{"text": TEXT, "title": "خبر", "annotator": "Amal", "spans": [NAME]}])
    scene = dialog.work.sample.view.scene
    assert (scene.article.title, scene.text) == ("خبر", TEXT)
    assert scene.marks.get("0").span.of(TEXT) == "بيروت"


def test_files_that_are_not_read_are_listed_with_the_reason(qtbot, dialog, tmp_path):
    root = tmp_path / "corpus"
    root.mkdir()
    (root / "a.txt").write_text("وصل الوفد.", encoding="utf-8")
    (root / "b.txt").write_text("#FORMAT=WebAnno TSV 2\n\n\n", encoding="utf-8")
    (root / "README.md").write_text("About.", encoding="utf-8")
    dialog.add_paths([root])
    settled(qtbot, dialog)
    told = "\n".join(notes(dialog))
    assert "b.txt: this looks like WebAnno" in told
    assert "README.md: this looks like a page about other files" in told


def test_notes_on_a_file_are_told_in_arabic(dialog, choose):
    translation.install("ar")
    choose("a.jsonl", [{"text": "قال &amp; نعم", "date": "أمس"}])
    assert [line for line in notes(dialog) if not any("ء" <= c <= "ي" for c in line)] == []


def test_a_bug_in_the_preview_leaves_nobody_waiting(qtbot, show, tmp_path):
    def look(paths, options, progress, stopped):
        raise ZeroDivisionError("a bug")

    dialog = show(ImportDialog(look, look))
    path = tmp_path / "a.txt"
    path.write_text("خبر", encoding="utf-8")
    with qtbot.captureExceptions() as raised:
        dialog.add_paths([path])
        qtbot.waitUntil(lambda: bool(raised) and not dialog.busy)
    assert dialog.complaint.startswith("Something in the program went wrong")
    assert not dialog.work.doing.isVisible()


def test_a_place_is_found_around_what_is_in_it(dialog, choose):
    choose("a.json", json.dumps([{"text": "خبر أول"}, {"text": "خبر ثان", "date": "أمس"}]))
    (path,) = {row.place.file for row in dialog.preview.model.rows}
    dialog.preview.go_to(Place(path, None, "$[1].date"))
    assert dialog.preview.table.currentIndex().row() == 1


def test_hints_become_options_each_once_and_labels_together():
    hints = ["--label-map a=b", "--label-map 'c d=e'", "--offset-unit utf16", "--label-map a=b"]
    assert options_in([*hints, "--keep-going", "annotator check P", "--offset-unit utf16"]) == [
        ("--offset-unit", ("utf16",)),
        ("--label-map", ("a=b", "c d=e")),
    ]


def test_spans_without_a_label_are_no_label_to_be_added():
    hints = ["--label-map '\\=-'", "--label-map LOC=-"]
    assert options_in(hints, may_add_labels=True)[-1] == ("--add-label", ("LOC",))


def test_a_field_of_json_is_taken_though_none_could_be_listed(qtbot, dialog, choose):
    spans = [{"start": 13, "end": 18, "technique": "location"}]
    choose("a.json", json.dumps([{"text": TEXT, "spans": spans, "annotator": "Amal"}]))
    (button,) = buttons(dialog)
    press(qtbot, dialog, button)
    assert states(dialog) == ["new"]
    assert dialog.form.options().columns == {"label": "technique"}
