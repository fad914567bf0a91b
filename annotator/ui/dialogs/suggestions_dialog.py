"""How many suggestions somebody gets, and where the project shows any."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from annotator.core.suggestion import FEW, MANY, MOST_KEPT_BACK, USUAL
from annotator.jobs.suggest.options import PersonOptions, ProjectOptions, ShownWhere
from annotator.ui.dialogs.form_fields import field, number_field
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.looks.scale import px
from annotator.ui.widgets.still_combo import StillCombo

_NONE = PersonOptions(shown=False)


class SuggestionsDialog(DialogFrame):
    """Edits what one person has chosen; with ``project``, what holds for everybody as well.

    ``chosen`` carries both; the second is ``None`` where it was not to be edited.
    """

    chosen = Signal(object, object)

    def __init__(
        self, own: PersonOptions, project: ProjectOptions | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.name_it(
            self.tr("Suggestions"),
            self.tr("They are learnt from what you have finished, and from nobody else's work."),
            self.tr("Save"),
        )
        self.amount = _choices(
            {
                self.tr("None"): _NONE,
                self.tr("Few: from 70 %"): PersonOptions(threshold=FEW),
                self.tr("Usual: from 40 %"): PersonOptions(threshold=USUAL),
                self.tr("Many: from 30 %"): PersonOptions(threshold=MANY),
            },
            own if own.shown else _NONE,
        )
        hint = self.tr("From which probability on something is shown at once.")
        self.body.addLayout(field(self.tr("&How many you get"), self.amount, hint))
        self._for_everybody = project
        if project is not None:
            self._add_fields_of_project(project)
        self.body.addStretch(1)
        self.amount.setFocus()
        self.resize(px(520), self.sizeHint().height())

    def _add_fields_of_project(self, project: ProjectOptions) -> None:
        self.where = _choices(
            {
                self.tr("Where one person labels alone"): ShownWhere.APART,
                self.tr("Everywhere"): ShownWhere.EVERYWHERE,
                self.tr("Nowhere"): ShownWhere.NEVER,
            },
            project.shown,
        )
        self.strings = number_field(0, MOST_KEPT_BACK, project.strings)
        self.articles = number_field(0, MOST_KEPT_BACK, project.articles)
        where = self.tr(
            "Where several people label the same article, agreement is to be theirs, and not that"
            " of the program with itself."
        )
        kept = self.tr("Of a hundred; they tell what suggestions do to the work.")
        self.body.addLayout(field(self.tr("&Where this project shows any"), self.where, where))
        self.body.addLayout(field(self.tr("S&trings that are withheld"), self.strings, kept))
        self.body.addLayout(field(self.tr("&Blind articles, without any"), self.articles, kept))

    def apply(self) -> None:
        """Say what was chosen."""
        project = self._for_everybody
        if project is not None:
            shown, strings, articles = (
                self.where.currentData(),
                self.strings.value(),
                self.articles.value(),
            )
            project = ProjectOptions(ShownWhere(shown), strings, articles)
        self.chosen.emit(self.amount.currentData(), project)
        self.accept()


def _choices(values: dict[str, object], chosen: object) -> QComboBox:
    """A list of ``values`` by what they are called."""
    box = StillCombo()
    for text, value in values.items():
        box.addItem(text, value)
        if value == chosen:
            box.setCurrentIndex(box.count() - 1)
    return box
