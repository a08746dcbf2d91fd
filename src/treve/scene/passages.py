"""Which row of a gate's table counts for a passage."""

from __future__ import annotations

from treve.scene.ways import Gate, PassageMinutes

ANY = "any"
"""Stands in a column that does not tell passages apart."""
EMPTY, PEOPLE, GOODS = "empty", "people", "goods"


def most_specific(
    gate: Gate, vehicle_class: str, state: str, direction: str
) -> PassageMinutes | None:
    """Find the row of a gate's table that counts for a passage.

    The row with most columns filled counts. Between rows with equally many, the load decides (a
    category before ``people``), then the class, the direction, the regime; a later row replaces an
    earlier one that is alike.

    Args:
        gate: With its table, and the regime in force.
        vehicle_class: Class id.
        state: ``empty``, ``goods``, ``people`` or a category value.
        direction: ``out`` or ``in``.

    Returns:
        ``None`` where no row fits: such a vehicle may not pass.
    """
    fitting = [
        row
        for row in gate.minutes
        if row.vehicle_class in (ANY, vehicle_class)
        and _load_fits(row.load, state)
        and row.direction in (ANY, direction)
        and row.regime in (ANY, gate.regime)
    ]
    return max(reversed(fitting), key=_how_specific, default=None)


def _load_fits(load: str, state: str) -> bool:
    if load in (ANY, state):
        return True
    return load == PEOPLE and state not in (EMPTY, GOODS)


def _how_specific(row: PassageMinutes) -> tuple[int, int, bool, bool, bool]:
    load = 0 if row.load == ANY else 1 if row.load == PEOPLE else 2
    filled = (row.vehicle_class != ANY, row.direction != ANY, row.regime != ANY)
    return (bool(load) + sum(filled), load, *filled)
