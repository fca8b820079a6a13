"""Pictures of cards from the card alone, each with a table beside it; ``drawing`` draws them."""

from duly.evidence.pictures.points import Naming, Table, named
from duly.evidence.pictures.tables import TITLES, AnyDrawn, names, table

__all__ = ["TITLES", "AnyDrawn", "Naming", "Table", "named", "names", "table"]
