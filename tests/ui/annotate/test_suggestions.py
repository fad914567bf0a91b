"""Suggestions in the window: reached, accepted and passed over by keys, and never by themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotator.core.errors import WorldError
from annotator.core.people import Role
from annotator.core.span import Span
from annotator.jobs.child import calling
from annotator.jobs.faults import WorkFault
from annotator.jobs.suggest.knowledge import KnowledgeFiles
from annotator.jobs.suggest.options import PersonOptions, ProjectOptions, of_person, set_of_project
from annotator.store.project import Project
from annotator.ui.actions.spec import Hands
from annotator.ui.actions.table import ACTIONS, Section
from annotator.ui.dialogs.suggestions_dialog import SuggestionsDialog
from tests.jobs.reviews import taken
from tests.ui.window_support import PERSON, make_project
from tests.ui.window_support import Hands as Person

SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYS = Qt.Key
FIRST = (
    "الرئيسية / أخبار\n"  # proposed as not article
    "وصل الوفد إلى دمشق يوم الثلاثاء 11/4/2020، ثم غادر إلى بيروت.\n"
    "وقال مرصد النهر إن المياه ارتفعت. وأضاف مرصد النهر أن دمشق بخير."
)
SECOND = "عاد مرصد النهر إلى القاهرة، وزار وادي العين."


def all_shown(path: Path) -> Path:
    """The project at ``path``, in which nothing is kept back: chance draws what is."""
    with Project.open(path) as project:
        set_of_project(project, ProjectOptions(strings=0, articles=0))
    return path


@pytest.fixture
def at_work(window, tmp_path, qtbot) -> Person:
    """A window on an article in which places and a date are suggested."""
    path = all_shown(make_project(tmp_path / "coast.annotator", FIRST, SECOND))
    window.open_project(path)
    hands = Person(window, path)
    qtbot.waitUntil(lambda: bool(hands.page.suggestions.shown))
    return hands


def surfaces(hands: Person) -> list[str]:
    return [each.span.of(hands.text) for each in hands.page.suggestions.shown]


def current(hands: Person) -> str:
    held = hands.page.suggestions.current
    return held.span.of(hands.text) if held is not None else ""


def wait_for(qtbot, hands: Person, surface: str, count: int = 1) -> None:
    """Until the hands have rested, and what a gesture led to is shown."""
    qtbot.waitUntil(lambda: surfaces(hands).count(surface) == count)


def test_suggestions_come_when_the_article_is_painted_and_nothing_is_marked(at_work) -> None:
    assert surfaces(at_work) == ["دمشق", "يوم الثلاثاء 11/4/2020", "بيروت", "دمشق"]
    assert current(at_work) == "", "no key is about a suggestion before one goes there"
    assert at_work.in_file() == []
    assert at_work.page.spans.spans.rowCount() == 0


def test_an_article_is_a_sequence_of_accepting(at_work) -> None:
    for key in (KEYS.Key_F, KEYS.Key_E, KEYS.Key_E, KEYS.Key_E, KEYS.Key_E):
        at_work.key(key)
    assert at_work.in_file() == [
        ("location", "دمشق"),
        ("date", "يوم الثلاثاء 11/4/2020"),
        ("location", "بيروت"),
        ("location", "دمشق"),
    ]
    assert surfaces(at_work) == [] and current(at_work) == ""
    assert at_work.page.selected is None


def test_a_dismissed_string_goes_from_there_to_the_end_and_comes_back_by_undo(at_work) -> None:
    at_work.key(KEYS.Key_F)
    at_work.key(KEYS.Key_D)
    assert surfaces(at_work) == ["يوم الثلاثاء 11/4/2020", "بيروت"]
    assert current(at_work) == "يوم الثلاثاء 11/4/2020" and at_work.in_file() == []
    at_work.key(KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert surfaces(at_work).count("دمشق") == 2 and current(at_work) == "دمشق"


def test_what_was_dismissed_stays_away_after_a_restart(at_work, qtbot) -> None:
    at_work.key(KEYS.Key_F)
    at_work.key(KEYS.Key_F)
    at_work.key(KEYS.Key_D)
    at_work.window.close_project()
    at_work.window.open_project(at_work.path)
    wait_for(qtbot, at_work, "دمشق", 2)
    assert surfaces(at_work) == ["دمشق", "بيروت", "دمشق"]
    at_work.key(KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(surfaces(at_work)) == 4, "and undo brings it back, also after a restart"


def test_going_to_and_fro_accepts_nothing(at_work) -> None:
    at_work.key(KEYS.Key_F)
    at_work.key(KEYS.Key_F)
    assert current(at_work) == "يوم الثلاثاء 11/4/2020"
    at_work.key(KEYS.Key_F, SHIFT)
    at_work.key(KEYS.Key_F, SHIFT)
    assert current(at_work) == "دمشق" and len(surfaces(at_work)) == 4, "round the end"
    assert at_work.in_file() == []


def test_that_nothing_more_is_suggested_is_said_no_longer_than_it_is_so(at_work, qtbot) -> None:
    told = at_work.page.toast
    at_work.key(KEYS.Key_F, SHIFT)
    at_work.key(KEYS.Key_E)
    assert told.isVisible() and "No further suggestion" in told.text
    at_work.key(KEYS.Key_F)
    assert not told.isVisible(), "there is one"
    at_work.key(KEYS.Key_F, SHIFT)
    at_work.key(KEYS.Key_E)
    assert told.isVisible()
    at_work.key(KEYS.Key_F9)
    assert at_work.text == SECOND and not told.isVisible(), "it was said of the article before"


def test_a_digit_accepts_with_that_label_and_goes_on(at_work) -> None:
    at_work.key(KEYS.Key_F)
    at_work.key(KEYS.Key_1)
    assert at_work.in_file() == [("actor", "دمشق")]
    assert current(at_work) == "يوم الثلاثاء 11/4/2020"


def test_an_edge_key_accepts_moves_the_edge_and_stays(at_work) -> None:
    at_work.key(KEYS.Key_F)
    at_work.key(KEYS.Key_F)
    at_work.key(KEYS.Key_Q, SHIFT)  # its beginning one word on
    assert at_work.in_file() == [("date", "الثلاثاء 11/4/2020")]
    assert at_work.page.selected is not None and current(at_work) == ""


def test_undo_brings_the_suggestion_back_and_redo_the_span(at_work) -> None:
    before = surfaces(at_work)
    at_work.key(KEYS.Key_F)
    at_work.key(KEYS.Key_E)
    at_work.key(KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert at_work.in_file() == [] and surfaces(at_work) == before
    assert current(at_work) == "دمشق", "and keys are about it again"
    at_work.key(KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert at_work.in_file() == [("location", "دمشق")]


def test_what_was_just_made_is_suggested_further_on(at_work, qtbot) -> None:
    at_work.drag("مرصد النهر")
    at_work.key(KEYS.Key_1)
    wait_for(qtbot, at_work, "مرصد النهر")
    (live,) = [each for each in at_work.page.suggestions.shown if each.is_live]
    assert live.label == "actor" and live.span.start > at_work.text.index("وأضاف")


def test_a_span_made_by_hand_over_a_suggestion_settles_it(at_work) -> None:
    at_work.drag("إلى دمشق")
    at_work.key(KEYS.Key_1)
    assert surfaces(at_work).count("دمشق") == 1


def test_all_that_are_probable_and_were_seen_are_accepted_in_one_step(at_work) -> None:
    probable = [each for each in at_work.page.suggestions.shown if each.probability >= 0.8]
    at_work.key(KEYS.Key_E, SHIFT)
    assert len(at_work.in_file()) == len(probable) > 1
    assert "date" not in {label for label, _ in at_work.in_file()}, "a rule alone is not sure"
    at_work.key(KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert at_work.in_file() == []


@pytest.mark.parametrize("key", [KEYS.Key_F9, KEYS.Key_E])
def test_that_undo_takes_all_back_is_said_as_long_as_it_does(at_work, key) -> None:
    at_work.key(KEYS.Key_E, SHIFT)
    told = at_work.page.toast.text
    assert told.endswith("takes them back.")
    at_work.key(KEYS.Key_F)
    assert at_work.page.toast.text == told
    at_work.key(key)
    assert at_work.page.toast.text != told


def test_nothing_that_was_not_on_the_screen_is_accepted_at_once(window, tmp_path, qtbot) -> None:
    far = "\n".join(
        ["الرئيسية", "وصل الوفد إلى دمشق.", *["وصل الوفد."] * 60, "وصل الوفد إلى بيروت."]
    )
    path = all_shown(make_project(tmp_path / "long.annotator", far))
    window.open_project(path)
    hands = Person(window, path)
    wait_for(qtbot, hands, "بيروت")
    hands.key(KEYS.Key_E, SHIFT)
    assert hands.in_file() == [("location", "دمشق")]


def test_leaving_and_finishing_accept_nothing(at_work, qtbot) -> None:
    at_work.key(KEYS.Key_F)
    at_work.key(KEYS.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    at_work.key(KEYS.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    wait_for(qtbot, at_work, "دمشق", 2)
    at_work.key(KEYS.Key_F)
    at_work.key(KEYS.Key_F9)
    assert at_work.state() == "done" and at_work.in_file() == []


def test_what_was_finished_is_suggested_in_the_next_article(at_work, qtbot) -> None:
    at_work.drag("مرصد النهر")
    at_work.key(KEYS.Key_1)
    at_work.key(KEYS.Key_F9)
    wait_for(qtbot, at_work, "مرصد النهر")
    assert at_work.text == SECOND


def test_more_then_none_then_as_before(at_work) -> None:
    before = surfaces(at_work)
    at_work.key(KEYS.Key_H)
    assert surfaces(at_work) == before
    assert at_work.page.toast.text == "Nothing less probable was found here."
    at_work.key(KEYS.Key_H)
    assert surfaces(at_work) == [] and [*at_work.view.scene.suggested.ordered] == []
    at_work.key(KEYS.Key_H)
    assert surfaces(at_work) == before


def test_a_selected_span_and_a_suggestion_are_never_both_in_question(at_work) -> None:
    at_work.key(KEYS.Key_F)
    at_work.key(KEYS.Key_E)
    at_work.click("دمشق")
    assert at_work.page.selected is not None and current(at_work) == ""
    at_work.key(KEYS.Key_F)
    assert at_work.page.selected is None and current(at_work) == "يوم الثلاثاء 11/4/2020"
    at_work.drag("مرصد النهر")
    assert current(at_work) == ""
    at_work.key(KEYS.Key_1)
    assert ("actor", "مرصد النهر") in at_work.in_file(), "the digit is the selection's"


def test_a_click_chooses_a_suggestion(at_work) -> None:
    at_work.click("بيروت")
    assert current(at_work) == "بيروت"
    at_work.key(KEYS.Key_Escape)
    assert current(at_work) == ""


def test_where_two_people_label_the_same_article_nothing_is_suggested(
    window, settings, tmp_path, qtbot
) -> None:
    path = all_shown(make_project(tmp_path / "shared.annotator", FIRST, SECOND))
    settings.set_person(path.resolve(), PERSON)
    with Project.open(path) as project:
        project.people.add("سامر", Role.ANNOTATOR)
    window.open_project(path)
    hands = Person(window, path)
    qtbot.waitUntil(lambda: not hands.page.suggestions.is_waiting)
    assert surfaces(hands) == []
    hands.key(KEYS.Key_F)
    assert "compared with other work" in hands.page.toast.text
    hands.key(KEYS.Key_H)
    assert surfaces(hands) == [] and hands.in_file() == []


def test_in_a_blind_article_nothing_is_shown_on_demand_either(window, tmp_path, qtbot) -> None:
    path = make_project(tmp_path / "blind.annotator", *(f"{FIRST}\n{n}" for n in range(12)))
    with Project.open(path) as project:
        set_of_project(project, ProjectOptions(strings=0, articles=50))
    window.open_project(path)
    hands = Person(window, path)
    blind = 0
    for _ in range(12):
        qtbot.waitUntil(lambda: not hands.page.suggestions.is_waiting)
        offering = hands.session.suggesting.offering
        if offering is not None and offering.is_blind:
            blind += 1
            hands.key(KEYS.Key_H)
            assert surfaces(hands) == []
        hands.key(KEYS.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert blind > 0


def test_a_claim_is_proposed_on_demand_only_and_never_accepted_with_all(at_work) -> None:
    claims = {each.label for each in at_work.page.suggestions.shown} & {"claim"}
    assert claims == set()
    at_work.key(KEYS.Key_Y)
    assert current(at_work) == "المياه ارتفعت"
    (said,) = at_work.page.answering.asked(at_work.view.scene.suggested.current).hints
    assert said.startswith("said by \u2068مرصد النهر\u2069")
    at_work.key(KEYS.Key_E, SHIFT)
    assert "claim" not in {label for label, _ in at_work.in_file()}
    at_work.key(KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    at_work.key(KEYS.Key_Y)
    at_work.key(KEYS.Key_E)
    assert at_work.in_file() == [("claim", "المياه ارتفعت")]
    assert current(at_work) == "مرصد النهر"  # who says it
    at_work.key(KEYS.Key_E)
    assert ("actor", "مرصد النهر") in at_work.in_file()


def test_a_claim_goes_when_keys_are_about_something_else(at_work) -> None:
    before = surfaces(at_work)
    at_work.key(KEYS.Key_Y)
    at_work.key(KEYS.Key_F)
    assert surfaces(at_work) == before and current(at_work) in before


def test_a_claim_around_a_suggestion_leaves_it_to_be_answered(at_work) -> None:
    at_work.drag("دمشق بخير")
    at_work.key(KEYS.Key_4)
    at_work.key(KEYS.Key_F)
    assert surfaces(at_work).count("دمشق") == 2
    with Project.open(at_work.path) as project:
        set_of_work = project.articles.annotation_set(1, at_work.session.person.number)
    assert not set_of_work.outcomes and set_of_work.status.assisted


def test_the_chip_says_how_a_string_was_labelled_before(at_work, qtbot) -> None:
    for _ in range(2):
        at_work.drag("مرصد النهر", _)
        at_work.key(KEYS.Key_1)
    at_work.key(KEYS.Key_F9)
    wait_for(qtbot, at_work, "مرصد النهر")
    at_work.click("مرصد النهر")
    full, short = at_work.page.answering.asked(at_work.view.scene.suggested.current).hints
    assert full.startswith("Actor 2×; last in \u2068"), "else it turns round what is beside it"
    assert full.startswith("Actor 2×; last in ") and short.startswith("Actor 2× · E accept")
    assert "Actor 2×; last in " in at_work.page.position(), "also where the chip has no room for it"
    at_work.drag("مرصد النهر", 0)
    assert "Actor 2×; last in " in at_work.page.position()


def test_the_status_line_has_the_keys_of_a_suggestion_while_they_are_about_one(at_work) -> None:
    usual = at_work.page.hints
    at_work.key(KEYS.Key_F)
    assert at_work.page.hints[:2] == ("accept_suggestion", "dismiss_suggestion")
    at_work.key(KEYS.Key_Escape)
    assert at_work.page.hints == usual


def test_whoever_wants_none_gets_none_from_then_on(at_work, qtbot) -> None:
    at_work.window.run("suggestion_options")
    dialog = at_work.window.findChild(SuggestionsDialog)
    dialog.amount.setCurrentIndex(0)
    dialog.accept_button.click()
    assert surfaces(at_work) == []
    qtbot.waitUntil(lambda: not at_work.page.suggestions.is_waiting)
    at_work.key(KEYS.Key_F)
    assert "switched off" in at_work.page.toast.text
    with Project.open(at_work.path) as project:
        assert not of_person(project, at_work.session.person.number).shown


@pytest.mark.parametrize("key", [KEYS.Key_E, KEYS.Key_F, KEYS.Key_H])
def test_keys_of_suggestions_work_on_the_text_only(at_work, key) -> None:
    at_work.key(KEYS.Key_F)
    at_work.page.spans.setFocus()
    at_work.key(key, widget=at_work.page.spans)
    assert at_work.in_file() == [] and current(at_work) == "دمشق"


def test_all_keys_of_suggestions_write_only_where_the_text_has_the_hands() -> None:
    specs = [spec for spec in ACTIONS if spec.section is Section.SUGGESTION]
    assert specs and all(spec.hands is Hands.AT_WORK for spec in specs)


def test_a_finished_article_has_no_suggestions(at_work, qtbot) -> None:
    at_work.key(KEYS.Key_F9)
    at_work.key(KEYS.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: at_work.text == FIRST)
    qtbot.waitUntil(lambda: not at_work.page.suggestions.is_waiting)
    assert surfaces(at_work) == []


def test_what_is_finished_and_stays_open_has_none_until_it_is_taken_up_again(
    at_work, qtbot
) -> None:
    at_work.session.finish()
    qtbot.waitUntil(lambda: surfaces(at_work) == [])
    assert [*at_work.view.scene.suggested.ordered] == []
    at_work.session.reopen()
    wait_for(qtbot, at_work, "دمشق", 2)


def test_what_becomes_no_article_has_none_and_becomes_article_again(at_work, qtbot) -> None:
    line = Span(at_work.text.index("وصل"), at_work.text.index("وقال") - 1)
    at_work.session.toggle_not_article(line)
    qtbot.waitUntil(lambda: surfaces(at_work) == ["دمشق"])
    at_work.key(KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(qtbot, at_work, "دمشق", 2)


def test_what_is_done_while_they_are_looked_up_is_followed(window, tmp_path, qtbot) -> None:
    path = all_shown(make_project(tmp_path / "quick.annotator", FIRST, SECOND))
    window.open_project(path)
    hands = Person(window, path)
    hands.session.suggesting.look_up()
    hands.drag("مرصد النهر")
    hands.key(KEYS.Key_1)
    wait_for(qtbot, hands, "مرصد النهر")
    assert surfaces(hands).count("دمشق") == 2


def test_what_was_looked_up_for_another_article_is_shown_nowhere(at_work, qtbot) -> None:
    at_work.session.suggesting.look_up()
    at_work.key(KEYS.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not at_work.page.suggestions.is_waiting)
    assert "القاهرة" in surfaces(at_work) and "دمشق" not in surfaces(at_work)


def test_whoever_finishes_before_anything_is_shown_leaves_what_was_kept_back(
    window, tmp_path
) -> None:
    path = make_project(tmp_path / "quick.annotator", FIRST, SECOND)
    with Project.open(path) as project:
        set_of_project(project, ProjectOptions(strings=50, articles=50))
    window.open_project(path)
    hands = Person(window, path)
    hands.session.finish()
    with Project.open(path) as project:
        outcomes = project.articles.annotation_set(1, hands.session.person.number).outcomes
    assert len(outcomes) == 4


def test_accepting_one_compares_each_of_the_others_a_few_times(
    window, tmp_path, qtbot, monkeypatch
) -> None:
    many = 300
    lines = "\n".join(["وصل الوفد إلى دمشق."] * many)
    path = all_shown(make_project(tmp_path / "many.annotator", lines))
    window.open_project(path)
    hands = Person(window, path)
    wait_for(qtbot, hands, "دمشق", many - 1)  # the first line is proposed as not article
    hands.key(KEYS.Key_F)
    compared: list[Span] = []
    are_equal = Span.__eq__
    monkeypatch.setattr(
        Span, "__eq__", lambda self, other: compared.append(self) or are_equal(self, other)
    )
    hands.key(KEYS.Key_E)
    assert len(compared) < 30 * many


def nothing_written(monkeypatch) -> None:
    """As where the folder of caches is on a full or a protected disk."""
    monkeypatch.setattr(KnowledgeFiles, "write", lambda self, knowledge: None)


def killed(monkeypatch) -> None:
    """As where the system ends the process, for want of memory."""

    def end(*_: object) -> object:
        raise WorldError(WorkFault.BUG)

    monkeypatch.setattr(calling, "run_task", end)


@pytest.mark.parametrize("hindered", [nothing_written, killed])
def test_much_is_learnt_with_time_where_nothing_comes_of_another_process(
    window, tmp_path, qtbot, monkeypatch, hindered
) -> None:
    hindered(monkeypatch)
    path = all_shown(make_project(tmp_path / "much.annotator", SECOND, SECOND + " ثم عاد"))
    with Project.open(path) as project:
        for day in ("أول", "ثان", "ثالث", "رابع"):
            taken(project, day, f"قال مرصد النهر {day}", **{PERSON: [("مرصد النهر", "actor")]})
    window.open_project(path)
    hands = Person(window, path)
    for key in (KEYS.Key_PageDown, KEYS.Key_PageUp, KEYS.Key_PageDown, KEYS.Key_PageUp):
        qtbot.waitUntil(lambda: not hands.page.suggestions.is_waiting)
        qtbot.waitUntil(lambda: not hands.session.suggesting.is_learning)
        hands.key(key, Qt.KeyboardModifier.ControlModifier)
    wait_for(qtbot, hands, "مرصد النهر")


def early(window, tmp_path) -> Person:
    """Hands on an article before it was looked up."""
    path = all_shown(make_project(tmp_path / "early.annotator", FIRST, SECOND))
    window.open_project(path)
    hands = Person(window, path)
    assert hands.session.suggesting.is_awaited
    return hands


@pytest.mark.parametrize(
    ("key", "then"), [(KEYS.Key_F, "دمشق"), (KEYS.Key_E, "دمشق"), (KEYS.Key_Y, "المياه ارتفعت")]
)
def test_what_is_asked_for_before_it_is_looked_up_is_done_then(
    window, tmp_path, qtbot, key, then
) -> None:
    hands = early(window, tmp_path)
    hands.key(key)
    assert "still being looked up" in hands.page.toast.text and current(hands) == ""
    qtbot.waitUntil(lambda: current(hands) == then)
    assert not hands.page.toast.isVisible() and hands.in_file() == []


def test_nothing_is_done_for_hands_that_have_moved_on(window, tmp_path, qtbot) -> None:
    hands = early(window, tmp_path)
    hands.key(KEYS.Key_F)
    hands.drag("الوفد")
    qtbot.waitUntil(lambda: bool(hands.page.suggestions.shown))
    assert current(hands) == "" and not hands.page.toast.isVisible()


@pytest.mark.parametrize("key", [KEYS.Key_F, KEYS.Key_Y, KEYS.Key_H])
def test_all_keys_say_that_suggestions_are_switched_off(at_work, qtbot, key) -> None:
    suggesting = at_work.session.suggesting
    suggesting.choose(PersonOptions(shown=False), None)
    at_work.page.suggestions.renew_all()
    qtbot.waitUntil(lambda: suggesting.is_article_without)
    at_work.key(key)
    assert "switched off" in at_work.page.toast.text


def test_undo_goes_back_to_the_claim_that_was_answered(at_work) -> None:
    for answer in (KEYS.Key_D, KEYS.Key_E, KEYS.Key_1):
        at_work.key(KEYS.Key_Y)
        at_work.key(answer)
        at_work.key(KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert current(at_work) == "المياه ارتفعت" and at_work.in_file() == []


def test_undo_goes_back_to_the_suggestion_whose_edge_was_moved(at_work) -> None:
    at_work.key(KEYS.Key_F)
    at_work.key(KEYS.Key_S)
    at_work.key(KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert current(at_work) == "دمشق"


def test_what_somebody_gave_another_label_is_no_claim(at_work) -> None:
    for key in (KEYS.Key_Y, KEYS.Key_1, KEYS.Key_Y):
        at_work.key(key)
    assert current(at_work) != "المياه ارتفعت"


def test_accepting_all_says_nothing_about_a_claim(at_work) -> None:
    at_work.key(KEYS.Key_Y)
    shown = surfaces(at_work)
    assert len(at_work.page.suggestions.seen(2.0)) == 0
    assert surfaces(at_work) == shown and current(at_work) == "المياه ارتفعت"
