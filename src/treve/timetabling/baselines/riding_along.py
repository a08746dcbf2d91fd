"""The road as it is for those who ride along: through gates only at the end of a convoy."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from treve.timetabling.baselines.driving import Roadbook
from treve.timetabling.baselines.moves import Later, Move, Stuck
from treve.timetabling.baselines.stays import Stay
from treve.timetabling.mixed import Convoy
from treve.timetabling.problem import Fleet, Gate, Load, Problem, Way
from treve.timetabling.timetable import Passing, Trip
from treve.timetabling.window import Window


class TailBook(Roadbook):
    """A roadbook whose corridors of convoys are passed with the first convoy that has room.

    Args:
        problem: As of :class:`~treve.timetabling.baselines.driving.Roadbook`.
        windows: As there.
        convoys: Those that are planned, by their first gate.
    """

    def __init__(
        self, problem: Problem, windows: Sequence[Window], convoys: Iterable[Convoy]
    ) -> None:
        """Sort the convoys by where they go."""
        super().__init__(problem, windows)
        self._ruled = {rule.corridor for rule in problem.convoys}
        self._by_route: dict[object, list[Convoy]] = defaultdict(list)
        for convoy in convoys:
            self._by_route[convoy.route].append(convoy)
        self._by_name = {one.name: one for mine in self._by_route.values() for one in mine}
        self._turn: dict[str, Passing] | None = None
        self._joined = ""

    def take_over(self, driven: Sequence[tuple[Trip, Way, Load | None, Fleet]]) -> None:
        """Book what is planned; a convoy holds its gates to the last who may ride along."""
        super().take_over(driven)
        for convoy in self._by_name.values():
            _, way, _ = convoy.route
            for k, whole in enumerate(convoy.whole.passings):
                ends = sorted(
                    (trip.passings[k].start_seconds, trip.passings[k].end_seconds)
                    for trip in convoy.core
                )
                closing = (whole.end_seconds, whole.end_seconds)
                for (_, free), (taken, _) in pairwise([*ends, closing]):
                    gap = Passing(whole.gate, whole.lane, free, free, taken)
                    if taken > free and self._gates[whole.gate].is_free(way, gap):
                        self._gates[whole.gate].hold(way, gap)

    def commit(self, trips: Sequence[Trip], moves: Sequence[Move], fleet: Fleet) -> None:
        """Book everything that these trips hold; who rides along holds a turn of its convoy."""
        for trip, move in zip(trips, moves, strict=True):
            convoy = self._by_name.get(trip.convoy)
            if convoy is None:
                super().commit((trip,), (move,), fleet)
                continue
            super().commit((replace(trip, passings=()),), (move,), fleet)
            convoy.join(trip)

    def _trip(self, fleet: Fleet, vehicle: str, move: Move, now: int, stay: Stay) -> Trip | Later:
        self._joined = ""
        done = super()._trip(fleet, vehicle, move, now, stay)
        if isinstance(done, Later) or not self._joined:
            return done
        # Whoever rides along waits where it stands, and is at the gate when its turn comes.
        first = done.passings[0]
        waits = first.start_seconds - first.arrival_seconds
        return replace(
            done,
            departure_seconds=done.departure_seconds + waits,
            passings=(replace(first, arrival_seconds=first.start_seconds), *done.passings[1:]),
            convoy=self._joined,
        )

    def _travel(self, move: Move, now: int, stay: Stay) -> tuple[Passing, ...] | Later:
        if move.route.way.corridor not in self._ruled:
            return super()._travel(move, now, stay)
        way = move.route.way
        for convoy in self._by_route[way.corridor, way.direction, way.gates]:
            turn = self._with(convoy, move, now)
            if turn is None:
                continue
            early = 0 if convoy.before is None else convoy.before.last_seconds - now
            if early > 0:
                return Later(stay.waited_seconds + early)
            self._turn, self._joined = turn, convoy.name
            try:
                return super()._travel(move, now, stay)
            finally:
                self._turn = None
        raise Stuck

    def _with(self, convoy: Convoy, move: Move, now: int) -> dict[str, Passing] | None:
        """The passages of who leaves now at the end of a convoy; ``None``: not with this one."""
        if convoy.room_vehicles < 1:
            return None
        found: dict[str, Passing] = {}
        passings = convoy.whole.passings
        for k, stretch in enumerate(move.route.stretches):
            now += stretch.seconds
            if stretch.gate is None:
                break
            start, limit = convoy.turns[k], stretch.gate.longest_wait_seconds
            end = start + stretch.passage_seconds
            waits = k > 0 and limit is not None and start - now > limit
            if now > start or waits or end > passings[k].end_seconds:
                return None
            found[stretch.gate.id] = Passing(stretch.gate.id, passings[k].lane, now, start, end)
            now = end
        late = convoy.after is not None and now > convoy.after.first_seconds
        return None if late else found

    def _pass(
        self, move: Move, gate: Gate, seconds: int, arrival: int, stay: Stay
    ) -> Passing | Later:
        """Take one's turn in the convoy."""
        if self._turn is None:
            return super()._pass(move, gate, seconds, arrival, stay)
        passing = self._turn[gate.id]
        wait, limit = passing.start_seconds - arrival, gate.longest_wait_seconds
        if limit is not None and wait > limit:
            return Later(stay.waited_seconds + wait - limit)
        return stay.pass_gate(arrival, passing, inside=gate.inside) or passing
