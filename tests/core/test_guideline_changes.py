"""What is another in a later version of the guidelines."""

from __future__ import annotations

from annotator.core.guideline_changes import ChangedLine, LineKind, changed_lines


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
