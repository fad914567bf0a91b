"""Folded search: the first 20 hits, for common and rare words, several words,
and letters inside words.
"""

from __future__ import annotations

from collections.abc import Iterator

from annotator.store.project import Project
from benchmarks import corpus
from benchmarks.scale import Scale
from benchmarks.table import Row
from benchmarks.timing import seconds

_HITS = 20
_RANKS = (0, 5, 60, 900, 20_000, 300_000)  # how common the words are that are looked for


def measure(scale: Scale) -> Iterator[Row]:
    """The slowest of the queries, each the median of its repetitions, on a project that is open."""
    for count, limit in ((scale.small, 20.0), (scale.large, 100.0)):
        with Project.open(corpus.project(count)) as project:
            times = {query: _seconds(project, query, scale.repeats) for query in _queries()}
        slowest = max(times, key=lambda query: times[query])
        yield Row(
            f"search, first {_HITS} hits, {count:,} articles, slowest of {len(times)} queries",
            times[slowest] * 1000,
            "ms",
            limit=limit,
            of_floor=False,
        )


def _queries() -> list[str]:
    chosen = [corpus.word_of(rank) for rank in _RANKS]
    return [
        *chosen,
        f"{chosen[1]} {chosen[3]}",
        f"{chosen[2]} {chosen[4]}",
        f'"{chosen[0]} {chosen[1]}"',
        chosen[4][1:-1],
        chosen[3][:3],
        chosen[5][1:],
        "ءغظذ",
    ]


def _seconds(project: Project, query: str, repeats: int) -> float:
    times = sorted(seconds(lambda: project.search.find(query, limit=_HITS)) for _ in range(repeats))
    return times[len(times) // 2]
