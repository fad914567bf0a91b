"""An archive that a stranger can read in ten years: one ZIP with everything, and what it means.

Its files are described in docs/archive.md, of which the archive holds the gist itself.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from annotator.core.guideline_changes import GuidelineChange
from annotator.core.label_changes import LabelChange
from annotator.core.labels import LabelSet
from annotator.core.outgoing import GOLD
from annotator.formats.jsonl import schema
from annotator.formats.labels import label_set
from annotator.jobs.atomic_files import refuse_stream, replacing
from annotator.jobs.exchange.exporting import ANY, ExportOptions, ExportReport, export
from annotator.jobs.guidelines import written_guidelines
from annotator.jobs.work import Progress
from annotator.reports.disagreement import measure_and_write
from annotator.store.project import Project

_READ_ME = """\
{title}

This is an archive of a project of Annotator: texts, and what people marked in them.

project.annotator      the project itself, an SQLite 3 database; its log holds every change
gold.jsonl             what was settled: an article with its spans on each line, as JSON
sets.jsonl             what each person marked: an article with that person's spans on each line
schema.json            the JSON Schema of these lines
labels.json            the labels, with their rules, colours and definitions
labels_history.json    how the labels were changed, when and by whom
guidelines.LANGUAGE.md what the annotators worked by
guidelines_history.json  how that was changed, when and by whom, with the texts before and after
people.json            everybody who works in it, and their roles
set_aside.json         which articles were set aside and taken back, when and by whom
report.en.html         how far people agreed, as a page
SHA256SUMS             the checksum of each of these files (sha256sum -c SHA256SUMS)

"guidelines" on a line of the sets is the moment ("at") of the change whose guidelines were in
force when that person finished, or empty for those before the first change. Articles that are set
aside are in the database alone.

All text is UTF-8. Offsets count Unicode code points from 0; the end is not part of a span.
"""


@dataclass(frozen=True, slots=True)
class ArchiveReport:
    """The names of the files in an archive, and how many bytes the archive has.

    ``otherwise`` spans of its gold, in ``otherwise_articles``, are as they were released, and
    decided otherwise since.
    """

    files: tuple[str, ...]
    size: int
    otherwise: int = 0
    otherwise_articles: int = 0


def write_archive(
    project: Project,
    out: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ArchiveReport:
    """Write all of ``project`` to the ZIP ``out``: it is there whole, or not at all.

    Everything in it is of one state of the project. ``WorldError`` if it cannot be written.
    """
    refuse_stream(out)
    with TemporaryDirectory(prefix="annotator-") as name:
        folder = Path(name)
        project.file.copy_to(folder / "project.annotator")
        with Project.open(folder / "project.annotator") as frozen:
            gold = _write_files(frozen, folder, progress, cancelled)
        files = sorted(path for path in folder.iterdir() if path.is_file())
        sums = "".join(f"{_sha256(path)}  {path.name}\n" for path in files)
        (folder / "SHA256SUMS").write_text(sums, encoding="utf-8")
        files.append(folder / "SHA256SUMS")
        with replacing(out) as target, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as zipped:
            for path in files:
                _add(zipped, path)
        names = tuple(path.name for path in files)
        size = out.stat().st_size
        return ArchiveReport(names, size, gold.otherwise, gold.otherwise_articles)


def _write_files(
    project: Project,
    folder: Path,
    progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> ExportReport:
    """Write the files; returns what is to say of the gold."""
    texts = dict(_texts(project))
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "labels.json").write_bytes(label_set.write(project.label_set))
    gold = export(project, folder / "gold.jsonl", ExportOptions(set=GOLD), progress, cancelled)
    export(project, folder / "sets.jsonl", ExportOptions(state=ANY), progress, cancelled)
    measure_and_write(project, folder / "report.en.html", "en", progress, cancelled)
    return gold


def _texts(project: Project) -> Iterator[tuple[str, str]]:
    yield "READ-ME.txt", _READ_ME.format(title=project.title)
    yield "schema.json", schema.text()
    for language in ("ar", "en"):
        if text := written_guidelines(project, language):
            yield f"guidelines.{language}.md", text
    names = project.people.names()
    yield (
        "people.json",
        _as_json({"name": each.name, "role": each.role} for each in project.people.all()),
    )
    yield "set_aside.json", _as_json(_set_aside(project, names))

    def history(change: LabelChange | GuidelineChange, **versions: object) -> dict[str, object]:
        who = names[change.person] if change.person is not None else None
        facts = {"number": change.number, "at": change.at, "person": who, "undoes": change.undoes}
        return {**facts, **versions}

    yield (
        "labels_history.json",
        _as_json(
            history(change, before=_labels(change.before), after=_labels(change.after))
            for change in project.live_labels.changes()
        ),
    )
    yield (
        "guidelines_history.json",
        _as_json(
            history(change, language=change.language, before=change.before, after=change.after)
            for change in project.live_guidelines.changes()
        ),
    )


def _set_aside(project: Project, names: Mapping[int, str]) -> Iterator[object]:
    """The changes, with the articles by their stable ids; the last one on an article holds."""
    changes = project.live_articles.changes()
    numbers = sorted({article for change in changes for article in change.articles})
    ids = {line.number: line.id for line in project.live_articles.lines(numbers)}
    for change in changes:
        yield {
            "id": change.id,
            "at": change.at,
            "person": names[change.person] if change.person is not None else None,
            "aside": change.aside,
            "articles": [ids[article] for article in change.articles],
            "undoes": change.undoes,
        }


def _labels(labels: LabelSet) -> object:
    return json.loads(label_set.write(labels))


def _as_json(values: Iterable[object]) -> str:
    return json.dumps([*values], ensure_ascii=False, indent=1) + "\n"


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _add(zipped: zipfile.ZipFile, path: Path) -> None:
    """Add a file under its name, without when it was made: the archive says the same again."""
    entry = zipfile.ZipInfo(path.name)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.file_size = path.stat().st_size  # from which ZIP64 is known to be needed
    with path.open("rb") as file, zipped.open(entry, "w") as target:
        shutil.copyfileobj(file, target)
