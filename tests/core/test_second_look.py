"""What deserves a second look when an article is finished."""

from __future__ import annotations

import pytest

from annotator.core.annotation import Annotation, Region, SetState, SetStatus, Verdict
from annotator.core.annotation_set import AnnotationSet
from annotator.core.labels import Extent, Label, LabelSet
from annotator.core.second_look import Doubt, second_looks
from annotator.core.span import Span

LABELS = LabelSet(
    "news",
    (
        Label("actor", {}, "1", "#000000", "#ffffff"),
        Label("location", {}, "2", "#000000", "#ffffff"),
        Label("claim", {}, "3", "#000000", "#ffffff", extent=Extent.PASSAGE),
    ),
)
TEXT = "menu\nHoms said that Homs, " + "far " * 40 + "Homs.\nHama."


def looked_at(*spans: tuple[int, int, str]) -> list[tuple[int, Doubt]]:
    marked = {
        str(n): Annotation(str(n), 1, 1, label, Span(start, end))
        for n, (start, end, label) in enumerate(spans)
    }
    menu = Region("r", 1, 1, Span(0, 4), Verdict.NOT_ARTICLE)
    own = AnnotationSet(SetStatus(1, 1, SetState.IN_PROGRESS), marked, {"r": menu})
    return [(look.annotation.span.start, look.doubt) for look in second_looks(TEXT, own, LABELS)]


FIRST, SECOND, THIRD = (m for m in range(len(TEXT)) if TEXT.startswith("Homs", m))


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([(0, 4, "actor")], [(0, Doubt.NOT_ARTICLE)]),
        ([(THIRD, len(TEXT) - 1, "claim")], [(THIRD, Doubt.PARAGRAPHS)]),
        ([(FIRST, FIRST + 60, "actor"), (5, 9, "location")], [(FIRST, Doubt.LONG)]),
        ([(FIRST, FIRST + 60, "claim")], []),
        (
            [
                (FIRST, FIRST + 4, "actor"),
                (SECOND, SECOND + 4, "location"),
                (THIRD, THIRD + 4, "location"),
            ],
            [(FIRST, Doubt.OTHERWISE)],
        ),
        ([(FIRST, FIRST + 4, "actor"), (FIRST, FIRST + 4, "location")], []),
        ([], []),
    ],
)
def test_a_second_look_goes_to_what_is_seldom_meant(spans, expected):
    assert looked_at(*spans) == expected
