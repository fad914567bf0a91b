-- Version 5: who asked for names before a case was settled.

-- A reviewer sees letters instead of people until a case is settled. Who asks for the names of an article before, is
-- told them, and it is kept: it is never taken back.
CREATE TABLE names_asked (
    article INTEGER NOT NULL REFERENCES article (number),
    person  INTEGER NOT NULL REFERENCES person (number),
    at      TEXT NOT NULL,
    PRIMARY KEY (person, article)
) STRICT, WITHOUT ROWID;
