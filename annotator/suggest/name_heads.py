"""The words that the grammar of names knows: heads, what is never in a name, adjectives.

Common nouns of the language, chosen from general knowledge; no name is among them.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from annotator.suggest.tokens import folded

ACTOR, PLACE = "actor", "location"
"""The labels of the names that are found."""


def _folded(words: str) -> frozenset[str]:
    return frozenset(map(folded, words.split()))


class Reach(Enum):
    """What a name takes, from its head on."""

    PHRASE = "the head, what it governs up to a definite noun, adjectives"
    SHORT = "a definite head, perhaps with adjectives"
    KIND = "the head, and the one name behind it"
    BEHIND = "the name behind the head alone"
    PERSON = "the two words behind the head, or what is quoted there"
    TITLE = "the head, what it governs, adjectives, and the person's two words"


class NameHead(NamedTuple):
    """What a word says of the name that it is the head of.

    ``confidence`` is how often there is one, before anything was learnt.
    """

    label: str
    reach: Reach
    confidence: float


_HEADS = {
    NameHead(ACTOR, Reach.PHRASE, 0.55): """
        وزارة هيئة منظمة لجنة معهد تنظيم وكالة قوات جيش ميليشيا ميليشيات مليشيا مليشيات مجلس حزب
        حركة اتحاد نقابة جامعة شركة جمعية مؤسسة مديرية محكمة بعثة كتائب لواء فصائل جبهة ائتلاف
        شرطة حكومة نظام سلطات رابطة دائرة مصرف بنك مركز فريق وفد طيران""",
    NameHead(ACTOR, Reach.SHORT, 0.5): """
        الجيش القوات الحكومة النظام التنظيم المعارضة التحالف الوزارة الهيئة المنظمة الوكالة
        الخارجية الداخلية الشرطة المليشيات الميليشيات الفصائل السلطات الرئاسة البرلمان الكونغرس
        الطيران المحكمة الاتحاد الحزب الحركة الشبكة""",
    NameHead(ACTOR, Reach.TITLE, 0.5): """
        وزير رئيس الرئيس العميد العقيد اللواء الفريق المقدم الرائد الملك الأمير الشيخ الجنرال""",
    NameHead(ACTOR, Reach.PERSON, 0.45): """
        الناشط الناشطة الباحث الباحثة الصحفي الصحفية الخبير المحلل المواطن المدعو الطبيب الدكتور
        المهندس المحامي الكاتب البابا الخليفة السلطان الإمبراطور الامبراطور القديس الفنان""",
    NameHead(PLACE, Reach.KIND, 0.55): """
        محافظة ريف منطقة بادية صحراء حوض جبل جبال مخيم معبر مطار شارع حقل حي سد جسر طريق نهر وادي
        وادى عين كفر تل ميناء مستشفى سجن ساحة ضاحية كنيسة مسجد جامع قلعة بحر بحيرة جزيرة خليج ولاية
        إقليم قضاء ناحية""",
    NameHead(PLACE, Reach.BEHIND, 0.5): """
        مدينة قرية بلدة قريتي بلدتي مدينتي قرى بلدات مدن أحياء محافظات شمال جنوب شرق غرب شمالي
        جنوبي شرقي غربي وسط عاصمة""",
}
HEADS_BY_WORD = {folded(word): head for head, words in _HEADS.items() for word in words.split()}
SERIES = _folded("قريتي بلدتي مدينتي قرى بلدات مدن أحياء محافظات")
# Names that are made of two words at least begin with these.
COMPOUND = _folded("دير أبو البو رأس عين كفر تل جبل وادي بيت نهر خان أم عبد جنة سد حي ابن آل")
# What is behind a name, and none of it.
STOPS = _folded("""
        في فى من إلى الى على عن مع بين بعد قبل خلال عند عبر حتى منذ ضد حول دون ثم أو أن إن أنه إنه
        أنها إنها لا لم لن قد ما هو هي كان كانت التي الذي الذين حيث كما لكن بينما وسط قرب شمال جنوب
        شرق غرب شمالي جنوبي شرقي غربي مساء صباح فجر يوم أمس اليوم الماضي الجاري الحالي قال قالت
        أكد أكدت أعلن أعلنت أوضح أضاف ذكر ذكرت أفاد كشف شن شنت هذا هذه ذلك تلك كل بعض غير أي إذا
        عام سنة تحت فوق ضمن نحو لدى بسبب بهدف عقب أثناء بشكل
        """)
# What goes on after a name is often said of it in one word (``المتمركزة في``); adjectives of origin
# and kind (``السورية``, ``المدني``) are mostly part of it.
OF_ORIGIN = ("ي", folded("ية"))
LEAST_OF_ORIGIN = 5  # letters
ADJECTIVES = _folded("المسلحة الكبرى العليا الأعلى العامة المتحدة المشتركة")
