"""The program of days: which rows join them, and who shares what."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.timetabling.bound.rounds import CLASSES, DAY, HOUR, MINUTE, OPEN_HOURS, rounds
from treve.timetabling.bound.collapsed import Collapsed, collapse
from treve.timetabling.bound.proof import Proof, Prover
from treve.timetabling.bound.solvers.linear import Linear
from treve.timetabling.bound.trial import MOST_CHOICES, Found, Trial
from treve.timetabling.problem import (
    EMPTY,
    Direction,
    Gate,
    Lane,
    Leg,
    Passage,
    Problem,
    Stop,
    Way,
)
from treve.timetabling.window import (
    Window,
)


def _proof(problem: Problem, windows: int) -> tuple[Collapsed, Proof]:
    c = collapse(problem, windows)
    proof = Prover(c).prove(cuts=True)
    assert proof is not None
    return c, proof


def _words(trial: Trial, seconds: int) -> set[str]:
    """Kinds of rows; balances with their phase."""
    names = [row.name.split(":") for row in trial.program(seconds).rows]
    return {f"{n[0]}:{n[-1]}" if n[0] == "balance" else n[0] for n in names}


def _with_work_outside(problem: Problem) -> Problem:
    road = (Leg(MINUTE, MINUTE, inside=False),)
    camp = replace(problem.loads[0], id="camp", origin="camp", destinations=("far",))
    ways = Way("to", "camp", "far", road, CLASSES), Way("fro", "far", "camp", road, CLASSES)
    return replace(
        problem,
        stops=(*problem.stops, Stop("far", inside=False)),
        ways=(*problem.ways, *ways),
        loads=(*problem.loads, camp),
    )


def test_in_one_window_days_keep_all_rows_of_fleets() -> None:
    trial = Trial(*_proof(rounds(patients=20), 1))
    assert _words(trial, 15_000) == {"demand", "single", "days"}


@pytest.mark.parametrize("windows", [2, 3])
def test_in_several_windows_they_are_joined(windows: int) -> None:
    trial = Trial(*_proof(rounds(patients=44), windows))
    joined = {"demand", "days", "count", "nights", "balance:0", "balance:2"}
    assert _words(trial, 36_000) == joined


def test_so_are_those_of_fleets_with_work_outside() -> None:
    """Buses have none, and carry nothing here: only ambulances are joined."""
    trial = Trial(*_proof(_with_work_outside(rounds(patients=16)), 1))
    names = {row.name for row in trial.program(15_000).rows}
    assert {"count:ambulance", "balance:ambulance:camp:0"} <= names
    assert "count:bus" not in names
    assert "fleet-time:ambulance" not in names


def test_fleets_without_days_keep_their_rows_and_columns() -> None:
    """Ambulances may go by a side road that leaves the zone for a while, or for a night."""
    problem = rounds(patients=44, people=700)
    legs = Leg(600, 600), Leg(60, 60, inside=False), Leg(600, 600)
    passages = tuple(
        Passage("ambulance", state, Direction.OUT, 10) for state in (EMPTY, "patients")
    )
    gates = tuple(Gate(name, (Lane(),), passages, inside=False) for name in ("one", "two"))
    side = Way("side", "town", "camp", legs, frozenset({"ambulance"}), ("one", "two"))
    problem = replace(problem, gates=gates, ways=(*problem.ways, side))
    program = Trial(*_proof(problem, 3)).program(36_000)
    names = {row.name for row in program.rows}
    assert {"fleet-time:ambulance", "balance:ambulance:town:1", "days:1:0"} <= names
    assert not {"fleet-time:bus", "balance:bus:town:1", "days:0:0"} & names
    demand = next(row for row in program.rows if row.name == "demand:patients:1")
    assert sum(program.names[j].startswith("other:") for j in demand.columns.tolist()) > 2
    alone = Trial(*_proof(problem, 1)).program(15_000)
    assert {"days:0:0", "days:1:0"} <= {row.name for row in alone.rows}


def _learned(problem: Problem, windows: int, seconds: int) -> tuple[Trial, list[Found]]:
    """A trial that has asked for days until there are none that are worth more."""
    found: list[Found] = []
    trial = Trial(*_proof(problem, windows), found)
    for _ in range(9):
        answer = Linear(trial.program(seconds)).solve()
        y = np.array([max(0.0, answer.duals[row.name]) for row in trial._rows])
        if not trial.learn(trial.price(y @ trial._floats, seconds), answer, seconds):
            return trial, found
    raise AssertionError


def test_what_is_missing_is_counted_in_whole_rounds() -> None:
    """In ten hours each ambulance makes eight: four of forty-four patients are left."""
    trial, found = _learned(rounds(patients=44), 2, 10 * HOUR)
    assert Linear(trial.program(10 * HOUR)).solve().objective == pytest.approx(4)
    assert {len(days) for _, days in found} == {2}


def test_days_found_before_serve_again() -> None:
    """Those of the two ends, in another number of windows of the same columns."""
    problem = rounds(patients=44)
    _, found = _learned(problem, 2, 10 * HOUR)
    known = len(found)
    trial = Trial(*_proof(problem, 3), found)
    columns = trial.program(15 * HOUR).names
    assert sum(name.startswith("day:") for name in columns) == known
    assert Linear(trial.program(15 * HOUR)).solve().objective < 44


def test_days_are_longer_than_a_window_for_nobody() -> None:
    trial, _ = _learned(rounds(patients=44), 3, 605 * MINUTE)
    lengths = [length for known in trial._pool for length in known.lengths]
    assert max(lengths) <= OPEN_HOURS * HOUR


def test_windows_of_unlike_lengths_share_one_pause() -> None:
    windows = tuple(Window(DAY * n, DAY * n + HOUR * (n + 1)) for n in range(3))
    c, proof = _proof(replace(rounds(patients=10), windows=windows), 2)
    program = Trial(c, proof).program(2 * HOUR)
    runs = [name for name in program.names if name.startswith("run:")]
    row = next(row for row in program.rows if row.name == "days:all:run")
    assert len(runs) == len(row.columns) == 2
    assert row.least == -1


def test_where_too_many_are_unlike_none_is_told_apart() -> None:
    lengths = [HOUR + 60 * n for n in range(MOST_CHOICES + 3)]
    windows = tuple(Window(DAY * n, DAY * n + length) for n, length in enumerate(lengths))
    c, proof = _proof(replace(rounds(patients=10), windows=windows), 2)
    names = [row.name for row in Trial(c, proof).program(HOUR).rows]
    assert "days:all:run" not in names
    assert "days:0:0" in names


def test_figures_too_large_are_not_added_up() -> None:
    c, proof = _proof(rounds(patients=5), 1)
    trial = Trial(c, proof)
    rows = len(trial._rows)
    assert trial.added_up([1] * rows, 3_600) is not None
    assert trial.added_up([1 << 59] * rows, 3_600) is None
