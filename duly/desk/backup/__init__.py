"""A desk in one file: database with its vault, keys, register; and the way back, proved.

Loads no framework: a backup is taken and put back also where the rest of the desk cannot start.
"""
