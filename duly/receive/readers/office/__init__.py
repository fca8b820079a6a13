"""Office files: what they show, what they hide, and what stands behind their words."""
