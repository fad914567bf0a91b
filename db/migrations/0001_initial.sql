-- The project file, version 1. Offsets are half-open, in Unicode code points, over article.text.

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE label (
    name  TEXT PRIMARY KEY,
    place INTEGER NOT NULL UNIQUE,
    spec  TEXT NOT NULL CHECK (json_valid(spec))
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE CHECK (trim(name) <> ''),
    role   TEXT NOT NULL CHECK (role IN ('annotator', 'reviewer', 'lead'))
) STRICT;

-- The text comes last, so that a list of articles does not read through the texts.
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

CREATE INDEX article_by_duplicate_group ON article (duplicate_group)
WHERE duplicate_group IS NOT NULL;

-- One person's work on one article. The row is also what gives the person the article.
CREATE TABLE annotation_set (
    person      INTEGER NOT NULL REFERENCES person (number),
    article     INTEGER NOT NULL REFERENCES article (number),
    state       TEXT NOT NULL DEFAULT 'todo' CHECK (state IN ('todo', 'in_progress', 'done', 'skipped')),
    skip_reason TEXT CHECK (skip_reason IS NULL OR state = 'skipped'),
    flagged     INTEGER NOT NULL DEFAULT 0 CHECK (flagged IN (0, 1)),
    flag_note   TEXT CHECK (flag_note IS NULL OR flagged = 1),
    PRIMARY KEY (person, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX annotation_set_by_state ON annotation_set (person, state, article);
CREATE INDEX annotation_set_flagged ON annotation_set (person, article) WHERE flagged = 1;

-- How many sets of a person are in a state, kept by triggers, so that no count grows with the project.
CREATE TABLE tally (
    person  INTEGER NOT NULL REFERENCES person (number),
    state   TEXT NOT NULL,
    flagged INTEGER NOT NULL,
    count   INTEGER NOT NULL CHECK (count >= 0),
    PRIMARY KEY (person, state, flagged)
) STRICT, WITHOUT ROWID;

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
    origin    TEXT NOT NULL,
    PRIMARY KEY (article, person, id),
    FOREIGN KEY (person, article) REFERENCES annotation_set (person, article),
    CHECK (start < "end")
) STRICT, WITHOUT ROWID;

-- What may not belong to the article. Without a person: proposed by the program.
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

-- Append-only: the audit trail, and what undo reads.
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

CREATE INDEX log_by_person ON log (person, number);
CREATE INDEX log_by_set ON log (article, person);

-- What came in, and when; imports are not gestures and are not undone.
CREATE TABLE intake (
    number      INTEGER PRIMARY KEY,
    at          TEXT NOT NULL,
    articles    INTEGER NOT NULL,
    sets        INTEGER NOT NULL,
    annotations INTEGER NOT NULL
) STRICT;

-- Search data, all of it made from the rows above by the index pass and by gestures; see docs/adr/0102.
-- Words are folded before they come here, so that the tokenizer has only to split at spaces.
CREATE VIRTUAL TABLE search USING fts5 (
    body, title, content = '', columnsize = 0, tokenize = 'ascii'
);

-- How often each folded word stands in texts and titles: the words from ``first`` on to the next row's,
-- in order, with their counts, deflated. A tenth of the room of a row for each word, and quick to read through.
CREATE TABLE vocabulary (
    first TEXT PRIMARY KEY,
    words BLOB NOT NULL
) STRICT;

-- What is to be added to these counts; the index pass does that now and then.
CREATE TABLE word (
    folded TEXT PRIMARY KEY,
    count  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How many spans of a person begin with each folded word: what snapping knows.
CREATE TABLE first_word (
    person INTEGER NOT NULL REFERENCES person (number),
    folded TEXT NOT NULL,
    count  INTEGER NOT NULL,
    PRIMARY KEY (person, folded)
) STRICT, WITHOUT ROWID;

-- Which articles share word 4-grams: the smallest few of each, by value.
CREATE TABLE sketch (
    shingle INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (shingle, article)
) STRICT, WITHOUT ROWID;

-- The one row says which version of folding made the search data, up to which article it goes, and
-- how often the vocabulary was rewritten, so that readers know when what they keep of it is old.
CREATE TABLE indexing (
    version  INTEGER NOT NULL,
    up_to    INTEGER NOT NULL,
    rewrites INTEGER NOT NULL
) STRICT;

INSERT INTO indexing VALUES (0, 0, 0);

CREATE TRIGGER article_text_is_frozen
BEFORE UPDATE OF number, id, sha256, length, text ON article
BEGIN SELECT RAISE(ABORT, 'the text of an article is frozen'); END;

CREATE TRIGGER article_stays
BEFORE DELETE ON article
BEGIN SELECT RAISE(ABORT, 'an article is never deleted'); END;

CREATE TRIGGER article_length_is_true
BEFORE INSERT ON article WHEN length(NEW.text) <> NEW.length
BEGIN SELECT RAISE(ABORT, 'the length of an article is not that of its text'); END;

CREATE TRIGGER annotation_is_true_when_added
BEFORE INSERT ON annotation
WHEN NEW.surface IS NOT (
    SELECT substr(text, NEW.start + 1, NEW."end" - NEW.start) FROM article
    WHERE number = NEW.article AND NEW."end" <= length)
BEGIN SELECT RAISE(ABORT, 'the surface of an annotation is not what its span covers'); END;

CREATE TRIGGER annotation_is_true_when_changed
BEFORE UPDATE ON annotation
WHEN NEW.surface IS NOT (
    SELECT substr(text, NEW.start + 1, NEW."end" - NEW.start) FROM article
    WHERE number = NEW.article AND NEW."end" <= length)
BEGIN SELECT RAISE(ABORT, 'the surface of an annotation is not what its span covers'); END;

CREATE TRIGGER region_is_in_the_text
BEFORE INSERT ON region
WHEN NEW."end" > (SELECT length FROM article WHERE number = NEW.article)
BEGIN SELECT RAISE(ABORT, 'a region ends beyond its article'); END;

CREATE TRIGGER region_stays_in_the_text
BEFORE UPDATE ON region
WHEN NEW."end" > (SELECT length FROM article WHERE number = NEW.article)
BEGIN SELECT RAISE(ABORT, 'a region ends beyond its article'); END;

CREATE TRIGGER log_is_not_rewritten
BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER log_is_not_shortened
BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER tally_added
AFTER INSERT ON annotation_set
BEGIN
    INSERT INTO tally VALUES (NEW.person, NEW.state, NEW.flagged, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER tally_changed
AFTER UPDATE OF state, flagged ON annotation_set
WHEN OLD.state <> NEW.state OR OLD.flagged <> NEW.flagged
BEGIN
    UPDATE tally SET count = count - 1
    WHERE person = OLD.person AND state = OLD.state AND flagged = OLD.flagged;
    INSERT INTO tally VALUES (NEW.person, NEW.state, NEW.flagged, 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER tally_removed
AFTER DELETE ON annotation_set
BEGIN
    UPDATE tally SET count = count - 1
    WHERE person = OLD.person AND state = OLD.state AND flagged = OLD.flagged;
END;
