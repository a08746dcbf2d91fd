"""How the referee speaks: every remark of it is a fault."""

from __future__ import annotations

from treve.errors import Figure, Finding


def fault(code: str, *objects: str, **figures: Figure) -> Finding:
    """A fault about these objects, the main one first."""
    return Finding(code, objects, figures, "fault")


def is_whole(value: object) -> bool:
    """Whether it is an ``int`` and nothing else: a truth value and ``1.0`` are not."""
    return type(value) is int
