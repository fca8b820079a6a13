"""``duly bench gate``: the read path beside every engine that could stand in its place."""
