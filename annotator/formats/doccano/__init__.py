"""doccano: JSONL in both shapes."""
