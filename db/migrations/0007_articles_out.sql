-- Version 7: what is out in a package.

-- The articles that somebody works on in a package, as far as is known: those that were not done when it was made, until
-- they come back done; JSON, [number, …]. A later package of the same person takes the place of the one before it.
CREATE TABLE articles_out (
    person   INTEGER PRIMARY KEY REFERENCES person (number),
    at       TEXT NOT NULL,
    articles TEXT NOT NULL CHECK (json_valid(articles))
) STRICT;
