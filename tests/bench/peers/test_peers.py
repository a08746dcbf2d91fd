"""Every peer's timetable passes the referee, and none promises what cannot be."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from bench.peers.once import judged
from bench.peers.protocol import PEERS, Allowed, Answer, CannotExpressError
from tests.bench.peers import tiny
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.referee import measure
from treve.timetabling.window import (
    Window,
)


def _answer(name: str, problem: Problem, seconds: float = 2.0) -> Answer:
    for package in PEERS[name].packages:
        pytest.importorskip(package)
    return PEERS[name].solve(problem, Allowed(time.monotonic() + seconds, workers=2))


@pytest.mark.parametrize("name", [name for name, peer in PEERS.items() if peer.gates])
def test_with_gates_a_timetable_passes_and_is_no_longer_than_the_dispatchers(name: str) -> None:
    problem = tiny.gates()
    answer = _answer(name, problem, 3.0)
    referee, _, open_minutes = judged(problem, answer)
    dispatched = nearest_first(problem)
    assert referee == "passed"
    assert dispatched is not None
    assert open_minutes is not None
    assert answer.bound_seconds is not None
    assert 60 * open_minutes <= measure(problem, dispatched).open_seconds
    assert 0 < answer.bound_seconds <= 60 * open_minutes
    assert answer.size


@pytest.mark.parametrize("name", [name for name, peer in PEERS.items() if peer.gates])
def test_nothing_is_under_way_in_a_closed_night(name: str) -> None:
    hours = tuple(Window(36_000 * day, 36_000 * day + 14_400) for day in range(5))
    problem = replace(tiny.gates(), windows=hours)
    answer = _answer(name, problem, 3.0)
    referee, _, open_minutes = judged(problem, answer)
    assert referee == "passed"
    assert answer.bound_seconds is not None
    assert answer.bound_seconds <= 60 * (open_minutes or 0)


@pytest.mark.parametrize("name", [name for name, peer in PEERS.items() if not peer.gates])
def test_routing_has_no_words_for_gates(name: str) -> None:
    with pytest.raises(CannotExpressError, match="gates"):
        _answer(name, tiny.gates())


@pytest.mark.parametrize("name", ["cp-sat", "highs", "routing"])
def test_the_best_plan_of_a_town_is_found(name: str, tmp_path: Path) -> None:
    problem = tiny.town(tmp_path)
    answer = _answer(name, problem)
    assert judged(problem, answer) == ("passed", 13.0, 13.0)
    assert answer.bound_seconds in {None, tiny.TOWN_BEST_SECONDS}


def test_pyvrp_plans_a_town_with_places_fixed_beforehand(tmp_path: Path) -> None:
    problem = tiny.town(tmp_path)
    referee, pause, _ = judged(problem, _answer("pyvrp", problem, 1.0))
    assert referee == "passed"
    assert pause is not None
    assert 13.0 <= pause <= 17.0


def test_a_timetable_that_leaves_somebody_behind_has_no_pause(tmp_path: Path) -> None:
    problem = tiny.town(tmp_path)
    whole = nearest_first(problem)
    assert whole is not None
    part = replace(whole, trips=whole.trips[:-1])
    assert judged(problem, Answer(part)) == ("failed", None, None)
    assert judged(problem, Answer(None)) == ("none", None, None)
