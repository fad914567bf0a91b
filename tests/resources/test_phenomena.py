"""What scraped Arabic does to a program: each thing is somewhere in the samples.

Whoever changes a sample learns here what it was there for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec
import pytest
import regex

from annotator import assets

FOLDER = assets.resources() / "samples"
MIXED_QUOTES = '“”"«»'


@dataclass(frozen=True)
class Sample:
    """An article with everybody's spans and regions on it."""

    text: str
    title: str
    surfaces: frozenset[tuple[str, int, int, str]]  # label, start, end, surface
    furniture: str  # all that is not the article, line by line

    @property
    def article(self) -> str:
        """The text without its furniture."""
        text = self.text
        for line in self.furniture.split("\n"):
            text = text.replace(line, "", 1)
        return text


@cache
def samples() -> list[Sample]:
    lines: dict[str, list[dict[str, Any]]] = {}
    for line in (FOLDER / "sample.jsonl").read_bytes().splitlines():
        value = msgspec.json.decode(line)
        lines.setdefault(value["text"], []).append(value)
    return [sample(text, sets) for text, sets in lines.items()]


def sample(text: str, sets: list[dict[str, Any]]) -> Sample:
    regions = {
        (region["start"], region["end"])
        for one in sets
        for region in one["not_article"] + one.get("proposed", [])
    }
    return Sample(
        text,
        sets[0]["title"],
        frozenset(
            (span["label"], span["start"], span["end"], span["text"])
            for one in sets
            for span in one["spans"]
        ),
        "\n".join(text[start:end] for start, end in sorted(regions)),
    )


def has(pattern: str) -> Callable[[Sample], bool]:
    """The text matches somewhere; ``^`` and ``$`` are at line ends."""
    found = regex.compile(pattern, regex.M | regex.V1)
    return lambda sample: found.search(sample.text) is not None


def furnished(pattern: str) -> Callable[[Sample], bool]:
    """It is there, and marked as not belonging to the article."""
    found = regex.compile(pattern, regex.M | regex.V1)
    return lambda sample: found.search(sample.furniture) is not None


def marked(pattern: str, label: str = r"\w+") -> Callable[[Sample], bool]:
    """Somebody marked exactly this."""
    found, named = regex.compile(pattern, regex.V1), re.compile(label)
    return lambda sample: any(
        found.fullmatch(surface) and named.fullmatch(name)
        for name, _, _, surface in sample.surfaces
    )


def after(pattern: str, surface: str) -> Callable[[Sample], bool]:
    """Somebody marked ``surface`` right after ``pattern``:
    the span starts inside a written word.
    """
    before = regex.compile(rf"(?:{pattern})\Z", regex.V1)
    return lambda sample: any(
        before.search(sample.text, max(0, start - 12), start) and regex.fullmatch(surface, found)
        for _, start, _, found in sample.surfaces
    )


def all_of(*tests: Callable[[Sample], bool]) -> Callable[[Sample], bool]:
    return lambda sample: all(test(sample) for test in tests)


def spelled(*variants: str) -> Callable[[Sample], bool]:
    """Every spelling, if need be in different articles; asked of the first that has one."""
    return lambda sample: all(
        any(has(rf"\b[وفبكل]?{variant}\b")(each) for each in samples()) for variant in variants
    )


def paragraphs(sample: Sample) -> Iterator[str]:
    yield from sample.text.split("\n")


def lead_twice_once_cut(sample: Sample) -> bool:
    lines = [line for line in paragraphs(sample) if len(line) > 60]
    return any(
        cut.endswith("…") and whole != cut and whole.startswith(cut[:-1].strip()[:60])
        for cut in lines
        for whole in lines
    )


def one_name_quoted_three_ways(sample: Sample) -> bool:
    bare = rf"(?<![{MIXED_QUOTES}])\b{{}}\b(?![{MIXED_QUOTES}])"
    return any(
        f'"{name}"' in sample.text and regex.search(bare.format(name), sample.text)
        for name in regex.findall(r"“([\p{L} ]+)”", sample.text)
    )


def four_families_of_months(sample: Sample) -> bool:
    text = "\n".join(each.text for each in samples())
    return all(
        any(month in text for month in family)
        for family in (
            ("نيسان", "آذار", "شباط"),
            ("أبريل", "مارس", "يناير"),
            ("جانفي", "فيفري", "غشت", "دجنبر"),
            ("رمضان", "شوال", "رجب"),
        )
    )


def nfc_changes(sample: Sample) -> bool:
    return not unicodedata.is_normalized("NFC", sample.article)


def nfc_reorders(sample: Sample) -> bool:
    composed = unicodedata.normalize("NFC", sample.text)
    return composed != sample.text and len(composed) == len(sample.text)


