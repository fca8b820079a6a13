"""The room where an item gets its answer: one person proposes, another confirms."""
