"""Tables with a header."""

from __future__ import annotations

from io import BytesIO

import pytest

from annotator.core.draft import ArticleDraft
from annotator.core.place import Place
from annotator.formats.errors import FormatError
from annotator.formats.table.table import columns_of

HEADER = "id,title,text,source,date,views"


def test_a_row_is_an_article_and_the_rest_is_kept(article):
    found = article("csv", f"{HEADER}\n1,عنوان,نص الخبر,وكالة,2020-04-11,\n")
    assert (found.text, found.title, found.source) == ("نص الخبر", "عنوان", "وكالة")
    assert (found.published, found.meta, found.place) == (
        "2020-04-11",
        {"id": "1"},
        Place("file", 2),
    )


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_delimiter_is_seen_in_the_header(article, delimiter):
    data = f"id{delimiter}text{delimiter}title\n1{delimiter}نص، وآخر{delimiter}عنوان\n"
    assert article("csv", data).text == "نص، وآخر"
    assert article("tsv", data).title == "عنوان"


def test_a_text_in_quotes_keeps_its_lines_and_later_errors_their_numbers(read):
    data = f'{HEADER}\n1,ع,"سطر ""أول""\r\nسطر ثان",و,أمس,3\n\n2,ع,ن,و,,3,4\n3,ع,,و,,\n'
    first, long, empty = read("csv", data)

    assert isinstance(first, ArticleDraft)
    assert first.text == 'سطر "أول"\nسطر ثان'
    assert first.meta == {"id": "1", "date": "أمس", "views": "3"}
    assert isinstance(long, FormatError)
    assert long.place.line == 5 and "7 values and the header 6" in str(long.reason)
    assert isinstance(empty, FormatError)
    assert str(empty.place) == "file, line 6, column text"


def test_columns_are_chosen_or_found_in_arabic(article, error):
    data = "العنوان,النص,x\nع,نص,تعليق\n"
    assert article("csv", data).text == "نص"
    assert article("csv", data, columns={"text": "x"}).text == "تعليق"
    wrong = error("csv", "a,b\n1,2\n")
    assert wrong.place.line == 1
    assert "“a”, “b”" in str(wrong.reason) and "--column text=" in wrong.hint


def test_the_columns_are_there_to_choose_from():
    assert columns_of(BytesIO("\ufeffa; b ;ج\n1;2;3".encode()), "f", None) == ["a", "b", "ج"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"text,text\na,b\n", "two columns"),
        (b'text,b\n"abc,1\n2,3\n', "do not pair up"),
        (b'text,b\n"abc"d,1\n', "do not pair up"),
        (b"text,b\na\x00,1\n", "NUL"),
        (b"text,b\na,1\x00\n", "NUL"),
        ("text,b\nنص".encode()[:-1], "middle of a letter"),
    ],
)
def test_what_is_wrong_with_a_table_is_told_with_its_line(read, data, reason):
    items = read("csv", data)
    assert isinstance(items[-1], FormatError)
    assert reason in str(items[-1].reason)


def test_an_article_longer_than_the_csv_modules_limit_is_read(article):
    assert len(article("csv", "text,b\n" + "ن" * 200_000 + ",1\n").text) == 200_000


def test_tables_in_other_encodings_are_read(article):
    data = "title,text\nعنوان,وصل الوفد إلى دمشق في الصباح\n"
    assert article("csv", data.encode("cp1256")).encoding == "cp1256"
    assert article("csv", data.encode("utf-16")).title == "عنوان"


def test_the_line_that_excel_puts_before_the_header_is_passed_over(article, error):
    data = "\ufeffsep=;\r\nالعنوان;النص\r\nع;ن، ن\r\n"
    found = article("csv", data)
    assert (found.title, found.text, found.place.line) == ("ع", "ن، ن", 3)
    assert columns_of(BytesIO(data.encode()), "f", None) == ["العنوان", "النص"]
    assert error("csv", "sep=;\na;b\n1;2\n").place.line == 2
    assert article("csv", data.encode("utf-16")).text == "ن، ن"


def test_cells_that_are_missing_at_the_end_of_a_row_are_empty(read):
    long, short = read("csv", "text,title,source\nنص,ع,و,,\nنص آخر\n")
    assert (long.title, short.text, short.title) == ("ع", "نص آخر", "")


def test_columns_without_a_name_are_there_only_where_they_hold_something(read):
    first, second = read("csv", "text,,title,,\nنص,,ع,,\nنص,ز,ع\n")
    assert (first.meta, second.meta) == ({}, {"column 2": "ز"})


@pytest.mark.parametrize(
    "cell",
    [
        """[{""start"": 4, ""end"": 9, ""label"": ""location""}]""",
        "[{'start': 4, 'end': 9, 'label': 'location'}]",
        "[(4, 9, 'location')]",
        '[[4, 9, ""location""]]',
    ],
)
def test_a_list_of_spans_in_a_cell_is_spans(article, cell):
    found = article("csv", f'text,labels\nقال بيروت,"{cell}"\n')
    (part,) = found.sets
    assert [(a.start, a.end, a.label) for a in part.annotations] == [(4, 9, "location")]
    assert found.meta == {}


def test_a_broken_list_in_a_cell_is_said_and_other_cells_are_left_alone(article, error):
    wrong = error("csv", "text,spans\nقال,\"[{'start': 4\"\n")
    assert "no list of spans" in str(wrong.reason) and wrong.place.part == "column spans"
    assert article("csv", "text,labels\nقال,[sport]\n").meta == {"labels": "[sport]"}
    assert article("csv", "text,labels\nقال,\"['sport']\"\n").sets == ()


@pytest.mark.parametrize("data", [f"عنوان الخبر الأول,{'وصل وفد من بيروت إلى تونس ' * 3}\nع,ن\n"])
def test_an_article_in_the_place_of_the_header_is_not_recommended_as_a_name(error, data):
    fault = error("csv", data)
    assert "above" in str(fault.reason) and "--column" not in fault.hint


def test_json_in_a_table_is_not_recommended_as_a_name(error):
    fault = error("csv", '[{"text": "وصل وفد من بيروت إلى تونس", "title": "خبر"}]\n{"a": 1}\n')
    assert "above" in str(fault.reason) and "--column" not in fault.hint


def test_spans_one_a_row_without_their_texts_are_named(error):
    data = "doc_id,start,end,label,surface\n1,4,9,location,بيروت\n1,0,3,actor,وفد\n"
    assert "list of spans, one a row" in str(error("csv", data).reason)


def test_a_header_without_rows_is_said(error):
    assert "no rows" in str(error("csv", "title,text\n").reason)


@pytest.mark.parametrize(
    "data",
    [
        "تقرير الأخبار,,\ntext,title,date\nوصل الوفد,خبر,2024-01-02\n",
        "تقرير الأخبار\ntext;title\nوصل الوفد;خبر\n",
        "تقرير الأخبار\nالعنوان\tالنص\nخبر\tوصل الوفد\n",
    ],
)
def test_a_row_above_the_names_of_columns_is_told_and_not_recommended_as_a_name(error, data):
    refused = error("csv", data)
    assert "“تقرير الأخبار”: take it out" in str(refused.reason)
    assert refused.hint == ""


def test_a_table_of_one_column_has_no_row_above_its_names(read):
    (draft,) = read("csv", "text\nقال, text, ثم مضى\n".replace(",", "،"))
    assert draft.text == "قال، text، ثم مضى"
