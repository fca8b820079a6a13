"""Child processes in which hostile bytes are parsed."""
