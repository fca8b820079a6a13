"""Two made-up worlds of posts, each with its truth; built without a look at what is tried on them.

Nothing here imports ``duly``: a detector and the world it is tried on must not know each other.
"""
