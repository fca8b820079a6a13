"""Cards: what the posts show about the accounts of an order, beside accounts like them.

``gathered`` reads, ``planned`` says what it costs, ``counted`` counts, and the study gives one
card for each listed account, one for each connected group, and one for the whole order. The
same rows, accounts, list, parameters and code give the same bytes.
"""

from duly.evidence.cards.form import card_of, digest, group_of, to_bytes, to_json, whole_of
from duly.evidence.cards.gathering import Traces, gathered
from duly.evidence.cards.study import Planned, Study, counted, planned, studied
from duly.evidence.cards.values import Card, ClusterCard, Coverage, Fact, WholeOrder

__all__ = [
    "Card",
    "ClusterCard",
    "Coverage",
    "Fact",
    "Planned",
    "Study",
    "Traces",
    "WholeOrder",
    "card_of",
    "counted",
    "digest",
    "gathered",
    "group_of",
    "planned",
    "studied",
    "to_bytes",
    "to_json",
    "whole_of",
]
