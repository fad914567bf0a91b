"""The labels of a project as they are wanted, and what saving them would change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.core.labels import Label, Overlap
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.looks.theme import Theme
from annotator.ui.project.label_editor import LabelEditor
from annotator.ui.project.label_list import LabelList
from annotator.ui.project.merge_labels_dialog import MergeLabelsDialog
from annotator.ui.project.overlap_part import OverlapPart
from annotator.ui.project.session import RunningSession
from annotator.ui.widgets.notice_bars import NoticeBar
from annotator.ui.widgets.plain import titled
from annotator.ui.words import faults

_KEEP_MILLISECONDS = 250  # after the last letter that was typed
_MOST_OFFERED = 9  # one for each key


class LabelSetPart(QWidget):
    """The list beside the form of the label in hand, and below what is saved, or taken back."""

    shown = Signal()  # what saving would change

    def __init__(
        self, session: RunningSession, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._refreshing = False
        self.elsewhere = NoticeBar()
        self.elsewhere.accepted.connect(session.carry_over)
        self.elsewhere.declined.connect(session.discard)
        self._later = QTimer(self, singleShot=True, interval=_KEEP_MILLISECONDS)
        self._later.timeout.connect(session.keep)
        self.list = LabelList(session.language, theme)
        self.form = LabelEditor()
        self.overlap = OverlapPart()
        self.news, self.problem = wrapped("", "muted"), wrapped("", "danger")
        self.buttons = self._build_buttons()
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _row: self._show_label())
        self.form.edited.connect(self._edit)
        self.overlap.edited.connect(self._change_overlap)
        session.changed.connect(self._refresh)
        self._refresh()
        self.list.setCurrentRow(0)

    def set_theme(self, theme: Theme) -> None:
        """Show the colours for this theme."""
        self.list.theme = theme
        self._refresh()

    # -- building -------------------------------------------------------------------------------

    def _build_buttons(self) -> dict[str, QPushButton]:
        texts: dict[str, tuple[str, Callable[[], object]]] = {
            "add": (self.tr("New label"), self._add),
            "up": (self.tr("Up"), lambda: self._move(-1)),
            "down": (self.tr("Down"), lambda: self._move(1)),
            "retire": (self.tr("Retire"), self._retire),
            "merge": (self.tr("Merge…"), self._merge),
            "save": (self.tr("Save changes"), self._session.save),
            "discard": (self.tr("Discard changes"), self._session.discard),
            "undo": (self.tr("Take back the last change"), self._session.undo),
        }
        buttons = {}
        for name, (text, press) in texts.items():
            button = buttons[name] = QPushButton(text)
            button.setAutoDefault(True)
            button.clicked.connect(lambda _=False, press=press: press())
        buttons["save"].setProperty("primary", True)
        return buttons

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.elsewhere)
        column.addLayout(self._list_beside_form())
        column.addWidget(titled(self.tr("Spans of one person that overlap"), "section"))
        column.addWidget(self.overlap)
        column.addWidget(self.news)
        column.addWidget(self.problem)
        column.addLayout(self._row("save", "discard", "undo"))

    def _list_beside_form(self) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        left.addLayout(self._row("add", "up", "down"))
        left.addLayout(self._row("retire", "merge"))
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addLayout(left, 2)
        both.addWidget(self.form, 5)
        return both

    def _row(self, *names: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for name in names:
            row.addWidget(self.buttons[name])
        row.addStretch(1)
        return row

    # -- what is shown --------------------------------------------------------------------------

    def _refresh(self) -> None:
        draft = self._session.draft
        self._refreshing = True
        self.list.show_labels(draft)
        self._refreshing = False
        self.overlap.show_overlap(draft.overlap)
        self._show_elsewhere()
        self._show_label()
        self._show_news()

    def _show_elsewhere(self) -> None:
        """Let whoever leads choose, where others changed what they have changes of."""
        changed = " ".join(map(faults.rendered, self._session.changed_elsewhere()))
        self.elsewhere.setVisible(bool(changed))
        if changed:
            sentence = self.tr("The labels were changed meanwhile. {changes}")
            self.elsewhere.offer(
                sentence.format(changes=changed),
                self.tr("Keep my changes"),
                self.tr("Discard my changes"),
            )

    def _show_label(self) -> None:
        if self._refreshing:
            return
        label, draft = self._label, self._session.draft
        offered = [each for each in draft if not each.retired]
        is_new = label is not None and draft.is_new(label.name)
        self.form.show_label(label, offered, is_new=is_new)
        self._enable()

    def _show_news(self) -> None:
        problem = self._session.draft.problem
        waits = self.tr("Choose first, above the labels, what becomes of your changes.")
        why = faults.rendered(problem) if problem else waits if self._is_outdated else ""
        self.problem.setText(why)
        self.problem.setVisible(bool(why))
        news = [faults.rendered(each) for each in self._session.news()]
        self.news.setText("\n".join([self.tr("Not saved yet:"), *news]))
        self.news.setVisible(bool(news))
        self._enable()
        self._later.start()
        self.shown.emit()

    def _enable(self) -> None:
        draft, label, busy = self._session.draft, self._label, self._session.is_busy
        is_draft = draft.unsaved is not None
        is_known = label is not None and not draft.is_new(label.name)
        can = {
            "add": len([each for each in draft if not each.retired]) < _MOST_OFFERED,
            "up": label is not None and not label.retired,
            "down": label is not None and not label.retired,
            "retire": label is not None and label.merged is None,
            "merge": is_known and not is_draft and label is not None and label.merged is None,
            "save": is_draft and draft.problem is None and not self._is_outdated,
            "discard": is_draft,
            "undo": not is_draft and self._session.can_undo,
        }
        for name, button in self.buttons.items():
            button.setEnabled(can[name] and not busy)
        retired = label is not None and label.retired
        self.buttons["retire"].setText(self.tr("Offer again") if retired else self.tr("Retire"))

    @property
    def _is_outdated(self) -> bool:
        """Whether others changed the labels since the changes here were begun."""
        return not self.elsewhere.isHidden()

    # -- what is done ---------------------------------------------------------------------------

    @property
    def _label(self) -> Label | None:
        labels, row = self._session.draft.labels, self.list.currentRow()
        return labels[row] if 0 <= row < len(labels) else None

    def _edit(self, label: Label) -> None:
        row, draft = self.list.currentRow(), self._session.draft
        draft.put(row, label)
        self.list.show_changed(row, label)
        self.form.show_name(draft.labels[row].name)
        self._show_news()

    def _change_overlap(self, overlap: Overlap) -> None:
        self._session.draft.overlap = overlap
        self._show_news()

    def _add(self) -> None:
        language = self._session.language
        self._go_on(self._session.draft.add({language: self.tr("New label")}))
        title = self.form.titles.get(language, self.form.name)
        title.setFocus()
        title.selectAll()

    def _move(self, by: int) -> None:
        self._go_on(self._session.draft.move(self.list.currentRow(), by))

    def _retire(self) -> None:
        self._go_on(self._session.draft.retire(self.list.currentRow()))

    def _go_on(self, row: int) -> None:
        """Show the draft anew, with the label on ``row`` in hand."""
        self._refresh()
        self.list.setCurrentRow(row)

    def _merge(self) -> None:
        label, session = self._label, self._session
        assert label is not None
        others = [o for o in session.draft if not o.retired and o.name != label.name]
        dialog = MergeLabelsDialog(label, others, session.language, self)
        dialog.counting.connect(
            lambda into: session.count_merge(
                label.name, into, dialog.show_counts, dialog.show_refusal
            )
        )
        dialog.chosen.connect(lambda into: session.merge(label.name, into))
        dialog.open()
