-- Version 4: what was released stays as it was.

-- What an article was released on, so that its gold and its feedback stay that until somebody releases it anew: JSON,
-- {"sets": [{"person": …, "spans": [[start, end, label], …]}, …], "decisions": [id, …]}. Versions before this one did
-- not keep it.
ALTER TABLE release ADD COLUMN basis TEXT CHECK (basis IS NULL OR json_valid(basis));
