"""Messages in the language of the window: form and values, however the values look."""

from __future__ import annotations

import pytest

from annotator.core.errors import WorldError
from annotator.core.message import say
from annotator.core.place import Place
from annotator.core.system_faults import SystemFault
from annotator.ui.words import faults, translation


@pytest.fixture(autouse=True)
def arabic(qapp):
    translation.install("ar")
    yield
    translation.install("en")


def test_a_place_reads_in_its_order_whatever_the_file_is_called():
    told = faults.rendered(Place("a: there are 3.txt", 12, "$.text"))
    assert told == "\u2068a: there are 3.txt\u2069، السطر \u206812\u2069، \u2068$.text\u2069"


def test_words_of_a_form_are_translated_and_data_is_kept():
    told = faults.told(WorldError(SystemFault.OTHER, words="{a} there is no room on the disk"))
    assert told == "يقول النظام: \u2068{a} there is no room on the disk\u2069"


def test_several_values_are_listed_as_the_language_lists():
    told = faults.rendered((say(SystemFault.NO_ROOM), "Lisa"))
    assert told == "لا مساحة باقية على القرص، \u2068Lisa\u2069"
