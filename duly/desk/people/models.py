"""Rows of people, seats and tokens. Nothing here decides anything."""

from django.conf import settings
from django.db import models


class Person(models.Model):
    """Someone of the house; ``ref`` is opaque and is all that events ever hold."""

    ref = models.CharField(max_length=40, primary_key=True)
    login = models.CharField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="person"
    )


class Seat(models.Model):
    """From where, and in which roles, a person acts; revoked seats stay on record."""

    ref = models.CharField(max_length=40, primary_key=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="seats")
    roles = models.CharField(max_length=200)  # words joined by spaces
    country = models.CharField(max_length=2)
    granted_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)


class Token(models.Model):
    """A person's proof for the command line and the API; only its digest is kept."""

    digest = models.CharField(max_length=64, primary_key=True)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="tokens")
    made_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
