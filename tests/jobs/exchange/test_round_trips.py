"""Export, import into an empty project, export again: the same bytes, and the same spans."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.arabic.edges import fitted
from annotator.core.annotation import Certainty, SetState
from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.errors import WorldError
from annotator.core.outgoing import GOLD
from annotator.core.span import Span
from annotator.formats import registry
from annotator.formats.fitting.fitting import FittingChoices, InsideWord
from annotator.formats.losses import SpanOutcome
from annotator.jobs.exchange.exporting import ANY, ExportOptions, export
from annotator.jobs.exchange.importing import ImportOptions, import_paths
from annotator.jobs.projects import new_project
from annotator.store.project import Project
from tests.formats.written_files import skip_without_extra

# Folders, and units that an import asks about: see tests/formats/brat and tests/formats.
ELSEWHERE = ("brat", "conll-u", "doccano", "doccano-relations")
BOTH_WAYS = [form.name for form in registry.FORMATS if form.reads and form.writes]
CONLL = [name for name in registry.names(registry.WRITTEN) if name.startswith("conll")]
READ_AS = (
    {name: name for name in BOTH_WAYS if name not in ELSEWHERE}
    | {"spans-excel": "excel"}
    | {name: "conll" for name in CONLL if name not in ELSEWHERE}
)

# An emoji, tashkeel, no-break space, a joiner, a mark of direction, isolates, separators of lines
# and columns, what looks like comments and tags of a file.
PIECES = st.sampled_from(
    [
        *(
            "وزيرُ",
            "ومصر",
            "بالقاهرة»",
            "11 أبريل",
            "🙂",
            "👨\u200d👩",
            "مي\u200cكند",
            "\u2067نص\u2069",
        ),
        *("\u200fبيروت", "#وسم", "# text = x", "O", "B-actor", "،", '"', "'", ",", ";", "\\n", "="),
        *("-DOCSTART-", "# newdoc id = z", "\u0651", "1/2", "كـ", "@x", "_"),
    ]
)
GAPS = st.sampled_from([" ", "\u00a0", "\n", "\n\n", "  ", "\t", "\u2028", "", "\x85", "\x1f"])
TEXTS = st.lists(st.tuples(PIECES, GAPS), min_size=1, max_size=8).map(
    lambda parts: "".join(map("".join, parts))
)
PLACES = st.lists(
    st.tuples(st.sampled_from(["actor", "location"]), st.integers(0, 60), st.integers(1, 25)),
    max_size=6,
)


def drafts(text: str, places: list[tuple[str, int, int]]) -> tuple[AnnotationDraft, ...]:
    """Annotations where the program permits some: nested, crossing and on the same span."""
    made = {}
    for label, start, length in places:
        if start < len(text):
            span = fitted(text, Span(start, min(start + length, len(text))))
            if span is not None:
                sure = Certainty.UNSURE if length % 2 else None
                made[span, label] = AnnotationDraft(label, span, None, f"م {length}", sure)
    return tuple(made.values())


def project_with(path: Path, *articles: ArticleDraft) -> Project:
    project = new_project(path)
    with project.intake() as intake:
        for article in articles:
            intake.add(article)
    return project


def exported(project: Project, out: Path, name: str, **choices):
    return export(project, out, ExportOptions(name, state=ANY, **choices))


def imported(path: Path, file: Path, name: str) -> Project:
    project = new_project(path)
    try:
        import_paths(project, [file], ImportOptions(format=READ_AS[name], propose_furniture=False))
    except BaseException:
        project.close()
        raise
    return project


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("trips")


@pytest.mark.parametrize("name", READ_AS)
@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=TEXTS, places=PLACES)
def test_the_same_bytes_and_spans_come_back(name, folder, text, places):
    skip_without_extra(name)
    for old in folder.iterdir():
        old.unlink()
    first, again = folder / "a.out", folder / "b.out"
    if not text.strip():
        return
    annotations = drafts(text, places)
    work = SetDraft("Amal Y", SetState.IN_PROGRESS, annotations, not_article=(Span(0, 1),))
    idle = SetDraft("B", SetState.IN_PROGRESS, cleared=(Span(0, 1),))
    article = ArticleDraft(text, id="x 1", sets=(work, idle), proposals=(Span(0, 1),), title="ع")
    with project_with(folder / "p.annotator", article) as project:
        report = exported(project, first, name)
    losses = report.losses
    assert sum(losses.outcomes.values()) == losses.spans == len(annotations)
    if losses.articles_left_out:  # it has what no cell can hold
        return
    with imported(folder / "q.annotator", first, name) as project:
        assert project.articles.read(1).text == text
        back = [
            (span.start, span.end, span.label)
            for outgoing in project.outgoing(finished=False, person=None)
            for span in outgoing.spans
        ]
        exported(project, again, name)
    assert first.read_bytes() == again.read_bytes()
    kept = {(a.span.start, a.span.end, a.label) for a in annotations}
    if not losses.lost:
        assert set(back) == kept
    assert len(back) >= losses.spans - losses.outcomes[SpanOutcome.DROPPED]
    assert len(kept & set(back)) >= losses.outcomes[SpanOutcome.EXACT]


NESTED = ArticleDraft(
    "قال وزيرُ مصر للبنان",
    id="a1",
    sets=(
        SetDraft(
            "Amal",
            SetState.DONE,
            (
                AnnotationDraft("actor", Span(4, 13)),
                AnnotationDraft("location", Span(10, 13)),
                AnnotationDraft("location", Span(15, 20)),
            ),
        ),
    ),
)


@pytest.fixture
def nested(tmp_path):
    with project_with(tmp_path / "p.annotator", NESTED) as project:
        yield project


@pytest.mark.parametrize("name", registry.names(registry.WRITTEN))
def test_everybody_gold_and_parts_can_be_written_in_every_format(nested, tmp_path, name):
    from annotator.jobs.exchange.splitting import parsed

    skip_without_extra(name)
    for whose in ("all", "Amal", GOLD):
        options = ExportOptions(name, whose, ANY, parsed("train=0.5,test=0.5"))
        assert export(nested, tmp_path / "a.out", options).articles == 1


def test_every_loss_is_listed_and_the_trial_writes_nothing_else(nested, tmp_path):
    out, loss = tmp_path / "a.conll", tmp_path / "loss.csv"
    report = export(nested, out, ExportOptions("conll", loss=loss, dry_run=True))
    assert not out.exists()
    assert report.preview.split("\n")[2:5] == [
        "# text = قال وزيرُ مصر للبنان",
        "قال\tO",
        "وزيرُ\tB-actor",
    ]
    rows = list(csv.DictReader(StringIO(loss.read_text(encoding="utf-8-sig"))))
    assert [(r["text"], r["outcome"], r["reason"], r["becomes"]) for r in rows] == [
        ("مصر", "dropped", "nested", ""),
        ("لبنان", "widened", "inside-word", "للبنان"),
    ]


def test_nothing_is_written_if_nothing_may_be_lost(nested, tmp_path):
    with pytest.raises(WorldError, match="2 spans would not come through unchanged"):
        export(nested, tmp_path / "a.conll", ExportOptions("conll", strict=True))
    assert not (tmp_path / "a.conll").exists()
    export(nested, tmp_path / "a.jsonl", ExportOptions("hf-spans", strict=True))


def test_what_stays_must_be_a_label_that_there_is(nested, tmp_path):
    choices = FittingChoices(InsideWord.WIDEN, "tree")
    with pytest.raises(WorldError, match="“tree”, which is no label"):
        export(nested, tmp_path / "a.conll", ExportOptions("conll", fitting=choices))
