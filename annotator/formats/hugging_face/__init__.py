"""JSONL as Hugging Face's data sets load it: the same keys on every line, null for nothing."""
