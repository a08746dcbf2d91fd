"""The steps of a board's days, and what each must keep: hours, windows, ranks, longest waits.

Every trip stays in the window and the hours of service in which it is on the board.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from treve.timetabling.clock import without_margin
from treve.timetabling.duties import is_limited
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.solvers.search.board import (
    TRIP_ARC,
    TRIP_AT,
    TRIP_END,
    TRIP_LANE,
    TRIP_START,
    TRIP_UNITS,
    Board,
    Ints,
    Record,
)
from treve.timetabling.solvers.search.cells import NEVER, Seconds
from treve.timetabling.solvers.search.elements import (
    AFTER_LAST,
    AT_LAST,
    AT_START,
    BEFORE_START,
    FIRST_ARRIVAL,
    ON_ARRIVAL,
    REACHED,
    WHOLE,
)
from treve.timetabling.solvers.search.follow import inside_from, inside_to
from treve.timetabling.solvers.search.leaving import leaves
from treve.timetabling.solvers.search.resources import EITHER, Resources
from treve.timetabling.solvers.search.rows import CAP, DEPARTURE
from treve.timetabling.window import (
    Window,
)

Place = tuple[int, int, int]
"""Vehicle, trip of its day, step of the trip; step -1 is the trip's beginning."""
BEGINNING = -1
LONG_AGO = -NEVER
Span = tuple[int, int]


class Tally(NamedTuple):
    """Units of a trip that count in a row, and seconds from a step's beginning until they do.

    ``soonest`` and ``latest``, since it is settled later how long a vehicle lingers at its stop.
    """

    row: int
    side: int
    units: int
    soonest: int
    latest: int


@dataclass(slots=True)
class Step:
    """One step of a trip. Seconds of the search's clock.

    Attributes:
        place: Where it lies.
        moment: When it begins on the board.
        travel: From the step before.
        seconds: How long it takes.
        faces: Which way it passes lanes that have to be switched; else ``EITHER``.
        held, holds: Lane or bay and two desks (-1: none), and for how long each.
        release, due: No sooner it begins, no later it ends.
        wait: How long the vehicle may wait for it.
        standing: Whether its trip stands, so that it keeps its moment.
        tallies: Rows that count its trip's units, and when: see :class:`Tally`.
        load: What leaves its stop before this step, or after it, where ranks count; -1.
        leaves: Seconds from its beginning to that departure, at the earliest and at the latest.
        boards: Whether it says since when people whose time aboard is limited are aboard.
        aboard: Of the last step of their trip: which step says so, and how long after that one's
            beginning this one ends at the latest.
        inside_after: Seconds from its end to the day's last second inside, if that lies in its
            trip; -1.
        first_inside: Whether its trip is the day's first inside.
        enters: Seconds from its beginning to the day's first second inside, less than 0 where that
            comes before; ``None``: that depends on another step.
    """

    place: Place
    moment: int
    travel: int
    seconds: int
    faces: int = EITHER
    held: list[int] = field(default_factory=lambda: [-1, -1, -1])
    holds: list[int] = field(default_factory=lambda: [0, 0, 0])
    release: int = LONG_AGO
    due: int = NEVER
    wait: int = NEVER
    load: int = -1
    leaves: tuple[int, int] = (0, 0)
    tallies: list[Tally] = field(default_factory=list)
    standing: bool = False
    boards: bool = False
    aboard: tuple[Place, int] | None = None
    inside_after: int = -1
    first_inside: bool = False
    enters: int | None = None

    def counts(self) -> bool:
        """Whether it must stand on the sheet."""
        return (
            max(self.held) >= 0
            or self.release > LONG_AGO
            or min(self.due, self.wait) < NEVER
            or max(self.load, self.inside_after) >= 0
            or bool(self.tallies)
            or self.enters is not None
            or self.boards
            or self.aboard is not None
        )


