"""WebAnno's TSV: what INCEpTION's reader asks for, and what comes in of other people's."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.draft import ArticleDraft
from annotator.formats.conventions import OffsetUnit
from annotator.formats.encoding.glance import Glance
from annotator.formats.errors import FormatError
from annotator.formats.notices import Notice
from annotator.formats.reading import ReadOptions
from annotator.formats.recognising import recognised_within
from annotator.formats.registry import named
from annotator.formats.uima.webanno_escapes import escaped_text, escaped_value, unescaped
from tests.formats.test_round_trips import CHANGES, again, sets
from tests.formats.written_files import LABELS, files_in, items_in, made_set, read_drafts, written

GOLDEN = Path(__file__).parents[3] / ".." / "shared" / "reference" / "formats"
TEXT = "😀 قال وزيرُ مصر: «عاد والوفد».\n\n بيروت اليوم."
SPANS = [
    (6, 15, "actor"),
    (12, 15, "location"),
    (18, 28, "claim"),
    (23, 28, "actor"),
    (33, 38, "actor"),
    (33, 38, "location"),
]
FILE = """#FORMAT=WebAnno TSV 3.3
#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value


#Article.id=a 1
#Article.person=Amal
#Article.before=
#Text=😀 قال وزيرُ مصر: «عاد والوفد».
#Text=
#Text= بيروت اليوم.
1-1\t0-2\t😀\t_\t
1-2\t3-6\tقال\t_\t
1-3\t7-12\tوزيرُ\tactor[1]\t
1-4\t13-16\tمصر\tactor[1]|location[2]\t
1-5\t16-17\t:\t_\t
1-6\t18-19\t«\t_\t
1-7\t19-22\tعاد\tclaim[3]\t
1-8\t23-29\tوالوفد\tclaim[3]\t
1-8.1\t24-29\tالوفد\tactor\t
1-9\t29-30\t»\t_\t
1-10\t30-31\t.\t_\t
1-11\t34-39\tبيروت\tactor[4]|location[5]\t
1-12\t40-45\tاليوم\t_\t
1-13\t45-46\t.\t_\t
"""
FOREIGN = """#FORMAT=WebAnno TSV 3.2
#T_SP=custom.Span|label
#T_SP=webanno.custom.Role|kind|ROLE_webanno.custom.Role:args_x|x.Y
#T_RL=x.Dependency|kind|BT_x.POS


