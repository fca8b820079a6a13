"""Vouching for other logs, and asking others to vouch for ours; no framework here.

A witness is a small program of its own: it needs a folder, a key and the public keys of the
logs it watches, and no desk.
"""
