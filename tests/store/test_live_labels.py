"""The labels of a project that is under way are changed, merged, and changed back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core import verbs
from annotator.core.case import LabelledSpan, Variant
from annotator.core.gesture import REVIEWING, Gesture, GestureKind
from annotator.core.label_changes import ChangedPart, LabelFault, Relabelled, differences
from annotator.core.labels import Label
from annotator.core.large_gesture import MOST_CHANGES
from annotator.core.people import Role
from annotator.store.check.check import check
from annotator.store.file.errors import ProjectError, StaleChange
from annotator.store.project import Project
from tests.store.apart import packed
from tests.store.making import new_project, tag
from tests.store.reviewing import REVIEWER, decision, finish, with_reviewer, written

VARIANTS = (Variant((LabelledSpan(5, 18, "actor"),), (1, 2)),)
EVENT = Label("event", {"en": "Event", "ar": "حدث"}, "5", "#111111", "#eeeeee")


def look(done: int, total: int) -> None:
    pass


def merge(project: Project, name: str, into: str, *, dry_run: bool = False) -> Relabelled:
    return project.live_labels.merge(name, into, None, look, dry_run=dry_run)


def labels_of(project: Project, article: int = 1, person: int = 1) -> list[tuple[int, str]]:
    own = project.articles.annotation_set(article, person)
    return [(a.span.start, a.label) for a in own.ordered]


@pytest.fixture
def worked(path):
    """Amal has a date and a location on one span, and a date; Badr a date, and he finished."""
    with new_project(path) as project:
        for person, start, end, label in (
            (1, 0, 4, "date"),
            (1, 0, 4, "location"),
            (1, 5, 10, "date"),
            (2, 5, 10, "date"),
        ):
            project.apply(tag(project, 1, person, start, end, label))
        finish(project, 1, 2)
        yield project


def test_labels_are_added_and_retired_and_spans_keep_what_they_have(worked):
    before = worked.label_set
    wanted = replace(before, labels=(EVENT, *before.labels[:2], before["claim"]))
    after = worked.live_labels.change(wanted, None, seen=before)
    assert [label.name for label in worked.label_set] == [
        *("event", "actor", "location", "claim", "date")
    ]
    assert worked.label_set == after
    assert worked.label_set["date"].retired
    assert labels_of(worked) == [(0, "date"), (0, "location"), (5, "date")]
    (change,) = worked.live_labels.changes()
    assert (change.before, change.after, change.person) == (before, after, None)
    assert check(worked.path) == []


def test_a_change_is_undone_and_its_new_labels_stay_known(worked):
    before = worked.label_set
    worked.live_labels.change(replace(before, labels=(*before, EVENT)), None, seen=before)
    worked.live_labels.undo(None, look)
    assert worked.label_set.offered == before.offered
    assert worked.label_set["event"].retired
    with pytest.raises(ProjectError, match="Nothing is left to take back"):
        worked.live_labels.undo(None, look)


def test_others_who_changed_the_labels_first_are_not_overwritten(worked):
    seen = worked.label_set
    worked.live_labels.change(replace(seen, labels=(*seen, EVENT)), None, seen=seen)
    with pytest.raises(StaleChange, match="labels were changed elsewhere"):
        worked.live_labels.change(replace(seen, labels=seen.labels[:2]), None, seen=seen)
    with pytest.raises(ProjectError) as fault:
        worked.live_labels.change(worked.label_set, None, seen=worked.label_set)
    assert fault.value.message.form is LabelFault.NO_CHANGE


def test_a_merge_is_counted_first_and_is_one_gesture_a_set(worked):
    report = merge(worked, "date", "location", dry_run=True)
    assert report == Relabelled(sets=2, people=2, spans=3, twice=1)
    assert labels_of(worked) == [(0, "date"), (0, "location"), (5, "date")]
    assert merge(worked, "date", "location") == report
    assert labels_of(worked) == [(0, "location"), (5, "location")]
    assert labels_of(worked, person=2) == [(5, "location")]
    assert worked.label_set["date"].merged.label == "location"
    assert [
        d.part for c in worked.live_labels.changes() for d in differences(c.before, c.after)
    ] == [ChangedPart.MERGED]
    assert check(worked.path) == []


def test_a_merge_that_changes_nothing_more_is_refused(worked):
    merge(worked, "claim", "actor")
    with pytest.raises(ProjectError, match="like that already"):
        merge(worked, "claim", "actor")
    assert len(worked.live_labels.changes()) == 1


def test_a_merge_is_taken_back_to_what_each_had(worked):
    before = worked.label_set
    merge(worked, "date", "location")
    assert worked.live_labels.undo(None, look, dry_run=True) == Relabelled(2, 2, 3, 0)
    worked.live_labels.undo(None, look)
    assert worked.label_set == before
    assert labels_of(worked) == [(0, "date"), (0, "location"), (5, "date")]
    assert labels_of(worked, person=2) == [(5, "date")]
    assert check(worked.path) == []


def test_a_span_that_somebody_changed_since_is_left_by_the_undo(worked):
    merge(worked, "date", "location")
    own = worked.articles.annotation_set(1, 1)
    changes = verbs.relabel(own, own.ordered[1].id, "claim")
    worked.apply(Gesture("r" * 32, 1, 1, GestureKind.RELABEL, changes))
    assert worked.live_labels.undo(None, look) == Relabelled(2, 2, 2, 0, left=1)
    assert labels_of(worked) == [(0, "date"), (0, "location"), (5, "claim")]
    assert labels_of(worked, person=2) == [(5, "date")]
    assert check(worked.path) == []


def test_nobody_takes_a_merge_back_with_the_undo_of_their_own_work(worked):
    merge(worked, "date", "location")
    with pytest.raises(StaleChange):
        worked.undo(1)  # the date that she gave is a location now
    assert labels_of(worked) == [(0, "location"), (5, "location")]
    assert worked.last_saved(1) < worked.live_labels.changes()[0].at


def test_what_else_somebody_did_before_a_merge_of_labels_can_be_undone(worked):
    worked.apply(tag(worked, 2, 1, 0, 4, "actor"))
    merge(worked, "date", "location")
    assert worked.undo(1) is not None
    assert labels_of(worked, article=2) == []


def test_what_everybody_says_and_decided_is_read_under_the_heir(worked):
    first = worked.finished.of(1)
    merge(worked, "date", "location")
    assert first.spans[2][0].label == "date"
    assert worked.finished.of(1).spans[2][0].label == "location"


def test_a_package_changes_no_labels(worked, tmp_path):
    with Project.open(packed(worked, "Amal", tmp_path / "a.annotator")) as package:
        with pytest.raises(ProjectError, match="Labels are changed in the project"):
            merge(package, "date", "location")
        seen = package.label_set
        with pytest.raises(ProjectError, match="Labels are changed in the project"):
            package.live_labels.change(replace(seen, labels=seen.labels[:2]), None, seen=seen)


def test_people_who_join_later_have_nothing_to_be_relabelled(worked):
    worked.people.add("Cyrine", Role.ANNOTATOR)
    assert merge(worked, "claim", "actor") == Relabelled()


def test_only_whoever_leads_changes_labels(worked):
    seen = worked.label_set
    with pytest.raises(ProjectError, match="Amal may not do this"):
        worked.live_labels.change(replace(seen, labels=(*seen, EVENT)), 1, seen=seen)
    lead = worked.people.add("Lina", Role.LEAD).number
    worked.live_labels.change(replace(seen, labels=(*seen, EVENT)), lead, seen=seen)
    assert worked.live_labels.changes()[0].person == lead


def test_a_window_that_was_open_gives_no_label_that_was_retired_or_merged_since(worked):
    with Project.open(worked.path) as window:
        _retire(worked, "claim")
        merge(worked, "date", "actor")
        for label in ("claim", "date"):
            with pytest.raises(StaleChange, match=f"{label}.* not offered any more"):
                window.apply(tag(window, 2, 1, 0, 4, label))
        assert labels_of(window, 2) == []


def test_undo_and_redo_bring_a_retired_label_back_and_no_merged_one(worked):
    worked.apply(tag(worked, 2, 1, 0, 3, "claim"))
    worked.apply(tag(worked, 2, 1, 4, 10, "date"))
    worked.undo(1)
    _retire(worked, "claim")
    merge(worked, "date", "actor")
    with pytest.raises(StaleChange, match=r"date.* was merged into “actor” since"):
        worked.redo(1)
    worked.undo(1)
    worked.redo(1)
    assert labels_of(worked, 2) == [(0, "claim")]


def test_gold_gets_no_retired_label_unless_people_marked_it_or_it_was_decided_there(worked):
    with_reviewer(worked)
    old = LabelledSpan(15, 18, "location")
    earlier = decision(article=3, spans=(old,))
    written(worked, earlier)
    _retire(worked, "location")
    with pytest.raises(StaleChange, match=r"location.* not offered any more"):
        written(worked, decision(article=2, variants=VARIANTS, spans=(old,)))
    many = [decision(article=2, variants=VARIANTS, spans=(old,)) for _ in range(MOST_CHANGES + 1)]
    with pytest.raises(StaleChange, match=r"location.* not offered any more"):
        written(worked, *many, kind=GestureKind.DECIDE_ALIKE)
    written(worked, decision(spans=(LabelledSpan(12, 18, "location"),)))
    written(worked, decision(article=3, variants=VARIANTS, spans=(old,)))
    worked.undo(REVIEWER, REVIEWING)
    assert worked.redo(REVIEWER, REVIEWING) is not None


def test_a_colour_that_is_none_is_refused(worked):
    seen = worked.label_set
    first = replace(seen.labels[0], light="red")
    with pytest.raises(ProjectError, match="actor needs a colour"):
        worked.live_labels.change(replace(seen, labels=(first, *seen.labels[1:])), None, seen=seen)


def test_labels_of_another_set_come_in_under_the_name_by_which_guidelines_are_found(worked):
    seen = worked.label_set
    wanted = replace(seen, name="other", cuts_graphemes=True)
    after = worked.live_labels.change(wanted, None, seen=seen)
    assert (after.name, after.cuts_graphemes) == (seen.name, True)
    assert [news.part for news in differences(seen, after)] == [ChangedPart.GRAPHEMES]


def _retire(project: Project, name: str) -> None:
    seen = project.label_set
    kept = tuple(label for label in seen if label.name != name)
    project.live_labels.change(replace(seen, labels=kept), None, seen=seen)
