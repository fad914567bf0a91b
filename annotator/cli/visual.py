"""Arabic for terminals that neither shape nor reorder."""

from __future__ import annotations

from arabic_reshaper import reshape
from bidi.algorithm import get_display


def visual(text: str) -> str:
    """``text`` shaped, and each line reordered from left to right."""
    return "\n".join(str(get_display(reshape(line), base_dir="R")) for line in text.split("\n"))
