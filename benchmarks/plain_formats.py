"""The floors of the formats: the same articles written and read by ``msgspec``, ``csv`` and
``zipfile`` alone.

What is written holds what the format holds. What is read becomes the drafts that a reader makes,
and nothing is checked, asked or told.
"""

from __future__ import annotations

import csv
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import StringIO
from itertools import count, groupby
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import cassis
import msgspec

from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.outgoing import OutgoingSet
from annotator.core.span import Span
from annotator.formats.uima.type_system import NAME_TYPE

Write = Callable[[list[OutgoingSet], Path], object]
Read = Callable[[Path], Iterator[ArticleDraft]]

_WORD = re.compile(r"\w+|[^\w\s]")
_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder().decode

Cells = Callable[[str], Sequence[str]]
_Spans = Iterable[tuple[int, int, str]]


# -- JSON -----------------------------------------------------------------------------------------


def write_lines(sets: list[OutgoingSet], out: Path) -> None:
    """An object on each line, with the spans as objects."""
    with out.open("wb") as file:
        for each in sets:
            file.write(_encode({**_about(each), "spans": _objects(each)}) + b"\n")


def write_own_lines(sets: list[OutgoingSet], out: Path) -> None:
    """An object on each line with what the program's own have; no words are looked for."""
    with out.open("wb") as file:
        for each in sets:
            article = each.article
            spans = [
                {**known, "word_start": s.start, "word_end": s.end, "id": s.id, "origin": s.origin}
                for known, s in zip(_objects(each), each.spans, strict=True)
            ]
            line = {**_about(each), "text_sha256": article.sha256, "meta": article.meta}
            line |= {"state": each.state, "not_article": [], "spans": spans}
            file.write(_encode(line) + b"\n")


def write_conversations(sets: list[OutgoingSet], out: Path) -> None:
    """An object on each line: a text, and an answer in JSON that names its spans."""
    with out.open("wb") as file:
        for each in sets:
            text = each.article.text
            answer = [
                {
                    "text": s.surface,
                    "label": s.label,
                    "occurrence": 1 + text.count(s.surface, 0, s.start),
                }
                for s in each.spans
            ]
            messages = [
                {"role": "system", "content": "Mark."},
                {"role": "user", "content": text},
                {"role": "assistant", "content": _encode(answer).decode()},
            ]
            file.write(_encode({"messages": messages}) + b"\n")


def write_token_lines(sets: list[OutgoingSet], out: Path) -> None:
    """An object on each line, with the words and their tags."""
    with out.open("wb") as file:
        for each in sets:
            words, tags = _tagged(each)
            file.write(_encode({**_about(each), "tokens": words, "ner_tags": tags}) + b"\n")


def write_token_objects(sets: list[OutgoingSet], out: Path) -> None:
    """An object on each line, with words and spans as objects with their offsets."""
    with out.open("wb") as file:
        for each in sets:
            text = each.article.text
            words = [
                {"text": text[start:end], "start": start, "end": end, "id": number, "ws": True}
                for number, (start, end) in enumerate(_bounds(text))
            ]
            file.write(_encode({**_about(each), "tokens": words, "spans": _objects(each)}) + b"\n")


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


def write_token_table(sets: list[OutgoingSet], out: Path, columns: int = 2) -> None:
    """A row for each word with its tag, in so many columns."""
    middle = ["_"] * (columns - 2)
    with out.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, delimiter="\t", lineterminator="\n")
        for each in sets:
            rows.writerow(("#", each.article.id, each.article.text))
            rows.writerows((word, *middle, tag) for word, tag in zip(*_tagged(each), strict=True))


def write_zipped_tables(sets: list[OutgoingSet], out: Path) -> None:
    """A file for each article in a ZIP, a row for each word with its place and its tag."""
    with ZipFile(out, "w", ZIP_DEFLATED) as zipped:
        for each in sets:
            table = StringIO()
            rows = csv.writer(table, delimiter="\t", lineterminator="\n")
            bounds = (f"{start}-{end}" for start, end in _bounds(each.article.text))
            words, tags = _tagged(each)
            rows.writerows(zip(count(1), bounds, words, tags, strict=False))
            zipped.writestr(f"{each.article.id}.tsv", each.article.text + table.getvalue())


