"""The unknowns of a certificate: how often each thing happens in a timetable, and at most.

A vehicle's day in one window falls into *before* it is first in the zone (phase 0), *during*
(phase 1), and *after* it was last in it (phase 2). A move is counted by the phases in which it
begins and ends; one that is in the zone in two windows joins their days.

Why the ceilings hold. Nobody makes more trips with a load than it has units. As for empty moves,
take any timetable and leave out each round of empty moves that brings a vehicle back to where it
was in the same window: the pause grows no longer. What is left between two loaded trips, or at the
end of the day, passes each way once at most in each window, so there are no more of any move than
units of all loads and, for each window, vehicles. The last empty moves of a vehicle are left out
too where it may rest where they begin.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from treve.timetabling.problem import Fleet, Load, Problem
from treve.timetabling.referee.certificate.moves import Move, Part, all_moves

OPEN_TIME = ("open time",)
"""The unknown that a bound is about: the open seconds of the pause."""

Unknown = tuple[object, ...]
"""An unknown by what it counts."""

PHASES = {"0-0": (0, 0), "0-1": (0, 1), "1-1": (1, 1), "1-2": (1, 2), "0-2": (0, 2), "2-2": (2, 2)}
"""From which phase to which a move leads: 0 before, 1 during, 2 after the stay in the zone."""


class Cut(NamedTuple):
    """A move, and the phases of the vehicle's day in which it begins and ends.

    Its ``unknown`` is how often it happens.
    """

    unknown: Unknown
    move: Move
    begins: int
    ends: int

    @property
    def free(self) -> bool:
        """Whether it may happen at any time outside the pause."""
        return (self.begins, self.ends) in ((0, 0), (2, 2))

    @property
    def first(self) -> bool:
        """Whether the vehicle is first in the zone on it."""
        return self.begins == 0 and not self.free

    @property
    def last(self) -> bool:
        """Whether the vehicle is last in the zone on it."""
        return self.ends == 2 and not self.free

    @property
    def edges(self) -> tuple[int, int]:
        """The seconds of the move that lie in the vehicle's *during*: from and to."""
        move = self.move
        return (move.enters if self.first else 0, move.leaves if self.last else move.seconds)

    def seconds(self, windows: int) -> int:
        """What it takes of the vehicle's time in the pause."""
        if self.free:
            return 0
        start, end = self.edges
        return end - start - (self.move.away if windows > 1 else 0)


