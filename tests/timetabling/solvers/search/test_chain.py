"""One chain: what it keeps, the passes after the search, and how it relents."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np

from tests.problems.one_gate import FLEET, LOAD, PROBLEM
from treve.timetabling.arcs import all_arcs
from treve.timetabling.bound import prove_bound
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Request
from treve.timetabling.solvers.search import walk
from treve.timetabling.solvers.search.chain import Chain
from treve.timetabling.solvers.search.crew import Crew
from treve.timetabling.solvers.search.layout import most_trips_in
from treve.timetabling.solvers.search.open_lanes import open_lanes
from treve.timetabling.solvers.search.opening import open_crew
from treve.timetabling.span import pause_seconds
from treve.timetabling.window import (
    Window,
)

FOUR = replace(PROBLEM, fleets=(replace(FLEET, count=4),), loads=(replace(LOAD, quantity=900),))


def _searched(problem: Problem, steps: int = 600) -> Crew:
    crew = open_crew(problem, Request(early=False), prove_bound(problem), None)
    with ThreadPoolExecutor(1) as pool:
        crew.search(pool, lambda done: done >= steps, lambda _: None)
    assert crew.best is not None
    return crew


def _chain(problem: Problem) -> Chain:
    return open_crew(problem, Request(), prove_bound(problem), None).chains[0]


def test_a_restored_timetable_is_the_one_that_was_kept() -> None:
    crew = _searched(FOUR)
    chain, best = crew.chains[0], crew.best
    assert best is not None
    chain.restore(best)
    assert np.array_equal(chain.board.counts, best.counts)
    assert walk.missing(chain.board) == 0
    assert walk.last_inside(chain.board) == best.last


def test_the_early_pass_never_lengthens_the_pause_and_brings_people_out_sooner() -> None:
    crew = _searched(FOUR)
    before = crew.timetable()
    with ThreadPoolExecutor(1) as pool:
        crew.early(pool, 1_000, lambda _: False)
    after = crew.timetable()
    assert before is not None
    assert after is not None
    assert check_timetable(FOUR, after) == ()
    assert pause_seconds(FOUR, after) <= pause_seconds(FOUR, before)
    waits = [sum(t.quantity * t.arrival_seconds for t in x.trips) for x in (before, after)]
    assert waits[1] <= waits[0]


def test_time_to_spare_is_filled_with_what_need_not_move() -> None:
    """A truck has nothing else to do; the pause stays what it was."""
    goods = replace(
        LOAD, id="rice", kind="goods", category="goods", origin="town", destinations=("village",),
        people=False, binding=False, quantity=4_000,
    )  # fmt: skip
    passages = tuple(
        replace(p, load_state="goods") for p in PROBLEM.gates[0].passages if p.load_state != "empty"
    )
    gate = replace(PROBLEM.gates[0], passages=(*PROBLEM.gates[0].passages, *passages))
    truck = replace(
        FLEET, id="truck", capacity={"goods": 1_000}, loading_seconds={"goods": 60},
        unloading_seconds={"goods": 60}, rests_inside=False,
    )  # fmt: skip
    problem = replace(FOUR, gates=(gate,), fleets=(*FOUR.fleets, truck), loads=(*FOUR.loads, goods))
    crew = _searched(problem)
    found = crew.timetable()
    assert found is not None
    assert crew.best is not None
    assert check_timetable(problem, found) == ()
    assert found.unmoved.get("rice", 0) < 4_000
    last = crew.chains[0].clock.start + crew.best.last
    assert pause_seconds(problem, found) <= last + problem.margin_seconds


def test_a_chain_that_relents_pays_more_for_what_is_left() -> None:
    chain = _chain(FOUR)
    for vehicle in range(4):
        walk.cut_day(chain.board, vehicle, 0)
    before = chain.board.arcs["pay"].copy(), chain.idle_price, chain.patience_seconds
    chain.relent(12_345)
    loaded = chain.board.arcs["load"] >= 0
    assert np.allclose(chain.board.arcs["pay"][loaded], 2 * before[0][loaded])
    assert (chain.deadline, chain.idle_price, chain.patience_seconds) == (
        12_345,
        before[1] / 2,
        before[2] * 2,
    )


def test_days_spent_waiting_are_worth_it_all_the_same() -> None:
    """A high price of idle hours falls until the poorest day pays for twice its own."""
    chain = _searched(FOUR).chains[0]
    chain.idle_price = 1e6
    chain.spare_days()
    worth = [
        walk.worth_of_day(chain.board, v, chain.idle_price)
        for v in range(len(chain.board.counts))
        if chain.board.counts[v]
    ]
    assert min(worth) > 0
    before = chain.idle_price
    chain.spare_days()
    assert chain.idle_price == before


def test_a_late_release_is_waited_for() -> None:
    """However dear idle hours are at first."""
    problem = replace(PROBLEM, loads=(replace(LOAD, release_seconds=25_000),))
    found = _searched(problem, 2_000).timetable()
    assert found is not None
    assert check_timetable(problem, found) == ()


def test_copies_are_taken_over_whole() -> None:
    crew = _searched(FOUR)
    one, other = crew.chains
    other.copy_from(one)
    assert np.array_equal(one.board.grid, other.board.grid)
    assert (one.deadline, one.best) == (other.deadline, other.best)


def test_most_trips_are_loaded_and_empty_in_turn() -> None:
    assert most_trips_in(all_arcs(PROBLEM), 42_600) == 4 + 2 * (42_600 // (2_400 + 1_860) + 1)


def test_lanes_may_be_held_in_the_hours_of_their_gate() -> None:
    """Of windows of two hours each, the gate is open in the second hour alone."""
    windows = (Window(0, 7_200), Window(86_400, 93_600))
    hours = (Window(3_600, 10_000), Window(90_000, 100_000))
    gate = replace(PROBLEM.gates[0], lanes=PROBLEM.gates[0].lanes * 2, hours=hours)
    (found,) = open_lanes(replace(PROBLEM, windows=windows, gates=(gate,)))
    seconds = [found.lane_seconds(until) for until in (3_000, 5_400, 50_000, 91_000)]
    assert seconds == [0, 3_600, 7_200, 9_200]


def test_where_many_arcs_leave_a_stop_only_the_least_wasteful_are_tried() -> None:
    chain = _searched(FOUR).chains[0]
    chain.patience_seconds = 1e9
    chain.be_brief(100)
    assert chain.patience_seconds >= chain.board.arcs["waste"].max()
    few = chain.patience_seconds
    chain.be_brief(1)
    assert chain.patience_seconds < few


def test_more_loads_than_arcs_are_no_trouble_to_whoever_is_brief() -> None:
    """The list of arcs by stop goes on with loads, whose numbers are no arcs."""
    chain = _chain(replace(PROBLEM, loads=tuple(replace(LOAD, id=f"load{n}") for n in range(9))))
    chain.board.index[chain.board.nodes["out1"].max() :] = 10**6
    chain.be_brief(1)
    assert chain.patience_seconds >= 1.0
