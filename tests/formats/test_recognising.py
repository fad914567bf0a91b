"""What a file is, is seen from within; what is no article is named and not taken for one."""

from __future__ import annotations

import pytest

from annotator.formats.encoding.glance import Glance
from annotator.formats.recognising import objection, other_kind, recognised, recognised_within

CONLL = "وصل O\nوفد B-actor\nمن O\nبيروت B-location\n. O\n\nأمطار O\nفي O\n"
ARTICLE = "وصل وفد إلى بيروت.\nقال الوفد إن الطريق آمن.\nوعاد في المساء.\n"


def seen(name: str, text: str | bytes, form: str | None = "text", beside: tuple[str, ...] = ()):
    head = text.encode() if isinstance(text, str) else text
    return objection(Glance(name, head, lambda ending: ending in beside), form)


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("a.txt", "#FORMAT=WebAnno TSV 2\n\n\n", "WebAnno"),
        ("a.txt", "T1\tLOC 0 3\tقال\n", "annotations of brat"),
        ("a.txt", "<?xml version='1.0'?><TEI/>", "XML"),
        ("a.txt", '<?xml version="1.0"?><typeSystemDescription/>', "the types of a UIMA CAS"),
        ("a.txt", "<!DOCTYPE html><html><p>قال</p></html>", "a web page"),
        ("a.txt", '{"text": "قال"}\n{"text": "وقال"}\n', "JSON"),
        ("a.txt", "title\ttext\nع\tن\n", "a table with the columns “title”, “text”"),
        ("a.txt", "العنوان\tالنص\nع\t" + '"ن ""و"" ن"\n', "a table"),
        ("a.txt", "sep=;\nالعنوان;النص\nع;ن\n", "a table with the columns “العنوان”, “النص”"),
        ("a.txt", "title,text\nع,ن\n", "a table"),
        ("a.txt", "كلمة\nأخرى\nثالثة\n" * 20, "a list of words"),
        ("LICENSE-CC-BY.txt", "Anything", "a licence"),
        ("my_licence.txt", "Anything", "a licence"),
        ("terms.txt", "Terms\nof\nAll rights reserved.\nLine\n", "a licence"),
        ("README.md", "عن المدونة", "a page about other files"),
        ("README-LMR.md", "About", "a page about other files"),
        ("SOURCE.md", "From there.", "a page about other files"),
        ("اقرأني.md", "هذه مدونة.", "a page about other files"),
        ("إقرأني.txt", "هذه مدونة.", "a page about other files"),
        ("ترخيص.txt", "رخصة المشاع الإبداعي\nيسمح بالاستخدام", "a licence"),
        ("الرخصة.txt", "يُسمح باستخدام هذه النصوص.\nجميع الحقوق محفوظة.", "a licence"),
    ],
)
def test_what_is_called_text_and_is_none_is_named(name, text, kind):
    found = seen(name, text)
    assert found is not None and kind in str(found.reason)
    assert found.hint.startswith("--format ")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1256"])
def test_in_whatever_encoding(encoding):
    assert "a table" in str(
        seen("a.txt", "العنوان\tالنص\nخبر\tوصل الوفد\n".encode(encoding)).reason
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", ARTICLE),
        ("a.md", f"# عنوان\n\n{ARTICLE}"),
        ("source.txt", ARTICLE),
        ("a.txt", "خبر\n"),
        ("a.txt", "قال، نعم، لا\nقال، نعم، لا\n"),
        ("a.txt", "بيروت, تونس\nوصل, عاد\n"),
        ("a.txt", "\tفقرة أولى\n\tفقرة ثانية\n"),
        ("a.txt", "{قال} نعم\n"),
        ("a.txt", "[1] مرجع\n"),
        ("a.txt", "قال O\nسطر عادي من الخبر\nوسطر آخر منه\n"),
    ],
)
def test_articles_are_articles(name, text):
    assert seen(name, text) is None


def test_the_text_of_a_brat_folder_does_not_come_without_its_annotations():
    head = ARTICLE.encode()
    assert (
        recognised_within(Glance("doc1.txt", head, lambda ending: ending == ".ann")).name == "brat"
    )
    assert seen("doc1.txt", ARTICLE) is None
    assert "brat" in str(seen("doc1.ann", "T1\tLOC 0 3\tقال", None).reason)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('[{"tokenized_text": ["a"], "ner": [[0, 0, "x"]]}]', "GLiNER"),
        ('{"_context": {}, "_referenced_fss": {}}', "UIMA CAS"),
        ('{"text": "a", "entities": {"Person": [{"indices": [0, 1]}]}}', "GATE"),
        ('{"content": "a", "annotation": [{"label": ["x"], "points": []}]}', "Dataturks"),
        ('{"@context": "http://www.w3.org/ns/anno.jsonld", "target": {}}', "W3C"),
    ],
)
@pytest.mark.parametrize("form", ["json", "json-lines"])
def test_json_of_other_programs_is_named(text, kind, form):
    found = seen("a.json", text, form)
    assert found is not None and kind in str(found.reason)


