"""Word and Excel files: what is in them, in its order, and none that can do harm."""

from __future__ import annotations

import contextlib
import sys
import zipfile
from datetime import datetime
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats import registry
from annotator.formats.errors import FormatError
from annotator.formats.office import office
from annotator.formats.reading import ReadOptions
from annotator.formats.table.excel import columns_of

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def word(body: str) -> bytes:
    page = f'<w:document xmlns:w="{W}" xmlns:mc="{MC}"><w:body>{body}</w:body></w:document>'
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": page})


def paragraph(*runs: str) -> str:
    return f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{''.join(map(run, runs))}</w:p>"


def run(text: str) -> str:
    return f'<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def excel(*sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"sheet {number}")
        for row in rows:
            sheet.append(row)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def test_paragraphs_and_tables_come_in_their_order(article):
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("بيروت", "تونس"))
    body = (
        paragraph("وصل ", "الوفد")
        + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
        + paragraph("وعاد")
        + "<w:p/>"
        + f"<w:p>{run('قال')}<w:r><w:br/><w:t>نعم</w:t><w:tab/></w:r></w:p>"
    )
    assert article("word", word(body)).text == "وصل الوفد\nبيروت\tتونس\nوعاد\n\nقال\nنعم\t"


def test_a_table_in_a_table_and_a_text_box_lose_nothing(article):
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('داخل')}</w:tc></w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{inner}{paragraph('خارج')}</w:tc></w:tr></w:tbl>"
    box = (
        "<w:p><w:r><mc:AlternateContent>"
        f"<mc:Choice><w:txbxContent>{paragraph('إطار')}</w:txbxContent></mc:Choice>"
        f"<mc:Fallback><w:txbxContent>{paragraph('إطار')}</w:txbxContent></mc:Fallback>"
        f"</mc:AlternateContent></w:r>{run('حول')}</w:p>"
    )
    assert article("word", word(outer + box)).text == "داخل خارج\nإطار\nحول"


def test_tracked_changes_are_taken_as_accepted_and_that_is_said(article, notices):
    removed = f"<w:del>{run('قديم ').replace('w:t', 'w:delText')}</w:del>"
    moved = f"<w:moveFrom>{run('منقول ')}</w:moveFrom>"
    body = f"<w:p>{run('خبر ')}{removed}{moved}<w:ins>{run('جديد')}</w:ins></w:p>"
    assert article("word", word(body)).text == "خبر جديد"
    assert [notice.form.name for notice in notices("word", word(body))] == ["CHANGES"]


def test_an_excel_table_is_read_like_any_other(read):
    rows = [
        [],
        ["النص", "العنوان", "date", "views", None, "labels"],
        ["وصل الوفد", "خبر", datetime(2024, 11, 24), 3.0, None, '[[0, 3, "actor"]]'],
        ["وعاد الوفد_x000D_\nأمس", None, "24/11/2024", 2.5, "ملاحظة"],
        [None, None],
        ["وقال"],
    ]
    first, second, third = read("excel", excel(rows))
    assert (first.text, first.title, first.published) == ("وصل الوفد", "خبر", "2024-11-24")
    assert first.meta == {"views": "3"}
    assert [(a.start, a.end, a.label) for a in first.sets[0].annotations] == [(0, 3, "actor")]
    assert (second.text, second.published) == ("وعاد الوفد\nأمس", "2024-11-24")
    assert second.meta == {"date": "24/11/2024", "views": "2.5", "column 5": "ملاحظة"}
    assert (third.text, third.place.line) == ("وقال", 6)


def test_sheets_without_texts_are_left_out_and_named(read, notices, error):
    data = excel([["text"], ["نص"]], [["a", "b"], [1, 2]], [["body"], ["آخر"]], [])
    assert [draft.text for draft in read("excel", data)] == ["نص", "آخر"]
    told = [n for n in notices("excel", data) if n.form.name == "SHEETS_LEFT_OUT"]
    assert told[0].values == {"names": ("“sheet 1”",)}
    assert "--column text=" in error("excel", excel([["a", "b"], ["نص", 2]])).hint
    above = error("excel", excel([["تقرير"], ["title", "text"], ["خبر", "نص"]]))
    assert "take it out" in str(above.reason) and above.hint == ""
    assert "nothing in the sheets" in str(error("excel", excel([])).reason)
    assert columns_of(BytesIO(data), "f") == ["text", "a", "b", "body"]


def test_a_cell_that_is_as_full_as_can_be_is_told(notices):
    data = excel([["text", "x"], ["ن" * 32_767, 1], ["ن" * 32_766, 1]])
    assert [n.form.name for n in notices("excel", data)].count("FULL_CELL") == 1


def test_what_has_to_be_installed_is_told_with_its_command(error, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert "pip install 'annotator[excel]'" in str(error("excel", excel([["text"]])).reason)


BOMB = zipped({"word/document.xml": b" " * (office.MOST_UNPACKED + 1)})
DTD = f'<!DOCTYPE d [<!ENTITY a "ha">]><w:document xmlns:w="{W}">&a;</w:document>'
HARM = {
    "a bomb": (BOMB, "unpacks to more"),
    "XML of its own": (zipped({"word/document.xml": DTD}), "XML of its own"),
    "behind much white space": (
        zipped({"word/document.xml": "<!--" + " " * 200_000 + "-->" + DTD}),
        "XML of its own",
    ),
    "in another part": (
        zipped({"word/document.xml": "<d/>", "word/styles.xml": DTD}),
        "XML of its own",
    ),
    "an old file": (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "has a password"),
    "a file of another kind": (zipped({"mimetype": "x"}), "damaged"),
    "nothing": (b"", "damaged"),
    "no ZIP": (b"PK\x03\x04 and no more", "damaged"),
    "no XML": (zipped({"word/document.xml": "<w:document"}), "damaged"),
    "an empty part": (zipped({"word/document.xml": ""}), "damaged"),
    "no text": (word(""), "empty"),
}


@pytest.mark.parametrize("name", HARM)
def test_what_is_damaged_or_does_harm_is_refused(error, name):
    data, reason = HARM[name]
    assert reason in str(error("word", data).reason)


def test_an_excel_file_is_opened_as_carefully(error):
    assert "damaged" in str(error("excel", zipped({"xl/workbook.xml": "<x/>"})).reason)
    assert "XML of its own" in str(error("excel", zipped({"xl/workbook.xml": DTD})).reason)
    assert "damaged" in str(error("excel", word("")).reason)


def test_a_part_that_is_said_to_lie_before_the_file_is_damage(error):
    """The directory at the end of an archive tells where its parts are, less where it is itself."""
    for name, sound in SOUND.items():
        at = sound.rindex(b"PK\5\6") + 16  # where the directory begins
        moved = sound[:at] + (1 << 24).to_bytes(4, "little") + sound[at + 4 :]
        assert "damaged" in str(error(name, moved).reason)


SOUND = {"word": word(paragraph("قال")), "excel": excel([["text", "x"], ["نص", 1]])}


@given(st.data())
def test_any_damage_ends_in_a_sentence(data):
    name = data.draw(st.sampled_from(["word", "excel"]))
    broken = bytearray(SOUND[name])
    for _ in range(data.draw(st.integers(1, 8))):
        broken[data.draw(st.integers(0, 4_000)) % len(broken)] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, 4_000)) % len(broken)
    form = registry.named(name)
    with contextlib.suppress(FormatError):
        [*form.read()(BytesIO(bytes(broken[:cut] or broken)), "f", ReadOptions())]
