"""Every label comes back as it was written, or nothing is written."""

from __future__ import annotations

import pytest

from annotator.core.errors import WorldError
from annotator.core.outgoing import OutgoingSet
from annotator.formats.fitting.unfit_labels import refuse_unfit_labels
from annotator.formats.registry import WRITTEN, named
from tests.formats.written_files import made_set, skip_without_extra, written_and_read

_SIGNS = " \t\n\r\x0b\x1c\x85\xa0\u2028\u200c\ufeff|/;,[]\\_*-=#\"'%:<>&"
_NAMES = ["B-x", "O", "x" * 61, "A->B", r"A\\nB", "_x000A_", "null", "1", "a|b[1]"]
_NAMES += [name for sign in _SIGNS for name in (f"A{sign}B", f"{sign}A", f"A{sign}", sign)]
_NEVER_READ = ("gliner", "chat")


def _refused(name: str, label: str) -> WorldError | None:
    try:
        refuse_unfit_labels([label, "Z"], {}, named(name).capabilities.labels, name)
    except WorldError as refusal:
        return refusal
    return None


@pytest.mark.parametrize("form", WRITTEN, ids=lambda form: form.name)
def test_a_label_comes_back_as_it_was_or_is_refused(form):
    if form.name in _NEVER_READ:
        pytest.skip("nobody reads it back")
    skip_without_extra(form.name)
    for label in _NAMES:
        if _refused(form.name, label) is None:
            spans = [(4, 7, label), (14, 18, "Z")]
            outgoing: OutgoingSet = made_set("a 1", "one two three four\nfive", spans)
            assert written_and_read(form.name, outgoing, (label, "Z")) == spans, repr(label)


def test_the_refusal_proposes_names_that_the_format_holds():
    labels = ["Creative Work", "Creative_Work", "a b"]
    rule = named("conll").capabilities.labels
    with pytest.raises(WorldError, match="conll cannot hold the labels") as refusal:
        refuse_unfit_labels(labels, {"a b": "P ER"}, rule, "conll")
    assert refusal.value.hint == (
        "--label-map 'Creative Work=Creative_Work_' --label-map 'a b=P_ER'"
    )
    names = {"Creative Work": "Creative_Work_", "a b": "P_ER"}
    refuse_unfit_labels(labels, names, rule, "conll")
