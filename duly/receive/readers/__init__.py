"""Containers: bytes in, documents with provenance out."""
