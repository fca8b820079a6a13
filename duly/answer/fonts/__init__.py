"""The fonts that letters are set in; their licences stand in NOTICE.md."""
