"""The floors of the formats: the same articles written and read by ``msgspec``, ``csv`` and
``zipfile`` alone.

What is written holds what the format holds. What is read becomes the drafts that a reader makes,
and nothing is checked, asked or told.
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import msgspec

from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.outgoing import OutgoingSet
from annotator.core.span import Span

Write = Callable[[list[OutgoingSet], Path], object]
Read = Callable[[Path], Iterator[ArticleDraft]]

_WORD = re.compile(r"\w+|[^\w\s]")
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder().decode

_Spans = Iterable[tuple[int, int, str]]


# -- JSON -----------------------------------------------------------------------------------------


def write_lines(sets: list[OutgoingSet], out: Path) -> None:
    """An object on each line, with the spans as objects."""
    with out.open("wb") as file:
        for each in sets:
            file.write(_encode({**_about(each), "spans": _objects(each)}) + b"\n")


def write_token_lines(sets: list[OutgoingSet], out: Path) -> None:
    """An object on each line, with the words and their tags."""
    with out.open("wb") as file:
        for each in sets:
            words, tags = _tagged(each)
            file.write(_encode({**_about(each), "tokens": words, "ner_tags": tags}) + b"\n")


def _about(each: OutgoingSet) -> dict[str, Any]:
    article = each.article
    return {
        "id": article.id,
        "set": each.whose,
        "title": article.title,
        "source": article.source,
        "published": article.published,
        "text": article.text,
    }


def _objects(each: OutgoingSet) -> list[dict[str, Any]]:
    return [
        {"start": s.start, "end": s.end, "label": s.label, "text": s.surface, "note": s.note}
        for s in each.spans
    ]


def read_lines(path: Path, spans: Callable[[Any], _Spans]) -> Iterator[ArticleDraft]:
    """What is on each line, of which ``spans`` gives the spans."""
    with path.open("rb") as file:
        for line in file:
            value = _decode(line)
            yield _draft(value["text"], value.get("id"), spans(value))


def read_list(path: Path, spans: Callable[[Any], _Spans]) -> Iterator[ArticleDraft]:
    """What is in a list of tasks, each on a line of its own."""
    with path.open("rb") as file:
        for line in file:
            if line.startswith(b"{"):
                value = _decode(line.rstrip(b",\n"))
                yield _draft(value["data"]["text"], None, spans(value))


def objects_in(value: Any) -> _Spans:
    """The spans where they are objects."""
    return [(s["start"], s["end"], s["label"]) for s in value["spans"]]


def triples_in(value: Any) -> _Spans:
    """The spans where they are triples."""
    spans: list[tuple[int, int, str]] = value["label"]
    return spans


def entities_in(value: Any) -> _Spans:
    """The spans of doccano's projects with relations."""
    return [(s["start_offset"], s["end_offset"], s["label"]) for s in value["entities"]]


def results_in(value: Any) -> _Spans:
    """The spans of Label Studio's first annotation."""
    values = [result["value"] for result in value["annotations"][0]["result"]]
    return [(s["start"], s["end"], s["labels"][0]) for s in values]


def read_token_lines(path: Path) -> Iterator[ArticleDraft]:
    """The words and tags on each line."""
    with path.open("rb") as file:
        for line in file:
            value = _decode(line)
            spans = _untagged(value["text"], value["tokens"], value["ner_tags"])
            yield _draft(value["text"], value["id"], spans)


# -- tables ---------------------------------------------------------------------------------------


def write_table(sets: list[OutgoingSet], out: Path) -> None:
    """A row for each span, the text in the first of an article."""
    with out.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        for each in sets:
            key = (each.article.id, each.whose)
            for number, s in enumerate(each.spans):
                text = None if number else each.article.text
                rows.writerow((*key, s.start, s.end, s.label, s.surface, s.note, s.certainty, text))


