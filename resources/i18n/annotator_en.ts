<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnnotatePage</name>
    <message numerus="yes">
        <source>%n line(s) look like site furniture, not article.</source>
        <translation>
            <numerusform>%n line looks like site furniture, not article.</numerusform>
            <numerusform>%n lines look like site furniture, not article.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ElsewhereDialog</name>
    <message numerus="yes">
        <source>Tag %n as {label}</source>
        <translation>
            <numerusform>Tag %n as {label}</numerusform>
            <numerusform>Tag %n as {label}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n set(s), each one person’s work on an article</source>
        <translation>
            <numerusform>in %n set: one person’s work on an article</numerusform>
            <numerusform>in %n sets, each one person’s work on an article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) were left out, because they are not done.</source>
        <translation>
            <numerusform>%n set was left out, because it is not done.</numerusform>
            <numerusform>%n sets were left out, because they are not done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n place(s) are wrong, so nothing was imported.</source>
        <translation>
            <numerusform>%n place is wrong, so nothing was imported.</numerusform>
            <numerusform>%n places are wrong, so nothing was imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWork</name>
    <message numerus="yes">
        <source>%n file(s) and folders</source>
        <translation>
            <numerusform>%n file or folder</numerusform>
            <numerusform>%n files and folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>%n new article</numerusform>
            <numerusform>%n new articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them nearly like another</source>
        <translation>
            <numerusform>%n of them nearly like another</numerusform>
            <numerusform>%n of them nearly like others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wrong</source>
        <translation>
            <numerusform>%n wrong</numerusform>
            <numerusform>%n wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in no known format</source>
        <translation>
            <numerusform>%n file in no known format</numerusform>
            <numerusform>%n files in no known format</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n article(s) are shown; all will come in.</source>
        <translation>
            <numerusform>Only the first article is shown; all will come in.</numerusform>
            <numerusform>Only the first %n articles are shown; all will come in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message numerus="yes">
        <source>%n article(s) came in.</source>
        <translation>
            <numerusform>%n article came in.</numerusform>
            <numerusform>%n articles came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) came with them.</source>
        <translation>
            <numerusform>%n annotation came with them.</numerusform>
            <numerusform>%n annotations came with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were in the project already.</source>
        <translation>
            <numerusform>%n article was in the project already.</numerusform>
            <numerusform>%n articles were in the project already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) were not taken, because their person has worked on the article.</source>
        <translation>
            <numerusform>%n set was not taken, because its person has worked on the article.</numerusform>
            <numerusform>%n sets were not taken, because their people have worked on the articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were read as {encoding}.</source>
        <translation>
            <numerusform>%n article was read as {encoding}.</numerusform>
            <numerusform>%n articles were read as {encoding}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were passed over: no known format.</source>
        <translation>
            <numerusform>%n file was passed over: no known format.</numerusform>
            <numerusform>%n files were passed over: no known format.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) were wrong and left out:</source>
        <translation>
            <numerusform>%n place was wrong and left out:</numerusform>
            <numerusform>%n places were wrong and left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message numerus="yes">
        <source>%n span(s) tagged.</source>
        <translation>
            <numerusform>%n span tagged.</numerusform>
            <numerusform>%n spans tagged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanCard</name>
    <message numerus="yes">
        <source>Tag %n more in this article  (G)</source>
        <translation>
            <numerusform>Tag %n more in this article  (G)</numerusform>
            <numerusform>Tag %n more in this article  (G)</numerusform>
        </translation>
    </message>
</context>
</TS>
