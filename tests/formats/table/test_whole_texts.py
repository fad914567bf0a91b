"""A span on each row beside the whole text of its article is one article with its spans."""

from __future__ import annotations

import io

import pytest

from annotator.core.draft import ArticleDraft
from annotator.formats.errors import FormatError

TEXT = "زار وفد تونس، ثم عاد الوفد من تونس"
OTHER = "لا شيء هنا"


def spans(draft: ArticleDraft) -> list[tuple[str, str, str]]:
    """Whose each span is, its label, and what it covers."""
    return [
        (part.person, a.label, draft.text[a.start : a.end])
        for part in draft.sets
        for a in part.annotations
    ]


@pytest.mark.parametrize(
    "header",
    [
        "text,start,end,label",
        "Text,begin,end,type",
        "content,from,to,entity",
        "النص,start_offset,end_offset,tag",
    ],
)
def test_rows_with_the_same_text_are_one_article(read_all, header):
    rows = [f'"{TEXT}",4,7,actor', f'"{TEXT}",8,12,location', f"{OTHER},,,"]
    first, told, second = read_all("csv", "\n".join([header, *rows]))
    assert spans(first) == [("ليلى", "actor", "وفد"), ("ليلى", "location", "تونس")]
    assert (told.form.name, told.count, told.warns) == ("ONE_ARTICLE", 2, False)
    assert (second.text, spans(second), first.meta) == (OTHER, [], {})


def test_where_a_table_says_only_what_a_span_reads_its_place_is_found(read_all):
    rows = ["text,entity,label,id"]
    rows += [f'"{TEXT}",{name},{label},7' for name, label in [("وفد", "actor")]]
    rows += [f'"{TEXT}",تونس,location,8'] * 2
    first, *_ = read_all("csv", "\n".join(rows))
    assert [(a.start, a.end) for a in first.sets[0].annotations] == [(4, 7), (8, 12), (30, 34)]
    _, _, guessed, _ = read_all("csv", "\n".join(rows[:3]))
    assert (guessed.form.name, guessed.count, guessed.warns) == ("FIRST_PLACE", 1, True)


def test_a_span_that_is_not_in_its_text_is_refused_with_its_line(read):
    rows = [f"{number} زار وفد,وفد,actor" for number in range(10)]
    *drafts, wrong, last = read("csv", "\n".join(["text,span,label", *rows, "زار وفد,تونس,actor"]))
    assert isinstance(wrong, FormatError)
    assert (wrong.place.line, wrong.place.part) == (12, "column span")
    assert (len(drafts), spans(last)) == (10, [])


def test_the_text_of_the_span_may_stand_beside_the_whole_text(article):
    rows = [f'"{TEXT}",وفد,4,7,actor', f'"{TEXT}",تونس,8,12,location']
    draft = article("csv", "\n".join(["full_text,text,start,end,label", *rows]))
    assert spans(draft) == [("ليلى", "actor", "وفد"), ("ليلى", "location", "تونس")]


def test_the_work_of_several_people_stays_apart(article):
    rows = [f'"{TEXT}",4,7,actor,{name}' for name in ("أمل", "بدر")]
    draft = article("csv", "\n".join(["text,start,end,label,annotator", *rows]))
    assert spans(draft) == [("أمل", "actor", "وفد"), ("بدر", "actor", "وفد")]


def test_a_table_of_texts_with_subjects_is_articles_as_before(read):
    data = "text,label,word\nقال,sport,x\nزار,news,y\n"
    assert [draft.text for draft in read("csv", data)] == ["قال", "زار"]


def test_spans_whose_text_is_their_own_are_named_as_before(error):
    data = "text,start,end,label\nبيروت,4,9,location\nوفد,0,3,actor\nتونس,20,24,location\n"
    assert "list of spans, one a row" in str(error("csv", data).reason)


def test_such_a_table_may_be_an_excel_file(read_all):
    openpyxl = pytest.importorskip("openpyxl")
    book, stream = openpyxl.Workbook(), io.BytesIO()
    for row in [
        ("text", "start", "end", "label"),
        (TEXT, 4, 7, "actor"),
        (TEXT, 8, 12, "location"),
    ]:
        book.active.append(row)
    book.save(stream)
    first, *_ = read_all("excel", stream.getvalue())
    assert [label for _, label, _ in spans(first)] == ["actor", "location"]
