"""How the page is set: the face, and what is kept free under each line for spans.

The room for lanes and labels is there whether or not a line has spans, so that adding a span never
moves a letter.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtGui import QFontMetricsF

from annotator.ui.looks.fonts import READING_FAMILIES, reading_font

SMALLEST, DEFAULT, LARGEST = 12, 21, 64
TIGHTEST, LOOSEST = 1.0, 2.0
LANES = 3  # lanes with full room; deeper nests share the same room
MOST_PEOPLE = 6  # lanes of people with full room; more of them share it

_MEASURE = 34  # width of the column in text sizes: about 85 letters, 12 to 15 words
_TITLE = 1.32  # title size by text size
_SMALL = 0.62


class Typesetting:
    """All sizes of the page in pixels, from the text size and the line spacing.

    Offsets within a line are from its top. ``spacing`` is 1.0 for the tightest lines that still
    have room for everything. ``people`` says whose lanes lie below each line; 0: one's own spans
    do, with captions. It is never changed.
    """

    def __init__(
        self,
        family: str,
        size: int = DEFAULT,
        spacing: float = 1.0,
        *,
        rtl: bool = True,
        people: int = 0,
    ) -> None:
        self.family, self.size, self.spacing = family, size, spacing
        self.rtl, self.people = rtl, people
        small = max(9, round(size * 0.52))
        self.font = reading_font(family, size)
        self.title_font = reading_font(family, round(size * _TITLE), bold=True)
        self.source_font = reading_font(READING_FAMILIES[0], max(11, round(size * _SMALL)))
        # Flat letters, also if the text has others.
        self.label_font = reading_font(READING_FAMILIES[0], small)
        metrics = QFontMetricsF(self.font)
        leading = round(size * 0.12 + size * (spacing - 1.0))
        self.ink_top = leading // 2  # tint begins here
        self.baseline = round(self.ink_top + metrics.ascent() * 0.94)
        self.ink_bottom = round(self.baseline + metrics.descent() * 0.80)  # below every descender
        self.lane_step = max(3, round(size * 0.16)) + bool(people)
        self.lane_room = min(MOST_PEOPLE, people or LANES) * self.lane_step + 1
        # Captions stand close under their lane, and may reach up to where only the tallest letters
        # of the next line do: lines as tight as they can be read.
        below_lanes = round(small * (0.5 if people else 0.45)) + leading - leading // 2
        self.line_height = self.ink_bottom + self.lane_room + below_lanes
        letters = QFontMetricsF(self.label_font)
        # From a lane's top to the top of the caption below it.
        self.caption_top = round(3 - letters.ascent() + letters.capHeight())
        self.caption_height = round(small * 1.2)
        deepest = self.lanes_top + self.lane_room + self.caption_top + ceil(letters.height())
        self.overhang = max(0, deepest - self.line_height)  # of the deepest caption, of its line
        self.paragraph_gap = round(size * 0.5)
        self.blank_height = round(size * 0.35)  # a paragraph without any ink
        self.measure = size * _MEASURE  # widest column
        # On average, to guess heights.
        self.letter_width = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Typesetting) and self._choices == other._choices

    __hash__ = None  # type: ignore[assignment]

    @property
    def _choices(self) -> tuple[object, ...]:
        """What all sizes follow from."""
        return self.family, self.size, self.spacing, self.rtl, self.people

    def changed(
        self,
        *,
        family: str | None = None,
        size: int | None = None,
        spacing: float | None = None,
        rtl: bool | None = None,
        people: int | None = None,
    ) -> Typesetting:
        """The sizes with other choices; what is not given stays."""
        return Typesetting(
            self.family if family is None else family,
            self.size if size is None else size,
            self.spacing if spacing is None else spacing,
            rtl=self.rtl if rtl is None else rtl,
            people=self.people if people is None else people,
        )

    @property
    def lanes_top(self) -> int:
        """The y below a line's ink at which its first lane begins, from the line's top."""
        return self.ink_bottom + 1


_SAMPLE = "أعلنت وزارة النقل يوم الثلاثاء إعادة فتح طريق الساحل بعد إغلاق دام عامين"
