"""The corpus: invented articles with spans, the same ones in every run."""

from __future__ import annotations

import hashlib
import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path

from annotator import assets
from annotator.core.article import text_sha256
from annotator.core.people import Role
from annotator.formats.jsonl.line import VERSION, JsonlLine, SpanLine
from annotator.formats.jsonl.writing import GENERATOR, encoded, word_bounds
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.indexing import index_all
from annotator.jobs.projects import new_project

WORK = Path(__file__).parent / "built"
SEED = 20260411
WORDS = 500_000
BYTES = 5_000  # of an article's text, in UTF-8
SPANS = 20
PERSON = "Amal"  # whose the spans are
SECOND = "Badr"  # for whom every article is still to do

_LABELS = ("actor", "location", "date", "claim")
_LETTERS = "اليمنوترهبدعسفحكقجصشطخثذضزغظءؤئآأإىة"
_LETTER_FREQUENCIES = list(accumulate(1 / (rank + 3) for rank in range(len(_LETTERS))))
_PREFIXES = ("", "", "", "ال", "ال", "و", "وال", "ب", "لل")
_FREQUENT = [
    "من",
    "في",
    "على",
    "إلى",
    "أن",
    "عن",
    "التي",
    "الذي",
    "مع",
    "هذا",
    "ما",
    "لم",
    "بعد",
    "قبل",
    "كان",
    "قال",
    "كما",
    "بين",
    "لا",
    "أو",
]
_STATES = ("done", "done", "in_progress")


@dataclass(frozen=True, slots=True)
class Shape:
    """How an article is made. Spans lie ``depth`` deep in one another; a paragraph has
    ``paragraph`` words, more or less.
    """

    bytes: int = BYTES
    spans: int = SPANS
    depth: int = 1
    paragraph: int = 60


@cache
def _frequencies() -> list[float]:
    """The running sum of how often the word of each rank is drawn (Zipf's law)."""
    return list(accumulate(1 / rank for rank in range(1, WORDS + 1)))


@cache
def word_of(rank: int) -> str:
    """The word that is the ``rank``-th most frequent, from 0; made when it is drawn first."""
    if rank < len(_FREQUENT):
        return _FREQUENT[rank]
    chance = random.Random(f"{SEED} {rank}")
    length = 2 + min(8, int(chance.gammavariate(3.0, 1.1) + rank.bit_length() / 9))
    word = "".join(chance.choices(_LETTERS, cum_weights=_LETTER_FREQUENCIES, k=length))
    return chance.choice(_PREFIXES) + word


def line(number: int, shape: Shape) -> JsonlLine:
    """Article ``number`` with a person's spans: always the same one."""
    chance = random.Random(f"{SEED} {number} {shape}")
    text, words = _text(chance, shape)
    sha256 = text_sha256(text)
    return JsonlLine(
        schema=VERSION,
        id=f"bench-{number}-{sha256[:12]}",
        text=text,
        text_sha256=sha256,
        offset_unit="codepoint",
        language="ar",
        title=text[: words[7][1]],
        source=f"مصدر {number % 40}",
        published=f"20{10 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02}",
        meta={},
        set=PERSON,
        state=_STATES[number % len(_STATES)],  # type: ignore[arg-type]
        spans=sorted(_spans(chance, text, words, shape), key=_file_order),
        not_article=[],
        duplicate_group=None,
        generator=GENERATOR,
    )


def _file_order(span: SpanLine) -> tuple[int, int, str, str]:
    return (span.start, -span.end, span.label, span.id)


def lines(count: int) -> Iterator[JsonlLine]:
    """The articles of the corpus of ``count``."""
    return (line(number, Shape()) for number in range(count))


def jsonl(count: int) -> Path:
    """The corpus of ``count`` articles as a JSONL file; written if it is not there."""
    path = _folder() / f"corpus-{count}.jsonl"
    if not path.exists():
        part = path.with_suffix(".part")
        with part.open("wb") as file:
            for one in lines(count):
                file.write(encoded(one))
        part.rename(path)
    return path


def project(count: int) -> Path:
    """A project with the corpus of ``count`` articles, indexed for search;
    made if it is not there.
    """
    path = _folder(*sorted(assets.migrations().glob("*.sql"))) / f"project-{count}.annotator"
    if not path.exists():
        part = path.with_suffix(".part")
        forget(part)
        with new_project(part, title=f"{count:,} articles") as made:
            for name in (PERSON, SECOND):
                made.people.add(name, Role.ANNOTATOR)
            import_paths(made, [jsonl(count)], ImportOptions())
            index_all(made)
        part.rename(path)
    return path


def dense_project(folder: Path, spans: int, count: int) -> Path:
    """A new project in ``folder`` with ``count`` articles of ``spans`` spans,
    one in about 25 letters.

    All of them are begun and not done, so that they can be worked on.
    """
    source, path = folder / f"dense-{spans}.jsonl", folder / f"dense-{spans}.annotator"
    shape = Shape(max(BYTES, spans * 45), spans)
    begun = [number for number in range(3 * count) if _STATES[number % 3] == "in_progress"]
    source.write_bytes(b"".join(encoded(line(number, shape)) for number in begun))
    forget(path)
    with new_project(path) as made:
        made.people.add(PERSON, Role.ANNOTATOR)
        import_paths(made, [source], ImportOptions())
        index_all(made)
    return path


def forget(path: Path) -> None:
    """Remove a project file and what SQLite keeps beside it."""
    for end in ("", "-wal", "-shm"):
        Path(f"{path}{end}").unlink(missing_ok=True)


def _folder(*made_by: Path) -> Path:
    """Where something is kept: another place when the corpus, or a file that also makes it,
    is another.
    """
    files = (Path(__file__), *made_by)
    digest = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]
    folder = WORK / digest
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _text(chance: random.Random, shape: Shape) -> tuple[str, list[tuple[int, int]]]:
    """A text, and where its words are."""
    ranks = chance.choices(range(WORDS), cum_weights=_frequencies(), k=shape.bytes // 5)
    drawn = map(word_of, ranks)
    parts: list[str] = []
    bounds: list[tuple[int, int]] = []
    at = size = 0
    while size < shape.bytes:
        number = len(bounds)
        word = str(chance.randrange(1, 3000)) if number % 41 == 40 else next(drawn)
        if number and number % shape.paragraph == 0:
            end = ".\n"
        elif number % 17 == 16:
            end = ". "
        else:
            end = "، " if number % 9 == 8 else " "
        bounds.append((at, at + len(word)))
        parts += (word, end)
        at += len(word) + len(end)
        size += 2 * len(word) + len(end)
    return "".join(parts).rstrip(), bounds


def _spans(
    chance: random.Random, text: str, words: list[tuple[int, int]], shape: Shape
) -> Iterator[SpanLine]:
    groups = -(-shape.spans // shape.depth)
    step = len(words) / groups
    for group in range(groups):
        first = int(group * step)
        width = min(chance.randint(1, 3) + 2 * (shape.depth - 1), max(1, int(step)))
        for level in range(shape.depth):
            start, end = words[first + level][0], words[first + max(level, width - 1 - level)][1]
            if level == 0 and end - start > 6 and chance.random() < 0.1:
                start += 1  # one name in ten begins inside a written word
            word_start, word_end = word_bounds(text, start, end)
            yield SpanLine(
                id=uuid.UUID(int=chance.getrandbits(128), version=4).hex,
                start=start,
                end=end,
                label=_LABELS[(group + level) % len(_LABELS)],
                text=text[start:end],
                word_start=word_start,
                word_end=word_end,
                note=None,
                certainty=None,
                origin="manual",
            )
