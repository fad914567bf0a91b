"""Giving spans another label, or removing them from gold: what that does is counted first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from annotator.core.errors import WorldError
from annotator.core.labels import LabelSet
from annotator.jobs.review.span_changes import SpansChanged, WhyKept
from annotator.jobs.work import Progress, StopAsked
from annotator.review.found_spans import FoundSpans
from annotator.ui.dialogs.dry_run import Looking
from annotator.ui.dialogs.form_fields import field
from annotator.ui.dialogs.frame import wrapped
from annotator.ui.dialogs.working import WorkingDialog
from annotator.ui.looks.scale import px
from annotator.ui.spans.session import ChangeSpans
from annotator.ui.widgets.still_combo import StillCombo
from annotator.ui.words import faults

_KEPT = {
    WhyKept.OPEN: QT_TRANSLATE_NOOP("spans", "their case is undecided; it has to be settled first"),
    WhyKept.REFUSED: QT_TRANSLATE_NOOP("spans", "they are no gold; it was decided otherwise"),
    WhyKept.SAME: QT_TRANSLATE_NOOP("spans", "they have this label already"),
    WhyKept.OWN: QT_TRANSLATE_NOOP("spans", "they are in articles that you labelled yourself"),
    WhyKept.RULES: QT_TRANSLATE_NOOP("spans", "the rules of the labels forbid it there"),
    WhyKept.GONE: QT_TRANSLATE_NOOP("spans", "nobody has them any more"),
}

_HEIGHT = 380  # pixels at 100 %: what is counted, a reason or two, and a line of complaint


class ChangeSpansDialog(WorkingDialog):
    """Asks which label the ``chosen`` spans get, shows what that comes to, and does it.

    ``label`` is offered first; ``None`` is to remove them. ``change`` is called in a thread;
    ``changed`` carries what it did.
    """

    changed = Signal(object)  # SpansChanged

    def __init__(
        self,
        chosen: FoundSpans,
        label: str | None,
        labels: LabelSet,
        language: str,
        change: ChangeSpans,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._chosen, self._change = chosen, change
        self.name_it(
            self.tr("Change %n span(s)", "", len(chosen)),
            self.tr(
                "What is gold gets another label, or is gold no more. These are decisions of yours,"
                " and one step of undo. What people marked stays as it is."
            ),
            "",
        )
        self.into = StillCombo()
        for each in labels.offered:
            self.into.addItem(each.title(language), each.name)
        self.into.addItem(self.tr("No label: remove from gold"), None)
        last = self.into.count() - 1
        self.into.setCurrentIndex(self.into.findData(label) if label is not None else last)
        self.asked.addLayout(field(self.tr("New &label"), self.into))
        self.summary, self.kept = wrapped("", "strong"), wrapped("", "muted")
        self.asked.addWidget(self.summary)
        self.asked.addWidget(self.kept)
        self.asked.addStretch(1)
        self.looking = Looking(self)
        self.looking.begun.connect(lambda: self.summary.setText(self.tr("Counting…")))
        self.looking.answered.connect(self._show_plan)
        self.looking.failed.connect(self._show_fault)
        self.into.currentIndexChanged.connect(lambda _row: self._look())
        self.into.setFocus()
        self.resize(px(520), px(_HEIGHT))
        self._look()

    @property
    def label(self) -> str | None:
        """The label that is chosen; ``None``: they are removed."""
        name: str | None = self.into.currentData()
        return name

    def begin(self) -> None:
        """Change them."""
        self.looking.stop()
        self.work(
            self._job(is_dry_run=False), self._tell, self.tr("It was stopped. Nothing was changed.")
        )

    def _look(self) -> None:
        removes = self.label is None
        self.accept_button.setText(self.tr("Remove") if removes else self.tr("Relabel"))
        self.accept_button.setEnabled(False)
        self.looking.ask(lambda: self._job(is_dry_run=True))

    def _job(self, *, is_dry_run: bool) -> Callable[[Progress, StopAsked], SpansChanged]:
        change, chosen, label = self._change, self._chosen, self.label
        return lambda progress, stopped: change(chosen, label, is_dry_run, progress, stopped)

    def _show_plan(self, plan: SpansChanged) -> None:
        self.complain("")
        parts = [
            self.tr("%n span(s) would change", "", len(plan.spans)),
            self.tr("in %n case(s)", "", plan.cases),
            self.tr("of %n article(s)", "", plan.articles),
            self.tr("%n finished set(s) stay as they are", "", plan.sets),
        ]
        nothing = self.tr("Nothing would change.")
        self.summary.setText(" · ".join(parts) if plan.spans else nothing)
        lines = [self._told_released(plan)] if plan.released else []
        lines += [
            self.tr("%n span(s) stay: {why}.", "", count).format(
                why=QCoreApplication.translate("spans", str(_KEPT[why]))
            )
            for why, count in plan.kept.most_common()
            if count
        ]
        self.kept.setText("\n".join(lines))
        self.kept.setVisible(bool(lines))
        self.accept_button.setEnabled(bool(plan.spans))
        self.grow()

    def _told_released(self, plan: SpansChanged) -> str:
        return self.tr(
            "%n of them in released articles: exports and feedback have them as released, until the"
            " articles are released anew.",
            "",
            plan.released,
        )

    def _show_fault(self, error: WorldError) -> None:
        self.summary.setText("")
        self.complain(faults.told(error))
        self.grow()

    def _tell(self, done: object) -> None:
        assert isinstance(done, SpansChanged)
        self.changed.emit(done)
        self.accept()
