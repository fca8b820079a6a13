"""The room where affected people are heard by someone else.

In: the words of whoever holds the private link. Out: a decision by a person who took no part
before; one that is upheld restores the item in the same act.
"""

from duly.appeal.rules import DecideAppeal, FileAppeal, decide_appeal, file_appeal

__all__ = ["DecideAppeal", "FileAppeal", "decide_appeal", "file_appeal"]
