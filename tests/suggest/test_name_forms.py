"""What has the form of a name, and where it ends."""

from __future__ import annotations

import pytest

from annotator.suggest.name_forms import names_in
from annotator.suggest.tokens import Tokens


def names(text: str) -> list[str]:
    return [hit.place.span.of(text) for hit in names_in(Tokens.of(text))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("نفت وزارة النقل الكندارية ذلك", "وزارة النقل الكندارية"),
        ("تقرير منظمة رعاية البحّارة الجدد", "منظمة رعاية البحّارة"),
        ("وبوزارة النقل أمس", "وزارة النقل"),
        ("قصفت القوات الكندارية المتمركزة هناك", "القوات الكندارية"),
        ("رفضت الحكومة ذلك", "الحكومة"),
        ("هاجم تنظيم “الراية البيضاء” القرية", "تنظيم “الراية البيضاء”"),
        ("زار وزير النقل كريم السالمي المرفأ", "وزير النقل كريم السالمي"),
        ("قال الناشط سليم برهوم إن", "سليم برهوم"),
        ("قال الناشط “سليم الأسمر” إن", "سليم الأسمر"),
    ],
)
def test_a_head_takes_what_goes_with_it(text, name):
    assert name in names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("في محافظة لولبان مساء", ["محافظة لولبان"]),
        ("إلى مدينة لولبان وقال", ["لولبان"]),
        ("جنوب مدينة لولبان", ["لولبان"]),
        ("حي عين الدفلى شرقا", ["حي عين الدفلى", "عين الدفلى"]),
        ("في قريتي جنينة وسلوى وقد", ["جنينة", "سلوى"]),
    ],
)
def test_a_kind_of_place_leads_to_its_name(text, name):
    assert names(text) == name


@pytest.mark.parametrize("text", ["قال في", "وزارة في", "مدينة\nلولبان", "“من أجل” ذلك", ""])
def test_what_is_no_name_has_the_form_of_none(text):
    assert names(text) == []


def test_every_stretch_is_whole_words_of_one_line():
    text = "وزارة\nالنقل وقوات “الراية\nالبيضاء” وحي\nالميناء القديم"
    tokens = Tokens.of(text)
    for hit in names_in(tokens):
        assert "\n" not in hit.place.span.of(text)
        assert hit.place.end in {span.end for span in tokens.spans}
