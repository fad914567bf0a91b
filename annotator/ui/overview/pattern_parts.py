"""The parts of the overview on what people disagree about: labels, strings, letters; and who."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from annotator.agreement.patterns import NOTHING, Aspect, Contested
from annotator.jobs.measures.report import AgreementReport
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.overview.number_target import NumberTarget
from annotator.ui.overview.section_context import SectionContext
from annotator.ui.overview.sections import (
    Bar,
    FigureCell,
    FigureCells,
    Number,
    Part,
    Sheet,
    content,
    count,
    text,
)
from annotator.ui.overview.wording import edge_shown
from annotator.ui.widgets.plain import PlainLabel

_MOST_STRINGS = 12
_MOST_EDGES = 10
_TINT = 0.45  # of the darkest cell
_MIDDLE = Qt.AlignmentFlag.AlignCenter


class ConfusionPart(Part):
    """Which labels are taken for which, and what one marks and another does not."""

    def __init__(self, report: AgreementReport, setting: SectionContext) -> None:
        super().__init__()
        self.head(
            self.tr("Labels mixed up"),
            self.tr("Pairs of spans that go together, by the labels that two people gave them."),
        )
        self._confusion = report.patterns.confusion
        self._setting = setting
        names = [label.name for label in setting.labels]
        cells = [
            (first, second)
            for place, first in enumerate(names)
            for second in (*names[place:], NOTHING)
        ]
        self._most = max((self._confusion[c] for c in cells if c[0] != c[1]), default=0)
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setSpacing(3)
        figures = FigureCells(table)
        for column, name in enumerate((*names, NOTHING), 1):
            grid.addWidget(text(self._title(name), "muted"), 0, column, _MIDDLE)
            grid.setColumnStretch(column, 1)
        for row, row_name in enumerate(names, 1):
            grid.addWidget(text(self._title(row_name)), row, 0)
            for column, other in enumerate((*names, NOTHING), 1):
                if other == NOTHING or column >= row:
                    title = f"{self._title(row_name)} – {self._title(other)}"
                    cell = self._cell(row_name, other, title)
                    grid.addWidget(cell, row, column)
                    figures.add_figure(cell, title, row, column)
        self.column.addWidget(table)

    def _title(self, name: str) -> str:
        return self._setting.label_title(name) if name != NOTHING else self.tr("nothing")

    def _cell(self, name: str, other: str, title: str) -> FigureCell:
        """What is the same is plain; what differs is tinted the more often it comes."""
        amount, setting = self._confusion[name, other], self._setting
        if name == other or not amount:
            label = PlainLabel(count(amount))
            label.setProperty("cell", "same" if name == other else "empty")
            label.setAlignment(_MIDDLE)
            return label
        behind = NumberTarget(title, lookups=((Aspect.CELL, (name, other)),))
        button = Number(count(amount), title, lambda: setting.open(behind))
        tint = QColor(setting.theme.warning)
        tint.setAlphaF(_TINT * amount / self._most)
        colour = f"rgba({tint.red()}, {tint.green()}, {tint.blue()}, {tint.alphaF():.3f})"
        button.setStyleSheet(f'QPushButton[number="true"] {{ background: {colour}; }}')
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        return button


class StringsPart(Part):
    """The strings about which people disagree most."""

    def __init__(self, report: AgreementReport, setting: SectionContext) -> None:
        super().__init__()
        self.head(
            self.tr("Most contested strings"),
            self.tr("For each string, in how many of its cases people differ."),
        )
        sheet = Sheet([self.tr("String"), "", self.tr("Contested")], numeric=(2,), stretch=1)
        for contested in report.contested[:_MOST_STRINGS]:
            share = (contested.disagreed, setting.mixed("warning", 0.6))
            bar = Bar([share], contested.seen, setting.theme.line, 6, 150)
            sheet.row(content(contested.surface, 32), bar, self._number(contested, setting))
        self.column.addWidget(sheet)

    def _number(self, contested: Contested, setting: SectionContext) -> Number:
        behind = NumberTarget(
            f"\u2068{contested.surface}\u2069", lookups=((Aspect.SURFACE, contested.folded),)
        )
        form = self.tr("{disagreed} of {seen}")
        shown = form.format(disagreed=f"{contested.disagreed:n}", seen=f"{contested.seen:n}")
        return Number(shown, behind.title, lambda: setting.open(behind))


class EdgesPart(Part):
    """What letters make spans differ at their edges."""

    def __init__(self, report: AgreementReport, setting: SectionContext) -> None:
        super().__init__()
        self.head(
            self.tr("Letters that make the difference"),
            self.tr("What one has at an edge of a span and another has not."),
        )
        edges = report.patterns.edges.most_common(_MOST_EDGES)
        if not edges:
            self.column.addWidget(wrapped(self.tr("No edge differs."), "muted"))
            return
        sheet = Sheet([self.tr("Letters"), "", self.tr("Pairs")], numeric=(2,), stretch=1)
        most = edges[0][1]
        for edge, amount in edges:
            shown = edge_shown(edge)
            behind = NumberTarget(shown, lookups=((Aspect.EDGE, edge),))
            share = (amount, setting.mixed("accent", 0.6))
            sheet.row(
                content(shown),
                Bar([share], most, setting.theme.line, 6, 150),
                setting.number(amount, behind),
            )
        self.column.addWidget(sheet)


class WorkPart(Part):
    """Who marks what nobody else does, and who misses what most others mark."""

    def __init__(self, report: AgreementReport, setting: SectionContext) -> None:
        super().__init__()
        self.head(
            self.tr("Person by person"),
            self.tr(
                "Each person against the others: spans only they marked, and spans they missed."
            ),
        )
        sheet = Sheet(
            [
                self.tr("Name"),
                self.tr("Spans"),
                self.tr("Marked alone"),
                self.tr("Missed"),
            ],
            numeric=(1, 2, 3),
        )
        for measured in report.people:
            name = report.names[measured.person]
            alone = NumberTarget(
                self.tr("Marked by {name} alone").format(name=f"\u2068{name}\u2069"),
                lookups=((Aspect.ALONE, measured.person),),
            )
            missed = NumberTarget(
                self.tr("Missed by {name}").format(name=f"\u2068{name}\u2069"),
                lookups=((Aspect.MISSED, measured.person),),
            )
            work = measured.work
            sheet.row(
                content(name),
                count(work.spans),
                setting.number(work.alone, alone),
                setting.number(work.missed, missed),
            )
        self.column.addWidget(sheet)
