"""Reviewing: how cases stand, what may be decided, what is gold, how a case looks. Pure."""
