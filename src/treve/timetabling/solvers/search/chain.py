"""One chain of the search: a board, its prices, its deadline, and the best it has reached."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from treve.timetabling.problem import Problem
from treve.timetabling.solvers.search import lanes, walk
from treve.timetabling.solvers.search.board import (
    TRIP_END,
    TRIP_WIDTH,
    Board,
    Floats,
    Ints,
)
from treve.timetabling.solvers.search.cells import Seconds
from treve.timetabling.solvers.search.follow import open_seconds
from treve.timetabling.solvers.search.gather import gather
from treve.timetabling.solvers.search.limits import limits_kept, set_limits
from treve.timetabling.solvers.search.milestones import Milestones
from treve.timetabling.solvers.search.open_lanes import OpenLanes
from treve.timetabling.solvers.search.prices import Market, Prices
from treve.timetabling.solvers.search.rows import AS_IT_IS

HEAT_SECONDS = 40.0
EARLY_HEAT_SECONDS = 2.0
"""Temperature of the early pass: it begins at something complete, and little may be lost."""
EARLY_LOOK = 20
"""Steps after which a pass looks whether it has something better."""
SPARE = 0.9
"""Price of a vehicle-second below which a fleet has time to spare."""
PARTS = 24
"""Stretches of the pause in which such fleets are sent anew for the early pass."""
EASE_AFTER = 6
"""Steps for each vehicle without anything complete after which a chain asks for less: with three
times as many nothing is better on size M, and size L stands still for half of its time."""
EASE = 0.3
"""Share of the way back to its best that it then goes."""
FULL_USE = 0.96
"""Use of a gate at which its price rises no more."""
QUEUE = 0.3
"""Share of the waiting of uncoordinated arrivals that a passage costs those behind it, where gates
are what is scarce."""
STEADY = 0.1
"""Weight of the use just seen in the mean that prices follow: raw use makes them swing."""
LAGS = 4
"""Times that a chain takes over another's timetable before it charges for gates as that one does:
the first to be complete need not be the one that goes furthest."""
LEAST_PAY = 60.0
"""What carrying something is paid at least, in vehicle-seconds, however short the trip."""
WORTH_IDLE = 0.5
"""Of what the poorest day is worth, how much its idle time may cost."""
MOST_PRESSURE = 1e6
PRESS = 0.01
FADE = 0.98
"""What a round adds to the pay of a load left behind, and what of that stays when it is not."""


@dataclass(frozen=True, slots=True)
class Reached:
    """A complete timetable on a board, copied.

    Attributes:
        last: Its last second inside.
        days, counts: As on the board.
        loss: What the passes after the search lower: weighted lateness, or units left behind.
    """

    last: int
    days: Ints
    counts: Ints
    loss: float = 0.0


@dataclass(slots=True)
class Chain:
    """A board and how it is searched.

    Attributes:
        gate_price: Price of a lane-second, by gate.
        rates: Price of a vehicle-second, by fleet: 1 for the scarcest.
        gates: When the lanes of each gate may be held.
        queue: Share of the waiting of uncoordinated arrivals that a passage is charged.
        lagged: How often another chain's timetable was taken over.
        use: Share of each gate's lane-time that was used of late.
        idle_price: Loss for each open second that a day ends later, against the second that a
            round is paid for. A low one fills days to the deadline, a high one keeps gates free.
        patience_seconds: Mean of the waste up to which arcs are tried.
        fall: Share by which the next deadline lies below the best.
        pay: What each arc's load is worth before pressure.
        pressure: Share by which a load is paid more because it stayed behind.
        waited: Steps since the deadline was set.
        milestones: What others wait for, and how soon it must come.
    """

    board: Board
    clock: Seconds
    market: Market
    gate_price: Floats
    rates: Floats
    deadline: int
    idle_price: float
    patience_seconds: float
    best: Reached | None = None
    fall: float = 0.004
    gates: tuple[OpenLanes, ...] = ()
    queue: float = QUEUE
    lagged: int = 0
    pay: Floats = field(default_factory=lambda: np.zeros(0))
    use: Floats = field(default_factory=lambda: np.zeros(0))
    pressure: Floats = field(default_factory=lambda: np.zeros(0))
    waited: int = 0
    milestones: Milestones = field(default_factory=lambda: Milestones(()))

    def __post_init__(self) -> None:
        """Begin without pressure."""
        self.pressure = np.zeros(len(self.board.loads))
        self.milestones.take_down(self.board)
        self.set_deadline(self.deadline)

    def set_deadline(self, deadline: int) -> None:
        """Have everything end by a second, and what others wait for as much sooner."""
        self.deadline = deadline
        self.milestones.set_dues(self.board, self.clock.zero, deadline)
        walk.drop_breaches(self.board)  # what is owed may be due later now

    def set_prices(self) -> None:
        """Find what loads are worth under the gates' prices, and write all on the board."""
        self.board.nodes["rate"] = np.repeat(self.rates, int(self.board.world[0]["stops"]))
        prices: Prices = self.market.under(self.gate_price, self.rates)
        self.pay = np.where(
            self.board.arcs["load"] >= 0, np.maximum(prices.pay, LEAST_PAY), prices.pay
        )
        self.press()
        self.board.arcs["cost"] = prices.lanes
        self.board.arcs["waste"] = prices.waste
        self.board.nodes["stand"] = prices.stand.ravel()
        self._least_wasteful_first()

    def be_brief(self, most_tried: int) -> None:
        """Lower the patience until no more arcs are tried from a stop, on average."""
        leaving = self.board.nodes[self.board.nodes["out0"] < self.board.nodes["out1"]]
        if not len(leaving):
            return
        beyond = []
        for out0, out1 in zip(leaving["out0"], leaving["out1"], strict=True):
            waste = self.board.arcs["waste"][self.board.index[out0:out1]]
            beyond.append(waste - max(0.0, waste[0]))
        allowed = np.sort(np.concatenate(beyond))[: most_tried * len(leaving)]
        self.patience_seconds = float(min(self.patience_seconds, max(1.0, allowed[-1])))

    def _least_wasteful_first(self) -> None:
        """Put the arcs that leave each node in order."""
        begin = self.board.nodes["out0"].astype(np.int64)
        count = self.board.nodes["out1"] - begin
        owner = np.repeat(np.arange(len(begin)), count)
        place = np.arange(len(owner)) + np.repeat(begin - np.cumsum(count) + count, count)
        arcs = self.board.index[place]
        self.board.index[place] = arcs[np.lexsort((self.board.arcs["waste"][arcs], owner))]

    def press(self) -> None:
        """Pay more for what has stayed behind: its share of the boards' trips was too small."""
        load = self.board.arcs["load"]
        extra = np.where(load >= 0, self.pressure[np.maximum(load, 0)], 0.0)
        self.board.arcs["pay"] = self.pay * (1.0 + extra)

    def look_behind(self) -> None:
        """Raise the pressure of loads that are left behind, let that of the others fade."""
        left = self.board.loads["left"] > 0
        self.pressure = np.where(left, self.pressure + PRESS, self.pressure * FADE)
        self.press()
        if self.milestones.balance(self.board):
            self.set_deadline(self.deadline)
            walk.trim(self.board, self.deadline)

    def relent(self, deadline: int) -> None:
        """Ask for less: nothing complete was found for long.

        Where vehicles must wait for hours (for a release, for a gate to open), or only a wasteful
        trip can carry something, the usual prices leave it behind for ever.
        """
        self.set_deadline(deadline)
        self.idle_price *= 0.5
        self.patience_seconds *= 2.0
        left = self.board.loads["left"] > 0
        self.pressure = np.where(
            left, np.minimum(1.0 + 2.0 * self.pressure, MOST_PRESSURE), self.pressure
        )
        self.press()

    def follow_use(self) -> None:
        """Let the gates' prices follow their mean use of late."""
        until = self.clock.start + self.deadline
        lane_seconds = np.array([max(1, gate.lane_seconds(until)) for gate in self.gates])
        use = self.board.busy[: len(self.gate_price)] / lane_seconds
        self.use = self.use + STEADY * (use - self.use) if len(self.use) else use
        use = np.minimum(self.use, FULL_USE)
        self.gate_price = self.queue * use / (2.0 * (1.0 - use) ** 2)
        self.set_prices()

    def spare_days(self) -> None:
        """Lower the idle price until the days on the board are worth it.

        Where a gate holds everybody back, vehicles wait for most of their day, and the usual price
        would rather have them stay at home; then others fill what they leave, and never give it
        back.
        """
        worth = []
        for v in range(len(self.board.counts)):
            fleet = self.board.fleets[self.board.vehicles[v]]
            if not self.board.counts[v] or not fleet["returns"]:
                continue
            paid = walk.worth_of_day(self.board, v, 0.0)
            idle = paid - walk.worth_of_day(self.board, v, 1.0)
            if idle > 0:
                worth.append(paid / idle)
        if worth:
            self.idle_price = min(self.idle_price, WORTH_IDLE * max(0.0, min(worth)))

    def build(self, seed: int) -> None:
        """Give every vehicle its best day, one after the other in a drawn order.

        Vehicles that leave once come last: they fill gaps that those who return cannot use.
        """
        order = np.random.default_rng(seed).permutation(len(self.board.vehicles))
        returns = self.board.fleets["returns"][self.board.vehicles[order]]
        order = order[np.argsort(-returns, kind="stable")]
        for vehicle in order:
            set_limits(self.board, AS_IT_IS)
            before = int(self.board.counts[vehicle])
            sent = walk.send(
                self.board, int(vehicle), self.deadline, self.idle_price, self.patience_seconds
            )
            if not sent or not limits_kept(self.board):
                walk.cut_day(self.board, int(vehicle), before)

    def _walk(self, steps: int, *, until_complete: bool, heat: float | None = None) -> int:
        made, _ = walk.walk(
            self.board,
            steps,
            self.deadline,
            self.idle_price,
            HEAT_SECONDS if heat is None else heat,
            self.patience_seconds,
            until_complete,
        )
        return max(1, int(made))  # one at least, so that whoever walks on and on comes to an end

    def go(self, steps: int, seed: int) -> None:
        """Walk; whenever nothing is left behind, copy it and lower the deadline."""
        walk.seed_walk(seed)
        done = 0
        self.waited += steps
        while done < steps:
            done += self._walk(steps - done, until_complete=True)
            if walk.missing(self.board) > 0:
                break
            self.keep()
            self.lower(quick=done < steps // 2)
            self.waited = 0
        if self.best is not None and self.waited >= EASE_AFTER * len(self.board.vehicles):
            self.ease()

    def ease(self) -> None:
        """Ask for a little less: nothing as short as that was found for long."""
        assert self.best is not None  # noqa: S101 - the caller checked
        self.set_deadline(self.deadline + max(0, int(EASE * (self.best.last - self.deadline))))
        self.fall = max(0.0005, self.fall * 0.7)
        self.waited = 0

    def keep(self) -> None:
        """Copy what is on the board as the best."""
        last = walk.last_inside(self.board)
        if self.best is None or last < self.best.last:
            self.best = self._copied(last)
            self.milestones.look(self.board, self.clock.zero, last)

    def _copied(self, last: int, loss: float = 0.0) -> Reached:
        """What is on the board, without the room in days that no trip takes."""
        longest = int(self.board.counts.max(initial=0))
        days = self.board.days[:, :longest].copy()
        return Reached(int(last), days, self.board.counts.copy(), loss)

    def lower(self, *, quick: bool) -> None:
        """Lower the deadline below the best; faster while that is easy."""
        assert self.best is not None  # noqa: S101 - called after keep
        self.fall = min(0.02, self.fall * 1.5) if quick else max(0.0005, self.fall * 0.7)
        span = open_seconds(self.board.opened, self.clock.zero, self.best.last)
        self.set_deadline(self.best.last - max(1, int(span * self.fall)))
        walk.trim(self.board, self.deadline)

    def hasten(self, problem: Problem, reached: Reached) -> float:
        """Begin the early pass at a complete timetable: from now on late arrivals cost.

        Nothing else does: neither lanes nor idle vehicles are short where everybody has a trip. A
        unit's loss grows with its arrival; the most urgent rank's grows five times as fast. Over
        the whole pause it comes to half of what a trip is paid, so that leaving anybody behind
        never pays.

        Returns:
            The loss at the beginning.
        """
        self.restore(reached)
        gather(problem, self.board)
        self.press()
        self.board.loads["price"] = 0.0
        self.deadline = reached.last
        self.milestones.lift(self.board)
        self.idle_price = 0.0
        self.board.arcs["cost"] = 0.0
        span = max(1, reached.last - self.clock.zero)
        urgent = min((x.rank for x in problem.loads if x.people), default=0)
        pay = np.zeros(len(problem.loads))
        np.maximum.at(
            pay,
            self.board.arcs["load"],
            self.board.arcs["pay"] / np.maximum(1, self.board.arcs["units"]),
        )
        for i, load in enumerate(problem.loads):
            weight = (5.0 if load.rank == urgent else 1.0) if load.people else 0.0
            self.board.loads[i]["late"] = 0.1 * weight * pay[i] / span
        loss = float(walk.lateness(self.board))
        self.best = self._copied(reached.last, loss)
        self._hurry(np.array([x.people for x in problem.loads], dtype=bool))
        return loss

    def _hurry(self, people: npt.NDArray[np.bool_]) -> None:
        """Send fleets for people with time to spare anew, a stretch of the pause after the other.

        The search lets them go whenever there is room; moving one day at a time brings them forward
        too slowly.
        """
        spare = [f for f in np.argsort(self.rates) if self.rates[f] < SPARE]
        spare = [f for f in spare if (self.board.carries[f, people] > 0).any()]
        for fleets in [spare, *([f] for f in spare)]:
            if self.best is None or not fleets:
                return
            self.restore(self.best)
            vehicles = np.flatnonzero(np.isin(self.board.vehicles, fleets)).astype(np.int32)
            for vehicle in vehicles:
                walk.cut_day(self.board, int(vehicle), 0)
            span = self.deadline - self.clock.zero
            for part in range(1, PARTS + 1):
                self._send_all(vehicles, self.clock.zero + span * part // PARTS)
            if walk.missing(self.board) == 0:
                self._note(walk.lateness(self.board))
        if self.best is not None:
            self.restore(self.best)

    def _send_all(self, vehicles: Ints, deadline: int) -> None:
        """Send vehicles on from where they are, none beyond a moment, whoever is free soonest."""
        ends = [
            int(self.board.days[v, self.board.counts[v] - 1, TRIP_END])
            if self.board.counts[v]
            else 0
            for v in vehicles
        ]
        for vehicle in vehicles[np.argsort(ends, kind="stable")]:
            set_limits(self.board, AS_IT_IS)
            before = int(self.board.counts[vehicle])
            sent = walk.send(self.board, int(vehicle), deadline, 0.0, self.patience_seconds)
            if not sent or not limits_kept(self.board):
                walk.cut_day(self.board, int(vehicle), before)

    def go_early(self, steps: int, seed: int) -> None:
        """Walk a little at a time; copy whatever is complete and earlier."""
        walk.seed_walk(seed)
        if self.best is not None and walk.missing(self.board) > 0:
            self.restore(self.best)
        for _ in range(steps // EARLY_LOOK):
            self._walk(EARLY_LOOK, until_complete=False, heat=EARLY_HEAT_SECONDS)
            if walk.missing(self.board) == 0:
                self._note(walk.lateness(self.board))

    def go_most(self, steps: int, seed: int) -> None:
        """Walk a little at a time; copy whatever leaves less behind."""
        walk.seed_walk(seed)
        for _ in range(steps // EARLY_LOOK):
            self._note(walk.left_behind(self.board))
            self._walk(EARLY_LOOK, until_complete=False)
        self._note(walk.left_behind(self.board))

    def _note(self, loss: float) -> None:
        if self.best is None or loss < self.best.loss:
            self.best = self._copied(walk.last_inside(self.board), loss)

    def fill(self) -> None:
        """Use time that is left for goods that need not move, without moving anything else."""
        walk.drop_outranked(self.board)
        loads = self.board.loads
        spare = (loads["binding"] == 0) & (loads["left"] > 0)
        if not spare.any():
            return
        for i in np.flatnonzero(spare):
            loads[i]["price"] = 1e6
        for vehicle in range(len(self.board.vehicles)):
            set_limits(self.board, AS_IT_IS)
            before = int(self.board.counts[vehicle])
            sent = walk.send(self.board, vehicle, self.deadline, self.idle_price, 1e12)
            if not sent or not limits_kept(self.board):
                walk.cut_day(self.board, vehicle, before)
        walk.drop_outranked(self.board)

    def copy_from(self, other: Chain) -> None:
        """Take over another chain's board, deadline and best; keep own prices for a while.

        Whoever lags again and again takes over how the other charges for gates, too.
        """
        for name in ("grid", "loads", "rooms", "days", "counts", "busy", "rows", "counted"):
            np.copyto(getattr(self.board, name), getattr(other.board, name))
        self.best, self.fall = other.best, other.fall
        self.milestones.shares = list(other.milestones.shares)
        self.set_deadline(other.deadline)
        self.lagged += 1
        if self.lagged >= LAGS:
            self.queue = other.queue

    def restore(self, reached: Reached) -> None:
        """Put a copied timetable back on the board."""
        for vehicle in range(len(self.board.counts)):
            walk.cut_day(self.board, vehicle, 0)
        for vehicle in range(len(self.board.counts)):
            n = int(reached.counts[vehicle])
            self.board.kept[vehicle, :n, :TRIP_WIDTH] = reached.days[vehicle, :n]
            self.board.kept_counts[vehicle] = n
            walk.put_back(self.board, vehicle, 0)


def ready_board(board: Board) -> Board:
    """Fill the rows of a freshly laid out board."""
    lanes.open_all(board)
    return board
