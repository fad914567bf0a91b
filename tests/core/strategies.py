"""What the property tests draw from: small texts, so that spans touch, nest and cross often."""

from __future__ import annotations

from hypothesis import strategies as st

from annotator.core.annotation import Annotation, Certainty, Region, SetState, SetStatus, Verdict
from annotator.core.annotation_set import AnnotationSet
from annotator.core.article import Article, text_sha256
from annotator.core.labels import Label, LabelSet, Overlap, Permission
from annotator.core.span import Span

TEXT = "قال “داعش” 😀 وسوريا\n"
ARTICLE = Article(1, "a", TEXT, text_sha256(TEXT))
NAMES = ("actor", "place", "claim")
PERSON = 7


def label(name: str, key: str = "1") -> Label:
    return Label(name, {"en": name.title()}, key, "#000000", "#ffffff")


LABELS = tuple(label(name, str(key)) for key, name in enumerate(NAMES, start=1))


def spans(length: int = len(TEXT)) -> st.SearchStrategy[Span]:
    return st.tuples(st.integers(0, length - 1), st.integers(1, length)).map(
        lambda ends: Span(min(ends), max(ends[1], ends[0] + 1))
    )


PERMISSIONS = st.sampled_from(list(Permission))
OVERLAPS = st.builds(
    Overlap,
    PERMISSIONS,
    PERMISSIONS,
    PERMISSIONS,
    st.frozensets(st.frozensets(st.sampled_from(NAMES), min_size=1, max_size=2), max_size=2),
)
LABEL_SETS = OVERLAPS.map(lambda overlap: LabelSet("test", LABELS, overlap))


@st.composite
def annotation_sets(draw: st.DrawFn, *states: SetState) -> AnnotationSet:
    """One person's set on ``ARTICLE``, with proposals; in one of ``states``, if any are given."""
    state = draw(st.sampled_from(states or list(SetState)))
    drawn = draw(st.lists(st.tuples(st.sampled_from(NAMES), spans()), max_size=6, unique=True))
    held = {
        f"a{n}": Annotation(
            f"a{n}", 1, PERSON, name, span, certainty=draw(st.none() | st.sampled_from(Certainty))
        )
        for n, (name, span) in enumerate(drawn)
    }
    proposed = draw(st.lists(spans(), max_size=3, unique=True))
    regions = {
        f"p{n}": Region(f"p{n}", 1, None, s, Verdict.PROPOSED) for n, s in enumerate(proposed)
    }
    verdicts = st.sampled_from([Verdict.NOT_ARTICLE, Verdict.ARTICLE])
    judged = draw(st.lists(spans(), max_size=2, unique=True)) + proposed[:1]
    regions |= {
        f"r{n}": Region(f"r{n}", 1, PERSON, s, draw(verdicts))
        for n, s in enumerate(dict.fromkeys(judged))
    }
    return AnnotationSet(SetStatus(1, PERSON, state), held, regions)


class Ids:
    """New ids, never the same twice."""

    def __init__(self) -> None:
        self.given = 0

    def __call__(self) -> str:
        self.given += 1
        return f"new{self.given}"