@pytest.mark.parametrize(
    "text",
    ['{"text": "ن", "entities": {"hashtags": [{"indices": [0, 1]}]}}', '{"text": "ن", "data": {}}'],
)
def test_other_json_is_read(text):
    assert seen("a.json", text, "json") is None


TOKENS = '{"id": "1", "tokens": ["وصل", "وفد"], "ner_tags": ["O", "B-actor"]}\n'
SPANS = '{"id":"1","set":"A","title":"","source":"","published":"","text":"ن","spans":[]'


@pytest.mark.parametrize(
    ("text", "format_name"),
    [
        (CONLL, "conll"),
        (CONLL.replace(" ", "\t"), "conll"),
        (CONLL.replace(" ", "\t").replace("\n", "\r\n"), "conll"),
        (CONLL.replace(" O", " NN _ O").replace(" B", " NN _ B"), "conll"),
        ("-DOCSTART- -X- O O\n\n" + CONLL, "conll"),
        ("# token\tactor\tdate\nوصل\tO\tO\nوفد\tB-actor\tO\nأمس\tO\tB-date\n", "conll"),
        ("word,tag\nوصل,O\nوفد,B-PER\nمن,O\nبيروت,B-LOC\n", "conll"),
        ("# newdoc id = a\n# text = وصل\nوصل\tO\n", "conll"),
        ("# text\n" + "1\tوصل\tوصل\tVERB\t_\t_\t0\troot\t_\t_\n" * 3, "conll-u"),
        (ARTICLE, None),
        (TOKENS, "hf-tokens"),
        (f"[{TOKENS.strip()},\n{TOKENS}]", "hf-tokens"),
        (TOKENS[:40], "hf-tokens"),
        (SPANS + ',"not_article":[]}\n', "hf-spans"),
        (SPANS[:78], "hf-spans"),
        ('{"id":"1","text":"ن","spans":[]}\n', "json-lines"),
        ("\ufeffarticle_id,person,start,end,label,text\n1,A,0,1,actor,ن\n", "spans-csv"),
        ("doc_id;begin;end;label\n1;0;1;actor\n", "spans-csv"),
        ("title,text\nع,ن\n", None),
    ],
)
def test_a_format_is_recognised_by_what_is_in_a_file(text, format_name):
    form = recognised_within(Glance("a.txt", text.encode(), lambda _: False))
    assert (form.name if form else None) == format_name


def test_what_is_too_short_to_look_like_anything_is_what_its_name_says():
    assert recognised_within(Glance("a.conll", "وفد B-PER\n".encode(), lambda _: False)) is None
    assert recognised("a.conll", "وفد B-PER\n".encode()).name == "conll"
    assert recognised("a.parts", b"") is None


def test_archives_and_pictures_are_named_by_their_first_bytes():
    assert "a PDF" in str(other_kind(b"%PDF-1.4", "a.pdf"))
    assert other_kind("قال".encode(), "a") is None


@pytest.mark.parametrize("name", ["x.dat", "x.bak", "x.out", "x.txt", "x.json", "x"])
def test_our_own_lines_are_known_whatever_the_file_is_called(name):
    line = '{"schema": "annotator/2", "id": "1", "text": "' + "وصل الوفد. " * 20_000
    for head in (line[:60_000], '{"text":"نص","set":"B","spans":[],"schema":"annotator/1"}\n{'):
        assert recognised_within(Glance(name, head.encode(), lambda _: False)).name == "jsonl"


@pytest.mark.parametrize(
    "text",
    ['{\n  "schema": "annotator/1",\n  "text": "نص"\n}\n', '[{"schema": "annotator/1"}]',
     'قال: {"schema": "annotator/1"}'],
)  # fmt: skip
def test_what_only_holds_our_schema_is_none_of_our_lines(text):
    form = recognised_within(Glance("x.dat", text.encode(), lambda _: False))
    assert form is None or form.name != "jsonl"


@pytest.mark.parametrize("name", ["x.csv", "x.tsv", "x.txt", "x"])
@pytest.mark.parametrize(
    ("text", "format_name"),
    [
        ('{"text": "نص أول", "id": 1}\n{"text": "نص", "id": 2}\n', "json-lines"),
        ('{\n "text": "نص أول"\n}\n', "json"),
        ('[{"content": "نص أول"}, {"content": "نص"}]', "json"),
        ('{"name": "نص أول"}\n', None),
        ('{"text", "title"}\n', None),
    ],
)
def test_json_with_a_text_is_json_whatever_the_file_is_called(name, text, format_name):
    form = recognised_within(Glance(name, text.encode(), lambda _: False))
    assert (form.name if form else None) == format_name


@pytest.mark.parametrize("first", ["sep=", "sep=;;", "sep=ab"])
def test_a_table_that_names_more_or_less_than_one_sign_is_looked_at_all_the_same(first):
    seen("a.txt", f"{first}\nالعنوان;النص\nع;ن\n")
