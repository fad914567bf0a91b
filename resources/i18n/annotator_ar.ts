<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels spans of Arabic news exactly. Everything stays on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnnotatePage</name>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spans in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) look like site furniture, not article.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm  V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear  B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article is finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reopen  F4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article is skipped: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a label&apos;s key first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you select now becomes {label}. Esc ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message>
        <source>(no title)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Search articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found. Spelling and prefixes do not matter; try fewer words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles yet. Import some with Ctrl+I.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing left to do. Well done!</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is in this state.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>Title, source and date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the article never changes; only what is known about it does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guessed from the text. Saving confirms it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year, year and month, or the whole date: 2026-03-14.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date is not understood. Write it as 2026-03-14.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ElsewhereDialog</name>
    <message>
        <source>The same string elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space ticks a place or clears it, Enter tags all that are ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tag %n as {label}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlagDialog</name>
    <message>
        <source>Flag this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask somebody to look at it. You can go on labelling it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What should they look at?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may leave this empty. Shift+Enter begins a new line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects (*{suffix});;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>article {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project is one file: articles, labels and everybody&apos;s work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: Coast news, round 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a f&amp;ile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name goes into exported files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the file is to be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file with this name already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your name: your work is kept under it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projects ({suffixes})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a label set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label sets (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Your note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes into the exported file. Shift+Enter begins a new line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Who is working?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody labels for themselves, and sees only their own spans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;People of this project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Somebody new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name goes into exported files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is somebody with this name already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Skip this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves your list of articles to do. You can reopen it at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just begin to type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Another reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>There is no other article to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to mark here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the caret inside the span to split it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further span has this label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) tagged.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpanCard</name>
    <message>
        <source>sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note…  (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select text and press a label&apos;s key, or click a span to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the same string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tag %n more in this article  (G)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpanList</name>
    <message>
        <source>Spans in this article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Everything is saved as you go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark who, where, when and what is claimed in Arabic news, to the letter. Every change is saved at once; what you hand over is exact JSONL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample project has sixteen articles to try everything on. With a new project you bring in your own: text files, web pages, JSONL or tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>العربية</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an empty project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project with sample articles to try everything on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in articles from files, with a preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write labelled articles as JSONL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change &amp;person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work as somebody else, or add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the welcome page; everything is saved already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave; everything is saved already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back your last change, without limit, also after a restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected text, exactly as it is in the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the whole article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find text in this article, whatever its spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next place found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous place found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the titles and texts of all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the &amp;last label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the armed label, or the one used last, on the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go of the selection, the span and the armed label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pre&amp;fix variant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave one more prefix letter outside, or take all in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right edge to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the beginning of the span one letter to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right edge to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the beginning of the span one letter to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left edge to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end of the span one letter to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left edge to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end of the span one letter to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right edge one word to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the beginning of the span one word to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right edge one word to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the beginning of the span one word to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left edge one word to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end of the span one word to the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left edge one word to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end of the span one word to the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the next span in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the previous span in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Span &amp;around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the span around the selected one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ote…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note on the selected span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unsure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that you are not sure of the span, or sure again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the same &amp;elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag the same string elsewhere in this article, after a preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;plit at the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make two spans of one, at the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge with the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one span of this and the next with its label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the selected span</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article is done: go to the next one to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Skip…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the article out, with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;lag…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask somebody to look at the article, or take the flag away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a finished or skipped article up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next to &amp;do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next article to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next article in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous article in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not &amp;article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the selected lines as not part of the article, or take that back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Confirm proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm all dimmed lines that were proposed as not article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all proposals: the dimmed lines belong to the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Title, source and date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the title, the source and the date of the article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the article larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the article smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the article in its usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More line spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the lines further apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;ess line spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the lines closer together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the list of articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;bels and spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the labels and spans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the guidelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change between light and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>العربية</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the language of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole screen, or the window again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys and help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key, on one page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licences, and where your files are</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>A bug in the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that is the program&apos;s fault, not yours. Everything you did before is saved. Please send the details to whoever maintains the program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>Not a news article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate of another article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken or incomplete text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to label</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Annotator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project lead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>The span ends beyond the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to mark here but white space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no label “{label}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{surface}” is marked as {label} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this project no span may lie inside another; “{surface}” is in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{surface}” is marked already, as {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span would cross “{surface}”, which this project does not allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The span may not overlap “{surface}”, which is marked as {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article is finished. Press F4 to reopen it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This article is skipped. Press F4 to take it up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked; it lies inside or around “{surface}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked; “{surface}” is {label} too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked, but it crosses “{surface}”. Is one edge wrong?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certainty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title, source and date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reopen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the flag away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {gesture}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: {gesture}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
