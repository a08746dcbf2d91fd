"""A crew at its beginning: the problem laid out, priced, and a first build of each chain."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

from treve.timetabling.arcs import Arc, all_arcs
from treve.timetabling.bound.collapsed import counts
from treve.timetabling.problem import Problem, Stop
from treve.timetabling.solution import Bound, Request
from treve.timetabling.solvers.search import walk
from treve.timetabling.solvers.search.cells import choose_seconds
from treve.timetabling.solvers.search.chain import (
    QUEUE,
    Chain,
    ready_board,
)
from treve.timetabling.solvers.search.crew import Crew
from treve.timetabling.solvers.search.layout import lay_out, most_trips_in
from treve.timetabling.solvers.search.milestones import Milestones
from treve.timetabling.solvers.search.open_lanes import open_lanes
from treve.timetabling.solvers.search.prices import first_prices, open_market
from treve.timetabling.solvers.search.replay import replay
from treve.timetabling.solvers.search.standing import put_standing
from treve.timetabling.span import inside_span
from treve.timetabling.timetable import Timetable

HABITS = ((0.25, 0.2, QUEUE), (0.4, 0.5, QUEUE / 30))
"""For each chain: first deadline between bound and first timetable, idle price, and what a passage
is charged. Where gates are what is scarce a high charge does better, where vehicles are a low one:
the chain that lags takes over the other's."""
PATIENCE_SECONDS = 2_000.0
MOST_TRIED = 40
"""Arcs that may be tried from a stop on average: where there are hundreds, the least wasteful ones
do as well in a third of the time (size L)."""
SLACK, SLACK_SECONDS = 0.02, 600
"""How much longer than the first timetable a board may be: its slots round up what the seconds
give back in the end. Without it boards of few vehicles hold nothing at all."""
WIDE_SLACK = 0.1
"""The same where rows hold trips back, since each that waits for another waits for its slot, too;
and where nothing that was built anew was ever complete."""
MOST_QUEUE_SECONDS = 86_400
"""Longest queue at a desk outside that a board has room for after the zone is quiet."""


def open_crew(
    problem: Problem,
    request: Request,
    bound: Bound,
    first: Timetable | None,
    milestones: Sequence[tuple[tuple[int, ...], float]] = (),
    *,
    wide: bool = False,
) -> Crew:
    """Lay the problem out and give each chain a first build.

    Args:
        problem: The problem.
        request: For the seed and the incumbent.
        bound: Its bound.
        first: A timetable to stay below, if there is one; one that begins before the windows says
            nothing of when it must end.
        milestones: As of :class:`.stages.Staged`.
        wide: Whether the board is to hold that timetable, whatever its slots round up.
    """
    arcs = all_arcs(problem)
    span = inside_span(problem, first) if first is not None else None
    latest = problem.windows[-1].end_seconds - problem.margin_seconds
    if span is not None and span[0] >= problem.windows[0].start_seconds:
        slack = WIDE_SLACK if problem.rows or wide else SLACK
        latest = min(latest, span[1] + int(slack * (span[1] - span[0])) + SLACK_SECONDS)
    if request.fixed_open_seconds is not None:
        latest = problem.windows[-1].end_seconds - problem.margin_seconds
    until = min(problem.latest_seconds, latest + _after_seconds(problem, arcs))
    clock = choose_seconds(problem, arcs, until)
    floor = clock.zero + bound.pause_seconds - problem.margin_seconds
    ceiling = clock.at(latest)
    chains = []
    priced = problem if request.fixed_open_seconds is None else _with_room_for_all(problem)
    first_board, resources = lay_out(
        problem, arcs, clock, most_trips_in(arcs, latest - clock.start)
    )
    ready_board(first_board)
    if request.under_way is not None:
        put_standing(problem, arcs, first_board, clock, resources, request.under_way)
    market = open_market(priced, arcs, 1)
    one_window = bound.certificate is None or bound.certificate.windows <= 1
    prices, rates = first_prices(priced, arcs, 1, bound.open_seconds if one_window else None)
    for share, idle_price, queue in HABITS:
        deadline = min(ceiling, floor + max(1, int((ceiling - floor) * share)))
        chain = Chain(
            first_board.copied(),
            clock,
            market,
            prices,
            rates,
            deadline,
            idle_price,
            PATIENCE_SECONDS,
            gates=open_lanes(problem),
            queue=queue,
            milestones=Milestones(milestones),
        )
        chain.set_prices()
        chain.be_brief(MOST_TRIED)
        chains.append(chain)
    crew = Crew(problem, arcs, chains, resources, request.seed, ceiling, floor)
    crew.under_way = request.under_way
    crew.given = request.fixed_open_seconds is not None
    if request.fixed_open_seconds is None:
        _begin(crew, request)
    return crew


def _with_room_for_all(problem: Problem) -> Problem:
    """Receiving stops without capacities: where not all have room no round has a price at all."""
    stops = tuple(replace(stop, capacity={}) for stop in problem.stops)
    return replace(problem, stops=stops)


def _after_seconds(problem: Problem, arcs: tuple[Arc, ...]) -> int:
    """The longest way on outside, once a vehicle has left the zone for good, and the queue there.

    A desk inside, too, may be busy with those who came last when the zone is quiet.

    The clock of a board must hold both: what ends beyond the clock cannot be driven at all.
    """
    ways = (a.seconds - a.inside_to for a in arcs if a.inside_to is not None)
    return max(ways, default=0) + max(map(_queue_seconds(problem), problem.stops), default=0)


def _queue_seconds(problem: Problem) -> Callable[[Stop], int]:
    """How long the slowest desk of a stop is busy with all who may come to it."""

    def busy(stop: Stop) -> int:
        coming = [load for load in problem.loads if stop.id in load.destinations]
        times = (
            sum(load.quantity for load in coming if counts(load, key)) * seconds
            for key, seconds in stop.intake_seconds_per_unit.items()
        )
        return min(MOST_QUEUE_SECONDS, math.ceil(max(times, default=0)))

    return busy


def _begin(crew: Crew, request: Request) -> None:
    """A first build of each chain: the incumbent where there is one, else drawn."""
    with ThreadPoolExecutor(max(1, request.workers)) as pool:
        list(pool.map(partial(_begin_chain, crew, request), range(len(crew.chains))))


def _begin_chain(crew: Crew, request: Request, i: int) -> None:
    chain = crew.chains[i]
    if request.incumbent is not None:
        chain.deadline = chain.clock.count - 2
        chain.milestones.lift(chain.board)
        replay(crew.arcs, crew.problem, chain.board, chain.clock, request.incumbent)
        if walk.missing(chain.board) == 0:
            chain.keep()
            chain.lower(quick=False)
            return
        chain.set_deadline(crew.ceiling)
        chain.spare_days()
    chain.build(request.seed + i)
