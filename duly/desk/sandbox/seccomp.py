"""System calls a reader never needs, taken away: sockets, new programs, other processes."""

from __future__ import annotations

import ctypes
import errno
import platform
import sys
from dataclasses import dataclass

_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06  # BPF
_ALLOW, _DENY, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16  # offsets in seccomp_data
_THREAD = 0x00010000  # CLONE_THREAD
_SET_SECCOMP, _FILTER = 22, 2
_FOREIGN_TABLE = 0x40000000  # x32 calls on x86-64

Step = tuple[int, int, int, int]  # code, jump if true, jump if false, operand


@dataclass(frozen=True, slots=True, kw_only=True)
class _Machine:
    """One architecture's numbers (from its kernel headers)."""

    audit: int
    denied: tuple[int, ...]
    clone: int
    clone3: int = 435


# socket socketpair connect bind sendto execve execveat fork vfork ptrace process_vm_readv
# process_vm_writev kill unshare setns mount bpf perf_event_open keyctl io_uring_setup
# userfaultfd open_by_handle_at
_MACHINES = {
    "x86_64": _Machine(
        audit=0xC000003E,
        denied=(
            *(41, 53, 42, 49, 44, 59, 322, 57, 58, 101, 310),
            *(311, 62, 272, 308, 165, 321, 298, 250, 425, 323, 304),
        ),
        clone=56,
    ),
    "aarch64": _Machine(
        audit=0xC00000B7,
        denied=(
            *(198, 199, 203, 200, 206, 221, 281, 117, 270),
            *(271, 129, 97, 268, 40, 280, 241, 219, 425, 282, 265),
        ),
        clone=220,
    ),
}


class _Filter(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_uint16),
        ("jump_true", ctypes.c_uint8),
        ("jump_false", ctypes.c_uint8),
        ("operand", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("filters", ctypes.POINTER(_Filter)))


def drop_calls(libc: ctypes.CDLL) -> bool:
    """Take the calls away for good; threads stay possible. False where the kernel cannot.

    Needs "no new privileges" to be set before.
    """
    machine = _MACHINES.get(platform.machine())
    if machine is None or sys.maxsize < 2**32:
        return False
    steps = _steps(machine)
    filters = (_Filter * len(steps))(*(_Filter(*step) for step in steps))
    program = _Program(length=len(steps), filters=filters)
    return bool(libc.prctl(_SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0) == 0)


def _steps(machine: _Machine) -> list[Step]:
    deny: Step = (_RETURN, 0, 0, _DENY | errno.EPERM)
    denials = [
        step
        for number in machine.denied
        for step in ((_EQUAL, 0, 1, number), deny)  # next step, or over it
    ]
    return [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, machine.audit),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_AT_LEAST, 0, 1, _FOREIGN_TABLE),
        (_RETURN, 0, 0, _KILL),
        *denials,
        (_EQUAL, 0, 1, machine.clone3),  # its flags cannot be seen: libraries fall back to clone
        (_RETURN, 0, 0, _DENY | errno.ENOSYS),
        (_EQUAL, 0, 3, machine.clone),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_ANY_BIT, 1, 0, _THREAD),
        deny,
        (_RETURN, 0, 0, _ALLOW),
    ]
