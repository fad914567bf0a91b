-- Generated from db/migrations; see db/README.md. Read it, do not edit it.

PRAGMA user_version = 15;

CREATE TABLE annotation (
    article   INTEGER NOT NULL,
    person    INTEGER NOT NULL,
    id        TEXT NOT NULL CHECK (length(id) > 0),
    label     TEXT NOT NULL REFERENCES label (name),
    start     INTEGER NOT NULL CHECK (start >= 0),
    "end"     INTEGER NOT NULL,
    surface   TEXT NOT NULL,
    note      TEXT,
    certainty TEXT CHECK (certainty IN ('sure', 'unsure')),
    origin    TEXT NOT NULL, sources TEXT CHECK (sources <> ''), p REAL, bulk INTEGER NOT NULL DEFAULT 0 CHECK (bulk IN (0, 1)),
    PRIMARY KEY (article, person, id),
    FOREIGN KEY (person, article) REFERENCES annotation_set (person, article),
    CHECK (start < "end")
) STRICT, WITHOUT ROWID;

CREATE TABLE annotation_set (
    person      INTEGER NOT NULL REFERENCES person (number),
    article     INTEGER NOT NULL REFERENCES article (number),
    state       TEXT NOT NULL DEFAULT 'todo' CHECK (state IN ('todo', 'in_progress', 'done', 'skipped')),
    skip_reason TEXT CHECK (skip_reason IS NULL OR state = 'skipped'),
    flagged     INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1)),
    flag_note   TEXT CHECK (flag_note IS NULL OR flagged = 1), assisted INTEGER NOT NULL DEFAULT 0 CHECK (assisted IN (0, 1)), guidelines TEXT CHECK (guidelines IS NULL OR state = 'done'),
    PRIMARY KEY (person, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE article (
    number          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    sha256          BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
    length          INTEGER NOT NULL CHECK (length > 0),
    title           TEXT NOT NULL,
    source          TEXT NOT NULL,
    published       TEXT NOT NULL,
    language        TEXT NOT NULL,
    guessed         TEXT NOT NULL,
    encoding        TEXT NOT NULL,
    duplicate_group TEXT,
    meta            TEXT NOT NULL CHECK (json_valid(meta)),
    text            TEXT NOT NULL
) STRICT;

CREATE TABLE articles_out (
    person   INTEGER PRIMARY KEY REFERENCES person (number),
    at       TEXT NOT NULL,
    articles TEXT NOT NULL CHECK (json_valid(articles))
) STRICT;

CREATE TABLE aside_change (
    number   INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE CHECK (length(id) > 0),
    at       TEXT NOT NULL,
    person   INTEGER REFERENCES person (number),
    aside    INTEGER NOT NULL CHECK (aside IN (0, 1)),
    articles TEXT NOT NULL CHECK (json_valid(articles)),
    undoes   TEXT
) STRICT;

CREATE TABLE assignment (
    number  INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    options TEXT NOT NULL CHECK (json_valid(options)),
    given   INTEGER NOT NULL,
    taken   INTEGER NOT NULL
) STRICT;

CREATE TABLE decision (
    number    INTEGER PRIMARY KEY AUTOINCREMENT,
    id        TEXT NOT NULL UNIQUE CHECK (length(id) > 0),
    article   INTEGER NOT NULL REFERENCES article (number),
    person    INTEGER NOT NULL REFERENCES person (number),
    at        TEXT NOT NULL,
    ruling    TEXT NOT NULL CHECK (ruling IN ('settled', 'deferred')),
    means     TEXT NOT NULL CHECK (means IN ('reviewer', 'agreed', 'clitic', 'majority')),
    checked   INTEGER NOT NULL CHECK (checked IN (0, 1)),
    override  INTEGER NOT NULL CHECK (override IN (0, 1)),
    start     INTEGER NOT NULL CHECK (start >= 0),
    "end"     INTEGER NOT NULL,
    variants  TEXT NOT NULL CHECK (json_valid(variants)),
    spans     TEXT NOT NULL CHECK (json_valid(spans)),
    reason    TEXT,
    note      TEXT,
    withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)), guidelines TEXT, answers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(answers)),
    CHECK (start < "end"),
    CHECK (ruling = 'settled' OR spans = '[]')
) STRICT;

