"""Other people's solvers on the same instances: one module each, one protocol, one referee.

A peer is a function from a problem of the core to an :class:`~bench.peers.protocol.Answer`. What it
finds is turned into an ordinary timetable, which the ordinary referee checks and measures; a peer's
own word counts only for its own bound. :mod:`bench.peers.once` runs one in a process of its own.

- :mod:`bench.peers.cp_sat`: OR-Tools CP-SAT, trips as optional intervals; its jobs, sums and hints
  are ``cp_sat_jobs``, ``cp_sat_sums`` and ``cp_sat_hints``;
- :mod:`bench.peers.time_expanded`: HiGHS, whole flows of vehicles on a grid of time; ``grids`` has
  the moves, ``grid_model`` the model on one grid, ``mixed_program`` its way to HiGHS;
- :mod:`bench.peers.routing`: OR-Tools' routing library, where nothing passes a gate;
- :mod:`bench.peers.pyvrp_routing`: PyVRP, likewise.

What they share: :mod:`bench.peers.plain` (the part of the core's problem they can express) and
:mod:`bench.peers.errands` (who drives what, in which order, as a timetable); of the two routing
libraries also :mod:`bench.peers.vehicle_loads` (whole vehicle loads, and rooms for them).
"""

from __future__ import annotations
