"""As many spans as a file has come in or are told of, whatever the format."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.draft import AnnotationDraft, ArticleDraft, SetDraft
from annotator.core.span import Span
from annotator.formats import registry
from annotator.formats.errors import FormatError
from annotator.formats.notices import Notice
from annotator.formats.registry import named
from annotator.formats.spans import span_edges
from annotator.formats.spans.repeated import RepeatedNotice
from annotator.formats.tokens.tagged_articles import TaggedNotice
from tests.formats.written_files import LABELS, items_in, made_set, skip_without_extra, written

TEXT = "وصل الوزير أمس إلى عمان"
WORDS = ((0, 3), (4, 10), (11, 14), (15, 18), (19, 23))
ONE_FILE = [form for form in registry.WRITTEN if named(form.read_as or form.name).reads]
ONE_FILE = [form.name for form in ONE_FILE if not form.suffixes[-1].endswith(".zip")]
SPANS = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(LABELS)), min_size=1, max_size=8)


def lost(items) -> int:
    """How many spans are told not to come in."""
    told = {*RepeatedNotice, TaggedNotice.BESIDE}
    return sum(i.count for i in items if isinstance(i, Notice) and i.form in told)


@pytest.mark.parametrize("name", ONE_FILE)
@settings(max_examples=8, deadline=None)
@given(spans=SPANS)
def test_what_becomes_the_same_by_a_map_of_labels_is_counted(name, spans):
    skip_without_extra(name)
    data, inside, _ = written(name, [made_set("a 1", TEXT, [(*w, label) for w, label in spans])])
    reader = registry.named(name).read_as or name
    items = items_in(reader, data, label_map={"*": "location"})
    drafts = [item for item in items if isinstance(item, ArticleDraft)]
    come_in = sum(len(work.annotations) for draft in drafts for work in draft.sets)
    refused = any(isinstance(item, FormatError) for item in items)
    assert refused or come_in + lost(items) == sum(len(each.spans) for each in inside)


def test_tags_with_one_label_on_one_token_are_one_span_and_the_others_are_told():
    data = "قال\tO\tO\nالوزير\tB-actor\tB-actor\nأمس\tO\tO\n".encode()
    items = items_in("conll", data, person="A")
    [draft] = [item for item in items if isinstance(item, ArticleDraft)]
    assert (len(draft.sets[0].annotations), lost(items)) == (1, 1)


def test_what_becomes_the_same_by_its_edges_is_counted_and_a_lost_note_is_a_warning():
    given_spans = [
        AnnotationDraft("actor", Span(4, 10), note="أولى"),
        AnnotationDraft("actor", Span(3, 10), note="ثانية"),
        AnnotationDraft("actor", Span(4, 11), note="أولى"),
    ]
    drafted = ArticleDraft(TEXT, sets=(SetDraft("A", annotations=given_spans),))
    draft, told = span_edges.fitted(drafted)
    assert [a.note for a in draft.sets[0].annotations] == ["أولى"]
    assert lost(told) == 2 and [n.warns for n in told if n.form is RepeatedNotice.UNLIKE] == [True]
