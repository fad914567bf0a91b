"""Work of several people on one text, written by hand or generated."""

from __future__ import annotations

from hypothesis import strategies as st

from annotator.core.case import FinishedSets, LabelledSpan

TEXT = "قال “وزير” حماة وحمص ثم عاد 9 نيسان"
LABELS = ("actor", "location", "date", "claim")


def said(text: str, surface: str, label: str, nth: int = 0) -> LabelledSpan:
    """The ``nth`` place of ``surface`` in ``text``, labelled."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(surface, start + 1)
    return LabelledSpan(start, start + len(surface), label)


def finished(text: str, *sets: list[tuple[str, str]]) -> FinishedSets:
    """An article on which person 1, 2, … marked surfaces with labels,
    each where it stands first.
    """
    return FinishedSets(
        1,
        text,
        {
            person: [said(text, surface, label) for surface, label in one]
            for person, one in enumerate(sets, 1)
        },
    )


def spans(length: int = len(TEXT)) -> st.SearchStrategy[LabelledSpan]:
    """Short and long ones, so that they touch, nest and cross."""
    return st.builds(
        lambda start, size, label: LabelledSpan(start, min(length, start + size), label),
        st.integers(0, length - 1),
        st.one_of(st.integers(1, 6), st.integers(1, length)),
        st.sampled_from(LABELS),
    )


def sets(least: int = 2, most: int = 4) -> st.SearchStrategy[FinishedSets]:
    """What ``least`` to ``most`` people say of one article; much of it is the same."""

    def work(common: list[LabelledSpan], own: list[list[LabelledSpan]]) -> FinishedSets:
        return FinishedSets(
            1,
            TEXT,
            {person: sorted({*common, *spans}) for person, spans in enumerate(own, 1)},
        )

    return st.builds(
        work,
        st.lists(spans(), max_size=4),
        st.lists(st.lists(spans(), max_size=5), min_size=least, max_size=most),
    )
