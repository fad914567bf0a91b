"""How large a run is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """Articles in the small and in the large project, how often a work is repeated, and how many
    gestures are timed. ``dense`` are the span counts of the articles that are opened, ``long`` the
    bytes and spans of the long one. ``names`` are labelled in each
    article of ``effort``, None for all; ``news`` says whether articles that are no part of the
    project are labelled too, where they are: a test must find the same on any machine.
    ``projects`` are those of made-up people; ``lessons`` the finished articles that suggestions are
    learnt from."""

    small: int = 10_000
    large: int = 100_000
    repeats: int = 5
    gestures: int = 120
    dense: tuple[int, ...] = (20, 500, 2_000)
    long_bytes: int = 500_000
    long_spans: int = 5_000
    names: int | None = None
    news: bool = True
    projects: int = 40
    lessons: int = 400


SIZES = {
    "full": Scale(),
    "quick": Scale(500, 2_000, 2, 20, (20, 100), 50_000, 300, projects=4, lessons=40),
    # For the test that everything runs.
    "tiny": Scale(9, 18, 1, 3, (5, 20), 45_000, 60, names=4, news=False, projects=1, lessons=6),
}
