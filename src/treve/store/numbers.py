"""Decimals as they are written: a point with three zeros behind it may stand between thousands.

Whoever writes 2.000 may mean two thousand, as much of Europe does; its value alone is two.
"""

from __future__ import annotations

import re

_THOUSANDS = re.compile(r"[+-]?0*[1-9]\d*\.000\Z")


class ThousandsPoint(float):
    """A decimal that one reader takes for a whole number, and another for thousands of it.

    As a figure that may have decimals it is what it says; where a whole number is asked it is
    refused, since nothing tells which of the two was meant.
    """

    __slots__ = ()

    @property
    def written(self) -> str:
        """As it is written, such as ``2.000``."""
        return f"{self:.0f}.000"


def decimal(text: str) -> float:
    """Read a decimal, and keep in mind that its point may stand between thousands.

    Args:
        text: As ``float`` takes it.

    Raises:
        ValueError: The text is no decimal.
    """
    return ThousandsPoint(text) if _THOUSANDS.match(text) else float(text)
