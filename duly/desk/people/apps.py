"""Django's handle on people, seats and tokens."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Who may act at the desk."""

    name = "duly.desk.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"
