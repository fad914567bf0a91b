"""Archives are read in memory, and what they say of themselves is not believed."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from annotator.core.draft import ArticleDraft
from annotator.core.errors import WorldError
from annotator.formats.archive import zip_archive
from annotator.formats.errors import FormatError
from annotator.formats.reading import ReadOptions
from annotator.jobs.exchange.inputs import InputFault, inputs_at, read


def zipped(files: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return stream.getvalue()


def archive_at(tmp_path: Path, data: bytes, name: str = "a.zip") -> Path:
    (tmp_path / name).write_bytes(data)
    return tmp_path / name


def read_all(path: Path, **options):
    options = ReadOptions(labels=("actor",), person="A", **options)
    return [item for file in inputs_at([path]).files for item, _ in read(file, options)]


CONLL = "وصل O\nوفد B-actor\nأمس O\n".encode()


def test_each_file_is_recognised_as_in_a_folder_also_in_an_archive_in_it(tmp_path):
    inner = zipped({"b.conll": CONLL, "__MACOSX/x": b"x", ".hidden": b"x"})
    path = archive_at(tmp_path, zipped({"خبر.txt": "وصل الوفد".encode(), "in.zip": inner}))
    files = inputs_at([path]).files
    assert [(file.path.name, file.form.name) for file in files] == [
        ("b.conll", "conll"),
        ("خبر.txt", "text"),
    ]
    assert [item.text for item in read_all(path) if isinstance(item, ArticleDraft)] == [
        "وصل وفد أمس",
        "وصل الوفد",
    ]


def test_an_archive_is_known_by_what_is_in_it_whatever_it_is_called(tmp_path):
    inner = zipped({"b.conll": CONLL})
    for name in ("corpus", "corpus.jsonl", "corpus.txt"):
        path = archive_at(tmp_path, zipped({"a.data": inner}), name)
        assert [str(file.path) for file in inputs_at([path]).files] == [f"{path}/a.data/b.conll"]
        assert [file.form.name for file in inputs_at([path], "text").files] == ["text"]


def test_a_name_may_begin_with_the_folder_itself_but_not_lead_out_of_the_archive(tmp_path):
    files = {"./a.conll": CONLL, "./data/./b.conll": CONLL, "../c.conll": CONLL}
    path = archive_at(tmp_path, zipped(files))
    inputs = inputs_at([path])
    assert [str(file.path) for file in inputs.files] == [f"{path}/a.conll", f"{path}/data/b.conll"]
    assert [item for item in read_all(path) if isinstance(item, FormatError)] == []
    assert [(passed.path, passed.reason.form) for passed in inputs.skipped] == [
        (path / "../c.conll", InputFault.OUTSIDE)
    ]


def test_an_archive_without_a_file_is_said_to_be_empty(tmp_path):
    with pytest.raises(FormatError, match="there is nothing in the archive"):
        inputs_at([archive_at(tmp_path, zipped({}))])


def test_an_office_document_in_an_archive_is_one_whatever_it_is_called(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["text"])
    book.active.append(["وصل الوفد"])
    book.save(tmp_path / "table.zip")
    table = (tmp_path / "table.zip").read_bytes()
    path = archive_at(tmp_path, zipped({"a.dat": table}))
    for each in (tmp_path / "table.zip", path):
        [file] = inputs_at([each]).files
        assert file.form.name == "excel"
        [draft] = read_all(each)
        assert draft.text == "وصل الوفد"


def test_what_is_in_no_known_format_is_passed_over(tmp_path):
    path = archive_at(tmp_path, zipped({"a.txt": "خبر".encode(), "b.bin": b"\x00\x01"}))
    inputs = inputs_at([path])
    assert [passed.path.name for passed in inputs.skipped] == ["b.bin"]


def test_a_bomb_is_refused_by_what_comes_out_of_it(tmp_path, monkeypatch):
    monkeypatch.setattr(zip_archive, "MOST_BYTES", 1024 * 1024)
    bomb = zipped({"a.txt": "خ".encode() * 1024 * 1024})
    [fault] = read_all(archive_at(tmp_path, bomb))
    assert isinstance(fault, FormatError) and "comes to more than 1 MB" in str(fault.reason)
    data, at = bytearray(bomb), bomb.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = (8).to_bytes(4, "little")  # it says that it has eight bytes
    with pytest.raises(WorldError, match="damaged"):
        inputs_at([archive_at(tmp_path, bytes(data))])


def test_all_files_together_may_not_come_to_more_either(tmp_path, monkeypatch):
    monkeypatch.setattr(zip_archive, "MOST_BYTES", 300_000)
    text = "خبر ".encode() * 20_000
    found = read_all(archive_at(tmp_path, zipped({f"{n}.txt": text for n in range(4)})))
    [first, *_] = [item for item in found if isinstance(item, FormatError)]
    assert first.place.file.endswith("2.txt") and "comes to more than" in str(first.reason)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda data: data[:-30], "damaged"),
        (lambda data: b"PK\x03\x04" + b"\x00" * 50, "damaged"),
        (lambda data: zipped({"x.zip": zipped({"y.zip": zipped({"z.zip": data})})}), "archives in"),
    ],
)
def test_an_archive_that_cannot_be_read_is_told(tmp_path, change, told):
    path = archive_at(tmp_path, change(zipped({"a.txt": "خبر".encode()})))
    with pytest.raises(WorldError, match=told):
        inputs_at([path])


def test_a_place_before_the_beginning_is_damage(tmp_path):
    data = zipped({"a.txt": "خبر".encode()})
    for at in (17, 19):  # what the directory at the end says of its size and its place
        wrong = bytearray(data)
        wrong[-22 + at] ^= 0x7F
        with pytest.raises(WorldError, match="damaged"):
            [*read_all(archive_at(tmp_path, bytes(wrong)))]


def test_too_many_files_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(zip_archive, "MOST_MEMBERS", 1)
    with pytest.raises(WorldError, match="at most 1 may be"):
        inputs_at([archive_at(tmp_path, zipped({"a.txt": b"a", "b.txt": b"b"}))])


def test_a_file_whose_bytes_are_damaged_is_named_and_nothing_is_half_read(tmp_path):
    data = bytearray(zipped({"a.txt": b"abc" * 1000 + bytes(range(33, 120))}))
    data[45] ^= 0xFF
    try:
        found = read_all(archive_at(tmp_path, data))
    except WorldError as error:
        found = [error]
    assert any("damaged" in str(item) for item in found)
    assert not [item for item in found if isinstance(item, ArticleDraft)]
