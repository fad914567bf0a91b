"""Damaged inputs: a clear error with its place, never a traceback, never half an import."""

from __future__ import annotations

import json
import random
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator import assets
from annotator.core.errors import WorldError
from annotator.jobs.exchange.importing import ImportOptions, ImportRefused, import_paths
from annotator.jobs.exchange.previewing import DraftFate, preview
from annotator.jobs.projects import new_project
from tests.reading import rows

TEXT = "وصل الوفد 🙂 إلى دمشق أمس."
LABELS = {"*": "location"}
ROW = {"text": TEXT, "title": "ع", "spans": [{"start": 4, "end": 9, "label": "x"}], "n": [1.5]}
OWN = (assets.resources() / "samples" / "sample.jsonl").read_bytes().partition(b"\n")[0]
SOUND = {
    "a.jsonl": json.dumps(ROW, ensure_ascii=False).encode() + b"\n",
    "own.jsonl": OWN + b"\n",
    "a.json": json.dumps([ROW, {"text": "ثان"}], ensure_ascii=False, indent=1).encode(),
    "a.csv": f'id,text,title\n1,"{TEXT}",ع\n2,"ثان\nسطر",غ\n'.encode(),
    "a.tsv": f"id\ttext\n1\t{TEXT}\n".encode(),
    "a.txt": f"{TEXT}\n".encode(),
    "a.html": f"<html><title>ع</title><body><p>{TEXT}</p></body></html>".encode(),
}


def _zip() -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.jsonl", SOUND["a.jsonl"])
    return stream.getvalue()


def _row(**changes: object) -> bytes:
    return json.dumps({**ROW, **changes}).encode()


def _spans(*spans: object) -> bytes:
    return _row(spans=list(spans))


def _own(**changes: object) -> bytes:
    return json.dumps({**json.loads(OWN), **changes}, ensure_ascii=False).encode()


def _own_span(**changes: object) -> bytes:
    line = json.loads(OWN)
    line["spans"][0].update(changes)
    return json.dumps(line, ensure_ascii=False).encode()


