"""The selected span: its exact string, certainty and note."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.annotation import Annotation, Certainty, Origin
from annotator.core.article import Article
from annotator.core.labels import LabelSet
from annotator.ui.actions.key_names import key_of, with_keys
from annotator.ui.annotate.whole_lines import WholeLines
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme
from annotator.ui.widgets.note_field import NoteField
from annotator.ui.widgets.plain import PlainLabel, RichLabel, escaped, set_tip
from annotator.ui.words.translation import is_read_from_the_right

_MOST_SHOWN = 2_000  # letters of a long span
_MARGINS = (14, 12, 14, 12)  # pixels, around all that is in it
LINE_HEIGHT = 30  # pixels, of the span's string
_LETTERS = 19  # pixels, of its letters


class SpanCard(QFrame):
    """Shows the selected span: its exact string, certainty, note; or how to select one."""

    certaintyChosen = Signal(object)  # Certainty
    noteWritten = Signal(str)
    noteLeft = Signal()  # the hands go back to the text
    elsewhereRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._annotation: Annotation | None = None
        self._build()

    def _build(self) -> None:
        self.hint = PlainLabel(parent=self)
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.hint.setText(
            self.tr("Select text and press a label's key, or click a span to see it here.")
        )
        parts = QVBoxLayout(self)
        parts.setContentsMargins(*_MARGINS)
        parts.setSpacing(8)
        self._build_string(parts)
        parts.addLayout(self._certainty_row())
        self._build_note(parts)
        # As high with a span as without: the list below it stays where it is, and is not laid out
        # and painted again whenever something is selected.
        self._parts = (self._string, self.facts, *self._certain.values(), self.note)
        for part in self._parts:
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        self.show_annotation(None, None, None, "en", None, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        left, top, right, bottom = _MARGINS
        self.hint.setGeometry(self.rect().adjusted(left, top, -right, -bottom))

    def _build_string(self, parts: QVBoxLayout) -> None:
        """The span's exact string, and what is known of it."""
        self.surface = RichLabel(self)
        self.surface.setWordWrap(True)
        self.surface.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.surface.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.surface.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._string = WholeLines(self.surface, px(LINE_HEIGHT), self)
        self.facts = PlainLabel(parent=self)
        self.facts.setProperty("role", "muted")
        self.facts.setWordWrap(True)
        parts.addWidget(self._string)
        parts.addWidget(self.facts)

    def _certainty_row(self) -> QHBoxLayout:
        """How sure one is, a pill for each; and the way to the same string elsewhere.

        That stands in a row which is there anyway: below it, the card would be higher for it.
        """
        self._certain: dict[Certainty, QPushButton] = {}
        row = QHBoxLayout()
        row.setSpacing(6)
        for value, text in (
            (Certainty.SURE, self.tr("sure")),
            (Certainty.UNSURE, self.tr("unsure")),
        ):
            pill = QPushButton(text, self)
            pill.setProperty("pill", True)
            pill.setCheckable(True)
            pill.clicked.connect(lambda _=False, value=value: self.certaintyChosen.emit(value))
            row.addWidget(pill)
            self._certain[value] = pill
        self.elsewhere = QPushButton(self)
        self.elsewhere.setProperty("link", True)
        self.elsewhere.clicked.connect(lambda _=False: self.elsewhereRequested.emit())
        row.addStretch()
        row.addWidget(self.elsewhere)
        return row

    def _build_note(self, parts: QVBoxLayout) -> None:
        """A field for the note."""
        self.note = NoteField(self)
        self.note.setPlaceholderText(with_keys(self.tr("Add a note…  ({key_note})")))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.editingFinished.connect(self._write_note)
        self.note.entered.connect(lambda _: self._finish_note())
        self.note.left.connect(self._forget_note)
        parts.addWidget(self.note)

    def show_annotation(
        self,
        annotation: Annotation | None,
        article: Article | None,
        labels: LabelSet | None,
        language: str,
        theme: Theme | None,
        elsewhere: int,
    ) -> None:
        """Show ``annotation``, whose string stands ``elsewhere`` times unmarked in the article."""
        self._annotation = annotation
        is_shown = annotation is not None and article is not None
        self.hint.setVisible(not is_shown)
        for part in self._parts:
            part.setVisible(is_shown)
        self.elsewhere.setVisible(is_shown and elsewhere > 0)
        if annotation is None or article is None or labels is None or theme is None:
            return
        self.surface.setText(_surface_html(annotation, article.text, theme))
        self._string.fit()
        label = labels[annotation.label].title(language)
        how = {
            Origin.MANUAL: self.tr("by hand"),
            Origin.ELSEWHERE: self.tr("from the same string"),
            Origin.IMPORTED: self.tr("imported"),
            Origin.SUGGESTED: self.tr("from a suggestion"),
            Origin.CORRECTED: self.tr("from a suggestion, corrected"),
        }[annotation.origin]
        self.facts.setText(
            f"{label} · \u2066{annotation.span.start}–{annotation.span.end}\u2069 · {how}"
        )
        for value, pill in self._certain.items():
            pill.setChecked(annotation.certainty is value)
        if not self.note.hasFocus():
            self.note.setText(annotation.note or "")
        self._name_elsewhere(elsewhere)

    def _name_elsewhere(self, places: int) -> None:
        """Short where there is little room; whole for who stays on it, or hears it."""
        more = self.tr("%n more", "places", places)
        self.elsewhere.setText(f"{more}  ({key_of('tag_elsewhere')})")
        whole = self.tr("Tag %n more in this article", "", places)
        set_tip(self.elsewhere, whole)
        self.elsewhere.setAccessibleName(whole)

    def edit_note(self) -> None:
        """Put the hands on the note."""
        if self._annotation is not None:
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.note.selectAll()

    def commit(self) -> None:
        """Write the note that is being typed, as if the hands had left it."""
        self._write_note()

    def _finish_note(self) -> None:
        """Write the note at each Enter, also when one that was refused is there unchanged."""
        self._write_note()
        self.note.blockSignals(True)  # leaving it would write it again
        self.noteLeft.emit()
        self.note.blockSignals(False)

    def _forget_note(self) -> None:
        self.note.setText((self._annotation and self._annotation.note) or "")
        self.noteLeft.emit()

    def _write_note(self) -> None:
        if self._annotation is not None:
            text = self.note.text().strip()
            if text != (self._annotation.note or ""):
                self.noteWritten.emit(text)


