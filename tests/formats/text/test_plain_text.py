"""Text files and web pages."""

from __future__ import annotations

from annotator.core.place import Place
from annotator.core.span import Span
from annotator.formats import reading
from annotator.formats.text.html_text import text_of_page


def test_a_text_file_is_one_frozen_article(article):
    found = article("text", "\ufeffأول\r\nثان\rثالث".encode())
    assert found.text == "أول\nثان\nثالث"
    assert (found.encoding, found.place) == ("utf-8", Place("file"))


def test_what_it_was_read_with_is_kept(article):
    assert article("text", "وصل الوفد إلى دمشق".encode("cp1256")).encoding == "cp1256"
    assert article("text", b"Fa\xe7ade", encoding="latin-1").encoding == "iso8859-1"


def test_nothing_but_line_ends_and_the_mark_is_changed(article):
    text = "ال\u0640له\u200f \u2066M4\u2069 \ufe8d e\u0301 \u2028x\u00a0\ufeff…"
    assert article("text", text).text == text


def test_a_blank_file_is_refused(error):
    assert "empty" in str(error("text", " \n\t").reason)
    assert "empty" in str(error("text", b"").reason)


def test_a_page_reads_as_it_is_seen(article):
    found = article(
        "html",
        """<!doctype html><html><head><title>عنوان
        الصفحة</title><style>p { color: red }</style><script>var a = "<p>";</script></head>
        <body><nav>الرئيسية</nav><h1>عنوان</h1><p>فقرة <b>أولى</b>&nbsp;&amp;
        تتمتها<br>سطر<p>فقرة ثانية<script>x()</script> وبقيتها</body></html>""",
    )
    assert found.title == "عنوان الصفحة"
    assert found.text.split("\n") == [
        "الرئيسية",
        "عنوان",
        "فقرة أولى\u00a0& تتمتها",
        "سطر",
        "فقرة ثانية وبقيتها",
    ]


def test_a_page_whose_head_is_never_closed_still_has_its_text():
    assert text_of_page("<head><title>ع</title><body>نص")[0] == "نص"
    assert text_of_page("<div>نص<script>x")[0] == "نص"


def test_a_page_without_text_is_refused(error):
    assert "empty" in str(error("html", "<html><body><script>1</script></body></html>").reason)


def test_spans_know_their_surface():
    assert Span(0, 3).of("نص هنا") == "نص "


def test_a_text_of_more_lines_than_a_window_can_show_is_refused(article, error, monkeypatch):
    monkeypatch.setattr(reading, "MOST_LINES", 100)
    assert article("text", "نص\n" * 100).text.count("\n") == 100
    for end in ("\n", "\r\n", "\r", "\u2028", "\x0b"):
        assert "more than 100 lines" in str(error("text", f"نص{end}" * 101).reason)
