"""Texts and documents are encrypted, each order's and each document's with a key of its own."""

from __future__ import annotations

from typing import Any

from django.db import migrations, models

from duly.desk.home import current
from duly.desk.seals import Seal, lock_key, new_seal

_HEX = "\x1a"  # began a stored text that no text column takes as it is


def encrypt(apps: Any, editor: Any) -> None:
    """Encrypt what is there; a text that was erased stays empty."""
    key = current().secret("seal")
    _texts(apps.get_model("orders", "VaultRow"), apps.get_model("orders", "OrderKey"), key)
    exhibits = apps.get_model("orders", "Exhibit")
    for row in exhibits.objects.iterator(chunk_size=50):
        seal = new_seal()
        row.wrapped = lock_key(seal, row.digest, key)
        row.words = seal.lock(f"{row.digest} words", row.text.encode())
        row.body = seal.lock(f"{row.digest} body", bytes(row.body))
        row.save(update_fields=["wrapped", "words", "body"])


def _texts(vault: Any, keys: Any, key: bytes) -> None:
    seals: dict[str, Seal] = {}
    for row in vault.objects.filter(erased_at=None).iterator(chunk_size=500):
        if row.order not in seals:
            seals[row.order] = new_seal()
            keys.objects.create(order=row.order, wrapped=lock_key(seals[row.order], row.order, key))
        raw = bytes.fromhex(row.text[1:]) if row.text.startswith(_HEX) else row.text.encode()
        row.cipher = seals[row.order].lock(row.sealed, bytes(row.salt) + raw)
        row.save(update_fields=["cipher"])


class Migration(migrations.Migration):
    dependencies = [("orders", "0003_witnesses")]
    operations = [
        migrations.CreateModel(
            name="OrderKey",
            fields=[
                ("order", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("wrapped", models.BinaryField()),
            ],
        ),
        migrations.AddField("vaultrow", "cipher", models.BinaryField(default=b""), False),
        migrations.AddField("exhibit", "wrapped", models.BinaryField(default=b""), False),
        migrations.AddField("exhibit", "words", models.BinaryField(default=b""), False),
        migrations.RunPython(encrypt),
        migrations.RemoveField("vaultrow", "text"),
        migrations.RemoveField("vaultrow", "salt"),
        migrations.RemoveField("exhibit", "text"),
    ]
