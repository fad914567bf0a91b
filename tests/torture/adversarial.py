"""Files that make careless readers slow or large: for every reader, at any size.

Each row of :data:`INPUTS` makes a file of about so many bytes. They are right or wrong as it comes:
what matters is that they are taken or refused in time and room that grow with their size and no
faster.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count, cycle, islice

_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_TITLE = "السوق القديم يستعد لموسم الترميم"
_NEAR_DATES = ("يوم الأحد الموافق 3/", "3 و 4 و 5 و ", "من عام عام عام ", "2018 - ", "القرن ال")


@dataclass(frozen=True, slots=True)
class Input:
    """A file that is hard on its reader. ``make`` is given how many bytes it shall have."""

    name: str
    suffix: str
    make: Callable[[int], bytes]


def repeated(piece: str, size: int) -> bytes:
    """``piece`` again and again, ``size`` bytes or a little less, never cut inside."""
    raw = piece.encode("utf-8", "surrogatepass")
    return raw * max(1, size // len(raw))


def numbered(piece: Callable[[int], str], size: int) -> bytes:
    """``piece(0)``, ``piece(1)`` … one behind another, up to ``size`` bytes."""
    found, length = [], 0
    for number in count():
        raw = piece(number).encode()
        found.append(raw)
        length += len(raw)
        if length >= size:
            return b"".join(found)
    raise AssertionError("count never ends")


def word(number: int) -> str:
    """A made-up Arabic word for every number, another for another."""
    letters = []
    while True:
        number, letter = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[letter])
        if not number:
            return "".join(letters)


def _texts() -> Iterator[tuple[str, Callable[[int], bytes]]]:
    """What may be hard in a text, whatever file it is in."""
    pieces = {
        "one letter": "ا",
        "one Latin letter": "a",
        "one digit": "7",
        "one space": " ",
        "letters with spaces": "ا ",
        "blank lines": "\n",
        "carriage returns": "\r\n",
        "lone carriage returns": "\r",
        "one short line": "سطر رقم\n",
        "lines of one letter": "ا\n",
        "a title again and again": f"{_TITLE}\n",
        "cut lines": "وقال إنهم لن يعودوا إلى …\n",
        "buttons": "شارك\n",
        "headings of others": "أخبار ذات صلة\n",
        "navigation": "التالي\n",
        "dates": "11/4/2020\n",
        "dates on one line": "11/4/2020 ",
        "times": "الساعة 10:15 ",
        "weekdays": "يوم الأحد، ",
        "days": "3 و ",
        "days without spaces": "1,2,",
        "years": "2018-",
        "numbers with dots": "1.",
        "combining marks": "\u064b",
        "a letter with many marks": "ا" + "\u0651\u064e" * 40 + " ",
        "double quotes": '"',
        "single quotes": "'",
        "opening quotes": "“",
        "guillemets": "«",
        "brackets": "(",
        "stops": ".",
        "stops and letters": "ا.",
        "stops and quotes": ".”",
        "exclamations": "!",
        "bidi controls": "\u202b",
        "isolates": "\u2067\u2069",
        "zero width joiners": "\u200d",
        "joined emoji": "👩\u200d",
        "flags": "🇸",
        "tatweel": "ـ",
        "letters and tatweel": "اـ",
        "no-break spaces": "\u00a0",
        "line separators": "\u2028",
        "strokes": "|",
        "slashes": "/",
        "counts": "❤️ 214 ",
        "ligatures": "\ufdfa",
        "Hangul": "\u1100\u1161",
        "characters above U+FFFF": "😀",
        "conjunctions": "و",
        "clitics that stand apart": "لـ ",
        "replacement characters": "\ufffd",
        "half of something": "\ufdd0",
    }
    for near in _NEAR_DATES:
        pieces[f"near dates: {near.strip()}"] = near
    for name, piece in pieces.items():
        yield name, lambda size, piece=piece: repeated(piece, size)
    yield "distinct short lines", lambda size: numbered(lambda n: f"سطر قصير {word(n)}\n", size)
    yield (
        "distinct lines of a title",
        lambda size: numbered(lambda n: f"{_TITLE} {word(n)}\n", size),
    )
    yield (
        "distinct cut lines",
        lambda size: numbered(lambda n: f"وقال الوزير أمس في {word(n)}…\n", size),
    )
    yield "distinct words", lambda size: numbered(lambda n: f"{word(n)} ", size)
    yield (
        "lines just short of a paragraph",
        lambda size: numbered(lambda n: f"{('كلمة ' * 38)}{n:07}\n", size),
    )
    yield (
        "paragraphs",
        lambda size: numbered(lambda n: f"{('كلمة ' * 80)}{n:07}\n", size),
    )
    yield "every character", _every_character
    yield (
        "dates and other lines in turn",
        lambda size: numbered(lambda n: f"{1 + n % 28}/4/2020 - 10:{n % 60:02}\nسطر {n}\n", size),
    )


def _every_character(size: int) -> bytes:
    usable = (n for n in cycle(range(0x80, 0x2FFFF)) if not 0xD800 <= n < 0xE000)
    return "".join(map(chr, islice(usable, max(1, size // 3)))).encode()


def _pages() -> Iterator[tuple[str, Callable[[int], bytes]]]:
    """Web pages that are not what they should be."""
    pieces = {
        "unclosed comments": "<!--",
        "unclosed comments with text": "<!-- ا ",
        "comments that close wrongly": "<!-- ا -- > ",
        "unclosed declarations": "<!",
        "unclosed instructions": "<?",
        "unclosed CDATA": "<![CDATA[",
        "unclosed marked sections": "<![if ",
        "unclosed tags": "<p",
        "unclosed tags with a space": "<p ",
        "unclosed end tags": "</p",
        "unclosed end tags with a space": "</p ",
        "angle brackets": "<",
        "closing brackets": ">",
        "end tags without a name": "</",
        "empty tags": "<>",
        "unclosed quotes": '<a b="',
        "unclosed single quotes": "<a b='",
        "equals signs": "<a =",
        "nested elements": "<div>",
        "nested spans": "<b>",
        "end tags": "</div>",
        "paragraphs of a letter": "<p>ا",
        "line breaks": "<br>",
        "unclosed scripts": "<script>",
        "scripts that nearly close": "<script></scrip",
        "unseen elements": "<svg>",
        "unseen elements that close another": "<svg></noscript>",
        "titles": "<title>",
        "closed titles": "<title>ا</title>",
        "text areas": "<textarea>",
        "references": "&amp;",
        "references without a semicolon": "&amp",
        "ampersands": "&",
        "unknown references": "&abcdefghijklmnopqrstuvwxyzabcdef",
        "numbered references": "&#1575;",
        "numbered references without a semicolon": "&#1575",
        "references that begin": "&#",
    }
    for name, piece in pieces.items():
        yield name, lambda size, piece=piece: repeated(piece, size)
    yield "one long reference", lambda size: b"<p>&#" + b"1" * size + b";"
    yield "one long hexadecimal reference", lambda size: b"<p>&#x" + b"f" * size + b";"
    yield "one long name", lambda size: b"<p>&" + b"a" * size + b";"
    yield "one tag name", lambda size: b"<p>a<" + b"a" * size + b">b"
    yield "one long attribute", lambda size: b'<p>a<a b="' + b"a" * size + b'">b'
    yield "many attributes", lambda size: b"<p>a<a " + repeated("b ", size) + b">b"
    yield "attributes with values", lambda size: b"<p>a<a " + repeated('b="c" ', size) + b">b"
    yield (
        "distinct attributes",
        lambda size: b"<p>a<a " + numbered(lambda n: f"a{n}=b ", size) + b">b",
    )
    yield "spaces in a tag", lambda size: b"<p>a<a" + b" " * size + b">b"
    yield "slashes in a tag", lambda size: b"<p>a<a" + b"/" * size + b">b"
    yield "equals in a tag", lambda size: b"<p>a<a" + b"=" * size + b">b"
    yield "quotes in a tag", lambda size: b"<p>a<a" + b'"' * size + b">b"
    yield "spaces behind an equals sign", lambda size: b"<p>a<a b=" + b" " * size + b">b"


def _tables() -> Iterator[tuple[str, Callable[[int], bytes]]]:
    """Tables with too much of something."""
    yield "distinct columns", lambda size: b"text," + numbered(lambda n: f"{word(n)},", size)
    yield (
        "distinct columns and one row",
        lambda size: (
            b"text"
            + numbered(lambda n: f",c{n}", size // 2)
            + b"\nx"
            + b"," * numbered(lambda n: f",c{n}", size // 2).count(b",")
        ),
    )
    yield "one column again and again", lambda size: b"text," + repeated("a,", size)
    yield "columns without a name", lambda size: b"text" + b"," * size
    yield "an unclosed quote", lambda size: b'text\n"' + repeated("ا\n", size)
    yield "an unclosed quote in the header", lambda size: b'text,"' + repeated("ا\n", size)
    yield "quotes", lambda size: b"text\n" + b'"' * size
    yield "quotes behind letters", lambda size: b"text\n" + repeated('a"', size)
    yield "many short rows", lambda size: b"text\n" + numbered(lambda n: f"{word(n)}\n", size)
    yield "many wrong rows", lambda size: b"text,date\n" + repeated("ا\n", size)
    yield "many empty rows", lambda size: b"text,date\n" + repeated(",\n", size)
    yield "a long date", lambda size: b"text,date\na," + b"1" * size + b"\n"
    yield (
        "many long dates",
        lambda size: b"text,date\n" + numbered(lambda n: f"{word(n)},{'2018-' * 200}\n", size),
    )
    yield "a long text", lambda size: b"text\n" + repeated("كلمة ", size) + b"\n"
    yield "lines in one text", lambda size: b'text\n"' + repeated("كلمة\n", size) + b'"\n'


def _objects() -> Iterator[tuple[str, Callable[[int], bytes]]]:
    """One JSON object on a line, with too much of something."""
    yield "nested lists", lambda size: b'{"text":"a","b":' + b"[" * size
    yield (
        "closed nested lists",
        lambda size: b'{"text":"a","b":' + b"[" * (size // 2) + b"]" * (size // 2) + b"}",
    )
    yield "nested objects", lambda size: b'{"text":"a","b":' + b'{"b":' * (size // 5)
    yield (
        "distinct keys",
        lambda size: b'{"text":"a"' + numbered(lambda n: f',"k{n}":1', size) + b"}",
    )
    yield "keys that come twice", lambda size: b'{"text":"a"' + repeated(',"k":1', size) + b"}"
    yield (
        "two equal keys at the end",
        lambda size: b'{"text":"a"' + numbered(lambda n: f',"k{n}":1', size) + b',"x":1,"x":1}',
    )
    yield "a long number", lambda size: b'{"text":"a","n":' + b"1" * size + b"}"
    yield "a long fraction", lambda size: b'{"text":"a","n":0.' + b"1" * size + b"}"
    yield "a long exponent", lambda size: b'{"text":"a","n":1e' + b"1" * size + b"}"
    yield "a wide list", lambda size: b'{"text":"a","n":[' + repeated("1,", size) + b"1]}"
    yield "empty objects", lambda size: b'{"text":"a","n":[' + repeated("{},", size) + b"1]}"
    yield "escapes", lambda size: b'{"text":"' + repeated("\\u0627", size) + b'"}'
    yield "half characters", lambda size: b'{"text":"' + repeated("\\ud800", size) + b'"}'
    yield (
        "half characters the other way",
        lambda size: b'{"text":"' + repeated("\\udc00", size) + b'"}',
    )
    yield "whole pairs", lambda size: b'{"text":"' + repeated("\\ud83d\\ude00", size) + b'"}'
    yield "an unclosed string", lambda size: b'{"text":"' + b"a" * size
    yield "carriage returns", lambda size: b'{"text":"' + repeated("a\\r\\n", size) + b'"}'
    yield "many spans", lambda size: _with_spans(size, lambda n: (0, 1 + n % 5))
    yield "spans of everything", lambda size: _with_long_spans(size, "")
    yield "spans that say what they cover", lambda size: _with_long_spans(size, "x")
    yield "spans in UTF-16", lambda size: _with_spans(size, lambda n: (n, n + 2), "😀 كلمة ")
    yield "spans that are wrong", lambda size: _with_spans(size, lambda n: (n, 1 << 40))
    yield "a long text", lambda size: b'{"text":"' + repeated("كلمة ", size) + b'"}'
    yield "lines in one text", lambda size: b'{"text":"' + repeated("كلمة\\n", size) + b'"}'
    yield "a long date", lambda size: b'{"text":"a","date":"' + b"1" * size + b'"}'
    yield "a long title", lambda size: b'{"text":"a","title":"' + repeated("ا ", size) + b'"}'


def _with_spans(
    size: int, place: Callable[[int], tuple[int, int]], text: str = "كلمة وكلمة "
) -> bytes:
    body = text * max(1, size // 8 // len(text.encode()))
    spans = numbered(
        lambda n: '{{"start":{},"end":{},"label":"person"}},'.format(*place(n)), size * 7 // 8
    )
    return b'{"text":"' + body.encode() + b'","spans":[' + spans[:-1] + b"]}"


def _with_long_spans(size: int, surface: str) -> bytes:
    """Spans that each cover nearly all of a long text: together, the square of the file."""
    length = size // 4
    said = f',"text":"{surface}"' if surface else ""
    spans = numbered(
        lambda n: f'{{"start":{n},"end":{length},"label":"person"{said}}},', size * 3 // 4
    )
    return b'{"text":"' + b"a" * length + b'","spans":[' + spans[:-1] + b"]}"


def _lines_of_json() -> Iterator[tuple[str, Callable[[int], bytes]]]:
    """JSONL with many lines."""
    yield "many lines", lambda size: numbered(lambda n: f'{{"text":"{word(n)}"}}\n', size)
    yield "the same line again and again", lambda size: repeated('{"text":"كلمة"}\n', size)
    yield "many wrong lines", lambda size: repeated("{\n", size)
    yield "many blank lines", lambda size: repeated("\n", size)
    yield (
        "near duplicates",
        lambda size: numbered(
            lambda n: f'{{"text":"{"كلمة واحدة من كلمات كثيرة " * 8}{word(n)}"}}\n', size
        ),
    )


def _own_lines() -> Iterator[tuple[str, Callable[[int], bytes]]]:
    """The program's own JSONL with too much of something."""
    yield "many spans", lambda size: own(_few(size, 20), spans=_own_spans(size, 0, 4))
    yield "spans of everything", lambda size: _own_long(size)
    yield (
        "many equal ids",
        lambda size: own(_few(size, 20), spans=_own_spans(size, 0, 4, id="same")),
    )
    yield (
        "two equal ids at the end",
        lambda size: own(
            _few(size, 20), spans=[*_own_spans(size, 0, 4), *_own_spans(300, 0, 4, id="x")]
        ),
    )
    yield (
        "many regions",
        lambda size: own(
            "كلمة " * (size // 40),
            not_article=[{"start": n, "end": n + 1} for n in range(size // 40)],
        ),
    )
    yield "colons in text", lambda size: own(":" * (size // 2))
    yield (
        "colons in notes",
        lambda size: own(_few(size, 20), spans=_own_spans(size, 0, 4, note=":" * 20)),
    )
    yield "a long text", lambda size: own("كلمة " * (size // 9))
    yield "lines in one text", lambda size: own("كلمة\n" * (size // 9))
    yield "wide meta", lambda size: own("كلمة", meta={f"k{n}": 1 for n in range(size // 12)})


def own(text: str, **fields: object) -> bytes:
    """A line of JSONL version 1 for ``text``, right but for what ``fields`` change."""
    line: dict[str, object] = {
        "schema": "annotator/1",
        "id": "a1",
        "text": text,
        "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
        "offset_unit": "codepoint",
        "language": "ar",
        "title": "",
        "source": "",
        "published": "",
        "meta": {},
        "set": "Mona",
        "state": "in_progress",
        "spans": [],
        "not_article": [],
        "duplicate_group": None,
        "generator": "annotator",
    }
    return json.dumps(line | fields, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _few(size: int, share: int) -> str:
    return "كلمة " * max(1, size // share // 9)


def _own_spans(size: int, start: int, end: int, **fields: object) -> list[dict[str, object]]:
    return [
        _own_span(n, start + 5 * (n % max(1, size // 400)), "كلمة", **fields)
        for n in range(max(2, size // 180))
    ]


def _own_span(number: int, start: int, text: str, **fields: object) -> dict[str, object]:
    return {
        "id": f"i{number}",
        "start": start,
        "end": start + len(text),
        "label": "person",
        "text": text,
        "word_start": start,
        "word_end": start + len(text),
        "note": None,
        "certainty": None,
        "origin": "manual",
    } | fields


def _own_long(size: int) -> bytes:
    """Long spans say their whole surface, so there are few of them in a file."""
    text = "a" * max(2, int(size**0.5))
    return own(text, spans=[_own_span(n, n, text[n:]) for n in range(len(text) - 1)])


def _encodings() -> Iterator[tuple[str, Callable[[int], bytes]]]:
    """Bytes that are hard to recognise."""
    yield "Windows-1256", lambda size: "السوق القديم في دمشق ".encode("cp1256") * (size // 21)
    yield "high bytes", lambda size: b"\xff" * size
    yield "broken UTF-8", lambda size: b"\xd8" * size
    yield "UTF-8 that is cut", lambda size: repeated("ا", size) + b"\xd8"
    yield "UTF-16 without a mark", lambda size: ("السوق " * (size // 12)).encode("utf-16-le")
    yield "UTF-16 with a mark", lambda size: ("السوق " * (size // 12)).encode("utf-16")
    yield "NUL", lambda size: b"\0" * size
    yield "NUL at the end", lambda size: b"a" * size + b"\0"
    yield "every byte", lambda size: bytes(range(1, 256)) * (size // 255)


def _all() -> Iterator[Input]:
    for name, make in _texts():
        yield Input(f"text: {name}", ".txt", make)
        yield Input(f"page with text: {name}", ".html", make)
    for name, make in _pages():
        yield Input(f"page: {name}", ".html", make)
    for suffix in (".csv", ".tsv"):
        for name, make in _tables():
            yield Input(f"{suffix[1:]}: {name}", suffix, make)
    for name, make in _objects():
        yield Input(f"json: {name}", ".json", make)
        yield Input(f"jsonl: {name}", ".jsonl", make)
    for name, make in _lines_of_json():
        yield Input(f"jsonl: {name}", ".jsonl", make)
        yield Input(f"json: {name}", ".json", make)
    for name, make in _own_lines():
        yield Input(f"own jsonl: {name}", ".jsonl", make)
    for name, make in _encodings():
        for suffix in (".txt", ".html", ".csv", ".json", ".jsonl"):
            yield Input(f"encoding: {name}, {suffix}", suffix, make)


INPUTS: tuple[Input, ...] = tuple(_all())
"""Every hard file, by reader."""
