"""Whether the ledger's kernel in C was built, and from the sources that stand beside this file."""

INTERFACE = 1  # the number in native/kernel.c; one of other sources may take and give else

try:
    from duly.ledger import kernel
except ImportError:
    BUILT = KERNEL = False
else:
    BUILT = True
    KERNEL = getattr(kernel, "INTERFACE", None) == INTERFACE
