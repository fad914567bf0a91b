"""Welcome, help and guidelines."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from annotator import assets
from annotator.ui.actions.keys_table import groups, keys_table_markdown
from annotator.ui.actions.table import ACTIONS
from annotator.ui.guide.guidelines import GuidelinesPanel
from annotator.ui.guide.help import HelpPage, HelpWindow
from annotator.ui.looks import theme
from annotator.ui.settings import RecentProject
from annotator.ui.window.welcome import WelcomePage, path_shown
from annotator.ui.words import translation
from annotator.ui.words.set_states import when_shown


@pytest.fixture(autouse=True)
def dressed(qapp, bundled_font):
    translation.install("en")
    theme.apply(qapp, theme.LIGHT)
    yield
    translation.install("en")


@pytest.fixture
def show(qtbot):
    def shown(widget, width=900, height=700):
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        return widget

    return shown


def texts(widget) -> list[str]:
    return [
        one.text()
        for kind in (QLabel, QPushButton)
        for one in widget.findChildren(kind)
        if one.isVisible()
    ]


# -- welcome --------------------------------------------------------------------------------------


def test_whoever_is_new_is_led_to_the_sample(qtbot, show):
    page = show(WelcomePage([]))
    assert page.sample_button.property("primary")
    with qtbot.waitSignal(page.sampleRequested):
        qtbot.keyClick(page.sample_button, Qt.Key.Key_Space)
    with qtbot.waitSignal(page.newRequested):
        page.new_button.click()
    with qtbot.waitSignal(page.openRequested):
        page.open_button.click()


def test_recent_projects_are_opened_by_their_path(qtbot, show, tmp_path):
    there = tmp_path / "coast.annotator"
    there.touch()
    recent = [
        RecentProject(there, "Coast", "2026-03-14T10:00:00Z"),
        RecentProject(tmp_path / "gone.annotator", "Gone", "2026-03-14T10:00:00Z"),
    ]
    page = show(WelcomePage(recent))
    with qtbot.waitSignal(page.recentRequested) as told:
        page.recent_buttons[0].click()
    assert told.args == [str(there)]
    assert "file not found" in texts(page.recent_buttons[1])
    assert "file not found" not in texts(page.recent_buttons[0])
    assert "2026-03-14" in texts(page.recent_buttons[0])


def test_the_page_speaks_another_language_when_the_window_does(qtbot, show):
    page = show(WelcomePage([]))
    before = page.new_button.text()
    translation.install("ar")
    qtbot.waitUntil(lambda: page.new_button.text() != before)
    assert page.isRightToLeft()
    theme.apply(QApplication.instance(), theme.DARK)
    qtbot.waitUntil(lambda: page.theme_button.text() == page.tr("Light"))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_small_window_shows_everything_by_scrolling_down_only(show, tmp_path, language):
    translation.install(language)
    far = tmp_path / "/".join(["folder"] * 20) / "coast.annotator"
    page = show(WelcomePage([RecentProject(far, "Coast " * 20)]), 420, 320)
    assert page.widget().width() <= page.viewport().width()


def test_times_and_paths_are_short():
    assert when_shown("2020-03-14T10:00:00.000Z") == "2020-03-14"
    assert when_shown("") == ""
    assert path_shown(Path.home() / "a.annotator").startswith("~")
    assert path_shown(Path("/elsewhere/a.annotator")) == "/elsewhere/a.annotator"


# -- help -----------------------------------------------------------------------------------------


def shown_rows(page) -> list[str]:
    return [line.row.text for card in page.cards for line in card.rows if line.isVisible()]


def test_every_action_with_a_key_is_on_the_help_page(show, labels):
    page = show(HelpPage(labels))
    listed = {
        row.text
        for group in groups(labels, "en")
        for section in group.sections
        for row in section.rows
    }
    for spec in ACTIONS:
        if spec.keys:
            assert str(spec.text).replace("&", "").removesuffix("…") in listed
    assert {"Actor", "Location", "Date", "Claim"} <= set(shown_rows(page))


@pytest.mark.parametrize(
    ("sought", "found"),
    [("prefix", "Next prefix variant"), ("ctrl+z", "Undo"), ("ؤ", "Next prefix variant")],
)
def test_keys_are_found_by_name_key_and_arabic_letter(show, labels, sought, found):
    page = show(HelpPage(labels))
    page.search.setText(sought)
    assert found in shown_rows(page)
    assert len(shown_rows(page)) < 12


def test_a_search_without_a_hit_says_so(show, labels):
    page = show(HelpPage(labels))
    page.seek("xyzzy")
    assert shown_rows(page) == []
    assert page._nothing.isVisible()
    page.seek("")
    assert not page._nothing.isVisible()


def test_the_help_page_is_arabic_when_the_window_is(qtbot, show, labels):
    page = show(HelpPage(labels))
    translation.install("ar")
    qtbot.waitUntil(lambda: "جهة فاعلة" in shown_rows(page))
    assert "Undo" not in shown_rows(page)


def test_one_column_on_a_narrow_window_two_on_a_wide_one(show, labels):
    page = show(HelpPage(labels), 500, 600)
    assert len({card.x() for card in page.cards}) == 1
    page.resize(1100, 600)
    QCoreApplication.processEvents()
    assert len({card.x() for card in page.cards}) == 2


def test_the_page_that_one_is_on_comes_first_and_no_other_than_ones_own(show, labels):
    page = show(HelpPage(labels, None, ["review", "annotate", "overview"]))
    titles = [group.title for group in groups(labels, "en", ["review", "annotate", "overview"])]
    assert titles == ["Review", "On several pages", "Annotate", "Overview"]
    rows = shown_rows(page)
    assert rows.index("Take the suggested one") < rows.index("Undo") < rows.index("Next span")
    assert "Next correction" not in rows


def test_escape_closes_the_help_window(qtbot, labels):
    window = HelpWindow(labels)
    with qtbot.waitExposed(window):
        window.show()
    assert window.page.search.hasFocus() or window.focusWidget() is window.page.search
    with qtbot.waitSignal(window.destroyed):
        qtbot.keyClick(window, Qt.Key.Key_Escape)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_table_for_the_readme_is_english_whatever_is_installed():
    before = keys_table_markdown()
    translation.install("ar")
    assert keys_table_markdown() == before
    assert "| `Ctrl+Z` | Undo |" in before
    assert all(line.count("|") == 4 for line in before.splitlines())


# -- guidelines -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ar"])
def test_guidelines_are_laid_out_from_the_side_of_their_language(show, language):
    panel = show(GuidelinesPanel(), 340, 400)
    text = (assets.resources() / "guidelines" / f"news.{language}.md").read_text(encoding="utf-8")
    panel.set_markdown(text, language)
    wanted = translation.direction(language)
    assert panel.text.document().begin().blockFormat().layoutDirection() == wanted
    assert panel.text.verticalScrollBar().value() == 0


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_label_has_a_section_to_go_to(show, labels, language):
    panel = show(GuidelinesPanel(), 340, 400)
    text = (assets.resources() / "guidelines" / f"news.{language}.md").read_text(encoding="utf-8")
    panel.set_markdown(text, language)
    places = []
    for label in labels:
        panel.show_label(label.name)
        places.append(panel.text.verticalScrollBar().value())
    assert places == sorted(set(places))
    assert places[0] > 0


def test_an_example_in_another_script_is_read_from_its_own_side(show):
    panel = show(GuidelinesPanel(), 340, 400)
    panel.set_markdown(
        "## location · مكان\n\nWhere it is.\n\n* على **طريق الساحل السريع M4**\n", "en"
    )
    heading, prose, example = _blocks(panel.text.document())
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    assert [block.textDirection() for block in (heading, prose, example)] == [left, left, right]
    line = example.layout().lineAt(0)
    on, number = (line.cursorToX(example.text().index(word))[0] for word in ("على", "M4"))
    assert number < on, "the number of the road comes last, on the left"


def _blocks(document):
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def test_words_in_a_table_are_read_from_their_own_side_and_stand_with_the_others(show):
    panel = show(GuidelinesPanel())
    panel.set_markdown("| Words | Why |\n|---|---|\n| 3 إلى 5 أيار | a range |\n", "en")
    block, sides = panel.text.document().begin(), {}
    while block.isValid():
        sides[block.text()] = (block.textDirection(), block.blockFormat().alignment())
        block = block.next()
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    assert (sides["3 إلى 5 أيار"][0], sides["a range"][0]) == (right, left)
    assert sides["3 إلى 5 أيار"][1] == sides["a range"][1]


def test_a_project_without_guidelines_says_so(show):
    panel = show(GuidelinesPanel(), 340, 400)
    panel.set_markdown("", "en")
    assert panel.text.toPlainText() == "This project has no guidelines."
    panel.show_label("actor")


def test_guidelines_are_dressed_anew_in_the_dark(qtbot, show):
    panel = show(GuidelinesPanel(), 340, 400)
    panel.set_markdown("# Heading\n\n| a | b |\n|---|---|\n| c | d |\n\n* one\n", "en")
    theme.apply(QApplication.instance(), theme.DARK)
    qtbot.waitUntil(lambda: not panel._redraw.isActive())
    assert "Heading" in panel.text.toPlainText()
