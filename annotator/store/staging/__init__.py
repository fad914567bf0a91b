"""Work of many rows: by short transactions, and still all of it or nothing."""
