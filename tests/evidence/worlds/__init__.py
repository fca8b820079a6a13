"""Two made-up worlds of posts, each with its truth; built without a look at what is tried on them.

Nothing here imports the room for evidence: a detector and the world it is tried on must not know
each other. The sentences are the bench's, which needs texts as well.
"""
