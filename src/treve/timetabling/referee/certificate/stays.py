"""Whether no stay with a load is as short as is said, whatever the hour it begins at.

Told from the end, as in :mod:`~treve.timetabling.referee.certificate.alone`: from no multiple of a
grain of time on does one vehicle alone carry a unit within a second less. A pause begins less than
a grain after such a moment, so it is at most a grain less a second shorter. What takes no time
must lie in a window but needs no second of the pause, so that nothing is shown by stretches where
there is any of it inside.
"""

from __future__ import annotations

from dataclasses import replace

from treve.errors import Finding
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.referee.certificate.alone import cannot_be_carried
from treve.timetabling.referee.certificate.moves import Move
from treve.timetabling.referee.findings import fault
from treve.timetabling.window import (
    Window,
)

PREFIX = "stay:"
"""Begins the name of a row that speaks of the stay with a load."""
SHORTEST_GRAIN, GRAINS = 60, 1_440
"""A grain is a minute, or such a part of the time until the last window ends."""


def check_stay(
    problem: Problem, moves: tuple[Move, ...], name: str, open_seconds: int
) -> tuple[Finding, ...]:
    """Every fault of the claim that no pause within one window is shorter.

    Args:
        problem: A well-formed problem, its windows all longer than the margin.
        moves: All its moves.
        name: Of a load that binds.
        open_seconds: The least that a pause has, margin included.
    """
    load = next((x for x in problem.loads if x.id == name and x.binding), None)
    if load is None or any(map(_takes_no_time, moves)):
        return (fault("referee-proof-claim", PREFIX + name, windows=1),)
    margin = problem.margin_seconds
    grain = max(SHORTEST_GRAIN, problem.windows[-1].end_seconds // GRAINS)
    fleets = {move.fleet.id for move in moves if move.load is load}
    useful = tuple(move for move in moves if move.fleet.id in fleets)
    too_short = open_seconds - margin + grain - 2
    for window in problem.windows:
        last = window.end_seconds - margin
        for start in range(window.start_seconds, last, grain):
            stretch = Window(start, min(window.end_seconds, start + too_short + margin))
            if stretch.seconds <= margin:
                continue
            if not cannot_be_carried(replace(problem, windows=(stretch,)), load, useful):
                return (fault("referee-proof-claim", PREFIX + name, windows=1),)
    return ()


def _takes_no_time(move: Move) -> bool:
    """Whether something of a move is inside for no time: a leg, loading or unloading."""
    loaded = move.load is not None
    if loaded and move.origin.inside and move.loading_seconds == 0:
        return True
    if loaded and move.destination.inside and move.unloading_seconds == 0:
        return True
    seconds = (
        (leg.inside, leg.loaded_seconds if loaded else leg.empty_seconds) for leg in move.way.legs
    )
    return (True, 0) in seconds