@dataclass(frozen=True)
class Sheet:
    """All unknowns of a problem for one number of windows.

    Attributes:
        problem: Its windows all longer than the margin.
        windows: How many of them a timetable spans.
        surely: Open seconds that the pause has at least.
        all_move: Whether every load that binds moves whole; else units may be missed.
        given: The open time that is given, for what can be moved in it.
        free_ends: Whether vehicles may be anywhere when it ends, for what is moved by a moment. A
            move that is not over by then is left out with all that follows it, and what is over is
            no less done; so a vehicle may be done after any move.
    """

    problem: Problem
    windows: int
    surely: int
    all_move: bool = True
    given: int | None = None
    moves: tuple[Move, ...] = field(default_factory=tuple)
    free_ends: bool = False

    @classmethod
    def of(
        cls,
        problem: Problem,
        windows: int,
        surely: int,
        *,
        all_move: bool = True,
        given: int | None = None,
        moves: tuple[Move, ...] | None = None,
        free_ends: bool = False,
    ) -> Sheet:
        """Find every unknown; the problem's moves may be at hand already."""
        known = all_moves(problem) if moves is None else moves
        return cls(problem, windows, surely, all_move, given, known, free_ends)

    @property
    def margins(self) -> int:
        """Seconds that the margins take."""
        return self.windows * self.problem.margin_seconds

    @property
    def spare(self) -> int:
        """Open time less the margins that there is at least."""
        return max(0, self.surely - self.margins)

    @cached_property
    def busy_outside(self) -> frozenset[str]:
        """Fleets that can carry something without being in the zone."""
        return frozenset(m.fleet.id for m in self.moves if m.load is not None and not m.touches)

    @cached_property
    def resting_places(self) -> frozenset[tuple[str, str]]:
        """Fleets and stops where a vehicle may be done for a window.

        Stops outside, and where its fleet may rest; stops from where it can reach one of these
        without being in the zone; with several windows, stops that are reached or left outside.
        """
        found = {
            (fleet.id, stop.id)
            for fleet in self.problem.fleets
            for stop in self.problem.stops
            if fleet.rests_inside or not stop.inside
        }
        if self.windows > 1:
            for move in self.moves:
                if not move.touches or move.enters > 0:
                    found.add((move.fleet.id, move.origin.id))
                if not move.touches or move.leaves < move.seconds:
                    found.add((move.fleet.id, move.destination.id))
        aside = [m for m in self.moves if not m.touches]
        for _ in self.problem.stops:
            found |= {
                (m.fleet.id, m.origin.id) for m in aside if (m.fleet.id, m.destination.id) in found
            }
        return frozenset(found)

    @cached_property
    def starting_places(self) -> frozenset[tuple[str, str]]:
        """Fleets and stops where a vehicle may stand before it is first in the zone.

        Its home; with several windows, where it may be done for one of them; and where it can
        drive to from these without being in the zone.
        """
        found = {(fleet.id, fleet.home) for fleet in self.problem.fleets}
        if self.windows > 1:
            coming_back = {fleet.id for fleet in self.problem.fleets if fleet.returns}
            found |= {place for place in self.resting_places if place[0] in coming_back}
        aside = [m for m in self.moves if not m.touches]
        for _ in self.problem.stops:
            found |= {
                (m.fleet.id, m.destination.id) for m in aside if (m.fleet.id, m.origin.id) in found
            }
        return frozenset(found)

    @cached_property
    def cuts(self) -> tuple[Cut, ...]:
        """Every move in every pair of phases in which it can happen."""
        return tuple(
            Cut(("move", number, name), move, *PHASES[name])
            for number, move in enumerate(self.moves)
            for name in self._phases(move)
            if not name.startswith("0") or (move.fleet.id, move.origin.id) in self.starting_places
        )

    def _phases(self, move: Move) -> tuple[str, ...]:
        busy = move.fleet.id in self.busy_outside
        if not move.touches:
            if not move.fleet.returns:
                return ("0-0",)
            return ("0-0", "1-1", "2-2") if busy else ("0-0", "1-1")
        resting = (move.fleet.id, move.destination.id) in self.resting_places
        may_end = self.free_ends or resting
        if not move.fleet.returns:
            return ("0-2",) if may_end else ()
        must_go = (move.fleet.id, move.origin.id) not in self.resting_places
        useful = move.load is not None or self.windows > 1 or busy or must_go
        return ("0-1", "1-1", "1-2", "0-2") if may_end and useful else ("0-1", "1-1")

    @cached_property
    def cuts_of(self) -> Mapping[str, list[Cut]]:
        """Cuts by fleet."""
        found: dict[str, list[Cut]] = defaultdict(list)
        for cut in self.cuts:
            found[cut.move.fleet.id].append(cut)
        return found

    @cached_property
    def leaving(self) -> Mapping[tuple[str, str, int], list[Cut]]:
        """Cuts by fleet, and stop and phase in which they begin."""
        found: dict[tuple[str, str, int], list[Cut]] = defaultdict(list)
        for cut in self.cuts:
            found[cut.move.fleet.id, cut.move.origin.id, cut.begins].append(cut)
        return found

    @cached_property
    def coming(self) -> Mapping[tuple[str, str, int], list[Cut]]:
        """Cuts by fleet, and stop and phase in which they end."""
        found: dict[tuple[str, str, int], list[Cut]] = defaultdict(list)
        for cut in self.cuts:
            found[cut.move.fleet.id, cut.move.destination.id, cut.ends].append(cut)
        return found

    @cached_property
    def carrying(self) -> Mapping[str, list[Cut]]:
        """Cuts by load."""
        found: dict[str, list[Cut]] = defaultdict(list)
        for cut in self.cuts:
            if cut.move.load is not None:
                found[cut.move.load.id].append(cut)
        return found

    @cached_property
    def passing(self) -> Mapping[str, list[tuple[Cut, Part]]]:
        """Cuts and passages by gate."""
        found: dict[str, list[tuple[Cut, Part]]] = defaultdict(list)
        for cut in self.cuts:
            for part in cut.move.parts:
                if part.gate is not None:
                    found[part.gate].append((cut, part))
        return found

    @cached_property
    def asked(self) -> tuple[Load, ...]:
        """Loads whose units are counted."""
        return tuple(x for x in self.problem.loads if x.binding or not self.all_move)

    def nights(self, fleet: Fleet) -> list[str]:
        """Stops where a vehicle of the fleet may spend a night between two windows."""
        if self.windows == 1 or not fleet.returns:
            return []
        return [
            stop.id
            for stop in self.problem.stops
            if (fleet.id, stop.id) in self.resting_places
            and ((fleet.id, stop.id, 2) in self.coming or (fleet.id, stop.id, 2) in self.leaving)
        ]

    def ceilings(self) -> Iterator[tuple[Unknown, int]]:
        """Every unknown, and how large it is at most in some timetable that is no longer."""
        problem = self.problem
        horizon = problem.windows[-1].end_seconds
        yield OPEN_TIME, horizon
        units = sum(load.quantity for load in problem.loads)
        vehicles = sum(fleet.count for fleet in problem.fleets) * self.windows
        for cut in self.cuts:
            load = cut.move.load
            yield cut.unknown, units + vehicles if load is None else load.quantity
        for fleet in problem.fleets:
            yield ("used", fleet.id), fleet.count
            for stop in self.nights(fleet):
                yield ("night", fleet.id, stop), fleet.count * (self.windows - 1)
            for gate in problem.gates:
                for side in ("first", "last"):
                    yield ("delay", side, fleet.id, gate.id), fleet.count * horizon
        for load in problem.loads:
            yield ("missed", load.id), load.quantity
            for stop in dict.fromkeys(load.destinations):
                yield ("units", load.id, stop), load.quantity
