"""One vehicle's next job: there, loaded, and out again where it may not stay."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import FLEET, LOAD, PROBLEM
from treve.timetabling.baselines.driving import Roadbook
from treve.timetabling.baselines.jobs import Job, Jobs, Vehicle
from treve.timetabling.baselines.moves import Move
from treve.timetabling.baselines.routes import Network
from treve.timetabling.problem import (
    Fleet,
    Load,
    Problem,
)
from treve.timetabling.window import (
    Window,
)


def _first(problem: Problem, fleet: Fleet, load: Load) -> Job | None:
    network = Network(problem)
    jobs = Jobs(problem, network, Roadbook(problem, problem.windows))
    vehicle = Vehicle("bus-1", fleet, "town")
    approach = jobs.approach(vehicle, load.origin)
    assert approach is not None
    loaded = [Move(route, load, 10) for route in network.loaded(fleet, load)]
    return jobs.job(vehicle, approach, loaded)


def test_a_fresh_vehicle_is_at_the_gate_as_the_silence_begins() -> None:
    job = _first(PROBLEM, FLEET, LOAD)
    assert job is not None
    # In at 60, there at 660, loaded at 960, out at 1,680, town at 2,940, empty at 3,060.
    assert [t.departure_seconds for _, trips in job.drives for t in trips] == [-1200, 960]
    assert (job.carrying.route.way.id, job.loaded.quantity, job.end_seconds) == ("out", 10, 3060)


def test_one_that_may_rest_inside_drives_twice_and_one_that_may_not_in_one_go() -> None:
    resting = _first(PROBLEM, FLEET, LOAD)
    restless = _first(PROBLEM, replace(FLEET, rests_inside=False), LOAD)
    assert resting is not None
    assert restless is not None
    assert [len(trips) for _, trips in resting.drives] == [1, 1]
    assert [len(trips) for _, trips in restless.drives] == [2]


def test_the_way_out_is_part_of_the_job() -> None:
    rice = replace(LOAD, origin="town", destinations=("village",), people=False)
    job = _first(PROBLEM, replace(FLEET, rests_inside=False), rice)
    assert job is not None
    assert [(t.way, t.load) for t in job.drives[0][1]] == [("in", "people"), ("out", None)]
    assert job.end_seconds == job.drives[0][1][-1].arrival_seconds


def test_the_way_is_taken_that_ends_first_and_not_the_quickest() -> None:
    out, into = PROBLEM.ways
    shut = replace(PROBLEM.gates[0], id="shut", hours=(Window(30_000, 36_000),))
    quick = replace(
        out, id="quick", gates=("shut",), legs=(replace(out.legs[0], loaded_seconds=1), out.legs[1])
    )
    problem = replace(PROBLEM, ways=(out, into, quick), gates=(*PROBLEM.gates, shut))
    job = _first(problem, FLEET, LOAD)
    assert job is not None
    assert job.loaded.way == "out"


def test_no_job_where_nothing_fits() -> None:
    problem = replace(PROBLEM, windows=(Window(0, 900),))
    assert _first(problem, FLEET, LOAD) is None
