"""What an export would lose, before it is written: sums, reasons, fields, and the first lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.core.message import say
from annotator.formats.errors import shortened
from annotator.formats.losses import LossReport, SpanOutcome
from annotator.jobs.exchange.exporting import ExportReport
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.looks.scale import px
from annotator.ui.words import faults
from annotator.ui.words.sentences import isolated
from annotator.ui.words.translation import sentence_from_the_side

_MOST_SHOWN = 5
_HEIGHT = 150


class LossView(QWidget):
    """Shows the report of a trial export; hidden until there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sums: QLabel = wrapped("", "strong")
        self.details: QLabel = wrapped("", "muted")
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.preview.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.preview.setFixedHeight(px(_HEIGHT))
        self.preview.setAccessibleName(self.tr("How the file would begin"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.sums, self.details, self.preview):
            column.addWidget(widget)
        self.hide()

    def show_report(self, report: ExportReport) -> None:
        """Show what ``report``, that of a trial, says."""
        self.sums.setText(self.summary(report.losses))
        self.details.setText("\n".join(map(sentence_from_the_side, self._details(report.losses))))
        self.details.setVisible(bool(self.details.text()))
        self.preview.setPlainText(report.preview)
        self.preview.setVisible(bool(report.preview))
        self.show()

    @property
    def summary_shown(self) -> str:
        """The line of sums, as it is shown."""
        return self.sums.text()

    def summary(self, losses: LossReport) -> str:
        """What becomes of how many spans, in one line."""
        if not losses.lost:
            return self.tr("%n span(s), all to the letter", "", losses.spans)
        shown = self._counted(losses.outcomes)
        return self.tr("%n span(s): {parts}", "", losses.spans).format(parts=shown)

    def _counted(self, counts: Mapping[SpanOutcome, int]) -> str:
        """How many spans had each outcome; outcomes that no span had are passed over."""
        parts = {
            SpanOutcome.EXACT: self.tr("%n to the letter", "", counts[SpanOutcome.EXACT]),
            SpanOutcome.WIDENED: self.tr("%n widened", "", counts[SpanOutcome.WIDENED]),
            SpanOutcome.SPLIT: self.tr("%n parted", "", counts[SpanOutcome.SPLIT]),
            SpanOutcome.DROPPED: self.tr("%n left out", "", counts[SpanOutcome.DROPPED]),
        }
        return " · ".join(parts[outcome] for outcome in SpanOutcome if counts[outcome])

    def _details(self, losses: LossReport) -> Iterator[str]:
        names = {
            SpanOutcome.WIDENED: self.tr("Widened: {count}, because {reason}"),
            SpanOutcome.SPLIT: self.tr("Parted: {count}, because {reason}"),
            SpanOutcome.DROPPED: self.tr("Left out: {count}, because {reason}"),
        }
        for (outcome, reason), count in sorted(losses.reasons.items()):
            told = faults.rendered(say(reason))
            yield names[outcome].format(count=f"{count:,}", reason=told)
        yield from self._of_labels(losses)
        for loss in losses.losses[:_MOST_SHOWN]:
            form = self.tr("{label}: {before} becomes {after}")
            if not loss.becomes:
                form = self.tr("{label}: {before} is left out")
            values = {"label": loss.label, "before": loss.surface, "after": loss.becomes}
            yield form.format_map({name: isolated(text) for name, text in values.items()})
        if losses.lost > _MOST_SHOWN:
            yield self.tr("and %n more", "", losses.lost - _MOST_SHOWN)
        yield from self.omissions(losses)
        if losses.fields:
            fields = faults.rendered(tuple(say(lost) for lost in losses.fields))
            yield self.tr("This format has no place for: {fields}").format(fields=fields)

    def omissions(self, losses: LossReport) -> Iterator[str]:
        """What else the format cannot hold: how often, and where first."""
        form = self.tr("Left out, because {reason}: {part} ({count})")
        for (part, reason), count in sorted(losses.omitted.items()):
            told = {"reason": faults.rendered(say(reason)), "part": faults.rendered(say(part))}
            yield form.format(count=f"{count:,}", **told)
        form = self.tr("{article} of {whose}: {value}")
        for omission in losses.omissions[:_MOST_SHOWN]:
            told = {"article": omission.article, "whose": omission.whose}
            told["value"] = shortened(omission.value)
            yield form.format_map({name: isolated(text) for name, text in told.items()})
        if losses.omitted.total() > _MOST_SHOWN:
            yield self.tr("and %n more", "", losses.omitted.total() - _MOST_SHOWN)

    def _of_labels(self, losses: LossReport) -> Iterator[str]:
        """A line for each label of which not all spans come through as they are."""
        changed = {label for label, outcome in losses.by_label if outcome is not SpanOutcome.EXACT}
        for label in sorted(changed):
            counts = {outcome: losses.by_label[label, outcome] for outcome in SpanOutcome}
            yield f"{isolated(label)}: {self._counted(counts)}"
