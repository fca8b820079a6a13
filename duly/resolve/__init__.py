"""The room where a locator becomes a thing on the platform, by permanent id.

In: what the platform and earlier orders answer. Out: a subject of exactly the kind that was
named, or why there is none; duplicates; earlier orders that named the same subject.
"""

from duly.resolve.rules import Earlier, Resolve, Subject, resolve

__all__ = ["Earlier", "Resolve", "Subject", "resolve"]
