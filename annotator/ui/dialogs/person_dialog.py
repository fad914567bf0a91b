"""Choosing who works, or adding somebody."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.core.people import Person, Role
from annotator.ui.dialogs.form_fields import ContentLine, field
from annotator.ui.dialogs.frame import DialogFrame, wrapped
from annotator.ui.looks.scale import px
from annotator.ui.widgets.still_combo import StillCombo
from annotator.ui.words.roles import role_shown

_ROWS = 7  # the list scrolls when it has more


class PersonDialog(DialogFrame):
    """Offers the project's ``people``, ``current`` chosen; and a new name, if one may be added.

    Where the project ``is_led`` and none may be, it says who adds people.
    """

    chosen = Signal(str, object)  # name, and the Role if the person is new

    def __init__(
        self,
        people: Sequence[Person],
        current: str = "",
        parent: QWidget | None = None,
        *,
        may_add: bool = True,
        is_led: bool = False,
    ) -> None:
        super().__init__(parent)
        self.name_it(
            self.tr("Who is working?"),
            self.tr("Everybody labels for themselves, and sees only their own spans."),
            self.tr("Continue"),
        )
        self._people = list(people)
        self._build_list(current)
        self._build_new(may_add=may_add)
        if is_led and not may_add:
            self.body.addWidget(wrapped(self.tr("Whoever leads the project adds people."), "muted"))
        if not people:
            self.body.addStretch(1)
        self._look("")
        (self.list if people else self.name).setFocus()
        self._show_rows(min(len(people), _ROWS))
        self.resize(px(420), self.minimumSizeHint().height())

    def _build_list(self, current: str) -> None:
        """Everybody in the project; without anybody the list is not shown."""
        self.list = QListWidget()
        self.list.setProperty("card", True)
        for person in self._people:
            item = QListWidgetItem(f"{person.name}  ·  {role_shown(person.role)}")
            item.setData(Qt.ItemDataRole.UserRole, person.name)
            self.list.addItem(item)
            if person.name == current:
                self.list.setCurrentItem(item)
        if self._people:
            self.body.addLayout(field(self.tr("&People of this project"), self.list), 1)
            if self.list.currentRow() < 0:
                self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _item: self.apply())

    def _build_new(self, *, may_add: bool) -> None:
        """Name and role of somebody who is not there yet."""
        self.name = ContentLine()
        self.name.setPlaceholderText(self.tr("First and last name"))
        self.name.setMaxLength(100)
        self.name.textChanged.connect(self._look)
        self.role = StillCombo()
        for role in Role:
            self.role.addItem(role_shown(role), role)
        title = self.tr("&Somebody new") if self._people else self.tr("&Your name")
        hint = self.tr("The name goes into exported files.")
        new = QWidget()
        fields = QVBoxLayout(new)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(14)
        fields.addLayout(field(title, self.name, hint))
        fields.addLayout(field(self.tr("&Role"), self.role))
        new.setVisible(may_add)
        self.body.addWidget(new)

    def _show_rows(self, rows: int) -> None:
        """Make the list as high as its first ``rows``: nobody scrolls to find their own name."""
        self.list.ensurePolished()
        height = sum(self.list.sizeHintForRow(row) for row in range(rows))
        self.list.setMinimumHeight(height + 2 * self.list.frameWidth())

    def apply(self) -> None:
        """Say who works here: the new name if there is one, else who is chosen in the list."""
        name = " ".join(self.name.text().split())
        if name and any(person.name.casefold() == name.casefold() for person in self._people):
            self.complain(self.tr("There is somebody with this name already."))
            return
        if not name and self.list.currentRow() < 0:
            return
        self.accept()
        if name:
            self.chosen.emit(name, Role(self.role.currentData()))
        else:
            self.chosen.emit(self.list.currentItem().data(Qt.ItemDataRole.UserRole), None)

    def _look(self, text: str) -> None:
        """Either somebody of the list, or the new name: never both."""
        new = bool(text.strip())
        self.complain("")
        self.list.setEnabled(not new)
        self.role.setEnabled(new or not self._people)
        self.accept_button.setEnabled(new or self.list.count() > 0)
