"""The dialog in which everybody's spans are searched: typed, walked through, ticked and changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QPushButton, QWidget

from annotator.core.blindness import annotators
from annotator.jobs.review.every_span import AskedSpans
from annotator.jobs.review.span_changes import ChangeUndone, SpansChanged
from annotator.review.found_spans import FoundSpans
from annotator.ui.actions.key_names import key_of, with_keys
from annotator.ui.dialogs.dialog_keys import KeyLine
from annotator.ui.dialogs.form_fields import ContentLine, plain_button
from annotator.ui.dialogs.frame import DialogFrame, wrapped
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme
from annotator.ui.spans.change_dialog import ChangeSpansDialog
from annotator.ui.spans.session import SpansSession
from annotator.ui.spans.spans_model import SpansModel
from annotator.ui.spans.table import SpansTable
from annotator.ui.widgets.choice import Choice
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.words.sentences import isolated
from annotator.ui.words.translation import from_the_side

_PAUSE_MILLISECONDS = 400  # after the last letter
_SIZE = (940, 640)  # pixels at 100 %


class SpansDialog(DialogFrame):
    """Shows what ``session`` finds. ``shown`` asks for a span in its article."""

    shown = Signal(int, object)  # the article's number, LabelledSpan
    written = Signal()  # gold was changed, or changed back

    def __init__(self, session: SpansSession, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.name_it(
            self.tr("Everybody's spans"),
            with_keys(
                self.tr(
                    "All finished work is searched. {key_accept} shows a span in its article,"
                    " {key_tick} ticks it, a label's key gives those that are ticked this label."
                )
            ),
            self.tr("Show in the article"),
        )
        self.cancel_button.setText(self.tr("Close"))
        self._typed = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._hands_wanted = False  # on the table, once there is an answer
        self._build(theme)
        self._connect()
        self._restore()
        self.string.setFocus()
        self.resize(px(_SIZE[0]), px(_SIZE[1]))

    # -- building -------------------------------------------------------------------------------

    def _build(self, theme: Theme) -> None:
        self.string = ContentLine()
        self.string.setPlaceholderText(self.tr("Letters of the span, however they are spelt"))
        self.string.setAccessibleName(self.tr("Letters of the span"))
        self.string.setClearButtonEnabled(True)
        self.label, self.person = Choice(self.tr("Label")), Choice(self.tr("Marked by"))
        self.gold = QCheckBox(self.tr("&Gold alone"))
        self.count = PlainLabel()
        self.count.setProperty("role", "strong")
        self.article = PlainLabel()
        self.article.setProperty("role", "muted")
        self.outcome = wrapped("", "good")
        self.model = SpansModel(self.session, self)
        self.table = SpansTable(self.model, self.session.labels, theme)
        self.take_back = plain_button(self.tr("Take &back"), self.session.take_back)
        self.every = QPushButton()
        self.every.setProperty("link", True)
        self.every.setAutoDefault(False)
        self.change = plain_button("", lambda: self._ask_change())
        self.buttons.insertWidget(0, self.every)
        self.buttons.insertWidget(2, self.change)
        asked = QGridLayout()
        asked.setSpacing(8)
        for column, widget in enumerate((self.string, self.label, self.person, self.gold)):
            asked.addWidget(widget, 0, column)
        asked.setColumnStretch(0, 3)
        asked.setColumnStretch(1, 1)
        asked.setColumnStretch(2, 1)
        self.body.addLayout(asked)
        self.body.addWidget(self.count)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.article)
        told = QHBoxLayout()
        told.addWidget(self.outcome, 1)
        told.addWidget(self.take_back)
        self.body.addLayout(told)

    def _connect(self) -> None:
        session, table = self.session, self.table
        self.string.textEdited.connect(lambda _text: self._typed.start())
        self._typed.timeout.connect(self._ask)
        self.string.returnPressed.connect(self._search)
        for choice in (self.label, self.person):
            choice.chosen.connect(lambda _value: self._ask())
        self.gold.clicked.connect(lambda _on: self._ask())
        self.every.clicked.connect(lambda _=False: self._tick_every())
        table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        table.doubleClicked.connect(lambda _index: self.apply())
        table.labelAsked.connect(self._ask_change)
        table.removeAsked.connect(lambda: self._ask_change(None))
        self.model.dataChanged.connect(lambda *_: self._show_counts())
        self.model.modelReset.connect(self._show_counts)
        for heard, do in (
            (session.begun, self._show_counts),
            (session.progressed, self._show_progress),
            (session.answered, self._take),
            (session.failed, self._fail),
            (session.taken, self._tell_taken),
        ):
            heard.connect(do)
        self.finished.connect(lambda _result: session.stop())

    def _restore(self) -> None:
        """Show what was searched last, and search for it anew."""
        asked = self.session.asked
        self.string.setText(asked.string)
        self.gold.setChecked(asked.gold)
        self._offer(asked)
        self.model.take(self.session.spans)
        self._go_to(self.session.current)
        self._show_done()
        self._show_counts()
        if asked.is_anything:
            self.session.look_again()

    def _offer(self, asked: AskedSpans) -> None:
        language = self.session.session.language
        labels = [(label.title(language), label.name) for label in self.session.labels]
        self.label.offer(self.tr("All labels"), labels, asked.label or None)
        people = [(person.name, person.number) for person in annotators(self.session.people())]
        self.person.offer(self.tr("Everybody"), people, asked.person)

    # -- searching ------------------------------------------------------------------------------

    def _ask(self) -> None:
        self._typed.stop()
        self.complain("")
        asked = AskedSpans(
            str(self.label.values[self.label.currentIndex()] or ""),
            _number(self.person),
            self.string.text().strip(),
            gold=self.gold.isChecked(),
        )
        self.session.ask(asked)
        self._offer(asked)

    def _take(self) -> None:
        self.model.take(self.session.spans)
        self._go_to(self.session.current)
        self._show_counts()
        if self._hands_wanted and self.session.spans:
            self.table.setFocus()
        self._hands_wanted = False

    def _go_to(self, key: object) -> None:
        if len(self.model.spans):
            self.table.go(self.model.row_of(key))
        self._show_current()

    def _fail(self, sentence: str) -> None:
        self._show_counts()
        self.complain(sentence)

    def _show_progress(self, done: int, total: int | None) -> None:
        share = done * 100 // total if total else 0
        self.count.setText(self.tr("Searching… {share} %").format(share=f"{share:n}"))

    def _show_counts(self) -> None:
        count, ticked = len(self.model.spans), self.model.tick_count
        parts = [self.tr("%n span(s)", "", count)]
        if ticked:
            parts.append(self.tr("%n ticked", "", ticked))
        if self.session.is_searching:
            parts = [self.tr("Searching…")]
        elif not self.session.asked.is_anything:
            parts = [self.tr("Type letters of a span, or choose a label or a person.")]
        self.count.setText(" · ".join(parts))
        are_all = 0 < count == ticked
        self.every.setText(self.tr("Clear all") if are_all else self.tr("Tick all"))
        self.every.setEnabled(count > 0)
        some = self.tr("Change %n ticked…", "", ticked)
        self.change.setText(some if ticked else self.tr("Change…"))
        self.change.setEnabled(count > 0)
        self.accept_button.setEnabled(count > 0 or self.session.is_searching)

    def _show_current(self) -> None:
        row = self.table.currentIndex().row()
        if not 0 <= row < len(self.model.spans):
            self.article.setText("")
            return
        span = self.model.spans[row]
        self.session.current = span.key
        title = self.tr("Article {number}: {title}").format(
            number=f"{span.article:n}", title=isolated(self.session.title_of(span))
        )
        self.article.setText(from_the_side(title))

    # -- what is done ---------------------------------------------------------------------------

    def _search(self) -> None:
        """Enter in the line: search without a pause, and go to the first span."""
        self._hands_wanted = True
        if self._typed.isActive() or not self.session.is_searching:
            self._ask()

    def apply(self) -> None:
        """Show the span in its article; Enter in the line that is typed into has searched."""
        if self.string.hasFocus() and not self.accept_button.isDown():
            return
        row = self.table.currentIndex().row()
        if 0 <= row < len(self.model.spans):
            span = self.model.spans[row]
            self.accept()
            self.shown.emit(span.article, span.labelled)

    def own_keys(self) -> tuple[KeyLine, ...]:
        """The keys that mean something here."""
        return (
            (
                key_of("choose_by_number"),
                self.tr("Give the label with this key to the spans that are ticked"),
            ),
            (key_of("take_out"), self.tr("Remove the spans that are ticked")),
            (key_of("tick"), self.tr("Tick the rows that are selected")),
            (key_of("next_row"), self.tr("From the line that is typed into the list")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads from the line that is typed into the table."""
        if event.key() == Qt.Key.Key_Down and self.string.hasFocus():
            self.table.setFocus()
            return
        super().keyPressEvent(event)

    def _tick_every(self) -> None:
        self.model.tick_every(ticked=self.model.tick_count < len(self.model.spans))

    def _chosen(self) -> FoundSpans:
        """What is ticked; if nothing is, what is selected."""
        if self.model.tick_count:
            return self.model.ticked()
        return self.model.spans.picked(self.table.selected())

    def _ask_change(self, label: str | None = "") -> None:
        """Ask what the spans are to be; ``label`` is offered first, empty: the first label."""
        chosen, session = self._chosen(), self.session
        if not chosen:
            return
        first = next(iter(session.labels.offered)).name if label == "" else label
        dialog = ChangeSpansDialog(
            chosen, first, session.labels, session.session.language, session.changing, self
        )
        dialog.changed.connect(self._tell_changed)
        self.finished.connect(dialog.withdraw)
        dialog.open()

    def _tell_changed(self, done: SpansChanged) -> None:
        self.session.done = done
        self.model.tick_every(ticked=False)
        self.table.setFocus()
        self._show_done()
        self.written.emit()
        self.session.look_again()

    def _tell_taken(self, undone: ChangeUndone) -> None:
        self._show_done()
        told = self.tr("It was taken back.")
        if undone.overruled:
            later = self.tr("%n case(s) of it stay as decided since.", "", undone.overruled)
            told = f"{told} {later}"
        if undone.otherwise.spans:
            stay = self.tr(
                "%n gold span(s) of released articles stay as released, until these are released"
                " anew.",
                "",
                undone.otherwise.spans,
            )
            told = f"{told} {stay}"
        self.outcome.setText(told)
        self.outcome.show()
        self.written.emit()
        self.session.look_again()

    def _show_done(self) -> None:
        done = self.session.done
        self.take_back.setVisible(done is not None)
        self.outcome.setVisible(done is not None)
        if done is not None:
            self.outcome.setText(self._told_done(done))

    def _told_done(self, done: SpansChanged) -> str:
        changed = self.tr("%n span(s) were changed.", "", len(done.spans))
        if not done.released:
            return changed
        stay = self.tr("%n of them in released articles stay as released.", "", done.released)
        return f"{changed} {stay}"


def _number(choice: Choice) -> int | None:
    value = choice.values[choice.currentIndex()]
    return value if isinstance(value, int) else None
