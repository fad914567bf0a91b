"""What sites write around their articles, as phrases in folded spelling.

Phrases of one kind are put together from tables, so that another site's wording is known, too.
"""

from __future__ import annotations

from itertools import product

from annotator.arabic.fold import fold


def _phrases(table: str) -> frozenset[str]:
    """The phrases of ``table``, which ``|`` and line feeds part."""
    phrases = (phrase.strip() for row in table.split("\n") for phrase in row.split("|"))
    return frozenset(fold(phrase) for phrase in phrases if phrase)


def _together(*tables: str) -> frozenset[str]:
    """Every phrase of one entry of each table, in turn."""
    rows = [table.split("|") for table in tables]
    return frozenset(fold(" ".join(words)) for words in product(*rows))


def _with_article(table: str) -> str:
    return "ال" + table.replace("|", "|ال")


_LOOK = "اقرأ|اقرؤوا|إقرأ|تصفح|شاهد|شاهدوا|طالع|تابع|استمع|انظر"
NAVIGATION = _together(_LOOK, "المزيد") | _phrases("""
    السابق|التالي|المقال السابق|المقال التالي|الخبر السابق|الخبر التالي|الموضوع السابق
    الموضوع التالي|أقسام|الأقسام|أقسام الموقع|تصنيفات|التصنيفات|القائمة الرئيسية|روابط سريعة
    روابط مهمة|الصفحات|الأرشيف|خدمات|خدماتنا
""")
"""Ways to other pages: above the article they are a menu, below it teasers follow."""

ALONE = NAVIGATION | _phrases("""
    search|close this search box|share|print|menu|skip to content|facebook|twitter|whatsapp
    telegram|tweet|بحث|شارك|شاركها|مشاركة|شارك المقال|شارك هذا الموضوع|مشاركة عبر|طباعة
    طباعة المقال|الرئيسية|القائمة|أرسل إلى صديق|نسخ الرابط|حفظ|تغريدة|فيسبوك|تويتر|واتساب
    تلغرام|تيليغرام|إعلان|إعلانات|المزيد|اقرأ المزيد|السابق|التالي|تعليق|تعليقات|التعليق
    التعليقات|إرسال التعليق|الاسم|البريد الإلكتروني|الموقع الإلكتروني|الصورة من الأرشيف
    صورة من الأرشيف|صورة أرشيفية|الصورة أرشيفية|أرشيف|من نحن|اتصل بنا|تواصل معنا|أعلن معنا
    سياسة الخصوصية|شروط الاستخدام|اتفاقية الاستخدام|خريطة الموقع|النشرة البريدية|تسجيل الدخول
    إنشاء حساب|تخطى إلى المحتوى|انتقل إلى المحتوى|إغلاق|فتح القائمة|عرض المزيد|حمل المزيد
    كلمات دلالية|الكلمات الدلالية|الوسوم|شارك الخبر|شارك القصة|نسخة للطباعة|إرسال بالبريد
    instagram|youtube|linkedin|pinterest|email|home|login|sign in|subscribe|advertisement
    انسخ الرابط|انستغرام|يوتيوب|لينكد إن|اشترك الآن|اشترك معنا|مشاركة عبر البريد
""")
"""Lines that are nothing else, without the marks around them."""

BUTTONS = frozenset(phrase for phrase in ALONE if " " not in phrase) | frozenset("0123456789")
"""The words of a row of buttons, perhaps with a count: ``0 تعليق``."""

BEGINNINGS = tuple(
    sorted(
        _phrases("""
    لن يتم نشر عنوان بريدك|لن ينشر بريدك|لن يظهر بريدك|الحقول الإلزامية|احفظ اسمي|شارك على|شارك عبر
    اقرأ أيضا:|شاهد أيضا:|شاهد بالصور|شاهد بالفيديو|مصدر الصورة|تصوير:|الصورة:|صورة:|الوسوم:|وسوم:
    كلمات مفتاحية|حجم الخط|جميع الحقوق محفوظة|حقوق النشر|تابعونا على|تابعنا على|للاشتراك في|اشترك في
    copyright|©
""")
    )
)
"""How lines begin that are a site's, to their ends."""

_THINGS = "أخبار|مواضيع|موضوعات|مقالات|مواد|تقارير|قصص|ملفات|روابط|فيديوهات|صور|محتويات|محتوى"
_RELATED = "ذات صلة|ذو صلة|متعلقة|متعلق|مرتبطة|مشابهة|مشابه|مماثلة|قد تهمك|قد تعجبك|قد تهمكم"
_MOST = "قراءة|مشاهدة|تعليقا|تداولا|شيوعا|شعبية|مشاركة|رواجا|تفاعلا|بحثا"
_LATEST = "الأخبار|المقالات|المواضيع|الموضوعات|المستجدات|التقارير|الفيديوهات|المنشورات|التعليقات"
HEADINGS = (
    _together(_THINGS, _RELATED)
    | _together(_with_article(_THINGS), _with_article(_RELATED))
    | _together(_LOOK, "أيضا|كذلك")
    | _together("الأكثر", _MOST)
    | _together("آخر|أحدث|أبرز", _LATEST)
    | _phrases("""
    ذات صلة|ذو صلة|متعلقات|قد يعجبك|قد يعجبك أيضا|قد يهمك|قد يهمك أيضا|ربما يعجبك|ربما يهمك
    اخترنا لك|اخترنا لكم|مختارات|نرشح لك|نرشح لكم|للمزيد|المزيد من الأخبار|المزيد في هذا القسم
    من الانترنت|من الإنترنت|من الشبكة|من الويب|حول الويب|من حول الويب|من حول العالم|محتوى مدفوع
    محتوى برعاية|من نفس القسم|في نفس القسم|من القسم نفسه|للكاتب نفسه|من الكاتب نفسه|أهم الأخبار
    أخبار أخرى|مقالات أخرى|مواضيع أخرى|موضوعات أخرى|مواد أخرى
    related posts|related articles|related news|you may also like|most read|latest news
    اترك تعليقا|اترك تعليقك|اترك ردا|أضف تعليقا|أضف تعليق|اكتب تعليقا|شاركنا رأيك|آراء القراء
    تعليقات القراء|تعليقات الزوار|leave a reply|leave a comment
""")
)
"""After these come teasers of other articles, or a form and what readers wrote."""
