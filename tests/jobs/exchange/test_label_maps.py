"""Labels of foreign files: said once, kept in the project, added to it, and given back."""

from __future__ import annotations

import json
import shlex
from dataclasses import replace

import pytest

from annotator.core.errors import WorldError
from annotator.formats import registry
from annotator.formats.fitting.fitting import FittingChoices
from annotator.jobs.exchange import label_maps
from annotator.jobs.exchange.exporting import ANY, ExportOptions, export
from annotator.jobs.exchange.importing import ImportOptions, ImportRefused, import_paths

CONLL = "وصل O\nوفد B-PER\nإلى O\nبيروت B-LOC\n"
SAID = {"PER": "actor", "LOC": "location"}


@pytest.fixture
def take(project, tmp_path):
    """Imports a file with this text into the project."""

    def taken(text=CONLL, name="a.conll", **options):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return import_paths(project, [tmp_path / name], ImportOptions(person="Amal", **options))

    return taken


def told(report) -> list[str]:
    return [str(finding.message) for finding in report.account.findings]


def test_what_was_said_of_labels_holds_for_the_next_files_of_the_format(project, take):
    with pytest.raises(ImportRefused):
        take()
    take(label_map=SAID)
    report = take("زار O\nوفد B-PER\nدمشق B-LOC\n", "b.conll")
    assert dict(report.account.labels) == {"actor": 1, "location": 1}
    assert "Label “PER” comes in as actor, as it did before: 1 span." in told(report)
    with pytest.raises(ImportRefused, match="no label “PER”"):
        take('{"text": "وصل وفد", "spans": [[4, 7, "PER"]]}\n', "c.jsonl")


def test_what_was_said_of_labels_is_proposed_in_other_formats(take):
    take(label_map={"PER": "claim", "LOC": "-"})
    with pytest.raises(ImportRefused, match="no label “PER”") as refusal:
        take(_lines("PER", "LOC"), "a.jsonl")
    assert "PER=claim" in refusal.value.hint
    hints = [refused.hint for refused in refusal.value.refused]
    assert any("LOC=-" in hint for hint in hints)

    take(_lines("PER"), "b.jsonl", label_map={"PER": "actor"})
    with pytest.raises(ImportRefused) as refusal:
        take("doc_id,start,end,label,article_text\n1,0,3,PER,وفد\n", "c.csv")
    assert "PER=actor" in refusal.value.hint, "of two answers that differ neither is proposed"


def _lines(*labels: str) -> str:
    spans = [[4, 7, label] for label in labels]
    return json.dumps({"text": "وصل وفد", "spans": spans}, ensure_ascii=False) + "\n"


@pytest.mark.parametrize("label", ["-", "a=b", "*", "\\*"])
def test_a_label_that_is_called_like_a_sign_is_asked_and_only_it_is_left_out(take, label):
    with pytest.raises(ImportRefused, match="no label") as refusal:
        take(_lines("actor", label), "a.jsonl")
    hint = shlex.split(refusal.value.hint)[1].rstrip(",")
    with pytest.raises(ImportRefused, match="no label “LOC”"):
        take(_lines("LOC", label), "b.jsonl", label_map=dict([hint.rsplit("=", 1)]))
    report = take(_lines("actor", label), "a.jsonl", label_map=dict([hint.rsplit("=", 1)]))
    assert dict(report.account.labels) == {"actor": 1}
    assert f"Label “{label}” is left out, as you said: 1 span." in told(report)


def test_white_space_around_a_label_does_not_count(take):
    report = take(_lines("  actor ", " PER"), "a.jsonl", label_map={"PER": "location"})
    assert dict(report.account.labels) == {"actor": 1, "location": 1}


def test_what_a_label_called_star_was_is_remembered_of_it_alone(project, take):
    take(_lines("*"), "a.jsonl", label_map={"\\*": "claim"})
    form = registry.named("json-lines")
    assert label_maps.names_in(label_maps.remembered(project), form) == {"claim": ("*",)}
    with pytest.raises(ImportRefused, match="no label “LOC”"):
        take(_lines("LOC"), "b.jsonl")


