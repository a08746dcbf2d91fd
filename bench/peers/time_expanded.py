r"""HiGHS on a time-expanded network: how many vehicles of each pool begin each way at each step.

Time is cut into steps of :math:`\Delta` minutes, coarse ones first and finer ones while time is
left. A *move* is a pool, a way and what is aboard (nothing, or one load).

===========================  ====================================================================
:math:`x_{mt}` whole         vehicles that begin move :math:`m` in step :math:`t`
:math:`s_{kpt} \ge 0`        vehicles of pool :math:`k` that stand at stop :math:`p` after :math:`t`
:math:`u_{ld} \ge 0`         units of load :math:`l` that go to stop :math:`d`
:math:`y_t \in \{0,1\}`      whether anything is still under way with a load after step :math:`t`
===========================  ====================================================================

- *Vehicles*: :math:`s_{kpt} = s_{kp,t-1} + \sum_{m\text{ ends at }p} x_{m,t-d_m}
  - \sum_{m\text{ begins at }p} x_{mt}`. All waiting is done at stops.
- *Gates*: as many moves reach a gate in step :math:`t` as passages back to back begin in it.
- *Loads*: units fit the trips that carry them, and the room of the stop they come to.
- *Pause*: of load :math:`l`, the trips that end after :math:`t` are at most :math:`N_l y_t`, and
  :math:`y_t \ge y_{t+1}`; :math:`\sum_t y_t` is made least.

**Rounded up** (:math:`d_m` is the whole move in steps, upwards) it gives flows that vehicles can
drive; they are handed to vehicles and driven again in their order, to the second. HiGHS begins with
the nearest-first dispatcher's trips, put onto the grid one by one, and after each better timetable
again with that.

**Rounded down** it is a relaxation of every timetable, so that no timetable is shorter than the
least number of steps in which it can move everything: :math:`d_m` is the whole move downwards, and
gates are held to rows on all that has surely begun to pass by a time. That number is found by
bisection of the linear relaxation, then walked up with whole flows while time is left. The two
run beside each other, a core each.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from bench.peers.errands import errands_of, open_seconds_at
from bench.peers.grid_model import Rounded
from bench.peers.grids import Grid, Move, moves_of, onto_the_grid
from bench.peers.plain import Plain
from bench.peers.protocol import SECONDS_TO_WRITE_DOWN, Allowed, Answer, TooLargeError
from treve.timetabling.baselines import in_convoys
from treve.timetabling.problem import Problem
from treve.timetabling.timetable import Timetable

GRIDS_MINUTES = (1, 2, 5, 10, 20, 30, 60, 120, 240, 480, 960, 1920, 3840)
"""Steps to choose from."""

FEW_COLUMNS_A_SECOND = 400
"""The first grid is the finest with no more whole flows to a second of the limit, or else the
coarsest."""

MOST_COLUMNS = 60_000
"""No grid has more: HiGHS would still be at its first linear program after a minute."""


def solve(problem: Problem, allowed: Allowed) -> Answer:
    """Answer a problem with HiGHS.

    Raises:
        CannotExpressError: It has more than shuttles, gates and windows.
        TooLargeError: It is too large even for the coarsest grid.
    """
    plain = Plain(problem)
    best = in_convoys.dispatched(problem)
    if best is None:
        return Answer(None, "no timetable to begin with")
    moves = moves_of(plain)
    steps = _steps(moves, _pause(best), FEW_COLUMNS_A_SECOND * allowed.seconds_left)
    until = allowed.until - SECONDS_TO_WRITE_DOWN
    asked = problem, steps, best, until
    search = _Beside(_improved, asked)
    bound = _Beside(_least, asked) if allowed.workers > 1 else None
    size, first_at = "", None
    for said in search.says(until):
        best, size, first_at = said
    if bound is None:
        return Answer(best, size, first_at)
    least = max(bound.says(until), default=0)
    return Answer(best, size, first_at, open_seconds_at(problem.windows, least))


_Asked = tuple[Problem, Sequence[int], Timetable, float]
"""A problem, the steps of its grids, the timetable to begin with, and until when."""


class _Beside:
    """Work in a process of its own, ended at its time: HiGHS looks at the clock too seldom."""

    def __init__(self, work: Callable[[_Asked], Iterator[Any]], asked: _Asked) -> None:
        context = get_context("spawn")
        self._heard, told = context.Pipe(duplex=False)
        self._process = context.Process(target=_tell, args=(told, work, asked), daemon=True)
        self._process.start()
        told.close()

    def says(self, until: float) -> Iterator[Any]:
        """What it has to say, as it says it, until it is done or the time is over."""
        with suppress(EOFError):  # It closes its end when it is done.
            while self._heard.poll(max(0.0, until - time.monotonic())):
                yield self._heard.recv()
        self._process.kill()
        self._process.join()


def _tell(told: Connection, work: Callable[[_Asked], Iterator[Any]], asked: _Asked) -> None:
    for said in work(asked):
        told.send(said)


def _improved(asked: _Asked) -> Iterator[tuple[Timetable, str, float | None]]:
    """Improve a timetable on one grid after the other, as long as it can be improved there.

    Yields:
        The best timetable, the size of the model at work, and when HiGHS had its first solution.
    """
    problem, steps, best, until = asked
    plain = Plain(problem)
    moves = moves_of(plain)
    first_at: float | None = None
    size = ""
    for step in steps:
        while time.monotonic() < until:
            start = onto_the_grid(plain, moves, errands_of(plain, best), step)
            if start is None:
                break
            model = Rounded(plain, moves, start.grid)
            model.make_pause_least()
            size = f"{model.whole:,} whole flows, {step // 60}-minute grid"
            yield best, size, first_at
            found = model.improve(start, until - time.monotonic())
            first_at = first_at or model.first_at
            timetable = None if found is None else model.timetable(found)
            if timetable is None or _pause(timetable) >= _pause(best):
                break
            best = timetable
        yield best, size, first_at


def _least(asked: _Asked) -> Iterator[int]:
    problem, steps, best, until = asked
    return least_seconds(problem, steps, _pause(best), until)


def least_seconds(
    problem: Problem, steps: Sequence[int], enough: int, until: float
) -> Iterator[int]:
    """Seconds that no timetable can do without, better and better until the time is over.

    Args:
        problem: Plain.
        steps: Seconds of the steps of the grids to try.
        enough: A pause that is enough.
        until: Reading of :func:`time.monotonic`.
    """
    plain = Plain(problem)
    moves = moves_of(plain)
    proven = 0
    for whole in (False, True):
        for step in steps:
            # Ending in step n means ending at n steps or later.
            none, most = max(0, -(-proven // step) - 1), -(-enough // step)
            while none + 1 < most and time.monotonic() < until:
                tried = none + 1 if whole else (none + most) // 2
                model = Rounded(plain, moves, Grid(step, tried, up=False), whole=whole)
                can = model.can_move_all(until - time.monotonic())
                if can is None:
                    break
                if can:
                    most = tried
                else:
                    none = tried
                    if (none + 1) * step > proven:
                        proven = (none + 1) * step
                        yield proven


def _steps(moves: Sequence[Move], pause: int, few: float) -> list[int]:
    """Seconds of the steps of the grids worth trying, the coarsest first."""
    columns = {60 * minutes: len(moves) * pause // (60 * minutes) for minutes in GRIDS_MINUTES}
    usable = [step for step, count in columns.items() if count <= MOST_COLUMNS]
    if not usable:
        raise TooLargeError(f"{len(moves):,} moves in every step")
    small = [step for step in usable if columns[step] <= few]
    return sorted((step for step in usable if step <= min(small, default=usable[-1])), reverse=True)


def _pause(timetable: Timetable) -> int:
    """When the last load has arrived."""
    return max(trip.unloading_end_seconds or 0 for trip in timetable.trips)
