"""Who finishes late, at the window: what was decided stands, and is confirmed by one
gesture, and a bar tells what is released from what is decided.
"""

from __future__ import annotations

from collections import Counter

from annotator.core.people import Role
from annotator.core.reviewed import Standing
from annotator.jobs.review.cases import reviewed
from annotator.jobs.review.releasing import release
from annotator.review.filter import Show
from annotator.store.project import Project

LATE = "متأخر"
AGREED = [("actor", "الوفد"), ("location", "حلب"), ("actor", "كريم السالمي")]


def hand_in(work, name: str, *said: tuple[str, str]):
    """A third person finishes the first article."""

    def change(project) -> None:
        project.people.add(name, Role.ANNOTATOR)
        work.annotate(project, name, 1, said)
        work.finish(project, name, 1)

    return change


def settle_all(reviewer) -> None:
    """Take the first variant of every case of the first article."""
    while reviewer.page.in_hand.reviewed.case.article == 1 and reviewer.page.in_hand.reviewed.left:
        reviewer.press("1")


def standings(reviewer) -> dict[Standing, int]:
    with Project.open(reviewer.path) as project:
        ((_, found),) = reviewed(project, [1])
    return Counter(one.standing for one in found)


def test_a_late_finisher_who_says_what_was_decided_leaves_everything_settled(reviewer, work):
    settle_all(reviewer)
    assert set(standings(reviewer)) == {Standing.SETTLED}
    with Project.open(reviewer.path) as project:
        decided = project.review.decisions(1)
        text = project.articles.read(1).text
    said = [(span.label, span.of(text)) for made in decided for span in made.spans]
    reviewer.apply(hand_in(work, LATE, *AGREED, *said, ("location", "نواعير")))
    assert standings(reviewer)[Standing.STALE] == 0
    assert standings(reviewer)[Standing.OPEN] == 1  # what is new
    assert not reviewer.page.bars.stale.isVisible()


def test_another_label_is_a_case_that_tells_what_was_decided_and_c_confirms_it(reviewer, work):
    settle_all(reviewer)
    with Project.open(reviewer.path) as project:
        decided = project.review.decisions(1)
        text = project.articles.read(1).text
    said = [(span.label, span.of(text)) for made in decided for span in made.spans]
    (label, surface), *others = said
    assert label == "location"
    reviewer.apply(hand_in(work, LATE, *AGREED, ("date", surface), *others))
    assert standings(reviewer)[Standing.STALE] == 0
    assert standings(reviewer)[Standing.OPEN] == 1
    reviewer.page.queue.narrow(show=Show.LEFT, article=1)
    told = work.plain(reviewer.card.old.text())
    assert told.startswith(f"{work.reviewer} decided here (") and surface in told
    assert "It stands until this is decided." in told
    assert len(reviewer.page.in_hand.case.people) == 3
    reviewer.press("C")
    assert set(standings(reviewer)) == {Standing.SETTLED}
    with Project.open(reviewer.path) as project:
        assert project.review.decisions(1)[-1].spans == decided[0].spans
    reviewer.press("Ctrl+Z")
    assert standings(reviewer)[Standing.OPEN] == 1


def test_one_gesture_confirms_what_stood_and_a_bar_says_that_the_release_differs(reviewer, work):
    settle_all(reviewer)
    reviewer.press("K")
    with Project.open(reviewer.path) as project:
        release(project, work.reviewer, project.articles.read(1).id)
        before = project.review.decisions(1)
    reviewer.apply(hand_in(work, LATE, *AGREED))  # who says nothing of what is disputed
    new = standings(reviewer)[Standing.OPEN]
    assert new and reviewer.page.bars.stale.isVisibleTo(reviewer.page)
    assert "Released as it was." in reviewer.page.bars.settled.label.text()
    reviewer.press("C")
    assert standings(reviewer)[Standing.OPEN] == 0
    with Project.open(reviewer.path) as project:
        made = project.review.decisions(1)[len(before) :]
    assert len(made) == new and {one.spans for one in made} <= {one.spans for one in before}
    reviewer.press("Ctrl+Z")
    assert standings(reviewer)[Standing.OPEN] == new
