"""Searching titles and texts by folded Arabic."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli.output import json_value
from annotator.core.hits import Hit
from annotator.jobs.indexing import index_all
from annotator.store.project import Project


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("query")
@click.option(
    "--limit",
    default=20,
    show_default=True,
    type=click.IntRange(min=1),
    metavar="N",
    help="The most articles to list.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON value.")
@click.option("--visual", is_flag=True, help="For terminals that do not join and reorder Arabic.")
def find(project: Path, query: str, limit: int, *, as_json: bool, visual: bool) -> None:
    """Find QUERY in the titles and texts of PROJECT, however it is spelt."""
    with Project.open(project, to_read=True) as opened:
        index_all(opened)  # an import that was killed may have left articles without search data
        hits = opened.search.find(query, limit=limit)
    if as_json:
        json_value([_value(hit) for hit in hits])
        return
    for hit in hits:
        line = f"{hit.id}  {hit.title or '—'}: {' '.join(hit.text.split())}"
        click.echo(_visual(line) if visual else line)
    if not hits:
        click.echo("Nothing was found.")


def _value(hit: Hit) -> dict[str, object]:
    return {
        "article": hit.id,
        "title": hit.title,
        "rank": hit.rank.name.lower(),
        "excerpt": hit.text,
        "excerpt_start": hit.excerpt.start,
        "matches": [{"start": match.start, "end": match.end} for match in hit.matches],
        "title_matches": [{"start": m.start, "end": m.end} for m in hit.title_matches],
    }


def _visual(line: str) -> str:
    from annotator.cli.visual import visual  # two libraries that only this option needs

    return visual(line)
