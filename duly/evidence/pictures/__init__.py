"""Pictures of cards: drawn from the card alone, each with a table beside it; no network."""

from duly.evidence.pictures.drawing import TITLES, draw, names, table
from duly.evidence.pictures.points import Naming, Table, named

__all__ = ["TITLES", "Naming", "Table", "draw", "named", "names", "table"]