PHENOMENA: dict[str, Callable[[Sample], bool]] = {
    # 1 of the list: lines
    "heading glued to the source's name": has(r"^(?:دراسات|تحقيقات|ترجمات)\p{L}+ "),
    "paragraph of 700 characters and more": lambda s: any(len(p) >= 700 for p in paragraphs(s)),
    "blank line made of no-break spaces": has(r"^\u00a0+$"),
    # 2: furniture
    "date of the site": furnished(r"^\p{L}+ \d\d/\p{L}+/\d{4} - \d\d:\d\d [صم]$"),
    "search box": all_of(furnished(r"^Search$"), furnished(r"^Close this search box\.$")),
    "breadcrumbs": furnished(r"^الرئيسية [/»›] "),
    "print button glued to the title": furnished(r"^طباعة\p{L}"),
    "caption of a picture": furnished(r"^(?:الصورة من|\(صورة|📷)"),
    "share button": furnished(r"^شارك"),
    "related news": furnished(r"^أخبار ذات صلة$"),
    "teaser of another article, cut": furnished(r"\p{L} \p{L}+…$"),
    "comment form": furnished(r"الحقول (?:الإلزامية|المطلوبة)"),
    # 3: twice
    "title twice": lambda s: s.text.count(s.title) >= 2,
    "lead twice, once cut": lead_twice_once_cut,
    # 4: spaces
    "no-break space in a date": has(r"\d\u00a0\p{L}"),
    "no-break space before punctuation": has(r"\u00a0[،.“]"),
    "no-break space at a line's end": has(r"\S\u00a0$"),
    "space before punctuation": has(r"\p{L} [،.]"),
    "two spaces": has(r"\S  \S"),
    "month glued to its day": has(r"\d(?:مارس|نيسان)"),
    "era glued to its year": has(r"\d{4}م\b"),
    "conjunction glued to a number": has(r"\bو\d"),
    # 5: quotes
    "opening quote typed as a closing one": has(r"لـ?”\p{L}"),
    "pair the wrong way round": has(r"(?<!\p{L})”[^“”\n]+“"),
    "quote opened and never closed": has(r"“[^”\n]*$"),
    "curly and straight quotes": all_of(has("“"), has('"')),
    "guillemets": has("«[^»]+»"),
    "ornate brackets": has("﴿[^﴾]+﴾"),
    "one name with quotes of several kinds and without": one_name_quoted_three_ways,
    # 6: clitics
    "و before a name": after(r"\bو", r"\p{L}.*"),
    "و ahead of a name that begins with و": after(r"\bو", r"وادي .*"),
    "ب before a name": after(r"\bب", r"\p{L}.*"),
    "ف and ل with a tatweel before a name": after(r"\bفـ", r"\p{L}.*"),
    "ل held by a tatweel before a quote": after(r"\bلـ”", r"\p{L}.*"),
    "للتنظيم stays whole": marked("للتنظيم"),
    "article apart before a number": has(r"\bالـ 2[37] من"),
    "trap: واشنطن": marked("واشنطن"),
    "trap: وزارة": marked("وزارة .*", "actor"),
    "trap: كتائب": marked("كتائب .*", "actor"),
    "trap: لافتا": has(r"\bلافتاً"),
    "three names with و in a row": has(r"\p{L}+ وتل \p{L}+ و\p{L}+"),
    "name that begins between the letters of لا": after(r"\bل", r"ا[^ل].*"),
    "لاجتماع": has(r"\bلاجتماع\b"),
    # 7: dates
    "slash date": has(r"(?<!\d)11/4/2020(?!\d)"),
    "day and Levantine month": marked(r".*9\s+(?:نيسان|شباط).*", "date"),
    "month and year": marked(r"آذار 2017", "date"),
    "month of two words, and last": marked(r"تشرين الأول الماضي", "date"),
    "day/month's name/year": has(r"\d\d/أبريل/20\d\d - \d\d:\d\d م"),
    "day من month, era glued": marked(r"29 من مارس 2018م", "date"),
    "day month comma year": marked(r"24 نوفمبر، 2018", "date"),
    "list of days of one month": marked(r"28 و27 و25 و22 و21 مارس الماضي", "date"),
    "day of this month": marked(r"(?:الـ )?23 من الشهر", "date"),
    "weekday – day glued to month": marked(r"الخميس – 23مارس", "date"),
    "this month and the last": has(r"الشهر الجاري والفائت"),
    "late last year": has(r"أواخر العام الماضي"),
    "four families of months": four_families_of_months,
    "Maghrebi months": marked(r"(?:28 فيفري|جانفي 2020|.*دجنبر 2022)", "date"),
    "Hijri date": marked(r".*رمضان ١٤٤١هـ", "date"),
    "two months' names for one": marked(r"\d+ شباط/فبراير \d{4}", "date"),
    "years as a range": marked(r".*1995-2005", "date"),
    # 8: spellings
    "one name, two spellings": spelled("الرندني", "الرنديني"),
    "one name, one word or two": spelled("البوغزال", "البو غزال"),
    "سوريا and سورية": spelled("سوريا", "سورية"),
    "الميليشيات and المليشيات": spelled("الميليشيات", "المليشيات"),
    "أميركي and أمريكي": spelled("الأميركي", "الأمريكي"),
    "missing hamza": has(r"\b(?:اعلنته|الاقل|ادارة)\b"),
    "ه for ة": has(r"\b(?:مدينه|الحكومه|نسمه)\b"),
    "ى for ي": has(r"\b(?:فى|ففى|الحالى)\b"),
    # 10: left-to-right islands
    "paragraph that begins with M4": has(r"^M4 هو الطريق"),
    "paragraph that begins with a slash date": has(r"^11/4/2020"),
    "2001": has(r"عام 2001"),
    "decimal and per cent": has(r"3\.7 في المئة"),
    "number with a thousands comma": has(r"1,554"),
    "numbers in brackets": has(r"\(28 و27"),
    "Latin name in brackets": has(r"\(RGP\)"),
    "Greek": has(r"\p{Greek}{3}"),
    "time of day": has(r"\b\d\d:\d\d\b"),
    # elsewhere
    "emoji": has(r"\p{Extended_Pictographic}"),
    "emoji before a span": lambda s: any(
        any(ord(c) > 0xFFFF for c in s.text[:start]) for _, start, _, _ in s.surfaces
    ),
    "emoji inside a span": lambda s: any(
        any(ord(c) > 0xFFFF for c in surface) for _, _, _, surface in s.surfaces
    ),
    "family joined by zero-width joiners": has(r"👨\u200d👩\u200d👧"),
    "emoji with a skin tone": has(r"[\U0001f3fb-\U0001f3ff]"),
    "flag of two regional indicators": has(r"[\U0001f1e6-\U0001f1ff]{2}"),
    "letters above U+FFFF": has(r"[\U0001d400-\U0001d7ff]"),
    "isolates": all_of(has("\u2066"), has("\u2067"), has("\u2068"), has("\u2069")),
    "isolate inside a span": lambda s: any("\u2066" in surface for *_, surface in s.surfaces),
    "embedding": has("\u202b.*\u202c"),
    "right-to-left mark": has("\u200f"),
    "left-to-right mark": has("\u200e"),
    "byte order mark inside the text": has(r"(?s).\ufeff"),
    "Arabic-Indic digits": has("[٠-٩]{2}"),
    "Arabic decimal and thousands separators": all_of(has("[٠-٩]٫[٠-٩]"), has("[٠-٩]٬[٠-٩]")),
    "presentation forms": has("[ﺀ-ﻼ]{3}"),
    "ﷺ and ﷲ": all_of(has("ﷺ"), has("ﷲ")),
    "long tatweel": has("ـ{3}"),
    "tatweel in a name": marked(r".*\p{L}ـ+\p{L}.*"),
    "not NFC": nfc_changes,
    "marks that NFC would reorder": nfc_reorders,
    "tashkeel": has("[\u064e-\u0652].*[\u064e-\u0652]"),
    "tashkeel inside a name": marked(r".*\p{L}[\u064b-\u0652]\p{L}.*", "actor"),
    "Persian letters": has("[یک]"),
    "zero-width non-joiner in a word": has(r"\p{L}\u200c\p{L}"),
    "zero-width joiner after a letter": has(r"\p{L}\u200d"),
    "zero-width space": has("\u200b"),
    "soft hyphen": has("\u00ad"),
    "line separator": has("\u2028"),
    "paragraph separator": has("\u2029"),
    "tab": has("\t"),
    "U+FDD0 and U+FDD1": all_of(has("\ufdd0"), has("\ufdd1")),
    "begins with U+FFFE": lambda s: s.text.startswith("\ufffe"),
    "word الله inside a ligature's reach": has("الله|ﷲ"),
}


