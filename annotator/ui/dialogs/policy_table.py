"""Which policy settles which label: a box for each, with what it would settle behind it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QWidget

from annotator.core.decision import Means
from annotator.core.labels import Extent, Label, LabelSet
from annotator.jobs.review.settling import SettleCounts, SettleReport
from annotator.jobs.review.settling_rules import POLICIES
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import LIGHT, Theme
from annotator.ui.widgets.plain import PlainLabel, set_tip
from annotator.ui.words.translation import from_the_side

_TITLES = {
    Means.AGREED: QT_TRANSLATE_NOOP("policy", "All say the same"),
    Means.CLITIC: QT_TRANSLATE_NOOP("policy", "Prefix or ending"),
    Means.MAJORITY: QT_TRANSLATE_NOOP("policy", "Majority"),
}
_TIPS = {
    Means.AGREED: QT_TRANSLATE_NOOP("policy", "What all say is gold; some of it is checked."),
    Means.CLITIC: QT_TRANSLATE_NOOP(
        "policy", "Where only a prefix or a pronoun ending differs, the project's rule decides."
    ),
    Means.MAJORITY: QT_TRANSLATE_NOOP(
        "policy", "Where three or more people differ, what more than half of them say is right."
    ),
}


def policy_shown(means: Means) -> str:
    """The policy as the window names it."""
    return QCoreApplication.translate("policy", str(_TITLES[means]))


class PolicyTable(QFrame):
    """A row for each label, and one for all. Statements have no box but the first."""

    changed = Signal()

    def __init__(
        self,
        labels: LabelSet,
        language: str,
        chosen: Mapping[str, frozenset[Means]],
        parent: QWidget | None = None,
        *,
        theme: Theme = LIGHT,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.boxes: dict[tuple[str, Means], QCheckBox] = {}
        self.counts: dict[tuple[str, Means], QLabel] = {}
        self.left: dict[str, QLabel] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(px(10))
        self._grid.setVerticalSpacing(6)
        self._build_headings()
        for row, label in enumerate(labels, 1):
            self._build_row(row, label, language, chosen.get(label.name, frozenset()), theme=theme)
        self._build_total(len(tuple(labels)) + 1)
        self._grid.setColumnStretch(1, 1)
        for column in (3, 5, 7, 8):
            self._grid.setColumnMinimumWidth(column, 64)

    def _build_headings(self) -> None:
        for column, means in enumerate(POLICIES):
            heading = _cell(policy_shown(means), "field")
            set_tip(heading, QCoreApplication.translate("policy", str(_TIPS[means])))
            self._grid.addWidget(heading, 0, 2 + 2 * column, 1, 2)
        self._grid.addWidget(_cell(self.tr("Left"), "field"), 0, 8)

    def _build_row(
        self, row: int, label: Label, language: str, chosen: frozenset[Means], *, theme: Theme
    ) -> None:
        """A label: its colour and title, and a box for each policy that it can have."""
        swatch = PlainLabel()
        swatch.setFixedSize(px(12), px(12))
        colour = theme.label_colour(label)
        swatch.setStyleSheet(f"background: {colour}; border-radius: 3px;")
        self._grid.addWidget(swatch, row, 0)
        self._grid.addWidget(PlainLabel(label.title(language)), row, 1)
        for column, means in enumerate(POLICIES):
            if label.extent is Extent.PASSAGE and means is not Means.AGREED:
                continue
            box = QCheckBox()
            box.setChecked(means in chosen)
            box.setAccessibleName(f"{label.title(language)}: {policy_shown(means)}")
            box.toggled.connect(lambda _on: self.changed.emit())
            self.boxes[label.name, means] = box
            self._grid.addWidget(box, row, 2 + 2 * column)
            self._count(label.name, means, row, 3 + 2 * column)
        self.left[label.name] = self._number(row, 8)

    def _build_total(self, row: int) -> None:
        """What all labels together come to."""
        self._grid.addWidget(_cell(self.tr("All labels"), "strong"), row, 1)
        for column, means in enumerate(POLICIES):
            self._count("", means, row, 3 + 2 * column)
        self.left[""] = self._number(row, 8)

    def policies(self) -> dict[str, frozenset[Means]]:
        """What is ticked, by label; every label is there."""
        chosen: dict[str, set[Means]] = {}
        for (label, means), box in self.boxes.items():
            chosen.setdefault(label, set())
            if box.isChecked():
                chosen[label].add(means)
        return {label: frozenset(means) for label, means in chosen.items()}

    def show_report(self, report: SettleReport | None) -> None:
        """Show what each would settle and leave; nothing where it is not known."""
        rows = {**report.labels, "": report.all} if report is not None else {}
        for (label, means), number in self.counts.items():
            number.setText(from_the_side(_shown(rows.get(label), means)))
        for label, number in self.left.items():
            counts = rows.get(label)
            number.setText(from_the_side(f"{counts.left.total():n}") if counts is not None else "")

    def _count(self, label: str, means: Means, row: int, column: int) -> None:
        self.counts[label, means] = self._number(row, column)

    def _number(self, row: int, column: int) -> QLabel:
        number = _cell("", "")
        self._grid.addWidget(number, row, column)
        return number


def _shown(counts: SettleCounts | None, means: Means) -> str:
    if counts is None:
        return ""
    settled = counts.settled[means]
    return f"{settled:n}" if settled else "–"


def _cell(text: str, role: str) -> QLabel:
    label = PlainLabel(text)
    label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    if role:
        label.setProperty("role", role)
    return label
