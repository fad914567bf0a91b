-- Version 14: what was done with the details of articles is found, and when that was last, without reading the log.
CREATE INDEX log_details ON log (at) WHERE kind = 'details';
