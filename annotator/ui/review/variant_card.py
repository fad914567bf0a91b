"""One variant of a case: its key, its exact strings, what they are, and who says so."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.core.labels import LabelSet
from annotator.core.span import Span
from annotator.review.case_view import Emphasis, Remark, VariantView
from annotator.ui.looks.scale import px
from annotator.ui.looks.theme import Theme
from annotator.ui.review import variant_strings, wording
from annotator.ui.widgets.plain import PlainLabel, RichLabel, escaped
from annotator.ui.words import aloud, translation


class VariantCard(QPushButton):
    """A card that is pressed to take its variant, by mouse or keys.

    A click leaves the focus where it is: it is meant for what is beside the card.
    """

    taken = Signal(object)  # the variant's spans

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("variant", Emphasis.PLAIN.value)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.clicked.connect(self._take)
        self.shown: VariantView | None = None
        self._key = _Key(self)
        self.strings = RichLabel(self)
        self.strings.setWordWrap(True)
        self.strings.setAlignment(Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignRight)
        self.who = RichLabel(self)
        self.who.setProperty("role", "muted")
        self.who.setWordWrap(True)
        self.remarks = PlainLabel(parent=self)
        self.remarks.setWordWrap(True)
        text = QVBoxLayout()
        text.setSpacing(2)
        for label in (self.strings, self.who, self.remarks):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            text.addWidget(label)
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 12, 8)
        grid.setHorizontalSpacing(10)
        grid.addWidget(self._key, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(text, 0, 1)
        grid.setColumnStretch(1, 1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return self._grid.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._grid.minimumSize()

    def show_variant(
        self,
        shown: VariantView,
        text: str,
        common: Span | None,
        labels: LabelSet,
        language: str,
        theme: Theme,
    ) -> None:
        """Show ``shown`` of an article with ``text``.

        ``common`` are the letters that all variants have.
        """
        self.shown = shown
        self._key.show_key(shown.key, theme)
        self._emphasise(shown.marked)
        nothing = self.tr("nothing here")
        if shown.spans:
            self.strings.setText(
                "".join(variant_strings.html(text, span, common, theme) for span in shown.spans)
            )
        else:
            self.strings.setText(f'<div style="color:{theme.muted}">{nothing}</div>')
        whose = self._whose(shown, labels, language, theme)
        self.who.setText(translation.from_the_side(whose))
        self.remarks.setText("\n".join(map(self._remark_text, shown.remarks)))
        self.remarks.setVisible(bool(shown.remarks))
        plain = " + ".join(variant_strings.plain(text, span, common) for span in shown.spans)
        self.setAccessibleName(self._name(shown, plain or nothing, labels, language))
        self.setAccessibleDescription(self.remarks.text())

    def _name(self, shown: VariantView, plain: str, labels: LabelSet, language: str) -> str:
        """All that the card shows, as it is read aloud: ``1: دمشق, Location, A, suggested``."""
        titles = dict.fromkeys(
            wording.label_shown(span.label, labels, language) for span in shown.spans
        )
        marked = {
            Emphasis.PLAIN: "",
            Emphasis.SUGGESTED: self.tr("suggested"),
            Emphasis.SETTLED: self.tr("settled"),
        }[shown.marked]
        name = aloud.listed((plain, *titles, self._people(shown), marked))
        return f"{shown.key}: {name}" if shown.key else name

    def _emphasise(self, marked: Emphasis) -> None:
        if self.property("variant") != marked.value:
            self.setProperty("variant", marked.value)
            self.style().unpolish(self)
            self.style().polish(self)

    def _remark_text(self, remark: Remark) -> str:
        unsure = self.tr("unsure") if remark.unsure else ""
        note = translation.prose_apart(remark.note) if remark.note else ""
        return " · ".join(part for part in (f"\u2068{remark.who}\u2069", unsure, note) if part)

    def _whose(self, shown: VariantView, labels: LabelSet, language: str, theme: Theme) -> str:
        """The labels of the variant, and who says so."""
        parts = []
        for name in dict.fromkeys(span.label for span in shown.spans):
            label = labels.get(name)
            colour = theme.muted
            if label is not None:
                colour = theme.label_colour(label)
            title = wording.label_shown(name, labels, language)
            parts.append(f'<span style="color:{colour}">■</span>&nbsp;{escaped(title)}')
        parts.append(escaped(self._people(shown)))
        tick = f'<b><span style="color:{theme.good}">✓</span></b> '
        return (tick if shown.marked is Emphasis.SETTLED else "") + " · ".join(parts)

    def _people(self, shown: VariantView) -> str:
        people = aloud.listed(shown.who)
        return self.tr("decided by {name}").format(name=people) if shown.own else people

    def _take(self) -> None:
        if self.shown is not None:
            self.taken.emit(self.shown.spans)


class _Key(QWidget):
    """A key in its cap."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = ""
        self._theme: Theme | None = None
        self.setFixedSize(px(22), px(22))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_key(self, key: str, theme: Theme) -> None:
        if (key, theme) != (self._key, self._theme):
            self._key, self._theme = key, theme
            self.update()

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None or not self._key:
            return
        painter = QPainter(self)
        try:  # a painter that outlives its event through an exception crashes
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._theme.colour("line"))
            painter.setBrush(self._theme.colour("panel"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._key)
        finally:
            painter.end()
