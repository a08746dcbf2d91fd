"""Arcs and their passages as columns of numbers, so that rows are made of all of them at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from treve.timetabling.arcs import Arc
from treve.timetabling.problem import Direction
from treve.timetabling.program import Ints

NONE = -1
"""Stands for no load."""


@dataclass(frozen=True, slots=True)
class Table:
    """What the bound asks of arcs; fields are those of :class:`~treve.timetabling.arcs.Arc`.

    Attributes:
        load: :data:`NONE` for an empty move.
        touches: Whether an arc has a second inside.
        inside_from, inside_to, first_end, last_start: First second inside, end of the last; end of
            the first stretch inside, start of the last. 0 where an arc lies outside.
        passes: Of each arc, how many passages it has.
        gate, offset, hold, outward, inside: Of each passage, arc after arc.
        block_start, block_end: The stretch inside around a passage; the passage itself where it
            lies outside.
        first, last: Whether it is an arc's first (last) passage inside.
    """

    fleet: Ints
    origin: Ints
    destination: Ints
    load: Ints
    units: Ints
    seconds: Ints
    touches: Ints
    inside_from: Ints
    inside_to: Ints
    outside_between: Ints
    loading: Ints
    unloading: Ints
    driving: Ints
    first_end: Ints
    last_start: Ints
    passes: Ints
    gate: Ints
    offset: Ints
    hold: Ints
    outward: Ints
    inside: Ints
    block_start: Ints
    block_end: Ints
    first: Ints
    last: Ints

    @classmethod
    def of(cls, arcs: tuple[Arc, ...]) -> Table:
        """Write the arcs down."""
        by_arc = _lines(arcs)
        count = by_arc["passes"]
        passes = [p for arc in arcs for p in arc.passes]
        owner = np.repeat(np.arange(len(arcs)), count)
        by_pass = {
            "gate": _whole(p.gate for p in passes),
            "offset": _whole(p.offset_seconds for p in passes),
            "hold": _whole(p.hold_seconds for p in passes),
            "outward": _whole(p.direction is Direction.OUT for p in passes),
            "inside": _whole(p.inside for p in passes),
        }
        inside = by_pass["inside"]
        start = by_pass["offset"].copy()
        end = start + by_pass["hold"]
        start[inside == 1] = by_arc["inside_from"][owner[inside == 1]]
        end[inside == 1] = by_arc["inside_to"][owner[inside == 1]]
        torn = np.array([len(arc.blocks) > 1 for arc in arcs], dtype=bool)
        for n in np.flatnonzero(torn[owner] & (inside == 1)).tolist():
            at = passes[n].offset_seconds
            start[n], end[n] = next(b for b in arcs[owner[n]].blocks if b[0] <= at < b[1])
        begins = (np.cumsum(count) - count)[owner]
        seen = np.cumsum(inside) - (np.cumsum(inside) - inside)[begins]
        total = np.bincount(owner, weights=inside, minlength=len(arcs)).astype(np.int64)
        return cls(
            **by_arc,
            **by_pass,
            block_start=start,
            block_end=end,
            first=inside * (seen == 1),
            last=inside * (seen == total[owner]),
        )


def _whole(values: Iterable[int | bool]) -> Ints:
    return np.fromiter(values, dtype=np.int64)


def _lines(arcs: tuple[Arc, ...]) -> dict[str, Ints]:
    """What is known of arcs without their passages."""
    return {
        "fleet": _whole(a.fleet for a in arcs),
        "origin": _whole(a.origin for a in arcs),
        "destination": _whole(a.destination for a in arcs),
        "load": _whole(NONE if a.load is None else a.load for a in arcs),
        "units": _whole(a.units for a in arcs),
        "seconds": _whole(a.seconds for a in arcs),
        "touches": _whole(a.inside_from is not None for a in arcs),
        "inside_from": _whole(a.inside_from or 0 for a in arcs),
        "inside_to": _whole(a.inside_to or 0 for a in arcs),
        "outside_between": _whole(a.outside_between for a in arcs),
        "loading": _whole(a.loading_seconds for a in arcs),
        "unloading": _whole(a.unloading_seconds for a in arcs),
        "driving": _whole(a.driving_seconds for a in arcs),
        "first_end": _whole(a.blocks[0][1] if a.blocks else 0 for a in arcs),
        "last_start": _whole(a.blocks[-1][0] if a.blocks else 0 for a in arcs),
        "passes": _whole(len(a.passes) for a in arcs),
    }
