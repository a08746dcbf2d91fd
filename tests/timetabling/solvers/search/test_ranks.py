"""Loads that only rank tells apart: joined for the search, told apart by who boards first."""

from __future__ import annotations

from dataclasses import replace

from treve.timetabling.problem import (
    Direction,
    Fleet,
    Leg,
    Load,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Outcome, Request
from treve.timetabling.solvers import solve
from treve.timetabling.solvers.search.ranks import join
from treve.timetabling.timetable import Timetable, Trip
from treve.timetabling.window import (
    Window,
)


def two_ranks(**changes: object) -> Problem:
    """Thirty civilians and twenty-five fighters at one place, buses of ten, half an hour away."""
    civilians = Load("civilians", "seats", "civilians", 32, "town", ("site",), rank=1)
    fighters = Load("fighters", "seats", "fighters", 25, "town", ("site",), rank=2)
    leg = (Leg(1_800, 1_800),)
    classes = frozenset({"coach"})
    problem = Problem(
        stops=(Stop("town"), Stop("site")),
        gates=(),
        ways=(
            Way("out", "town", "site", leg, classes),
            Way("in", "site", "town", leg, classes, direction=Direction.IN),
        ),
        fleets=(Fleet("bus", "coach", 2, "site", {"seats": 10}, {"seats": 600}, {"seats": 300}),),
        loads=(civilians, fighters),
        windows=(Window(0, 200_000),),
    )
    return replace(problem, **changes)  # type: ignore[arg-type]


def trip(vehicle: str, start: int, units: int, load: str = "civilians") -> Trip:
    """One loaded trip that begins to board at a second."""
    return Trip(
        vehicle,
        "out",
        start + 600,
        start + 2_400,
        (),
        load,
        units,
        start,
        start + 600,
        start + 2_400,
        start + 2_700,
    )


def test_joined_load_is_larger_by_the_seats_that_may_stay_empty() -> None:
    joined = join(two_ranks())
    assert [(x.id, x.rank, x.quantity) for x in joined.problem.loads] == [
        ("civilians", 1, 32 + 25 + 9)
    ]
    assert [part.id for part in joined.parts["civilians"]] == ["civilians", "fighters"]


def test_who_may_be_aboard_for_different_times_is_not_joined() -> None:
    problem = two_ranks()
    for limits, parts in (((3_000, 3_000), 1), ((3_000, None), 0), ((3_000, 4_000), 0)):
        loads = tuple(
            replace(load, longest_aboard_seconds=limit)
            for load, limit in zip(problem.loads, limits, strict=True)
        )
        assert len(join(replace(problem, loads=loads)).parts) == parts


def test_who_boards_first_is_of_the_more_urgent_rank() -> None:
    joined = join(two_ranks())
    found = Timetable(tuple(trip(f"bus-{1 + i % 2}", 10_000 * i, 10) for i in range(7)))
    apart = joined.unfold(found)
    assert [(t.load, t.quantity) for t in apart.trips] == [
        ("civilians", 10),
        ("civilians", 10),
        ("civilians", 10),
        ("civilians", 2),
        ("fighters", 10),
        ("fighters", 10),
        ("fighters", 5),
    ]
    assert apart.unmoved == {}


def test_every_vehicle_that_still_comes_carries_somebody() -> None:
    joined = join(two_ranks())
    found = Timetable(tuple(trip(f"bus-{1 + i % 2}", 10_000 * i, 9) for i in range(8)))
    apart = joined.unfold(found)
    assert [t.quantity for t in apart.trips] == [10, 10, 10, 2, 10, 10, 4, 1]


def test_what_is_left_is_said_by_part() -> None:
    joined = join(two_ranks())
    apart = joined.unfold(Timetable((trip("bus-1", 0, 10),), {"civilians": 56}))
    assert apart.unmoved == {"civilians": 22, "fighters": 25}


def test_folding_names_the_joined_load() -> None:
    joined = join(two_ranks())
    folded = joined.fold(Timetable((trip("bus-1", 0, 10, "fighters"),)))
    assert [t.load for t in folded.trips] == ["civilians"]


def test_nothing_is_joined_where_it_matters_who_is_who() -> None:
    problem = two_ranks()
    civilians, fighters = problem.loads
    elsewhere = replace(problem, loads=(civilians, replace(fighters, release_seconds=60)))
    assert join(elsewhere).problem is elsewhere
    counted = replace(problem, stops=(Stop("town"), Stop("site", capacity={"civilians": 100})))
    assert len(join(counted).problem.loads) == 2


def test_nothing_is_joined_across_a_rank_between() -> None:
    problem = two_ranks()
    between = Load(
        "families", "seats", "families", 5, "town", ("site",), due_seconds=150_000, rank=2
    )
    third = replace(problem.loads[1], rank=3)
    crossed = replace(problem, loads=(problem.loads[0], between, third))
    assert join(crossed).problem is crossed


def test_the_solver_keeps_the_order_of_ranks() -> None:
    problem = two_ranks()
    solution = solve(problem, Request(seed=1), lambda steps: steps >= 600, lambda _: None)
    assert solution.outcome in (Outcome.FEASIBLE, Outcome.PROVEN_SHORTEST)
    assert solution.timetable is not None
    assert check_timetable(problem, solution.timetable) == ()
    assert solution.timetable.unmoved == {}
