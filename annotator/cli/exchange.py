"""Import, export, and the formats that there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from annotator.cli import export_lines, import_lines, rights
from annotator.cli.advice import with_hint
from annotator.cli.output import counted, json_value, long_work
from annotator.core.errors import WorldError
from annotator.core.file_names import beginning
from annotator.core.message import Form
from annotator.formats import registry
from annotator.formats.conventions import REPAIRS, WRITTEN_UNITS, DateOrder, OffsetUnit
from annotator.formats.fitting.fitting import OUTERMOST, FittingChoices, InsideWord
from annotator.formats.rows.fields import ROLES
from annotator.formats.writing import TagScheme
from annotator.jobs.atomic_files import replacing
from annotator.jobs.exchange.exporting import (
    ANY,
    DONE,
    SETTLED,
    ExportOptions,
)
from annotator.jobs.exchange.exporting import export as export_project
from annotator.jobs.exchange.importing import ImportOptions, ImportReport, import_paths
from annotator.jobs.exchange.splitting import Split, parsed
from annotator.jobs.indexing import index_all
from annotator.store.file.destinations import is_standard_output
from annotator.store.project import Project
from annotator.store.search.duplicates import NearDuplicate

_MOST_SHOWN = 100
_MOST_BYTES = 255  # of a file name
_FILE = click.Path(path_type=Path)


class NothingTaken(Form):
    """Why an import ends as one that failed, though what could be done was done."""

    NO_ARTICLE = "There is no article in the files. Nothing was imported."
    ALL_REFUSED = "Nothing was imported, because nothing could be taken: %n place(s) refused."
    REFUSED = "Nothing would be imported: %n place(s) would be refused."


def _pairs(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> dict[str, str]:
    """The values of an option of the form ``NAME=VALUE``, by name; the first ``=`` parts them."""
    return _by_name([pair.partition("=") for pair in values], context, parameter)


def _label_pairs(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> dict[str, str]:
    """The same, parted at the last ``=``: labels of other people's files may have one."""
    return _by_name([pair.rpartition("=") for pair in values], context, parameter)


def _by_name(
    pairs: Sequence[tuple[str, str, str]], context: click.Context, parameter: click.Parameter
) -> dict[str, str]:
    for name, sign, value in pairs:
        if not (name and sign and value):
            raise click.BadParameter(
                f"{name + sign + value!r} is not NAME=VALUE", context, parameter
            )
    return {name: value for name, _, value in pairs}


