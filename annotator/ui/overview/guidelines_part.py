"""The part of the overview on the guidelines: how much stands under an older version of them."""

from __future__ import annotations

from annotator.jobs.measures.overview import Overview
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.overview.sections import Part, Sheet, count


class GuidelinesPart(Part):
    """Finished sets and settled cases: under older guidelines, and where that is not known."""

    def __init__(self, overview: Overview) -> None:
        super().__init__()
        self.head(
            self.tr("Guidelines"),
            self.tr(
                "What was finished or settled before they were changed, and might be looked at"
                " again. Which articles these are stands on the page Project."
            ),
        )
        headings = ["", self.tr("Under older ones"), self.tr("Not known")]
        sheet = Sheet(headings, numeric=range(1, 3))
        for title, counts in (
            (self.tr("Finished sets"), overview.older_sets),
            (self.tr("Settled cases"), overview.older_decisions),
        ):
            sheet.row(title, count(counts.older), count(counts.unknown))
        self.column.addWidget(sheet)
        version = self.tr("Version in force: {version}").format(version=f"{overview.guidelines:n}")
        self.column.addWidget(wrapped(version, "muted"))
