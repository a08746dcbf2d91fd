"""Formations: how vehicles are shared out, what a large vehicle is, and taken apart again."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from tests.problems.convoys import CONVOYED, any_convoyed, convoyed, in_series
from tests.problems.one_gate import PROBLEM as ONE_GATE
from treve.timetabling.baselines.in_convoys import dispatched
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.formations import (
    cautious,
    in_formations,
    needs_formations,
    sizes_to_try,
)
from treve.timetabling.problem import Problem
from treve.timetabling.referee import check_timetable
from treve.timetabling.solution import Outcome, Request
from treve.timetabling.solvers import solve
from treve.timetabling.timetable import Timetable


def formed(problem: Problem, size: int) -> list[tuple[int, int]]:
    """Sizes of formations and how many of each, of the first fleet."""
    members = in_formations(problem, size).members
    return sorted(Counter(len(names) for names in members.values()).items())


@pytest.mark.parametrize(
    ("problem", "size", "expected"),
    [
        (convoyed(2, 2), 2, [(2, 3)]),
        (convoyed(2, 3, buses=7), 2, [(2, 2), (3, 1)]),
        (convoyed(2, 2, buses=7), 2, [(2, 3)]),
        (convoyed(4, 5, buses=3), 4, []),
        (convoyed(2, 6, teams=2, buses=9), 2, [(4, 1), (5, 1)]),
        (convoyed(2, 3, teams=2, buses=9), 2, [(3, 2)]),
    ],
)
def test_vehicles_are_shared_out_as_even_as_can_be(
    problem: Problem, size: int, expected: list[tuple[int, int]]
) -> None:
    """Within the sizes allowed, and no more formations than there are teams."""
    assert formed(problem, size) == expected


def test_sizes_worth_a_look() -> None:
    """The smallest, the largest that there are vehicles for, and one between."""
    assert sizes_to_try(convoyed(2, 20)) == (2, 3, 6)
    assert sizes_to_try(convoyed(3, 3)) == (3,)
    assert sizes_to_try(ONE_GATE) == ()


def test_who_may_go_alone_needs_no_formation() -> None:
    """Unless somebody has to lead the way."""
    assert not needs_formations(convoyed(1, 9))
    assert needs_formations(convoyed(1, 9, teams=3))
    assert needs_formations(convoyed(2, 9))
    assert not needs_formations(replace(ONE_GATE, escort_teams=2))


def test_a_formation_carries_passes_and_loads_as_all_of_it() -> None:
    """Three buses: 150 people, three minutes at the first gate, two rounds at two bays."""
    found = in_formations(in_series(), 3).problem
    fleet = found.fleets[0]
    assert (fleet.id, fleet.count, fleet.capacity) == ("bus~3", 2, {"seats": 150})
    assert fleet.loading_seconds == {"seats": 600}
    assert {row.seconds for row in found.gates[0].passages} == {180}
    assert found.gates[1].longest_wait_seconds == 900 - 2 * 90
    assert found.stops[0].bays == 1
    assert found.ways[0].vehicle_classes >= {"bus~3"}
    assert found.convoys == ()


def test_taken_apart_nobody_is_lost_and_all_go_as_one_block() -> None:
    """The last convoy has people for one bus and a half, and goes whole."""
    problem = convoyed(3, 3, buses=3, people=225)
    found = in_formations(problem, 3)
    timetable = found.unfold(nearest_first(found.problem))
    assert timetable is not None
    assert check_timetable(problem, timetable) == ()
    aboard = [trip.quantity for trip in timetable.trips if trip.load]
    assert sorted(aboard) == [1, 24, 50, 50, 50, 50]
    convoys = Counter(trip.convoy for trip in timetable.trips)
    assert set(convoys.values()) == {3}
    assert found.unfold(None) is None


@pytest.mark.parametrize("problem", CONVOYED.values(), ids=CONVOYED)
def test_dispatcher_and_solver_keep_the_rules(problem: Problem) -> None:
    """With gates in series, desks, few bays and few teams."""
    first = dispatched(problem)
    assert first is not None
    found = solve(problem, Request(), lambda steps: steps >= 400, lambda _: None).timetable
    assert found is not None
    for timetable in (first, found):
        assert check_timetable(problem, timetable) == ()


def test_gates_at_the_edge_of_the_zone_count_as_inside_where_one_is_careful() -> None:
    """The first of a convoy is in while the last still passes a gate before it."""
    found = in_formations(in_series(), 2)
    outside = replace(
        found,
        problem=replace(
            found.problem,
            gates=tuple(replace(gate, inside=False) for gate in found.problem.gates),
        ),
    )
    assert [gate.inside for gate in cautious(outside).problem.gates] == [True, True]
    assert cautious(found).original == found.original


def test_who_can_form_no_convoy_is_not_proven_impossible() -> None:
    """Others than those of one class might go together: only that nothing was found is known."""
    problem = convoyed(4, 5, buses=3)
    found = solve(problem, Request(), lambda steps: steps >= 50, lambda _: None)
    assert (found.outcome, found.timetable, found.clash) == (Outcome.UNKNOWN, None, ())


@pytest.mark.property
@pytest.mark.parametrize("seed", range(40))
def test_any_answer_in_convoys_passes_the_referee(seed: int) -> None:
    """Whatever else the problem asks for."""
    problem = any_convoyed(seed)
    answers: list[Timetable | None] = [dispatched(problem)]
    answers.append(solve(problem, Request(), lambda n: n >= 300, lambda _: None).timetable)
    for timetable in answers:
        assert timetable is None or check_timetable(problem, timetable) == ()
