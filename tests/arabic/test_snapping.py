"""Snapping by the rules of the product, each as a story, and what holds for every text."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.edges import fault
from annotator.arabic.fold import fold
from annotator.arabic.snapping import policy_breaks, snap
from annotator.core.annotation import Annotation
from annotator.core.labels import CliticPolicy, Extent, Label, LabelSet
from annotator.core.span import Span
from annotator.store.search.lexicon import general_words

ACTOR = Label("actor", {}, "1", "#000000", "#ffffff")
INSIDE = Label("place", {}, "2", "#000000", "#ffffff", clitic=CliticPolicy.INSIDE)
CLAIM = Label("claim", {}, "3", "#000000", "#ffffff", extent=Extent.PASSAGE)
FREE = (False, False)


@dataclass
class Words:
    """A lexicon made of two lists."""

    known: frozenset[str] = frozenset()
    counts: dict[str, int] = field(default_factory=dict)

    def begins_known(self, word: str) -> bool:
        return fold(word) in {fold(known) for known in self.known}

    def frequency(self, word: str) -> int:
        return self.counts.get(fold(word), 0)

    def share(self, word: str) -> float:
        return general_words().share(word)


EMPTY = Words()


def snapped(text, selected, label=ACTOR, hand=FREE, lexicon=EMPTY):
    """The surface that comes of selecting ``selected`` (its first place) in ``text``."""
    start = text.index(selected)
    span = snap(text, Span(start, start + len(selected)), label, hand, lexicon)
    return span and span.of(text)


@pytest.mark.parametrize(
    ("text", "selected", "meant"),
    [
        ("قال \u00a0ترامب \u200f، أمس", " \u00a0ترامب \u200f، ", "ترامب"),
        ("تنظيم “داعش”، قرب", "“داعش”،", "داعش"),
        ("تنظيم “داعش”، قرب", "“داعش", "داعش"),
        ("تنظيم “داعش”، قرب", "داعش”", "داعش"),
        ("تنظيم “داعش”، قرب", "تنظيم “داعش”،", "تنظيم “داعش”"),
        ("تنظيم ”داعش”، قرب", " ”داعش”", "داعش"),
        ("تنظيم (داعش) قرب", "(داعش)", "داعش"),
        ("الدولة (داعش) قرب", "الدولة (داعش)", "الدولة (داعش)"),
        ("“في سوريا “داعش”", "“في سوريا “داعش”", "في سوريا “داعش”"),
        ("هل عاد ترامب؟!", "ترامب؟!", "ترامب"),
        ("محافظة حمص مساء", "افظة حم", "محافظة حمص"),
        ("نحو 3.7 في", ".7", "3.7"),
    ],
)
def test_a_selection_snaps_to_whole_words_without_what_surrounds_them(text, selected, meant):
    assert snapped(text, selected) == meant


@pytest.mark.parametrize(
    ("selected", "meant"),
    [("“النظام سقط.”", "“النظام سقط.”"), ("“النظام سقط", "النظام سقط"), ("سقط.”", "سقط")],
)
def test_a_claim_keeps_only_a_pair_that_is_wholly_inside(selected, meant):
    assert snapped("قال: “النظام سقط.” ثم", selected, CLAIM) == meant


def test_an_end_set_by_hand_is_never_moved():
    text = "قال والسعودية، أمس"
    assert snapped(text, "السعودية،", hand=(True, True)) == "السعودية،"
    assert snapped(text, "والسعودي", hand=(True, False)) == "والسعودية"
    assert snapped(text, "لسعودي", hand=(False, True)) == "السعودي"
    assert snapped("“داعش”", "“داعش”", hand=(True, False)) == "“داعش”"


@pytest.mark.parametrize("selected", [" ", "،", "“”", " \u200f. "])
@pytest.mark.parametrize("label", [ACTOR, CLAIM])
def test_where_there_is_no_word_nothing_is_marked(selected, label):
    assert snapped("أ “” ، \u200f. ب", selected, label) is None


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("والسعودية", "السعودية"),
        ("وبالسعودية", "السعودية"),
        ("للتنظيم", "للتنظيم"),
        ("وللتنظيم", "للتنظيم"),
        ("واشنطن", "واشنطن"),
        ("سوريا", "سوريا"),
        ("و27", "27"),
        ("بM16", "M16"),
        ("بـحمص", "حمص"),
        ("وبـحمص", "حمص"),
        ("لـــيبيا", "لـــيبيا"),
        ("ﻭﺍﻟﺴﻌﻮﺩﻳﺔ", "ﺍﻟﺴﻌﻮﺩﻳﺔ"),
        ("و\u200fالسعودية", "السعودية"),
        ("وط\u00adهران", "ط\u00adهران"),
        ("#غزة_تحت_القصف", "#غزة_تحت_القصف"),
        ("@wafd_news", "@wafd_news"),
    ],
)
def test_with_nothing_known_only_what_must_be_a_clitic_is_left_outside(word, meant):
    assert snapped(f"قال {word} أمس", word) == meant


def test_the_article_decides_before_the_counts_and_a_known_name_before_the_article():
    assert snapped("في والبة", "والبة", lexicon=Words(counts={"والبه": 9})) == "البة"
    assert snapped("في وبالو", "وبالو", lexicon=Words(frozenset({"بَالو"}))) == "بالو"


def test_counts_decide_for_the_rest():
    counts = Words(counts={"روسيا": 3, "لروسيا": 1, "وزاره": 5, "زاره": 5})
    assert snapped("زار لروسيا", "لروسيا", lexicon=counts) == "روسيا"
    assert snapped("قال وزارة", "وزارة", lexicon=counts) == "وزارة"
    assert snapped("في ووادي الوعر", "ووادي", lexicon=Words(counts={"وادي": 2})) == "وادي"


@pytest.mark.parametrize(
    ("selected", "meant"),
    [("لـ”صدى الشام”", "صدى الشام"), ("وبالـ 27 من مارس", "27 من مارس"), ("لـ”", "لـ")],
)
def test_a_clitic_that_stands_apart_is_left_outside(selected, meant):
    assert snapped(f"قال {selected}", selected) == meant


def test_the_policy_inside_keeps_the_clitic_and_so_does_a_passage():
    assert snapped("قال والسعودية", "والسعودية", INSIDE) == "والسعودية"
    assert snapped("قال والسعودية تنفي", "والسعودية تنفي", CLAIM) == "والسعودية تنفي"


def test_the_check_lists_the_spans_that_break_the_policy():
    text = "قال والسعودية لـ”صدى” في واشنطن …"
    labels = LabelSet("test", (ACTOR, INSIDE, CLAIM))

    def annotation(surface, label):
        start = text.index(surface)
        return Annotation(surface, 1, 1, label.name, Span(start, start + len(surface)))

    given_ = [
        annotation("والسعودية", ACTOR),
        annotation("السعودية", ACTOR),
        annotation("لـ”صدى", ACTOR),
        annotation("واشنطن", ACTOR),
        annotation("والسعودية لـ", CLAIM),
        annotation("السعودية", INSIDE),
        annotation("والسعودية", INSIDE),
        annotation("…", INSIDE),
        annotation("…", ACTOR),
    ]
    found = [(b.annotation, b.wanted.of(text)) for b in policy_breaks(text, given_, labels, EMPTY)]
    assert found == [
        (given_[0], "السعودية"),
        (given_[2], "صدى"),
        (given_[5], "والسعودية"),
    ]


PIECES = st.sampled_from(
    [
        *"والبكفلسمن ،.:“”\"'()«»…ـ\n\u00a0\u200f\u200d\u064e\ufeff3٢M-",
        *("وال", "بال", "لل", "لـ”", "الـ ", "3.7", "السعودية", "واشنطن", "😀", "🇵🇸"),
        *("#حي_الشيخ", "القســ.ـام", "3/أبريل/2018", "\u06dd", "\u200c"),
    ]
)
TEXTS = st.lists(PIECES, min_size=1, max_size=30).map("".join)
HANDS = st.tuples(st.booleans(), st.booleans())


@st.composite
def selections(draw):
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


LEXICONS = st.builds(
    Words,
    st.frozensets(st.sampled_from(["السعودية", "بال", "سمن", "واشنطن"])),
    st.dictionaries(st.sampled_from(["واشنطن", "اشنطن", "سمن", "لسمن"]), st.integers(1, 3)),
)


@given(selections(), st.sampled_from([ACTOR, INSIDE, CLAIM]), HANDS, LEXICONS)
def test_snapping_keeps_its_promises(selection, label, hand, lexicon):
    text, span = selection
    result = snap(text, span, label, hand, lexicon)
    if result is None:
        return
    assert result.end <= len(text)
    assert result.of(text).strip()
    if not any(hand):
        assert fault(text, result) is None
    if hand[0]:
        assert result.start == span.start
    if hand[1]:
        assert result.end == span.end
    assert snap(text, result, label, hand, lexicon) == result
