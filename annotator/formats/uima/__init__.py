"""UIMA's CAS in XMI and JSON, and WebAnno's TSV: what INCEpTION reads and writes."""
