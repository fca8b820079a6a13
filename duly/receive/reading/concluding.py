"""What can be said of a delivery once all its items are made: counts, and what to look out for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from duly.receive.readers.document import Document
from duly.receive.reading.doubts import Together
from duly.receive.reading.fields.prose import Prose
from duly.receive.reading.flags import Found, flags_of
from duly.receive.reading.itemize import ItemMaker
from duly.receive.reading.outcome import OrderFields, Reading
from duly.receive.reading.table.serial import serials_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """The lists of a delivery: how many rows, which serial numbers, which rows name nothing."""

    rows: int
    serials: Sequence[Sequence[int]]
    empty: Sequence[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """Everything but the items themselves."""

    documents: tuple[Document, ...]
    prose: Prose
    fields: OrderFields
    lists: Lists
    together: Together
    make: ItemMaker

    def reading(self, aside: Counter[str]) -> Reading:
        """Give the reading without its items; ``aside`` counts what is no item, by why."""
        serials = serials_of([number for table in self.lists.serials for number in table])
        counts = self.make.counts(self.prose, self.lists.rows, serials)
        found = Found(
            documents=self.documents,
            prose=self.prose,
            fields=self.fields,
            foreign=self.make.foreign,
            wide=self.make.wide,
            contradicted=self.together.contradicted,
            aside=aside,
            serials=self.lists.serials,
            empty_rows=self.lists.empty,
        )
        return Reading(
            documents=self.documents,
            platform=self.together.platform,
            order=self.fields,
            items=(),
            not_items=(),
            counts=counts,
            flags=flags_of(found, counts),
        )
