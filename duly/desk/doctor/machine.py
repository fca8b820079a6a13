"""Whether this machine keeps secrets, time and hostile files where they belong."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import default
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from duly.answer.mailtext import clean_header
from duly.desk.doctor.finding import Check, Weight, check
from duly.desk.home import current
from duly.desk.sandbox.probes import describe
from duly.desk.sandbox.recognition import tools
from duly.gate import fast
from duly.ledger import compiled

_MENDED = (3, 11, 10)  # cpython 132105: an encoded line end in a subject starts a header
_ATTACK = "Re: =?utf-8?q?=0A?=Bcc: somebody@else.example"
_ENOUGH, _LEAST = 2 << 30, 200 << 20
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_COMPILED = ("cryptography", "pikepdf", "pypdfium2", "typst")
_AGAIN = (
    "install duly again where its C compiler is: tools/prepare.sh, or pip install --force-reinstall"
)
_ZONES = ("Asia/Kolkata", "Europe/Brussels", "UTC")


def look() -> Iterator[Check]:
    """Look at the interpreter, the sandbox, the files and the zones of this machine."""
    yield _headers()
    yield _sandbox()
    yield _keys()
    yield _files()
    yield _room()
    yield _zones()
    yield _wheels()
    yield _scans()
    yield _kernel()
    yield _hashes()


def _headers() -> Check:
    message = EmailMessage(policy=default)
    message["Subject"] = clean_header(_ATTACK)
    safe = message.as_bytes().lower().count(b"\nbcc:") == 0
    python = ".".join(map(str, sys.version_info[:3]))
    alone = "" if sys.version_info >= _MENDED else "; it does not clean them itself before 3.11.10"
    return check(
        "mail-headers",
        safe,
        f"a subject cannot add a header to our mail: it was tried (Python {python}{alone})",
        f"a subject adds a header of its own to our mail (Python {python})",
        "use Python 3.11.10 or later, and report this: the desk cleans headers itself",
        weight=Weight.FATAL,
    )


def _sandbox() -> Check:
    walls, why = describe()
    return check(
        "sandbox",
        walls.whole,
        why,
        why,
        "install bubblewrap, or run on a kernel with Landlock and user namespaces",
        weight=Weight.FATAL,
    )


def _keys() -> Check:
    keys = current().keys
    open_to = [path.name for path in (keys, *sorted(keys.glob("*"))) if _is_open(path)]
    return check(
        "key-rights",
        not open_to,
        "only this user can read the desk's keys",
        f"others can read or change: {', '.join(open_to)}",
        f"chmod -R go-rwx {keys}; if the machine is shared, adopt new keys",
        weight=Weight.FATAL,
    )


def _files() -> Check:
    home = current()
    open_to = [path.name for path in (home.path, home.database) if _is_open(path)]
    return check(
        "home-rights",
        not open_to or not _is_open(home.path),
        "only this user can enter the desk's folder",
        f"others can enter or read: {', '.join(open_to)}",
        f"chmod go-rwx {home.path}",
    )


def _is_open(path: Path) -> bool:
    if not path.exists():
        return False
    said = path.stat()
    return bool(said.st_mode & _OTHERS) or said.st_uid != os.geteuid()


def _room() -> Check:
    free = shutil.disk_usage(current().path).free
    told = f"{free / (1 << 30):.1f} GiB are free where the desk keeps its data"
    return check(
        "disk-space",
        free >= _ENOUGH,
        told,
        told,
        "make room: a full disk refuses every command, also the urgent ones",
        weight=Weight.FATAL if free < _LEAST else Weight.WARNING,
    )


def _zones() -> Check:
    missing = []
    for name in _ZONES:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, OSError):
            missing.append(name)
    return check(
        "time-zones",
        not missing,
        "the zones in which authorities count are known",
        f"zones are missing: {', '.join(missing)}; a deadline would be reckoned wrongly",
        "install the tzdata package",
        weight=Weight.FATAL,
    )


def _wheels() -> Check:
    missing = [name for name in _COMPILED if not _installed(name)]
    return check(
        "compiled-parts",
        not missing,
        "every compiled part is here; no C compiler is needed",
        f"compiled parts are missing: {', '.join(missing)}",
        "install the locked requirements again; they are wheels and need no compiler",
    )


def _scans() -> Check:
    have = tools()
    lacking = f"; no data for {', '.join(have.missing)}" if have.missing else ""
    return check(
        "scans",
        not have.lacking,
        f"pages that are pictures are read (language data: {', '.join(have.languages)}{lacking})",
        f"pages that are pictures are only flagged, and go to a person whole: {have.lacking}",
        "pip install 'duly[ocr]'; apt-get install tesseract-ocr-eng -rus -hin -osd, as needed",
        weight=Weight.WARNING,
    )


def _kernel() -> Check:
    return check(
        "gate-kernel",
        fast.KERNEL,
        "the gate answers in C",
        f"the gate answers in Python: the same answers, many times slower{_other(fast.BUILT)}",
        _AGAIN if fast.BUILT else "install a C compiler and Python's headers, then duly again",
        weight=Weight.WARNING,
    )


def _hashes() -> Check:
    return check(
        "ledger-kernel",
        compiled.KERNEL,
        "the ledger hashes many entries in one call",
        "the ledger hashes entries one by one: the same hashes, a history is verified slower"
        + _other(compiled.BUILT),
        _AGAIN
        if compiled.BUILT
        else "install a C compiler and Python's headers, and OpenSSL 3, then duly again",
        weight=Weight.WARNING,
    )


def _other(built: bool) -> str:
    return "; its kernel is passed over: it was built from other sources" if built else ""


def _installed(name: str) -> bool:
    try:
        return bool(version(name))
    except PackageNotFoundError:
        return False
