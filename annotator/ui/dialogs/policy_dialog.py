"""The dialog for settling by policy: it shows what rules would settle, and then settles it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from annotator.core.decision import Means
from annotator.core.errors import WorldError
from annotator.core.labels import LabelSet
from annotator.jobs.review.settling import SettleOptions, SettleReport
from annotator.jobs.review.settling_rules import WhyLeft
from annotator.jobs.work import Progress, StopAsked
from annotator.ui.dialogs.dry_run import Looking
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.dialogs.policy_table import PolicyTable
from annotator.ui.dialogs.working import WorkingDialog
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import LIGHT, Theme
from annotator.ui.words import faults

SettleJob = Callable[[SettleOptions, Progress, StopAsked], SettleReport]

_LEFT = {
    WhyLeft.TIE: QT_TRANSLATE_NOOP("policy", "nobody has the majority: {count}"),
    WhyLeft.CLAIM: QT_TRANSLATE_NOOP("policy", "statements that differ: {count}"),
    WhyLeft.DECIDED: QT_TRANSLATE_NOOP("policy", "beside what was decided before: {count}"),
    WhyLeft.STALE: QT_TRANSLATE_NOOP("policy", "changed since they were decided: {count}"),
    WhyLeft.DEFERRED: QT_TRANSLATE_NOOP("policy", "deferred: {count}"),
    WhyLeft.OTHER_LABEL: QT_TRANSLATE_NOOP("policy", "another label is in it: {count}"),
    WhyLeft.OWN: QT_TRANSLATE_NOOP("policy", "in articles that you annotated: {count}"),
    WhyLeft.NO_RULE: QT_TRANSLATE_NOOP("policy", "no rule speaks of them: {count}"),
}


class PolicyDialog(WorkingDialog):
    """Shows what ``plan`` finds for the policies that are ticked, and settles with ``run``.

    Both are called in a thread; ``plan`` again after each tick. ``reviewer`` is the name in which
    it is done; ``chosen`` are the policies by label that were chosen last.
    """

    settled = Signal(object)  # SettleReport

    def __init__(
        self,
        plan: SettleJob,
        run: SettleJob,
        reviewer: str,
        labels: LabelSet,
        language: str,
        chosen: Mapping[str, frozenset[Means]],
        parent: QWidget | None = None,
        *,
        theme: Theme = LIGHT,
    ) -> None:
        super().__init__(parent)
        self._plan_job, self._run_job, self._reviewer = plan, run, reviewer
        self.name_it(
            self.tr("Settle by policy"),
            self.tr(
                "Rules settle the routine cases. One in twenty of these goes to a reviewer"
                " unmarked, to check the rule. One undo reverses everything."
            ),
            self.tr("Settle"),
        )
        self.table = PolicyTable(labels, language, chosen, theme=theme)
        self._build()
        self._connect()
        self._look()
        next(iter(self.table.boxes.values())).setFocus()
        self.resize(px(700), self.sizeHint().height())

    def _build(self) -> None:
        self.override = QCheckBox(
            self.tr("Also in articles that &I annotated; the decisions say so")
        )
        self.override.hide()  # shown once there are such articles
        self.summary = wrapped("", "strong")
        self.left = wrapped("", "muted")
        self.checks = wrapped("", "muted")
        for widget in (self.table, self.override, self.summary, self.left, self.checks):
            self.asked.addWidget(widget)
        self.asked.addStretch(1)

    def _connect(self) -> None:
        self.looking = Looking(self)
        self.looking.begun.connect(self._show_counting)
        self.looking.answered.connect(self._show_plan)
        self.looking.failed.connect(self._plan_failed)
        self.table.changed.connect(self._look)
        self.override.toggled.connect(lambda _on: self._look())

    def options(self) -> SettleOptions:
        """What is chosen now."""
        return SettleOptions(
            self.table.policies(), self._reviewer, override=self.override.isChecked()
        )

    # -- the plan -------------------------------------------------------------------------------

    def _look(self) -> None:
        self.accept_button.setEnabled(False)
        self.looking.ask(self._job)

    def _show_counting(self) -> None:
        self.summary.setText(self.tr("Counting…"))

    def _job(self) -> Callable[[Progress, StopAsked], SettleReport]:
        options, plan = self.options(), self._plan_job
        return lambda progress, stopped: plan(options, progress, stopped)

    def _show_plan(self, report: SettleReport) -> None:
        self.complain("")
        self.table.show_report(report)
        # Agreed cases were not open; they get decisions only to be drawn for the blind check.
        drawn = report.drawn.total()
        open_cases = len(report.decisions) - report.drawn[Means.AGREED]
        if report.decisions:
            self.summary.setText(
                self.tr("%n open case(s) would be settled", "", open_cases)
                + " · "
                + self.tr("%n go(es) to the blind check", "", drawn)
            )
        else:
            self.summary.setText(self.tr("With these rules nothing new would be settled."))
        self._show_left(report)
        self._show_checks(report)
        self.override.setVisible(bool(report.all.left[WhyLeft.OWN]) or self.override.isChecked())
        self.accept_button.setEnabled(bool(report.decisions))

    def _show_left(self, report: SettleReport) -> None:
        reasons = [
            QCoreApplication.translate("policy", str(_LEFT[why])).format(count=f"{count:n}")
            for why, count in report.all.left.most_common()
            if count
        ]
        self.left.setText(
            self.tr("Left to reviewers: {reasons}").format(reasons=" · ".join(reasons))
        )
        self.left.setVisible(bool(reasons))

    def _show_checks(self, report: SettleReport) -> None:
        checks = report.checks
        self.checks.setVisible(checks.drawn > 0)
        self.checks.setText(
            self.tr(
                "Blind check so far: {confirmed} of %n answered confirm the rule.",
                "",
                checks.answered,
            ).format(confirmed=checks.confirmed)
        )

    def _plan_failed(self, error: WorldError) -> None:
        self.table.show_report(None)
        self.summary.setText("")
        self.complain(faults.told(error))

    # -- doing it -------------------------------------------------------------------------------

    def begin(self) -> None:
        """Settle by the policies that were chosen."""
        self.looking.stop()
        options, run = self.options(), self._run_job
        self.work(
            lambda progress, stopped: run(options, progress, stopped),
            self._settled,
            self.tr("Settling was stopped. Nothing was changed."),
        )

    def _settled(self, report: object) -> None:
        assert isinstance(report, SettleReport)
        news = len(report.decisions) - report.drawn[Means.AGREED]
        facts = [
            self.tr("%n case(s)", "", news),
            self.tr("in %n article(s)", "", report.articles),
            self.tr("%n case(s) for the blind check", "", report.drawn.total()),
        ]
        self.finish(self.tr("Settled:"), facts)
        self.settled.emit(report)
