"""The export dialog: what is asked for, what is written, what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from annotator.core.annotation import SetState
from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.span import Span
from annotator.formats import registry
from annotator.formats.losses import (
    LossReason,
    LossReport,
    Omission,
    OmittedPart,
    SpanLoss,
    SpanOutcome,
)
from annotator.formats.writing import TagScheme
from annotator.jobs.exchange.exporting import ANY, SETTLED, ExportReport, export
from annotator.store.project import Project
from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.dialogs.loss_view import LossView
from tests import templates


@pytest.fixture
def dialog(show, tmp_path):
    path = tmp_path / "coast.annotator"
    spans = (AnnotationDraft("actor", Span(4, 10)),)
    done = SetDraft("Amal", SetState.DONE, spans)
    begun = SetDraft("سامي", SetState.IN_PROGRESS, spans)
    with Project.create(path, templates.labels()) as project, project.intake() as intake:
        intake.add(ArticleDraft("قال الوزير", sets=(done, begun)))

    def run(out, options, progress, stopped):
        with Project.open(path) as project:
            return export(project, out, options, progress, stopped)

    return show(ExportDialog(run, ["Amal", "سامي"], tmp_path / "out.jsonl", labels=["actor"]))


def lines(path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_enter_writes_what_is_done_and_says_how_much(qtbot, dialog, tmp_path):
    with qtbot.waitSignal(dialog.exported) as told:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert told.args[0].sets == 1
    (line,) = lines(tmp_path / "out.jsonl")
    assert line["set"] == "Amal"
    assert str(tmp_path / "out.jsonl") in dialog.where
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_the_unfinished_work_of_one_person_can_be_exported(qtbot, dialog, tmp_path):
    dialog.choices.person.setCurrentIndex(3)
    dialog.choices.states[ANY].setChecked(True)
    with qtbot.waitSignal(dialog.exported):
        dialog.apply()
    assert [line["set"] for line in lines(tmp_path / "out.jsonl")] == ["سامي"]


def test_a_file_is_replaced_only_on_a_second_press(qtbot, dialog, tmp_path):
    out = tmp_path / "out.jsonl"
    out.write_text("precious")
    dialog.apply()
    assert dialog.complaint
    assert out.read_text() == "precious"
    with qtbot.waitSignal(dialog.exported):
        dialog.apply()
    assert len(lines(out)) == 1


def test_another_name_has_to_be_confirmed_anew(dialog, tmp_path):
    for name in ("out.jsonl", "other.jsonl"):
        (tmp_path / name).write_text("precious")
    dialog.apply()
    dialog.path.setText(str(tmp_path / "other"))
    dialog.apply()
    assert (tmp_path / "other.jsonl").read_text() == "precious"


@pytest.mark.parametrize("wrong", ["", "/", "no/such/folder/out"])
def test_a_place_that_is_none_is_refused(dialog, tmp_path, wrong):
    dialog.path.setText(str(tmp_path / wrong) if wrong == "no/such/folder/out" else wrong)
    dialog.apply()
    assert dialog.complaint
    assert not dialog.running
    assert dialog.finished_with == ""


def test_what_cannot_be_written_is_a_sentence(qtbot, dialog, tmp_path):
    (tmp_path / "taken.jsonl").mkdir()
    dialog.path.setText(str(tmp_path / "taken.jsonl"))
    dialog.apply()
    dialog.apply()
    qtbot.waitUntil(lambda: not dialog.running and bool(dialog.complaint))
    assert dialog.isVisible()
    assert dialog.accept_button.isEnabled()


def test_gold_is_offered_with_states_of_its_own(qtbot, dialog, tmp_path):
    states = dialog.choices.states
    assert states[SETTLED].isHidden()
    dialog.choices.person.setCurrentIndex(1)
    assert not states[SETTLED].isHidden()
    states[ANY].setChecked(True)
    with qtbot.waitSignal(dialog.exported) as told:
        dialog.apply()
    (line,) = lines(tmp_path / "out.jsonl")
    assert line["set"] == "gold"
    assert told.args[0].articles == 1
    states[SETTLED].setChecked(True)
    dialog.choices.person.setCurrentIndex(0)
    assert dialog.choices.options().state == "done", "a state of gold is none of people's work"


def test_parts_are_files_beside_each_other(qtbot, dialog, tmp_path):
    dialog.choices.in_parts.click()
    dialog.choices.parts.setText("train=0.5, dev=0.5")
    with qtbot.waitSignal(dialog.exported):
        dialog.apply()
    files = sorted(p.name for p in tmp_path.glob("out*.jsonl"))
    assert files == ["out.dev.jsonl", "out.train.jsonl"]
    assert sum(len(lines(tmp_path / name)) for name in files) == 1
    for name in files:
        assert name in dialog.finished_with, "what is named was written"
    assert "out.jsonl" not in dialog.finished_with + dialog.where
    assert str(tmp_path) in dialog.where


def test_shares_that_are_none_are_refused_in_words(dialog, tmp_path):
    dialog.choices.in_parts.click()
    dialog.choices.parts.setText("train=0.9, dev=0.3")
    dialog.apply()
    assert "1 together" in dialog.complaint
    assert not dialog.running
    assert list(tmp_path.glob("*.jsonl")) == []


def test_files_of_parts_are_replaced_only_on_a_second_press(qtbot, dialog, tmp_path):
    (tmp_path / "out.dev.jsonl").write_text("precious")
    dialog.choices.in_parts.click()
    dialog.apply()
    assert "out.dev.jsonl" in dialog.complaint
    assert (tmp_path / "out.dev.jsonl").read_text() == "precious"
    with qtbot.waitSignal(dialog.exported):
        dialog.apply()
    assert (tmp_path / "out.dev.jsonl").read_text() != "precious"


def test_an_annotator_is_offered_nobody_elses_work(show, tmp_path):
    dialog = show(ExportDialog(lambda *_: None, ["Amal"], tmp_path / "out.jsonl", everybody=False))
    person = dialog.choices.person
    assert [person.itemText(row) for row in range(person.count())] == ["Amal"]
    assert dialog.choices.options().set == "Amal"


def choose_format(dialog, name):
    dialog.choices.formats.setCurrentIndex(registry.names(registry.WRITTEN).index(name))


def test_a_trial_says_what_would_be_lost_and_writes_nothing(qtbot, dialog, tmp_path):
    choose_format(dialog, "conll")
    assert dialog.path.text().endswith("out.conll")
    assert not dialog.losses.isVisible()
    dialog.trial_button.click()
    qtbot.waitUntil(dialog.losses.isVisible)
    assert dialog.losses.summary_shown == "1 span, all to the letter"
    assert "الوزير\tB-actor" in dialog.losses.preview.toPlainText()
    assert list(tmp_path.glob("out*")) == []
    dialog.choices.person.setCurrentIndex(1)
    assert not dialog.losses.isVisible(), "it was of another choice"


def test_buttons_stay_on_the_screen_when_the_report_of_a_trial_comes(qtbot, dialog):
    screen = dialog.screen().availableGeometry()
    choose_format(dialog, "conll")
    dialog.move(0, screen.bottom() - dialog.height())
    before = dialog.height()
    dialog.trial_button.click()
    qtbot.waitUntil(lambda: dialog.losses.isVisible() and dialog.height() > before)
    assert dialog.frameGeometry().bottom() <= screen.bottom()


def test_losses_are_counted_by_label_and_what_is_not_listed_is_said(qtbot):
    losses = LossReport()
    losses.keep(["actor", "date"])
    for number in range(7):
        because = SpanOutcome.DROPPED, LossReason.NESTED
        losses.lose(SpanLoss("a1", "gold", number, number + 1, "actor", "و", *because, ""))
    view = LossView()
    qtbot.addWidget(view)
    view.show_report(ExportReport(Path("out.conll"), losses=losses))
    marks = "\u200e\u200f\u2068\u2069"
    told = "".join(c for c in view.details.text() if c not in marks).split("\n")
    assert told[1:2] + told[-1:] == ["actor: 1 to the letter · 7 left out", "and 2 more"]


def test_a_note_that_is_left_out_is_shown_with_its_article_and_person(qtbot):
    losses = LossReport()
    why = LossReason.NOT_ENCODABLE
    losses.omit(Omission("a1", "Amal", OmittedPart.NOTE, "b\x07", why))
    view = LossView()
    qtbot.addWidget(view)
    view.show_report(ExportReport(Path("out.xlsx"), losses=losses))
    told = view.details.text()
    assert "there is a character that the format cannot hold: a note (1)" in told
    assert "a1" in told and "Amal" in told


def test_what_offsets_count_is_chosen_where_a_format_leaves_it_open(qtbot, dialog, tmp_path):
    units = dialog.choices.fitting.units
    choose_format(dialog, "conll")
    assert not units.isVisible()
    choose_format(dialog, "doccano")
    assert [units.itemText(row) for row in range(units.count())] == ["UTF-16 units", "code points"]
    choose_format(dialog, "hf-spans")
    assert units.isVisible() and units.currentText() == "code points", "what is usual there"
    units.setCurrentText("UTF-8 bytes")
    dialog.apply()
    qtbot.waitUntil(lambda: not dialog.running)
    [line] = lines(tmp_path / "out.jsonl")
    assert [(s["start"], s["end"]) for s in line["spans"]] == [(7, 19)], "two bytes a letter"


def test_labels_can_be_called_as_in_the_files_that_came_in(qtbot, show, tmp_path):
    asked = []
    maps = {"conll": {"PER": "actor"}, "doccano": {"A": "actor", "B": "actor"}}
    dialog = show(
        ExportDialog(lambda _, options, *__: asked.append(options), [], tmp_path, label_maps=maps)
    )
    box = dialog.choices.as_they_were
    choose_format(dialog, "conll-nested")
    assert box.isVisible() and "actor = PER" in box.text()
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert dialog.choices.options().as_they_were
    choose_format(dialog, "doccano")
    assert not box.isVisible(), "one of two names is not chosen for anybody"
    assert not dialog.choices.options().as_they_were


def test_only_what_a_format_leaves_open_is_asked(dialog):
    fitting = dialog.choices.fitting
    assert not fitting.isVisible()
    choose_format(dialog, "conll-columns")
    assert fitting.inside_word.isVisible() and not fitting.nested.isVisible()
    choose_format(dialog, "conll")
    fitting.nested.setCurrentIndex(2)
    fitting.schemes.setCurrentIndex(1)
    options = dialog.choices.options()
    assert (options.fitting.nested, options.scheme) == ("actor", TagScheme.BIOES)


def test_gold_goes_into_conll_with_words_cut_and_the_innermost_span(qtbot, show, tmp_path):
    path, text = tmp_path / "gold.annotator", "وقال لتونس إن الوفد عاد."
    spans = tuple(
        AnnotationDraft(label, Span(text.index(surface), text.index(surface) + len(surface)))
        for label, surface in (("location", "تونس"), ("claim", "إن الوفد عاد"), ("actor", "الوفد"))
    )
    sets = tuple(SetDraft(name, SetState.DONE, spans) for name in ("Amal", "سامي"))
    with Project.create(path, templates.labels()) as project, project.intake() as intake:
        intake.add(ArticleDraft(text, sets=sets))

    def run(out, options, progress, stopped):
        with Project.open(path) as project:
            return export(project, out, options, progress, stopped)

    shown = show(ExportDialog(run, ["Amal"], tmp_path / "out.conll", labels=["actor"]))
    form = shown.choices
    form.formats.setCurrentIndex(form.formats.findText("CoNLL,", Qt.MatchFlag.MatchStartsWith))
    for choice in (form.person, form.fitting.inside_word, form.fitting.nested):
        choice.setFocus()
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    shown.try_it()
    qtbot.waitUntil(shown.losses.isVisible)
    assert shown.losses.summary_shown == "3 spans: 1 to the letter · 1 parted · 1 left out"
    assert "ل\tO\nتونس\tB-location\n" in shown.losses.preview.toPlainText()
    with qtbot.waitSignal(shown.exported):
        shown.begin()
    written = (tmp_path / "out.conll").read_text(encoding="utf-8")
    assert "ل\tO\nتونس\tB-location\n" in written
    assert "الوفد\tB-actor\n" in written and "claim" not in written
