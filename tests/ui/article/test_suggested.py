"""Suggestions on the page: seen at once, taken for a span by nobody, and never on the ink."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication

from annotator.core.span import Span
from annotator.ui.article.reach import paragraph_rects
from annotator.ui.article.suggested import SuggestedSpan
from annotator.ui.looks.article_colours import DARK, LIGHT
from tests.ui.article.conftest import LABELS, Hand, suggested_by
from tests.ui.counting import painting_of, union

FIRST = "وقال الوزير إن ثلث الجسور لم يُفحص في مدينة حلب، وأضاف أنه غادر دمشق."
SECOND = "وأعلنت بلدية الميناء أن طرابلس بخير، وقالت وزارة الزراعة إن 9 نيسان قريب."
TEXT = "\n".join([FIRST, SECOND] * 12)


@pytest.fixture
def hand(opened) -> Iterator[Hand]:
    """A view on an article; its caret does not blink."""
    flash = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    yield opened(TEXT, title="خبر")
    QApplication.setCursorFlashTime(flash)


def suggested(hand: Hand, surface: str, label: str, nth: int = 0) -> SuggestedSpan:
    return SuggestedSpan(hand.span(surface, nth), label)


def show(
    hand: Hand, suggestions: list[SuggestedSpan], current: SuggestedSpan | None = None
) -> None:
    """Suggest these, and nothing else."""
    hand.view.show_suggestions(suggested_by(suggestions), None, current)


def picture(hand: Hand) -> QImage:
    return hand.view.viewport().grab().toImage()


def ink_of(hand: Hand, image: QImage) -> list[QImage]:
    """The pixels of each line between the tops of its letters and the lowest of their tails."""
    setting = hand.view.scene.setting
    height = setting.ink_bottom - setting.ink_top
    return [
        image.copy(
            int(origin.x()),
            int(origin.y()) + line * setting.line_height + setting.ink_top,
            hand.view.scene.frame.column_width,
            height,
        )
        for _, body, origin in hand.view.scene.in_sight()
        for line in range(len(body.lines))
    ]


def all_labels(hand: Hand) -> list[SuggestedSpan]:
    shown = [
        suggested(hand, "الوزير", "actor"),
        suggested(hand, "حلب", "location"),
        suggested(hand, "9 نيسان", "date"),
        suggested(hand, "طرابلس بخير", "claim"),
    ]
    return sorted(shown)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_pixels_of_ink_are_equal_with_and_without_suggestions(hand, colours) -> None:
    hand.view.set_colours(colours)
    hand.annotate(("بلدية الميناء", "actor"), ("دمشق", "location"))
    bare = ink_of(hand, picture(hand))
    show(hand, all_labels(hand))
    assert ink_of(hand, picture(hand)) == bare


def test_a_suggestion_moves_no_span_and_no_caption(hand) -> None:
    hand.annotate(("بلدية الميناء", "actor"), ("طرابلس بخير", "claim"))
    before = [hand.view.span_rects(hand.span(word)) for word in ("الميناء", "طرابلس", "دمشق")]
    scene = hand.view.scene
    captions = scene.marks.marked(1, scene.body(1)).captions
    show(hand, [suggested(hand, "طرابلس", "location")])
    assert [
        hand.view.span_rects(hand.span(word)) for word in ("الميناء", "طرابلس", "دمشق")
    ] == before
    assert scene.marks.marked(1, scene.body(1)).captions == captions


def test_a_suggestion_is_dashed_in_the_colour_of_its_label_and_has_no_fill(hand) -> None:
    show(hand, [suggested(hand, "حلب", "location")])
    image = picture(hand)
    (box,) = hand.view.span_rects(hand.span("حلب"))
    setting, scene = hand.view.scene.setting, hand.view.scene
    y = int(scene.origin(0).y()) + setting.lanes_top
    row = [image.pixelColor(x, y).name() for x in range(box.left(), box.right())]
    colour, page = LABELS["location"].light, QColor(LIGHT.page).name()
    assert {colour, page} <= set(row)
    assert sum(a != b for a, b in pairwise(row)) >= 4, "it is no unbroken line"
    assert image.pixelColor(box.left() + 1, box.top() + 1).name() == page


def row_below(hand: Hand, surface: str) -> list[str]:
    """The colours below a string, where dashes next to the ink are."""
    image, (box,) = picture(hand), hand.view.span_rects(hand.span(surface))
    y = int(hand.view.scene.origin(0).y()) + hand.view.scene.setting.lanes_top
    return [image.pixelColor(x, y).name() for x in range(box.left(), box.right())]


@pytest.mark.parametrize("label", ["location", "actor"])
def test_of_suggestions_that_overlap_none_fills_the_gaps_of_another(hand, label) -> None:
    inner = suggested(hand, "حلب", "location")
    show(hand, [inner])
    alone = row_below(hand, "حلب")
    show(hand, sorted([inner, suggested(hand, "مدينة حلب، وأضاف", label)]))
    assert row_below(hand, "حلب") == alone


def test_what_is_less_probable_is_drawn_lighter_without_colour_too(hand) -> None:
    def inked(*, likely: bool) -> int:
        show(hand, [suggested(hand, "حلب", "location")._replace(likely=likely)])
        return sum(name != QColor(LIGHT.page).name() for name in row_below(hand, "حلب"))

    assert inked(likely=False) < 0.75 * inked(likely=True)


def test_the_margin_of_its_line_says_its_label_without_colour(hand) -> None:
    """Two labels look different in grey, too: a letter with a question mark beside the line."""

    def margin(label: str) -> QImage:
        show(hand, [suggested(hand, "حلب", label)])
        scene = hand.view.scene
        x = scene.frame.column_left + scene.frame.column_width
        image = picture(hand).copy(x + 1, int(scene.origin(0).y()), scene.frame.padding, 40)
        return image.convertToFormat(QImage.Format.Format_Grayscale8)

    show(hand, [])
    assert hand.view.scene.legend.sign("location")[0] == "L?"
    pictures = [margin(label) for label in ("actor", "location", "date")]
    assert all(a != b for a in pictures for b in pictures if a is not b)


def test_labels_that_begin_alike_are_told_by_their_keys(hand) -> None:
    hand.view.set_labels(LABELS, "ar")
    legend = hand.view.scene.legend
    assert legend.sign("actor")[0] == "ف؟"
    assert legend.sign("claim")[0] == "ا؟"


def test_the_current_suggestion_is_outlined_and_brought_into_sight(hand) -> None:
    far = suggested(hand, "دمشق", "location", nth=11)
    show(hand, [far], far)
    (box,) = hand.view.span_rects(far.span)
    assert hand.view.viewport().rect().contains(box)
    image = picture(hand)
    outline = {image.pixelColor(box.center().x(), box.top() - dy).name() for dy in range(5)}
    assert any(QColor(colour).green() > QColor(colour).red() + 40 for colour in outline)
    assert hand.view._chip.chip.is_shown


def test_the_chip_hides_no_other_suggestion_where_it_can_hide_other_text(opened) -> None:
    """Every place for the chip is on some text here."""
    hand = opened("وصل الوفد من حلب أمس مساء ثم عاد " * 40)
    shown = [suggested(hand, "حلب", "location", nth) for nth in range(40)]
    current = shown[20]
    show(hand, shown, current)
    (chip,) = hand.view._chip.boxes
    others = [box for each in shown for box in hand.view.span_rects(each.span)]
    assert not any(chip.intersects(box) for box in others)


def test_only_the_paragraphs_of_what_changed_are_painted(hand) -> None:
    view = hand.view
    first, second = suggested(hand, "حلب", "location"), suggested(hand, "الميناء", "actor")
    show(hand, [first, second])
    painted = painting_of(lambda: show(hand, [second])).area(view.viewport())
    assert not painted.isEmpty()
    assert (painted - union(*paragraph_rects(view.scene, first.span))).isEmpty()
    again = painting_of(lambda: show(hand, [second])).area(view.viewport())
    assert again.isEmpty(), "what stays is not painted again"


def test_a_click_on_a_suggestion_chooses_it(hand, qtbot) -> None:
    hand.annotate((hand.span("طرابلس بخير"), "claim"))
    inside = suggested(hand, "طرابلس", "location")
    show(hand, [inside])
    with qtbot.waitSignal(hand.view.suggestionClicked) as clicked:
        hand.click(hand.inside(inside.span))
    assert clicked.args == [inside]
    show(hand, [inside], inside)
    hand.view.clicked(hand.inside(inside.span))
    assert hand.view.selected_annotation, "once more: the span around it"


def test_a_screen_reader_is_told_that_it_is_a_suggestion(hand) -> None:
    hand.annotate(("الوزير", "actor"))
    probable = suggested(hand, "حلب", "location")
    doubtful = SuggestedSpan(hand.span("دمشق"), "location", likely=False)
    show(hand, [probable, doubtful], doubtful)
    article = QAccessible.queryAccessibleInterface(hand.view)
    names = [article.child(n).text(QAccessible.Text.Name) for n in range(article.childCount())]
    assert names == [
        "الوزير, Actor",
        "حلب, suggestion, Location, probable",
        "دمشق, suggestion, Location, doubtful",
    ]
    assert [article.child(n).state().selected for n in range(3)] == [False, False, True]
    description = article.text(QAccessible.Text.Description)
    assert description == "suggestion, Location, doubtful: دمشق"


def test_another_article_has_no_suggestions_of_the_last_one(hand) -> None:
    show(hand, [suggested(hand, "حلب", "location")])
    hand.view.show_article(hand.view.scene.article)
    assert [*hand.view.scene.suggested.ordered] == []
    assert hand.view.scene.suggested.touching(Span(0, len(TEXT))) == []
