"""Words of witnesses under our heads, and how each answered last."""

import django.db.models.deletion
from django.db import migrations, models

from duly.desk.orders import guard


class Migration(migrations.Migration):
    dependencies = [("orders", "0002_guard")]
    operations = [
        migrations.CreateModel(
            name="Asked",
            fields=[
                (
                    "witness",
                    models.CharField(max_length=300, primary_key=True, serialize=False),
                ),
                ("asked_at", models.DateTimeField()),
                ("size", models.PositiveBigIntegerField()),
                ("why", models.CharField(blank=True, max_length=200)),
                ("against", models.BooleanField()),
            ],
        ),
        migrations.CreateModel(
            name="Cosignature",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("witness", models.CharField(max_length=300)),
                ("line", models.TextField()),
                ("cosigned_at", models.DateTimeField()),
                (
                    "checkpoint",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="orders.checkpoint"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("checkpoint", "witness"), name="one_word_per_head"
                    )
                ],
            },
        ),
        migrations.RunPython(lambda apps, editor: guard.install(), lambda apps, editor: None),
    ]
