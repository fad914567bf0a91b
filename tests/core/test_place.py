"""A place in a file is told as far as it is known, and what is wrong there behind it."""

from __future__ import annotations

import pytest

from annotator.core.errors import WorldError
from annotator.core.message import Form, say
from annotator.core.place import Place, PlacedFault
from tests import made_up


class Sample(Form):
    UNKNOWN = "nobody knows {name}."


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (Place("a.jsonl"), "a.jsonl"),
        (Place("a.jsonl", 3), "a.jsonl, line 3"),
        (Place("a.json", None, "$[2].text"), "a.json, $[2].text"),
        (Place("a.csv", 12, "column text"), "a.csv, line 12, column text"),
    ],
)
def test_a_place_is_told_as_far_as_it_is_known(place, told):
    assert str(place) == told


def test_a_fault_at_a_place_keeps_place_reason_and_hint():
    place = Place("a.jsonl", 3)
    for fault in (
        PlacedFault(place, Sample.UNKNOWN, hint="--person", name="Rim"),
        PlacedFault(place, say(Sample.UNKNOWN, name="Rim"), hint="--person"),
    ):
        assert str(fault) == "a.jsonl, line 3: nobody knows Rim."
        assert fault.place == place and str(fault.reason) == "nobody knows Rim."
        assert fault.hint == "--person"


def test_a_fault_is_made_of_a_form_a_message_or_a_sentence():
    for fault in (
        WorldError(Sample.UNKNOWN, name="Rim"),
        WorldError(say(Sample.UNKNOWN, name="Rim")),
        WorldError(made_up.sentence("nobody knows Rim.")),
    ):
        assert str(fault) == "nobody knows Rim." and not fault.hint