class Steps:
    """Reads the days of a board, one vehicle after the other.

    Attributes:
        hours: When each resource is open; empty where that says no more than the windows.
        service: When each fleet serves; empty: always.
        limited: Whether each fleet has shifts or fuel, so that days cannot be exchanged.
    """

    def __init__(
        self, problem: Problem, board: Board, clock: Seconds, resources: Resources
    ) -> None:
        """Take a board with days on it."""
        self._board = board
        self._windows = _spans(clock, without_margin(problem.windows, problem.margin_seconds))
        self.service = [_spans(clock, f.available or ()) for f in problem.fleets]
        self.limited = [is_limited(f) for f in problem.fleets]
        found = [_spans(clock, h or ()) for h in resources.hours]
        self.hours = [[] if h == self._windows else h for h in found]
        self._ranked = _ranked(board)
        self._turns = board.turns.tolist()  # read for every step

    def day(self, v: int) -> list[Step]:
        """All steps of a vehicle's day, with what each must keep."""
        trips = [self._trip(v, k) for k in range(int(self._board.counts[v]))]
        self._keep_windows(v, trips)
        self._keep_service(v, trips)
        self._keep_duties(v, trips)
        self._keep_standing(v, trips)
        return [step for trip in trips for step in trip]

    def _keep_standing(self, v: int, trips: list[list[Step]]) -> None:
        """Leave standing trips where they are; nothing else begins before now."""
        fixed, now = int(self._board.fixed[v]), int(self._board.since[v])
        for trip in trips[:fixed]:
            for step in trip:
                step.release, step.wait = step.moment, NEVER
                step.due = step.moment + step.seconds
                step.enters, step.aboard, step.standing = None, None, True
        if now and len(trips) > fixed:
            trips[fixed][0].release = max(trips[fixed][0].release, now)

    def _row(self, v: int, k: int) -> Ints:
        return self._board.days[v, k]

    def _trip(self, v: int, k: int) -> list[Step]:
        """The steps of a trip; what follows the last counts as travel to the next trip."""
        board, row = self._board, self._row(v, k)
        arc = board.arcs[int(row[TRIP_ARC])]
        tail = 0
        if k > 0:
            tail = int(board.arcs[int(self._row(v, k - 1)[TRIP_ARC])]["tail"])
        steps = [Step((v, k, BEGINNING), int(row[TRIP_START]), tail, 0)]
        for i in range(int(arc["steps"])):
            record = board.steps[int(arc["step0"]) + i]
            step = Step(
                (v, k, i), int(row[TRIP_AT + i]), int(record["travel"]), int(record["hold"])
            )
            self._hold(step, record, int(row[TRIP_LANE + i]), int(row[TRIP_UNITS]))
            step.wait = int(record["wait"])
            steps.append(step)
        if int(arc["load"]) >= 0:
            self._keep_load(arc, steps)
            self._keep_rows(row, arc, steps)
        return steps

    def _hold(self, step: Step, record: Record, lane: int, units: int) -> None:
        """Note the lane or bay, and the desks, that a step holds."""
        if lane >= 0:
            many = int(self._board.lanes[lane]) >= len(self._board.counts)
            if int(record["gate"]) >= 0 or self.hours[lane] or not many:  # else a bay for each
                facing, other, _ = self._turns[lane]
                step.faces = facing
                # Both directions of the same lanes are one thing to hold here.
                step.held[0] = min(lane, other) if other >= 0 else lane
                step.holds[0] = step.seconds
        for d in (0, 1):
            desk = int(record[f"desk{d}"])
            if desk >= 0:
                seconds = float(record[f"rate{d}"]) * int(self._board.slots[desk]) * units
                step.held[d + 1], step.holds[d + 1] = desk, math.ceil(seconds + 1e-6)

    def _keep_load(self, arc: Record, steps: list[Step]) -> None:
        load, lingers = int(arc["load"]), int(arc["lingers"])
        record = self._board.loads[load]
        if int(record["release"]) > 0:
            steps[1].release = int(record["release"])
        if int(record["due"]) < NEVER:
            steps[-1].due = int(record["due"])
        if int(record["longest"]) < NEVER:
            _keep_aboard(steps, int(record["longest"]), defers=arc["defers"] and lingers == 0)
        if load in self._ranked:
            step, leaves = _departure(steps, lingers)
            step.load, step.leaves = load, leaves

    def _keep_rows(self, row: Ints, arc: Record, steps: list[Step]) -> None:
        """Note what rows count of a trip; of a cap it stays within the hours it is in."""
        for mark in self._board.marks[int(arc["mark0"]) : int(arc["mark1"])]:
            departs = int(mark["moment"]) == DEPARTURE
            step, after = steps[-1], (steps[-1].seconds, steps[-1].seconds)
            moment = int(row[TRIP_END])
            if departs:
                step, after = _departure(steps, int(arc["lingers"]))
                moment = int(leaves(self._board.arcs, self._board.steps, row))
            ruled = self._board.rows[int(mark["row"])]
            if int(ruled["kind"]) == CAP:
                _keep_hours(step, after, moment, (int(ruled["begin"]), int(ruled["end"])))
                continue
            units = int(row[TRIP_UNITS])
            step.tallies.append(Tally(int(mark["row"]), int(mark["side"]), units, *after))

    def _keep_windows(self, v: int, trips: list[list[Step]]) -> None:
        """No second inside before or after the window in which each trip is on the board."""
        found: list[tuple[int, tuple[int, int]]] = []
        for k in range(len(trips)):
            row = self._row(v, k)
            a = int(row[TRIP_ARC])
            begin = int(inside_from(self._board.arcs, self._board.steps, row, a))
            if begin >= 0:
                end = int(inside_to(self._board.arcs, self._board.steps, row, a))
                found.append((k, _span_of(self._windows, begin, end)))
        several = len(self._windows) > 1  # then days may be exchanged between windows
        self._note_entry(v, trips, [k for k, _ in found])
        for i, (k, window) in enumerate(found):
            trips[k][0].first_inside = i == 0
            if several or i == 0:
                self._not_inside_before(trips[k], window[0], self._row(v, k))
            if several or i + 1 == len(found):
                last = i + 1 == len(found)
                self._not_inside_after(trips[k], window[1], self._row(v, k), last=last)

    def _note_entry(self, v: int, trips: list[list[Step]], inside: list[int]) -> None:
        """Note which step says when the pause begins for a vehicle: to come and stand is not it."""
        for k in inside:
            arc = self._board.arcs[int(self._row(v, k)[TRIP_ARC])]
            if int(arc["in_mode"]) != AT_LAST:
                says, after = self._entry(trips[k], arc)
                says.enters = after
                return

    def _not_inside_before(self, steps: list[Step], moment: int, row: Ints) -> None:
        arc = self._board.arcs[int(row[TRIP_ARC])]
        k, mode = int(arc["in_step"]) + 1, int(arc["in_mode"])
        if max((max(s.held) for s in steps[1:k]), default=-1) >= 0:  # else it waits at those gates
            steps[0].release = steps[0].moment
        says, after = self._entry(steps, arc)
        if mode == BEFORE_START:
            leaves = min(steps[k - 1].moment, moment - steps[k - 1].seconds)
            steps[k - 1].release = max(steps[k - 1].release, leaves)
        says.release = max(says.release, moment - after)

    def _entry(self, steps: list[Step], arc: Record) -> tuple[Step, int]:
        """The step on which the first second inside depends, and how long after its beginning."""
        k, mode = int(arc["in_step"]) + 1, int(arc["in_mode"])
        if mode == AT_START:
            return steps[k], 0
        if mode == BEFORE_START:
            return steps[k], -steps[k].travel
        if mode == AFTER_LAST:
            return steps[k - 1], steps[k - 1].seconds
        if mode == REACHED:
            return steps[k - 1], steps[k - 1].seconds + steps[k].travel
        if mode == AT_LAST:
            return steps[-1], steps[-1].seconds + int(arc["tail"])
        return steps[0], 0

    def _not_inside_after(self, steps: list[Step], moment: int, row: Ints, *, last: bool) -> None:
        arc = self._board.arcs[int(row[TRIP_ARC])]
        k, mode = int(arc["out_step"]) + 1, int(arc["out_mode"])
        after = 0
        if mode == ON_ARRIVAL:
            after = int(arc["tail"]) if k + 1 == len(steps) else steps[k + 1].travel
        elif mode == WHOLE:
            k, after = 0, int(arc["tail"])
        elif mode == FIRST_ARRIVAL:  # until it passes, since who waits for it waits at the stop
            k = 1
        steps[k].due = min(steps[k].due, moment - after)
        if last:
            steps[k].inside_after = after

    def _keep_service(self, v: int, trips: list[list[Step]]) -> None:
        """No second of a trip beyond the hours of service in which it is on the board."""
        hours = self.service[int(self._board.vehicles[v])]
        if not hours:
            return
        rows = [self._row(v, k) for k in range(len(trips))]
        spans = [_span_of(hours, int(r[TRIP_START]), int(r[TRIP_END])) for r in rows]
        for k, (steps, span) in enumerate(zip(trips, spans, strict=True)):
            if k == 0 or spans[k - 1] != span:
                steps[0].release = max(steps[0].release, span[0])
            if k + 1 == len(trips) or spans[k + 1] != span:
                tail = int(self._board.arcs[int(rows[k][TRIP_ARC])]["tail"])
                steps[-1].due = min(steps[-1].due, span[1] - tail)

    def _keep_duties(self, v: int, trips: list[list[Step]]) -> None:
        """Keep rests and stands for fuel as long as they must be, and shifts from growing."""
        fleet = self._board.fleets[int(self._board.vehicles[v])]
        if not fleet["limited"] or not trips:
            return
        fixed, began = int(self._board.fixed[v]), 0
        for k, steps in enumerate(trips):
            rest, filling = (False, False) if k == 0 else self._stand(v, k)
            if rest:
                began = k
            if k >= fixed and (rest or filling):
                steps[0].travel += max(rest * int(fleet["rest"]), filling * int(fleet["filling"]))
            steps[0].release = max(steps[0].release, LONG_AGO + 1)  # so that it is on the sheet
            tail = int(self._board.arcs[int(self._row(v, k)[TRIP_ARC])]["tail"])
            shift = int(fleet["shift"])
            if began >= fixed and shift < NEVER and steps[-1].aboard is None:
                trips[began][0].boards = True
                steps[-1].aboard = trips[began][0].place, shift - tail

    def _stand(self, v: int, k: int) -> tuple[bool, bool]:
        """Whether a vehicle rests before a trip on the board, and whether it is refuelled."""
        before, row = self._row(v, k - 1), self._row(v, k)
        stops, fleet = int(self._board.world[0]["stops"]), int(self._board.vehicles[v])
        stop = int(self._board.arcs[int(row[TRIP_ARC])]["origin"])
        node, limits = self._board.nodes[fleet * stops + stop], self._board.fleets[fleet]
        stood = int(row[TRIP_START]) - int(before[TRIP_END])
        rests = limits["shift"] < NEVER and node["rests"] and stood >= limits["rest"]
        return bool(rests), bool(node["pump"] and stood >= limits["filling"])


