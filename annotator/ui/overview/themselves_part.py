"""The part of the overview on how people agree with themselves."""

from __future__ import annotations

from annotator.agreement.figures import Figures, Measure
from annotator.jobs.measures.report import AgreementReport
from annotator.ui.overview.sections import Cell, Part, Sheet, content, count, text
from annotator.ui.overview.wording import figure_shown, measure_explained, measure_shown, why_shown
from annotator.ui.widgets.plain import set_tip

_SHOWN = (Measure.STRICT, Measure.BOUNDARY)


class ThemselvesPart(Part):
    """Each person to whom articles came back, and how they agree with what they did first."""

    def __init__(self, report: AgreementReport) -> None:
        super().__init__()
        self.head(
            self.tr("Agreement with oneself"),
            self.tr(
                "Articles that came back to the same person as new, and what they did first. What"
                " they did again counts nowhere else."
            ),
        )
        headings = [measure_shown(measure) for measure in _SHOWN]
        sheet = Sheet(
            [self.tr("Name"), self.tr("Came back"), self.tr("Done again"), *headings],
            numeric=(1, 2, 3, 4),
        )
        for measure, heading in zip(_SHOWN, sheet.headings[3:], strict=True):
            set_tip(heading, measure_explained(measure))
        for own in report.themselves:
            sheet.row(
                content(report.names[own.person]),
                count(own.drawn),
                count(own.articles),
                *(_figure(own.figures, measure) for measure in _SHOWN),
            )
        self.column.addWidget(sheet)


def _figure(figures: Figures, measure: Measure) -> Cell:
    figure = figures[measure, None]
    if figure.value is not None:
        return figure_shown(figure)
    label = text("—", "muted")
    set_tip(label, why_shown(figure))
    label.setAccessibleName(why_shown(figure))
    return label
