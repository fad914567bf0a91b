"""The parts of the overview on agreement: the figures, what they mean, and the alarm of the gap."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from annotator.agreement.figures import SHOWN, Figure, FigureKey, Figures, Measure
from annotator.agreement.patterns import Aspect
from annotator.core.case import CaseKind
from annotator.jobs.measures.report import AgreementReport
from annotator.jobs.measures.with_help import ByHelp
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.overview.number_target import Lookups, NumberTarget
from annotator.ui.overview.section_context import SectionContext
from annotator.ui.overview.sections import (
    ROOM,
    Cell,
    Dash,
    Number,
    Part,
    Sheet,
    content,
    swatch,
    text,
)
from annotator.ui.overview.wording import (
    figure_shown,
    interval_aloud,
    interval_shown,
    measure_explained,
    measure_shown,
    why_shown,
)
from annotator.ui.widgets.plain import set_tip

_CLOSE = 8  # pixels between figures with their intervals, so that the smallest window has them all


class AgreementPart(Part):
    """Each measure over all and label by label, with its interval."""

    def __init__(self, report: AgreementReport, setting: SectionContext) -> None:
        super().__init__()
        self.head(
            self.tr("Agreement"),
            self.tr(
                "How far people say the same, on what each of them finished first. In brackets:"
                " the 95 % interval over articles."
            ),
        )
        if report.alarms:
            self.column.addWidget(_Alarm(report, setting))
        if not report.articles:
            self.column.addWidget(
                wrapped(
                    self.tr("There is nothing to compare: no article was finished by two people.")
                )
            )
            return
        self.column.addWidget(self._sheet(report, setting))
        for sentence in self._left_out(report):
            self.column.addWidget(wrapped(sentence, "muted"))

    def _sheet(self, report: AgreementReport, setting: SectionContext) -> Sheet:
        headings = [measure_shown(measure) for measure in SHOWN]
        sheet = Sheet(["", self.tr("Label"), *headings], numeric=(), stretch=1, gap=_CLOSE)
        for measure, heading in zip(SHOWN, sheet.headings[2:], strict=True):
            set_tip(heading, measure_explained(measure))
            heading.setIndent(ROOM)
        for name in (None, *(label.name for label in setting.labels)):
            title = setting.label_title(name) if name is not None else self.tr("All labels")
            behind = NumberTarget(
                self.tr("Disagreement: {label}").format(label=title),
                lookups=((Aspect.LABEL, name),) if name is not None else (),
            )
            sheet.row(
                swatch(setting.label_colour(name)) if name is not None else None,
                text(title, "" if name is not None else "strong"),
                *(
                    _figure(report.overall[measure, name], behind, setting, strong=name is None)
                    for measure in SHOWN
                ),
            )
        return sheet

    def _left_out(self, report: AgreementReport) -> list[str]:
        sentences = [self.tr("Measured on %n article(s).", "", len(report.articles))]
        if report.unmarked:
            sentences.append(
                self.tr(
                    "On %n of them nobody marked anything: they are left out of F1.",
                    "",
                    report.unmarked,
                )
            )
        if report.taken_up:
            sentences.append(
                self.tr(
                    "%n set(s) were taken up again later; what they became is not measured.",
                    "",
                    report.taken_up,
                )
            )
        if report.by_help is not None:
            sentences.append(self._apart(report.by_help))
        return [" ".join(sentences)]

    def _apart(self, apart: ByHelp) -> str:
        """What work with suggestions and work without come to, where both are mixed."""
        shown = self.tr("Suggestions were shown in %n of them:", "", apart.assisted)
        figures = self.tr("F1 is {assisted} there, and {unaided} in the others.").format(
            assisted=figure_shown(apart.with_suggestions[Measure.STRICT, None]),
            unaided=figure_shown(apart.without[Measure.STRICT, None]),
        )
        return f"{shown} {figures}"


class _Alarm(QFrame):
    """That people differ by clitics more than by slips, and what to do about it."""

    def __init__(self, report: AgreementReport, setting: SectionContext) -> None:
        super().__init__()
        self.setProperty("notice", "alarm")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 11, 14, 12)
        column.setSpacing(5)
        # Over all, or the label on which it is worst if the others make up for it.
        of = max(report.alarms, key=lambda name: (name is None, report.overall[_gap(name)].hits))
        title = self.tr("The rule on prefixes seems unclear")
        if of is not None:
            form = self.tr("The rule on prefixes seems unclear for the label {label}")
            title = form.format(label=f"\u2068{setting.label_title(of)}\u2069")
        column.addWidget(text(title, "strong"))
        column.addWidget(wrapped(self._sentence(report.overall, of)))
        others = [setting.label_title(name) for name in report.alarms if name not in (None, of)]
        if others:
            labels = " · ".join(others)
            column.addWidget(wrapped(self.tr("So too: {labels}").format(labels=labels), "muted"))
        lookups: Lookups = ((Aspect.KIND, CaseKind.CLITIC),)
        if of is not None:
            lookups = (*lookups, (Aspect.LABEL, of))
        cases = len(report.patterns.behind(*lookups))
        behind = NumberTarget(
            self.tr("Cases that differ by a prefix or an ending"), lookups=lookups
        )
        shown = self.tr("Show the %n case(s)", "", cases)
        row = QHBoxLayout()
        row.addWidget(Number(shown, behind.title, lambda: setting.open(behind), link=True))
        row.addStretch(1)
        column.addLayout(row)

    def _sentence(self, figures: Figures, of: str | None) -> str:
        return self.tr(
            "F1 is {strict} when every letter counts and {clitic} when prefixes and pronoun endings"
            " are ignored: {gap} is lost to single letters. Say in the guidelines where a name"
            " begins after و، ف، ب، ك، ل, with examples from the cases; then settle what is left by"
            " policy."
        ).format(
            clitic=figure_shown(figures[Measure.CLITIC, of]),
            strict=figure_shown(figures[Measure.STRICT, of]),
            gap=figure_shown(figures[_gap(of)]),
        )


def _gap(of: str | None) -> FigureKey:
    return Measure.GAP, of


class PairsPart(Part):
    """The agreement of each two people."""

    def __init__(self, report: AgreementReport, setting: SectionContext) -> None:
        super().__init__()
        self.head(self.tr("Agreement of two people"))
        sheet = Sheet(
            [
                self.tr("Who"),
                self.tr("Articles"),
                measure_shown(Measure.STRICT),
                measure_shown(Measure.CLITIC),
            ],
            numeric=(1,),
        )
        for pair in report.pairs:
            first, second = (report.names[number] for number in pair.people)
            title = f"\u2068{first}\u2069 – \u2068{second}\u2069"
            behind = NumberTarget(title, lookups=((Aspect.PEOPLE, pair.people),))
            sheet.row(
                content(title),
                f"{pair.articles:n}",
                _figure(pair.figures[Measure.STRICT, None], behind, setting, strong=True),
                _figure(pair.figures[Measure.CLITIC, None], behind, setting, strong=False),
            )
        self.column.addWidget(sheet)


def _figure(figure: Figure, behind: NumberTarget, setting: SectionContext, *, strong: bool) -> Cell:
    """A value with its interval, which opens the cases behind it; or a dash that says why."""
    if figure.value is None:
        return Dash(why_shown(figure))
    shown, interval = figure_shown(figure), interval_shown(figure)
    number = Number(
        shown,
        behind.title,
        lambda: setting.open(behind),
        aside=interval,
        aside_aloud=interval_aloud(figure),
    )
    if strong:
        number.set_strong()
    return number
