"""How many a vehicle takes aboard, and by which ways, where there are conditions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.problems.conditioned import BOTH, SOUTH_ARRIVES, two_towns
from treve.timetabling.baselines.aboard import allowed_at_last, now_or_full, that_count
from treve.timetabling.baselines.jobs import Job
from treve.timetabling.baselines.moves import Move
from treve.timetabling.baselines.routes import Network, Route
from treve.timetabling.baselines.tallies import Counted, Tallies
from treve.timetabling.rows import (
    Cap,
    Floor,
    Moment,
    Quantity,
    Rows,
)
from treve.timetabling.timetable import Passing, Trip
from treve.timetabling.window import (
    Window,
)

LEAVE = Quantity(BOTH, Moment.DEPARTURE)


def _routes() -> list[Route]:
    problem = two_towns()
    return Network(problem).loaded(problem.fleets[0], problem.loads[1])


def _job(units: int, begins: int, ends: int) -> Job:
    route = _routes()[0]
    trip = Trip(
        "bus-1", "south-out-lower", begins, ends, (Passing("lower", 0, begins, begins, begins),),
        "south-people", units, begins, begins, ends, ends,
    )  # fmt: skip
    move = Move(route)
    return Job((((move,), (trip,)),), move, trip)


def test_routes_by_a_gate_that_is_used_up_are_none() -> None:
    rows = Rows(caps=(Cap("c", replace(LEAVE, gates=("lower",)), 6),))
    tallies = Tallies(two_towns(rows))
    lower, upper = _routes()
    assert allowed_at_last(tallies, "south-people", 10, [lower, upper]) == (10, [upper])
    assert allowed_at_last(tallies, "south-people", 6, [lower, upper]) == (6, [lower, upper])
    assert allowed_at_last(tallies, "south-people", 9, [lower]) == (6, [lower])
    tallies.add(Counted("south-people", ("lower",), 0, 0), 6)
    assert allowed_at_last(tallies, "south-people", 9, [lower]) == (0, [])


def test_routes_count_only_where_some_do_not() -> None:
    lower, upper = _routes()
    by_upper = Floor("c", replace(SOUTH_ARRIVES, gates=("upper",)), 1, 9999)
    tallies = Tallies(two_towns(Rows(floors=(by_upper,))))
    assert that_count(tallies, "south-people", [lower, upper]) == [upper]
    assert that_count(tallies, "south-people", [upper]) == []
    tallies.add(Counted("south-people", ("upper",), 0, 0), 1)
    assert that_count(tallies, "south-people", [lower, upper]) == []


@pytest.mark.parametrize(
    ("full_begins", "taken"),
    [
        (400, 4),  # back before the full one would begin: nothing is lost
        (399, 10),  # ten in 799 s are more than four in 400
        (100, 10),
        (None, 4),
    ],
)
def test_with_fewer_now_or_full_later(full_begins: int | None, taken: int) -> None:
    tallies = Tallies(two_towns(Rows(caps=(Cap("c", LEAVE, 4, Window(0, 100)),))))

    def job_with(units: int) -> Job | None:
        if units <= 4:
            return _job(units, 0, 400)
        return None if full_begins is None else _job(units, full_begins, full_begins + 400)

    job = now_or_full(tallies, 10, 0, job_with)
    assert job is not None
    assert job.loaded.quantity == taken


def test_more_by_the_second_goes_now() -> None:
    tallies = Tallies(two_towns(Rows(caps=(Cap("c", LEAVE, 8, Window(0, 100)),))))
    job = now_or_full(tallies, 10, 0, lambda n: _job(n, 0, 400) if n <= 8 else _job(n, 200, 600))
    assert job is not None
    assert job.loaded.quantity == 8


def test_who_cannot_go_at_all_has_no_job() -> None:
    tallies = Tallies(two_towns())
    assert now_or_full(tallies, 10, 0, lambda _: None) is None
    assert now_or_full(tallies, 1, 0, lambda _: None) is None
    one = _job(1, 0, 400)
    assert now_or_full(tallies, 1, 0, lambda _: one) is one
