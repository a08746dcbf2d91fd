"""The board: everything the compiled search reads and writes, in few arrays.

Few arrays, because the compiled functions pass them to each other by value. Records have named
fields. Times are seconds on the search's clock; lanes, bays and desks are reserved in slots of
their own. The *grid* has two rows for each resource ``r``, and two more where lanes are turned:

================= =======================================================================
rows              slot ``i`` holds
================= =======================================================================
``r``             lanes taken, where there are several; lanes closed
``resources + r`` slots from ``i`` on with a lane free; below zero, until one is
``2 r.s + r``     lanes held by passages that face this way
``3 r.s + r``     lanes kept by those that face the other way, too near to be switched
================= =======================================================================

Lanes that have to be switched are two resources, one for each direction: who takes one in his
direction takes one away from the other as well, for so long before and after as turning takes.

Calendar 0 is the zone's windows less their margin; others are fleets' hours of service. A trip is
a row of integers: see the ``TRIP_*`` places. ``-1`` means none everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from treve.timetabling.solvers.by_address import ByAddress

Ints = npt.NDArray[np.int32]
Longs = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Records = npt.NDArray[np.void]
Record = Any
"""One of them, fields by name as compiled code knows them; mypy cannot."""

BUCKETS = 160
"""Buckets of time that labels are kept in; more of them where vehicles rest in between."""
BEAM = 4
"""Labels kept in a bucket: the least wasteful."""
STEPS = 12
"""Most steps of a trip: two stops and ten gates."""

TRIP_ARC, TRIP_UNITS, TRIP_START, TRIP_END, TRIP_AT = 0, 1, 2, 3, 4
TRIP_LANE = TRIP_AT + STEPS
TRIP_WIDTH = TRIP_LANE + STEPS

WORLD = np.dtype(
    [(n, "i8") for n in ("seconds", "zero", "run0", "stops", "ranked", "work", "owes", "now")]
)
ARC = np.dtype(
    [
        (n, "i4")
        for n in (
            "fleet",
            "origin",
            "destination",
            "load",
            "units",
            "step0",
            "steps",
            "tail",
            "in_step",
            "in_mode",
            "out_step",
            "out_mode",
            "room0",
            "room1",
            "met",
            "lead",
            "rest",
            "lingers",
            "defers",
            "shared",
            "in_after",
            "in_offset",
            "out_after",
            "out_offset",
            "mark0",
            "mark1",
            "driving",
        )
    ]
    + [("waste", "f8"), ("cost", "f8"), ("pay", "f8")]
)
STEP = np.dtype(
    [
        (n, "i4")
        for n in (
            "travel",
            "hold",
            "slots",
            "wait",
            "res0",
            "res1",
            "slots1",
            "gate",
            "queue",
            "desk0",
            "desk1",
        )
    ]
    + [("rate0", "f8"), ("rate1", "f8")]
)
LOAD = np.dtype(
    [
        (n, "i4")
        for n in (
            "origin",
            "quantity",
            "release",
            "due",
            "longest",
            "binding",
            "better0",
            "better1",
            "left",
            "lowest",
            "highest",
            "aboard",
        )
    ]
    + [("price", "f8"), ("late", "f8")]
)
FLEET = np.dtype(
    [
        (n, "i4")
        for n in (
            *("first", "calendar", "rests", "home", "returns", "ranked", "wanted"),
            *("limited", "shift", "rest", "tank", "filling"),
        )
    ]
)
NODE = np.dtype(
    [
        (n, "i4")
        for n in (
            *("out0", "out1", "load0", "load1", "may_end", "inside", "shares"),
            *("rests", "pump", "back", "errand"),
        )
    ]
    + [("stand", "f8"), ("rate", "f8")]
)
ROW = np.dtype(
    [
        (n, "i8")
        for n in (
            "kind",
            "least",
            "free",
            "num",
            "den",
            "begin",
            "end",
            "taken",
            "aboard",
            "load0",
            "load1",
        )
    ]
)
MARK = np.dtype([(n, "i4") for n in ("row", "side", "moment")])
LABEL = np.dtype(
    [
        (n, "i4")
        for n in ("stop", "time", "back", "arc", "units", "limit", "start", "began", "driven")
    ]
    + [("value", "f8"), ("score", "f8")]
)


@dataclass(frozen=True, eq=False)
class Board(ByAddress):
    """One chain's arrays. Shapes in brackets; ``n`` is the most trips of a day."""

    world: Records  # [1] WORLD; its work: arcs tried so far
    lanes: Ints  # [r] vehicles a resource serves at once
    slots: Ints  # [r] seconds of a slot
    ends: Ints  # [r] slots
    turns: Ints  # [r, 3] which way it faces, its other direction, seconds to switch it
    grid: Ints  # [2 r or 4 r, slots + 1]
    calendars: Ints  # [calendar, 2, minutes + 1] when hours end, when they next begin
    opened: Ints  # [minutes + 2] seconds of the windows that have passed; after the last all count
    arcs: Records  # [a] ARC
    steps: Records  # [s] STEP
    loads: Records  # [l] LOAD
    fleets: Records  # [f] FLEET
    nodes: Records  # [f * stops] NODE: a fleet at a stop
    index: Ints  # arcs that leave each node, loads there; loads that go before each load
    carries: Ints  # [f, l] units a vehicle takes
    rooms: Ints  # [room] units that still fit at a receiving stop
    vehicles: Ints  # [v] fleet of each vehicle
    days: Ints  # [v, n, TRIP_WIDTH] trips of each vehicle
    counts: Ints  # [v] trips of each day
    fixed: Ints  # [v] of these, how many stand and are never taken out
    since: Ints  # [v] no other trip begins sooner
    barred: Ints  # [v] 1 where a vehicle makes no other trips
    kept: Ints  # [v, n, TRIP_WIDTH] copies, to undo a move
    kept_counts: Ints  # [v]
    worth: Floats  # [v] worth of each day
    busy: Floats  # [gates] lane-seconds taken
    trip: Ints  # [TRIP_WIDTH] scratch: the trip that was followed last
    labels: Records  # [1 + buckets * BEAM] LABEL
    filled: Ints  # [buckets] labels in each bucket
    seen: Floats  # [stops] best value seen at a stop so far
    until: Ints  # [stops] and until when that vehicle may stay there
    path: Ints  # [n] scratch
    shared: Ints  # [shares] scratch: when the first lane, bay or desk of alike arcs is free
    rows: Records  # [row] ROW: conditions on cumulative quantities, see rows.py
    marks: Records  # [m] MARK: in which rows an arc's units count, on which side, and when
    waited: Ints  # loads that each row waits for, one row's after the other's
    counted: Ints  # [row, 2, minutes + 1] units that count from a minute on: held back, waited for
    hoped: Ints  # [row, minutes + 1] what was waited for before a move took some of it out
    owed: Ints  # [row, minutes + 1] what is waited for and has no trip yet, when it is due
    headroom: Ints  # [row, minutes + 1] units more that a minute and all after it have room for
    chosen: Ints  # [8] scratch: vehicles of a move
    cuts: Ints  # [8] scratch: where their days are cut
