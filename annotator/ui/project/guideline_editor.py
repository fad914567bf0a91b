"""The guidelines, to be changed beside what readers will see of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.dialogs.frame import wrapped
from annotator.ui.guide.guidelines import GuidelinesPanel
from annotator.ui.project.guideline_session import GuidelineSession
from annotator.ui.project.versions_dialog import VersionsDialog
from annotator.ui.widgets.still_combo import StillCombo
from annotator.ui.widgets.text_side import write_from
from annotator.ui.words import translation

_PREVIEW_MILLISECONDS = 250  # after the last letter that was typed
_LINES_SHOWN = 12


class GuidelineEditor(QWidget):
    """Shows the Markdown, the preview, and the lines that saving would change."""

    shown = Signal()  # what saving would change

    def __init__(self, session: GuidelineSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.language = StillCombo()
        self.language.setAccessibleName(self.tr("Language of the guidelines"))
        self.language.addItem("العربية", "ar")
        self.language.addItem("English", "en")
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Guidelines as Markdown"))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(320)
        self.preview = GuidelinesPanel()
        self.lines = wrapped("", "muted")
        self.gaps = wrapped("", "muted")
        self.take_up = QPushButton(self.tr("Take these cases up…"))
        self.save = QPushButton(self.tr("Save guidelines"))
        self.save.setProperty("primary", True)
        self.discard = QPushButton(self.tr("Discard changes"))
        self.undo = QPushButton(self.tr("Take back the last change"))
        self.versions = QPushButton(self.tr("Versions…"))
        self._later = QTimer(self, singleShot=True, interval=_PREVIEW_MILLISECONDS)
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=0)  # laying out takes as long as a page
        self._later.timeout.connect(self._show_preview)
        self._soon.timeout.connect(self._lay_out_preview)
        self._later.timeout.connect(session.keep)
        self.language.activated.connect(lambda _row: session.choose(self.language.currentData()))
        self.text.textChanged.connect(self._write)
        for button, press in (
            (self.save, session.save),
            (self.discard, session.discard),
            (self.undo, session.undo),
            (self.versions, self._show_versions),
            (self.take_up, session.take_up_gaps),
        ):
            button.setAutoDefault(True)
            button.clicked.connect(lambda _=False, press=press: press())
        session.changed.connect(self._refresh)
        self._refresh()

    def look(self) -> None:
        """Show what others changed meanwhile, and which cases wait by now."""
        self._session.look()
        self._show_gaps()

    def _lay_out(self) -> None:
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.text, 1)
        both.addWidget(self.preview, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for widget in (self.language, self.save, self.discard, self.undo, self.versions):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(both)
        column.addWidget(self.lines)
        column.addLayout(buttons)
        column.addWidget(self.gaps)
        column.addWidget(self.take_up, 0, Qt.AlignmentFlag.AlignLeading)

    def _refresh(self) -> None:
        session = self._session
        self.language.setCurrentIndex(self.language.findData(session.language))
        write_from(self.text, translation.direction(session.language))
        if self.text.toPlainText() != session.text:  # who saves what they write stays at its place
            self.text.setPlainText(session.text)
        self.versions.setEnabled(session.has_versions)
        self._show_gaps()
        self._show_changes()
        self._later.stop()
        self._soon.start()

    def _show_gaps(self) -> None:
        """The cases that wait for the guidelines to tell, with what was noted on them."""
        gaps = self._session.gaps()
        shown = [
            f"{translation.set_apart(surface)} – {translation.set_apart(decision.note)}"
            if decision.note
            else translation.set_apart(surface)
            for decision, surface in gaps[:_LINES_SHOWN]
        ]
        count = self.tr("%n case(s) were put off as a gap in the guidelines:", "", len(gaps))
        self.gaps.setText("\n".join([count, *shown]))
        for widget in (self.gaps, self.take_up):
            widget.setVisible(bool(gaps))

    def _write(self) -> None:
        self._session.text = self.text.toPlainText()
        self._soon.stop()
        self._later.start()

    def _show_preview(self) -> None:
        self._later.stop()
        self._lay_out_preview()
        self._show_changes()

    def _lay_out_preview(self) -> None:
        self.preview.set_markdown(self._session.text, self._session.language)

    def _show_changes(self) -> None:
        """The lines that saving would change, and what can be done about them."""
        session = self._session
        lines = session.lines()
        shown = [
            f"{line.kind.value} {translation.set_apart(line.text)}" for line in lines[:_LINES_SHOWN]
        ]
        if len(lines) > _LINES_SHOWN:
            shown.append(self.tr("%n more line(s)", "", len(lines) - _LINES_SHOWN))
        self.lines.setText("\n".join([self.tr("Not saved yet:"), *shown]))
        self.lines.setVisible(bool(lines))
        is_draft = session.is_unsaved
        self.save.setEnabled(is_draft)
        self.discard.setEnabled(is_draft)
        self.undo.setEnabled(not is_draft and session.can_undo)
        self.shown.emit()

    def _show_versions(self) -> None:
        VersionsDialog(*self._session.versions(), self.window()).open()
