"""Keeps the last register that could be verified, and takes a newer one as soon as it is there."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic
from typing import Final, Literal, NamedTuple

from duly.gate.chain import places
from duly.gate.entry import Id, Ids, RegisterRefused, Standing, instant
from duly.gate.layer import File, Verify, identity
from duly.gate.register import Register
from duly.gate.signal import Watch

LOG: Final = logging.getLogger("duly.gate")
LOOK_AGAIN: Final = 0.1
"""Seconds after which the files are looked at though nobody rang."""

WhenStale = Literal["hold", "open"]
"""What an old register means for a country: go on withholding, or show everything."""

_LOOKS: Final = 3  # how often files are read anew when they were replaced meanwhile


class _Seen(NamedTuple):
    files: tuple[File, ...]  # which files were looked at last; empty: none
    register: Register | None
    alarm: RegisterRefused | None
    watch: Watch
    words: memoryview | None  # what the watch compares; None where nobody rings
    rung: int
    again: float  # when to look at the files again, on the monotonic clock


class Gate:
    """The register at a path, followed through every replacement; safe to share among threads.

    What is corrupt, unsigned, rolled back or another register is refused, and the last verified
    one keeps answering. Where none was ever verified nothing is withheld. Both raise ``alarm``
    and one line in the log ``duly.gate``. Who asks about several kinds takes ``register()`` once
    and asks that; it costs no system call where a publisher rings (``duly.gate.signal``).

    A register that nobody has confirmed for ``max_stale`` raises the alarm ``register-stale``
    and keeps answering, except for the countries to which ``when_stale`` gives ``"open"``.
    ``whole=False`` is for workers on a host where its one follower verifies the files.
    """

    def __init__(
        self,
        path: Path | str,
        *,
        verify: Verify | None = None,
        register_id: str | None = None,
        after: int = 0,
        max_stale: timedelta | None = None,
        when_stale: Mapping[str, WhenStale] | None = None,
        whole: bool = True,
    ) -> None:
        self.path = Path(path)
        self._verify = verify
        self._register_id = register_id
        self._after = after
        self._max_stale = max_stale
        self._when_stale = dict(when_stale or {})
        self._whole = whole
        self._stale: RegisterRefused | None = None
        watch = Watch(self.path)
        self._seen = _Seen((), None, None, watch, watch.words, -1, 0.0)
        self.register()

    def register(self) -> Register | None:
        """Return the newest verified register; None when there has never been one."""
        seen = self._seen
        if seen.words is not None:
            if seen.words[0] == seen.rung and monotonic() < seen.again:
                return seen.register
        elif self._files() == seen.files and (seen.files or seen.alarm):
            return seen.register
        return self._look(seen).register

    @property
    def alarm(self) -> RegisterRefused | None:
        """Say what is wrong with the register at the path; None when it is in use and fresh."""
        self._open_to(None, None)
        return self._seen.alarm or self._stale

    @property
    def epoch(self) -> int:
        """Return the epoch in use; 0 when there is none."""
        register = self.register()
        return 0 if register is None else register.epoch

    def age(self, *, now: datetime | None = None) -> timedelta | None:
        """Return how long ago the register in use was issued, or last confirmed to be the newest.

        None when there is none.
        """
        register = self.register()
        if register is None:
            return None
        at = time.time_ns() // 1_000 if now is None else instant(now)
        fresh = max(instant(register.issued_at), self._seen.watch.confirmed())
        return timedelta(microseconds=max(at - fresh, 0))

    def withheld(
        self, kind: str, ids: Ids, country: str | None, *, now: datetime | None = None
    ) -> list[int]:
        """Return the positions of what is withheld, as ``Register.withheld`` does."""
        register = self._answering(country, now)
        if register is None:
            return []
        if now is None:  # without a name the kernel reads the question faster
            return register.withheld(kind, ids, country)
        return register.withheld(kind, ids, country, now=now)

    def one(self, kind: str, id: Id, country: str | None, *, now: datetime | None = None) -> bool:
        """Tell whether this is withheld in the country now."""
        register = self._answering(country, now)
        if register is None:
            return False
        if now is None:
            return register.one(kind, id, country)
        return register.one(kind, id, country, now=now)

    def explain(
        self, kind: str, id: Id, country: str | None, *, now: datetime | None = None
    ) -> list[Standing]:
        """Return every order by which this is withheld in the country now."""
        register = self._answering(country, now)
        return [] if register is None else register.explain(kind, id, country, now=now)

    def _answering(self, country: str | None, now: datetime | None) -> Register | None:
        """Return the register that answers; nearly always one comparison and one clock."""
        seen = self._seen
        if (
            seen.words is not None
            and seen.words[0] == seen.rung
            and self._max_stale is None
            and monotonic() < seen.again
        ):
            return seen.register
        return self._open_to(country, now)

    def _open_to(self, country: str | None, now: datetime | None) -> Register | None:
        """Return the register that answers for a country; None where it is too old to."""
        register = self.register()
        if self._max_stale is None or register is None:
            return register
        age = self.age(now=now)
        if age is None or age <= self._max_stale:
            self._stale = None
            return register
        if self._stale is None:
            self._stale = RegisterRefused(
                "register-stale",
                f"Epoch {register.epoch} was last confirmed {age} ago. Find out why none follows.",
            )
            LOG.error("register stale: %s", self._stale.why)
        return None if self._when_stale.get(country or "") == "open" else register

    def _files(self) -> tuple[File, ...]:
        found = []
        for place in places(self.path):
            file = identity(place)
            if file is None:
                break
            found.append(file)
        return tuple(found)

    def _look(self, seen: _Seen) -> _Seen:
        """Take what lies at the path now; once more if it was replaced meanwhile."""
        for _ in range(_LOOKS):
            watch = Watch(self.path) if seen.words is None else seen.watch
            rung, files = watch.rung(), self._files()
            again = monotonic() + LOOK_AGAIN
            if files == seen.files and (files or seen.alarm):
                self._seen = seen._replace(watch=watch, words=watch.words, rung=rung, again=again)
                return self._seen
            register, alarm = self._opened(seen.register)
            if files == self._files():
                break
        self._seen = _Seen(files, register, alarm, watch, watch.words, rung, again)
        self._say(self._seen)
        return self._seen

    def _opened(self, held: Register | None) -> tuple[Register | None, RegisterRefused | None]:
        try:
            found = Register.open(
                self.path,
                verify=self._verify,
                register_id=self._register_id,
                after=self._after if held is None else held.epoch,
                whole=self._whole,
                known=() if held is None else held.layers,
            )
            _same_issue(held, found)
        except RegisterRefused as refused:
            return held, refused
        return found, None

    def _say(self, seen: _Seen) -> None:
        held = seen.register
        if seen.alarm is not None:
            LOG.error(
                "register refused (%s): %s In use: %s.",
                *(seen.alarm.code, seen.alarm.why),
                "none, nothing is withheld" if held is None else f"epoch {held.epoch}",
            )
        elif held is not None:
            LOG.info("register %s: epoch %d in use", held.register_id, held.epoch)


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
