"""A board with a small problem on it, for tests of the compiled parts."""

from __future__ import annotations

from dataclasses import dataclass

from treve.timetabling.arcs import Arc, all_arcs
from treve.timetabling.problem import Problem
from treve.timetabling.solvers.search.board import Board
from treve.timetabling.solvers.search.cells import Seconds, choose_seconds
from treve.timetabling.solvers.search.lanes import open_all
from treve.timetabling.solvers.search.layout import lay_out
from treve.timetabling.solvers.search.resources import Resources
from treve.timetabling.solvers.search.walk import send


@dataclass(frozen=True)
class Laid:
    """A problem on a board, nothing reserved."""

    problem: Problem
    arcs: tuple[Arc, ...]
    clock: Seconds
    board: Board
    resources: Resources

    def arc(self, way: str, load: str | None = None) -> int:
        """Number of the first fleet's arc on a way, with a load or empty."""
        names = [None if a.load is None else self.problem.loads[a.load].id for a in self.arcs]
        return next(
            i
            for i, a in enumerate(self.arcs)
            if (self.problem.ways[a.way].id, names[i]) == (way, load)
        )


def laid(problem: Problem, most_trips: int = 20) -> Laid:
    """The problem on a board of its own."""
    arcs = all_arcs(problem)
    clock = choose_seconds(problem, arcs, problem.horizon_seconds)
    board, resources = lay_out(problem, arcs, clock, most_trips)
    open_all(board)
    return Laid(problem, arcs, clock, board, resources)


def sent(problem: Problem, vehicles: int, deadline: int) -> Laid:
    """The problem on a board whose first vehicles are sent, every load worth any day.

    Args:
        problem: Of one fleet.
        vehicles: How many go, one after the other.
        deadline: The problem's second by which each is done.
    """
    case = laid(problem)
    case.board.fleets["first"] = case.clock.zero
    case.board.arcs["pay"] = [0 if arc.load is None else 1e6 for arc in case.arcs]
    for vehicle in range(vehicles):
        assert send(case.board, vehicle, case.clock.at(deadline), 1.0, 1e12)
    return case
