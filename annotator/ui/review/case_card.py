"""The case: what people say of it, what could be done, what was done before, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.core.decision import Reason, Ruling
from annotator.core.labels import LabelSet
from annotator.core.reviewed import Standing
from annotator.core.span import Span
from annotator.review.case_view import NOTHING, CaseView
from annotator.review.entry import Outcome
from annotator.review.span_draft import Purpose, SpanDraft
from annotator.ui.looks.theme import Theme
from annotator.ui.review import variant_strings, words
from annotator.ui.review.edit_panel import EditPanel
from annotator.ui.review.reason_chips import ReasonChips
from annotator.ui.review.variant_card import VariantCard
from annotator.ui.widgets.flow_layout import FlowLayout
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.plain import PlainLabel, RichLabel, escaped
from annotator.ui.widgets.text_field import TextField

_MOST_BEFORE = 4  # lines about how the same letters were settled
_ARROW = "\u2192"  # mirrored by the direction of the line


class CaseCard(QScrollArea):
    """One case, and a button for everything that a key does with it."""

    taken = Signal(object)  # the Outcome of the variant that was pressed
    actionPressed = Signal(str)  # the name of an action
    reasonPressed = Signal(object)  # Reason
    noteWritten = Signal(str)
    noteLeft = Signal()  # the hands go back to the text

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.shown: CaseView | None = None
        self.cards: list[VariantCard] = []
        self._alike = 0
        self._build()

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self.inside = QWidget(self)
        self.inside.setObjectName("case")
        self.setWidget(self.inside)
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(12, 14, 12, 12)
        self.column.setSpacing(8)
        self.heading = _label("heading", self.inside)
        self.column.addWidget(self.heading)
        self.old = _label("warning", self.inside)
        self.column.addWidget(self.old)
        self.go_on = self._button("F6", self.tr("next case left"), "next_left")
        self.column.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignLeading)
        self.variants = QVBoxLayout()
        self.variants.setSpacing(8)
        self.column.addLayout(self.variants)
        self.take = self._button("Enter", "", "take_suggested")
        self.column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeading)
        self.editor = EditPanel(self.inside)
        self.editor.actionPressed.connect(self.actionPressed)
        self.column.addWidget(self.editor)
        self._build_actions()
        self._build_before()
        self._build_reason()
        self.column.addStretch(1)
        self.foot = _label("muted", self.inside)
        self.column.addWidget(self.foot)
        self.show_case(None, None, "", "")

    def _build_actions(self) -> None:
        self.keyed = QWidget(self.inside)
        flow = FlowLayout(self.keyed, spacing=4)
        self.buttons = {
            name: self._button(key, text, name)
            for name, key, text in (
                ("nothing_here", "0", self.tr("nothing here")),
                ("edit_boundary", "E", self.tr("edit")),
                ("other_label", "L", self.tr("label")),
                ("missed_span", "N", self.tr("all missed")),
                ("defer", "D", self.tr("defer")),
                ("guideline_gap", "G", self.tr("gap")),
                ("add_example", "X", self.tr("example")),
            )
        }
        for button in self.buttons.values():
            flow.addWidget(button)
        self.column.addWidget(self.keyed)

    def _build_before(self) -> None:
        self.before_heading = _label("heading", self.inside)
        self.before_heading.setText(self.tr("Settled before"))
        self.column.addSpacing(4)
        self.column.addWidget(self.before_heading)
        self.before = RichLabel(self.inside)
        self.before.setWordWrap(True)
        self.before.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.column.addWidget(self.before)
        self.alike = self._button("A", "", "decide_alike")
        self.column.addWidget(self.alike, 0, Qt.AlignmentFlag.AlignLeading)

    def _build_reason(self) -> None:
        self.reason_heading = _label("heading", self.inside)
        self.column.addSpacing(4)
        self.column.addWidget(self.reason_heading)
        self.reasons = ReasonChips(self.inside)
        self.reasons.pressed.connect(self.reasonPressed)
        self.column.addWidget(self.reasons)
        self.note = TextField(self.inside)
        self.note.setPlaceholderText(self.tr("Note for the annotators…  (Shift+N)"))
        self.note.setAccessibleName(self.tr("Note for the annotators"))
        self.note.setMinimumHeight(32)
        self.note.editingFinished.connect(lambda: self.noteWritten.emit(self.note.text()))
        self.note.entered.connect(lambda _: self._leave_note())
        self.note.left.connect(self._leave_note)
        self.column.addWidget(self.note)

    def _button(self, key: str, text: str, action: str) -> KeyButton:
        button = KeyButton(key, text, parent=self.inside)
        button.clicked.connect(lambda _=False: self._press(action))
        return button

    def _press(self, action: str) -> None:
        self.commit()  # a button leaves the hands on the note
        self.actionPressed.emit(action)

    def _take(self, spans: Outcome) -> None:
        self.commit()
        self.taken.emit(spans)

    # -- what is shown --------------------------------------------------------------------------

    def set_labels(self, labels: LabelSet, language: str, theme: Theme) -> None:
        """The labels and the looks of everything that is shown from now on."""
        self._labels, self._language, self._theme = labels, language, theme
        self.editor.set_labels(labels, language, theme)
        self.reasons.set_theme(theme)
        for button in (self.take, self.alike, self.go_on, *self.buttons.values()):
            button.set_theme(theme)

    def show_case(self, shown: CaseView | None, place: str | None, why: str, note: str) -> None:
        """Show a case. ``place`` is where in the queue it is,
        ``why`` why its variant is suggested.
        """
        other = shown is None or self.shown is None or shown.case != self.shown.case
        self.shown = shown
        self.inside.setVisible(shown is not None)
        if shown is None:
            return
        if other:
            self.verticalScrollBar().setValue(0)
        kind = words.kind_shown(shown.case.kind)
        self.heading.setText(f"{place} · {kind}" if place else kind)
        self._show_variants(shown)
        self._show_suggested(shown, why)
        self._show_old(shown)
        self._show_before(shown)
        has_nothing = shown.variant_at(NOTHING) is not None
        self.buttons["nothing_here"].setVisible(not has_nothing)
        self.buttons["add_example"].setVisible(shown.decided is not None and shown.named)
        if other or self.window().focusWidget() is not self.note:
            self.note.setText(note)
        self.show_editing(None, None)
        self.foot.show()
        self.foot.setText(
            "" if shown.named else self.tr("Letters stand for people until the case is settled.")
        )

    def show_gone(self, why: str) -> None:
        """The case that is shown is not there any more: nothing of it can be decided.
        Its note stays.
        """
        for card in self.cards:
            card.hide()
        for widget in (
            self.take,
            self.keyed,
            self.editor,
            self.alike,
            self.before,
            self.before_heading,
            self.reason_heading,
            self.reasons,
            self.foot,
        ):
            widget.hide()
        if self.shown is not None:
            self.heading.setText(words.kind_shown(self.shown.case.kind))  # in no list any more
        self.old.setText(why)
        self.old.show()
        self.go_on.show()

    def _show_variants(self, shown: CaseView) -> None:
        while len(self.cards) < len(shown.variants):
            card = VariantCard(self.inside)
            card.taken.connect(self._take)
            self.variants.addWidget(card)
            self.cards.append(card)
        common = variant_strings.core(shown.case)
        for card, variant in zip(self.cards, shown.variants, strict=False):
            card.show_variant(
                variant, shown.text, common, self._labels, self._language, self._theme
            )

    def _show_suggested(self, shown: CaseView, why: str) -> None:
        suggested = shown.suggested
        if suggested is not None:
            variant = next((v for v in shown.variants if v.spans == suggested.spans), None)
            self.take.say(
                self.tr("take {key}: {why}").format(key=variant.key, why=why)
                if variant is not None and variant.key
                else self.tr("{outcome}: {why}").format(
                    outcome=self._told(suggested.spans, shown.text), why=why
                )
            )

    def _show_old(self, shown: CaseView) -> None:
        """What was decided before people changed what they say; and that the case was put off."""
        text = ""
        if shown.old is not None:
            outcome = self._told(shown.old.spans, shown.text)
            text = self.tr("Decided before, and changed since: {outcome}").format(outcome=outcome)
        elif shown.one.standing is Standing.STALE:
            text = self.tr("People changed what they say here since it was looked at.")
        elif shown.decided is not None and shown.decided.ruling is Ruling.DEFERRED:
            text = (
                self.tr("Deferred: the guidelines do not say.")
                if shown.decided.reason is Reason.GUIDELINE_GAP
                else self.tr("Deferred.")
            )
        elif shown.decided is not None and shown.decided.override:
            text = self.tr("An exception: whoever decided it annotated the article.")
        self.old.setText(text)

    def _show_before(self, shown: CaseView) -> None:
        rows = [
            f"<tr><td style='color:{self._theme.muted}'>{before.count}×&nbsp;&nbsp;</td>"
            f"<td>{escaped(self._told(before.outcome, shown.text))}</td></tr>"
            for before in shown.before[:_MOST_BEFORE]
        ]
        self.before.setText(f"<table>{''.join(rows)}</table>" if rows else "")

    def _told(self, spans: Outcome, text: str) -> str:
        """An outcome in words."""
        if not spans:
            return self.tr("nothing here")
        names = frozenset(span.label for span in spans)
        labels = words.labels_shown(names, self._labels, self._language)
        return f"{variant_strings.outcome_line(text, spans)} · {labels}"

    def show_alike(self, count: int) -> None:
        """How many identical cases are left besides this one."""
        self.alike.say(self.tr("same decision for %n identical case(s)", "", count))
        self._alike = count
        self._arrange(editing=False)

    def show_editing(self, editing: SpanDraft | None, selection: Span | None) -> None:
        """Show what is being made instead of the variants, or the variants again."""
        if editing is not None and self.shown is not None:
            self.editor.show_editing(editing, self.shown.text, selection)
        self._arrange(editing=editing is not None)
        # What all missed is a case of its own: the reason and note of this one do not go with it.
        own = editing is None or editing.purpose is not Purpose.MISSED
        for widget in (self.reason_heading, self.reasons, self.note):
            widget.setVisible(own)
        self.reasons.show_keys(editing is None)
        self.reason_heading.setText(
            self.tr("Reason: Shift and a letter") if editing is None else self.tr("Reason")
        )

    def _arrange(self, *, editing: bool) -> None:
        """Show what there is to show."""
        shown = self.shown
        if shown is None:
            return
        self.editor.setVisible(editing)
        self.go_on.hide()
        for number, card in enumerate(self.cards):
            card.setVisible(not editing and number < len(shown.variants))
        self.take.setVisible(not editing and shown.suggested is not None)
        self.old.setVisible(not editing and bool(self.old.text()))
        self.keyed.setVisible(not editing)
        alike = self._alike > 0 and not editing
        before = bool(self.before.text()) and not editing
        self.alike.setVisible(alike)
        self.before.setVisible(before)
        self.before_heading.setVisible(before)

    def show_reason(self, reason: Reason | None) -> None:
        self.reasons.show_chosen(reason)

    def show_example(self, there: bool) -> None:
        """Whether the guidelines have the case as an example."""
        self.buttons["add_example"].say(
            self.tr("in the guidelines ✓") if there else self.tr("example")
        )

    # -- the note -------------------------------------------------------------------------------

    def edit_note(self) -> None:
        """Put the hands on the note."""
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.note.selectAll()
        self.ensureWidgetVisible(self.note)

    def commit(self) -> None:
        """Write the note that is being typed, as if the hands had left it."""
        if self.note.hasFocus():
            self.noteWritten.emit(self.note.text())

    def let_go(self) -> None:
        """Write the note that is being typed, and take the hands off it:
        another case will be shown.
        """
        if self.window().focusWidget() is self.note:  # also while another window has the keys
            self.noteWritten.emit(self.note.text())
            self._leave_note()

    def _leave_note(self) -> None:
        self.noteLeft.emit()


def _label(role: str, parent: QWidget) -> QLabel:
    label = PlainLabel(parent=parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
