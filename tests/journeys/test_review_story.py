"""Two people label, a reviewer settles what they disagree on, gold goes out, and they read why:
all by keys.
"""

from __future__ import annotations

import json

import pytest
from PySide6.QtWidgets import QLabel

from annotator.core.decision import Reason, Ruling
from annotator.core.draft import ArticleDraft
from annotator.core.people import Role
from annotator.store.project import Project
from tests.templates import labels

LAYLA, SAMER, NOUR = "ليلى", "سامر", "نور"
TEXT = (
    "زار الوفد حلب وحماة أمس. قالت العاصمة إن “الطريق مفتوح” منذ 9 نيسان.\n"
    "عاد كريم السالمي إلى دمشق ليلاً."
)


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "coast.annotator"
    with Project.create(file, labels(), title="Coast") as project:
        with project.intake() as intake:
            intake.add(ArticleDraft(TEXT, title="زيارة"))
        for name, role in (
            (LAYLA, Role.ANNOTATOR),
            (SAMER, Role.ANNOTATOR),
            (NOUR, Role.REVIEWER),
        ):
            project.people.add(name, role)
    return file


def go_before(desk, word):
    """Put the caret before ``word``, by word steps from the end of the text."""
    view = desk.window.pages.page.view
    desk.press("Ctrl+End")
    for _ in range(60):
        desk.press("Ctrl+Right")
        if view.scene.text.startswith(word, view.caret()):
            return
    raise AssertionError(f"no word step leads to {word}")


def mark(desk, word, words, key, *edges):
    """Select ``words`` words from ``word`` on, press a label's key, and move edges."""
    go_before(desk, word)
    desk.press(*["Ctrl+Shift+Left"] * words, key, *edges)
    desk.press("Esc")


def annotate(sit_down, path, name, *marks):
    """Somebody's whole day: they mark what they see, finish, and go home."""
    desk = sit_down(path, name)
    assert desk.window.pages.turned_to == "annotate"
    for one in marks:
        mark(desk, *one)
    desk.press("F9")
    found = desk.in_file(1)
    assert desk.state(1) == "done"
    desk.window.close()
    return found


def write_gold(desk, qtbot, path):
    """Through the export dialog, with its keys; the lines that are written,
    and what is said of it.
    """
    desk.press("Ctrl+E")
    dialog = desk.dialog
    qtbot.waitUntil(dialog.isVisible)
    dialog.choices.person.setFocus()
    desk.press("Down")
    assert dialog.choices.person.currentData() == "gold"
    dialog.path.setText(str(path))
    desk.press("Return")
    qtbot.waitUntil(dialog.folder_button.isVisible)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    desk.push(dialog.accept_button)
    qtbot.waitUntil(lambda: desk.dialog_is_gone(dialog))
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()], said


def gold_of(line):
    return {(span["text"], span["label"]): span for span in line["spans"]}


class Review:
    """What a reviewer sees of the case they are at."""

    def __init__(self, desk, qtbot):
        self.desk = desk
        self.page = desk.window.pages.page
        qtbot.waitUntil(lambda: self.page.session.ready)

    @property
    def at(self):
        one = self.page.in_hand.reviewed
        return one.case.place.of(TEXT) if one is not None else ""

    @property
    def decisions(self):
        with Project.open(self.page.session.project.path) as project:
            return project.review.decisions()

    def shows_letters_only(self):
        return not any(
            name in card.who.text()
            for card in self.page.card.cards
            if card.isVisible()
            for name in (LAYLA, SAMER)
        )


