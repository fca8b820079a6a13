"""One round of a worker that goes on: what fails in it is told, and the next one tries again."""

from __future__ import annotations

import logging
from datetime import datetime

from django.db import connection

from duly.desk.worker.drain import Drained, drain

FAILED = "a round of the worker failed"


def one_round(*, at: datetime) -> Drained | None:
    """Do what is due at an instant; ``None`` where that failed, which the log then tells.

    A busy database, a full disk or a platform that answers nonsense must not end the only process
    that sends answers: what is owed stays owed.
    """
    try:
        return drain(at=at, counting=True)
    except Exception:  # whatever it was, the next round begins on a connection of its own
        logging.getLogger(__name__).exception(FAILED)
        return None
    finally:
        connection.close()
