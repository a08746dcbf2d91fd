"""A board's days as a sheet: the numbers that decoding a sequence needs.

A step is on the sheet if it holds a lane, bay or desk, or must keep an hour, a rank or a longest
wait; the others only lengthen the way to the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from treve.timetabling.problem import Problem
from treve.timetabling.solvers.search.board import TRIP_ARC, Board, Ints
from treve.timetabling.solvers.search.cells import NEVER, Seconds
from treve.timetabling.solvers.search.elements import UNLIMITED
from treve.timetabling.solvers.search.need import by_need
from treve.timetabling.solvers.search.resources import Resources
from treve.timetabling.solvers.search.sequence import MARKS, Sheet, State
from treve.timetabling.solvers.search.steps import BEGINNING, LONG_AGO, Place, Step, Steps, Tally

MOST_LOOKS = 100_000_000
"""Vehicles times steps up to which a sequence by need is made: about two seconds."""
Hub = tuple[int, int]
"""A fleet and a stop: where days of its vehicles may be exchanged."""


@dataclass(slots=True)
class Links:
    """How the steps of the sheet follow each other on each day."""

    vehicle: list[int] = field(default_factory=list)
    prior: list[int] = field(default_factory=list)
    after: list[int] = field(default_factory=list)
    lead: list[int] = field(default_factory=list)
    ahead: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)

    def add(self, vehicle: int, before: int, lead: int, ahead: int) -> None:
        """Append a step to a day whose last step is ``before``."""
        if before >= 0:
            self.after[before] = len(self.after)
        self.vehicle.append(vehicle)
        self.prior.append(before)
        self.after.append(-1)
        self.lead.append(lead)
        self.ahead.append(ahead)

    def outward(self, inward: list[int]) -> Ints:
        """What of the lead to its next step lies before that step's own trip."""
        return np.array([self.lead[o] - inward[o] if o >= 0 else 0 for o in self.after], np.int32)


@dataclass(slots=True)
class _Columns:
    """The sheet while it is written, a line for each step."""

    faces: list[int] = field(default_factory=list)
    held: list[list[int]] = field(default_factory=list)
    seconds: list[list[int]] = field(default_factory=list)
    limits: list[tuple[int, int, int, int]] = field(default_factory=list)
    leaves: list[tuple[int, int]] = field(default_factory=list)
    inward: list[int] = field(default_factory=list)
    tallies: list[list[Tally]] = field(default_factory=list)
    aboard: list[tuple[int, int]] = field(default_factory=list)
    hubs: list[Hub | None] = field(default_factory=list)

    def add(self, step: Step, inward: int, hub: Hub | None, aboard: tuple[int, int]) -> None:
        """Append a step."""
        self.aboard.append(aboard)
        self.faces.append(step.faces)
        self.held.append(step.held)
        self.seconds.append([step.seconds, *step.holds])
        self.limits.append((step.release, step.due, step.wait, step.load))
        self.leaves.append(step.leaves)
        self.inward.append(inward)
        self.tallies.append(step.tallies)
        self.hubs.append(hub)


