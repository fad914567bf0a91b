"""Tables: CSV, TSV and Excel."""
