"""What is on the card while the reviewer makes a span of their own: the string as it is now, and the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.core.labels import LabelSet
from annotator.core.review import LabelledSpan
from annotator.core.span import Span
from annotator.ui.flow_layout import FlowLayout
from annotator.ui.label_panel import LabelPanel
from annotator.ui.review import strings, words
from annotator.ui.review.editing import Editing, Purpose
from annotator.ui.review.key_button import KeyButton
from annotator.ui.theme import Theme


class EditPanel(QWidget):
    """The spans that are being made, the labels with their keys, and how to take them or leave."""

    labelPressed = Signal(str)
    takePressed = Signal()
    leavePressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = QLabel(self)
        self.what.setWordWrap(True)
        self.spans = QLabel(self)
        self.spans.setTextFormat(Qt.TextFormat.RichText)
        self.spans.setWordWrap(True)
        self.spans.setAlignment(Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignRight)
        self.spans.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.labels = LabelPanel(self)
        self.labels.pressed.connect(self.labelPressed)
        self.keys = QLabel(self)
        self.keys.setProperty("role", "muted")
        self.keys.setWordWrap(True)
        self.take = KeyButton("Enter", self.tr("take"), parent=self)
        self.take.clicked.connect(lambda _=False: self.takePressed.emit())
        self.leave = KeyButton("Esc", self.tr("leave"), parent=self)
        self.leave.clicked.connect(lambda _=False: self.leavePressed.emit())
        buttons = QWidget(self)
        flow = FlowLayout(buttons, spacing=6)
        flow.addWidget(self.take)
        flow.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.what, self.spans, self.labels, self.keys, buttons):
            column.addWidget(widget)

    def set_labels(self, labels: LabelSet, language: str, theme: Theme) -> None:
        self._label_set, self._language, self._theme = labels, language, theme
        self.labels.set_labels(labels, language, theme)
        self.take.set_theme(theme)
        self.leave.set_theme(theme)

    def show_editing(self, editing: Editing, text: str, selection: Span | None) -> None:
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
        self.keys.setText(
            {
                Purpose.BOUNDARY: self.tr(
                    "Q W  right edge · A S  left edge · with Shift by words · C  prefix · E  next"
                    " variant · J K  other span · Del  take it away"
                ),
                Purpose.LABEL: self.tr("E  next variant"),
                Purpose.MISSED: self.tr(
                    "Shift+arrows select by letters, Ctrl+Shift+arrows by words"
                ),
            }[editing.purpose]
        )
        self.take.setVisible(editing.purpose is Purpose.BOUNDARY)
        if editing.purpose is Purpose.MISSED:
            shown = self._selected(text, selection)
        else:
            shown = self._spans(editing, text)
        self.spans.setText(shown)
        chosen = editing.span
        self.labels.show_armed(chosen.label if chosen is not None else None)

    def _selected(self, text: str, selection: Span | None) -> str:
        if selection is None:
            return (
                f'<div style="color:{self._theme.faint}">{self.tr("nothing is selected yet")}</div>'
            )
        one = LabelledSpan(selection.start, selection.end, "")
        return strings.html(text, one, None, self._theme)

    def _spans(self, editing: Editing, text: str) -> str:
        if not editing.spans:
            return f'<div style="color:{self._theme.muted}">{self.tr("nothing here")}</div>'
        parts = []
        for number, one in enumerate(editing.spans):
            title = words.label_shown(one.label, self._label_set, self._language)
            html = strings.html(text, one, None, self._theme)
            if number == editing.chosen and len(editing.spans) > 1:
                html = f"<b>{html}</b>"
            parts.append(
                f'{html}<div dir="rtl" style="font-size:12px;color:{self._theme.muted}">{title}</div>'
            )
        return "".join(parts)
