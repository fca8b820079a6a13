"""The room where a delivery becomes an order.

In: documents as they came, and who says they sent them. Out: one order with its items, each
with the line it was read from, a verdict on the sender, and an acknowledgement with counts.
What was not read with certainty leaves this room marked, and is never acted on by itself.
Its commands and their rules stand in ``rules``: whoever only opens a file never loads them.
"""
