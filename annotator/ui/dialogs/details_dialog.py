"""Correcting what is known about an article: title, source, date."""

from __future__ import annotations

from collections.abc import Set

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.core.article import typed_date
from annotator.ui.dialogs.form_fields import ContentLine, field
from annotator.ui.dialogs.frame import DialogFrame
from annotator.ui.looks.scale import px


class DetailsDialog(DialogFrame):
    """Edits title, source and date; ``guessed`` names those that the program guessed."""

    edited = Signal(str, str, str)  # title, source, published

    def __init__(
        self,
        title: str,
        source: str,
        published: str,
        guessed: Set[str] = frozenset(),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name_it(
            self.tr("Title, source and date"),
            self.tr("The text of the article never changes; only what is known about it does."),
            self.tr("Save"),
        )
        hint = self.tr("Guessed from the text. Saving confirms it.")
        self._as_it_was = published
        self.title = ContentLine(title)
        self.source = ContentLine(source)
        self.published = ContentLine(published)
        self.published.setPlaceholderText("2026-03-14")
        self.body.addLayout(
            field(self.tr("&Title"), self.title, hint if "title" in guessed and title else "")
        )
        self.body.addLayout(
            field(self.tr("&Source"), self.source, hint if "source" in guessed and source else "")
        )
        date_hint = self.tr("Year, year and month, or the whole date: 2026-03-14.")
        if "published" in guessed and published:
            date_hint = f"{hint} {date_hint}"
        self.body.addLayout(field(self.tr("&Date"), self.published, date_hint))
        self.published.textChanged.connect(self._look_at_date)
        self.body.addStretch(1)
        self.title.setFocus()
        self.title.selectAll()
        self.resize(px(520), self.sizeHint().height())

    def apply(self) -> None:
        """Say what was edited, unless the date cannot be read."""
        self._look_at_date()
        published = self._published_iso()
        if published is None:
            self.complain(self.tr("The date is not understood. Write it as 2026-03-14."))
            self.published.setFocus()
            return
        self.edited.emit(self.title.text().strip(), self.source.text().strip(), published)
        self.accept()

    def _published_iso(self) -> str | None:
        """The date that is typed; ``None`` if it is none."""
        given = self.published.text().strip()
        if given in ("", self._as_it_was):
            return given  # it may hold a time, which stays
        return typed_date(given)

    def _look_at_date(self) -> None:
        right = self._published_iso() is not None
        self.published.set_invalid(invalid=not right)
        if right:
            self.complain("")
