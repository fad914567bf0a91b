"""Notes are read from the side of the language that they are in, whatever they begin with."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.ui.widgets.note_field import NoteField
from annotator.ui.words import translation

RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("note", "side"),
    [
        ("PKK هي المنظمة المقصودة", RIGHT),
        ("قسد means the forces, not the place", LEFT),
        ("actor, not location", LEFT),
        ("فاعل لا مكان", RIGHT),
        ("?", LEFT),
    ],
)
def test_a_note_is_written_and_read_from_the_side_of_most_of_its_words(qtbot, note, side):
    translation.install("en")
    field = NoteField()
    qtbot.addWidget(field)
    field.setText(note)
    assert field.layoutDirection() is side
    isolate = {RIGHT: "\u2067", LEFT: "\u2066"}[side]
    assert translation.prose_apart(note) == f"{isolate}{note}\u2069"
    assert translation.prose_from_its_side(note)[0] == {RIGHT: "\u200f", LEFT: "\u200e"}[side]
