"""The program's own JSONL, version 1."""
