"""Made-up worlds of posts, and how far a statement about accounts holds in them."""
