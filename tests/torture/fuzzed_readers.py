"""Every reader is given files of its format that something damaged: articles, and sentences with a
place; no traceback, no hang, no memory that grows with what a file says of itself.
"""

from __future__ import annotations

import io
import random
import resource
import zipfile
from dataclasses import dataclass
from pathlib import Path

from annotator import assets
from annotator.core.draft import ArticleDraft
from annotator.core.errors import WorldError
from annotator.formats import registry
from annotator.formats.errors import FormatError
from annotator.formats.notices import Notice
from annotator.formats.reading import Item, ReadOptions
from annotator.jobs.exchange import inputs
from tests.formats.written_files import LABELS, has_its_extra, made_set, written
from tests.torture import mutations
from tests.torture.trial import Driver, Trial

_LONGEST = 12_000_000  # bytes of a damaged file
_MOST_TOLD = 1000  # letters of a sentence
_MOST_MEMORY = 800_000  # kilobytes that one file may take beyond what others took
_SLOW = 20  # seconds of this process
_TEXT = "وصل وفدٌ 🙂 من «بيروت».\nقال إن الوفد زارها أمس"
_SETS = [
    made_set("a 1", _TEXT, [(4, 8, "actor"), (15, 20, "location"), (23, 45, "claim")]),
    made_set("a 1", _TEXT, [(4, 8, "actor")], "سلمى"),
    made_set("b 2", "خبر بلا مقاطع", []),
]
_PAGE = f"<html><title>ع</title><body><p>{_TEXT}</p><ul><li>أ</li></ul></body></html>".encode()
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True, slots=True)
class FuzzedFiles:
    """A file of each kind, damaged by ``luck``."""

    luck: int


class FuzzedReaders(Driver[FuzzedFiles]):
    """Fuzzed readers."""

    name = "fuzzed-readers"
    tries = "each reader reads a damaged file of its format, also in an archive"
    per_round = 20
    patience = 600

    def __init__(self, bench: Path) -> None:
        super().__init__(bench)
        self.sources = _sources()

    def case(self, chance: random.Random) -> FuzzedFiles:
        return FuzzedFiles(chance.getrandbits(32))

    def run(self, case: FuzzedFiles, trial: Trial) -> None:
        for file, (format_name, data) in self.sources.items():
            chance = random.Random(f"{case.luck} {file}")
            steps, luck = mutations.steps(chance), chance.getrandbits(32)
            path = trial.folder / file
            path.write_bytes(_damaged(data, steps, luck)[:_LONGEST])
            options = ReadOptions(
                labels=LABELS,
                person="A",
                label_map={"*": "actor"} if chance.random() < 0.8 else {},
                unit=chance.choice(registry.named(format_name).units or (None,)),
                as_told=chance.random() < 0.5,
            )
            what = f"{file} after {' '.join(steps)} ({luck})"
            _read(trial, path, format_name if options.as_told else None, options, what)
            path.unlink()


def _read(
    trial: Trial, path: Path, format_name: str | None, options: ReadOptions, what: str
) -> None:
    trial.counts["files"] += 1
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with trial.timed(what):
        try:
            for file in inputs.inputs_at([path], format_name).files:
                for item, _ in inputs.read(file, options):
                    _look_at(trial, item, path, what)
        except WorldError as error:
            trial.counts["refused"] += 1
            _is_a_sentence(trial, str(error), what)
        except Exception as error:
            trial.find(f"{what}: {type(error).__name__}: {error}")
    seconds, _ = trial.times[-1]
    trial.expect(seconds < _SLOW, f"{what}: {seconds:.0f} seconds")
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    trial.expect(grown < _MOST_MEMORY, f"{what}: {grown:,} kB more memory")


def _look_at(trial: Trial, item: Item, path: Path, what: str) -> None:
    if isinstance(item, ArticleDraft):
        trial.counts["articles"] += 1
        end = len(item.text)
        spans = [(a.start, a.end) for work in item.sets for a in work.annotations]
        wrong = [span for span in spans if not 0 <= span[0] < span[1] <= end]
        trial.expect(not wrong, f"{what}: a span {wrong[:1]} of a text of {end}")
    elif isinstance(item, FormatError):
        trial.counts["faults"] += 1
        _is_a_sentence(trial, str(item), what)
        trial.expect(path.name in item.place.file, f"{what}: a fault without its file")
    else:
        assert isinstance(item, Notice)


def _is_a_sentence(trial: Trial, told: str, what: str) -> None:
    is_one = bool(told) and "\n" not in told and len(told) <= _MOST_TOLD
    trial.expect(is_one, f"{what}: no sentence: {told[:200]!r}")


def _damaged(data: bytes, steps: tuple[str, ...], luck: int) -> bytes:
    """``data`` damaged; of an archive mostly what is in it, which would else never be read."""
    if data.startswith(b"PK") and luck % 4:
        return _with_damaged_part(data, steps, luck)
    return mutations.mutated(data, steps, luck)


def _with_damaged_part(data: bytes, steps: tuple[str, ...], luck: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(out, "w") as made:
        names = archive.namelist()
        damaged = names[luck // 4 % len(names)]
        for name in names:
            part = archive.read(name)
            made.writestr(name, mutations.mutated(part, steps, luck) if name == damaged else part)
    return out.getvalue()


def _sources() -> dict[str, tuple[str, bytes]]:
    """Sound files, with the formats that read them; those that are written are as we write them."""
    made = {
        f"{form.name}{form.suffixes[0]}": (form.read_as or form.name, written(form.name, _SETS)[0])
        for form in registry.WRITTEN
        if (form.reads or form.read_as) and has_its_extra(form)
    }
    samples = assets.resources() / "samples"
    lines = (samples / "sample.jsonl").read_bytes().splitlines(keepends=True)
    csv = f'id,text,title,spans\n1,"{_TEXT}",ع,"[[4,8,""actor""]]"\n'.encode()
    return made | {
        "own.jsonl": ("jsonl", b"".join(lines[:3])),
        "briefs.jsonl": ("json-lines", (samples / "raw" / "briefs.jsonl").read_bytes()),
        "list.json": ("json", b"[" + b",".join(lines[:2]) + b"]"),
        "table.csv": ("csv", csv),
        "table.tsv": ("tsv", csv.replace(b",", b"\t")),
        "plain.txt": ("text", _TEXT.encode()),
        "page.html": ("html", _PAGE),
        "word.docx": ("word", _word()),
    }


def _word() -> bytes:
    body = f"<w:p><w:r><w:t>{_TEXT}</w:t></w:r></w:p>" * 3
    page = f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", page)
    return out.getvalue()
