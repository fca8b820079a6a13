"""Hostile bytes die in a child, never in the desk."""

from __future__ import annotations

import dataclasses
import logging
import os
import random
import time
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pikepdf
import pytest
from openpyxl import Workbook

from duly.desk.sandbox import runner, tasks
from duly.desk.sandbox.limits import ChildLimits
from duly.desk.sandbox.opened import open_in_child, pack, unpack
from duly.desk.sandbox.probes import describe
from duly.desk.sandbox.runner import run_in_child
from duly.desk.sandbox.wire import from_bytes, to_bytes
from duly.order.terms import Refusal, Unreadable
from duly.receive.readers import Document, File, open_files
from tests.rooms.readers.made import pdf

pytestmark = pytest.mark.walled

QUICK = ChildLimits(wall_seconds=20, cpu_seconds=10)


@pytest.fixture(params=["as-installed", "without-bubblewrap"])
def child(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run with and without the outer wall; the inner ones must hold alone."""
    if request.param == "without-bubblewrap":
        monkeypatch.setattr(runner, "_bubblewrap", lambda: ())


@pytest.fixture
def bad(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the child run this file's own tasks, in place of a parser with a hole in it."""
    monkeypatch.setattr(
        runner,
        "_START",
        "import sys; sys.path[:0] = [sys.argv[1]]; "
        "from duly.desk.sandbox import child, tasks; "
        "tasks.TASKS.update({n: 'tests.desk.sandbox_tasks:' + n for n in "
        "('sleep', 'spin', 'hoard', 'crash', 'shout', 'refuse', 'stumble', 'environment', "
        "'pace')}); "
        "child.main()",
    )
    monkeypatch.setattr(runner, "_bubblewrap", lambda: ())


@pytest.mark.usefixtures("child")
def test_a_delivery_opened_in_a_child_is_the_same_as_opened_here() -> None:
    book = Workbook()
    book.worksheets[0].append([1, "@zqa", None])
    data = BytesIO()
    book.save(data)
    files = [
        File(name="a.xlsx", data=data.getvalue()),
        File(name="पत्र.txt", data=b"Sir, act\non https://x.example/zqa"),
    ]
    assert open_in_child(files, limits=QUICK) == open_files(files)


@pytest.mark.usefixtures("child")
def test_a_childs_no_keeps_its_code_and_its_words() -> None:
    with pytest.raises(Unreadable) as refused:
        open_in_child([File(name="a.doc", data=b"{\\rtf1}")], limits=QUICK)
    assert refused.value.code == "unknown-format"
    assert "a.doc" in refused.value.why


@pytest.mark.usefixtures("child")
def test_a_child_reaches_nothing() -> None:
    walls, sentence = describe()
    assert (walls.network, walls.starting, walls.environment) == (True, True, True), sentence
    # Old kernels cannot shut the files away; then the sentence says so, with what to do.
    assert (walls.reading and walls.writing) or "Install bubblewrap" in sentence


@pytest.mark.usefixtures("bad")
@pytest.mark.parametrize(
    ("task", "code"),
    [
        ("sleep", "too-slow"),
        ("spin", "too-slow"),
        ("hoard", "hostile-file"),
        ("crash", "hostile-file"),
        ("shout", "hostile-file"),
        ("stumble", "hostile-file"),
    ],
)
def test_a_child_that_misbehaves_is_an_unreadable_file(task: str, code: str) -> None:
    limits = ChildLimits(
        wall_seconds=1.5 if task == "sleep" else 20,
        cpu_seconds=1,
        memory_bytes=300_000_000,
        result_bytes=1_000_000,
    )
    started = time.monotonic()
    with pytest.raises(Unreadable) as refused:
        run_in_child(task, b"", limits=limits)
    assert refused.value.code == code
    assert time.monotonic() - started < 20


def bursting() -> bytes:
    """Make a workbook of 0.7 MB whose one cell unfolds to 45 MB: as a ZIP it is within limits."""
    book = Workbook()
    book.worksheets[0].append(["@zqa"])
    plain = BytesIO()
    book.save(plain)
    block = random.Random(1).randbytes(15_000).hex().encode()  # noqa: S311 — never a secret
    burst = BytesIO()
    with ZipFile(plain) as old, ZipFile(burst, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data.replace(b"@zqa", block * 1_500))
    return burst.getvalue()


@pytest.mark.usefixtures("child")
def test_a_workbook_that_bursts_its_reader_is_an_unreadable_file() -> None:
    file = File(name="a.xlsx", data=bursting())
    assert len(file.data) < 1_000_000
    with pytest.raises(Unreadable, match="hostile-file"):
        open_in_child([file], limits=ChildLimits(memory_bytes=160_000_000))


def test_a_machine_without_walls_opens_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    start = (
        "import sys; sys.path[:0] = [sys.argv[1]]; from duly.desk.sandbox import child; "
        "child.raise_walls = lambda limits: ('limits', 'files'); child.main()"
    )
    monkeypatch.setattr(runner, "_START", start)
    monkeypatch.setattr(runner, "_bubblewrap", lambda: ())
    with pytest.raises(Refusal, match="no-sandbox") as refused:
        open_in_child([File(name="a", data=b"Sir, act")], limits=QUICK)
    assert "Install bubblewrap" in refused.value.why
    monkeypatch.setattr(runner, "_START", start.replace("'files'", "'calls'"))
    assert open_in_child([File(name="a", data=b"Sir, act")], limits=QUICK)


@pytest.mark.usefixtures("bad")
@pytest.mark.parametrize(
    ("pages", "seconds"), [(b"0", 15), (b"100", 15), (b"101", 30), (b"500", 75), (b"9999", 75)]
)
def test_a_child_has_fifteen_seconds_for_every_hundred_pages(pages: bytes, seconds: int) -> None:
    assert run_in_child("pace", pages, limits=ChildLimits()) == f"{seconds} 76".encode()


@pytest.mark.usefixtures("bad")
def test_a_refusal_in_the_child_is_a_refusal_here() -> None:
    with pytest.raises(Refusal, match="no-basis: say which law"):
        run_in_child("refuse", b"", limits=QUICK)


@pytest.mark.usefixtures("bad")
def test_the_log_of_a_failure_holds_no_word_of_the_order(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(Unreadable):
        run_in_child("stumble", b"@zqsecret", limits=QUICK)
    assert "stumble" in caplog.text
    assert "zqsecret" not in caplog.text


@pytest.mark.usefixtures("bad")
def test_a_child_inherits_no_environment_and_no_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DULY_TOKEN", "secret")
    with (tmp_path / "vault").open("wb") as vault:
        os.set_inheritable(vault.fileno(), True)
        seen = run_in_child("environment", str(vault.fileno()).encode(), limits=QUICK)
    assert seen == b"[] closed"


def test_a_task_that_does_not_exist_is_a_bug() -> None:
    with pytest.raises(KeyError):
        tasks.find_task("nothing")


def test_packed_files_come_apart_as_they_were() -> None:
    files = (File(name="a\nb", data=b"\n\x00"), File(name="", data=b""), File(name="c", data=b"["))
    assert unpack(pack(files)) == files


class Shade(StrEnum):
    DARK = "dark"


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Every type that may travel."""

    name: str
    shade: Shade | None = None
    box: tuple[float, float] | None = None
    data: bytes = b""
    parts: tuple[Sample, ...] = ()
    known: frozenset[str] = frozenset()
    sure: bool = False


def test_a_value_travels_and_comes_back_as_itself() -> None:
    inner = Sample(name="\ud800 हिन्दी \u2028", shade=Shade.DARK, box=(1.0, 2.5), data=b"\x00\xff")
    sample = Sample(name="", parts=(inner, inner), known=frozenset({"a", "b"}), sure=True)
    assert from_bytes(Sample, to_bytes(sample)) == sample


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"[]",
        b"{}",
        b'{"name": 1}',
        b'{"name": "a", "extra": 1}',
        b'{"name": "a", "shade": "pale"}',
        b'{"name": "a", "box": [1.0]}',
        b'{"name": "a", "sure": 1}',
        b'{"name": "a", "data": "%"}',
        b"[" * 100_000,
    ],
)
def test_what_a_child_made_up_is_not_believed(sent: bytes) -> None:
    with pytest.raises(Unreadable, match="garbled"):
        from_bytes(Sample, sent)


def test_documents_travel_whole() -> None:
    documents = open_files([File(name="a", data=b"1;@zqa;x\n2;@zqb;x\n3;@zqc;x\n")])
    assert from_bytes(tuple[Document, ...], to_bytes(documents)) == documents


def test_a_file_that_everybody_may_open_is_read_by_both_readers_though_it_is_locked() -> None:
    with pikepdf.open(BytesIO(pdf("Block \\@zqkara\\_1 at once."))) as book:
        locked = BytesIO()
        book.save(locked, encryption=pikepdf.Encryption(owner="zq", user="", R=6))
    found = open_in_child([File(name="a.pdf", data=locked.getvalue())], limits=QUICK)[0].lines
    assert [(line.text, line.doubt) for line in found] == [("Block @zqkara_1 at once.", None)]
