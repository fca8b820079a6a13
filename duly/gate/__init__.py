"""The read path: is this withheld here, now? Imports nothing else of duly."""

from duly.gate.build import build
from duly.gate.countries import COUNTRIES, GROUPS, expanded
from duly.gate.entry import Entry, RegisterRefused, Standing
from duly.gate.filing import Bulk
from duly.gate.holder import Gate
from duly.gate.issue import Issuer
from duly.gate.register import Register

__all__ = [
    "COUNTRIES",
    "GROUPS",
    "Bulk",
    "Entry",
    "Gate",
    "Issuer",
    "Register",
    "RegisterRefused",
    "Standing",
    "build",
    "expanded",
]