CREATE TABLE example (
    id             TEXT PRIMARY KEY,
    article        INTEGER NOT NULL REFERENCES article (number),
    person         INTEGER NOT NULL REFERENCES person (number),
    label          TEXT NOT NULL REFERENCES label (name),
    start          INTEGER NOT NULL CHECK (start >= 0),
    "end"          INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL CHECK (sentence_start >= 0),
    sentence_end   INTEGER NOT NULL,
    marked         INTEGER NOT NULL CHECK (marked IN (0, 1)),
    reason         TEXT,
    note           TEXT,
    CHECK (start < "end" AND sentence_start <= start AND "end" <= sentence_end)
) STRICT, WITHOUT ROWID;

CREATE TABLE first_word (
    person INTEGER NOT NULL REFERENCES person (number),
    folded TEXT NOT NULL,
    count  INTEGER NOT NULL,
    PRIMARY KEY (person, folded)
) STRICT, WITHOUT ROWID;

CREATE TABLE guideline_change (
    number   INTEGER PRIMARY KEY,
    at       TEXT NOT NULL,
    person   INTEGER REFERENCES person (number),
    language TEXT NOT NULL CHECK (language IN ('ar', 'en')),
    before   TEXT NOT NULL,
    after    TEXT NOT NULL,
    undoes   INTEGER REFERENCES guideline_change (number)
) STRICT;

CREATE TABLE indexing (
    version  INTEGER NOT NULL,
    up_to    INTEGER NOT NULL,
    rewrites INTEGER NOT NULL
) STRICT;

CREATE TABLE intake (
    number      INTEGER PRIMARY KEY,
    at          TEXT NOT NULL,
    articles    INTEGER NOT NULL,
    sets        INTEGER NOT NULL,
    annotations INTEGER NOT NULL
) STRICT;

CREATE TABLE label (
    name  TEXT PRIMARY KEY,
    place INTEGER NOT NULL UNIQUE,
    spec  TEXT NOT NULL CHECK (json_valid(spec))
) STRICT, WITHOUT ROWID;

CREATE TABLE label_change (
    number  INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    person  INTEGER REFERENCES person (number),
    before  TEXT NOT NULL CHECK (json_valid(before)),
    after   TEXT NOT NULL CHECK (json_valid(after)),
    undoes  INTEGER REFERENCES label_change (number)
) STRICT;

CREATE TABLE log (
    number    INTEGER PRIMARY KEY AUTOINCREMENT,
    id        TEXT NOT NULL UNIQUE,
    at        TEXT NOT NULL,
    person    INTEGER NOT NULL REFERENCES person (number),
    article   INTEGER NOT NULL REFERENCES article (number),
    kind      TEXT NOT NULL,
    operation TEXT NOT NULL CHECK (operation IN ('do', 'undo', 'redo')),
    of        TEXT,
    changes   TEXT NOT NULL CHECK (json_valid(changes)),
    CHECK ((operation = 'do') = (of IS NULL))
) STRICT;

CREATE TABLE names_asked (
    article INTEGER NOT NULL REFERENCES article (number),
    person  INTEGER NOT NULL REFERENCES person (number),
    at      TEXT NOT NULL,
    PRIMARY KEY (person, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
    role   TEXT NOT NULL CHECK (role IN ('annotator', 'reviewer', 'lead'))
) STRICT;

CREATE TABLE region (
    article INTEGER NOT NULL REFERENCES article (number),
    id      TEXT NOT NULL,
    person  INTEGER REFERENCES person (number),
    start   INTEGER NOT NULL CHECK (start >= 0),
    "end"   INTEGER NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('proposed', 'not_article', 'article')),
    PRIMARY KEY (article, id),
    CHECK (start < "end"),
    CHECK ((person IS NULL) = (verdict = 'proposed'))
) STRICT, WITHOUT ROWID;

CREATE TABLE release (
    article INTEGER PRIMARY KEY REFERENCES article (number),
    person  INTEGER NOT NULL REFERENCES person (number),
    at      TEXT NOT NULL
, basis TEXT CHECK (basis IS NULL OR json_valid(basis))) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
    body, title, content = '', columnsize = 0, tokenize = 'ascii'
);

