"""One correction: one's own span beside gold, why, and what the reviewer wrote."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from annotator.core.case import LabelledSpan
from annotator.core.feedback import Correction
from annotator.core.labels import LabelSet
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.feedback.string_difference import difference_html
from annotator.ui.feedback.wording import (
    fate_shown,
    reason_explained,
    reason_shown,
    source_shown,
)
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme
from annotator.ui.widgets.plain import PlainLabel, RichLabel
from annotator.ui.words.translation import prose_from_its_side


class CorrectionCard(QWidget):
    """What was said and what is gold, each with its exact string; nothing while none is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = PlainLabel(parent=self)
        self.heading.setProperty("role", "heading")
        self.own = _SpanFrame(self.tr("Your span"), self.tr("You marked nothing here."), self)
        self.gold = _SpanFrame(self.tr("Gold"), self.tr("Nothing is marked here."), self)
        self.reason = wrapped("", "strong")
        self.explained = wrapped("", "muted")
        self.note = wrapped("")
        self.source = wrapped("", "muted")
        self._note = QFrame(self)
        self._note.setProperty("notice", True)
        inside = QVBoxLayout(self._note)
        inside.setContentsMargins(12, 9, 12, 9)
        inside.setSpacing(3)
        title = PlainLabel(self.tr("The reviewer wrote"), self)
        title.setProperty("role", "muted")
        inside.addWidget(title)
        inside.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(9)
        for widget in (self.heading, self.own, self.gold, self.reason, self.explained):
            column.addWidget(widget)
        column.addWidget(self._note)
        column.addWidget(self.source)
        column.addStretch(1)

    def show_correction(
        self, correction: Correction, heading: str, labels: LabelSet, language: str, theme: Theme
    ) -> None:
        """Show ``correction`` under ``heading``."""
        self.heading.setText(heading)
        for frame, labelled, other in (
            (self.own, correction.own, correction.gold),
            (self.gold, correction.gold, correction.own),
        ):
            frame.show_span(correction, labelled, other, labels, language, theme)
        self.reason.setText(
            reason_shown(correction.reason)
            if correction.reason is not None
            else fate_shown(correction.fate)
        )
        explained = self._explained(correction)
        self.explained.setVisible(bool(explained))
        self.explained.setText(explained)
        self._note.setVisible(bool(correction.note))
        self.note.setText(prose_from_its_side(correction.note or ""))
        self.source.setText(source_shown(correction.source))

    def _explained(self, correction: Correction) -> str:
        """What the reviewer's reason means, or which reason is likely where they gave none."""
        if correction.reason is not None:
            return reason_explained(correction.reason)
        if correction.likely is None:
            return ""
        return self.tr("Probably: {reason}").format(reason=reason_shown(correction.likely))


class _SpanFrame(QFrame):
    """A title, the exact string, and the label with where it stands."""

    def __init__(self, title: str, nothing: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._nothing = nothing
        heading = PlainLabel(title, self)
        heading.setProperty("role", "muted")
        self.string = RichLabel(self)
        self.string.setWordWrap(True)
        self.string.setMinimumHeight(px(34))
        self.facts = PlainLabel(parent=self)
        self.facts.setProperty("role", "muted")
        self._swatch = PlainLabel(parent=self)
        self._swatch.setFixedSize(11, 11)
        line = QHBoxLayout()
        line.setSpacing(7)
        line.addWidget(self._swatch)
        line.addWidget(self.facts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 11)
        column.setSpacing(5)
        column.addWidget(heading)
        column.addWidget(self.string)
        column.addLayout(line)

    def show_span(
        self,
        correction: Correction,
        labelled: LabelledSpan | None,
        other: LabelledSpan | None,
        labels: LabelSet,
        language: str,
        theme: Theme,
    ) -> None:
        self._swatch.setVisible(labelled is not None)
        self.facts.setVisible(labelled is not None)
        if labelled is None:
            self.string.unsetLayoutDirection()
            self.string.setText(f'<span style="color:{theme.muted}">{self._nothing}</span>')
            return
        self.string.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.string.setText(
            difference_html(correction.surface, correction.place, labelled, other, theme.danger)
        )
        label = labels.get(labelled.label)
        title = label.title(language) if label is not None else labelled.label
        self.facts.setText(f"{title} · \u2066{labelled.start}–{labelled.end}\u2069")
        colour = theme.muted
        if label is not None:
            colour = theme.label_colour(label)
        self._swatch.setStyleSheet(f"background: {colour}; border-radius: 3px;")
