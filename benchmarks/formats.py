"""Every format out of a project, and back into one: beside plain reading and writing of the same.

A format that is no text (archives, Excel files) has no goal here: what packs it costs more.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from annotator.core.people import Role
from annotator.formats.registry import WRITTEN, Format
from annotator.jobs.exchange.exporting import ANY, ExportOptions, export
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.projects import new_project
from annotator.store.project import Project
from benchmarks import corpus, plain
from benchmarks.scale import Scale
from benchmarks.table import Row
from benchmarks.timing import in_turns
from tests.formats.written_files import has_its_extra

_GOAL = 3.0  # times plain reading and writing
_TURNS = 2  # there are many formats


def measure(scale: Scale) -> Iterator[Row]:
    """Export to each format, then import of what was written, where it can be read."""
    path, lines = corpus.project(scale.small), corpus.jsonl(scale.small)
    with tempfile.TemporaryDirectory(dir=corpus.WORK) as temporary:
        folder = Path(temporary)
        tokens = folder / "tokens.tsv"
        plain.read_and_write_tokens(path, tokens)
        for form in filter(has_its_extra, WRITTEN):
            yield from _measured(form, scale, path, lines, tokens)


def _measured(form: Format, scale: Scale, path: Path, lines: Path, tokens: Path) -> Iterator[Row]:
    """``form`` out of the project at ``path``, and into another; ``lines`` hold the same.

    Beside a format in tokens stands the table ``tokens``, of as many rows.
    """
    folder, turns = tokens.parent, min(_TURNS, scale.repeats)
    size = f"{scale.small:,} articles, {scale.small * corpus.SPANS:,} spans"
    limit = _GOAL if form.is_text else None
    in_tokens = form.capabilities.in_tokens
    of_tokens = ", and a row for each word" if in_tokens else ""
    write = plain.read_and_write_tokens if in_tokens else plain.read_and_write
    file = folder / f"out{form.suffixes[0]}"
    ours, floor = in_turns(
        turns, lambda: export_to(file, path, form), lambda: write(path, folder / "plain")
    )
    floor_is = f"plain reading, msgspec writing{of_tokens}"
    yield Row(f"export as {form.name}, {size}", ours, "s", floor, floor_is, limit)
    if not (form.reads or form.read_as):
        return
    database = folder / "plain.db"
    ours, floor = in_turns(
        turns,
        lambda: import_into(folder / "ours.annotator", file, form),
        lambda: (
            plain.take_in_tokens(lines, tokens, database)
            if in_tokens
            else plain.take_in(lines, database)
        ),
    )
    floor_is = f"lines decoded and hashed, rows with their keys by fifties{of_tokens}"
    yield Row(f"import of {form.name}, {size}", ours, "s", floor, floor_is, limit)


def export_to(out: Path, path: Path, form: Format) -> None:
    """Export all work in the project at ``path`` as ``form``."""
    with Project.open(path) as project:
        export(project, out, ExportOptions(form.name, state=ANY))


def import_into(path: Path, source: Path, form: Format) -> None:
    """Make a project at ``path`` in place of any other, and import ``source``."""
    corpus.forget(path)
    unit = form.units[0] if form.units else None
    with new_project(path) as made:
        made.people.add(corpus.PERSON, Role.ANNOTATOR)
        import_paths(made, [source], ImportOptions(person=corpus.PERSON, unit=unit))
