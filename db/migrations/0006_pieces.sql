-- Version 6: what merging brings, and what a reviewer does to many cases at once, comes in by pieces, too.

CREATE TABLE staged_before AS SELECT number, kind, content FROM staged;

DROP TABLE staged;

-- What work under way changes in what is seen already, in pieces that are written one by one once it is decided: sets
-- that become somebody's or are taken from somebody who had not begun them ("share"), sets with work in them ("set"),
-- sets with the gestures that made them ("merged"), and parts of a gesture ("part"). A "merged" piece is of the sets of
-- ``person`` on articles from ``first`` to ``last``: whatever they do there next comes after it.
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

INSERT INTO staged (number, kind, content) SELECT number, kind, content FROM staged_before;

DROP TABLE staged_before;

CREATE INDEX staged_of_person ON staged (person, first) WHERE person IS NOT NULL;
