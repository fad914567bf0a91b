"""CoNLL-U: ranges of words, what is between words, and what its own reader reads."""

from __future__ import annotations

import conllu
from hypothesis import given, settings

from annotator.formats.fitting.fitting import Fitting, FittingChoices, InsideWord
from annotator.formats.registry import named
from annotator.formats.tokens.tagged_articles import TaggedNotice
from annotator.formats.writing import WriteOptions
from tests.formats.test_round_trips import sets
from tests.formats.written_files import LABELS, made_set, read_drafts, written

TEXT = "\n قال\u00a0وزيرُ مصر: «والسعودية».\n\n\u200fبيروت\n"


def spans(draft):
    return [(a.start, a.end, a.label) for a in draft.sets[0].annotations]


def split(outgoing) -> bytes:
    from io import BytesIO

    stream, form = BytesIO(), named("conll-u")
    fitting = Fitting(form.capabilities, FittingChoices(inside_word=InsideWord.SPLIT))
    form.write()(stream, WriteOptions(LABELS)).write(fitting.fit(outgoing))
    return stream.getvalue()


def test_a_name_inside_a_word_is_a_word_of_a_range_and_comes_back_to_the_letter():
    start = TEXT.index("السعودية")
    given_spans = [(start, start + 8, "actor"), (6, 15, "claim")]
    data = split(made_set("a 1", TEXT, given_spans))
    assert "6-7\tوالسعودية\t" in data.decode()
    [draft] = read_drafts("conll-u", data)
    assert draft.text == TEXT and (start, start + 8, "actor") in spans(draft)
    words = [word for sentence in conllu.parse(data.decode()) for word in sentence]
    assert [word["form"] for word in words if isinstance(word["id"], tuple)] == ["والسعودية"]


@settings(max_examples=20, deadline=None)
@given(sets())
def test_its_own_reader_takes_it_and_reads_the_same_words(outgoing):
    data, _, _ = written("conll-u", outgoing)
    for sentence in conllu.parse(data.decode()):
        assert all(token["form"] for token in sentence)


def test_words_that_are_not_what_is_written_are_one_with_their_labels():
    data = "# text = للبيت\n1-3\tللبيت" + "\t_" * 8 + "\n1\tل" + "\t_" * 8
    data += "\n2\tال" + "\t_" * 7 + "\tNE=B-location\n3\tبيت" + "\t_" * 7 + "\tNE=I-location\n\n"
    [draft] = read_drafts("conll-u", data.encode(), person="A")
    assert (draft.text, spans(draft)) == ("للبيت", [(0, 5, "location")])


def test_without_texts_words_are_put_together_as_their_gaps_say():
    rows = [("1", "قال", "_"), ("2", "الوزير", "SpaceAfter=No"), ("3", ".", "_"), ("3.1", "x", "_")]
    data = "".join("\t".join((id, form, *"_" * 7, misc)) + "\n" for id, form, misc in rows)
    [draft] = read_drafts("conll-u", (data + "\n" + data).encode())
    assert draft.text == "قال الوزير.\nقال الوزير."


def test_a_line_that_is_no_word_is_named(error):
    fault = error("conll-u", "1\tقال" + "\t_" * 8 + "\nوصل\n")
    assert fault.place.line == 2 and "ten columns" in str(fault.reason)


def _document(id: str, sentence: str, word: str, person: str = "") -> str:
    whose = f"# person = {person}\n" if person else ""
    head = f"# newdoc id = {id}\n{whose}# sent_id = {sentence}\n# text = {word}\n"
    return head + f"1\t{word}" + "\t_" * 8 + "\n\n"


def test_sentences_in_a_row_that_name_the_same_document_are_one():
    data = _document("n1", "n1-1", "قال") + _document("n1", "n1-2", "الوزير")
    data += _document("n2", "n2-1", "وصل")
    drafts = read_drafts("conll-u", data.encode())
    assert [(d.id, d.text) for d in drafts] == [("n1", "قال\nالوزير"), ("n2", "وصل")]


def test_a_document_named_again_later_is_called_after_its_first_sentence(notices):
    data = _document("n1", "n1-1", "قال") + _document("n2", "n2-1", "وصل")
    data += _document("n1", "n1-2", "الوزير") + _document("n1", "n1-3", "أمس")
    drafts = read_drafts("conll-u", data.encode())
    assert [(d.id, d.text) for d in drafts] == [
        ("n1", "قال"),
        ("n2", "وصل"),
        ("n1-2", "الوزير\nأمس"),
    ]
    [told] = notices("conll-u", data)
    assert told.form is TaggedNotice.ID_AGAIN and told.warns and "n1" in told.example


def test_the_work_of_several_people_on_a_document_is_not_put_together():
    data = _document("n1", "n1-1", "قال", "Amal") + _document("n1", "n1-1", "قال", "Omar")
    drafts = read_drafts("conll-u", data.encode())
    assert [(d.id, d.text) for d in drafts] == [("n1", "قال")] * 2
