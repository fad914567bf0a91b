"""brat's folders: read where a text has annotations beside it, written as a ZIP of one.

Offsets count code points of the text as its file has it. A span must not cross a line feed, so it
is written as several stretches, and stretches with nothing but white space between are one span.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import PurePath
from typing import BinaryIO
from urllib.parse import unquote

from annotator.core.outgoing import OutgoingSpan
from annotator.core.place import Place
from annotator.formats.archive.folder_zip import FolderZip, file_name
from annotator.formats.brat import standoff
from annotator.formats.brat.standoff import Standoff
from annotator.formats.encoding.encodings import LARGEST, decode
from annotator.formats.encoding.glance import Glance
from annotator.formats.fitted import Fitted
from annotator.formats.notices import Notice, NoticeForm
from annotator.formats.reading import Item, ReadOptions
from annotator.formats.rows.people_fields import person_in
from annotator.formats.rows.row_articles import items_of
from annotator.formats.rows.rows import GivenWork, Row, Rows
from annotator.formats.writing import WriteOptions

TEXT, ANNOTATIONS = ".txt", ".ann"
_CONFIGURATION = "annotation.conf"
_OURS = "# Names of files are ids of articles, names of folders are people."


class BratNotice(NoticeForm):
    """What was done with annotations of brat."""

    OWNER = "The annotations of %n file(s) come in as the work of {person}, after their folder."
    OTHERS = "Left out, as relations, events or attributes: %n line(s)."
    GAPS = "Taken from the first letter to the last, because of a gap: %n span(s), first {example}."


class BratWriter:
    """A folder for each person, with a text and its annotations for each set, in one ZIP."""

    def __init__(self, stream: BinaryIO, options: WriteOptions) -> None:
        self._zipped = FolderZip(stream)
        self._labels = options.labels
        self._people: set[str] = set()

    def write(self, fitted: Fitted) -> None:
        """Write a set as two files."""
        outgoing = fitted.outgoing
        folder, name = file_name(outgoing.whose), file_name(outgoing.article.id)
        if folder not in self._people:
            self._people.add(folder)
            self._zipped.put(f"{folder}/{_CONFIGURATION}", self._configuration().encode())
        self._zipped.put(f"{folder}/{name}{TEXT}", outgoing.article.text.encode())
        annotations = _annotations(outgoing.spans)
        self._zipped.put(f"{folder}/{name}{ANNOTATIONS}", annotations.encode())

    def finish(self) -> None:
        """Write the list of the files."""
        self._zipped.close()

    def _configuration(self) -> str:
        labels = "".join(f"{label}\n" for label in self._labels)
        return (
            f"{_OURS}\n[entities]\n{labels}\n[relations]\n\n[events]\n\n[attributes]\n"
            f"{standoff.CERTAINTY}\tArg:<ENTITY>, Value:sure|unsure\n"
        )


def _annotations(spans: list[OutgoingSpan]) -> str:
    lines: list[str] = []
    notes: list[str] = []
    attributes: list[str] = []
    for number, span in enumerate(spans, 1):
        parts = _lines_of(span)
        offsets = ";".join(f"{start} {start + len(text)}" for start, text in parts)
        text = " ".join(text for _, text in parts)
        lines.append(f"T{number}\t{span.label} {offsets}\t{text}\n")
        if span.note:
            note = standoff.escaped(span.note)
            notes.append(f"#{len(notes) + 1}\t{standoff.NOTE} T{number}\t{note}\n")
        if span.certainty:
            id = f"A{len(attributes) + 1}"
            attributes.append(f"{id}\t{standoff.CERTAINTY} T{number} {span.certainty}\n")
    return "".join((*lines, *notes, *attributes))


def _lines_of(span: OutgoingSpan) -> list[tuple[int, str]]:
    """The stretches of ``span`` that are on one line each, with where they begin."""
    parts, at = [], span.start
    for line in span.surface.split("\n"):
        if line.strip():
            parts.append((at, line))
        at += len(line) + 1
    return parts


def looks(glance: Glance) -> bool:
    """Whether this is a text with annotations beside it."""
    return glance.name.lower().endswith(TEXT) and glance.has_beside(ANNOTATIONS)


def read(stream: BinaryIO, file: str, options: ReadOptions) -> Generator[Item, None, None]:
    """The article in a text, with the set that stands beside it."""
    path = PurePath(file)
    text, encoding, _ = decode(stream.read(LARGEST + 1), file, options.encoding)
    beside = options.beside(path.with_suffix(ANNOTATIONS).name)
    ann = str(path.with_suffix(ANNOTATIONS))
    written = decode(beside, ann, options.encoding).text if beside else ""
    annotated = standoff.parsed(written, ann)
    text = standoff.fitting_text(text, list(annotated.spans.values()))
    is_ours = (options.beside(_CONFIGURATION) or b"").startswith(_OURS.encode())
    folder = unquote(path.parent.name) if is_ours else path.parent.name
    person = options.person or person_in({"set": folder}, None)
    row = Row(
        {"text": text},
        Place(file),
        works=[GivenWork(annotated.given(text), person)],
        id=unquote(path.stem) if is_ours else None,
    )

    def rows() -> Rows:
        yield row

    yield from items_of(rows, file, encoding, options)
    yield from _notices(annotated, text, Place(ann))
    if options.person is None and person is not None:
        yield Notice(BratNotice.OWNER, Place(file), values={"person": person}, warns=False)


def _notices(annotated: Standoff, text: str, place: Place) -> Generator[Notice, None, None]:
    if annotated.others:
        yield Notice(BratNotice.OTHERS, place, annotated.others.total())
    for span in annotated.spans.values():
        if span.has_gap(text):
            yield Notice(BratNotice.GAPS, span.place, example=f"“{span.text[:40]}”")
