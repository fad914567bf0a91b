"""A lane for each person below the lines: whose is whose, and what is painted there."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from annotator.core.article import Article, text_sha256
from annotator.core.span import Span
from annotator.ui.article.people_lanes import Lane, Lanes, MarkedSpan, lane_step
from annotator.ui.article.view import ArticleView

TEXT = "زار الوفد حلب وحماة وقال الوزير كريم السالمي إن الطريق من حلب إلى دمشق مفتوح للجميع الآن."


def place(surface: str, label: str, *, unsure: bool = False) -> MarkedSpan:
    start = TEXT.index(surface)
    return MarkedSpan(Span(start, start + len(surface)), label, unsure)


@pytest.fixture
def shown(qtbot, labels):
    """``shown(*lanes, gold=…)``: a view on the text with these lanes."""

    def show(*lanes: Lane, gold: tuple[MarkedSpan, ...] = ()) -> ArticleView:
        view = ArticleView()
        qtbot.addWidget(view)
        view.set_labels(labels, "en")
        view.resize(760, 420)
        with qtbot.waitExposed(view):
            view.show()
        article = Article(1, "a", TEXT, text_sha256(TEXT), title="عنوان")
        view.show_article(article, Lanes(lanes, gold, "gold"))
        return view

    return show


def boxes(view: ArticleView):
    """The rectangles of lines and dashes, by label; and those of gold."""
    strokes = view.scene.people.strokes(0, view.scene.body(0))
    lines = dict(strokes.lines)
    dashes = dict(strokes.dashes)
    return lines, dashes, strokes.tints


def colour_at(view: ArticleView, rect) -> str:
    """What is painted in the middle of a rectangle of paragraph 0."""
    point = (rect.center() + view.scene.origin(0)).toPoint()
    return view.viewport().grab().toImage().pixelColor(point).name()


def test_each_person_has_a_lane_and_the_first_is_next_to_the_text(shown):
    view = shown(
        Lane("A", (place("حلب", "location"),)),
        Lane("B", (place("حلب", "actor"),)),
        Lane("C", (place("حلب", "date"),)),
    )
    lines, _, _ = boxes(view)
    tops = [lines[label][0].top() for label in ("location", "actor", "date")]
    setting = view.scene.setting
    assert tops[0] >= setting.lanes_top
    assert [round(t - tops[0], 3) for t in tops] == [0, lane_step(setting), 2 * lane_step(setting)]
    assert tops[-1] + lines["date"][0].height() <= setting.lanes_top + setting.lane_room


def test_the_lines_are_painted_in_the_colours_of_the_labels(shown, labels):
    view = shown(Lane("A", (place("حلب", "location"),)), Lane("B", (place("الوفد", "actor"),)))
    lines, _, _ = boxes(view)
    for label in ("location", "actor"):
        assert colour_at(view, lines[label][0]) == labels[label].light


def test_gold_is_a_tint_behind_the_ink_and_no_line(shown, labels):
    view = shown(Lane("A"), Lane("B"), gold=(place("حلب", "location"),))
    lines, dashes, tints = boxes(view)
    assert lines == {} and dashes == {}
    ((label, (rect,)),) = tints
    assert label == "location"
    setting = view.scene.setting
    assert (rect.top(), rect.bottom()) == (setting.ink_top, setting.ink_bottom)
    corner = (rect.topLeft() + view.scene.origin(0)).toPoint()
    painted = view.viewport().grab().toImage().pixelColor(corner.x() + 1, corner.y() + 1)
    assert painted != QColor(view.scene.legend.colours.page)


def test_spans_of_one_person_that_overlap_share_the_lane_without_touching(shown):
    view = shown(
        Lane(
            "A",
            (
                place("الطريق من حلب إلى دمشق مفتوح للجميع", "claim"),
                place("دمشق", "location"),
                place("للجميع", "actor"),
            ),
        ),
        Lane("B", (place("الوزير كريم السالمي", "actor"),)),
    )
    lines, _, _ = boxes(view)
    every = [rect for rects in lines.values() for rect in rects]
    for one, other in combinations(every, 2):
        assert not one.intersects(other), "two lines would be one"
    setting = view.scene.setting
    step = lane_step(setting)
    for rect in lines["claim"] + lines["location"]:
        inside = rect.top() % setting.line_height - setting.lanes_top
        assert inside + rect.height() <= step + 0.01  # within the first lane


def test_an_unsure_span_in_a_lane_is_dashed(shown):
    view = shown(Lane("A", (place("حلب", "location", unsure=True),)), Lane("B"))
    lines, dashes, _ = boxes(view)
    assert lines == {} and list(dashes) == ["location"]


def test_many_people_share_the_room(shown):
    view = shown(*[Lane(chr(65 + n), (place("حلب", "location"),)) for n in range(9)])
    setting = view.scene.setting
    lines, _, _ = boxes(view)
    tops = [rect.top() for rect in lines["location"]]
    assert len(set(tops)) == 9 and max(tops) < setting.lanes_top + setting.lane_room


def test_new_lanes_of_the_same_people_do_not_move_a_letter(shown):
    view = shown(Lane("A"), Lane("B"))
    before = view.span_rects(Span(10, 40))
    view.show_lanes(Lanes((Lane("A", (place("حلب", "location"),)), Lane("B")), (), "gold"))
    assert view.span_rects(Span(10, 40)) == before
    assert boxes(view)[0]


def test_other_people_are_another_article(shown):
    view = shown(Lane("A"), Lane("B"))
    with pytest.raises(ValueError, match="other people"):
        view.show_lanes(Lanes((Lane("A"),)))


def test_the_legend_names_the_lanes_and_goes_with_them(shown):
    view = shown(Lane("A"), Lane("B"))
    with_legend = view.scene.header.height
    article = view.scene.article
    view.show_article(article)
    assert view.scene.header.height < with_legend
    assert view.scene.setting.people == 0


def test_the_case_is_outlined_with_its_lanes(shown):
    view = shown(Lane("A", (place("حلب", "location"),)), Lane("B"))
    bare = view.viewport().grab().toImage()
    case = place("حلب", "location").span
    view.show_case(case)
    ringed = view.viewport().grab().toImage()
    (rect,) = view.span_rects(case)
    changed = [
        (x, y)
        for x in range(rect.left() - 12, rect.right() + 12)
        for y in range(rect.top() - 12, rect.bottom() + 30)
        if bare.pixel(x, y) != ringed.pixel(x, y)
    ]
    assert min(x for x, _ in changed) < rect.left() and max(x for x, _ in changed) > rect.right()
    setting = view.scene.setting
    lanes_bottom = rect.top() - setting.ink_top + setting.lanes_top + setting.lane_room
    assert max(y for _, y in changed) >= lanes_bottom
    view.show_case(None)
    assert view.viewport().grab().toImage() == bare


def test_a_click_tells_the_letter_where_lanes_are_shown(shown, qtbot):
    from PySide6.QtCore import Qt

    view = shown(Lane("A"), Lane("B"))
    span = place("حلب", "location").span
    with qtbot.waitSignal(view.placeClicked) as clicked:
        qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=view.span_rects(span)[0].center()
        )
    assert span.holds(clicked.args[0])


def test_another_size_and_face_keep_the_lanes(shown):
    view = shown(Lane("A", (place("حلب", "location"),)), Lane("B"))
    view.text_size = 34
    assert view.scene.setting.people == 2
    lines, _, _ = boxes(view)
    (rect,) = lines["location"]
    assert rect.top() >= view.scene.setting.lanes_top


def captions(view: ArticleView) -> list[tuple[str, int]]:
    """What is written in paragraph 0, and below which lane."""
    body = view.scene.body(0)
    return [(each.text, each.lane) for each in view.scene.people.captions(0, body)]


def test_what_two_people_mark_alike_has_one_caption_below_their_lanes(shown):
    view = shown(
        Lane("A", (place("حلب", "location"), place("الوزير", "actor"))),
        Lane("B", (place("حلب", "location"), place("الوزير كريم", "actor"))),
    )
    assert captions(view) == [("Location", 1), ("Actor", 1)]


def test_where_labels_differ_both_are_written_in_the_order_of_the_lanes(shown):
    """The colour of a line is not the only sign of its label."""
    view = shown(Lane("A", (place("حلب", "actor"),)), Lane("B", (place("حلب", "location"),)))
    assert captions(view) == [("Actor / Location", 1)]


def test_a_name_in_a_statement_has_a_caption_of_its_own(shown):
    view = shown(
        Lane("A", (place("الطريق من حلب إلى دمشق مفتوح", "claim"),)),
        Lane("B", (place("دمشق", "location"),)),
    )
    assert [text for text, _ in captions(view)] == ["Claim", "Location"]


def test_captions_are_in_the_language_of_the_window(shown, labels):
    view = shown(Lane("A", (place("حلب", "location"),)))
    assert captions(view) == [("Location", 0)]
    view.set_labels(labels, "ar")
    assert captions(view) == [("مكان", 0)]
