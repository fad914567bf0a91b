"""What an import did."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from annotator.jobs.exchange.importing import ImportReport
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.dialogs.preview_table import ContentDelegate
from annotator.ui.words import faults

_MOST_LISTED = 500


class ReportView(QWidget):
    """Says what came in, and lists what did not, by file and line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = wrapped("", "subtitle")
        self.facts = wrapped("", "muted")
        self.refused = QListWidget()
        self.refused.setProperty("card", True)
        self.refused.setWordWrap(True)
        self.refused.setItemDelegate(ContentDelegate(self.refused))
        self.refused.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.refused.setAccessibleName(self.tr("What was left out"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(self.facts)
        column.addWidget(self.refused, 1)
        column.addStretch(0)

    def show_report(self, report: ImportReport) -> None:
        """Show what ``report`` says."""
        self.heading.setText(self.tr("%n article(s) came in.", "", report.added))
        self.facts.setText("\n".join(self._facts(report)))
        self.refused.clear()
        for refused in report.refused[:_MOST_LISTED]:
            self.refused.addItem(faults.rendered(refused.message()))
        self.refused.setVisible(bool(report.refused))

    def _facts(self, report: ImportReport) -> list[str]:
        facts = []
        if report.annotations:
            facts.append(self.tr("%n span(s) came with them.", "", report.annotations))
        if report.known:
            facts.append(self.tr("The same text was there already %n time(s).", "", report.known))
        if report.sets_kept:
            facts.append(
                self.tr(
                    "%n set(s) were not taken, because their person has worked on the article.",
                    "",
                    report.sets_kept,
                )
            )
        for encoding, count in sorted(report.encodings.items()):
            if encoding != "utf-8":
                facts.append(
                    self.tr("%n article(s) were read as {encoding}.", "", count).format(
                        encoding=encoding
                    )
                )
        if report.skipped:
            facts.append(self.tr("%n file(s) were not read.", "", len(report.skipped)))
        facts += [faults.rendered(finding.message) for finding in report.account.findings]
        if report.refused_count:
            facts.append(self.tr("%n place(s) were wrong and left out:", "", report.refused_count))
        return facts
