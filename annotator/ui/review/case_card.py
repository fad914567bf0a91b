"""The case: what people say of it, what could be done, what was done before, and why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.core.case import Outcome
from annotator.core.decision import Reason, Ruling
from annotator.core.labels import LabelSet
from annotator.core.reviewed import Standing
from annotator.core.span import Span
from annotator.review.case_view import NOTHING, CaseView, DecidedBefore
from annotator.review.span_draft import Purpose, SpanDraft
from annotator.ui.actions.key_names import key_of, tip_of, with_keys
from annotator.ui.looks.theme import Theme
from annotator.ui.review import variant_strings, wording
from annotator.ui.review.edit_panel import EditPanel
from annotator.ui.review.reason_panel import ReasonPanel
from annotator.ui.review.settled_before import SettledBefore
from annotator.ui.review.variant_card import VariantCard
from annotator.ui.widgets.flow_layout import FlowLayout
from annotator.ui.widgets.grounded import grounded
from annotator.ui.widgets.key_button import KeyButton
from annotator.ui.widgets.plain import PlainLabel, set_tip
from annotator.ui.widgets.text_field import TextField
from annotator.ui.words import sentences
from annotator.ui.words.aloud import announce
from annotator.ui.words.set_states import when_shown


class CaseCard(QScrollArea):
    """One case, and a button for everything that a key does with it."""

    taken = Signal(object)  # the Outcome of the variant that was pressed
    actionPressed = Signal(str)  # the name of an action

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.shown: CaseView | None = None
        self.cards: list[VariantCard] = []
        self._build()

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self.inside = QWidget(self)
        self.inside.setObjectName("case")
        grounded(self.inside)
        self.setWidget(self.inside)
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(12, 14, 12, 12)
        self.column.setSpacing(8)
        self.heading = _label("heading", self.inside)
        self.column.addWidget(self.heading)
        self.old = _label("warning", self.inside)
        self.column.addWidget(self.old)
        self.go_on = self._button(self.tr("next case left"), "next_left")
        self.column.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignLeading)
        self.variants = QVBoxLayout()
        self.variants.setSpacing(8)
        self.column.addLayout(self.variants)
        self.take = self._button("", "take_suggested")
        self.column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeading)
        self.why = _label("muted", self.inside)  # on lines of its own: a button breaks none
        self.column.addWidget(self.why)
        self.editor = EditPanel(self.inside)
        self.editor.actionPressed.connect(self.actionPressed)
        self.column.addWidget(self.editor)
        self._build_actions()
        self.settled_before = SettledBefore(self.inside)
        self.settled_before.alikePressed.connect(lambda: self._press("decide_alike"))
        self.column.addWidget(self.settled_before)
        self.reasons = ReasonPanel(self.inside)
        self.column.addWidget(self.reasons)
        self.column.addStretch(1)
        self.foot = _label("muted", self.inside)
        self.column.addWidget(self.foot)
        self.show_nothing()

    def _build_actions(self) -> None:
        self.keyed = QWidget(self.inside)
        flow = FlowLayout(self.keyed, spacing=4)
        self.buttons = {
            name: self._button(text, name)
            for name, text in (
                ("nothing_here", self.tr("nothing here")),
                ("edit_boundary", self.tr("edit")),
                ("word_more", self.tr("a word more")),
                ("word_less", self.tr("a word less")),
                ("other_label", self.tr("label")),
                ("missed_span", self.tr("all missed")),
                ("defer", self.tr("defer")),
                ("guideline_gap", self.tr("gap")),
                ("add_example", self.tr("example")),
            )
        }
        for button in self.buttons.values():
            flow.addWidget(button)
        self.column.addWidget(self.keyed)

    def _button(self, text: str, action: str) -> KeyButton:
        button = KeyButton(key_of(action), text, parent=self.inside)
        set_tip(button, tip_of(action))
        button.clicked.connect(lambda _=False: self._press(action))
        return button

    def _press(self, action: str) -> None:
        self.reasons.commit()  # a button leaves the hands on the note
        self.actionPressed.emit(action)

    def _take(self, spans: Outcome) -> None:
        self.reasons.commit()
        self.taken.emit(spans)

    # -- what is shown --------------------------------------------------------------------------

    def set_labels(self, labels: LabelSet, language: str, theme: Theme) -> None:
        """The labels and the looks of everything that is shown from now on."""
        self._labels, self._language, self._theme = labels, language, theme
        self.editor.set_labels(labels, language, theme)
        self.reasons.set_theme(theme)
        self.settled_before.set_theme(theme)
        for button in (self.take, self.go_on, *self.buttons.values()):
            button.set_theme(theme)

    def show_nothing(self) -> None:
        """There is no case."""
        self.shown = None
        self.inside.hide()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_case(self, shown: CaseView, place: str, why: str, note: str) -> None:
        """Show a case, which :meth:`show_editing` arranges.

        ``place`` says where in the queue it is, ``why`` why its variant is suggested.
        """
        other = self.shown is None or shown.case != self.shown.case
        self.shown = shown
        self.inside.show()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        if other:
            self.verticalScrollBar().setValue(0)
        self._show_variants(shown)  # first, so that they are laid out before what is around them
        self.heading.setText(f"{place} · {wording.kind_shown(shown.case.kind)}")
        self._show_suggested(shown, why)
        self.old.setText(self._old_text(shown))
        self.settled_before.show_case(shown, self._told)
        has_nothing = shown.variant_at(NOTHING) is not None
        self.buttons["nothing_here"].setVisible(not has_nothing)
        self.buttons["add_example"].setVisible(shown.decided is not None and shown.settled)
        self.reasons.show_note(note, typed_too=other)
        self.foot.show()
        self.foot.setText(
            self.tr("Letters stand for people until all in the article is settled.")
            if not shown.named
            else self.tr("You asked for the names; the project keeps that.")
            if shown.asked
            else ""
        )
        if other:
            self._announce(shown)

    def _announce(self, shown: CaseView) -> None:
        """Let a screen reader say the case, as it is on the card, when it comes into hand."""
        cards = [card.accessibleName() for card in self.cards[: len(shown.variants)]]
        suggested = self.take.text() if shown.suggested is not None else ""
        announce(self, ". ".join(filter(None, (self.heading.text(), *cards, suggested))))

    def show_gone(self, why: str) -> None:
        """The case that is shown is not there any more: nothing of it can be decided.

        Its note stays.
        """
        for widget in (
            *self.cards,
            self.take,
            self.why,
            self.keyed,
            self.editor,
            self.settled_before,
            self.foot,
        ):
            widget.hide()
        self.reasons.show_note_alone()
        if self.shown is not None:
            self.heading.setText(wording.kind_shown(self.shown.case.kind))  # in no list any more
        self.old.setText(why)
        self.old.show()
        self.go_on.show()

    def _show_variants(self, shown: CaseView) -> None:
        while len(self.cards) < len(shown.variants):
            card = VariantCard(self.inside)
            card.taken.connect(self._take)
            self.variants.addWidget(card)
            QWidget.setTabOrder(self.cards[-1] if self.cards else self.go_on, card)
            self.cards.append(card)
        common = variant_strings.core(shown.case)
        for card, variant in zip(self.cards, shown.variants, strict=False):
            card.show_variant(
                variant, shown.text, common, self._labels, self._language, self._theme
            )

    def _show_suggested(self, shown: CaseView, why: str) -> None:
        suggested = shown.suggested
        if suggested is None:
            return
        variant = next((v for v in shown.variants if v.spans == suggested.spans), None)
        if variant is not None and variant.key:
            self.take.say(self.tr("take {key}").format(key=variant.key))
            self.why.setText(why)
        else:
            self.take.say(self.tr("take it"))
            outcome = self._told(suggested.spans, shown.text)
            self.why.setText(self.tr("{outcome}: {why}").format(outcome=outcome, why=why))

    def _old_text(self, shown: CaseView) -> str:
        """What was decided before people changed what they say; or that the case was put off."""
        decided = shown.decided
        if shown.old is not None:
            return self._decided_before(shown.old, shown)
        if shown.reviewed.standing is Standing.STALE:
            return self.tr("People changed what they say here since it was looked at.")
        if decided is None:
            return self._look_text(shown) if shown.is_of_all else ""
        if decided.ruling is Ruling.DEFERRED:
            gap = decided.reason is Reason.GUIDELINE_GAP
            return self.tr("Deferred: the guidelines do not say.") if gap else self.tr("Deferred.")
        if decided.override:
            return self.tr("An exception: the reviewer annotated this article.")
        return ""

    def _decided_before(self, old: DecidedBefore, shown: CaseView) -> str:
        outcome = self._told(old.spans, shown.text)
        if not old.stands:
            return self.tr("Decided before, and changed since: {outcome}").format(outcome=outcome)
        form = self.tr("{name} decided here ({day}): {outcome}. It stands until this is decided.")
        name, day = sentences.isolated(shown.old_by), when_shown(old.last.at)
        return form.format(name=name, day=day, outcome=outcome)

    def _look_text(self, shown: CaseView) -> str:
        empty = self.tr(
            "Nobody marked anything in this article. {key_nothing_here} says that this is right."
        )
        through = self.tr(
            "Look through the whole article: correct what is wrong, mark what all missed."
            " {key_nothing_here} says that the rest is right."
        )
        return with_keys(empty if shown.is_empty else through)

    def _told(self, spans: Outcome, text: str) -> str:
        """An outcome in words."""
        if not spans:
            return self.tr("nothing here")
        names = frozenset(span.label for span in spans)
        labels = wording.labels_shown(names, self._labels, self._language)
        return f"{variant_strings.outcome_line(text, spans)} · {labels}"

    def show_alike(self, count: int) -> None:
        """Show how many identical cases are left besides this one."""
        self.settled_before.show_alike(count)

    def show_editing(self, editing: SpanDraft | None, selection: Span | None) -> None:
        """Show what is being made instead of the variants, or the variants again."""
        if editing is not None and self.shown is not None:
            self.editor.show_editing(editing, self.shown.text, selection)
        self._arrange(editing=editing is not None)
        if editing is not None and editing.purpose is Purpose.MISSED:
            self.reasons.hide()  # what all missed is a case of its own, with another reason
        else:
            self.reasons.show_all(keys=editing is None)

    def _arrange(self, *, editing: bool) -> None:
        """Show what there is to show."""
        shown = self.shown
        if shown is None:
            return
        self.editor.setVisible(editing)
        self.go_on.hide()
        for number, card in enumerate(self.cards):
            card.setVisible(not editing and number < len(shown.variants))
        for widget in (self.take, self.why):
            widget.setVisible(not editing and shown.suggested is not None)
        for name in ("word_more", "word_less"):
            self.buttons[name].setVisible(any(variant.spans for variant in shown.variants))
        self.old.setVisible(not editing and bool(self.old.text()))
        self.keyed.setVisible(not editing)
        self.settled_before.arrange()
        if editing:
            self.settled_before.hide()

    def show_example(self, *, is_one: bool) -> None:
        """Show whether the guidelines have the case as an example."""
        self.buttons["add_example"].say(
            self.tr("in the guidelines ✓") if is_one else self.tr("example")
        )

    # -- the note -------------------------------------------------------------------------------

    @property
    def note(self) -> TextField:
        """The field in which the note is typed."""
        return self.reasons.note

    def edit_note(self) -> None:
        """Put the hands on the note, and bring it into sight."""
        self.reasons.edit_note()
        self.ensureWidgetVisible(self.note)


def _label(role: str, parent: QWidget) -> QLabel:
    label = PlainLabel(parent=parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
