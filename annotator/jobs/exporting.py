"""Writing out what was done: one file, byte for byte the same when nothing changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from annotator.core.errors import WorldError
from annotator.formats import registry
from annotator.formats.errors import shortened
from annotator.formats.reading import GOLD
from annotator.jobs.replacing import replacing
from annotator.jobs.running import Progress, Watch
from annotator.store.project import Project

ALL = "all"
DONE = "done"
ANY = "any"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What to write: ``set`` is a person's name or ``all``, ``state`` is ``done`` or ``any``.

    ``any`` is every set on which somebody did something.
    """

    format: str = "jsonl"
    set: str = ALL
    state: str = DONE


@dataclass(slots=True)
class ExportReport:
    """What an export wrote, and how many sets it left out because they are not done."""

    out: Path
    articles: int = 0
    sets: int = 0
    annotations: int = 0
    unfinished: int = 0


def export(
    project: Project,
    out: Path,
    options: ExportOptions | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ExportReport:
    """Write the sets of ``project`` to ``out``, by article, then by person's name.

    The file appears under its name when it is whole and on the disk, or not at all. ``progress`` counts
    sets. ``WorldError`` if there is nothing of the kind to write, or it cannot be written.
    """
    from annotator.jobs import export_lines  # here, to keep the start of the window light

    options = options or ExportOptions()
    watch = Watch(progress, cancelled, f"The export was cancelled. {out.name} was not written.")
    person = _examined(project, options)
    finished = options.state == DONE
    total = project.outgoing_count(finished=finished, person=person)
    report = ExportReport(out)
    if finished:
        report.unfinished = project.outgoing_count(finished=False, person=person) - total
    last = 0
    with replacing(out) as file:
        for one in project.outgoing(finished=finished, person=person):
            file.write(export_lines.encoded(one))
            report.sets += 1
            report.annotations += len(one.rows)
            report.articles += one.article.number != last
            last = one.article.number
            watch.look(report.sets, total)
    watch.finish(total)
    return report


def _examined(project: Project, options: ExportOptions) -> int | None:
    """The number of the person whose work is wanted, ``None`` for everybody's."""
    form = registry.named(options.format)
    writers = [form for form in registry.FORMATS if form.writes]
    if form not in writers:
        raise WorldError(
            f"Nothing is written as {shortened(options.format)}. There is"
            f" {registry.names(writers)}."
        )
    if options.set == ALL:
        return None
    if options.set == GOLD:
        raise WorldError(
            "Gold comes out of review, which this version does not have yet. Export everybody's"
            " work with --set all, or one person's with --set NAME."
        )
    person = project.people.named(options.set)
    if person is None:
        names = ", ".join(person.name for person in project.people.all()) or "nobody"
        raise WorldError(f"There is no {shortened(options.set)} in this project. There is {names}.")
    return person.number
