"""Floors: a part of each load that is due, and the same timetable without parts again."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.conditioned import BOTH, CONDITIONED, two_towns
from treve.timetabling.baselines.nearest_first import nearest_first
from treve.timetabling.bound import clash_of
from treve.timetabling.cumulative import keeps_rows
from treve.timetabling.problem import (
    Load,
    Problem,
)
from treve.timetabling.rows import (
    Floor,
    Moment,
    Quantity,
    Rows,
)
from treve.timetabling.solution import Outcome, Request
from treve.timetabling.solvers import solve
from treve.timetabling.solvers.floors import part_floors


def floors(*rows: tuple[int, int]) -> Problem:
    """Two towns with so many due by such seconds, from both together."""
    what = Quantity(BOTH, Moment.ARRIVAL)
    return two_towns(Rows(floors=tuple(Floor("f", what, least, by) for least, by in rows)))


def dues(problem: Problem) -> list[tuple[str, int, int | None]]:
    """Name, quantity and due of each load."""
    return [(x.id, x.quantity, x.due_seconds) for x in problem.loads]


def test_part_of_a_load_is_due() -> None:
    """It comes before the rest, so that it is first in any list."""
    assert dues(part_floors(floors((30, 3000))).problem) == [
        ("north-people#due0", 30, 3000),
        ("north-people", 10, None),
        ("south-people", 40, None),
    ]


def test_one_load_after_the_other_gives_all_it_has() -> None:
    """The quickest first; a load that is due whole keeps its name."""
    assert dues(part_floors(floors((50, 3000))).problem) == [
        ("north-people", 40, 3000),
        ("south-people#due0", 10, 3000),
        ("south-people", 30, None),
    ]


def test_who_is_there_late_gives_last() -> None:
    """Those of the north are released when it is too late; all forty come from the south."""
    problem = floors((40, 3000))
    north, south = problem.loads
    problem = replace(problem, loads=(replace(north, release_seconds=3000), south))
    assert dues(part_floors(problem).problem) == [
        ("north-people", 40, None),
        ("south-people", 40, 3000),
    ]


def test_parts_that_cannot_be_due_prove_nothing() -> None:
    """Half of the south cannot be there in time; a bus that takes the north as well proves it."""
    problem = floors((60, 3000))
    north, south = problem.loads
    problem = replace(problem, loads=(replace(north, release_seconds=2900), south))
    found = solve(problem, Request(), lambda steps: steps >= 20, lambda _: None)
    assert found.outcome is not Outcome.PROVEN_IMPOSSIBLE or clash_of(problem)


def test_what_is_due_sooner_counts_for_later_floors() -> None:
    """Whatever their order in the list."""
    found = part_floors(floors((25, 5000), (10, 3000)))
    assert dues(found.problem) == [
        ("north-people#due0", 10, 3000),
        ("north-people#due1", 15, 5000),
        ("north-people", 15, None),
        ("south-people", 40, None),
    ]
    assert found.whole == {"north-people#due0": "north-people", "north-people#due1": "north-people"}


def test_rows_count_parts_and_floors_are_gone() -> None:
    """Whatever else counts the load counts its parts."""
    problem = CONDITIONED["all-at-once"]
    parted = part_floors(problem)
    assert not parted.problem.rows.floors
    assert {x for q in parted.problem.rows.quantities for x in q.loads} == {
        "north-people",
        "south-people",
        "south-people#due0",
    }


def test_there_and_back_a_timetable_is_the_same() -> None:
    """Whoever arrives first is what is due."""
    problem = CONDITIONED["least-by"]
    parted = part_floors(problem)
    timetable = nearest_first(problem)
    assert timetable is not None
    folded = parted.fold(timetable)
    assert folded is not None
    assert keeps_rows(parted.problem, folded)
    due: dict[str, Load] = {x.id: x for x in parted.problem.loads}
    for trip in folded.trips:
        limit = due[trip.load].due_seconds if trip.load else None
        assert limit is None or trip.ends_seconds <= limit
    assert parted.unfold(folded) == timetable
    assert parted.fold(None) is None
    assert parted.unfold(None) is None
