"""What labels look like on this page: colours, and the words written under their spans."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QStaticText, QTransform

from annotator.core import contrast
from annotator.core.labels import LabelSet
from annotator.ui.article.captions import LabelTexts
from annotator.ui.article.lane_captions import BOTH
from annotator.ui.article.typesetting import Typesetting
from annotator.ui.looks.article_colours import LIGHT, PageColours


class Legend:
    """Labels, interface language, colours and sizes together; caches what is drawn often."""

    def __init__(self, setting: Typesetting) -> None:
        self._labels: LabelSet | None = None
        self._language = "en"
        self.colours: PageColours = LIGHT
        self._setting = setting
        self._words: dict[str, LabelTexts] = {}
        self._signs: dict[str, tuple[str, float]] = {}
        self._written: dict[str, QStaticText] = {}

    @property
    def setting(self) -> Typesetting:
        """The fonts and measures that the labels are set in."""
        return self._setting

    @setting.setter
    def setting(self, setting: Typesetting) -> None:
        self._setting = setting
        self._forget()

    def set_labels(self, labels: LabelSet, language: str) -> None:
        """Speak of ``labels`` in ``language`` from now on."""
        self._labels, self._language = labels, language
        self._forget()

    def _forget(self) -> None:
        self._words.clear()
        self._signs.clear()
        self._written.clear()

    def title(self, label: str) -> str:
        """The label's name for people; its own name if the set does not have it."""
        if self._labels is None or label not in self._labels:
            return label
        return self._labels[label].title(self._language)

    def colour(self, label: str) -> str:
        """The label's colour on this page; ink for a label that the set does not have."""
        if self._labels is None or label not in self._labels:
            return self.colours.ink
        looks = self._labels[label]
        return looks.dark if self.colours.dark else looks.light

    def ink(self, label: str) -> str:
        """The label's colour for letters on the page; for several labels, that of small letters."""
        if BOTH in label:
            return self.colours.faint_ink
        return contrast.readable(self.colour(label), self.colours.page, self.colours.text)

    def colour_on_chip(self, label: str) -> str:
        """The label's colour on a chip, which is dark on a light page and light on a dark one."""
        if self._labels is None or label not in self._labels:
            return self.colours.chip_faint
        looks = self._labels[label]
        return looks.light if self.colours.dark else looks.dark

    def words(self, label: str) -> LabelTexts:
        """The label's title and key with their widths, measured once; or those of several."""
        if label not in self._words:
            names = label.split(BOTH)
            key, title = "/".join(map(self._key, names)), " / ".join(map(self.title, names))
            width = QFontMetricsF(self._setting.label_font).horizontalAdvance
            self._words[label] = LabelTexts(title, width(title), key, width(key))
        return self._words[label]

    def sign(self, label: str) -> tuple[str, float]:
        """What stands for the label in a margin where it is only suggested, and how wide it is.

        The first letter of its title, or its key where another label begins with that letter, too.
        """
        if label not in self._signs:
            initial = self.title(label)[:1]
            begun_alike = [
                each for each in self._labels or () if self.title(each.name)[:1] == initial
            ]
            mark = "؟" if self._language == "ar" else "?"
            text = (initial if len(begun_alike) <= 1 else self._key(label)) + mark
            width = QFontMetricsF(self._setting.label_font).horizontalAdvance(text)
            self._signs[label] = (text, width)
        return self._signs[label]

    def _key(self, label: str) -> str:
        known = self._labels is not None and label in self._labels
        return self._labels[label].key if self._labels and known else label[:1]

    def written(self, text: str) -> QStaticText:
        """``text`` shaped once, in the face of captions."""
        if text not in self._written:
            shaped = QStaticText(text)
            shaped.setTextFormat(Qt.TextFormat.PlainText)
            shaped.prepare(QTransform(), self._setting.label_font)
            self._written[text] = shaped
        return self._written[text]