# What people really have on their disks, and what somebody could make on purpose.
HAND_MADE: dict[str, tuple[str, bytes]] = {
    "cut UTF-8": ("a.txt", TEXT.encode()[:-40] + "د".encode()[:1]),
    "cut UTF-8 in JSONL": ("a.jsonl", SOUND["a.jsonl"][:20]),
    "broken UTF-8 inside a string": ("a.jsonl", SOUND["a.jsonl"].replace("و".encode(), b"\xd9", 1)),
    "NUL in a text file": ("a.txt", TEXT.encode() + b"\x00"),
    "NUL in JSON": ("a.jsonl", _row(text="a\x00b")),
    "raw NUL in JSON": ("a.jsonl", b'{"text": "a\x00b"}'),
    "NUL in a table": ("a.csv", b"text,b\na\x00,c\n"),
    "half a character": ("a.jsonl", b'{"text": "\\ud800"}'),
    "half a character in meta": ("a.jsonl", b'{"text": "a", "m": {"x": ["\\udfff"]}}'),
    "half a character as key": ("a.jsonl", b'{"text": "a", "\\ud800": 1}'),
    "surrogate bytes": ("a.jsonl", b'{"text": "\xed\xa0\x80"}'),
    "an empty file": ("a.jsonl", b""),
    "an empty text": ("a.txt", b""),
    "only blank lines": ("a.csv", b"\n\n\n"),
    "only a mark": ("a.txt", b"\xef\xbb\xbf"),
    "only a UTF-16 mark": ("a.txt", b"\xff\xfe"),
    "odd UTF-16": ("a.txt", b"\xff\xfe" + TEXT.encode("utf-16-le") + b"\x06"),
    "odd UTF-16 lines": ("a.jsonl", SOUND["a.jsonl"].decode().encode("utf-16") + b"\xd8"),
    "a cut zip": ("a.jsonl", _zip()[:-9]),
    "a cut zip as text": ("a.txt", _zip()[:-9]),
    "a cut zip as table": ("a.csv", _zip()[:-9]),
    "a PDF": ("a.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3"),
    "a database": ("a.json", b"SQLite format 3\x00" + bytes(100)),
    "random bytes": ("a.txt", b"\x01" + random.Random(1).randbytes(2000)),
    "a list on a line": ("a.jsonl", b"[1, 2]"),
    "a string on a line": ("a.jsonl", b'"text"'),
    "null on a line": ("a.jsonl", b"null"),
    "a number on a line": ("a.jsonl", b"5"),
    "text of a wrong type": ("a.jsonl", _row(text=5)),
    "text of null": ("a.jsonl", _row(text=None)),
    "no text": ("a.jsonl", b'{"title": "x"}'),
    "blank text": ("a.jsonl", _row(text=" \n")),
    "negative start": ("a.jsonl", _spans({"start": -4, "end": 3, "label": "x"})),
    "negative both": ("a.jsonl", _spans({"start": -4, "end": -1, "label": "x"})),
    "reversed": ("a.jsonl", _spans({"start": 9, "end": 4, "label": "x"})),
    "empty span": ("a.jsonl", _spans({"start": 4, "end": 4, "label": "x"})),
    "beyond": ("a.jsonl", _spans({"start": 4, "end": 900, "label": "x"})),
    "far beyond": ("a.jsonl", _spans({"start": 10**30, "end": 10**31, "label": "x"})),
    "fractions": ("a.jsonl", _spans({"start": 1.0, "end": 3.5, "label": "x"})),
    "offsets in words": ("a.jsonl", _spans({"start": "one", "end": "3", "label": "x"})),
    "infinite":
        ("a.jsonl", b'{"text": "abc", "spans": [{"start": 0, "end": 1e999, "label": "x"}]}'),
    "not a number": ("a.jsonl", b'{"text": "abc", "x": NaN}'),
    "label of a wrong type": ("a.jsonl", _spans({"start": 0, "end": 3, "label": {"a": 1}})),
    "surface elsewhere": ("a.jsonl", _spans({"start": 0, "end": 3, "label": "x", "text": "؟"})),
    "key twice": ("a.jsonl", b'{"text": "a", "text": "b"}'),
    "key twice deep": ("a.jsonl", b'{"text": "a", "x": [{"b": 1, "b": 2}]}'),
    "deep list": ("a.jsonl", b'{"text": "a", "x": ' + b"[" * 200_000),
    "deep object": ("a.jsonl", b'{"text": "a", "x": ' + b'{"a":' * 200_000),
    "deep and closed": ("a.jsonl", b'{"text": "a", "x": ' + b"[" * 900 + b"]" * 900 + b"}"),
    "deep in JSON": ("a.json", b"[" * 200_000),
    "deep in own": ("own.jsonl", _own()[:-1] + b', "meta": ' + b"[" * 200_000),
    "unclosed quotes": ("a.csv", b'text,b\n"abc,1\n'),
    "too many values": ("a.csv", b"text,b\na,b,c\n"),
    "column twice": ("a.csv", b"text,text\na,b\n"),
    "no such column": ("a.csv", b"a,b\n1,2\n"),
    "an empty list": ("a.json", b"[]"),
    "cut JSON": ("a.json", SOUND["a.json"][:-5]),
    "two values": ("a.json", b"[1][2]"),
    "own: gold": ("own.jsonl", _own(set="gold", state="settled")),
    "own: other version": ("own.jsonl", _own(schema="annotator/1", version="annotator/1", text=5)),
    "own: other text": ("own.jsonl", _own(text="نص آخر")),
    "own: other hash": ("own.jsonl", _own(text_sha256="0" * 64)),
    "own: negative": ("own.jsonl", _own_span(start=-1)),
    "own: reversed": ("own.jsonl", _own_span(start=20, end=10)),
    "own: beyond": ("own.jsonl", _own_span(end=10**6)),
    "own: other surface": ("own.jsonl", _own_span(text="؟")),
    "own: unknown origin": ("own.jsonl", _own_span(origin="magic")),
    "own: id of a wrong type": ("own.jsonl", _own_span(id=7)),
    "own: no text": ("own.jsonl", _own(text=None)),
    "own: NUL in the id": ("own.jsonl", _own(id="\x00")),
    "own: to do with work": ("own.jsonl", _own(state="todo")),
    "own: no name": ("own.jsonl", _own(set="")),
    "own: reserved name": ("own.jsonl", _own(set="all")),
    "own: carriage return": ("own.jsonl", _own(text="a\rb", spans=[], not_article=[])),
    "own: cut": ("own.jsonl", OWN[:-100]),
    "a page without text": ("a.html", b"<html><script>x</script></html>"),
}  # fmt: skip


