"""What was asked for is kept under the home's key: nobody can try whether a guess was it."""

from __future__ import annotations

import hmac
from typing import Any

from django.db import migrations

from duly.desk.home import current


def rekey(apps: Any, editor: Any) -> None:
    """Put the keyed digest in the place of the bare one, from which it is made."""
    rows = apps.get_model("api", "Answered").objects
    for row in rows.iterator(chunk_size=500):
        told = f"request\n{row.request}".encode()
        row.request = hmac.digest(current().secret("vault"), told, "sha256").hex()
        row.save(update_fields=["request"])


class Migration(migrations.Migration):
    dependencies = [("api", "0001_first_rows")]
    operations = [migrations.RunPython(rekey)]
