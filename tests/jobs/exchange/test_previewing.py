"""The preview of an import says what the import would do, and does nothing."""

from __future__ import annotations

import json

import pytest

from annotator import assets
from annotator.core.errors import WorldError
from annotator.jobs.exchange import previewing
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.exchange.previewing import DraftFate, preview
from annotator.jobs.indexing import index_all
from annotator.jobs.projects import new_project
from annotator.jobs.work import Cancelled

LONG = "أعلنت وزارة النقل إعادة فتح طريق الساحل بعد إغلاق دام عامين وقال الوزير إن الطريق آمن تماما"


@pytest.fixture
def project(tmp_path):
    with new_project(tmp_path / "coast.annotator") as made:
        yield made


def write(path, *articles):
    path.write_text("".join(json.dumps(one) + "\n" for one in articles), encoding="utf-8")
    return path


def fates(found):
    return [row.fate for row in found.rows]


def test_the_samples_look_as_they_will_come_in(project):
    raw = assets.resources() / "samples" / "raw"
    found = preview(project, [raw], ImportOptions())
    assert len(project.articles) == 0
    report = import_paths(project, [raw], ImportOptions())
    assert report.added == found.counts[DraftFate.NEW] + found.counts[DraftFate.NEAR]
    stored = [project.articles.read(number) for number in range(1, report.added + 1)]
    taken = [row for row in found.rows if row.fate in (DraftFate.NEW, DraftFate.NEAR)]
    assert [(one.title, one.source, one.published, one.encoding) for one in stored] == [
        (row.title, row.source, row.published, row.encoding) for row in taken
    ]


def test_mistakes_are_among_the_rows_with_their_place(project, tmp_path):
    path = tmp_path / "mixed.jsonl"
    path.write_text('{"text": "قال"}\n{"text": 3}\n', encoding="utf-8")
    found = preview(project, [path], ImportOptions())
    assert fates(found) == [DraftFate.NEW, DraftFate.REFUSED]
    assert found.rows[1].place[:2] == (str(path), 2)
    assert found.rows[1].reason


def test_the_same_text_is_known_and_a_copy_is_near(project, tmp_path):
    import_paths(
        project, [write(tmp_path / "a.jsonl", {"text": LONG, "title": "الأول"})], ImportOptions()
    )
    index_all(project)
    again = write(
        tmp_path / "b.jsonl", {"text": LONG}, {"text": f"عاجل {LONG}"}, {"text": "خبر آخر"}
    )
    found = preview(project, [again], ImportOptions())
    assert fates(found) == [DraftFate.KNOWN, DraftFate.NEAR, DraftFate.NEW]
    assert found.rows[1].near_title == "الأول"


def test_work_of_others_on_one_text_is_shown_as_such(project, tmp_path):
    rows = [
        {"text": LONG, "annotator": name, "spans": [[0, len(LONG.split()[0]), "claim"]]}
        for name in "AB"
    ]
    found = preview(project, [write(tmp_path / "a.jsonl", *rows, rows[1])], ImportOptions())
    assert fates(found) == [DraftFate.NEW, DraftFate.JOINED, DraftFate.KNOWN]


def test_a_copy_in_the_same_files_is_near(project, tmp_path):
    both = write(tmp_path / "a.jsonl", {"text": LONG, "title": "الأول"}, {"text": f"عاجل {LONG}"})
    found = preview(project, [both], ImportOptions())
    assert fates(found) == [DraftFate.NEW, DraftFate.NEAR]
    assert found.rows[1].near_title == "الأول"


def test_spans_and_people_are_counted(project, tmp_path):
    path = write(
        tmp_path / "a.jsonl",
        {"text": "قال الوزير", "spans": [{"start": 4, "end": 10, "label": "PER"}]},
    )
    options = ImportOptions(person="Amal", label_map={"PER": "actor"})
    (row,) = preview(project, [path], options).rows
    assert (row.spans, row.people) == (1, ("Amal",))
    assert [person.name for person in project.people.all()] == []


def test_the_opening_leaves_out_furniture_and_title(project, tmp_path):
    title = "عنوان الخبر اليوم"
    text = f"الرئيسية / أخبار محلية\n{title}\n\n{LONG}\n"
    path = write(tmp_path / "page.jsonl", {"text": text, "title": title})
    (row,) = preview(project, [path], ImportOptions()).rows
    assert row.opening.startswith("أعلنت وزارة النقل")


def test_columns_and_fields_are_offered_even_where_none_holds_the_text(project, tmp_path):
    table = tmp_path / "a.csv"
    table.write_text("headline,words\nع,ن\n", encoding="utf-8")
    lines = write(tmp_path / "b.jsonl", {"corps": "نص", "headline": "ع"})
    found = preview(project, [table, lines], ImportOptions())
    assert found.columns == ("headline", "words", "corps")
    listed = tmp_path / "c.json"
    listed.write_text('[{"corps": "نص", "date": "أمس"}]', encoding="utf-8")
    assert preview(project, [listed], ImportOptions()).columns == ("corps", "date")
    assert fates(found)[0] is DraftFate.REFUSED


def test_only_the_first_articles_are_looked_at(project, tmp_path, monkeypatch):
    monkeypatch.setattr(previewing, "MOST", 3)
    path = write(tmp_path / "a.jsonl", *({"text": f"خبر رقم {n}"} for n in range(5)))
    found = preview(project, [path], ImportOptions())
    assert (len(found.rows), found.complete) == (3, False)
    assert preview(project, [write(path, {"text": "خبر"})], ImportOptions()).complete


def test_a_preview_can_be_stopped(project, tmp_path):
    path = write(tmp_path / "a.jsonl", {"text": "خبر"})
    with pytest.raises(Cancelled):
        preview(project, [path], ImportOptions(), cancelled=lambda: True)


def test_nothing_in_any_format_is_a_sentence(project, tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(WorldError, match="no file in any known format"):
        preview(project, [tmp_path / "empty"], ImportOptions())
