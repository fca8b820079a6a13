"""Files of posts at the rim: how they are opened, and how edges are written."""
