"""Slots given back: the same trips, as early as their order allows, and the order improved."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from bench.problems import core_problem
from tests.problems.one_gate import FLEET, GATE, PROBLEM, with_load
from tests.problems.time_aboard import QUICKEST_SECONDS, queue
from tests.timetabling.solvers.search.boards import sent
from tests.timetabling.solvers.search.lawful import lawful
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import prove_bound
from treve.timetabling.problem import (
    Fleet,
    Problem,
    Stop,
)
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Request
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.compact import Compactor
from treve.timetabling.solvers.search.crew import Crew
from treve.timetabling.solvers.search.exact import to_timetable
from treve.timetabling.solvers.search.opening import open_crew
from treve.timetabling.span import inside_span, pause_seconds
from treve.timetabling.time_aboard import keeps_time_aboard
from treve.timetabling.timetable import Timetable
from treve.timetabling.window import (
    Window,
)


def _crew(problem: Problem) -> Crew:
    return open_crew(problem, Request(), prove_bound(problem), nearest_first(problem))


def _compacted(crew: Crew, work: int, workers: int = 1) -> Timetable:
    chain = crew.chains[0]
    compactor = Compactor(crew.problem, chain.board, chain.clock, crew.resources)
    with ThreadPoolExecutor(workers) as pool:
        compactor.improve(work, 7, pool, lambda: False)
    times = compactor.times()
    assert times is not None
    return to_timetable(crew.problem, crew.arcs, chain.board, chain.clock, crew.resources, times)


def _plain(crew: Crew) -> Timetable:
    chain = crew.chains[0]
    return to_timetable(crew.problem, crew.arcs, chain.board, chain.clock, crew.resources)


def test_the_same_trips_end_no_later_and_the_referee_agrees() -> None:
    problem = core_problem("S", 1)
    crew = _crew(problem)
    plain, compacted = _plain(crew), _compacted(crew, 0)
    assert [(t.vehicle, t.way, t.load, t.quantity) for t in compacted.trips] == [
        (t.vehicle, t.way, t.load, t.quantity) for t in plain.trips
    ]
    assert all(
        b.arrival_seconds <= a.arrival_seconds
        for a, b in zip(plain.trips, compacted.trips, strict=True)
    )
    assert pause_seconds(problem, compacted) < pause_seconds(problem, plain)
    assert check_timetable(problem, compacted) == ()


def test_a_better_order_ends_sooner_with_the_same_trips_of_each_fleet() -> None:
    problem = core_problem("S", 1)
    crew = _crew(problem)
    plain, compacted, improved = _plain(crew), _compacted(crew, 0), _compacted(crew, 800_000)

    def trips(timetable: Timetable) -> Counter[tuple[object, ...]]:
        return Counter(
            (t.vehicle.rpartition("-")[0], t.way, t.load, t.quantity) for t in timetable.trips
        )

    assert trips(improved) == trips(plain)
    assert pause_seconds(problem, improved) < pause_seconds(problem, compacted)
    assert check_timetable(problem, improved) == ()


def test_workers_change_nothing() -> None:
    problem = core_problem("S", 2)
    assert _compacted(_crew(problem), 400_000, 1) == _compacted(_crew(problem), 400_000, 2)


def test_told_to_stop_it_gives_the_order_of_the_board() -> None:
    crew = _crew(core_problem("S", 1))
    chain = crew.chains[0]
    compactor = Compactor(crew.problem, chain.board, chain.clock, crew.resources)
    before = compactor.last
    with ThreadPoolExecutor(1) as pool:
        compactor.improve(800_000, 7, pool, lambda: True)
    assert compactor.last == before


def test_vehicles_that_come_earlier_wait_no_longer_than_they_may() -> None:
    """With the first steps compacted, some would come too soon to a gate with a longest wait."""
    problem = lawful(168)
    for chain in (crew := _crew(problem)).chains:
        compactor = Compactor(problem, chain.board, chain.clock, crew.resources)
        assert crew.chains[0].board.counts.any()
        assert compactor.last < NEVER


def test_nobody_comes_in_sooner_than_the_same_end_needs() -> None:
    """A minibus that stands in the village loads no sooner than a bus from far can be there."""
    bus = replace(FLEET, available=(Window(6_000, 36_000),))
    mini = Fleet("mini", "mini", 1, "village", {"seats": 14}, {"seats": 300}, {"seats": 120})
    gate = replace(
        GATE,
        passages=(*GATE.passages, *(replace(p, vehicle_class="mini") for p in GATE.passages)),
    )
    problem = replace(
        with_load(quantity=64),
        stops=(Stop("village", bays=2), PROBLEM.stops[1]),
        gates=(gate,),
        ways=tuple(replace(w, vehicle_classes=frozenset({"bus", "mini"})) for w in PROBLEM.ways),
        fleets=(bus, mini),
    )
    crew = _crew(problem)
    chain = crew.chains[0]
    chain.board.arcs["pay"] *= 1e3
    chain.deadline = chain.clock.count
    chain.build(0)
    assert chain.board.counts.all()
    compactor = Compactor(problem, chain.board, chain.clock, crew.resources)
    compactor.begin_late()
    times = compactor.times()
    found = to_timetable(problem, crew.arcs, chain.board, chain.clock, crew.resources, times)
    span = inside_span(problem, found)
    assert span is not None
    assert span[0] >= 6_000
    assert span[1] == inside_span(problem, _plain(crew))[1]  # type: ignore[index]
    assert check_timetable(problem, found) == ()


@pytest.mark.parametrize("seed", range(40))
def test_whatever_the_problem_the_referee_agrees(seed: int) -> None:
    problem = lawful(seed)
    first = nearest_first(problem)
    if first is None:
        return
    crew = open_crew(problem, Request(seed=seed), prove_bound(problem), first)
    chain = crew.chains[0]
    compactor = Compactor(problem, chain.board, chain.clock, crew.resources)
    with ThreadPoolExecutor(1) as pool:
        compactor.improve(300_000, seed, pool, lambda: False)
    compactor.begin_late()
    times = compactor.times()
    found = to_timetable(problem, crew.arcs, chain.board, chain.clock, crew.resources, times)
    plain = _plain(crew)
    ours = {fault.code for fault in check_timetable(problem, found)}
    assert ours <= {fault.code for fault in check_timetable(problem, plain)}
    spans = [inside_span(problem, t) for t in (found, plain)]
    assert all(span is None for span in spans) or spans[0][1] <= spans[1][1]  # type: ignore[index]


@pytest.mark.parametrize("bays", [None, 4])
@pytest.mark.parametrize("longest", [QUICKEST_SECONDS, 1_200, 1_500])
def test_boarding_is_put_off_where_people_would_be_aboard_too_long(
    longest: int, bays: int | None
) -> None:
    """As soon as can be, all would board at once and queue; they need not, and end no later."""
    lasts = []
    for limit in (longest, None):
        problem = queue(limit, bays=bays)
        case = sent(problem, 4, 20_000)
        compactor = Compactor(problem, case.board, case.clock, case.resources)
        times = compactor.times()
        assert times is not None
        lasts.append(compactor.last)
        exact = to_timetable(problem, case.arcs, case.board, case.clock, case.resources, times)
        assert keeps_time_aboard(problem, exact)
        assert sum(trip.quantity for trip in exact.trips) == 80
    assert lasts[0] <= lasts[1]
