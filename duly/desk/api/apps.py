"""Django's handle on the JSON interface."""

from django.apps import AppConfig


class APIConfig(AppConfig):
    """The desk's commands and questions as JSON."""

    name = "duly.desk.api"
    label = "api"
    default_auto_field = "django.db.models.BigAutoField"
