"""What exists on the platform, as a list the platform gives, and its index.

In: a CSV file in UTF-8, ``kind,id,author`` and more columns where the platform knows more. Out:
an ``Index`` over plain bytes, which may be a mapped file: exact names, earlier names, and names
that a reader or a scanner confuses. The reading and the platforms ask the same index.
"""

from duly.receive.directory.build import build
from duly.receive.directory.index import Entry, Index, digest_of, is_index

__all__ = ["Entry", "Index", "build", "digest_of", "is_index"]
