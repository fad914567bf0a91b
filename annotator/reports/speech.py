"""What the disagreement report says, in both languages of the program."""

from __future__ import annotations

from annotator.agreement.figure_names import measure_meaning, measure_name, why_undefined
from annotator.agreement.figures import Measure, Undefined
from annotator.core.case import CaseKind
from annotator.core.case_names import kind_name
from annotator.core.decision import Reason
from annotator.core.message import Message
from annotator.core.reason_names import reason_name
from annotator.reports.catalogue import translated

LANGUAGES = ("en", "ar")

SentenceTable = dict[str, tuple[str, str]]
"""A sentence in each of :data:`LANGUAGES`, by a name."""

SENTENCES: SentenceTable = {
    "heading": ("Agreement and disagreement", "الاتفاق والاختلاف"),
    "measured": (
        "{count} article(s) that two or more people finished, measured on the first finished"
        " version of each person's work: {people}.",
        "عدد المقالات التي أنجزها شخصان أو أكثر: {count}. يُقاس عمل كل شخص كما كان حين أنجزه"
        " أول مرة: {people}.",
    ),
    "of_one": (
        "Not measured: {count} article(s) that one person alone finished.",
        "لا يُقاس ما أنجزه شخص واحد وحده، وعدده: {count}.",
    ),
    "unmarked": (
        "Left out of F1, because all agree that there is nothing: {count} article(s).",
        "مقالات اتفق الجميع على أنه لا شيء فيها، ولا تدخل في F1: {count}.",
    ),
    "taken_up": (
        "Sets that were taken up again after they had been finished: {count}. Their later"
        " versions are not measured; cases and gold go by them.",
        "مجموعات عاد أصحابها إليها بعد إنجازها: {count}. لا تُقاس صيغها اللاحقة، لكن الحالات"
        " والمعيار الذهبي يُبنى عليها.",
    ),
    "by_help": (
        "Suggestions were shown in {assisted} of these articles and not in {unaided}: strict F1 is"
        " {with_} with them, {without} without.",
        "عُرضت اقتراحات في {assisted} من هذه المقالات ولم تُعرض في {unaided}: F1 بالحرف معها"
        " {with_} وبدونها {without}.",
    ),
    "nothing": (
        "Nothing can be measured: no article was finished by two people.",
        "لا شيء يُقاس: ما من مقال أنجزه شخصان.",
    ),
    "alarm": ("The rule on prefixes is unclear", "قاعدة السوابق غير واضحة"),
    "alarm_says": (
        "If a letter written onto a name did not matter, F1 would be higher by {gaps}. People do"
        " not differ in what they see but in where it begins: make the guideline clearer before"
        " more is labelled.",
        "لو لم يُحسب الحرف الملتصق بالاسم لارتفع F1 بمقدار {gaps}. لا يختلف الناس في ما يرونه، بل"
        " في موضع بدايته: وضِّح دليل الوسم قبل أن يوسم المزيد.",
    ),
    "over_all": ("over all", "في المجموع"),
    "for_label": ("for {label}", "لوسم {label}"),
    "and": ("; ", "؛ "),
    "comma": (", ", "، "),
    "figures": ("How much people agree", "مقدار الاتفاق"),
    "measure": ("measure", "المقياس"),
    "value": ("value", "القيمة"),
    "interval": ("95 % interval", "فترة الثقة 95%"),
    "rests_on": ("rests on", "المحسوب عليه"),
    "spans": ("{count} span(s)", "المقاطع: {count}"),
    "pairs_of_spans": ("{count} pair(s) of spans", "أزواج المقاطع: {count}"),
    "judgements": ("{count} judgement(s)", "الأحكام: {count}"),
    "by_label": ("By label", "بحسب الوسم"),
    "label": ("label", "الوسم"),
    "by_pair": ("By pair of people", "بحسب كل شخصين"),
    "pair": ("people", "الشخصان"),
    "and_person": ("{one} and {other}", "{one} و{other}"),
    "articles": ("articles", "المقالات"),
    "kinds": ("How they differ", "أوجه الاختلاف"),
    "kinds_note": (
        "Every span is in exactly one case. The gravest difference names it.",
        "كل مقطع في حالة واحدة لا غير، وتُسمَّى الحالة بأكبر اختلاف فيها.",
    ),
    "confusion": ("Labels mixed up", "الخلط بين الوسوم"),
    "confusion_note": (
        "Pairs of spans that go together, of each two people. In the last column and row, one of"
        " the two has nothing.",
        "أزواج المقاطع المتقابلة بين كل شخصين. في العمود الأخير والصف الأخير لا شيء عند أحدهما.",
    ),
    "nothing_there": ("nothing", "لا شيء"),
    "letters": ("What boundaries differ by", "ما تختلف به الحدود"),
    "letters_note": (
        "One of the two has these letters, the other has not.",
        "عند أحدهما هذه الحروف، وليست عند الآخر.",
    ),
    "at_start": ("at the start", "في البداية"),
    "at_end": ("at the end", "في النهاية"),
    "many": ("whole words", "كلمات كاملة"),
    "pairs": ("pairs", "الأزواج"),
    "contested": ("Most contested strings", "أكثر الألفاظ اختلافًا"),
    "contested_note": (
        "However they are spelt, and without what only some took into the span.",
        "مهما كان رسمها، ومن غير ما أدخله بعضهم وحده في المقطع.",
    ),
    "disagreed": ("{count} of {seen} case(s) not agreed", "حالات لم يُتفق عليها: {count} من {seen}"),
    "said_nothing": ("nothing", "لا شيء"),
    "decided": ("Decided {count} time(s): {outcomes}.", "القرارات: {count}؛ {outcomes}."),
    "because": ("Reasons: {reasons}.", "الأسباب: {reasons}."),
    "reasons": ("Why it was decided so", "لماذا تقرّر كذلك"),
    "waiting": ("What waits for the guidelines", "ما ينتظر دليل الوسم"),
    "waiting_note": (
        "Cases that reviewers put off: {count}. Of these the guidelines do not say: {gaps}.",
        "حالات أجّلها المراجعون: {count}. منها ما لا يقول الدليل فيه شيئًا: {gaps}.",
    ),
    "put_off": ("put off", "مؤجلة"),
    "dated": ("Measured on {date}.", "قيس في {date}."),
    "compared": ("Compared with an earlier report", "بالمقارنة مع تقرير سابق"),
    "since": (
        "That report was measured on {date}, on {articles} article(s).",
        "قيس ذلك التقرير في {date}، والمقالات: {articles}.",
    ),
    "then": ("then", "حينئذ"),
    "now": ("now", "الآن"),
    "change": ("change", "الفرق"),
    "square_note": (
        "Strict F1 of each two people, darker the lower it is. Whoever agrees least with the"
        " others comes first.",
        "F1 بالحرف بين كل شخصين، وهو أغمق كلما قل. من يقل اتفاقه مع الآخرين يأتي أولًا.",
    ),
    "people": ("Person by person", "شخصًا شخصًا"),
    "people_note": (
        "Alone: spans that go with nobody else's. Missed: cases in which more than half of the"
        " others marked something, and this person nothing. Gold counts where somebody else"
        " settled the article; compared with what they settled themselves, people would look"
        " better than they are.",
        "«وحده»: مقاطع لا يقابلها شيء عند غيره. «فاته»: حالات وَسَم فيها أكثر من نصف الآخرين شيئًا"
        " ولم يسم هو شيئًا. يُقارن بالمعيار الذهبي حيث حسم المقال شخص آخر، فلو قورن المرء بما حسمه"
        " بنفسه لبدا أفضل مما هو.",
    ),
    "person": ("person", "الشخص"),
    "span_count": ("spans", "المقاطع"),
    "alone": ("alone", "وحده"),
    "missed": ("missed", "فاته"),
    "with_others": ("strict F1 with others", "F1 بالحرف مع الآخرين"),
    "with_gold": ("strict F1 with gold", "F1 بالحرف مع المعيار الذهبي"),
    "no_gold": (
        "nobody else settled anything in an article that they finished",
        "لم يحسم شخص آخر شيئًا في مقال أنجزه",
    ),
    "gold_left": ("cases left out: {count}", "حالات لم تُحسم بعد: {count}"),
    "on_articles": ("on {count} article(s)", "المقالات: {count}"),
    "own": ("settled by themselves: {count}", "ما حسمه بنفسه: {count}"),
    "guidelines": (
        "Version of the guidelines: {version}. Sets finished under an older one: {older}; not"
        " known: {unknown}.",
        "نسخة دليل الوسم: {version}. المجموعات المنجزة وفق نسخ أقدم: {older}، وغير معروف:"
        " {unknown}.",
    ),
    "suggestions": ("What suggestions did", "أثر الاقتراحات"),
    "mixed": (
        "Finished sets made with suggestions: {assisted} of {finished}. What is measured here mixes"
        " both.",
        "مجموعات أُنجزت مع اقتراحات: {assisted} من {finished}. وما يُقاس هنا يجمع النوعين.",
    ),
    "shown": ("shown", "المعروضة"),
    "accepted": ("accepted", "المقبولة"),
    "corrected": ("corrected", "المصحَّحة"),
    "dismissed": ("dismissed", "المرفوضة"),
    "ignored": ("ignored", "المتروكة"),
    "withheld": ("kept back", "المحجوبة"),
    "pull": ("pull", "الجذب"),
    "fill": ("fill", "الكثافة"),
    "all_labels": ("All labels", "كل الوسوم"),
    "pulled": (
        "{label}: of 100 suggestions, people keep {count} that they would not have marked"
        " themselves.",
        "{label}: من كل 100 اقتراح يُبقي الناس {count} ما كانوا ليسموها بأنفسهم.",
    ),
    "pull_note": (
        "Some suggestions are kept back, to see what showing does. Pull: the share of those shown"
        " that ended as spans, less the share of those kept back. Fill: spans in a thousand words"
        " with suggestions, less those in blind articles. With 95 % intervals over articles.",
        "تُحجب بعض الاقتراحات لمعرفة أثر عرضها. الجذب: نسبة ما صار مقاطع مما عُرض، ناقصًا منها"
        " نسبته مما حُجب. الكثافة: عدد المقاطع في ألف كلمة مع الاقتراحات، ناقصًا منه عددها في"
        " المقالات المعمّاة. مع فترات الثقة 95% بحسب المقالات.",
    ),
    "with_themselves": ("How people agree with themselves", "اتفاق كل شخص مع نفسه"),
    "with_themselves_note": (
        "Articles that came back to the same person as new, and what they did first. What they did"
        " again counts nowhere else.",
        "مقالات عادت إلى الشخص نفسه كأنها جديدة، مقارنةً بما فعله أول مرة. ولا يُحسب ما أعاده في"
        " أي مكان آخر.",
    ),
    "came_back": ("came back", "عاد إليه"),
    "done_again": ("done again", "أعاد إنجازه"),
    "by_article": ("Article by article, the worst first", "مقالًا مقالًا، والأسوأ أولًا"),
    "by_article_note": (
        "The first {count} of {all}.",
        "أول {count} من {all}.",
    ),
    "article": ("article", "المقال"),
    "agreed": ("agreed", "متفق عليه"),
    "not_agreed": ("not agreed", "مختلف فيه"),
    "of": ("{count} of {all}", "{count} من {all}"),
    "reading": ("How to read this", "كيف يُقرأ هذا"),
    "yardsticks": (
        "Published yardsticks: Wojood (nested Arabic names) F1 0.976; Hadath (agents, places and"
        " dates of events) kappa 0.822, F1 0.872. — instead of a number means that it is not"
        " defined, and says why; a kappa over spans does not exist, because nobody counts the"
        " spans that are nowhere. Intervals: 1,000 times as many articles drawn anew, always the"
        " same ones.",
        "للمقارنة بما نُشر: وجود (أسماء عربية متداخلة) F1 0.976؛ حدث (فاعلو الأحداث وأماكنها"
        " وتواريخها) كابا 0.822 وF1 0.872. الشرطة «—» مكان العدد تعني أنه غير معرَّف، ومعها السبب. لا"
        " كابا على المقاطع، إذ لا أحد يعد المقاطع غير الموجودة. فترات الثقة: إعادة سحب عدد المقالات"
        " نفسه ألف مرة، بالسحب ذاته دائمًا.",
    ),
}


class Speech:
    """What the report says in one language; ``ValueError`` if it is none of :data:`LANGUAGES`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._place = LANGUAGES.index(language)

    def __call__(self, name: str) -> str:
        return SENTENCES[name][self._place]

    def counted(self, name: str, number: int) -> str:
        """A sentence about ``number`` things: its ``(s)`` goes by that.

        Arabic says the number behind a colon, where it rules no noun.
        """
        return self(name).replace("(s)", "" if number == 1 else "s")

    def measure(self, measure: Measure) -> str:
        """What a measure is called."""
        return self._told(measure_name(measure))

    def meaning(self, measure: Measure) -> str:
        """What a measure says."""
        return self._told(measure_meaning(measure))

    def kind(self, kind: CaseKind) -> str:
        """What a kind of cases is called."""
        return self._told(kind_name(kind))

    def reason(self, reason: Reason) -> str:
        """What a reason of decisions is called."""
        return self._told(reason_name(reason))

    def why(self, why: Undefined) -> str:
        """Why a figure has no value."""
        return self._told(why_undefined(why))

    def _told(self, message: Message) -> str:
        return translated(message.form, self.language)
