"""Articles come in: all of them, or none."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest

from annotator.core.annotation import SetState, Verdict
from annotator.core.errors import WorldError
from annotator.core.listing import ArticleFilter
from annotator.core.people import Role
from annotator.formats import registry
from annotator.jobs.exchange import inputs
from annotator.jobs.exchange.importing import ImportOptions, ImportRefused, import_paths
from annotator.jobs.work import Cancelled
from tests.reading import rows

RAW = """الرئيسية / أخبار محلية
09/04/2019

وزارة النقل تعلن إعادة فتح طريق الساحل بعد عامين

أعلنت وزارة النقل يوم الثلاثاء إعادة فتح طريق الساحل السريع أمام المركبات في الاتجاهين.

شارك
أخبار ذات صلة"""
ROW = {"text": "وصل الوفد إلى دمشق", "spans": [{"start": 14, "end": 18, "label": "location"}]}


def _everything(project):
    """The rows of all tables, to see that nothing changed."""
    tables = rows(
        project.path,
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " AND name NOT LIKE 'search%' ORDER BY name",
    )
    return {name: rows(project.path, f"SELECT * FROM {name}") for (name,) in tables}


def test_a_folder_comes_in_by_name_and_what_is_no_format_is_passed_over(project, folder):
    root = folder(
        {
            "b.txt": "ثان\n",
            "a/c.txt": "أول\n",
            "a/.hidden.txt": "مخفي",
            ".git/d.txt": "مخفي",
            "table.csv": "text\nثالث\n",
            "picture.png": b"\x89PNG",
        }
    )
    report = import_paths(project, [root], ImportOptions())

    assert (report.added, report.known, report.encodings) == (3, 0, {"utf-8": 3})
    assert [passed.path.name for passed in report.skipped] == ["picture.png"]
    texts = [project.articles.read(number).text.strip() for number in project.articles.numbers()]
    assert texts == ["ثان", "ثالث", "أول"]


def test_a_project_among_the_files_is_not_read_as_one_of_them(project, folder):
    """Closing a file that SQLite has open would end the hold that the
    project has on what it saved.
    """
    root = project.path.parent
    (root / "a.txt").write_text("أول", encoding="utf-8")
    assert project.path.with_name(project.path.name + "-wal").exists()
    read = []
    really = Path.open

    def watched(self: Path, *more, **rest):
        read.append(self.name)
        return really(self, *more, **rest)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "open", watched)
        report = import_paths(project, [root], ImportOptions())
        with pytest.raises(WorldError, match="this is a project or a package"):
            import_paths(project, [project.path], ImportOptions(format="text"))
    assert report.added == 1
    assert {name for name in read if name.startswith(project.path.name)} == set()
    assert {passed.path.name for passed in report.skipped} == {
        project.path.name + ending for ending in ("", "-wal", "-shm")
    }


def test_guesses_are_made_only_where_the_file_says_nothing(project, folder):
    root = folder(
        {
            "a.txt": RAW,
            "b.jsonl": [{"text": RAW + ".", "title": "عنوان معطى", "source": "و", "date": "2001"}],
        }
    )
    import_paths(project, [root], ImportOptions())
    guessed, given = project.articles.read(1), project.articles.read(2)

    assert guessed.title == "وزارة النقل تعلن إعادة فتح طريق الساحل بعد عامين"
    assert guessed.published == "2019-04-09"
    assert guessed.guessed == {"title", "published"}
    assert guessed.meta == {"file": "a.txt"}
    assert (given.title, given.source, given.published) == ("عنوان معطى", "و", "2001")
    assert given.guessed == frozenset()


def test_furniture_is_proposed_unless_it_is_not_wanted(project, other, folder):
    root = folder({"a.txt": RAW})
    import_paths(project, [root], ImportOptions())
    import_paths(other, [root], ImportOptions(propose_furniture=False))

    proposed = project.articles.annotation_set(1, 0).not_article
    assert {region.verdict for region in proposed} == {Verdict.PROPOSED}
    assert "شارك" in [region.span.of(RAW) for region in proposed]
    assert other.articles.annotation_set(1, 0).not_article == []


def test_the_encoding_is_stored_and_may_be_overruled(project, folder):
    root = folder({"a.txt": RAW.encode("cp1256"), "b.txt": "Fa\xe7ade".encode("cp1252")})
    report = import_paths(project, [root / "a.txt"], ImportOptions())
    assert report.encodings == {"cp1256": 1}
    assert project.articles.read(1).encoding == "cp1256"

    import_paths(project, [root / "b.txt"], ImportOptions(encoding="windows-1252"))
    assert project.articles.read(2).text == "Façade"


def test_the_same_text_again_is_known(project, folder):
    root = folder({"a.txt": RAW, "b.txt": RAW.replace("\n", "\r\n"), "c.txt": "\ufeff" + RAW})
    first = import_paths(project, [root], ImportOptions())
    again = import_paths(project, [root], ImportOptions())

    assert (first.added, first.known) == (1, 2)
    assert (again.added, again.known) == (0, 3)


def test_spans_become_a_persons_work(project, folder):
    root = folder({"a.jsonl": [ROW, {"text": "بلا شيء"}]})
    report = import_paths(project, [root], ImportOptions(person=" ليلى  أحمد "))

    assert (report.added, report.sets, report.annotations) == (2, 1, 1)
    person = project.people.named("ليلى أحمد")
    work = project.articles.annotation_set(1, person.number)
    assert work.status.state is SetState.IN_PROGRESS
    assert [(one.label, one.span.of(ROW["text"])) for one in work.ordered] == [("location", "دمشق")]
    assert project.articles.counts(person.number)[ArticleFilter.TODO] == 1


def test_rows_of_several_people_on_one_text_are_one_article_and_no_repetition(project, folder):
    rows = [{**ROW, "annotator": name} for name in ("A", "B")]
    root = folder({"a.jsonl": [*rows, {**ROW, "annotator": "B"}]})
    report = import_paths(project, [root], ImportOptions())
    assert (report.added, report.sets, report.known) == (1, 2, 1)
    [file] = report.account.files.values()
    assert (file.articles, report.account.dates.total()) == (2, 2)


def test_work_that_is_there_is_never_mixed_with_work_that_comes(project, folder):
    root = folder({"a.jsonl": [ROW], "b.jsonl": [{**ROW, "spans": [[0, 3, "actor"]]}]})
    import_paths(project, [root / "a.jsonl"], ImportOptions(person="A"))
    report = import_paths(project, [root / "b.jsonl"], ImportOptions(person="A"))
    other_person = import_paths(project, [root / "b.jsonl"], ImportOptions(person="B"))

    assert (report.known, report.sets, report.sets_kept) == (1, 0, 1)
    assert (other_person.known, other_person.sets) == (1, 1)
    assert len(project.articles.annotation_set(1, 1).annotations) == 1


def test_every_annotator_is_given_every_article(project, folder):
    for name, role in (
        ("Amal", Role.ANNOTATOR),
        ("Badr", Role.ANNOTATOR),
        ("Rim", Role.REVIEWER),
    ):
        project.people.add(name, role)
    import_paths(project, [folder({"a.txt": RAW})], ImportOptions())

    assert [project.articles.given(1, number) for number in (1, 2, 3)] == [True, True, False]


MISTAKES = {
    "a.txt": "سليم\n",
    "b.jsonl": '{"text": "سليم أيضا"}\n{"text": 5}\n{"text": "سليم ثالث"}\n{"txt": ""}\n',
    "c.txt": b"",
}


def test_one_mistake_refuses_everything(project, folder):
    before = _everything(project)
    with pytest.raises(ImportRefused) as refused:
        import_paths(project, [folder(MISTAKES)], ImportOptions())

    assert len(refused.value.refused) == 3
    told = str(refused.value)
    assert "b.jsonl, line 2, $.text: the text must be a string, not a number." in told
    assert "2 more" in told and "--keep-going" in refused.value.hint
    assert _everything(project) == before


def test_keep_going_takes_the_rest_and_lists_what_it_refused(project, folder):
    report = import_paths(project, [folder(MISTAKES)], ImportOptions(keep_going=True))

    assert report.added == 3
    assert [str(one.place).rpartition("/")[2] for one in report.refused] == [
        "b.jsonl, line 2, $.text",
        "b.jsonl, line 4",
        "c.txt",
    ]
    assert all(one.reason for one in report.refused)


def test_a_dry_run_says_all_and_changes_nothing(project, folder):
    before = _everything(project)
    report = import_paths(project, [folder(MISTAKES)], ImportOptions(dry_run=True))

    assert report.dry_run
    assert (report.added, report.refused_count) == (3, 3)
    assert _everything(project) == before


def test_a_wrong_file_is_not_read_to_its_end(project, folder):
    """It is refused after a hundred mistakes; a dry run lists all of them."""
    root = folder({"a.jsonl": [{"text": number} for number in range(300)]})
    with pytest.raises(ImportRefused) as refused:
        import_paths(project, [root], ImportOptions())

    assert len(refused.value.refused) == 100
    assert import_paths(project, [root], ImportOptions(dry_run=True)).refused_count == 300
    assert import_paths(project, [root], ImportOptions(keep_going=True)).refused_count == 300


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_files_that_may_not_be_read_are_said(project, folder):
    root = folder({"a.txt": RAW, "b/c.txt": RAW})
    for path in (root / "a.txt", root / "b"):
        path.chmod(0)
        with pytest.raises(WorldError, match="cannot be read"):
            import_paths(project, [root], ImportOptions())
        path.chmod(0o700)


def test_a_file_that_goes_away_while_it_is_read_is_said(project, folder, monkeypatch):
    root = folder({"a.txt": RAW})
    known = inputs.inputs_at([root])
    monkeypatch.setattr(inputs, "inputs_at", lambda *_: known)
    (root / "a.txt").unlink()

    with pytest.raises(ImportRefused, match="cannot be read"):
        import_paths(project, [root], ImportOptions())


def test_an_id_that_is_another_text_is_refused(project, folder, own_line):
    first, second = own_line("نص أول", id="same"), own_line("نص آخر", id="same")
    root = folder({"a.jsonl": [first, second]})

    with pytest.raises(ImportRefused, match="another text"):
        import_paths(project, [root], ImportOptions())
    assert len(project.articles) == 0


def test_cancelling_leaves_the_project_as_it_was(project, folder):
    root = folder({f"{number}.txt": f"نص {number}" for number in range(20)})
    before = _everything(project)
    asked = []

    def cancelled():
        asked.append(1)
        return len(asked) > 10

    with pytest.raises(Cancelled, match="Nothing was changed"):
        import_paths(project, [root], ImportOptions(), cancelled=cancelled)
    assert _everything(project) == before


def test_progress_counts_bytes_up_to_all(project, folder):
    root = folder({"a.jsonl": [{"text": f"نص {number}"} for number in range(9)], "b.txt": "نص"})
    told = []
    import_paths(project, [root], ImportOptions(), progress=lambda *said: told.append(said))

    size = sum(path.stat().st_size for path in root.iterdir())
    assert told[-1][:2] == (size, size)
    assert [done for done, *_ in told] == sorted(done for done, *_ in told)


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"format": "powerpoint"}, "no format called “powerpoint”"),
        ({"encoding": "klingon"}, "^There is no encoding called “klingon”"),
        ({"encoding": "klingon", "dry_run": True}, "^There is no encoding called “klingon”"),
        ({"person": " "}, "name of the person is empty"),
    ],
)
def test_wrong_options_are_said(project, folder, options, reason):
    with pytest.raises(WorldError, match=reason):
        import_paths(project, [folder({"a.txt": RAW})], ImportOptions(**options))


def test_a_format_that_is_only_written_is_not_read(project, folder, monkeypatch):
    written = dataclasses.replace(registry.FORMATS[0], name="spans", reader="")
    monkeypatch.setattr(registry, "named", lambda name: written)
    with pytest.raises(WorldError, match="no format called “spans”; there is jsonl, text"):
        import_paths(project, [folder({"a.txt": RAW})], ImportOptions(format="spans"))


def test_paths_that_cannot_be_read_are_said(project, folder, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    for path, reason in (
        (tmp_path / "gone.txt", "no such file"),
        (folder({"a.xyz": "x"}) / "a.xyz", "say which one it is"),
        (empty, "no file in any known format"),
    ):
        with pytest.raises(WorldError, match=reason):
            import_paths(project, [path], ImportOptions())
    root = folder({"a.xyz": RAW})
    assert import_paths(project, [root / "a.xyz"], ImportOptions(format="text")).added == 1


def test_the_three_scraped_articles_come_in(project, shared):
    report = import_paths(project, [shared / "articles"], ImportOptions())

    assert (report.added, report.refused_count) == (3, 0)
    for number in project.articles.numbers():
        article = project.articles.read(number)
        assert article.title and "title" in article.guessed


def test_idrisi_tweets_come_in_with_their_spans(project, shared):
    """The offsets of 496 tweets fit to the letter, emoji and isolates included."""
    paths = sorted(Path(shared, "corpora", "idrisi_ra").rglob("*.jsonl"))
    report = import_paths(
        project, paths, ImportOptions(person="IDRISI", label_map={"*": "location"})
    )

    assert (report.added, report.annotations, report.refused_count) == (496, 868, 0)
    texts = [project.articles.read(number).text for number in project.articles.numbers()]
    assert any(ord(letter) > 0xFFFF for text in texts for letter in text)
    assert any("\u2066" <= letter <= "\u2069" for text in texts for letter in text)
