"""Which articles are set aside after changes that copies of a project made apart."""

from __future__ import annotations

from itertools import permutations

from annotator.core.set_aside import AsideChange, is_aside_fault, those_aside

MORNING, NOON = "2026-03-01T08:00:00Z", "2026-03-01T12:00:00Z"


def change(id: str, at: str, *articles: int, aside: bool = True) -> AsideChange:
    return AsideChange(id * 32, at, None, aside, articles)


def test_nothing_is_aside_before_somebody_says_so():
    assert those_aside([]) == set()


def test_of_the_changes_that_name_an_article_the_latest_holds_in_any_order():
    changes = [
        change("a", MORNING, 1, 2),
        change("b", NOON, 2, aside=False),
        change("c", NOON, 3),
    ]
    assert all(those_aside(order) == {1, 3} for order in permutations(changes))


def test_of_two_changes_at_one_moment_the_greater_id_holds():
    changes = [change("a", NOON, 1), change("b", NOON, 1, aside=False)]
    assert all(those_aside(order) == set() for order in permutations(changes))


def test_what_is_set_aside_is_told_with_the_command_that_takes_it_back():
    fault = is_aside_fault("sana-7")
    assert "sana-7" in str(fault) and fault.hint == "annotator articles PROJECT back sana-7"
