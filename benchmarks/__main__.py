"""Runs the benchmarks and prints one table."""

from __future__ import annotations

import shutil
import sys
from importlib import import_module

import click

from benchmarks import corpus, scale
from benchmarks.table import Row, keep, show

SUBJECTS = (
    "importing",
    "exporting",
    "start",
    "next_article",
    "long_article",
    "gesture",
    "scaling",
    "search",
    "memory",
    "installed",
    "project_size",
)


@click.command()
@click.option("--quick", is_flag=True, help="Small sizes: does everything run?")
@click.option("--only", multiple=True, type=click.Choice(SUBJECTS), help="Only this; repeatable.")
@click.option("--fresh", is_flag=True, help="Build the corpus and the projects again.")
def main(quick: bool, only: tuple[str, ...], fresh: bool) -> None:
    """Measure speed and size, each figure beside its floor."""
    if fresh:
        shutil.rmtree(corpus.WORK, ignore_errors=True)
    corpus.WORK.mkdir(exist_ok=True)
    rows: list[Row] = []
    for subject in only or SUBJECTS:
        print(f"{subject} ...", file=sys.stderr, flush=True)
        module = import_module(f"benchmarks.{subject}")
        rows += module.measure(scale.QUICK if quick else scale.FULL)
    show(rows)
    keep(rows, corpus.WORK / "results.jsonl", quick=quick)


if __name__ == "__main__":
    main()
