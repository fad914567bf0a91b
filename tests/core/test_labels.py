"""Labels, and the sets they come in."""

from __future__ import annotations

import pytest

from annotator.core.labels import CliticPolicy, Extent, Label, LabelSet
from tests.core.strategies import LABELS, label

FULL = Label(
    "actor",
    {"en": "Actor", "ar": "فاعل"},
    "1",
    "#000000",
    "#ffffff",
    {"en": "Who acts.", "ar": "من يفعل."},
)
BARE = Label("claim", {}, "2", "#000000", "#ffffff")


def test_a_label_speaks_the_language_asked_for_else_any_else_says_its_name():
    assert [FULL.title("ar"), FULL.title("en"), FULL.title("fr")] == ["فاعل", "Actor", "Actor"]
    assert [FULL.definition("ar"), FULL.definition("fr")] == ["من يفعل.", "Who acts."]
    assert (BARE.title("ar"), BARE.definition("ar")) == ("claim", "")


def test_a_label_is_of_names_without_their_clitics_unless_it_says_otherwise():
    assert (BARE.extent, BARE.clitic) == (Extent.NAME, CliticPolicy.OUTSIDE)


def test_a_set_keeps_the_order_and_finds_by_name():
    labels = LabelSet("test", LABELS)
    assert list(labels) == list(LABELS)
    assert [labels.order(one.name) for one in LABELS] == [0, 1, 2]
    assert all(one.name in labels and labels[one.name] is one for one in LABELS)
    assert "other" not in labels
    assert labels.get("other") is None
    assert labels.get("claim") is labels["claim"]
    for find in (labels.__getitem__, labels.order):
        with pytest.raises(KeyError, match="other"):
            find("other")


@pytest.mark.parametrize(
    ("second", "complaint"),
    [(label("actor", "2"), "the name actor"), (label("place", "1"), "the key 1")],
)
def test_two_labels_may_share_neither_name_nor_key(second, complaint):
    with pytest.raises(ValueError, match=complaint):
        LabelSet("test", (label("actor", "1"), second))
