"""Recognized pages read as printed ones are: the same tables, lines and joints."""
