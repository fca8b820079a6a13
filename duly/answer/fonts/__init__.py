"""The fonts that letters are set in; their licence stands beside them."""
