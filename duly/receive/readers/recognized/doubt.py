"""Why a person must look at what was read from a picture."""

from __future__ import annotations

CLEAR = "The scan was read twice, not alike; its letters allow only one of the two readings."
DIFFER = "The scan allows more than one reading here. Compare with the page's picture."
ONCE = "Only one reader could read this part of the scan. Compare with the page's picture."
ALIKE = "Both readings of the scan agree, but its picture nearly allows another one too."
SCANNED = frozenset({CLEAR, DIFFER, ONCE, ALIKE})
