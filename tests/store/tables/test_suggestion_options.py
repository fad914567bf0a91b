"""What was chosen about suggestions; what cannot be chosen spoils nothing else."""

from __future__ import annotations

import pytest

from annotator.store.tables.suggestion_options import (
    PersonOptions,
    ProjectOptions,
    ShownWhere,
    read,
)


@pytest.mark.parametrize("value", [None, "{}", "[]", "often", '{"of_another_version": 1}'])
def test_where_nothing_is_chosen_all_is_as_usual(value):
    assert read(value, ProjectOptions) == ProjectOptions()
    assert read(value, PersonOptions) == PersonOptions()


@pytest.mark.parametrize(
    ("value", "options"),
    [
        ('{"shown": "xyz", "strings": 7}', ProjectOptions(strings=7)),
        ('{"shown": "never", "strings": 51}', ProjectOptions(ShownWhere.NEVER)),
        ('{"strings": -1, "articles": 0}', ProjectOptions(articles=0)),
        ('{"strings": "many", "articles": 50}', ProjectOptions(articles=50)),
        ('{"shown": false, "threshold": -5}', PersonOptions(shown=False)),
        ('{"shown": "no", "threshold": 0.7}', PersonOptions(threshold=0.7)),
        ('{"threshold": 1.01}', PersonOptions()),
    ],
)
def test_what_cannot_be_is_as_usual_and_the_rest_as_chosen(value, options):
    assert read(value, type(options)) == options
