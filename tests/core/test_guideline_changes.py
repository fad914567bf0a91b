"""What is another in a later version of the guidelines."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.guideline_changes import (
    AS_MADE,
    ChangedLine,
    GuidelineChange,
    LineKind,
    changed_lines,
    versions_in_force,
)


def test_lines_that_went_and_came_are_told_in_the_order_of_the_text():
    before, after = "# A\n\none\ntwo\nthree", "# A\n\none\n2\n\nthree\nfour"
    assert list(changed_lines(before, after)) == [
        ChangedLine(LineKind.GONE, "two"),
        ChangedLine(LineKind.CAME, "2"),
        ChangedLine(LineKind.CAME, "four"),
    ]
    assert list(changed_lines(before, before)) == []


def test_a_table_of_thousands_of_equal_lines_is_compared_while_somebody_types(monkeypatch):
    rows = "| a | b |\n\n" * 5_000
    one = list(changed_lines(rows, rows.replace("a", "c", 1)))
    assert [line.text for line in one] == ["| a | b |", "| c | b |"]
    before, after = f"x\n{rows}y", f"X\n{rows}| d | b |\nY"
    monkeypatch.delattr("difflib.SequenceMatcher.get_opcodes")  # it would take minutes
    assert [f"{line.kind} {line.text}" for line in changed_lines(before, after)] == [
        *("- x", "- y", "+ X", "+ | d | b |", "+ Y")
    ]
    moved = [*changed_lines(f"x\n{rows}y", f"y\n{rows}x")]
    assert len(moved) == 2 * 5_002


@given(st.lists(st.tuples(st.sampled_from(["ar", "en"]), st.sampled_from("abc")), max_size=6))
@settings(max_examples=50)
def test_versions_in_force_are_those_that_say_what_the_last_one_says(wanted):
    texts = {"ar": "a", "en": "a"}
    said, changes = {AS_MADE: dict(texts)}, []
    for number, (language, after) in enumerate(wanted, 1):
        before, texts[language] = texts[language], after
        at = f"2026-01-01T00:00:00.{number:03}Z"
        changes.append(GuidelineChange(number, at, None, language, before, after))
        said[at] = dict(texts)
    assert versions_in_force(changes) == {at for at, then in said.items() if then == texts}