def _surface_html(annotation: Annotation, text: str, theme: Theme) -> str:
    """The exact string, with what the span leaves out of its first and last word in faint ink."""
    span = annotation.span
    before, after = span.start, span.end
    while before > 0 and text[before - 1].isalnum() and text[span.start].isalnum():
        before -= 1
    while after < len(text) and text[after].isalnum() and text[span.end - 1].isalnum():
        after += 1
    inside = span.of(text)
    if len(inside) > _MOST_SHOWN:
        inside = inside[: _MOST_SHOWN * 2 // 3] + " … " + inside[-_MOST_SHOWN // 3 :]

    # Two runs of one word would lose their joining; the joiner keeps the letters in their forms.
    parts = []
    if before < span.start:
        parts.append(_faint(text[before : span.start] + "\u200d", theme) + "\u200d")
    parts.append(f"<b>{escaped(inside)}</b>")
    if after > span.end:
        parts.append("\u200d" + _faint("\u200d" + text[span.end : after], theme))
    side = "rtl" if is_read_from_the_right(text[before:after]) else "ltr"
    style = f"font-size:{px(_LETTERS)}px; line-height:{px(LINE_HEIGHT)}px"
    return f'<div dir="{side}" align="right" style="{style}">{"".join(parts)}</div>'


def _faint(part: str, theme: Theme) -> str:
    return f'<span style="color:{theme.faint}">{escaped(part)}</span>'