def test_no_label_of_a_file_comes_in_as_one_that_is_retired(project, take):
    take(label_map=SAID)
    seen = project.label_set
    fewer = replace(seen, labels=tuple(label for label in seen if label.name != "actor"))
    project.live_labels.change(fewer, None, seen=seen)
    with pytest.raises(ImportRefused, match="no label “PER”"):
        take("زار O\nوفد B-PER\nدمشق B-LOC\n", "b.conll")
    with pytest.raises(WorldError, match="actor is retired"):
        take("ودع O\nوفد B-PER\n", "c.conll", label_map={"PER": "actor"})
    report = take("سافر O\nوفد B-actor\n", "d.conll")
    assert dict(report.account.labels) == {"actor": 1}, "what is called so is older work"


def test_what_is_said_now_overrules_what_was_said(project, take):
    take(label_map=SAID)
    report = take("زار O\nوفد B-PER\nأمس O\n", "b.conll", label_map={"PER": "-"})
    assert report.annotations == 0
    report = take("ودع O\nوفد B-PER\nأمس O\n", "c.conll")
    assert "Label “PER” is left out, as it was before: 1 span." in told(report)


def test_all_others_are_no_label_of_which_something_could_be_kept(project, take):
    take(label_map={"*": "actor"})
    assert label_maps.remembered(project) == {}


def test_a_trial_and_a_refused_import_keep_nothing(project, take):
    take(label_map=SAID, dry_run=True)
    with pytest.raises(ImportRefused):
        take(label_map={"PER": "actor"})
    assert label_maps.remembered(project) == {}


def test_a_label_that_is_no_more_is_asked_again(project, take):
    take(label_map=SAID)
    project.live_labels.merge("actor", "claim", None, lambda *_: None, dry_run=False)
    with pytest.raises(ImportRefused, match="no label “PER”"):
        take("زار O\nوفد B-PER\nأمس O\n", "b.conll")


def test_an_export_calls_labels_as_the_files_did(project, take, tmp_path):
    take(label_map=SAID)
    options = ExportOptions("conll-2003", state=ANY, as_they_were=True)
    export(project, tmp_path / "out.conll", options)
    assert "وفد -X- _ B-PER" in (tmp_path / "out.conll").read_text(encoding="utf-8")


def test_of_several_names_somebody_says_which(project, take, tmp_path):
    take(CONLL.replace("LOC", "ORG"), label_map={"PER": "actor", "ORG": "actor"})
    options = ExportOptions("conll", state=ANY, as_they_were=True)
    with pytest.raises(WorldError, match="actor was called PER, ORG"):
        export(project, tmp_path / "out.conll", options)
    chosen = ExportOptions(
        "conll", state=ANY, as_they_were=True, fitting=FittingChoices(label_names={"actor": "ORG"})
    )
    export(project, tmp_path / "out.conll", chosen)
    assert "وفد\tB-ORG" in (tmp_path / "out.conll").read_text(encoding="utf-8")
    with pytest.raises(WorldError, match="what labels were called in doccano"):
        export(project, tmp_path / "out", ExportOptions("doccano", state=ANY, as_they_were=True))


def test_a_foreign_label_is_added_with_a_key_and_colours_of_its_own(project, take):
    before = project.label_set
    report = take(CONLL.replace("PER", "EVENT"), label_map=SAID, new_labels=["EVENT"])
    assert report.annotations == 2
    added = project.label_set["EVENT"]
    assert added.key not in {label.key for label in before}
    assert added.light not in {label.light for label in before}
    [change] = project.live_labels.changes()
    assert (change.before, change.after) == (before, project.label_set)


def test_a_label_is_added_only_if_something_comes_in(project, take):
    before = project.label_set
    take(CONLL.replace("PER", "EVENT"), label_map=SAID, new_labels=["EVENT"], dry_run=True)
    with pytest.raises(ImportRefused):
        take(CONLL.replace("PER", "EVENT"), new_labels=["EVENT"])
    assert project.label_set == before


def test_no_more_labels_are_added_than_there_are_keys(project, take):
    with pytest.raises(WorldError, match="Too many labels"):
        take(label_map=SAID, new_labels=[f"L{number}" for number in range(9)])
    with pytest.raises(WorldError, match="cannot be the name"):
        take(label_map=SAID, new_labels=[" "])


def test_a_map_that_is_damaged_is_none_and_one_can_be_forgotten(project, take):
    take(label_map=SAID)
    assert (label_maps.forget(project, "conll"), label_maps.forget(project, "conll")) == (2, 0)
    project.set_setting("label_maps", "[1")
    assert label_maps.remembered(project) == {}
