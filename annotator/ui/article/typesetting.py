"""How the page is set: the face, and what is kept free under each line for spans.

The room for lanes and labels is there whether or not a line has spans, so that adding a span never
moves a letter.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil

from PySide6.QtGui import QFont, QFontMetricsF

from annotator.ui.looks.fonts import READING_FAMILIES, reading_font

SMALLEST, DEFAULT, LARGEST = 12, 21, 64
TIGHTEST, LOOSEST = 1.0, 2.0
LANES = 3  # lanes with full room; deeper nests share the same room
MOST_PEOPLE = 6  # lanes of people with full room; more of them share it

_MEASURE = 34  # width of the column in text sizes: about 85 letters, 12 to 15 words
_TITLE = 1.32  # title size by text size
_SMALL = 0.62


@dataclass(frozen=True)
class Typesetting:
    """All sizes of the page in pixels, from the text size and the line spacing.

    Offsets within a line are from its top. ``spacing`` is 1.0 for the tightest lines that still
    have room for everything.
    """

    family: str
    size: int = DEFAULT
    spacing: float = 1.0
    rtl: bool = True
    people: int = 0  # whose lanes lie below each line; 0: one's own spans do, with captions
    font: QFont = field(init=False, compare=False)
    title_font: QFont = field(init=False, compare=False)
    source_font: QFont = field(init=False, compare=False)
    label_font: QFont = field(init=False, compare=False)
    ink_top: int = field(init=False)  # tint begins here
    baseline: int = field(init=False)
    ink_bottom: int = field(init=False)  # below every descender
    lane_step: int = field(init=False)
    lane_room: int = field(init=False)
    caption_top: int = field(init=False)  # from a lane's top to the top of the caption below it
    caption_height: int = field(init=False)
    line_height: int = field(init=False)
    overhang: int = field(init=False)  # how far the deepest caption reaches beyond its line
    paragraph_gap: int = field(init=False)
    blank_height: int = field(init=False)  # a paragraph without any ink
    measure: int = field(init=False)  # widest column
    letter_width: float = field(init=False)  # on average, to guess heights

    def __post_init__(self) -> None:
        small = max(9, round(self.size * 0.52))
        font = reading_font(self.family, self.size)
        metrics = QFontMetricsF(font)
        label_font = reading_font(
            READING_FAMILIES[0], small
        )  # flat letters, also if the text has others
        leading = round(self.size * 0.12 + self.size * (self.spacing - 1.0))
        ascent = metrics.ascent() * 0.94
        ink_top = leading // 2
        baseline = round(ink_top + ascent)
        ink_bottom = round(baseline + metrics.descent() * 0.80)
        lane_step = max(3, round(self.size * 0.16)) + bool(self.people)
        lane_room = min(MOST_PEOPLE, self.people or LANES) * lane_step + 1
        label_metrics = QFontMetricsF(label_font)
        # Captions stand close under their lane, and may reach up to where only the tallest letters
        # of the next line do: lines as tight as they can be read.
        below_lanes = round(small * (0.5 if self.people else 0.45))
        line_height = ink_bottom + lane_room + below_lanes + (leading - leading // 2)
        caption_top = round(3 - label_metrics.ascent() + label_metrics.capHeight())
        deepest = ink_bottom + 1 + lane_room + caption_top + ceil(label_metrics.height())
        values = {
            "font": font,
            "title_font": reading_font(self.family, round(self.size * _TITLE), bold=True),
            "source_font": reading_font(READING_FAMILIES[0], max(11, round(self.size * _SMALL))),
            "label_font": label_font,
            "ink_top": ink_top,
            "baseline": baseline,
            "ink_bottom": ink_bottom,
            "lane_step": lane_step,
            "lane_room": lane_room,
            "caption_top": caption_top,
            "caption_height": round(small * 1.2),
            "line_height": line_height,
            "overhang": max(0, deepest - line_height),
            "paragraph_gap": round(self.size * 0.5),
            "blank_height": round(self.size * 0.35),
            "measure": self.size * _MEASURE,
            "letter_width": metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE),
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)

    @property
    def lanes_top(self) -> int:
        """The y below a line's ink at which its first lane begins, from the line's top."""
        return self.ink_bottom + 1


_SAMPLE = "أعلنت وزارة النقل يوم الثلاثاء إعادة فتح طريق الساحل بعد إغلاق دام عامين"
