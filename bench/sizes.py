"""How large the drawn instances are: one row per size."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """Everything about a size that is not drawn.

    Attributes:
        name: ``S``, ``M``, ``L`` or ``XL``.
        code: Number that enters the seed, so that sizes with one seed share no draws.
        assembly_points, receiving_sites, gates: How many.
        lanes: Lanes of each gate; each serves both directions.
        buses, ambulances, trucks: Vehicles of each fleet.
        people, wounded: Who leaves, in all.
        tonnes: Goods to bring in, in all.
        days: Length of the calendar.
        open_hour, close_hour: Daily hours of movement, or ``None`` for one continuous pause.
        time_limit_seconds: What the planner is given.
    """

    name: str
    code: int
    assembly_points: int
    receiving_sites: int
    gates: int
    lanes: int
    buses: int
    ambulances: int
    trucks: int
    people: int
    wounded: int
    tonnes: int
    days: int
    open_hour: int | None
    close_hour: int | None
    time_limit_seconds: int


SIZES = {
    size.name: size
    for size in (
        Size("S", 1, 3, 2, 2, 1, 7, 2, 3, 3_500, 60, 150, 5, None, None, 10),
        Size("M", 2, 12, 4, 3, 1, 60, 20, 30, 30_000, 600, 1_500, 5, None, None, 60),
        Size("L", 3, 60, 20, 6, 2, 330, 110, 160, 200_000, 4_000, 10_000, 5, 6, 20, 300),
        Size("XL", 4, 200, 20, 12, 4, 1_100, 360, 540, 1_000_000, 20_000, 50_000, 7, 6, 20, 900),
    )
}
"""The sizes by name. S and M are whole as measured on prototypes; L and XL keep M's shape: two
wounded and a twentieth of a tonne to a hundred people and one, fleets in the same proportion, and
lanes such that gates and vehicles still bind about equally."""
