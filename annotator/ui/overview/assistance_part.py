"""The part of the overview on suggestions: what became of them, and whether they bent the work."""

from __future__ import annotations

from annotator.agreement.assistance import BiasFigure
from annotator.core.suggestion import Fate
from annotator.jobs.measures.overview import Overview
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.overview.section_context import SectionContext
from annotator.ui.overview.sections import Cell, Dash, Part, Sheet, count, swatch, text
from annotator.ui.widgets.plain import PlainLabel, set_tip


class AssistancePart(Part):
    """Label by label: how suggestions ended, pull and fill; and a warning where they pull."""

    def __init__(self, overview: Overview, setting: SectionContext) -> None:
        super().__init__()
        self.head(
            self.tr("What suggestions did"),
            self.tr(
                "Some are kept back, to see what showing does. Pull: the share of those shown that"
                " ended as spans, less the share of those kept back. Fill: spans in a thousand"
                " words with suggestions, less those in blind articles."
            ),
        )
        self._warn(overview, setting)
        self.column.addWidget(self._sheet(overview, setting))
        assisted, finished = overview.helped_sets
        mixed = self.tr("Finished sets made with suggestions: {assisted} of {finished}.")
        told = mixed.format(assisted=f"{assisted:n}", finished=f"{finished:n}")
        self.column.addWidget(wrapped(told, "muted"))

    def _sheet(self, overview: Overview, setting: SectionContext) -> Sheet:
        endings = {
            self.tr("Accepted"): (Fate.ACCEPTED,),
            self.tr("Corrected"): (Fate.RELABELLED, Fate.MOVED),
            self.tr("Dismissed"): (Fate.DISMISSED,),
            self.tr("Ignored"): (Fate.IGNORED,),
            self.tr("Kept back"): (Fate.WITHHELD,),
        }
        headings = [self.tr("Shown"), *endings, self.tr("Pull"), self.tr("Fill")]
        numeric = range(2, 2 + len(headings))
        sheet = Sheet(["", self.tr("Label"), *headings], numeric=numeric, stretch=1)
        together = overview.assistance
        for label in together.labels:
            fates = label.all.fates
            sheet.row(
                swatch(setting.label_colour(label.label)),
                text(setting.label_title(label.label)),
                count(label.all.shown),
                *(count(sum(fates.get(fate, 0) for fate in group)) for group in endings.values()),
                self._figure(label.pull, digits=2),
                self._figure(label.fill, digits=1),
            )
        if len(together.labels) > 1:
            counted = [None] * (1 + len(endings))
            sheet.row(None, self.tr("All labels"), *counted, self._figure(together.pull, digits=2))
        return sheet

    def _warn(self, overview: Overview, setting: SectionContext) -> None:
        together = overview.assistance
        pulled = {
            setting.label_title(label.label): label.pull
            for label in together.labels
            if label.is_pulled
        }
        if together.is_pulled and not pulled:
            pulled[self.tr("All labels")] = together.pull
        for title, pull in pulled.items():
            warning = self.tr(
                "{label}: of 100 suggestions, people keep {count} that they would not have"
                " marked themselves."
            ).format(
                label=f"\u2068{title}\u2069",
                count=f"\u2066{round(100 * (pull.value or 0)):n}\u2069",
            )
            notice = wrapped(warning)
            notice.setProperty("role", "strong")
            self.column.addWidget(notice)

    def _figure(self, figure: BiasFigure, *, digits: int) -> Cell:
        """A difference with its sign and its interval; or a dash that says why there is none."""
        if figure.value is None:
            return Dash(self.tr("Nothing was kept back yet that this could be compared with."))
        ends = ""
        if figure.low is not None and figure.high is not None:
            ends = f" ({figure.low:+.{digits}f}…{figure.high:+.{digits}f})"
        label = PlainLabel(f"\u2066{figure.value:+.{digits}f}{ends}\u2069")
        set_tip(label, self.tr("In brackets: the 95 % interval over articles."))
        return label
