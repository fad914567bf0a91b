"""What a check finds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that is not as it must be. ``article`` is its stable id, if it is about one."""

    sentence: str
    article: str | None = None

    def __str__(self) -> str:
        return self.sentence
