<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Annotator</source>
        <translation>عن Annotator</translation>
    </message>
    <message>
        <source>Labels spans of Arabic news exactly. Everything stays on this machine.</source>
        <translation>يوسم مقاطع الأخبار العربية بدقة الحرف. يبقى كل شيء على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>يعمل على</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>صُنع بـ</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
</context>
<context>
    <name>AgreementPart</name>
    <message>
        <source>Agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>How far people say the same, on what each of them finished first. In brackets: the 95 % interval over articles.</source>
        <translation>إلى أي حد يقول الأشخاص الشيء نفسه، فيما أنجزه كل شخص أول مرة. وبين القوسين فترة الثقة 95% محسوبةً على المقالات.</translation>
    </message>
    <message>
        <source>There is nothing to compare: no article was finished by two people.</source>
        <translation>لا شيء يُقارن: لم ينجز شخصان أي مقال.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>كل الوسوم</translation>
    </message>
    <message>
        <source>Disagreement: {label}</source>
        <translation>الخلاف: {label}</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %n article(s).</source>
        <translation>
            <numerusform>لم يُقس على أي مقال.</numerusform>
            <numerusform>قيس على مقال واحد.</numerusform>
            <numerusform>قيس على مقالين.</numerusform>
            <numerusform>قيس على %n مقالات.</numerusform>
            <numerusform>قيس على %n مقالًا.</numerusform>
            <numerusform>قيس على %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n of them nobody marked anything: they are left out of F1.</source>
        <translation>
            <numerusform>كل مقال منها موسوم.</numerusform>
            <numerusform>لم يَسِم أحد شيئًا في واحد منها، فلا يدخل في F1.</numerusform>
            <numerusform>لم يَسِم أحد شيئًا في اثنين منها، فلا يدخلان في F1.</numerusform>
            <numerusform>لم يَسِم أحد شيئًا في %n منها، فلا تدخل في F1.</numerusform>
            <numerusform>لم يَسِم أحد شيئًا في %n منها، فلا تدخل في F1.</numerusform>
            <numerusform>لم يَسِم أحد شيئًا في %n منها، فلا تدخل في F1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) were taken up again later; what they became is not measured.</source>
        <translation>
            <numerusform>لم يُعد فتح أي مجموعة.</numerusform>
            <numerusform>أُعيد فتح مجموعة واحدة بعد ذلك، وما صارت إليه لا يُقاس.</numerusform>
            <numerusform>أُعيد فتح مجموعتين بعد ذلك، وما صارتا إليه لا يُقاس.</numerusform>
            <numerusform>أُعيد فتح %n مجموعات بعد ذلك، وما صارت إليه لا يُقاس.</numerusform>
            <numerusform>أُعيد فتح %n مجموعة بعد ذلك، وما صارت إليه لا يُقاس.</numerusform>
            <numerusform>أُعيد فتح %n مجموعة بعد ذلك، وما صارت إليه لا يُقاس.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggestions were shown in %n of them:</source>
        <translation>
            <numerusform>لم تُعرض اقتراحات في أي منها:</numerusform>
            <numerusform>عُرضت اقتراحات في واحد منها:</numerusform>
            <numerusform>عُرضت اقتراحات في اثنين منها:</numerusform>
            <numerusform>عُرضت اقتراحات في %n منها:</numerusform>
            <numerusform>عُرضت اقتراحات في %n منها:</numerusform>
            <numerusform>عُرضت اقتراحات في %n منها:</numerusform>
        </translation>
    </message>
    <message>
        <source>F1 is {assisted} there, and {unaided} in the others.</source>
        <translation>قيمة F1 فيها {assisted}، وفي سواها {unaided}.</translation>
    </message>
</context>
<context>
    <name>AlikeDialog</name>
    <message>
        <source>The same decision for identical cases</source>
        <translation>القرار نفسه لحالات مطابقة</translation>
    </message>
    <message>
        <source>Choose a variant by its number. {key_tick} ticks a case or clears it, {key_accept} settles all that are ticked, and the case itself.</source>
        <translation>اختر رأيًا برقمه. {key_tick} يحدد حالة أو يلغي تحديدها، و{key_accept} يحسم كل ما حُدد مع الحالة نفسها.</translation>
    </message>
    <message>
        <source>Identical cases</source>
        <translation>حالات مطابقة</translation>
    </message>
    <message>
        <source>Settle as this variant says</source>
        <translation>الحسم بما يقوله هذا الرأي</translation>
    </message>
    <message numerus="yes">
        <source>Settle this and %n more</source>
        <translation>
            <numerusform>حسم هذه</numerusform>
            <numerusform>حسم هذه وأخرى</numerusform>
            <numerusform>حسم هذه واثنتين</numerusform>
            <numerusform>حسم هذه و%n أخرى</numerusform>
            <numerusform>حسم هذه و%n أخرى</numerusform>
            <numerusform>حسم هذه و%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>إلغاء تحديد الكل</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>تحديد الكل</translation>
    </message>
</context>
<context>
    <name>AnnotatorsPart</name>
    <message>
        <source>Annotators</source>
        <translation>الواسمون</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>المنجز</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>بانتظار العمل</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>المتخطّى</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>عليه إشارة</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>الأسابيع</translation>
    </message>
    <message>
        <source>Articles finished per week, {first} to {last}.</source>
        <translation>المقالات المنجزة في كل أسبوع، من {first} إلى {last}.</translation>
    </message>
    <message>
        <source>Articles finished in the week {first}.</source>
        <translation>المقالات المنجزة في الأسبوع {first}.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} من {total}</translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>Go to a suggestion first: {key_next_suggestion}.</source>
        <translation>انتقل إلى اقتراح أولًا: {key_next_suggestion}.</translation>
    </message>
    <message>
        <source>Nothing that was on the screen is that probable.</source>
        <translation>لا شيء مما ظهر على الشاشة بهذا الترجيح.</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) accepted. {key_undo} takes them back.</source>
        <translation>
            <numerusform>لم يُقبل أي اقتراح. {key_undo} يتراجع.</numerusform>
            <numerusform>قُبل اقتراح واحد. {key_undo} يتراجع عنه.</numerusform>
            <numerusform>قُبل اقتراحان. {key_undo} يتراجع عنهما.</numerusform>
            <numerusform>قُبلت %n اقتراحات. {key_undo} يتراجع عنها.</numerusform>
            <numerusform>قُبل %n اقتراحًا. {key_undo} يتراجع عنها.</numerusform>
            <numerusform>قُبل %n اقتراح. {key_undo} يتراجع عنها.</numerusform>
        </translation>
    </message>
    <message>
        <source>{key_accept_suggestion} accept · {key_dismiss_suggestion} dismiss</source>
        <translation>{key_accept_suggestion} قبول · {key_dismiss_suggestion} رفض</translation>
    </message>
    <message>
        <source>said by {holder}</source>
        <translation>قائله: {holder}</translation>
    </message>
</context>
<context>
    <name>ArchivePart</name>
    <message>
        <source>Write an archive…</source>
        <translation>كتابة أرشيف…</translation>
    </message>
    <message>
        <source>One ZIP with everything: the project, gold, labels and guidelines with their history, a report and checksums, to be read without this program.</source>
        <translation>ملف ZIP واحد فيه كل شيء: المشروع والمعيار الذهبي والوسوم والدليل مع تاريخهما وتقرير ومجاميع تحقق، يُقرأ من غير هذا البرنامج.</translation>
    </message>
    <message>
        <source>Write an archive</source>
        <translation>كتابة أرشيف</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>أرشيفات (*.zip)</translation>
    </message>
</context>
<context>
    <name>ArticleBars</name>
    <message>
        <source>You annotated this article yourself. Somebody else should settle it; what you decide here is kept as an exception.</source>
        <translation>وسمتَ هذا المقال بنفسك. الأولى أن يحسمه غيرك، وما تقرره هنا يُحفظ استثناءً.</translation>
    </message>
    <message>
        <source>Settle it anyway  {key_confirm_own}</source>
        <translation>حسمه مع ذلك  {key_confirm_own}</translation>
    </message>
    <message>
        <source>Released: the annotators see what was decided here.</source>
        <translation>متاح: يرى الواسمون ما قُرّر هنا.</translation>
    </message>
    <message numerus="yes">
        <source>Released as it was. %n span(s) of the gold would be other now.</source>
        <translation>
            <numerusform>متاح كما كان. لا يختلف من المعيار الذهبي الآن أي مقطع.</numerusform>
            <numerusform>متاح كما كان. يختلف من المعيار الذهبي الآن مقطع واحد.</numerusform>
            <numerusform>متاح كما كان. يختلف من المعيار الذهبي الآن مقطعان.</numerusform>
            <numerusform>متاح كما كان. تختلف من المعيار الذهبي الآن %n مقاطع.</numerusform>
            <numerusform>متاح كما كان. يختلف من المعيار الذهبي الآن %n مقطعًا.</numerusform>
            <numerusform>متاح كما كان. يختلف من المعيار الذهبي الآن %n مقطع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Released as it was. Since then somebody finished or decided more.</source>
        <translation>متاح كما كان. ومنذ ذلك الحين أنجز أحدهم عمله أو قرّر شيئًا آخر.</translation>
    </message>
    <message>
        <source>Release it again  {key_release}</source>
        <translation>إتاحته من جديد  {key_release}</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) were decided before somebody said something new.</source>
        <translation>
            <numerusform>لم تُقرَّر أي حالة قبل أن يقول أحدهم شيئًا جديدًا.</numerusform>
            <numerusform>قُرّرت حالة واحدة قبل أن يقول أحدهم شيئًا جديدًا.</numerusform>
            <numerusform>قُرّرت حالتان قبل أن يقول أحدهم شيئًا جديدًا.</numerusform>
            <numerusform>قُرّرت %n حالات قبل أن يقول أحدهم شيئًا جديدًا.</numerusform>
            <numerusform>قُرّرت %n حالةً قبل أن يقول أحدهم شيئًا جديدًا.</numerusform>
            <numerusform>قُرّرت %n حالة قبل أن يقول أحدهم شيئًا جديدًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm what was decided  {key_confirm_stood}</source>
        <translation>تأكيد ما تقرّر  {key_confirm_stood}</translation>
    </message>
    <message>
        <source>Everything in this article is settled.</source>
        <translation>حُسم كل ما في هذا المقال.</translation>
    </message>
    <message>
        <source>Release it  {key_release}</source>
        <translation>إتاحته  {key_release}</translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message>
        <source>flagged</source>
        <translation>عليه إشارة</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Search articles…</source>
        <translation>ابحث في المقالات…</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>البحث في المقالات</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>How far one is</source>
        <translation>مقدار ما أُنجز</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>بانتظار العمل</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>منجز</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>متخطّى</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>عليه إشارة</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>أُنجز {done} من {total}</translation>
    </message>
    <message>
        <source>Nothing found. Spelling and prefixes do not matter; try fewer words.</source>
        <translation>لا نتائج. البحث لا يتأثر بطريقة الكتابة ولا بالسوابق؛ جرّب كلمات أقل.</translation>
    </message>
    <message>
        <source>Nothing was given to you.</source>
        <translation>لم يُسنَد إليك أي مقال.</translation>
    </message>
    <message>
        <source>No articles yet. Import some with {key_import_articles}.</source>
        <translation>لا مقالات بعد. استورد بعضها بالمفتاحين {key_import_articles}.</translation>
    </message>
    <message>
        <source>Nothing left to do. Well done!</source>
        <translation>لا شيء بانتظار العمل. أحسنت!</translation>
    </message>
    <message>
        <source>No article is in this state.</source>
        <translation>ما من مقال في هذه الحال.</translation>
    </message>
</context>
<context>
    <name>ArticleModel</name>
    <message>
        <source>Article {number} is damaged</source>
        <translation>المقال {number} معطوب</translation>
    </message>
</context>
<context>
    <name>ArticleNavigation</name>
    <message>
        <source>There is no other article to do.</source>
        <translation>ما من مقال آخر بانتظار العمل.</translation>
    </message>
    <message>
        <source>All your articles are done. Close the project and send {file} back.</source>
        <translation>أُنجزت كل مقالاتك. أغلق المشروع وأعِد إرسال {file}.</translation>
    </message>
    <message>
        <source>This is the last article.</source>
        <translation>هذا آخر مقال.</translation>
    </message>
    <message>
        <source>This is the first article.</source>
        <translation>هذا أول مقال.</translation>
    </message>
</context>
<context>
    <name>ArticleNotices</name>
    <message numerus="yes">
        <source>%n line(s) look like site furniture, not article.</source>
        <translation>
            <numerusform>ما من سطر يبدو من زوائد الموقع.</numerusform>
            <numerusform>سطر واحد يبدو من زوائد الموقع لا من المقال.</numerusform>
            <numerusform>سطران يبدوان من زوائد الموقع لا من المقال.</numerusform>
            <numerusform>%n أسطر تبدو من زوائد الموقع لا من المقال.</numerusform>
            <numerusform>%n سطرًا يبدو من زوائد الموقع لا من المقال.</numerusform>
            <numerusform>%n سطر يبدو من زوائد الموقع لا من المقال.</numerusform>
        </translation>
    </message>
    <message>
        <source>This article is finished.</source>
        <translation>هذا المقال منجز.</translation>
    </message>
    <message>
        <source>Reopen  {key_reopen}</source>
        <translation>إعادة فتح  {key_reopen}</translation>
    </message>
    <message>
        <source>The guidelines were changed since you last read them.</source>
        <translation>تغيّر دليل الوسم منذ آخر مرة قرأته.</translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation>إظهار ما تغيّر</translation>
    </message>
    <message>
        <source>Confirm  {key_confirm_proposals}</source>
        <translation>تأكيد  {key_confirm_proposals}</translation>
    </message>
    <message>
        <source>Clear  {key_clear_proposals}</source>
        <translation>رفض  {key_clear_proposals}</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>بلا سبب مذكور</translation>
    </message>
    <message>
        <source>This article is skipped: {reason}</source>
        <translation>تُخطّي هذا المقال: {reason}</translation>
    </message>
    <message>
        <source>This article is out in a package ({when}). If you also work on it here, one of the two versions has to be chosen later.</source>
        <translation>هذا المقال في حزمة خارج المشروع ({when}). إذا عملت عليه هنا أيضًا، لزم اختيار إحدى النسختين لاحقًا.</translation>
    </message>
    <message>
        <source>The package is not in use</source>
        <translation>الحزمة غير مستعملة</translation>
    </message>
    <message>
        <source>No line is proposed as not article.</source>
        <translation>لا سطر مقترحًا أنه ليس من المقال.</translation>
    </message>
</context>
<context>
    <name>ArticlesModel</name>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>المنجز</translation>
    </message>
</context>
<context>
    <name>ArticlesPart</name>
    <message>
        <source>Which articles</source>
        <translation>أي المقالات</translation>
    </message>
    <message>
        <source>Search titles and texts</source>
        <translation>البحث في العناوين والنصوص</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>تنحية</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Choose all found</source>
        <translation>اختيار كل ما وُجد</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>التراجع عن آخر تغيير</translation>
    </message>
    <message>
        <source>Give to those chosen</source>
        <translation>إعطاؤهما لما اختير</translation>
    </message>
    <message>
        <source>Take these details back</source>
        <translation>التراجع عن هذه البيانات</translation>
    </message>
    <message>
        <source>What is set aside is in no list, count, export or measure. Nothing is deleted, and it comes back whole.</source>
        <translation>ما نُحّي لا يظهر في أي قائمة أو عدّ أو تصدير أو قياس. لا يُحذف شيء، ويعود كاملًا.</translation>
    </message>
    <message>
        <source>Source and date of many articles</source>
        <translation>المصدر والتاريخ لمقالات كثيرة</translation>
    </message>
    <message>
        <source>All that are chosen get them, as one step. What is left empty stays.</source>
        <translation>تأخذهما كل المقالات المختارة بخطوة واحدة، وما تُرك فارغًا يبقى كما هو.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message numerus="yes">
        <source>Import {number}: %n article(s)</source>
        <translation>
            <numerusform>استيراد {number}: لا مقالات</numerusform>
            <numerusform>استيراد {number}: مقال واحد</numerusform>
            <numerusform>استيراد {number}: مقالان</numerusform>
            <numerusform>استيراد {number}: %n مقالات</numerusform>
            <numerusform>استيراد {number}: %n مقالًا</numerusform>
            <numerusform>استيراد {number}: %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) set aside</source>
        <translation>
            <numerusform>لم يُنحَّ مقال</numerusform>
            <numerusform>نُحّي مقال واحد</numerusform>
            <numerusform>نُحّي مقالان</numerusform>
            <numerusform>نُحّيت %n مقالات</numerusform>
            <numerusform>نُحّي %n مقالًا</numerusform>
            <numerusform>نُحّي %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken back</source>
        <translation>
            <numerusform>لم يُعَد مقال</numerusform>
            <numerusform>أُعيد مقال واحد</numerusform>
            <numerusform>أُعيد مقالان</numerusform>
            <numerusform>أُعيدت %n مقالات</numerusform>
            <numerusform>أُعيد %n مقالًا</numerusform>
            <numerusform>أُعيد %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>{when}, {who}: {what}</source>
        <translation>{when}، {who}: {what}</translation>
    </message>
    <message>
        <source>a command</source>
        <translation>أمر</translation>
    </message>
    <message>
        <source>Choose articles to see what hangs on them.</source>
        <translation>اختر مقالات لترى ما يتعلق بها.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) chosen</source>
        <translation>
            <numerusform>لم يُختر مقال</numerusform>
            <numerusform>اختير مقال واحد</numerusform>
            <numerusform>اختير مقالان</numerusform>
            <numerusform>اختيرت %n مقالات</numerusform>
            <numerusform>اختير %n مقالًا</numerusform>
            <numerusform>اختير %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) begun</source>
        <translation>
            <numerusform>لا مجموعات بُدئ بها</numerusform>
            <numerusform>مجموعة واحدة بُدئ بها</numerusform>
            <numerusform>مجموعتان بُدئ بهما</numerusform>
            <numerusform>%n مجموعات بُدئ بها</numerusform>
            <numerusform>%n مجموعة بُدئ بها</numerusform>
            <numerusform>%n مجموعة بُدئ بها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>لا شيء منجز</numerusform>
            <numerusform>واحدة منجزة</numerusform>
            <numerusform>اثنتان منجزتان</numerusform>
            <numerusform>%n منجزة</numerusform>
            <numerusform>%n منجزة</numerusform>
            <numerusform>%n منجزة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>لا قرارات</numerusform>
            <numerusform>قرار واحد</numerusform>
            <numerusform>قراران</numerusform>
            <numerusform>%n قرارات</numerusform>
            <numerusform>%n قرارًا</numerusform>
            <numerusform>%n قرار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n released</source>
        <translation>
            <numerusform>لا شيء متاح</numerusform>
            <numerusform>واحد متاح</numerusform>
            <numerusform>اثنان متاحان</numerusform>
            <numerusform>%n متاحة</numerusform>
            <numerusform>%n متاحًا</numerusform>
            <numerusform>%n متاح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to do in packages</source>
        <translation>
            <numerusform>لا شيء بقي للعمل في الحزم</numerusform>
            <numerusform>بقي واحد للعمل في الحزم</numerusform>
            <numerusform>بقي اثنان للعمل في الحزم</numerusform>
            <numerusform>بقي %n للعمل في الحزم</numerusform>
            <numerusform>بقي %n للعمل في الحزم</numerusform>
            <numerusform>بقي %n للعمل في الحزم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were set aside.</source>
        <translation>
            <numerusform>لم يُنحَّ أي مقال.</numerusform>
            <numerusform>نُحّي مقال واحد.</numerusform>
            <numerusform>نُحّي مقالان.</numerusform>
            <numerusform>نُحّيت %n مقالات.</numerusform>
            <numerusform>نُحّي %n مقالًا.</numerusform>
            <numerusform>نُحّي %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were taken back.</source>
        <translation>
            <numerusform>لم يُعَد أي مقال.</numerusform>
            <numerusform>أُعيد مقال واحد.</numerusform>
            <numerusform>أُعيد مقالان.</numerusform>
            <numerusform>أُعيدت %n مقالات.</numerusform>
            <numerusform>أُعيد %n مقالًا.</numerusform>
            <numerusform>أُعيد %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Source and date of %n article(s) were changed.</source>
        <translation>
            <numerusform>لم يتغير مصدر أي مقال ولا تاريخه.</numerusform>
            <numerusform>تغيّر مصدر مقال واحد وتاريخه.</numerusform>
            <numerusform>تغيّر مصدر مقالين وتاريخهما.</numerusform>
            <numerusform>تغيّر مصدر %n مقالات وتاريخها.</numerusform>
            <numerusform>تغيّر مصدر %n مقالًا وتاريخها.</numerusform>
            <numerusform>تغيّر مصدر %n مقال وتاريخها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) have the source and the date of before.</source>
        <translation>
            <numerusform>لم يتغيّر أي مقال.</numerusform>
            <numerusform>عاد مقال واحد إلى مصدره وتاريخه السابقين.</numerusform>
            <numerusform>عاد مقالان إلى مصدرهما وتاريخهما السابقين.</numerusform>
            <numerusform>عادت %n مقالات إلى مصادرها وتواريخها السابقة.</numerusform>
            <numerusform>عاد %n مقالًا إلى مصادرها وتواريخها السابقة.</numerusform>
            <numerusform>عاد %n مقال إلى مصادرها وتواريخها السابقة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlesTable</name>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
</context>
<context>
    <name>AskingNames</name>
    <message>
        <source>The names of this article are shown already.</source>
        <translation>أسماء هذا المقال ظاهرة من قبل.</translation>
    </message>
    <message numerus="yes">
        <source>Names are shown in %n article(s). The project keeps it.</source>
        <translation>
            <numerusform>لم تظهر الأسماء في أي مقال.</numerusform>
            <numerusform>تظهر الأسماء في مقال واحد، ويحفظ المشروع ذلك.</numerusform>
            <numerusform>تظهر الأسماء في مقالين، ويحفظ المشروع ذلك.</numerusform>
            <numerusform>تظهر الأسماء في %n مقالات، ويحفظ المشروع ذلك.</numerusform>
            <numerusform>تظهر الأسماء في %n مقالًا، ويحفظ المشروع ذلك.</numerusform>
            <numerusform>تظهر الأسماء في %n مقال، ويحفظ المشروع ذلك.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>People and work</source>
        <translation>الأشخاص والعمل</translation>
    </message>
    <message>
        <source>Give out</source>
        <translation>توزيع</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) given to {name}.</source>
        <translation>
            <numerusform>لم يُسنَد إلى {name} شيء.</numerusform>
            <numerusform>أُسند إلى {name} مقال واحد.</numerusform>
            <numerusform>أُسند إلى {name} مقالان.</numerusform>
            <numerusform>أُسندت إلى {name} %n مقالات.</numerusform>
            <numerusform>أُسند إلى {name} %n مقالًا.</numerusform>
            <numerusform>أُسند إلى {name} %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken back, which {name} had not begun.</source>
        <translation>
            <numerusform>لم يُستردّ شيء من {name}.</numerusform>
            <numerusform>استُردّ من {name} مقال واحد لم يبدأ العمل فيه.</numerusform>
            <numerusform>استُردّ من {name} مقالان لم يبدأ العمل فيهما.</numerusform>
            <numerusform>استُردّت من {name} %n مقالات لم يبدأ العمل فيها.</numerusform>
            <numerusform>استُردّ من {name} %n مقالًا لم يبدأ العمل فيها.</numerusform>
            <numerusform>استُردّ من {name} %n مقال لم يبدأ العمل فيها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) would be given</source>
        <translation>
            <numerusform>لا شيء يوزَّع</numerusform>
            <numerusform>توزَّع مجموعة واحدة</numerusform>
            <numerusform>توزَّع مجموعتان</numerusform>
            <numerusform>توزَّع %n مجموعات</numerusform>
            <numerusform>توزَّع %n مجموعة</numerusform>
            <numerusform>توزَّع %n مجموعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be taken back, which nobody has begun</source>
        <translation>
            <numerusform>لا يُستردّ شيء</numerusform>
            <numerusform>تُستردّ واحدة لم يبدأها أحد</numerusform>
            <numerusform>تُستردّ اثنتان لم يبدأهما أحد</numerusform>
            <numerusform>تُستردّ %n لم يبدأها أحد</numerusform>
            <numerusform>تُستردّ %n لم يبدأها أحد</numerusform>
            <numerusform>تُستردّ %n لم يبدأها أحد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would come back to be done again</source>
        <translation>
            <numerusform>لا يعود شيء ليُنجَز ثانية</numerusform>
            <numerusform>يعود مقال واحد ليُنجَز ثانية</numerusform>
            <numerusform>يعود مقالان ليُنجَزا ثانية</numerusform>
            <numerusform>تعود %n مقالات لتُنجَز ثانية</numerusform>
            <numerusform>يعود %n مقالًا ليُنجَز ثانية</numerusform>
            <numerusform>يعود %n مقال ليُنجَز ثانية</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would not come back, which nobody has begun</source>
        <translation>
            <numerusform>لا يُلغى شيء مما عاد</numerusform>
            <numerusform>تُلغى عودة مقال واحد لم يبدأه أحد</numerusform>
            <numerusform>تُلغى عودة مقالين لم يبدأهما أحد</numerusform>
            <numerusform>تُلغى عودة %n مقالات لم يبدأها أحد</numerusform>
            <numerusform>تُلغى عودة %n مقالًا لم يبدأها أحد</numerusform>
            <numerusform>تُلغى عودة %n مقال لم يبدأها أحد</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody has what they would get: nothing would change.</source>
        <translation>لدى كل شخص ما سيُسنَد إليه، فلن يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Giving out was stopped. Nothing was changed.</source>
        <translation>أُوقف التوزيع. لم يتغيّر شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Given out.</source>
        <translation>تمّ التوزيع.</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>الاسم واسم العائلة</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>&amp;Somebody new</source>
        <translation>ش&amp;خص جديد</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>ال&amp;دور</translation>
    </message>
    <message>
        <source>R&amp;ole of the one chosen above</source>
        <translation>دور ال&amp;مختار أعلاه</translation>
    </message>
    <message>
        <source>&amp;People per article</source>
        <translation>ال&amp;أشخاص لكل مقال</translation>
    </message>
    <message>
        <source>Articles for &amp;everybody</source>
        <translation>م&amp;قالات للجميع</translation>
    </message>
    <message>
        <source>a calibration set, to see early whether people agree</source>
        <translation>مجموعة معايرة تبيّن مبكرًا هل يتفق الأشخاص</translation>
    </message>
    <message>
        <source>Until you give out work, every annotator has all articles, also those you add. Nobody loses what they have begun. The table previews the result.</source>
        <translation>لكل واسم كل المقالات إلى أن توزّع العمل، ومن تضيفه كذلك. لا يفقد أحد ما بدأه. يبيّن الجدول النتيجة قبل التوزيع.</translation>
    </message>
    <message>
        <source>New people have no articles until you press Give out. Nobody loses what they have begun. The table previews the result.</source>
        <translation>من تضيفه لا يُسنَد إليه شيء قبل أن تضغط «توزيع». لا يفقد أحد ما بدأه. يبيّن الجدول النتيجة قبل التوزيع.</translation>
    </message>
    <message>
        <source>&amp;Come back, of a hundred</source>
        <translation>ما ي&amp;عود من كل مئة</translation>
    </message>
    <message>
        <source>as new work, to see how each agrees with themselves</source>
        <translation>كأنه عمل جديد، ليُعرف اتفاق كل شخص مع نفسه</translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation>&amp;البذرة العشوائية</translation>
    </message>
    <message>
        <source>the same number gives the same</source>
        <translation>العدد نفسه يعطي النتيجة نفسها</translation>
    </message>
</context>
<context>
    <name>AssignTable</name>
    <message>
        <source>Takes part</source>
        <translation>يشارك</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Has now</source>
        <translation>لديه الآن</translation>
    </message>
    <message>
        <source>Would have</source>
        <translation>سيكون لديه</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>للجميع</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
</context>
<context>
    <name>AssistancePart</name>
    <message>
        <source>What suggestions did</source>
        <translation>أثر الاقتراحات</translation>
    </message>
    <message>
        <source>Some are kept back, to see what showing does. Pull: the share of those shown that ended as spans, less the share of those kept back. Fill: spans in a thousand words with suggestions, less those in blind articles.</source>
        <translation>تُحجب بعض الاقتراحات لمعرفة أثر عرضها. الجذب: نسبة ما صار مقاطع مما عُرض، ناقصًا منها نسبته مما حُجب. الكثافة: عدد المقاطع في ألف كلمة مع الاقتراحات، ناقصًا منه عددها في المقالات المعمّاة.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>المعروضة</translation>
    </message>
    <message>
        <source>Finished sets made with suggestions: {assisted} of {finished}.</source>
        <translation>مجموعات أُنجزت مع اقتراحات: {assisted} من {finished}.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>المقبولة</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>المصحَّحة</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>المرفوضة</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>المتروكة</translation>
    </message>
    <message>
        <source>Kept back</source>
        <translation>المحجوبة</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>الجذب</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>الكثافة</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>كل الوسوم</translation>
    </message>
    <message>
        <source>{label}: of 100 suggestions, people keep {count} that they would not have marked themselves.</source>
        <translation>{label}: من كل 100 اقتراح يُبقي الناس {count} ما كانوا ليسموها بأنفسهم.</translation>
    </message>
    <message>
        <source>Nothing was kept back yet that this could be compared with.</source>
        <translation>لم يُحجب شيء بعد ليُقارن به.</translation>
    </message>
    <message>
        <source>In brackets: the 95 % interval over articles.</source>
        <translation>بين قوسين: فترة الثقة 95% بحسب المقالات.</translation>
    </message>
</context>
<context>
    <name>CaseCard</name>
    <message>
        <source>nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>label</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>all missed</source>
        <translation>فات الجميع</translation>
    </message>
    <message>
        <source>defer</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>ثغرة</translation>
    </message>
    <message>
        <source>example</source>
        <translation>مثال</translation>
    </message>
    <message>
        <source>next case left</source>
        <translation>الحالة الباقية التالية</translation>
    </message>
    <message>
        <source>a word more</source>
        <translation>كلمة أكثر</translation>
    </message>
    <message>
        <source>a word less</source>
        <translation>كلمة أقل</translation>
    </message>
    <message>
        <source>You asked for the names; the project keeps that.</source>
        <translation>طلبتَ الأسماء، ويحفظ المشروع ذلك.</translation>
    </message>
    <message>
        <source>take {key}</source>
        <translation>خذ {key}</translation>
    </message>
    <message>
        <source>take it</source>
        <translation>خذه</translation>
    </message>
    <message>
        <source>{outcome}: {why}</source>
        <translation>{outcome}: {why}</translation>
    </message>
    <message>
        <source>Decided before, and changed since: {outcome}</source>
        <translation>قُرّر من قبل ثم تغيّرت الحالة: {outcome}</translation>
    </message>
    <message>
        <source>People changed what they say here since it was looked at.</source>
        <translation>غيّر الأشخاص ما قالوه هنا بعد النظر فيه.</translation>
    </message>
    <message>
        <source>Letters stand for people until all in the article is settled.</source>
        <translation>تحلّ حروف محلّ أسماء الواسمين إلى أن يُحسم كل ما في المقال.</translation>
    </message>
    <message>
        <source>Deferred: the guidelines do not say.</source>
        <translation>مؤجلة: الدليل لا يقول شيئًا.</translation>
    </message>
    <message>
        <source>Deferred.</source>
        <translation>مؤجلة.</translation>
    </message>
    <message>
        <source>An exception: the reviewer annotated this article.</source>
        <translation>استثناء: من قرّر هذا وسمَ المقال.</translation>
    </message>
    <message>
        <source>{name} decided here ({day}): {outcome}. It stands until this is decided.</source>
        <translation>قرّر {name} هنا ({day}): {outcome}. يبقى ذلك قائمًا إلى أن تُحسم هذه الحالة.</translation>
    </message>
    <message>
        <source>Nobody marked anything in this article. {key_nothing_here} says that this is right.</source>
        <translation>لم يسم أحد شيئًا في هذا المقال. {key_nothing_here} يؤكد أن ذلك صحيح.</translation>
    </message>
    <message>
        <source>Look through the whole article: correct what is wrong, mark what all missed. {key_nothing_here} says that the rest is right.</source>
        <translation>انظر في المقال كله: صحّح الخطأ وسِم ما فات الجميع. {key_nothing_here} يؤكد أن الباقي صحيح.</translation>
    </message>
    <message>
        <source>in the guidelines ✓</source>
        <translation>في الدليل ✓</translation>
    </message>
</context>
<context>
    <name>CaseDisplay</name>
    <message>
        <source>gold</source>
        <translation>المعيار الذهبي</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>ليست في القائمة</translation>
    </message>
    <message>
        <source>Case {number} of {total}</source>
        <translation>الحالة {number} من {total}</translation>
    </message>
</context>
<context>
    <name>CasesPart</name>
    <message>
        <source>Cases</source>
        <translation>الحالات</translation>
    </message>
    <message>
        <source>Left, by how people differ</source>
        <translation>الباقية، بحسب نوع الاختلاف</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Over all</source>
        <translation>على الكل</translation>
    </message>
    <message>
        <source>all say the same</source>
        <translation>الجميع متفقون</translation>
    </message>
    <message>
        <source>settled by reviewers</source>
        <translation>حسمها مراجعون</translation>
    </message>
    <message>
        <source>settled by rule</source>
        <translation>حُسمت بالقواعد</translation>
    </message>
</context>
<context>
    <name>ChangeSpansDialog</name>
    <message numerus="yes">
        <source>Change %n span(s)</source>
        <translation>
            <numerusform>تغيير لا شيء</numerusform>
            <numerusform>تغيير مقطع</numerusform>
            <numerusform>تغيير مقطعين</numerusform>
            <numerusform>تغيير %n مقاطع</numerusform>
            <numerusform>تغيير %n مقطعًا</numerusform>
            <numerusform>تغيير %n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>What is gold gets another label, or is gold no more. These are decisions of yours, and one step of undo. What people marked stays as it is.</source>
        <translation>ما كان من المعيار الذهبي يأخذ وسمًا آخر أو يخرج منه. هذه قرارات باسمك، وتُلغى كلها بخطوة تراجع واحدة. وما وسمه الناس يبقى كما هو.</translation>
    </message>
    <message>
        <source>No label: remove from gold</source>
        <translation>بلا وسم: إخراج من المعيار الذهبي</translation>
    </message>
    <message>
        <source>New &amp;label</source>
        <translation>الو&amp;سم الجديد</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was changed.</source>
        <translation>أُوقف العمل، ولم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إخراج</translation>
    </message>
    <message>
        <source>Relabel</source>
        <translation>تغيير الوسم</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) would change</source>
        <translation>
            <numerusform>لن يتغيّر أي مقطع</numerusform>
            <numerusform>سيتغيّر مقطع واحد</numerusform>
            <numerusform>سيتغيّر مقطعان</numerusform>
            <numerusform>ستتغيّر %n مقاطع</numerusform>
            <numerusform>سيتغيّر %n مقطعًا</numerusform>
            <numerusform>سيتغيّر %n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n case(s)</source>
        <translation>
            <numerusform>في أي حالة</numerusform>
            <numerusform>في حالة واحدة</numerusform>
            <numerusform>في حالتين</numerusform>
            <numerusform>في %n حالات</numerusform>
            <numerusform>في %n حالةً</numerusform>
            <numerusform>في %n حالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n article(s)</source>
        <translation>
            <numerusform>من أي مقال</numerusform>
            <numerusform>من مقال واحد</numerusform>
            <numerusform>من مقالين</numerusform>
            <numerusform>من %n مقالات</numerusform>
            <numerusform>من %n مقالًا</numerusform>
            <numerusform>من %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished set(s) stay as they are</source>
        <translation>
            <numerusform>لا مجموعات منجزة</numerusform>
            <numerusform>تبقى مجموعة منجزة كما هي</numerusform>
            <numerusform>تبقى مجموعتان منجزتان كما هما</numerusform>
            <numerusform>تبقى %n مجموعات منجزة كما هي</numerusform>
            <numerusform>تبقى %n مجموعةً منجزة كما هي</numerusform>
            <numerusform>تبقى %n مجموعة منجزة كما هي</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>لن يتغيّر شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) stay: {why}.</source>
        <translation>
            <numerusform>لا يبقى شيء: {why}.</numerusform>
            <numerusform>يبقى مقطع واحد كما هو: {why}.</numerusform>
            <numerusform>يبقى مقطعان كما هما: {why}.</numerusform>
            <numerusform>تبقى %n مقاطع كما هي: {why}.</numerusform>
            <numerusform>يبقى %n مقطعًا كما هو: {why}.</numerusform>
            <numerusform>يبقى %n مقطع كما هو: {why}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them in released articles: exports and feedback have them as released, until the articles are released anew.</source>
        <translation>
            <numerusform>لا شيء منها في مقالات متاحة.</numerusform>
            <numerusform>واحد منها في مقال متاح: يبقى كما أُتيح في التصدير والتصحيحات حتى تُجدَّد إتاحة مقالاتها.</numerusform>
            <numerusform>اثنان منها في مقالات متاحة: يبقيان كما أُتيحا في التصدير والتصحيحات حتى تُجدَّد إتاحة مقالاتها.</numerusform>
            <numerusform>%n منها في مقالات متاحة: تبقى كما أُتيحت في التصدير والتصحيحات حتى تُجدَّد إتاحة مقالاتها.</numerusform>
            <numerusform>%n منها في مقالات متاحة: تبقى كما أُتيحت في التصدير والتصحيحات حتى تُجدَّد إتاحة مقالاتها.</numerusform>
            <numerusform>%n منها في مقالات متاحة: تبقى كما أُتيحت في التصدير والتصحيحات حتى تُجدَّد إتاحة مقالاتها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangedLinesDialog</name>
    <message>
        <source>What changed in the guidelines</source>
        <translation>ما تغيّر في الدليل</translation>
    </message>
    <message>
        <source>Lines with + came, those with − went.</source>
        <translation>الأسطر التي أمامها + أضيفت، والتي أمامها − حُذفت.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Changed lines</source>
        <translation>الأسطر المتغيّرة</translation>
    </message>
</context>
<context>
    <name>Chrome</name>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>package</source>
        <translation>حزمة</translation>
    </message>
</context>
<context>
    <name>CollisionTable</name>
    <message numerus="yes">
        <source>%n thing(s) differ in the project and in the file:</source>
        <translation>
            <numerusform>لا شيء يختلف في المشروع عنه في الملف:</numerusform>
            <numerusform>أمر واحد يختلف في المشروع عنه في الملف:</numerusform>
            <numerusform>أمران يختلفان في المشروع عنهما في الملف:</numerusform>
            <numerusform>%n أمور تختلف في المشروع عنها في الملف:</numerusform>
            <numerusform>%n أمرًا تختلف في المشروع عنها في الملف:</numerusform>
            <numerusform>%n أمر تختلف في المشروع عنها في الملف:</numerusform>
        </translation>
    </message>
    <message>
        <source>the work of {name}</source>
        <translation>عمل {name}</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>put off</source>
        <translation>مؤجّلة</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>The pro&amp;ject’s stands</source>
        <translation>تُعتمد نسخة الم&amp;شروع</translation>
    </message>
    <message>
        <source>The fil&amp;e’s stands</source>
        <translation>تُعتمد نسخة المل&amp;ف</translation>
    </message>
    <message>
        <source>&amp;Decide later</source>
        <translation>ال&amp;قرار لاحقًا</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>What</source>
        <translation>فيمَ الاختلاف</translation>
    </message>
    <message>
        <source>What differs in both</source>
        <translation>ما يختلف فيهما</translation>
    </message>
    <message>
        <source>In the project</source>
        <translation>في المشروع</translation>
    </message>
    <message>
        <source>Both stay in the history, and what was chosen can be undone.</source>
        <translation>تبقى الاثنتان في السجل، وما اخترته يمكن التراجع عنه.</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>في الملف</translation>
    </message>
</context>
<context>
    <name>ConfusionPart</name>
    <message>
        <source>Labels mixed up</source>
        <translation>الخلط بين الوسوم</translation>
    </message>
    <message>
        <source>Pairs of spans that go together, by the labels that two people gave them.</source>
        <translation>أزواج مقاطع متقابلة، بحسب الوسمين اللذين وضعهما شخصان.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>Your span</source>
        <translation>مقطعك</translation>
    </message>
    <message>
        <source>You marked nothing here.</source>
        <translation>لم تَسِم شيئًا هنا.</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>المعيار الذهبي</translation>
    </message>
    <message>
        <source>Nothing is marked here.</source>
        <translation>لا شيء موسوم هنا.</translation>
    </message>
    <message>
        <source>The reviewer wrote</source>
        <translation>كتب المراجع</translation>
    </message>
    <message>
        <source>Probably: {reason}</source>
        <translation>على الأرجح: {reason}</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Nothing is suggested here. Press the number of a variant.</source>
        <translation>لا اقتراح هنا. اضغط رقم أحد الآراء.</translation>
    </message>
    <message>
        <source>Settle the case first.</source>
        <translation>احسم الحالة أولًا.</translation>
    </message>
    <message>
        <source>The article is settled. {key_release_all} releases all that are.</source>
        <translation>حُسم المقال. {key_release_all} يتيح كل المحسوم.</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>There is nothing to mark here.</source>
        <translation>لا شيء يوسم هنا.</translation>
    </message>
    <message>
        <source>Marked: {surface}</source>
        <translation>وُسم: {surface}</translation>
    </message>
    <message>
        <source>Nothing that was decided here has changed.</source>
        <translation>ليس بين ما تقرّر هنا شيء متقادم.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) settled.</source>
        <translation>
            <numerusform>لم تُحسم حالة.</numerusform>
            <numerusform>حُسمت حالة.</numerusform>
            <numerusform>حُسمت حالتان.</numerusform>
            <numerusform>حُسمت %n حالات.</numerusform>
            <numerusform>حُسمت %n حالة.</numerusform>
            <numerusform>حُسمت %n حالة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be: changed meanwhile, or the rules of the labels forbid it.</source>
        <translation>
            <numerusform>لم يتعذر شيء.</numerusform>
            <numerusform>تعذرت حالة واحدة: تغيّرت في هذه الأثناء، أو تمنعها قواعد الوسوم.</numerusform>
            <numerusform>تعذرت حالتان: تغيّرتا في هذه الأثناء، أو تمنعهما قواعد الوسوم.</numerusform>
            <numerusform>تعذرت %n حالات: تغيّرت في هذه الأثناء، أو تمنعها قواعد الوسوم.</numerusform>
            <numerusform>تعذرت %n حالة: تغيّرت في هذه الأثناء، أو تمنعها قواعد الوسوم.</numerusform>
            <numerusform>تعذرت %n حالة: تغيّرت في هذه الأثناء، أو تمنعها قواعد الوسوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>You annotated this article. Press {key_confirm_own} first if you are to settle it anyway.</source>
        <translation>وسمتَ هذا المقال. اضغط {key_confirm_own} أولًا إن كان عليك أن تحسمه مع ذلك.</translation>
    </message>
    <message>
        <source>People changed what they say here. Look at the case again.</source>
        <translation>غيّر الأشخاص ما يقولونه هنا. انظر في الحالة ثانية.</translation>
    </message>
    <message>
        <source>The decision on this case was taken back meanwhile. Look at it again.</source>
        <translation>أُلغي القرار في هذه الحالة في هذه الأثناء. انظر فيها ثانية.</translation>
    </message>
    <message>
        <source>{name} put this case off meanwhile. Look at it again.</source>
        <translation>أُجّلت هذه الحالة في هذه الأثناء (بقرار من {name}). انظر فيها ثانية.</translation>
    </message>
    <message>
        <source>{name} decided this case meanwhile. Look at it again.</source>
        <translation>حُسمت هذه الحالة في هذه الأثناء (بقرار من {name}). انظر فيها ثانية.</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Title, source and date</source>
        <translation>العنوان والمصدر والتاريخ</translation>
    </message>
    <message>
        <source>The text of the article never changes; only what is known about it does.</source>
        <translation>نص المقال لا يتغير أبدًا؛ يتغير ما يُعرف عنه فقط.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Guessed from the text. Saving confirms it.</source>
        <translation>مقدَّر من النص. الحفظ يؤكده.</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;العنوان</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>ال&amp;مصدر</translation>
    </message>
    <message>
        <source>Year, year and month, or the whole date: 2026-03-14.</source>
        <translation>السنة، أو السنة والشهر، أو التاريخ كاملًا: ⁦2026-03-14⁩.</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>ال&amp;تاريخ</translation>
    </message>
    <message>
        <source>The date is not understood. Write it as 2026-03-14.</source>
        <translation>التاريخ غير مفهوم. اكتبه هكذا: ⁦2026-03-14⁩.</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>On to the next field, list or button</source>
        <translation>إلى الحقل أو القائمة أو الزر التالي</translation>
    </message>
    <message>
        <source>Press the button or tick the box that is reached</source>
        <translation>الضغط على الزر الذي بُلغ، أو تحديد المربع</translation>
    </message>
</context>
<context>
    <name>DialogKeys</name>
    <message>
        <source>Keys here</source>
        <translation>المفاتيح هنا</translation>
    </message>
</context>
<context>
    <name>DisplacedDialog</name>
    <message>
        <source>Everything that you did is still here. Save it as a new file and go on there.</source>
        <translation>كل ما فعلته ما زال هنا. احفظه في ملف جديد وتابع العمل فيه.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that could not be written will be made there.</source>
        <translation>
            <numerusform>لا تغييرات تنتظر.</numerusform>
            <numerusform>سيُجرى فيه تغيير واحد تعذّرت كتابته.</numerusform>
            <numerusform>سيُجرى فيه تغييران تعذّرت كتابتهما.</numerusform>
            <numerusform>ستُجرى فيه %n تغييرات تعذّرت كتابتها.</numerusform>
            <numerusform>سيُجرى فيه %n تغييرًا تعذّرت كتابتها.</numerusform>
            <numerusform>سيُجرى فيه %n تغيير تعذّرت كتابتها.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not where it was</source>
        <translation>لم يعد الملف في مكانه</translation>
    </message>
    <message>
        <source>Save as a new file</source>
        <translation>احفظ في ملف جديد</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>ت&amp;صفح…</translation>
    </message>
    <message>
        <source>New &amp;file</source>
        <translation>ال&amp;ملف الجديد</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>أغلق دون حفظ</translation>
    </message>
    <message>
        <source>Choose where to save the file.</source>
        <translation>اختر مكان حفظ الملف.</translation>
    </message>
    <message>
        <source>Projects (*{suffix})</source>
        <translation>مشاريع (*{suffix})</translation>
    </message>
    <message>
        <source>Where to write</source>
        <translation>مكان الكتابة</translation>
    </message>
</context>
<context>
    <name>Displacement</name>
    <message>
        <source>The file was renamed. The work goes on in {name}.</source>
        <translation>تغيّر اسم الملف. يتواصل العمل في {name}.</translation>
    </message>
    <message>
        <source>Saved as {name}. The work goes on there.</source>
        <translation>حُفظ باسم {name}. يتواصل العمل فيه.</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop files or folders here</source>
        <translation>أفلت الملفات أو المجلدات هنا</translation>
    </message>
    <message>
        <source>Text and Markdown, web pages, Word and Excel, JSONL, JSON, CSV and TSV, in UTF-8 or older Arabic encodings, and what other tools export: doccano, Label Studio, brat, CoNLL and more. You will see what comes in before anything is changed.</source>
        <translation>نصوص وMarkdown وصفحات ويب وWord وExcel وJSONL وJSON وCSV وTSV، بترميز UTF-8 أو بترميزات عربية أقدم، وما تصدّره أدوات أخرى: doccano وLabel Studio وbrat وCoNLL وغيرها. سترى ما سيدخل قبل أن يتغير أي شيء.</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>اختر &amp;ملفات…</translation>
    </message>
    <message>
        <source>Choose a f&amp;older…</source>
        <translation>اختر مج&amp;لدًا…</translation>
    </message>
</context>
<context>
    <name>EdgesPart</name>
    <message>
        <source>Letters that make the difference</source>
        <translation>حروف تصنع الفرق</translation>
    </message>
    <message>
        <source>What one has at an edge of a span and another has not.</source>
        <translation>ما عند أحدهم في حد مقطع وليس عند غيره.</translation>
    </message>
    <message>
        <source>No edge differs.</source>
        <translation>لا حد يختلف.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>الحروف</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>الأزواج</translation>
    </message>
</context>
<context>
    <name>EditPanel</name>
    <message>
        <source>take</source>
        <translation>أخذ</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>ترك</translation>
    </message>
    <message>
        <source>next variant</source>
        <translation>الرأي التالي</translation>
    </message>
    <message>
        <source>prefix</source>
        <translation>السابقة</translation>
    </message>
    <message>
        <source>take away</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>a word more</source>
        <translation>كلمة أكثر</translation>
    </message>
    <message>
        <source>a word less</source>
        <translation>كلمة أقل</translation>
    </message>
    <message>
        <source>right edge</source>
        <translation>الحد الأيمن</translation>
    </message>
    <message>
        <source>left edge</source>
        <translation>الحد الأيسر</translation>
    </message>
    <message>
        <source>by words</source>
        <translation>بالكلمات</translation>
    </message>
    <message>
        <source>other span</source>
        <translation>مقطع آخر</translation>
    </message>
    <message>
        <source>select letters</source>
        <translation>تحديد حروف</translation>
    </message>
    <message>
        <source>select words</source>
        <translation>تحديد كلمات</translation>
    </message>
    <message>
        <source>Move the edges, or drag them in the text.</source>
        <translation>حرّك الحدين، أو اسحبهما في النص.</translation>
    </message>
    <message>
        <source>Press the key of the label that it is.</source>
        <translation>اضغط مفتاح الوسم الصحيح.</translation>
    </message>
    <message>
        <source>Select what nobody marked, by keys or mouse, and press its label&apos;s key.</source>
        <translation>حدّد ما لم يَسِمه أحد، بالمفاتيح أو بالفأرة، ثم اضغط مفتاح وسمه.</translation>
    </message>
    <message>
        <source>nothing is selected yet</source>
        <translation>لم يُحدَّد شيء بعد</translation>
    </message>
    <message>
        <source>nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
</context>
<context>
    <name>ElsewhereDialog</name>
    <message>
        <source>The same string elsewhere</source>
        <translation>اللفظ نفسه في مواضع أخرى</translation>
    </message>
    <message>
        <source>{key_tick} ticks a place or clears it, {key_accept} tags all that are ticked.</source>
        <translation>{key_tick} يحدد الموضع أو يلغي تحديده، و{key_accept} يسم كل ما حُدد.</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>المواضع</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n as {label}</source>
        <translation>
            <numerusform>لا شيء يوسم بـ{label}</numerusform>
            <numerusform>وسم موضع واحد بـ{label}</numerusform>
            <numerusform>وسم موضعين بـ{label}</numerusform>
            <numerusform>وسم %n مواضع بـ{label}</numerusform>
            <numerusform>وسم %n موضعًا بـ{label}</numerusform>
            <numerusform>وسم %n موضع بـ{label}</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>إلغاء تحديد الكل</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>تحديد الكل</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Import articles…  {key_import_articles}</source>
        <translation>استيراد مقالات…  {key_import_articles}</translation>
    </message>
    <message>
        <source>No articles for you</source>
        <translation>لا مقالات لك</translation>
    </message>
    <message>
        <source>The project has articles, but none was given to you to label. The project lead gives them out in People and work.</source>
        <translation>في المشروع مقالات، لكن لم يُسنَد إليك شيء منها للوسم. يوزّعها قائد المشروع في «الأشخاص والعمل».</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>لا مقالات بعد</translation>
    </message>
    <message>
        <source>Bring in text files, web pages, JSONL or tables. You see first what will come.</source>
        <translation>استورد ملفات نصية أو صفحات ويب أو JSONL أو جداول. سترى أولًا ما سيدخل.</translation>
    </message>
    <message>
        <source>This article is damaged</source>
        <translation>هذا المقال معطوب</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>The trial was stopped.</source>
        <translation>أُوقفت التجربة.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>المجلد غير موجود.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>There is {names} already. Press again to replace.</source>
        <translation>يوجد {names}. اضغط ثانية للاستبدال.</translation>
    </message>
    <message>
        <source>There is a file with this name already. Press again to replace it.</source>
        <translation>يوجد ملف بهذا الاسم. اضغط مرة أخرى لاستبداله.</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>في أي مقال</numerusform>
            <numerusform>في مقال واحد</numerusform>
            <numerusform>في مقالين</numerusform>
            <numerusform>في %n مقالات</numerusform>
            <numerusform>في %n مقالًا</numerusform>
            <numerusform>في %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n set(s), each one person’s work on an article</source>
        <translation>
            <numerusform>بلا مجموعات</numerusform>
            <numerusform>في مجموعة واحدة هي عمل شخص واحد على مقال</numerusform>
            <numerusform>في مجموعتين، كل منهما عمل شخص واحد على مقال</numerusform>
            <numerusform>في %n مجموعات، كل منها عمل شخص واحد على مقال</numerusform>
            <numerusform>في %n مجموعة، كل منها عمل شخص واحد على مقال</numerusform>
            <numerusform>في %n مجموعة، كل منها عمل شخص واحد على مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) were left out, because they are not done.</source>
        <translation>
            <numerusform>لم تُستبعد أي مجموعة.</numerusform>
            <numerusform>استُبعدت مجموعة واحدة لأنها غير منجزة.</numerusform>
            <numerusform>استُبعدت مجموعتان لأنهما غير منجزتين.</numerusform>
            <numerusform>استُبعدت %n مجموعات لأنها غير منجزة.</numerusform>
            <numerusform>استُبعدت %n مجموعة لأنها غير منجزة.</numerusform>
            <numerusform>استُبعدت %n مجموعة لأنها غير منجزة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>أُوقف التصدير. لم يُكتب أي ملف.</translation>
    </message>
    <message>
        <source>Where to write</source>
        <translation>مكان الكتابة</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>تص&amp;فح…</translation>
    </message>
    <message>
        <source>Written:</source>
        <translation>كُتب:</translation>
    </message>
    <message>
        <source>The file appears when it is whole.</source>
        <translation>يظهر الملف حين يكتمل.</translation>
    </message>
    <message>
        <source>Choose where to save the file.</source>
        <translation>اختر مكان حفظ الملف.</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) were left out, because they are undecided.</source>
        <translation>
            <numerusform>لم تُستبعد حالات.</numerusform>
            <numerusform>استُبعدت حالة لأنها لم تُحسم.</numerusform>
            <numerusform>استُبعدت حالتان لأنهما لم تُحسما.</numerusform>
            <numerusform>استُبعدت %n حالات لأنها لم تُحسم.</numerusform>
            <numerusform>استُبعدت %n حالة لأنها لم تُحسم.</numerusform>
            <numerusform>استُبعدت %n حالة لأنها لم تُحسم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were left out: not all is decided.</source>
        <translation>
            <numerusform>لم تُستبعد مقالات.</numerusform>
            <numerusform>استُبعد مقال لم يُحسم كله.</numerusform>
            <numerusform>استُبعد مقالان لم يُحسم كل ما فيهما.</numerusform>
            <numerusform>استُبعدت %n مقالات لم يُحسم كل ما فيها.</numerusform>
            <numerusform>استُبعد %n مقالًا لم يُحسم كل ما فيها.</numerusform>
            <numerusform>استُبعد %n مقال لم يُحسم كل ما فيها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were left out: somebody is still at work.</source>
        <translation>
            <numerusform>لم تُستبعد مقالات.</numerusform>
            <numerusform>استُبعد مقال ما زال أحدهم يعمل فيه.</numerusform>
            <numerusform>استُبعد مقالان ما زال أحدهم يعمل فيهما.</numerusform>
            <numerusform>استُبعدت %n مقالات ما زال أحدهم يعمل فيها.</numerusform>
            <numerusform>استُبعد %n مقالًا ما زال أحدهم يعمل فيها.</numerusform>
            <numerusform>استُبعد %n مقال ما زال أحدهم يعمل فيها.</numerusform>
        </translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>ال&amp;ملف</translation>
    </message>
    <message>
        <source>Tr&amp;y: what would be lost</source>
        <translation>&amp;تجربة: ما الذي يضيع</translation>
    </message>
    <message>
        <source>Open the f&amp;older</source>
        <translation>فتح المج&amp;لد</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Everybody, each for themselves</source>
        <translation>الجميع، كل شخص على حدة</translation>
    </message>
    <message>
        <source>Gold: what all agree on, and what was decided</source>
        <translation>المعيار الذهبي: ما اتفق عليه الجميع وما قُرّر</translation>
    </message>
    <message>
        <source>In &amp;parts; near duplicates stay together</source>
        <translation>على أ&amp;جزاء، والمتشابهات تبقى معًا</translation>
    </message>
    <message>
        <source>S&amp;hares</source>
        <translation>ال&amp;حصص</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>البذرة العش&amp;وائية</translation>
    </message>
    <message>
        <source>&amp;Whose work</source>
        <translation>&amp;عمل مَن</translation>
    </message>
    <message>
        <source>For&amp;mat</source>
        <translation>ال&amp;صيغة</translation>
    </message>
    <message>
        <source>&amp;Call labels as in the files that came in: {names}</source>
        <translation>ت&amp;سمية الوسوم كما في الملفات المستوردة: {names}</translation>
    </message>
    <message>
        <source>What is &amp;decided in each article</source>
        <translation>ما &amp;قُرّر في كل مقال</translation>
    </message>
    <message>
        <source>Only articles in which &amp;all is decided</source>
        <translation>المقالات التي حُسم &amp;كل ما فيها فقط</translation>
    </message>
    <message>
        <source>Also articles that somebody has still to &amp;finish</source>
        <translation>وكذلك مقالات لم ي&amp;نجزها أحدهم بعد</translation>
    </message>
    <message>
        <source>What is &amp;done</source>
        <translation>الم&amp;نجز فقط</translation>
    </message>
    <message>
        <source>Also what is &amp;begun, skipped or flagged</source>
        <translation>وكذلك ما &amp;بُدئ به أو تُخطّي أو عليه إشارة</translation>
    </message>
</context>
<context>
    <name>FeedbackDelegate</name>
    <message numerus="yes">
        <source>{kept} of %n kept</source>
        <translation>
            <numerusform>لا مقاطع ليبقى شيء ({kept})</numerusform>
            <numerusform>بقي {kept} من واحد</numerusform>
            <numerusform>بقي {kept} من اثنين</numerusform>
            <numerusform>بقي {kept} من %n</numerusform>
            <numerusform>بقي {kept} من %n</numerusform>
            <numerusform>بقي {kept} من %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>لا تصحيحات</numerusform>
            <numerusform>تصحيح واحد</numerusform>
            <numerusform>تصحيحان</numerusform>
            <numerusform>%n تصحيحات</numerusform>
            <numerusform>%n تصحيحًا</numerusform>
            <numerusform>%n تصحيح</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedbackPage</name>
    <message>
        <source>Corrections</source>
        <translation>التصحيحات</translation>
    </message>
    <message>
        <source>Choose a file with feedback</source>
        <translation>اختر ملف تصحيحات</translation>
    </message>
    <message>
        <source>Feedback (*.json);;All files (*)</source>
        <translation>تصحيحات (*.json);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>correction {at} of {total}</source>
        <translation>التصحيح {at} من {total}</translation>
    </message>
    <message numerus="yes">
        <source>{kept} of %n span(s) are gold</source>
        <translation>
            <numerusform>لا مقاطع لك في هذا المقال ({kept})</numerusform>
            <numerusform>{kept} من مقطع واحد مطابق للمعيار الذهبي</numerusform>
            <numerusform>{kept} من مقطعين مطابق للمعيار الذهبي</numerusform>
            <numerusform>{kept} من %n مقاطع مطابق للمعيار الذهبي</numerusform>
            <numerusform>{kept} من %n مقطعًا مطابق للمعيار الذهبي</numerusform>
            <numerusform>{kept} من %n مقطع مطابق للمعيار الذهبي</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the last correction.</source>
        <translation>هذا آخر تصحيح.</translation>
    </message>
    <message>
        <source>This is the first correction.</source>
        <translation>هذا أول تصحيح.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>المعيار الذهبي</translation>
    </message>
    <message>
        <source>Correction {at} of {total}</source>
        <translation>التصحيح {at} من {total}</translation>
    </message>
</context>
<context>
    <name>FeedbackSession</name>
    <message numerus="yes">
        <source>There is feedback on %n released article(s).</source>
        <translation>
            <numerusform>لا تصحيحات على أي مقال متاح.</numerusform>
            <numerusform>هناك تصحيحات على مقال متاح واحد.</numerusform>
            <numerusform>هناك تصحيحات على مقالين متاحين.</numerusform>
            <numerusform>هناك تصحيحات على %n مقالات متاحة.</numerusform>
            <numerusform>هناك تصحيحات على %n مقالًا متاحًا.</numerusform>
            <numerusform>هناك تصحيحات على %n مقال متاح.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was not taken in: it is no newer than what is here.</source>
        <translation>لم يؤخذ من الملف شيء: ليس أحدث مما هو موجود هنا.</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>Look in:</source>
        <translation>المجلد:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>النوع:</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article…</source>
        <translation>ابحث في هذا المقال…</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>البحث في هذا المقال</translation>
    </message>
    <message>
        <source>Previous ({key_find_previous})</source>
        <translation>السابق ({key_find_previous})</translation>
    </message>
    <message>
        <source>Next ({key_find_next})</source>
        <translation>التالي ({key_find_next})</translation>
    </message>
    <message>
        <source>Close ({key_clear})</source>
        <translation>إغلاق ({key_clear})</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>غير موجود</translation>
    </message>
</context>
<context>
    <name>FittingForm</name>
    <message>
        <source>Widen it to the word</source>
        <translation>توسيعه إلى الكلمة</translation>
    </message>
    <message>
        <source>Cut the word there</source>
        <translation>قطع الكلمة عنده</translation>
    </message>
    <message>
        <source>Leave the span out</source>
        <translation>استبعاد المقطع</translation>
    </message>
    <message>
        <source>Words would be cut only where names are, which tells a model where they are. Not for training.</source>
        <translation>تُقطع الكلمات عندئذ حيث الأسماء فقط، فيعرف النموذج مواضعها. لا يصلح للتدريب.</translation>
    </message>
    <message>
        <source>The outermost stays</source>
        <translation>يبقى الأوسع</translation>
    </message>
    <message>
        <source>The innermost stays</source>
        <translation>يبقى الأضيق</translation>
    </message>
    <message>
        <source>First those of {label}</source>
        <translation>مقاطع {label} أولًا</translation>
    </message>
    <message>
        <source>Python counts code points; JavaScript and Java count UTF-16 units; Go and Rust count bytes.</source>
        <translation>تعدّ Python محارف يونيكود، وتعدّ JavaScript وJava وحدات UTF-16، وتعدّ Go وRust البايتات.</translation>
    </message>
    <message>
        <source>A span that b&amp;egins or ends inside a word</source>
        <translation>مقطع يبدأ أو ينتهي &amp;داخل كلمة</translation>
    </message>
    <message>
        <source>Of spans that share &amp;letters</source>
        <translation>من المقاطع الم&amp;شتركة في حروف</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;الرموز</translation>
    </message>
    <message>
        <source>Offsets cou&amp;nt</source>
        <translation>الموا&amp;ضع تعدّ</translation>
    </message>
</context>
<context>
    <name>FlagDialog</name>
    <message>
        <source>Flag this article</source>
        <translation>وضع إشارة على هذا المقال</translation>
    </message>
    <message>
        <source>Ask somebody to look at it. You can go on labelling it.</source>
        <translation>اطلب من أحد أن ينظر فيه. يمكنك متابعة وسمه.</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>وضع الإشارة</translation>
    </message>
    <message>
        <source>&amp;What should they look at?</source>
        <translation>ما الذي ينبغي ال&amp;نظر فيه؟</translation>
    </message>
    <message>
        <source>You may leave this empty. {key_new_line} begins a new line.</source>
        <translation>يمكنك تركه فارغًا. {key_new_line} يبدأ سطرًا جديدًا.</translation>
    </message>
</context>
<context>
    <name>GuidelineEditor</name>
    <message>
        <source>Language of the guidelines</source>
        <translation>لغة الدليل</translation>
    </message>
    <message>
        <source>Guidelines as Markdown</source>
        <translation>الدليل بصيغة Markdown</translation>
    </message>
    <message>
        <source>Take these cases up…</source>
        <translation>تناول هذه الحالات…</translation>
    </message>
    <message>
        <source>Save guidelines</source>
        <translation>حفظ الدليل</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>تجاهل التغييرات</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>التراجع عن آخر تغيير</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>النسخ…</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) were put off as a gap in the guidelines:</source>
        <translation>
            <numerusform>لم تُؤجَّل أي حالة لثغرة في الدليل:</numerusform>
            <numerusform>أُجّلت حالة واحدة لثغرة في الدليل:</numerusform>
            <numerusform>أُجّلت حالتان لثغرة في الدليل:</numerusform>
            <numerusform>أُجّلت %n حالات لثغرة في الدليل:</numerusform>
            <numerusform>أُجّلت %n حالة لثغرة في الدليل:</numerusform>
            <numerusform>أُجّلت %n حالة لثغرة في الدليل:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>لا أسطر أخرى</numerusform>
            <numerusform>وسطر آخر</numerusform>
            <numerusform>وسطران آخران</numerusform>
            <numerusform>و%n أسطر أخرى</numerusform>
            <numerusform>و%n سطرًا آخر</numerusform>
            <numerusform>و%n سطر آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved yet:</source>
        <translation>لم يُحفظ بعد:</translation>
    </message>
</context>
<context>
    <name>GuidelinesPanel</name>
    <message>
        <source>Guidelines</source>
        <translation>دليل الوسم</translation>
    </message>
    <message>
        <source>This project has no guidelines.</source>
        <translation>ليس لهذا المشروع دليل وسم.</translation>
    </message>
</context>
<context>
    <name>GuidelinesPart</name>
    <message>
        <source>Guidelines</source>
        <translation>دليل الوسم</translation>
    </message>
    <message>
        <source>What was finished or settled before they were changed, and might be looked at again. Which articles these are stands on the page Project.</source>
        <translation>ما أُنجز أو حُسم قبل تغيير الدليل، وقد يستحق نظرة أخرى. ومقالاته مذكورة في صفحة «المشروع».</translation>
    </message>
    <message>
        <source>Under older ones</source>
        <translation>وفق نسخ أقدم</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Finished sets</source>
        <translation>المجموعات المنجزة</translation>
    </message>
    <message>
        <source>Settled cases</source>
        <translation>الحالات المحسومة</translation>
    </message>
    <message>
        <source>Version in force: {version}</source>
        <translation>النسخة المعمول بها: {version}</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Keys</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>ابحث في الاختصارات</translation>
    </message>
    <message>
        <source>No key does that. Try another word.</source>
        <translation>ما من اختصار يفعل ذلك. جرّب كلمة أخرى.</translation>
    </message>
    <message>
        <source>Shortcuts follow the physical key, so they work in the Arabic layout too: {latin} and {arabic} are one key. Arabic-Indic digits work as well.</source>
        <translation>تتبع الاختصارات موضع المفتاح على اللوحة، فتعمل في التخطيط العربي أيضًا: {latin} و{arabic} مفتاح واحد. والأرقام المشرقية تعمل كذلك.</translation>
    </message>
    <message>
        <source>Choose other keys…</source>
        <translation>اختيار مفاتيح أخرى…</translation>
    </message>
    <message>
        <source>Open the file of your own keys, which hold from the next start</source>
        <translation>فتح ملف مفاتيحك الخاصة، وتسري من التشغيل القادم</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Keys and help</source>
        <translation>الاختصارات والمساعدة</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import articles</source>
        <translation>استيراد مقالات</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>اختيار ملفات</translation>
    </message>
    <message>
        <source>Articles ({patterns});;All files (*)</source>
        <translation>مقالات ({patterns});;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>اختيار مجلد</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ الفحص…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>جارٍ الاستيراد…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was changed.</source>
        <translation>أُوقف الاستيراد. لم يتغير شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) are wrong, so nothing was imported.</source>
        <translation>
            <numerusform>لا خطأ، ولم يُستورد شيء.</numerusform>
            <numerusform>في موضع واحد خطأ، فلم يُستورد شيء.</numerusform>
            <numerusform>في موضعين خطأ، فلم يُستورد شيء.</numerusform>
            <numerusform>في %n مواضع خطأ، فلم يُستورد شيء.</numerusform>
            <numerusform>في %n موضعًا خطأ، فلم يُستورد شيء.</numerusform>
            <numerusform>في %n موضع خطأ، فلم يُستورد شيء.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Import what is &amp;right, leave out the rest</source>
        <translation>ا&amp;ستيراد الصحيح واستبعاد الباقي</translation>
    </message>
    <message>
        <source>Import &amp;more…</source>
        <translation>استيراد ال&amp;مزيد…</translation>
    </message>
    <message>
        <source>Take the files out of the list again</source>
        <translation>إخراج الملفات من القائمة</translation>
    </message>
</context>
<context>
    <name>ImportNotes</name>
    <message>
        <source>What to know</source>
        <translation>ما ينبغي معرفته</translation>
    </message>
    <message>
        <source>Tick to mend it; the untouched text is kept.</source>
        <translation>اختره لإصلاحه؛ يبقى النص الأصلي محفوظًا.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more file(s)</source>
        <translation>
            <numerusform>… ولا ملف آخر</numerusform>
            <numerusform>… وملف آخر</numerusform>
            <numerusform>… وملفان آخران</numerusform>
            <numerusform>… و%n ملفات أخرى</numerusform>
            <numerusform>… و%n ملفًا آخر</numerusform>
            <numerusform>… و%n ملف آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Work by: {names}</source>
        <translation>عمل: {names}</translation>
    </message>
    <message>
        <source>Labels: {names}</source>
        <translation>الوسوم: {names}</translation>
    </message>
    <message>
        <source>Dates: {read} read, {guessed} guessed, {missing} missing</source>
        <translation>التواريخ: مقروء {read}، مخمَّن {guessed}، ناقص {missing}</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportOptionsForm</name>
    <message>
        <source>Text from</source>
        <translation>النص من</translation>
    </message>
    <message>
        <source>Title from</source>
        <translation>العنوان من</translation>
    </message>
    <message>
        <source>Source from</source>
        <translation>المصدر من</translation>
    </message>
    <message>
        <source>Date from</source>
        <translation>التاريخ من</translation>
    </message>
    <message>
        <source>Spans from</source>
        <translation>المقاطع من</translation>
    </message>
    <message>
        <source>Label of a span from</source>
        <translation>وسم المقطع من</translation>
    </message>
    <message>
        <source>Person from</source>
        <translation>الشخص من</translation>
    </message>
    <message>
        <source>Day, then month</source>
        <translation>اليوم ثم الشهر</translation>
    </message>
    <message>
        <source>Month, then day</source>
        <translation>الشهر ثم اليوم</translation>
    </message>
    <message>
        <source>Propose lines that look like site furni&amp;ture</source>
        <translation>اقتراح الأسطر التي تبدو من &amp;زوائد الموقع</translation>
    </message>
    <message>
        <source>Rea&amp;ding options</source>
        <translation>خيارات ال&amp;قراءة</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>ال&amp;صيغة</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>ال&amp;ترميز</translation>
    </message>
    <message>
        <source>The spans are b&amp;y</source>
        <translation>صا&amp;حب المقاطع</translation>
    </message>
    <message>
        <source>&amp;Labels in the files</source>
        <translation>ال&amp;وسوم في الملفات</translation>
    </message>
    <message>
        <source>Offsets cou&amp;nt</source>
        <translation>المواضع تع&amp;دّ</translation>
    </message>
    <message>
        <source>Order in date&amp;s</source>
        <translation>ترتيب التوا&amp;ريخ</translation>
    </message>
    <message>
        <source>Add as la&amp;bels</source>
        <translation>إضا&amp;فة كوسوم</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>كما وُجد</translation>
    </message>
</context>
<context>
    <name>ImportWork</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%n ملفات</numerusform>
            <numerusform>%n ملفًا</numerusform>
            <numerusform>%n ملف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>لا مجلدات</numerusform>
            <numerusform>مجلد واحد</numerusform>
            <numerusform>مجلدان</numerusform>
            <numerusform>%n مجلدات</numerusform>
            <numerusform>%n مجلدًا</numerusform>
            <numerusform>%n مجلد</numerusform>
        </translation>
    </message>
    <message>
        <source>Add f&amp;iles…</source>
        <translation>إضافة م&amp;لفات…</translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation>إضافة &amp;مجلد…</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>ا&amp;بدأ من جديد</translation>
    </message>
</context>
<context>
    <name>KeyPresses</name>
    <message>
        <source>This key works on the text. {key_back_to_text} goes back to the text.</source>
        <translation>هذا المفتاح يعمل على النص. اضغط {key_back_to_text} للعودة إليه.</translation>
    </message>
</context>
<context>
    <name>KeyboardDrawing</name>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>All these keys are in the lists below.</source>
        <translation>كل هذه المفاتيح في القوائم أدناه.</translation>
    </message>
</context>
<context>
    <name>LabelButton</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelEditor</name>
    <message>
        <source>A name or expression</source>
        <translation>اسمًا أو تعبيرًا</translation>
    </message>
    <message>
        <source>A statement</source>
        <translation>قولًا</translation>
    </message>
    <message>
        <source>Left outside</source>
        <translation>تبقى خارجه</translation>
    </message>
    <message>
        <source>Taken inside</source>
        <translation>تدخل فيه</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>العنوان بالإنجليزية</translation>
    </message>
    <message>
        <source>Title in Arabic</source>
        <translation>العنوان بالعربية</translation>
    </message>
    <message>
        <source>Definition in English</source>
        <translation>التعريف بالإنجليزية</translation>
    </message>
    <message>
        <source>Definition in Arabic</source>
        <translation>التعريف بالعربية</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>الاسم في الملفات</translation>
    </message>
    <message>
        <source>The label is known by it for ever; it cannot be changed later.</source>
        <translation>به يُعرف الوسم دائمًا، ولا يمكن تغييره لاحقًا.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>It marks</source>
        <translation>يَسِم</translation>
    </message>
    <message>
        <source>Clitics at its beginning are</source>
        <translation>السوابق في أوله</translation>
    </message>
    <message>
        <source>Colour on a light page</source>
        <translation>اللون على صفحة فاتحة</translation>
    </message>
    <message>
        <source>Colour on a dark page</source>
        <translation>اللون على صفحة داكنة</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>A colour is written as #1A2B3C.</source>
        <translation>يُكتب اللون على صورة ‎#1A2B3C‎.</translation>
    </message>
    <message>
        <source>On a dark page the colour is hardly seen.</source>
        <translation>لا يكاد اللون يُرى على صفحة داكنة.</translation>
    </message>
    <message>
        <source>On a light page the colour is hardly seen.</source>
        <translation>لا يكاد اللون يُرى على صفحة فاتحة.</translation>
    </message>
    <message>
        <source>On a dark page not everybody can tell it from {label}.</source>
        <translation>على صفحة داكنة لا يميّزه الجميع من لون {label}.</translation>
    </message>
    <message>
        <source>On a light page not everybody can tell it from {label}.</source>
        <translation>على صفحة فاتحة لا يميّزه الجميع من لون {label}.</translation>
    </message>
</context>
<context>
    <name>LabelList</name>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>{label} – retired</source>
        <translation>{label} – موقوف</translation>
    </message>
</context>
<context>
    <name>LabelSetPart</name>
    <message>
        <source>New label</source>
        <translation>وسم جديد</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>إلى أعلى</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>إلى أسفل</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>دمج…</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>حفظ التغييرات</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>تجاهل التغييرات</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>التراجع عن آخر تغيير</translation>
    </message>
    <message>
        <source>Spans of one person that overlap</source>
        <translation>مقاطع متداخلة لشخص واحد</translation>
    </message>
    <message>
        <source>The labels were changed meanwhile. {changes}</source>
        <translation>تغيّرت الوسوم في هذه الأثناء. {changes}</translation>
    </message>
    <message>
        <source>Keep my changes</source>
        <translation>الإبقاء على تغييراتي</translation>
    </message>
    <message>
        <source>Discard my changes</source>
        <translation>تجاهل تغييراتي</translation>
    </message>
    <message>
        <source>Choose first, above the labels, what becomes of your changes.</source>
        <translation>اختر أولًا، فوق الوسوم، ما يصير إليه ما غيّرته.</translation>
    </message>
    <message>
        <source>Not saved yet:</source>
        <translation>لم يُحفظ بعد:</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>إتاحة من جديد</translation>
    </message>
</context>
<context>
    <name>Labelling</name>
    <message>
        <source>Press a label&apos;s key first.</source>
        <translation>اضغط مفتاح وسم أولًا.</translation>
    </message>
    <message>
        <source>What you select now becomes {label}. {key_clear} ends it.</source>
        <translation>ما تحدده الآن يوسم بـ{label}. ينتهي ذلك بمفتاح {key_clear}.</translation>
    </message>
    <message>
        <source>{key_next_clitic} → {surface}</source>
        <translation>‏{key_next_clitic} ← {surface}</translation>
    </message>
    <message>
        <source>{key_end_left} {key_end_right}: left edge</source>
        <translation>{key_end_left} {key_end_right}: الحد الأيسر</translation>
    </message>
    <message>
        <source>This word has no prefix to leave out.</source>
        <translation>ليس في هذه الكلمة سابقة يمكن إخراجها.</translation>
    </message>
    <message>
        <source>This line is empty.</source>
        <translation>هذا السطر فارغ.</translation>
    </message>
</context>
<context>
    <name>LabelsBar</name>
    <message>
        <source>Since you last worked, labels were changed. {changes}</source>
        <translation>تغيّرت الوسوم منذ آخر عمل لك. {changes}</translation>
    </message>
    <message>
        <source>Understood  {key_changed_labels}</source>
        <translation>فهمت  {key_changed_labels}</translation>
    </message>
    <message>
        <source>Nobody changed the labels since.</source>
        <translation>لم تتغيّر الوسوم منذ ذلك.</translation>
    </message>
    <message>
        <source>The labels were changed while you work. Here they are as before.</source>
        <translation>تغيّرت الوسوم أثناء عملك. تظهر هنا كما كانت من قبل.</translation>
    </message>
    <message>
        <source>Show the labels of now  {key_changed_labels}</source>
        <translation>عرض الوسوم الحالية  {key_changed_labels}</translation>
    </message>
</context>
<context>
    <name>LabelsPart</name>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>المعيار الذهبي</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>الحالات</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>الباقية</translation>
    </message>
</context>
<context>
    <name>LossView</name>
    <message>
        <source>How the file would begin</source>
        <translation>بداية الملف كما ستكون</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s), all to the letter</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد، يصل بحرفه</numerusform>
            <numerusform>مقطعان، يصلان بحرفهما</numerusform>
            <numerusform>%n مقاطع، كلها بحرفها</numerusform>
            <numerusform>%n مقطعًا، كلها بحرفها</numerusform>
            <numerusform>%n مقطع، كلها بحرفها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to the letter</source>
        <translation>
            <numerusform>لا شيء بحرفه</numerusform>
            <numerusform>واحد بحرفه</numerusform>
            <numerusform>اثنان بحرفهما</numerusform>
            <numerusform>%n بحرفها</numerusform>
            <numerusform>%n بحرفها</numerusform>
            <numerusform>%n بحرفها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n widened</source>
        <translation>
            <numerusform>لا شيء موسَّع</numerusform>
            <numerusform>واحد موسَّع</numerusform>
            <numerusform>اثنان موسَّعان</numerusform>
            <numerusform>%n موسَّعة</numerusform>
            <numerusform>%n موسَّعًا</numerusform>
            <numerusform>%n موسَّع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parted</source>
        <translation>
            <numerusform>لا شيء مجزّأ</numerusform>
            <numerusform>واحد مجزّأ</numerusform>
            <numerusform>اثنان مجزّآن</numerusform>
            <numerusform>%n مجزّأة</numerusform>
            <numerusform>%n مجزّأً</numerusform>
            <numerusform>%n مجزّأ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>لا شيء مستبعد</numerusform>
            <numerusform>واحد مستبعد</numerusform>
            <numerusform>اثنان مستبعدان</numerusform>
            <numerusform>%n مستبعدة</numerusform>
            <numerusform>%n مستبعدًا</numerusform>
            <numerusform>%n مستبعد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>لا شيء غيرها</numerusform>
            <numerusform>وواحد غيرها</numerusform>
            <numerusform>واثنان غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, because {reason}: {part} ({count})</source>
        <translation>لا يصل: {part} ({count})، والسبب: {reason}</translation>
    </message>
    <message>
        <source>{article} of {whose}: {value}</source>
        <translation>{article}، لـ{whose}: {value}</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s): {parts}</source>
        <translation>
            <numerusform>لا مقاطع: {parts}</numerusform>
            <numerusform>مقطع واحد: {parts}</numerusform>
            <numerusform>مقطعان: {parts}</numerusform>
            <numerusform>%n مقاطع: {parts}</numerusform>
            <numerusform>%n مقطعًا: {parts}</numerusform>
            <numerusform>%n مقطع: {parts}</numerusform>
        </translation>
    </message>
    <message>
        <source>Widened: {count}, because {reason}</source>
        <translation>الموسَّع {count}، والسبب: {reason}</translation>
    </message>
    <message>
        <source>Parted: {count}, because {reason}</source>
        <translation>المجزّأ {count}، والسبب: {reason}</translation>
    </message>
    <message>
        <source>Left out: {count}, because {reason}</source>
        <translation>المستبعد {count}، والسبب: {reason}</translation>
    </message>
    <message>
        <source>{label}: {before} becomes {after}</source>
        <translation>{label}: {before} يصير {after}</translation>
    </message>
    <message>
        <source>{label}: {before} is left out</source>
        <translation>{label}: {before} مستبعد</translation>
    </message>
    <message>
        <source>This format has no place for: {fields}</source>
        <translation>لا مكان في هذه الصيغة لـ: {fields}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{file} cannot be written, so the window will not remember its language, its looks and your projects. All work on articles is saved as ever.</source>
        <translation>تعذّرت الكتابة في {file}، فلن تتذكّر النافذة لغتها ومظهرها ومشاريعك. أما العمل على المقالات فيُحفظ كله كالمعتاد.</translation>
    </message>
    <message>
        <source>Not all keys in {file} can be as they are written there:</source>
        <translation>لا يمكن اعتماد كل المفاتيح كما كُتبت في {file}:</translation>
    </message>
    <message>
        <source>Beside the project lay changes that belong to another version of it, which another program has replaced. They were not taken in; they lie in {name}, in the same folder.</source>
        <translation>كانت بجانب المشروع تغييرات تخص نسخة أخرى منه استبدلها برنامج آخر. لم تُدخَل في المشروع، وهي محفوظة في {name} في المجلد نفسه.</translation>
    </message>
    <message>
        <source>This is a package: it holds only your articles. What concerns others too is done in the project that it was made from.</source>
        <translation>هذه حزمة ليس فيها إلا مقالاتك. ما يخص غيرك أيضًا يُعمل في المشروع الذي صُنعت منه.</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge packages</source>
        <translation>دمج حزم</translation>
    </message>
    <message>
        <source>What people did in their packages, or in another copy of this project, comes into it. The same file twice changes nothing, and the order does not matter.</source>
        <translation>يدخل في هذا المشروع ما عمله الأشخاص في حزمهم أو في نسخة أخرى منه. الملف نفسه مرتين لا يغيّر شيئًا، ولا يهمّ الترتيب.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Choose packages</source>
        <translation>اختيار حزم</translation>
    </message>
    <message>
        <source>Projects (*{suffix});;All files (*)</source>
        <translation>مشاريع (*{suffix});;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Take the file out of the list again</source>
        <translation>إخراج الملف من القائمة</translation>
    </message>
    <message>
        <source>Choose the packages that came back, or drop them here.</source>
        <translation>اختر الحزم التي عادت، أو أفلتها هنا.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ الفحص…</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) can be merged</source>
        <translation>
            <numerusform>لا حزمة يمكن دمجها</numerusform>
            <numerusform>حزمة واحدة يمكن دمجها</numerusform>
            <numerusform>حزمتان يمكن دمجهما</numerusform>
            <numerusform>%n حزم يمكن دمجها</numerusform>
            <numerusform>%n حزمة يمكن دمجها</numerusform>
            <numerusform>%n حزمة يمكن دمجها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot</source>
        <translation>
            <numerusform>لا شيء مرفوض</numerusform>
            <numerusform>واحدة مرفوضة</numerusform>
            <numerusform>اثنتان مرفوضتان</numerusform>
            <numerusform>%n مرفوضة</numerusform>
            <numerusform>%n مرفوضة</numerusform>
            <numerusform>%n مرفوضة</numerusform>
        </translation>
    </message>
    <message>
        <source>Merging was stopped. Nothing was changed.</source>
        <translation>أُوقف الدمج. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Merged:</source>
        <translation>دُمج:</translation>
    </message>
    <message>
        <source>Merge what &amp;fits, leave out the rest</source>
        <translation>دمج الم&amp;ناسب واستبعاد الباقي</translation>
    </message>
    <message numerus="yes">
        <source>%n to be decided later</source>
        <translation>
            <numerusform>لا شيء يُقرر لاحقًا</numerusform>
            <numerusform>واحدة تُقرر لاحقًا</numerusform>
            <numerusform>اثنتان تُقرران لاحقًا</numerusform>
            <numerusform>%n تُقرر لاحقًا</numerusform>
            <numerusform>%n تُقرر لاحقًا</numerusform>
            <numerusform>%n تُقرر لاحقًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with news</source>
        <translation>
            <numerusform>لا مقالات فيها جديد</numerusform>
            <numerusform>مقال واحد فيه جديد</numerusform>
            <numerusform>مقالان فيهما جديد</numerusform>
            <numerusform>%n مقالات فيها جديد</numerusform>
            <numerusform>%n مقالًا فيها جديد</numerusform>
            <numerusform>%n مقال فيها جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>لا شيء منجز</numerusform>
            <numerusform>واحد منجز</numerusform>
            <numerusform>اثنان منجزان</numerusform>
            <numerusform>%n منجزة</numerusform>
            <numerusform>%n منجزًا</numerusform>
            <numerusform>%n منجز</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed in the project as they were, undecided</source>
        <translation>
            <numerusform>لم يبق شيء دون قرار</numerusform>
            <numerusform>بقيت واحدة في المشروع على حالها دون قرار</numerusform>
            <numerusform>بقيت اثنتان في المشروع على حالهما دون قرار</numerusform>
            <numerusform>بقيت %n في المشروع على حالها دون قرار</numerusform>
            <numerusform>بقيت %n في المشروع على حالها دون قرار</numerusform>
            <numerusform>بقيت %n في المشروع على حالها دون قرار</numerusform>
        </translation>
    </message>
    <message>
        <source>Add &amp;packages…</source>
        <translation>إضافة &amp;حزم…</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>ا&amp;ستبعاد</translation>
    </message>
</context>
<context>
    <name>MergeLabelsDialog</name>
    <message>
        <source>Merge {label} into another label</source>
        <translation>دمج {label} في وسم آخر</translation>
    </message>
    <message>
        <source>All its spans, of everybody, get the other label, and it is not offered any more. It is one gesture in each set, and can be taken back.</source>
        <translation>تأخذ مقاطعه كلها، عند الجميع، الوسم الآخر، ولا يعود متاحًا. هو تغيير واحد في كل مجموعة، ويمكن التراجع عنه.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>في</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) would be relabelled</source>
        <translation>
            <numerusform>لا مقاطع يتغيّر وسمها</numerusform>
            <numerusform>يتغيّر وسم مقطع واحد</numerusform>
            <numerusform>يتغيّر وسم مقطعين</numerusform>
            <numerusform>يتغيّر وسم %n مقاطع</numerusform>
            <numerusform>يتغيّر وسم %n مقطعًا</numerusform>
            <numerusform>يتغيّر وسم %n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n set(s)</source>
        <translation>
            <numerusform>بلا مجموعة</numerusform>
            <numerusform>في مجموعة واحدة</numerusform>
            <numerusform>في مجموعتين</numerusform>
            <numerusform>في %n مجموعات</numerusform>
            <numerusform>في %n مجموعة</numerusform>
            <numerusform>في %n مجموعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n person(s)</source>
        <translation>
            <numerusform>ليست لأحد</numerusform>
            <numerusform>لشخص واحد</numerusform>
            <numerusform>لشخصين</numerusform>
            <numerusform>لـ%n أشخاص</numerusform>
            <numerusform>لـ%n شخصًا</numerusform>
            <numerusform>لـ%n شخص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gold span(s) of released articles stay as released, until these are released anew.</source>
        <translation>
            <numerusform>لا يبقى أي مقطع من المعيار الذهبي في المقالات المتاحة كما أتيح.</numerusform>
            <numerusform>يبقى مقطع واحد من المعيار الذهبي في المقالات المتاحة كما أتيح إلى أن تُتاح من جديد.</numerusform>
            <numerusform>يبقى مقطعان من المعيار الذهبي في المقالات المتاحة كما أتيحا إلى أن تُتاح من جديد.</numerusform>
            <numerusform>تبقى %n مقاطع من المعيار الذهبي في المقالات المتاحة كما أتيحت إلى أن تُتاح من جديد.</numerusform>
            <numerusform>يبقى %n مقطعًا من المعيار الذهبي في المقالات المتاحة كما أتيح إلى أن تُتاح من جديد.</numerusform>
            <numerusform>يبقى %n مقطع من المعيار الذهبي في المقالات المتاحة كما أتيح إلى أن تُتاح من جديد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>يُحسب…</translation>
    </message>
</context>
<context>
    <name>MergeTable</name>
    <message>
        <source>Package</source>
        <translation>الحزمة</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>المنجز</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>تغيّر</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>حُذف</translation>
    </message>
    <message>
        <source>What would come in</source>
        <translation>ما سيدخل</translation>
    </message>
    <message>
        <source>A copy</source>
        <translation>نسخة أخرى</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>ولا شيء غيرها.</numerusform>
            <numerusform>وواحد آخر.</numerusform>
            <numerusform>واثنان آخران.</numerusform>
            <numerusform>و%n أخرى.</numerusform>
            <numerusform>و%n أخرى.</numerusform>
            <numerusform>و%n أخرى.</numerusform>
        </translation>
    </message>
    <message>
        <source>went on in both: choose below</source>
        <translation>استمر العمل في الاثنين: اختر أدناه</translation>
    </message>
    <message>
        <source>all of it is here already</source>
        <translation>كل ما فيها موجود في المشروع</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>This case no longer exists: an annotator changed their spans here.</source>
        <translation>لم تعد هذه الحالة قائمة: غيّر واسم مقاطعه هنا.</translation>
    </message>
    <message>
        <source>This case no longer exists: somebody took the article up again.</source>
        <translation>لم تعد هذه الحالة قائمة: عاد أحدهم إلى العمل في المقال.</translation>
    </message>
    <message>
        <source>This is the only case left.</source>
        <translation>هذه هي الحالة الوحيدة الباقية.</translation>
    </message>
    <message>
        <source>No case is in the list.</source>
        <translation>لا حالة في القائمة.</translation>
    </message>
    <message>
        <source>This is the last case.</source>
        <translation>هذه آخر حالة.</translation>
    </message>
    <message>
        <source>This is the first case.</source>
        <translation>هذه أول حالة.</translation>
    </message>
    <message>
        <source>This is the last article.</source>
        <translation>هذا آخر مقال.</translation>
    </message>
    <message>
        <source>This is the first article.</source>
        <translation>هذا أول مقال.</translation>
    </message>
    <message>
        <source>This is the last case of the article.</source>
        <translation>هذه آخر حالة في المقال.</translation>
    </message>
    <message>
        <source>This is the first case of the article.</source>
        <translation>هذه أول حالة في المقال.</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>A project is one file: articles, labels and everybody&apos;s work.</source>
        <translation>المشروع ملف واحد: المقالات والوسوم وعمل الجميع.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>For example: Coast news, round 1</source>
        <translation>مثلًا: أخبار الساحل، الجولة 1</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;العنوان</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>ت&amp;صفح…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ال&amp;ملف</translation>
    </message>
    <message>
        <source>From a f&amp;ile…</source>
        <translation>من مل&amp;ف…</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>ال&amp;وسوم</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>ا&amp;سمك</translation>
    </message>
    <message>
        <source>The name goes into exported files.</source>
        <translation>يُكتب الاسم في الملفات المصدَّرة.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>المجلد غير موجود.</translation>
    </message>
    <message>
        <source>There is a file with this name already. Choose another name.</source>
        <translation>يوجد ملف بهذا الاسم. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>Write your name: your work is kept under it.</source>
        <translation>اكتب اسمك: يُحفظ عملك باسمك.</translation>
    </message>
    <message>
        <source>Choose where to save the file.</source>
        <translation>اختر مكان حفظ الملف.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>مشروع</translation>
    </message>
    <message>
        <source>Where to keep the project</source>
        <translation>مكان حفظ المشروع</translation>
    </message>
    <message>
        <source>Projects ({suffixes})</source>
        <translation>المشاريع ({suffixes})</translation>
    </message>
    <message>
        <source>Choose a label set</source>
        <translation>اختيار مجموعة وسوم</translation>
    </message>
    <message>
        <source>Label sets (*.json)</source>
        <translation>مجموعات الوسوم (*.json)</translation>
    </message>
</context>
<context>
    <name>NoFeedback</name>
    <message>
        <source>Reading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
    <message>
        <source>No feedback yet</source>
        <translation>لا تصحيحات بعد</translation>
    </message>
    <message>
        <source>Feedback comes with your next package, or as a file that you take in here: menu Feedback, Take feedback in.</source>
        <translation>تصلك التصحيحات مع حزمتك التالية، أو في ملف تُدخله من هنا: قائمة تصحيحات، إدخال تصحيحات.</translation>
    </message>
    <message>
        <source>When a reviewer has settled an article that you finished and released it, your spans stand here beside the ones that were decided, with the reasons.</source>
        <translation>حين يحسم مراجع مقالًا أنجزته ويتيحه، تجد مقاطعك هنا بجانب ما قُرّر، مع الأسباب.</translation>
    </message>
</context>
<context>
    <name>Nothing</name>
    <message>
        <source>Looking through the cases…</source>
        <translation>جارٍ فحص الحالات…</translation>
    </message>
    <message>
        <source>There are other cases that the queue does not show now.</source>
        <translation>هناك حالات أخرى لا تظهر في القائمة الآن.</translation>
    </message>
    <message>
        <source>Only deferred cases are left</source>
        <translation>لم تبق إلا حالات مؤجلة</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) wait. What is settled can be released already.</source>
        <translation>
            <numerusform>لا حالات تنتظر، ويمكن إتاحة المحسوم.</numerusform>
            <numerusform>حالة واحدة تنتظر. يمكن إتاحة المحسوم منذ الآن.</numerusform>
            <numerusform>حالتان تنتظران. يمكن إتاحة المحسوم منذ الآن.</numerusform>
            <numerusform>%n حالات تنتظر. يمكن إتاحة المحسوم منذ الآن.</numerusform>
            <numerusform>%n حالة تنتظر. يمكن إتاحة المحسوم منذ الآن.</numerusform>
            <numerusform>%n حالة تنتظر. يمكن إتاحة المحسوم منذ الآن.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>عرضها</translation>
    </message>
    <message>
        <source>Nothing is left here</source>
        <translation>لم يبق شيء هنا</translation>
    </message>
    <message>
        <source>Other cases are left that the queue does not show now.</source>
        <translation>بقيت حالات أخرى لا تعرضها القائمة الآن.</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>عرض كل الحالات</translation>
    </message>
    <message>
        <source>Release all  {key_release_all}</source>
        <translation>إتاحة الكل  {key_release_all}</translation>
    </message>
    <message>
        <source>Export…  {key_export_articles}</source>
        <translation>تصدير  {key_export_articles}</translation>
    </message>
    <message>
        <source>No case matches these filters</source>
        <translation>لا حالات تطابق هذه التصفية</translation>
    </message>
    <message>
        <source>Everything is settled</source>
        <translation>حُسم كل شيء</translation>
    </message>
    <message>
        <source>Release the articles, so that the annotators see what was decided, and export the gold.</source>
        <translation>أتِح المقالات ليرى الواسمون ما قُرّر، وصدّر المعيار الذهبي.</translation>
    </message>
    <message>
        <source>Everybody agrees</source>
        <translation>الجميع متفقون</translation>
    </message>
    <message>
        <source>On all articles that two people or more have finished, they say the same.</source>
        <translation>يقولون الشيء نفسه في كل مقال أنجزه شخصان أو أكثر.</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>لا حالات بعد</translation>
    </message>
    <message numerus="yes">
        <source>Cases appear where two people have finished the same article and differ. This project has %n annotator(s).</source>
        <translation>
            <numerusform>تظهر الحالات حيث أنجز شخصان المقال نفسه واختلفا. ليس في هذا المشروع واسم.</numerusform>
            <numerusform>تظهر الحالات حيث أنجز شخصان المقال نفسه واختلفا. في هذا المشروع واسم واحد.</numerusform>
            <numerusform>تظهر الحالات حيث أنجز شخصان المقال نفسه واختلفا. في هذا المشروع واسمان.</numerusform>
            <numerusform>تظهر الحالات حيث أنجز شخصان المقال نفسه واختلفا. في هذا المشروع %n واسمين.</numerusform>
            <numerusform>تظهر الحالات حيث أنجز شخصان المقال نفسه واختلفا. في هذا المشروع %n واسمًا.</numerusform>
            <numerusform>تظهر الحالات حيث أنجز شخصان المقال نفسه واختلفا. في هذا المشروع %n واسم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add more in Project → People and work.</source>
        <translation>أضف غيرهم من «المشروع ← الأشخاص والعمل».</translation>
    </message>
    <message>
        <source>Whoever leads the project adds people.</source>
        <translation>يضيف الأشخاص قائد المشروع.</translation>
    </message>
    <message>
        <source>Cases appear where two people have finished the same article and differ. No article has been finished by two people yet; {key_finish} finishes one.</source>
        <translation>تظهر الحالات حيث أنجز شخصان المقال نفسه واختلفا. لم ينجز شخصان أي مقال بعد؛ {key_finish} ينجز مقالًا.</translation>
    </message>
</context>
<context>
    <name>OlderPart</name>
    <message>
        <source>Whose sets these are…</source>
        <translation>لمن هذه المجموعات…</translation>
    </message>
    <message>
        <source>Look at these cases again…</source>
        <translation>إعادة النظر في هذه الحالات…</translation>
    </message>
    <message numerus="yes">
        <source>Finished under older guidelines: %n set(s).</source>
        <translation>
            <numerusform>لم تُنجز أي مجموعة وفق نسخ أقدم من الدليل.</numerusform>
            <numerusform>أُنجزت مجموعة واحدة وفق نسخة أقدم من الدليل.</numerusform>
            <numerusform>أُنجزت مجموعتان وفق نسخ أقدم من الدليل.</numerusform>
            <numerusform>أُنجزت %n مجموعات وفق نسخ أقدم من الدليل.</numerusform>
            <numerusform>أُنجزت %n مجموعة وفق نسخ أقدم من الدليل.</numerusform>
            <numerusform>أُنجزت %n مجموعة وفق نسخ أقدم من الدليل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settled under them: %n case(s).</source>
        <translation>
            <numerusform>ولم تُحسم بها أي حالة.</numerusform>
            <numerusform>وحُسمت بها حالة واحدة.</numerusform>
            <numerusform>وحُسمت بها حالتان.</numerusform>
            <numerusform>وحُسمت بها %n حالات.</numerusform>
            <numerusform>وحُسمت بها %n حالة.</numerusform>
            <numerusform>وحُسمت بها %n حالة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known: {count}.</source>
        <translation>غير معروف: {count}.</translation>
    </message>
</context>
<context>
    <name>OlderSetsDialog</name>
    <message>
        <source>Finished under older guidelines</source>
        <translation>ما أُنجز وفق نسخ أقدم من الدليل</translation>
    </message>
    <message>
        <source>Whoever takes such an article up again and finishes it has it under the new ones.</source>
        <translation>من يُعد فتح مقال منها ثم ينجزه يصبح عمله وفق النسخة الجديدة.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Articles with their people</source>
        <translation>المقالات وأصحابها</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>دليل الوسم</translation>
    </message>
    <message numerus="yes">
        <source>%n more set(s); annotator guidelines PROJECT older lists all.</source>
        <translation>
            <numerusform>لا مجموعات غيرها.</numerusform>
            <numerusform>ومجموعة أخرى؛ يعرضها كلها الأمر annotator guidelines PROJECT older.</numerusform>
            <numerusform>ومجموعتان أخريان؛ يعرضها كلها الأمر annotator guidelines PROJECT older.</numerusform>
            <numerusform>و%n مجموعات أخرى؛ يعرضها كلها الأمر annotator guidelines PROJECT older.</numerusform>
            <numerusform>و%n مجموعة أخرى؛ يعرضها كلها الأمر annotator guidelines PROJECT older.</numerusform>
            <numerusform>و%n مجموعة أخرى؛ يعرضها كلها الأمر annotator guidelines PROJECT older.</numerusform>
        </translation>
    </message>
    <message>
        <source>of another copy</source>
        <translation>من نسخة أخرى من المشروع</translation>
    </message>
    <message>
        <source>before the first change</source>
        <translation>قبل أول تغيير</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>النسخة {number}</translation>
    </message>
</context>
<context>
    <name>OutliersPart</name>
    <message>
        <source>Worth a look</source>
        <translation>ما يستحق نظرة</translation>
    </message>
    <message>
        <source>Sets and people far from the usual. Nothing of it need be wrong; the figures are shown without it, too.</source>
        <translation>مجموعات وأشخاص بعيدون عن المعتاد. قد لا يكون في ذلك خطأ، وتظهر الأرقام من دونه أيضًا.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>فارغة</translation>
    </message>
    <message>
        <source>Sparse</source>
        <translation>قليلة</translation>
    </message>
    <message>
        <source>Far faster</source>
        <translation>أسرع بكثير</translation>
    </message>
    <message>
        <source>F1 with others</source>
        <translation>مع الآخرين (F1)</translation>
    </message>
    <message>
        <source>F1 of the others</source>
        <translation>بين الآخرين (F1)</translation>
    </message>
    <message>
        <source>Empty beside others</source>
        <translation>فارغة خلافًا لغيره</translation>
    </message>
    <message>
        <source>Sparse beside others</source>
        <translation>قليلة خلافًا لغيره</translation>
    </message>
    <message>
        <source>Finished far faster than usual</source>
        <translation>أُنجزت أسرع بكثير من المعتاد</translation>
    </message>
    <message>
        <source>{measure} {value} instead of {all}</source>
        <translation>{measure} {value} بدل {all}</translation>
    </message>
    <message>
        <source>Without them: {figures}</source>
        <translation>من دونها: {figures}</translation>
    </message>
</context>
<context>
    <name>OverlapPart</name>
    <message>
        <source>One inside another</source>
        <translation>أحدهما داخل الآخر</translation>
    </message>
    <message>
        <source>Two labels on one span</source>
        <translation>وسمان على مقطع واحد</translation>
    </message>
    <message>
        <source>Neither inside the other</source>
        <translation>ليس أحدهما داخل الآخر</translation>
    </message>
    <message>
        <source>Permitted</source>
        <translation>مسموح</translation>
    </message>
    <message>
        <source>Permitted with a warning</source>
        <translation>مسموح مع تنبيه</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>ممنوع</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>counted at {time}</source>
        <translation>أُحصي الساعة {time}</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Count again  {key_count_again}</source>
        <translation>عدّ من جديد  {key_count_again}</translation>
    </message>
</context>
<context>
    <name>OwnKeys</name>
    <message>
        <source>Line {line}: write ACTION = KEY.</source>
        <translation>السطر {line}: اكتب ACTION = KEY.</translation>
    </message>
    <message>
        <source>There is no action {action}.</source>
        <translation>لا يوجد إجراء اسمه {action}.</translation>
    </message>
    <message>
        <source>{key} is no key.</source>
        <translation>{key} ليس مفتاحًا.</translation>
    </message>
    <message>
        <source>{key} belongs to labels, the text and lists.</source>
        <translation>{key} مخصص للوسوم وللنص وللقوائم.</translation>
    </message>
    <message>
        <source>{key} is on {action} and on {other}: what was moved is back on its usual key.</source>
        <translation>{key} لكل من {action} و{other}: عاد ما نُقل منهما إلى مفتاحه المعتاد.</translation>
    </message>
    <message>
        <source>It is no text in UTF-8.</source>
        <translation>ليس نصًا بترميز UTF-8.</translation>
    </message>
    <message>
        <source>It cannot be read.</source>
        <translation>لا يمكن قراءته.</translation>
    </message>
    <message>
        <source>Line {line}: an action has {most} keys at most.</source>
        <translation>السطر {line}: للإجراء {most} مفاتيح على الأكثر.</translation>
    </message>
    <message>
        <source>Give actions other keys: take the # away and write the keys behind =. They hold from the next start on.</source>
        <translation>لإعطاء الإجراءات مفاتيح أخرى احذف علامة # واكتب المفاتيح بعد =. وهي تسري من التشغيل القادم.</translation>
    </message>
    <message>
        <source>{file} cannot be written.</source>
        <translation>لا يمكن كتابة {file}.</translation>
    </message>
</context>
<context>
    <name>PackDialog</name>
    <message>
        <source>Pack work</source>
        <translation>إنشاء حزمة</translation>
    </message>
    <message>
        <source>A package is a project file with one person’s articles, the labels and the guidelines, and nobody else’s work. They can work in it anywhere, and send it back.</source>
        <translation>الحزمة ملف مشروع فيه مقالات شخص واحد والوسوم ودليل الوسم، وليس فيه عمل غيره. يعمل فيها حيث كان ثم يعيدها.</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Packing was stopped. No file was written.</source>
        <translation>أُوقف إنشاء الحزمة. لم يُكتب ملف.</translation>
    </message>
    <message>
        <source>Choose where to save the file.</source>
        <translation>اختر مكان حفظ الملف.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>المجلد غير موجود.</translation>
    </message>
    <message>
        <source>There is a file with this name already. Choose another name.</source>
        <translation>يوجد ملف بهذا الاسم. اختر اسمًا آخر.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of {name}</source>
        <translation>
            <numerusform>لا مقالات لـ{name}</numerusform>
            <numerusform>مقال واحد لـ{name}</numerusform>
            <numerusform>مقالان لـ{name}</numerusform>
            <numerusform>%n مقالات لـ{name}</numerusform>
            <numerusform>%n مقالًا لـ{name}</numerusform>
            <numerusform>%n مقال لـ{name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them done already</source>
        <translation>
            <numerusform>لم يُنجز منها شيء</numerusform>
            <numerusform>واحد منها منجز</numerusform>
            <numerusform>اثنان منها منجزان</numerusform>
            <numerusform>%n منها منجزة</numerusform>
            <numerusform>%n منها منجزة</numerusform>
            <numerusform>%n منها منجزة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>feedback on %n article(s)</source>
        <translation>
            <numerusform>لا تصحيحات</numerusform>
            <numerusform>تصحيحات على مقال واحد</numerusform>
            <numerusform>تصحيحات على مقالين</numerusform>
            <numerusform>تصحيحات على %n مقالات</numerusform>
            <numerusform>تصحيحات على %n مقالًا</numerusform>
            <numerusform>تصحيحات على %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Packed:</source>
        <translation>أُنشئت الحزمة:</translation>
    </message>
    <message>
        <source>Written:</source>
        <translation>كُتب:</translation>
    </message>
    <message>
        <source>There is no annotator yet. Add one in People and work.</source>
        <translation>لا واسم بعد. أضف واحدًا في «الأشخاص والعمل».</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>لا شيء منجز</numerusform>
            <numerusform>واحد منجز</numerusform>
            <numerusform>اثنان منجزان</numerusform>
            <numerusform>%n منجزة</numerusform>
            <numerusform>%n منجزًا</numerusform>
            <numerusform>%n منجز</numerusform>
        </translation>
    </message>
    <message>
        <source>feedback</source>
        <translation>تصحيحات</translation>
    </message>
    <message>
        <source>Feedback (*{suffix})</source>
        <translation>تصحيحات (*{suffix})</translation>
    </message>
    <message>
        <source>Where to write</source>
        <translation>مكان الكتابة</translation>
    </message>
    <message>
        <source>Projects (*{suffix})</source>
        <translation>مشاريع (*{suffix})</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Only the feedback, for a package that is out</source>
        <translation>التصحيحات &amp;فقط، لحزمة خارج المشروع</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>ت&amp;صفح…</translation>
    </message>
    <message>
        <source>&amp;For whom</source>
        <translation>&amp;لمَن</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>ال&amp;ملف</translation>
    </message>
    <message>
        <source>Open the f&amp;older</source>
        <translation>فتح المج&amp;لد</translation>
    </message>
</context>
<context>
    <name>PageColumns</name>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Selected span</source>
        <translation>المقطع المحدد</translation>
    </message>
    <message>
        <source>Spans in this article</source>
        <translation>مقاطع هذا المقال</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Here the columns have no more room to give.</source>
        <translation>لا مساحة أخرى هنا تعطيها الأعمدة.</translation>
    </message>
</context>
<context>
    <name>PairsPart</name>
    <message>
        <source>Agreement of two people</source>
        <translation>اتفاق شخصين</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>مَن</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
</context>
<context>
    <name>Parting</name>
    <message>
        <source>The caret is inside a word: {key_split} again splits it there.</source>
        <translation>المؤشر داخل كلمة: اضغط {key_split} مرة أخرى لتقسيمها عنده.</translation>
    </message>
    <message>
        <source>Split at the edge of a word. {key_split} again splits at the caret.</source>
        <translation>قُسم عند حد كلمة. اضغط {key_split} مرة أخرى للتقسيم عند المؤشر.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) lie before {surface}. {key_merge} again takes it in.</source>
        <translation>
            <numerusform>لا كلمات قبل {surface}. اضغط {key_merge} مرة أخرى لضمه.</numerusform>
            <numerusform>بينه وبين {surface} كلمة واحدة. اضغط {key_merge} مرة أخرى لضمه.</numerusform>
            <numerusform>بينه وبين {surface} كلمتان. اضغط {key_merge} مرة أخرى لضمه.</numerusform>
            <numerusform>بينه وبين {surface} %n كلمات. اضغط {key_merge} مرة أخرى لضمه.</numerusform>
            <numerusform>بينه وبين {surface} %n كلمة. اضغط {key_merge} مرة أخرى لضمه.</numerusform>
            <numerusform>بينه وبين {surface} %n كلمة. اضغط {key_merge} مرة أخرى لضمه.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Who is working?</source>
        <translation>مَن يعمل؟</translation>
    </message>
    <message>
        <source>Everybody labels for themselves, and sees only their own spans.</source>
        <translation>كلٌّ يسم وحده، ولا يرى إلا مقاطعه.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Whoever leads the project adds people.</source>
        <translation>يضيف الأشخاص قائد المشروع.</translation>
    </message>
    <message>
        <source>&amp;People of this project</source>
        <translation>أش&amp;خاص هذا المشروع</translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation>الاسم واسم العائلة</translation>
    </message>
    <message>
        <source>&amp;Somebody new</source>
        <translation>شخص &amp;جديد</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>ا&amp;سمك</translation>
    </message>
    <message>
        <source>The name goes into exported files.</source>
        <translation>يُكتب الاسم في الملفات المصدَّرة.</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>ال&amp;دور</translation>
    </message>
    <message>
        <source>There is somebody with this name already.</source>
        <translation>يوجد شخص بهذا الاسم.</translation>
    </message>
</context>
<context>
    <name>PolicyDialog</name>
    <message>
        <source>Settle by policy</source>
        <translation>الحسم بالقواعد</translation>
    </message>
    <message>
        <source>Rules settle the routine cases. One in twenty of these goes to a reviewer unmarked, to check the rule. One undo reverses everything.</source>
        <translation>تحسم القواعد الحالات المعتادة. حالة من كل عشرين مما تحسمه تُعرض على مراجع بلا علامة، للتحقق من القاعدة. وتراجع واحد يلغي كل ذلك.</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>حسم</translation>
    </message>
    <message>
        <source>Also in articles that &amp;I annotated; the decisions say so</source>
        <translation>وكذلك في مقالات &amp;وسمتها، وتذكر القرارات ذلك</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message numerus="yes">
        <source>%n open case(s) would be settled</source>
        <translation>
            <numerusform>لا حالات تُحسم</numerusform>
            <numerusform>تُحسم حالة مفتوحة</numerusform>
            <numerusform>تُحسم حالتان مفتوحتان</numerusform>
            <numerusform>تُحسم %n حالات مفتوحة</numerusform>
            <numerusform>تُحسم %n حالة مفتوحة</numerusform>
            <numerusform>تُحسم %n حالة مفتوحة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) to the blind check</source>
        <translation>
            <numerusform>لا شيء للتحقق المُعمّى</numerusform>
            <numerusform>واحدة للتحقق المُعمّى</numerusform>
            <numerusform>اثنتان للتحقق المُعمّى</numerusform>
            <numerusform>%n للتحقق المُعمّى</numerusform>
            <numerusform>%n للتحقق المُعمّى</numerusform>
            <numerusform>%n للتحقق المُعمّى</numerusform>
        </translation>
    </message>
    <message>
        <source>With these rules nothing new would be settled.</source>
        <translation>بهذه القواعد لا يُحسم شيء جديد.</translation>
    </message>
    <message>
        <source>Left to reviewers: {reasons}</source>
        <translation>يُترك للمراجعين: {reasons}</translation>
    </message>
    <message numerus="yes">
        <source>Blind check so far: {confirmed} of %n answered confirm the rule.</source>
        <translation>
            <numerusform>التحقق المُعمّى حتى الآن: لا إجابات ({confirmed}).</numerusform>
            <numerusform>التحقق المُعمّى حتى الآن: {confirmed} من إجابة واحدة تؤكد القاعدة.</numerusform>
            <numerusform>التحقق المُعمّى حتى الآن: {confirmed} من إجابتين تؤكد القاعدة.</numerusform>
            <numerusform>التحقق المُعمّى حتى الآن: {confirmed} من %n إجابات تؤكد القاعدة.</numerusform>
            <numerusform>التحقق المُعمّى حتى الآن: {confirmed} من %n إجابة تؤكد القاعدة.</numerusform>
            <numerusform>التحقق المُعمّى حتى الآن: {confirmed} من %n إجابة تؤكد القاعدة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Settling was stopped. Nothing was changed.</source>
        <translation>أُوقف الحسم. لم يتغيّر شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>لا حالات</numerusform>
            <numerusform>حالة واحدة</numerusform>
            <numerusform>حالتان</numerusform>
            <numerusform>%n حالات</numerusform>
            <numerusform>%n حالة</numerusform>
            <numerusform>%n حالة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>في أي مقال</numerusform>
            <numerusform>في مقال واحد</numerusform>
            <numerusform>في مقالين</numerusform>
            <numerusform>في %n مقالات</numerusform>
            <numerusform>في %n مقالًا</numerusform>
            <numerusform>في %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) for the blind check</source>
        <translation>
            <numerusform>لا حالات للتحقق المُعمّى</numerusform>
            <numerusform>حالة للتحقق المُعمّى</numerusform>
            <numerusform>حالتان للتحقق المُعمّى</numerusform>
            <numerusform>%n حالات للتحقق المُعمّى</numerusform>
            <numerusform>%n حالة للتحقق المُعمّى</numerusform>
            <numerusform>%n حالة للتحقق المُعمّى</numerusform>
        </translation>
    </message>
    <message>
        <source>Settled:</source>
        <translation>حُسم:</translation>
    </message>
</context>
<context>
    <name>PolicyTable</name>
    <message>
        <source>Left</source>
        <translation>الباقية</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>كل الوسوم</translation>
    </message>
</context>
<context>
    <name>Position</name>
    <message>
        <source>article {number} of {total}</source>
        <translation>المقال {number} من {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>بلا حروف</numerusform>
            <numerusform>حرف واحد</numerusform>
            <numerusform>حرفان</numerusform>
            <numerusform>%n حروف</numerusform>
            <numerusform>%n حرفًا</numerusform>
            <numerusform>%n حرف</numerusform>
        </translation>
    </message>
    <message>
        <source>next selection: {label}</source>
        <translation>التحديد التالي: {label}</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>لا مقالات جديدة</numerusform>
            <numerusform>مقال جديد واحد</numerusform>
            <numerusform>مقالان جديدان</numerusform>
            <numerusform>%n مقالات جديدة</numerusform>
            <numerusform>%n مقالًا جديدًا</numerusform>
            <numerusform>%n مقال جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them nearly like another</source>
        <translation>
            <numerusform>لا شيء شبيه بغيره</numerusform>
            <numerusform>واحد منها شبيه بغيره</numerusform>
            <numerusform>اثنان منها شبيهان بغيرهما</numerusform>
            <numerusform>%n منها شبيهة بغيرها</numerusform>
            <numerusform>%n منها شبيهة بغيرها</numerusform>
            <numerusform>%n منها شبيهة بغيرها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more work on them %n time(s)</source>
        <translation>
            <numerusform>لا عمل إضافي عليها</numerusform>
            <numerusform>عمل إضافي واحد عليها</numerusform>
            <numerusform>عملان إضافيان عليها</numerusform>
            <numerusform>%n أعمال إضافية عليها</numerusform>
            <numerusform>%n عملًا إضافيًا عليها</numerusform>
            <numerusform>%n عمل إضافي عليها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>لا شيء معروف من قبل</numerusform>
            <numerusform>واحد معروف من قبل</numerusform>
            <numerusform>اثنان معروفان من قبل</numerusform>
            <numerusform>%n معروفة من قبل</numerusform>
            <numerusform>%n معروفًا من قبل</numerusform>
            <numerusform>%n معروف من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong</source>
        <translation>
            <numerusform>لا أخطاء</numerusform>
            <numerusform>خطأ واحد</numerusform>
            <numerusform>خطآن</numerusform>
            <numerusform>%n أخطاء</numerusform>
            <numerusform>%n خطأً</numerusform>
            <numerusform>%n خطأ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not read</source>
        <translation>
            <numerusform>لا ملفات غير مقروءة</numerusform>
            <numerusform>ملف واحد لم يُقرأ</numerusform>
            <numerusform>ملفان لم يُقرآ</numerusform>
            <numerusform>%n ملفات لم تُقرأ</numerusform>
            <numerusform>%n ملفًا لم يُقرأ</numerusform>
            <numerusform>%n ملف لم يُقرأ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n article(s) are shown; all will come in.</source>
        <translation>
            <numerusform>لا يظهر أي مقال؛ ستدخل كلها.</numerusform>
            <numerusform>لا يظهر إلا المقال الأول؛ ستدخل كلها.</numerusform>
            <numerusform>لا يظهر إلا أول مقالين؛ ستدخل كلها.</numerusform>
            <numerusform>لا تظهر إلا أول %n مقالات؛ ستدخل كلها.</numerusform>
            <numerusform>لا يظهر إلا أول %n مقالًا؛ ستدخل كلها.</numerusform>
            <numerusform>لا يظهر إلا أول %n مقال؛ ستدخل كلها.</numerusform>
        </translation>
    </message>
    <message>
        <source>What would come in</source>
        <translation>ما سيدخل</translation>
    </message>
</context>
<context>
    <name>ProjectPage</name>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Spans keep what they have, whatever changes here. Annotators see what changed when they next open the project.</source>
        <translation>تحتفظ المقاطع بما لها مهما تغيّر هنا. ويرى الواسمون ما تغيّر حين يفتحون المشروع في المرة القادمة.</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>دليل الوسم</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>الأرشيف</translation>
    </message>
    <message>
        <source>Changes on this page are not saved yet</source>
        <translation>التغييرات في هذه الصفحة لم تُحفظ بعد</translation>
    </message>
    <message numerus="yes">
        <source>The archive is written, with %n file(s).</source>
        <translation>
            <numerusform>كُتب الأرشيف، وليس فيه ملفات.</numerusform>
            <numerusform>كُتب الأرشيف، وفيه ملف واحد.</numerusform>
            <numerusform>كُتب الأرشيف، وفيه ملفان.</numerusform>
            <numerusform>كُتب الأرشيف، وفيه %n ملفات.</numerusform>
            <numerusform>كُتب الأرشيف، وفيه %n ملفًا.</numerusform>
            <numerusform>كُتب الأرشيف، وفيه %n ملف.</numerusform>
        </translation>
    </message>
    <message>
        <source>The labels are as they were before.</source>
        <translation>عادت الوسوم كما كانت من قبل.</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) were relabelled.</source>
        <translation>
            <numerusform>لم يتغيّر وسم أي مقطع.</numerusform>
            <numerusform>تغيّر وسم مقطع واحد.</numerusform>
            <numerusform>تغيّر وسم مقطعين.</numerusform>
            <numerusform>تغيّر وسم %n مقاطع.</numerusform>
            <numerusform>تغيّر وسم %n مقطعًا.</numerusform>
            <numerusform>تغيّر وسم %n مقطع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gold span(s) of released articles stay as released, until these are released anew.</source>
        <translation>
            <numerusform>لا يبقى أي مقطع من المعيار الذهبي في المقالات المتاحة كما أتيح.</numerusform>
            <numerusform>يبقى مقطع واحد من المعيار الذهبي في المقالات المتاحة كما أتيح إلى أن تُتاح من جديد.</numerusform>
            <numerusform>يبقى مقطعان من المعيار الذهبي في المقالات المتاحة كما أتيحا إلى أن تُتاح من جديد.</numerusform>
            <numerusform>تبقى %n مقاطع من المعيار الذهبي في المقالات المتاحة كما أتيحت إلى أن تُتاح من جديد.</numerusform>
            <numerusform>يبقى %n مقطعًا من المعيار الذهبي في المقالات المتاحة كما أتيح إلى أن تُتاح من جديد.</numerusform>
            <numerusform>يبقى %n مقطع من المعيار الذهبي في المقالات المتاحة كما أتيح إلى أن تُتاح من جديد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n set(s), spans that somebody changed since stay as they are.</source>
        <translation>
            <numerusform>لم يتغيّر أي مقطع بعد ذلك.</numerusform>
            <numerusform>في مجموعة واحدة تبقى المقاطع التي غُيّرت بعد ذلك كما هي.</numerusform>
            <numerusform>في مجموعتين تبقى المقاطع التي غُيّرت بعد ذلك كما هي.</numerusform>
            <numerusform>في %n مجموعات تبقى المقاطع التي غُيّرت بعد ذلك كما هي.</numerusform>
            <numerusform>في %n مجموعة تبقى المقاطع التي غُيّرت بعد ذلك كما هي.</numerusform>
            <numerusform>في %n مجموعة تبقى المقاطع التي غُيّرت بعد ذلك كما هي.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectSession</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>لا شيء يُتراجع عنه.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>لا شيء يُعاد.</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
</context>
<context>
    <name>QueueChoices</name>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Who differs</source>
        <translation>مَن اختلف</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Show all cases again</source>
        <translation>عرض كل الحالات ثانية</translation>
    </message>
    <message>
        <source>Show these cases too, with names; the project keeps that</source>
        <translation>عرض هذه الحالات أيضًا وبالأسماء، ويحفظ المشروع ذلك</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>الباقية</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>بالقواعد</translation>
    </message>
    <message>
        <source>Sorted by impact  {key_sort_cases}</source>
        <translation>مرتبة بالأثر  {key_sort_cases}</translation>
    </message>
    <message>
        <source>In text order  {key_sort_cases}</source>
        <translation>بترتيب النص  {key_sort_cases}</translation>
    </message>
    <message numerus="yes">
        <source>%n undecided: show names</source>
        <translation>
            <numerusform>لا حالات لم تُحسم: إظهار الأسماء</numerusform>
            <numerusform>حالة لم تُحسم: إظهار الأسماء</numerusform>
            <numerusform>حالتان لم تُحسما: إظهار الأسماء</numerusform>
            <numerusform>%n حالات لم تُحسم: إظهار الأسماء</numerusform>
            <numerusform>%n حالة لم تُحسم: إظهار الأسماء</numerusform>
            <numerusform>%n حالة لم تُحسم: إظهار الأسماء</numerusform>
        </translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>كل الأنواع</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>كل الوسوم</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>This article</source>
        <translation>هذا المقال</translation>
    </message>
</context>
<context>
    <name>QueueDelegate</name>
    <message>
        <source>settled:</source>
        <translation>محسومة:</translation>
    </message>
    <message>
        <source>left</source>
        <translation>باقية</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>مؤجلة</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>متقادمة</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>How far review is</source>
        <translation>مقدار ما روجع</translation>
    </message>
    <message>
        <source>{left} of {total} left, {accepted} accepted automatically</source>
        <translation>بقي {left} من {total}، وقُبل {accepted} تلقائيًا</translation>
    </message>
    <message>
        <source>No case matches these filters.</source>
        <translation>لا حالات تطابق هذه التصفية.</translation>
    </message>
    <message>
        <source>There are no cases.</source>
        <translation>لا حالات.</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Cases</source>
        <translation>الحالات</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Skip this article</source>
        <translation>تخطّي هذا المقال</translation>
    </message>
    <message>
        <source>It leaves your list of articles to do. You can reopen it at any time.</source>
        <translation>يخرج من قائمة ما ستنجزه. يمكنك إعادة فتحه متى شئت.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطّي</translation>
    </message>
    <message>
        <source>Just begin to type</source>
        <translation>ابدأ الكتابة فحسب</translation>
    </message>
    <message>
        <source>&amp;Another reason</source>
        <translation>&amp;سبب آخر</translation>
    </message>
    <message>
        <source>Give the reason with this number</source>
        <translation>اختيار السبب الذي يحمل هذا الرقم</translation>
    </message>
    <message>
        <source>Go through the reasons</source>
        <translation>التنقل بين الأسباب</translation>
    </message>
</context>
<context>
    <name>ReasonPanel</name>
    <message>
        <source>Note for the annotators…  ({key_decision_note})</source>
        <translation>ملاحظة للواسمين…  ({key_decision_note})</translation>
    </message>
    <message>
        <source>Note for the annotators</source>
        <translation>ملاحظة للواسمين</translation>
    </message>
    <message>
        <source>Reason: {modifier} and a letter</source>
        <translation>السبب: {modifier} مع حرف</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Probably: {reason}</source>
        <translation>على الأرجح: {reason}</translation>
    </message>
</context>
<context>
    <name>ReasonsBar</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
</context>
<context>
    <name>Releases</name>
    <message>
        <source>Released: the annotators see the decisions now.</source>
        <translation>أُتيح: يرى الواسمون القرارات الآن.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) released.</source>
        <translation>
            <numerusform>لم يُتح مقال.</numerusform>
            <numerusform>أُتيح مقال.</numerusform>
            <numerusform>أُتيح مقالان.</numerusform>
            <numerusform>أُتيحت %n مقالات.</numerusform>
            <numerusform>أُتيح %n مقالًا.</numerusform>
            <numerusform>أُتيح %n مقال.</numerusform>
        </translation>
    </message>
    <message>
        <source>No article is ready to be released.</source>
        <translation>لا مقال جاهز للإتاحة.</translation>
    </message>
    <message>
        <source>Taken out of the guidelines.</source>
        <translation>أُخرج من دليل الوسم.</translation>
    </message>
    <message>
        <source>Added to the guidelines as an example.</source>
        <translation>أُضيف إلى دليل الوسم مثالًا.</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>The offsets count {value}</source>
        <translation>المواضع تعدّ {value}</translation>
    </message>
    <message>
        <source>Take the labels so: {value}</source>
        <translation>خذ الوسوم هكذا: {value}</translation>
    </message>
    <message>
        <source>spans without a label</source>
        <translation>المقاطع التي بلا وسم</translation>
    </message>
    <message>
        <source>leave out {label}</source>
        <translation>استبعاد {label}</translation>
    </message>
    <message>
        <source>Leave spans without a label out</source>
        <translation>استبعاد المقاطع التي بلا وسم</translation>
    </message>
    <message>
        <source>Add them as labels: {value}</source>
        <translation>إضافتها وسومًا: {value}</translation>
    </message>
    <message>
        <source>Take it from the field so: {value}</source>
        <translation>خذه من الحقل هكذا: {value}</translation>
    </message>
    <message>
        <source>Read as: {value}</source>
        <translation>اقرأه على أنه: {value}</translation>
    </message>
    <message>
        <source>Say whose work it is…</source>
        <translation>حدّد لمن هذا العمل…</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Disagreement report</source>
        <translation>تقرير الخلاف</translation>
    </message>
    <message>
        <source>One page on what people disagree about, with pictures in it. It can be read in any browser, without Annotator and without a network.</source>
        <translation>صفحة واحدة عمّا يختلف فيه الأشخاص، وفيها صور. تُقرأ في أي متصفح من غير Annotator ومن غير شبكة.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>ت&amp;صفح…</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>ال&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>&amp;فتحها</translation>
    </message>
    <message>
        <source>It was stopped. No file was written.</source>
        <translation>أُوقف ذلك. لم يُكتب ملف.</translation>
    </message>
    <message>
        <source>Choose where to save the file.</source>
        <translation>اختر مكان حفظ الملف.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>المجلد غير موجود.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>There is a file with this name already. Press again to replace it.</source>
        <translation>يوجد ملف بهذا الاسم. اضغط ثانية لاستبداله.</translation>
    </message>
    <message>
        <source>Saved:</source>
        <translation>حُفظ:</translation>
    </message>
    <message>
        <source>Where to write</source>
        <translation>مكان الكتابة</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>صفحة ويب (*.html)</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>What was left out</source>
        <translation>ما استُبعد</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) came in.</source>
        <translation>
            <numerusform>لم يدخل أي مقال.</numerusform>
            <numerusform>دخل مقال واحد.</numerusform>
            <numerusform>دخل مقالان.</numerusform>
            <numerusform>دخلت %n مقالات.</numerusform>
            <numerusform>دخل %n مقالًا.</numerusform>
            <numerusform>دخل %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) came with them.</source>
        <translation>
            <numerusform>لم يدخل معها أي مقطع.</numerusform>
            <numerusform>دخل معها مقطع واحد.</numerusform>
            <numerusform>دخل معها مقطعان.</numerusform>
            <numerusform>دخلت معها %n مقاطع.</numerusform>
            <numerusform>دخل معها %n مقطعًا.</numerusform>
            <numerusform>دخل معها %n مقطع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same text was there already %n time(s).</source>
        <translation>
            <numerusform>لم يكن أي نص موجودًا من قبل.</numerusform>
            <numerusform>كان النص نفسه موجودًا من قبل مرة واحدة.</numerusform>
            <numerusform>كان النص نفسه موجودًا من قبل مرتين.</numerusform>
            <numerusform>كان النص نفسه موجودًا من قبل %n مرات.</numerusform>
            <numerusform>كان النص نفسه موجودًا من قبل %n مرة.</numerusform>
            <numerusform>كان النص نفسه موجودًا من قبل %n مرة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) were not taken, because their person has worked on the article.</source>
        <translation>
            <numerusform>أُخذت كل المجموعات.</numerusform>
            <numerusform>استُبعدت مجموعة واحدة لأن صاحبها عمل على المقال.</numerusform>
            <numerusform>استُبعدت مجموعتان لأن صاحبيهما عملا على المقال.</numerusform>
            <numerusform>استُبعدت %n مجموعات لأن أصحابها عملوا على المقال.</numerusform>
            <numerusform>استُبعدت %n مجموعة لأن أصحابها عملوا على المقال.</numerusform>
            <numerusform>استُبعدت %n مجموعة لأن أصحابها عملوا على المقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were read as {encoding}.</source>
        <translation>
            <numerusform>لم يُقرأ أي مقال بترميز {encoding}.</numerusform>
            <numerusform>قُرئ مقال واحد بترميز {encoding}.</numerusform>
            <numerusform>قُرئ مقالان بترميز {encoding}.</numerusform>
            <numerusform>قُرئت %n مقالات بترميز {encoding}.</numerusform>
            <numerusform>قُرئ %n مقالًا بترميز {encoding}.</numerusform>
            <numerusform>قُرئ %n مقال بترميز {encoding}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not read.</source>
        <translation>
            <numerusform>قُرئت كل الملفات.</numerusform>
            <numerusform>ملف واحد لم يُقرأ.</numerusform>
            <numerusform>ملفان لم يُقرآ.</numerusform>
            <numerusform>%n ملفات لم تُقرأ.</numerusform>
            <numerusform>%n ملفًا لم يُقرأ.</numerusform>
            <numerusform>%n ملف لم يُقرأ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) were wrong and left out:</source>
        <translation>
            <numerusform>لا خطأ في أي موضع.</numerusform>
            <numerusform>في موضع واحد خطأ وقد استُبعد:</numerusform>
            <numerusform>في موضعين خطأ وقد استُبعدا:</numerusform>
            <numerusform>في %n مواضع خطأ وقد استُبعدت:</numerusform>
            <numerusform>في %n موضعًا خطأ وقد استُبعدت:</numerusform>
            <numerusform>في %n موضع خطأ وقد استُبعدت:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>A copy of the backup takes the place of {file}. What is there now is put aside beside it under another name; nothing is deleted.</source>
        <translation>تحلّ نسخة من النسخة الاحتياطية محل {file}. وما هو موجود الآن يُحفظ بجانبه باسم آخر؛ لا يُحذف شيء.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Reading the backups through…</source>
        <translation>تجري قراءة النسخ الاحتياطية…</translation>
    </message>
    <message>
        <source>Restoring was stopped. Nothing was changed.</source>
        <translation>أُوقفت الاستعادة. لم يتغير شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s), the newest first.</source>
        <translation>
            <numerusform>لا نسخ احتياطية.</numerusform>
            <numerusform>نسخة احتياطية واحدة.</numerusform>
            <numerusform>نسختان احتياطيتان، الأحدث أولًا.</numerusform>
            <numerusform>%n نسخ احتياطية، الأحدث أولًا.</numerusform>
            <numerusform>%n نسخة احتياطية، الأحدث أولًا.</numerusform>
            <numerusform>%n نسخة احتياطية، الأحدث أولًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no backup of this project.</source>
        <translation>لا توجد نسخة احتياطية من هذا المشروع.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>What was there before is put aside here:</source>
        <translation>وما كان موجودًا قبل ذلك محفوظ هنا:</translation>
    </message>
    <message>
        <source>Restored:</source>
        <translation>استُعيد:</translation>
    </message>
</context>
<context>
    <name>RestoreTable</name>
    <message>
        <source>Made</source>
        <translation>تاريخ الحفظ</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>People</source>
        <translation>الأشخاص</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>معطوبة</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>سليمة</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>article {number} of {total}</source>
        <translation>المقال {number} من {total}</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>لا حالات</numerusform>
            <numerusform>حالة واحدة</numerusform>
            <numerusform>حالتان</numerusform>
            <numerusform>%n حالات</numerusform>
            <numerusform>%n حالة</numerusform>
            <numerusform>%n حالة</numerusform>
        </translation>
    </message>
    <message>
        <source>This span is not there any more.</source>
        <translation>لم يعد هذا المقطع موجودًا.</translation>
    </message>
</context>
<context>
    <name>ReviewersPart</name>
    <message>
        <source>Reviewers</source>
        <translation>المراجعون</translation>
    </message>
    <message>
        <source>There is no reviewer yet: add one in People and work.</source>
        <translation>لا مراجع بعد: أضف واحدًا في «الأشخاص والعمل».</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>الباقية</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>المحسومة</translation>
    </message>
    <message>
        <source>Deferred</source>
        <translation>المؤجلة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>بالقواعد</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) that a rule settled wait to be checked blindly.</source>
        <translation>
            <numerusform>لا حالات تنتظر التحقق المُعمّى.</numerusform>
            <numerusform>تنتظر التحققَ المُعمّى حالة حُسمت بالقواعد.</numerusform>
            <numerusform>تنتظر التحققَ المُعمّى حالتان حُسمتا بالقواعد.</numerusform>
            <numerusform>تنتظر التحققَ المُعمّى %n حالات حُسمت بالقواعد.</numerusform>
            <numerusform>تنتظر التحققَ المُعمّى %n حالة حُسمت بالقواعد.</numerusform>
            <numerusform>تنتظر التحققَ المُعمّى %n حالة حُسمت بالقواعد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{confirmed} of %n blind check(s) confirmed the rules.</source>
        <translation>
            <numerusform>لا تحقق مُعمّى بعد ({confirmed}).</numerusform>
            <numerusform>أكّد التحقق المُعمّى القواعد في {confirmed} من حالة واحدة.</numerusform>
            <numerusform>أكّد التحقق المُعمّى القواعد في {confirmed} من حالتين.</numerusform>
            <numerusform>أكّد التحقق المُعمّى القواعد في {confirmed} من %n حالات.</numerusform>
            <numerusform>أكّد التحقق المُعمّى القواعد في {confirmed} من %n حالة.</numerusform>
            <numerusform>أكّد التحقق المُعمّى القواعد في {confirmed} من %n حالة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunningSession</name>
    <message>
        <source>Something else is being done just now. Try again in a moment.</source>
        <translation>يجري الآن عمل آخر. حاول مرة أخرى بعد قليل.</translation>
    </message>
</context>
<context>
    <name>SameDecision</name>
    <message>
        <source>No identical case is left.</source>
        <translation>لم تبق حالة مطابقة.</translation>
    </message>
</context>
<context>
    <name>SampleView</name>
    <message>
        <source>The first article</source>
        <translation>المقال الأول</translation>
    </message>
</context>
<context>
    <name>SecondLooks</name>
    <message numerus="yes">
        <source>Finished. %n span(s) may deserve a look; {key_finish} goes on.</source>
        <translation>
            <numerusform>أُنجز. لا مقاطع تستحق نظرة ثانية؛ {key_finish} للمتابعة.</numerusform>
            <numerusform>أُنجز. مقطع واحد قد يستحق نظرة ثانية؛ {key_finish} للمتابعة.</numerusform>
            <numerusform>أُنجز. مقطعان قد يستحقان نظرة ثانية؛ {key_finish} للمتابعة.</numerusform>
            <numerusform>أُنجز. %n مقاطع قد تستحق نظرة ثانية؛ {key_finish} للمتابعة.</numerusform>
            <numerusform>أُنجز. %n مقطعًا قد تستحق نظرة ثانية؛ {key_finish} للمتابعة.</numerusform>
            <numerusform>أُنجز. %n مقطع قد تستحق نظرة ثانية؛ {key_finish} للمتابعة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show  {key_next_doubt}</source>
        <translation>أظهر  {key_next_doubt}</translation>
    </message>
    <message>
        <source>Reopen  {key_reopen}</source>
        <translation>إعادة فتح  {key_reopen}</translation>
    </message>
    <message>
        <source>Nothing here deserves a second look.</source>
        <translation>ليس هنا ما يستحق نظرة ثانية.</translation>
    </message>
    <message>
        <source>{surface} lies on lines that are not the article&apos;s.</source>
        <translation>{surface} في أسطر ليست من المقال.</translation>
    </message>
    <message>
        <source>{surface} reaches over several paragraphs.</source>
        <translation>{surface} يمتد على عدة فقرات.</translation>
    </message>
    <message>
        <source>{surface} is far longer than usual for its label.</source>
        <translation>{surface} أطول بكثير من المعتاد لوسمه.</translation>
    </message>
    <message>
        <source>{surface} has another label elsewhere in this article.</source>
        <translation>{surface} له وسم آخر في موضع آخر من هذا المقال.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>There is nothing to mark here.</source>
        <translation>ليس هنا ما يوسم.</translation>
    </message>
    <message>
        <source>Set the caret inside the span to split it there.</source>
        <translation>ضع المؤشر داخل المقطع لتقسيمه عنده.</translation>
    </message>
    <message>
        <source>No further span has this label.</source>
        <translation>ما من مقطع لاحق بهذا الوسم.</translation>
    </message>
    <message>
        <source>The next span with this label is in another paragraph.</source>
        <translation>المقطع التالي بهذا الوسم في فقرة أخرى.</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) tagged.</source>
        <translation>
            <numerusform>لم يوسم أي مقطع.</numerusform>
            <numerusform>وُسم مقطع واحد.</numerusform>
            <numerusform>وُسم مقطعان.</numerusform>
            <numerusform>وُسمت %n مقاطع.</numerusform>
            <numerusform>وُسم %n مقطعًا.</numerusform>
            <numerusform>وُسم %n مقطع.</numerusform>
        </translation>
    </message>
    <message>
        <source>The gold of this article was released already. Where you change something now, a reviewer decides again.</source>
        <translation>أُتيح المعيار الذهبي لهذا المقال من قبل. ما تغيّره الآن يقرر فيه مراجع ثانية.</translation>
    </message>
</context>
<context>
    <name>SettledBefore</name>
    <message>
        <source>Settled before</source>
        <translation>حُسم من قبل</translation>
    </message>
    <message numerus="yes">
        <source>same decision for %n identical case(s)</source>
        <translation>
            <numerusform>لا حالات مطابقة</numerusform>
            <numerusform>القرار نفسه لحالة مطابقة</numerusform>
            <numerusform>القرار نفسه لحالتين مطابقتين</numerusform>
            <numerusform>القرار نفسه لـ%n حالات مطابقة</numerusform>
            <numerusform>القرار نفسه لـ%n حالة مطابقة</numerusform>
            <numerusform>القرار نفسه لـ%n حالة مطابقة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanCard</name>
    <message>
        <source>sure</source>
        <translation>متأكد</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>غير متأكد</translation>
    </message>
    <message>
        <source>Add a note…  ({key_note})</source>
        <translation>أضف ملاحظة…  ({key_note})</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Select text and press a label&apos;s key, or click a span to see it here.</source>
        <translation>حدّد نصًا واضغط مفتاح وسم، أو انقر على مقطع لتراه هنا.</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>يدويًا</translation>
    </message>
    <message>
        <source>from the same string</source>
        <translation>من اللفظ نفسه</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>مستورد</translation>
    </message>
    <message>
        <source>from a suggestion</source>
        <translation>من اقتراح</translation>
    </message>
    <message>
        <source>from a suggestion, corrected</source>
        <translation>من اقتراح صُحِّح</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>places</comment>
        <translation>
            <numerusform>لا مواضع أخرى</numerusform>
            <numerusform>موضع آخر</numerusform>
            <numerusform>موضعان آخران</numerusform>
            <numerusform>%n مواضع أخرى</numerusform>
            <numerusform>%n موضعًا آخر</numerusform>
            <numerusform>%n موضع آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n more in this article</source>
        <translation>
            <numerusform>لا مواضع أخرى في هذا المقال</numerusform>
            <numerusform>وسم موضع آخر في هذا المقال</numerusform>
            <numerusform>وسم موضعين آخرين في هذا المقال</numerusform>
            <numerusform>وسم %n مواضع أخرى في هذا المقال</numerusform>
            <numerusform>وسم %n موضعًا آخر في هذا المقال</numerusform>
            <numerusform>وسم %n موضع آخر في هذا المقال</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanDelegate</name>
    <message>
        <source>unsure</source>
        <translation>غير متأكد</translation>
    </message>
</context>
<context>
    <name>SpanList</name>
    <message>
        <source>Spans in this article</source>
        <translation>مقاطع هذا المقال</translation>
    </message>
</context>
<context>
    <name>SpanMaker</name>
    <message>
        <source>Press a label&apos;s key.</source>
        <translation>اضغط مفتاح وسم.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>ليس هناك ما يُعاد.</translation>
    </message>
    <message>
        <source>Select the text first.</source>
        <translation>حدّد النص أولًا.</translation>
    </message>
    <message>
        <source>This word has no prefix to leave out.</source>
        <translation>ليس لهذه الكلمة سابقة تُترك.</translation>
    </message>
</context>
<context>
    <name>SpanPlace</name>
    <message>
        <source>unsure</source>
        <translation>غير متأكد</translation>
    </message>
</context>
<context>
    <name>SpansDialog</name>
    <message>
        <source>Everybody&apos;s spans</source>
        <translation>مقاطع الجميع</translation>
    </message>
    <message>
        <source>All finished work is searched. {key_accept} shows a span in its article, {key_tick} ticks it, a label&apos;s key gives those that are ticked this label.</source>
        <translation>يُبحث في كل ما أُنجز. {key_accept} يعرض المقطع في مقاله، و{key_tick} يحدّده، ومفتاح الوسم يعطي ما حُدّد هذا الوسم.</translation>
    </message>
    <message>
        <source>Show in the article</source>
        <translation>عرض في المقال</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Letters of the span, however they are spelt</source>
        <translation>حروف من المقطع، كيفما رُسمت</translation>
    </message>
    <message>
        <source>Letters of the span</source>
        <translation>حروف من المقطع</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>وسمه</translation>
    </message>
    <message>
        <source>&amp;Gold alone</source>
        <translation>المعيار ال&amp;ذهبي وحده</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>كل الوسوم</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Searching… {share} %</source>
        <translation>جارٍ البحث… {share} ٪</translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>لا شيء محدّد</numerusform>
            <numerusform>حُدّد واحد</numerusform>
            <numerusform>حُدّد اثنان</numerusform>
            <numerusform>حُدّدت %n</numerusform>
            <numerusform>حُدّد %n</numerusform>
            <numerusform>حُدّد %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Type letters of a span, or choose a label or a person.</source>
        <translation>اكتب حروفًا من مقطع، أو اختر وسمًا أو شخصًا.</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>إلغاء تحديد الكل</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>تحديد الكل</translation>
    </message>
    <message numerus="yes">
        <source>Change %n ticked…</source>
        <translation>
            <numerusform>تغيير المحدّد…</numerusform>
            <numerusform>تغيير المقطع المحدّد…</numerusform>
            <numerusform>تغيير المقطعين المحدّدين…</numerusform>
            <numerusform>تغيير %n مقاطع محدّدة…</numerusform>
            <numerusform>تغيير %n مقطعًا محدّدًا…</numerusform>
            <numerusform>تغيير %n مقطع محدّد…</numerusform>
        </translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>Article {number}: {title}</source>
        <translation>المقال {number}: {title}</translation>
    </message>
    <message>
        <source>Give the label with this key to the spans that are ticked</source>
        <translation>إعطاء الوسم ذي هذا المفتاح لما حُدّد من المقاطع</translation>
    </message>
    <message>
        <source>Remove the spans that are ticked</source>
        <translation>إزالة ما حُدّد من المقاطع</translation>
    </message>
    <message>
        <source>Tick the rows that are selected</source>
        <translation>تحديد ما اختير من الصفوف أو إلغاء تحديده</translation>
    </message>
    <message>
        <source>From the line that is typed into the list</source>
        <translation>من السطر الذي يُكتب فيه إلى القائمة</translation>
    </message>
    <message>
        <source>It was taken back.</source>
        <translation>تم التراجع.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) of it stay as decided since.</source>
        <translation>
            <numerusform>لم تتغير أي حالة منها: بقيت كما حُسمت بعد ذلك.</numerusform>
            <numerusform>بقيت حالة واحدة منها كما حُسمت بعد ذلك.</numerusform>
            <numerusform>بقيت حالتان منها كما حُسمتا بعد ذلك.</numerusform>
            <numerusform>بقيت %n حالات منها كما حُسمت بعد ذلك.</numerusform>
            <numerusform>بقيت %n حالة منها كما حُسمت بعد ذلك.</numerusform>
            <numerusform>بقيت %n حالة منها كما حُسمت بعد ذلك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gold span(s) of released articles stay as released, until these are released anew.</source>
        <translation>
            <numerusform>لا يبقى أي مقطع من المعيار الذهبي في المقالات المتاحة كما أتيح.</numerusform>
            <numerusform>يبقى مقطع واحد من المعيار الذهبي في المقالات المتاحة كما أتيح إلى أن تُتاح من جديد.</numerusform>
            <numerusform>يبقى مقطعان من المعيار الذهبي في المقالات المتاحة كما أتيحا إلى أن تُتاح من جديد.</numerusform>
            <numerusform>تبقى %n مقاطع من المعيار الذهبي في المقالات المتاحة كما أتيحت إلى أن تُتاح من جديد.</numerusform>
            <numerusform>يبقى %n مقطعًا من المعيار الذهبي في المقالات المتاحة كما أتيح إلى أن تُتاح من جديد.</numerusform>
            <numerusform>يبقى %n مقطع من المعيار الذهبي في المقالات المتاحة كما أتيح إلى أن تُتاح من جديد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) were changed.</source>
        <translation>
            <numerusform>لم يتغيّر شيء.</numerusform>
            <numerusform>تغيّر مقطع واحد.</numerusform>
            <numerusform>تغيّر مقطعان.</numerusform>
            <numerusform>تغيّرت %n مقاطع.</numerusform>
            <numerusform>تغيّر %n مقطعًا.</numerusform>
            <numerusform>تغيّر %n مقطع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them in released articles stay as released.</source>
        <translation>
            <numerusform>لا شيء منها في مقالات متاحة.</numerusform>
            <numerusform>واحد منها في مقال متاح يبقى كما أُتيح.</numerusform>
            <numerusform>اثنان منها في مقالات متاحة يبقيان كما أُتيحا.</numerusform>
            <numerusform>%n منها في مقالات متاحة تبقى كما أُتيحت.</numerusform>
            <numerusform>%n منها في مقالات متاحة تبقى كما أُتيحت.</numerusform>
            <numerusform>%n منها في مقالات متاحة تبقى كما أُتيحت.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpansTable</name>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
</context>
<context>
    <name>StagesPart</name>
    <message>
        <source>Articles by stage</source>
        <translation>مراحل المقالات</translation>
    </message>
    <message numerus="yes">
        <source>There are cases in %n of these articles.</source>
        <translation>
            <numerusform>لا حالات في هذه المقالات.</numerusform>
            <numerusform>في مقال واحد منها حالات.</numerusform>
            <numerusform>في مقالين منها حالات.</numerusform>
            <numerusform>في %n منها حالات.</numerusform>
            <numerusform>في %n منها حالات.</numerusform>
            <numerusform>في %n منها حالات.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits for anybody.</source>
        <translation>لا شيء ينتظر أحدًا.</translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) wait for annotators.</source>
        <translation>
            <numerusform>لا مجموعات تنتظر الواسمين.</numerusform>
            <numerusform>مجموعة واحدة تنتظر الواسمين.</numerusform>
            <numerusform>مجموعتان تنتظران الواسمين.</numerusform>
            <numerusform>%n مجموعات تنتظر الواسمين.</numerusform>
            <numerusform>%n مجموعة تنتظر الواسمين.</numerusform>
            <numerusform>%n مجموعة تنتظر الواسمين.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) wait for a reviewer</source>
        <translation>
            <numerusform>لا حالات تنتظر مراجعًا</numerusform>
            <numerusform>حالة واحدة تنتظر مراجعًا</numerusform>
            <numerusform>حالتان تنتظران مراجعًا</numerusform>
            <numerusform>%n حالات تنتظر مراجعًا</numerusform>
            <numerusform>%n حالة تنتظر مراجعًا</numerusform>
            <numerusform>%n حالة تنتظر مراجعًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s).</source>
        <translation>
            <numerusform>في أي مقال.</numerusform>
            <numerusform>في مقال واحد.</numerusform>
            <numerusform>في مقالين.</numerusform>
            <numerusform>في %n مقالات.</numerusform>
            <numerusform>في %n مقالًا.</numerusform>
            <numerusform>في %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) can be released.</source>
        <translation>
            <numerusform>لا مقال يمكن إتاحته.</numerusform>
            <numerusform>يمكن إتاحة مقال واحد.</numerusform>
            <numerusform>يمكن إتاحة مقالين.</numerusform>
            <numerusform>يمكن إتاحة %n مقالات.</numerusform>
            <numerusform>يمكن إتاحة %n مقالًا.</numerusform>
            <numerusform>يمكن إتاحة %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) could be reviewed already, but somebody is still at work on them; better wait.</source>
        <translation>
            <numerusform>لا مقال يمكن مراجعته منذ الآن.</numerusform>
            <numerusform>يمكن مراجعة مقال منذ الآن، لكن أحدهم ما زال يعمل فيه؛ الأفضل الانتظار.</numerusform>
            <numerusform>يمكن مراجعة مقالين منذ الآن، لكن أحدهم ما زال يعمل فيهما؛ الأفضل الانتظار.</numerusform>
            <numerusform>يمكن مراجعة %n مقالات منذ الآن، لكن أحدهم ما زال يعمل فيها؛ الأفضل الانتظار.</numerusform>
            <numerusform>يمكن مراجعة %n مقالًا منذ الآن، لكن أحدهم ما زال يعمل فيها؛ الأفضل الانتظار.</numerusform>
            <numerusform>يمكن مراجعة %n مقال منذ الآن، لكن أحدهم ما زال يعمل فيها؛ الأفضل الانتظار.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Everything is saved as you go</source>
        <translation>يُحفظ كل شيء وأنت تعمل</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>حُفظ الساعة {time}</translation>
    </message>
    <message>
        <source>Not saved: the file is not where it was</source>
        <translation>لم يُحفظ: لم يعد الملف في مكانه</translation>
    </message>
    <message>
        <source>Network folder</source>
        <translation>مجلد على الشبكة</translation>
    </message>
    <message>
        <source>The file lies where it cannot have a journal, as on another machine. Every change is written to the file itself: as safe, but slower. Others wait meanwhile.</source>
        <translation>يقع الملف حيث لا يمكن أن يكون له سجل مؤقت، كجهاز آخر على الشبكة. يُكتب كل تغيير في الملف نفسه مباشرة: هذا آمن أيضًا لكنه أبطأ، وينتظر الآخرون في أثنائه.</translation>
    </message>
</context>
<context>
    <name>StringsPart</name>
    <message>
        <source>Most contested strings</source>
        <translation>أكثر الألفاظ خلافًا</translation>
    </message>
    <message>
        <source>For each string, in how many of its cases people differ.</source>
        <translation>لكل لفظ، في كم من حالاته يختلف الأشخاص.</translation>
    </message>
    <message>
        <source>String</source>
        <translation>اللفظ</translation>
    </message>
    <message>
        <source>Contested</source>
        <translation>الخلاف</translation>
    </message>
    <message>
        <source>{disagreed} of {seen}</source>
        <translation>{disagreed} من {seen}</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions as before.</source>
        <translation>الاقتراحات كما كانت.</translation>
    </message>
    <message numerus="yes">
        <source>%n less probable suggestion(s), too.</source>
        <translation>
            <numerusform>لا اقتراحات أقل ترجيحًا.</numerusform>
            <numerusform>واقتراح واحد أقل ترجيحًا أيضًا.</numerusform>
            <numerusform>واقتراحان أقل ترجيحًا أيضًا.</numerusform>
            <numerusform>و%n اقتراحات أقل ترجيحًا أيضًا.</numerusform>
            <numerusform>و%n اقتراحًا أقل ترجيحًا أيضًا.</numerusform>
            <numerusform>و%n اقتراح أقل ترجيحًا أيضًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing less probable was found here.</source>
        <translation>لا اقتراحات أقل ترجيحًا هنا.</translation>
    </message>
    <message>
        <source>No suggestions now; {key_more_suggestions} brings them back.</source>
        <translation>لا اقتراحات الآن؛ {key_more_suggestions} يعيدها.</translation>
    </message>
    <message>
        <source>No further suggestion. {key_finish} finishes the article.</source>
        <translation>لا اقتراح بعد هذا. {key_finish} ينجز المقال.</translation>
    </message>
    <message>
        <source>No further reported speech was found here.</source>
        <translation>لم يُعثر هنا على كلام منقول آخر.</translation>
    </message>
</context>
<context>
    <name>SuggestionsDialog</name>
    <message>
        <source>Suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
    <message>
        <source>They are learnt from what you have finished, and from nobody else&apos;s work.</source>
        <translation>تُستخلص مما أنجزته أنت، لا من عمل غيرك.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Few: from 70 %</source>
        <translation>قليلة: من 70٪</translation>
    </message>
    <message>
        <source>Usual: from 40 %</source>
        <translation>معتادة: من 40٪</translation>
    </message>
    <message>
        <source>Many: from 30 %</source>
        <translation>كثيرة: من 30٪</translation>
    </message>
    <message>
        <source>From which probability on something is shown at once.</source>
        <translation>أدنى ترجيح يظهر عنده الاقتراح من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>&amp;How many you get</source>
        <translation>&amp;عدد ما يصلك منها</translation>
    </message>
    <message>
        <source>Where one person labels alone</source>
        <translation>حيث يعمل شخص واحد وحده</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>لا تظهر في أي مكان</translation>
    </message>
    <message>
        <source>Where several people label the same article, agreement is to be theirs, and not that of the program with itself.</source>
        <translation>حيث يعمل عدة أشخاص على مقال واحد، يُراد أن يكون الاتفاق اتفاقهم هم، لا اتفاق البرنامج مع نفسه.</translation>
    </message>
    <message>
        <source>Of a hundred; they tell what suggestions do to the work.</source>
        <translation>من كل مئة؛ وهي تبيّن أثر الاقتراحات في العمل.</translation>
    </message>
    <message>
        <source>&amp;Where this project shows any</source>
        <translation>&amp;أين تظهر في هذا المشروع</translation>
    </message>
    <message>
        <source>S&amp;trings that are withheld</source>
        <translation>الأ&amp;لفاظ المحجوبة</translation>
    </message>
    <message>
        <source>&amp;Blind articles, without any</source>
        <translation>ال&amp;مقالات من غير اقتراحات</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>{label} ends</source>
        <translation>نهاية {label}</translation>
    </message>
    <message>
        <source>selected: {text}</source>
        <translation>محدد: {text}</translation>
    </message>
</context>
<context>
    <name>ThemselvesPart</name>
    <message>
        <source>Agreement with oneself</source>
        <translation>اتفاق المرء مع نفسه</translation>
    </message>
    <message>
        <source>Articles that came back to the same person as new, and what they did first. What they did again counts nowhere else.</source>
        <translation>مقالات عادت إلى الشخص نفسه كأنها جديدة، مقارنةً بما فعله أول مرة. ولا يُحسب ما أعاده في أي مكان آخر.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>عاد إليه</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>أعاد إنجازه</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>This concerns very many cases and is being done.</source>
        <translation>يشمل هذا حالات كثيرة جدًّا، ويجري تنفيذه.</translation>
    </message>
    <message>
        <source>{name} decided the case since, and that stands.</source>
        <translation>حُسمت الحالة بعد ذلك (بقرار من {name})، وهذا القرار قائم.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) of it stay as decided since.</source>
        <translation>
            <numerusform>لم تتغير أي حالة منها: بقيت كما حُسمت بعد ذلك.</numerusform>
            <numerusform>بقيت حالة واحدة منها كما حُسمت بعد ذلك.</numerusform>
            <numerusform>بقيت حالتان منها كما حُسمتا بعد ذلك.</numerusform>
            <numerusform>بقيت %n حالات منها كما حُسمت بعد ذلك.</numerusform>
            <numerusform>بقيت %n حالة منها كما حُسمت بعد ذلك.</numerusform>
            <numerusform>بقيت %n حالة منها كما حُسمت بعد ذلك.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VariantCard</name>
    <message>
        <source>nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>مقترح</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>محسوم</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>غير متأكد</translation>
    </message>
    <message>
        <source>decided by {name}</source>
        <translation>قرار {name}</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions of the guidelines</source>
        <translation>نسخ دليل الوسم</translation>
    </message>
    <message>
        <source>Lines with + came with the version, those with − went.</source>
        <translation>الأسطر التي أمامها + أضيفت مع النسخة، والتي أمامها − حُذفت.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Text of the version</source>
        <translation>نص النسخة</translation>
    </message>
    <message>
        <source>The &amp;whole text</source>
        <translation>ال&amp;نص كاملًا</translation>
    </message>
    <message>
        <source>{number} · {language} · {when}, {who}</source>
        <translation>{number} · {language} · {when}، {who}</translation>
    </message>
    <message>
        <source>a command</source>
        <translation>أمر</translation>
    </message>
    <message>
        <source>{language} · as the project was made</source>
        <translation>{language} · كما أُنشئ المشروع</translation>
    </message>
</context>
<context>
    <name>WaysBack</name>
    <message>
        <source>Restore a backup: choose a project, or one of its backups</source>
        <translation>استعادة نسخة احتياطية: اختر مشروعًا أو إحدى نسخه الاحتياطية</translation>
    </message>
    <message>
        <source>&amp;Restore it…</source>
        <translation>ا&amp;ستعادتها…</translation>
    </message>
    <message>
        <source>Open a &amp;copy…</source>
        <translation>فتح &amp;نسخة منها…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>ا&amp;ستعادة نسخة احتياطية…</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Where to copy the backup</source>
        <translation>أين تُنسخ النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>Projects (*{suffix});;All files (*)</source>
        <translation>المشاريع (*{suffix});;كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>Mark who, where, when and what is claimed in Arabic news, to the letter. Every change is saved at once; what you hand over is exact JSONL.</source>
        <translation>سِم مَن وأين ومتى وما يُدّعى في الأخبار العربية، حرفًا حرفًا. كل تغيير يُحفظ فورًا، وما تسلّمه JSONL دقيق.</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple project</source>
        <translation>فتح المشروع ال&amp;تجريبي</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>مشروع &amp;جديد…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;فتح مشروع…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>المشاريع الأخيرة</translation>
    </message>
    <message>
        <source>file not found</source>
        <translation>الملف غير موجود</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>جديد هنا؟</translation>
    </message>
    <message>
        <source>The sample project has sixteen articles to try everything on. With a new project you bring in your own: text files, web pages, JSONL or tables.</source>
        <translation>في المشروع التجريبي ستة عشر مقالًا تجرّب عليها كل شيء. وفي مشروع جديد تستورد مقالاتك: ملفات نصية أو صفحات ويب أو JSONL أو جداول.</translation>
    </message>
    <message>
        <source>العربية</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
</context>
<context>
    <name>WindowDialogs</name>
    <message>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Projects (*{suffix});;All files (*)</source>
        <translation>المشاريع (*{suffix});;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>عيّنة</translation>
    </message>
    <message>
        <source>This string stands nowhere else unmarked.</source>
        <translation>لا يرد هذا اللفظ في موضع آخر بلا وسم.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
</context>
<context>
    <name>WorkPart</name>
    <message>
        <source>Person by person</source>
        <translation>شخصًا شخصًا</translation>
    </message>
    <message>
        <source>Each person against the others: spans only they marked, and spans they missed.</source>
        <translation>كل شخص مقارنًا بالآخرين: مقاطع وسمها وحده، ومقاطع فاتته.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Marked alone</source>
        <translation>وسمه وحده</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>فاته</translation>
    </message>
    <message>
        <source>Marked by {name} alone</source>
        <translation>وسمه {name} وحده</translation>
    </message>
    <message>
        <source>Missed by {name}</source>
        <translation>فات {name}</translation>
    </message>
</context>
<context>
    <name>WorkingDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
</context>
<context>
    <name>_Alarm</name>
    <message>
        <source>The rule on prefixes seems unclear</source>
        <translation>تبدو قاعدة السوابق غير واضحة</translation>
    </message>
    <message>
        <source>The rule on prefixes seems unclear for the label {label}</source>
        <translation>تبدو قاعدة السوابق غير واضحة في الوسم {label}</translation>
    </message>
    <message>
        <source>So too: {labels}</source>
        <translation>وكذلك: {labels}</translation>
    </message>
    <message>
        <source>Cases that differ by a prefix or an ending</source>
        <translation>حالات تختلف بسابقة أو ضمير متصل</translation>
    </message>
    <message numerus="yes">
        <source>Show the %n case(s)</source>
        <translation>
            <numerusform>لا حالات للعرض</numerusform>
            <numerusform>عرض الحالة</numerusform>
            <numerusform>عرض الحالتين</numerusform>
            <numerusform>عرض %n حالات</numerusform>
            <numerusform>عرض %n حالة</numerusform>
            <numerusform>عرض %n حالة</numerusform>
        </translation>
    </message>
    <message>
        <source>F1 is {strict} when every letter counts and {clitic} when prefixes and pronoun endings are ignored: {gap} is lost to single letters. Say in the guidelines where a name begins after و، ف، ب، ك، ل, with examples from the cases; then settle what is left by policy.</source>
        <translation>قيمة F1 هي {strict} إذا حُسب كل حرف، و{clitic} إذا أُهملت السوابق والضمائر المتصلة: يضيع {gap} في حروف مفردة. بيّن في دليل الوسم أين يبدأ الاسم بعد و، ف، ب، ك، ل، مع أمثلة من الحالات، ثم احسم الباقي بالقواعد.</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Project</source>
        <translation>الم&amp;شروع</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;Span</source>
        <translation>الم&amp;قطع</translation>
    </message>
    <message>
        <source>S&amp;uggestion</source>
        <translation>&amp;اقتراح</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>المقا&amp;ل</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>م&amp;راجعة</translation>
    </message>
    <message>
        <source>Reas&amp;on</source>
        <translation>السب&amp;ب</translation>
    </message>
    <message>
        <source>&amp;Feedback</source>
        <translation>تص&amp;حيحات</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>مشروع &amp;جديد…</translation>
    </message>
    <message>
        <source>Make an empty project file</source>
        <translation>إنشاء ملف مشروع فارغ</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;فتح مشروع…</translation>
    </message>
    <message>
        <source>Open a project file</source>
        <translation>فتح ملف مشروع</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>فتح المشروع ال&amp;تجريبي</translation>
    </message>
    <message>
        <source>Open a project with sample articles to try everything on</source>
        <translation>فتح مشروع فيه مقالات تجريبية لتجربة كل شيء</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>استعادة نسخة احتيا&amp;طية…</translation>
    </message>
    <message>
        <source>Go back to an earlier state; the present one is put aside</source>
        <translation>العودة إلى حالة سابقة؛ والحالة الراهنة تُحفظ جانبًا</translation>
    </message>
    <message>
        <source>&amp;Import articles…</source>
        <translation>ا&amp;ستيراد مقالات…</translation>
    </message>
    <message>
        <source>Bring in articles from files, with a preview</source>
        <translation>إدخال مقالات من ملفات، مع معاينة</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>ت&amp;صدير…</translation>
    </message>
    <message>
        <source>Write labelled articles to a file</source>
        <translation>كتابة المقالات الموسومة في ملف</translation>
    </message>
    <message>
        <source>People and &amp;work…</source>
        <translation>الأشخاص وال&amp;عمل…</translation>
    </message>
    <message>
        <source>Add people, change roles, give out articles</source>
        <translation>إضافة أشخاص وتغيير أدوار وتوزيع مقالات</translation>
    </message>
    <message>
        <source>Pac&amp;k work for somebody…</source>
        <translation>إ&amp;نشاء حزمة لشخص…</translation>
    </message>
    <message>
        <source>Make a package, in which one person works elsewhere</source>
        <translation>إنشاء حزمة يعمل فيها شخص في مكان آخر</translation>
    </message>
    <message>
        <source>&amp;Merge packages…</source>
        <translation>&amp;دمج حزم…</translation>
    </message>
    <message>
        <source>Bring in what people did in their packages or in another copy, with a preview</source>
        <translation>أدخل ما عمله الأشخاص في حزمهم أو في نسخة أخرى، بعد معاينة</translation>
    </message>
    <message>
        <source>Settle &amp;by policy…</source>
        <translation>ال&amp;حسم بالقواعد…</translation>
    </message>
    <message>
        <source>Let rules settle cases, label by label, with counts first</source>
        <translation>حسم حالات بالقواعد لكل وسم على حدة، بعد عرض الأعداد</translation>
    </message>
    <message>
        <source>Ever&amp;ybody&apos;s spans…</source>
        <translation>&amp;مقاطع الجميع…</translation>
    </message>
    <message>
        <source>Search all finished work for spans; give gold another label, or remove it</source>
        <translation>البحث عن مقاطع في كل ما أُنجز، وتغيير وسم المعيار الذهبي أو الإخراج منه</translation>
    </message>
    <message>
        <source>Save &amp;disagreement report…</source>
        <translation>حفظ ت&amp;قرير الخلاف…</translation>
    </message>
    <message>
        <source>Write what people disagree about as a page for any browser</source>
        <translation>كتابة ما يختلف فيه الأشخاص صفحةً لأي متصفح</translation>
    </message>
    <message>
        <source>Change &amp;person…</source>
        <translation>تغيير ال&amp;شخص…</translation>
    </message>
    <message>
        <source>Work as somebody else, or add a person</source>
        <translation>العمل باسم شخص آخر، أو إضافة شخص</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>إ&amp;غلاق المشروع</translation>
    </message>
    <message>
        <source>Back to the welcome page; everything is saved already</source>
        <translation>العودة إلى صفحة الترحيب؛ كل شيء محفوظ</translation>
    </message>
    <message>
        <source>Sa&amp;ved?</source>
        <translation>محفو&amp;ظ؟</translation>
    </message>
    <message>
        <source>Say when the last change was saved: nobody has to save</source>
        <translation>يذكر متى حُفظ آخر تغيير: لا حاجة إلى الحفظ باليد</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;خروج</translation>
    </message>
    <message>
        <source>Leave; everything is saved already</source>
        <translation>الخروج؛ كل شيء محفوظ</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>Take back your last change, without limit, also after a restart</source>
        <translation>التراجع عن آخر تغيير لك، بلا حد، وبعد إعادة التشغيل أيضًا</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>إجراء التغيير من جديد</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Copy the selected text, exactly as it is in the article</source>
        <translation>نسخ النص المحدد كما هو في المقال تمامًا</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>تحديد ال&amp;كل</translation>
    </message>
    <message>
        <source>Select the whole article</source>
        <translation>تحديد المقال كله</translation>
    </message>
    <message>
        <source>&amp;Find in article…</source>
        <translation>&amp;بحث في المقال…</translation>
    </message>
    <message>
        <source>Find text in this article, whatever its spelling</source>
        <translation>العثور على نص في هذا المقال، كيفما كان رسمه</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>الموضع التا&amp;لي</translation>
    </message>
    <message>
        <source>Go to the next place found</source>
        <translation>الانتقال إلى الموضع التالي</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>الموضع ال&amp;سابق</translation>
    </message>
    <message>
        <source>Go to the previous place found</source>
        <translation>الانتقال إلى الموضع السابق</translation>
    </message>
    <message>
        <source>&amp;Search articles</source>
        <translation>البحث في الم&amp;قالات</translation>
    </message>
    <message>
        <source>Search the titles and texts of all articles</source>
        <translation>البحث في عناوين المقالات كلها ونصوصها</translation>
    </message>
    <message>
        <source>Apply the &amp;last label</source>
        <translation>وضع آ&amp;خر وسم</translation>
    </message>
    <message>
        <source>Put the armed label, or the one used last, on the selection</source>
        <translation>وضع الوسم الجاهز، أو آخر وسم استُعمل، على ما حُدد</translation>
    </message>
    <message>
        <source>&amp;Clear selection</source>
        <translation>إ&amp;لغاء التحديد</translation>
    </message>
    <message>
        <source>Next pre&amp;fix variant</source>
        <translation>الوجه التالي للسا&amp;بقة</translation>
    </message>
    <message>
        <source>Clear the selection, deselect the span, disarm the label</source>
        <translation>إلغاء التحديد وترك المقطع والوسم الجاهز</translation>
    </message>
    <message>
        <source>Move one more prefix letter out of the span; after the last, all come back in</source>
        <translation>إخراج حرف آخر من السوابق من المقطع؛ وبعد آخرها تعود كلها إليه</translation>
    </message>
    <message>
        <source>Right edge to the left</source>
        <translation>الحد الأيمن يسارًا</translation>
    </message>
    <message>
        <source>Move the beginning of the span one letter to the left</source>
        <translation>نقل أول المقطع حرفًا إلى اليسار</translation>
    </message>
    <message>
        <source>Right edge to the right</source>
        <translation>الحد الأيمن يمينًا</translation>
    </message>
    <message>
        <source>Move the beginning of the span one letter to the right</source>
        <translation>نقل أول المقطع حرفًا إلى اليمين</translation>
    </message>
    <message>
        <source>Left edge to the left</source>
        <translation>الحد الأيسر يسارًا</translation>
    </message>
    <message>
        <source>Move the end of the span one letter to the left</source>
        <translation>نقل آخر المقطع حرفًا إلى اليسار</translation>
    </message>
    <message>
        <source>Left edge to the right</source>
        <translation>الحد الأيسر يمينًا</translation>
    </message>
    <message>
        <source>Move the end of the span one letter to the right</source>
        <translation>نقل آخر المقطع حرفًا إلى اليمين</translation>
    </message>
    <message>
        <source>Right edge one word to the left</source>
        <translation>الحد الأيمن كلمة يسارًا</translation>
    </message>
    <message>
        <source>Move the beginning of the span one word to the left</source>
        <translation>نقل أول المقطع كلمة إلى اليسار</translation>
    </message>
    <message>
        <source>Right edge one word to the right</source>
        <translation>الحد الأيمن كلمة يمينًا</translation>
    </message>
    <message>
        <source>Move the beginning of the span one word to the right</source>
        <translation>نقل أول المقطع كلمة إلى اليمين</translation>
    </message>
    <message>
        <source>Left edge one word to the left</source>
        <translation>الحد الأيسر كلمة يسارًا</translation>
    </message>
    <message>
        <source>Move the end of the span one word to the left</source>
        <translation>نقل آخر المقطع كلمة إلى اليسار</translation>
    </message>
    <message>
        <source>Left edge one word to the right</source>
        <translation>الحد الأيسر كلمة يمينًا</translation>
    </message>
    <message>
        <source>Move the end of the span one word to the right</source>
        <translation>نقل آخر المقطع كلمة إلى اليمين</translation>
    </message>
    <message>
        <source>&amp;Next span</source>
        <translation>المقطع ال&amp;تالي</translation>
    </message>
    <message>
        <source>Select the next span in the text</source>
        <translation>تحديد المقطع التالي في النص</translation>
    </message>
    <message>
        <source>&amp;Previous span</source>
        <translation>المقطع ال&amp;سابق</translation>
    </message>
    <message>
        <source>Select the previous span in the text</source>
        <translation>تحديد المقطع السابق في النص</translation>
    </message>
    <message>
        <source>Span &amp;around</source>
        <translation>المقطع المحي&amp;ط</translation>
    </message>
    <message>
        <source>Select the span around the selected one</source>
        <translation>تحديد المقطع الذي يحيط بالمقطع المحدد</translation>
    </message>
    <message>
        <source>N&amp;ote…</source>
        <translation>&amp;ملاحظة…</translation>
    </message>
    <message>
        <source>Write a note on the selected span</source>
        <translation>كتابة ملاحظة على المقطع المحدد</translation>
    </message>
    <message>
        <source>&amp;Unsure</source>
        <translation>&amp;غير متأكد</translation>
    </message>
    <message>
        <source>Mark the span as unsure, or remove the mark</source>
        <translation>وضع علامة «غير متأكد» على المقطع، أو إزالتها</translation>
    </message>
    <message>
        <source>Tag the same &amp;elsewhere…</source>
        <translation>&amp;وسم اللفظ نفسه في مواضع أخرى…</translation>
    </message>
    <message>
        <source>Tag the same string elsewhere in this article, after a preview</source>
        <translation>وسم اللفظ نفسه في مواضع أخرى من هذا المقال، بعد معاينة</translation>
    </message>
    <message>
        <source>Spl&amp;it at the caret</source>
        <translation>تقس&amp;يم عند المؤشر</translation>
    </message>
    <message>
        <source>Make two spans of one, at the caret</source>
        <translation>جعل المقطع مقطعين عند المؤشر</translation>
    </message>
    <message>
        <source>&amp;Merge with the next</source>
        <translation>&amp;دمج مع التالي</translation>
    </message>
    <message>
        <source>Make one span of this and the next with its label</source>
        <translation>جعل هذا المقطع والتالي له بوسمه مقطعًا واحدًا</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;حذف</translation>
    </message>
    <message>
        <source>Remove the selected span</source>
        <translation>حذف المقطع المحدد</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>إ&amp;نجاز</translation>
    </message>
    <message>
        <source>The article is done: go to the next one to do</source>
        <translation>المقال منجز: الانتقال إلى التالي مما هو بانتظار العمل</translation>
    </message>
    <message>
        <source>Second loo&amp;k</source>
        <translation>نظرة &amp;ثانية</translation>
    </message>
    <message>
        <source>Show the next span that may deserve a second look</source>
        <translation>يُظهر المقطع التالي الذي قد يستحق نظرة ثانية</translation>
    </message>
    <message>
        <source>&amp;Skip…</source>
        <translation>ت&amp;خطّي المقال…</translation>
    </message>
    <message>
        <source>Leave the article out, with a reason</source>
        <translation>ترك المقال، مع ذكر السبب</translation>
    </message>
    <message>
        <source>F&amp;lag…</source>
        <translation>و&amp;ضع إشارة…</translation>
    </message>
    <message>
        <source>Ask somebody to look at the article, or take the flag away</source>
        <translation>طلب أن ينظر أحد في المقال، أو إزالة الإشارة</translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation>إعادة &amp;فتح</translation>
    </message>
    <message>
        <source>Take a finished or skipped article up again</source>
        <translation>العودة إلى مقال منجز أو متخطّى</translation>
    </message>
    <message>
        <source>Next to &amp;do</source>
        <translation>التالي &amp;بانتظار العمل</translation>
    </message>
    <message>
        <source>Go to the next article to do</source>
        <translation>الانتقال إلى المقال التالي مما هو بانتظار العمل</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>المقال ال&amp;تالي</translation>
    </message>
    <message>
        <source>Go to the next article in the list</source>
        <translation>الانتقال إلى المقال التالي في القائمة</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>المقال ال&amp;سابق</translation>
    </message>
    <message>
        <source>Go to the previous article in the list</source>
        <translation>الانتقال إلى المقال السابق في القائمة</translation>
    </message>
    <message>
        <source>Not &amp;article</source>
        <translation>&amp;ليس من المقال</translation>
    </message>
    <message>
        <source>Mark the selected lines as not part of the article, or take that back</source>
        <translation>تعليم الأسطر المحددة بأنها ليست من المقال، أو العدول عن ذلك</translation>
    </message>
    <message>
        <source>Next pr&amp;oposed line</source>
        <translation>السطر الم&amp;قترح التالي</translation>
    </message>
    <message>
        <source>Select the next line that was proposed as not article</source>
        <translation>تحديد السطر التالي المقترح أنه ليس من المقال</translation>
    </message>
    <message>
        <source>&amp;Confirm proposals</source>
        <translation>تأ&amp;كيد المقترحات</translation>
    </message>
    <message>
        <source>Confirm all dimmed lines that were proposed as not article</source>
        <translation>تأكيد كل الأسطر الباهتة التي اقتُرح أنها ليست من المقال</translation>
    </message>
    <message>
        <source>Cl&amp;ear proposals</source>
        <translation>&amp;رفض المقترحات</translation>
    </message>
    <message>
        <source>Clear all proposals: the dimmed lines belong to the article</source>
        <translation>رفض كل المقترحات: الأسطر الباهتة من المقال</translation>
    </message>
    <message>
        <source>&amp;Title, source and date…</source>
        <translation>ال&amp;عنوان والمصدر والتاريخ…</translation>
    </message>
    <message>
        <source>Correct the title, the source and the date of the article</source>
        <translation>تصحيح عنوان المقال ومصدره وتاريخه</translation>
    </message>
    <message>
        <source>A&amp;nnotate</source>
        <translation>التو&amp;سيم</translation>
    </message>
    <message>
        <source>Go to the page on which articles are labelled</source>
        <translation>الذهاب إلى صفحة وسم المقالات</translation>
    </message>
    <message>
        <source>Re&amp;view</source>
        <translation>م&amp;راجعة</translation>
    </message>
    <message>
        <source>Go to the page on which disagreements are settled</source>
        <translation>الذهاب إلى صفحة حسم الخلافات</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>ن&amp;ظرة عامة</translation>
    </message>
    <message>
        <source>Go to the page on progress and agreement</source>
        <translation>الذهاب إلى صفحة التقدم والاتفاق</translation>
    </message>
    <message>
        <source>Feedbac&amp;k</source>
        <translation>تص&amp;حيحات</translation>
    </message>
    <message>
        <source>Go to the page that shows how your spans were corrected</source>
        <translation>الذهاب إلى الصفحة التي تبيّن كيف صُحّحت مقاطعك</translation>
    </message>
    <message>
        <source>Pro&amp;ject</source>
        <translation>الم&amp;شروع</translation>
    </message>
    <message>
        <source>Go to the page on which labels and guidelines are changed</source>
        <translation>الانتقال إلى صفحة تغيير الوسوم والدليل</translation>
    </message>
    <message>
        <source>Back to the &amp;text</source>
        <translation>العودة إ&amp;لى النص</translation>
    </message>
    <message>
        <source>Go from a list or a panel back to the text</source>
        <translation>العودة من قائمة أو لوحة إلى النص</translation>
    </message>
    <message>
        <source>&amp;Count again</source>
        <translation>عدّ من &amp;جديد</translation>
    </message>
    <message>
        <source>Count progress and agreement again</source>
        <translation>عدّ التقدم والاتفاق من جديد</translation>
    </message>
    <message>
        <source>U&amp;pdated labels</source>
        <translation>الوسوم المت&amp;غيّرة</translation>
    </message>
    <message>
        <source>Work with the labels as others have changed them</source>
        <translation>العمل بالوسوم كما غيّرها الآخرون</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>نص أ&amp;كبر</translation>
    </message>
    <message>
        <source>Show the article larger</source>
        <translation>عرض المقال أكبر</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>نص أ&amp;صغر</translation>
    </message>
    <message>
        <source>Show the article smaller</source>
        <translation>عرض المقال أصغر</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>الحجم الم&amp;عتاد</translation>
    </message>
    <message>
        <source>Show the article in its usual size</source>
        <translation>عرض المقال بحجمه المعتاد</translation>
    </message>
    <message>
        <source>&amp;More line spacing</source>
        <translation>تباعد أ&amp;وسع</translation>
    </message>
    <message>
        <source>Set the lines further apart</source>
        <translation>إبعاد الأسطر بعضها عن بعض</translation>
    </message>
    <message>
        <source>L&amp;ess line spacing</source>
        <translation>تباعد أض&amp;يق</translation>
    </message>
    <message>
        <source>Set the lines closer together</source>
        <translation>تقريب الأسطر بعضها من بعض</translation>
    </message>
    <message>
        <source>Other &amp;reading face</source>
        <translation>&amp;خط قراءة آخر</translation>
    </message>
    <message>
        <source>Show the article in the other typeface</source>
        <translation>عرض المقال بالخط الآخر</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>الم&amp;قالات</translation>
    </message>
    <message>
        <source>Show or hide the list of articles</source>
        <translation>إظهار قائمة المقالات أو إخفاؤها</translation>
    </message>
    <message>
        <source>La&amp;bels and spans</source>
        <translation>الوسوم والمقا&amp;طع</translation>
    </message>
    <message>
        <source>Show or hide the labels and spans</source>
        <translation>إظهار الوسوم والمقاطع أو إخفاؤها</translation>
    </message>
    <message>
        <source>&amp;Guidelines</source>
        <translation>&amp;دليل الوسم</translation>
    </message>
    <message>
        <source>Show or hide the guidelines</source>
        <translation>إظهار دليل الوسم أو إخفاؤه</translation>
    </message>
    <message>
        <source>&amp;Wider column</source>
        <translation>&amp;توسيع العمود</translation>
    </message>
    <message>
        <source>Give more room to the column that has the focus</source>
        <translation>إعطاء مساحة أكبر للعمود الذي عليه التركيز</translation>
    </message>
    <message>
        <source>Less w&amp;ide column</source>
        <translation>ت&amp;ضييق العمود</translation>
    </message>
    <message>
        <source>Give less room to the column that has the focus</source>
        <translation>إعطاء مساحة أقل للعمود الذي عليه التركيز</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>داك&amp;ن</translation>
    </message>
    <message>
        <source>Change between light and dark</source>
        <translation>التبديل بين الفاتح والداكن</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>ت&amp;باين عالٍ</translation>
    </message>
    <message>
        <source>Show everything in the strongest colours, or the usual ones</source>
        <translation>عرض كل شيء بأقوى الألوان أو بالألوان المعتادة</translation>
    </message>
    <message>
        <source>العربية</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Change the language of the window</source>
        <translation>تغيير لغة النافذة</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;ملء الشاشة</translation>
    </message>
    <message>
        <source>Use the whole screen, or the window again</source>
        <translation>استعمال الشاشة كلها، أو النافذة من جديد</translation>
    </message>
    <message>
        <source>&amp;Keys and help</source>
        <translation>الا&amp;ختصارات والمساعدة</translation>
    </message>
    <message>
        <source>Every key, on one page</source>
        <translation>كل الاختصارات في صفحة واحدة</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;عن البرنامج</translation>
    </message>
    <message>
        <source>Version, licences, and where your files are</source>
        <translation>الإصدار والرخص ومكان ملفاتك</translation>
    </message>
    <message>
        <source>&amp;Next correction</source>
        <translation>التصحيح ال&amp;تالي</translation>
    </message>
    <message>
        <source>Go to the next span that was corrected</source>
        <translation>الذهاب إلى المقطع المصحّح التالي</translation>
    </message>
    <message>
        <source>&amp;Previous correction</source>
        <translation>التصحيح ال&amp;سابق</translation>
    </message>
    <message>
        <source>Go to the previous span that was corrected</source>
        <translation>الذهاب إلى المقطع المصحّح السابق</translation>
    </message>
    <message>
        <source>Ne&amp;xt reason</source>
        <translation>السبب التا&amp;لي</translation>
    </message>
    <message>
        <source>Show only the corrections with the next reason, then all</source>
        <translation>عرض التصحيحات ذات السبب التالي فقط، ثم الكل</translation>
    </message>
    <message>
        <source>&amp;Guideline of the label</source>
        <translation>&amp;دليل الوسم</translation>
    </message>
    <message>
        <source>Go to what the guidelines say of the label, and back</source>
        <translation>الذهاب إلى ما يقوله الدليل عن الوسم، والعودة</translation>
    </message>
    <message>
        <source>&amp;Take feedback in…</source>
        <translation>إد&amp;خال تصحيحات…</translation>
    </message>
    <message>
        <source>Take a file with your feedback into the package</source>
        <translation>أدخل ملفًا فيه تصحيحاتك إلى الحزمة</translation>
    </message>
    <message>
        <source>&amp;Take the suggested one</source>
        <translation>أخذ ال&amp;مقترح</translation>
    </message>
    <message>
        <source>Settle the case with the variant that is suggested</source>
        <translation>حسم الحالة بالرأي المقترح</translation>
    </message>
    <message>
        <source>&amp;Nothing here</source>
        <translation>&amp;لا شيء هنا</translation>
    </message>
    <message>
        <source>Settle the case: there is nothing to mark</source>
        <translation>حسم الحالة: لا شيء يوسم</translation>
    </message>
    <message>
        <source>&amp;Edit the boundary</source>
        <translation>تعديل ال&amp;حدود</translation>
    </message>
    <message>
        <source>Start your own span from a variant; press again to start from the next one</source>
        <translation>البدء بمقطع من عندك انطلاقًا من رأي؛ اضغط مرة أخرى للبدء من الرأي التالي</translation>
    </message>
    <message>
        <source>A word more</source>
        <translation>كلمة أكثر</translation>
    </message>
    <message>
        <source>The likely span with one word more at its end</source>
        <translation>المقطع المرجَّح مع كلمة زائدة في آخره</translation>
    </message>
    <message>
        <source>A word less</source>
        <translation>كلمة أقل</translation>
    </message>
    <message>
        <source>The likely span with one word less at its end</source>
        <translation>المقطع المرجَّح من غير كلمة في آخره</translation>
    </message>
    <message>
        <source>A word more before</source>
        <translation>كلمة أكثر في الأول</translation>
    </message>
    <message>
        <source>The likely span with one word more at its beginning</source>
        <translation>المقطع المرجَّح مع كلمة زائدة في أوله</translation>
    </message>
    <message>
        <source>A word less before</source>
        <translation>كلمة أقل في الأول</translation>
    </message>
    <message>
        <source>The likely span with one word less at its beginning</source>
        <translation>المقطع المرجَّح من غير كلمة في أوله</translation>
    </message>
    <message>
        <source>Another &amp;label</source>
        <translation>&amp;وسم آخر</translation>
    </message>
    <message>
        <source>Settle the case with another label: press its key next</source>
        <translation>حسم الحالة بوسم آخر: اضغط مفتاحه بعد ذلك</translation>
    </message>
    <message>
        <source>A span that all &amp;missed</source>
        <translation>مقطع &amp;فات الجميع</translation>
    </message>
    <message>
        <source>Mark what nobody marked: select the text first or afterwards, then press a label&apos;s key</source>
        <translation>وسم ما لم يَسِمه أحد: حدّد النص قبل ذلك أو بعده، ثم اضغط مفتاح وسم</translation>
    </message>
    <message>
        <source>Ta&amp;ke the span</source>
        <translation>أ&amp;خذ المقطع</translation>
    </message>
    <message>
        <source>Settle the case with the span as it is now</source>
        <translation>حسم الحالة بالمقطع كما هو الآن</translation>
    </message>
    <message>
        <source>&amp;Defer</source>
        <translation>ت&amp;أجيل</translation>
    </message>
    <message>
        <source>Leave the case for later</source>
        <translation>ترك الحالة إلى وقت آخر</translation>
    </message>
    <message>
        <source>&amp;Guideline gap</source>
        <translation>ث&amp;غرة في الدليل</translation>
    </message>
    <message>
        <source>Leave the case until the guidelines say what to do</source>
        <translation>ترك الحالة إلى أن يقول الدليل ما العمل</translation>
    </message>
    <message>
        <source>&amp;All identical cases…</source>
        <translation>&amp;كل الحالات المطابقة…</translation>
    </message>
    <message>
        <source>Make the same decision for all identical cases, after a preview</source>
        <translation>اتخاذ القرار نفسه لكل الحالات المطابقة، بعد معاينة</translation>
    </message>
    <message>
        <source>C&amp;onfirm what was decided</source>
        <translation>تأكي&amp;د ما تقرّر</translation>
    </message>
    <message>
        <source>Settle the article&apos;s cases as they were decided before somebody said more</source>
        <translation>حسم حالات المقال كما تقرّرت قبل أن يقول أحدهم شيئًا جديدًا</translation>
    </message>
    <message>
        <source>Exam&amp;ple for the guidelines</source>
        <translation>م&amp;ثال للدليل</translation>
    </message>
    <message>
        <source>Add the settled case to the guidelines as an example, or take it away</source>
        <translation>إضافة الحالة المحسومة إلى دليل الوسم مثالًا، أو إخراجها</translation>
    </message>
    <message>
        <source>Note on the de&amp;cision…</source>
        <translation>ملاح&amp;ظة على القرار…</translation>
    </message>
    <message>
        <source>Write a note that the annotators read with the decision</source>
        <translation>كتابة ملاحظة يقرؤها الواسمون مع القرار</translation>
    </message>
    <message>
        <source>Settle m&amp;y own article</source>
        <translation>حسم مقال ل&amp;ي</translation>
    </message>
    <message>
        <source>Settle an article that you annotated; decisions will say so</source>
        <translation>حسم مقال وسمته، وستذكر القرارات ذلك</translation>
    </message>
    <message>
        <source>S&amp;how who is who</source>
        <translation>&amp;عرض الأسماء</translation>
    </message>
    <message>
        <source>Names instead of letters before the article is settled; it is kept</source>
        <translation>الأسماء محلّ الحروف قبل حسم المقال، ويُحفظ ذلك</translation>
    </message>
    <message>
        <source>Ne&amp;xt case</source>
        <translation>الحالة ال&amp;تالية</translation>
    </message>
    <message>
        <source>Go to the next case in the list</source>
        <translation>الذهاب إلى الحالة التالية في القائمة</translation>
    </message>
    <message>
        <source>Pre&amp;vious case</source>
        <translation>الحالة ال&amp;سابقة</translation>
    </message>
    <message>
        <source>Go to the previous case in the list</source>
        <translation>الذهاب إلى الحالة السابقة في القائمة</translation>
    </message>
    <message>
        <source>Next in the article, agreed too</source>
        <translation>التالية في المقال، والمتفق عليه أيضًا</translation>
    </message>
    <message>
        <source>Go to the next case of the article, also one on which all agree</source>
        <translation>الانتقال إلى الحالة التالية في المقال، ولو اتفق الجميع عليها</translation>
    </message>
    <message>
        <source>Previous in the article, agreed too</source>
        <translation>السابقة في المقال، والمتفق عليه أيضًا</translation>
    </message>
    <message>
        <source>Go to the previous case of the article, also one on which all agree</source>
        <translation>الانتقال إلى الحالة السابقة في المقال، ولو اتفق الجميع عليها</translation>
    </message>
    <message>
        <source>Next case le&amp;ft</source>
        <translation>الحالة ال&amp;باقية التالية</translation>
    </message>
    <message>
        <source>Go to the next case that is left to decide</source>
        <translation>الذهاب إلى الحالة التالية التي لم تُحسم</translation>
    </message>
    <message>
        <source>Sort by &amp;impact</source>
        <translation>الترتيب بالأث&amp;ر</translation>
    </message>
    <message>
        <source>Put the cases that settle most others first; press again for the order of the text</source>
        <translation>وضع الحالات التي تحسم أكثر من غيرها أولًا؛ اضغط مرة أخرى لترتيب النص</translation>
    </message>
    <message>
        <source>&amp;Release the article</source>
        <translation>&amp;إتاحة المقال</translation>
    </message>
    <message>
        <source>Let the annotators see the decisions on this article, once it is settled</source>
        <translation>عرض القرارات على هذا المقال على الواسمين بعد حسمه</translation>
    </message>
    <message>
        <source>Relea&amp;se all settled articles</source>
        <translation>إتاحة كل الم&amp;قالات المحسومة</translation>
    </message>
    <message>
        <source>Let the annotators see the decisions on every article that is settled</source>
        <translation>عرض القرارات على كل مقال محسوم على الواسمين</translation>
    </message>
    <message>
        <source>&amp;Slip</source>
        <translation>&amp;هفوة</translation>
    </message>
    <message>
        <source>The hand slipped: everybody knows how it should be</source>
        <translation>زلّت اليد: يعرف الجميع الصواب</translation>
    </message>
    <message>
        <source>&amp;Prefix</source>
        <translation>&amp;سابقة</translation>
    </message>
    <message>
        <source>A letter written onto the word, inside or outside</source>
        <translation>حرف موصول بالكلمة: سابقة في الداخل أو في الخارج</translation>
    </message>
    <message>
        <source>&amp;Title or apposition</source>
        <translation>&amp;لقب أو بدل</translation>
    </message>
    <message>
        <source>Whether a title or an apposition belongs to it</source>
        <translation>هل يدخل فيه لقب أو بدل</translation>
    </message>
    <message>
        <source>&amp;Quote or punctuation</source>
        <translation>&amp;تنصيص أو ترقيم</translation>
    </message>
    <message>
        <source>Whether quotes or punctuation belong to it</source>
        <translation>هل تدخل فيه علامات تنصيص أو ترقيم</translation>
    </message>
    <message>
        <source>&amp;Actor or location</source>
        <translation>&amp;جهة أو مكان</translation>
    </message>
    <message>
        <source>Whether a place is meant, or those who act there</source>
        <translation>هل يُقصد المكان أو من فيه</translation>
    </message>
    <message>
        <source>&amp;Date or not</source>
        <translation>تا&amp;ريخ أو لا</translation>
    </message>
    <message>
        <source>Whether it is a date</source>
        <translation>هل هو تاريخ</translation>
    </message>
    <message>
        <source>Claim &amp;or not</source>
        <translation>ا&amp;دعاء أو لا</translation>
    </message>
    <message>
        <source>Whether it is said by somebody, or by the newspaper itself</source>
        <translation>هل يُنسب إلى أحد أو هو كلام الصحيفة نفسها</translation>
    </message>
    <message>
        <source>Claim &amp;extent</source>
        <translation>&amp;حدود الادعاء</translation>
    </message>
    <message>
        <source>Where a claim begins and ends</source>
        <translation>أين يبدأ الادعاء وأين ينتهي</translation>
    </message>
    <message>
        <source>Exte&amp;nt</source>
        <translation>الا&amp;متداد</translation>
    </message>
    <message>
        <source>Which words belong to the name</source>
        <translation>أي الكلمات من الاسم</translation>
    </message>
    <message>
        <source>&amp;Missed</source>
        <translation>&amp;فات</translation>
    </message>
    <message>
        <source>Somebody overlooked it</source>
        <translation>سها عنه أحدهم</translation>
    </message>
    <message>
        <source>Should not &amp;be marked</source>
        <translation>لا &amp;يُوسم</translation>
    </message>
    <message>
        <source>The guidelines do not want it marked</source>
        <translation>لا يريد الدليل وسمه</translation>
    </message>
    <message>
        <source>Ambig&amp;uous</source>
        <translation>ملت&amp;بس</translation>
    </message>
    <message>
        <source>The text may be read in several ways</source>
        <translation>يُقرأ النص على أكثر من وجه</translation>
    </message>
    <message>
        <source>The guidelines do not say</source>
        <translation>الدليل لا يقول شيئًا</translation>
    </message>
    <message>
        <source>Te&amp;xt error</source>
        <translation>&amp;خطأ في النص</translation>
    </message>
    <message>
        <source>The text itself has a mistake</source>
        <translation>في النص نفسه خطأ</translation>
    </message>
    <message>
        <source>&amp;Next suggestion</source>
        <translation>الاقتراح ال&amp;تالي</translation>
    </message>
    <message>
        <source>Go to the next suggestion in the text</source>
        <translation>الانتقال إلى الاقتراح التالي في النص</translation>
    </message>
    <message>
        <source>&amp;Previous suggestion</source>
        <translation>الاقتراح ال&amp;سابق</translation>
    </message>
    <message>
        <source>Go to the previous suggestion in the text</source>
        <translation>الانتقال إلى الاقتراح السابق في النص</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;قبول</translation>
    </message>
    <message>
        <source>Make a span of the suggestion, and go to the next one</source>
        <translation>جعل الاقتراح مقطعًا، ثم الانتقال إلى التالي</translation>
    </message>
    <message>
        <source>Accept all that are p&amp;robable</source>
        <translation>قبول &amp;كل المرجّح</translation>
    </message>
    <message>
        <source>Accept what is at least 80 % probable and was on the screen, in one step</source>
        <translation>قبول كل ما بلغ ترجيحه 80٪ على الأقل وظهر على الشاشة، في خطوة واحدة</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;رفض</translation>
    </message>
    <message>
        <source>Take the suggestion away, also where the same string stands further on</source>
        <translation>إزالة الاقتراح، وكذلك حيث يرد اللفظ نفسه لاحقًا</translation>
    </message>
    <message>
        <source>&amp;More, none, or as before</source>
        <translation>ال&amp;مزيد، أو لا شيء، أو كما كان</translation>
    </message>
    <message>
        <source>Show the less probable suggestions, too; then none; then as before</source>
        <translation>إظهار الاقتراحات الأقل ترجيحًا أيضًا، ثم لا شيء، ثم كما كان</translation>
    </message>
    <message>
        <source>Next &amp;claim</source>
        <translation>الا&amp;دعاء التالي</translation>
    </message>
    <message>
        <source>Propose the next stretch that somebody is said to say</source>
        <translation>اقتراح المقطع التالي مما يُنسب إلى أحد قوله</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>الإ&amp;عدادات…</translation>
    </message>
    <message>
        <source>Choose how many suggestions you get, and where</source>
        <translation>اختيار عدد الاقتراحات التي تصلك، وأين تظهر</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message>
        <source>A bug in the program</source>
        <translation>خلل في البرنامج</translation>
    </message>
    <message>
        <source>Something went wrong that is the program&apos;s fault, not yours. Everything you did before is saved. Please send the details to those who maintain it.</source>
        <translation>وقع خطأ سببه البرنامج لا أنت. كل ما فعلته قبله محفوظ. أرسل التفاصيل إلى القائمين على البرنامج.</translation>
    </message>
</context>
<context>
    <name>app_displaced</name>
    <message>
        <source>saved</source>
        <translation>محفوظ</translation>
    </message>
</context>
<context>
    <name>faults</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>feedback</name>
    <message>
        <source>Other edges</source>
        <translation>حدّان مختلفان</translation>
    </message>
    <message>
        <source>Another label</source>
        <translation>وسم آخر</translation>
    </message>
    <message>
        <source>Other edges, another label</source>
        <translation>حدّان مختلفان ووسم آخر</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>غير موسوم</translation>
    </message>
    <message>
        <source>A reviewer decided this.</source>
        <translation>قرّر هذا مراجع.</translation>
    </message>
    <message>
        <source>The project&apos;s rule settled this.</source>
        <translation>حسمت هذا قاعدة المشروع.</translation>
    </message>
    <message>
        <source>Everybody agrees on this now.</source>
        <translation>يتفق الجميع على هذا الآن.</translation>
    </message>
    <message>
        <source>No reason</source>
        <translation>بلا سبب</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>On several pages</source>
        <translation>في عدة صفحات</translation>
    </message>
    <message>
        <source>Moving and selecting</source>
        <translation>التنقل والتحديد</translation>
    </message>
    <message>
        <source>In lists and tables</source>
        <translation>في القوائم والجداول</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>الفأرة</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>One letter, in the direction of the arrow</source>
        <translation>حرف واحد في اتجاه السهم</translation>
    </message>
    <message>
        <source>One word</source>
        <translation>كلمة واحدة</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>سطر واحد</translation>
    </message>
    <message>
        <source>One paragraph</source>
        <translation>فقرة واحدة</translation>
    </message>
    <message>
        <source>Beginning or end of the line</source>
        <translation>أول السطر أو آخره</translation>
    </message>
    <message>
        <source>Beginning or end of the article</source>
        <translation>أول المقال أو آخره</translation>
    </message>
    <message>
        <source>Held down with any of these: select</source>
        <translation>مضغوطًا مع أي منها: تحديد</translation>
    </message>
    <message>
        <source>One row</source>
        <translation>صف واحد</translation>
    </message>
    <message>
        <source>One figure, in a table of the overview</source>
        <translation>رقم واحد، في جداول صفحة «نظرة عامة»</translation>
    </message>
    <message>
        <source>Open or choose what is reached</source>
        <translation>فتح ما وُصل إليه أو اختياره</translation>
    </message>
    <message>
        <source>On to the next list, table or button</source>
        <translation>الانتقال إلى القائمة أو الجدول أو الزر التالي</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Select text, to the letter</source>
        <translation>تحديد نص، حرفًا حرفًا</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>نقرتان</translation>
    </message>
    <message>
        <source>Take a word, without its quotes and commas</source>
        <translation>أخذ كلمة، بلا علامات التنصيص والفواصل</translation>
    </message>
    <message>
        <source>Triple click</source>
        <translation>ثلاث نقرات</translation>
    </message>
    <message>
        <source>Take a sentence</source>
        <translation>أخذ جملة</translation>
    </message>
    <message>
        <source>Four clicks</source>
        <translation>أربع نقرات</translation>
    </message>
    <message>
        <source>Take a paragraph</source>
        <translation>أخذ فقرة</translation>
    </message>
    <message>
        <source>Click on a span</source>
        <translation>نقرة على مقطع</translation>
    </message>
    <message>
        <source>Select it; once more, the one around it</source>
        <translation>تحديده؛ ومرة أخرى ما يحيط به</translation>
    </message>
    <message>
        <source>Drag an edge</source>
        <translation>سحب حد</translation>
    </message>
    <message>
        <source>Move the edge of the selected span</source>
        <translation>نقل حد المقطع المحدد</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+عجلة</translation>
    </message>
    <message>
        <source>Larger or smaller text</source>
        <translation>نص أكبر أو أصغر</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مفتاح المسافة</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>new</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>known</source>
        <translation>معروف</translation>
    </message>
    <message>
        <source>more work</source>
        <translation>عمل إضافي</translation>
    </message>
    <message>
        <source>like another</source>
        <translation>شبيه بغيره</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>First words</source>
        <translation>أول الكلام</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>قُرئ بصيغة</translation>
    </message>
    <message>
        <source>The same text is there already.</source>
        <translation>النص نفسه موجود من قبل.</translation>
    </message>
    <message>
        <source>Somebody else&apos;s work on an article that stands above.</source>
        <translation>عمل شخص آخر على مقال يرد أعلاه.</translation>
    </message>
    <message>
        <source>Nearly the same text as “{title}”.</source>
        <translation>النص نفسه تقريبًا في «{title}».</translation>
    </message>
    <message>
        <source>What follows ≈ is guessed from the text; it can be edited.</source>
        <translation>ما يلي ≈ مخمَّن من النص، ويمكن تعديله.</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>CSV with a header; comma, semicolon or tab</source>
        <translation>CSV بسطر عناوين؛ الفاصل فاصلة أو فاصلة منقوطة أو علامة جدولة</translation>
    </message>
    <message>
        <source>Check the name, or make a new project there.</source>
        <translation>تحقق من الاسم، أو أنشئ مشروعًا جديدًا هناك.</translation>
    </message>
    <message>
        <source>JSON, an object with a text or a list of them</source>
        <translation>JSON: كائن فيه نص أو قائمة كائنات</translation>
    </message>
    <message>
        <source>No backup of {file} could be made ({reason}). The project itself is as it was. Make room, and see that the folder {folder} may be written.</source>
        <translation>تعذّر حفظ نسخة احتياطية من {file}: {reason}. المشروع نفسه كما كان. أفرغ مساحة، وتأكد من أن الكتابة في المجلد {folder} مسموحة.</translation>
    </message>
    <message>
        <source>No backup of {file} could be made, since the folder {folder} may not be written. The project itself is as it was. Allow writing there.</source>
        <translation>تعذّر حفظ نسخة احتياطية من {file} لأن الكتابة في المجلد {folder} غير مسموحة. المشروع نفسه كما كان. اسمح بالكتابة فيه.</translation>
    </message>
    <message>
        <source>Other JSONL, an object with a text on each line</source>
        <translation>JSONL أخرى: كائن فيه نص في كل سطر</translation>
    </message>
    <message>
        <source>SQLite reports {code}</source>
        <translation>يبلغ SQLite عن {code}</translation>
    </message>
    <message>
        <source>TSV with a header</source>
        <translation>TSV بسطر عناوين</translation>
    </message>
    <message>
        <source>Text or Markdown, one article a file</source>
        <translation>نص أو Markdown، مقال في كل ملف</translation>
    </message>
    <message>
        <source>The folder of {file} may not be written. Nothing was changed; allow writing there, then do it again.</source>
        <translation>الكتابة في مجلد {file} غير مسموحة. لم يتغير شيء؛ اسمح بالكتابة فيه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The looking was stopped. Nothing was changed.</source>
        <translation>أُوقفت القراءة. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>There are backups: bring one back with “Restore a backup” in the menu Project, or with `annotator restore`.</source>
        <translation>توجد نسخ احتياطية: استعد إحداها بالأمر «استعادة نسخة احتياطية» في قائمة «المشروع»، أو بالأمر `annotator restore`.</translation>
    </message>
    <message>
        <source>There is no backup of it beside it. Keep the file as it is, and look for a copy elsewhere: a package, an export, another disk.</source>
        <translation>لا توجد بجانبه نسخة احتياطية منه. أبقِ الملف كما هو، وابحث عن نسخة في مكان آخر: حزمة، أو ملف مصدَّر، أو قرص آخر.</translation>
    </message>
    <message>
        <source>There is no backup of {file} beside it. Look for a copy elsewhere: a package, an export, another disk.</source>
        <translation>لا توجد نسخة احتياطية من {file} بجانبه. ابحث عن نسخة في مكان آخر: حزمة، أو ملف مصدَّر، أو قرص آخر.</translation>
    </message>
    <message>
        <source>There is no backup {number}; there are {count}. Nothing was changed.</source>
        <translation>لا توجد نسخة احتياطية رقمها {number}؛ عدد النسخ {count}. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made ({reason}). Choose another place.</source>
        <translation>تعذّر إنشاء المجلد {folder}: {reason}. اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>Web page, one article a file</source>
        <translation>صفحة ويب، مقال في كل ملف</translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation>جزء من مساره ليس مجلدًا</translation>
    </message>
    <message>
        <source>a table or a column in it is missing, or is not as it should be</source>
        <translation>فيه جدول أو عمود ناقص أو ليس كما ينبغي</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>فيه قيمة ناقصة</translation>
    </message>
    <message>
        <source>annotator JSONL, version 1</source>
        <translation>annotator JSONL، الإصدار 1</translation>
    </message>
    <message>
        <source>another program uses it</source>
        <translation>يستخدمه برنامج آخر</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>تعذّر فتحه</translation>
    </message>
    <message>
        <source>it holds a value that is not permitted</source>
        <translation>فيه قيمة غير مسموحة</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>هو مجلد</translation>
    </message>
    <message>
        <source>it is not permitted</source>
        <translation>لا تملك صلاحية الوصول</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>هو غير موجود</translation>
    </message>
    <message>
        <source>its copy cannot be read</source>
        <translation>تتعذر قراءة نسخته</translation>
    </message>
    <message>
        <source>it is not what it says it is</source>
        <translation>ليس ما يقول إنه هو</translation>
    </message>
    <message>
        <source>A part of a split is a name and a share, such as train=0.8; {given} is not.</source>
        <translation>الجزء اسم وحصة، مثل train=0.8؛ و{given} ليس كذلك.</translation>
    </message>
    <message>
        <source>An article goes to one person at least.</source>
        <translation>يُسنَد المقال إلى شخص واحد على الأقل.</translation>
    </message>
    <message>
        <source>Giving out the work was stopped. Nothing was changed.</source>
        <translation>أُوقف توزيع العمل. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Indexing was stopped. It goes on with the next search.</source>
        <translation>أُوقفت الفهرسة. ستُستأنف مع البحث التالي.</translation>
    </message>
    <message>
        <source>Looking through the cases was stopped. Nothing was changed.</source>
        <translation>أُوقف فحص الحالات. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Measuring agreement was stopped. Nothing was changed.</source>
        <translation>أُوقف قياس الاتفاق. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Merging was stopped. Nothing was changed.</source>
        <translation>أُوقف الدمج. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>No policy was chosen yet. Choose from these: {policies}.</source>
        <translation>لم تُختَر قاعدة بعد. اختر من هذه: {policies}.</translation>
    </message>
    <message>
        <source>Nothing is written as {name}. There is {formats}.</source>
        <translation>لا يُكتب شيء بصيغة {name}. الموجود {formats}.</translation>
    </message>
    <message>
        <source>Only gold is settled: export gold.</source>
        <translation>لا يُحسَم إلا المعيار الذهبي: صدِّر المعيار الذهبي.</translation>
    </message>
    <message>
        <source>Packing was stopped. {file} was not made.</source>
        <translation>أُوقف إنشاء الحزمة. لم يُصنع {file}.</translation>
    </message>
    <message>
        <source>The article {article} cannot be released: {reason}</source>
        <translation>لا يمكن إتاحة المقال {article}: {reason}</translation>
    </message>
    <message>
        <source>The export was cancelled. {file} was not written.</source>
        <translation>أُلغي التصدير. لم يُكتب {file}.</translation>
    </message>
    <message>
        <source>The part {part} comes twice in the split.</source>
        <translation>الجزء {part} مذكور مرتين.</translation>
    </message>
    <message>
        <source>The project has no label {name}, only {labels}.</source>
        <translation>ليس في المشروع وسم {name}، بل {labels} فقط.</translation>
    </message>
    <message>
        <source>The project is damaged: {what} cannot be read, because {why}. Nothing was changed. What does not need this can still be used; check the project, or go back to a backup if there is one.</source>
        <translation>المشروع معطوب: لا يمكن قراءة {what}، لأن {why}. لم يتغيّر شيء. ما لا يحتاج إلى هذا يبقى صالحًا للعمل؛ افحص المشروع، أو عُد إلى نسخة احتياطية إن وُجدت.</translation>
    </message>
    <message>
        <source>The shares of a split are 1 together; these are {sum}.</source>
        <translation>مجموع حصص الأجزاء 1، ومجموع هذه {sum}.</translation>
    </message>
    <message>
        <source>The work was changed since agreement was measured. Measure it again.</source>
        <translation>تغيّر العمل بعد قياس الاتفاق. قِسه ثانية.</translation>
    </message>
    <message>
        <source>There is no article {id} in the project.</source>
        <translation>ليس في المشروع مقال {id}.</translation>
    </message>
    <message>
        <source>There is no file {file}. {advice}</source>
        <translation>لا يوجد ملف {file}. {advice}</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Make it first, or choose another.</source>
        <translation>لا يوجد المجلد {folder}. أنشئه أولًا، أو اختر غيره.</translation>
    </message>
    <message>
        <source>There is nobody called {name} in the project.</source>
        <translation>ليس في المشروع أحد باسم {name}.</translation>
    </message>
    <message>
        <source>There is nobody to give work to. Add annotators first, or name people who are not away.</source>
        <translation>لا أحد يُسنَد إليه عمل. أضف واسمين أولًا، أو سمِّ أشخاصًا غير غائبين.</translation>
    </message>
    <message>
        <source>a row of “{table}”</source>
        <translation>صف من الجدول «{table}»</translation>
    </message>
    <message>
        <source>This backup is damaged, so it cannot be restored.</source>
        <translation>هذه النسخة الاحتياطية معطوبة، فلا تمكن استعادتها.</translation>
    </message>
    <message>
        <source>64 digits from 0 to f</source>
        <translation>64 رقمًا من 0 إلى f</translation>
    </message>
    <message>
        <source>A file that belongs to {name} while it is open was deleted or replaced (its name ends in -wal or -shm). Nothing was written since.</source>
        <translation>حُذف أو استُبدل ملف يتبع {name} ما دام مفتوحًا (ينتهي اسمه بـ ‎-wal أو ‎-shm). لم يُكتب شيء منذ ذلك.</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>لا بدّ للشخص من اسم.</translation>
    </message>
    <message>
        <source>Another file was put in the place of {name}, as programs do that keep folders in step. That file was not touched, and nothing was written since.</source>
        <translation>وُضع ملف آخر مكان {name}، كما تفعل برامج مزامنة المجلدات. لم يُمسّ ذلك الملف، ولم يُكتب شيء منذ ذلك.</translation>
    </message>
    <message>
        <source>Another program wrote something else into {name}. It was not touched, and nothing was written since.</source>
        <translation>كتب برنامج آخر شيئًا مختلفًا في {name}. لم يُمسّ الملف، ولم يُكتب شيء منذ ذلك.</translation>
    </message>
    <message>
        <source>Articles are imported into the project that it was made from.</source>
        <translation>تُستورد المقالات في المشروع الذي صُنعت منه.</translation>
    </message>
    <message>
        <source>Beside {file} lies the journal of another file, and it cannot be moved away ({reason}). Close what uses it and allow writing in the folder, then try again.</source>
        <translation>بجانب {file} سجل مؤقت يخص ملفًا آخر، ولا يمكن نقله ({reason}). أغلق ما يستعمله واسمح بالكتابة في المجلد، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Beside {file} lies {left}, which belongs to a project that was there before. Choose another name, or move that file away.</source>
        <translation>بجانب {file} ملف {left}، وهو لمشروع كان هناك من قبل. اختر اسمًا آخر، أو انقل ذلك الملف.</translation>
    </message>
    <message>
        <source>Nobody can be called {name}: an export means something else by it.</source>
        <translation>لا يُسمّى أحد {name}: للتصدير فيه معنى آخر.</translation>
    </message>
    <message>
        <source>Packages are made in the project that it was made from.</source>
        <translation>تُصنع الحزم في المشروع الذي صُنعت منه.</translation>
    </message>
    <message>
        <source>Packages are merged into the project that they were made from.</source>
        <translation>تُدمج الحزم في المشروع الذي صُنعت منه.</translation>
    </message>
    <message>
        <source>People are added and changed in the project that it was made from.</source>
        <translation>يُضاف الأشخاص ويُغيَّرون في المشروع الذي صُنعت منه.</translation>
    </message>
    <message>
        <source>Review is done in the project that it was made from.</source>
        <translation>المراجعة في المشروع الذي صُنعت منه.</translation>
    </message>
    <message>
        <source>Somebody decided, finished or took up something here in the meantime, so nothing was released.</source>
        <translation>حسم أحدهم شيئًا هنا أو أنجزه أو عاد إليه في هذه الأثناء، فلم يُتَح شيء.</translation>
    </message>
    <message>
        <source>Somebody else decided, finished or took up something in the meantime. Nothing was changed; try again.</source>
        <translation>حسم شخص آخر شيئًا أو أنجزه أو عاد إليه في هذه الأثناء. لم يتغير شيء؛ حاول من جديد.</translation>
    </message>
    <message>
        <source>The disk did not take the change to {file}. Nothing was changed; check the disk and the room on it, then do it again.</source>
        <translation>لم يقبل القرص التغيير في {file}. لم يتغير شيء؛ افحص القرص والمساحة عليه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room, then do it again.</source>
        <translation>القرص ممتلئ. لم يتغير شيء؛ أفسح مكانًا ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The same span has this label already; another window gave it. Nothing was changed.</source>
        <translation>للمقطع نفسه هذا الوسم من قبل؛ وضعته نافذة أخرى. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>There is already somebody called {name}. Choose another name.</source>
        <translation>يوجد شخص باسم {name}. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>There is nobody called {name} in the project. There is nobody.</source>
        <translation>لا أحد باسم {name} في المشروع. ليس فيه أحد.</translation>
    </message>
    <message>
        <source>There is nobody called {name} in the project. There is {others}.</source>
        <translation>ليس في المشروع أحد باسم {name}. فيه {others}.</translation>
    </message>
    <message>
        <source>This file is a package for {name}. {what} Nothing was changed.</source>
        <translation>هذا الملف حزمة لـ{name}. {what} لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>This was changed elsewhere in the meantime. Nothing was changed; look at it again.</source>
        <translation>تغيّر هذا في مكان آخر في أثناء ذلك. لم يتغير شيء؛ انظر فيه من جديد.</translation>
    </message>
    <message>
        <source>JSON writes true, false and null in small letters, unlike {shown} at character {at}.</source>
        <translation>تُكتب true وfalse وnull في JSON بأحرف صغيرة، بخلاف {shown} عند الحرف {at}.</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing was changed.</source>
        <translation>أُلغي الاستيراد. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The name of the person is empty. Give a name.</source>
        <translation>اسم الشخص فارغ. اكتب اسمًا.</translation>
    </message>
    <message>
        <source>The preview was stopped.</source>
        <translation>أُوقفت المعاينة.</translation>
    </message>
    <message>
        <source>There is no encoding called {given}; usual ones are utf-8, utf-16, cp1256 and iso8859-6.</source>
        <translation>لا يوجد ترميز بالاسم {given}؛ المعتاد منها utf-8 وutf-16 وcp1256 وiso8859-6.</translation>
    </message>
    <message>
        <source>There is no file in any known format there. Nothing was imported.</source>
        <translation>ليس هناك ملف بصيغة معروفة. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>There is no format called {name}; there is {formats}.</source>
        <translation>لا صيغة بالاسم {name}؛ الموجود {formats}.</translation>
    </message>
    <message>
        <source>What was open cannot be saved whole any more: another program changed the file itself. Take the file as it is now, or its latest backup.</source>
        <translation>لم يعد ممكنًا حفظ ما كان مفتوحًا كاملًا لأن برنامجًا آخر غيّر الملف نفسه. استعمل الملف كما هو الآن، أو آخر نسخة احتياطية منه.</translation>
    </message>
    <message>
        <source>Work is given out in the project that it was made from.</source>
        <translation>يوزَّع العمل في المشروع الذي صُنعت منه.</translation>
    </message>
    <message>
        <source>a gesture in it is none that a package can hold</source>
        <translation>فيها فعل لا يمكن أن تحمله حزمة</translation>
    </message>
    <message>
        <source>a gesture on “{title}” changes nothing</source>
        <translation>فعل على «{title}» لا يغيّر شيئًا</translation>
    </message>
    <message>
        <source>a gesture on “{title}” changes something else</source>
        <translation>فعل على «{title}» يغيّر شيئًا آخر</translation>
    </message>
    <message>
        <source>a gesture on “{title}” does not begin where the one before it ended</source>
        <translation>فعل على «{title}» لا يبدأ حيث انتهى ما قبله</translation>
    </message>
    <message>
        <source>a gesture on “{title}” is of another one that is not there</source>
        <translation>فعل على «{title}» يعود إلى فعل ليس هناك</translation>
    </message>
    <message>
        <source>a 7-zip archive</source>
        <translation>أرشيف 7-zip</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>ملف PDF</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>أرشيف bzip2</translation>
    </message>
    <message>
        <source>a colour such as #1A2B3C</source>
        <translation>لون مثل #1A2B3C</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>قاعدة بيانات</translation>
    </message>
    <message>
        <source>a digit from 1 to 9</source>
        <translation>رقم من 1 إلى 9</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>أرشيف gzip</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>a name has no white space around it or twice in it.</source>
        <translation>الاسم لا فراغ حوله ولا فراغان متتاليان فيه.</translation>
    </message>
    <message>
        <source>a not-article region ends beyond the text.</source>
        <translation>أسطر مما ليس من المقال تنتهي بعد آخر النص.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>a rar archive</source>
        <translation>أرشيف rar</translation>
    </message>
    <message>
        <source>a rich text document</source>
        <translation>مستند نص منسّق</translation>
    </message>
    <message>
        <source>a row of “{table}” ({place})</source>
        <translation>صف من الجدول «{table}» ({place})</translation>
    </message>
    <message>
        <source>a span on “{title}” has a label that the project does not have</source>
        <translation>لمقطع على «{title}» وسم ليس في المشروع</translation>
    </message>
    <message>
        <source>a span on “{title}” has the same label twice</source>
        <translation>لمقطع على «{title}» الوسم نفسه مرتين</translation>
    </message>
    <message>
        <source>a span on “{title}” is nothing but white space</source>
        <translation>مقطع على «{title}» كله فراغ</translation>
    </message>
    <message>
        <source>an article in it is nobody&apos;s</source>
        <translation>فيها مقال ليس لأحد</translation>
    </message>
    <message>
        <source>apart</source>
        <translation>التباعد</translation>
    </message>
    <message>
        <source>beyond text</source>
        <translation>خارج النص</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>فراغ</translation>
    </message>
    <message>
        <source>crossing</source>
        <translation>التقاطع</translation>
    </message>
    <message>
        <source>a set has work in it and is still to do.</source>
        <translation>في مجموعة عمل، وهي بانتظار العمل بعد.</translation>
    </message>
    <message numerus="yes">
        <source>%n blind check(s)</source>
        <translation>
            <numerusform>لا تحقق مُعمّى</numerusform>
            <numerusform>تحقق مُعمّى واحد</numerusform>
            <numerusform>تحققان مُعمّيان</numerusform>
            <numerusform>%n تحققات مُعمّاة</numerusform>
            <numerusform>%n تحققًا مُعمّى</numerusform>
            <numerusform>%n تحقق مُعمّى</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) put off</source>
        <translation>
            <numerusform>لا حالات مؤجّلة</numerusform>
            <numerusform>حالة مؤجّلة واحدة</numerusform>
            <numerusform>حالتان مؤجّلتان</numerusform>
            <numerusform>%n حالات مؤجّلة</numerusform>
            <numerusform>%n حالة مؤجّلة</numerusform>
            <numerusform>%n حالة مؤجّلة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>لا قرارات</numerusform>
            <numerusform>قرار واحد</numerusform>
            <numerusform>قراران</numerusform>
            <numerusform>%n قرارات</numerusform>
            <numerusform>%n قرارًا</numerusform>
            <numerusform>%n قرار</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) or the like taken back</source>
        <translation>
            <numerusform>لا قرارات ونحوها مسحوبة</numerusform>
            <numerusform>قرار أو نحوه مسحوب</numerusform>
            <numerusform>قراران أو نحوهما مسحوبان</numerusform>
            <numerusform>%n قرارات ونحوها مسحوبة</numerusform>
            <numerusform>%n قرارًا ونحوه مسحوبة</numerusform>
            <numerusform>%n قرار ونحوه مسحوبة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n example(s)</source>
        <translation>
            <numerusform>لا أمثلة</numerusform>
            <numerusform>مثال واحد</numerusform>
            <numerusform>مثالان</numerusform>
            <numerusform>%n أمثلة</numerusform>
            <numerusform>%n مثالًا</numerusform>
            <numerusform>%n مثال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gesture(s) for the log alone</source>
        <translation>
            <numerusform>لا تغييرات للسجل وحده</numerusform>
            <numerusform>تغيير واحد للسجل وحده</numerusform>
            <numerusform>تغييران للسجل وحده</numerusform>
            <numerusform>%n تغييرات للسجل وحده</numerusform>
            <numerusform>%n تغييرًا للسجل وحده</numerusform>
            <numerusform>%n تغيير للسجل وحده</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n release(s)</source>
        <translation>
            <numerusform>لا إتاحات</numerusform>
            <numerusform>إتاحة واحدة</numerusform>
            <numerusform>إتاحتان</numerusform>
            <numerusform>%n إتاحات</numerusform>
            <numerusform>%n إتاحة</numerusform>
            <numerusform>%n إتاحة</numerusform>
        </translation>
    </message>
    <message>
        <source>An example from “{title}” in the copy shows a case on which the two collide. It comes in once you chose between them.</source>
        <translation>مثال في النسخة من «{title}» يبيّن حالة يختلف فيها القراران. يدخل حين تختار بينهما.</translation>
    </message>
    <message>
        <source>a span has the same label twice in one set.</source>
        <translation>لمقطع الوسم نفسه مرتين في مجموعة واحدة.</translation>
    </message>
    <message>
        <source>a span must be an object, not {kind}.</source>
        <translation>المقطع يجب أن يكون كائنًا لا {kind}.</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>سلسلة محارف</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>عدد صحيح</translation>
    </message>
    <message>
        <source>a zip archive (or an office document)</source>
        <translation>أرشيف zip (أو مستند مكتبي)</translation>
    </message>
    <message>
        <source>an article must be an object, not {kind}.</source>
        <translation>المقال يجب أن يكون كائنًا لا {kind}.</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>كائن</translation>
    </message>
    <message>
        <source>an old office document</source>
        <translation>مستند مكتبي قديم</translation>
    </message>
    <message>
        <source>an xz archive</source>
        <translation>أرشيف xz</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>أي شيء</translation>
    </message>
    <message>
        <source>byte {at} is not {encoding}: the file is damaged there or in another encoding (name it).</source>
        <translation>البايت {at} ليس من {encoding}: الملف معطوب هناك أو بترميز آخر (عيّنه).</translation>
    </message>
    <message>
        <source>byte {at} of the line is not UTF-8: it is damaged there, or in another encoding (name it).</source>
        <translation>البايت {at} من السطر ليس من UTF-8: السطر معطوب هناك أو بترميز آخر (عيّنه).</translation>
    </message>
    <message>
        <source>character {at} is a line break, a tab or the like inside a string: write it as {escaped}.</source>
        <translation>الحرف {at} فاصل سطر أو علامة جدولة أو ما شابه داخل نص: اكتبه على صورة {escaped}.</translation>
    </message>
    <message>
        <source>character {at} is a single quote: JSON has double quotes.</source>
        <translation>الحرف {at} علامة اقتباس مفردة، وفي JSON علامات مزدوجة.</translation>
    </message>
    <message>
        <source>expected a list of at most {most}, got one of {length}.</source>
        <translation>المتوقع قائمة لا تزيد على {most}، والموجود قائمة من {length}.</translation>
    </message>
    <message>
        <source>expected a list of {expected}, got one of {length}.</source>
        <translation>المتوقع قائمة من {expected}، والموجود قائمة من {length}.</translation>
    </message>
    <message>
        <source>expected {expected}, got {given}.</source>
        <translation>المتوقع {expected} والموجود {given}.</translation>
    </message>
    <message>
        <source>half a character ({escape}, at byte {at}) cannot be stored: remove it, or write the whole pair.</source>
        <translation>نصف محرف ({escape}، عند البايت {at}) لا يمكن حفظه: احذفه أو اكتب الزوج كاملًا.</translation>
    </message>
    <message>
        <source>it cannot be read to its end</source>
        <translation>تتعذر قراءته إلى آخره</translation>
    </message>
    <message>
        <source>it does not lie within its sentence</source>
        <translation>المثال ليس داخل جملته</translation>
    </message>
    <message>
        <source>it has cases left. Settle them first.</source>
        <translation>بقيت فيه حالات. احسمها أولًا.</translation>
    </message>
    <message>
        <source>it holds a gesture of somebody else</source>
        <translation>فيها فعل لشخص آخر</translation>
    </message>
    <message>
        <source>it holds a gesture on an article that is not in it</source>
        <translation>فيها فعل على مقال ليس فيها</translation>
    </message>
    <message>
        <source>it holds a gesture that no package permits</source>
        <translation>فيها فعل لا تسمح به أي حزمة</translation>
    </message>
    <message>
        <source>it holds a value that no version writes</source>
        <translation>فيها قيمة لا يكتبها أي إصدار</translation>
    </message>
    <message>
        <source>it holds text that is not UTF-8</source>
        <translation>فيه نصًّا ليس بترميز UTF-8</translation>
    </message>
    <message>
        <source>it holds what no version writes</source>
        <translation>فيه ما لا يكتبه أي إصدار</translation>
    </message>
    <message>
        <source>it is a package for {name}, and there is somebody else in it.</source>
        <translation>هي حزمة لـ{name}، وفيها شخص آخر.</translation>
    </message>
    <message>
        <source>it is a package for {name}, who is not the same person in this project.</source>
        <translation>هي حزمة لـ{name}، وليس الشخص نفسه في هذا المشروع.</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>القيمة فارغة.</translation>
    </message>
    <message>
        <source>it is released already.</source>
        <translation>هو متاح من قبل.</translation>
    </message>
    <message>
        <source>it may not be written</source>
        <translation>الكتابة فيه غير مسموحة</translation>
    </message>
    <message>
        <source>it was made by an earlier version of this program. Open it once with this version, then merge it.</source>
        <translation>صُنعت بإصدار سابق من هذا البرنامج. افتحها مرة بهذا الإصدار ثم ادمجها.</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>آخره مفقود</translation>
    </message>
    <message>
        <source>its gestures on “{title}” do not come to what is there</source>
        <translation>أفعالها على «{title}» لا تؤدي إلى ما هناك</translation>
    </message>
    <message>
        <source>its labels are not those of the project. Make a new package to go on with.</source>
        <translation>وسومها ليست وسوم المشروع. اصنع حزمة جديدة للمتابعة.</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>روابطه تدور في حلقة</translation>
    </message>
    <message>
        <source>its name or path is too long</source>
        <translation>اسمه أو مساره طويل أكثر مما يجوز</translation>
    </message>
    <message>
        <source>its pages contradict each other</source>
        <translation>صفحاته يناقض بعضها بعضًا</translation>
    </message>
    <message>
        <source>nesting</source>
        <translation>احتواء</translation>
    </message>
    <message>
        <source>nobody finished it yet.</source>
        <translation>لم ينجزه أحد بعد.</translation>
    </message>
    <message>
        <source>none of {given} is called {names}: say which one holds the text.</source>
        <translation>ليس في {given} ما اسمه {names}: عيّن أيها يحوي النص.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>nothing follows the comma at character {at}: remove it.</source>
        <translation>لا شيء بعد الفاصلة عند الحرف {at}: احذفها.</translation>
    </message>
    <message>
        <source>one person alone finished it, so there is nothing to compare.</source>
        <translation>أنجزه شخص واحد، فلا شيء يُقارن.</translation>
    </message>
    <message>
        <source>same span</source>
        <translation>المقطع نفسه</translation>
    </message>
    <message>
        <source>somebody still has it to do. Wait until they finish or skip it.</source>
        <translation>المقال بانتظار عمل أحدهم. انتظر حتى ينجزه أو يتخطّاه.</translation>
    </message>
    <message>
        <source>somebody works in it just now. Merge it again when they have closed it.</source>
        <translation>يعمل فيها أحد الآن. ادمجها من جديد حين يغلقها.</translation>
    </message>
    <message>
        <source>something in it has the id of something else in the project</source>
        <translation>لشيء فيها معرّف شيء آخر في المشروع</translation>
    </message>
    <message>
        <source>something in it is too large</source>
        <translation>فيه شيء أكبر مما ينبغي</translation>
    </message>
    <message>
        <source>something in it refers to what is not there</source>
        <translation>فيه ما يشير إلى شيء غير موجود</translation>
    </message>
    <message>
        <source>something is there twice that may be there only once</source>
        <translation>فيه شيء مكرر لا يجوز أن يرد إلا مرة واحدة</translation>
    </message>
    <message>
        <source>something of that name is there already</source>
        <translation>يوجد شيء بهذا الاسم من قبل</translation>
    </message>
    <message>
        <source>tables are missing</source>
        <translation>فيه جداول مفقودة</translation>
    </message>
    <message>
        <source>the JSON ends too early: the line or file was cut.</source>
        <translation>ينتهي JSON قبل أوانه: السطر أو الملف مبتور.</translation>
    </message>
    <message>
        <source>the JSON holds something that cannot be stored.</source>
        <translation>في JSON شيء لا يمكن حفظه.</translation>
    </message>
    <message>
        <source>the JSON is nested too deeply to be read.</source>
        <translation>تداخل JSON أعمق من أن يُقرأ.</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>القرص للقراءة فقط</translation>
    </message>
    <message>
        <source>the disk reports a fault</source>
        <translation>أبلغ القرص عن خلل</translation>
    </message>
    <message>
        <source>the encoding cannot be recognised: name it.</source>
        <translation>تعذّر التعرّف على الترميز: عيّنه.</translation>
    </message>
    <message>
        <source>the end {end} does not come after the start {start}.</source>
        <translation>النهاية {end} ليست بعد البداية {start}.</translation>
    </message>
    <message>
        <source>the field {name} is missing.</source>
        <translation>الحقل {name} ناقص.</translation>
    </message>
    <message>
        <source>the file cannot be read ({why}).</source>
        <translation>تعذّرت قراءة الملف ({why}).</translation>
    </message>
    <message>
        <source>the file does not begin with a byte order mark, as {encoding} must: name {little} or {big} instead.</source>
        <translation>لا يبدأ الملف بعلامة ترتيب البايتات التي يتطلبها {encoding}: سمِّ {little} أو {big} بدلًا منه.</translation>
    </message>
    <message>
        <source>the file does not hold it</source>
        <translation>الملف لا يحتوي عليه</translation>
    </message>
    <message>
        <source>the project has no article with the text of “{title}”.</source>
        <translation>ليس في المشروع مقال بنص «{title}».</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <source>the file is larger than {size} MB, which is no article: split it, or give many articles as JSONL.</source>
        <translation>الملف أكبر من {size} ميغابايت، وليس ذلك مقالًا: قسّمه، أو قدّم المقالات الكثيرة بصيغة JSONL.</translation>
    </message>
    <message>
        <source>the folder cannot be read ({why}).</source>
        <translation>تعذّرت قراءة المجلد ({why}).</translation>
    </message>
    <message>
        <source>the format is not known from the name: say which one it is.</source>
        <translation>لا تُعرف الصيغة من الاسم: عيّنها.</translation>
    </message>
    <message>
        <source>the id “{id}” belongs to an article with another text.</source>
        <translation>المعرّف «{id}» لمقال نصه آخر.</translation>
    </message>
    <message>
        <source>the key {key} comes twice in one object: keep one of them.</source>
        <translation>المفتاح {key} يرد مرتين في كائن واحد: أبقِ أحدهما.</translation>
    </message>
    <message>
        <source>the label must be a string, not {kind}.</source>
        <translation>الوسم يجب أن يكون سلسلة محارف لا {kind}.</translation>
    </message>
    <message>
        <source>the label set cannot be read ({why}).</source>
        <translation>تعذّرت قراءة مجموعة الوسوم ({why}).</translation>
    </message>
    <message>
        <source>the line is longer than {size} MB, which is no article: split it.</source>
        <translation>السطر أطول من {size} ميغابايت، وليس ذلك مقالًا: قسّمه.</translation>
    </message>
    <message>
        <source>the list is empty.</source>
        <translation>القائمة فارغة.</translation>
    </message>
    <message>
        <source>the number is too large to be stored.</source>
        <translation>العدد أكبر من أن يُحفظ.</translation>
    </message>
    <message>
        <source>the number {number} is less than {least}.</source>
        <translation>العدد {number} أصغر من {least}.</translation>
    </message>
    <message>
        <source>the offset {offset} is before the first letter.</source>
        <translation>الموضع {offset} قبل الحرف الأول.</translation>
    </message>
    <message>
        <source>the page has more than {most} tags, which is no article: split it, or take the text out of it first.</source>
        <translation>وسوم HTML في الصفحة أكثر من {most}، وليس ذلك مقالًا: قسّمها، أو استخرج النص منها أولًا.</translation>
    </message>
    <message>
        <source>the project has no label {label}, only {labels}: say which of them it is.</source>
        <translation>ليس في المشروع وسم {label}، بل {labels} فقط: عيّن أيها هو.</translation>
    </message>
    <message>
        <source>the project has no label “{label}”; it has {labels}.</source>
        <translation>ليس في المشروع وسم «{label}»؛ فيه {labels}.</translation>
    </message>
    <message>
        <source>the quotes of the row do not pair up: one is missing, or one too many.</source>
        <translation>علامات التنصيص في الصف لا تتزاوج: تنقص واحدة أو تزيد واحدة.</translation>
    </message>
    <message>
        <source>the row has {values} values and the header {columns}: a quote is missing, or one too many.</source>
        <translation>عدد القيم في الصف {values} وعدد الأعمدة في الترويسة {columns}: علامة تنصيص ناقصة أو زائدة.</translation>
    </message>
    <message>
        <source>the same region comes twice.</source>
        <translation>الأسطر نفسها ترد مرتين.</translation>
    </message>
    <message>
        <source>the set is not flagged.</source>
        <translation>لا إشارة على المجموعة.</translation>
    </message>
    <message>
        <source>the set is not skipped.</source>
        <translation>المجموعة غير متخطّاة.</translation>
    </message>
    <message>
        <source>the set is to do, but there is work in it.</source>
        <translation>المجموعة بانتظار العمل، وفيها عمل.</translation>
    </message>
    <message>
        <source>the span {start}–{end} is nothing but white space.</source>
        <translation>المقطع {start}–{end} فراغ لا غير.</translation>
    </message>
    <message>
        <source>the start {start} is before the first letter, which is 0.</source>
        <translation>البداية {start} قبل الحرف الأول، وهو 0.</translation>
    </message>
    <message>
        <source>the system permits no such name</source>
        <translation>لا يسمح النظام باسم كهذا</translation>
    </message>
    <message>
        <source>the system says: {words}</source>
        <translation>يقول النظام: {words}</translation>
    </message>
    <message>
        <source>the text has carriage returns or begins with a byte order mark, which version 1 never has, and which would move the spans.</source>
        <translation>في النص محارف رجوع أو يبدأ بعلامة ترتيب البايتات، وليس ذلك في الإصدار 1 أبدًا، ومن شأنه أن يزيح المقاطع.</translation>
    </message>
    <message>
        <source>the text has more than {most} lines, which is no article: split it.</source>
        <translation>أسطر النص أكثر من {most}، وليس ذلك مقالًا: قسّمه.</translation>
    </message>
    <message>
        <source>the text has not the length that it should have</source>
        <translation>طول النص ليس كما يجب أن يكون</translation>
    </message>
    <message>
        <source>the text of “{title}” is not the one that was packed.</source>
        <translation>نص «{title}» ليس النص الذي حُزم.</translation>
    </message>
    <message>
        <source>the text in {encoding} ends in the middle of a letter at byte {at}: the file was cut.</source>
        <translation>النص بترميز {encoding} ينتهي في وسط حرف عند البايت {at}: الملف مبتور.</translation>
    </message>
    <message>
        <source>the text is empty.</source>
        <translation>النص فارغ.</translation>
    </message>
    <message>
        <source>the text must be a string, not {kind}.</source>
        <translation>النص يجب أن يكون سلسلة محارف لا {kind}.</translation>
    </message>
    <message>
        <source>the value is nested more than {levels} levels deep.</source>
        <translation>في القيمة مستويات متداخلة أكثر من {levels}.</translation>
    </message>
    <message>
        <source>the {name} must be a whole number, not {kind}.</source>
        <translation>{name} يجب أن يكون عددًا صحيحًا لا {kind}.</translation>
    </message>
    <message>
        <source>there are spans, but not whose: say so.</source>
        <translation>فيه مقاطع لا يُعرف صاحبها: عيّنه.</translation>
    </message>
    <message>
        <source>there are two labels with the key {key}.</source>
        <translation>فيه وسمان لهما المفتاح {key}.</translation>
    </message>
    <message>
        <source>there are two labels with the name {name}.</source>
        <translation>فيه وسمان لهما الاسم {name}.</translation>
    </message>
    <message>
        <source>there are two sets of one person.</source>
        <translation>فيه مجموعتان لشخص واحد.</translation>
    </message>
    <message>
        <source>there is a NUL character at {at}; programs cut texts there: remove it.</source>
        <translation>فيه محرف NUL عند {at}؛ البرامج تبتر النصوص عنده: احذفه.</translation>
    </message>
    <message>
        <source>there is a NUL character at {count}, so this is not text in {encoding}. Give the right encoding, or remove it.</source>
        <translation>فيه محرف NUL عند {count}، فليس هذا نصًا بترميز {encoding}. عيّن الترميز الصحيح أو احذف المحرف.</translation>
    </message>
    <message>
        <source>there is half a character (the surrogate U+{code}) at {at}; it cannot be stored: remove it.</source>
        <translation>فيه نصف محرف (U+{code}) عند {at}؛ لا يمكن حفظه: احذفه.</translation>
    </message>
    <message>
        <source>there is no article with the number {number}</source>
        <translation>المقال ذا الرقم {number} غير موجود</translation>
    </message>
    <message>
        <source>there is no field {name}; remove it.</source>
        <translation>لا يوجد حقل اسمه {name}؛ احذفه.</translation>
    </message>
    <message>
        <source>there is no label “{label}”</source>
        <translation>الوسم «{label}» غير موجود</translation>
    </message>
    <message>
        <source>there is no label “{label}”.</source>
        <translation>لا وسم بالاسم «{label}».</translation>
    </message>
    <message>
        <source>there is no person with the number {number}</source>
        <translation>الشخص ذا الرقم {number} غير موجود</translation>
    </message>
    <message>
        <source>there is no room on the disk</source>
        <translation>لا مساحة باقية على القرص</translation>
    </message>
    <message>
        <source>there is no such file or folder.</source>
        <translation>الملف أو المجلد غير موجود.</translation>
    </message>
    <message>
        <source>there is no {wanted}; there is {given}.</source>
        <translation>لا يوجد {wanted}؛ الموجود {given}.</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>الذاكرة لا تكفي</translation>
    </message>
    <message>
        <source>there is work on “{title}” that no gesture made</source>
        <translation>على «{title}» عمل لم يصنعه أي فعل</translation>
    </message>
    <message>
        <source>this is a project or a package, not articles; merging brings in the work in a package.</source>
        <translation>هذا مشروع أو حزمة لا مقالات؛ ما في الحزمة من عمل يدخل بالدمج.</translation>
    </message>
    <message>
        <source>this is a project, not a label set.</source>
        <translation>هذا مشروع لا مجموعة وسوم.</translation>
    </message>
    <message>
        <source>this is not JSON from character {at} on: {shown}.</source>
        <translation>ليس هذا JSON ابتداءً من الحرف {at}: {shown}.</translation>
    </message>
    <message>
        <source>this is not the hash of the text: one of them was changed after the export.</source>
        <translation>ليست هذه بصمة النص: تغيّر أحدهما بعد التصدير.</translation>
    </message>
    <message>
        <source>this is the same span with the same label as [{first}]: keep one of them.</source>
        <translation>هذا المقطع نفسه بالوسم نفسه كما في [{first}]: أبقِ أحدهما.</translation>
    </message>
    <message>
        <source>this is {kind}, not text: take the text out of it first.</source>
        <translation>هذا {kind} لا نص: استخرج النص منه أولًا.</translation>
    </message>
    <message>
        <source>this looks like words, not articles: of its texts so many are one word long: {words} of {rows}. It is taken only when its format is named.</source>
        <translation>تبدو هذه كلمات لا مقالات: من نصوصها ما هو كلمة واحدة، وعدده {words} من {rows}. لا تُؤخذ إلا إذا حُددت صيغتها.</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>عدد الملفات المفتوحة كبير جدًا</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>التكرار</translation>
    </message>
    <message>
        <source>unknown label</source>
        <translation>وسم غير معروف</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>صواب أو خطأ</translation>
    </message>
    <message>
        <source>All is finished; no case was decided yet</source>
        <translation>أُنجز كل شيء ولم تُحسم حالة بعد</translation>
    </message>
    <message>
        <source>Cohen&apos;s: how far the labels of spans that go together agree beyond chance</source>
        <translation>كابا كوهين: مدى اتفاق وسوم المقاطع المتقابلة فوق المصادفة</translation>
    </message>
    <message>
        <source>Everybody skipped them</source>
        <translation>تخطّاها الجميع</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s, over every letter of the texts: blind to differences of one letter</source>
        <translation>ألفا كريبندورف على كل حرف في النصوص: لا ترى اختلافًا بحرف واحد</translation>
    </message>
    <message>
        <source>No case is left; they can be released</source>
        <translation>لم تبق حالة، ويمكن إتاحتها</translation>
    </message>
    <message>
        <source>Nobody did anything on them yet</source>
        <translation>لم يعمل فيها أحد شيئًا بعد</translation>
    </message>
    <message numerus="yes">
        <source>Nothing would be imported: %n place(s) would be refused.</source>
        <translation>
            <numerusform>لن يُستورَد شيء: لا موضع يُرفض.</numerusform>
            <numerusform>لن يُستورَد شيء: سيُرفض موضع واحد.</numerusform>
            <numerusform>لن يُستورَد شيء: سيُرفض موضعان.</numerusform>
            <numerusform>لن يُستورَد شيء: ستُرفض %n مواضع.</numerusform>
            <numerusform>لن يُستورَد شيء: سيُرفض %n موضعًا.</numerusform>
            <numerusform>لن يُستورَد شيء: سيُرفض %n موضع.</numerusform>
        </translation>
    </message>
    <message>
        <source>The work could not be begun: no process for it could be started ({reason}). Nothing was changed; close other programs, then do it again.</source>
        <translation>لم يبدأ العمل: تعذّر تشغيل عملية له ({reason}). لم يتغيّر شيء؛ أغلق برامج أخرى ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>One person finished them; nothing to compare</source>
        <translation>أنجزها شخص واحد، فلا شيء يُقارن</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of the copy cannot be found here under the same number, “{title}” among them. What was done there is left out; import what is missing.</source>
        <translation>
            <numerusform>كل مقالات النسخة موجودة هنا، ومنها «{title}».</numerusform>
            <numerusform>مقال واحد من النسخة غير موجود هنا بالرقم نفسه: «{title}». استُبعد ما عُمل عليه؛ استورد ما ينقص.</numerusform>
            <numerusform>مقالان من النسخة غير موجودين هنا بالرقم نفسه، منهما «{title}». استُبعد ما عُمل عليهما؛ استورد ما ينقص.</numerusform>
            <numerusform>%n مقالات من النسخة غير موجودة هنا بالرقم نفسه، منها «{title}». استُبعد ما عُمل عليها؛ استورد ما ينقص.</numerusform>
            <numerusform>%n مقالًا من النسخة غير موجود هنا بالرقم نفسه، منها «{title}». استُبعد ما عُمل عليها؛ استورد ما ينقص.</numerusform>
            <numerusform>%n مقال من النسخة غير موجود هنا بالرقم نفسه، منها «{title}». استُبعد ما عُمل عليها؛ استورد ما ينقص.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) that cut a letter in two got the whole letter: {example}.</source>
        <translation>
            <numerusform>لا مقاطع تقطع حرفًا: {example}.</numerusform>
            <numerusform>أُكمل الحرف في مقطع واحد كان يقطعه: {example}.</numerusform>
            <numerusform>أُكمل الحرف في مقطعين كانا يقطعانه: {example}.</numerusform>
            <numerusform>أُكمل الحرف في %n مقاطع كانت تقطعه: {example}.</numerusform>
            <numerusform>أُكمل الحرف في %n مقطعًا كانت تقطعه: {example}.</numerusform>
            <numerusform>أُكمل الحرف في %n مقطع كانت تقطعه: {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) in {written} had been read as {read_as}: {example}.</source>
        <translation>
            <numerusform>قُرئ بترميز {read_as} ما كُتب بترميز {written} في صفر نص: {example}.</numerusform>
            <numerusform>قُرئ بترميز {read_as} ما كُتب بترميز {written} في نص واحد: {example}.</numerusform>
            <numerusform>قُرئ بترميز {read_as} ما كُتب بترميز {written} في نصين: {example}.</numerusform>
            <numerusform>قُرئ بترميز {read_as} ما كُتب بترميز {written} في %n نصوص: {example}.</numerusform>
            <numerusform>قُرئ بترميز {read_as} ما كُتب بترميز {written} في %n نصًا: {example}.</numerusform>
            <numerusform>قُرئ بترميز {read_as} ما كُتب بترميز {written} في %n نص: {example}.</numerusform>
        </translation>
    </message>
    <message>
        <source>A share is a number from 0 to 100, and not {share}.</source>
        <translation>النسبة عدد من 0 إلى 100، لا {share}.</translation>
    </message>
    <message>
        <source>A span of nothing but white space was not written. Nothing was changed.</source>
        <translation>لم يُكتب مقطع ليس فيه إلا فراغ. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Articles or work are being taken into {file} just now, by another window or command. Nothing was changed; try again when that is done.</source>
        <translation>تُدخل مقالات أو أعمال إلى {file} الآن من نافذة أخرى أو أمر آخر. لم يتغير شيء؛ أعد المحاولة حين ينتهي ذلك.</translation>
    </message>
    <message>
        <source>At least one label has to be offered.</source>
        <translation>لا بد من وسم واحد متاح على الأقل.</translation>
    </message>
    <message numerus="yes">
        <source>Begun or ended inside a word: %n span(s), first {example}. Perhaps the offsets count something else.</source>
        <translation>
            <numerusform>يبدأ أو ينتهي داخل كلمة: لا مقاطع، أولها {example}. لعل المواضع تعدّ شيئًا آخر.</numerusform>
            <numerusform>يبدأ أو ينتهي داخل كلمة: مقطع واحد، وهو {example}. لعل المواضع تعدّ شيئًا آخر.</numerusform>
            <numerusform>يبدأ أو ينتهي داخل كلمة: مقطعان، أولهما {example}. لعل المواضع تعدّ شيئًا آخر.</numerusform>
            <numerusform>يبدأ أو ينتهي داخل كلمة: %n مقاطع، أولها {example}. لعل المواضع تعدّ شيئًا آخر.</numerusform>
            <numerusform>يبدأ أو ينتهي داخل كلمة: %n مقطعًا، أولها {example}. لعل المواضع تعدّ شيئًا آخر.</numerusform>
            <numerusform>يبدأ أو ينتهي داخل كلمة: %n مقطع، أولها {example}. لعل المواضع تعدّ شيئًا آخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changing the labels was stopped. Nothing was changed.</source>
        <translation>أُوقف تغيير الوسوم. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>CoNLL, a token and its tag on each line</source>
        <translation>صيغة CoNLL، في كل سطر كلمة ووسمها</translation>
    </message>
    <message>
        <source>Dataturks&apos;s JSON</source>
        <translation>صيغة JSON من Dataturks</translation>
    </message>
    <message>
        <source>Excel file of spans, one on each row, and of articles</source>
        <translation>ملف Excel بالمقاطع، مقطع في كل صف، وبالمقالات</translation>
    </message>
    <message>
        <source>Excel file, a header and a row for each article</source>
        <translation>ملف Excel، ترويسة وصف لكل مقال</translation>
    </message>
    <message>
        <source>GATE&apos;s JSON</source>
        <translation>صيغة JSON من GATE</translation>
    </message>
    <message>
        <source>GLiNER&apos;s JSON</source>
        <translation>صيغة JSON من GLiNER</translation>
    </message>
    <message>
        <source>Guidelines are changed in the project that it was made from.</source>
        <translation>يُغيَّر الدليل في المشروع الذي أُنشئت منه.</translation>
    </message>
    <message numerus="yes">
        <source>HTML character references are left in %n text(s): {example}.</source>
        <translation>
            <numerusform>بقيت رموز HTML في صفر نص: {example}.</numerusform>
            <numerusform>بقيت رموز HTML في نص واحد: {example}.</numerusform>
            <numerusform>بقيت رموز HTML في نصين: {example}.</numerusform>
            <numerusform>بقيت رموز HTML في %n نصوص: {example}.</numerusform>
            <numerusform>بقيت رموز HTML في %n نصًا: {example}.</numerusform>
            <numerusform>بقيت رموز HTML في %n نص: {example}.</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>صيغة JSON</translation>
    </message>
    <message numerus="yes">
        <source>Kept as they are, because they are of the Hijri calendar: %n date(s), first {example}.</source>
        <translation>
            <numerusform>بقي كما هو لأنه بالتقويم الهجري: لا تواريخ، أولها {example}.</numerusform>
            <numerusform>بقي كما هو لأنه بالتقويم الهجري: تاريخ واحد، وهو {example}.</numerusform>
            <numerusform>بقي كما هو لأنه بالتقويم الهجري: تاريخان، أولهما {example}.</numerusform>
            <numerusform>بقي كما هو لأنه بالتقويم الهجري: %n تواريخ، أولها {example}.</numerusform>
            <numerusform>بقي كما هو لأنه بالتقويم الهجري: %n تاريخًا، أولها {example}.</numerusform>
            <numerusform>بقي كما هو لأنه بالتقويم الهجري: %n تاريخ، أولها {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept as they are, because they can be read in two ways: %n date(s), first {example}. Say whether the day comes first.</source>
        <translation>
            <numerusform>بقي كما هو لأنه يُقرأ على وجهين: لا تواريخ، أولها {example}. اختر هل اليوم أولًا.</numerusform>
            <numerusform>بقي كما هو لأنه يُقرأ على وجهين: تاريخ واحد، وهو {example}. اختر هل اليوم أولًا.</numerusform>
            <numerusform>بقي كما هو لأنه يُقرأ على وجهين: تاريخان، أولهما {example}. اختر هل اليوم أولًا.</numerusform>
            <numerusform>بقي كما هو لأنه يُقرأ على وجهين: %n تواريخ، أولها {example}. اختر هل اليوم أولًا.</numerusform>
            <numerusform>بقي كما هو لأنه يُقرأ على وجهين: %n تاريخًا، أولها {example}. اختر هل اليوم أولًا.</numerusform>
            <numerusform>بقي كما هو لأنه يُقرأ على وجهين: %n تاريخ، أولها {example}. اختر هل اليوم أولًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept as they are, because they cannot be read: %n date(s), first {example}.</source>
        <translation>
            <numerusform>بقي كما هو لأنه لا يُقرأ: لا تواريخ، أولها {example}.</numerusform>
            <numerusform>بقي كما هو لأنه لا يُقرأ: تاريخ واحد، وهو {example}.</numerusform>
            <numerusform>بقي كما هو لأنه لا يُقرأ: تاريخان، أولهما {example}.</numerusform>
            <numerusform>بقي كما هو لأنه لا يُقرأ: %n تواريخ، أولها {example}.</numerusform>
            <numerusform>بقي كما هو لأنه لا يُقرأ: %n تاريخًا، أولها {example}.</numerusform>
            <numerusform>بقي كما هو لأنه لا يُقرأ: %n تاريخ، أولها {example}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept beside the articles as they are: {names}.</source>
        <translation>محفوظ بجانب المقالات كما هو: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>Label {given} comes in as {label}: %n span(s).</source>
        <translation>
            <numerusform>الوسم {given} يصبح {label}: لا مقاطع.</numerusform>
            <numerusform>الوسم {given} يصبح {label}: مقطع واحد.</numerusform>
            <numerusform>الوسم {given} يصبح {label}: مقطعان.</numerusform>
            <numerusform>الوسم {given} يصبح {label}: %n مقاطع.</numerusform>
            <numerusform>الوسم {given} يصبح {label}: %n مقطعًا.</numerusform>
            <numerusform>الوسم {given} يصبح {label}: %n مقطع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label {given} is left out, as you said: %n span(s).</source>
        <translation>
            <numerusform>الوسم {given} مستبعد كما طلبت: لا مقاطع.</numerusform>
            <numerusform>الوسم {given} مستبعد كما طلبت: مقطع واحد.</numerusform>
            <numerusform>الوسم {given} مستبعد كما طلبت: مقطعان.</numerusform>
            <numerusform>الوسم {given} مستبعد كما طلبت: %n مقاطع.</numerusform>
            <numerusform>الوسم {given} مستبعد كما طلبت: %n مقطعًا.</numerusform>
            <numerusform>الوسم {given} مستبعد كما طلبت: %n مقطع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels are changed in the project that it was made from.</source>
        <translation>تُغيَّر الوسوم في المشروع الذي أُنشئت منه.</translation>
    </message>
    <message numerus="yes">
        <source>Left out, because somebody answered {answer}: %n text(s).</source>
        <translation>
            <numerusform>استُبعد لأن أحدًا أجاب {answer}: لا نصوص.</numerusform>
            <numerusform>استُبعد لأن أحدًا أجاب {answer}: نص واحد.</numerusform>
            <numerusform>استُبعد لأن أحدًا أجاب {answer}: نصان.</numerusform>
            <numerusform>استُبعد لأن أحدًا أجاب {answer}: %n نصوص.</numerusform>
            <numerusform>استُبعد لأن أحدًا أجاب {answer}: %n نصًا.</numerusform>
            <numerusform>استُبعد لأن أحدًا أجاب {answer}: %n نص.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, because they have no column of texts: the sheets {names}.</source>
        <translation>استُبعدت لأنها بلا عمود نصوص: الأوراق {names}.</translation>
    </message>
    <message numerus="yes">
        <source>Letters are lost for good in %n text(s), {example}: take them from where they come from.</source>
        <translation>
            <numerusform>ضاعت حروف نهائيًا في صفر نص، {example}: خذ النص من مصدره.</numerusform>
            <numerusform>ضاعت حروف نهائيًا في نص واحد، {example}: خذ النص من مصدره.</numerusform>
            <numerusform>ضاعت حروف نهائيًا في نصين، {example}: خذ النص من مصدره.</numerusform>
            <numerusform>ضاعت حروف نهائيًا في %n نصوص، {example}: خذ النص من مصدره.</numerusform>
            <numerusform>ضاعت حروف نهائيًا في %n نصًا، {example}: خذ النص من مصدره.</numerusform>
            <numerusform>ضاعت حروف نهائيًا في %n نص، {example}: خذ النص من مصدره.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mended ({repair}) in %n text(s): {example}. The untouched text is kept beside the article.</source>
        <translation>
            <numerusform>أُصلح ({repair}) في صفر نص: {example}. والنص الأصلي محفوظ بجانب المقال.</numerusform>
            <numerusform>أُصلح ({repair}) في نص واحد: {example}. والنص الأصلي محفوظ بجانب المقال.</numerusform>
            <numerusform>أُصلح ({repair}) في نصين: {example}. والنص الأصلي محفوظ بجانب المقال.</numerusform>
            <numerusform>أُصلح ({repair}) في %n نصوص: {example}. والنص الأصلي محفوظ بجانب المقال.</numerusform>
            <numerusform>أُصلح ({repair}) في %n نصًا: {example}. والنص الأصلي محفوظ بجانب المقال.</numerusform>
            <numerusform>أُصلح ({repair}) في %n نص: {example}. والنص الأصلي محفوظ بجانب المقال.</numerusform>
        </translation>
    </message>
    <message>
        <source>New label: {label}.</source>
        <translation>وسم جديد: {label}.</translation>
    </message>
    <message>
        <source>No backup of {file} is whole; looked at: {count}. Nothing was changed.</source>
        <translation>لا توجد نسخة احتياطية سليمة من {file}؛ عدد ما فُحص: {count}. لم يتغير شيء.</translation>
    </message>
    <message numerus="yes">
        <source>Perhaps cut by Excel, because no cell can be longer: %n text(s) of 32,767 characters.</source>
        <translation>
            <numerusform>لعل Excel قطعه، فلا خلية أطول من 32,767 محرفًا: لا نصوص.</numerusform>
            <numerusform>لعل Excel قطعه، فلا خلية أطول من 32,767 محرفًا: نص واحد.</numerusform>
            <numerusform>لعل Excel قطعه، فلا خلية أطول من 32,767 محرفًا: نصان.</numerusform>
            <numerusform>لعل Excel قطعه، فلا خلية أطول من 32,767 محرفًا: %n نصوص.</numerusform>
            <numerusform>لعل Excel قطعه، فلا خلية أطول من 32,767 محرفًا: %n نصًا.</numerusform>
            <numerusform>لعل Excel قطعه، فلا خلية أطول من 32,767 محرفًا: %n نص.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some cases are decided, some are left</source>
        <translation>حُسمت حالات وبقيت حالات</translation>
    </message>
    <message>
        <source>Somebody has them to do or in progress; review waits for them</source>
        <translation>هي عند أحدهم بانتظار العمل أو قيد العمل، والمراجعة تنتظره</translation>
    </message>
    <message>
        <source>Something has to be installed first, once, with: {command}.</source>
        <translation>يلزم أولًا تثبيت شيء مرة واحدة بالأمر: {command}.</translation>
    </message>
    <message>
        <source>Something in the program went wrong, so this could not be done.</source>
        <translation>حدث خطأ في البرنامج، فلم يتم هذا العمل.</translation>
    </message>
    <message>
        <source>The annotators see the decisions</source>
        <translation>يرى الواسمون القرارات</translation>
    </message>
    <message>
        <source>The article {article} has a span ({annotation}, of {whose}) whose text is not at {start} to {end}. Nothing was exported; the check of the project shows what is broken.</source>
        <translation>في المقال {article} مقطع ({annotation}، لـ{whose}) لا يوجد لفظه بين {start} و{end}. لم يُصدَّر شيء؛ وفحص المشروع يبيّن موضع الخلل.</translation>
    </message>
    <message numerus="yes">
        <source>The entries of {name} were read as no spans in %n text(s), and are kept beside the articles: each needs a start, an end and a label.</source>
        <translation>
            <numerusform>لم تُقرأ عناصر {name} مقاطعَ في صفر نص، وهي محفوظة بجانب المقالات: يلزم كلًّا منها بداية ونهاية ووسم.</numerusform>
            <numerusform>لم تُقرأ عناصر {name} مقاطعَ في نص واحد، وهي محفوظة بجانب المقالات: يلزم كلًّا منها بداية ونهاية ووسم.</numerusform>
            <numerusform>لم تُقرأ عناصر {name} مقاطعَ في نصين، وهي محفوظة بجانب المقالات: يلزم كلًّا منها بداية ونهاية ووسم.</numerusform>
            <numerusform>لم تُقرأ عناصر {name} مقاطعَ في %n نصوص، وهي محفوظة بجانب المقالات: يلزم كلًّا منها بداية ونهاية ووسم.</numerusform>
            <numerusform>لم تُقرأ عناصر {name} مقاطعَ في %n نصًا، وهي محفوظة بجانب المقالات: يلزم كلًّا منها بداية ونهاية ووسم.</numerusform>
            <numerusform>لم تُقرأ عناصر {name} مقاطعَ في %n نص، وهي محفوظة بجانب المقالات: يلزم كلًّا منها بداية ونهاية ووسم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has no texts: tokens were joined by blanks in %n article(s).</source>
        <translation>
            <numerusform>ليس في الملف نصوص.</numerusform>
            <numerusform>ليس في الملف نصوص: وُصلت الكلمات بمسافات في مقال واحد.</numerusform>
            <numerusform>ليس في الملف نصوص: وُصلت الكلمات بمسافات في مقالين.</numerusform>
            <numerusform>ليس في الملف نصوص: وُصلت الكلمات بمسافات في %n مقالات.</numerusform>
            <numerusform>ليس في الملف نصوص: وُصلت الكلمات بمسافات في %n مقالًا.</numerusform>
            <numerusform>ليس في الملف نصوص: وُصلت الكلمات بمسافات في %n مقال.</numerusform>
        </translation>
    </message>
    <message>
        <source>The guidelines are like that already.</source>
        <translation>الدليل على هذه الحال أصلًا.</translation>
    </message>
    <message>
        <source>The guidelines are others in the copy. Those of the project stay.</source>
        <translation>دليل الوسم في النسخة مختلف. يبقى دليل المشروع.</translation>
    </message>
    <message>
        <source>The guidelines are too long. The most that is kept: {most} code points.</source>
        <translation>الدليل أطول مما يُحفظ. أقصى طوله بالحروف: {most}.</translation>
    </message>
    <message>
        <source>The guidelines were changed elsewhere in the meantime. Nothing was changed; look at them again.</source>
        <translation>غُيّر الدليل في مكان آخر في هذه الأثناء. لم يتغيّر شيء هنا؛ انظر إليه ثانية.</translation>
    </message>
    <message>
        <source>The guidelines were never changed.</source>
        <translation>لم يُغيَّر الدليل قط.</translation>
    </message>
    <message>
        <source>The labels are in another order.</source>
        <translation>تغيّر ترتيب الوسوم.</translation>
    </message>
    <message>
        <source>The labels are like that already.</source>
        <translation>الوسوم على هذه الحال أصلًا.</translation>
    </message>
    <message>
        <source>The labels were changed elsewhere in the meantime. Nothing was changed; look at them again.</source>
        <translation>غُيّرت الوسوم في مكان آخر في هذه الأثناء. لم يتغيّر شيء هنا؛ انظر إليها ثانية.</translation>
    </message>
    <message>
        <source>The labels were never changed.</source>
        <translation>لم تُغيَّر الوسوم قط.</translation>
    </message>
    <message numerus="yes">
        <source>The letters seem to run from the last to the first in %n text(s), {example}: take them from another source.</source>
        <translation>
            <numerusform>تبدو الحروف معكوسة من آخرها إلى أولها في صفر نص، {example}: خذ النص من مصدر آخر.</numerusform>
            <numerusform>تبدو الحروف معكوسة من آخرها إلى أولها في نص واحد، {example}: خذ النص من مصدر آخر.</numerusform>
            <numerusform>تبدو الحروف معكوسة من آخرها إلى أولها في نصين، {example}: خذ النص من مصدر آخر.</numerusform>
            <numerusform>تبدو الحروف معكوسة من آخرها إلى أولها في %n نصوص، {example}: خذ النص من مصدر آخر.</numerusform>
            <numerusform>تبدو الحروف معكوسة من آخرها إلى أولها في %n نصًا، {example}: خذ النص من مصدر آخر.</numerusform>
            <numerusform>تبدو الحروف معكوسة من آخرها إلى أولها في %n نص، {example}: خذ النص من مصدر آخر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The offsets of %n file(s) were read as {unit}.</source>
        <translation>
            <numerusform>قُرئت المواضع بحساب {unit} في صفر ملف.</numerusform>
            <numerusform>قُرئت المواضع بحساب {unit} في ملف واحد.</numerusform>
            <numerusform>قُرئت المواضع بحساب {unit} في ملفين.</numerusform>
            <numerusform>قُرئت المواضع بحساب {unit} في %n ملفات.</numerusform>
            <numerusform>قُرئت المواضع بحساب {unit} في %n ملفًا.</numerusform>
            <numerusform>قُرئت المواضع بحساب {unit} في %n ملف.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules on overlapping spans changed.</source>
        <translation>تغيّرت قواعد المقاطع المتداخلة.</translation>
    </message>
    <message>
        <source>The text holds a NUL character, which cannot be kept.</source>
        <translation>في النص محرف NUL لا يمكن حفظه.</translation>
    </message>
    <message>
        <source>The work was broken off: its process was ended from outside ({how}). Nothing is half done: each step is in the file as a whole, or not at all. Look what is there, and do the rest again.</source>
        <translation>قُطع العمل: أُنهيت عمليته من خارجها ({how}). لم يبقَ شيء منقوصًا: فكل خطوة إمّا في الملف كاملةً وإمّا ليست فيه. انظر ما فيه، ثم أعد ما بقي.</translation>
    </message>
    <message numerus="yes">
        <source>There are invisible characters inside words in %n text(s): {example}.</source>
        <translation>
            <numerusform>توجد محارف لا تُرى داخل الكلمات في صفر نص: {example}.</numerusform>
            <numerusform>توجد محارف لا تُرى داخل الكلمات في نص واحد: {example}.</numerusform>
            <numerusform>توجد محارف لا تُرى داخل الكلمات في نصين: {example}.</numerusform>
            <numerusform>توجد محارف لا تُرى داخل الكلمات في %n نصوص: {example}.</numerusform>
            <numerusform>توجد محارف لا تُرى داخل الكلمات في %n نصًا: {example}.</numerusform>
            <numerusform>توجد محارف لا تُرى داخل الكلمات في %n نص: {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are presentation forms, as they come out of a PDF, in %n text(s): {example}.</source>
        <translation>
            <numerusform>توجد أشكال عرض للحروف كما تخرج من PDF في صفر نص: {example}.</numerusform>
            <numerusform>توجد أشكال عرض للحروف كما تخرج من PDF في نص واحد: {example}.</numerusform>
            <numerusform>توجد أشكال عرض للحروف كما تخرج من PDF في نصين: {example}.</numerusform>
            <numerusform>توجد أشكال عرض للحروف كما تخرج من PDF في %n نصوص: {example}.</numerusform>
            <numerusform>توجد أشكال عرض للحروف كما تخرج من PDF في %n نصًا: {example}.</numerusform>
            <numerusform>توجد أشكال عرض للحروف كما تخرج من PDF في %n نص: {example}.</numerusform>
        </translation>
    </message>
    <message>
        <source>There cannot be so many articles in a calibration set: {wanted}. The project has {articles}.</source>
        <translation>لا يمكن أن يكون في مجموعة المعايرة هذا العدد من المقالات: {wanted}. في المشروع {articles}.</translation>
    </message>
    <message>
        <source>There is no feedback for {name} yet: nothing is released of what they finished. No file was written.</source>
        <translation>لا تصحيحات بعد لـ {name}: لم يُتَح شيء مما أنجزه هذا الشخص. لم يُكتب أي ملف.</translation>
    </message>
    <message>
        <source>There is no label {label} in the project. There is {labels}.</source>
        <translation>لا وسم باسم {label} في المشروع. فيه {labels}.</translation>
    </message>
    <message>
        <source>No spans can stay of {name}, which is no label. There is {choices}.</source>
        <translation>لا وسم باسم {name} لتبقى مقاطعه. المتاح: {choices}.</translation>
    </message>
    <message numerus="yes">
        <source>Left out, because of a cancellation in Label Studio: %n annotation(s).</source>
        <translation>
            <numerusform>لم يُلغَ عمل في Label Studio.</numerusform>
            <numerusform>عمل واحد أُلغي في Label Studio، فتُرك.</numerusform>
            <numerusform>عملان أُلغيا في Label Studio، فتُركا.</numerusform>
            <numerusform>%n أعمال أُلغيت في Label Studio، فتُركت.</numerusform>
            <numerusform>%n عملًا أُلغي في Label Studio، فتُرك.</numerusform>
            <numerusform>%n عمل أُلغي في Label Studio، فتُرك.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, as nobody&apos;s finished work: %n draft(s) and prediction(s).</source>
        <translation>
            <numerusform>لا مسودات ولا تنبؤات.</numerusform>
            <numerusform>مسودة أو تنبؤ واحد ليس عملًا منجزًا لأحد، فتُرك.</numerusform>
            <numerusform>مسودتان أو تنبؤان ليسا عملًا منجزًا لأحد، فتُركا.</numerusform>
            <numerusform>%n مسودات وتنبؤات ليست عملًا منجزًا لأحد، فتُركت.</numerusform>
            <numerusform>%n مسودة وتنبؤًا ليست عملًا منجزًا لأحد، فتُركت.</numerusform>
            <numerusform>%n مسودة وتنبؤ ليست عملًا منجزًا لأحد، فتُركت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, because without a label on a text: %n result(s), first {example}.</source>
        <translation>
            <numerusform>لا نتائج بلا وسوم على نص، مثل {example}.</numerusform>
            <numerusform>نتيجة واحدة ليست وسمًا على نص، مثل {example}، فتُركت.</numerusform>
            <numerusform>نتيجتان ليستا وسمًا على نص، مثل {example}، فتُركتا.</numerusform>
            <numerusform>%n نتائج ليست وسومًا على نص، مثل {example}، فتُركت.</numerusform>
            <numerusform>%n نتيجة ليست وسومًا على نص، مثل {example}، فتُركت.</numerusform>
            <numerusform>%n نتيجة ليست وسومًا على نص، مثل {example}، فتُركت.</numerusform>
        </translation>
    </message>
    <message>
        <source>Label Studio JSON, a list of tasks</source>
        <translation>JSON من Label Studio، قائمة مهام</translation>
    </message>
    <message>
        <source>Articles are set aside and taken back in the project that it was made from.</source>
        <translation>تُنحّى المقالات وتُعاد في المشروع الذي صُنعت منه.</translation>
    </message>
    <message>
        <source>Chat JSONL for tuning language models</source>
        <translation>JSONL محادثات لضبط النماذج اللغوية</translation>
    </message>
    <message>
        <source>CoNLL-U, a word in ten columns on each line</source>
        <translation>CoNLL-U، كلمة في عشرة أعمدة على كل سطر</translation>
    </message>
    <message>
        <source>GLiNER JSON for training, an item for each line of a text</source>
        <translation>JSON لتدريب GLiNER، عنصر لكل سطر من النص</translation>
    </message>
    <message>
        <source>Hugging Face Parquet of spans, an article in each row</source>
        <translation>Parquet بالمقاطع لـ Hugging Face، مقال في كل صف</translation>
    </message>
    <message>
        <source>Hugging Face Parquet of tokens and tags, an article in each row</source>
        <translation>Parquet بالكلمات والرموز لـ Hugging Face، مقال في كل صف</translation>
    </message>
    <message>
        <source>No article was chosen. Choose those that are meant first.</source>
        <translation>لم يُختر أي مقال. اختر المقالات المقصودة أولًا.</translation>
    </message>
    <message>
        <source>No articles were set aside or taken back yet.</source>
        <translation>لم تُنحَّ مقالات ولم تُعَد بعد.</translation>
    </message>
    <message>
        <source>It is not known what labels were called in {name}: no such file came in with a map.</source>
        <translation>لا يُعرف بمَ سُمّيت الوسوم في {name}: لم يُستورد ملف كهذا عُيّنت وسومه.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) or release(s) of the copy rest on people or labels that are not here, and are left out.</source>
        <translation>
            <numerusform>لا قرار ولا إتاحة في النسخة يقوم على أشخاص أو وسوم ليست هنا.</numerusform>
            <numerusform>قرار واحد (أو إتاحة) في النسخة يقوم على أشخاص أو وسوم ليست هنا، فاستُبعد.</numerusform>
            <numerusform>قراران (أو إتاحتان) في النسخة يقومان على أشخاص أو وسوم ليست هنا، فاستُبعدا.</numerusform>
            <numerusform>%n قرارات أو إتاحات في النسخة تقوم على أشخاص أو وسوم ليست هنا، فاستُبعدت.</numerusform>
            <numerusform>%n قرارًا أو إتاحة في النسخة تقوم على أشخاص أو وسوم ليست هنا، فاستُبعدت.</numerusform>
            <numerusform>%n قرار أو إتاحة في النسخة تقوم على أشخاص أو وسوم ليست هنا، فاستُبعدت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) of the guidelines</source>
        <translation>
            <numerusform>لا نسخ من الدليل</numerusform>
            <numerusform>نسخة واحدة من الدليل</numerusform>
            <numerusform>نسختان من الدليل</numerusform>
            <numerusform>%n نسخ من الدليل</numerusform>
            <numerusform>%n نسخة من الدليل</numerusform>
            <numerusform>%n نسخة من الدليل</numerusform>
        </translation>
    </message>
    <message>
        <source>A name never changes: {new} is another label than {old}, whose spans stay as they are. If only its name is to read otherwise, keep {old} and change its title.</source>
        <translation>اسم الوسم في الملفات لا يتغير أبدًا: {new} وسم آخر غير {old} الذي تبقى مقاطعه كما هي. إن كان المراد تغيير ما يُقرأ فحسب فأبقِ {old} وغيّر عنوانه.</translation>
    </message>
    <message>
        <source>Every change of the labels was taken back. Nothing is left to take back.</source>
        <translation>تُراجع عن كل تغيير في الوسوم، ولم يبق ما يُتراجع عنه.</translation>
    </message>
    <message numerus="yes">
        <source>Label {given} comes in as {label}, as it did before: %n span(s).</source>
        <translation>
            <numerusform>الوسم {given} يصبح {label} كما من قبل: لا مقاطع.</numerusform>
            <numerusform>الوسم {given} يصبح {label} كما من قبل: مقطع واحد.</numerusform>
            <numerusform>الوسم {given} يصبح {label} كما من قبل: مقطعان.</numerusform>
            <numerusform>الوسم {given} يصبح {label} كما من قبل: %n مقاطع.</numerusform>
            <numerusform>الوسم {given} يصبح {label} كما من قبل: %n مقطعًا.</numerusform>
            <numerusform>الوسم {given} يصبح {label} كما من قبل: %n مقطع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label {given} is left out, as it was before: %n span(s).</source>
        <translation>
            <numerusform>الوسم {given} مستبعد كما من قبل: لا مقاطع.</numerusform>
            <numerusform>الوسم {given} مستبعد كما من قبل: مقطع واحد.</numerusform>
            <numerusform>الوسم {given} مستبعد كما من قبل: مقطعان.</numerusform>
            <numerusform>الوسم {given} مستبعد كما من قبل: %n مقاطع.</numerusform>
            <numerusform>الوسم {given} مستبعد كما من قبل: %n مقطعًا.</numerusform>
            <numerusform>الوسم {given} مستبعد كما من قبل: %n مقطع.</numerusform>
        </translation>
    </message>
    <message>
        <source>No settled span is like that. Nothing was changed.</source>
        <translation>لا يوجد مقطع محسوم كهذا. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Nobody leads this project yet; it is reviewed by {names}. Say who does this.</source>
        <translation>لا يقود هذا المشروع أحد بعد، ويراجعه {names}. اذكر من يقوم بهذا.</translation>
    </message>
    <message>
        <source>None of these articles is set aside. Nothing was changed.</source>
        <translation>ليس أي من هذه المقالات منحّى. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Nothing comes back yet: an article does once its person finished more than {later} others after it. Give out the work again then.</source>
        <translation>لا شيء يعود بعد: يعود المقال إلى صاحبه حين يزيد عدد ما أنجزه بعده من المقالات على {later}. وزّع العمل ثانية حينئذ.</translation>
    </message>
    <message>
        <source>Nothing comes back: the gold of what people finished is known to them.</source>
        <translation>لا شيء يعود: المعيار الذهبي لما أنجزوه معروف لهم.</translation>
    </message>
    <message>
        <source>Nothing more comes back: of what people finished, so large a share does already.</source>
        <translation>لا يعود شيء آخر: يعود هذا القدر مما أُنجز من قبل.</translation>
    </message>
    <message>
        <source>Nothing was exported, because {format} cannot hold the labels {labels}. Give them other names for the file.</source>
        <translation>لم يُصدَّر شيء، فلا تتسع صيغة {format} لهذه الوسوم: {labels}. سمِّها في الملف بأسماء أخرى.</translation>
    </message>
    <message>
        <source>Offsets in {name} cannot count {unit}. They can count {units}.</source>
        <translation>لا يمكن أن تعدّ المواضع في {name} {unit}. يمكن أن تعدّ {units}.</translation>
    </message>
    <message>
        <source>Prodigy and spaCy JSONL, a text with tokens and spans on each line</source>
        <translation>JSONL من Prodigy وspaCy، نص بكلماته ومقاطعه في كل سطر</translation>
    </message>
    <message>
        <source>Say which source or which date the articles are to have.</source>
        <translation>حدّد المصدر أو التاريخ الذي يراد للمقالات.</translation>
    </message>
    <message>
        <source>Say which spans are meant: with which label, of whom, or with which string.</source>
        <translation>حدّد المقاطع المقصودة: بأي وسم، أو لأي شخص، أو بأي لفظ.</translation>
    </message>
    <message>
        <source>The copy has labels that the project does not have: {labels}. Sets and decisions with them are left out. Export its labels, import them here, and merge it again.</source>
        <translation>في النسخة وسوم ليست في المشروع: {labels}. استُبعد ما استُعملت فيه من مجموعات وقرارات. صدّر وسومها واستوردها هنا، ثم ادمجها ثانية.</translation>
    </message>
    <message>
        <source>The label “{label}” is not offered any more: somebody changed the labels. Nothing was changed; open the project again to see them.</source>
        <translation>لم يعد الوسم «{label}» متاحًا: غيّر أحدهم الوسوم. لم يتغيّر شيء؛ افتح المشروع من جديد لتراها.</translation>
    </message>
    <message>
        <source>The rule on spans that begin or end inside a letter changed.</source>
        <translation>تغيّرت قاعدة المقاطع التي تبدأ أو تنتهي داخل حرف.</translation>
    </message>
    <message>
        <source>A title of {label} cannot hold what is not seen, such as a line break or what turns letters around. Take it out.</source>
        <translation>لا يصلح في عنوان {label} ما لا يُرى، كفاصل أسطر أو ما يقلب اتجاه الحروف. احذفه.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was exported, because nothing may be lost: %n set(s) or value(s) would be left out. They are listed by a trial.</source>
        <translation>
            <numerusform>لم يُصدَّر شيء.</numerusform>
            <numerusform>لم يُصدَّر شيء، إذ لا يجوز أن يضيع شيء: مجموعة واحدة أو قيمة واحدة لا تصل. التصدير التجريبي يسردها.</numerusform>
            <numerusform>لم يُصدَّر شيء، إذ لا يجوز أن يضيع شيء: مجموعتان أو قيمتان لا تصلان. التصدير التجريبي يسردهما.</numerusform>
            <numerusform>لم يُصدَّر شيء، إذ لا يجوز أن يضيع شيء: %n مجموعات أو قيم لا تصل. التصدير التجريبي يسردها.</numerusform>
            <numerusform>لم يُصدَّر شيء، إذ لا يجوز أن يضيع شيء: %n مجموعة أو قيمة لا تصل. التصدير التجريبي يسردها.</numerusform>
            <numerusform>لم يُصدَّر شيء، إذ لا يجوز أن يضيع شيء: %n مجموعة أو قيمة لا تصل. التصدير التجريبي يسردها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Article {id} is set aside. Take it back first.</source>
        <translation>المقال {id} منحّى. أعده أولًا.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) set aside</source>
        <translation>
            <numerusform>لا مقالات منحّاة</numerusform>
            <numerusform>تنحية مقال واحد</numerusform>
            <numerusform>تنحية مقالين</numerusform>
            <numerusform>تنحية %n مقالات</numerusform>
            <numerusform>تنحية %n مقالًا</numerusform>
            <numerusform>تنحية %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken back after being set aside</source>
        <translation>
            <numerusform>لا مقالات معادة من التنحية</numerusform>
            <numerusform>إعادة مقال واحد من التنحية</numerusform>
            <numerusform>إعادة مقالين من التنحية</numerusform>
            <numerusform>إعادة %n مقالات من التنحية</numerusform>
            <numerusform>إعادة %n مقالًا من التنحية</numerusform>
            <numerusform>إعادة %n مقال من التنحية</numerusform>
        </translation>
    </message>
    <message>
        <source>Every change of the guidelines was taken back. Nothing is left to take back.</source>
        <translation>تُراجع عن كل تغيير في الدليل، ولم يبق ما يُتراجع عنه.</translation>
    </message>
    <message numerus="yes">
        <source>Left out, as comments in doccano: %n remark(s).</source>
        <translation>
            <numerusform>لا ملاحظات من doccano.</numerusform>
            <numerusform>ملاحظة واحدة من doccano، فتُركت.</numerusform>
            <numerusform>ملاحظتان من doccano، فتُركتا.</numerusform>
            <numerusform>%n ملاحظات من doccano، فتُركت.</numerusform>
            <numerusform>%n ملاحظة من doccano، فتُركت.</numerusform>
            <numerusform>%n ملاحظة من doccano، فتُركت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, as labels of whole texts: %n label(s).</source>
        <translation>
            <numerusform>لا وسوم لنصوص كاملة.</numerusform>
            <numerusform>وسم واحد لنص كامل، فتُرك.</numerusform>
            <numerusform>وسمان لنصوص كاملة، فتُركا.</numerusform>
            <numerusform>%n وسوم لنصوص كاملة، فتُركت.</numerusform>
            <numerusform>%n وسمًا لنصوص كاملة، فتُركت.</numerusform>
            <numerusform>%n وسم لنصوص كاملة، فتُركت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, as relations between spans: %n relation(s).</source>
        <translation>
            <numerusform>لا علاقات بين المقاطع.</numerusform>
            <numerusform>علاقة واحدة بين مقطعين، فتُركت.</numerusform>
            <numerusform>علاقتان بين مقاطع، فتُركتا.</numerusform>
            <numerusform>%n علاقات بين مقاطع، فتُركت.</numerusform>
            <numerusform>%n علاقة بين مقاطع، فتُركت.</numerusform>
            <numerusform>%n علاقة بين مقاطع، فتُركت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, because another has the same letters and label: %n span(s), first {example}.</source>
        <translation>
            <numerusform>لم يُستبعد أي مقطع، لا {example}.</numerusform>
            <numerusform>استُبعد مقطع واحد لأن لغيره حروفه ووسمه نفسها: {example}.</numerusform>
            <numerusform>استُبعد مقطعان لأن لغيرهما حروفهما ووسمهما نفسها، أولهما {example}.</numerusform>
            <numerusform>استُبعدت %n مقاطع لأن لغيرها حروفها ووسومها نفسها، أولها {example}.</numerusform>
            <numerusform>استُبعد %n مقطعًا لأن لغيرها حروفها ووسومها نفسها، أولها {example}.</numerusform>
            <numerusform>استُبعد %n مقطع لأن لغيرها حروفها ووسومها نفسها، أولها {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, because on another text of the same file: %n annotation(s), first {example}.</source>
        <translation>
            <numerusform>لا تعليقات على نص آخر في الملف، مثل {example}.</numerusform>
            <numerusform>تعليق واحد على نص آخر في الملف، مثل {example}، فتُرك.</numerusform>
            <numerusform>تعليقان على نص آخر في الملف، مثل {example}، فتُركا.</numerusform>
            <numerusform>%n تعليقات على نص آخر في الملف، مثل {example}، فتُركت.</numerusform>
            <numerusform>%n تعليقًا على نص آخر في الملف، مثل {example}، فتُركت.</numerusform>
            <numerusform>%n تعليق على نص آخر في الملف، مثل {example}، فتُركت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, because the first with the same letters and label has another note or certainty: %n span(s), first {example}.</source>
        <translation>
            <numerusform>لم يُستبعد أي مقطع، لا {example}.</numerusform>
            <numerusform>استُبعد مقطع واحد لأن لأول ما له حروفه ووسمه ملاحظة أخرى أو درجة يقين أخرى: {example}.</numerusform>
            <numerusform>استُبعد مقطعان لأن لأول ما له حروفهما ووسمهما ملاحظة أخرى أو درجة يقين أخرى، أولهما {example}.</numerusform>
            <numerusform>استُبعدت %n مقاطع لأن لأول ما له حروفها ووسومها ملاحظة أخرى أو درجة يقين أخرى، أولها {example}.</numerusform>
            <numerusform>استُبعد %n مقطعًا لأن لأول ما له حروفها ووسومها ملاحظة أخرى أو درجة يقين أخرى، أولها {example}.</numerusform>
            <numerusform>استُبعد %n مقطع لأن لأول ما له حروفها ووسومها ملاحظة أخرى أو درجة يقين أخرى، أولها {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, because their token has another tag with their label: %n span(s).</source>
        <translation>
            <numerusform>لم يُستبعد أي مقطع.</numerusform>
            <numerusform>استُبعد مقطع واحد لأن لكلمته رمزًا آخر بوسمه.</numerusform>
            <numerusform>استُبعد مقطعان لأن لكلمة كل منهما رمزًا آخر بوسمه.</numerusform>
            <numerusform>استُبعدت %n مقاطع لأن لكلمة كل منها رمزًا آخر بوسمه.</numerusform>
            <numerusform>استُبعد %n مقطعًا لأن لكلمة كل منها رمزًا آخر بوسمه.</numerusform>
            <numerusform>استُبعد %n مقطع لأن لكلمة كل منها رمزًا آخر بوسمه.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking up suggestions was stopped. Nothing was changed.</source>
        <translation>أُوقف البحث عن الاقتراحات. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>No change of gold in bulk is left to take back.</source>
        <translation>لم يبق تغيير جماعي في المعيار الذهبي يُتراجع عنه.</translation>
    </message>
    <message>
        <source>Nobody can be called {name}: in review, such a letter stands for somebody whose name is not told. Write more of the name.</source>
        <translation>لا يُسمّى أحد {name}: يقوم مثل هذا الحرف في المراجعة مقام شخص لا يُذكر اسمه. اكتب الاسم أطول من ذلك.</translation>
    </message>
    <message>
        <source>Nothing that was done with articles is left to take back.</source>
        <translation>لم يبق شيء مما عُمل في المقالات يُتراجع عنه.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported, because nothing could be taken: %n place(s) refused.</source>
        <translation>
            <numerusform>لم يُستورد شيء، ولم يُرفض أي موضع.</numerusform>
            <numerusform>لم يُستورد شيء لأن لا شيء يُقبل: رُفض موضع واحد.</numerusform>
            <numerusform>لم يُستورد شيء لأن لا شيء يُقبل: رُفض موضعان.</numerusform>
            <numerusform>لم يُستورد شيء لأن لا شيء يُقبل: رُفضت %n مواضع.</numerusform>
            <numerusform>لم يُستورد شيء لأن لا شيء يُقبل: رُفض %n موضعًا.</numerusform>
            <numerusform>لم يُستورد شيء لأن لا شيء يُقبل: رُفض %n موضع.</numerusform>
        </translation>
    </message>
    <message>
        <source>On a dark page not everybody can tell {label} from {other} by the colour.</source>
        <translation>على صفحة داكنة لا يميّز الجميع {label} من {other} باللون.</translation>
    </message>
    <message>
        <source>On a dark page the colour of {label} is hardly seen.</source>
        <translation>يكاد لون {label} لا يُرى على صفحة داكنة.</translation>
    </message>
    <message>
        <source>On a light page not everybody can tell {label} from {other} by the colour.</source>
        <translation>على صفحة فاتحة لا يميّز الجميع {label} من {other} باللون.</translation>
    </message>
    <message>
        <source>On a light page the colour of {label} is hardly seen.</source>
        <translation>يكاد لون {label} لا يُرى على صفحة فاتحة.</translation>
    </message>
    <message numerus="yes">
        <source>Rows with the same text were taken for one article with their spans: %n row(s).</source>
        <translation>
            <numerusform>لم يُؤخذ أي صف على أنه من مقال واحد.</numerusform>
            <numerusform>أُخذت الصفوف ذات النص الواحد مقالًا واحدًا بمقاطعها: صف واحد.</numerusform>
            <numerusform>أُخذت الصفوف ذات النص الواحد مقالًا واحدًا بمقاطعها: صفان.</numerusform>
            <numerusform>أُخذت الصفوف ذات النص الواحد مقالًا واحدًا بمقاطعها: %n صفوف.</numerusform>
            <numerusform>أُخذت الصفوف ذات النص الواحد مقالًا واحدًا بمقاطعها: %n صفًا.</numerusform>
            <numerusform>أُخذت الصفوف ذات النص الواحد مقالًا واحدًا بمقاطعها: %n صف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The id of %n document(s) belongs to another above, such as {example}: the id of the first sentence serves, if there is one.</source>
        <translation>
            <numerusform>لا وثيقة لها معرّف وثيقة قبلها، مثل {example}.</numerusform>
            <numerusform>وثيقة واحدة لها معرّف وثيقة قبلها، وهو {example}؛ يحل محله معرّف جملتها الأولى إن وُجد.</numerusform>
            <numerusform>وثيقتان لهما معرّف وثيقة قبلهما، مثل {example}؛ يحل محله معرّف الجملة الأولى إن وُجد.</numerusform>
            <numerusform>%n وثائق لها معرّفات وثائق قبلها، مثل {example}؛ يحل محلها معرّف الجملة الأولى إن وُجد.</numerusform>
            <numerusform>%n وثيقة لها معرّفات وثائق قبلها، مثل {example}؛ يحل محلها معرّف الجملة الأولى إن وُجد.</numerusform>
            <numerusform>%n وثيقة لها معرّفات وثائق قبلها، مثل {example}؛ يحل محلها معرّف الجملة الأولى إن وُجد.</numerusform>
        </translation>
    </message>
    <message>
        <source>The label “{label}” was merged into “{into}” since, so that nothing can have it again. Nothing was changed; what was done before it can be taken back.</source>
        <translation>دُمج الوسم «{label}» في «{into}» منذ ذلك، فلا يمكن أن يعود إلى أي مقطع. لم يتغيّر شيء، ويمكن التراجع عما سبقه.</translation>
    </message>
    <message numerus="yes">
        <source>The table does not say where these spans are, and they stand in their text several times; the first places were taken: %n span(s), first {example}.</source>
        <translation>
            <numerusform>لا يقول الجدول أين هذه المقاطع، وهي ترد في نصها مرات؛ أُخذت المواضع الأولى: لا مقاطع، أولها {example}.</numerusform>
            <numerusform>لا يقول الجدول أين هذه المقاطع، وهي ترد في نصها مرات؛ أُخذت المواضع الأولى: مقطع واحد، أولها {example}.</numerusform>
            <numerusform>لا يقول الجدول أين هذه المقاطع، وهي ترد في نصها مرات؛ أُخذت المواضع الأولى: مقطعان، أولها {example}.</numerusform>
            <numerusform>لا يقول الجدول أين هذه المقاطع، وهي ترد في نصها مرات؛ أُخذت المواضع الأولى: %n مقاطع، أولها {example}.</numerusform>
            <numerusform>لا يقول الجدول أين هذه المقاطع، وهي ترد في نصها مرات؛ أُخذت المواضع الأولى: %n مقطعًا، أولها {example}.</numerusform>
            <numerusform>لا يقول الجدول أين هذه المقاطع، وهي ترد في نصها مرات؛ أُخذت المواضع الأولى: %n مقطع، أولها {example}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The title “{title}…” is too long. Characters at most: {most}.</source>
        <translation>العنوان «{title}…» أطول من اللازم. أقصى عدد للحروف: {most}.</translation>
    </message>
    <message>
        <source>There are two labels with the name {label}. Give the new one another.</source>
        <translation>هناك وسمان بالاسم {label}. أعطِ الجديد منهما اسمًا آخر.</translation>
    </message>
    <message>
        <source>There is no article in the files. Nothing was imported.</source>
        <translation>لا مقال في الملفات. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>There is no import {number}. The project has {most}.</source>
        <translation>لا يوجد استيراد برقم {number}. في المشروع {most}.</translation>
    </message>
    <message>
        <source>There is no label {name} to be called otherwise. There is {choices}.</source>
        <translation>لا وسم باسم {name} ليُسمّى باسم آخر. المتاح: {choices}.</translation>
    </message>
    <message>
        <source>There is no repair called {given}; there is {repairs}.</source>
        <translation>لا يوجد إصلاح باسم {given}؛ الموجود {repairs}.</translation>
    </message>
    <message>
        <source>There is nothing called {given} to be found in files; there is {roles}.</source>
        <translation>لا يُبحث في الملفات عن شيء باسم {given}؛ الموجود {roles}.</translation>
    </message>
    <message>
        <source>There is nothing in these guidelines. Write something into them.</source>
        <translation>لا شيء في هذا الدليل. اكتب فيه شيئًا.</translation>
    </message>
    <message>
        <source>There is nothing in {file}. Write the guidelines into it, then import it again.</source>
        <translation>لا شيء في {file}. اكتب الدليل فيه ثم استورده من جديد.</translation>
    </message>
    <message>
        <source>These articles are set aside already. Nothing was changed.</source>
        <translation>هذه المقالات منحّاة من قبل. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>These articles have this source and date already. Nothing was changed.</source>
        <translation>لهذه المقالات هذا المصدر وهذا التاريخ من قبل. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This article was set aside by whoever leads the project. Nothing was changed on it; what was done before is kept.</source>
        <translation>نحّى قائد المشروع هذا المقال. لم يتغير فيه شيء، وما أُنجز قبل ذلك محفوظ.</translation>
    </message>
    <message>
        <source>This article was set aside by whoever leads the project. Your work on it is kept.</source>
        <translation>نحّى قائد المشروع هذا المقال. عملك فيه محفوظ.</translation>
    </message>
    <message>
        <source>This file is a package for {name}, who alone works in it. Others work in the project that it was made from.</source>
        <translation>هذا الملف حزمة لا يعمل فيها إلا {name}. أما الآخرون فيعملون في المشروع الذي أُنشئت منه.</translation>
    </message>
    <message>
        <source>This project is led by {names}. Say who does this.</source>
        <translation>يقود هذا المشروع {names}. اذكر من يقوم بهذا.</translation>
    </message>
    <message>
        <source>This took so long that another window took it for broken off. Nothing was changed; do it again.</source>
        <translation>طال هذا حتى حسبته نافذة أخرى قد قُطع. لم يتغيّر شيء؛ أعده.</translation>
    </message>
    <message>
        <source>Titles, sources and dates are corrected in the project that it was made from.</source>
        <translation>تُصحَّح العناوين والمصادر والتواريخ في المشروع الذي صُنعت منه.</translation>
    </message>
    <message>
        <source>Too many labels are offered; the most is {most}. Retire one first.</source>
        <translation>الوسوم المتاحة أكثر من اللازم، وأقصاها {most}. أوقف واحدًا منها أولًا.</translation>
    </message>
    <message>
        <source>Too many people for an article: {per_article}. Work can be given to so many: {people}.</source>
        <translation>عدد الأشخاص لكل مقال أكبر مما يمكن: {per_article}. عدد من يمكن إسناد العمل إليهم: {people}.</translation>
    </message>
    <message numerus="yes">
        <source>Tracked changes were taken as accepted in %n file(s): what was inserted is there, what was deleted is not.</source>
        <translation>
            <numerusform>عُدّت التغييرات المتعقَّبة مقبولة في صفر ملف: ما أُدرج موجود وما حُذف غير موجود.</numerusform>
            <numerusform>عُدّت التغييرات المتعقَّبة مقبولة في ملف واحد: ما أُدرج موجود وما حُذف غير موجود.</numerusform>
            <numerusform>عُدّت التغييرات المتعقَّبة مقبولة في ملفين: ما أُدرج موجود وما حُذف غير موجود.</numerusform>
            <numerusform>عُدّت التغييرات المتعقَّبة مقبولة في %n ملفات: ما أُدرج موجود وما حُذف غير موجود.</numerusform>
            <numerusform>عُدّت التغييرات المتعقَّبة مقبولة في %n ملفًا: ما أُدرج موجود وما حُذف غير موجود.</numerusform>
            <numerusform>عُدّت التغييرات المتعقَّبة مقبولة في %n ملف: ما أُدرج موجود وما حُذف غير موجود.</numerusform>
        </translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>وحدات UTF-16</translation>
    </message>
    <message>
        <source>UTF-16 units with inclusive ends</source>
        <translation>وحدات UTF-16 والنهاية داخلة</translation>
    </message>
    <message>
        <source>UTF-8 bytes</source>
        <translation>بايتات UTF-8</translation>
    </message>
    <message>
        <source>UTF-8 bytes with inclusive ends</source>
        <translation>بايتات UTF-8 والنهاية داخلة</translation>
    </message>
    <message numerus="yes">
        <source>What is not seen, and needless blanks, were left out of the name {name}: %n set(s).</source>
        <translation>
            <numerusform>لم يُحذف شيء من الاسم {name}.</numerusform>
            <numerusform>حُذف من الاسم {name} ما لا يُرى والمسافات الزائدة: مجموعة واحدة.</numerusform>
            <numerusform>حُذف من الاسم {name} ما لا يُرى والمسافات الزائدة: مجموعتان.</numerusform>
            <numerusform>حُذف من الاسم {name} ما لا يُرى والمسافات الزائدة: %n مجموعات.</numerusform>
            <numerusform>حُذف من الاسم {name} ما لا يُرى والمسافات الزائدة: %n مجموعة.</numerusform>
            <numerusform>حُذف من الاسم {name} ما لا يُرى والمسافات الزائدة: %n مجموعة.</numerusform>
        </translation>
    </message>
    <message>
        <source>What offsets count cannot be chosen in {name}, only in {formats}.</source>
        <translation>ما تعدّه المواضع لا يُختار في {name}، بل في {formats} فقط.</translation>
    </message>
    <message>
        <source>What was imported into the copy alone is left out. Import it here, too.</source>
        <translation>استُبعد ما استُورد إلى النسخة وحدها. استورده هنا أيضًا.</translation>
    </message>
    <message numerus="yes">
        <source>White space at the ends of %n span(s) was left outside: {example}.</source>
        <translation>
            <numerusform>تُرك الفراغ خارج طرفي صفر مقطع: {example}.</numerusform>
            <numerusform>تُرك الفراغ خارج طرفي مقطع واحد: {example}.</numerusform>
            <numerusform>تُرك الفراغ خارج طرفي مقطعين: {example}.</numerusform>
            <numerusform>تُرك الفراغ خارج طرفي %n مقاطع: {example}.</numerusform>
            <numerusform>تُرك الفراغ خارج طرفي %n مقطعًا: {example}.</numerusform>
            <numerusform>تُرك الفراغ خارج طرفي %n مقطع: {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>White space was left out at the ends of %n span(s).</source>
        <translation>
            <numerusform>حُذف الفراغ من طرفي صفر مقطع.</numerusform>
            <numerusform>حُذف الفراغ من طرفي مقطع واحد.</numerusform>
            <numerusform>حُذف الفراغ من طرفي مقطعين.</numerusform>
            <numerusform>حُذف الفراغ من طرفي %n مقاطع.</numerusform>
            <numerusform>حُذف الفراغ من طرفي %n مقطعًا.</numerusform>
            <numerusform>حُذف الفراغ من طرفي %n مقطع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Word file, one article a file</source>
        <translation>ملف Word، مقال في كل ملف</translation>
    </message>
    <message>
        <source>Work was given out in the copy alone. Who has which articles stays here as it is; give it out here, too.</source>
        <translation>وُزّع العمل في النسخة وحدها. يبقى توزيع المقالات هنا كما هو؛ وزّعه هنا أيضًا.</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>صيغة XML</translation>
    </message>
    <message>
        <source>You changed the details of an article since: take that back first.</source>
        <translation>غيّرتَ بيانات مقال بعد ذلك: تراجع عنها أولًا.</translation>
    </message>
    <message>
        <source>You decided something since: take that back first, on the page Review.</source>
        <translation>اتخذتَ قرارًا بعد ذلك: تراجع عنه أولًا في صفحة المراجعة.</translation>
    </message>
    <message>
        <source>a Parquet table</source>
        <translation>جدول Parquet</translation>
    </message>
    <message>
        <source>a licence</source>
        <translation>نص ترخيص</translation>
    </message>
    <message>
        <source>a line must be a number and a word, in ten columns with tabs between, not {given}.</source>
        <translation>يجب أن يكون السطر رقمًا وكلمة، في عشرة أعمدة بينها علامات جدولة، لا {given}.</translation>
    </message>
    <message>
        <source>a line must be a token and its tag, not {given}.</source>
        <translation>يجب أن يكون في السطر كلمة ورمزها، لا {given}.</translation>
    </message>
    <message>
        <source>a line must be a token: its number, its offsets, its text and its layers.</source>
        <translation>يجب أن يكون السطر كلمة: رقمها وموضعاها ونصها وطبقاتها.</translation>
    </message>
    <message>
        <source>a list of words</source>
        <translation>قائمة كلمات</translation>
    </message>
    <message>
        <source>a moment such as 2026-11-25T04:05:30.123Z, or empty</source>
        <translation>وقت مثل 2026-11-25T04:05:30.123Z، أو فراغ</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>a page about other files</source>
        <translation>صفحة عن ملفات أخرى</translation>
    </message>
    <message>
        <source>a region on “{title}” is not within the text</source>
        <translation>أسطر على «{title}» خارج النص</translation>
    </message>
    <message>
        <source>a row stands above the names of the columns, {given}: take it out, so that the names come first.</source>
        <translation>فوق أسماء الأعمدة صف، {given}: احذفه لتكون الأسماء أول ما في الملف.</translation>
    </message>
    <message>
        <source>a table with the columns {names}</source>
        <translation>جدول أعمدته {names}</translation>
    </message>
    <message>
        <source>a task of Label Studio must be an object with data, not {kind}.</source>
        <translation>يجب أن تكون مهمة Label Studio كائنًا فيه data، لا {kind}.</translation>
    </message>
    <message>
        <source>a title, source, date or language</source>
        <translation>عنوان أو مصدر أو تاريخ أو لغة</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>actor or location</source>
        <translation>جهة أو مكان</translation>
    </message>
    <message>
        <source>after value {number} of the list there must be a comma or the end of the list.</source>
        <translation>يجب أن تلي القيمةَ {number} من القائمة فاصلةٌ أو نهايةُ القائمة.</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>متفق عليها</translation>
    </message>
    <message>
        <source>all settled</source>
        <translation>محسوم</translation>
    </message>
    <message>
        <source>alpha per letter</source>
        <translation>ألفا للحروف</translation>
    </message>
    <message>
        <source>ambiguous</source>
        <translation>ملتبس</translation>
    </message>
    <message>
        <source>an Arrow table</source>
        <translation>جدول Arrow</translation>
    </message>
    <message>
        <source>an annotation must be an object, not {kind}.</source>
        <translation>يجب أن يكون كل عنصر في annotations كائنًا، لا {kind}.</translation>
    </message>
    <message>
        <source>an article must be an object with a text and spans.</source>
        <translation>يجب أن يكون المقال كائنًا فيه نص ومقاطع.</translation>
    </message>
    <message>
        <source>an article of doccano must be an object with a text and a label, not {kind}.</source>
        <translation>يجب أن يكون مقال doccano كائنًا فيه نص ووسم، لا {kind}.</translation>
    </message>
    <message>
        <source>an example</source>
        <translation>مثال</translation>
    </message>
    <message>
        <source>an offset must be a whole number, not {given}.</source>
        <translation>يجب أن يكون الموضع عددًا صحيحًا، لا {given}.</translation>
    </message>
    <message>
        <source>annotations and their results must be lists, not {kind}.</source>
        <translation>يجب أن تكون annotations و result قوائم، لا {kind}.</translation>
    </message>
    <message>
        <source>annotations as the W3C writes them</source>
        <translation>مقاطع موسومة بصيغة W3C</translation>
    </message>
    <message>
        <source>another label is on the same letters</source>
        <translation>على الحروف نفسها وسم آخر</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>حدود</translation>
    </message>
    <message>
        <source>boundary F1</source>
        <translation>‏F1 للحدود</translation>
    </message>
    <message>
        <source>by how much F1 grows when prefixes do not matter</source>
        <translation>بكم يزيد F1 حين لا تهمّ السوابق</translation>
    </message>
    <message>
        <source>certainty</source>
        <translation>اليقين</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>المتقادمة</translation>
    </message>
    <message>
        <source>claim extent</source>
        <translation>حدود الادعاء</translation>
    </message>
    <message>
        <source>clitic-tolerant F1</source>
        <translation>‏F1 مع إهمال السوابق</translation>
    </message>
    <message>
        <source>code points</source>
        <translation>محارف يونيكود</translation>
    </message>
    <message>
        <source>code points with inclusive ends</source>
        <translation>محارف يونيكود والنهاية داخلة</translation>
    </message>
    <message>
        <source>date or not</source>
        <translation>تاريخ أو لا</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>المؤجلة</translation>
    </message>
    <message>
        <source>doccano JSONL for projects with relations</source>
        <translation>JSONL من doccano للمشاريع ذات العلاقات</translation>
    </message>
    <message>
        <source>doccano JSONL, an article on each line</source>
        <translation>JSONL من doccano، مقال في كل سطر</translation>
    </message>
    <message>
        <source>every letter has the same labels</source>
        <translation>لكل حرف الوسوم نفسها</translation>
    </message>
    <message>
        <source>exit status {number}</source>
        <translation>حالة الخروج {number}</translation>
    </message>
    <message>
        <source>extent</source>
        <translation>الامتداد</translation>
    </message>
    <message>
        <source>finished by one alone</source>
        <translation>أنجزه شخص واحد</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>graphemes</source>
        <translation>الحروف المرئية</translation>
    </message>
    <message>
        <source>graphemes with inclusive ends</source>
        <translation>الحروف المرئية والنهاية داخلة</translation>
    </message>
    <message>
        <source>guideline gap</source>
        <translation>ثغرة في الدليل</translation>
    </message>
    <message>
        <source>how gold came to be</source>
        <translation>منشأ المعيار الذهبي</translation>
    </message>
    <message>
        <source>how spans came to be</source>
        <translation>منشأ المقاطع</translation>
    </message>
    <message>
        <source>ids of articles</source>
        <translation>معرّفات المقالات</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>قيد المراجعة</translation>
    </message>
    <message>
        <source>it begins or ends inside a word</source>
        <translation>يبدأ أو ينتهي داخل كلمة</translation>
    </message>
    <message>
        <source>it belongs to another project. Merge it into the one that it was made from.</source>
        <translation>هي من مشروع آخر. ادمجها في المشروع الذي صُنعت منه.</translation>
    </message>
    <message>
        <source>it goes on behind the end of a line</source>
        <translation>يستمر بعد نهاية السطر</translation>
    </message>
    <message>
        <source>it goes on behind the end of a sentence</source>
        <translation>يستمر بعد نهاية الجملة</translation>
    </message>
    <message>
        <source>it has a gap</source>
        <translation>فيه فجوة</translation>
    </message>
    <message>
        <source>it is a project of its own, not a package of this one.</source>
        <translation>هو مشروع قائم بذاته، لا حزمة من هذا المشروع.</translation>
    </message>
    <message>
        <source>it is in no known format.</source>
        <translation>ليس بصيغة معروفة.</translation>
    </message>
    <message>
        <source>it is not clear what its offsets count</source>
        <translation>لا يتضح ما الذي تعدّه مواضعه</translation>
    </message>
    <message>
        <source>it is this project itself.</source>
        <translation>إنه هذا المشروع نفسه.</translation>
    </message>
    <message>
        <source>it shares letters with a span of the same label</source>
        <translation>يشارك مقطعًا بالوسم نفسه حروفًا</translation>
    </message>
    <message>
        <source>it shares letters with another span</source>
        <translation>يشارك مقطعًا آخر حروفًا</translation>
    </message>
    <message>
        <source>it would be the same as another span</source>
        <translation>يصير هو ومقطع آخر شيئًا واحدًا</translation>
    </message>
    <message>
        <source>its date</source>
        <translation>تاريخه</translation>
    </message>
    <message>
        <source>its description cannot be read; it may be damaged.</source>
        <translation>لا يُقرأ ما فيها من وصف لها؛ ربما كانت معطوبة.</translation>
    </message>
    <message>
        <source>its log does not match the project: {what}. Ask for the file again as the program left it.</source>
        <translation>سجلها لا يوافق المشروع: {what}. اطلب الملف ثانية كما تركه البرنامج.</translation>
    </message>
    <message>
        <source>its name leads out of the archive: pack it anew, from within its folder.</source>
        <translation>اسمه يخرج من الأرشيف: احزمه من جديد من داخل مجلده.</translation>
    </message>
    <message>
        <source>its source</source>
        <translation>مصدره</translation>
    </message>
    <message>
        <source>its title</source>
        <translation>عنوانه</translation>
    </message>
    <message>
        <source>kappa of labels</source>
        <translation>كابا الوسوم</translation>
    </message>
    <message>
        <source>label</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>فات</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>ناقصة</translation>
    </message>
    <message numerus="yes">
        <source>names asked for in %n article(s)</source>
        <translation>
            <numerusform>لم يُطلب كشف الأسماء في أي مقال</numerusform>
            <numerusform>طُلب كشف الأسماء في مقال واحد</numerusform>
            <numerusform>طُلب كشف الأسماء في مقالين</numerusform>
            <numerusform>طُلب كشف الأسماء في %n مقالات</numerusform>
            <numerusform>طُلب كشف الأسماء في %n مقالًا</numerusform>
            <numerusform>طُلب كشف الأسماء في %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>no article was finished by two people</source>
        <translation>لم ينجز شخصان أي مقال</translation>
    </message>
    <message>
        <source>no span of one person goes with one of another</source>
        <translation>لا مقطع لأحدهم يقابل مقطعًا لغيره</translation>
    </message>
    <message>
        <source>nobody marked anything</source>
        <translation>لم يَسِم أحد شيئًا</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>لم يُبدأ بعد</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>nothing is in it, and an article needs a text, called {names}.</source>
        <translation>لا شيء فيه، ولا بد لكل مقال من نص، واسم حقله {names}.</translation>
    </message>
    <message>
        <source>nothing is left of the span {start}–{end} when the text is mended.</source>
        <translation>لا يبقى شيء من المقطع {start}–{end} بعد إصلاح النص.</translation>
    </message>
    <message>
        <source>of its spans {given} of {total} fit as {unit}, but {better} as {other}: say what the offsets count.</source>
        <translation>من مقاطعه {given} من {total} تصح بحساب {unit}، و{better} بحساب {other}: اختر ما تعدّه المواضع.</translation>
    </message>
    <message>
        <source>one or several</source>
        <translation>واحد أو أكثر</translation>
    </message>
    <message>
        <source>only one label was used, so there is nothing to confuse</source>
        <translation>لم يُستعمل إلا وسم واحد، فلا يمكن أن يُخلَط بغيره</translation>
    </message>
    <message>
        <source>open</source>
        <translation>المفتوحة</translation>
    </message>
    <message numerus="yes">
        <source>other details of %n article(s)</source>
        <translation>
            <numerusform>لا بيانات أخرى لأي مقال</numerusform>
            <numerusform>بيانات أخرى لمقال واحد</numerusform>
            <numerusform>بيانات أخرى لمقالين</numerusform>
            <numerusform>بيانات أخرى لـ%n مقالات</numerusform>
            <numerusform>بيانات أخرى لـ%n مقالًا</numerusform>
            <numerusform>بيانات أخرى لـ%n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>other fields of articles</source>
        <translation>حقول أخرى للمقالات</translation>
    </message>
    <message>
        <source>overlap F1</source>
        <translation>‏F1 للتداخل</translation>
    </message>
    <message>
        <source>prefix</source>
        <translation>سابقة</translation>
    </message>
    <message>
        <source>prefix or ending</source>
        <translation>سابقة أو ضمير</translation>
    </message>
    <message>
        <source>quote or punctuation</source>
        <translation>تنصيص أو ترقيم</translation>
    </message>
    <message>
        <source>quotes or title</source>
        <translation>تنصيص أو لقب</translation>
    </message>
    <message>
        <source>ready for review</source>
        <translation>جاهز للمراجعة</translation>
    </message>
    <message>
        <source>released</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>المحسومة</translation>
    </message>
    <message>
        <source>should not be marked</source>
        <translation>لا يُوسم</translation>
    </message>
    <message>
        <source>signal {number}</source>
        <translation>الإشارة {number}</translation>
    </message>
    <message>
        <source>skipped by all</source>
        <translation>تخطّاه الجميع</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>هفوة</translation>
    </message>
    <message>
        <source>something that was begun in it is not written yet. Open it once with this version, then merge it.</source>
        <translation>فيه ما بدأ ولم يُكتب بعد. افتحه مرة بهذا الإصدار ثم ادمجه.</translation>
    </message>
    <message>
        <source>spaCy DocBin, one file for its training</source>
        <translation>DocBin من spaCy، ملف واحد لتدريبه</translation>
    </message>
    <message>
        <source>states, and why articles were skipped or flagged</source>
        <translation>الحالات، وسبب تخطّي المقالات أو الإشارة إليها</translation>
    </message>
    <message>
        <source>strict F1</source>
        <translation>‏F1 بالحرف</translation>
    </message>
    <message>
        <source>text error</source>
        <translation>خطأ في النص</translation>
    </message>
    <message>
        <source>the carriage returns of a note</source>
        <translation>محارف الرجوع (CR) في ملاحظة</translation>
    </message>
    <message>
        <source>the case “{text}”</source>
        <translation>الحالة «{text}»</translation>
    </message>
    <message>
        <source>the certainty must be sure or unsure, not {given}.</source>
        <translation>يجب أن يكون اليقين sure أو unsure، لا {given}.</translation>
    </message>
    <message>
        <source>the end {end} is beyond the text, which ends at {length}.</source>
        <translation>النهاية {end} بعد آخر النص، وهو عند {length}.</translation>
    </message>
    <message>
        <source>the file declares XML of its own, which no CAS does: it is not read.</source>
        <translation>يعلن الملف XML خاصًا به، وهذا لا يفعله أي ملف CAS: لا يُقرأ.</translation>
    </message>
    <message>
        <source>the file declares XML of its own, which no office program does: it is not read.</source>
        <translation>يعلن الملف XML خاصًا به، وهذا لا يفعله أي برنامج مكتبي: لا يُقرأ.</translation>
    </message>
    <message>
        <source>the file is damaged, or no DocBin of spaCy 3: write it again.</source>
        <translation>الملف تالف، أو ليس DocBin من spaCy 3: اكتبه من جديد.</translation>
    </message>
    <message>
        <source>the file is damaged, or no Parquet: write it again, or take another copy.</source>
        <translation>الملف تالف، أو ليس Parquet: اكتبه من جديد، أو خذ نسخة أخرى.</translation>
    </message>
    <message>
        <source>the file is damaged, or no {kind}: open it in the program that made it, and save it again.</source>
        <translation>الملف تالف، أو ليس {kind}: افتحه في البرنامج الذي أنشأه واحفظه من جديد.</translation>
    </message>
    <message>
        <source>the file is old or has a password: save it as {kind} without one.</source>
        <translation>الملف قديم أو عليه كلمة سر: احفظه بصيغة {kind} بلا كلمة سر.</translation>
    </message>
    <message>
        <source>the file unpacks to more than {size} MB: split it.</source>
        <translation>يتجاوز الملف بعد فك ضغطه {size} ميغابايت: قسّمه.</translation>
    </message>
    <message>
        <source>the first row seems to hold an article, {given}, and not the names of columns: put a row of names above it, such as title and text.</source>
        <translation>يبدو أن في الصف الأول مقالًا ({given}) لا أسماء أعمدة: ضع فوقه صفًّا بأسماء الأعمدة، مثل title وtext.</translation>
    </message>
    <message>
        <source>the label “{label}” has no key.</source>
        <translation>ليس للوسم «{label}» مفتاح.</translation>
    </message>
    <message>
        <source>the look through the whole article</source>
        <translation>المرور على المقال كله</translation>
    </message>
    <message>
        <source>the number {number} is more than {most}.</source>
        <translation>العدد {number} أكبر من {most}.</translation>
    </message>
    <message>
        <source>the offsets fit as code points, but not as UTF-16 units: say what they count.</source>
        <translation>المواضع صحيحة بمحارف يونيكود لا بوحدات UTF-16: حدِّد ما الذي تعدّه.</translation>
    </message>
    <message>
        <source>the origin {origin} is none of {schema}, only of {version}: the line must say so as its schema.</source>
        <translation>الأصل {origin} ليس من {schema} بل من {version} وحده: يجب أن يذكره السطر في schema.</translation>
    </message>
    <message>
        <source>the project has no such label</source>
        <translation>ليس في المشروع هذا الوسم</translation>
    </message>
    <message>
        <source>the row does not say of which article it is.</source>
        <translation>لا يذكر الصف لأي مقال هو.</translation>
    </message>
    <message>
        <source>the rows of the article {id} do not stand together: sort the table by article.</source>
        <translation>صفوف المقال {id} متفرقة: رتّب الجدول بحسب المقال.</translation>
    </message>
    <message>
        <source>the same label, and at least half of the letters in common</source>
        <translation>الوسم نفسه، ونصف الحروف على الأقل مشترك</translation>
    </message>
    <message>
        <source>the same label, and the same span but for a prefix or a pronoun ending</source>
        <translation>الوسم نفسه، والمقطع نفسه إلا سابقة أو ضميرًا متصلًا</translation>
    </message>
    <message>
        <source>the same span with the same label</source>
        <translation>المقطع نفسه بالوسم نفسه</translation>
    </message>
    <message>
        <source>the same span, whatever the label</source>
        <translation>المقطع نفسه أيًّا كان الوسم</translation>
    </message>
    <message>
        <source>the span is said to be a suggestion, but its origin is {origin}: then it is {choices}.</source>
        <translation>في المقطع أنه اقتراح، لكن أصله {origin}: الصحيح عندئذ {choices}.</translation>
    </message>
    <message>
        <source>the span {start}–{end} begins or ends in white space.</source>
        <translation>المقطع {start}–{end} يبدأ بفراغ أو ينتهي به.</translation>
    </message>
    <message>
        <source>the span {start}–{end} on “{title}” is not within the text</source>
        <translation>المقطع {start}–{end} على «{title}» ليس داخل النص</translation>
    </message>
    <message>
        <source>the spans together cover too much ({count} cover {covered} characters, more than {most}): leave out what is no span.</source>
        <translation>تغطي المقاطع معًا أكثر مما ينبغي (عددها {count}، وما تغطيه من المحارف {covered}، والحد {most}): احذف ما ليس مقطعًا.</translation>
    </message>
    <message>
        <source>the tags are numbers, and what they mean is not in the file: write them as strings, such as B-PER.</source>
        <translation>الرموز أرقام، وليس في الملف معناها: اكتبها نصوصًا مثل B-PER.</translation>
    </message>
    <message>
        <source>the text, and which of its occurrences</source>
        <translation>اللفظ، وأي مواضع وروده</translation>
    </message>
    <message>
        <source>the time of a gesture in it cannot be read</source>
        <translation>وقت فعل فيها لا يُقرأ</translation>
    </message>
    <message>
        <source>the token has no line #Text= above it.</source>
        <translation>ليس فوق الكلمة سطر #Text=.</translation>
    </message>
    <message>
        <source>the token {token} does not come next in the text.</source>
        <translation>الكلمة {token} ليست التالية في النص.</translation>
    </message>
    <message>
        <source>the token {token} does not stand at {begin} to {end} in the sentences.</source>
        <translation>ليست الكلمة {token} في موضعها من {begin} إلى {end} في الجمل.</translation>
    </message>
    <message>
        <source>the tokens ({tokens}) and the tags ({tags}) are not equally many.</source>
        <translation>عدد الكلمات {tokens} وعدد رموزها {tags}.</translation>
    </message>
    <message>
        <source>the types of a UIMA CAS</source>
        <translation>أنواع UIMA CAS</translation>
    </message>
    <message>
        <source>the {name} must be a whole number, not {given}.</source>
        <translation>يجب أن يكون {name} عددًا صحيحًا، لا {given}.</translation>
    </message>
    <message>
        <source>there is a text deeper in it, {path}: the fields of an article must stand beside each other, in one object for each article.</source>
        <translation>فيه نص أعمق، {path}: يجب أن تكون حقول المقال بعضها بجانب بعض، في كائن واحد لكل مقال.</translation>
    </message>
    <message numerus="yes">
        <source>there is no label on %n span(s): say which of {labels} it is, or leave such spans out.</source>
        <translation>
            <numerusform>لا وسم على أي مقطع: عيّن أيًّا من {labels} هو، أو استبعد مثل هذه المقاطع.</numerusform>
            <numerusform>لا وسم على مقطع واحد: عيّن أيًّا من {labels} هو، أو استبعد مثل هذه المقاطع.</numerusform>
            <numerusform>لا وسم على مقطعين: عيّن أيًّا من {labels} هو، أو استبعد مثل هذه المقاطع.</numerusform>
            <numerusform>لا وسم على %n مقاطع: عيّن أيًّا من {labels} هو، أو استبعد مثل هذه المقاطع.</numerusform>
            <numerusform>لا وسم على %n مقطعًا: عيّن أيًّا من {labels} هو، أو استبعد مثل هذه المقاطع.</numerusform>
            <numerusform>لا وسم على %n مقطع: عيّن أيًّا من {labels} هو، أو استبعد مثل هذه المقاطع.</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no label.</source>
        <translation>لا وسم.</translation>
    </message>
    <message>
        <source>there is no text in the CAS.</source>
        <translation>لا نص في ملف CAS.</translation>
    </message>
    <message>
        <source>there is no token with a tag.</source>
        <translation>لا كلمة لها رمز.</translation>
    </message>
    <message>
        <source>there is no word with a number.</source>
        <translation>لا كلمة برقم هنا.</translation>
    </message>
    <message>
        <source>there is nothing in the archive.</source>
        <translation>ليس في الأرشيف شيء.</translation>
    </message>
    <message>
        <source>there must be a list of tokens and a list of tags.</source>
        <translation>يجب أن تكون فيه قائمة كلمات وقائمة رموز.</translation>
    </message>
    <message>
        <source>there must be feature structures, not {kind}.</source>
        <translation>يجب أن تكون هنا بنى سمات لا {kind}.</translation>
    </message>
    <message>
        <source>this belongs to the archive of a project, of which {file} is read.</source>
        <translation>هذا جزء من أرشيف مشروع، ويُقرأ منه {file}.</translation>
    </message>
    <message>
        <source>this is a device or a pipe, not a label set.</source>
        <translation>هذا جهاز أو أنبوب، وليس مجموعة وسوم.</translation>
    </message>
    <message>
        <source>this is no XML from here on: the file is damaged, or was written by hand.</source>
        <translation>ما يلي ليس XML: الملف تالف، أو كُتب باليد.</translation>
    </message>
    <message>
        <source>this is no text in UTF-8. Save it so, then take it again.</source>
        <translation>ليس هذا نصًا بترميز UTF-8. احفظه به ثم خذه من جديد.</translation>
    </message>
    <message>
        <source>to read it something has to be installed first, once, with: {command}.</source>
        <translation>لقراءته يلزم تثبيت شيء أولًا، مرة واحدة، بالأمر: {command}.</translation>
    </message>
    <message>
        <source>value {number} of the list is larger than {size} MB, which is no article.</source>
        <translation>القيمة {number} من القائمة أكبر من {size} ميغابايت، وليس هذا مقالًا.</translation>
    </message>
    <message>
        <source>what is packed in the file comes to more than {size} MB: split it.</source>
        <translation>ما ضُغط في الملف يزيد على {size} ميغابايت: قسّمه.</translation>
    </message>
    <message>
        <source>what was released</source>
        <translation>ما أُتيح</translation>
    </message>
    <message>
        <source>{date} is no date. Write it as 2026-03-14, or as 2026-03, or as 2026.</source>
        <translation>{date} ليس تاريخًا. اكتبه هكذا: ⁦2026-03-14⁩، أو ⁦2026-03⁩، أو ⁦2026⁩.</translation>
    </message>
    <message>
        <source>{file} has Arabic and Latin letters alike, or none. Say in which language it is meant.</source>
        <translation>في الملف {file} حروف عربية ولاتينية معًا أو ليس فيه حروف. حدّد بأي لغة هو.</translation>
    </message>
    <message>
        <source>{file} is a device or a pipe, not a file of guidelines.</source>
        <translation>{file} جهاز أو أنبوب، لا ملف دليل.</translation>
    </message>
    <message>
        <source>{file} is a folder, not a file of guidelines. Choose a file in it.</source>
        <translation>{file} مجلد، لا ملف دليل. اختر ملفًا فيه.</translation>
    </message>
    <message>
        <source>{label} and {other} have the same key, {key}. Give one of them another.</source>
        <translation>للوسمين {label} و{other} مفتاح واحد: {key}. أعطِ أحدهما مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>{label} and {other} have the same title, {title}: people cannot tell them apart.</source>
        <translation>للوسمين {label} و{other} العنوان نفسه، {title}، فلا يُميَّز أحدهما من الآخر.</translation>
    </message>
    <message>
        <source>{label} cannot be merged into itself.</source>
        <translation>لا يمكن دمج {label} في نفسه.</translation>
    </message>
    <message>
        <source>{label} has another colour.</source>
        <translation>تغيّر لون {label}.</translation>
    </message>
    <message>
        <source>{label} has another definition.</source>
        <translation>تغيّر تعريف {label}.</translation>
    </message>
    <message>
        <source>{label} has another key: {key}.</source>
        <translation>تغيّر مفتاح {label}: {key}.</translation>
    </message>
    <message>
        <source>{label} has another rule for clitics.</source>
        <translation>تغيّرت قاعدة السوابق في {label}.</translation>
    </message>
    <message>
        <source>{label} is not offered any more; spans that have it keep it.</source>
        <translation>لم يعد {label} متاحًا؛ والمقاطع الموسومة به تحتفظ به.</translation>
    </message>
    <message>
        <source>{label} is offered again.</source>
        <translation>عاد {label} متاحًا.</translation>
    </message>
    <message>
        <source>{label} is retired. Choose a label that is offered.</source>
        <translation>{label} موقوف. اختر وسمًا متاحًا.</translation>
    </message>
    <message>
        <source>{label} marks another kind of stretch.</source>
        <translation>تغيّر نوع ما يشمله {label} من النص.</translation>
    </message>
    <message>
        <source>{label} needs a key from 1 to 9.</source>
        <translation>يحتاج {label} إلى مفتاح من 1 إلى 9.</translation>
    </message>
    <message>
        <source>{label} needs a title.</source>
        <translation>يحتاج {label} إلى عنوان.</translation>
    </message>
    <message>
        <source>{label} was merged into {into} already. Undo that first.</source>
        <translation>سبق دمج {label} في {into}. تراجع عن ذلك أولًا.</translation>
    </message>
    <message>
        <source>{label} was merged into {into}.</source>
        <translation>دُمج {label} في {into}.</translation>
    </message>
    <message>
        <source>{label} was merged into {into}: take that back first, or do not offer {label}.</source>
        <translation>دُمج {label} في {into}: تراجع عن ذلك أولًا، أو لا تعرض {label}.</translation>
    </message>
    <message>
        <source>{name} and {other} come in as different people. If they are one, write the same name in the files.</source>
        <translation>دخل {name} و{other} على أنهما شخصان. إن كانا شخصًا واحدًا فاكتب الاسم نفسه في الملفات.</translation>
    </message>
    <message>
        <source>{name} has another role in the copy. The project&apos;s stands.</source>
        <translation>لـ{name} دور آخر في النسخة. يبقى دوره في المشروع.</translation>
    </message>
    <message>
        <source>{name} holds a comma, which stands between the names in a list. Write it without one.</source>
        <translation>في الاسم {name} فاصلة، وهي تفصل بين الأسماء في القوائم. اكتبه من دونها.</translation>
    </message>
    <message>
        <source>{name} is in the copy alone. What they did is left out; add them here first.</source>
        <translation>{name} في النسخة وحدها. استُبعد ما عمله هناك؛ أضفه هنا أولًا.</translation>
    </message>
    <message>
        <source>{name} is the only one who leads the project, and somebody has to. Make somebody else lead first.</source>
        <translation>{name} وحده من يقود المشروع، ولا بد له من قائد. اجعل غيره قائدًا أولًا.</translation>
    </message>
    <message>
        <source>{path} is a report of another project: there is nothing to compare.</source>
        <translation>الملف {path} تقرير عن مشروع آخر: لا شيء يُقارَن به.</translation>
    </message>
    <message>
        <source>{surface} is not in the text of this row, or not so often.</source>
        <translation>{surface} ليس في نص هذا الصف، أو لا يرد بهذا العدد.</translation>
    </message>
    <message>
        <source>“{label}” cannot be the name of a label: in files it means something else.</source>
        <translation>لا يصلح «{label}» اسمًا لوسم: له في الملفات معنى آخر.</translation>
    </message>
    <message>
        <source>“{label}” reads like {known}, which is there already: they differ only in capitals, in marks or in what is not seen. Use that name, or choose another.</source>
        <translation>«{label}» يُقرأ مثل {known} الموجود من قبل: لا يختلفان إلا في حالة الأحرف اللاتينية أو الحركات أو ما لا يُرى. استعمل ذلك الاسم أو اختر غيره.</translation>
    </message>
    <message>
        <source>“{title}” was released in the copy with decisions that collide. It is released here once you chose between them.</source>
        <translation>أُتيح «{title}» في النسخة بقرارات تخالف ما هنا. يُتاح هنا حين تختار بينها.</translation>
    </message>
    <message>
        <source>titles, sources and dates</source>
        <translation>العناوين والمصادر والتواريخ</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>الوحدات (كلمة أو علامة)</translation>
    </message>
    <message>
        <source>what is not article</source>
        <translation>ما ليس من المقال</translation>
    </message>
    <message>
        <source>whose work it is</source>
        <translation>صاحب العمل</translation>
    </message>
    <message>
        <source>{start}–{end} is no span of the text, which ends at {length}.</source>
        <translation>{start}–{end} ليس مقطعًا من النص الذي ينتهي عند {length}.</translation>
    </message>
    <message>
        <source>there are only the names of columns, and no rows below them.</source>
        <translation>ليس هنا إلا أسماء الأعمدة، ولا صفوف تحتها.</translation>
    </message>
    <message numerus="yes">
        <source>Tags that go on (I-) begin %n span(s) where one that begins (B-) belongs.</source>
        <translation>
            <numerusform>لا مقاطع تبدأ برمز لا يدل على البداية.</numerusform>
            <numerusform>مقطع واحد يبدأ برمز لا يدل على البداية (I- بدل B-)؛ أُخذ.</numerusform>
            <numerusform>مقطعان يبدآن برمز لا يدل على البداية (I- بدل B-)؛ أُخذا.</numerusform>
            <numerusform>%n مقاطع تبدأ برمز لا يدل على البداية (I- بدل B-)؛ أُخذت.</numerusform>
            <numerusform>%n مقطعًا تبدأ برمز لا يدل على البداية (I- بدل B-)؛ أُخذت.</numerusform>
            <numerusform>%n مقطع تبدأ برمز لا يدل على البداية (I- بدل B-)؛ أُخذت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No meaning is known of %n tag(s), such as {example}: outside of spans.</source>
        <translation>
            <numerusform>كل الرموز مفهومة، لا مثل {example}.</numerusform>
            <numerusform>رمز واحد غير مفهوم ({example})؛ تُعدّ كلمته خارج المقاطع.</numerusform>
            <numerusform>رمزان غير مفهومين، مثل {example}؛ تُعدّ كلمتاهما خارج المقاطع.</numerusform>
            <numerusform>%n رموز غير مفهومة، مثل {example}؛ تُعدّ كلماتها خارج المقاطع.</numerusform>
            <numerusform>%n رمزًا غير مفهوم، مثل {example}؛ تُعدّ كلماتها خارج المقاطع.</numerusform>
            <numerusform>%n رمز غير مفهوم، مثل {example}؛ تُعدّ كلماتها خارج المقاطع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, as relations, events or attributes: %n line(s).</source>
        <translation>
            <numerusform>لا أسطر لعلاقات أو أحداث أو صفات.</numerusform>
            <numerusform>سطر واحد لعلاقة أو حدث أو صفة، فتُرك.</numerusform>
            <numerusform>سطران لعلاقات أو أحداث أو صفات، فتُركا.</numerusform>
            <numerusform>%n أسطر لعلاقات أو أحداث أو صفات، فتُركت.</numerusform>
            <numerusform>%n سطرًا لعلاقات أو أحداث أو صفات، فتُركت.</numerusform>
            <numerusform>%n سطر لعلاقات أو أحداث أو صفات، فتُركت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken from the first letter to the last, because of a gap: %n span(s), first {example}.</source>
        <translation>
            <numerusform>لا مقاطع فيها فجوات: {example}.</numerusform>
            <numerusform>مقطع واحد فيه فجوة، فيؤخذ من أول حرف إلى آخر حرف: {example}.</numerusform>
            <numerusform>مقطعان فيهما فجوات، فيؤخذان من أول حرف إلى آخر حرف: {example}.</numerusform>
            <numerusform>%n مقاطع فيها فجوات، فتؤخذ من أول حرف إلى آخر حرف: {example}.</numerusform>
            <numerusform>%n مقطعًا فيها فجوات، فتؤخذ من أول حرف إلى آخر حرف: {example}.</numerusform>
            <numerusform>%n مقطع فيها فجوات، فتؤخذ من أول حرف إلى آخر حرف: {example}.</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV of spans, one on each row</source>
        <translation>CSV بالمقاطع، مقطع في كل صف</translation>
    </message>
    <message>
        <source>CoNLL with a column of tags for each label</source>
        <translation>CoNLL بعمود رموز لكل وسم</translation>
    </message>
    <message>
        <source>CoNLL with all tags of a token behind it, as in Wojood</source>
        <translation>CoNLL بكل رموز الكلمة بعدها، كما في Wojood</translation>
    </message>
    <message>
        <source>CoNLL-2003, a token, two columns without a meaning, and its tag</source>
        <translation>CoNLL-2003، كلمة وعمودان بلا معنى ورمزها</translation>
    </message>
    <message>
        <source>Hugging Face JSONL of spans, an article on each line</source>
        <translation>JSONL بالمقاطع لـ Hugging Face، مقال في كل سطر</translation>
    </message>
    <message>
        <source>Hugging Face JSONL of tokens and tags, an article on each line</source>
        <translation>JSONL بالكلمات ورموزها لـ Hugging Face، مقال في كل سطر</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was exported, because nothing may be lost: %n span(s) would not come through unchanged. They are listed by a trial.</source>
        <translation>
            <numerusform>لم يُصدَّر شيء.</numerusform>
            <numerusform>لم يُصدَّر شيء، إذ لا يجوز أن يضيع شيء: مقطع واحد لا يصل كما هو. التصدير التجريبي يسرده.</numerusform>
            <numerusform>لم يُصدَّر شيء، إذ لا يجوز أن يضيع شيء: مقطعان لا يصلان كما هما. التصدير التجريبي يسردهما.</numerusform>
            <numerusform>لم يُصدَّر شيء، إذ لا يجوز أن يضيع شيء: %n مقاطع لا تصل كما هي. التصدير التجريبي يسردها.</numerusform>
            <numerusform>لم يُصدَّر شيء، إذ لا يجوز أن يضيع شيء: %n مقطعًا لا تصل كما هي. التصدير التجريبي يسردها.</numerusform>
            <numerusform>لم يُصدَّر شيء، إذ لا يجوز أن يضيع شيء: %n مقطع لا تصل كما هي. التصدير التجريبي يسردها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The annotations of %n file(s) come in as the work of {person}, after their folder.</source>
        <translation>
            <numerusform>لا ملفات عمل باسم {person}.</numerusform>
            <numerusform>عمل ملف واحد يدخل باسم {person}، كاسم مجلده.</numerusform>
            <numerusform>عمل ملفين يدخل باسم {person}، كاسم مجلدهما.</numerusform>
            <numerusform>عمل %n ملفات يدخل باسم {person}، كاسم مجلدها.</numerusform>
            <numerusform>عمل %n ملفًا يدخل باسم {person}، كاسم مجلدها.</numerusform>
            <numerusform>عمل %n ملف يدخل باسم {person}، كاسم مجلدها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The offsets of %n file(s) fit as {other} too; they were read as {unit}.</source>
        <translation>
            <numerusform>المواضع تصح أيضًا بحساب {other} في صفر ملف؛ وقد قُرئت بحساب {unit}.</numerusform>
            <numerusform>المواضع تصح أيضًا بحساب {other} في ملف واحد؛ وقد قُرئت بحساب {unit}.</numerusform>
            <numerusform>المواضع تصح أيضًا بحساب {other} في ملفين؛ وقد قُرئت بحساب {unit}.</numerusform>
            <numerusform>المواضع تصح أيضًا بحساب {other} في %n ملفات؛ وقد قُرئت بحساب {unit}.</numerusform>
            <numerusform>المواضع تصح أيضًا بحساب {other} في %n ملفًا؛ وقد قُرئت بحساب {unit}.</numerusform>
            <numerusform>المواضع تصح أيضًا بحساب {other} في %n ملف؛ وقد قُرئت بحساب {unit}.</numerusform>
        </translation>
    </message>
    <message>
        <source>a span must be written as T1, a tab, a label, its offsets, a tab and its text.</source>
        <translation>يجب أن يُكتب المقطع هكذا: T1 ثم علامة جدولة ثم وسم ومواضع ثم علامة جدولة ثم نص المقطع.</translation>
    </message>
    <message>
        <source>annotations of brat without the text that they are of</source>
        <translation>عمل brat دون النص الذي هو له</translation>
    </message>
    <message>
        <source>brat folder, annotations beside each text; written as a ZIP</source>
        <translation>مجلد brat، المقاطع بجانب كل نص؛ ويُكتب ملف ZIP</translation>
    </message>
    <message>
        <source>claim or not</source>
        <translation>ادعاء أو لا</translation>
    </message>
    <message>
        <source>the archive is damaged: pack it again.</source>
        <translation>الأرشيف تالف: احزمه من جديد.</translation>
    </message>
    <message>
        <source>the archive is locked with a password: unpack it first.</source>
        <translation>الأرشيف مقفل بكلمة مرور: فُكّه أولًا.</translation>
    </message>
    <message>
        <source>there are archives in archives in archives: unpack it first.</source>
        <translation>في الأرشيف أرشيفات داخل أرشيفات: فُكّه أولًا.</translation>
    </message>
    <message>
        <source>too many files are in the archive (at most {most} may be): unpack it first.</source>
        <translation>عدد الملفات في الأرشيف يزيد على {most}: فُكّه أولًا.</translation>
    </message>
    <message>
        <source>there is another {id} above.</source>
        <translation>سبق {id} آخر.</translation>
    </message>
    <message numerus="yes">
        <source>%n collision(s): there the project stays as it is; all else was taken in. Say which version stands: --choose project or --choose file for all, and before the = an article or what stands first in the line of a collision: --choose ARTICLE=file.</source>
        <translation>
            <numerusform>لا اختلاف: هناك يبقى المشروع كما هو، ودخل كل ما سوى ذلك. قل أي النسختين تبقى: ‎--choose project‎ أو ‎--choose file‎ للكل، وقبل علامة = المقال أو ما يبدأ به سطر الاختلاف: ‎--choose ARTICLE=file‎.</numerusform>
            <numerusform>اختلاف واحد: هناك يبقى المشروع كما هو، ودخل كل ما سوى ذلك. قل أي النسختين تبقى: ‎--choose project‎ أو ‎--choose file‎ للكل، وقبل علامة = المقال أو ما يبدأ به سطر الاختلاف: ‎--choose ARTICLE=file‎.</numerusform>
            <numerusform>اختلافان: هناك يبقى المشروع كما هو، ودخل كل ما سوى ذلك. قل أي النسختين تبقى: ‎--choose project‎ أو ‎--choose file‎ للكل، وقبل علامة = المقال أو ما يبدأ به سطر الاختلاف: ‎--choose ARTICLE=file‎.</numerusform>
            <numerusform>%n اختلافات: هناك يبقى المشروع كما هو، ودخل كل ما سوى ذلك. قل أي النسختين تبقى: ‎--choose project‎ أو ‎--choose file‎ للكل، وقبل علامة = المقال أو ما يبدأ به سطر الاختلاف: ‎--choose ARTICLE=file‎.</numerusform>
            <numerusform>%n اختلافًا: هناك يبقى المشروع كما هو، ودخل كل ما سوى ذلك. قل أي النسختين تبقى: ‎--choose project‎ أو ‎--choose file‎ للكل، وقبل علامة = المقال أو ما يبدأ به سطر الاختلاف: ‎--choose ARTICLE=file‎.</numerusform>
            <numerusform>%n اختلاف: هناك يبقى المشروع كما هو، ودخل كل ما سوى ذلك. قل أي النسختين تبقى: ‎--choose project‎ أو ‎--choose file‎ للكل، وقبل علامة = المقال أو ما يبدأ به سطر الاختلاف: ‎--choose ARTICLE=file‎.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, because on layers without labels: %n annotation(s), first {example}.</source>
        <translation>
            <numerusform>لا تعليقات على طبقات بلا وسوم، مثل {example}.</numerusform>
            <numerusform>تعليق واحد على طبقة بلا وسوم، مثل {example}، فتُرك.</numerusform>
            <numerusform>تعليقان على طبقات بلا وسوم، مثل {example}، فتُركا.</numerusform>
            <numerusform>%n تعليقات على طبقات بلا وسوم، مثل {example}، فتُركت.</numerusform>
            <numerusform>%n تعليقًا على طبقات بلا وسوم، مثل {example}، فتُركت.</numerusform>
            <numerusform>%n تعليق على طبقات بلا وسوم، مثل {example}، فتُركت.</numerusform>
        </translation>
    </message>
    <message>
        <source>The label set has another title.</source>
        <translation>لمجموعة الوسوم عنوان آخر.</translation>
    </message>
    <message>
        <source>The labels are others in the copy. {difference} Those of the project stay.</source>
        <translation>الوسوم في النسخة مختلفة. {difference} وتبقى وسوم المشروع كما هي.</translation>
    </message>
    <message>
        <source>The name “{label}…” is too long for a label. Characters at most: {most}.</source>
        <translation>الاسم «{label}…» أطول مما يصلح لوسم. أقصى عدد للحروف: {most}.</translation>
    </message>
    <message>
        <source>UIMA CAS in JSON, a file for each article; written as a ZIP</source>
        <translation>UIMA CAS بصيغة JSON، ملف لكل مقال؛ ويُكتب ملف ZIP</translation>
    </message>
    <message>
        <source>UIMA CAS in XMI, a file for each article; written as a ZIP</source>
        <translation>UIMA CAS بصيغة XMI، ملف لكل مقال؛ ويُكتب ملف ZIP</translation>
    </message>
    <message>
        <source>WebAnno TSV, version 3, a file for each article; written as a ZIP</source>
        <translation>TSV من WebAnno بالنسخة 3، ملف لكل مقال؛ ويُكتب ملف ZIP</translation>
    </message>
    <message>
        <source>WebAnno&apos;s TSV in an older version</source>
        <translation>TSV من WebAnno بنسخة أقدم</translation>
    </message>
    <message>
        <source>a UIMA CAS in an older kind of JSON</source>
        <translation>UIMA CAS بصيغة JSON أقدم</translation>
    </message>
    <message>
        <source>it is not known which of {types} is the label of a span: say so.</source>
        <translation>لا يُعرف أي هذه هو وسم المقطع: {types}. حدِّده.</translation>
    </message>
    <message numerus="yes">
        <source>the project has no label {label}, only {labels}: say which of them it is, or add it (%n span(s)).</source>
        <translation>
            <numerusform>ليس في المشروع وسم {label}، بل {labels} فقط: عيّن أيها هو، أو أضفه (لا مقاطع).</numerusform>
            <numerusform>ليس في المشروع وسم {label}، بل {labels} فقط: عيّن أيها هو، أو أضفه (مقطع واحد).</numerusform>
            <numerusform>ليس في المشروع وسم {label}، بل {labels} فقط: عيّن أيها هو، أو أضفه (مقطعان).</numerusform>
            <numerusform>ليس في المشروع وسم {label}، بل {labels} فقط: عيّن أيها هو، أو أضفه (%n مقاطع).</numerusform>
            <numerusform>ليس في المشروع وسم {label}، بل {labels} فقط: عيّن أيها هو، أو أضفه (%n مقطعًا).</numerusform>
            <numerusform>ليس في المشروع وسم {label}، بل {labels} فقط: عيّن أيها هو، أو أضفه (%n مقطع).</numerusform>
        </translation>
    </message>
    <message>
        <source>the text of the article {id} is neither in the file (article_text) nor in the project: import the articles first.</source>
        <translation>نص المقال {id} ليس في الملف (article_text) ولا في المشروع: استورد المقالات أولًا.</translation>
    </message>
    <message>
        <source>the whole set</source>
        <translation>المجموعة كلها</translation>
    </message>
    <message>
        <source>there is a character that the format cannot hold</source>
        <translation>فيه محرف لا تتسع له الصيغة</translation>
    </message>
    <message>
        <source>there is more than a cell can hold</source>
        <translation>فيه أكثر مما تتسع له خلية</translation>
    </message>
    <message>
        <source>there is no {id} above.</source>
        <translation>لم يسبق {id}.</translation>
    </message>
    <message>
        <source>there is nothing in the sheets.</source>
        <translation>الأوراق فارغة.</translation>
    </message>
    <message>
        <source>there must be a list of spans, not {kind}.</source>
        <translation>يجب أن تكون هنا قائمة مقاطع لا {kind}.</translation>
    </message>
    <message>
        <source>there must be an object with a text and spans, or a pair of them, not {kind}.</source>
        <translation>يجب أن يكون هنا كائن فيه نص ومقاطع، أو زوج منهما، لا {kind}.</translation>
    </message>
    <message>
        <source>this file</source>
        <translation>هذا الملف</translation>
    </message>
    <message>
        <source>this is a line of the program&apos;s own JSONL ({schema}) among others: put such lines into a file of their own.</source>
        <translation>هذا سطر من صيغة البرنامج نفسه ({schema}) بين أسطر أخرى: ضع هذه الأسطر في ملف وحدها.</translation>
    </message>
    <message>
        <source>this is gold, which is no one person&apos;s work: say whose work it should count as.</source>
        <translation>في هذا الملف المعيار الذهبي، وليس عمل شخص بعينه: عيّن صاحب العمل الذي يُحسب له.</translation>
    </message>
    <message>
        <source>this is no list of spans: {shown}.</source>
        <translation>ليست هذه قائمة مقاطع: {shown}.</translation>
    </message>
    <message>
        <source>this line is of {schema}, and this program reads {version}: bring the program up to date.</source>
        <translation>هذا السطر من {schema}، وهذا البرنامج يقرأ {version}: حدّث البرنامج.</translation>
    </message>
    <message>
        <source>this looks like a list of spans, one a row, which cannot be read yet; it is taken as articles only when its format is named.</source>
        <translation>يبدو هذا قائمة مقاطع، مقطع في كل صف، ولا تُقرأ بعد؛ لا تُؤخذ مقالات إلا إذا حُددت صيغتها.</translation>
    </message>
    <message>
        <source>this looks like {kind}, which cannot be read yet.</source>
        <translation>يبدو هذا {kind}، ولا يُقرأ بعد.</translation>
    </message>
    <message>
        <source>this looks like {kind}, which cannot be read yet; as plain text it comes in only when its format is named.</source>
        <translation>يبدو هذا {kind}، ولا يُقرأ بعد؛ لا يُؤخذ نصًا عاديًا إلا إذا حُددت صيغته.</translation>
    </message>
    <message>
        <source>this looks like {kind}; as one article it comes in only when its format is named.</source>
        <translation>يبدو هذا {kind}؛ لا يُؤخذ مقالًا واحدًا إلا إذا حُددت صيغته.</translation>
    </message>
    <message>
        <source>title or apposition</source>
        <translation>لقب أو بدل</translation>
    </message>
    <message>
        <source>to read Excel files something has to be installed first, with: {command}. Or save the table as CSV in UTF-8.</source>
        <translation>لقراءة ملفات Excel يجب تثبيت شيء أولًا بالأمر: {command}. أو احفظ الجدول بصيغة CSV بترميز UTF-8.</translation>
    </message>
    <message>
        <source>too many labels are not retired; the most is {most}.</source>
        <translation>الوسوم غير الموقوفة أكثر من اللازم، وأقصاها {most}.</translation>
    </message>
    <message>
        <source>two columns are called {name}: rename one of them.</source>
        <translation>عمودان باسم {name}: غيّر اسم أحدهما.</translation>
    </message>
    <message>
        <source>two spans have the id {id}.</source>
        <translation>لمقطعين المعرّف نفسه {id}.</translation>
    </message>
    <message>
        <source>two spans of one set have the same id.</source>
        <translation>لمقطعين في مجموعة واحدة المعرّف نفسه.</translation>
    </message>
    <message>
        <source>what is unpacked comes to more than {size} MB: unpack it, and import the files one after another.</source>
        <translation>ما يُفك أكبر من {size} ميغابايت: فُكّ الأرشيف واستورد الملفات واحدًا بعد آخر.</translation>
    </message>
    <message>
        <source>with annotators</source>
        <translation>عند الواسمين</translation>
    </message>
    <message>
        <source>{broken} now reads {whole}</source>
        <translation>{broken} صار {whole}</translation>
    </message>
    <message>
        <source>{broken} should read {whole}</source>
        <translation>{broken} صوابه {whole}</translation>
    </message>
    <message>
        <source>{column} {value}</source>
        <translation>{column} {value}</translation>
    </message>
    <message>
        <source>{file}</source>
        <translation>{file}</translation>
    </message>
    <message>
        <source>{file} and {other} are the same file. Name another one.</source>
        <translation>{file} و{other} ملف واحد. اذكر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{file} cannot be made in {folder} ({reason}). Choose another folder.</source>
        <translation>تعذّر إنشاء {file} في {folder}: {reason}. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>{file} cannot be moved. Close every window and program that has the project open, and see that the folder may be written; then try again.</source>
        <translation>تعذّر نقل {file}. أغلق كل نافذة وكل برنامج فُتح فيه المشروع، وتأكد من أن الكتابة في المجلد مسموحة، ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{file} cannot be opened. Check that its folder is there and may be read and written.</source>
        <translation>تعذّر فتح {file}. تحقّق من وجود مجلده ومن جواز القراءة والكتابة فيه.</translation>
    </message>
    <message>
        <source>{file} cannot be read ({reason}).</source>
        <translation>تعذّرت قراءة {file} ({reason}).</translation>
    </message>
    <message>
        <source>{file} cannot be written ({reason}). Nothing was exported; choose another place, or make room.</source>
        <translation>تعذّرت كتابة {file}: {reason}. لم يُصدَّر شيء؛ اختر مكانًا آخر، أو أفرغ مساحة.</translation>
    </message>
    <message>
        <source>{file} could not be written ({reason}). Nothing was changed; make room, then do it again.</source>
        <translation>تعذّرت كتابة {file}: {reason}. لم يتغير شيء؛ أفرغ مساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{file} exists already. Choose another name, or open it.</source>
        <translation>{file} موجود من قبل. اختر اسمًا آخر، أو افتحه.</translation>
    </message>
    <message>
        <source>{file} holds no feedback. Choose the file that came from the project.</source>
        <translation>لا تصحيحات في {file}. اختر الملف الذي جاء من المشروع.</translation>
    </message>
    <message>
        <source>{file} is a backup of {project}. Nobody works in a backup: it is removed when there are newer ones. Bring it back with “Restore a backup” in the menu Project, or with `annotator restore`; or copy it to another folder and open the copy.</source>
        <translation>{file} نسخة احتياطية من {project}. لا يعمل أحد في نسخة احتياطية، فهي تُحذف حين تأتي نسخ أحدث منها. استعدها بالأمر «استعادة نسخة احتياطية» في قائمة «المشروع»، أو بالأمر `annotator restore`؛ أو انسخها إلى مجلد آخر وافتح ما نسخته.</translation>
    </message>
    <message>
        <source>{file} is a database of another program. It was not touched.</source>
        <translation>{file} قاعدة بيانات لبرنامج آخر. لم تُمسّ.</translation>
    </message>
    <message>
        <source>{file} is a folder, not a project of this program.</source>
        <translation>{file} مجلد وليس مشروعًا لهذا البرنامج.</translation>
    </message>
    <message>
        <source>{file} is a folder. Name a file in it.</source>
        <translation>{file} مجلد. اذكر اسم ملف فيه.</translation>
    </message>
    <message>
        <source>{file} is a pipe or a device, and a project is a file. Choose another name.</source>
        <translation>{file} أنبوب أو جهاز، والمشروع ملف. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{file} is a pipe or a device; a split needs files. Name a file.</source>
        <translation>{file} أنبوب أو جهاز، والتقسيم يحتاج إلى ملفات. اذكر اسم ملف.</translation>
    </message>
    <message>
        <source>{file} is a project. It was not replaced; name another file.</source>
        <translation>{file} مشروع. لم يُستبدل؛ اذكر اسم ملف آخر.</translation>
    </message>
    <message>
        <source>{file} is a web page, and guidelines are Markdown. Write it as Markdown, then import that.</source>
        <translation>الملف {file} صفحة ويب، ودليل الوسم يُكتب بصيغة Markdown. اكتبه بها ثم استورد ذلك.</translation>
    </message>
    <message>
        <source>{file} is damaged ({how}). It was not touched. {way_back}</source>
        <translation>{file} معطوب ({how}). لم يُمسّ. {way_back}</translation>
    </message>
    <message>
        <source>{file} is damaged itself. Nothing was changed; choose another backup.</source>
        <translation>{file} معطوب هو نفسه. لم يتغير شيء؛ اختر نسخة احتياطية أخرى.</translation>
    </message>
    <message>
        <source>{file} is damaged. Nothing was changed. {way_back}</source>
        <translation>{file} معطوب. لم يتغير شيء. {way_back}</translation>
    </message>
    <message>
        <source>{file} is empty; it is not a project of this program.</source>
        <translation>{file} فارغ؛ ليس مشروعًا لهذا البرنامج.</translation>
    </message>
    <message>
        <source>{file} is feedback for {name}; this is a package for {person}.</source>
        <translation>الملف {file} تصحيحات لـ {name}، وهذه حزمة لـ {person}.</translation>
    </message>
    <message>
        <source>{file} is feedback from another project than the one of this package.</source>
        <translation>الملف {file} تصحيحات من مشروع غير مشروع هذه الحزمة.</translation>
    </message>
    <message>
        <source>{file} is in use by another program. Nothing was changed; try again in a moment.</source>
        <translation>{file} يستعمله برنامج آخر. لم يتغير شيء؛ أعد المحاولة بعد لحظة.</translation>
    </message>
    <message>
        <source>{file} is itself a backup. Name the project that it is a backup of.</source>
        <translation>{file} هو نفسه نسخة احتياطية. اذكر المشروع الذي هو نسخة منه.</translation>
    </message>
    <message>
        <source>{file} is just being restored in another window. Try again in a moment.</source>
        <translation>تجري الآن استعادة {file} في نافذة أخرى. أعد المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>{file} is no package: feedback is on its feedback page already. Open the package that it is for.</source>
        <translation>الملف {file} ليس حزمة: التصحيحات في صفحة التصحيحات فيه. افتح الحزمة التي كُتبت لها.</translation>
    </message>
    <message>
        <source>{file} is not a project of this program. It was not touched.</source>
        <translation>{file} ليس مشروعًا لهذا البرنامج. لم يُمسّ.</translation>
    </message>
    <message>
        <source>{file} is open in another window or program. Nothing was changed; close it there, then try again.</source>
        <translation>{file} مفتوح في نافذة أخرى أو في برنامج آخر. لم يتغير شيء؛ أغلقه هناك ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{file} is something else, not a project of this program. It was not touched.</source>
        <translation>{file} شيء آخر وليس مشروعًا لهذا البرنامج. لم يُمسّ.</translation>
    </message>
    <message>
        <source>{file} is too long a name, or lies too deep in folders, for this disk. Choose a shorter name.</source>
        <translation>الاسم {file} أطول مما يسمح به هذا القرص، أو هو في مجلدات متداخلة أكثر مما ينبغي. اختر اسمًا أقصر.</translation>
    </message>
    <message>
        <source>{file} may not be written. Nothing was changed; allow writing to the file and its folder, then do it again.</source>
        <translation>لا تجوز الكتابة في {file}. لم يتغير شيء؛ اسمح بالكتابة في الملف ومجلده ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{file} or its folder may not be written, so nothing could be saved. Allow writing, or copy the file to a folder of your own and open it there.</source>
        <translation>لا تجوز الكتابة في {file} أو في مجلده، فلا يمكن حفظ شيء. اسمح بالكتابة، أو انسخ الملف إلى مجلد لك وافتحه هناك.</translation>
    </message>
    <message>
        <source>{file} was written by a later version of this program (file version {version}; this program knows {known}). It was not touched. Install the later version.</source>
        <translation>{file} كتبه إصدار أحدث من هذا البرنامج (إصدار الملف {version}، وهذا البرنامج يعرف {known}). لم يُمسّ. ثبّت الإصدار الأحدث.</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}، السطر {line}</translation>
    </message>
    <message>
        <source>{file}, line {line}, {part}</source>
        <translation>{file}، السطر {line}، {part}</translation>
    </message>
    <message>
        <source>{file}, {part}</source>
        <translation>{file}، {part}</translation>
    </message>
    <message>
        <source>{file}: {why} Nothing was merged.</source>
        <translation>{file}: {why} لم يُدمَج شيء.</translation>
    </message>
    <message numerus="yes">
        <source>{first} %n more place(s) cannot be taken. Nothing was imported; correct this, or import the rest.</source>
        <translation>
            <numerusform>{first} ولا موضع غيره لا يُقبل. لم يُستورد شيء؛ صحّح هذا أو استورد الباقي.</numerusform>
            <numerusform>{first} ولا يُقبل موضع آخر أيضًا. لم يُستورد شيء؛ صحّح هذا أو استورد الباقي.</numerusform>
            <numerusform>{first} ولا يُقبل موضعان آخران أيضًا. لم يُستورد شيء؛ صحّح هذا أو استورد الباقي.</numerusform>
            <numerusform>{first} ولا تُقبل %n مواضع أخرى أيضًا. لم يُستورد شيء؛ صحّح هذا أو استورد الباقي.</numerusform>
            <numerusform>{first} ولا يُقبل %n موضعًا آخر أيضًا. لم يُستورد شيء؛ صحّح هذا أو استورد الباقي.</numerusform>
            <numerusform>{first} ولا يُقبل %n موضع آخر أيضًا. لم يُستورد شيء؛ صحّح هذا أو استورد الباقي.</numerusform>
        </translation>
    </message>
    <message>
        <source>{first} Nothing was imported; correct this, or import the rest.</source>
        <translation>{first} لم يُستورد شيء؛ صحّح هذا أو استورد الباقي.</translation>
    </message>
    <message>
        <source>{first} There is nothing else to read. Nothing was imported.</source>
        <translation>{first} لا يوجد شيء آخر يُقرأ. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first} أو {second}</translation>
    </message>
    <message>
        <source>{given} became {fitted}</source>
        <translation>{given} صار {fitted}</translation>
    </message>
    <message>
        <source>{given} is not possible; there is {choices}.</source>
        <translation>القيمة {given} غير ممكنة؛ المتاح: {choices}.</translation>
    </message>
    <message>
        <source>{label} needs a colour such as #1A2B3C on a light and on a dark page.</source>
        <translation>يحتاج {label} إلى لون مثل ‎#1A2B3C‎ للصفحة الفاتحة وآخر للداكنة.</translation>
    </message>
    <message>
        <source>{label} was called {names} in such files. Say which it is to be.</source>
        <translation>سُمّي {label} في ملفات كهذه {names}. عيّن أيها يكون.</translation>
    </message>
    <message>
        <source>{name} could not be brought to this version of the program ({reason}). It is as it was; go on with it in the version that made it, and report this.</source>
        <translation>تعذّر ترقية {name} إلى هذا الإصدار من البرنامج ({reason}). بقي كما كان؛ تابع العمل عليه بالإصدار الذي أنشأه، وأبلغ عن هذا.</translation>
    </message>
    <message>
        <source>{name} does not have article {article}. Give it to them first.</source>
        <translation>المقال {article} ليس لدى {name}. أسنده إليه أولًا.</translation>
    </message>
    <message>
        <source>{name} has another title: {label}.</source>
        <translation>صار للوسم {name} عنوان آخر: {label}.</translation>
    </message>
    <message>
        <source>{name} has no articles, so there is nothing to pack. Give them articles first.</source>
        <translation>ليس لدى {name} مقالات، فلا تُصنع حزمة. أسند إليه مقالات أولًا.</translation>
    </message>
    <message>
        <source>{name} is an annotator; reviewers and leads settle cases.</source>
        <translation>{name} واسم؛ والحالات يحسمها المراجعون وقادة المشروع.</translation>
    </message>
    <message>
        <source>{name} is not there any more: it was deleted, or moved to another folder. Nothing was written since.</source>
        <translation>لم يعد {name} موجودًا: حُذف أو نُقل إلى مجلد آخر. لم يُكتب شيء منذ ذلك.</translation>
    </message>
    <message>
        <source>{name} may not do this. Whoever leads the project can.</source>
        <translation>لا يحق هذا لـ{name}، وإنما لقائد المشروع.</translation>
    </message>
    <message>
        <source>{name} was renamed while it was open, to {now}. Nothing was written since.</source>
        <translation>تغيّر اسم {name} وهو مفتوح إلى {now}. لم يُكتب شيء منذ ذلك.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}</source>
        <translation>لا يمكن قراءة {path}: {reason}</translation>
    </message>
    <message>
        <source>{path} is no report of this program that could be compared with.</source>
        <translation>ليس {path} تقريرًا من هذا البرنامج يمكن المقارنة به.</translation>
    </message>
    <message>
        <source>{place}: {reason}</source>
        <translation>{place}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>{project} is broken: %n finding(s).</source>
        <translation>
            <numerusform>{project} فيه خلل: لا ملاحظات.</numerusform>
            <numerusform>{project} فيه خلل: ملاحظة واحدة.</numerusform>
            <numerusform>{project} فيه خلل: ملاحظتان.</numerusform>
            <numerusform>{project} فيه خلل: %n ملاحظات.</numerusform>
            <numerusform>{project} فيه خلل: %n ملاحظة.</numerusform>
            <numerusform>{project} فيه خلل: %n ملاحظة.</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} at character {at} is no number that JSON knows: write null instead.</source>
        <translation>{shown} عند الحرف {at} ليس عددًا يعرفه JSON: اكتب null بدلًا منه.</translation>
    </message>
    <message>
        <source>{start} to {end} are no {unit} of this text.</source>
        <translation>من {start} إلى {end} ليست مواضع بحساب {unit} في هذا النص.</translation>
    </message>
    <message>
        <source>{start} to {end} is nothing but white space.</source>
        <translation>من {start} إلى {end} فراغ لا غير.</translation>
    </message>
    <message>
        <source>{start} to {end} is {surface} in the text, not {given}.</source>
        <translation>من {start} إلى {end} في النص {surface} لا {given}.</translation>
    </message>
    <message>
        <source>{start} to {end} is {surface} in the text, not {given}. The offsets fit as UTF-16 units; they must count Unicode code points.</source>
        <translation>من {start} إلى {end} في النص {surface} لا {given}. المواضع تصح بوحدات UTF-16، ويجب أن تعدّ محارف يونيكود.</translation>
    </message>
    <message>
        <source>{start}–{end} is no span</source>
        <translation>{start}–{end} ليس مقطعًا</translation>
    </message>
    <message>
        <source>{start}–{end} is not within the text</source>
        <translation>{start}–{end} خارج النص</translation>
    </message>
    <message>
        <source>{what}</source>
        <translation>{what}</translation>
    </message>
    <message>
        <source>{what} There is no reviewer yet.</source>
        <translation>{what} لا مراجع في المشروع بعد.</translation>
    </message>
    <message>
        <source>{what} There is nobody.</source>
        <translation>{what} ليس فيه أحد.</translation>
    </message>
    <message>
        <source>{what} There is {others}.</source>
        <translation>{what} الموجود: {others}.</translation>
    </message>
    <message>
        <source>{what} cannot be read, because {why}</source>
        <translation>لا يمكن قراءة {what}، لأن {why}</translation>
    </message>
    <message>
        <source>“{column}” does not hold what belongs in it</source>
        <translation>العمود «{column}» ليس فيه ما يخصّه</translation>
    </message>
    <message>
        <source>“{column}” is nested too deeply</source>
        <translation>العمود «{column}» متداخل أكثر مما يجوز</translation>
    </message>
    <message>
        <source>“{column}” is no JSON</source>
        <translation>العمود «{column}» ليس JSON</translation>
    </message>
    <message>
        <source>“{column}” is not of its type</source>
        <translation>العمود «{column}» ليس من نوعه</translation>
    </message>
    <message>
        <source>“{column}” is too large</source>
        <translation>العمود «{column}» أكبر مما يجوز</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”, which is no time</source>
        <translation>العمود «{column}» قيمته «{value}»، وهي ليست وقتًا</translation>
    </message>
    <message>
        <source>“{column}” is “{value}”, which no version writes</source>
        <translation>العمود «{column}» قيمته «{value}»، ولا يكتبها أي إصدار</translation>
    </message>
    <message>
        <source>“{label}” cannot be the name of a label: it is blank, begins or ends in white space, or holds characters that are not seen.</source>
        <translation>لا يصلح «{label}» اسمًا لوسم: فهو فارغ، أو يبدأ أو ينتهي بفراغ، أو فيه محارف لا تُرى.</translation>
    </message>
    <message>
        <source>“{label}” was merged into “{into}” in the copy, and not here. What was done in the copy since then is held back, but for changes of the guidelines and of what is set aside. Merge the two here as well, in the window of the labels or by “{command}”, and then merge the copy again.</source>
        <translation>دُمج الوسم «{label}» في «{into}» في النسخة ولم يُدمج هنا. أُرجئ ما عُمل في النسخة منذ ذلك، ما عدا تغييرات الدليل وتنحية المقالات. ادمجهما هنا أيضًا، في نافذة الوسوم أو بالأمر «{command}»، ثم ادمج النسخة من جديد.</translation>
    </message>
    <message>
        <source>“{name}” is in the file, and does not belong to it</source>
        <translation>في الملف «{name}»، وليس منه</translation>
    </message>
    <message>
        <source>“{name}” is missing from the file, so it is not protected as it should be</source>
        <translation>ينقص الملفَّ «{name}»، فليس محميًّا كما يجب</translation>
    </message>
    <message>
        <source>“{name}” is not as this version of the file has it</source>
        <translation>«{name}» ليس كما هو في هذا الإصدار من الملف</translation>
    </message>
    <message>
        <source>“{name}” reads like {known}, who is in the project already: they differ only in capitals, in marks or in what is not seen. Use that name, or choose another.</source>
        <translation>«{name}» يُقرأ مثل {known} الموجود في المشروع من قبل: لا يختلفان إلا في حالة الأحرف اللاتينية أو الحركات أو ما لا يُرى. استعمل ذلك الاسم أو اختر غيره.</translation>
    </message>
    <message>
        <source>“{name}” reads like {known}, whose work is in the files too: they differ only in capitals, in marks or in what is not seen. Write the same name in the files, or another.</source>
        <translation>«{name}» يُقرأ مثل {known} الذي في الملفات عمله أيضًا: لا يختلفان إلا في حالة الأحرف اللاتينية أو الحركات أو ما لا يُرى. اكتب الاسم نفسه في الملفات أو غيره.</translation>
    </message>
    <message>
        <source>“{surface}” begins or ends in white space. Nothing was changed; leave that outside.</source>
        <translation>«{surface}» يبدأ بفراغ أو ينتهي به. لم يتغير شيء؛ اترك الفراغ خارجه.</translation>
    </message>
    <message>
        <source>“{surface}” begins or ends inside a letter, between it and its marks. Nothing was changed; take the whole letter.</source>
        <translation>«{surface}» يبدأ أو ينتهي داخل حرف، بينه وبين حركاته. لم يتغير شيء؛ خذ الحرف كاملًا.</translation>
    </message>
    <message>
        <source>“{surface}” on “{title}” breaks a rule of the labels ({rule}). Open the package, correct that, and merge it again.</source>
        <translation>«{surface}» على «{title}» يخالف قاعدة من قواعد الوسوم ({rule}). افتح الحزمة وصحّح ذلك ثم ادمجها ثانية.</translation>
    </message>
    <message>
        <source>“{title}” has a note on a state that it is not in</source>
        <translation>على «{title}» ملاحظة لحالة ليس فيها</translation>
    </message>
    <message>
        <source>“{title}” has another id or number in the project.</source>
        <translation>المقال «{title}» له معرّف أو رقم آخر في المشروع.</translation>
    </message>
    <message>
        <source>“{title}” is to do, and has work in it</source>
        <translation>المقال «{title}» بانتظار العمل وفيه عمل</translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source>{letters} at the beginning</source>
        <translation>{letters} في الأول</translation>
    </message>
    <message>
        <source>{letters} at the end</source>
        <translation>{letters} في الآخر</translation>
    </message>
    <message>
        <source>interval {low} to {high}</source>
        <translation>فترة الثقة من {low} إلى {high}</translation>
    </message>
    <message>
        <source>several words</source>
        <translation>عدة كلمات</translation>
    </message>
</context>
<context>
    <name>policy</name>
    <message>
        <source>nobody has the majority: {count}</source>
        <translation>لا أغلبية لأحد: {count}</translation>
    </message>
    <message>
        <source>statements that differ: {count}</source>
        <translation>أقوال مختلفة: {count}</translation>
    </message>
    <message>
        <source>beside what was decided before: {count}</source>
        <translation>إلى جانب ما تقرّر من قبل: {count}</translation>
    </message>
    <message>
        <source>changed since they were decided: {count}</source>
        <translation>تغيّرت بعد القرار: {count}</translation>
    </message>
    <message>
        <source>deferred: {count}</source>
        <translation>مؤجلة: {count}</translation>
    </message>
    <message>
        <source>another label is in it: {count}</source>
        <translation>فيها وسم آخر: {count}</translation>
    </message>
    <message>
        <source>in articles that you annotated: {count}</source>
        <translation>في مقالات وسمتها: {count}</translation>
    </message>
    <message>
        <source>no rule speaks of them: {count}</source>
        <translation>لا قاعدة تشملها: {count}</translation>
    </message>
    <message>
        <source>All say the same</source>
        <translation>الجميع متفقون</translation>
    </message>
    <message>
        <source>Prefix or ending</source>
        <translation>سابقة أو ضمير متصل</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>الأغلبية</translation>
    </message>
    <message>
        <source>What all say is gold; some of it is checked.</source>
        <translation>ما يتفق عليه الجميع في المعيار الذهبي، ويُفحص بعضه.</translation>
    </message>
    <message>
        <source>Where only a prefix or a pronoun ending differs, the project&apos;s rule decides.</source>
        <translation>حيث لا تختلف إلا سابقة أو ضمير متصل، تحكم قاعدة المشروع.</translation>
    </message>
    <message>
        <source>Where three or more people differ, what more than half of them say is right.</source>
        <translation>حيث يختلف ثلاثة أو أكثر، فالصواب ما يقوله أكثر من نصفهم.</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Not a news article</source>
        <translation>ليس مقالًا إخباريًا</translation>
    </message>
    <message>
        <source>Duplicate of another article</source>
        <translation>تكرار لمقال آخر</translation>
    </message>
    <message>
        <source>Broken or incomplete text</source>
        <translation>نص معطوب أو ناقص</translation>
    </message>
    <message>
        <source>Not in Arabic</source>
        <translation>ليس بالعربية</translation>
    </message>
    <message>
        <source>Nothing to label</source>
        <translation>ليس فيه ما يوسم</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>the project leaves “{letters}” outside</source>
        <translation>المشروع يترك «{letters}» في الخارج</translation>
    </message>
    <message>
        <source>the project takes “{letters}” in</source>
        <translation>المشروع يُدخل «{letters}»</translation>
    </message>
    <message>
        <source>an ending belongs to the name</source>
        <translation>الضمير المتصل جزء من الاسم</translation>
    </message>
    <message>
        <source>most people say so</source>
        <translation>هكذا يقول أكثر الأشخاص</translation>
    </message>
    <message>
        <source>settled like this before: {count} of {of}</source>
        <translation>حُسم هكذا من قبل: {count} من {of}</translation>
    </message>
    <message>
        <source>decided so elsewhere: {count} of {of}</source>
        <translation>القرار نفسه في مواضع أخرى: {count} من {of}</translation>
    </message>
    <message>
        <source>people say so elsewhere: {count} of {of}</source>
        <translation>يقولون ذلك في مواضع أخرى: {count} من {of}</translation>
    </message>
    <message>
        <source>quotes and punctuation stay outside</source>
        <translation>التنصيص والترقيم يبقيان في الخارج</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Annotator</source>
        <translation>واسم</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>مراجع</translation>
    </message>
    <message>
        <source>Project lead</source>
        <translation>قائد المشروع</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>The span ends beyond the text.</source>
        <translation>ينتهي المقطع بعد آخر النص.</translation>
    </message>
    <message>
        <source>There is nothing to mark here but white space.</source>
        <translation>ليس هنا ما يوسم إلا الفراغ.</translation>
    </message>
    <message>
        <source>The project has no label “{label}”.</source>
        <translation>ليس في المشروع وسم «{label}».</translation>
    </message>
    <message>
        <source>“{surface}” is marked as {label} already.</source>
        <translation>«{surface}» موسوم بـ{label} من قبل.</translation>
    </message>
    <message>
        <source>In this project no span may lie inside another; “{surface}” is in the way.</source>
        <translation>لا يجوز في هذا المشروع أن يقع مقطع داخل آخر؛ «{surface}» يمنع ذلك.</translation>
    </message>
    <message>
        <source>“{surface}” is marked already, as {label}.</source>
        <translation>«{surface}» موسوم من قبل، بـ{label}.</translation>
    </message>
    <message>
        <source>The span would cross “{surface}”, which this project does not allow.</source>
        <translation>سيتقاطع المقطع مع «{surface}»، وهذا المشروع لا يجيز ذلك.</translation>
    </message>
    <message>
        <source>The span may not overlap “{surface}”, which is marked as {label}.</source>
        <translation>لا يجوز أن يتداخل المقطع مع «{surface}» الموسوم بـ{label}.</translation>
    </message>
    <message>
        <source>This article is finished. Press {key_reopen} to reopen it.</source>
        <translation>هذا المقال منجز. اضغط {key_reopen} لإعادة فتحه.</translation>
    </message>
    <message>
        <source>This article is skipped. Press {key_reopen} to take it up again.</source>
        <translation>هذا المقال متخطّى. اضغط {key_reopen} للعودة إليه.</translation>
    </message>
    <message>
        <source>“{surface}” was marked as {label}. To change it or add a span to it, press {key_clear}, click it and press {key_edit_boundary}.</source>
        <translation>«{surface}» موسوم بـ{label}. لتغييره أو إضافة مقطع إليه اضغط {key_clear}، ثم انقر عليه واضغط {key_edit_boundary}.</translation>
    </message>
    <message>
        <source>Marked; it lies inside or around “{surface}”.</source>
        <translation>وُسم؛ وهو داخل «{surface}» أو محيط به.</translation>
    </message>
    <message>
        <source>Marked; “{surface}” is {label} too.</source>
        <translation>وُسم؛ و«{surface}» موسوم بـ{label} أيضًا.</translation>
    </message>
    <message>
        <source>Marked, but it crosses “{surface}”. Is one edge wrong?</source>
        <translation>وُسم، لكنه يتقاطع مع «{surface}». هل في أحد الحدين خطأ؟</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>other label</source>
        <translation>وسم آخر</translation>
    </message>
    <message>
        <source>moved edge</source>
        <translation>نقل حد</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>split</source>
        <translation>تقسيم</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>certainty</source>
        <translation>يقين</translation>
    </message>
    <message>
        <source>tag elsewhere</source>
        <translation>وسم في مواضع أخرى</translation>
    </message>
    <message>
        <source>accept a suggestion</source>
        <translation>قبول اقتراح</translation>
    </message>
    <message>
        <source>dismiss a suggestion</source>
        <translation>رفض اقتراح</translation>
    </message>
    <message>
        <source>not article</source>
        <translation>ليس من المقال</translation>
    </message>
    <message>
        <source>merge of labels</source>
        <translation>دمج الوسوم</translation>
    </message>
    <message>
        <source>title, source and date</source>
        <translation>العنوان والمصدر والتاريخ</translation>
    </message>
    <message>
        <source>finish</source>
        <translation>إنجاز</translation>
    </message>
    <message>
        <source>reopen</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>تخطّي</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>وضع إشارة</translation>
    </message>
    <message>
        <source>take the flag away</source>
        <translation>إزالة الإشارة</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>قرار</translation>
    </message>
    <message>
        <source>defer</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>decision on identical cases</source>
        <translation>قرار على حالات مطابقة</translation>
    </message>
    <message>
        <source>change of gold in bulk</source>
        <translation>تغيير جماعي في المعيار الذهبي</translation>
    </message>
    <message>
        <source>settling by policy</source>
        <translation>حسم بقاعدة</translation>
    </message>
    <message>
        <source>release</source>
        <translation>إتاحة</translation>
    </message>
    <message>
        <source>example for the guidelines</source>
        <translation>مثال للدليل</translation>
    </message>
    <message>
        <source>names shown</source>
        <translation>إظهار الأسماء</translation>
    </message>
    <message>
        <source>Undone: {gesture}</source>
        <translation>جرى التراجع عن: {gesture}</translation>
    </message>
    <message>
        <source>Redone: {gesture}</source>
        <translation>أُعيد: {gesture}</translation>
    </message>
</context>
<context>
    <name>spans</name>
    <message>
        <source>their case is undecided; it has to be settled first</source>
        <translation>حالتها لم تُحسم، وينبغي حسمها أولًا</translation>
    </message>
    <message>
        <source>they are no gold; it was decided otherwise</source>
        <translation>ليست من المعيار الذهبي، فقد تقرّر غيرها</translation>
    </message>
    <message>
        <source>they have this label already</source>
        <translation>لها هذا الوسم من قبل</translation>
    </message>
    <message>
        <source>they are in articles that you labelled yourself</source>
        <translation>في مقالات وسمتَها بنفسك</translation>
    </message>
    <message>
        <source>the rules of the labels forbid it there</source>
        <translation>قواعد الوسوم تمنع ذلك هناك</translation>
    </message>
    <message>
        <source>nobody has them any more</source>
        <translation>لم تعد عند أحد</translation>
    </message>
    <message>
        <source>In its line</source>
        <translation>في سطره</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>Marked by</source>
        <translation>وسمه</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>gold</source>
        <translation>المعيار الذهبي</translation>
    </message>
    <message>
        <source>not gold</source>
        <translation>ليس منه</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>لم يُحسم</translation>
    </message>
    <message>
        <source>gold, not released</source>
        <translation>معيار ذهبي لم يُتح</translation>
    </message>
    <message>
        <source>released as gold</source>
        <translation>أُتيح معيارًا ذهبيًا</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>a reviewer</source>
        <translation>مراجع</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>محدّد</translation>
    </message>
</context>
<context>
    <name>states</name>
    <message>
        <source>to do</source>
        <translation>بانتظار العمل</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>done</source>
        <translation>منجز</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>متخطّى</translation>
    </message>
</context>
<context>
    <name>suggestions</name>
    <message>
        <source>suggestion</source>
        <translation>اقتراح</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>مرجّح</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>مشكوك فيه</translation>
    </message>
    <message>
        <source>{label} {count}×</source>
        <translation>{label} {count}×</translation>
    </message>
    <message>
        <source>{counted}; last in {titles}</source>
        <translation>{counted}؛ وآخرها في {titles}</translation>
    </message>
    <message>
        <source>{label}?</source>
        <translation>{label}؟</translation>
    </message>
    <message>
        <source>Suggestions are still being looked up.</source>
        <translation>ما زال البحث عن الاقتراحات جاريًا.</translation>
    </message>
    <message>
        <source>Nothing is suggested here.</source>
        <translation>لا شيء مقترح هنا.</translation>
    </message>
    <message>
        <source>Suggestions are switched off. Choose Settings… in the menu Suggestion.</source>
        <translation>الاقتراحات متوقفة. اختر «الإعدادات…» في قائمة «اقتراح».</translation>
    </message>
    <message>
        <source>Nothing is suggested in this article: what you mark in it is compared with other work.</source>
        <translation>لا يُقترح شيء في هذا المقال، لأن ما تسمه فيه يُقارَن بعمل آخر.</translation>
    </message>
</context>
</TS>
