"""Importing this makes Django ready; every verb that needs the desk imports it first."""

from __future__ import annotations

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "duly.desk.settings")
django.setup()
