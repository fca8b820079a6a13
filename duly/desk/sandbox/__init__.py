"""Child processes in which hostile bytes are parsed: bytes in, bytes out, nothing else."""

from duly.desk.sandbox.limits import ChildLimits
from duly.desk.sandbox.runner import run_in_child

__all__ = ["ChildLimits", "run_in_child"]
