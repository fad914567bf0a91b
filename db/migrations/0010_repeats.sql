-- Version 10: articles that come back to the same person, to see how far people agree with themselves.

-- A repeat is the set of a stand-in, whose number is that of the person below zero. It is of an article that the person
-- has, and nothing that counts people's work sees it.
CREATE TRIGGER repeat_is_of_a_set
BEFORE INSERT ON annotation_set
WHEN NEW.person < 0 AND NOT EXISTS (
    SELECT 1 FROM annotation_set WHERE person = -NEW.person AND article = NEW.article)
BEGIN SELECT RAISE(ABORT, 'a repeat is of an article that its person has'); END;
