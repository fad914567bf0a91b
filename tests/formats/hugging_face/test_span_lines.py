"""Lines of spans, as they are handed to trainers and come back."""

from __future__ import annotations


def test_labels_that_become_one_make_one_span_which_is_told(read_all):
    place = {"start": 4, "end": 9, "text": "بيروت"}
    spans = [place | {"label": label} for label in ("LOC", "GPE")]
    line = {"id": "a1", "set": "ليلى", "text": "زار بيروت", "spans": spans}
    draft, told = read_all("hf-spans", line, label_map={"*": "location"})[-2:]
    assert [a.label for a in draft.sets[0].annotations] == ["location"]
    assert (told.form.name, told.count) == ("SAME", 1)
