"""Pages of what posts show: a card beside an item, a group, the order as a whole."""
