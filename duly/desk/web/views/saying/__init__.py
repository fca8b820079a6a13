"""Codes, instants and characters as people read them, in the reader's language."""
