"""The room where a decision takes effect in its territory, until its date, and is undone.

In: a decision to comply. Out: an item withheld exactly as agreed, restored, or expired, and the
epoch from which a surface of the platform shows it.
"""

from duly.withhold.rules import (
    CarryOut,
    Expire,
    KeepWithheld,
    ProposeRestore,
    Restore,
    Withhold,
    carry_out,
    expire,
    keep_withheld,
    propose_restore,
    restore,
    withhold,
)

__all__ = [
    "CarryOut",
    "Expire",
    "KeepWithheld",
    "ProposeRestore",
    "Restore",
    "Withhold",
    "carry_out",
    "expire",
    "keep_withheld",
    "propose_restore",
    "restore",
    "withhold",
]
