"""The room where an item gets its answer: one person proposes, another confirms.

In: an item with basis, certain reading and subject. Out: a decision that two people in two seats
agreed to in every word, the last of them outside the demanding country.
"""

from duly.decide.rules import Confirm, Propose, Reopen, confirm, propose, reopen

__all__ = ["Confirm", "Propose", "Reopen", "confirm", "propose", "reopen"]
