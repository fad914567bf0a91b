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
    <name>AnnotatePage</name>
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
        <source>Confirm  V</source>
        <translation>أكّد  V</translation>
    </message>
    <message>
        <source>Clear  Z</source>
        <translation>أعِدها إلى المقال  Z</translation>
    </message>
    <message>
        <source>This article is finished.</source>
        <translation>هذا المقال منجز.</translation>
    </message>
    <message>
        <source>Reopen  F4</source>
        <translation>إعادة فتح  F4</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>لم يُذكر سبب</translation>
    </message>
    <message>
        <source>This article is skipped: {reason}</source>
        <translation>هذا المقال متخطّى: {reason}</translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
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
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>للإنجاز</translation>
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
        <translation>بإشارة</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>أُنجز {done} من {total}</translation>
    </message>
    <message>
        <source>Nothing found. Spelling and prefixes do not matter; try fewer words.</source>
        <translation>لا نتائج. لا أثر للرسم والسوابق في البحث؛ جرّب كلمات أقل.</translation>
    </message>
    <message>
        <source>No articles yet. Import some with Ctrl+I.</source>
        <translation>لا مقالات بعد. استورد بعضها بالمفتاحين Ctrl+I.</translation>
    </message>
    <message>
        <source>Nothing left to do. Well done!</source>
        <translation>لم يبقَ شيء للإنجاز. أحسنت!</translation>
    </message>
    <message>
        <source>No article is in this state.</source>
        <translation>ما من مقال في هذه الحال.</translation>
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
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Drop files or folders here</source>
        <translation>أفلت الملفات أو المجلدات هنا</translation>
    </message>
    <message>
        <source>Text and Markdown, web pages, JSONL, JSON, CSV and TSV, in UTF-8 or older Arabic encodings. You will see what comes in before anything is changed.</source>
        <translation>نصوص وMarkdown وصفحات ويب وJSONL وJSON وCSV وTSV، بترميز UTF-8 أو بترميزات عربية أقدم. سترى ما سيدخل قبل أن يتغير أي شيء.</translation>
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
    <name>ElsewhereDialog</name>
    <message>
        <source>The same string elsewhere</source>
        <translation>اللفظ نفسه في مواضع أخرى</translation>
    </message>
    <message>
        <source>Space ticks a place or clears it, Enter tags all that are ticked.</source>
        <translation>مفتاح المسافة يختار الموضع أو يتركه، وEnter يسم كل ما اختير.</translation>
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
        <translation>ترك الكل</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>اختيار الكل</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>No articles yet</source>
        <translation>لا مقالات بعد</translation>
    </message>
    <message>
        <source>Bring in text files, web pages, JSONL or tables. You see first what will come.</source>
        <translation>استورد ملفات نصية أو صفحات ويب أو JSONL أو جداول. سترى أولًا ما سيدخل.</translation>
    </message>
    <message>
        <source>Import articles…  Ctrl+I</source>
        <translation>استيراد مقالات…  Ctrl+I</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>One line of JSON for each article and person. The file appears when it is whole.</source>
        <translation>سطر JSON لكل مقال وشخص. يظهر الملف حين يكتمل.</translation>
    </message>
    <message>
        <source>Say where the file is to be.</source>
        <translation>حدّد مكان الملف.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>لا يوجد مجلد كهذا.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>There is a file with this name already. Press again to replace it.</source>
        <translation>يوجد ملف بهذا الاسم. اضغط مرة أخرى لاستبداله.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>لا توسيمات</numerusform>
            <numerusform>توسيم واحد</numerusform>
            <numerusform>توسيمان</numerusform>
            <numerusform>%n توسيمات</numerusform>
            <numerusform>%n توسيمًا</numerusform>
            <numerusform>%n توسيم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>في غير مقال</numerusform>
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
        <source>%n set(s) were left out, because they are not done.</source>
        <translation>
            <numerusform>لم تُترك أي مجموعة.</numerusform>
            <numerusform>تُركت مجموعة واحدة لأنها غير منجزة.</numerusform>
            <numerusform>تُركت مجموعتان لأنهما غير منجزتين.</numerusform>
            <numerusform>تُركت %n مجموعات لأنها غير منجزة.</numerusform>
            <numerusform>تُركت %n مجموعة لأنها غير منجزة.</numerusform>
            <numerusform>تُركت %n مجموعة لأنها غير منجزة.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped. No file was written.</source>
        <translation>أُوقف التصدير. لم يُكتب أي ملف.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Where to write</source>
        <translation>مكان الكتابة</translation>
    </message>
    <message>
        <source>JSONL (*.jsonl)</source>
        <translation>JSONL (*.jsonl)</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>What is &amp;done</source>
        <translation>الم&amp;نجز فقط</translation>
    </message>
    <message>
        <source>Also what is &amp;begun, skipped or flagged</source>
        <translation>وكذلك ما &amp;بُدئ به أو تُخطّي أو عليه إشارة</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>ت&amp;صفح…</translation>
    </message>
    <message>
        <source>&amp;Whose work</source>
        <translation>&amp;عمل مَن</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ال&amp;ملف</translation>
    </message>
    <message>
        <source>Written:</source>
        <translation>كُتب:</translation>
    </message>
    <message>
        <source>Open the f&amp;older</source>
        <translation>فتح المج&amp;لد</translation>
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
        <source>Previous (Shift+F3)</source>
        <translation>السابق (Shift+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>التالي (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>غير موجود</translation>
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
        <translation>&amp;فيمَ ينظرون؟</translation>
    </message>
    <message>
        <source>You may leave this empty. Shift+Enter begins a new line.</source>
        <translation>يمكنك تركه فارغًا. Shift+Enter يبدأ سطرًا جديدًا.</translation>
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
    <name>HelpPage</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>ابحث في المفاتيح</translation>
    </message>
    <message>
        <source>No key does that. Try another word.</source>
        <translation>ما من مفتاح يفعل ذلك. جرّب كلمة أخرى.</translation>
    </message>
    <message>
        <source>Keys are where they are on the keyboard, in the Arabic layout too: the key with C and ؤ is one key. Digits of every kind apply labels.</source>
        <translation>المفتاح هو موضعه على اللوحة، في التخطيط العربي أيضًا: المفتاح الذي عليه C وؤ مفتاح واحد. والأرقام بكل أشكالها تضع الوسوم.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Keys and help</source>
        <translation>المفاتيح والمساعدة</translation>
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
        <source>Choose a folder</source>
        <translation>اختيار مجلد</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ النظر…</translation>
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
        <translation>ا&amp;ستيراد الصحيح وترك الباقي</translation>
    </message>
    <message>
        <source>Import &amp;more…</source>
        <translation>استيراد ال&amp;مزيد…</translation>
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
        <source>Annotations are b&amp;y</source>
        <translation>صا&amp;حب التوسيمات</translation>
    </message>
    <message>
        <source>&amp;Labels in the files</source>
        <translation>ال&amp;وسوم في الملفات</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>كما وُجد</translation>
    </message>
</context>
<context>
    <name>ImportWork</name>
    <message numerus="yes">
        <source>%n file(s) and folders</source>
        <translation>
            <numerusform>لا ملفات</numerusform>
            <numerusform>ملف أو مجلد واحد</numerusform>
            <numerusform>ملفان أو مجلدان</numerusform>
            <numerusform>%n ملفات ومجلدات</numerusform>
            <numerusform>%n ملفًا ومجلدًا</numerusform>
            <numerusform>%n ملف ومجلد</numerusform>
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
    <name>Labelling</name>
    <message>
        <source>Press a label&apos;s key first.</source>
        <translation>اضغط مفتاح وسم أولًا.</translation>
    </message>
    <message>
        <source>What you select now becomes {label}. Esc ends it.</source>
        <translation>ما تحدده الآن يوسم بـ{label}. ينتهي ذلك بمفتاح Esc.</translation>
    </message>
    <message>
        <source>C: prefix</source>
        <translation>C: السابقة</translation>
    </message>
    <message>
        <source>A S: left edge</source>
        <translation>A S: الحد الأيسر</translation>
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
    <name>MainWindow</name>
    <message>
        <source>Annotator</source>
        <translation>Annotator</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>لا أحرف</numerusform>
            <numerusform>حرف واحد</numerusform>
            <numerusform>حرفان</numerusform>
            <numerusform>%n أحرف</numerusform>
            <numerusform>%n حرفًا</numerusform>
            <numerusform>%n حرف</numerusform>
        </translation>
    </message>
    <message>
        <source>article {number} of {total}</source>
        <translation>المقال {number} من {total}</translation>
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
        <source>Say where the file is to be.</source>
        <translation>حدّد مكان الملف.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>لا يوجد مجلد كهذا.</translation>
    </message>
    <message>
        <source>There is a file with this name already. Choose another name.</source>
        <translation>يوجد ملف بهذا الاسم. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>Write your name: your work is kept under it.</source>
        <translation>اكتب اسمك: عملك يُحفظ به.</translation>
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
            <numerusform>لا شبيه بغيره</numerusform>
            <numerusform>واحد منها شبيه بغيره</numerusform>
            <numerusform>اثنان منها شبيهان بغيرهما</numerusform>
            <numerusform>%n منها شبيهة بغيرها</numerusform>
            <numerusform>%n منها شبيهة بغيرها</numerusform>
            <numerusform>%n منها شبيهة بغيرها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>لا معروف من قبل</numerusform>
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
        <source>%n file(s) in no known format</source>
        <translation>
            <numerusform>لا ملفات بصيغة مجهولة</numerusform>
            <numerusform>ملف واحد بصيغة مجهولة</numerusform>
            <numerusform>ملفان بصيغة مجهولة</numerusform>
            <numerusform>%n ملفات بصيغة مجهولة</numerusform>
            <numerusform>%n ملفًا بصيغة مجهولة</numerusform>
            <numerusform>%n ملف بصيغة مجهولة</numerusform>
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
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>Just begin to type</source>
        <translation>ابدأ الكتابة فحسب</translation>
    </message>
    <message>
        <source>&amp;Another reason</source>
        <translation>&amp;سبب آخر</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>What was left out</source>
        <translation>ما تُرك</translation>
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
        <source>%n annotation(s) came with them.</source>
        <translation>
            <numerusform>لم يدخل معها أي توسيم.</numerusform>
            <numerusform>دخل معها توسيم واحد.</numerusform>
            <numerusform>دخل معها توسيمان.</numerusform>
            <numerusform>دخلت معها %n توسيمات.</numerusform>
            <numerusform>دخل معها %n توسيمًا.</numerusform>
            <numerusform>دخل معها %n توسيم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were in the project already.</source>
        <translation>
            <numerusform>لم يكن أي مقال في المشروع من قبل.</numerusform>
            <numerusform>كان مقال واحد في المشروع من قبل.</numerusform>
            <numerusform>كان مقالان في المشروع من قبل.</numerusform>
            <numerusform>كانت %n مقالات في المشروع من قبل.</numerusform>
            <numerusform>كان %n مقالًا في المشروع من قبل.</numerusform>
            <numerusform>كان %n مقال في المشروع من قبل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) were not taken, because their person has worked on the article.</source>
        <translation>
            <numerusform>أُخذت كل المجموعات.</numerusform>
            <numerusform>لم تؤخذ مجموعة واحدة لأن صاحبها عمل على المقال.</numerusform>
            <numerusform>لم تؤخذ مجموعتان لأن صاحبيهما عملا على المقال.</numerusform>
            <numerusform>لم تؤخذ %n مجموعات لأن أصحابها عملوا على المقال.</numerusform>
            <numerusform>لم تؤخذ %n مجموعة لأن أصحابها عملوا على المقال.</numerusform>
            <numerusform>لم تؤخذ %n مجموعة لأن أصحابها عملوا على المقال.</numerusform>
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
        <source>%n file(s) were passed over: no known format.</source>
        <translation>
            <numerusform>لم يُتجاوز أي ملف.</numerusform>
            <numerusform>تُجووز ملف واحد: صيغته مجهولة.</numerusform>
            <numerusform>تُجووز ملفان: صيغتهما مجهولة.</numerusform>
            <numerusform>تُجووزت %n ملفات: صيغها مجهولة.</numerusform>
            <numerusform>تُجووز %n ملفًا: صيغها مجهولة.</numerusform>
            <numerusform>تُجووز %n ملف: صيغها مجهولة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) were wrong and left out:</source>
        <translation>
            <numerusform>لا خطأ في أي موضع.</numerusform>
            <numerusform>في موضع واحد خطأ وقد تُرك:</numerusform>
            <numerusform>في موضعين خطأ وقد تُركا:</numerusform>
            <numerusform>في %n مواضع خطأ وقد تُركت:</numerusform>
            <numerusform>في %n موضعًا خطأ وقد تُركت:</numerusform>
            <numerusform>في %n موضع خطأ وقد تُركت:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>There is no other article to do.</source>
        <translation>ما من مقال آخر للإنجاز.</translation>
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
        <source>There is nothing to undo.</source>
        <translation>ليس هناك ما يُتراجع عنه.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>ليس هناك ما يُعاد.</translation>
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
        <source>Add a note…  (N)</source>
        <translation>أضف ملاحظة…  (N)</translation>
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
    <message numerus="yes">
        <source>Tag %n more in this article  (G)</source>
        <translation>
            <numerusform>لا مواضع أخرى في هذا المقال</numerusform>
            <numerusform>وسم موضع آخر في هذا المقال  (G)</numerusform>
            <numerusform>وسم موضعين آخرين في هذا المقال  (G)</numerusform>
            <numerusform>وسم %n مواضع أخرى في هذا المقال  (G)</numerusform>
            <numerusform>وسم %n موضعًا آخر في هذا المقال  (G)</numerusform>
            <numerusform>وسم %n موضع آخر في هذا المقال  (G)</numerusform>
        </translation>
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
    <name>StatusLine</name>
    <message>
        <source>Everything is saved as you go</source>
        <translation>يُحفظ كل شيء وأنت تعمل</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>حُفظ {time}</translation>
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
        <translation>عَلِّم مَن وأين ومتى وما يُدّعى في الأخبار العربية، حرفًا حرفًا. كل تغيير يُحفظ فورًا، وما تسلّمه JSONL دقيق.</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple project</source>
        <translation>فتح المشروع ال&amp;نموذجي</translation>
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
        <translation>في المشروع النموذجي ستة عشر مقالًا تجرّب عليها كل شيء. وفي مشروع جديد تستورد مقالاتك: ملفات نصية أو صفحات ويب أو JSONL أو جداول.</translation>
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
        <source>&amp;Article</source>
        <translation>المقا&amp;ل</translation>
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
        <translation>فتح المشروع ال&amp;نموذجي</translation>
    </message>
    <message>
        <source>Open a project with sample articles to try everything on</source>
        <translation>فتح مشروع فيه مقالات نموذجية لتجربة كل شيء</translation>
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
        <source>Write labelled articles as JSONL</source>
        <translation>كتابة المقالات الموسومة بصيغة JSONL</translation>
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
        <source>Let go of the selection, the span and the armed label</source>
        <translation>ترك التحديد والمقطع والوسم الجاهز</translation>
    </message>
    <message>
        <source>Next pre&amp;fix variant</source>
        <translation>الوجه التالي للسا&amp;بقة</translation>
    </message>
    <message>
        <source>Leave one more prefix letter outside, or take all in again</source>
        <translation>إخراج حرف آخر من السوابق، أو إدخالها كلها من جديد</translation>
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
        <source>Say that you are not sure of the span, or sure again</source>
        <translation>القول إنك غير متأكد من المقطع، أو متأكد من جديد</translation>
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
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>The article is done: go to the next one to do</source>
        <translation>المقال منجز: الانتقال إلى التالي للإنجاز</translation>
    </message>
    <message>
        <source>&amp;Skip…</source>
        <translation>ت&amp;خطٍّ…</translation>
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
        <translation>طلب أن ينظر أحد في المقال، أو رفع الإشارة</translation>
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
        <translation>التالي للإن&amp;جاز</translation>
    </message>
    <message>
        <source>Go to the next article to do</source>
        <translation>الانتقال إلى المقال التالي للإنجاز</translation>
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
        <source>&amp;Confirm proposals</source>
        <translation>تأ&amp;كيد المقترحات</translation>
    </message>
    <message>
        <source>Confirm all dimmed lines that were proposed as not article</source>
        <translation>تأكيد كل الأسطر الباهتة التي اقتُرح أنها ليست من المقال</translation>
    </message>
    <message>
        <source>Cl&amp;ear proposals</source>
        <translation>&amp;رد المقترحات</translation>
    </message>
    <message>
        <source>Clear all proposals: the dimmed lines belong to the article</source>
        <translation>رد كل المقترحات: الأسطر الباهتة من المقال</translation>
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
        <source>&amp;Dark</source>
        <translation>داك&amp;ن</translation>
    </message>
    <message>
        <source>Change between light and dark</source>
        <translation>التبديل بين الفاتح والداكن</translation>
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
        <translation>الم&amp;فاتيح والمساعدة</translation>
    </message>
    <message>
        <source>Every key, on one page</source>
        <translation>كل المفاتيح في صفحة واحدة</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;عن البرنامج</translation>
    </message>
    <message>
        <source>Version, licences, and where your files are</source>
        <translation>الإصدار والرخص ومكان ملفاتك</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>A bug in the program</source>
        <translation>خلل في البرنامج</translation>
    </message>
    <message>
        <source>Something went wrong that is the program&apos;s fault, not yours. Everything you did before is saved. Please send the details to whoever maintains the program.</source>
        <translation>وقع خطأ سببه البرنامج لا أنت. كل ما فعلته قبله محفوظ. أرسل التفاصيل من فضلك إلى من يتولى البرنامج.</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Moving and selecting</source>
        <translation>التنقل والتحديد</translation>
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
        <source>like another</source>
        <translation>شبيه بغيره</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحال</translation>
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
        <source>The same text is in the project already.</source>
        <translation>النص نفسه في المشروع من قبل.</translation>
    </message>
    <message>
        <source>Nearly the same text as “{title}”.</source>
        <translation>النص نفسه تقريبًا في «{title}».</translation>
    </message>
    <message>
        <source>What is slanted is guessed from the text; it can be edited.</source>
        <translation>المائل مقدَّر من النص؛ ويمكن تعديله.</translation>
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
        <source>This article is finished. Press F4 to reopen it.</source>
        <translation>هذا المقال منجز. اضغط F4 لإعادة فتحه.</translation>
    </message>
    <message>
        <source>This article is skipped. Press F4 to take it up again.</source>
        <translation>هذا المقال متخطّى. اضغط F4 للعودة إليه.</translation>
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
        <translation>وُسم، لكنه يتقاطع مع «{surface}». أفي أحد الحدين خطأ؟</translation>
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
        <source>not article</source>
        <translation>ليس من المقال</translation>
    </message>
    <message>
        <source>title, source and date</source>
        <translation>العنوان والمصدر والتاريخ</translation>
    </message>
    <message>
        <source>finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>reopen</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>وضع إشارة</translation>
    </message>
    <message>
        <source>take the flag away</source>
        <translation>رفع الإشارة</translation>
    </message>
    <message>
        <source>Undone: {gesture}</source>
        <translation>تُراجع عن: {gesture}</translation>
    </message>
    <message>
        <source>Redone: {gesture}</source>
        <translation>أُعيد: {gesture}</translation>
    </message>
