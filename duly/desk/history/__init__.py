"""The stored history as an auditor reads it: straight from the database, read-only, no framework.

What an audit needs (rows, keys, acts) loads only when an audit is run.
"""
