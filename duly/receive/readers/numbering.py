"""The signs that stand behind the number of a list's point, in the scripts of orders."""

from __future__ import annotations

STOPS = r".):\]°º．）：、。۔।॥။።፡៖"  # inside of a class of signs
