"""PDF files: which text can be believed, where it stands, and which cell it belongs to."""

from duly.receive.readers.pdf.reader import read_pdf

__all__ = ["read_pdf"]
