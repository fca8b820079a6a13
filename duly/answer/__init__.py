from duly.answer.rules import (
    ConfirmDelivery,
    SendAgain,
    SendAnswer,
    confirm_delivery,
    send_again,
    send_answer,
)

__all__ = [
    "ConfirmDelivery",
    "SendAgain",
    "SendAnswer",
    "confirm_delivery",
    "send_again",
    "send_answer",
]
