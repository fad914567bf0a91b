"""The preview of "the same decision for all identical cases": what is decided, and where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QPushButton, QVBoxLayout, QWidget

from annotator.core.case import Outcome
from annotator.core.labels import LabelSet
from annotator.review.case_view import NOTHING, CaseView, Emphasis, VariantView
from annotator.review.entry import Entry, said_at, told
from annotator.ui.actions.key_names import key_of, with_keys
from annotator.ui.dialogs.dialog_keys import KeyLine
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.dialogs.place_lines import VALUE, PlaceDelegate, place_item
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme
from annotator.ui.review import variant_strings
from annotator.ui.review.variant_card import VariantCard

MOST = 500  # cases of one preview; those behind them are offered the next time


class AlikeDialog(DialogFrame):
    """Offers the variants of a case for it and for ``others`` (with the texts of their articles).

    ``applied`` carries the spans that are chosen, in the case's own article, and the entries
    ticked.
    """

    applied = Signal(object, object)  # Outcome, list[Entry]

    def __init__(
        self,
        shown: CaseView,
        others: Sequence[tuple[Entry, str]],
        labels: LabelSet,
        language: str,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name_it(
            self.tr("The same decision for identical cases"),
            with_keys(
                self.tr(
                    "Choose a variant by its number. {key_tick} ticks a case or clears it,"
                    " {key_accept} settles all that are ticked, and the case itself."
                )
            ),
            "",
        )
        self._shown = shown
        self._theme, self._labels, self._language = theme, labels, language
        self._others = list(others)
        self.chosen: Outcome | None = self._first_choice()
        self._build_variants()
        self._build_list()
        self._fill()
        self.list.setFocus()
        self.resize(px(640), px(520))

    def _first_choice(self) -> Outcome | None:
        """What is decided already, or suggested; nothing if neither is."""
        if self._shown.settled and self._shown.reviewed.outcome is not None:
            return self._shown.reviewed.outcome
        return self._shown.suggested.spans if self._shown.suggested is not None else None

    def _build_variants(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(6)
        variants = list(self._shown.variants)
        if all(variant.spans for variant in variants):
            variants.append(VariantView(NOTHING, (), ()))
        self._variants = variants
        self.cards = [VariantCard(self) for _ in variants]
        for card in self.cards:
            card.taken.connect(self.choose)
            column.addWidget(card)
        self.body.addLayout(column)
        self._show_variants()

    def _build_list(self) -> None:
        self.list = _Places()
        self.list.setItemDelegate(PlaceDelegate(self._theme.colour("accent"), self.list))
        self.list.setProperty("card", True)
        self.list.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # that of the text
        self.list.setAccessibleName(self.tr("Identical cases"))
        self.list.itemChanged.connect(lambda _item: self._count())
        self.body.addWidget(self.list, 1)
        self.every = QPushButton()
        self.every.setProperty("link", True)
        self.every.setAutoDefault(False)
        self.every.clicked.connect(self._tick_every)
        self.buttons.insertWidget(0, self.every)

    def _show_variants(self) -> None:
        common = variant_strings.core(self._shown.case)
        for card, variant in zip(self.cards, self._variants, strict=True):
            marked = Emphasis.SUGGESTED if variant.spans == self.chosen else Emphasis.PLAIN
            card.show_variant(
                VariantView(variant.key, variant.spans, variant.who, (), marked, variant.own),
                self._shown.text,
                common,
                self._labels,
                self._language,
                self._theme,
            )

    def _fill(self) -> None:
        """The cases for which the choice can be said: its letters are there too."""
        ticked = {id(entry) for entry in self.ticked()} if self.list.count() else None
        self.list.clear()
        what = told(self._shown.text, self._shown.case.place, self.chosen or ())
        for entry, text in self._others:
            if said_at(text, entry.case.place, what) is not None:
                checked = ticked is None or id(entry) in ticked
                place = entry.case.place
                self.list.addItem(place_item(text, place, entry, ticked=checked))
        self.list.setCurrentRow(0)
        self._count()

    def choose(self, spans: Outcome) -> None:
        """Choose an outcome."""
        self.chosen = spans
        self._show_variants()
        self._fill()

    def own_keys(self) -> tuple[KeyLine, ...]:
        """The keys that mean something here."""
        return ((key_of("choose_by_number"), self.tr("Settle as this variant says")),)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if len(digit) == 1 and digit.isdecimal():
            key = str(int(digit))  # of whatever script
            for variant in self._variants:
                if variant.key == key:
                    self.choose(variant.spans)
        else:
            super().keyPressEvent(event)

    def ticked(self) -> list[Entry]:
        """The cases that are to be settled too."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return [item.data(VALUE) for item in items if item.checkState() is Qt.CheckState.Checked]

    def apply(self) -> None:
        """Settle what is ticked as is chosen, if anything is."""
        if self.chosen is not None and (entries := self.ticked()):
            self.applied.emit(self.chosen, entries)
            self.accept()

    def _count(self) -> None:
        count = len(self.ticked())
        self.accept_button.setEnabled(count > 0 and self.chosen is not None)
        self.accept_button.setText(self.tr("Settle this and %n more", "", count))
        self.every.setText(
            self.tr("Clear all") if count == self.list.count() else self.tr("Tick all")
        )

    def _tick_every(self) -> None:
        every = len(self.ticked()) < self.list.count()
        for row in range(self.list.count()):
            state = Qt.CheckState.Checked if every else Qt.CheckState.Unchecked
            self.list.item(row).setCheckState(state)


class _Places(QListWidget):
    """A list that leaves digits to the dialog.

    Qt's would look for a line that begins with one.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal():
            event.ignore()
        else:
            super().keyPressEvent(event)
