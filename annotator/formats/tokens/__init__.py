"""What formats of tokens with tags have in common: CoNLL, Hugging Face."""
