"""The part of the overview on what is far from the usual, and the figures without it."""

from __future__ import annotations

from annotator.agreement.figures import F1, Measure
from annotator.agreement.outliers import Outliers
from annotator.jobs.measures.report import AgreementReport
from annotator.review.filter import QueueFilter
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.overview.number_target import NumberTarget
from annotator.ui.overview.section_context import SectionContext
from annotator.ui.overview.sections import Cell, Part, Sheet, content, count
from annotator.ui.overview.wording import figure_shown, measure_shown


class OutliersPart(Part):
    """Sets that are empty, sparse or fast, and people far below the others: a row for each."""

    def __init__(self, report: AgreementReport, setting: SectionContext) -> None:
        super().__init__()
        self._setting = setting
        self.head(
            self.tr("Worth a look"),
            self.tr(
                "Sets and people far from the usual. Nothing of it need be wrong; the figures are"
                " shown without it, too."
            ),
        )
        sheet = Sheet(
            [
                self.tr("Name"),
                self.tr("Empty"),
                self.tr("Sparse"),
                self.tr("Far faster"),
                self.tr("F1 with others"),
                self.tr("F1 of the others"),
            ],
            numeric=(1, 2, 3, 4, 5),
        )
        far = report.outliers
        for person in sorted({*far.people, *(p for people in far.sets().values() for p in people)}):
            sheet.row(content(report.names[person]), *self._cells(far, person))
        self.column.addWidget(sheet)
        self.column.addWidget(wrapped(self._without(report)))

    def _cells(self, far: Outliers, person: int) -> list[Cell]:
        sparse = [outlier for outlier in far.sparse if outlier.person == person]
        below = next((below for below in far.below if below.person == person), None)
        empty = {outlier.article for outlier in sparse if not outlier.spans}
        few = {outlier.article for outlier in sparse if outlier.spans}
        fast = {outlier.article for outlier in far.fast if outlier.person == person}
        return [
            self._number(empty, self.tr("Empty beside others"), person),
            self._number(few, self.tr("Sparse beside others"), person),
            self._number(fast, self.tr("Finished far faster than usual"), person),
            figure_shown(below.with_others) if below is not None else "",
            figure_shown(below.others) if below is not None else "",
        ]

    def _number(self, articles: set[int], title: str, person: int) -> Cell:
        """How many sets, with the cases of their articles behind it."""
        if not articles:
            return count(0)
        name = self._setting.names[person]
        asked = QueueFilter(articles=frozenset(articles), about=frozenset({person}))
        behind = NumberTarget(f"{title}: \u2068{name}\u2069", asked)
        return self._setting.number(len(articles), behind)

    def _without(self, report: AgreementReport) -> str:
        shown = " · ".join(
            self.tr("{measure} {value} instead of {all}").format(
                measure=measure_shown(measure),
                value=figure_shown(report.without_outliers[measure, None]),
                all=figure_shown(report.overall[measure, None]),
            )
            for measure in (*F1, Measure.ALPHA)
        )
        return self.tr("Without them: {figures}").format(figures=shown)