OF_ALL = {
    "one name, two spellings",
    "one name, one word or two",
    "سوريا and سورية",
    "الميليشيات and المليشيات",
    "أميركي and أمريكي",
    "four families of months",
}


@pytest.mark.parametrize("phenomenon", PHENOMENA)
def test_each_phenomenon_is_somewhere_in_the_samples(phenomenon: str) -> None:
    assert any(PHENOMENA[phenomenon](sample) for sample in samples())


@pytest.mark.parametrize("phenomenon", PHENOMENA)
def test_no_phenomenon_is_found_in_a_plain_text(phenomenon: str) -> None:
    """What a plain text satisfies would prove nothing. (Spellings are asked of all samples.)"""
    plain = Sample("نص عادي قصير.", "عنوان", frozenset(), "")
    assert phenomenon in OF_ALL or not PHENOMENA[phenomenon](plain)


RAW: dict[str, Callable[[bytes], bool]] = {
    "plain UTF-8": lambda data: not data.startswith(b"\xef\xbb\xbf") and b"\r" not in data,
    "byte order mark and CRLF": lambda data: data.startswith(b"\xef\xbb\xbf") and b"\r\n" in data,
    "Windows-1256": lambda data: "وزارة" in data.decode("cp1256", "replace"),
}


@pytest.mark.parametrize("kind", RAW)
def test_each_trap_of_importing_is_among_the_files_to_practise_with(kind: str) -> None:
    assert any(RAW[kind](path.read_bytes()) for path in (FOLDER / "raw").glob("*.txt"))