#Text=وصل الوفد [1]
1-1\t0-3\tوصل\t_\tverb\t_\t_\t_\t_\t
1-2\t4-8\tالوفد\tactor\t_\t_\t_\t_\t_\t
""".replace("4-8", "4-9")


def one_file(outgoing) -> str:
    [data] = files_in(written("webanno", [outgoing])[0]).values()
    return data.decode()


def spans(draft: ArticleDraft) -> list[tuple[int, int, str]]:
    return [(a.start, a.end, a.label) for work in draft.sets for a in work.annotations]


def faults(items) -> list[FormatError]:
    return [item for item in items if isinstance(item, FormatError)]


def test_sentences_begin_at_tokens_and_parts_of_tokens_have_lines_of_their_own():
    assert one_file(made_set("a 1", TEXT, SPANS)) == FILE


@settings(max_examples=40, deadline=None)
@given(outgoing=sets())
def test_what_is_written_is_read_again_and_written_the_same(outgoing):
    data = written("webanno", outgoing)[0]
    files = files_in(data).values()
    drafts = [draft for file in files for draft in read_drafts("webanno", file)]
    for each, draft in zip(outgoing, drafts, strict=True):
        assert (draft.text, draft.id) == (each.article.text, each.article.id)
        assert spans(draft) == [(s.start, s.end, s.label) for s in each.spans]
    assert written("webanno", list(map(again, drafts)))[0] == data


@given(st.text(alphabet=st.sampled_from("ab\\[]|_->;\t\n*u0041\x00\x0b\x1f\x85\u2028😀")))
def test_escapes_are_undone_and_leave_nothing_that_means_something(text):
    assert unescaped(escaped_text(text)) == unescaped(escaped_value(text)) == text
    assert not {"\t", "\n"} & set(escaped_text(text)) | {"\t", "\n"} & set(escaped_value(text))


def test_characters_by_their_codes_are_read_as_older_versions_write_them():
    assert unescaped(r"\u0642\ud83d\ude00\"") == 'ق😀"'


@pytest.mark.parametrize("label", ["a|b", "x[1]", "*", "_", "a\\", "a_b->c;"])
def test_labels_may_hold_what_means_something_elsewhere(label):
    text = one_file(made_set("a 1", "وصل وفد", [(0, 7, label), (0, 3, "date"), (4, 7, label)]))
    options = ReadOptions(labels=(label, "date"))
    [draft] = named("webanno").read()(BytesIO(text.encode()), "file", options)
    assert spans(draft) == [(0, 7, label), (0, 3, "date"), (4, 7, label)]


def test_other_features_and_relations_are_passed_over_and_counted():
    items = items_in("webanno", FOREIGN.replace("\n", "\r\n").encode(), person="B")
    [draft] = [item for item in items if isinstance(item, ArticleDraft)]
    assert (draft.text, spans(draft)) == ("وصل الوفد [1]", [(4, 9, "actor")])
    [notice] = [item for item in items if isinstance(item, Notice)]
    assert (notice.form.name, notice.example) == ("OTHERS", "“webanno.custom.Role.kind”")


def test_spans_over_several_sentences_and_without_numbers_are_what_they_say():
    rows = "1-1\t0-3\tوصل\tactor[7]\t\n1-2\t4-7\tوفد\tdate\t\n"
    rows += "\n#Text=مصر\n2-1\t8-11\tمصر\tactor[7]\t\n"
    data = f"{FILE[: FILE.index('#Article')]}#Text=وصل وفد\n{rows}"
    [draft] = read_drafts("webanno", data.encode(), person="B")
    assert (draft.text, spans(draft)) == ("وصل وفد\nمصر", [(0, 11, "actor"), (4, 7, "date")])


def test_blanks_are_where_a_file_says_nothing():
    rows = "1-1\t2-5\tوصل\tactor\t\n\n#Text=مصر\n2-1\t5-8\tمصر\t_\t\n"
    data = f"{FILE[: FILE.index('#Article')]}#Text=وصل\n{rows}"
    [draft] = read_drafts("webanno", data.encode(), person="B")
    assert (draft.text, spans(draft)) == ("  وصلمصر", [(2, 5, "actor")])


def test_whose_file_it_is_stands_in_the_path_of_an_export():
    data = FOREIGN.replace("custom.Role", "Other").encode()
    path = "a.zip/annotation/text.txt/leila.tsv"
    items = named("webanno").read()(BytesIO(data), path, ReadOptions(labels=LABELS))
    [draft] = [item for item in items if isinstance(item, ArticleDraft)]
    assert [work.person for work in draft.sets] == ["leila"]


def test_offsets_in_code_points_are_asked_about():
    data = FILE
    for row in FILE.splitlines():
        if "-" in (offsets := row.partition("\t")[2].partition("\t")[0]):
            begin, end = map(int, offsets.split("-"))
            data = data.replace(f"\t{offsets}\t", f"\t{max(begin - 1, 0)}-{end - 1}\t")
    [fault] = faults(items_in("webanno", data.encode()))
    assert fault.hint == "--offset-unit codepoint"
    [draft] = read_drafts("webanno", data.encode(), unit=OffsetUnit.CODEPOINT)
    assert (draft.text, spans(draft)) == (TEXT, SPANS)


@pytest.mark.parametrize(
    ("change", "line", "told"),
    [
        (("1-2\t3-6\tقال", "1-2\t3-6\tقالوا"), 12, "“قالوا” does not stand at 3 to 6"),
        (("1-2\t3-6", "1-2\t3-99"), 12, "does not stand"),
        (("1-2\t3-6", "1-2\t3"), 12, "a line must be a token"),
        (("1-2\t3-6", "x"), 12, "a line must be a token"),
        (("#Text=", "#"), 11, "no line #Text= above"),
    ],
)
def test_what_is_wrong_with_a_file_is_told_with_its_line(change, line, told):
    [fault] = faults(items_in("webanno", FILE.replace(*change).encode()))
    assert fault.place.line == line and told in str(fault.reason), str(fault)


@settings(max_examples=40, deadline=None)
@given(changes=CHANGES)
def test_a_damaged_file_ends_in_articles_and_faults_with_a_place(changes):
    data = FILE.encode()
    for where, length, put in changes:
        at = int(where * len(data))
        data = data[:at] + put + data[at + length :]
    for item in items_in("webanno", data, person="B", label_map={"*": "actor"}):
        if isinstance(item, FormatError):
            assert item.place.file == "file" and str(item.reason)
        if isinstance(item, ArticleDraft):
            assert all(0 <= start < end <= len(item.text) for start, end, _ in spans(item))


def test_version_3_is_known_by_its_first_line():
    form = recognised_within(Glance("a.txt", FILE.encode(), lambda _: False))
    assert form is not None and form.name == "webanno"


@pytest.mark.skipif(not GOLDEN.is_dir(), reason="what INCEpTION wrote is not here")
def test_what_inception_wrote_is_read_and_written_again_but_for_its_other_column():
    theirs = (GOLDEN / "webanno.tsv").read_text("utf-8")
    [draft] = read_drafts("webanno", theirs.encode(), person="Amal")
    ours = one_file(replace(again(replace(draft, id="a 1")), whose="Amal"))

    def rows(text: str) -> list[list[str]]:
        made = [line.split("\t") for line in text.splitlines() if line[:1].isdigit()]
        return [[*row[:3], row[-2]] for row in made]

    assert rows(ours) == rows(theirs)
