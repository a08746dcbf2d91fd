"""The recipe: count out what is small; else anneal tours and prove the bound, turn by turn."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor

from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import prove_bound
from treve.timetabling.problem import Problem
from treve.timetabling.solution import (
    Bound,
    Outcome,
    Progress,
    Request,
    Solution,
    StopRule,
)
from treve.timetabling.solvers.uncoupled.anneal import anneal, day_of
from treve.timetabling.solvers.uncoupled.board import Board, Day, best_of, open_board
from treve.timetabling.solvers.uncoupled.certify import bound_of
from treve.timetabling.solvers.uncoupled.cover import least_cover
from treve.timetabling.solvers.uncoupled.days import days_of, days_of_tours, to_timetable
from treve.timetabling.solvers.uncoupled.layout import FAR, Layout, lay_out
from treve.timetabling.solvers.uncoupled.prover import Prover, steps_of
from treve.timetabling.solvers.uncoupled.recognise import Shape, recognise
from treve.timetabling.solvers.uncoupled.settle import settle

Tell = Callable[[Progress], None]

MOVES_PER_STEP = 1000
"""Moves of the annealing in one step (about a millisecond)."""
FIRST_CYCLE, LONGEST_CYCLE = 64, 4096
"""Steps of the first cycle, from hot to cold; each has twice as many, up to the longest."""
CHUNK, LARGEST_CHUNK = 64, 512
"""Steps between two looks at the stop rule: as many as a round of the proof, within these."""
CHAINS = 2
"""Annealing chains side by side; always so many, so that no answer depends on the workers."""
BASE_FROM, BASE_STEPS = 50, 2048
"""From so many steps a round of pricing on the collapsed bound comes first; meanwhile annealing
takes so many."""
HOT, COLD = 0.01, 0.0005
"""Heat at the beginning and the end of a cycle, as a share of the longest day."""
LEAST_HOT, LEAST_COLD = 0.6, 0.02
"""The same in ticks, at least: where days are a few ticks long, one tick is a large step."""
ALL_TIME = 0.02
"""Weight of a tick of any day, beside one of a day that is too long."""
EARLY_STEPS = 128
"""Steps of the early pass at least; else a share of those before."""
EARLY_SHARE = 0.1
"""That share."""


def solve_uncoupled(
    problem: Problem, request: Request, stop: StopRule, progress: Tell
) -> Solution | None:
    """Answer a request where nothing couples vehicles in time.

    Args:
        problem: Any problem.
        request: What is asked.
        stop: Asked every few milliseconds with the steps done.
        progress: Told of each better timetable or bound.

    Returns:
        As any solver; ``None`` where this one has no answer: vehicles are coupled, the pause is
        given, or no first timetable was found.
    """
    shape = recognise(problem) if request.fixed_open_seconds is None else None
    if shape is None:
        return None
    first = request.incumbent or nearest_first(problem, stop)
    layout = lay_out(shape)
    days = None if first is None else days_of(shape, layout, first)
    if days is None or _longest(shape, layout, days) > shape.most_ticks:
        return None
    work = Work(shape, layout, days, request, progress)
    work.tell()
    if not stop(0):
        work.count_out()
        with ThreadPoolExecutor(max(1, request.workers)) as pool:
            work.search(pool, stop)
            if request.early:
                work.early(pool, stop)
    return work.solution()


class Work:
    """The best days there are, the bound, and the steps done."""

    def __init__(
        self, shape: Shape, layout: Layout, days: list[Day], request: Request, progress: Tell
    ) -> None:
        """Begin with some days."""
        self._shape, self._layout, self._request = shape, layout, request
        self._progress = progress
        self.days = days
        self.known = _longest(shape, layout, days)
        self.prover = Prover(shape, self.known)
        self.steps = 0
        self.counted_out = False
        self._base: Bound | None = None

    @property
    def lowest(self) -> int:
        """No timetable has all tours within fewer ticks."""
        return self.known if self.counted_out else self.prover.lowest

    def tell(self) -> None:
        """Say how far it is."""
        tick, margin = self._shape.tick_seconds, self._shape.problem.margin_seconds
        bound = self.lowest * tick + margin if self.lowest else None
        self._progress(Progress(self.steps, 0.0, self.known * tick + margin, bound))

    def count_out(self) -> None:
        """Where loads are few, find the shortest by counting."""
        covered = least_cover(self._shape, self._layout, self.known)
        days = None if covered is None else settle(self._shape, self._layout, covered.days)
        if days is not None:
            self._take(days)
            self.counted_out = covered is not None and self.known == covered.ticks
            self.steps += CHUNK
            self.tell()

    def search(self, pool: Executor, stop: StopRule) -> None:
        """Anneal and prove in turns until the two meet or ``stop`` says so.

        While the proof goes on one chain anneals beside it, then two. What each does in a turn
        depends on what was known before it alone, so the number of workers changes nothing.
        """
        boards = [open_board(self._shape, self._layout, self.days) for _ in range(CHAINS)]
        if self.lowest < self.known and steps_of(self._shape, self.known) >= BASE_FROM:
            self._begin_large(pool, boards)
        length, cycle, done = FIRST_CYCLE, 0, 0
        hot, cold = self._heats()
        while self.lowest < self.known and not stop(self.steps):
            proves = not self.prover.over and self.prover.steps <= self.steps
            part = max(CHUNK, min(self.prover.quantum, LARGEST_CHUNK) if proves else CHUNK)
            heats = [
                hot ** (1 - x) * cold**x for x in (done / length, min(1, (done + part) / length))
            ]
            chains = CHAINS - 1 if proves else CHAINS
            seed = self._request.seed * 1_000_003 + self.steps
            jobs = [
                pool.submit(
                    self._anneal, boards[c], seed + 31_337_000 * c, part, (heats[0], heats[1])
                )
                for c in range(chains)
            ]
            if proves:
                jobs.append(pool.submit(self.prover.run, part, self.known))
            before = self.known, self.lowest
            for job in jobs:
                job.result()
            self.steps += part
            done += part
            for board in boards[:chains]:
                self._take(best_of(board))
            self._take_found()
            if (self.known, self.lowest) != before:
                self.tell()
            if done >= length:
                cycle, done, length = cycle + 1, 0, min(LONGEST_CYCLE, 2 * length)
                hot, cold = self._heats()
                boards[cycle % CHAINS] = open_board(self._shape, self._layout, self.days)

    def _begin_large(self, pool: Executor, boards: list[Board]) -> None:
        """Where a round of pricing takes long: the collapsed bound, while a chain anneals."""
        job = pool.submit(self._first_bound)
        self._anneal(boards[0], self._request.seed, BASE_STEPS, self._heats())
        self.steps += BASE_STEPS
        self._take(best_of(boards[0]))
        self._base = job.result()
        seconds = self._base.open_seconds - self._shape.problem.margin_seconds
        self.prover.begin_at(-(-seconds // self._shape.tick_seconds))
        self.tell()

    def _first_bound(self) -> Bound:
        """The bound that takes no proof by tours."""
        return self._request.bound or prove_bound(self._shape.problem)

    def _heats(self) -> tuple[float, float]:
        """First and last heat of a cycle."""
        return max(LEAST_HOT, HOT * self.known), max(LEAST_COLD, COLD * self.known)

    def _anneal(self, board: Board, seed: int, steps: int, heats: tuple[float, float]) -> None:
        weights = (1.0, ALL_TIME, 0.0)
        moves = steps * MOVES_PER_STEP
        anneal(board, seed, moves, heats, self.lowest, self.known - 1, weights)

    def _take(self, days: list[Day]) -> None:
        longest = _longest(self._shape, self._layout, days)
        if longest < self.known:
            self.days, self.known = days, longest

    def _take_found(self) -> None:
        """Tours that the proof came upon, as days."""
        found, self.prover.found = self.prover.found, ()
        if found:
            errands = days_of_tours(self.prover.found_shape, self._layout, found)
            days = None if errands is None else settle(self._shape, self._layout, errands)
            if days is not None:
                self._take(days)

    def early(self, pool: Executor, stop: StopRule) -> None:
        """Among days no longer than the longest: people as early as can be."""
        steps = max(EARLY_STEPS, int(EARLY_SHARE * self.steps))
        units = sum(load.quantity for load in self._shape.problem.loads)
        weights = (10.0, 0.0, 1.0 / units)
        board = open_board(self._shape, self._layout, self.days)
        chunks = -(-steps // CHUNK)
        for chunk in range(chunks):
            if stop(-1):
                break
            heats = tuple(
                max(1e-6, HOT * self.known * (COLD / HOT) ** (n / chunks) / len(self.days))
                for n in (chunk, chunk + 1)
            )
            seed = self._request.seed * 1_000_003 + 7_777_777 + chunk
            moves = CHUNK * MOVES_PER_STEP
            arguments = (board, seed, moves, (heats[0], heats[1]), 0, self.known, weights)
            pool.submit(anneal, *arguments).result()
        self.days = best_of(board)

    def solution(self) -> Solution:
        """The answer."""
        timetable = to_timetable(self._shape, self._layout, self.days)
        prover = self.prover
        if self.counted_out:
            bound = bound_of(self._shape, self.known, (), ())
        elif prover.proof:
            bound = bound_of(prover.proof_shape, prover.lowest, prover.proof, prover.counted)
        else:
            bound = self._base or self._first_bound()
        pause = self.known * self._shape.tick_seconds + self._shape.problem.margin_seconds
        proven = pause <= bound.pause_seconds
        outcome = Outcome.PROVEN_SHORTEST if proven else Outcome.FEASIBLE
        return Solution(outcome, bound, timetable, (), self.steps + 1)


def _longest(shape: Shape, layout: Layout, days: list[Day]) -> int:
    """Ticks of the longest day; more than any where one cannot be driven."""
    board = open_board(shape, layout, days)
    weights = (1.0, 1.0, 0.0)
    lengths = [
        day_of(board, board.days[v], board.counts[v], v, FAR, weights)[1] for v in range(len(days))
    ]
    return min(FAR, int(max(lengths)))


def prove_uncoupled(problem: Problem, bound: Bound, steps: int) -> Bound:
    """A higher bound where nothing couples vehicles in time and so many steps find one.

    Args:
        problem: Any problem.
        bound: What is known.
        steps: Of the prover.
    """
    shape = recognise(problem)
    first = nearest_first(problem) if shape is not None else None
    if shape is None or first is None:
        return bound
    layout = lay_out(shape)
    days = days_of(shape, layout, first)
    if days is None:
        return bound
    known = _longest(shape, layout, days)
    if known > shape.most_ticks:
        return bound
    covered = least_cover(shape, layout, known)
    if covered is not None:
        return _higher(bound, bound_of(shape, covered.ticks, (), ()))
    prover = Prover(shape, known)
    prover.begin_at(-(-(bound.open_seconds - problem.margin_seconds) // shape.tick_seconds))
    prover.run(steps, known)
    if not prover.proof:
        return bound
    found = bound_of(prover.proof_shape, prover.lowest, prover.proof, prover.counted)
    return _higher(bound, found)


def _higher(one: Bound, other: Bound) -> Bound:
    return other if other.open_seconds > one.open_seconds else one
