"""The panel with the guidelines, beside the article that somebody waits for."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from annotator import assets
from annotator.ui.guide.guidelines import GuidelinesPanel


def shipped() -> str:
    return (assets.resources() / "guidelines" / "news.ar.md").read_text(encoding="utf-8")


def filled_while_hidden(qtbot) -> tuple[QWidget, GuidelinesPanel]:
    """A panel that was filled before anybody saw it, as on a low screen."""
    around = QWidget()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    panel = GuidelinesPanel(around)
    column.addWidget(panel)
    panel.hide()
    around.resize(310, 160)
    with qtbot.waitExposed(around):
        around.show()
    panel.set_markdown(shipped(), "ar")
    return around, panel


def test_guidelines_that_are_shown_later_begin_at_their_beginning(qtbot):
    _around, panel = filled_while_hidden(qtbot)
    panel.show()
    panel.text.setFocus()
    QApplication.processEvents()
    assert panel.text.verticalScrollBar().maximum() > 1000
    assert panel.text.verticalScrollBar().value() == 0
    assert panel.text.textCursor().atStart()


def test_guidelines_that_are_shown_later_are_at_the_label_that_was_asked_for(qtbot):
    _around, panel = filled_while_hidden(qtbot)
    panel.show_label("location")
    panel.show()
    top = QPoint(panel.text.width() // 2, 20)
    qtbot.waitUntil(lambda: panel.text.cursorForPosition(top).block().text().startswith("location"))


def test_guidelines_are_put_together_before_they_are_laid_out(qtbot, monkeypatch):
    panel = GuidelinesPanel()
    qtbot.addWidget(panel)
    panel.show()
    shown = []

    def show(document):
        shown.append(document.toHtml())
        type(panel.text).setDocument(panel.text, document)

    monkeypatch.setattr(panel.text, "setDocument", show)
    panel.set_markdown(shipped(), "ar")
    assert panel.text.document().blockCount() > 100
    assert shown == [panel.text.document().toHtml()]


def test_a_table_of_thousands_of_rows_is_shown_as_it_is_written(qtbot):
    panel = GuidelinesPanel()
    qtbot.addWidget(panel)
    table = "| a | b |\n|---|---|\n" + "| c | d |\n" * 20_000
    panel.set_markdown(table, "en")
    assert panel.text.toPlainText() == table
    panel.set_markdown("| a | b |\n|---|---|\n| c | d |\n", "en")
    assert "|" not in panel.text.toPlainText()
