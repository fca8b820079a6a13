"""Keeps the last register that could be verified, and takes a newer one as soon as it is there."""

from __future__ import annotations

import logging
import os
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, NamedTuple

from duly.gate.entry import Id, Ids, RegisterRefused, Standing
from duly.gate.register import Register, Verify

LOG: Final = logging.getLogger("duly.gate")


class _Seen(NamedTuple):
    file: tuple[int, ...]  # which file was looked at last; empty: none
    register: Register | None
    alarm: RegisterRefused | None


class Gate:
    """The register at a path, followed through every replacement; safe to share among threads.

    What is corrupt, unsigned, rolled back or another register is refused, and the last verified
    one keeps answering. Where none was ever verified nothing is withheld. Both raise ``alarm``
    and one line in the log ``duly.gate``. The file is looked at once per call; who asks about
    several kinds takes ``register()`` once and asks that.
    """

    def __init__(
        self,
        path: Path | str,
        *,
        verify: Verify | None = None,
        register_id: str | None = None,
        after: int = 0,
    ) -> None:
        self.path = Path(path)
        self._verify = verify
        self._register_id = register_id
        self._after = after
        self._seen = _Seen((), None, None)
        self.register()

    def register(self) -> Register | None:
        """Return the newest verified register; None when there has never been one."""
        seen = self._seen
        file = self._file()
        if file != seen.file or (not file and seen.alarm is None):
            seen = self._seen = self._looked(file, seen)
        return seen.register

    @property
    def alarm(self) -> RegisterRefused | None:
        """Say what is wrong with the file at the path; None when its register is in use."""
        self.register()
        return self._seen.alarm

    @property
    def epoch(self) -> int:
        """Return the epoch in use; 0 when there is none."""
        register = self.register()
        return 0 if register is None else register.epoch

    def age(self, *, now: datetime | None = None) -> timedelta | None:
        """Return how long ago the register in use was issued; None when there is none."""
        register = self.register()
        return None if register is None else register.age(now=now)

    def withheld(
        self, kind: str, ids: Ids, country: str | None, *, now: datetime | None = None
    ) -> list[int]:
        """Return the positions of what is withheld, as ``Register.withheld`` does."""
        register = self.register()
        return [] if register is None else register.withheld(kind, ids, country, now=now)

    def one(self, kind: str, id: Id, country: str | None, *, now: datetime | None = None) -> bool:
        """Tell whether this is withheld in the country now."""
        return bool(self.withheld(kind, (id,), country, now=now))

    def explain(
        self, kind: str, id: Id, country: str | None, *, now: datetime | None = None
    ) -> list[Standing]:
        """Return every order by which this is withheld in the country now."""
        register = self.register()
        return [] if register is None else register.explain(kind, id, country, now=now)

    def _file(self) -> tuple[int, ...]:
        try:
            now = os.stat(self.path)
        except OSError:
            return ()
        return (now.st_dev, now.st_ino, now.st_mtime_ns, now.st_size)

    def _looked(self, file: tuple[int, ...], seen: _Seen) -> _Seen:
        held = seen.register
        try:
            found = Register.open(
                self.path,
                verify=self._verify,
                register_id=self._register_id,
                after=self._after if held is None else held.epoch,
            )
            _same_issue(held, found)
        except RegisterRefused as refused:
            LOG.error(
                "register refused (%s): %s In use: %s.",
                *(refused.code, refused.why),
                "none, nothing is withheld" if held is None else f"epoch {held.epoch}",
            )
            return _Seen(file, held, refused)
        LOG.info("register %s: epoch %d in use", found.register_id, found.epoch)
        return _Seen(file, found, None)


def _same_issue(held: Register | None, found: Register) -> None:
    if held is None:
        return
    if found.register_id != held.register_id:
        raise RegisterRefused(
            "wrong-register", f"The register in use is {held.register_id!r}. Check the path."
        )
    if found.epoch == held.epoch and found.digest != held.digest:
        raise RegisterRefused(
            "rolled-back", f"This is another register of the same epoch {held.epoch}."
        )
