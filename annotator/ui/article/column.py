"""All paragraphs of the article, one under the other; each is laid out when it comes into sight.

Until then its height is a guess. A correction above the text in sight moves the scroll offset by
the same amount, so that what one reads stays where it is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from itertools import accumulate

from annotator.ui.article.body import Body
from annotator.ui.article.paragraphs import Paragraph, is_from_the_right, split
from annotator.ui.article.typesetting import Typesetting

# Layouts that are kept; the ones longest out of sight go first. Their heights stay known.
KEPT = 240


class Page:
    """The stack of paragraphs. Pixels are from the top of the first one."""

    def __init__(self, text: str, setting: Typesetting, width: int) -> None:
        self.text = text
        self.setting = setting
        self.width = width
        self.paragraphs = split(text)
        self.revision = 0  # another one whenever something stands elsewhere than before
        self._starts = [paragraph.start for paragraph in self.paragraphs]
        self._bodies: OrderedDict[int, Body] = OrderedDict()
        self._guess()

    def reset(self, setting: Typesetting, width: int) -> None:
        """Set everything anew.

        At another width the shaping is kept, only lines are broken again.
        """
        if setting != self.setting:
            self._bodies.clear()
        self.setting, self.width = setting, width
        self._guess()

    def _guess(self) -> None:
        setting = self.setting
        letters = max(1.0, self.width / setting.letter_width)
        blank, line, gap = setting.blank_height, setting.line_height, setting.paragraph_gap
        self._heights = [
            blank
            if is_blank
            else (int((end - start) / letters) + 1) * line + (0 if broken_off else gap)
            for start, end, is_blank, broken_off in self.paragraphs
        ]
        self._tops: list[int] | None = None
        self.revision += 1
        self._known: set[int] = set()  # the paragraphs whose height is not a guess

    def _gap(self, paragraph: Paragraph) -> int:
        return 0 if paragraph.broken_off or paragraph.blank else self.setting.paragraph_gap

    # -- places ---------------------------------------------------------------------------------

    @property
    def tops(self) -> list[int]:
        """The top of each paragraph, and the page's height at the end."""
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops

    @property
    def height(self) -> int:
        """The height of the whole page in pixels; guessed where it was not laid out yet."""
        return self.tops[-1]

    def index_of(self, position: int) -> int:
        """The number of the paragraph of ``position``, or that ends before the break there."""
        return max(0, bisect_right(self._starts, position) - 1)

    def index_at(self, y: float) -> int:
        """The number of the paragraph at height ``y``; the nearest one beyond the ends."""
        return min(max(0, bisect_right(self.tops, y) - 1), len(self.paragraphs) - 1)

    def indexes(self, start: int, end: int) -> range:
        """The numbers of the paragraphs that ``[start, end)`` touches."""
        first = last = max(
            0, bisect_right(self._starts, start) - 1
        )  # as index_of: no call for each
        behind = first + 1
        if behind < len(self._starts) and end > self._starts[behind]:  # most spans stay in one
            last = self.index_of(end - 1)
        return range(first, last + 1)

    def in_sight(self, top: float, height: float) -> range:
        """The numbers of the paragraphs in sight: from ``top`` on, ``height`` pixels down."""
        return range(self.index_at(top), self.index_at(top + height) + 1)

    # -- layouts --------------------------------------------------------------------------------

    def is_known(self, index: int) -> bool:
        """Whether the paragraph's height is not a guess."""
        return index in self._known

    def body(self, index: int) -> Body:
        """The layout of a paragraph, made now if need be. Corrects its height."""
        body = self._bodies.get(index)
        if body is None:
            body = self._bodies[index] = self._laid_out(self.paragraphs[index])
        self._bodies.move_to_end(index)
        if body.width != self.width:
            body.break_lines(self.width)
            while len(self._bodies) > KEPT:
                self._bodies.popitem(last=False)
        if index not in self._known:
            self._known.add(index)
            height = body.height + self._gap(body.paragraph)
            if self._heights[index] != height:
                self._heights[index] = height
                self._tops = None
                self.revision += 1
        return body

    def _laid_out(self, paragraph: Paragraph) -> Body:
        text = self.text[paragraph.start : paragraph.end]
        rtl = is_from_the_right(text, page=self.setting.rtl)
        return Body(self.text, paragraph, self.setting, rtl=rtl)

    def settle(self, top: int, height: int) -> int:
        """Lay out what is in sight from ``top`` on.

        The new ``top`` that shows the same text there.
        """
        for _ in range(8):  # each round shows paragraphs that the corrections brought in
            sight = self.in_sight(top, height)
            known = [index for index in sight if index in self._known]
            anchor = known[0] if known else sight[0]
            before = self.tops[anchor]
            for index in sight:
                self.body(index)
            top += self.tops[anchor] - before
            if self.in_sight(top, height) == sight:
                break
        return top
