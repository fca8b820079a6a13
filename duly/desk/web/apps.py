"""The desk's pages as a Django app: templates, tags and static files."""

from __future__ import annotations

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Registers the pages; they own no table."""

    name = "duly.desk.web"
    label = "web"
