"""What if: old multipliers on new rows, never above the bound that is proven anew."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.problems.ferry import ferry, with_clinic
from tests.problems.tight import tight_case
from treve.timetabling.bound import WhatIf, prove_bound
from treve.timetabling.problem import (
    Lane,
    Problem,
)
from treve.timetabling.window import (
    Window,
)

ROUND = 790
"""Seconds of a round of a bus: out 440, in 350."""


def _more_buses(problem: Problem, count: int) -> Problem:
    return replace(problem, fleets=(replace(problem.fleets[0], count=count),))


def test_where_nothing_changes_the_answer_is_the_bound() -> None:
    problem = ferry()
    what_if = WhatIf(problem)
    assert what_if.open_seconds_at_least(problem) == what_if.bound.open_seconds


def test_one_more_bus_makes_it_shorter_and_one_fewer_longer() -> None:
    """Of n buses' time the same is needed: the bound goes as 1 / n, less a part of a round."""
    problem = ferry(people=400)
    what_if = WhatIf(problem)
    asked = {n: what_if.open_seconds_at_least(_more_buses(problem, n)) for n in (1, 2, 3)}
    proven = {n: prove_bound(_more_buses(problem, n)).open_seconds for n in (1, 2, 3)}
    assert asked[1] > asked[2] > asked[3]
    assert {n: proven[n] - ROUND <= asked[n] <= proven[n] for n in asked} == dict.fromkeys(
        asked, True
    )


def test_another_lane_another_window_and_fewer_people() -> None:
    problem = ferry(people=1000, windows=(Window(0, 90_000),))
    problem = _more_buses(problem, 90)
    what_if = WhatIf(problem)
    gate = replace(problem.gates[0], lanes=(Lane(), Lane()))
    hours = replace(problem.gates[0], hours=(Window(0, 90_000),))
    changes = (
        replace(problem, gates=(gate,)),
        replace(problem, gates=(hours,)),
        replace(problem, windows=(Window(0, 5_000), Window(9_000, 90_000))),
        replace(problem, loads=(replace(problem.loads[0], quantity=500),)),
        replace(problem, margin_seconds=300),
    )
    for changed in changes:
        assert 0 < what_if.open_seconds_at_least(changed) <= prove_bound(changed).open_seconds


def test_other_roads_are_proven_anew() -> None:
    problem = ferry()
    legs = tuple(
        replace(leg, loaded_seconds=leg.loaded_seconds + 60) for leg in problem.ways[0].legs
    )
    changed = replace(problem, ways=(replace(problem.ways[0], legs=legs), problem.ways[1]))
    assert WhatIf(problem).open_seconds_at_least(changed) == prove_bound(changed).open_seconds


def test_what_need_not_touch_the_zone_needs_no_pause() -> None:
    problem = ferry()
    free = replace(problem, loads=(replace(problem.loads[0], binding=False),))
    what_if = WhatIf(free)
    assert what_if.open_seconds_at_least(free) == 0
    assert what_if.open_seconds_at_least(problem) == prove_bound(problem).open_seconds


def test_what_never_fits_is_beyond_the_windows() -> None:
    what_if = WhatIf(with_clinic(ferry()))
    assert what_if.open_seconds_at_least(with_clinic(ferry())) > 50_000
    assert what_if.open_seconds_at_least(with_clinic(ferry(people=20))) < 50_000


@pytest.mark.property
@given(st.integers(0, 10**9))
@settings(max_examples=80, deadline=None)
def test_never_above_the_bound_that_is_proven_anew(seed: int) -> None:
    problem, timetable = tight_case(seed)
    chance = Random(seed)
    changed = replace(
        problem,
        fleets=tuple(replace(f, count=chance.randint(1, 4)) for f in problem.fleets),
        stops=tuple(replace(s, bays=chance.choice((None, 1, 2))) for s in problem.stops),
        loads=tuple(
            replace(x, quantity=chance.randint(1, 60), binding=chance.random() < 0.8)
            for x in problem.loads
        ),
        margin_seconds=chance.choice((0, 10)),
    )
    asked, proven = WhatIf(problem).open_seconds_at_least(changed), prove_bound(changed)
    # A second for multipliers that are rounded anew, where the change leaves the program alone.
    assert asked <= proven.open_seconds + 1
    assert WhatIf(changed).open_seconds_at_least(problem) <= prove_bound(problem).open_seconds + 1
    assert timetable is not None