def test_two_opinions_become_gold_that_comes_back_to_those_who_had_them(
    sit_down, path, tmp_path, qtbot
):
    by_layla = annotate(
        sit_down,
        path,
        LAYLA,
        ("الوفد", 1, "1"),
        ("حلب", 1, "2"),
        ("وحماة", 1, "2"),  # the و stays outside, as it is proposed
        ("العاصمة", 1, "2"),
        ("الطريق", 2, "4"),
        ("9", 2, "3"),
        ("كريم", 2, "1"),
        ("دمشق", 1, "2"),
    )
    by_samer = annotate(
        sit_down,
        path,
        SAMER,
        ("الوفد", 1, "1"),
        ("حلب", 1, "2"),
        ("وحماة", 1, "2", "C"),  # he takes it in
        ("العاصمة", 1, "1"),
        ("الطريق", 2, "4"),
        ("كريم", 1, "1"),
        ("دمشق", 1, "2"),
    )
    assert ("location", "حماة") in by_layla and ("location", "وحماة") in by_samer

    # -- the reviewer, who never touches the mouse ------------------------------------------------
    desk = sit_down(path, NOUR)
    assert desk.window.pages.turned_to == "review"  # where a reviewer begins
    review = Review(desk, qtbot)
    places = [entry.surface for entry in review.page.queue.model.entries]
    assert places == ["وحماة", "العاصمة", "9 نيسان", "كريم السالمي"]
    assert "4 accepted automatically" in review.page.queue.progress_text.text()
    assert review.at == "وحماة" and review.shows_letters_only()
    assert review.page.view.hasFocus()

    desk.press("2")  # as Layla says
    assert review.at == "العاصمة"
    desk.press("Shift+N")
    desk.write("من قال هذا؟")
    desk.press("Return", "D")  # later
    assert review.at == "9 نيسان"
    desk.press("0")  # nothing here
    assert review.at == "كريم السالمي"
    go_before(desk, "ليلاً")
    desk.press("Ctrl+Shift+Left", "N", "3")  # what all missed
    assert review.at == "كريم السالمي"
    desk.press("E", "Shift+A", "Return")  # what one of them said, a word longer
    assert review.at == ""
    assert review.page.empty.title.text() == "Only deferred cases are left"
    assert [made.ruling for made in review.decisions] == [
        Ruling.SETTLED,
        Ruling.DEFERRED,
        Ruling.SETTLED,
        Ruling.SETTLED,
        Ruling.SETTLED,
    ]

    # -- gold without what is undecided -----------------------------------------------------------
    (line,), said = write_gold(desk, qtbot, tmp_path / "undecided.jsonl")
    assert "1 case was left out, because it is undecided" in said
    assert "العاصمة" not in [text for text, _ in gold_of(line)]
    assert ("ليلاً", "date") in gold_of(line) and ("9 نيسان", "date") not in gold_of(line)

    # -- the case that was put off; the article is settled ----------------------------------------
    desk.press("F6")
    assert review.at == "العاصمة" and "Deferred" in review.page.card.old.text()
    assert review.page.card.note.text() == "من قال هذا؟"
    taken = next(
        variant.key
        for variant in review.page.in_hand.view.variants
        if variant.spans[0].label == "actor"
    )
    desk.press(taken)
    assert review.page.empty.title.text() == "Everything is settled"
    desk.press("Shift+R")
    qtbot.waitUntil(lambda: "released" in review.page.toast.text and review.page.toast.isVisible())

    (line,), _ = write_gold(desk, qtbot, tmp_path / "gold.jsonl")
    gold = gold_of(line)
    assert sorted(text for text, _ in gold) == sorted(
        ["الوفد", "حلب", "حماة", "العاصمة", "الطريق مفتوح", "كريم السالمي", "دمشق", "ليلاً"]
    )
    assert line["set"] == "gold" and line["state"] in ("settled", "released")
    prefix = gold["حماة", "location"]
    assert (prefix["source"], prefix["people"], prefix["reason"]) == ("decision", [LAYLA], None)
    assert prefix["decided_by"] == NOUR
    assert gold["حلب", "location"]["source"] == "unanimous"
    assert gold["ليلاً", "date"]["people"] == []
    with Project.open(path) as project:
        assert project.review.is_released(1)

    # -- undo after all that, in another window ---------------------------------------------------
    desk.window.close()
    again = sit_down(path, NOUR)
    review = Review(again, qtbot)
    count = len(review.decisions)
    again.press("Ctrl+Z")  # the release
    again.press("Ctrl+Z")  # the last decision
    assert len(review.decisions) == count - 1 and review.at == "العاصمة"
    again.press("Ctrl+Y", "Ctrl+Y")
    assert len(review.decisions) == count
    with Project.open(path) as project:
        assert project.review.is_released(1)
    again.window.close()

    # -- what Samer learns ------------------------------------------------------------------------
    desk = sit_down(path, SAMER)
    desk.press("Alt+4")
    page = desk.window.pages.page
    qtbot.waitUntil(lambda: page.session.latest is not None and bool(page.session.latest.articles))
    (article,) = page.session.latest.articles
    told = {one.surface: one for one in article.corrections}
    assert (told["وحماة"].reason, told["وحماة"].likely) == (None, Reason.CLITIC)
    assert told["ليلاً"].own is None and told["ليلاً"].reason is Reason.MISSED
    assert "العاصمة" not in told  # gold is what he said
    assert "9 نيسان" not in told  # he marked nothing there, and nothing is gold
    words = " ".join(
        label.text() for label in page.findChildren(type(page.facts)) if label.isVisible()
    )
    assert LAYLA not in words
