"""The crew: two chains that search side by side and compare notes at fixed steps.

Everything depends on steps and seeds only; threads decide when, never what. Each round of each
chain draws from a generator seeded by (seed, chain, round).
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np

from treve.timetabling.arcs import Arc
from treve.timetabling.at_gates import keeps_gates
from treve.timetabling.baselines.nearest_first import Dispatcher
from treve.timetabling.cumulative import keeps_rows
from treve.timetabling.duties import keeps_duties
from treve.timetabling.late_boarding import board_late
from treve.timetabling.problem import Problem
from treve.timetabling.solution import Progress, StopRule
from treve.timetabling.solvers.search import walk
from treve.timetabling.solvers.search.board import TRIP_ARC, TRIP_UNITS
from treve.timetabling.solvers.search.chain import (
    QUEUE,
    Chain,
    Reached,
)
from treve.timetabling.solvers.search.compact import Compacted, Compactor
from treve.timetabling.solvers.search.exact import to_timetable
from treve.timetabling.solvers.search.gather import gather
from treve.timetabling.solvers.search.linger import lingering
from treve.timetabling.solvers.search.relieve import call_in, take_turns
from treve.timetabling.solvers.search.resources import Resources
from treve.timetabling.solvers.search.standing import with_standing
from treve.timetabling.solvers.search.treasure import treasure, unpay
from treve.timetabling.span import pause_seconds
from treve.timetabling.time_aboard import keeps_time_aboard, limits_time_aboard
from treve.timetabling.timetable import Timetable, UnderWay

Tell = Callable[[Progress], None]
ROUND = 200
"""Steps of a round."""
PRICED_EVERY = 5
"""Rounds between two changes of prices."""
SHARED_EVERY = 10
"""Rounds after which a chain that lags takes over the other's timetable."""
GIVEN_HABITS = ((0.02, 1.0), (1e-4, 3.0))
"""For each chain where the deadline is given: idle price, and what units are worth beside lanes and
time. A low idle price leaves nobody behind for the sake of a vehicle's time; with a higher one days
that end sooner make room for others."""
HOPELESS_STEPS, HOPELESS_EACH = 2000, 10
"""Steps, and steps for each vehicle that returns, after which a search begins again from what is
known, if it has found nothing complete."""
NEARLY, NEARLY_LONGER = 0.05, 5
"""Share of all units that may be left behind for a board to be nearly complete; how many times as
long it may take then."""
RELENT_EVERY = 10
"""Steps for each vehicle that returns between two times that the chains relent."""
RELENT_AFTER = 4
"""How many times as long they do not."""
WORTH_HASTE = 0.01
"""Share by which arrivals must come earlier: less is not worth what the pause grows by, some 0.2 %,
because days brought forward leave the order at gates less to improve."""
WORTH_CALLING = 0.002
"""Share by which the pause must fall for idle vehicles to be called in: each needs a crew."""
LAG = 0.004
"""Share by which a deadline may lag behind the other chain's."""


