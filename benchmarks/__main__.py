"""Runs the benchmarks and prints one table."""

from __future__ import annotations

import shutil
import sys
from importlib import import_module
from pathlib import Path

import click

from benchmarks import corpus, scale
from benchmarks.table import Row, keep, show

SUBJECTS = (
    "importing",
    "exporting",
    "formats",
    "merging",
    "start",
    "next_article",
    "long_article",
    "gesture",
    "settling",
    "beside",
    "reviewing",
    "deciding",
    "effort",
    "bias",
    "suggesting",
    "agreement",
    "scaling",
    "search",
    "memory",
    "installed",
    "project_size",
)


@click.command()
@click.option("--quick", "size", flag_value="quick", help="Small sizes: does everything run?")
@click.option("--tiny", "size", flag_value="tiny", hidden=True)
@click.option("--only", multiple=True, type=click.Choice(SUBJECTS), help="Only this; repeatable.")
@click.option("--fresh", is_flag=True, help="Build the corpus and the projects again.")
@click.option("--work", type=click.Path(path_type=Path), help="Where the corpus is kept.")
def main(size: str | None, only: tuple[str, ...], *, fresh: bool, work: Path | None) -> None:
    """Measure speed and size, each figure beside its floor."""
    corpus.WORK = work or corpus.WORK
    if fresh:
        shutil.rmtree(corpus.WORK, ignore_errors=True)
    corpus.WORK.mkdir(parents=True, exist_ok=True)
    rows: list[Row] = []
    try:
        for subject in only or SUBJECTS:
            print(f"{subject} ...", file=sys.stderr, flush=True)
            module = import_module(f"benchmarks.{subject}")
            rows += module.measure(scale.SIZES[size or "full"])
    finally:  # what was measured before something broke is shown too
        show(rows)
        keep(rows, corpus.WORK / "results.jsonl", size=size or "full")


if __name__ == "__main__":
    main()
