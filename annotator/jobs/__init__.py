"""Long work that joins formats and store: import, export, indexing; with progress and cancel."""
