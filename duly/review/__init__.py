"""The room where findings are recorded: evidence and protected speech, no verdicts.

In: what a reviewer or an analysis saw. Out: findings that add up, each with its note or evidence.
"""

from duly.review.rules import CountEvidence, Find, count_evidence, find

__all__ = ["CountEvidence", "Find", "count_evidence", "find"]
