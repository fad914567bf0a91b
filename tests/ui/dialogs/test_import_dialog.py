"""The import dialog with a real project: what is shown, what comes in, what does not."""

from __future__ import annotations

import itertools
import re
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from annotator.arabic import furniture
from annotator.formats.registry import READ
from annotator.jobs.exchange.importing import ImportOptions, ImportReport, import_paths
from annotator.jobs.exchange.previewing import ImportPreview, preview
from annotator.jobs.work import Cancelled
from annotator.store.project import Project
from annotator.ui.dialogs import import_model as columns
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.dialogs.import_model import cell
from annotator.ui.dialogs.import_options import ImportOptionsForm
from annotator.ui.widgets.scrolling_body import ScrollingBody
from annotator.ui.words import translation
from annotator.ui.worker import stop_all
from tests import made_up, templates

GOOD = '{"text": "قال الوزير إن الطريق آمن.", "title": "الطريق", "source": "وكالة الضفة"}\n'
BAD = '{"text": 3}\n'


@pytest.fixture
def project_path(tmp_path):
    path = tmp_path / "coast.annotator"
    Project.create(path, templates.labels()).close()
    return path


@pytest.fixture
def dialog(show, project_path):
    def look(paths, options, progress, stopped):
        with Project.open(project_path) as project:
            return preview(project, paths, options, progress, stopped)

    def run(paths, options, progress, stopped):
        with Project.open(project_path) as project:
            return import_paths(project, paths, options, progress, stopped)

    yield show(ImportDialog(look, run, ["actor", "location"], ["Amal"]))
    stop_all()


@pytest.fixture
def choose(qtbot, dialog, tmp_path):
    """Writes a file, adds it, and waits for the preview."""

    def chosen(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        dialog.add_paths([path])
        settled(qtbot, dialog)
        return path

    return chosen


def settled(qtbot, dialog) -> None:
    qtbot.waitUntil(lambda: not dialog.busy)


def shown(dialog, column: int) -> list[str]:
    return [cell(row, column) for row in dialog.preview.model.rows]


def bare(text: str) -> str:
    """``text`` without the marks that keep its parts in order."""
    return re.sub("[\u200e\u200f\u2066-\u2069]", "", text)


def test_what_is_wrong_is_told_in_arabic_whatever_the_file_is_called(dialog, choose):
    translation.install("ar")
    path = choose("a: there are 3.jsonl", GOOD + BAD)
    row = dialog.preview.model.rows[0]
    isolated = "\u2068{}\u2069، السطر \u20682\u2069، \u2068$.text\u2069"
    assert cell(row, columns.TITLE) == isolated.format(path.name)
    assert cell(row, columns.OPENING) == "النص يجب أن يكون سلسلة محارف لا عدد."
    assert isolated.format(path) in columns.explained(row)


def articles_in(path: Path) -> int:
    with Project.open(path) as project:
        return len(project.articles)


def test_the_import_begins_with_a_place_to_drop_files(dialog):
    assert dialog.drop_area.isVisible()
    assert dialog.drop_area.files_button.hasFocus()
    assert not dialog.accept_button.isEnabled()


def test_the_preview_shows_what_would_come_in_and_changes_nothing(dialog, choose, project_path):
    choose("two.jsonl", GOOD + GOOD.replace("آمن", "مغلق"))
    assert shown(dialog, columns.STATE) == ["new", "new"]
    assert shown(dialog, columns.TITLE) == ["الطريق", "الطريق"]
    assert shown(dialog, columns.SOURCE) == ["وكالة الضفة"] * 2
    assert shown(dialog, columns.READ_AS) == ["json-lines · utf-8"] * 2
    assert shown(dialog, columns.OPENING)[0] == "قال الوزير إن الطريق آمن."
    assert articles_in(project_path) == 0


def test_enter_takes_it_in_and_says_so(qtbot, dialog, choose, heard, project_path):
    said = heard(dialog.imported)
    choose("one.jsonl", GOOD)
    with qtbot.waitSignal(dialog.imported):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert said[0].added == 1
    assert articles_in(project_path) == 1
    assert dialog.isVisible()
    assert "1" in dialog.report.heading.text()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_a_mistake_is_shown_first_with_its_place_and_bars_the_way(dialog, choose, project_path):
    path = choose("mixed.jsonl", GOOD + BAD)
    assert shown(dialog, columns.STATE) == ["wrong", "new"]
    assert f"{path}, line 2" in bare(dialog.preview.detail.text())
    assert not dialog.accept_button.isEnabled()
    dialog.apply()
    assert articles_in(project_path) == 0


def test_what_can_be_read_can_be_taken_and_the_rest_is_listed(qtbot, dialog, choose, project_path):
    choose("mixed.jsonl", GOOD + BAD)
    dialog.keep_going.setChecked(True)
    with qtbot.waitSignal(dialog.imported):
        dialog.apply()
    assert articles_in(project_path) == 1
    (line,) = [dialog.report.refused.item(n).text() for n in range(dialog.report.refused.count())]
    assert "mixed.jsonl, line 2" in bare(line)


def test_known_texts_are_told(qtbot, dialog, choose):
    choose("one.jsonl", GOOD)
    with qtbot.waitSignal(dialog.imported):
        dialog.apply()
    dialog.more_button.click()
    choose("again.jsonl", GOOD)
    assert shown(dialog, columns.STATE) == ["known"]


def test_another_encoding_is_tried_at_once(qtbot, dialog, choose):
    choose("page.txt", "عاصفة رملية تغلق المطار\n\nقال المدير إن المطار مغلق.\n".encode("cp1256"))
    assert shown(dialog, columns.READ_AS) == ["text · cp1256"]
    dialog.form.encoding.setCurrentIndex(dialog.form.encoding.findData("utf-8"))
    qtbot.waitUntil(lambda: shown(dialog, columns.STATE) == ["wrong"])
    assert "--" not in shown(dialog, columns.OPENING)[0]


def test_a_column_is_chosen_for_the_text(qtbot, dialog, choose):
    choose("wire.csv", "headline;words\nعنوان;قال الوزير.\n")
    assert shown(dialog, columns.STATE) == ["wrong"]
    dialog.form.more.click()
    text = dialog.form.columns["text"]
    assert [text.itemText(n) for n in range(text.count())] == ["", "headline", "words"]
    text.setCurrentText("words")
    text.activated.emit(2)
    qtbot.waitUntil(lambda: shown(dialog, columns.STATE) == ["new"])
    assert shown(dialog, columns.TITLE) == ["عنوان"]


def test_annotations_of_nobody_need_a_name_and_labels_a_meaning(qtbot, dialog, choose):
    choose(
        "spans.jsonl",
        '{"text": "قال الوزير", "spans": [{"start": 4, "end": 10, "label": "PER"}]}\n',
    )
    assert shown(dialog, columns.STATE) == ["wrong", "wrong"]  # whose they are, and what
    dialog.form.person.setCurrentText("Amal")
    dialog.form.label_map.setText("PER=actor، LOC=location")
    dialog.form.changed.emit()
    qtbot.waitUntil(lambda: shown(dialog, columns.STATE) == ["new"])
    assert shown(dialog, columns.SPANS) == ["1"]


def test_a_foreign_label_gets_a_typed_meaning_that_the_next_file_keeps(
    qtbot, dialog, choose, project_path
):
    line = '{{"text": "قال {0}", "spans": [{{"start": 4, "end": 10, "label": "FOO"}}]}}\n'
    choose("first.jsonl", line.format("الوزير"))
    qtbot.mouseClick(dialog.form.more, Qt.MouseButton.LeftButton)
    for field, typed in ((dialog.form.label_map, "FOO=actor"), (dialog.form.person, "Amal")):
        field.setFocus()
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: not dialog.busy and dialog.accept_button.isEnabled())
    with qtbot.waitSignal(dialog.imported):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    with Project.open(project_path) as project:
        again = project_path.with_name("second.jsonl")
        again.write_text(line.format("الرئيس"), encoding="utf-8")
        report = import_paths(project, [again], ImportOptions(person="Amal"))
        names = [s.label for each in project.outgoing(finished=False) for s in each.spans]
    assert report.added == 1 and names == ["actor", "actor"]


