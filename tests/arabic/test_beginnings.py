"""What speaks for a clitic, each piece of evidence as a story; the general words are known."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from annotator.arabic.beginnings import name_start, right_before
from annotator.arabic.fold import fold
from annotator.core.span import Span
from annotator.store.search.lexicon import general_words


@dataclass
class Project:
    """Names that were marked, and how often words stand in the project."""

    marked: frozenset[str] = frozenset()
    times: dict[str, int] = field(default_factory=dict)

    def begins_known(self, word: str) -> bool:
        return fold(word) in self.marked

    def frequency(self, word: str) -> int:
        return self.times.get(fold(word), 0)

    def share(self, word: str) -> float:
        return general_words().share(word)


FRESH = Project()


def name(text: str, word: str, lexicon: Project = FRESH, previous: str = "") -> str:
    """What is left of ``word``, the last such in ``text``, behind the span ``previous``."""
    start = text.rindex(word)
    behind = text.index(previous) if previous else 0
    span = Span(behind, behind + len(previous)) if previous else None
    end = start + len(word)
    return text[name_start(text, Span(start, end), lexicon, span) : end]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("وتونس", "تونس"),
        ("ووارسو", "وارسو"),
        ("ووزارة", "وزارة"),
        ("وولاية", "ولاية"),
        ("وتل", "تل"),
        ("وأبو", "أبو"),
        ("لمنظمة", "منظمة"),
        ("ولمنظمة", "منظمة"),
        ("بجامعة", "جامعة"),
        ("وزارة", "وزارة"),
        ("ولاية", "ولاية"),
        ("وليد", "وليد"),
        ("ولي", "ولي"),
        ("وفد", "وفد"),
        ("بلدية", "بلدية"),
        ("بلغاريا", "بلغاريا"),
        ("لوكسمبورغ", "لوكسمبورغ"),
        ("فيينا", "فيينا"),
        ("فصائل", "فصائل"),
        ("كوريا", "كوريا"),
        ("كازاخستان", "كازاخستان"),
        ("وكالات", "وكالات"),
        ("بالمر", "بالمر"),
        ("والتز", "والتز"),
        ("والدة", "والدة"),
        ("ووالدة", "والدة"),
        ("والسامرة", "السامرة"),
        ("والأكاديميين", "الأكاديميين"),
        ("والزفنيل", "الزفنيل"),
    ],
)
def test_what_is_known_of_words_in_general_decides_in_a_fresh_project(word, meant):
    assert name(f"قال {word} أمس", word) == meant


@pytest.mark.parametrize(
    ("word", "meant"),
    [("وزفنيل", "زفنيل"), ("بزفنيل", "بزفنيل"), ("كزفنيل", "كزفنيل"), ("فزفنيل", "فزفنيل")],
)
def test_before_a_rest_that_nobody_knows_only_waw_is_a_clitic(word, meant):
    assert name(f"قال {word} أمس", word) == meant


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("للبنان", "لبنان"),
        ("وللبنان", "لبنان"),
        ("لليبيا", "ليبيا"),
        ("للندن", "لندن"),
        ("للتنظيم", "للتنظيم"),
        ("وللتنظيم", "للتنظيم"),
        ("للجنة", "للجنة"),
        ("للواء", "للواء"),
        ("للأمم", "للأمم"),
    ],
)
def test_of_two_lams_one_is_left_outside_only_where_the_other_is_the_names_own(word, meant):
    assert name(f"قال {word} أمس", word) == meant


def test_what_the_article_writes_elsewhere_is_known():
    assert name("زار زفنيل ثم عاد بزفنيل", "بزفنيل") == "زفنيل"
    assert name("عاد لوزفنيل ووصل وزفنيل", "وزفنيل") == "وزفنيل"
    assert name("وفي بغداد زار كوفي", "كوفي") == "كوفي", "everybody writes وفي"


def test_the_project_comes_before_what_is_known_in_general():
    assert name("قال كوتر", "كوتر") == "كوتر"
    assert name("قال بزفنيل", "بزفنيل", Project(times={"زفنيل": 3, "بزفنيل": 1})) == "زفنيل"
    assert name("قال وزفنيل", "وزفنيل", Project(times={"وزفنيل": 3})) == "وزفنيل"
    assert name("قال بوتين", "بوتين", Project(marked=frozenset({"وتين"}))) == "وتين"


def test_a_word_right_behind_a_name_of_the_same_label_loses_its_waw():
    text = "أحياء وعد ووعد ووعود"
    assert name(text, "وعد", previous="أحياء") == "وعد", "it is a word of its own in general"
    assert name("زار حماة ورد", "ورد") == "ورد"
    assert name("زار حماة ورد", "ورد", previous="حماة") == "رد"
    assert name("زار بغداد وزارة", "وزارة", previous="بغداد") == "وزارة"


def test_what_one_name_of_a_series_left_outside_the_next_leaves_outside_too():
    text = "سلمها لزفنيل ولكبتور"
    assert name(text, "ولكبتور") == "لكبتور"
    assert name(text, "ولكبتور", previous="زفنيل") == "كبتور"


@pytest.mark.parametrize(
    ("between", "is_behind"),
    [(" ", True), ("\u00a0 ", True), ("، ", True), ("؛ ", False), ("\n", False)],
)
def test_a_series_goes_on_over_white_space_and_a_comma(between, is_behind):
    text = f"حماة{between}وحمص"
    previous = Span(0, 4)
    expected = previous if is_behind else None
    assert right_before(text, len(text) - 1, {previous.end: previous}) == expected
