"""The history nobody can rewrite: codec, tree, checkpoint, verification."""
