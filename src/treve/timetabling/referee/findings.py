"""How the referee speaks: every remark of it is a fault."""

from __future__ import annotations

import math
from fractions import Fraction

from treve.errors import Figure, Finding


def fault(code: str, *objects: str, **figures: Figure) -> Finding:
    """A fault about these objects, the main one first."""
    return Finding(code, objects, figures, "fault")


def is_whole(value: object) -> bool:
    """Whether it is an ``int`` and nothing else: a truth value and ``1.0`` are not."""
    return type(value) is int


def as_figure(value: Fraction) -> Figure:
    """An exact number as a sentence shows it; one beyond all floats by its power of ten."""
    try:
        return float(value)
    except OverflowError:
        digits = math.floor(math.log10(abs(value.numerator)) - math.log10(value.denominator))
        return f"{'-' if value < 0 else ''}1e+{digits}"
