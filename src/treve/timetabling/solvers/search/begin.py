"""When to begin: no earlier than it takes.

A pause counts from the first second inside. Where a gate opens at noon or people are released in
the evening, whoever sets out when the windows open only waits. So the windows are cut at their
beginning, as late as the dispatcher still ends no later, and everything after plans in what is
left. Any timetable for the cut windows is one for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.solution import Bound, StopRule
from treve.timetabling.span import inside_span, pause_seconds
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import (
    Window,
)

HALVINGS = 9
"""Times that the stretch is halved in which the latest beginning lies."""
WORTH_IT = 0.92
"""Share of the pause that must be left at most: what is less, the search finds by itself, and from
the whole of the windows it may find more."""
MOST_RUNS, MOST_LOOKS = 2, 6
"""Runs of as many windows that are looked at, and of all."""
MOST_WINDOWS = 4
"""Windows that are tried to begin in."""
MOST_TRIPS = 300
"""A dispatcher with more trips than that is asked about the first window alone."""
FAR_TOO_MANY_TRIPS = 20_000
"""One with more than that is not asked at all: it takes as long as a good part of the search."""


def cut_before(problem: Problem, moment: int) -> Problem:
    """The problem without what of its windows lies before a moment."""
    windows = tuple(
        Window(max(w.start_seconds, moment), w.end_seconds)
        for w in problem.windows
        if w.end_seconds > moment
    )
    return replace(problem, windows=windows)


def begin_late(
    problem: Problem, first: Timetable, stop: StopRule, *, given: bool
) -> tuple[Problem, Timetable]:
    """Cut the windows where that makes the first timetable's pause shorter.

    Args:
        problem: The problem.
        first: A timetable for it.
        stop: Asked between two timetables of the dispatcher's.
        given: Whether the timetable was handed in: then its own beginning is kept.

    Returns:
        The problem, its windows cut where that saves much, and the shortest timetable seen.
    """
    span = inside_span(problem, first)
    if span is None or not _something_waits(problem):
        return problem, first
    if given:
        return cut_before(problem, span[0]), first
    best, begin = first, problem.windows[0].start_seconds
    for moment, found in _tries(problem, first, stop):
        if pause_seconds(problem, found) < pause_seconds(problem, best):
            best, begin = found, moment
    if pause_seconds(problem, best) > WORTH_IT * pause_seconds(problem, first):
        return problem, best
    return cut_before(problem, begin), best


def fewer_windows(
    problem: Problem, first: Timetable | None, bound: Bound
) -> list[tuple[Window, ...]]:
    """Runs of fewer windows than the first timetable touches, where the bound allows that.

    A dispatcher that needs a little of a second day is answered with a night; so is a search that
    fills the windows from the first one on. What can be done in fewer has to be looked for there.

    Args:
        problem: With all its windows.
        first: The shortest timetable known; ``None``: there is none.
        bound: On the pause.

    Returns:
        The fewest windows first, of as many the roomiest; a few of each.
    """
    span = inside_span(problem, first) if first is not None else None
    touched = len(problem.windows) + 1
    if span is not None:
        touched = sum(
            w.start_seconds < span[1] and w.end_seconds > span[0] for w in problem.windows
        )
    margin = problem.margin_seconds
    found: list[tuple[Window, ...]] = []
    for many in range(1, min(touched, len(problem.windows))):
        runs = []
        for begin in range(len(problem.windows) - many + 1):
            run = problem.windows[begin : begin + many]
            room = sum(max(0, w.seconds - margin) for w in run) + margin
            lasts = run[-1].end_seconds - run[0].start_seconds
            if bound.pause_seconds <= lasts and bound.open_seconds - margin * (many - 1) <= room:
                runs.append((-room, begin, run))
        found += [run for _, _, run in sorted(runs)[:MOST_RUNS]]
    return found[:MOST_LOOKS]


def _something_waits(problem: Problem) -> bool:
    return (
        len(problem.windows) > 1
        or any(g.hours is not None for g in problem.gates)
        or any(s.hours is not None for s in problem.stops)
        or any(f.available is not None for f in problem.fleets)
        or any(x.release_seconds is not None for x in problem.loads)
    )


def _tries(problem: Problem, first: Timetable, stop: StopRule) -> Iterator[tuple[int, Timetable]]:
    """Moments to begin at, and what the dispatcher makes of them."""
    many = len(first.trips) > MOST_TRIPS
    if len(first.trips) > FAR_TOO_MANY_TRIPS:
        return
    for window in problem.windows[: 1 if many else MOST_WINDOWS]:
        low = window.start_seconds
        found = _dispatched(problem, low, stop)
        if found is None:
            return
        yield low, found
        end = _end(problem, found)
        high = end
        for _ in range(HALVINGS // 2 if many else HALVINGS):
            if stop(0):
                return
            middle = (low + high) // 2
            found = _dispatched(problem, middle, stop)
            if found is not None:
                yield middle, found
            if found is not None and _end(problem, found) <= end:
                low = middle
            else:
                high = middle


def _dispatched(problem: Problem, moment: int, stop: StopRule) -> Timetable | None:
    cut = cut_before(problem, moment)
    return nearest_first(cut, stop) if cut.windows else None


def _end(problem: Problem, timetable: Timetable) -> int:
    span = inside_span(problem, timetable)
    return 0 if span is None else span[1]