@dataclass(slots=True)
class Crew:
    """Two chains on one problem."""

    problem: Problem
    arcs: tuple[Arc, ...]
    chains: list[Chain]
    resources: Resources
    seed: int
    ceiling: int
    floor: int
    best: Reached | None = None
    rounds: int = 0
    under_way: UnderWay | None = None
    given: bool = False

    def search(self, pool: Executor, stop: StopRule, tell: Tell) -> int:
        """Search for a shorter pause until told to stop; returns the steps of each chain."""
        before = self.chains[0].clock.zero - self.problem.margin_seconds
        while not stop(self.rounds * ROUND) and not self._at_floor():
            self._round(pool, lambda chain, seed: chain.go(ROUND, seed))
            for chain in self.chains:
                chain.look_behind()
                if self.rounds % PRICED_EVERY == 0:
                    chain.follow_use()
            self._relent()
            self._compare()
            tell(
                Progress(
                    self.rounds * ROUND,
                    0.0,
                    None if self.best is None else self.best.last - before,
                )
            )
        return self.rounds * ROUND

    def is_hopeless(self, steps: int) -> bool:
        """Whether nothing was complete after so many steps that nothing will be."""
        if self.best is not None:
            return False
        board = self.chains[0].board
        returning = int((board.fleets["returns"][board.vehicles] > 0).sum())
        missing = min(walk.missing(chain.board) for chain in self.chains)
        binding = sum(load.quantity for load in self.problem.loads if load.binding)
        longer = NEARLY_LONGER if missing <= NEARLY * binding else 1
        return steps >= HOPELESS_STEPS + HOPELESS_EACH * returning * longer

    def work(self) -> int:
        """What a chain has done so far, in arcs tried: the same wherever it is done."""
        return sum(int(chain.board.world[0]["work"]) for chain in self.chains) // len(self.chains)

    def _at_floor(self) -> bool:
        return self.best is not None and self.best.last <= self.floor

    def _round(self, pool: Executor, go: Callable[[Chain, int], None]) -> None:
        """One round of every chain, each with its own seed."""
        seeds = [
            int(np.random.SeedSequence((self.seed, i, self.rounds)).generate_state(1)[0] >> 1)
            for i in range(len(self.chains))
        ]
        list(pool.map(go, self.chains, seeds))
        self.rounds += 1

    def _relent(self) -> None:
        """While no chain has carried everything for long: ask less of each."""
        board = self.chains[0].board
        returning = int((board.fleets["returns"][board.vehicles] > 0).sum())
        every = max(1, -(-RELENT_EVERY * returning // ROUND))
        late = self.rounds > RELENT_AFTER * every and self.rounds % every == 0
        if late and all(chain.best is None for chain in self.chains):
            for chain in self.chains:
                chain.relent(self.ceiling)

    def _compare(self) -> None:
        """Note the best; let a chain that lags start again from the better one."""
        for chain in self.chains:
            if chain.best and (self.best is None or chain.best.last < self.best.last):
                self.best = chain.best
        if self.rounds % SHARED_EVERY:
            return
        ahead = min(self.chains, key=lambda c: c.deadline if c.best else self.ceiling + 1)
        for chain in self.chains:
            if ahead.best is None:
                chain.set_deadline(
                    min(self.ceiling, chain.deadline + max(1, (self.ceiling - chain.deadline) // 6))
                )
            elif chain is not ahead and (
                chain.best is None or chain.deadline > ahead.deadline * (1 + LAG)
            ):
                chain.copy_from(ahead)

    def is_complete(self) -> bool:
        """Whether the best leaves nothing behind that must move."""
        if self.best is None:
            return False
        self.chains[0].restore(self.best)
        return walk.missing(self.chains[0].board) == 0

    def early(self, pool: Executor, steps: int, stop: StopRule) -> None:
        """Under the best pause found, bring most people out early, the most urgent ranks first."""
        assert self.best is not None  # noqa: S101 - the caller checked
        shortest = self.best
        losses = [chain.hasten(self.problem, shortest) for chain in self.chains]
        self.best = self.chains[0].best or self.best
        for _ in range(max(1, steps // ROUND)):
            if stop(-1):
                break
            self._round(pool, lambda chain, seed: chain.go_early(ROUND, seed))
            for chain in self.chains:
                if chain.best and chain.best.loss < self.best.loss:
                    self.best = chain.best
        if self.best.loss > (1 - WORTH_HASTE) * losses[0]:
            self.best = shortest

    def search_most(self, pool: Executor, stop: StopRule, tell: Tell) -> int:
        """Under a fixed deadline, move as much as possible, the most urgent ranks first."""
        for chain, (idle_price, factor) in zip(self.chains, GIVEN_HABITS, strict=True):
            chain.queue = QUEUE
            chain.set_deadline(self.ceiling)
            treasure(chain, self.problem, idle_price, factor)
            chain.build(self.seed)
        while not stop(self.rounds * ROUND):
            self._round(pool, lambda chain, seed: chain.go_most(ROUND, seed))
            if self.rounds % PRICED_EVERY == 0:
                for chain in self.chains:
                    chain.follow_use()
                    unpay(chain, self.problem)
            for chain in self.chains:
                if chain.best and (self.best is None or chain.best.loss < self.best.loss):
                    self.best = chain.best
            tell(Progress(self.rounds * ROUND, 0.0, people_moved=self._people_moved()))
        return self.rounds * ROUND

    def _people_moved(self) -> int:
        """People whom the best moves."""
        if self.best is None:
            return 0
        people = np.array([load.people for load in self.problem.loads], dtype=bool)
        trips = np.arange(self.best.days.shape[1]) < self.best.counts[:, None]
        loads = self.chains[0].board.arcs["load"][self.best.days[..., TRIP_ARC]]
        counted = trips & (loads >= 0) & people[loads]
        return int(self.best.days[..., TRIP_UNITS][counted].sum())

    def timetable(self, order: Callable[[Compactor], None] | None = None) -> Timetable | None:
        """The best in whole seconds, room left over filled with what need not move.

        Args:
            order: Improves the order at lanes, bays and desks; ``None`` keeps the board's.
        """
        if self.best is None:
            return None
        chain = self.chains[0]
        chain.milestones.lift(chain.board)
        chain.restore(self.best)
        chain.deadline = max(self.best.last, chain.clock.zero)
        if self.given:
            self._let_stay(chain)
        chain.fill()
        gather(self.problem, chain.board)
        compactor = self._compactor()
        if order is not None:
            order(compactor)
        compactor.begin_late()
        found = [self._exact(chain, times) for times in (compactor.times(), None)]
        made = [self._mended(one) for one in found if one is not None]
        if (
            limits_time_aboard(self.problem) and self.under_way is None
        ):  # who boards later may well be aboard no longer
            late = [board_late(self.problem, one) for one in made]
            made = [one for one in late if keeps_time_aboard(self.problem, one)]
        made = [one for one in made if keeps_duties(self.problem, one)]
        kept = [
            one for one in made if keeps_rows(self.problem, one) and keeps_gates(self.problem, one)
        ]
        return min(kept, key=lambda t: pause_seconds(self.problem, t), default=None)

    def _mended(self, timetable: Timetable) -> Timetable:
        """The timetable, where gates are asked too much driven again by somebody who knows them.

        Whole seconds are worked out lane by lane, so that a queue may be longer than on the board.
        """
        if self.under_way is not None or keeps_gates(self.problem, timetable):
            return timetable
        again = Dispatcher(self.problem, self.problem.windows).run(told=timetable.trips)
        missing = {x.id for x in self.problem.loads if x.binding} & set(again.unmoved)
        return timetable if missing - set(timetable.unmoved) else again

    def _let_stay(self, chain: Chain) -> None:
        """Whom a row keeps behind stays for good: others of lower ranks do not leave instead."""
        ruled = self.problem.rows.loads
        for i, load in enumerate(self.problem.loads):
            if load.id in ruled and chain.board.loads[i]["left"] > 0:
                chain.board.loads[i]["binding"] = 0

    def _compactor(self) -> Compactor:
        """The board's days with turns given anew, and idle vehicles called in where that pays."""
        chain = self.chains[0]
        board, zero = chain.board, chain.clock.zero
        take_turns(self.problem, board)
        plain = self._in_turn()
        days, counts = board.days.copy(), board.counts.copy()
        if call_in(self.problem, board):
            called = self._in_turn()
            if called.last - zero < (1 - WORTH_CALLING) * (plain.last - zero):
                return called
            board.days[:], board.counts[:] = days, counts
        return plain

    def _in_turn(self) -> Compactor:
        """The board's days in whole seconds; who has most before him goes first, if that helps."""
        chain = self.chains[0]
        compactor = Compactor(self.problem, chain.board, chain.clock, self.resources)
        compactor.go_by_need()
        return compactor

    def _exact(self, chain: Chain, times: Compacted | None) -> Timetable | None:
        exact = to_timetable(
            self.problem, self.arcs, chain.board, chain.clock, self.resources, times
        )
        if self.under_way is not None:
            return with_standing(self.problem, exact, self.under_way)
        return lingering(self.problem, exact)