MB = 1024 * 1024
HUGE: dict[str, tuple[str, bytes, bytes]] = {  # what is repeated for 50 MB, and what comes before
    "50 MB on a line": ("a.jsonl", b'{"text": "', b"a"),
    "50 MB of own": ("own.jsonl", OWN[:100], b"a"),
    "50 MB without sense": ("a.jsonl", b"", b"a"),
    "50 MB in a table": ("a.csv", b'text,b\n"', b"a"),
    "50 MB of text": ("a.txt", b"", b"a"),
    "50 MB of spaces": ("a.jsonl", b"", b" "),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project with one article, which must stay as it is."""
    folder = tmp_path_factory.mktemp("damaged")
    (folder / "here.txt").write_text("هذا النص هنا قبل كل ما يأتي", encoding="utf-8")
    with new_project(folder / "p.annotator") as made:
        import_paths(made, [folder / "here.txt"], ImportOptions())
        yield made


def _state(project):
    tables = ("article", "annotation_set", "annotation", "region", "log", "person", "tally")
    return [rows(project.path, f"SELECT count(*) FROM {table}") for table in tables]


def _refused(project, path: Path, sound: Path | None = None, person: str | None = "A") -> str:
    """What is said about ``path``, after ``sound`` was read; looks that nothing changed."""
    before = _state(project)
    paths = [path] if sound is None else [sound, path]
    options = ImportOptions(person=person, label_map=LABELS)
    with pytest.raises(WorldError) as refused:
        import_paths(project, paths, options)
    assert _state(project) == before
    told = str(refused.value)
    assert "\n" not in told and len(told) < 1000
    if isinstance(refused.value, ImportRefused):
        assert all(path.name in one.place.file and one.reason for one in refused.value.refused)
    return told


@pytest.mark.parametrize("name", HAND_MADE)
def test_a_damaged_file_is_refused_with_its_place(project, tmp_path, name):
    """Even behind a sound file, which does not come in either."""
    file, data = HAND_MADE[name]
    sound = tmp_path / "0.txt"
    sound.write_text(f"سليم {name}", encoding="utf-8")
    path = tmp_path / file
    path.write_bytes(data)

    told = _refused(project, path, sound, person=None if "gold" in name else "A")
    assert file in told or name == "own: reserved name"


@pytest.mark.parametrize("name", HUGE)
def test_a_line_that_would_fill_the_memory_is_refused(project, tmp_path, name):
    file, start, filling = HUGE[name]
    (tmp_path / file).write_bytes(start + filling * (50 * MB))

    assert file in _refused(project, tmp_path / file)


@st.composite
def damaged(draw) -> tuple[str, bytes]:
    """A sound file after somebody or something cut, overwrote,
    doubled or filled in a part of it.
    """
    name = draw(st.sampled_from(sorted(SOUND)))
    data = bytearray(SOUND[name])
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(data)))
        length = draw(st.integers(0, 12))
        other = draw(st.integers(0, len(data)))
        data[place : place + length] = draw(
            st.one_of(
                st.binary(max_size=6),
                st.just(bytes(data[other : other + 12])),
                st.sampled_from(
                    [
                        b"",
                        b'"',
                        b"\\",
                        b"{",
                        b"]",
                        b",",
                        b":",
                        b"\x00",
                        b"-1",
                        b"1e9",
                        b"null",
                        b"\xff",
                    ]
                ),
            )
        )
    return name, bytes(data)


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(damaged())
def test_any_damage_is_refused_or_harmless(project, tmp_path, case):
    """Nothing but a ``WorldError`` ever comes, and the preview says the same as the import."""
    name, data = case
    path = tmp_path / name
    path.write_bytes(data)
    options = ImportOptions(person="A", label_map=LABELS, dry_run=True)
    before = _state(project)
    try:
        report = import_paths(project, [path], options)
    except WorldError as error:
        assert "\n" not in str(error)
        with pytest.raises(WorldError):
            preview(project, [path], options)
    else:
        fates = preview(project, [path], options).counts
        assert fates[DraftFate.REFUSED] == report.refused_count
        assert all(path.name in one.place.file for one in report.refused)
        if report.refused:
            _refused(project, path)
    assert _state(project) == before
