"""The status line: when the last change was saved, what to do next, where one is."""

from __future__ import annotations

from datetime import datetime
from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStatusBar,
    QWidget,
)

from annotator.ui.actions import keys
from annotator.ui.looks.scale import px
from annotator.ui.widgets.grounded import grounded
from annotator.ui.widgets.plain import PlainLabel, same_tip, set_tip
from annotator.ui.words import translation
from annotator.ui.words.aloud import spoken

_STEP = 60  # pixels by which a place for words grows
_TOLD_INDENT = 12
_TOLD_WIDTH = 300  # pixels at most: the hints beside it are looked at more often


class StatusLine(QStatusBar):
    """What was saved stands first, because nobody ever presses Save here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self)
        self.setSizeGripEnabled(False)
        self.saved = PlainLabel(parent=self)
        grounded(self.saved)
        self._of_saving, self._unsaved = ("", ""), ""
        self.place = PlainLabel(parent=self)
        self.place.setProperty("role", "warning")
        self.place.hide()
        self.position = _Steady(parent=self)
        self.told = _Told(self)
        self._hints = _Hints(self)
        first = QWidget(self)
        grounded(first)
        row = QHBoxLayout(first)
        row.setContentsMargins(12, 2, 12, 2)
        row.addWidget(self.saved)
        row.addWidget(self.told)
        row.addWidget(self._hints, 1)
        self.addWidget(first, 1)
        last = QWidget(self)
        grounded(last)
        end = QHBoxLayout(last)
        end.setContentsMargins(12, 2, 12, 2)
        end.addWidget(self.place)
        end.addWidget(self.position)
        self.addPermanentWidget(last)

    def event(self, event: QEvent) -> bool:
        """As ``QStatusBar``, which paints all of the line whenever a word in it is another."""
        if event.type() is QEvent.Type.LayoutRequest and self.sizeHint().height() == self.height():
            return QWidget.event(self, event)
        return super().event(event)

    def show_saved(self, at: str) -> None:
        """``at``: when the last change was saved (ISO 8601, UTC); empty if there is none yet."""
        if not at:
            self._say(self.tr("Everything is saved as you go"), "")
            return
        local = datetime.fromisoformat(at).astimezone()
        today = local.date() == datetime.now().astimezone().date()
        shown = local.strftime("%H:%M:%S" if today else "%Y-%m-%d %H:%M")
        self._say("✓ " + self.tr("Saved {time}").format(time=f"\u2066{shown}\u2069"), "")

    def show_displaced(self) -> None:
        """The file is not where it was, so nothing can be saved."""
        self._say("✗ " + self.tr("Not saved: the file is not where it was"), "danger")

    def show_place(self, *, is_journalled: bool) -> None:
        """Say so if the file lies where only the file itself can be written, such as on a share."""
        self.place.setVisible(not is_journalled)
        self.place.setText(self.tr("Network folder"))
        set_tip(
            self.place,
            self.tr(
                "The file lies where it cannot have a journal, as on another machine. Every change"
                " is written to the file itself: as safe, but slower. Others wait meanwhile."
            ),
        )

    def show_unsaved(self, sentence: str) -> None:
        """What is not saved, as long as it is not; empty: what was saved is shown again."""
        if sentence != self._unsaved:
            self._unsaved = sentence
            self._say(*self._of_saving)

    def _say(self, text: str, role: str) -> None:
        self._of_saving = text, role
        if self._unsaved and role != "danger":
            text, role = self._unsaved, "warning"
        self.saved.setText(text)
        if self.saved.property("role") != role:
            self.saved.setProperty("role", role)
            self.saved.style().unpolish(self.saved)
            self.saved.style().polish(self.saved)

    def show_hints(self, actions: list[QAction]) -> None:
        """Offer ``actions`` as small buttons with their keys."""
        self._hints.show_actions(actions)


class _Steady(PlainLabel):
    """A label that becomes wider where its words need it, and never narrower again.

    Its words change with each selection: if its width did too, the whole line would be laid out and
    painted again.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        grounded(self)
        self.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)

    def setText(self, text: str) -> None:
        super().setText(text)
        needed = ceil(self.sizeHint().width() / _STEP) * _STEP
        if needed > self.minimumWidth():
            self.setMinimumWidth(needed)


class _Told(PlainLabel):
    """The sentence that was said last over the article: who looked away finds it here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.setMaximumWidth(px(_TOLD_WIDTH))
        self.setIndent(_TOLD_INDENT)

    def show_sentence(self, sentence: str) -> None:
        """Show the beginning of ``sentence``; the whole of it is the tip, and is read aloud."""
        room = px(_TOLD_WIDTH) - 2 * _TOLD_INDENT
        shown = self.fontMetrics().elidedText(sentence, Qt.TextElideMode.ElideRight, room)
        self.setText(translation.sentence_from_the_side(shown) if sentence else "")
        self.setAccessibleName(spoken(sentence))
        set_tip(self, sentence)


class _Hints(QWidget):
    """Small buttons with their keys; where there is no room for all, the last but one goes first.

    They never take room from what is said beside them.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 0, 0, 0)
        self._row.setSpacing(2)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_actions(self, actions: list[QAction]) -> None:
        """Offer ``actions`` in place of those before."""
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(action) for action in actions]
        for place, button in enumerate(self._buttons):
            self._row.insertWidget(place, button)
        self._fit()

    def _button(self, action: QAction) -> QPushButton:
        text = action.text().partition("\t")[0].replace("&", "").removesuffix("…")
        button = QPushButton(f"{text}  {keys.shown(action.shortcut().toString())}", self)
        button.setProperty("hint", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the hands on the text
        same_tip(button, action)
        button.setEnabled(action.isEnabled())
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        button.ensurePolished()  # how wide it is is asked before it is shown
        return button

    def _fit(self) -> None:
        """Show as many as there is room for: the first, and the last, which leads to the rest."""
        if not self._buttons:
            return
        *others, last = self._buttons
        room = self.width() - self._row.contentsMargins().left() - last.sizeHint().width()
        last.setVisible(room >= 0)
        for button in others:
            room -= button.sizeHint().width() + self._row.spacing()
            button.setVisible(room >= 0)
        self._row.activate()  # or the next picture shows buttons as they were squeezed together
