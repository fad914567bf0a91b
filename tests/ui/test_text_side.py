"""Lines begin at the side of the text that they stand in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from annotator.ui.widgets.text_side import write_from

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize("line", ["+ كل سنة", "+ Every year"])
@pytest.mark.parametrize(("side", "at_right"), [(RIGHT, True), (LEFT, False)])
def test_a_line_begins_at_the_side_of_the_text(qtbot, line, side, at_right):
    text = QPlainTextEdit()
    qtbot.addWidget(text)
    text.resize(600, 200)
    write_from(text, side)
    text.setPlainText(line)
    with qtbot.waitExposed(text):
        text.show()
    assert (text.cursorRect().x() > 300) is at_right
