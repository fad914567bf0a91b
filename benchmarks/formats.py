"""Every format by itself, written from sets in memory and read into drafts, beside plain code.

The floor does the same by ``msgspec``, ``csv`` and ``zipfile`` alone, or by cassis, and looks at
nothing. What a project costs on the way out and in is there too; storing has its goal elsewhere. A
format that is no text (Excel files and the like) has no goal: what packs it costs more.
"""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from annotator.core.outgoing import OutgoingSet
from annotator.core.people import Role
from annotator.formats.fitting.fitting import Fitting
from annotator.formats.reading import ReadOptions
from annotator.formats.registry import WRITTEN, Format
from annotator.formats.writing import WriteOptions
from annotator.jobs.exchange import inputs
from annotator.jobs.exchange.exporting import ANY, ExportOptions, export
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.projects import new_project
from annotator.store.project import Project
from benchmarks import corpus, plain
from benchmarks import plain_formats as floors
from benchmarks.scale import Scale
from benchmarks.table import Row
from benchmarks.timing import in_turns
from tests.formats.written_files import LABELS, has_its_extra

_GOAL = 3.0  # times plain reading or writing
_OF_CASSIS = 1.2  # times cassis alone
_CAS_ARTICLES = 500  # a second of cassis is a few dozen articles
_TURNS = 3  # there are many formats

_lines = partial(partial, floors.read_lines)
_table = partial(partial, floors.read_token_table)

_FLOORS: dict[str, tuple[floors.Write, floors.Read | None]] = {
    "jsonl": (floors.write_own_lines, _lines(spans=floors.objects_in)),
    "prodigy": (floors.write_token_objects, _lines(spans=floors.objects_in)),
    "hf-spans": (floors.write_lines, _lines(spans=floors.objects_in)),
    "hf-tokens": (floors.write_token_lines, floors.read_token_lines),
    "spans-csv": (floors.write_table, floors.read_table),
    "doccano": (floors.write_lines, _lines(spans=floors.triples_in)),
    "doccano-relations": (floors.write_lines, _lines(spans=floors.entities_in)),
    "label-studio": (floors.write_lines, partial(floors.read_list, spans=floors.results_in)),
    "brat": (floors.write_folder, floors.read_folder),
    "cas-xmi": (
        partial(floors.write_cas, in_json=False),
        partial(floors.read_cas, in_json=False),
    ),
    "cas-json": (partial(floors.write_cas, in_json=True), partial(floors.read_cas, in_json=True)),
    "webanno": (floors.write_zipped_tables, floors.read_zipped_tables),
    "gliner": (floors.write_token_lines, None),
    "chat": (floors.write_conversations, None),
    "conll": (floors.write_token_table, _table(cells=floors.cells_with_tabs)),
    "conll-u": (
        partial(floors.write_token_table, columns=10),
        _table(cells=floors.universal_cells),
    ),
    "conll-2003": (
        partial(floors.write_token_table, columns=4),
        _table(cells=floors.cells_with_blanks),
    ),
    "conll-columns": (
        partial(floors.write_token_table, columns=1 + len(LABELS)),
        _table(cells=floors.cells_of_labels),
    ),
    "conll-nested": (floors.write_token_table, _table(cells=floors.cells_with_blanks)),
}
"""What writes and reads the same as a format: nothing reads what is written only."""


def measure(scale: Scale) -> Iterator[Row]:
    """Each format by itself, and then with a project on either side."""
    path = corpus.project(scale.small)
    sets = _sets(path)
    gc.collect()
    gc.freeze()  # the sets are no garbage, and nobody has to look for some among them
    with tempfile.TemporaryDirectory(dir=corpus.WORK) as temporary:
        for form in filter(has_its_extra, WRITTEN):
            if form.name in _FLOORS:
                yield from _by_itself(form, scale, sets, Path(temporary))
        gc.unfreeze()
        for form in filter(has_its_extra, WRITTEN):
            yield from _with_projects(form, scale, path, Path(temporary))


def _sets(path: Path) -> list[OutgoingSet]:
    with Project.open(path) as project:
        return [each for each in project.outgoing(finished=False) if each.whose == corpus.PERSON]


def _by_itself(form: Format, scale: Scale, sets: list[OutgoingSet], folder: Path) -> Iterator[Row]:
    turns = min(_TURNS, scale.repeats)
    is_cas = form.name.startswith("cas-")
    limit, by = (_OF_CASSIS, "cassis") if is_cas else (_GOAL, "plain code")
    sets = sets[:_CAS_ARTICLES] if is_cas else sets
    size = f"{len(sets):,} articles, {sum(len(each.spans) for each in sets):,} spans"
    file, plain_file = folder / f"written{form.suffixes[0]}", folder / "plain"
    plain_write, plain_read = _FLOORS[form.name]
    ours, floor = in_turns(
        turns, lambda: write(form, sets, file), lambda: plain_write(sets, plain_file)
    )
    yield Row(f"write {form.name}, {size}", ours, "s", floor, f"written by {by}", limit)
    if plain_read is not None:
        ours, floor = in_turns(turns, lambda: read(file), lambda: sum(1 for _ in plain_read(file)))
        yield Row(f"read {form.name}, {size}", ours, "s", floor, f"drafts made by {by}", limit)


def write(form: Format, sets: list[OutgoingSet], out: Path) -> None:
    """Fit ``sets`` into ``form`` and write them."""
    fitting = Fitting(form.capabilities)
    with out.open("wb") as stream:
        writer = form.write()(stream, WriteOptions(LABELS))
        for each in sets:
            fitted = fitting.fit(each)
            if fitted is not None:
                writer.write(fitted)
        writer.finish()


def read(path: Path) -> None:
    """Recognise the file and read all drafts in it."""
    options = ReadOptions(person=corpus.PERSON, labels=LABELS)
    for file in inputs.inputs_at([path]).files:
        for item, _ in inputs.read(file, options):
            if isinstance(item, Exception):
                raise item


def _with_projects(form: Format, scale: Scale, path: Path, folder: Path) -> Iterator[Row]:
    """``form`` out of the project at ``path``, and into another."""
    size = f"{scale.small:,} articles, {scale.small * corpus.SPANS:,} spans"
    file = folder / f"out{form.suffixes[0]}"
    ours, floor = in_turns(
        1, lambda: export_to(file, path, form), lambda: plain.read_and_write(path, folder / "plain")
    )
    floor_is = "plain reading, msgspec writing"
    yield Row(f"export as {form.name}, {size}", ours, "s", floor, floor_is)
    if not (form.reads or form.read_as):
        return
    ours, floor = in_turns(
        1,
        lambda: import_into(folder / "ours.annotator", file, form),
        lambda: plain.take_in(corpus.jsonl(scale.small), folder / "plain.db"),
    )
    floor_is = "lines decoded and hashed, rows with their keys by fifties"
    yield Row(f"import of {form.name}, {size}", ours, "s", floor, floor_is)


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