def read_zipped_tables(path: Path) -> Iterator[ArticleDraft]:
    """The files of a ZIP, with a row for each word, or each part of one."""
    with ZipFile(path) as zipped:
        for name in zipped.namelist():
            lines, spans = [], []
            for row in csv.reader(
                StringIO(zipped.read(name).decode()), delimiter="\t", quoting=csv.QUOTE_NONE
            ):
                if len(row) > 3 and row[3] != "_":
                    start, _, end = row[1].partition("-")
                    label, _, number = row[3].partition("[")
                    if number and spans and spans[-1][3] == number:
                        spans[-1] = (spans[-1][0], int(end), label, number)
                    else:
                        spans.append((int(start), int(end), label, number))
                elif len(row) == 1 and row[0].startswith("#Text="):
                    lines.append(row[0][6:])
            yield _draft("\n".join(lines), name, [span[:3] for span in spans])


def read_token_table(path: Path, cells: Cells) -> Iterator[ArticleDraft]:
    """Rows of words with tags, of which ``cells`` says where they are; lines of texts above."""
    article = _TokenArticle()
    with path.open(encoding="utf-8", newline="") as file:
        for line in file:
            if line.startswith("# newdoc"):
                if article.lines:
                    yield article.draft()
                article = _TokenArticle()
            elif line.startswith("# text"):
                article.lines.append(line[9:-1])
            elif not line.startswith(("#", "-DOCSTART-", "\n")):
                word, tag = cells(line)
                article.words.append(word)
                article.tags.append(tag)
    yield article.draft()


class _TokenArticle:
    def __init__(self) -> None:
        self.lines: list[str] = []
        self.words: list[str] = []
        self.tags: list[str] = []

    def draft(self) -> ArticleDraft:
        text = "\n".join(self.lines)
        return _draft(text, None, _untagged(text, self.words, self.tags))


def cells_with_tabs(line: str) -> Sequence[str]:
    """A word, and the tag in the second column."""
    return line.rstrip("\n").split("\t", 2)[:2]


def cells_with_blanks(line: str) -> Sequence[str]:
    """A word, and the tag in the last column."""
    return line.split()[:: len(line.split()) - 1]


def cells_of_labels(line: str) -> Sequence[str]:
    """A word, and the first tag in the columns of labels."""
    word, *tags = line.rstrip("\n").split("\t")
    return word, next((tag for tag in tags if tag != "O"), "O")


def universal_cells(line: str) -> Sequence[str]:
    """The word of ten columns, and the tag in the last."""
    row = line.rstrip("\n").split("\t")
    at = row[9].find("NE=")
    return row[1], row[9][at + 3 :].partition("|")[0] if at >= 0 else "O"


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


# -- UIMA -----------------------------------------------------------------------------------------


def write_cas(sets: list[OutgoingSet], out: Path, *, in_json: bool) -> None:
    """A CAS for each article in a ZIP, by cassis."""
    types = cassis.TypeSystem()
    name = types.create_type("Name", supertypeName="uima.tcas.Annotation")
    types.create_feature(name, "value", "uima.cas.String")
    with ZipFile(out, "w", ZIP_DEFLATED) as zipped:
        for each in sets:
            cas = cassis.Cas(types)
            cas.sofa_string, cas.sofa_mime = each.article.text, "text/plain"
            for s in each.spans:
                cas.add(name(begin=s.start, end=s.end, value=s.label))
            zipped.writestr(each.article.id, cas.to_json() if in_json else cas.to_xmi())


def read_cas(path: Path, *, in_json: bool) -> Iterator[ArticleDraft]:
    """The files of a ZIP of ours, by cassis; its types stand in JSON, and beside XMI."""
    load = cassis.load_cas_from_json if in_json else cassis.load_cas_from_xmi
    with ZipFile(path) as zipped:
        others = [name for name in zipped.namelist() if name.endswith("TypeSystem.xml")]
        types = cassis.load_typesystem(zipped.read(others[0]).decode()) if others else None
        for name in zipped.namelist():
            if name not in others:
                cas = load(zipped.read(name).decode(), types)
                spans = [(s.begin, s.end, s.value) for s in cas.select(NAME_TYPE)]
                yield _draft(cas.sofa_string, name, spans)


# -- what they share ------------------------------------------------------------------------------


def _tagged(each: OutgoingSet) -> tuple[list[str], list[str]]:
    """The words of the text as ``\\w+`` has them, and a tag for each."""
    text = each.article.text
    bounds = _bounds(text)
    starts, ends = [start for start, _ in bounds], [end for _, end in bounds]
    tags = ["O"] * len(bounds)
    for span in each.spans:
        first, last = bisect_right(ends, span.start), bisect_left(starts, span.end)
        tags[first:last] = [f"B-{span.label}", *[f"I-{span.label}"] * (last - first - 1)]
    return [text[start:end] for start, end in bounds], tags


def _bounds(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _WORD.finditer(text)]


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