CREATE TABLE set_aside (
    article INTEGER PRIMARY KEY REFERENCES article (number)
) STRICT;

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sketch (
    shingle INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (shingle, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE staged (
    number  INTEGER PRIMARY KEY,
    kind    TEXT NOT NULL CHECK (kind IN ('share', 'set', 'merged', 'part')),
    content TEXT NOT NULL CHECK (json_valid(content)),
    person  INTEGER,
    first   INTEGER,
    last    INTEGER,
    CHECK ((person IS NULL) = (kind <> 'merged')),
    CHECK ((person IS NULL) = (first IS NULL) AND (person IS NULL) = (last IS NULL))
) STRICT;

CREATE TABLE staging (
    number   INTEGER PRIMARY KEY CHECK (number = 1),
    owner    TEXT NOT NULL,
    beat     TEXT NOT NULL,
    seen     INTEGER NOT NULL CHECK (seen >= 0),
    known    INTEGER NOT NULL CHECK (known >= 0),
    first    INTEGER CHECK (first = seen + 1),
    newcomer INTEGER CHECK (newcomer = known + 1),
    CHECK ((first IS NULL) = (newcomer IS NULL))
) STRICT;

CREATE TABLE suggestion_outcome (
    article    INTEGER NOT NULL,
    person     INTEGER NOT NULL,
    id         TEXT NOT NULL CHECK (length(id) > 0),
    start      INTEGER NOT NULL CHECK (start >= 0),
    "end"      INTEGER NOT NULL,
    label      TEXT NOT NULL,
    sources    TEXT NOT NULL CHECK (sources <> ''),
    p          REAL NOT NULL,
    model      TEXT NOT NULL,
    fate       TEXT NOT NULL CHECK (fate IN (
        'accepted', 'relabelled', 'moved', 'dismissed', 'ignored', 'withheld', 'blind')),
    annotation TEXT,
    bulk       INTEGER NOT NULL DEFAULT 0 CHECK (bulk IN (0, 1)),
    waited     INTEGER CHECK (waited >= 0),
    PRIMARY KEY (article, person, id),
    FOREIGN KEY (person, article) REFERENCES annotation_set (person, article),
    CHECK (start < "end")
) STRICT, WITHOUT ROWID;

CREATE TABLE tally (
    person  INTEGER NOT NULL REFERENCES person (number),
    state   TEXT NOT NULL,
    flagged INTEGER NOT NULL,
    count   INTEGER NOT NULL CHECK (count >= 0),
    PRIMARY KEY (person, state, flagged)
) STRICT, WITHOUT ROWID;

CREATE TABLE vocabulary (
    first TEXT PRIMARY KEY,
    words BLOB NOT NULL
) STRICT;

CREATE TABLE word (
    folded TEXT PRIMARY KEY,
    count  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX annotation_set_by_state ON annotation_set (person, state, article);

CREATE INDEX annotation_set_flagged ON annotation_set (person, article) WHERE flagged = 1;

CREATE INDEX article_by_duplicate_group ON article (duplicate_group)
WHERE duplicate_group IS NOT NULL;

CREATE INDEX decision_by_article ON decision (article, number);

CREATE INDEX log_by_person ON log (person, number);

CREATE INDEX log_by_set ON log (article, person);

CREATE INDEX log_details ON log (at) WHERE kind = 'details';

CREATE INDEX log_finishes ON log (kind) WHERE kind = 'finish';

CREATE INDEX log_taken_up_again ON log (article, person)
WHERE kind = 'reopen' OR (kind = 'finish' AND operation = 'undo');

CREATE INDEX staged_of_person ON staged (person, first) WHERE person IS NOT NULL;

CREATE TRIGGER annotation_is_true_when_added
BEFORE INSERT ON annotation
WHEN NEW.article < ifnull((SELECT first FROM staging WHERE number = 1), 9223372036854775807) AND NEW.surface IS NOT (
    SELECT substr(text, NEW.start + 1, NEW."end" - NEW.start) FROM article
    WHERE number = NEW.article AND NEW."end" <= length)
BEGIN SELECT RAISE(ABORT, 'the surface of an annotation is not what its span covers'); END;

CREATE TRIGGER annotation_is_true_when_changed
BEFORE UPDATE ON annotation
WHEN NEW.surface IS NOT (
    SELECT substr(text, NEW.start + 1, NEW."end" - NEW.start) FROM article
    WHERE number = NEW.article AND NEW."end" <= length)
BEGIN SELECT RAISE(ABORT, 'the surface of an annotation is not what its span covers'); END;

CREATE TRIGGER article_length_is_true
BEFORE INSERT ON article
WHEN NEW.number < ifnull((SELECT first FROM staging WHERE number = 1), 9223372036854775807)
    AND length(NEW.text) <> NEW.length
BEGIN SELECT RAISE(ABORT, 'the length of an article is not that of its text'); END;

CREATE TRIGGER article_stays
BEFORE DELETE ON article
WHEN OLD.number < ifnull((SELECT first FROM staging WHERE number = 1), 9223372036854775807)
BEGIN SELECT RAISE(ABORT, 'an article is never deleted'); END;

CREATE TRIGGER article_text_is_frozen
BEFORE UPDATE OF number, id, sha256, length, text ON article
BEGIN SELECT RAISE(ABORT, 'the text of an article is frozen'); END;

CREATE TRIGGER aside_change_is_not_rewritten
BEFORE UPDATE ON aside_change
BEGIN SELECT RAISE(ABORT, 'it is never rewritten who set articles aside'); END;

CREATE TRIGGER aside_change_stays
BEFORE DELETE ON aside_change
BEGIN SELECT RAISE(ABORT, 'it is never deleted who set articles aside'); END;

CREATE TRIGGER decision_is_in_the_text
BEFORE INSERT ON decision
WHEN NEW."end" > (SELECT length FROM article WHERE number = NEW.article)
BEGIN SELECT RAISE(ABORT, 'a decision is about a place beyond its article'); END;

CREATE TRIGGER decision_is_not_rewritten
BEFORE UPDATE OF number, id, article, person, at, ruling, means, checked, override, start, "end", variants,
    spans, reason, note, guidelines, answers ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never changed, only superseded'); END;

CREATE TRIGGER decision_stays
BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;

CREATE TRIGGER example_is_in_the_text
BEFORE INSERT ON example
WHEN NEW.sentence_end > (SELECT length FROM article WHERE number = NEW.article)
BEGIN SELECT RAISE(ABORT, 'an example ends beyond its article'); END;

CREATE TRIGGER guideline_change_is_not_rewritten
BEFORE UPDATE ON guideline_change
BEGIN SELECT RAISE(ABORT, 'a change of the guidelines is never rewritten'); END;

CREATE TRIGGER guideline_change_stays
BEFORE DELETE ON guideline_change
BEGIN SELECT RAISE(ABORT, 'a change of the guidelines is never deleted'); END;

CREATE TRIGGER label_change_is_not_rewritten
BEFORE UPDATE ON label_change
BEGIN SELECT RAISE(ABORT, 'a change of the labels is never rewritten'); END;

CREATE TRIGGER label_change_stays
BEFORE DELETE ON label_change
BEGIN SELECT RAISE(ABORT, 'a change of the labels is never deleted'); END;

CREATE TRIGGER log_is_not_rewritten
BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER log_is_not_shortened
BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER region_is_in_the_text
BEFORE INSERT ON region
WHEN NEW.article < ifnull((SELECT first FROM staging WHERE number = 1), 9223372036854775807)
    AND NEW."end" > (SELECT length FROM article WHERE number = NEW.article)
BEGIN SELECT RAISE(ABORT, 'a region ends beyond its article'); END;

CREATE TRIGGER region_stays_in_the_text
BEFORE UPDATE ON region
WHEN NEW."end" > (SELECT length FROM article WHERE number = NEW.article)
BEGIN SELECT RAISE(ABORT, 'a region ends beyond its article'); END;

CREATE TRIGGER repeat_is_of_a_set
BEFORE INSERT ON annotation_set
WHEN NEW.person < 0 AND NOT EXISTS (
    SELECT 1 FROM annotation_set WHERE person = -NEW.person AND article = NEW.article)
BEGIN SELECT RAISE(ABORT, 'a repeat is of an article that its person has'); END;

CREATE TRIGGER tally_added
AFTER INSERT ON annotation_set
WHEN NEW.article < ifnull((SELECT first FROM staging WHERE number = 1), 9223372036854775807)
    AND NEW.article NOT IN (SELECT article FROM set_aside)
BEGIN
    INSERT INTO tally VALUES (NEW.person, NEW.state, NEW.flagged, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER tally_changed
AFTER UPDATE OF state, flagged ON annotation_set
WHEN (OLD.state <> NEW.state OR OLD.flagged <> NEW.flagged)
    AND NEW.article < ifnull((SELECT first FROM staging WHERE number = 1), 9223372036854775807)
    AND NEW.article NOT IN (SELECT article FROM set_aside)
BEGIN
    UPDATE tally SET count = count - 1
    WHERE person = OLD.person AND state = OLD.state AND flagged = OLD.flagged;
    INSERT INTO tally VALUES (NEW.person, NEW.state, NEW.flagged, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER tally_removed
AFTER DELETE ON annotation_set
WHEN OLD.article < ifnull((SELECT first FROM staging WHERE number = 1), 9223372036854775807)
    AND OLD.article NOT IN (SELECT article FROM set_aside)
BEGIN
    UPDATE tally SET count = count - 1
    WHERE person = OLD.person AND state = OLD.state AND flagged = OLD.flagged;
END;
