"""Notices of non-compliance, dialogue and challenges: the record, and the next step."""
