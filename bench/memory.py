"""How much memory a run took."""

from __future__ import annotations

import resource
import sys

_KILOBYTES_PER_MEGABYTE = 1024


def peak_megabytes() -> float:
    """Most memory of this process, and of the largest it started, in megabytes."""
    most = sum(
        resource.getrusage(who).ru_maxrss
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    # Linux counts kilobytes, macOS bytes.
    return most / _KILOBYTES_PER_MEGABYTE ** (2 if sys.platform == "darwin" else 1)
