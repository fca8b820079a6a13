"""Loaded before libraries that would start threads: a child may start none."""

from __future__ import annotations

import os

os.environ.update({"OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1"})
ALONE = True
