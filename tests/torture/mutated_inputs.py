"""Every reader is given files that something damaged: a sentence with a place, all of it, or
nothing.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from annotator import assets
from annotator.core.errors import WorldError
from annotator.formats import registry
from annotator.formats.labels import label_set
from annotator.jobs.exchange.importing import (
    ImportOptions,
    ImportRefused,
    ImportReport,
    import_paths,
)
from annotator.jobs.exchange.previewing import DraftFate, preview
from annotator.jobs.projects import new_project, read_label_set, shipped_label_sets
from annotator.store.file.connecting import connect
from annotator.store.project import Project
from tests.jobs.test_damaged_imports import HAND_MADE, SOUND
from tests.torture import mutations, whole
from tests.torture.trial import Driver, Trial
from tests.torture.whole import Template

_LONGEST = 12_000_000
_MOST_TOLD = 1000  # letters of a sentence
_DAMAGED = "damaged: "  # what the names of such sources begin with
_TABLES = ("article", "annotation_set", "annotation", "region", "log", "person", "tally", "intake")


@dataclass(frozen=True, slots=True)
class MutatedInput:
    """A sound file, what is done to it, and how it is read then."""

    source: str
    steps: tuple[str, ...]
    luck: int
    use: str
    format: str | None
    encoding: str | None


class _Source(NamedTuple):
    file: str
    data: bytes


class MutatedInputs(Driver[MutatedInput]):
    """Mutated inputs."""

    name = "mutated-inputs"
    tries = "damaged files of all formats and encodings are previewed, tried and imported"
    per_round = 100
    patience = 600

    def __init__(self, bench: Path) -> None:
        super().__init__(bench)
        self.sources = _sources()
        self._template = Template(bench, _empty)
        self._shared = Project.open(self._template.copy(bench, "shared.annotator"))
        self._state = _state(self._shared.path)

    def close(self) -> None:
        self._shared.close()

    def case(self, chance: random.Random) -> MutatedInput:
        damaged = chance.random() < 0.25
        source = chance.choice(
            [name for name in self.sources if name.startswith(_DAMAGED) is damaged]
        )
        use = chance.choices([*_USES], [weight for weight, _ in _USES.values()])[0]
        return MutatedInput(
            source,
            mutations.steps(chance),
            chance.getrandbits(32),
            "label set" if source.startswith("labels ") else use,
            chance.choice([form.name for form in registry.FORMATS])
            if chance.random() < 0.1
            else None,
            chance.choice(_ASKED_ENCODINGS) if chance.random() < 0.05 else None,
        )

    def run(self, case: MutatedInput, trial: Trial) -> None:
        source = self.sources[case.source]
        file = trial.folder / source.file
        data = mutations.mutated(source.data, case.steps, case.luck)[:_LONGEST]
        file.write_bytes(data)
        trial.counts["inputs"] += 1
        with trial.timed(
            f"{case.use} of {len(data):,} bytes: {case.source}, {' '.join(case.steps)}"
        ):
            if case.use == "label set":
                _label_set_is_read(trial, file)
            else:
                _USES[case.use][1](self, trial, file, case)

    def tried(self, trial: Trial, file: Path, case: MutatedInput) -> None:
        """A dry run and the preview say the same, and change nothing."""
        options = _options(case, dry_run=True)
        report, shown = None, None
        with refusals(trial, file):
            report = import_paths(self._shared, [file], options)
        with refusals(trial, file):
            shown = preview(self._shared, [file], options)
        if report is not None and shown is not None and shown.complete:
            told = shown.counts[DraftFate.REFUSED]
            trial.expect(
                told == report.refused_count,
                f"the preview refuses {told}, the dry run {report.refused_count}",
            )
        trial.expect((report is None) == (shown is None), "preview and dry run differ")
        trial.expect(_state(self._shared.path) == self._state, "a dry run changed the project")

    def imported(self, trial: Trial, file: Path, case: MutatedInput) -> None:
        """An import takes all of it, or nothing."""
        self._taken(trial, file, _options(case), case.luck)

    def what_is_right(self, trial: Trial, file: Path, case: MutatedInput) -> None:
        """With ``keep_going`` an import takes what is right."""
        self._taken(trial, file, _options(case, keep_going=True), case.luck)

    def _taken(self, trial: Trial, file: Path, options: ImportOptions, luck: int) -> None:
        path = self._template.copy(trial.folder)
        report: ImportReport | None = None
        with Project.open(path) as project, refusals(trial, file):
            report = import_paths(project, [file], options)
        state = _state(path)
        if report is None:
            trial.expect(state == self._state, "a refused import left something behind")
        else:
            added = state["article"] - self._state["article"]
            trial.expect(added == report.added, f"{report.added} said, {added} came in")
            trial.counts["articles"] += added
            if luck % 8 == 0 and added:
                whole.is_whole(trial, path)


_Use = Callable[[MutatedInputs, Trial, Path, MutatedInput], None]
_USES: dict[str, tuple[int, _Use]] = {
    "dry run": (5, MutatedInputs.tried),
    "import": (3, MutatedInputs.imported),
    "import of the rest": (2, MutatedInputs.what_is_right),
}
_ASKED_ENCODINGS = (
    "utf-8",
    "windows-1256",
    "utf-16",
    "iso8859-6",
    "ascii",
    "base64",
    "no such",
    "",
)


def _options(case: MutatedInput, **more: bool) -> ImportOptions:
    return ImportOptions(
        format=case.format, encoding=case.encoding, person="A", label_map={"*": "location"}, **more
    )


@contextmanager
def refusals(trial: Trial, file: Path) -> Iterator[None]:
    """Whatever is refused inside is refused in a sentence that names the file."""
    try:
        yield
    except WorldError as error:
        told = str(error)
        trial.counts["refused"] += 1
        trial.expect(bool(told) and "\n" not in told, f"no sentence: {told!r}")
        trial.expect(len(told) <= _MOST_TOLD, f"a sentence of {len(told)} letters: {told[:200]!r}")
        if isinstance(error, ImportRefused):
            nameless = [one for one in error.refused if file.name not in str(one.place)]
            trial.expect(not nameless, f"refused without a place: {nameless[:1]}")


def _label_set_is_read(trial: Trial, file: Path) -> None:
    """What is read as a label set makes a project, and is the same when it is written and read
    again.
    """
    with refusals(trial, file):
        read = read_label_set(file)
        again = label_set.read(label_set.write(read), file.name)
        trial.expect(again == read, "written and read again, the label set is another")
        path = trial.folder / "news.annotator"
        with new_project(path, read) as project:
            trial.expect(project.label_set == read, "the label set of the project is another")


def _state(path: Path) -> dict[str, int]:
    with closing(connect(path)) as connection:
        return {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in _TABLES
        }


def _empty(path: Path) -> Project:
    project = new_project(path)
    here = path.with_name("here.txt")
    here.write_text("هذا النص هنا قبل كل ما يأتي", encoding="utf-8")
    import_paths(project, [here], ImportOptions())
    return project


def _sources() -> dict[str, _Source]:
    """Sound files of every kind, and those that are damaged in a way somebody thought of."""
    samples = assets.resources() / "samples"
    found = {f"sound {name}": _Source(name, data) for name, data in SOUND.items()}
    found |= {f"{_DAMAGED}{name}": _Source(*given) for name, given in HAND_MADE.items()}
    found |= {
        f"raw {file.name}": _Source(file.name, file.read_bytes())
        for file in sorted((samples / "raw").iterdir())
    }
    lines = (samples / "sample.jsonl").read_bytes().splitlines(keepends=True)
    found["sample"] = _Source("sample.jsonl", b"".join(lines[:3]))
    for file in shipped_label_sets().values():
        found[f"labels {file.name}"] = _Source(file.name, file.read_bytes())
    return {name: source for name, source in found.items() if len(source.data) < 100_000}