def _spans(clock: Seconds, hours: Sequence[Window]) -> list[tuple[int, int]]:
    return [(clock.at(w.start_seconds), clock.at(w.end_seconds)) for w in hours]


def _span_of(spans: list[tuple[int, int]], begin: int, end: int) -> tuple[int, int]:
    """The span that a stretch lies in: its own end where none holds it whole."""
    return next((s for s in spans if s[0] <= begin and end <= s[1]), (begin, end))


def _keep_aboard(steps: list[Step], longest: int, *, defers: bool) -> None:
    """Note how long after the step with which boarding ends, or is put off to, all must be over."""
    says, after = steps[1], 0
    if defers:  # people board just in time for the first gate
        says, after = steps[2], -steps[2].travel - steps[1].seconds
    says.boards = True
    steps[-1].aboard = says.place, longest + after


def _departure(steps: list[Step], lingers: int) -> tuple[Step, tuple[int, int]]:
    """The step that says when a trip leaves its stop, and how long after its beginning."""
    if lingers >= NEVER:
        return steps[1], (steps[1].seconds, steps[1].seconds)
    travel = steps[2].travel  # it leaves when it will find its first gate free
    return steps[2], (-travel - lingers, -travel)


def _keep_hours(step: Step, after: tuple[int, int], moment: int, hours: Span) -> None:
    """Keep a moment on the same side of hours' beginning and end as it is on the board."""
    for edge in hours:
        if not -NEVER < edge < NEVER:
            continue
        if moment >= edge:
            step.release = max(step.release, edge - after[0])
        else:
            step.due = min(step.due, edge - 1 - after[1] + step.seconds)


def _ranked(board: Board) -> set[int]:
    """Loads that go before another at their origin, or after, for one fleet that carries both."""
    found: set[int] = set()
    for i, load in enumerate(board.loads):
        before = board.index[int(load["better0"]) : int(load["better1"])]
        if len(before):
            found |= {i, *(int(other) for other in before)}
    return found
