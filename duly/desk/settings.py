"""Settings of the desk; everything that differs between homes comes from the environment."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from secrets import token_hex
from typing import Any

from csp.constants import NONCE, NONE, SELF

from duly.desk.databases import database
from duly.desk.home import current

HOME = current()
BASE = Path(__file__).parent

DULY_DEMO = os.environ.get("DULY_DEMO") == "1"
DULY_ORIGIN = os.environ.get("DULY_ORIGIN", "localhost/duly/desk")
DULY_PLATFORM_NAME = os.environ.get("DULY_PLATFORM_NAME", "Chirp (synthetic)")
DULY_MEMBER_STATE = os.environ.get("DULY_MEMBER_STATE", "")
DULY_REPRESENTATIVE = os.environ.get("DULY_REPRESENTATIVE", "")
DULY_PUBLIC_URL = os.environ.get("DULY_PUBLIC_URL", "http://127.0.0.1:8451")
DULY_GATE_OUTLET = os.environ.get("DULY_GATE_OUTLET", "")
DULY_CONTACT = os.environ.get("DULY_CONTACT", "orders@chirp.example")

SECRET_KEY = HOME.secret("session").hex() if HOME.is_made() else token_hex()  # makes no home
DEBUG = False
ALLOWED_HOSTS = os.environ.get("DULY_HOSTS", "localhost 127.0.0.1 [::1] testserver").split()
INTERNAL_IPS: list[str] = []

INSTALLED_APPS = [
    "duly.desk.orders.apps.OrdersConfig",
    "duly.desk.people.apps.PeopleConfig",
    "duly.desk.api.apps.APIConfig",
    "duly.desk.web.apps.WebConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "csp",
    "django_htmx",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "duly.desk.urls"
WSGI_APPLICATION = "duly.desk.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
            ],
        },
    }
]

DATABASES = {"default": database(HOME, os.environ.get("DULY_DATABASE_URL"), sqlite3.sqlite_version)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTHENTICATION_BACKENDS = ["duly.desk.web.signin.ByToken"]  # nobody here has a password
ACCOUNT_ADAPTER = "duly.desk.web.signin.ClosedDoors"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = {"login_failed": "10/300s/ip"}  # never by name: strangers lock nobody out
CSRF_FAILURE_VIEW = "duly.desk.web.views.stale.stale"
LOGIN_URL = "/sign-in/"
LOGIN_REDIRECT_URL = "/desk/"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("hi", "हिन्दी")]
LOCALE_PATHS = [BASE / "locale"]
TIME_ZONE = "UTC"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_ALLOW_ALL_ORIGINS = False

_TLS = os.environ.get("DULY_TLS") == "1"
_HOST_ONLY = "__Host-" if _TLS else ""  # browsers take such a cookie over TLS only
SESSION_COOKIE_NAME = f"{_HOST_ONLY}sessionid"
CSRF_COOKIE_NAME = f"{_HOST_ONLY}csrftoken"
LANGUAGE_COOKIE_NAME = f"{_HOST_ONLY}language"
THEME_COOKIE_NAME = f"{_HOST_ONLY}theme"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 8 * 60 * 60
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_SECURE = _TLS
CSRF_COOKIE_SECURE = _TLS
SECURE_HSTS_SECONDS = 31_536_000 if _TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
DATA_UPLOAD_MAX_MEMORY_SIZE = 30 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # a bulk over a whole order names every item
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if os.environ.get("DULY_SMTP_HOST")
    else "django.core.mail.backends.filebased.EmailBackend"
)
EMAIL_FILE_PATH = str(HOME.outgoing)
EMAIL_HOST = os.environ.get("DULY_SMTP_HOST", "")
EMAIL_PORT = int(os.environ.get("DULY_SMTP_PORT", "25"))
MAIL_STAYS_HERE = EMAIL_HOST in ("", "localhost", "127.0.0.1", "::1")  # never leaves this machine
_SMTP_TLS = os.environ.get("DULY_SMTP_TLS", "").lower() or (
    "off" if MAIL_STAYS_HERE else "starttls"
)
EMAIL_USE_SSL = _SMTP_TLS == "tls"
EMAIL_USE_TLS = _SMTP_TLS not in ("tls", "off")  # a word that is mistyped opens no letter
DEFAULT_FROM_EMAIL = DULY_CONTACT
LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": "duly.desk.noting.DeskLines"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "lines"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {"duly.door": {"level": "INFO"}},
}
