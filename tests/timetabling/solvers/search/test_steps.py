"""What each step of a day must keep, read off the board."""

from __future__ import annotations

from dataclasses import replace

from tests.problems.one_gate import GATE, PROBLEM, with_fleet, with_load
from tests.timetabling.solvers.search.boards import laid, sent
from treve.timetabling.problem import (
    Problem,
)
from treve.timetabling.solvers.search.cells import NEVER
from treve.timetabling.solvers.search.steps import BEGINNING, LONG_AGO, Step, Steps
from treve.timetabling.window import (
    Window,
)


def _day(problem: Problem) -> tuple[list[Step], int]:
    """The first vehicle's day after it was sent, and where the windows open."""
    case = sent(problem, 1, problem.horizon_seconds)
    return Steps(problem, case.board, case.clock, case.resources).day(0), case.clock.zero


def _limits(day: list[Step], zero: int) -> dict[tuple[int, int], tuple[int | None, int | None]]:
    """Release and due of each step that has one, from where the windows open."""
    found = {}
    for step in day:
        release = None if step.release == LONG_AGO else step.release - zero
        due = None if step.due == NEVER else step.due - zero
        if (release, due) != (None, None):
            found[step.place[1:]] = (release, due)
    return found


def test_the_first_second_inside_and_the_last_lie_in_the_window() -> None:
    day, zero = _day(PROBLEM)
    assert len({s.place[1] for s in day}) == 4  # two rounds
    assert _limits(day, zero) == {(0, 0): (0, None), (3, 1): (None, 36_000)}
    assert [s.place for s in day if s.inside_after >= 0] == [(0, 3, 1)]
    assert [s.place[1:] for s in day if s.first_inside] == [(0, BEGINNING)]


def test_where_there_are_several_windows_every_trip_keeps_its_own() -> None:
    windows = (Window(0, 5_000), Window(10_000, 36_000))
    day, zero = _day(replace(PROBLEM, windows=windows))
    limits = _limits(day, zero)
    assert [limits[k, 0][0] for k in (0, 2)] == [0, 10_000]
    assert [limits[k, 1][1] for k in (1, 3)] == [5_000, 36_000]


def test_hours_that_say_no_more_than_the_windows_are_left_out() -> None:
    for hours, kept in ((None, 0), ((Window(0, 36_000),), 0), ((Window(0, 20_000),), 1)):
        problem = replace(PROBLEM, gates=(replace(GATE, hours=hours),))
        case = laid(problem)
        assert [len(h) for h in Steps(problem, case.board, case.clock, case.resources).hours] == [
            kept
        ]


def test_a_load_is_not_boarded_before_its_release_nor_late() -> None:
    day, zero = _day(with_load(release_seconds=3_000, due_seconds=9_000, quantity=50))
    limits = _limits(day, zero)
    assert limits[1, 0] == (3_000, None)
    assert limits[1, 2] == (None, 9_000)


def test_a_fleet_keeps_its_hours_of_service() -> None:
    day, zero = _day(with_fleet(available=(Window(1_000, 9_000), Window(12_000, 30_000))))
    limits = _limits(day, zero)
    assert limits[0, BEGINNING][0] == 1_000
    assert max(due for _, due in limits.values() if due is not None and due < 12_000) <= 9_000


def test_the_last_step_of_a_trip_knows_since_when_its_people_are_aboard() -> None:
    """With bays from the boarding on; without, from just before the bus leaves for its gate."""
    limited = with_load(longest_aboard_seconds=2_500, quantity=50)
    bays = tuple(replace(stop, bays=2) for stop in limited.stops)
    for problem, step, most in (
        (limited, 1, 2_500 - 660 - 300),
        (replace(limited, stops=bays), 0, 2_500),
    ):
        day, _ = _day(problem)
        assert [s.aboard for s in day if s.aboard] == [((0, 1, step), most)]
        assert [s.place[1:] for s in day if s.boards] == [(1, step)]
    day, _ = _day(with_load(quantity=50))
    assert not any(s.aboard or s.boards for s in day)
