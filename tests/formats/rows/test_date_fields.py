"""Date fields are read as news sites write them, where they can be read in one way."""

from __future__ import annotations

import pytest

from annotator.formats.conventions import DateOrder
from annotator.formats.rows import date_fields

DAY = "2024-11-24"


@pytest.mark.parametrize(
    "value",
    [
        "24 نوفمبر، 2024 4:13 ص",
        "الأحد ٢٤ تشرين الثاني ٢٠٢٤",
        "الأحد، 24 نوفمبر 2024 04:13 م",
        "24 نوفمبر / تشرين الثاني 2024",
        "24/11/2024",
        "٢٤/١١/٢٠٢٤ ٠٤:١٣ م",
        "\u200f24\u200f/11\u200f/2024",
        "11/24/2024",
        "24-11-24",
        "2024/11/24 04:13",
        "2024-11-24T04:13:00Z",
        "2024-11-24 04:13:00+03:00",
        "20241124",
        "Sun, 24 Nov 2024 10:00:00 GMT",
        "Sun Nov 24 23:03:42 +0000 2024",
        "November 24, 2024 4:13 AM",
        "1732420800",
        1732420800,
        1732420800.5,
        1732420800000,
        "الأحد 22 جمادى الأولى 1446 الموافق 24 نوفمبر 2024",
        "24 نوفمبر 2024 - 22/5/1446",
    ],
)
def test_a_day_is_read(value):
    assert date_fields.read(value).iso == DAY


@pytest.mark.parametrize(
    ("value", "iso"),
    [("2024", "2024"), ("2024-11", "2024-11"), ("نوفمبر 2024", "2024-11"), (2024, "2024")],
)
def test_a_part_of_a_date_stays_a_part(value, iso):
    assert date_fields.read(value).iso == iso


@pytest.mark.parametrize(
    "value", ["22 جمادى الأولى 1446هـ", "22/5/1446", "1446/5/22 هـ", "٢٢ جمادى الأولى ١٤٤٦"]
)
def test_the_hijri_calendar_is_kept_as_such(value):
    date = date_fields.read(value)
    assert (date.iso, date.hijri) == ("", "1446-05-22")


@pytest.mark.parametrize(
    "value",
    [
        *("", "أمس", "2020-13-45", "32/11/2024", "99999999999999999999", "صحيفة", None, True),
        *([], {}, float("nan"), float("inf"), "24 نوفمبر 2024، آخر تحديث 25 نوفمبر 2024"),
        "3/" * 200_000,
    ],
)
def test_what_says_no_day_or_two_is_not_read(value):
    date = date_fields.read(value)
    assert (date.iso, date.hijri, date.undecided) == ("", "", False)


def test_two_small_numbers_are_decided_by_nobody_but_the_file():
    assert date_fields.read("3/4/2024").undecided
    assert date_fields.read("4/4/2024").iso == "2024-04-04"
    assert date_fields.read("3/4/2024", DateOrder.DAY_MONTH).iso == "2024-04-03"
    assert date_fields.read("3/4/2024", DateOrder.MONTH_DAY).iso == "2024-03-04"


@pytest.mark.parametrize(
    ("values", "order"),
    [
        (["3/4/2024", "24/11/2024"], DateOrder.DAY_MONTH),
        (["3/4/2024", "11/24/2024"], DateOrder.MONTH_DAY),
        (["24/11/2024", "11/24/2024"], None),
        (["3/4/2024", "13/5/1446"], None),
        (["3/4/2024", None, "أمس"], None),
    ],
)
def test_the_order_is_told_by_dates_that_have_but_one(values, order):
    tally = date_fields.OrderTally()
    for value in values:
        tally.take(value)
    assert tally.order == order


def rows(*dates: str) -> str:
    return "".join(f'{{"text": "نص", "date": "{date}"}}\n' for date in dates)


def test_one_date_of_a_file_tells_how_to_read_the_others(read):
    drafts = read("json-lines", rows("3/4/2024", "24/11/2024"))
    assert [draft.published for draft in drafts] == ["2024-04-03", DAY]


def test_what_cannot_be_told_is_said_and_can_be_answered(read, notices):
    data = rows("3/4/2024", "أمس", "22/5/1446")
    told = {notice.form.name: str(notice.example) for notice in notices("json-lines", data)}
    assert told.pop("FIELDS_KEPT") == ""
    assert told == {"UNDECIDED": "“3/4/2024”", "UNREAD": "“أمس”", "HIJRI": "“22/5/1446”"}
    answered, *_, hijri = read("json-lines", data, date_order=DateOrder.MONTH_DAY)
    assert answered.published == "2024-03-04"
    assert hijri.meta == {"date": "22/5/1446", "published_hijri": "1446-05-22"}
