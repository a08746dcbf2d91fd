"""The points of a frontier shared among processes: each gets its part of what time is left.

Processes are begun anew (``spawn``), as the solver's own threads do not survive a fork. They leave
Ctrl-C to the process that began them, which tells them through an event to stop where they are.
"""

from __future__ import annotations

import math
import multiprocessing
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Any, Self

from treve.plan.frontier import Task
from treve.plan.frontier_points import Solved
from treve.plan.stop import AfterSteps, Clock, Interrupted
from treve.timetabling.solution import StopRule

Work = Callable[[Task, StopRule], Solved]
"""Does one task; a function of a module, so that other processes find it."""

LEAST_SECONDS = 0.05
"""A search that begins at all has so long, at least."""

WORTH_BEGINNING = 2.0
"""A search gets so many times as long as it takes to begin, at least, once that is known: time
spread thinner goes into bounds and first timetables alone, which are known already."""

_NOTHING = 1e-9
"""Less than that is rounding."""

_LOOK_SECONDS = 0.2
"""How often it is looked whether somebody asked to stop."""


@dataclass(slots=True)
class AfterSome:
    """Stop at a moment, though not before the search itself has begun.

    The bound and the first timetable may take as long as the part of a point. Were the search
    stopped then, nothing would have been found for it.

    Attributes:
        stop_at_seconds: The moment.
        latest_seconds: When to stop all the same.
        clock: What to read the time from.
        interrupted: Whether somebody asked to stop.
        begun: Whether the search has made a step.
        ready_at_seconds: When bound and first timetable were made; ``None``: not yet.
    """

    stop_at_seconds: float
    latest_seconds: float
    clock: Clock
    interrupted: Interrupted
    begun: bool = False
    ready_at_seconds: float | None = None

    def __call__(self, steps: int) -> bool:
        """Whether to stop after so many steps."""
        if steps >= 0 and self.ready_at_seconds is None:
            self.ready_at_seconds = self.clock()
        self.begun = self.begun or steps > 0
        end = self.stop_at_seconds if self.begun else self.latest_seconds
        return self.clock() >= end or self.interrupted()


_halted: list[Any] = []
"""In a process of the pool: the event that says stop."""


