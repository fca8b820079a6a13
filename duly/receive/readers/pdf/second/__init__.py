"""The second reader of a PDF: the order in which letters were drawn, not where they stand."""

from duly.receive.readers.pdf.second.agree import held_against
from duly.receive.readers.pdf.second.reading import SecondReader

__all__ = ["SecondReader", "held_against"]