</context>
<context>
    <name>world</name>
    <message>
        <source>, line {line}</source>
        <translation>، السطر {line}</translation>
    </message>
    <message>
        <source>, {part}</source>
        <translation>، {part}</translation>
    </message>
    <message>
        <source>the file is larger than {a} MB, which is no article: split it, or give many articles as JSONL.</source>
        <translation>الملف أكبر من {a} م.ب، وليس ذلك مقالًا: قسّمه، أو قدّم المقالات الكثيرة بصيغة JSONL.</translation>
    </message>
    <message>
        <source>there is a NUL character after {a} characters, so this is not text in {b}. Give the right encoding, or remove it.</source>
        <translation>فيه محرف NUL بعد {a} محرفًا، فليس هذا نصًا بترميز {b}. عيّن الترميز الصحيح أو احذف المحرف.</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <source>there is no encoding called {a}; usual ones are utf-8, utf-16, cp1256 and iso8859-6.</source>
        <translation>لا ترميز بالاسم {a}؛ المعتاد منها utf-8 وutf-16 وcp1256 وiso8859-6.</translation>
    </message>
    <message>
        <source>the text in {a} ends in the middle of a letter at byte {b}: the file was cut.</source>
        <translation>النص بترميز {a} ينتهي في وسط حرف عند البايت {b}: الملف مبتور.</translation>
    </message>
    <message>
        <source>the file is not in {a}: {b}.</source>
        <translation>الملف ليس بترميز {a}: {b}.</translation>
    </message>
    <message>
        <source>this is not {a}: {b}.</source>
        <translation>ليس هذا {a}: {b}.</translation>
    </message>
    <message>
        <source>this is {a}, not text: take the text out of it first.</source>
        <translation>هذا {a} لا نص: استخرج النص منه أولًا.</translation>
    </message>
    <message>
        <source>there is no {a}; there is {b}.</source>
        <translation>لا يوجد {a}؛ الموجود {b}.</translation>
    </message>
    <message>
        <source>the list is empty.</source>
        <translation>القائمة فارغة.</translation>
    </message>
    <message>
        <source>an article must be an object, not {a}.</source>
        <translation>المقال يجب أن يكون كائنًا لا {a}.</translation>
    </message>
    <message>
        <source>the text must be a string, not {a}.</source>
        <translation>النص يجب أن يكون سلسلة محارف لا {a}.</translation>
    </message>
    <message>
        <source>the value is nested more than {a} levels deep.</source>
        <translation>القيمة متداخلة أكثر من {a} مستوى.</translation>
    </message>
    <message>
        <source>the JSON is nested too deeply to be read.</source>
        <translation>تداخل JSON أعمق من أن يُقرأ.</translation>
    </message>
    <message>
        <source>the JSON ends too early: the line or file was cut.</source>
        <translation>ينتهي JSON قبل أوانه: السطر أو الملف مبتور.</translation>
    </message>
    <message>
        <source>this is not JSON: {a}.</source>
        <translation>ليس هذا JSON: {a}.</translation>
    </message>
    <message>
        <source>half a character ({a}, at byte {b}) cannot be stored: remove it, or write the whole pair.</source>
        <translation>نصف محرف ({a}، عند البايت {b}) لا يمكن حفظه: احذفه أو اكتب الزوج كاملًا.</translation>
    </message>
    <message>
        <source>the key {a} comes twice in one object: keep one of them.</source>
        <translation>المفتاح {a} يرد مرتين في كائن واحد: أبقِ أحدهما.</translation>
    </message>
    <message>
        <source>expected {a}, got {b}.</source>
        <translation>المتوقع {a} والموجود {b}.</translation>
    </message>
    <message>
        <source>object missing required field {a}.</source>
        <translation>الكائن ينقصه الحقل اللازم {a}.</translation>
    </message>
    <message>
        <source>object contains unknown field {a}.</source>
        <translation>في الكائن حقل مجهول {a}.</translation>
    </message>
    <message>
        <source>invalid enum value {a}.</source>
        <translation>القيمة {a} ليست من القيم الجائزة.</translation>
    </message>
    <message>
        <source>the set is to do, but there is work in it.</source>
        <translation>المجموعة لم يُبدأ بها، وفيها عمل.</translation>
    </message>
    <message>
        <source>the set is not skipped.</source>
        <translation>المجموعة غير متخطّاة.</translation>
    </message>
    <message>
        <source>the set is not flagged.</source>
        <translation>لا إشارة على المجموعة.</translation>
    </message>
    <message>
        <source>the text has carriage returns or begins with a byte order mark, which version 1 never has, and which would move the spans.</source>
        <translation>في النص محارف رجوع أو يبدأ بعلامة ترتيب البايتات، وليس ذلك في الإصدار 1 أبدًا، ومن شأنه أن يزيح المقاطع.</translation>
    </message>
    <message>
        <source>this is not the hash of the text: one of them was changed after the export.</source>
        <translation>ليست هذه بصمة النص: تغيّر أحدهما بعد التصدير.</translation>
    </message>
    <message>
        <source>a name has no white space around it or twice in it.</source>
        <translation>الاسم لا فراغ حوله ولا فراغان متتاليان فيه.</translation>
    </message>
    <message>
        <source>two spans have the id {a}.</source>
        <translation>لمقطعين المعرّف نفسه {a}.</translation>
    </message>
    <message>
        <source>the same region comes twice.</source>
        <translation>الأسطر نفسها ترد مرتين.</translation>
    </message>
    <message>
        <source>there is no label “{a}”.</source>
        <translation>لا وسم بالاسم «{a}».</translation>
    </message>
    <message>
        <source>there are {a}.</source>
        <translation>فيه {a}.</translation>
    </message>
    <message>
        <source>the line is longer than {a} MB, which is no article: split it.</source>
        <translation>السطر أطول من {a} م.ب، وليس ذلك مقالًا: قسّمه.</translation>
    </message>
    <message>
        <source>the text is empty.</source>
        <translation>النص فارغ.</translation>
    </message>
    <message>
        <source>there is a NUL character at {a}; programs cut texts there: remove it.</source>
        <translation>فيه محرف NUL عند {a}؛ البرامج تبتر النصوص عنده: احذفه.</translation>
    </message>
    <message>
        <source>there is half a character (the surrogate U+{a}) at {b}; it cannot be stored: remove it.</source>
        <translation>فيه نصف محرف (U+{a}) عند {b}؛ لا يمكن حفظه: احذفه.</translation>
    </message>
    <message>
        <source>the start {a} is before the first letter, which is 0.</source>
        <translation>البداية {a} قبل الحرف الأول، وهو 0.</translation>
    </message>
    <message>
        <source>the end {a} does not come after the start {b}.</source>
        <translation>النهاية {a} ليست بعد البداية {b}.</translation>
    </message>
    <message>
        <source>the end {a} is beyond the text, which has {b} characters.</source>
        <translation>النهاية {a} بعد آخر النص، وفيه {b} محرفًا.</translation>
    </message>
    <message>
        <source>{a} to {b} is {c} in the text, not {d}.</source>
        <translation>من {a} إلى {b} في النص {c} لا {d}.</translation>
    </message>
    <message>
        <source>{a} to {b} is {c} in the text, not {d}. The offsets fit as UTF-16 units; they must count Unicode code points.</source>
        <translation>من {a} إلى {b} في النص {c} لا {d}. المواضع تصح بوحدات UTF-16، ويجب أن تعدّ محارف يونيكود.</translation>
    </message>
    <message>
        <source>{a} to {b} is nothing but white space.</source>
        <translation>من {a} إلى {b} فراغ لا غير.</translation>
    </message>
    <message>
        <source>this is the same span with the same label as [{a}]: keep one of them.</source>
        <translation>هذا المقطع نفسه بالوسم نفسه كما في [{a}]: أبقِ أحدهما.</translation>
    </message>
    <message>
        <source>a span must be an object, not {a}.</source>
        <translation>المقطع يجب أن يكون كائنًا لا {a}.</translation>
    </message>
    <message>
        <source>the offset {a} is before the first letter.</source>
        <translation>الموضع {a} قبل الحرف الأول.</translation>
    </message>
    <message>
        <source>the label must be a string, not {a}.</source>
        <translation>الوسم يجب أن يكون سلسلة محارف لا {a}.</translation>
    </message>
    <message>
        <source>the {a} must be a whole number, not {b}.</source>
        <translation>{a} يجب أن يكون عددًا صحيحًا لا {b}.</translation>
    </message>
    <message>
        <source>the row has {a} values and the header {b}: a quote is missing, or one too many.</source>
        <translation>في الصف {a} من القيم وفي الترويسة {b}: علامة تنصيص ناقصة أو زائدة.</translation>
    </message>
    <message>
        <source>two columns are called “{a}”: rename one of them.</source>
        <translation>عمودان باسم «{a}»: غيّر اسم أحدهما.</translation>
    </message>
    <message>
        <source>the quotes of the row do not pair up ({a}).</source>
        <translation>علامات التنصيص في الصف لا تتزاوج ({a}).</translation>
    </message>
    <message>
        <source>the header cannot be read: {a}.</source>
        <translation>تعذّرت قراءة الترويسة: {a}.</translation>
    </message>
    <message>
        <source>There is no file in any known format there. Nothing was imported.</source>
        <translation>ليس هناك ملف بصيغة معروفة. لم يُستورد شيء.</translation>
    </message>
    <message>
        <source>There is no file in any known format there.</source>
        <translation>ليس هناك ملف بصيغة معروفة.</translation>
    </message>
    <message>
        <source>There is no format called {a}; there is {b}.</source>
        <translation>لا صيغة بالاسم {a}؛ الموجود {b}.</translation>
    </message>
    <message>
        <source>the folder cannot be read ({a}).</source>
        <translation>تعذّرت قراءة المجلد ({a}).</translation>
    </message>
    <message>
        <source>there is no such file or folder.</source>
        <translation>لا يوجد ملف أو مجلد كهذا.</translation>
    </message>
    <message>
        <source>the file cannot be read ({a}).</source>
        <translation>تعذّرت قراءة الملف ({a}).</translation>
    </message>
    <message>
        <source>the label set cannot be read ({a}).</source>
        <translation>تعذّرت قراءة مجموعة الوسوم ({a}).</translation>
    </message>
    <message>
        <source>the encoding cannot be recognised: name it.</source>
        <translation>تعذّر التعرّف على الترميز: عيّنه.</translation>
    </message>
    <message>
        <source>byte {a} is not {b}: the file is damaged there or in another encoding (name it).</source>
        <translation>البايت {a} ليس من {b}: الملف معطوب هناك أو بترميز آخر (عيّنه).</translation>
    </message>
    <message>
        <source>byte {a} of the line is not UTF-8: it is damaged there, or in another encoding (name it).</source>
        <translation>البايت {a} من السطر ليس من UTF-8: السطر معطوب هناك أو بترميز آخر (عيّنه).</translation>
    </message>
    <message>
        <source>none of {a} is called {b}: say which one holds the text.</source>
        <translation>ليس في {a} ما اسمه {b}: عيّن أيها يحوي النص.</translation>
    </message>
    <message>
        <source>there are spans, but not whose: say so.</source>
        <translation>فيه مقاطع لا يُعرف صاحبها: عيّنه.</translation>
    </message>
    <message>
        <source>this is gold, which is nobody&apos;s own work: say whose work it shall count as.</source>
        <translation>هذه النسخة الذهبية، وليست عمل أحد بعينه: عيّن صاحب العمل الذي تُحسب له.</translation>
    </message>
    <message>
        <source>the project has no label {a}, only {b}: say which of them it is.</source>
        <translation>ليس في المشروع وسم {a}، بل {b} فقط: عيّن أيها هو.</translation>
    </message>
    <message>
        <source>the format is not known from the name: say which one it is.</source>
        <translation>لا تُعرف الصيغة من الاسم: عيّنها.</translation>
    </message>
    <message>
        <source>The name of the person is empty. Give a name with --person.</source>
        <translation>اسم الشخص فارغ. اكتب اسمًا.</translation>
    </message>
    <message>
        <source>Nothing is written as {a}. There is {b}.</source>
        <translation>لا يُكتب شيء بصيغة {a}. الموجود {b}.</translation>
    </message>
    <message>
        <source>There is no {a} in this project. There is {b}.</source>
        <translation>ليس {a} في هذا المشروع. فيه {b}.</translation>
    </message>
    <message>
        <source>There is no folder {a}. Make it first, or choose another.</source>
        <translation>لا يوجد المجلد {a}. أنشئه أولًا، أو اختر غيره.</translation>
    </message>
    <message>
        <source>{a} cannot be written ({b}). Nothing was exported; choose another place, or make room.</source>
        <translation>تعذّرت كتابة {a} ({b}). لم يُصدَّر شيء؛ اختر مكانًا آخر، أو أفسح مكانًا.</translation>
    </message>
    <message>
        <source>{a} is a folder. Name a file in it.</source>
        <translation>{a} مجلد. سمّ ملفًا فيه.</translation>
    </message>
    <message>
        <source>The article {a} has an annotation ({b}, of {c}) whose text is not at {d} to {e}. Nothing was exported; `annotator check` shows what is broken.</source>
        <translation>في المقال {a} توسيم ({b}، لـ{c}) ليس نصه من {d} إلى {e}. لم يُصدَّر شيء؛ الأمر `annotator check` يبيّن الخلل.</translation>
    </message>
    <message>
        <source>Gold comes out of review, which this version does not have yet. Export everybody&apos;s work with --set all, or one person&apos;s with --set NAME.</source>
        <translation>النسخة الذهبية تخرج من المراجعة، وليست في هذا الإصدار بعد. صدّر عمل الجميع، أو عمل شخص واحد.</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing was changed.</source>
        <translation>أُلغي الاستيراد. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Indexing was stopped. It goes on with the next search.</source>
        <translation>أُوقفت الفهرسة. ستُستأنف مع البحث التالي.</translation>
    </message>
    <message>
        <source>The preview was stopped.</source>
        <translation>أُوقفت المعاينة.</translation>
    </message>
    <message>
        <source>The export was cancelled. {a} was not written.</source>
        <translation>أُلغي التصدير. لم يُكتب {a}.</translation>
    </message>
    <message>
        <source>there are two sets of one person.</source>
        <translation>فيه مجموعتان لشخص واحد.</translation>
    </message>
    <message>
        <source>a not-article region ends beyond the text.</source>
        <translation>أسطر مما ليس من المقال تنتهي بعد آخر النص.</translation>
    </message>
    <message>
        <source>a span has the same label twice in one set.</source>
        <translation>لمقطع الوسم نفسه مرتين في مجموعة واحدة.</translation>
    </message>
    <message>
        <source>two spans of one set have the same id.</source>
        <translation>لمقطعين في مجموعة واحدة المعرّف نفسه.</translation>
    </message>
    <message>
        <source>a set has work in it and is still to do.</source>
        <translation>في مجموعة عمل، وهي لم يُبدأ بها.</translation>
    </message>
    <message>
        <source>{a}–{b} is no span of the text, which has {c} characters.</source>
        <translation>{a}–{b} ليس مقطعًا من النص، وفيه {c} محرفًا.</translation>
    </message>
    <message>
        <source>the span {a}–{b} is nothing but white space.</source>
        <translation>المقطع {a}–{b} فراغ لا غير.</translation>
    </message>
    <message>
        <source>the project has no label “{a}”; it has {b}.</source>
        <translation>ليس في المشروع وسم «{a}»؛ فيه {b}.</translation>
    </message>
    <message>
        <source>the id “{a}” belongs to an article with another text.</source>
        <translation>المعرّف «{a}» لمقال نصه آخر.</translation>
    </message>
    <message>
        <source>{a} is in use by another program. Nothing was changed; try again in a moment.</source>
        <translation>{a} يستعمله برنامج آخر. لم يتغير شيء؛ أعد المحاولة بعد لحظة.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room, then do it again.</source>
        <translation>القرص ممتلئ. لم يتغير شيء؛ أفسح مكانًا ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{a} may not be written. Nothing was changed; allow writing to the file and its folder, then do it again.</source>
        <translation>لا تجوز الكتابة في {a}. لم يتغير شيء؛ اسمح بالكتابة في الملف ومجلده ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{a} cannot be opened. Check that its folder is there and may be read and written.</source>
        <translation>تعذّر فتح {a}. تحقّق من وجود مجلده ومن جواز القراءة والكتابة فيه.</translation>
    </message>
    <message>
        <source>The disk did not take the change to {a}. Nothing was changed; check the disk and the room on it, then do it again.</source>
        <translation>لم يقبل القرص التغيير في {a}. لم يتغير شيء؛ افحص القرص والمساحة عليه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{a} is not a project of this program. It was not touched.</source>
        <translation>{a} ليس مشروعًا لهذا البرنامج. لم يُمسّ.</translation>
    </message>
    <message>
        <source>{a} is damaged. Nothing was changed. Open the latest backup from the folder “{b}.backups” instead.</source>
        <translation>{a} معطوب. لم يتغير شيء. افتح بدلًا منه أحدث نسخة احتياطية في المجلد «{b}.backups».</translation>
    </message>
    <message>
        <source>{a} is damaged ({b}). It was not touched. Open the latest backup from the folder “{c}.backups” instead.</source>
        <translation>{a} معطوب ({b}). لم يُمسّ. افتح بدلًا منه أحدث نسخة احتياطية في المجلد «{c}.backups».</translation>
    </message>
    <message>
        <source>No backup of {a} could be made ({b}). The project itself is as it was. Make room, and see that the folder {c} may be written.</source>
        <translation>تعذّر صنع نسخة احتياطية من {a} ({b}). المشروع نفسه كما كان. أفسح مكانًا، وتحقّق من جواز الكتابة في المجلد {c}.</translation>
    </message>
    <message>
        <source>{a} could not be brought to this version of the program ({b}). It is as it was; go on with it in the version that made it, and report this.</source>
        <translation>تعذّر نقل {a} إلى هذا الإصدار من البرنامج ({b}). المشروع كما كان؛ تابع العمل عليه في الإصدار الذي صنعه، وأبلغ عن ذلك.</translation>
    </message>
    <message>
        <source>{a} exists already. Choose another name, or open it.</source>
        <translation>{a} موجود من قبل. اختر اسمًا آخر، أو افتحه.</translation>
    </message>
    <message>
        <source>{a} is a folder, not a project of this program.</source>
        <translation>{a} مجلد وليس مشروعًا لهذا البرنامج.</translation>
    </message>
    <message>
        <source>{a} is empty; it is not a project of this program.</source>
        <translation>{a} فارغ؛ ليس مشروعًا لهذا البرنامج.</translation>
    </message>
    <message>
        <source>{a} is something else; it is not a project of this program.</source>
        <translation>{a} شيء آخر؛ ليس مشروعًا لهذا البرنامج.</translation>
    </message>
    <message>
        <source>{a} is something else, not a project of this program. It was not touched.</source>
        <translation>{a} شيء آخر وليس مشروعًا لهذا البرنامج. لم يُمسّ.</translation>
    </message>
    <message>
        <source>{a} is a database of another program. It was not touched.</source>
        <translation>{a} قاعدة بيانات لبرنامج آخر. لم تُمسّ.</translation>
    </message>
    <message>
        <source>{a} was written by a later version of this program (file version {b}; this program knows {c}). It was not touched. Install the later version.</source>
        <translation>{a} كتبه إصدار أحدث من هذا البرنامج (إصدار الملف {b}، وهذا البرنامج يعرف {c}). لم يُمسّ. ثبّت الإصدار الأحدث.</translation>
    </message>
    <message>
        <source>{a} or its folder may not be written, so nothing could be saved. Allow writing, or copy the file to a folder of your own and open it there.</source>
        <translation>لا تجوز الكتابة في {a} أو في مجلده، فلا يمكن حفظ شيء. اسمح بالكتابة، أو انسخ الملف إلى مجلد لك وافتحه هناك.</translation>
    </message>
    <message>
        <source>There is no file {a}. Check the name, or make a new project there.</source>
        <translation>لا يوجد الملف {a}. تحقّق من الاسم، أو أنشئ مشروعًا جديدًا هناك.</translation>
    </message>
    <message>
        <source>{a} cannot be read ({b}).</source>
        <translation>تعذّرت قراءة {a} ({b}).</translation>
    </message>
    <message>
        <source>{a} cannot be made in {b} ({c}). Choose another folder.</source>
        <translation>تعذّر إنشاء {a} في {b} ({c}). اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>لا بدّ للشخص من اسم.</translation>
    </message>
    <message>
        <source>Nobody can be called {a}: an export means something else by it.</source>
        <translation>لا يُسمّى أحد {a}: للتصدير فيه معنى آخر.</translation>
    </message>
    <message>
        <source>There is already somebody called {a}. Choose another name.</source>
        <translation>يوجد شخص باسم {a}. اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>The same span has this label already; another window gave it. Nothing was changed.</source>
        <translation>للمقطع نفسه هذا الوسم من قبل؛ وضعته نافذة أخرى. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This was changed elsewhere in the meantime. Nothing was changed; look at it again.</source>
        <translation>تغيّر هذا في مكان آخر في أثناء ذلك. لم يتغير شيء؛ انظر فيه من جديد.</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>كائن</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>سلسلة محارف</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>صواب أو خطأ</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>a zip archive (or an office document)</source>
        <translation>أرشيف zip (أو مستند مكتبي)</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>أرشيف gzip</translation>
    </message>
    <message>
        <source>a 7-zip archive</source>
        <translation>أرشيف 7-zip</translation>
    </message>
    <message>
        <source>a rar archive</source>
        <translation>أرشيف rar</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>أرشيف bzip2</translation>
    </message>
    <message>
        <source>an xz archive</source>
        <translation>أرشيف xz</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>ملف PDF</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>an old office document</source>
        <translation>مستند مكتبي قديم</translation>
    </message>
    <message>
        <source>a rich text document</source>
        <translation>مستند نص منسّق</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>قاعدة بيانات</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>لا مساحة على القرص</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>الإذن مرفوض</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>لا ملف ولا مجلد كهذا</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>نظام ملفات للقراءة فقط</translation>
    </message>
</context>
</TS>
