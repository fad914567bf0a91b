"""The panel with the guidelines, beside the article that somebody waits for."""

from __future__ import annotations

from annotator import assets
from annotator.ui.guide.guidelines import GuidelinesPanel

MOST_CHANGES = 10  # a change of the document is a layout, and there are some 100 paragraphs


def test_guidelines_are_laid_out_as_a_whole_and_not_by_paragraph(qtbot):
    panel = GuidelinesPanel()
    qtbot.addWidget(panel)
    panel.show()
    document = panel.text.document()
    changes = []
    document.contentsChange.connect(lambda *change: changes.append(change))
    path = assets.resources() / "guidelines" / "news.ar.md"
    panel.set_markdown(path.read_text(encoding="utf-8"), "ar")
    assert document.blockCount() > 10 * MOST_CHANGES
    assert len(changes) <= MOST_CHANGES
