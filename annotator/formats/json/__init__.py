"""JSON as text: decoding, and where it does not fit."""