class Pool:
    """Processes that work at points; with one worker everything is done in this process.

    Args:
        work: Does one task.
        workers: How many processes.
        until_seconds: Moment of the clock when all must be over; ``None``: steps decide.
        clock: What to read the time from; the same in every process, or a function of a module.
        interrupted: Whether somebody asked to stop.
    """

    def __init__(
        self,
        work: Work,
        workers: int,
        until_seconds: float | None,
        clock: Clock,
        interrupted: Interrupted,
    ) -> None:
        """Begin no process yet."""
        self._work, self._workers = work, max(1, workers)
        self._until, self._clock, self._interrupted = until_seconds, clock, interrupted
        self._executor: ProcessPoolExecutor | None = None
        self._halt: Any = None

    def __enter__(self) -> Self:
        """Begin the processes."""
        if self._workers > 1:
            context = multiprocessing.get_context("spawn")
            self._halt = context.Event()
            self._executor = ProcessPoolExecutor(
                self._workers, mp_context=context, initializer=_begin, initargs=(self._halt,)
            )
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Tell the processes to stop, and wait for them."""
        if self._executor is not None:
            self._halt.set()
            self._executor.shutdown(wait=True, cancel_futures=True)

    def spread(self, tasks: Sequence[Task], share: float) -> Iterator[Solved]:
        """Work at tasks within a share of the time left.

        A task gets its part of what is left when it begins, by its weight, so what others did not
        need is not lost. The bound and the first timetable may take longer than the part: a search
        that begins makes a step. Once somebody asks to stop, or time is up, none is begun any more.

        Args:
            tasks: In the order in which they are begun.
            share: Of the time left.
        """
        end = None
        if self._until is not None:
            now = self._clock()
            end = now + share * max(0.0, self._until - now)
        pending = deque(tasks)
        if self._executor is None:
            while pending and not self._over(pending[0], end, len(tasks) - len(pending)):
                seconds = self._seconds(end, pending)
                task = pending.popleft()
                rule_ = rule(task, seconds, self._clock, self._interrupted, self._left())
                yield _timed(self._work, task, rule_, self._clock)
            return
        running: set[Future[Solved]] = set()
        while running or (pending and not self._over(pending[0], end, len(tasks) - len(pending))):
            while (
                pending
                and len(running) < self._workers
                and not self._over(pending[0], end, len(tasks) - len(pending))
            ):
                seconds = self._seconds(end, pending)
                task = pending.popleft()
                limits = seconds, self._left()
                with _deaf():
                    future = self._executor.submit(_do, self._work, self._clock, task, limits)
                running.add(future)
            done, running = wait(running, _LOOK_SECONDS, FIRST_COMPLETED)
            if self._interrupted():
                self._halt.set()
            for future in done:
                yield future.result()

    def _over(self, task: Task, end: float | None, begun: int) -> bool:
        """Whether no task is begun any more; bounds are, until somebody asks to stop."""
        if self._interrupted():
            return True
        if self._until is None or end is None or not task.search:
            return False
        # Who was never searched may go on beyond the round; no worker is idle for want of time.
        last = self._until
        if task.begin_seconds and begun >= self._workers:
            last = end - WORTH_BEGINNING * task.begin_seconds
        return self._clock() >= last

    def _seconds(self, end: float | None, pending: Sequence[Task]) -> float | None:
        """The part of the next task: what is left, shared by those who still wait for a worker."""
        if end is None:
            return None
        alike = sum(task.weight for task in pending) / pending[0].weight
        turns = alike / self._workers
        if self._workers > 1:  # whoever comes last needs a whole turn, too
            turns = math.ceil(turns - _NOTHING)
        share = (end - self._clock()) / max(1.0, turns)
        return max(LEAST_SECONDS, WORTH_BEGINNING * pending[0].begin_seconds, share)

    def _left(self) -> float:
        """What is left of the whole time."""
        return 0.0 if self._until is None else self._until - self._clock()


def rule(
    task: Task,
    seconds: float | None,
    clock: Clock,
    interrupted: Interrupted,
    most_seconds: float = 0.0,
) -> StopRule:
    """When a task ends: after its steps, or after so many seconds from now.

    Args:
        task: With its steps, if it has any.
        seconds: Its part of the time.
        clock: What to read the time from.
        interrupted: Whether somebody asked to stop.
        most_seconds: What it may take until its search has begun.
    """
    if task.steps is not None:
        return AfterSteps(task.steps, interrupted)
    now = clock()
    part = LEAST_SECONDS if seconds is None else seconds
    return AfterSome(now + part, now + max(part, most_seconds), clock, interrupted)


@contextmanager
def _deaf() -> Iterator[None]:
    """Leave Ctrl-C aside while a process may begin, which inherits that.

    Else a process that is still getting ready would end by it, and break the pool.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _begin(halt: Any) -> None:  # noqa: ANN401 - an event of any context
    """Make a process ready: Ctrl-C is for the one that began it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _halted[:] = [halt]


def _do(work: Work, clock: Clock, task: Task, limits: tuple[float | None, float]) -> Solved:
    """Do a task in a process of the pool, with its part of the time and what it may take at all."""
    return _timed(work, task, rule(task, limits[0], clock, _halted[0].is_set, limits[1]), clock)


def _timed(work: Work, task: Task, stop: StopRule, clock: Clock) -> Solved:
    """Do a task, and note how long its search took to begin, where time decides."""
    if not isinstance(stop, AfterSome):
        return work(task, stop)
    before = clock()
    solved = work(task, stop)
    ready = clock() if stop.ready_at_seconds is None else stop.ready_at_seconds
    return replace(solved, begin_seconds=ready - before) if task.search else solved
