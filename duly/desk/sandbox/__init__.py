"""Child processes in which hostile bytes are parsed: bytes in, bytes out, nothing else."""
