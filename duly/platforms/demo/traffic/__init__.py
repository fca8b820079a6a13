"""What went on at the demo microblog before the second list: invented, and the same every time.

What enters: the world with its people and lists. What leaves: everything that was written from
18 January to the morning of 4 February 2021 beside what the world's own pages show, and, for
tests alone, what was planted in it.
"""

from duly.platforms.demo.traffic.making import SINCE, UNTIL, Planted, Traffic, make_traffic, traffic

__all__ = ["SINCE", "UNTIL", "Planted", "Traffic", "make_traffic", "traffic"]
