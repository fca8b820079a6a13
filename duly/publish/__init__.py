"""The room where the public gets its account."""
