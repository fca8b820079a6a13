"""A small synthetic microblog on which the effect is seen."""
