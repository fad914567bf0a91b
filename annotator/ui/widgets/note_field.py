"""A field for a note, which is written from the side of the language that it is in."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from annotator.ui.looks.scale import px
from annotator.ui.widgets.text_field import TextField
from annotator.ui.words.translation import current, direction, direction_of_most_words


class NoteField(TextField):
    """A text field that is read from the side of most of its words, while one types, too.

    By itself a line edit goes by the first letter: ``PKK هي المنظمة`` would fall into disorder.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(px(32))
        self.textChanged.connect(self._turn)

    def _turn(self, text: str) -> None:
        side = direction_of_most_words(text, direction(current()))
        if side is not self.layoutDirection():
            self.setLayoutDirection(side)
