"""Pages that are pictures: made straight, cut into cells and lines, and read twice.

In: a page's picture. Out: its words with every reading that the picture allows. The engines need
the extra ``duly[ocr]`` and are loaded only where pages are recognized; what was recognized reads
on like any other page (``leaf``).
"""
