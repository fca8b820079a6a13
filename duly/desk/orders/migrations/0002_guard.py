"""The database itself refuses to change the history."""

from django.db import migrations

from duly.desk.orders import guard


class Migration(migrations.Migration):
    dependencies = [("orders", "0001_first_rows")]
    operations = [
        migrations.RunPython(lambda apps, editor: guard.install(), lambda apps, editor: None),
    ]
