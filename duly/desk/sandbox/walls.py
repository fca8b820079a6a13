"""The walls a child raises around itself before it touches a byte: memory, time, files, network."""

from __future__ import annotations

import ctypes
import os
import resource
import sys
from collections.abc import Iterable
from pathlib import Path

from duly.desk.sandbox.limits import ChildLimits
from duly.desk.sandbox.seccomp import drop_calls

OUTER = "outer"  # said by the parent: bubblewrap stands around
ENOUGH = frozenset({"network", "calls"})  # one of them shuts the network off without bubblewrap
_NO_NEW_PRIVILEGES, _NOT_DUMPABLE = 38, 4  # prctl options
_NEW_USER, _NEW_NET, _NEW_IPC = 0x10000000, 0x40000000, 0x08000000
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # Landlock, one number on every arch
_VERSION_QUESTION, _PATH_RULE = 1, 1
_EXECUTE, _READ_FILE, _READ_DIR = 1 << 0, 1 << 2, 1 << 3
_RIGHTS_BY_VERSION = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1}
_HUNDRED = 100
_TCP_BIND, _TCP_CONNECT = 1 << 0, 1 << 1


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64))


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def raise_walls(limits: ChildLimits) -> tuple[str, ...]:
    """Close this process in and return the names of the walls that stand.

    ``limits`` always; ``network``, ``files`` and ``calls`` where the kernel allows it.
    """
    libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None
    standing = ["limits"]
    if libc is not None:
        libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        libc.prctl(_NOT_DUMPABLE, 0, 0, 0, 0)
        standing += ["network"] if _leave_network(libc) else []
        standing += ["files"] if _leave_files(libc) else []
        standing += ["calls"] if drop_calls(libc) else []
    _set_limits(limits)
    return tuple(standing)


def _leave_network(libc: ctypes.CDLL) -> bool:
    if os.geteuid() == 0 and libc.unshare(_NEW_NET | _NEW_IPC) == 0:
        return True
    return bool(libc.unshare(_NEW_USER | _NEW_NET | _NEW_IPC) == 0)


def _leave_files(libc: ctypes.CDLL) -> bool:
    """Allow reading the interpreter and this package, and no other file, with Landlock."""
    version = libc.syscall(_CREATE_RULESET, None, 0, _VERSION_QUESTION)
    if version < 1:
        return False
    rights = _Ruleset(files=_RIGHTS_BY_VERSION[min(version, 3)])
    size = 8 if version < 4 else 16
    rights.network = _TCP_BIND | _TCP_CONNECT if version >= 4 else 0
    ruleset = libc.syscall(_CREATE_RULESET, ctypes.byref(rights), size, 0)
    if ruleset < 0:
        return False
    try:
        for path in _readable():
            _allow(libc, ruleset, path)
        return bool(libc.syscall(_RESTRICT_SELF, ruleset, 0) == 0)
    finally:
        os.close(ruleset)


def _readable() -> Iterable[Path]:
    package = Path(__file__).resolve().parents[2]
    system = ("/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/localtime", "/dev/null")
    python = (sys.prefix, sys.base_prefix, sys.exec_prefix, *sys.path)
    wanted = {Path(path) for path in (*system, *python) if path}
    return (path for path in {package, *wanted} if path.exists() and path != package.parent)


def _allow(libc: ctypes.CDLL, ruleset: int, path: Path) -> None:
    handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        allowed = _READ_FILE | (_EXECUTE | _READ_DIR if path.is_dir() else 0)
        rule = _PathBeneath(allowed=allowed, parent=handle)
        libc.syscall(_ADD_RULE, ruleset, _PATH_RULE, ctypes.byref(rule), 0)
    finally:
        os.close(handle)


def _set_limits(limits: ChildLimits) -> None:
    wanted = {
        resource.RLIMIT_AS: limits.memory_bytes,
        resource.RLIMIT_CPU: limits.cpu_seconds,
        resource.RLIMIT_FSIZE: limits.result_bytes,
        resource.RLIMIT_NOFILE: limits.open_files,
        resource.RLIMIT_CORE: 0,
    }
    if limits.processes is not None:
        wanted[resource.RLIMIT_NPROC] = limits.processes
    for what, most in wanted.items():
        _, hard = resource.getrlimit(what)
        capped = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (capped, _hard(what, capped, hard, limits)))


def _hard(what: int, soft: int, hard: int, limits: ChildLimits) -> int:
    """Give the bound that no limit may be raised over.

    Of time it leaves room for many pages, and a second of grace: the signal that comes first
    tells "too slow" from a crash.
    """
    if what != resource.RLIMIT_CPU:
        return soft
    most = max(soft, limits.cpu_most) + 1
    return most if hard == resource.RLIM_INFINITY else max(soft, min(most, hard))


def allow_pages(pages: int) -> None:
    """Give this child time for the pages it found: as much for every hundred of them."""
    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    if soft == resource.RLIM_INFINITY or pages <= _HUNDRED:
        return
    wanted = ChildLimits().cpu_seconds * -(-pages // _HUNDRED)
    resource.setrlimit(resource.RLIMIT_CPU, (max(soft, min(wanted, hard - 1)), hard))