class Writer:
    """Writes the sheet of a board.

    Attributes:
        sheet, state: What :mod:`.sequence` works on; the order is the board's.
        steps: Which step of the sheet each step of a trip is.
        places: Of which trip each step of the sheet is.
        followed: The step that followed each on the board; -1: none.
        entries: Steps on which the first second inside of a day depends, and how long after the
            step's beginning that is.
    """

    def __init__(
        self, problem: Problem, board: Board, clock: Seconds, resources: Resources
    ) -> None:
        """Take a board with days on it."""
        self._board = board
        self._steps = Steps(problem, board, clock, resources)
        days = [self._steps.day(v) for v in range(len(board.counts))]
        self.steps: dict[Place, int] = {}
        self.entries: list[tuple[int, int]] = []
        columns, links = _Columns(), Links()
        for v, day in enumerate(days):
            self._add_day(columns, links, v, day)
        self.sheet = self._sheet(columns, links)
        self.places = list(self.steps)
        moments = {s.place: s.moment for day in days for s in day}
        self._moments = [moments[place] for place in self.places]
        self.state = self._state(links)
        self.followed = tuple(links.after)
        self._first = {v: o for o, v in reversed(list(enumerate(links.vehicle)))}

    def day(self, v: int) -> Iterator[int]:
        """The steps of a vehicle's day, as days stand in the state."""
        o = self._first.get(v, -1)
        while o >= 0:
            yield o
            o = int(self.state.after[o])

    def write_by_need(self) -> bool:
        """Let those with most before them go first; whether there is such a sequence."""
        days, loads = len(self._board.counts), len(self._board.loads)
        if days * len(self.places) > MOST_LOOKS:
            return False
        following = np.array([self._first.get(v, -1) for v in range(days)], np.int32)
        boards = self.sheet.load[self.sheet.load >= 0]
        boarding = np.bincount(boards, minlength=loads).astype(np.int32)
        begins = np.zeros(days, np.int32)
        return bool(by_need(self.sheet, self.state, following, begins, boarding))

    def put_off(self, o: int) -> bool:
        """Let a trip come to a step no sooner than on the board; whether it would have.

        A vehicle that sets out earlier may wait longer at a gate than it is allowed to.
        """
        earlier = [o]
        while (before := int(self.state.prior[earlier[-1]])) >= 0 and (
            self.places[before][:2] == self.places[o][:2]
        ):
            earlier.append(before)
        sooner = [i for i in earlier[1:] if self.sheet.release[i] < self._moments[i]]
        for i in sooner:
            self.sheet.release[i] = self._moments[i]
        return bool(sooner)

    def board_later(self, o: int) -> bool:
        """Put boarding off by what a trip that ends with a step is too long; whether it is one.

        No later than on the board, where nobody is aboard too long.
        """
        boarded, most = (int(n) for n in self.sheet.aboard[o])
        if boarded < 0:
            return False
        begin = int(self.state.begin[boarded])
        surplus = int(self.state.begin[o]) + int(self.sheet.seconds[o, 0]) - begin - most
        later = min(self._moments[boarded], begin + surplus)
        if surplus <= 0 or later <= begin:
            return False
        self.sheet.release[boarded] = later
        return True

    def _add_day(self, columns: _Columns, links: Links, v: int, day: list[Step]) -> None:
        """Write the steps of a day that count; the others lengthen the lead to the next."""
        fleet = int(self._board.vehicles[v])
        lead = int(self._board.fleets[fleet]["first"])
        last = max((i for i, s in enumerate(day) if s.inside_after >= 0), default=-1)
        left = day[last].inside_after if last >= 0 else 0
        left += sum(s.travel + s.seconds for s in day[: last + 1])
        was_inside, can_cut, inward, trip, before = False, False, 0, -1, -1
        for i, step in enumerate(day):
            was_inside = was_inside or step.first_inside
            lead += step.travel
            inward = 0 if step.place[2] == BEGINNING else inward + step.travel
            left -= step.travel + step.seconds
            if not step.counts():
                lead += step.seconds
                inward += step.seconds
                continue
            cut = can_cut and trip != step.place[1] and i <= last and not step.standing
            self.steps[step.place] = o = len(links.vehicle)
            hub = (fleet, self._origin(step)) if cut else None
            columns.add(step, inward, hub, self._aboard(step))
            if step.enters is not None:
                self.entries.append((o, step.enters))
            links.add(v, before, lead, left if i <= last else -1)
            lead, inward, trip, before = 0, 0, step.place[1], o
            can_cut = (
                was_inside and not self._steps.service[fleet] and not self._steps.limited[fleet]
            )
        links.last.append(before)

    def _aboard(self, step: Step) -> tuple[int, int]:
        """On the sheet, the step that says when its people boarded, and how long after it ends."""
        return (-1, NEVER) if step.aboard is None else (self.steps[step.aboard[0]], step.aboard[1])

    def _origin(self, step: Step) -> int:
        """The stop where a step's trip begins."""
        v, k, _ = step.place
        return int(self._board.arcs[int(self._board.days[v, k, TRIP_ARC])]["origin"])

    def _sheet(self, columns: _Columns, links: Links) -> Sheet:
        board, hours = self._board, self._steps.hours
        lanes = np.minimum(board.lanes, max(1, len(board.counts)))
        lanes = np.where(board.lanes >= UNLIMITED, 0, lanes)
        limits = np.array(columns.limits, np.int32).reshape(-1, 4).T
        hub, hubs = _hubs(columns.hubs)
        better = [
            [int(board.index[i]) for i in range(int(x["better0"]), int(x["better1"]))]
            for x in board.loads
        ]
        return Sheet(
            held=np.array(columns.held, np.int32).reshape(-1, 3),
            seconds=np.array(columns.seconds, np.int32).reshape(-1, 4),
            inward=np.array(columns.inward, np.int32),
            outward=links.outward(columns.inward),
            release=limits[0].copy(),
            due=limits[1].copy(),
            wait=limits[2].copy(),
            load=limits[3].copy(),
            leaves=np.array(columns.leaves, np.int32).reshape(-1, 2),
            aboard=np.array(columns.aboard, np.int32).reshape(-1, 2),
            plain=self._plain(lanes, columns),
            faces=np.array(columns.faces, np.int32),
            switch=board.turns[:, 2].copy(),
            hub=hub,
            hub0=_starts([len(each) for each in hubs]),
            hubs=np.array([o for each in hubs for o in each], np.int32),
            lane0=_starts([int(n) for n in lanes]),
            hour0=_starts([len(each) for each in hours]),
            hours=np.array([h for each in hours for h in each], np.int32).reshape(-1, 2),
            better0=_starts([len(each) for each in better]),
            better=np.array([k for each in better for k in each], np.int32),
            carries=board.carries[board.vehicles],
            tally0=_starts([len(each) for each in columns.tallies]),
            tallies=np.array([t for each in columns.tallies for t in each], np.int32).reshape(
                -1, 5
            ),
            rows=board.rows,
        )

    def _plain(self, lanes: Ints, columns: _Columns) -> Ints:
        """The lane of steps that need one lane, alone of its kind and always open, and no more."""
        lane0 = _starts([int(n) for n in lanes])
        alone = [
            int(n) == 1 and not h and not turn[2]
            for n, h, turn in zip(lanes, self._steps.hours, self._board.turns, strict=True)
        ]
        return np.array(
            [
                int(lane0[r])
                if r >= 0 and alone[r] and max(one, two, limits[-1]) < 0 and not tallies
                else -1
                for (r, one, two), limits, tallies in zip(
                    columns.held, columns.limits, columns.tallies, strict=True
                )
            ],
            np.int32,
        )

    def _state(self, links: Links) -> State:
        keys = sorted((moment, o) for o, moment in enumerate(self._moments))
        order = np.array([o for _, o in keys], np.int32)
        steps, vehicles = len(order), len(links.last)
        lanes, loads = int(self.sheet.lane0[-1]), len(self._board.loads)
        ranks = np.zeros((MARKS + 1, loads, 2), np.int32)
        ranks[:, :, 0], ranks[:, :, 1] = LONG_AGO, NEVER
        return State(
            order=order,
            place=np.zeros(steps, np.int32),
            vehicle=np.array(links.vehicle, np.int32),
            prior=np.array(links.prior, np.int32),
            after=np.array(links.after, np.int32),
            lead=np.array(links.lead, np.int32),
            ahead=np.array(links.ahead, np.int32),
            last=np.array(links.last, np.int32),
            best=order.copy(),
            best_prior=np.array(links.prior, np.int32),
            begin=np.zeros(steps, np.int32),
            cause=np.full(steps, -1, np.int32),
            before=np.full(steps, -1, np.int32),
            lane=self.sheet.plain.copy(),
            ends=np.zeros((MARKS + 1, vehicles), np.int32),
            finish=np.full((MARKS + 1, vehicles), LONG_AGO, np.int32),
            free=np.full((MARKS + 1, lanes), LONG_AGO, np.int32),
            holder=np.full((MARKS + 1, lanes), -1, np.int32),
            final=np.full(vehicles, LONG_AGO, np.int32),
            ranks=ranks,
            tally=np.tile(
                np.array([0, 0, LONG_AGO, -1], np.int32), (MARKS + 1, len(self._board.rows), 1)
            ),
            work=np.zeros(1, np.int64),
        )


def _starts(counts: list[int]) -> Ints:
    return np.concatenate([[0], np.cumsum(counts, dtype=np.int64)]).astype(np.int32)


def _hubs(stops: list[tuple[int, int] | None]) -> tuple[Ints, list[list[int]]]:
    """Number the hubs, and list the steps of each; -1 where a day cannot be cut."""
    numbers = {key: n for n, key in enumerate(sorted({s for s in stops if s is not None}))}
    hubs: list[list[int]] = [[] for _ in numbers]
    for o, key in enumerate(stops):
        if key is not None:
            hubs[numbers[key]].append(o)
    return np.array([-1 if k is None else numbers[k] for k in stops], np.int32), hubs
