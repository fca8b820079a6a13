"""A row for each order whose posts are counted: how far, and how it ended."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("orders", "0004_encrypted")]
    operations = [
        migrations.CreateModel(
            name="Count",
            fields=[
                (
                    "order",
                    models.CharField(max_length=40, primary_key=True, serialize=False),
                ),
                ("asked_by", models.CharField(blank=True, max_length=40)),
                ("asked_at", models.DateTimeField()),
                ("state", models.CharField(max_length=10)),
                ("run", models.PositiveIntegerField(default=0)),
                ("tries", models.PositiveIntegerField(default=0)),
                ("posts", models.PositiveBigIntegerField(default=0)),
                ("pairs", models.PositiveBigIntegerField(null=True)),
                ("counted", models.PositiveBigIntegerField(default=0)),
                ("seconds", models.FloatField(null=True)),
                ("why", models.CharField(blank=True, max_length=300)),
                ("claimed_until", models.DateTimeField(null=True)),
                ("changed_at", models.DateTimeField()),
            ],
        ),
    ]
