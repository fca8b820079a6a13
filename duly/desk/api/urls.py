"""The addresses of the JSON interface; the desk includes them under ``api/``."""

from django.urls import path

from duly.desk.api.site import api

urlpatterns = [path("", api.urls)]
