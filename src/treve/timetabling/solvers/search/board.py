"""The board: everything the compiled search reads and writes, in few arrays.

Few arrays, because the compiled functions pass them to each other by value. Records have named
fields; the *grid* holds one row of cells for each question that is asked often:

================================ =======================================================
rows                             cell ``i`` holds
================================ =======================================================
``r`` (resources)                lanes taken
``world.run0 + r``               cells from ``i`` on with a lane free
``world.free0 + k`` (tables)     next cell from which the resource is free for the table's hold
``world.calendar0 + 2 c``        border at which the hours around ``i`` end
``world.calendar0 + 2 c + 1``    next open cell
================================ =======================================================

Calendar 0 is the zone's windows less their margin; others are fleets' hours of service.
A trip is a row of integers: see the ``TRIP_*`` places. ``-1`` means none everywhere.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]
Records = npt.NDArray[np.void]

BUCKETS = 160
"""Buckets of time that labels are kept in."""
BEAM = 4
"""Labels kept in a bucket: the least wasteful."""
STEPS = 12
"""Most steps of a trip: two stops and ten gates."""

TRIP_ARC, TRIP_UNITS, TRIP_START, TRIP_END, TRIP_AT = 0, 1, 2, 3, 4
TRIP_LANE = TRIP_AT + STEPS
TRIP_WIDTH = TRIP_LANE + STEPS

WORLD = np.dtype([(n, "i8") for n in ("cells", "zero", "resources", "run0", "free0", "calendar0",
                                      "stops", "ranked")])
RESOURCE = np.dtype([("lanes", "i4"), ("table0", "i4"), ("table1", "i4")])
ARC = np.dtype(
    [(n, "i4") for n in ("fleet", "origin", "destination", "load", "units", "step0", "steps",
                         "tail", "in_step", "in_mode", "out_step", "out_mode", "room0", "room1")]
    + [("waste", "f8"), ("cost", "f8"), ("pay", "f8")]
)
STEP = np.dtype(
    [(n, "i4") for n in ("travel", "hold", "wait", "res0", "row0", "res1", "row1", "gate",
                         "desk0", "desk1")]
    + [("rate0", "f8"), ("rate1", "f8")]
)
LOAD = np.dtype(
    [(n, "i4") for n in ("origin", "quantity", "release", "due", "binding", "better0", "better1",
                         "left", "lowest", "highest", "aboard")]
    + [("price", "f8"), ("late", "f8")]
)
FLEET = np.dtype([(n, "i4") for n in ("first", "calendar", "rests", "home")])
NODE = np.dtype(
    [(n, "i4") for n in ("out0", "out1", "load0", "load1", "may_end", "inside")]
    + [("stand", "f8")]
)
LABEL = np.dtype(
    [(n, "i4") for n in ("stop", "time", "back", "arc", "units", "limit")]
    + [("value", "f8"), ("score", "f8")]
)


class Board(NamedTuple):
    """One chain's arrays. Shapes in brackets; ``n`` is the most trips of a day."""

    world: Records      # [1] WORLD
    resources: Records  # [r] RESOURCE
    holds: Ints         # [tables] cells each table asks for
    grid: Ints          # [rows, cells + 1]
    arcs: Records       # [a] ARC
    steps: Records      # [s] STEP
    loads: Records      # [l] LOAD
    fleets: Records     # [f] FLEET
    nodes: Records      # [f * stops] NODE: a fleet at a stop
    index: Ints         # arcs that leave each node, loads there; loads that go before each load
    carries: Ints       # [f, l] units a vehicle takes
    rooms: Ints         # [room] units that still fit at a receiving stop
    vehicles: Ints      # [v] fleet of each vehicle
    days: Ints          # [v, n, TRIP_WIDTH] trips of each vehicle
    counts: Ints        # [v] trips of each day
    kept: Ints          # [v, n, TRIP_WIDTH] copies, to undo a move
    kept_counts: Ints   # [v]
    worth: Floats       # [v] worth of each day
    busy: Floats        # [gates] cells of lanes taken
    trip: Ints          # [TRIP_WIDTH] scratch: the trip that was followed last
    labels: Records     # [1 + BUCKETS * BEAM] LABEL
    filled: Ints        # [BUCKETS] labels in each bucket
    seen: Floats        # [stops] best value seen at a stop so far
    path: Ints          # [n] scratch
    chosen: Ints        # [8] scratch: vehicles of a move
    cuts: Ints          # [8] scratch: where their days are cut
