"""The page *Project*: the labels and guidelines that all work by, changed while people work."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.core.label_changes import Relabelled
from annotator.core.labels import Label, Overlap, Permission
from annotator.reports.archive_files import ArchiveReport
from annotator.ui.dialogs.form_fields import field
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.looks.theme import Theme
from annotator.ui.page import WindowPage
from annotator.ui.page_names import PROJECT
from annotator.ui.project.archive_part import ArchivePart
from annotator.ui.project.guideline_editor import GuidelineEditor
from annotator.ui.project.label_editor import LabelEditor
from annotator.ui.project.merge_labels_dialog import MergeLabelsDialog
from annotator.ui.project.session import RunningSession
from annotator.ui.widgets.notice_bars import Toast
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.words import faults

_WIDEST = 1080  # pixels of the sheet
_MARGIN = 24  # pixels beside it
_SWATCH = 14  # pixels of a label's colour in the list
_WAYS = ("nesting", "same_span", "crossing")


class ProjectPage(WindowPage):
    """Shows the labels as they are wanted, and what saving them would change."""

    name = PROJECT
    hints = ("help",)
    toast: Toast

    def __init__(
        self, session: RunningSession, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._theme = theme
        self._refreshing = False
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Labels"))
        self.list.setProperty("card", True)
        self.list.setIconSize(QSize(_SWATCH, _SWATCH))
        self.list.setMinimumHeight(260)
        self.form = LabelEditor()
        self.guidelines = GuidelineEditor(session.guidelines)
        self.archive = ArchivePart(session)
        self.ways = {way: QComboBox() for way in _WAYS}
        self.news, self.problem = wrapped("", "muted"), wrapped("", "danger")
        self.buttons = self._build_buttons()
        self._build()
        self.list.currentRowChanged.connect(lambda _row: self._show_label())
        self.form.edited.connect(self._edit)
        session.changed.connect(self._refresh)
        session.told.connect(self.toast.say)
        session.relabelled.connect(self._tell_relabelled)
        session.archived.connect(self._tell_archived)
        self._refresh()
        self.list.setCurrentRow(0)

    # -- building -------------------------------------------------------------------------------

    def _build_buttons(self) -> dict[str, QPushButton]:
        texts: dict[str, tuple[str, Callable[[], object]]] = {
            "add": (self.tr("New label"), self._add),
            "up": (self.tr("Up"), lambda: self._move(-1)),
            "down": (self.tr("Down"), lambda: self._move(1)),
            "retire": (self.tr("Retire"), self._retire),
            "merge": (self.tr("Merge…"), self._merge),
            "save": (self.tr("Save changes"), self.session.save),
            "discard": (self.tr("Discard changes"), self.session.discard),
            "undo": (self.tr("Take back the last change"), self.session.undo),
        }
        buttons = {}
        for name, (text, press) in texts.items():
            button = buttons[name] = QPushButton(text)
            button.setAutoDefault(True)
            button.clicked.connect(lambda _=False, press=press: press())
        buttons["save"].setProperty("primary", True)
        return buttons

    def _build(self) -> None:
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.viewport().setProperty("desk", True)
        desk = QWidget()
        desk.setProperty("desk", True)
        sides = QHBoxLayout(desk)
        sides.setContentsMargins(_MARGIN, 22, _MARGIN, 30)
        sheet = QWidget()
        sheet.setMaximumWidth(_WIDEST)
        sides.addStretch(1)
        sides.addWidget(sheet, 1000)
        sides.addStretch(1)
        self._fill(QVBoxLayout(sheet))
        self.area.setWidget(desk)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.toast = Toast(self.area)
        self.setFocusProxy(self.list)

    def _fill(self, column: QVBoxLayout) -> None:
        """Put everything that is changed here on the sheet, one below the other."""
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(_titled(self.tr("Labels"), "title"))
        column.addWidget(
            wrapped(
                self.tr(
                    "Spans keep what they have, whatever changes here. Annotators see what changed"
                    " when they next open the project."
                ),
                "muted",
            )
        )
        column.addLayout(self._labels_beside_form())
        column.addWidget(_titled(self.tr("Spans of one person that overlap"), "section"))
        column.addLayout(self._ways_row())
        column.addWidget(self.news)
        column.addWidget(self.problem)
        column.addLayout(_row(self.buttons[name] for name in ("save", "discard", "undo")))
        column.addSpacing(18)
        column.addWidget(_titled(self.tr("Guidelines"), "title"))
        column.addWidget(self.guidelines)
        column.addSpacing(18)
        column.addWidget(_titled(self.tr("Archive"), "title"))
        column.addWidget(self.archive)
        column.addStretch(1)

    def _labels_beside_form(self) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        left.addLayout(_row(self.buttons[name] for name in ("add", "up", "down")))
        left.addLayout(_row(self.buttons[name] for name in ("retire", "merge")))
        both = QHBoxLayout()
        both.setSpacing(24)
        both.addLayout(left, 2)
        both.addWidget(self.form, 5)
        return both

    def _ways_row(self) -> QGridLayout:
        titles = (
            self.tr("One inside another"),
            self.tr("Two labels on one span"),
            self.tr("Neither inside the other"),
        )
        permissions = (
            (self.tr("Permitted"), Permission.ALLOW),
            (self.tr("Permitted with a warning"), Permission.WARN),
            (self.tr("Refused"), Permission.REFUSE),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for place, (title, box) in enumerate(zip(titles, self.ways.values(), strict=True)):
            for text, value in permissions:
                box.addItem(text, value)
            box.currentIndexChanged.connect(lambda _row: self._change_ways())
            grid.addLayout(field(title, box), 0, place)
        return grid

    # -- what is shown --------------------------------------------------------------------------

    def turned_to(self) -> None:
        """Take over what others changed meanwhile."""
        self.session.look()

    def set_theme(self, theme: Theme) -> None:
        """Show the colours for this theme."""
        self._theme = theme
        self._refresh()

    def _refresh(self) -> None:
        row = max(self.list.currentRow(), 0)
        self._refreshing = True
        draft = self.session.draft
        self.list.clear()
        for label in draft:
            self.list.addItem(self._item(label))
        for way, box in self.ways.items():
            box.setCurrentIndex(box.findData(getattr(draft.overlap, way)))
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._refreshing = False
        self._show_label()
        self._show_news()

    def _item(self, label: Label) -> QListWidgetItem:
        title = label.title(self.session.language)
        if label.retired:
            title = self.tr("{label} – retired").format(label=title)
        else:
            title = f"{label.key}  {title}"
        swatch = QPixmap(_SWATCH, _SWATCH)
        colour = QColor(label.dark if self._theme.name == "dark" else label.light)
        if label.retired or not colour.isValid():
            colour = QColor(Qt.GlobalColor.transparent)
        swatch.fill(colour)
        return QListWidgetItem(QIcon(swatch), title)

    def _show_label(self) -> None:
        if self._refreshing:
            return
        label, draft = self._label, self.session.draft
        offered = [each for each in draft if not each.retired]
        is_new = label is not None and draft.is_new(label.name)
        self.form.show_label(label, offered, is_new=is_new)
        self._enable()

    def _show_news(self) -> None:
        problem = self.session.draft.problem
        self.problem.setText(faults.rendered(problem) if problem else "")
        self.problem.setVisible(problem is not None)
        news = [faults.rendered(each) for each in self.session.news()]
        self.news.setText("\n".join([self.tr("Not saved yet:"), *news]))
        self.news.setVisible(bool(news))
        self._enable()

    def _enable(self) -> None:
        draft, label, busy = self.session.draft, self._label, self.session.is_busy
        is_draft = bool(draft.news) or draft.problem is not None
        is_known = label is not None and not draft.is_new(label.name)
        can = {
            "add": len([each for each in draft if not each.retired]) < 9,
            "up": label is not None and not label.retired,
            "down": label is not None and not label.retired,
            "retire": label is not None and label.merged is None,
            "merge": is_known and not is_draft and label is not None and label.merged is None,
            "save": bool(draft.news) and draft.problem is None,
            "discard": is_draft,
            "undo": not is_draft and self.session.can_undo,
        }
        for name, button in self.buttons.items():
            button.setEnabled(can[name] and not busy)
        retired = label is not None and label.retired
        self.buttons["retire"].setText(self.tr("Offer again") if retired else self.tr("Retire"))

    # -- what is done ---------------------------------------------------------------------------

    @property
    def _row_in_hand(self) -> int:
        return self.list.currentRow()

    @property
    def _label(self) -> Label | None:
        labels = self.session.draft.labels
        row = self._row_in_hand
        return labels[row] if 0 <= row < len(labels) else None

    def _edit(self, label: Label) -> None:
        row = self._row_in_hand
        self.session.draft.put(row, label)
        self._refreshing = True
        changed = self._item(label)
        item = self.list.item(row)
        item.setText(changed.text())
        item.setIcon(changed.icon())
        self._refreshing = False
        self._show_news()

    def _change_ways(self) -> None:
        if self._refreshing:
            return
        nesting, same_span, crossing = (Permission(self.ways[way].currentData()) for way in _WAYS)
        apart = self.session.draft.overlap.apart
        self.session.draft.overlap = Overlap(nesting, same_span, crossing, apart)
        self._show_news()

    def _add(self) -> None:
        titles = {self.session.language: self.tr("New label")}
        self._go_on(self.session.draft.add(titles))
        self.form.titles.get(self.session.language, self.form.name).setFocus()

    def _move(self, by: int) -> None:
        self._go_on(self.session.draft.move(self._row_in_hand, by))

    def _retire(self) -> None:
        self._go_on(self.session.draft.retire(self._row_in_hand))

    def _go_on(self, row: int) -> None:
        """Show the draft anew, with the label on ``row`` in hand."""
        self._refresh()
        self.list.setCurrentRow(row)

    def _merge(self) -> None:
        label, session = self._label, self.session
        assert label is not None
        others = [o for o in session.draft if not o.retired and o.name != label.name]
        dialog = MergeLabelsDialog(label, others, session.language, self.window())
        dialog.counting.connect(
            lambda into: session.count_merge(label.name, into, dialog.show_counts)
        )
        dialog.chosen.connect(lambda into: session.merge(label.name, into))
        dialog.open()

    def _tell_archived(self, archived: ArchiveReport) -> None:
        sentence = self.tr("The archive is written, with %n file(s).", "", len(archived.files))
        self.toast.say(sentence, "done")

    def _tell_relabelled(self, done: Relabelled) -> None:
        sentence = self.tr("%n span(s) were relabelled.", "", done.spans)
        if done.left:
            left = self.tr("%n set(s) went on since, and stay as they are.", "", done.left)
            sentence = f"{sentence} {left}"
        self.toast.say(sentence, "done")


def _titled(text: str, role: str) -> PlainLabel:
    label = PlainLabel(text)
    label.setProperty("role", role)
    return label


def _row(buttons: Iterable[QPushButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
