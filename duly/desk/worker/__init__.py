"""Carries out what the desk owes to the outside, at least once."""
