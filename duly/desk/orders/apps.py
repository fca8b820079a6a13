"""Django's handle on the rows of the ledger."""

from django.apps import AppConfig


class OrdersConfig(AppConfig):
    """The rows behind the desk."""

    name = "duly.desk.orders"
    label = "orders"
    default_auto_field = "django.db.models.BigAutoField"
