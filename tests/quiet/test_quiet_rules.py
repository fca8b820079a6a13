"""Every quiet-code rule finds what it is for, and leaves its lawful neighbour alone."""

from __future__ import annotations

import pytest

from tools.quiet.__main__ import inspect
from tools.quiet.finding import Source
from tools.quiet.table import Table

TABLE = Table(
    file_length=400, function_length=40, skip_reasons=("no-corpus", "no-chromium"), allowances=()
)
ROOM = "duly/decide/rules.py"
TEST = "tests/rooms/test_decide.py"
DEBT = "TO" + "DO"
HERE = "/wo" + "rk/"


def rules_broken(text: str, path: str = ROOM) -> set[str]:
    return {finding.rule for finding in inspect(Source(path=path, text=text), TABLE)}


def long_function(lines: int) -> str:
    return "def f():\n" + "    x = 1\n" * (lines - 1)


LOUD = [
    ("file-length", ROOM, "x = 1\n" * 401),
    ("file-length", TEST, "x = 1\n" * 401),
    ("function-length", ROOM, long_function(41)),
    ("local-import", ROOM, "def f():\n    import json\n"),
    ("local-import", TEST, "async def f():\n    from a import b\n"),
    ("lazy-loading", ROOM, "import importlib\nx = importlib.import_module('a')\n"),
    ("lazy-loading", ROOM, "from importlib import import_module as load\nx = load('a')\n"),
    ("lazy-loading", ROOM, "x = __import__('a')\n"),
    ("relative-import", ROOM, "from . import terms\n"),
    ("relative-import", ROOM, "from ..order import terms\n"),
    ("signal", "duly/desk/a.py", "from django.dispatch import receiver\n"),
    ("signal", "duly/desk/a.py", "from django.db.models.signals import post_save\n"),
    ("signal", "duly/desk/a.py", "from django.db.models import signals\n"),
    ("signal", "duly/desk/a.py", "import django.core.signals\n"),
    ("signal", "duly/desk/a.py", "from allauth.account.signals import user_logged_in\n"),
    ("clock-or-chance", ROOM, "from datetime import datetime\nx = datetime.now()\n"),
    ("clock-or-chance", ROOM, "import datetime as dt\nx = dt.datetime.utcnow()\n"),
    ("clock-or-chance", ROOM, "from datetime import date\nx = date.today()\n"),
    ("clock-or-chance", "duly/law/clocks.py", "import time\nx = time.monotonic()\n"),
    ("clock-or-chance", "duly/ledger/tree.py", "from secrets import token_bytes\ntoken_bytes()\n"),
    ("clock-or-chance", "duly/evidence/bots.py", "import random\nrandom.random()\n"),
    ("clock-or-chance", "duly/order/terms.py", "from uuid import uuid4 as mint\nmint()\n"),
    ("bare-except", ROOM, "try:\n    x = 1\nexcept:\n    raise\n"),
    ("blanket-ignore", ROOM, "x = 1  # type: " + "ignore\n"),
    ("blanket-ignore", ROOM, "x = 1  # no" + "qa\n"),
    ("owed-work", ROOM, f"# {DEBT}: later\n"),
    ("owed-work", "docs/a.md", f"{DEBT} write this\n"),
    ("machine-path", "docs/a.md", f"see {HERE}main\n"),
    ("machine-path", ROOM, "x = '/tm" + "p/x'\n"),
    ("registry-host", "requirements/a.txt", "--index-url https://py" + "pi.org/simple\n"),
    ("outside-host", "duly/desk/a.html", "<script src='https://unp" + "kg.com/x'></script>\n"),
    ("file-name", "duly/decide/utils.py", "x = 1\n"),
    ("file-name", "duly/services/letters.py", "x = 1\n"),
    ("skip-reason", TEST, "import pytest\npytest.skip('later')\n"),
    ("skip-reason", TEST, "import pytest\n@pytest.mark.skip\ndef test_a(): ...\n"),
    ("skip-reason", TEST, "import pytest\n@pytest.mark.skipif(True, reason='x')\ndef t(): ...\n"),
    ("skip-reason", TEST, "from pytest import mark\n@mark.skip()\ndef test_a(): ...\n"),
    ("skip-reason", TEST, "import pytest\npytest.importorskip('numpy')\n"),
    ("syntax", ROOM, "def f(:\n"),
]


@pytest.mark.parametrize(("rule", "path", "text"), LOUD, ids=map(str, range(len(LOUD))))
def test_a_loud_line_is_found(rule: str, path: str, text: str) -> None:
    assert rules_broken(text, path) == {rule}


QUIET = [
    (ROOM, "x = 1\n" * 400),
    (ROOM, long_function(40)),
    ("duly/ledger/vectors.json", "[]\n" * 401),
    (ROOM, "import json\n\n\ndef f() -> str:\n    return json.dumps(1)\n"),
    (ROOM, "from importlib.resources import files\nx = files('duly')\n"),
    (TEST, "import importlib\nx = importlib.import_module('a')\n"),
    (ROOM, "from datetime import datetime, time\nx = datetime(2021, 2, 4)\ny = time(9)\n"),
    (ROOM, "def f(at):\n    return at.time()\n"),
    ("duly/desk/clock.py", "from datetime import datetime\nx = datetime.now()\n"),
    ("duly/gate/table.py", "import time\nx = time.time()\n"),
    ("duly/desk/a.py", "import sqlite3\nx = sqlite3.connect('a')\n"),
    (ROOM, "try:\n    x = 1\nexcept ValueError:\n    raise\n"),
    (ROOM, "x = 1  # type: ignore[attr-defined]\ny = 1  # noqa: E501\n"),
    (ROOM, f"# {DEBT} #12: later\n# {DEBT}(#7)\n"),
    ("docs/a.md", "https://example.test/work/paper and their artwork/work/x\n"),
    ("docs/common-law.md", "x\n"),
    (TEST, "import pytest\npytest.skip('no-corpus: the folder is absent')\n"),
    (TEST, "import pytest\nWHY = 'no-corpus: a'\nm = pytest.mark.skipif(True, reason=WHY)\n"),
    (TEST, "import pytest\ndef t(p):\n    pytest.skip(f'no-chromium: {p}')\n"),
]


@pytest.mark.parametrize(("path", "text"), QUIET, ids=map(str, range(len(QUIET))))
def test_its_lawful_neighbour_is_left_alone(path: str, text: str) -> None:
    assert rules_broken(text, path) == set()


def test_a_finding_says_where_it_is_and_what_to_do() -> None:
    text = "x = 1\n\n\ndef f() -> None:\n    import json\n"
    (finding,) = inspect(Source(path=ROOM, text=text), TABLE)
    assert str(finding) == (
        "duly/decide/rules.py:5: local-import: import at the top; a cycle means a wrong layer"
    )
