"""Forms that a law prescribes or an interface documents: fields by their labels, not by guess."""

from duly.receive.reading.forms.form import Form
from duly.receive.reading.forms.recognize import recognized
from duly.receive.reading.forms.registers import rearranged

__all__ = ["Form", "rearranged", "recognized"]
