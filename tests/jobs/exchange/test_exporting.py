"""What was done goes out: the same bytes every time, whole or not at all."""

from __future__ import annotations

import json
import os
import uuid
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator import assets
from annotator.arabic.edges import fitted
from annotator.core import verbs
from annotator.core.annotation import Certainty, Origin, SetState
from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.errors import WorldError
from annotator.core.gesture import Gesture, GestureKind
from annotator.core.people import Person, Role
from annotator.core.span import Span
from annotator.formats.fitting.fitting import FittingChoices
from annotator.formats.writing import WrongSurface
from annotator.jobs.exchange.exporting import ExportOptions, export
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.projects import new_project
from annotator.jobs.work import Cancelled
from annotator.store.project import Project
from tests.store.making import connection_of

TEXT = "الرئيسية\nأعلنت وزارة الخارجية 🙂 وبدمشق أمس"


def _new_id():
    return uuid.uuid4().hex


def called_by_a_letter(project, *names):
    """Annotators whom nobody would be called like any more; older projects have such."""
    first = project.people.next_number()
    project.people.insert(
        Person(number, name, Role.ANNOTATOR) for number, name in enumerate(names, first)
    )


@pytest.fixture
def worked(project):
    """One article; A has finished it, B has begun, C has skipped it, D has not looked at it."""
    called_by_a_letter(project, *"ABCD")
    start = TEXT.find("دمشق")
    works = (
        SetDraft(
            "A",
            SetState.DONE,
            (
                AnnotationDraft("location", Span(start, start + 4), "b" * 32, "ملاحظة"),
                AnnotationDraft(
                    "actor", Span(16, 29), "a" * 32, None, Certainty.UNSURE, Origin.MANUAL
                ),
                AnnotationDraft("claim", Span(9, 35), "c" * 32),
            ),
            not_article=(Span(0, 8),),
            flagged=True,
            flag_note="انظروا",
        ),
        SetDraft("B", SetState.IN_PROGRESS, (), cleared=(Span(0, 8),)),
        SetDraft("C", SetState.SKIPPED, skip_reason="ليس خبرا"),
    )
    with project.intake() as intake:
        intake.add(
            ArticleDraft(
                TEXT,
                id="x1",
                title="ع",
                published="2020",
                guessed=frozenset({"title"}),
                meta={"b": 1, "a": [1.5, None]},
                sets=works,
                proposals=(Span(0, 8),),
            )
        )
        intake.add(ArticleDraft("نص لم يُقرأ"))
    return project


def _lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_what_is_done_goes_out_as_the_contract_says(worked, tmp_path):
    report = export(worked, tmp_path / "out.jsonl")

    (line,) = _lines(tmp_path / "out.jsonl")
    assert (report.articles, report.sets, report.annotations, report.unfinished) == (1, 1, 3, 2)
    assert list(line)[:6] == ["schema", "id", "text", "text_sha256", "offset_unit", "language"]
    assert (line["set"], line["state"], line["meta"]) == ("A", "done", {"b": 1, "a": [1.5, None]})
    assert [span["label"] for span in line["spans"]] == ["claim", "actor", "location"]
    for span in line["spans"]:
        assert line["text"][span["start"] : span["end"]] == span["text"]
    location = line["spans"][2]
    assert line["text"][location["word_start"] : location["word_end"]] == "وبدمشق"
    assert (location["note"], location["certainty"]) == ("ملاحظة", None)
    assert line["not_article"] == [{"start": 0, "end": 8}]
    assert (line["guessed"], line["flagged"], line["flag_note"]) == (["title"], True, "انظروا")


def test_any_state_is_what_anybody_touched(worked, tmp_path):
    export(worked, tmp_path / "out.jsonl", ExportOptions(state="any"))

    a, b, c = _lines(tmp_path / "out.jsonl")
    assert [line["set"] for line in (a, b, c)] == ["A", "B", "C"]
    assert (b["state"], b["cleared"], b["not_article"]) == (
        "in_progress",
        [{"start": 0, "end": 8}],
        [],
    )
    assert (c["state"], c["skip_reason"]) == ("skipped", "ليس خبرا")


def test_the_work_of_one_person_goes_out_alone(worked, tmp_path):
    export(worked, tmp_path / "out.jsonl", ExportOptions(set="B", state="any"))
    assert [line["set"] for line in _lines(tmp_path / "out.jsonl")] == ["B"]


