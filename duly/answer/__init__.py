"""The room where the authority is told, item by item.

In: the folder as it stands. Out: the counts of an answer and the digest of its letter. The letters
themselves are in ``duly.answer.letters``.
"""

from duly.answer.rules import ConfirmDelivery, SendAnswer, confirm_delivery, send_answer

__all__ = ["ConfirmDelivery", "SendAnswer", "confirm_delivery", "send_answer"]