def read_table(path: Path) -> Iterator[ArticleDraft]:
    """The rows, article by article."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for id, group in groupby(rows, key=lambda row: row[0]):
            mine = list(group)
            yield _draft(mine[0][-1], id, [(int(r[2]), int(r[3]), r[4]) for r in mine])


def write_token_table(sets: list[OutgoingSet], out: Path) -> None:
    """A row for each word with its tag."""
    with out.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter="\t", lineterminator="\n")
        for each in sets:
            rows.writerow(("#", each.article.id, each.article.text))
            rows.writerows(zip(*_tagged(each), strict=True))


def read_token_table(path: Path) -> Iterator[ArticleDraft]:
    """Rows of words, of which the last column with a tag in it counts; lines of texts above."""
    id, lines, words, tags = "", [""], [], [""]
    del lines[:], tags[:]
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if len(row) > 1 and not row[0].startswith("#"):
                words.append(row[0])
                tags.append(row[-1])
            elif row and row[0].startswith("# newdoc"):
                if lines:
                    yield _draft("\n".join(lines), id, _untagged("\n".join(lines), words, tags))
                id, lines, words, tags = row[0], [], [], []
            elif row and row[0].startswith("# text"):
                lines.append(row[0][9:])
        yield _draft("\n".join(lines), id, _untagged("\n".join(lines), words, tags))


def read_spaced_table(path: Path) -> Iterator[ArticleDraft]:
    """The same, with blanks between the columns."""
    id, lines, words, tags = "", [""], [], [""]
    del lines[:], tags[:]
    with path.open(encoding="utf-8", newline="") as file:
        for line in file:
            if line.startswith("# newdoc"):
                if lines:
                    yield _draft("\n".join(lines), id, _untagged("\n".join(lines), words, tags))
                id, lines, words, tags = line, [], [], []
            elif line.startswith("# text"):
                lines.append(line[9:-1])
            elif not line.startswith(("#", "-DOCSTART-")):
                row = line.split()
                if row:
                    words.append(row[0])
                    tags.append(row[-1])
        yield _draft("\n".join(lines), id, _untagged("\n".join(lines), words, tags))


def read_universal(path: Path) -> Iterator[ArticleDraft]:
    """Ten columns, of which the last has the tag."""
    id, lines, words, tags = "", [""], [], [""]
    del lines[:], tags[:]
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if len(row) == 10:
                words.append(row[1])
                at = row[9].find("NE=")
                tags.append(row[9][at + 3 :].partition("|")[0] if at >= 0 else "O")
            elif row and row[0].startswith("# newdoc"):
                if lines:
                    yield _draft("\n".join(lines), id, _untagged("\n".join(lines), words, tags))
                id, lines, words, tags = row[0], [], [], []
            elif row and row[0].startswith("# text"):
                lines.append(row[0][9:])
        yield _draft("\n".join(lines), id, _untagged("\n".join(lines), words, tags))


# -- folders --------------------------------------------------------------------------------------


def write_folder(sets: list[OutgoingSet], out: Path) -> None:
    """Two files for each article, in a ZIP."""
    with ZipFile(out, "w", ZIP_DEFLATED) as zipped:
        for each in sets:
            zipped.writestr(f"{each.article.id}.txt", each.article.text)
            lines = [
                f"T{number}\t{s.label} {s.start} {s.end}\t{s.surface}\n"
                for number, s in enumerate(each.spans, 1)
            ]
            zipped.writestr(f"{each.article.id}.ann", "".join(lines))


def read_folder(path: Path) -> Iterator[ArticleDraft]:
    """The texts of a ZIP, with what stands beside them."""
    with ZipFile(path) as zipped:
        for name in zipped.namelist():
            if name.endswith(".txt"):
                spans = []
                for line in zipped.read(f"{name[:-4]}.ann").decode().splitlines():
                    label, start, end = line.split("\t")[1].split(" ", 2)
                    spans.append((int(start), int(end.rpartition(" ")[2]), label))
                yield _draft(zipped.read(name).decode(), name, spans)


# -- what they share ------------------------------------------------------------------------------


def _tagged(each: OutgoingSet) -> tuple[list[str], list[str]]:
    """The words of the text as ``\\w+`` has them, and a tag for each."""
    text = each.article.text
    bounds = [match.span() for match in _WORD.finditer(text)]
    starts, ends = [start for start, _ in bounds], [end for _, end in bounds]
    tags = ["O"] * len(bounds)
    for span in each.spans:
        first, last = bisect_right(ends, span.start), bisect_left(starts, span.end)
        tags[first:last] = [f"B-{span.label}", *[f"I-{span.label}"] * (last - first - 1)]
    return [text[start:end] for start, end in bounds], tags


def _untagged(text: str, words: list[str], tags: list[str]) -> _Spans:
    spans: list[tuple[int, int, str]] = []
    start, end, label, at = 0, 0, "", 0
    for word, tag in zip(words, tags, strict=True):
        place = text.find(word, at)
        at = place + len(word)
        if tag[0] == "I" and label:
            end = at
            continue
        if label:
            spans.append((start, end, label))
        label = tag[2:]
        start, end = place, at
    if label:
        spans.append((start, end, label))
    return spans


def _draft(text: str, id: str | None, spans: _Spans) -> ArticleDraft:
    annotations = [AnnotationDraft(label, Span(start, end)) for start, end, label in spans]
    return ArticleDraft(text, id=id, sets=(SetDraft("Amal", annotations=tuple(annotations)),))
