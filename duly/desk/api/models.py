"""Rows by which a repeated request is known again. Nothing here decides anything."""

from django.db import models


class Answered(models.Model):
    """What a request with an ``Idempotency-Key`` was answered; kept for ever.

    Only requests that recorded something are kept, so ``body`` holds references and counts.
    """

    person = models.CharField(max_length=40)
    key = models.CharField(max_length=200)
    request = models.CharField(max_length=64)  # keyed digest of what was asked for
    status = models.PositiveSmallIntegerField()
    body = models.TextField()
    location = models.CharField(max_length=200, blank=True)
    answered_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "key"], name="one_answer_per_key"),
        ]
