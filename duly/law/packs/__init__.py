"""The bodies of law that ship with the desk, one file each. Data only; not legal advice."""