def _names(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> tuple[str, ...]:
    """The names in the value of an option, with commas between them; Arabic commas do as well."""
    names = (value or "").replace("،", ",").split(",")
    return tuple(filter(None, (name.strip() for name in names)))


def _unit(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> OffsetUnit | None:
    return OffsetUnit(value) if value else None


def _date_order(
    context: click.Context, parameter: click.Parameter, value: str | None
) -> DateOrder | None:
    return DateOrder(value) if value else None


def _split(context: click.Context, parameter: click.Parameter, value: str | None) -> Split | None:
    try:
        return parsed(value) if value is not None else None
    except WorldError as error:
        raise click.BadParameter(str(error), context, parameter) from error


@click.command("import")
@click.argument("project", type=_FILE)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=_FILE)
@click.option("--format", metavar="NAME", help="Read every file in this format.")
@click.option("--encoding", metavar="NAME", help="Read every file in this encoding.")
@click.option(
    "--person", metavar="NAME", help="Whose work the spans are, where a file does not say."
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    callback=_pairs,
    metavar="NAME=VALUE",
    help=f"Which field holds a value: text=body. For {', '.join(ROLES)}.",
)
@click.option(
    "--label-map",
    multiple=True,
    callback=_label_pairs,
    metavar="NAME=VALUE",
    help="A label of the files as one of the project: LOC=location; *=location for all others.",
)
@click.option(
    "--add-label",
    "new_labels",
    multiple=True,
    metavar="NAME",
    help="Add a label of the files to the project, with a free key and colour.",
)
@click.option(
    "--no-furniture", is_flag=True, help="Do not propose menus and share buttons as not article."
)
@click.option(
    "--keep-going", is_flag=True, help="Import what is right, and list the rest in a file."
)
@click.option(
    "--offset-unit",
    "unit",
    type=click.Choice([unit.value for unit in OffsetUnit]),
    callback=_unit,
    help="What the offsets of spans count, where a file leaves doubt.",
)
@click.option(
    "--date-order",
    type=click.Choice([order.value for order in DateOrder]),
    callback=_date_order,
    help="Which number of 3/4/2024 is the day, where the file leaves doubt.",
)
@click.option(
    "--repair",
    "repairs",
    callback=_names,
    metavar="NAME,...",
    help=f"Mend broken texts: {', '.join(REPAIRS)}.",
)
@click.option("--dry-run", is_flag=True, help="Say what would happen; change nothing.")
@click.option("--json", "as_json", is_flag=True, help="Report as one JSON value.")
@rights.by
def import_(
    project: Path,
    paths: tuple[Path, ...],
    *,
    name: str | None,
    no_furniture: bool,
    as_json: bool,
    **chosen: Any,
) -> None:
    """Import articles into PROJECT from files and folders: all of them, or none."""
    options = ImportOptions(propose_furniture=not no_furniture, **chosen)
    command = "import --add-label" if options.new_labels else "import"
    with rights.opened(project, command, name) as (opened, _):
        with long_work("Importing") as (shown, stop):
            report = import_paths(opened, paths, options, shown, stop)
        _tell_import(report, as_json=as_json)
        if not options.dry_run:
            _finish_import(opened, project, report, beside=as_json)
    if report.refused and options.dry_run and not options.keep_going:
        raise WorldError(NothingTaken.REFUSED, n=report.refused_count)
    _refuse_nothing(report)


def _refuse_nothing(report: ImportReport) -> None:
    """``WorldError`` if there was nothing to take, and nobody asked for anything to be left out."""
    if report.added or report.known:
        return
    if report.refused:
        raise WorldError(NothingTaken.ALL_REFUSED, n=report.refused_count)
    if not report.account.findings:
        raise WorldError(NothingTaken.NO_ARTICLE)


def _tell_import(report: ImportReport, *, as_json: bool) -> None:
    if as_json:
        json_value(import_lines.value(report))
    else:
        for line in import_lines.lines(report):
            click.echo(line)


def _finish_import(opened: Project, path: Path, report: ImportReport, *, beside: bool) -> None:
    """Index what came in, warn of near duplicates, and list what was refused beside the project.

    Something can be refused here only with ``--keep-going``; without it nothing came in.
    """
    if report.added:
        with long_work("Indexing") as (shown, stop):
            near_duplicates = index_all(opened, shown, stop)
        _tell_near_duplicates(opened, near_duplicates, beside=beside)
    if report.refused:
        _list_refused(report, path, beside=beside)


@click.command()
@click.argument("project", type=_FILE)
@click.option(
    "--format",
    metavar="NAME",
    required=True,
    help=f"One of: {', '.join(registry.names(registry.WRITTEN))}.",
)
@click.option("--out", metavar="PATH", required=True, type=_FILE, help="The file to write.")
@click.option(
    "--set",
    metavar="gold|NAME|all",
    default="all",
    help="gold: what is settled. NAME: the work of one person. all: everybody's work.",
)
@click.option(
    "--state",
    type=click.Choice([DONE, ANY, SETTLED]),
    default=DONE,
    help="any: also what is begun, skipped or flagged. settled: gold with no case left.",
)
@click.option(
    "--split",
    callback=_split,
    metavar="train=0.8,dev=0.1,test=0.1",
    help="Write a file for each part; near duplicates stay in one part.",
)
@click.option(
    "--seed", type=int, default=0, metavar="N", help="The same seed draws the same parts."
)
@click.option(
    "--inside-word",
    type=click.Choice([choice.value for choice in InsideWord]),
    default=InsideWord.WIDEN.value,
    help="Of formats in tokens: what becomes of a span that begins or ends inside a word.",
)
@click.option(
    "--nested",
    metavar="outermost|innermost|LABEL",
    default=OUTERMOST,
    help="Which of spans that may not share letters stay.",
)
@click.option(
    "--scheme",
    type=click.Choice([scheme.value for scheme in TagScheme]),
    default=TagScheme.IOB2.value,
    help="How tags say where a span begins and ends.",
)
@click.option(
    "--offset-unit",
    "unit",
    type=click.Choice([unit.value for unit in WRITTEN_UNITS]),
    callback=_unit,
    help=f"What offsets count in {', '.join(f.name for f in registry.WRITTEN if f.units)}.",
)
@click.option(
    "--label-map",
    "label_names",
    multiple=True,
    callback=_pairs,
    metavar="NAME=VALUE",
    help="What a label is called in the file: actor=PER.",
)
@click.option(
    "--labels-as-imported",
    "as_they_were",
    is_flag=True,
    help="Call labels as the files of this format called them that came in.",
)
@click.option("--loss", metavar="PATH", type=_FILE, help="List each span that is not as it was.")
@click.option("--strict", is_flag=True, help="Write nothing if a span would be changed or lost.")
@click.option("--dry-run", is_flag=True, help="Say what would be written and lost; write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Report as one JSON value.")
def export(
    project: Path,
    out: Path,
    split: Split | None,
    seed: int,
    *,
    inside_word: str,
    nested: str,
    label_names: dict[str, str],
    scheme: str,
    as_json: bool,
    **chosen: Any,
) -> None:
    """Write what was labelled in PROJECT to a file."""
    if chosen["loss"] == out:
        raise click.UsageError("--loss and --out are the same file. Name another one.")
    options = ExportOptions(
        split=replace(split, seed=seed) if split else None,
        fitting=FittingChoices(InsideWord(inside_word), nested, label_names),
        scheme=TagScheme(scheme),
        **chosen,
    )
    with Project.open(project, to_read=True) as opened, long_work("Exporting") as (shown, stop):
        report = export_project(opened, out, options, shown, stop)
    # Nothing but the sets may stand there.
    beside = is_standard_output(out) and not options.dry_run
    if as_json:
        value = export_lines.value(report, format_name=options.format, dry_run=options.dry_run)
        json_value(value, beside=beside)
    else:
        lines = export_lines.lines(report, dry_run=options.dry_run)
        click.echo("\n".join(lines), err=beside)


@click.command()
def formats() -> None:
    """List the formats: what each carries and loses."""
    for form in registry.FORMATS:
        click.echo(f"{form.name} ({form.directions}; {', '.join(form.suffixes)}): {form.title}")
        if form.extra:
            click.echo(f"    needs   {form.install}")
        click.echo(f"    carries {form.carries}")
        click.echo(f"    loses   {form.loses}")


def _tell_near_duplicates(project: Project, pairs: list[NearDuplicate], *, beside: bool) -> None:
    if not pairs:
        return
    count = counted(len(pairs), "pair")
    click.echo(f"Warning: {count} of articles have nearly the same text:", err=beside)
    for pair in pairs[:_MOST_SHOWN]:
        first, second = (project.articles.read(number) for number in (pair.article, pair.other))
        click.echo(
            f"    {first.id} {first.title} and {second.id} {second.title}:"
            f" {pair.similarity:.0%} alike",
            err=beside,
        )
    if len(pairs) > _MOST_SHOWN:
        click.echo(f"    and {counted(len(pairs) - _MOST_SHOWN, 'more pair')}", err=beside)


def _list_refused(report: ImportReport, project: Path, *, beside: bool) -> None:
    """Write every refused place and its reason to a table beside the project."""
    ending = ".refused.tsv"  # there must be room for it, however long the project's name is
    out = project.with_name(beginning(project.name, _MOST_BYTES - len(ending)) + ending)
    with replacing(out) as file:
        file.write(b"place\treason\n")
        for refused in report.refused:
            parts = (str(refused.place), with_hint(refused.reason, refused.hint))
            row = "\t".join(" ".join(part.split()) for part in parts)
            file.write(f"{row}\n".encode())
    click.echo(f"Refused: {counted(report.refused_count, 'place')}, listed in {out}.", err=beside)
