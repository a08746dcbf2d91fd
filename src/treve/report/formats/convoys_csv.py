"""``convoys.csv``: every convoy with its block at each gate, for those who lead and let pass."""

from __future__ import annotations

from treve.plan.model import Plan
from treve.report.clock import Clock, clock_of
from treve.report.convoys import ConvoyRow, convoy_rows
from treve.report.outputs import Made
from treve.report.rows import to_csv

FILE_NAME = "convoys.csv"

HEADER = (
    *(
        "convoy",
        "corridor",
        "direction",
        "from",
        "to",
        "vehicles",
        "vehicle_names",
        "leader",
        "last",
    ),
    *("departs", "gates", "arrives", "people", "kilograms"),
)
"""Columns; the same in every language, so that tools can rely on them."""


def make(plan: Plan, language: str) -> Made:
    """Make the table, where there are convoys.

    Args:
        plan: Its timetable.
        language: Not used: ids and units are the same in every language.

    Returns:
        CSV; times are ISO 8601 in the scene's time zone with their offset, ``gates`` lists each
        block as ``gate=start/end``, separated by blanks. Nothing where no vehicle has to go in a
        convoy and none does.
    """
    del language
    rows = convoy_rows(plan)
    if not rows:
        return Made(None)
    clock = clock_of(plan)
    return Made(to_csv(HEADER, (_cells(row, clock) for row in rows)))


def _cells(row: ConvoyRow, clock: Clock) -> tuple[str | int, ...]:
    return (
        row.name,
        row.corridor,
        row.direction,
        " ".join(row.origins),
        " ".join(row.destinations),
        len(row.vehicles),
        " ".join(row.vehicles),
        row.leader,
        row.tail,
        clock.stamp(row.departure_seconds),
        " ".join(
            f"{block.gate}={clock.stamp(block.start_seconds)}/{clock.stamp(block.end_seconds)}"
            for block in row.blocks
        ),
        clock.stamp(row.arrival_seconds),
        row.people,
        row.kilograms,
    )
