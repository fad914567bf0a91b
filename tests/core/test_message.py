"""Messages: forms with values, told in English here and in every language by the window."""

from __future__ import annotations

import errno

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import WorldError
from annotator.core.message import Form, english, say
from annotator.core.place import Place
from annotator.core.system_faults import SystemFault, system_reason


class Sample(Form):
    TAKEN = "{file} exists already: {why}"
    BECAUSE = "there are %n article(s) of {people}"
    PLAIN = "nothing to fill"
    MANY = "the file(s) of {file}"


def test_a_form_is_filled_with_its_values():
    assert english(say(Sample.TAKEN, file="a.jsonl", why="full")) == "a.jsonl exists already: full"


def test_a_message_within_a_message_is_told_in_its_place():
    inner = say(Sample.BECAUSE, n=2, people=("Lisa", "Maria"))
    told = english(say(Sample.TAKEN, file="b", why=inner))
    assert told == "b exists already: there are 2 articles of Lisa, Maria"


@pytest.mark.parametrize(
    ("number", "told"), [(0, "0 articles"), (1, "1 article"), (1200, "1,200 articles")]
)
def test_english_has_one_plural(number, told):
    assert told in english(say(Sample.BECAUSE, n=number, people="Lisa"))


@pytest.mark.parametrize("form", [Sample.TAKEN, Sample.PLAIN, Sample.MANY])
def test_a_form_that_counts_nothing_is_told_as_it_is_written(form):
    """Also if a number is among its values."""
    values = {"n": 3, "file": "a (s)", "why": "b"}
    assert english(say(form, **values)) == form.value.format(**values)


@given(st.text())
def test_data_is_never_taken_for_a_form(text):
    assert english(say(Sample.TAKEN, file=text, why=text)) == f"{text} exists already: {text}"


def test_a_form_without_one_of_its_values_is_a_bug():
    with pytest.raises(KeyError):
        english(say(Sample.TAKEN, file="a"))


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (Place("a: there are 3.txt"), "a: there are 3.txt"),
        (Place("a", 3), "a, line 3"),
        (Place("a", None, "$.text"), "a, $.text"),
        (Place("a", 3, "$.text"), "a, line 3, $.text"),
    ],
)
def test_a_place_is_told_as_far_as_it_is_known(place, told):
    assert english(place) == str(place) == told


def test_a_fault_carries_its_message_and_what_to_type():
    fault = WorldError(Sample.TAKEN, hint="--out other", file="a", why=say(Sample.PLAIN))
    assert str(fault) == "a exists already: nothing to fill"
    assert fault.message == say(Sample.TAKEN, file="a", why=say(Sample.PLAIN))
    assert fault.hint == "--out other"


@pytest.mark.parametrize(
    ("number", "form"),
    [
        (errno.ENOSPC, SystemFault.NO_ROOM),
        (errno.ENAMETOOLONG, SystemFault.NAME_TOO_LONG),
        (errno.EACCES, SystemFault.NOT_PERMITTED),
    ],
)
def test_the_system_s_reasons_are_told_in_our_own_words(number, form):
    assert system_reason(OSError(number, "words of the system")) == say(form)


def test_a_reason_that_is_not_known_keeps_the_system_s_words():
    assert english(system_reason(OSError(9999, "odd"))) == "the system says: odd"
    assert english(system_reason(OSError("bare"))) == "the system says: bare"
