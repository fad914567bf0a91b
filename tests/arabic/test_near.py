"""Near duplicates: cut, retitled and respelt copies are recognised, other news is not."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.near import (
    THRESHOLD,
    may_be_near,
    outline,
    shared_at_least,
    shingles,
    similarity,
    sketch,
)

WORDS = [a + b + c for a in "بتجدس" for b in "ايو" for c in "لمنره"]


def article(seed: int, length: int = 300) -> list[str]:
    chooser = random.Random(seed)
    return [chooser.choice(WORDS) for _ in range(length)]


def alike(one: str, other: str) -> float:
    return similarity(shingles(one), shingles(other))


def test_a_cut_and_respelt_copy_is_near_and_other_news_is_not():
    words = article(1)
    copy = "عنوان آخر\n" + " ".join(words[:230]).replace("ه", "ة")
    assert alike(" ".join(words), copy) >= THRESHOLD
    assert alike(" ".join(words), " ".join(article(2))) < 0.1


def test_texts_of_few_words_or_none_are_compared_too():
    assert shingles(" …\n") == frozenset()
    assert alike("", "") == 0.0
    assert alike("خبر عاجل", "خَبر، عاجل!") == 1.0
    assert sketch("") == ()
    assert [shared_at_least(sketch("أ " * n)) for n in (1, 4)] == [1, 1]


def test_near_articles_meet_in_the_index():
    """What the store does: look the sketch up, keep who shares enough, then compare in full."""
    for seed in range(40):
        words = article(seed)
        whole, cut = " ".join(words), " ".join(words[: 155 + seed])
        assert alike(whole, cut) >= THRESHOLD
        shared = set(sketch(whole)) & set(sketch(cut))
        assert len(shared) >= shared_at_least(sketch(whole)) == 2


TEXTS = st.lists(st.sampled_from(WORDS[:6]), max_size=12).map(" ".join)


@given(TEXTS, TEXTS)
def test_similarity_is_jaccard(one, other):
    a, b = shingles(one), shingles(other)
    assert similarity(a, b) == similarity(b, a) == (len(a & b) / len(a | b) if a & b else 0.0)
    assert set(sketch(one)) <= a
    assert list(sketch(one)) == sorted(a)[:16]
    assert all(-(2**63) <= number < 2**63 for number in a)


@given(TEXTS, TEXTS)
def test_an_outline_never_rules_out_a_near_duplicate(one, other):
    a, b = shingles(one), shingles(other)
    possible = may_be_near(outline(a), outline(b))
    assert possible == may_be_near(outline(b), outline(a))
    assert possible or similarity(a, b) < THRESHOLD


def test_outlines_rule_out_what_shares_a_third_and_keep_what_shares_half():
    for seed in range(20):
        words = article(seed, 900)
        whole, furniture = outline(shingles(" ".join(words))), words[:450]
        other = outline(shingles(" ".join(furniture + article(seed + 100, 450))))
        cut = outline(shingles(" ".join(words[:480])))
        assert not may_be_near(whole, other)
        assert may_be_near(whole, cut)


def test_the_numbers_are_the_same_in_every_process():
    """Python's own hash differs from process to process; what is stored may not."""
    code = "from annotator.arabic.near import sketch; print(*sketch('قال مصدر محلي إن معارك وقعت'))"
    seen = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=Path(__file__).parents[2],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": "."},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert seen == {" ".join(map(str, sketch("قال مصدر محلي إن معارك وقعت"))) + "\n"}
