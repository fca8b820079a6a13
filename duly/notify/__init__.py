"""The room where affected people are told, as far as the law allows.

In: what happened to an item, and what a gag leaves to be told. Out: a notice, or its deferral.
"""

from duly.notify.rules import Defer, Notify, defer, notify

__all__ = ["Defer", "Notify", "defer", "notify"]
