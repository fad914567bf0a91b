"""The overview page: progress and agreement on one sheet; every number leads to its cases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.jobs.measures.overview import Overview
from annotator.jobs.measures.report import AgreementReport
from annotator.ui.actions.key_names import with_keys
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme
from annotator.ui.overview.agreement_parts import AgreementPart, PairsPart
from annotator.ui.overview.assistance_part import AssistancePart
from annotator.ui.overview.guidelines_part import GuidelinesPart
from annotator.ui.overview.outlier_parts import OutliersPart
from annotator.ui.overview.pattern_parts import ConfusionPart, EdgesPart, StringsPart, WorkPart
from annotator.ui.overview.progress import (
    AnnotatorsPart,
    CasesPart,
    LabelsPart,
    ReviewersPart,
    StagesPart,
)
from annotator.ui.overview.section_context import SectionContext
from annotator.ui.overview.sections import Part
from annotator.ui.overview.session import OverviewSession
from annotator.ui.overview.themselves_part import ThemselvesPart
from annotator.ui.page import WindowPage
from annotator.ui.page_names import OVERVIEW
from annotator.ui.widgets.notice_bars import Toast
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.words.translation import from_the_side

_WIDEST = 1080  # pixels of the sheet
_MARGIN = 24  # pixels beside the sheet


@dataclass(frozen=True, slots=True)
class _Held:
    """On which figure the keys are: one of ``measure`` in a part."""

    part: type[Part]
    measure: str


class OverviewPage(WindowPage):
    """Shows what the session counted. ``opened`` tells what is behind a number that was pressed."""

    name = OVERVIEW
    hints = ("count_again", "people_and_work", "settle_by_policy", "save_report", "help")

    opened = Signal(object)  # NumberTarget

    def __init__(
        self, session: OverviewSession, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self._theme = theme
        self._halves: QBoxLayout | None = None
        self._shown: tuple[Overview | None, AgreementReport | None] = (None, None)
        self._build()
        session.changed.connect(self._refresh)
        session.progressed.connect(self._show_progress)
        self._refresh()

    # -- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        for part in (self.area, self.area.viewport()):
            part.setProperty("desk", True)
        desk = QWidget()
        desk.setProperty("desk", True)
        sides = QHBoxLayout(desk)
        sides.setContentsMargins(_MARGIN, 22, _MARGIN, 30)
        self._sheet = QWidget()
        self._sheet.setMaximumWidth(px(_WIDEST))
        sides.addStretch(1)
        sides.addWidget(self._sheet, 1000)
        sides.addStretch(1)
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self._column.addLayout(self._head())
        self._parts = QVBoxLayout()
        self._parts.setSpacing(16)
        self._column.addLayout(self._parts)
        self._column.addStretch(1)
        self.area.setWidget(desk)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)
        self.toast = Toast(self.area)
        self.setFocusProxy(self.area)

    def _head(self) -> QVBoxLayout:
        self.title = PlainLabel()
        self.title.setProperty("role", "title")
        self.facts = PlainLabel()
        self.facts.setProperty("role", "muted")
        self.again = QPushButton()
        self.again.setProperty("link", True)
        self.again.setAutoDefault(True)  # Enter presses it, too
        self.again.clicked.connect(lambda _=False: self._press_again())
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.facts)
        line.addWidget(self.again)
        line.addStretch(1)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addLayout(line)
        head.addWidget(self.bar)
        return head

    # -- the window's page ----------------------------------------------------------------------

    def actions_table(self) -> dict[str, Callable[[], object]]:
        """What the actions of this page do, by their names."""
        return {"count_again": self.session.count}

    def set_theme(self, theme: Theme) -> None:
        """Draw all numbers anew, in the colours of ``theme``."""
        self._theme = theme
        self._shown = (None, None)
        self._refresh()

    def turned_to(self) -> None:
        """Count anew if anybody wrote to the project since."""
        self.session.look()

    def take_hands(self) -> None:
        """Put the keys on the sheet, which they scroll."""
        self.area.setFocus()

    def place(self) -> object:
        """How far the sheet is scrolled, in pixels."""
        return self.area.verticalScrollBar().value()

    def go_back_to(self, place: object) -> None:
        """Scroll the sheet to where another page of this kind was."""
        assert isinstance(place, int)
        self._column.activate()
        self.area.verticalScrollBar().setValue(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # -- what is shown --------------------------------------------------------------------------

    def _refresh(self) -> None:
        self._show_head()
        now = (self.session.overview, self.session.agreement)
        if now == self._shown or now[0] is None:
            return
        self._shown = now
        held = self._held()
        self._clear()
        whole, halves = self._made(now[0], now[1])
        for part in whole:
            self._parts.addWidget(part)
        self._add_halves(halves)
        before: QWidget = self.again
        for part in (*whole, *halves[0], *halves[1]):
            for figure in part.findChildren(QWidget):
                if figure.focusPolicy() != Qt.FocusPolicy.NoFocus:
                    QWidget.setTabOrder(before, figure)
                    before = figure
        self._arrange()
        if held is not None:
            self._hold(held, (*whole, *halves[0], *halves[1]))

    def _held(self) -> _Held | None:
        """The figure on which the keys are, if they are on one."""
        figure = self.window().focusWidget()
        for part in self.findChildren(Part):
            if figure is not None and part.isAncestorOf(figure):
                return _Held(type(part), figure.objectName())
        return None

    def _hold(self, held: _Held, parts: Sequence[Part]) -> None:
        """Put the keys where they were before all was made anew; on the page if that is gone."""
        for part in parts:
            figure = part.findChild(QWidget, held.measure) if type(part) is held.part else None
            if isinstance(figure, QWidget):
                figure.setFocus()
                return
        self.take_hands()

    def _made(
        self, overview: Overview, report: AgreementReport | None
    ) -> tuple[list[Part], tuple[list[Part], list[Part]]]:
        """The parts that take the whole width, then those of the two columns below them."""
        names = {progress.person.number: progress.person.name for progress in overview.people}
        session = self.session
        setting = SectionContext(
            session.labels, session.language, self._theme, names, self.opened.emit
        )
        whole: list[Part] = [StagesPart(overview, setting), AnnotatorsPart(overview, setting)]
        first: list[Part] = [ReviewersPart(overview, setting), LabelsPart(overview, setting)]
        second: list[Part] = [CasesPart(overview, setting)]
        if overview.assistance:
            whole.append(AssistancePart(overview, setting))
        if overview.older_sets.older or overview.older_decisions.older:
            second.append(GuidelinesPart(overview))
        if report is None:
            return whole, (first, second)
        whole.append(AgreementPart(report, setting))
        if report.outliers:
            whole.append(OutliersPart(report, setting))
        if report.themselves:
            second.append(ThemselvesPart(report))
        if report.articles:
            first += [ConfusionPart(report, setting), WorkPart(report, setting)]
            second += [StringsPart(report, setting)]
            (second if len(report.pairs) > 1 else first).append(EdgesPart(report, setting))
        if len(report.pairs) > 1:
            first.append(PairsPart(report, setting))
        return whole, (first, second)

    def _show_head(self) -> None:
        session = self.session
        overview, counting = session.overview, session.counting
        self.title.setText(
            from_the_side(overview.title) if overview is not None else self.tr("Overview")
        )
        parts = []
        if overview is not None:
            parts.append(self.tr("%n article(s)", "", overview.articles))
        if session.at is not None:
            time = f"\u2066{session.at:%H:%M:%S}\u2069"
            parts.append(self.tr("counted at {time}").format(time=time))
        if counting:
            parts.append(self.tr("counting…"))
        self.facts.setText(" · ".join(parts))
        again = with_keys(self.tr("Count again  {key_count_again}"))
        self.again.setText(self.tr("Stop") if counting else again)
        self.bar.setVisible(counting)
        self.bar.setRange(0, 0 if counting else 1)  # a bar without a range is animated for ever

    def _show_progress(self, done: int, total: int | None) -> None:
        self.bar.setRange(0, 1000 if total else 0)
        if total:
            self.bar.setValue(done * 1000 // total)

    def _press_again(self) -> None:
        if self.session.counting:
            self.session.stop()
        else:
            self.session.count()

    def _clear(self) -> None:
        self._halves = None
        while (item := self._parts.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()

    def _add_halves(self, halves: tuple[list[Part], list[Part]]) -> None:
        """Two columns beside each other, or below each other where there is no room."""
        below = QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, below)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(16)
        for parts in halves:
            column = QVBoxLayout()
            column.setSpacing(16)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
            self._halves.addLayout(column, 1)
        self._parts.addWidget(below)
        for widget in below.findChildren(QWidget):
            widget.ensurePolished()  # how wide it is is asked before it is shown

    def _arrange(self) -> None:
        """Beside each other where both columns have room as they are."""
        if self._halves is None:
            return
        bar = self.area.verticalScrollBar().sizeHint().width()
        room = min(px(_WIDEST), self.width() - bar - 2 * _MARGIN)
        columns = [self._halves.itemAt(at) for at in range(self._halves.count())]
        needed = sum(column.minimumSize().width() for column in columns if column is not None)
        wide = needed + self._halves.spacing() <= room
        self._halves.setDirection(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        )