def test_a_file_in_no_format_is_a_sentence_without_the_command_line(dialog, choose):
    choose("picture.bin", b"\x00\x01")
    assert "picture.bin" in dialog.complaint
    assert "--" not in dialog.complaint
    assert not dialog.accept_button.isEnabled()


def test_files_that_are_dropped_are_previewed(qtbot, dialog, tmp_path):
    path = tmp_path / "one.jsonl"
    path.write_text(GOOD)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)), QUrl("https://example.org/x")])
    dialog.dropEvent(
        QDropEvent(
            QPoint(50, 50),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    settled(qtbot, dialog)
    assert shown(dialog, columns.TITLE) == ["الطريق"]


def test_formats_to_choose_from_have_their_names_in_the_language_of_the_window(dressed, qtbot):
    dressed("ar")
    form = ImportOptionsForm(["actor"], [])
    qtbot.addWidget(form)
    titles = [form.format.itemText(row) for row in range(1, form.format.count())]
    assert len(titles) == len(READ)
    assert all(translation.is_read_from_the_right(title) for title in titles)


def test_a_column_of_arabic_is_written_from_the_right_in_english_too(dialog, choose):
    choose("one.jsonl", GOOD)
    table = dialog.preview.table
    box = table.visualRect(dialog.preview.model.index(0, columns.TITLE))
    table.setCurrentIndex(dialog.preview.model.index(-1, -1))
    picture = table.viewport().grab(box).toImage()
    ink = [
        x
        for x in range(4, picture.width() - 4)
        if any(picture.pixelColor(x, y).lightness() < 90 for y in range(picture.height()))
    ]
    assert ink
    assert min(ink) > picture.width() / 2


def test_the_dialog_grows_for_its_options(qtbot, dialog, choose):
    choose("wire.csv", "headline;words\nعنوان;قال الوزير.\n")
    dialog.resize(dialog.minimumSizeHint())
    dialog.form.more.click()
    QApplication.processEvents()
    table = dialog.preview.table
    assert dialog.form.format.height() >= dialog.form.format.minimumSizeHint().height()
    assert table.height() >= table.minimumHeight()
    assert dialog.preview.detail.y() >= table.geometry().bottom()


def test_the_preview_asks_for_room_for_its_table_however_wide_it_is(dialog, choose):
    """In large text it did not, and the place of an article lay on the table."""
    choose("two.jsonl", GOOD + GOOD.replace("آمن", "مغلق"))
    preview = dialog.preview
    assert preview.heightForWidth(900) >= preview.minimumSizeHint().height()


def test_in_a_narrow_dialog_the_first_words_can_be_read(qtbot, dialog, choose):
    choose("two.jsonl", GOOD)
    dialog.resize(dialog.minimumSizeHint())
    QApplication.processEvents()
    table, words = dialog.preview.table, GOOD.split('"')[3]
    header = table.horizontalHeader()
    assert header.sectionSize(columns.OPENING) >= header.sectionSizeHint(columns.OPENING)
    needed = table.fontMetrics().horizontalAdvance(words)
    assert header.sectionSize(columns.OPENING) >= needed
    assert header.length() >= table.viewport().width()


def test_the_report_in_a_small_dialog_is_shown_whole(qtbot, dialog, choose, monkeypatch):
    """All lines of what came in, some of what did not, and the button that closes."""
    small = QSize(640, 360)
    monkeypatch.setattr(ImportDialog, "available", lambda _: small)
    choose("many.jsonl", GOOD + BAD * 30)
    choose("old.txt", "قال وزير النقل إن الطريق إلى البلدة آمن.".encode("cp1256"))
    choose("again.jsonl", GOOD)
    dialog.keep_going.setChecked(True)
    with qtbot.waitSignal(dialog.imported):
        dialog.accept_button.click()
    dialog.resize(small)
    QApplication.processEvents()
    report = dialog.report
    assert report.facts.text().count("\n") >= 2
    for label in (report.heading, report.facts):
        assert label.height() >= label.heightForWidth(label.width())
    assert report.refused.height() >= 3 * report.refused.fontMetrics().lineSpacing()
    close = QRect(dialog.accept_button.mapTo(dialog, QPoint(0, 0)), dialog.accept_button.size())
    assert dialog.size() == small and dialog.rect().contains(close)
    body = dialog.findChild(ScrollingBody)
    body.ensureWidgetVisible(report.refused)
    assert not report.refused.visibleRegion().isEmpty()


# -- work that takes long
# ---------------------------------------------------------------------------


def slow(started: threading.Event, kept: list):
    """A job that goes on until it is stopped."""

    def job(paths, options, progress, stopped):
        kept.append(options)
        progress(1, 10, "one.jsonl")
        started.set()
        while not stopped():
            threading.Event().wait(0.002)
        raise Cancelled(made_up.sentence("The import was cancelled. Nothing was changed."))

    return job


def test_escape_stops_an_import_and_only_then_closes(qtbot, show, tmp_path, heard):
    started = threading.Event()
    dialog = show(ImportDialog(lambda *_: ImportPreview(), slow(started, []), folder=tmp_path))
    said = heard(dialog.imported)
    dialog.add_paths([tmp_path])
    settled(qtbot, dialog)
    dialog.accept_button.setEnabled(True)
    dialog.apply()
    qtbot.waitUntil(started.is_set)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: bool(dialog.complaint))
    assert said == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_escape_stops_an_import_in_the_middle_of_one_article(
    qtbot, dialog, choose, heard, project_path, monkeypatch
):
    choose("long.txt", "سطر قصير من السطور\n" * 3_000)
    within, go_on, lines = threading.Event(), threading.Event(), itertools.count()
    real = furniture._line_around

    def held(text, position):
        if next(lines) == 100:  # it holds here until it was told to stop
            within.set()
            go_on.wait()
        return real(text, position)

    monkeypatch.setattr(furniture, "_line_around", held)
    imported = heard(dialog.imported)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(within.is_set)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    go_on.set()
    qtbot.waitUntil(lambda: not dialog.busy)
    assert "Nothing was changed" in dialog.complaint
    assert (imported, articles_in(project_path)) == ([], 0)
    assert next(lines) < 3_000


def test_a_new_choice_forgets_the_preview_that_still_runs(qtbot, show, tmp_path):
    started = threading.Event()
    kept: list = []
    dialog = show(ImportDialog(slow(started, kept), lambda *_: ImportReport(), folder=tmp_path))
    dialog.add_paths([tmp_path])
    qtbot.waitUntil(started.is_set)
    dialog.form.encoding.setCurrentIndex(2)
    qtbot.waitUntil(lambda: len(kept) == 2)
    assert kept[1].encoding == "cp1256"
    assert not dialog.complaint
    dialog.reject()
    stop_all()
