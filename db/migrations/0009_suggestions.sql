-- Version 9: what became of suggestions.

-- Of an annotation that was a suggestion: where that came from (names with + between them), how likely it was said to
-- be, and whether it was accepted with all others at once.
ALTER TABLE annotation ADD COLUMN sources TEXT CHECK (sources <> '');
ALTER TABLE annotation ADD COLUMN p REAL;
ALTER TABLE annotation ADD COLUMN bulk INTEGER NOT NULL DEFAULT 0 CHECK (bulk IN (0, 1));

-- Whether a suggestion was on the screen while the set was made.
ALTER TABLE annotation_set ADD COLUMN assisted INTEGER NOT NULL DEFAULT 0 CHECK (assisted IN (0, 1));

-- What became of each suggestion; what is only suggested is nowhere. "waited" is in milliseconds.
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