def test_proposals_are_nobodys_word_until_the_article_is_finished(project, tmp_path):
    called_by_a_letter(project, "A")
    with project.intake() as intake:
        intake.add(ArticleDraft(TEXT, proposals=(Span(0, 8),)))

    def gesture(kind, verb):
        changes = verb(project.articles.annotation_set(1, 1))
        project.apply(Gesture(_new_id(), 1, 1, kind, changes))
        export(project, tmp_path / "out.jsonl", ExportOptions(state="any"))
        (line,) = _lines(tmp_path / "out.jsonl")
        return line

    begun = gesture(GestureKind.TAG, lambda now: verbs.tag(now, "actor", [Span(16, 29)], _new_id))
    assert (begun["proposed"], begun["not_article"]) == ([{"start": 0, "end": 8}], [])
    done = gesture(GestureKind.FINISH, lambda now: verbs.finish(now, _new_id))
    assert done["not_article"] == [{"start": 0, "end": 8}]


def test_a_name_for_a_label_that_there_is_not_is_refused(worked, tmp_path):
    options = ExportOptions(fitting=FittingChoices(label_names={"acter": "PER"}))
    with pytest.raises(WorldError, match="no label “acter” to be called otherwise"):
        export(worked, tmp_path / "out", options)


def test_a_trial_does_not_ask_what_is_where_the_file_would_be(worked, tmp_path):
    assert export(worked, tmp_path, ExportOptions(state="any", dry_run=True)).sets


@pytest.mark.parametrize("dry_run", [True, False])
def test_the_list_of_losses_never_takes_the_place_of_the_export(worked, tmp_path, dry_run):
    out = tmp_path / "out.conll"
    options = ExportOptions("conll", state="any", loss=out, dry_run=dry_run)
    with pytest.raises(WorldError, match="the same file"):
        export(worked, out, options)
    assert not out.exists()


def test_exporting_twice_gives_the_same_bytes(worked, tmp_path):
    for name in ("one", "two"):
        export(worked, tmp_path / name, ExportOptions(state="any"))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_out_in_and_out_again_gives_the_same_bytes(worked, other, tmp_path):
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    export(worked, one, ExportOptions(state="any"))
    import_paths(other, [one], ImportOptions())
    export(other, two, ExportOptions(state="any"))

    assert one.read_bytes() == two.read_bytes()


def test_the_samples_go_out_in_and_out_again(project, other, tmp_path):
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    sample = assets.resources() / "samples" / "sample.jsonl"
    report = import_paths(project, [sample], ImportOptions())
    export(project, one, ExportOptions(state="any"))
    import_paths(other, [one], ImportOptions())
    export(other, two, ExportOptions(state="any"))

    assert report.annotations > 500
    assert one.read_bytes() == two.read_bytes()


def test_idrisi_goes_out_in_and_out_again(project, other, shared, tmp_path):
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    paths = sorted((shared / "corpora" / "idrisi_ra").rglob("*.jsonl"))
    import_paths(project, paths, ImportOptions(person="I", label_map={"*": "location"}))
    report = export(project, one, ExportOptions(state="any"))
    import_paths(other, [one], ImportOptions())
    export(other, two, ExportOptions(state="any"))

    assert report.annotations == 868
    assert one.read_bytes() == two.read_bytes()


LETTERS = "اليمن وتب،ة\n.“”🙂ًA1\u00a0\u2066"


@st.composite
def drafts(draw) -> list[ArticleDraft]:
    made = []
    for text in draw(st.lists(st.text(LETTERS, min_size=1).filter(str.strip), unique=True)):
        edges = st.integers(0, len(text))

        def span(edges=edges, text=text):
            start, end = sorted((draw(edges), draw(edges)))
            return fitted(text, Span(start, end)) if start < end else None

        works = []
        for person in draw(st.sets(st.sampled_from(["أ", "ب", "A B"]))):
            spans = {span() for _ in range(draw(st.integers(0, 4)))} - {None}
            work = SetDraft(
                person,
                draw(st.sampled_from([SetState.IN_PROGRESS, SetState.DONE, SetState.SKIPPED])),
                tuple(
                    AnnotationDraft(
                        draw(st.sampled_from(["actor", "date"])),
                        one,
                        None,
                        draw(st.none() | st.just("م:\n")),
                        draw(st.none() | st.sampled_from(Certainty)),
                        draw(st.sampled_from(Origin)),
                    )
                    for one in spans
                ),
                not_article=tuple({span() for _ in range(draw(st.integers(0, 2)))} - {None}),
            )
            works.append(work)
        proposals = tuple({span() for _ in range(draw(st.integers(0, 2)))} - {None})
        made.append(
            ArticleDraft(
                text,
                title=draw(st.text(LETTERS, max_size=3)),
                meta=draw(st.dictionaries(st.text(LETTERS, max_size=2), st.integers(), max_size=2)),
                sets=tuple(works),
                proposals=proposals,
            )
        )
    return made


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(drafts())
def test_any_work_goes_out_in_and_out_again(tmp_path, made):
    folder = tmp_path / _new_id()
    folder.mkdir()
    one, two = folder / "one.jsonl", folder / "two.jsonl"
    with new_project(folder / "p.annotator") as project, project.intake() as intake:
        for draft in made:
            intake.add(draft)
    with new_project(folder / "q.annotator") as other:
        with Project.open(folder / "p.annotator") as project:
            export(project, one, ExportOptions(state="any"))
        if one.stat().st_size:
            import_paths(other, [one], ImportOptions())
            export(other, two, ExportOptions(state="any"))
            assert one.read_bytes() == two.read_bytes()


