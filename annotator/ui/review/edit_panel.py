"""What is on the card while the reviewer makes a span of their own: the string now, and keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from annotator.core.case import LabelledSpan
from annotator.core.labels import LabelSet
from annotator.core.span import Span
from annotator.review.span_draft import Purpose, SpanDraft
from annotator.ui.actions.key_names import (
    SELECT_LETTERS,
    SELECT_WORDS,
    key_of,
    keys_of,
    modifier_of,
)
from annotator.ui.annotate.label_panel import LabelPanel
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme
from annotator.ui.review import variant_strings, wording
from annotator.ui.widgets.flow_layout import FlowLayout
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.plain import PlainLabel, RichLabel, escaped

_OTHER_SPAN = keys_of("next_span", "previous_span")


class EditPanel(QWidget):
    """The spans that are being made, the labels with their keys, and how to take them or leave."""

    labelPressed = Signal(str)
    actionPressed = Signal(str)  # the name of an action

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = PlainLabel(parent=self)
        self.what.setWordWrap(True)
        self.spans = RichLabel(self)
        self.spans.setWordWrap(True)
        self.spans.setAlignment(Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignRight)
        self.spans.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.labels = LabelPanel(self)
        self.labels.pressed.connect(self.labelPressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.what, self.spans, self.labels, self._build_keys()):
            column.addWidget(widget)

    def _build_keys(self) -> QWidget:
        """The keys, each for the purposes that it serves; those with an action can be pressed."""
        keys = QWidget(self)
        flow = FlowLayout(keys, spacing=4)
        edges, label, missed = Purpose.BOUNDARY, Purpose.LABEL, Purpose.MISSED
        self.keys: list[tuple[KeyButton, set[Purpose]]] = []
        for key, text, action, purposes in (
            (key_of("take_edited"), self.tr("take"), "take_edited", {edges}),
            (key_of("clear"), self.tr("leave"), "clear", {edges, label, missed}),
            (key_of("edit_boundary"), self.tr("next variant"), "edit_boundary", {edges, label}),
            (key_of("next_clitic"), self.tr("prefix"), "next_clitic", {edges}),
            (key_of("delete"), self.tr("take away"), "delete", {edges}),
            (key_of("word_more"), self.tr("a word more"), "word_more", {edges}),
            (key_of("word_less"), self.tr("a word less"), "word_less", {edges}),
            (keys_of("start_left", "start_right"), self.tr("right edge"), "", {edges}),
            (keys_of("end_left", "end_right"), self.tr("left edge"), "", {edges}),
            (modifier_of("start_word_left"), self.tr("by words"), "", {edges}),
            (_OTHER_SPAN, self.tr("other span"), "", {edges, label}),
            (SELECT_LETTERS, self.tr("select letters"), "", {missed}),
            (SELECT_WORDS, self.tr("select words"), "", {missed}),
        ):
            button = KeyButton(key, text, parent=keys)
            button.clicked.connect(lambda _=False, name=action: self.actionPressed.emit(name))
            if not action:  # it says how, and is no button
                button.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            flow.addWidget(button)
            self.keys.append((button, purposes))
        return keys

    def set_labels(self, labels: LabelSet, language: str, theme: Theme) -> None:
        """The labels and the looks of everything that is shown from now on."""
        self._label_set, self._language, self._theme = labels, language, theme
        self.labels.set_labels(labels, language, theme)
        for button, _ in self.keys:
            button.set_theme(theme)

    def show_editing(self, editing: SpanDraft, text: str, selection: Span | None) -> None:
        """Show ``editing``; for a span that all missed, what is selected."""
        self.what.setText(
            {
                Purpose.BOUNDARY: self.tr("Move the edges, or drag them in the text."),
                Purpose.LABEL: self.tr("Press the key of the label that it is."),
                Purpose.MISSED: self.tr(
                    "Select what nobody marked, by keys or mouse, and press its label's key."
                ),
            }[editing.purpose]
        )
        several = len(editing.spans) > 1
        for button, purposes in self.keys:
            served = several or button.key != _OTHER_SPAN
            button.setVisible(editing.purpose in purposes and served)
        if editing.purpose is Purpose.MISSED:
            shown = self._selected(text, selection)
        else:
            shown = self._spans(editing, text)
        self.spans.setText(shown)
        chosen = editing.span
        self.labels.show_armed(chosen.label if chosen is not None else None)

    def _selected(self, text: str, selection: Span | None) -> str:
        if selection is None:
            nothing = self.tr("nothing is selected yet")
            return f'<div style="color:{self._theme.faint}">{nothing}</div>'
        span = LabelledSpan(selection.start, selection.end, "")
        return variant_strings.html(text, span, None, self._theme)

    def _spans(self, editing: SpanDraft, text: str) -> str:
        if not editing.spans:
            nothing = self.tr("nothing here")
            return f'<div style="color:{self._theme.muted}">{nothing}</div>'
        parts = []
        for number, span in enumerate(editing.spans):
            title = wording.label_shown(span.label, self._label_set, self._language)
            html = variant_strings.html(text, span, None, self._theme)
            if number == editing.chosen and len(editing.spans) > 1:
                html = f"<b>{html}</b>"
            style = f"font-size:{px(12)}px;color:{self._theme.muted}"
            parts.append(f'{html}<div dir="rtl" style="{style}">{escaped(title)}</div>')
        return "".join(parts)
