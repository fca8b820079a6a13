"""Analysis of posts and accounts that the review shows; no verdicts.

What enters: rows of posts with the names of their columns, a question (mode, type, window) and
the time it is asked. What leaves: the edges of a network of accounts that did the same within
the window, with counts and gaps, the exact cost before it is counted, and a count of every row
that could not be used, with why. An edge says what was counted. It says nothing about intent.
"""

from duly.evidence.asked import MODES, Asked, asked
from duly.evidence.columns import ALSO, TYPES
from duly.evidence.networks import HEADS, Plan, edges, planned
from duly.evidence.traces import REASONS, Trace, gather

__all__ = [
    "ALSO",
    "HEADS",
    "MODES",
    "REASONS",
    "TYPES",
    "Asked",
    "Plan",
    "Trace",
    "asked",
    "edges",
    "gather",
    "planned",
]
