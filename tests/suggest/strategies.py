"""Streams of finished articles: small texts of few words, with spans on some of them."""

from __future__ import annotations

from hypothesis import strategies as st

from annotator.core.case import LabelledSpan
from annotator.suggest.learnt import Lesson

LABELS = ("actor", "location", "date")
WORDS = ("حمص", "وحمص", "بحمص", "نهر", "النهر", "وبالنهر", "سامي", "قال", "،", ".", "2017", "لبنان")


@st.composite
def lessons(draw: st.DrawFn) -> Lesson:
    """An article of one to three lines, and spans that begin and end with words or inside."""
    lines = draw(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9), max_size=3))
    text = "\n".join(" ".join(line) for line in lines) or "نهر"
    marked = []
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, min(len(text), start + 12)))
        surface = text[start:end]
        if surface.strip() == surface and "\n" not in surface:
            marked.append(LabelledSpan(start, end, draw(st.sampled_from(LABELS))))
    return Lesson(text, sorted(set(marked)))
