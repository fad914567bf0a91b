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
