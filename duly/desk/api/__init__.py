"""The same commands as a JSON API."""
