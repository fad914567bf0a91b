<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgreementPart</name>
    <message numerus="yes">
        <source>Measured on %n article(s).</source>
        <translation>
            <numerusform>Measured on %n article.</numerusform>
            <numerusform>Measured on %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n of them nobody marked anything: they are left out of F1.</source>
        <translation>
            <numerusform>On %n of them nobody marked anything: it is left out of F1.</numerusform>
            <numerusform>On %n of them nobody marked anything: they are left out of F1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) were taken up again later; what they became is not measured.</source>
        <translation>
            <numerusform>%n set was taken up again later; what it became is not measured.</numerusform>
            <numerusform>%n sets were taken up again later; what they became is not measured.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggestions were shown in %n of them:</source>
        <translation>
            <numerusform>Suggestions were shown in %n of them:</numerusform>
            <numerusform>Suggestions were shown in %n of them:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlikeDialog</name>
    <message numerus="yes">
        <source>Settle this and %n more</source>
        <translation>
            <numerusform>Settle this and %n more</numerusform>
            <numerusform>Settle this and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message numerus="yes">
        <source>%n suggestion(s) accepted. {key_undo} takes them back.</source>
        <translation>
            <numerusform>%n suggestion accepted. {key_undo} takes it back.</numerusform>
            <numerusform>%n suggestions accepted. {key_undo} takes them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleBars</name>
    <message numerus="yes">
        <source>Released as it was. %n span(s) of the gold would be other now.</source>
        <translation>
            <numerusform>Released as it was. %n span of the gold would be other now.</numerusform>
            <numerusform>Released as it was. %n spans of the gold would be other now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) were decided before somebody said something new.</source>
        <translation>
            <numerusform>%n case was decided before somebody said something new.</numerusform>
            <numerusform>%n cases were decided before somebody said something new.</numerusform>
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
    <name>ArticleNotices</name>
    <message numerus="yes">
        <source>%n line(s) look like site furniture, not article.</source>
        <translation>
            <numerusform>%n line looks like site furniture, not article.</numerusform>
            <numerusform>%n lines look like site furniture, not article.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticlesPart</name>
    <message numerus="yes">
        <source>Import {number}: %n article(s)</source>
        <translation>
            <numerusform>Import {number}: %n article</numerusform>
            <numerusform>Import {number}: %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) set aside</source>
        <translation>
            <numerusform>%n article set aside</numerusform>
            <numerusform>%n articles set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken back</source>
        <translation>
            <numerusform>%n article taken back</numerusform>
            <numerusform>%n articles taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) chosen</source>
        <translation>
            <numerusform>%n article chosen</numerusform>
            <numerusform>%n articles chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) begun</source>
        <translation>
            <numerusform>%n set begun</numerusform>
            <numerusform>%n sets begun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n finished</numerusform>
            <numerusform>%n finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n released</source>
        <translation>
            <numerusform>%n released</numerusform>
            <numerusform>%n released</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still to do in packages</source>
        <translation>
            <numerusform>%n still to do in packages</numerusform>
            <numerusform>%n still to do in packages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were set aside.</source>
        <translation>
            <numerusform>%n article was set aside.</numerusform>
            <numerusform>%n articles were set aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were taken back.</source>
        <translation>
            <numerusform>%n article was taken back.</numerusform>
            <numerusform>%n articles were taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Source and date of %n article(s) were changed.</source>
        <translation>
            <numerusform>Source and date of %n article was changed.</numerusform>
            <numerusform>Source and date of %n articles were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) have the source and the date of before.</source>
        <translation>
            <numerusform>%n article has the source and the date of before.</numerusform>
            <numerusform>%n articles have the source and the date of before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskingNames</name>
    <message numerus="yes">
        <source>Names are shown in %n article(s). The project keeps it.</source>
        <translation>
            <numerusform>Names are shown in %n article. The project keeps it.</numerusform>
            <numerusform>Names are shown in %n articles. The project keeps it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message numerus="yes">
        <source>%n article(s) given to {name}.</source>
        <translation>
            <numerusform>%n article given to {name}.</numerusform>
            <numerusform>%n articles given to {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken back, which {name} had not begun.</source>
        <translation>
            <numerusform>%n article taken back, which {name} had not begun.</numerusform>
            <numerusform>%n articles taken back, which {name} had not begun.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) would be given</source>
        <translation>
            <numerusform>%n set would be given</numerusform>
            <numerusform>%n sets would be given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be taken back, which nobody has begun</source>
        <translation>
            <numerusform>%n would be taken back, which nobody has begun</numerusform>
            <numerusform>%n would be taken back, which nobody has begun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would come back to be done again</source>
        <translation>
            <numerusform>%n would come back to be done again</numerusform>
            <numerusform>%n would come back to be done again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would not come back, which nobody has begun</source>
        <translation>
            <numerusform>%n would not come back, which nobody has begun</numerusform>
            <numerusform>%n would not come back, which nobody has begun</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeSpansDialog</name>
    <message numerus="yes">
        <source>Change %n span(s)</source>
        <translation>
            <numerusform>Change %n span</numerusform>
            <numerusform>Change %n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) would change</source>
        <translation>
            <numerusform>%n span would change</numerusform>
            <numerusform>%n spans would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n case(s)</source>
        <translation>
            <numerusform>in %n case</numerusform>
            <numerusform>in %n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n article(s)</source>
        <translation>
            <numerusform>of %n article</numerusform>
            <numerusform>of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished set(s) stay as they are</source>
        <translation>
            <numerusform>%n finished set stays as it is</numerusform>
            <numerusform>%n finished sets stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) stay: {why}.</source>
        <translation>
            <numerusform>%n span stays: {why}.</numerusform>
            <numerusform>%n spans stay: {why}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them in released articles: exports and feedback have them as released, until the articles are released anew.</source>
        <translation>
            <numerusform>%n of them in a released article: exports and feedback have it as released, until the article is released anew.</numerusform>
            <numerusform>%n of them in released articles: exports and feedback have them as released, until the articles are released anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollisionTable</name>
    <message numerus="yes">
        <source>%n thing(s) differ in the project and in the file:</source>
        <translation>
            <numerusform>%n thing differs in the project and in the file:</numerusform>
            <numerusform>%n things differ in the project and in the file:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message numerus="yes">
        <source>%n case(s) settled.</source>
        <translation>
            <numerusform>%n case settled.</numerusform>
            <numerusform>%n cases settled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be: changed meanwhile, or the rules of the labels forbid it.</source>
        <translation>
            <numerusform>%n could not be: changed meanwhile, or the rules of the labels forbid it.</numerusform>
            <numerusform>%n could not be: changed meanwhile, or the rules of the labels forbid it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisplacedDialog</name>
    <message numerus="yes">
        <source>%n change(s) that could not be written will be made there.</source>
        <translation>
            <numerusform>%n change that could not be written will be made there.</numerusform>
            <numerusform>%n changes that could not be written will be made there.</numerusform>
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
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
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
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) were left out, because they are not done.</source>
        <translation>
            <numerusform>%n set was left out, because it is not done.</numerusform>
            <numerusform>%n sets were left out, because they are not done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) were left out, because they are undecided.</source>
        <translation>
            <numerusform>%n case was left out, because it is undecided.</numerusform>
            <numerusform>%n cases were left out, because they are undecided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were left out: not all is decided.</source>
        <translation>
            <numerusform>%n article was left out: not all is decided.</numerusform>
            <numerusform>%n articles were left out: not all is decided.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were left out: somebody is still at work.</source>
        <translation>
            <numerusform>%n article was left out: somebody is still at work.</numerusform>
            <numerusform>%n articles were left out: somebody is still at work.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedbackDelegate</name>
    <message numerus="yes">
        <source>{kept} of %n kept</source>
        <translation>
            <numerusform>{kept} of %n kept</numerusform>
            <numerusform>{kept} of %n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n correction(s)</source>
        <translation>
            <numerusform>%n correction</numerusform>
            <numerusform>%n corrections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedbackPage</name>
    <message numerus="yes">
        <source>{kept} of %n span(s) are gold</source>
        <translation>
            <numerusform>{kept} of %n span is gold</numerusform>
            <numerusform>{kept} of %n spans are gold</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FeedbackSession</name>
    <message numerus="yes">
        <source>There is feedback on %n released article(s).</source>
        <translation>
            <numerusform>There is feedback on %n released article.</numerusform>
            <numerusform>There is feedback on %n released articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuidelineEditor</name>
    <message numerus="yes">
        <source>%n case(s) were put off as a gap in the guidelines:</source>
        <translation>
            <numerusform>%n case was put off as a gap in the guidelines:</numerusform>
            <numerusform>%n cases were put off as a gap in the guidelines:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>%n more line</numerusform>
            <numerusform>%n more lines</numerusform>
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
    <name>ImportNotes</name>
    <message numerus="yes">
        <source>… and %n more file(s)</source>
        <translation>
            <numerusform>… and %n more file</numerusform>
            <numerusform>… and %n more files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWork</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s)</source>
        <translation>
            <numerusform>%n folder</numerusform>
            <numerusform>%n folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelButton</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LossView</name>
    <message numerus="yes">
        <source>%n span(s), all to the letter</source>
        <translation>
            <numerusform>%n span, all to the letter</numerusform>
            <numerusform>%n spans, all to the letter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to the letter</source>
        <translation>
            <numerusform>%n to the letter</numerusform>
            <numerusform>%n to the letter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n widened</source>
        <translation>
            <numerusform>%n widened</numerusform>
            <numerusform>%n widened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parted</source>
        <translation>
            <numerusform>%n parted</numerusform>
            <numerusform>%n parted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s): {parts}</source>
        <translation>
            <numerusform>%n span: {parts}</numerusform>
            <numerusform>%n spans: {parts}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n package(s) can be merged</source>
        <translation>
            <numerusform>%n package can be merged</numerusform>
            <numerusform>%n packages can be merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot</source>
        <translation>
            <numerusform>%n cannot</numerusform>
            <numerusform>%n cannot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be decided later</source>
        <translation>
            <numerusform>%n to be decided later</numerusform>
            <numerusform>%n to be decided later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with news</source>
        <translation>
            <numerusform>%n article with news</numerusform>
            <numerusform>%n articles with news</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finished</source>
        <translation>
            <numerusform>%n finished</numerusform>
            <numerusform>%n finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed in the project as they were, undecided</source>
        <translation>
            <numerusform>%n stayed in the project as it was, undecided</numerusform>
            <numerusform>%n stayed in the project as they were, undecided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeLabelsDialog</name>
    <message numerus="yes">
        <source>%n span(s) would be relabelled</source>
        <translation>
            <numerusform>%n span would be relabelled</numerusform>
            <numerusform>%n spans would be relabelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n set(s)</source>
        <translation>
            <numerusform>in %n set</numerusform>
            <numerusform>in %n sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n person(s)</source>
        <translation>
            <numerusform>of %n person</numerusform>
            <numerusform>of %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gold span(s) of released articles stay as released, until these are released anew.</source>
        <translation>
            <numerusform>%n gold span of released articles stays as released, until these are released anew.</numerusform>
            <numerusform>%n gold spans of released articles stay as released, until these are released anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeTable</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Nothing</name>
    <message numerus="yes">
        <source>%n case(s) wait. What is settled can be released already.</source>
        <translation>
            <numerusform>%n case waits. What is settled can be released already.</numerusform>
            <numerusform>%n cases wait. What is settled can be released already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cases appear where two people have finished the same article and differ. This project has %n annotator(s).</source>
        <translation>
            <numerusform>Cases appear where two people have finished the same article and differ. This project has %n annotator.</numerusform>
            <numerusform>Cases appear where two people have finished the same article and differ. This project has %n annotators.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OlderPart</name>
    <message numerus="yes">
        <source>Finished under older guidelines: %n set(s).</source>
        <translation>
            <numerusform>Finished under older guidelines: %n set.</numerusform>
            <numerusform>Finished under older guidelines: %n sets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settled under them: %n case(s).</source>
        <translation>
            <numerusform>Settled under them: %n case.</numerusform>
            <numerusform>Settled under them: %n cases.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OlderSetsDialog</name>
    <message numerus="yes">
        <source>%n more set(s); annotator guidelines PROJECT older lists all.</source>
        <translation>
            <numerusform>%n more set; annotator guidelines PROJECT older lists all.</numerusform>
            <numerusform>%n more sets; annotator guidelines PROJECT older lists all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackDialog</name>
    <message numerus="yes">
        <source>%n article(s) of {name}</source>
        <translation>
            <numerusform>%n article of {name}</numerusform>
            <numerusform>%n articles of {name}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them done already</source>
        <translation>
            <numerusform>%n of them done already</numerusform>
            <numerusform>%n of them done already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>feedback on %n article(s)</source>
        <translation>
            <numerusform>feedback on %n article</numerusform>
            <numerusform>feedback on %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Parting</name>
    <message numerus="yes">
        <source>%n word(s) lie before {surface}. {key_merge} again takes it in.</source>
        <translation>
            <numerusform>%n word lies before {surface}. {key_merge} again takes it in.</numerusform>
            <numerusform>%n words lie before {surface}. {key_merge} again takes them in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PolicyDialog</name>
    <message numerus="yes">
        <source>%n open case(s) would be settled</source>
        <translation>
            <numerusform>%n open case would be settled</numerusform>
            <numerusform>%n open cases would be settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) to the blind check</source>
        <translation>
            <numerusform>%n goes to the blind check</numerusform>
            <numerusform>%n go to the blind check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Blind check so far: {confirmed} of %n answered confirm the rule.</source>
        <translation>
            <numerusform>Blind check so far: {confirmed} of %n answered confirms the rule.</numerusform>
            <numerusform>Blind check so far: {confirmed} of %n answered confirm the rule.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
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
        <source>%n case(s) for the blind check</source>
        <translation>
            <numerusform>%n case for the blind check</numerusform>
            <numerusform>%n cases for the blind check</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Position</name>
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
        <source>more work on them %n time(s)</source>
        <translation>
            <numerusform>more work on them once</numerusform>
            <numerusform>more work on them %n times</numerusform>
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
        <source>%n file(s) not read</source>
        <translation>
            <numerusform>%n file not read</numerusform>
            <numerusform>%n files not read</numerusform>
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
    <name>ProjectPage</name>
    <message numerus="yes">
        <source>The archive is written, with %n file(s).</source>
        <translation>
            <numerusform>The archive is written, with %n file.</numerusform>
            <numerusform>The archive is written, with %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) were relabelled.</source>
        <translation>
            <numerusform>%n span was relabelled.</numerusform>
            <numerusform>%n spans were relabelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gold span(s) of released articles stay as released, until these are released anew.</source>
        <translation>
            <numerusform>%n gold span of released articles stays as released, until these are released anew.</numerusform>
            <numerusform>%n gold spans of released articles stay as released, until these are released anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n set(s), spans that somebody changed since stay as they are.</source>
        <translation>
            <numerusform>In %n set, spans that somebody changed since stay as they are.</numerusform>
            <numerusform>In %n sets, spans that somebody changed since stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueChoices</name>
    <message numerus="yes">
        <source>%n undecided: show names</source>
        <translation>
            <numerusform>%n undecided: show names</numerusform>
            <numerusform>%n undecided: show names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Releases</name>
    <message numerus="yes">
        <source>%n article(s) released.</source>
        <translation>
            <numerusform>%n article released.</numerusform>
            <numerusform>%n articles released.</numerusform>
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
        <source>%n span(s) came with them.</source>
        <translation>
            <numerusform>%n span came with them.</numerusform>
            <numerusform>%n spans came with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same text was there already %n time(s).</source>
        <translation>
            <numerusform>The same text was there already once.</numerusform>
            <numerusform>The same text was there already %n times.</numerusform>
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
        <source>%n file(s) were not read.</source>
        <translation>
            <numerusform>%n file was not read.</numerusform>
            <numerusform>%n files were not read.</numerusform>
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
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>%n backup(s), the newest first.</source>
        <translation>
            <numerusform>%n backup.</numerusform>
            <numerusform>%n backups, the newest first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewersPart</name>
    <message numerus="yes">
        <source>%n case(s) that a rule settled wait to be checked blindly.</source>
        <translation>
            <numerusform>%n case that a rule settled waits to be checked blindly.</numerusform>
            <numerusform>%n cases that a rule settled wait to be checked blindly.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{confirmed} of %n blind check(s) confirmed the rules.</source>
        <translation>
            <numerusform>{confirmed} of %n blind check confirmed the rule.</numerusform>
            <numerusform>{confirmed} of %n blind checks confirmed the rules.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecondLooks</name>
    <message numerus="yes">
        <source>Finished. %n span(s) may deserve a look; {key_finish} goes on.</source>
        <translation>
            <numerusform>Finished. %n span may deserve a look; {key_finish} goes on.</numerusform>
            <numerusform>Finished. %n spans may deserve a look; {key_finish} goes on.</numerusform>
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
    <name>SettledBefore</name>
    <message numerus="yes">
        <source>same decision for %n identical case(s)</source>
        <translation>
            <numerusform>same decision for %n identical case</numerusform>
            <numerusform>same decision for %n identical cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanCard</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>places</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n more in this article</source>
        <translation>
            <numerusform>Tag %n more in this article</numerusform>
            <numerusform>Tag %n more in this article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpansDialog</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n ticked…</source>
        <translation>
            <numerusform>Change %n ticked…</numerusform>
            <numerusform>Change %n ticked…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) of it stay as decided since.</source>
        <translation>
            <numerusform>%n case of it stays as decided since.</numerusform>
            <numerusform>%n cases of it stay as decided since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gold span(s) of released articles stay as released, until these are released anew.</source>
        <translation>
            <numerusform>%n gold span of released articles stays as released, until these are released anew.</numerusform>
            <numerusform>%n gold spans of released articles stay as released, until these are released anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) were changed.</source>
        <translation>
            <numerusform>%n span was changed.</numerusform>
            <numerusform>%n spans were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them in released articles stay as released.</source>
        <translation>
            <numerusform>%n of them in a released article stays as released.</numerusform>
            <numerusform>%n of them in released articles stay as released.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StagesPart</name>
    <message numerus="yes">
        <source>There are cases in %n of these articles.</source>
        <translation>
            <numerusform>There are cases in %n of these articles.</numerusform>
            <numerusform>There are cases in %n of these articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) wait for annotators.</source>
        <translation>
            <numerusform>%n set waits for annotators.</numerusform>
            <numerusform>%n sets wait for annotators.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) wait for a reviewer</source>
        <translation>
            <numerusform>%n case waits for a reviewer</numerusform>
            <numerusform>%n cases wait for a reviewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s).</source>
        <translation>
            <numerusform>in %n article.</numerusform>
            <numerusform>in %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) can be released.</source>
        <translation>
            <numerusform>%n article can be released.</numerusform>
            <numerusform>%n articles can be released.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) could be reviewed already, but somebody is still at work on them; better wait.</source>
        <translation>
            <numerusform>%n article could be reviewed already, but somebody is still at work on it; better wait.</numerusform>
            <numerusform>%n articles could be reviewed already, but somebody is still at work on them; better wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message numerus="yes">
        <source>%n less probable suggestion(s), too.</source>
        <translation>
            <numerusform>%n less probable suggestion, too.</numerusform>
            <numerusform>%n less probable suggestions, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message numerus="yes">
        <source>%n case(s) of it stay as decided since.</source>
        <translation>
            <numerusform>%n case of it stays as decided since.</numerusform>
            <numerusform>%n cases of it stay as decided since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Alarm</name>
    <message numerus="yes">
        <source>Show the %n case(s)</source>
        <translation>
            <numerusform>Show the %n case</numerusform>
            <numerusform>Show the %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message numerus="yes">
        <source>%n article(s) of the copy cannot be found here under the same number, “{title}” among them. What was done there is left out; import what is missing.</source>
        <translation>
            <numerusform>%n article of the copy cannot be found here under the same number: “{title}”. What was done there is left out; import what is missing.</numerusform>
            <numerusform>%n articles of the copy cannot be found here under the same number, “{title}” among them. What was done there is left out; import what is missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) set aside</source>
        <translation>
            <numerusform>%n article set aside</numerusform>
            <numerusform>%n articles set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) taken back after being set aside</source>
        <translation>
            <numerusform>%n article taken back after being set aside</numerusform>
            <numerusform>%n articles taken back after being set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n collision(s): there the project stays as it is; all else was taken in. Say which version stands: --choose project or --choose file for all, and before the = an article or what stands first in the line of a collision: --choose ARTICLE=file.</source>
        <translation>
            <numerusform>%n collision: there the project stays as it is; all else was taken in. Say which version stands: --choose project or --choose file for all, and before the = an article or what stands first in the line of a collision: --choose ARTICLE=file.</numerusform>
            <numerusform>%n collisions: there the project stays as it is; all else was taken in. Say which version stands: --choose project or --choose file for all, and before the = an article or what stands first in the line of a collision: --choose ARTICLE=file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) or release(s) of the copy rest on people or labels that are not here, and are left out.</source>
        <translation>
            <numerusform>%n decision or release of the copy rests on people or labels that are not here, and is left out.</numerusform>
            <numerusform>%n decisions or releases of the copy rest on people or labels that are not here, and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) that cut a letter in two got the whole letter: {example}.</source>
        <translation>
            <numerusform>%n span that cut a letter in two got the whole letter: {example}.</numerusform>
            <numerusform>%n spans that cut a letter in two got the whole letter: {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags that go on (I-) begin %n span(s) where one that begins (B-) belongs.</source>
        <translation>
            <numerusform>Tags that go on (I-) begin %n span where one that begins (B-) belongs.</numerusform>
            <numerusform>Tags that go on (I-) begin %n spans where one that begins (B-) belongs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No meaning is known of %n tag(s), such as {example}: outside of spans.</source>
        <translation>
            <numerusform>No meaning is known of %n tag, such as {example}: outside of spans.</numerusform>
            <numerusform>No meaning is known of %n tags, such as {example}: outside of spans.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blind check(s)</source>
        <translation>
            <numerusform>%n blind check</numerusform>
            <numerusform>%n blind checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) put off</source>
        <translation>
            <numerusform>%n case put off</numerusform>
            <numerusform>%n cases put off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) or the like taken back</source>
        <translation>
            <numerusform>%n decision or the like taken back</numerusform>
            <numerusform>%n decisions or the like taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n example(s)</source>
        <translation>
            <numerusform>%n example</numerusform>
            <numerusform>%n examples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gesture(s) for the log alone</source>
        <translation>
            <numerusform>%n gesture for the log alone</numerusform>
            <numerusform>%n gestures for the log alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n release(s)</source>
        <translation>
            <numerusform>%n release</numerusform>
            <numerusform>%n releases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) in {written} had been read as {read_as}: {example}.</source>
        <translation>
            <numerusform>%n text in {written} had been read as {read_as}: {example}.</numerusform>
            <numerusform>%n texts in {written} had been read as {read_as}: {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) of the guidelines</source>
        <translation>
            <numerusform>%n version of the guidelines</numerusform>
            <numerusform>%n versions of the guidelines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Begun or ended inside a word: %n span(s), first {example}. Perhaps the offsets count something else.</source>
        <translation>
            <numerusform>Begun or ended inside a word: %n span, first {example}. Perhaps the offsets count something else.</numerusform>
            <numerusform>Begun or ended inside a word: %n spans, first {example}. Perhaps the offsets count something else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HTML character references are left in %n text(s): {example}.</source>
        <translation>
            <numerusform>HTML character references are left in %n text: {example}.</numerusform>
            <numerusform>HTML character references are left in %n texts: {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept as they are, because they are of the Hijri calendar: %n date(s), first {example}.</source>
        <translation>
            <numerusform>Kept as they are, because they are of the Hijri calendar: %n date, first {example}.</numerusform>
            <numerusform>Kept as they are, because they are of the Hijri calendar: %n dates, first {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept as they are, because they can be read in two ways: %n date(s), first {example}. Say whether the day comes first.</source>
        <translation>
            <numerusform>Kept as they are, because they can be read in two ways: %n date, first {example}. Say whether the day comes first.</numerusform>
            <numerusform>Kept as they are, because they can be read in two ways: %n dates, first {example}. Say whether the day comes first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept as they are, because they cannot be read: %n date(s), first {example}.</source>
        <translation>
            <numerusform>Kept as they are, because they cannot be read: %n date, first {example}.</numerusform>
            <numerusform>Kept as they are, because they cannot be read: %n dates, first {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label {given} comes in as {label}, as it did before: %n span(s).</source>
        <translation>
            <numerusform>Label {given} comes in as {label}, as it did before: %n span.</numerusform>
            <numerusform>Label {given} comes in as {label}, as it did before: %n spans.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label {given} comes in as {label}: %n span(s).</source>
        <translation>
            <numerusform>Label {given} comes in as {label}: %n span.</numerusform>
            <numerusform>Label {given} comes in as {label}: %n spans.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label {given} is left out, as it was before: %n span(s).</source>
        <translation>
            <numerusform>Label {given} is left out, as it was before: %n span.</numerusform>
            <numerusform>Label {given} is left out, as it was before: %n spans.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label {given} is left out, as you said: %n span(s).</source>
        <translation>
            <numerusform>Label {given} is left out, as you said: %n span.</numerusform>
            <numerusform>Label {given} is left out, as you said: %n spans.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, as comments in doccano: %n remark(s).</source>
        <translation>
            <numerusform>Left out, as comments in doccano: %n remark.</numerusform>
            <numerusform>Left out, as comments in doccano: %n remarks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, as labels of whole texts: %n label(s).</source>
        <translation>
            <numerusform>Left out, as labels of whole texts: %n label.</numerusform>
            <numerusform>Left out, as labels of whole texts: %n labels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, as nobody&apos;s finished work: %n draft(s) and prediction(s).</source>
        <translation>
            <numerusform>Left out, as nobody&apos;s finished work: %n draft and prediction.</numerusform>
            <numerusform>Left out, as nobody&apos;s finished work: %n drafts and predictions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, as relations between spans: %n relation(s).</source>
        <translation>
            <numerusform>Left out, as relations between spans: %n relation.</numerusform>
            <numerusform>Left out, as relations between spans: %n relations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, as relations, events or attributes: %n line(s).</source>
        <translation>
            <numerusform>Left out, as relations, events or attributes: %n line.</numerusform>
            <numerusform>Left out, as relations, events or attributes: %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, because another has the same letters and label: %n span(s), first {example}.</source>
        <translation>
            <numerusform>Left out, because another has the same letters and label: %n span, {example}.</numerusform>
            <numerusform>Left out, because another has the same letters and label: %n spans, first {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, because of a cancellation in Label Studio: %n annotation(s).</source>
        <translation>
            <numerusform>Left out, because of a cancellation in Label Studio: %n annotation.</numerusform>
            <numerusform>Left out, because of a cancellation in Label Studio: %n annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, because on another text of the same file: %n annotation(s), first {example}.</source>
        <translation>
            <numerusform>Left out, because on another text of the same file: %n annotation, first {example}.</numerusform>
            <numerusform>Left out, because on another text of the same file: %n annotations, first {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, because on layers without labels: %n annotation(s), first {example}.</source>
        <translation>
            <numerusform>Left out, because on layers without labels: %n annotation, first {example}.</numerusform>
            <numerusform>Left out, because on layers without labels: %n annotations, first {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, because somebody answered {answer}: %n text(s).</source>
        <translation>
            <numerusform>Left out, because somebody answered {answer}: %n text.</numerusform>
            <numerusform>Left out, because somebody answered {answer}: %n texts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, because the first with the same letters and label has another note or certainty: %n span(s), first {example}.</source>
        <translation>
            <numerusform>Left out, because the first with the same letters and label has another note or certainty: %n span, {example}.</numerusform>
            <numerusform>Left out, because the first with the same letters and label has another note or certainty: %n spans, first {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, because their token has another tag with their label: %n span(s).</source>
        <translation>
            <numerusform>Left out, because its token has another tag with its label: %n span.</numerusform>
            <numerusform>Left out, because their token has another tag with their label: %n spans.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out, because without a label on a text: %n result(s), first {example}.</source>
        <translation>
            <numerusform>Left out, because without a label on a text: %n result, first {example}.</numerusform>
            <numerusform>Left out, because without a label on a text: %n results, first {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Letters are lost for good in %n text(s), {example}: take them from where they come from.</source>
        <translation>
            <numerusform>Letters are lost for good in %n text, {example}: take them from where they come from.</numerusform>
            <numerusform>Letters are lost for good in %n texts, {example}: take them from where they come from.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mended ({repair}) in %n text(s): {example}. The untouched text is kept beside the article.</source>
        <translation>
            <numerusform>Mended ({repair}) in %n text: {example}. The untouched text is kept beside the article.</numerusform>
            <numerusform>Mended ({repair}) in %n texts: {example}. The untouched text is kept beside the article.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was exported, because nothing may be lost: %n set(s) or value(s) would be left out. They are listed by a trial.</source>
        <translation>
            <numerusform>Nothing was exported, because nothing may be lost: %n set or value would be left out. They are listed by a trial.</numerusform>
            <numerusform>Nothing was exported, because nothing may be lost: %n sets or values would be left out. They are listed by a trial.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was exported, because nothing may be lost: %n span(s) would not come through unchanged. They are listed by a trial.</source>
        <translation>
            <numerusform>Nothing was exported, because nothing may be lost: %n span would not come through unchanged. They are listed by a trial.</numerusform>
            <numerusform>Nothing was exported, because nothing may be lost: %n spans would not come through unchanged. They are listed by a trial.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported, because nothing could be taken: %n place(s) refused.</source>
        <translation>
            <numerusform>Nothing was imported, because nothing could be taken: %n place refused.</numerusform>
            <numerusform>Nothing was imported, because nothing could be taken: %n places refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing would be imported: %n place(s) would be refused.</source>
        <translation>
            <numerusform>Nothing would be imported: %n place would be refused.</numerusform>
            <numerusform>Nothing would be imported: %n places would be refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Perhaps cut by Excel, because no cell can be longer: %n text(s) of 32,767 characters.</source>
        <translation>
            <numerusform>Perhaps cut by Excel, because no cell can be longer: %n text of 32,767 characters.</numerusform>
            <numerusform>Perhaps cut by Excel, because no cell can be longer: %n texts of 32,767 characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rows with the same text were taken for one article with their spans: %n row(s).</source>
        <translation>
            <numerusform>Rows with the same text were taken for one article with their spans: %n row.</numerusform>
            <numerusform>Rows with the same text were taken for one article with their spans: %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken from the first letter to the last, because of a gap: %n span(s), first {example}.</source>
        <translation>
            <numerusform>Taken from the first letter to the last, because of a gap: %n span, first {example}.</numerusform>
            <numerusform>Taken from the first letter to the last, because of a gap: %n spans, first {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The annotations of %n file(s) come in as the work of {person}, after their folder.</source>
        <translation>
            <numerusform>The annotations of %n file come in as the work of {person}, after its folder.</numerusform>
            <numerusform>The annotations of %n files come in as the work of {person}, after their folder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The entries of {name} were read as no spans in %n text(s), and are kept beside the articles: each needs a start, an end and a label.</source>
        <translation>
            <numerusform>The entries of {name} were read as no spans in %n text, and are kept beside the articles: each needs a start, an end and a label.</numerusform>
            <numerusform>The entries of {name} were read as no spans in %n texts, and are kept beside the articles: each needs a start, an end and a label.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has no texts: tokens were joined by blanks in %n article(s).</source>
        <translation>
            <numerusform>The file has no texts: tokens were joined by blanks in %n article.</numerusform>
            <numerusform>The file has no texts: tokens were joined by blanks in %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The id of %n document(s) belongs to another above, such as {example}: the id of the first sentence serves, if there is one.</source>
        <translation>
            <numerusform>The id of %n document belongs to another above, {example}: the id of the first sentence serves, if there is one.</numerusform>
            <numerusform>The id of %n documents belongs to another above, such as {example}: the id of the first sentence serves, if there is one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The letters seem to run from the last to the first in %n text(s), {example}: take them from another source.</source>
        <translation>
            <numerusform>The letters seem to run from the last to the first in %n text, {example}: take them from another source.</numerusform>
            <numerusform>The letters seem to run from the last to the first in %n texts, {example}: take them from another source.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The offsets of %n file(s) fit as {other} too; they were read as {unit}.</source>
        <translation>
            <numerusform>The offsets of %n file fit as {other} too; they were read as {unit}.</numerusform>
            <numerusform>The offsets of %n files fit as {other} too; they were read as {unit}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The offsets of %n file(s) were read as {unit}.</source>
        <translation>
            <numerusform>The offsets of %n file were read as {unit}.</numerusform>
            <numerusform>The offsets of %n files were read as {unit}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The table does not say where these spans are, and they stand in their text several times; the first places were taken: %n span(s), first {example}.</source>
        <translation>
            <numerusform>The table does not say where this span is, and it stands in its text several times; the first place was taken: %n span, first {example}.</numerusform>
            <numerusform>The table does not say where these spans are, and they stand in their text several times; the first places were taken: %n spans, first {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are invisible characters inside words in %n text(s): {example}.</source>
        <translation>
            <numerusform>There are invisible characters inside words in %n text: {example}.</numerusform>
            <numerusform>There are invisible characters inside words in %n texts: {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are presentation forms, as they come out of a PDF, in %n text(s): {example}.</source>
        <translation>
            <numerusform>There are presentation forms, as they come out of a PDF, in %n text: {example}.</numerusform>
            <numerusform>There are presentation forms, as they come out of a PDF, in %n texts: {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tracked changes were taken as accepted in %n file(s): what was inserted is there, what was deleted is not.</source>
        <translation>
            <numerusform>Tracked changes were taken as accepted in %n file: what was inserted is there, what was deleted is not.</numerusform>
            <numerusform>Tracked changes were taken as accepted in %n files: what was inserted is there, what was deleted is not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is not seen, and needless blanks, were left out of the name {name}: %n set(s).</source>
        <translation>
            <numerusform>What is not seen, and needless blanks, were left out of the name {name}: %n set.</numerusform>
            <numerusform>What is not seen, and needless blanks, were left out of the name {name}: %n sets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>White space at the ends of %n span(s) was left outside: {example}.</source>
        <translation>
            <numerusform>White space at the ends of %n span was left outside: {example}.</numerusform>
            <numerusform>White space at the ends of %n spans was left outside: {example}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>White space was left out at the ends of %n span(s).</source>
        <translation>
            <numerusform>White space was left out at the ends of %n span.</numerusform>
            <numerusform>White space was left out at the ends of %n spans.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>names asked for in %n article(s)</source>
        <translation>
            <numerusform>names asked for in %n article</numerusform>
            <numerusform>names asked for in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>other details of %n article(s)</source>
        <translation>
            <numerusform>other details of %n article</numerusform>
            <numerusform>other details of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the project has no label {label}, only {labels}: say which of them it is, or add it (%n span(s)).</source>
        <translation>
            <numerusform>the project has no label {label}, only {labels}: say which of them it is, or add it (%n span).</numerusform>
            <numerusform>the project has no label {label}, only {labels}: say which of them it is, or add it (%n spans).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>there is no label on %n span(s): say which of {labels} it is, or leave such spans out.</source>
        <translation>
            <numerusform>there is no label on %n span: say which of {labels} it is, or leave such spans out.</numerusform>
            <numerusform>there is no label on %n spans: say which of {labels} it is, or leave such spans out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first} %n more place(s) cannot be taken. Nothing was imported; correct this, or import the rest.</source>
        <translation>
            <numerusform>{first} %n more place cannot be taken. Nothing was imported; correct this, or import the rest.</numerusform>
            <numerusform>{first} %n more places cannot be taken. Nothing was imported; correct this, or import the rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{project} is broken: %n finding(s).</source>
        <translation>
            <numerusform>{project} is broken: %n finding.</numerusform>
            <numerusform>{project} is broken: %n findings.</numerusform>
        </translation>
    </message>
</context>
</TS>