def test_a_span_that_does_not_match_its_text_stops_the_export(worked, tmp_path):
    """As after damage to the file: the trigger that forbids it is taken away."""
    connection = connection_of(worked)
    connection.execute("DROP TRIGGER annotation_is_true_when_changed")
    connection.execute("UPDATE main.annotation SET surface = 'شيء آخر' WHERE label = 'actor'")

    with pytest.raises(WrongSurface) as refused:
        export(worked, tmp_path / "out.jsonl")
    assert refused.value.hint.startswith("annotator check")
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (ExportOptions(format="word"), "Nothing is written as “word”. There is jsonl"),
        (ExportOptions(format="csv"), "Nothing is written as “csv”"),
        (ExportOptions(set="X"), "nobody called X in the project. There is A, B, C, D"),
    ],
)
def test_what_cannot_be_written_is_said(worked, tmp_path, options, reason):
    with pytest.raises(WorldError, match=reason):
        export(worked, tmp_path / "out.jsonl", options)
    assert not (tmp_path / "out.jsonl").exists()


def test_strict_refuses_to_leave_out_a_set_without_spans(project, tmp_path):
    called_by_a_letter(project, "A")
    with project.intake() as intake:
        intake.add(ArticleDraft("a\x0bb", id="x1", sets=(SetDraft("A", SetState.DONE),)))
    out, losses = tmp_path / "a.zip", tmp_path / "losses.csv"
    with pytest.raises(WorldError, match=r"1 set or value would be left out"):
        export(project, out, ExportOptions("cas-xmi", strict=True))
    export(project, out, ExportOptions("cas-xmi", dry_run=True, loss=losses))
    assert not out.exists()
    assert "x1,A,,,," in losses.read_text("utf-8-sig")


def test_a_label_that_the_format_cannot_hold_is_refused_in_a_trial_too(worked, tmp_path):
    fitting = FittingChoices(label_names={"actor": "P ER"})
    options = ExportOptions("conll", fitting=fitting, dry_run=True)
    with pytest.raises(WorldError, match="cannot hold the labels “P ER”") as refusal:
        export(worked, tmp_path / "a.conll", options)
    assert refusal.value.hint == "--label-map actor=P_ER"


def test_a_place_that_cannot_be_written_is_said(worked, tmp_path):
    for out in (tmp_path / "gone" / "out.jsonl", tmp_path):
        with pytest.raises(WorldError):
            export(worked, out)


def test_a_failed_export_leaves_the_old_file_and_nothing_else(worked, tmp_path, monkeypatch):
    out = tmp_path / "exports" / "out.jsonl"
    out.parent.mkdir()
    export(worked, out)
    before = out.read_bytes()

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WorldError, match="no room on the disk"):
        export(worked, out)
    with pytest.raises(Cancelled, match=r"out\.jsonl was not written"):
        export(worked, out, cancelled=lambda: True)
    assert out.read_bytes() == before
    assert [path.name for path in out.parent.iterdir()] == ["out.jsonl"]


def test_a_new_file_has_the_usual_permissions_and_an_old_one_keeps_its_own(worked, tmp_path):
    if os.name != "posix":
        pytest.skip("permissions are those of POSIX")
    usual = Path(tmp_path / "usual")
    usual.write_text("")
    out = tmp_path / "out.jsonl"
    export(worked, out)
    assert out.stat().st_mode == usual.stat().st_mode
    out.chmod(0o600)
    export(worked, out)
    assert out.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("opened", [True, False], ids=["open", "closed"])
def test_an_export_never_takes_the_place_of_a_project(worked, tmp_path, opened):
    other = tmp_path / "other.db"
    with new_project(other, worked.label_set) if opened else _closed(other, worked):
        before = other.read_bytes()
        with pytest.raises(WorldError, match=r"is a project\. It was not replaced"):
            export(worked, other, ExportOptions())
        assert other.read_bytes() == before
    with pytest.raises(WorldError, match="is a project"):
        export(worked, worked.path, ExportOptions())


def _closed(path: Path, like: Project) -> AbstractContextManager[object]:
    new_project(path, like.label_set).close()
    return nullcontext()
